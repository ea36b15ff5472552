// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/KioskBars.h"

#include "core/HallTime.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Sign.h"

#include <QHBoxLayout>
#include <QMouseEvent>

namespace yichuang {

namespace {

bool isElder()
{
    return appearance().dress == Dress::Elder;
}

}

KioskHead::KioskHead()
    : m_title(Label::bold({}, isElder() ? TextStyle::Verdict : TextStyle::Title))
    , m_subtitle(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_person(new QWidget)
    , m_name(new Label({}, TextStyle::Body, Ink::Second))
    , m_language(new Button(tr("English"), Button::Kind::Secondary))
    , m_contrast(new Button(appearance().highContrast ? tr("普通颜色") : tr("高对比"), Button::Kind::Secondary))
    , m_dress(new Button(isElder() ? tr("普通版") : tr("适老版"), Button::Kind::Secondary))
    , m_help(new Button(tr("叫人帮忙"), Button::Kind::Secondary))
    , m_clock(new Label({}, TextStyle::Verdict))
{
    setLines(Qt::BottomEdge);
    setFixedHeight(dressed(56, 120, 168));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(dressed(16, 48, 48), 0, dressed(16, 48, 48), 0);
    row->setSpacing(dressed(8, 20, 24));
    row->addWidget(new Sign(Icon::Logo, 24, Ink::Blue));
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addStretch();
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    titles->addStretch();
    row->addLayout(titles, 1);
    for (Label *label : {m_title, m_subtitle})
        label->setElide(Qt::ElideRight);
    m_language->setObjectName(QStringLiteral("language"));
    m_contrast->setObjectName(QStringLiteral("contrast"));
    row->addWidget(m_language);
    row->addWidget(m_contrast);
    m_dress->setObjectName(QStringLiteral("dress"));
    row->addWidget(m_dress);
    m_dress->hide();
    auto *person = new QHBoxLayout(m_person);
    person->setContentsMargins(0, 0, 0, 0);
    person->addWidget(new Sign(Icon::User, 14, Ink::Second));
    person->addWidget(m_name);
    row->addWidget(m_person);
    row->addWidget(m_clock);
    m_help->setObjectName(QStringLiteral("help"));
    row->addWidget(m_help);
    m_help->hide();
    m_person->hide();
    m_subtitle->hide();
    connect(m_language, &Button::activated, this, &KioskHead::languageTouched);
    connect(m_contrast, &Button::activated, this, &KioskHead::contrastTouched);
    connect(m_dress, &Button::activated, this, &KioskHead::dressTouched);
    connect(m_help, &Button::activated, this, &KioskHead::helpTouched);
    connect(&m_timer, &QTimer::timeout, this, &KioskHead::tick);
    m_timer.start(1000);
    tick();
}

void KioskHead::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void KioskHead::setPerson(const QString &masked)
{
    m_name->setText(masked);
    m_person->setVisible(!masked.isEmpty());
}

void KioskHead::setChoices(bool first, bool dress)
{
    m_language->setVisible(first && !isElder());
    m_contrast->setVisible(first && !isElder());
    m_offersDress = !first && dress;
    m_dress->setVisible(m_offersDress);
}

void KioskHead::setTyping(bool typing)
{
    m_clock->setVisible(!typing);
    m_dress->setVisible(m_offersDress && !typing);
    m_help->setVisible(typing);
}

void KioskHead::tick()
{
    m_clock->setText(halltime::timeOfDay(halltime::now()));
}

void KioskHead::mousePressEvent(QMouseEvent *event)
{
    if (event->position().x() < height())
        Q_EMIT signTouched();
}

KioskFoot::KioskFoot()
{
    setLines(Qt::TopEdge);
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(dressed(16, 48, 48), dressed(8, 24, 28), dressed(16, 48, 48), dressed(8, 24, 28));
    m_rows->setSpacing(dressed(8, 24, 24));
    auto *row = new QHBoxLayout;
    m_rows->addLayout(row);
    row->setSpacing(dressed(8, 24, 24));
    m_back = add(row, QStringLiteral("back"), tr("返回"), Icon::ArrowLeft);
    m_home = add(row, QStringLiteral("home"), tr("首页"), Icon::Home);
    m_dress = add(row, QStringLiteral("dress"), isElder() ? tr("普通版") : tr("适老版"), Icon::LargeText);
    row->addStretch();
    m_help = add(row, QStringLiteral("help"), tr("叫人帮忙"), Icon::Hand);
    m_cardHint = new QWidget;
    auto *hint = new QHBoxLayout(m_cardHint);
    hint->setContentsMargins(0, 0, 0, 0);
    hint->setSpacing(dressed(8, 16, 20));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *first = Label::bold(tr("刷身份证登录"), TextStyle::Body);
    first->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    words->addWidget(first);
    if (!isElder()) {
        auto *second = new Label(tr("放在右下方感应区"), TextStyle::Secondary, Ink::Second);
        second->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        words->addWidget(second);
    }
    hint->addLayout(words);
    hint->addWidget(new Sign(Icon::ArrowDown, 20, Ink::Blue));
    row->addWidget(m_cardHint);
    m_leave = add(row, QStringLiteral("leave"), tr("退出"), Icon::Leave);
    m_leave->setKind(Button::Kind::Red);
    connect(m_back, &Button::activated, this, &KioskFoot::backTouched);
    connect(m_home, &Button::activated, this, &KioskFoot::homeTouched);
    connect(m_dress, &Button::activated, this, &KioskFoot::dressTouched);
    connect(m_help, &Button::activated, this, &KioskFoot::helpTouched);
    connect(m_leave, &Button::activated, this, &KioskFoot::leaveTouched);
    setSignedIn(false);
}

Button *KioskFoot::add(QHBoxLayout *row, const QString &name, const QString &text, Icon sign)
{
    auto *button = new Button(text, Button::Kind::Secondary, Button::Size::Large);
    button->setObjectName(name);
    if (!isElder()) // four large buttons fill the row
        button->setSign(sign);
    row->addWidget(button);
    return button;
}

void KioskFoot::setFirstPage(bool first)
{
    m_back->setVisible(!first);
    m_home->setVisible(!first);
    m_dress->setVisible(first);
    m_cardHint->setVisible(first && m_leave->isHidden());
    if (isElder()) {
        m_help->setSizePolicy(first ? QSizePolicy::Expanding : QSizePolicy::Minimum, QSizePolicy::Fixed);
        m_help->setKind(first ? Button::Kind::AmberSolid : Button::Kind::Secondary);
        setGround(first ? Ground::Amber : Ground::Surface);
        // The first page has room to call for help with the whole width.
        auto *row = static_cast<QHBoxLayout *>(m_rows->itemAt(m_rows->count() - 1)->layout());
        if (first)
            m_rows->insertWidget(0, m_help);
        else
            row->insertWidget(row->indexOf(m_cardHint), m_help);
    }
}

void KioskFoot::setBack(bool shown)
{
    m_back->setVisible(shown && !m_home->isHidden());
}

void KioskFoot::setSignedIn(bool signedIn)
{
    m_leave->setVisible(signedIn);
    m_cardHint->setVisible(!signedIn && m_home->isHidden());
}

}
