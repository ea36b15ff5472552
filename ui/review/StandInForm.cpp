// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/StandInForm.h"

#include "core/HallTime.h"
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

std::optional<QDate> dayIn(LineField *field)
{
    field->clearNote();
    const QDate given = QDate::fromString(field->text().trimmed(), Qt::ISODate);
    if (given.isValid())
        return given;
    field->setFault(StandInForm::tr("写成 2026-11-23 这样"));
    return std::nullopt;
}

}

StandInForm::StandInForm(ReviewDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_away(new ComboField(tr("谁不在")))
    , m_deputy(new ComboField(tr("由谁代")))
    , m_first(new LineField(tr("从哪天")))
    , m_last(new LineField(tr("到哪天")))
    , m_reason(new LineField(tr("事由")))
    , m_send(new Button(tr("设代理"), Button::Kind::Primary, Button::Size::Decision))
    , m_fault(new FieldNote)
{
    setObjectName(QStringLiteral("StandInForm"));
    setLines(Qt::LeftEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new SectionHeader(tr("请假、外出")));
    auto *form = new QVBoxLayout;
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(16);
    auto *days = new QHBoxLayout;
    days->setSpacing(8);
    days->addWidget(m_first);
    days->addWidget(m_last);
    form->addWidget(m_away);
    form->addWidget(m_deputy);
    form->addLayout(days);
    form->addWidget(m_reason);
    m_reason->setPlaceholder(tr("如：年休假"));
    m_reason->edit()->setMaxLength(longest(QLatin1String("reason")));
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    form->addWidget(m_send);
    form->addWidget(m_fault);
    auto *remark = new Label(tr("到期自己结束。代理期间您自己也能办；两边都看得到。"), TextStyle::Secondary, Ink::Second);
    remark->setWordWrap(true);
    form->addWidget(remark);
    form->addStretch(1);
    column->addLayout(form, 1);
    const QDate today = halltime::today();
    m_first->setText(today.toString(Qt::ISODate));
    m_last->setText(today.toString(Qt::ISODate));
    connect(m_away, &ComboField::chosen, this, &StandInForm::fillDeputies);
    connect(m_send, &Button::activated, this, &StandInForm::send);
}

void StandInForm::setColumnIn(int windowWidth)
{
    setFixedWidth(scaledColumn(TeamFormWidth, windowWidth));
}

void StandInForm::setTeam(const ReviewTeam &team)
{
    const QString away = m_away->value().toString();
    m_team = team;
    QList<std::pair<QString, QString>> people;
    for (const ReviewTeam::Person &person : team.people)
        if (person.active && (person.me || team.leads))
            people.insert(person.me ? 0 : people.size(), {tr("%1 %2").arg(person.workNo, person.name), person.workNo});
    // A list that is being chosen from is not taken away for the same one again.
    bool same = people.size() == m_away->combo()->count();
    for (qsizetype i = 0; same && i < people.size(); ++i)
        same = m_away->combo()->itemData(int(i)).toString() == people[i].second;
    if (same)
        return;
    m_away->clear();
    for (const auto &[words, workNo] : std::as_const(people))
        m_away->add(words, workNo);
    if (const int index = m_away->combo()->findData(away); index >= 0)
        m_away->setCurrent(index);
    fillDeputies();
}

void StandInForm::fillDeputies()
{
    const QString deputy = m_deputy->value().toString();
    m_deputy->clear();
    for (const ReviewTeam::Person &person : std::as_const(m_team.people))
        if (person.active && person.workNo != m_away->value().toString())
            m_deputy->add(tr("%1 %2").arg(person.workNo, person.name), person.workNo);
    if (const int index = m_deputy->combo()->findData(deputy); index >= 0)
        m_deputy->setCurrent(index);
}

void StandInForm::focusFirst()
{
    m_deputy->combo()->setFocus(Qt::ShortcutFocusReason);
}

bool StandInForm::isComplete()
{
    const std::optional<QDate> first = dayIn(m_first);
    const std::optional<QDate> last = dayIn(m_last);
    m_reason->clearNote();
    if (!first || !last)
        return false;
    if (*last < *first) {
        m_last->setFault(tr("不能在第一天之前"));
        return false;
    }
    if (codePointCount(m_reason->text().trimmed()) < 2) {
        m_reason->setFault(tr("写上事由"));
        return false;
    }
    return m_deputy->combo()->currentIndex() >= 0;
}

void StandInForm::send()
{
    if (m_busy || !isComplete())
        return;
    m_busy = true;
    m_fault->clear();
    if (!m_request)
        m_request = RequestId::make();
    const QString words = tr("已设：%1 代 %2").arg(m_deputy->text().section(u' ', 1), m_away->text().section(u' ', 1));
    whenAnswered(m_desk.delegate(*m_request, m_away->value().toString(), m_deputy->value().toString(),
                                 QDate::fromString(m_first->text().trimmed(), Qt::ISODate),
                                 QDate::fromString(m_last->text().trimmed(), Qt::ISODate), m_reason->text().trimmed()),
                 this, [this, words](const Result<Done> &answer) { sent(answer, words); });
}

void StandInForm::sent(const Result<Done> &answer, const QString &words)
{
    m_busy = false;
    // Whether it was done is not known: the same wish is asked again by the next press.
    if (!answer && isOfTheLine(answer.error()))
        return m_fault->show(Words::say(answer.error()).whole(), Tone::Amber);
    m_request.reset();
    if (!answer)
        return m_fault->show(Words::say(answer.error()).whole(), Tone::Red);
    m_reason->setText({});
    Q_EMIT done(words);
}

QString StandInForm::fault() const
{
    return m_fault->sentence();
}

}
