// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tour.h"

#include "ui/casefile/FormPanel.h"
#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/casefile/QueueModel.h"
#include "ui/counter/CounterKeys.h"
#include "ui/counter/CounterPage.h"
#include "ui/counter/CounterWork.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/shell/StaffWindow.h"

#include <QDir>
#include <QListView>
#include <QTextStream>

namespace yichuang {

namespace {
constexpr int StepPatience = 40'000; // milliseconds; the first start of a hall is slow on a small machine
}

Tour::Tour(StaffWindow &window, QString hallFolder, QString folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_hallFolder(std::move(hallFolder))
    , m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    connect(&m_tick, &QTimer::timeout, this, &Tour::look);
}

void Tour::begin()
{
    m_papersBefore = filesIn(QStringLiteral("paper"));
    m_messagesBefore = filesIn(QStringLiteral("phone"));
    plan();
    m_tick.start(150);
    next();
}

void Tour::add(const QString &name, std::function<void()> act, std::function<bool()> done, bool picture)
{
    m_steps.append({name, std::move(act), std::move(done), picture});
}

void Tour::plan()
{
    const auto page = [this] { return m_window.counterPage(); };
    const auto work = [page] { return page()->work(); };
    const auto materials = [page] { return page()->findChild<MaterialsPanel *>(); };
    const auto identity = [page] { return page()->findChild<IdentityPanel *>(); };
    const auto notice = [page] { return page()->findChild<NoticePage *>(); };

    add(
        QStringLiteral("01-queue"), [] {},
        [page] { return page() && page()->findChild<QListView *>(QStringLiteral("Queue"))->model()->rowCount() > 3; });
    add(
        QStringLiteral("02-case"), [page] { page()->act(CounterVerb::Next); },
        [work] { return work()->file() && work()->file()->isMine(); });
    add(
        QStringLiteral("03-card"), [page] { page()->act(CounterVerb::ReadCard); },
        [identity] { return identity()->comparison().has_value(); });
    add(
        QStringLiteral("04-checked"),
        [=] {
            if (!identity()->faceMatches())
                identity()->toggleFaceMatch();
            while (const auto open = materials()->firstOpen()) {
                materials()->setCurrent(*open);
                materials()->mark(OriginalMark::Seen);
            }
            auto *form = page()->findChild<FormPanel *>();
            while (!form->allChangesSeen())
                form->focusFirstUnseen();
        },
        [materials] { return materials()->isComplete(); });
    add(
        QStringLiteral("05-accepted"), [page] { page()->act(CounterVerb::Forward); },
        [work] { return work()->undoable().has_value() && !work()->isBusy(); });
    // A case that came back once may only be asked for what is new in it: the tour sends back one that is here for the first time.
    add(
        QStringLiteral("06-next-case"), [] {},
        [page, work] {
            if (work()->isBusy() || work()->isDeaf())
                return false;
            if (work()->file() && work()->file()->isMine() && work()->file()->round == 1)
                return true;
            const auto *queue = page()->findChild<QueueModel *>();
            for (int i = 0; i < queue->rowCount(); ++i) {
                if (queue->row(i).round == 1 && queue->row(i).state == QueueState::Waiting) {
                    work()->open(queue->row(i).caseId);
                    break;
                }
            }
            return false;
        });
    add(
        QStringLiteral("07-notice"), [page] { page()->act(CounterVerb::Supplement); }, [notice] { return notice()->isVisible(); }, false);
    add(
        QStringLiteral("08-reasons"), [] {},
        [notice] {
            if (notice()->supplement().defects.isEmpty())
                notice()->chooseReason(1);
            return !notice()->supplement().defects.isEmpty() && notice()->findChild<NoticePreviewPanel *>()->isPaperShown();
        });
    add(
        QStringLiteral("09-sent-back"), [] {},
        [page, work, notice] {
            if (!work()->undoable() && !work()->isBusy() && notice()->isVisible())
                page()->act(CounterVerb::Send);
            return !notice()->isVisible() && work()->undoable() && work()->undoable()->kind == NoticeKind::Supplement;
        });
    add(
        QStringLiteral("10-released"), [page] { page()->act(CounterVerb::ReleaseNow); },
        [this] {
            return filesIn(QStringLiteral("paper")) >= m_papersBefore + 2 && filesIn(QStringLiteral("phone")) >= m_messagesBefore + 2;
        });
}

void Tour::next()
{
    if (++m_at >= m_steps.size())
        return finish();
    m_since.start();
    m_settling.invalidate();
    m_steps[m_at].act();
}

void Tour::look()
{
    const Step &step = m_steps[m_at];
    // From when a step has done its work, the page is given half a second to settle before its picture is taken.
    if (!step.done())
        m_settling.invalidate();
    else if (!m_settling.isValid())
        m_settling.start();
    else if (m_settling.elapsed() > 600) {
        if (step.picture) {
            const QString file = m_folder + u'/' + step.name + QStringLiteral(".png");
            if (m_window.grab().save(file))
                m_pictures.append(file);
        }
        return next();
    }
    if (m_since.elapsed() > StepPatience) {
        m_tick.stop();
        m_window.grab().save(m_folder + QStringLiteral("/stuck.png"));
        QTextStream(stderr) << "The tour did not get through " << step.name << "; see " << m_folder << "/stuck.png\n";
        Q_EMIT ended(1);
    }
}

int Tour::filesIn(const QString &name) const
{
    return int(QDir(m_hallFolder + u'/' + name).entryList(QDir::Files).size());
}

QStringList Tour::collect(const QString &name) const
{
    QStringList copies;
    const QDir from(m_hallFolder + u'/' + name);
    for (const QString &file : from.entryList(QDir::Files, QDir::Time)) {
        const QString copy = m_folder + u'/' + file;
        QFile::remove(copy);
        if (QFile::copy(from.filePath(file), copy))
            copies.append(copy);
    }
    return copies;
}

void Tour::finish()
{
    m_tick.stop();
    QTextStream out(stdout);
    for (const QString &picture : std::as_const(m_pictures))
        out << picture << "\n";
    for (const QString &file : collect(QStringLiteral("paper")) + collect(QStringLiteral("phone")))
        out << file << "\n";
    Q_EMIT ended(0);
}

}
