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
enum Column { Who, Pauses, Days, Extensions, Columns };

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
    for (int i = 0; i < Columns && !counts.isEmpty(); ++i)
        cell(0, i, heads[i], TextStyle::Meta, Ink::Second);
    for (int i = 0; i < int(counts.size()); ++i) {
        const PauseCount &count = counts[i];
        m_grid->addWidget(new HairLine(Qt::Horizontal), 1 + 2 * i, 0, 1, Columns);
        m_grid->setRowMinimumHeight(2 + 2 * i, scaled(52));
        m_grid->addWidget(who(count), 2 + 2 * i, Who);
        cell(2 + 2 * i, Days, QString::number(count.pausedDays), TextStyle::Secondary, Ink::Second);
        for (const bool extensions : {false, true}) {
            const int number = extensions ? count.extensions : count.pauses;
            const Column column = extensions ? Extensions : Pauses;
            if (number == 0) {
                cell(2 + 2 * i, column, QStringLiteral("0"), TextStyle::Secondary, Ink::Second);
                continue;
            }
            auto *look = new Button(QString::number(number), Button::Kind::Text, Button::Size::Small);
            look->setAccessibleName((extensions ? tr("%1 申请延长 %2 件：%3") : tr("%1 启动特别程序 %2 件：%3"))
                                        .arg(count.officer)
                                        .arg(number)
                                        .arg(count.item));
            connect(look, &Button::activated, this, [this, count, extensions] { Q_EMIT casesWanted(count, extensions); });
            m_grid->addWidget(look, 2 + 2 * i, column, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    m_grid->setRowStretch(1 + 2 * int(counts.size()), 1);
}

}
