// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/KioskPage.h"

#include "ui/kiosk/parts/CutCover.h"
#include "ui/kiosk/parts/TurnPane.h"
#include "ui/parts/Button.h"
#include "ui/parts/FieldNote.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Words.h"

#include <QApplication>
#include <QHBoxLayout>

namespace yichuang {

KioskPage::KioskPage(Kiosk &kiosk, const QString &name, const QString &title)
    : m_kiosk(kiosk)
    , m_title(title)
    , m_whole(new QVBoxLayout(this))
    , m_heads(new QWidget)
    , m_pane(new TurnPane)
    , m_note(new Panel(Panel::Ground::Red))
    , m_words(new FieldNote)
    , m_acts(new Panel)
    , m_actRow(new QHBoxLayout(m_acts))
{
    setObjectName(name);
    m_whole->setContentsMargins(0, 0, 0, 0);
    m_whole->setSpacing(0);
    auto *heads = new QVBoxLayout(m_heads);
    heads->setContentsMargins(0, 0, 0, 0);
    heads->setSpacing(0);
    m_whole->addWidget(m_heads);
    m_whole->addWidget(m_pane, 1);
    const int side = dressed(16, 48, 48), gap = dressed(8, 20, 28);
    auto *note = new QVBoxLayout(m_note);
    note->setContentsMargins(side, gap, side, gap);
    note->addWidget(m_words);
    m_words->setObjectName(QStringLiteral("fault"));
    m_note->hide();
    m_whole->addWidget(m_note);
    m_acts->setLines(Qt::TopEdge);
    m_actRow->setContentsMargins(side, gap, side, gap);
    m_actRow->setSpacing(dressed(8, 24, 28));
    m_acts->hide();
    m_whole->addWidget(m_acts);
    connect(&m_kiosk, &Kiosk::lineBack, this, [this] {
        if (const auto read = std::exchange(m_readAgain, {}))
            read();
    });
}

QVBoxLayout *KioskPage::column() const
{
    return m_pane->column();
}

void KioskPage::setMiddle(QWidget *middle)
{
    m_pane->hide();
    m_whole->insertWidget(m_whole->indexOf(m_pane), middle, 1);
}

void KioskPage::addHead(QWidget *head)
{
    m_heads->layout()->addWidget(head);
}

void KioskPage::addFoot(QWidget *foot)
{
    m_whole->addWidget(foot);
}

Button *KioskPage::addAct(Button *act, bool main)
{
    if (main)
        act->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (act->kind() != Button::Kind::Primary)
        act->setMinimumWidth(dressed(80, 200, 240)); // cut before the page's own act loses a word
    m_actRow->addWidget(act, main ? 1 : 0);
    m_hasActs = true;
    m_acts->show();
    connect(act, &Button::refused, this, qOverload<const QString &>(&KioskPage::say));
    return act;
}

void KioskPage::setTyping(bool typing, bool withActs)
{
    const QWidget *focus = QApplication::focusWidget();
    m_heads->setVisible(!typing || (focus && m_heads->isAncestorOf(focus)));
    m_acts->setVisible(m_hasActs && (!typing || withActs));
    for (TurnPane *pane : findChildren<TurnPane *>())
        pane->setTyping(typing);
}

void KioskPage::setTitle(const QString &title)
{
    m_title = title;
    Q_EMIT titleChanged();
}

void KioskPage::addHeading(const QString &text)
{
    column()->addSpacing(dressed(4, 8, 12));
    auto *heading = Label::bold(text, TextStyle::Title);
    heading->setProperty(CutCover::Heading, true);
    column()->addWidget(heading);
}

void KioskPage::say(const QString &sentence)
{
    if (sentence.isEmpty())
        m_words->clear();
    else
        m_words->show(sentence, Tone::Red);
    m_note->setVisible(!sentence.isEmpty());
}

void KioskPage::say(const Error &error, std::function<void()> readAgain)
{
    if (error.is(error::SessionOver)) {
        Q_EMIT m_kiosk.sessionLost();
    } else if (readAgain && error.is(error::Unread)) {
        say(tr("网络断了，现在看不了。连上后会自己显示"));
        whenBack([this, read = std::move(readAgain)] {
            say(QString());
            read();
        });
    } else {
        say(Words::say(error).whole());
    }
}

void KioskPage::whenBack(std::function<void()> readAgain)
{
    m_readAgain = std::move(readAgain);
}

}
