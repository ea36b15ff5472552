// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/BrowsePage.h"

#include "ui/kiosk/find/CategoryRail.h"
#include "ui/kiosk/find/GuidePage.h"
#include "ui/kiosk/find/ItemWords.h"
#include "ui/kiosk/find/SearchPage.h"
#include "ui/kiosk/find/ThemeIcon.h"
#include "ui/kiosk/parts/ItemRow.h"
#include "ui/kiosk/parts/TurnPane.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/Segmented.h"

#include <QVBoxLayout>

namespace yichuang {

namespace {

QString axisName(CatalogueAxis axis)
{
    switch (axis) {
    case CatalogueAxis::Theme: return BrowsePage::tr("主题分类");
    case CatalogueAxis::LifeEvent: return BrowsePage::tr("人生事件");
    case CatalogueAxis::SpecialGroup: return BrowsePage::tr("特定对象");
    case CatalogueAxis::BusinessActivity: return BrowsePage::tr("经营活动");
    case CatalogueAxis::Department: return BrowsePage::tr("部门");
    }
    return {};
}

}

BrowsePage::BrowsePage(Kiosk &kiosk, CatalogueAxis axis, PartyKind kind, const QString &code)
    : KioskPage(kiosk, QStringLiteral("BrowsePage"), tr("找事项"))
    , m_axis(axis)
    , m_kind(kind)
    , m_code(code)
    , m_kinds(new Segmented({tr("个人事项"), tr("法人事项")}))
    , m_ways(nullptr)
    , m_rail(new CategoryRail)
    , m_name(Label::bold({}, TextStyle::Title))
    , m_count(new Label({}, TextStyle::Body, Ink::Second))
    , m_list(new TurnPane)
{
    buildHead();
    buildMiddle();
    connect(m_rail, &CategoryRail::chosen, this, &BrowsePage::show);
    connect(&kiosk.offer(), &Offer::loaded, this, &BrowsePage::refill);
    refill();
}

QList<CatalogueAxis> BrowsePage::axes() const
{
    const CatalogueAxis own = m_kind == PartyKind::Enterprise ? CatalogueAxis::BusinessActivity : CatalogueAxis::LifeEvent;
    return {own, CatalogueAxis::Theme, CatalogueAxis::SpecialGroup, CatalogueAxis::Department};
}

void BrowsePage::buildHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(dressed(16, 48, 48), dressed(8, 24, 28), dressed(16, 48, 48), dressed(8, 24, 28));
    column->setSpacing(dressed(8, 16, 24));
    m_kinds->setObjectName(QStringLiteral("kinds"));
    m_kinds->setCurrent(m_kind == PartyKind::Enterprise ? 1 : 0);
    m_ways = new Segmented;
    m_ways->setObjectName(QStringLiteral("ways"));
    for (const CatalogueAxis axis : axes())
        m_ways->add(axisName(axis));
    column->addWidget(m_kinds);
    column->addWidget(m_ways);
    addHead(head);
    connect(m_kinds, &Segmented::chosen, this, [this](int index) {
        m_kind = index == 1 ? PartyKind::Enterprise : PartyKind::Person;
        m_ways->setText(0, axisName(axes().first()));
        const bool stays = axes().contains(m_axis);
        turnTo(stays ? m_axis : axes().first(), {});
    });
    connect(m_ways, &Segmented::chosen, this, [this](int index) { turnTo(axes().at(index), {}); });
}

void BrowsePage::buildMiddle()
{
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(dressed(12, 32, 24), dressed(8, 16, 20), dressed(16, 48, 48), 0);
    title->setSpacing(dressed(8, 16, 20));
    m_name->setElide(Qt::ElideRight);
    title->addWidget(m_name, 1);
    title->addWidget(m_count);
    auto *find = new Button(tr("搜索"), Button::Kind::Secondary);
    find->setSign(Icon::Search);
    title->addWidget(find);
    connect(find, &Button::activated, this, [this] { kiosk().open(new SearchPage(kiosk())); });
    right->addLayout(title);
    right->addWidget(m_list, 1);
    row->addLayout(right, 1);
    m_list->setObjectName(QStringLiteral("items"));
    m_list->column()->setContentsMargins(dressed(12, 32, 24), dressed(8, 16, 20), dressed(16, 48, 48), dressed(8, 16, 20));
    setMiddle(middle);
}

// A way of sorting that nothing is sorted by gives way to the first that has something.
void BrowsePage::refill()
{
    const auto hasItems = [this](CatalogueAxis axis) { return !kiosk().offer().categories(axis, m_kind).isEmpty(); };
    const QList<CatalogueAxis> all = axes();
    const auto other = std::find_if(all.begin(), all.end(), hasItems);
    turnTo(hasItems(m_axis) || other == all.end() ? m_axis : *other, m_code);
}

void BrowsePage::turnTo(CatalogueAxis axis, const QString &code)
{
    m_axis = axis;
    m_ways->setCurrent(int(axes().indexOf(axis)));
    auto categories = kiosk().offer().categories(axis, m_kind);
    if (axis == CatalogueAxis::LifeEvent)
        std::stable_sort(categories.begin(), categories.end(), [](const CatalogueCategory &one, const CatalogueCategory &other) {
            return placeInLife(one.name) < placeInLife(other.name);
        });
    const auto wanted = std::find_if(categories.begin(), categories.end(), [&](const CatalogueCategory &one) { return one.code == code; });
    const auto chosen = wanted != categories.end() ? wanted : categories.begin();
    m_rail->setCategories(categories, chosen == categories.end() ? QString() : chosen->code);
    if (chosen != categories.end())
        show(*chosen);
}

void BrowsePage::show(const CatalogueCategory &category)
{
    m_code = category.code;
    m_name->setText(category.name);
    clearLayout(m_list->column());
    const auto items = kiosk().offer().in(category);
    m_count->setText(tr("%n 项", nullptr, int(items.size())));
    for (const CatalogueItem *item : items) {
        auto *row = new ItemRow(item->name, kiosk().offer().departmentLabel(item->department), item_words::tags(*item));
        row->setObjectName(QStringLiteral("item-") + item->code);
        m_list->column()->addWidget(row);
        connect(row, &ItemRow::activated, this, [this, code = item->code] { kiosk().open(new GuidePage(kiosk(), code)); });
    }
    m_list->column()->addStretch();
    m_list->toTop();
}

}
