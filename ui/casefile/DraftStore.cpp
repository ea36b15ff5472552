// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/DraftStore.h"

#include "core/HallTime.h"
#include "documents/Sealing.h"

#include <QDir>
#include <QJsonDocument>
#include <QPromise>
#include <QSaveFile>
#include <QStandardPaths>

#include <memory>

namespace yichuang {

namespace {
const QLatin1String Ending(".draft");
}

DraftStore::DraftStore(const QString &folder, const SignedIn &who)
    : m_folder(who.draftKey.isEmpty() ? QString() : folder)
    , m_key(who.draftKey)
    , m_staff(who.staff.value())
{
    m_writer.setMaxThreadCount(1); // in the order they were asked for
    auto promise = std::make_shared<QPromise<Drafts>>();
    m_loading = promise->future();
    promise->start();
    m_writer.start([this, promise] {
        promise->addResult(load());
        promise->finish();
    });
}

DraftStore::~DraftStore()
{
    m_writer.waitForDone();
}

QString DraftStore::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/drafts");
}

std::optional<KeptDraft> DraftStore::find(CaseId id)
{
    const auto found = drafts().constFind(id);
    return found == drafts().constEnd() ? std::nullopt : std::optional(*found);
}

void DraftStore::keep(CaseId id, const KeptDraft &draft)
{
    if (m_folder.isEmpty())
        return;
    drafts().insert(id, draft);
    m_writer.start([this, id, draft] { write(id, draft); });
}

void DraftStore::forget(CaseId id, qint64 upTo)
{
    const auto found = drafts().find(id);
    if (found == drafts().end() || found->seq > upTo)
        return;
    drafts().erase(found);
    m_writer.start([file = fileOf(id)] { QFile::remove(file); });
}

QString DraftStore::fileOf(CaseId id) const
{
    return QStringLiteral("%1/%2-%3%4").arg(m_folder).arg(m_staff).arg(id.value()).arg(Ending);
}

QByteArray DraftStore::purposeOf(CaseId id) const
{
    return QStringLiteral("yichuang draft 1 of staff %1 for case %2").arg(m_staff).arg(id.value()).toUtf8();
}

// Long since read when it is asked for: reading begins at sign-in and the first case takes a call to the hall.
DraftStore::Drafts &DraftStore::drafts()
{
    if (!m_drafts)
        m_drafts = m_loading.result();
    return *m_drafts;
}

DraftStore::Drafts DraftStore::load() const
{
    Drafts drafts;
    if (m_folder.isEmpty())
        return drafts;
    const QString mine = QStringLiteral("%1-").arg(m_staff);
    const QDateTime oldest = halltime::now().addDays(-DaysKept);
    const QFileInfoList files = QDir(m_folder).entryInfoList({mine + u'*' + Ending}, QDir::Files);
    for (const QFileInfo &file : files) {
        const CaseId id(file.completeBaseName().mid(mine.size()).toLongLong());
        if (file.lastModified() < oldest)
            QFile::remove(file.filePath());
        else if (const auto draft = read(file.filePath(), id))
            drafts.insert(id, *draft);
    }
    return drafts;
}

std::optional<KeptDraft> DraftStore::read(const QString &name, CaseId id) const
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto text = unseal(m_key, purposeOf(id), file.readAll());
    const QJsonObject json = QJsonDocument::fromJson(text.value_or(QByteArray())).object();
    if (json.isEmpty())
        return std::nullopt;
    return KeptDraft{json[u"seq"].toInteger(), json[u"words"].toObject()};
}

// As well as it goes: a full disk is no reason to stop the work, and the hall has the draft two seconds later.
void DraftStore::write(CaseId id, const KeptDraft &draft) const
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QJsonObject json{{QStringLiteral("seq"), draft.seq}, {QStringLiteral("words"), draft.words}};
    const QByteArray bytes = seal(m_key, purposeOf(id), QJsonDocument(json).toJson(QJsonDocument::Compact));
    QSaveFile file(fileOf(id));
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(bytes);
    file.flush();
    file.setFileTime(halltime::now(), QFileDevice::FileModificationTime); // a PC's clock may be set right before it is read
    file.commit();
}

}
