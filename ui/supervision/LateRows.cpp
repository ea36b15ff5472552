// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/LateRows.h"

#include "core/HallTime.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Label.h"
#include "ui/parts/Light.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/Theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int ButtonEdge = 9; // between a small button's edge and its words

enum Column { LightColumn, Clock, Item, ApplicantColumn, Where, Act, Columns };

QString momentWords(const QDateTime &at, const QDateTime &now)
{
    const QDate today = halltime::dayOf(now);
    return halltime::dayOf(at) == today ? halltime::timeOfDay(at) : halltime::day(halltime::dayOf(at), today);
}

Label *elided(const QString &text, TextStyle style, Ink ink)
{
    auto *label = new Label(text, style, ink);
    label->setElide(Qt::ElideRight);
    return label;
}

QWidget *twoLines(const QString &first, QWidget *second)
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch();
    // The button's words have its edge before them; those above begin where they do.
    Label *above = elided(first, TextStyle::Secondary, Ink::First);
    above->setContentsMargins(ButtonEdge, 0, 0, 0);
    column->addWidget(above);
    column->addWidget(second, 0, Qt::AlignLeft);
    column->addStretch();
    return both;
}

}

LateRows::LateRows(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("LateRows"));
    m_grid->setContentsMargins(16, 0, 16, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(Item, 3);
    m_grid->setColumnStretch(ApplicantColumn, 2);
    m_grid->setColumnStretch(Where, 2);
}

QString LateRows::clockWords(const LateCase &late, const QDateTime &now)
{
    const QString about = Provisional::mark(late.provisional);
    if (late.dueAt >= now)
        return (halltime::dayOf(late.dueAt) == halltime::dayOf(now) ? tr("今日 %1").arg(halltime::timeOfDay(late.dueAt))
                                                                    : tr("剩 %n 工作日", nullptr, late.workdaysLeft)) +
               about;
    return (late.workdaysLeft < 0 ? tr("超 %n 工作日", nullptr, -late.workdaysLeft)
                                  : tr("今日已过 %1").arg(halltime::timeOfDay(late.dueAt))) +
           about;
}

QString LateRows::stepWords(const QString &step)
{
    if (step == QLatin1String("tell"))
        return tr("告知");
    if (step == QLatin1String("examine"))
        return tr("审查");
    if (step == QLatin1String("review"))
        return tr("复核");
    if (step == QLatin1String("decide"))
        return tr("决定");
    if (step == QLatin1String("supplement"))
        return tr("待补正");
    if (step == QLatin1String("verify"))
        return tr("窗口补核");
    return step == QLatin1String("deliver") ? tr("送达") : step;
}

void LateRows::show(const QList<LateCase> &cases, const QDateTime &now)
{
    QStringList clocks;
    for (const LateCase &late : cases)
        clocks.append(clockWords(late, now));
    // What did not change stays as it is, with the focus in it.
    if (cases == m_shown && clocks == m_clocks && m_grid->count() > 0)
        return;
    const QWidget *focused = focusWidget();
    const bool here = focused && isAncestorOf(focused) && focused->hasFocus();
    const QString place = here ? focused->objectName() : QString();
    m_grid->setRowStretch(1 + 2 * int(m_shown.size()), 0);
    clearLayout(m_grid, Leaving::Now);
    m_shown = cases;
    m_clocks = clocks;
    if (cases.isEmpty())
        m_grid->addWidget(new Label(tr("没有超期或今日到期的件"), TextStyle::Secondary, Ink::Second), 0, 0, 1, Columns);
    else
        addHead();
    for (int i = 0; i < int(cases.size()); ++i)
        addRow(1 + 2 * i, cases[i], now);
    m_grid->setRowStretch(1 + 2 * int(cases.size()), 1);
    if (here) {
        QWidget *again = findChild<QWidget *>(place);
        (again ? again : this)->setFocus(Qt::OtherFocusReason);
    }
}

void LateRows::addHead()
{
    const auto head = [this](int column, const QString &title, int span = 1) {
        auto *label = new Label(title, TextStyle::Meta, Ink::Second);
        label->setFixedHeight(scaled(32));
        m_grid->addWidget(label, 0, column, 1, span);
        return label;
    };
    head(LightColumn, tr("时限"), 2);
    head(Item, tr("事项"))->setContentsMargins(ButtonEdge, 0, 0, 0);
    head(ApplicantColumn, tr("申请人"));
    head(Where, tr("环节 · 经办"));
}

void LateRows::addRow(int row, const LateCase &late, const QDateTime &now)
{
    m_grid->addWidget(new HairLine(Qt::Horizontal), row, 0, 1, Columns);
    const int line = row + 1;
    m_grid->setRowMinimumHeight(line, scaled(52));
    m_grid->addWidget(new Light(Light::State::Red), line, LightColumn);
    m_grid->addWidget(Label::bold(clockWords(late, now), TextStyle::Secondary, Ink::Red), line, Clock);
    auto *open = new Button(late.shortNo, Button::Kind::Text, Button::Size::Small);
    open->setObjectName(QStringLiteral("open%1").arg(late.caseId.value()));
    open->setAccessibleName(late.item + u' ' + late.shortNo);
    connect(open, &Button::activated, this, [this, id = late.caseId] { Q_EMIT caseWanted(id); });
    m_grid->addWidget(twoLines(late.item, open), line, Item);
    m_grid->addWidget(elided(late.applicant, TextStyle::Secondary, Ink::First), line, ApplicantColumn);
    m_grid->addWidget(elided(late.handler.isEmpty() ? stepWords(late.step) : stepWords(late.step) + QStringLiteral(" · ") + late.handler,
                             TextStyle::Secondary, Ink::First),
                      line, Where);
    if (!late.canBeUrged(now)) {
        const QString when = momentWords(*late.urgedAt, now);
        m_grid->addWidget(new Label(late.urgeKind == UrgeKind::Remind ? tr("已催办 %1").arg(when) : tr("已督办 %1").arg(when),
                                    TextStyle::Meta, Ink::Second),
                          line, Act, Qt::AlignRight);
        return;
    }
    const bool over = late.nextUrge(now) == UrgeKind::Urge;
    auto *urge = new Button(over ? tr("督办") : tr("催办"), Button::Kind::Secondary, Button::Size::Small);
    urge->setObjectName(QStringLiteral("urge%1").arg(late.caseId.value()));
    urge->setAccessibleName(over ? tr("督办 %1").arg(late.shortNo) : tr("催办 %1").arg(late.shortNo));
    connect(urge, &Button::activated, this, [this, late] { Q_EMIT urgeWanted(late); });
    m_grid->addWidget(urge, line, Act, Qt::AlignRight);
}

}
