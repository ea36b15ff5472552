// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/SealList.h"

#include "desk/AuditDesk.h"
#include "ui/audit/AuditWords.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int DaysShown = 60;
}

SealList::SealList(AuditDesk &desk, const QDate &today, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_today(today)
    , m_list(new QListWidget)
    , m_check(new Button(tr("核对"), Button::Kind::Secondary, Button::Size::Small))
{
    setObjectName(QStringLiteral("SealList"));
    setLines(Qt::TopEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    auto *head = new SectionHeader(tr("每日封存"));
    m_check->setKeys(QStringLiteral("F6"));
    head->addControl(m_check);
    column->addWidget(head);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAccessibleName(tr("每日封存"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list, 1);
    connect(m_check, &Button::activated, this, &SealList::check);
    m_check->setNotReady(tr("还没有封存"));
}

void SealList::refresh()
{
    whenAnswered(m_desk.seals(m_today.addDays(-DaysShown), DaysShown), this, [this](const Result<QList<DaySeal>> &seals) {
        if (!seals)
            return m_check->setNotReady(Words::say(seals.error()).whole());
        m_seals = *seals;
        std::reverse(m_seals.begin(), m_seals.end());
        m_list->clear();
        for (const DaySeal &seal : std::as_const(m_seals)) {
            auto *item = new QListWidgetItem(seal.day.toString(Qt::ISODate), m_list);
            item->setData(RowDelegate::Remark, tr("%1 条 · %2").arg(QLocale().toString(seal.events), AuditWords::shortHash(seal.hash)));
        }
        m_list->setCurrentRow(0);
        m_check->setNotReady(m_seals.isEmpty() ? tr("还没有封存") : QString());
    });
}

void SealList::check()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_seals.size() || m_checking.isValid())
        return;
    m_checking = m_seals[row].day;
    mark(m_checking, tr("核对中"), int(Tone::Grey));
    goOn(m_checking, {}, 1);
}

void SealList::goOn(const QDate &day, const QJsonObject &state, int part)
{
    whenAnswered(m_desk.checkSeal(day, state), this, [this, day, part](const Result<SealCheck> &check) {
        if (!check || check->done)
            m_checking = {};
        if (!check)
            return mark(day, tr("没有查完"), int(Tone::Amber));
        if (check->done)
            return mark(day, check->equal ? tr("相符") : tr("不符"), int(check->equal ? Tone::Green : Tone::Red));
        mark(day, tr("核对中 %1").arg(part), int(Tone::Grey));
        goOn(day, check->state, part + 1);
    });
}

void SealList::mark(const QDate &day, const QString &words, int tone)
{
    for (qsizetype i = 0; i < m_seals.size(); ++i) {
        if (m_seals[i].day != day)
            continue;
        QListWidgetItem *item = m_list->item(int(i));
        item->setData(RowDelegate::BadgeText, words);
        item->setData(RowDelegate::BadgeTone, tone);
    }
}

QString SealList::verdict(int row) const
{
    return m_list->item(row)->data(RowDelegate::BadgeText).toString();
}

}
