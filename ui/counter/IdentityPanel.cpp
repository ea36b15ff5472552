// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/IdentityPanel.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "desk/CounterDesk.h"
#include "records/Lengths.h"
#include "ui/counter/CaseGate.h"
#include "ui/counter/IdentityRows.h"
#include "ui/counter/TypedCard.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Avatar.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Panel.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/Sign.h"
#include "ui/parts/Words.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

enum Ground { Calm, Good, Bad, Careful };

}

IdentityPanel::IdentityPanel(CounterDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_read(new Label({}, TextStyle::Meta, Ink::Third, this))
    , m_body(new QStackedWidget(this))
    , m_typed(new TypedCard(this))
{
    setObjectName(QStringLiteral("IdentityPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new SectionHeader(tr("身份核对"), this);
    m_read->setObjectName(QStringLiteral("readAt"));
    header->addControl(m_read);
    auto *read = new KeyCap(QStringLiteral("F2"), header);
    header->addControl(read);
    FocusRing::attach(this, read, paint::ControlRadius, FocusRing::When::Always);
    column->addWidget(header);
    column->addWidget(buildVerdict());

    auto *known = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this);
    auto *inner = new QVBoxLayout(known);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(buildFault());
    m_person = buildPerson();
    inner->addWidget(m_person);
    m_rows = new IdentityRows(known);
    inner->addWidget(m_rows);
    inner->addWidget(buildWays());
    m_restRows = new IdentityRows(known);
    m_restRows->setObjectName(QStringLiteral("agreeingRows"));
    inner->addWidget(m_restRows);
    inner->addWidget(buildFoot());
    inner->addStretch();
    auto *scroll = new ScrollPane(this);
    scroll->setContent(known);
    m_body->addWidget(scroll);
    m_body->addWidget(m_typed);
    column->addWidget(m_body, 1);

    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 8, 16, 8);
    foot->setSpacing(4);
    foot->addWidget(buildLastNote());
    m_note = new LineField({}, LineField::Variant::Plain, LineField::Size::Normal, this);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholder(tr("内部备注，申请人看不到"));
    m_note->setKeys(QStringLiteral("Alt N"));
    m_note->edit()->setMaxLength(longest(QLatin1String("note")));
    foot->addWidget(m_note);
    column->addLayout(foot);

    connect(m_typed, &TypedCard::entered, this, [this](const IdentityCard &card) { presentCard(card); });
    connect(m_typed, &TypedCard::left, this, [this] {
        m_body->setCurrentIndex(0);
        show();
        setFocus(Qt::OtherFocusReason);
        Q_EMIT proofChanged(); // what was begun is no longer what the decision waits for
    });
    connect(m_note, &LineField::edited, this, &IdentityPanel::noteChanged);
    connect(m_note, &LineField::entered, this, [this] {
        const QString text = m_note->text().trimmed();
        if (!text.isEmpty())
            Q_EMIT noteEntered(text);
    });
}

void IdentityPanel::setCase(const CaseFile &file)
{
    m_case = file;
    m_online = CaseGate::needsNobody(file) && !file.mayTake(); // who brings something is here
    for (QWidget *part : std::initializer_list<QWidget *>{m_face, m_presence, m_authority})
        part->setEnabled(file.isMine() || file.mayTake());
    m_note->setEnabled(file.isMine());
    takeFromCase();
    m_note->setText({});
    m_lastNoteRow->hide();
    if (!file.notes.isEmpty())
        showLastNote(file.notes.last());
    setNumbers();
    m_body->setCurrentIndex(0);
    const Applicant &party = file.applicant;
    say(m_creditCode, party.creditCode);
    say(m_legal, party.legalRepresentative ? tr("%1　%2").arg(visible(party.legalRepresentative->name), party.legalRepresentative->idMasked)
                                           : QString());
    showSms(file);
    m_earlier->setText(file.earlierCases > 0 ? tr("%n 件，其中 %1 件补正过", nullptr, file.earlierCases).arg(file.earlierSupplements)
                                             : tr("没有"));
    show();
}

void IdentityPanel::setLawful(const LawfulAnswers &lawful)
{
    m_case.lawful = lawful;
    show();
}

// What the hall knows of who stands here, before any card.
void IdentityPanel::takeFromCase()
{
    // Whoever was here in the round before is another question; and who was compared with another name was not compared.
    const bool isVoid = m_case.mayTake() || (m_case.identity && m_case.identity->renamed);
    const std::optional<IdentityVerification> before = isVoid ? std::nullopt : m_case.identity;
    m_card.reset();
    m_readAt = {};
    m_comparison.reset();
    m_isCompared = m_mandateOwn = false;
    if (before)
        m_comparison = IdentityComparison{before->equal, before->fields, CardHolder::Applicant};
    m_portrait->setPortrait({});
    m_read->setText({});
    m_face->setChecked(before && before->faceMatch);
    m_authority->setChecked(false);
    const bool agent = before ? before->presence == Presence::Agent : m_case.agent.has_value();
    m_presence->setCurrent(m_online ? 2 : agent ? 1 : 0);
    m_authorityRow->setVisible(agent && !m_online);
}

// What became of the last message that had an outcome says more than whether the number could get one.
void IdentityPanel::showSms(const CaseFile &file)
{
    const Applicant &party = file.applicant;
    const Message *last = file.lastOutcome();
    if (last && last->state == MessageState::Failed) {
        m_sms->setText(tr("没有送达 %1，请电话告知").arg(last->toMasked));
        m_sms->setInk(Ink::Red);
    } else if (last && last->state == MessageState::Unknown) {
        m_sms->setText(tr("%1 结果不明，请打电话确认").arg(last->toMasked));
        m_sms->setInk(Ink::Amber);
    } else {
        m_sms->setText(party.smsState == SmsState::Deliverable ? tr("%1 可送达").arg(party.phoneMasked)
                       : party.smsState == SmsState::OptedOut  ? tr("申请人不要短信")
                                                               : tr("没有可收短信的号码"));
        m_sms->setInk(party.smsState == SmsState::Deliverable ? Ink::First : Ink::Amber);
    }
}

// What does not apply takes no room.
void IdentityPanel::say(const Fact &fact, const QString &value)
{
    fact.value->setText(value);
    fact.title->setVisible(!value.isEmpty());
    fact.value->setVisible(!value.isEmpty());
}

Presence IdentityPanel::presence() const
{
    return m_presence->current() == 1 ? Presence::Agent : m_presence->current() == 2 ? Presence::Online : Presence::InPerson;
}

// Whoever shows a card is here, also where nobody had to come.
Presence IdentityPanel::presenceShown() const
{
    return presence() == Presence::Agent ? Presence::Agent : Presence::InPerson;
}

void IdentityPanel::presentCard(const IdentityCard &card, const QImage &portrait)
{
    m_portrait->setPortrait(portrait, card.source == CardSource::Chip ? tr("照片未解码") : QString());
    take(card, halltime::now());
}

void IdentityPanel::take(const IdentityCard &card, const QDateTime &readAt)
{
    const bool another = m_card && m_card->number != card.number; // and so is the paper that was seen
    m_mandateOwn = m_mandateOwn && !another;
    if (m_mandateSeen || another)
        m_authority->setChecked(m_mandateSeen);
    m_card = card;
    m_readAt = readAt;
    m_face->setChecked(false);
    m_fault->hide();
    // From the fields that go now the focus would pass to whatever comes next, and its Space with it.
    if (m_typed->isAncestorOf(QApplication::focusWidget()))
        setFocus(Qt::OtherFocusReason);
    m_body->setCurrentIndex(0);
    const QString at =
        halltime::dayOf(readAt) == halltime::today() ? halltime::timeOfDay(readAt) : halltime::moment(readAt, halltime::today());
    m_read->setText((card.source == CardSource::Typed ? tr("%1 手工录入") : tr("%1 读证")).arg(at));
    compare();
}

void IdentityPanel::compare()
{
    m_isCompared = false;
    if (!m_card)
        return show();
    const CaseId wanted = m_case.caseId;
    const QString number = m_card->number;
    const Presence as = presenceShown();
    whenAnswered(m_desk.compareIdentity(wanted, *m_card, as), this,
                 [this, wanted, number, as](const Result<IdentityComparison> &comparison) {
                     if (m_case.caseId != wanted || !m_card || m_card->number != number || presenceShown() != as)
                         return;
                     if (!comparison) {
                         m_comparison.reset(); // of the card before
                         m_authority->setChecked(m_mandateOwn);
                         show();
                         verdict(Words::say(comparison.error()).fact, {}, Careful);
                         Q_EMIT proofChanged();
                         return;
                     }
                     m_comparison = *comparison;
                     m_isCompared = true;
                     // The paper among the others is of whoever was named, until the clerk says otherwise.
                     if (comparison->mayReplace)
                         m_authority->setChecked(m_mandateOwn);
                     // A card of the declared agent says by itself that an agent stands here.
                     if (comparison->person == CardHolder::Agent) {
                         m_presence->setCurrent(1);
                         m_authorityRow->show();
                     }
                     show();
                     Q_EMIT proofChanged();
                 });
}

void IdentityPanel::readFailed(const QString &fact, const QString &remedy)
{
    verdict(fact, {}, Careful);
    m_remedy->setText(remedy);
    m_fault->setVisible(!m_comparison);
    m_read->setText(m_comparison ? remedy : QString());
}

// It is read whole; what is beside it only where larger text leaves room, but how to type a card always, if need be below.
void IdentityPanel::fitVerdict()
{
    constexpr int Around = 2 * 16 + 20 + 2 * 12;
    const bool typable = !m_comparison && !m_online && !isTypingOpen() && !m_verdictAside->text().isEmpty();
    const int cap = typable ? m_typeKey->sizeHint().width() + 6 : 0;
    const int room = width() - m_verdictWords->sizeHint().width() - Around - cap;
    const bool beside = m_verdictAside->sizeHint().width() <= room;
    m_verdictAside->setVisible(beside || typable);
    m_typeKey->setVisible(typable);
    const bool below = typable && !beside;
    m_verdictRow->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_typing->setContentsMargins(below ? m_verdictSign->sizeHint().width() + 14 : 0, 0, 0, 0);
}

void IdentityPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitVerdict();
}

void IdentityPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange || m_factsBelow == isLarge() || m_lines.isEmpty())
        return;
    arrangeFacts();
    arrangeFace();
    show();
}

void IdentityPanel::verdict(const QString &words, const QString &aside, int ground)
{
    static constexpr Panel::Ground grounds[] = {Panel::Ground::Subtle, Panel::Ground::Green, Panel::Ground::RedSolid, Panel::Ground::Amber};
    static constexpr Ink inks[] = {Ink::Second, Ink::Green, Ink::OnSolid, Ink::Amber};
    static constexpr Icon signs[] = {Icon::CardReader, Icon::Tick, Icon::Warning, Icon::Warning};
    m_verdict->setGround(grounds[ground]);
    m_verdictSign->set(signs[ground], inks[ground]);
    m_verdictWords->setText(words);
    m_verdictWords->setInk(inks[ground]);
    m_verdictAside->setText(aside);
    m_verdictAside->setInk(inks[ground]);
    fitVerdict();
}

// What refuses the card and the lawful ways out stay together, and whatever else there is comes after them: all of it has no room above the
// fold. Of a card that agrees, what stands otherwise comes first where text is large, for the same reason.
void IdentityPanel::showRows(const QList<IdentityField> &fields)
{
    QList<IdentityField> first = fields;
    QList<IdentityField> rest;
    if (m_comparison && (isLarge() || !agrees())) {
        const auto others = std::stable_partition(first.begin(), first.end(), [agree = agrees()](const IdentityField &field) {
            return field.equal == false && (agree || IdentityRows::decides(field.field));
        });
        if (!agrees() || others != first.begin()) {
            std::copy(others, first.end(), std::back_inserter(rest));
            first.erase(others, first.end());
        }
    }
    m_rows->setFields(first);
    m_restRows->setFields(rest);
    m_restRows->setVisible(!rest.isEmpty());
}

void IdentityPanel::show()
{
    const QList<IdentityField> fields = m_comparison ? m_comparison->fields : QList<IdentityField>();
    showRows(fields);
    const auto value = [&](CardField field) {
        const auto found = std::find_if(fields.begin(), fields.end(), [field](const IdentityField &f) { return f.field == field; });
        return found == fields.end() ? QString() : found->card;
    };
    const QString name = value(CardField::Name);
    m_name->setText(visible(name.isEmpty() ? expectedName() : name));
    QStringList about{value(CardField::Sex), value(CardField::Nation)};
    about.removeAll(QString());
    m_about->setText(about.join(QStringLiteral(" · ")));
    m_valid->setText(m_card         ? (m_card->source == CardSource::Typed ? tr("人工核对")
                                       : m_card->validTo.isValid()         ? tr("有效期至 %1").arg(m_card->validTo.toString(Qt::ISODate))
                                                                           : tr("长期有效"))
                     : m_comparison ? tr("已核过")
                                    : QString());
    for (Label *line : {m_about, m_valid})
        line->setVisible(!line->text().isEmpty());
    const int equal = int(std::count_if(fields.begin(), fields.end(), [](const IdentityField &f) { return f.equal == true; }));
    const int compared = int(std::count_if(fields.begin(), fields.end(), [](const IdentityField &f) { return f.equal.has_value(); }));
    // Who that is need not be confirmed yet: what differs and the ways out are seen without a turn of the wheel.
    m_person->setVisible(!isLarge() || !m_comparison || agrees());
    m_fault->hide();
    showWays();
    QStringList wrong;
    QStringList otherwise; // which decides nothing
    for (const IdentityField &field : fields) {
        if (field.equal == false)
            (IdentityRows::decides(field.field) ? wrong : otherwise).append(IdentityRows::fieldWords(field.field));
    }
    if (m_online && !m_comparison) {
        verdict(tr("线上实名，不用到场"), {}, Good);
    } else if (!m_comparison) {
        verdict(presence() == Presence::Agent ? tr("请刷代办人身份证") : tr("请刷身份证"), isTypingOpen() ? QString() : tr("手工录入"),
                Calm);
    } else if (replacesAgent()) {
        verdict(tr("接替原报的代办人%1").arg(visible(m_case.agent->name)), {}, Careful);
    } else if (agrees() && !otherwise.isEmpty()) {
        verdict(tr("姓名、号码一致，%1不同").arg(otherwise.join(tr("、"))), {}, Good);
    } else if (agrees()) {
        // An agent whom nobody named agrees with nobody: that the card was read is all there is to say.
        const QString agent = compared > 0 ? tr("代办人证件一致") : tr("代办人证件已读");
        verdict(presence() == Presence::Agent ? agent : tr("证件与申报一致"),
                compared > 0 ? tr("%1/%2").arg(equal).arg(compared) : QString(), Good);
    } else {
        // With another name and another number it is another person, whatever else is the same.
        if (wrong.isEmpty() || isSomebodyElse())
            return verdict(presence() == Presence::Agent ? tr("不是本件的代办人") : tr("不是本件的申请人"), {}, Bad);
        verdict(tr("%1不一致").arg(wrong.join(tr("、"))), equal > 0 ? tr("其余 %n 项一致", nullptr, equal) : QString(), Bad);
    }
}

// Whose card is awaited; nobody was named where an agent comes whom the applicant did not announce.
QString IdentityPanel::expectedName() const
{
    if (presence() != Presence::Agent)
        return m_case.applicant.name;
    return m_case.agent ? m_case.agent->name : QString();
}

std::optional<IdentityProof> IdentityPanel::proof() const
{
    if (!m_card)
        return std::nullopt;
    // Whose paper it is, is known once the card is compared.
    return IdentityProof{presenceShown(), m_card, m_face->isChecked(), m_authority->isChecked() && (m_isCompared || m_mandateOwn), {}};
}

void IdentityPanel::setProof(const IdentityProof &proof, const QDateTime &readAt)
{
    if (!proof.card)
        return;
    m_presence->setCurrent(proof.presence == Presence::Agent ? 1 : 0);
    m_authorityRow->setVisible(proof.presence == Presence::Agent);
    m_portrait->setPortrait({}, proof.card->source == CardSource::Chip ? tr("照片未解码") : QString());
    take(*proof.card, readAt.isValid() ? readAt : halltime::now());
    m_mandateOwn = proof.powerOfAttorney;
    m_authority->setChecked(m_mandateOwn);
    m_face->setChecked(proof.faceMatch);
}

bool IdentityPanel::agrees() const
{
    if (!m_comparison)
        return m_online && !m_card;
    if (!m_card)
        return m_comparison->equal;
    if (replacesAgent())
        return true;
    const bool rightPerson = presence() == Presence::Agent
                                 ? m_comparison->person == CardHolder::Agent
                                 : m_comparison->person == CardHolder::Applicant || m_comparison->person == CardHolder::LegalRepresentative;
    return m_comparison->equal && rightPerson;
}

bool IdentityPanel::faceMatches() const
{
    return m_face->isChecked();
}

bool IdentityPanel::isAuthorized() const
{
    return presence() != Presence::Agent || !m_card || m_authority->isChecked();
}

bool IdentityPanel::isByAgent() const
{
    if (m_card)
        return presence() == Presence::Agent;
    return m_case.identity ? m_case.identity->presence == Presence::Agent : m_case.agent.has_value();
}

bool IdentityPanel::toggleFaceMatch()
{
    if (!m_card && !m_comparison)
        return false;
    m_face->click();
    return true;
}

void IdentityPanel::focusFace()
{
    m_face->setFocus(Qt::ShortcutFocusReason);
}

void IdentityPanel::toggleAgent()
{
    if (!m_presence->isEnabled())
        return;
    choosePresence(m_presence->current() == 1 ? 0 : 1);
}

void IdentityPanel::choosePresence(int choice)
{
    m_presence->setCurrent(choice);
    m_authorityRow->setVisible(choice == 1);
    compare();
    Q_EMIT proofChanged();
}

bool IdentityPanel::isTypingOpen() const
{
    return m_body->currentWidget() == m_typed;
}

bool IdentityPanel::isTyping() const
{
    return isTypingOpen() && m_typed->isBegun();
}

void IdentityPanel::focusTyping()
{
    m_typed->goOn();
}

// Most likely a slip of one's own, where a card was typed and agrees with nobody; or nobody has compared it yet.
bool IdentityPanel::isMistyped() const
{
    return m_card && m_card->source == CardSource::Typed && !agrees();
}

// What was typed is put right where it stands, and not typed anew.
void IdentityPanel::openTyping(const IdentityCard &read)
{
    if (isTyping() && read.number.isEmpty())
        return focusTyping();
    m_body->setCurrentWidget(m_typed);
    show();
    if (isMistyped() && read.number.isEmpty())
        m_typed->putRight(*m_card, m_comparison && !differs(CardField::Name));
    else
        m_typed->begin(read);
}

QString IdentityPanel::note() const
{
    return m_note->text();
}

void IdentityPanel::setNote(const QString &note)
{
    m_note->setText(note);
}

void IdentityPanel::focusNote()
{
    m_note->edit()->setFocus();
}

}
