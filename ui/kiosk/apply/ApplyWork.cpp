// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/ApplyWork.h"

#include "core/HallTime.h"
#include "records/HallCode.h"
#include "records/Reading.h"
#include "ui/parts/AsyncWatch.h"

#include <QJsonArray>

namespace yichuang {

namespace {

constexpr int SaveAfter = 600; // milliseconds without another change

}

ApplyWork::ApplyWork(Kiosk &kiosk, QObject *parent)
    : QObject(parent)
    , m_kiosk(kiosk)
    , m_session(kiosk.session())
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(SaveAfter);
    connect(&m_saving, &QTimer::timeout, this, &ApplyWork::saveNow);
    connect(&kiosk, &Kiosk::lineBack, this, &ApplyWork::saveNow);
}

void ApplyWork::begin(const QString &item)
{
    m_draft.id = QUuid::createUuid();
    m_draft.item = item;
    m_draft.place = QStringLiteral("basic");
    m_draft.data = {{QStringLiteral("answers"), QJsonObject()},
                    {QStringLiteral("materials"), QJsonArray()},
                    {QStringLiteral("notify_sms"), m_session->who().notifySms}};
    m_read = [this, item] { load(item); };
    m_read();
}

void ApplyWork::resume(const QUuid &draft)
{
    m_resumed = true;
    m_read = [this, draft] { resume(draft); };
    whenAnswered(m_session->draft(draft), this, [this](const Result<ApplicationDraft> &kept) {
        if (!kept) {
            Q_EMIT failed(kept.error());
            return;
        }
        m_draft = *kept;
        if (!m_draft.caseNo.isEmpty()) {
            whenAnswered(m_session->caseOf(m_draft.caseNo), this, [this](const Result<MyCase> &mine) {
                if (mine)
                    keepCase(*mine);
                else
                    Q_EMIT failed(mine.error());
            });
        } else {
            load(m_draft.item);
        }
    });
}

void ApplyWork::handInAgain(const QString &caseNo)
{
    m_draft.id = QUuid::createUuid();
    m_draft.caseNo = caseNo;
    m_draft.place = QStringLiteral("supplement");
    m_draft.data = {{QStringLiteral("answers"), QJsonObject()}, {QStringLiteral("materials"), QJsonArray()}};
    m_read = [this, caseNo] { handInAgain(caseNo); };
    whenAnswered(m_session->caseOf(caseNo), this, [this](const Result<MyCase> &mine) {
        if (mine)
            keepCase(*mine);
        else
            Q_EMIT failed(mine.error());
    });
}

void ApplyWork::keepCase(const MyCase &mine)
{
    m_case = mine;
    m_draft.item = mine.row.item;
    if (isDeclined() && !m_resumed) {
        m_draft.place = QStringLiteral("basic");
        QJsonObject all;
        for (const CaseForm &form : mine.forms)
            all.insert(form.code, form.answers);
        m_draft.data.insert(QStringLiteral("answers"), all);
    }
    load(mine.row.item);
}

// What a declined case promised was promised then; whoever hands it in again promises anew.
void ApplyWork::takeBackPromises()
{
    for (const FormDefinition &form : std::as_const(m_forms)) {
        for (const FormPage &page : form.pages()) {
            QJsonObject given = answers(form.code(), page.key);
            const qsizetype before = given.size();
            for (const FormField &field : page.fields) {
                if (field.widget == FieldWidget::Promise)
                    given.remove(field.key);
            }
            if (given.size() < before)
                setAnswers(form.code(), page.key, given);
        }
    }
}

void ApplyWork::load(const QString &item)
{
    // What a case is asked for is of the version that it was filed by.
    const auto asked = m_case ? m_session->guideOf(m_case->row.caseNo) : m_kiosk.offer().guide(item);
    whenAnswered(asked, this, [this, item](const Result<ServiceGuide> &guide) {
        if (!guide) {
            Q_EMIT failed(guide.error());
            return;
        }
        m_guide = *guide;
        for (const GuideForm &form : m_guide.forms) {
            QJsonObject definition = form.definition;
            definition.insert(QStringLiteral("code"), form.code);
            definition.insert(QStringLiteral("title"), form.title);
            const Result<FormDefinition> read = FormDefinition::fromJson(definition);
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_forms.append(*read);
        }
        if (m_case) {
            if (isDeclined() && !m_resumed)
                takeBackPromises();
            Q_EMIT ready();
            return;
        }
        if (m_kiosk.isAway()) { // what the hall knows of the person does not come now
            Q_EMIT ready();
            return;
        }
        whenAnswered(m_session->prefill(item), this, [this](const Result<QList<PrefilledField>> &fields) {
            if (fields)
                takePrefill(*fields);
            Q_EMIT ready();
        });
    });
}

// Who moved has the new address on the card before it stands in the account.
void ApplyWork::preferCard()
{
    const auto &card = m_kiosk.card();
    if (!card || card->number != m_session->who().idNumber || card->address.isEmpty())
        return;
    for (PrefilledField &field : m_prefilled) {
        if (field.source == PrefillSource::Account && binding(field) == QLatin1String("address") && field.value != card->address) {
            field.value = card->address;
            field.source = PrefillSource::Card;
        }
    }
}

// What of a person the form's field stands for, by the form's own word.
QString ApplyWork::binding(const PrefilledField &field) const
{
    const QString page = field.pointer.section(u'/', 1, 1), key = field.pointer.section(u'/', 2);
    for (const GuideForm &form : m_guide.forms) {
        const QJsonArray pages = form.code == field.form ? form.definition[u"pages"].toArray() : QJsonArray();
        for (const QJsonValue &one : pages) {
            if (one[u"key"].toString() == page)
                return one[u"schema"][u"properties"][key][u"x-binds"].toString();
        }
    }
    return {};
}

// What stands in a draft already is the person's own word.
void ApplyWork::takePrefill(const QList<PrefilledField> &fields)
{
    m_prefilled = fields;
    if (m_resumed)
        return;
    preferCard();
    for (const PrefilledField &field : std::as_const(m_prefilled)) {
        const QString page = field.pointer.section(u'/', 1, 1), key = field.pointer.section(u'/', 2);
        QJsonObject given = answers(field.form, page);
        if (!given.contains(key))
            given.insert(key, field.value);
        setAnswers(field.form, page, given);
    }
}

QJsonObject ApplyWork::answers(const QString &form, const QString &page) const
{
    return m_draft.data[u"answers"][form][page].toObject();
}

void ApplyWork::setAnswers(const QString &form, const QString &page, const QJsonObject &given)
{
    QJsonObject all = m_draft.data[u"answers"].toObject(), pages = all[form].toObject();
    pages.insert(page, given);
    all.insert(form, pages);
    m_draft.data.insert(QStringLiteral("answers"), all);
    touched();
}

QList<PrefilledField> ApplyWork::prefilled(const QString &form, const QString &page) const
{
    QList<PrefilledField> found;
    for (const PrefilledField &field : m_prefilled) {
        if (field.form == form && field.pointer.section(u'/', 1, 1) == page)
            found.append(field);
    }
    return found;
}

bool ApplyWork::isWanted(const GuideMaterial &material) const
{
    return material.isDemanded(m_draft.data[u"answers"].toObject(), isByAgent());
}

// A paper that the item asks of nobody, or under a condition that only a person can judge.
bool ApplyWork::isOptional(const GuideMaterial &material) const
{
    return !material.exempt &&
           (material.required == Requirement::No || (material.required == Requirement::Conditional && material.when.isEmpty()));
}

// Whoever acts for an enterprise's account acts in its applications, too.
bool ApplyWork::isByAgent() const
{
    const AccountDetails &who = m_session->who();
    return who.isEnterprise() ? who.agent.has_value() : asAgent();
}

bool ApplyWork::isSupplied(const GuideMaterial &material) const
{
    return isWindow(material.seq) || !files(material.seq).isEmpty() || isKept(material.seq);
}

bool ApplyWork::isKept(int seq) const
{
    return isDeclined() && std::any_of(m_case->materials.begin(), m_case->materials.end(),
                                       [seq](const Material &one) { return one.seq == seq && one.state != MaterialState::Missing; });
}

QList<GuideMaterial> ApplyWork::missing() const
{
    QList<GuideMaterial> open;
    for (const GuideMaterial &material : m_guide.materials) {
        if (isWanted(material) && !isSupplied(material))
            open.append(material);
    }
    return open;
}

QJsonObject ApplyWork::material(int seq) const
{
    const QJsonArray all = m_draft.data[u"materials"].toArray();
    for (const QJsonValue &one : all) {
        if (one[u"seq"].toInt() == seq)
            return one.toObject();
    }
    return {};
}

void ApplyWork::setMaterial(int seq, const QJsonObject &material)
{
    QJsonArray all;
    const QJsonArray before = m_draft.data[u"materials"].toArray();
    for (const QJsonValue &one : before) {
        if (one[u"seq"].toInt() != seq)
            all.append(one);
    }
    if (!material.isEmpty())
        all.append(material);
    m_draft.data.insert(QStringLiteral("materials"), all);
    touched();
}

bool ApplyWork::isWindow(int seq) const
{
    return material(seq)[u"window"].toBool();
}

QStringList ApplyWork::toBring() const
{
    QStringList names;
    for (const GuideMaterial &material : m_guide.materials) {
        if (isWindow(material.seq))
            names.append(material.name);
    }
    return names;
}

QList<UploadedFile> ApplyWork::files(int seq) const
{
    QList<UploadedFile> list;
    const QJsonArray all = material(seq)[u"files"].toArray();
    for (const QJsonValue &file : all)
        list.append(UploadedFile::fromJson(file.toObject()));
    return list;
}

void ApplyWork::setWindow(int seq, bool window)
{
    setMaterial(seq, window ? QJsonObject{{QStringLiteral("seq"), seq}, {QStringLiteral("window"), true}} : QJsonObject());
}

void ApplyWork::addFile(int seq, const UploadedFile &file)
{
    QJsonArray all = material(seq)[u"files"].toArray();
    for (const QJsonValue &one : std::as_const(all)) {
        if (one[u"sha256"].toString() == file.sha256)
            return;
    }
    all.append(QJsonObject{{QStringLiteral("name"), file.name},
                           {QStringLiteral("media_type"), file.mediaType},
                           {QStringLiteral("size"), file.size},
                           {QStringLiteral("sha256"), file.sha256}});
    setMaterial(seq, {{QStringLiteral("seq"), seq}, {QStringLiteral("files"), all}});
}

void ApplyWork::removeFile(int seq, const QString &sha256)
{
    QJsonArray kept;
    const QJsonArray all = material(seq)[u"files"].toArray();
    for (const QJsonValue &one : all) {
        if (one[u"sha256"].toString() != sha256)
            kept.append(one);
    }
    setMaterial(seq, kept.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("seq"), seq}, {QStringLiteral("files"), kept}});
}

void ApplyWork::setAgent(bool agent, const QJsonObject &applicant)
{
    m_draft.data.insert(QStringLiteral("as_agent"), agent);
    if (agent)
        m_draft.data.insert(QStringLiteral("applicant"), applicant);
    else
        m_draft.data.remove(QStringLiteral("applicant"));
    touched();
}

bool ApplyWork::notify(const QString &way) const
{
    return m_draft.data[way].toBool();
}

void ApplyWork::setNotify(const QString &way, bool on)
{
    m_draft.data.insert(way, on);
    touched();
}

void ApplyWork::standAt(const QString &place)
{
    m_draft.place = place;
    touched();
}

void ApplyWork::touched()
{
    ++m_draft.seq;
    m_saving.start();
    Q_EMIT changed();
}

void ApplyWork::saveNow()
{
    m_saving.stop();
    if (m_draft.seq > 0 && !m_draft.item.isEmpty() && !m_kept) // what waits goes as it is
        save();
}

// What is asked for by `then` is asked once the draft lies in the hall as it is here.
void ApplyWork::save(std::function<void()> then)
{
    m_sent = m_draft.seq;
    whenAnswered(m_session->saveDraft(m_draft), this, [this, then, id = m_draft.id, seq = m_sent](const Result<SavedDraft> &there) {
        if (id != m_draft.id)
            return; // parted meanwhile
        if (!there) {
            const bool submitting = std::exchange(m_submitting, false);
            if (submitting && keepForLater(there.error()))
                return;
            if (!submitting && m_kiosk.isAway())
                Q_EMIT unsaved(); // once the line is back it is saved by itself
            else
                Q_EMIT failed(there.error());
        } else if (!there->kept && (there->seq == seq || there->seq > m_sent)) {
            part(there->savedAt); // one of a later number that went from here lies there only where an answer was lost
        } else {
            Q_EMIT saved(there->savedAt);
            askTicket();
            if (then)
                then();
        }
    });
}

// That one stays what it is, this one goes on by itself: nothing is lost, and nobody submits what he did not see.
void ApplyWork::part(const QDateTime &at)
{
    m_submitting = false;
    m_draft.id = QUuid::createUuid();
    m_ticket.reset();
    m_ticketAsked = false;
    saveNow();
    Q_EMIT parted(tr("这份申请 %1 在别的设备上接着填过，那一份在“我的办件”里。这里填的另存成一份，还没有提交，请看一遍再提交")
                      .arg(halltime::timeOfDay(at)));
}

void ApplyWork::check()
{
    saveNow();
    m_read = [this] { check(); };
    whenAnswered(m_session->check(m_draft.id), this, [this, draft = m_draft.id](const Result<QList<ApplicationFault>> &faults) {
        if (draft != m_draft.id)
            return; // it went on elsewhere, and another is shown
        if (faults)
            Q_EMIT checked(*faults);
        else
            Q_EMIT failed(faults.error());
    });
}

// The draft is saved first, and handed in where it lies there as it is here. It is its own request: handed in twice it is one case.
void ApplyWork::submit()
{
    if (m_submitting)
        return;
    m_submitting = true;
    m_saving.stop();
    save([this] { handIn(); });
}

void ApplyWork::handIn()
{
    whenAnswered(m_session->submit(m_draft.id, m_sent), this, [this](const Result<ApplicationReceipt> &receipt) {
        m_submitting = false;
        if (receipt)
            Q_EMIT submitted(*receipt);
        else if (receipt.error().is(error::DraftElsewhere))
            part(readTime(receipt.error().facts[u"saved_at"]));
        else if (!keepForLater(receipt.error()))
            Q_EMIT failed(receipt.error());
    });
}

// While the hall is there: what is submitted once it is away can then be handed in without the person.
void ApplyWork::askTicket()
{
    if (std::exchange(m_ticketAsked, true))
        return;
    whenAnswered(m_session->draftTicket(m_draft.id), this, [this, id = m_draft.id](const Result<DraftTicket> &ticket) {
        if (id != m_draft.id)
            return;
        if (ticket)
            m_ticket = *ticket;
        else
            m_ticketAsked = false;
    });
}

bool ApplyWork::keepForLater(const Error &error)
{
    const bool ofTheLine = error.is(error::LineLost) || error.is(error::OutcomeUnknown);
    if (!ofTheLine || !m_ticket || !m_kiosk.waiting().keep(*m_ticket, m_draft.seq, m_draft.data))
        return false;
    m_kept = true;
    m_saving.stop();
    Q_EMIT kept(m_ticket->name);
    return true;
}

}
