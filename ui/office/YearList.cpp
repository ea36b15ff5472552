// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/YearList.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QString aboutYear(const KnownYear &year)
{
    if (!year.loaded)
        return YearList::tr("按周末和法定节日算");
    QStringList words;
    if (year.loadedAt.isValid())
        words.append(halltime::dayOf(year.loadedAt, halltime::today()));
    if (!year.by.isEmpty())
        words.append(year.by);
    if (!year.source.isEmpty() && year.source != QLatin1String("catalogue"))
        words.append(visible(year.source));
    return words.join(QStringLiteral(" · "));
}

}

YearList::YearList(QWidget *parent)
    : Panel(Ground::Subtle, Shape::Flat, parent)
    , m_list(new QListWidget)
    , m_file(new Button(YearList::tr("读入文件")))
    , m_moved(new Button(YearList::tr("变动的日期")))
{
    setObjectName(QStringLiteral("YearList"));
    setLines(Qt::RightEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(new SectionHeader(tr("年份")));
    m_list->setObjectName(QStringLiteral("years"));
    m_list->setAccessibleName(tr("年份"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list, 1);
    column->addWidget(buildLegend());
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 12, 16, 16);
    foot->setSpacing(8);
    m_file->setKeys(QStringLiteral("F2"));
    m_moved->setKeys(QStringLiteral("F10"));
    foot->addWidget(m_file);
    foot->addWidget(m_moved);
    auto *numbers = new Button(tr("文号登记簿"));
    numbers->setKeys(QStringLiteral("F3"));
    foot->addWidget(numbers);
    connect(numbers, &Button::activated, this, &YearList::numbersWanted);
    column->addLayout(foot);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_filling && row >= 0)
            Q_EMIT chosen(m_list->item(row)->data(Qt::UserRole).toInt());
    });
    connect(m_file, &Button::activated, this, &YearList::fileWanted);
    connect(m_moved, &Button::activated, this, &YearList::movedWanted);
}

QWidget *YearList::buildLegend()
{
    auto *legend = new Panel(Ground::Surface);
    legend->setLines(Qt::TopEdge | Qt::BottomEdge);
    auto *column = new QVBoxLayout(legend);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    for (const auto &[mark, tone, words] :
         {std::tuple(tr("休"), Tone::Red, tr("安排放假")), std::tuple(tr("班"), Tone::Blue, tr("周末调休上班")),
          std::tuple(tr("改"), Tone::Violet, tr("改了没存"))}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new Badge(mark, tone), 0, Qt::AlignTop);
        auto *meaning = new Label(words, TextStyle::Secondary, Ink::Second);
        meaning->setWordWrap(true);
        row->addWidget(meaning, 1);
        column->addLayout(row);
    }
    return legend;
}

void YearList::show(const QList<KnownYear> &years, const QList<int> &missing, int chosen)
{
    m_filling = true;
    m_list->clear();
    for (const KnownYear &year : years) {
        auto *item = new QListWidgetItem(QString::number(year.year), m_list);
        const bool lacks = missing.contains(year.year);
        item->setData(Qt::UserRole, year.year);
        item->setData(RowDelegate::Remark, aboutYear(year));
        item->setData(RowDelegate::BadgeText, year.loaded ? tr("已录入") : lacks ? tr("该录入了") : tr("暂定"));
        item->setData(RowDelegate::BadgeTone, int(year.loaded ? Tone::Green : lacks ? Tone::Amber : Tone::Grey));
        if (year.year == chosen)
            m_list->setCurrentItem(item);
    }
    m_filling = false;
}

}
