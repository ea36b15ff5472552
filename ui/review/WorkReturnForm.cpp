// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/WorkReturnForm.h"

#include "core/LineError.h"
#include "core/Text.h"
#include "desk/ReviewDesk.h"
#include "records/Lengths.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/FieldNote.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Words.h"
#include "ui/review/TeamForm.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int CasesShown = 10;
constexpr int LeastReason = 4; // characters, as the hall wants

}

WorkReturnForm::WorkReturnForm(ReviewDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_person(new ComboField(tr("谁的工作")))
    , m_card(new Panel(Ground::Subtle, Shape::Card))
    , m_summary(Label::bold({}, TextStyle::Secondary))
    , m_cases(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_reason(new LineField(tr("原因")))
    , m_send(new Button(tr("全部交回队列"), Button::Kind::Red, Button::Size::Decision))
    , m_fault(new FieldNote)
{
    setObjectName(QStringLiteral("WorkReturnForm"));
    setLines(Qt::LeftEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new SectionHeader(tr("离岗、调走")));
    auto *form = new QVBoxLayout;
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(16);
    form->addWidget(m_person);
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(12, 10, 12, 10);
    card->setSpacing(4);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("held"));
    m_cases->setWordWrap(true);
    card->addWidget(m_summary);
    card->addWidget(m_cases);
    form->addWidget(m_card);
    form->addWidget(m_reason);
    m_reason->setPlaceholder(tr("如：调离本单位"));
    m_reason->edit()->setMaxLength(longest(QLatin1String("reason")));
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    form->addWidget(m_send);
    form->addWidget(m_fault);
    auto *remark = new Label(tr("手里的件回到队列，每一件都记下原因；作出的决定还是他的。"), TextStyle::Secondary, Ink::Second);
    remark->setWordWrap(true);
    form->addWidget(remark);
    form->addStretch(1);
    column->addLayout(form, 1);
    m_card->hide();
    m_send->setNotReady(tr("先选谁的工作"));
    connect(m_person, &ComboField::chosen, this, &WorkReturnForm::askPreview);
    connect(m_send, &Button::activated, this, &WorkReturnForm::send);
}

void WorkReturnForm::setColumnIn(int windowWidth)
{
    setFixedWidth(scaledColumn(TeamFormWidth, windowWidth));
}

void WorkReturnForm::setTeam(const ReviewTeam &team)
{
    const QString chosen = m_person->value().toString();
    const QSignalBlocker quiet(m_person);
    m_person->clear();
    m_person->add(tr("选一个人"));
    for (const ReviewTeam::Person &person : team.people)
        if (!person.me)
            m_person->add(tr("%1 %2").arg(person.workNo, person.name), person.workNo);
    m_person->setCurrent(qMax(0, chosen.isEmpty() ? 0 : m_person->combo()->findData(chosen)));
}

void WorkReturnForm::askPreview()
{
    const QString workNo = m_person->value().toString();
    const int round = ++m_round;
    m_seen.clear();
    m_request.reset();
    m_fault->clear();
    m_card->setVisible(false);
    m_send->setNotReady(workNo.isEmpty() ? tr("先选谁的工作") : tr("正在看他手里有什么"));
    if (workNo.isEmpty())
        return;
    whenAnswered(m_desk.teamPreview(workNo), this, [this, round, workNo](const Result<HeldWork> &held) {
        if (round != m_round)
            return;
        if (!held)
            return m_fault->show(Words::say(held.error()).whole(), Tone::Red);
        m_seen = workNo;
        showPreview(*held);
    });
}

void WorkReturnForm::showPreview(const HeldWork &held)
{
    const QStringList parts{tr("手里 %n 件", nullptr, int(held.cases.size())), tr("草稿 %n 份", nullptr, held.drafts),
                            tr("待批延期 %n 件", nullptr, held.extensions), tr("代理 %n 条", nullptr, held.delegations)};
    m_summary->setText(parts.join(tr("，")));
    QString cases = held.cases.mid(0, CasesShown).join(tr("、"));
    if (held.cases.size() > CasesShown)
        cases += tr(" 等");
    m_cases->setText(cases);
    m_cases->setVisible(!cases.isEmpty());
    m_card->setVisible(true);
    m_send->setNotReady({});
}

void WorkReturnForm::send()
{
    if (m_busy || m_seen.isEmpty())
        return;
    m_reason->clearNote();
    if (codePointCount(m_reason->text().trimmed()) < LeastReason)
        return m_reason->setFault(tr("至少写 %n 个字，每件都看得到", nullptr, LeastReason));
    m_busy = true;
    m_fault->clear();
    if (!m_request)
        m_request = RequestId::make();
    whenAnswered(m_desk.teamReturn(*m_request, m_seen, m_reason->text().trimmed()), this, [this](const Result<HeldWork> &held) {
        m_busy = false;
        if (!held && isOfTheLine(held.error()))
            return m_fault->show(Words::say(held.error()).whole(), Tone::Amber);
        m_request.reset();
        if (!held)
            return m_fault->show(Words::say(held.error()).whole(), Tone::Red);
        m_reason->setText({});
        Q_EMIT done(tr("%n 件已交回队列", nullptr, int(held->cases.size())));
        askPreview();
    });
}

QString WorkReturnForm::preview() const
{
    return m_card->isVisible() ? m_summary->text() + u'\n' + m_cases->text() : QString();
}

}
