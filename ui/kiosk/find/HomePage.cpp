// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/HomePage.h"

#include "ui/kiosk/cases/CasesPage.h"
#include "ui/kiosk/consult/ConsultPage.h"
#include "ui/kiosk/find/BrowsePage.h"
#include "ui/kiosk/find/GuidePage.h"
#include "ui/kiosk/find/SearchPage.h"
#include "ui/kiosk/find/ThemeIcon.h"
#include "ui/kiosk/parts/Question.h"
#include "ui/kiosk/parts/Tile.h"
#include "ui/kiosk/parts/TurnPane.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"

#include <QGridLayout>

namespace yichuang {

namespace {

constexpr int Popular = 6;

int gap()
{
    return dressed(8, 16, 24);
}

}

HomePage::HomePage(Kiosk &kiosk)
    : KioskPage(kiosk, QStringLiteral("HomePage"), appearance().dress == Dress::Elder ? tr("适老版") : tr("一窗自助"))
{
    if (appearance().dress == Dress::Elder)
        buildElder();
    else
        build();
}

void HomePage::build()
{
    auto *find = question();
    auto *halves = new QWidget;
    auto *row = new QBoxLayout(kiosk().isWide() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, halves);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(dressed(12, 24, 28));
    auto *rest = new QVBoxLayout;
    rest->setSpacing(gap());
    for (QWidget *part : {axes(), popular()})
        rest->addWidget(part);
    rest->addStretch();
    row->addWidget(ways(), 1, kiosk().isWide() ? Qt::AlignTop : Qt::Alignment());
    row->addLayout(rest, 1);
    addHead(find);
    column()->addWidget(halves);
    column()->addStretch();
}

QWidget *HomePage::question()
{
    auto *ask = new Question(tr("您要办什么事？"), tr("开饭店、生小孩、社保卡"), tr("搜索"));
    ask->setObjectName(QStringLiteral("search"));
    connect(ask, &Question::activated, this, [this] { kiosk().open(new SearchPage(kiosk())); });
    return ask;
}

QWidget *HomePage::ways()
{
    auto *place = new QWidget;
    auto *grid = new QGridLayout(place);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(dressed(8, 24, 28));
    auto *apply = new Tile(Tile::Shape::Tall, Icon::Pencil, tr("我要办事"), tr("找事项、看指南、在线申报"));
    apply->setPrimary(true);
    apply->setObjectName(QStringLiteral("apply"));
    auto *cases = new Tile(Tile::Shape::Wide, Icon::History, tr("我的办件"), tr("查进度、补材料、评价"));
    cases->setTone(Tone::Green);
    cases->setObjectName(QStringLiteral("myCases"));
    auto *consult = new Tile(Tile::Shape::Wide, Icon::Headset, tr("咨询投诉"), tr("留言，限期答复"));
    consult->setTone(Tone::Amber);
    consult->setObjectName(QStringLiteral("consult"));
    grid->addWidget(apply, 0, 0, 2, 1);
    grid->addWidget(cases, 0, 1);
    grid->addWidget(consult, 1, 1);
    for (int i = 0; i < 2; ++i)
        grid->setColumnStretch(i, 1);
    connect(apply, &Tile::activated, this, [this] { browse(CatalogueAxis::Theme, PartyKind::Person); });
    connect(cases, &Tile::activated, this, [this] { kiosk().openSignedIn([&desk = kiosk()] { return new CasesPage(desk); }); });
    connect(consult, &Tile::activated, this, [this] { kiosk().openSignedIn([&desk = kiosk()] { return new ConsultPage(desk, {}, {}); }); });
    return place;
}

QWidget *HomePage::axes()
{
    auto *place = new QWidget;
    auto *grid = new QGridLayout(place);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gap());
    grid->addWidget(Label::bold(tr("分类查找"), TextStyle::Title), 0, 0, 1, 5);
    struct Way {
        const char *name;
        Icon sign;
        QString text;
        CatalogueAxis axis;
        PartyKind kind;
    };
    const Way all[] = {{"person", Icon::User, tr("个人事项"), CatalogueAxis::Theme, PartyKind::Person},
                       {"enterprise", Icon::Briefcase, tr("法人事项"), CatalogueAxis::Theme, PartyKind::Enterprise},
                       {"lifeEvents", Icon::Path, tr("人生事件"), CatalogueAxis::LifeEvent, PartyKind::Person},
                       {"activities", Icon::Grid, tr("经营活动"), CatalogueAxis::BusinessActivity, PartyKind::Enterprise},
                       {"departments", Icon::Building, tr("部门"), CatalogueAxis::Department, PartyKind::Person}};
    int at = 0;
    for (const Way &way : all) {
        auto *tile = new Tile(Tile::Shape::Small, way.sign, way.text);
        tile->setObjectName(QLatin1String(way.name));
        grid->addWidget(tile, 1, at++);
        connect(tile, &Tile::activated, this, [this, axis = way.axis, kind = way.kind] { browse(axis, kind); });
    }
    return place;
}

QWidget *HomePage::popular()
{
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap());
    column->addWidget(Label::bold(tr("大家常办"), TextStyle::Title));
    auto *tiles = new QWidget;
    column->addWidget(tiles);
    fillPopular(tiles);
    connect(&kiosk().offer(), &Offer::loaded, tiles, [this, tiles] { fillPopular(tiles); });
    return place;
}

void HomePage::fillPopular(QWidget *place)
{
    qDeleteAll(place->findChildren<Tile *>());
    delete place->layout();
    auto *grid = new QGridLayout(place);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gap());
    int at = 0;
    for (const CatalogueItem *item : kiosk().offer().popular(Popular)) {
        auto *tile = new Tile(Tile::Shape::Row, themeIcon(*item), item->name);
        grid->addWidget(tile, at / 2, at % 2);
        ++at;
        connect(tile, &Tile::activated, this, [this, code = item->code] { kiosk().open(new GuidePage(kiosk(), code)); });
    }
}

void HomePage::browse(CatalogueAxis axis, PartyKind kind, const QString &code)
{
    kiosk().open(new BrowsePage(kiosk(), axis, kind, code));
}

Tile *HomePage::elderTile(Icon sign, const QString &text, const QString &meaning)
{
    auto *tile = new Tile(Tile::Shape::Wide, sign, text, meaning);
    column()->addWidget(tile);
    return tile;
}

void HomePage::buildElder()
{
    column()->addWidget(Label::bold(tr("您要办什么事？"), TextStyle::Poster));
    auto *security = elderTile(Icon::Coins, tr("社保养老"), tr("领养老金、查社保"));
    security->setPrimary(true);
    auto *favours = elderTile(Icon::Elder, tr("老人优待"), tr("优待证、高龄津贴"));
    auto *health = elderTile(Icon::Medical, tr("看病医保"), tr("医保卡、报销"));
    auto *mine = elderTile(Icon::History, tr("我办的事"), tr("看看办到哪一步"));
    mine->setObjectName(QStringLiteral("myCases"));
    auto *row = new QHBoxLayout;
    row->setSpacing(dressed(8, 24, 28));
    auto *find = new Button(tr("打字来找"), Button::Kind::Secondary, Button::Size::Decision);
    find->setObjectName(QStringLiteral("search"));
    auto *all = new Button(tr("全部事项"), Button::Kind::Secondary, Button::Size::Decision);
    all->setObjectName(QStringLiteral("apply"));
    for (Button *button : {find, all}) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button, 1);
    }
    column()->addLayout(row);
    column()->addStretch();
    connect(security, &Tile::activated, this, [this] { browse(CatalogueAxis::Theme, PartyKind::Person, QStringLiteral("085")); });
    connect(favours, &Tile::activated, this, [this] { browse(CatalogueAxis::SpecialGroup, PartyKind::Person, QStringLiteral("老年人")); });
    connect(health, &Tile::activated, this, [this] { browse(CatalogueAxis::Theme, PartyKind::Person, QStringLiteral("145")); });
    connect(mine, &Tile::activated, this, [this] { kiosk().openSignedIn([&desk = kiosk()] { return new CasesPage(desk); }); });
    connect(find, &Button::activated, this, [this] { kiosk().open(new SearchPage(kiosk())); });
    connect(all, &Button::activated, this, [this] { browse(CatalogueAxis::Theme, PartyKind::Person); });
}

}
