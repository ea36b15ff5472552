// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/PauseRows.h"

#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Label.h"
#include "ui/parts/Theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace yichuang {

namespace {
enum Column { Who, Pauses, Days, Extensions, Look, Columns };

QWidget *who(const PauseCount &count)
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(new Label(count.officer, TextStyle::Secondary));
    auto *item = new Label(count.item, TextStyle::Meta, Ink::Second);
    item->setElide(Qt::ElideRight);
    column->addWidget(item);
    column->addStretch();
    return both;
}
}

PauseRows::PauseRows(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("PauseRows"));
    m_grid->setContentsMargins(16, 0, 16, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(Who, 1);
}

void PauseRows::show(const QList<PauseCount> &counts)
{
    // What did not change stays as it is, with the focus in it.
    if (counts == m_shown && m_grid->count() > 0)
        return;
    m_shown = counts;
    clearLayout(m_grid, Leaving::Now);
    const auto cell = [this](int row, int column, const QString &text, TextStyle style, Ink ink) {
        m_grid->addWidget(new Label(text, style, ink), row, column, (column == Who ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    };
    m_grid->setRowMinimumHeight(0, scaled(32));
    const QStringList heads{tr("经办 · 事项"), tr("特别程序"), tr("停（日）"), tr("延长")};
    if (counts.isEmpty())
        m_grid->addWidget(new Label(tr("这段时间没有启动，也没有延长"), TextStyle::Secondary, Ink::Second), 0, 0, 1, Columns);
    for (int i = 0; i < Look && !counts.isEmpty(); ++i)
        cell(0, i, heads[i], TextStyle::Meta, Ink::Second);
    for (int i = 0; i < int(counts.size()); ++i) {
        const PauseCount &count = counts[i];
        m_grid->addWidget(new HairLine(Qt::Horizontal), 1 + 2 * i, 0, 1, Columns);
        m_grid->setRowMinimumHeight(2 + 2 * i, scaled(52));
        m_grid->addWidget(who(count), 2 + 2 * i, Who);
        cell(2 + 2 * i, Pauses, QString::number(count.pauses), TextStyle::Secondary, Ink::First);
        cell(2 + 2 * i, Days, QString::number(count.pausedDays), TextStyle::Secondary, Ink::Second);
        cell(2 + 2 * i, Extensions, QString::number(count.extensions), TextStyle::Secondary, Ink::First);
        auto *look = new Button(tr("看"), Button::Kind::Text, Button::Size::Small);
        look->setAccessibleName(tr("看 %1 的 %2").arg(count.officer, count.item));
        connect(look, &Button::activated, this, [this, count] { Q_EMIT casesWanted(count); });
        m_grid->addWidget(look, 2 + 2 * i, Look);
    }
    m_grid->setRowStretch(1 + 2 * int(counts.size()), 1);
}

}
