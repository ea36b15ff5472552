// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/KioskWindow.h"

#include "core/Masks.h"
#include "ui/kiosk/account/KioskSignInPage.h"
#include "ui/kiosk/find/HomePage.h"
#include "ui/kiosk/frame/ExitSheet.h"
#include "ui/kiosk/frame/HelpCaller.h"
#include "ui/kiosk/frame/IdleQuestion.h"
#include "ui/kiosk/frame/IdleWatch.h"
#include "ui/kiosk/frame/KioskBars.h"
#include "ui/kiosk/frame/KioskPage.h"
#include "ui/kiosk/frame/StandbyPage.h"
#include "ui/kiosk/frame/TypedWords.h"
#include "ui/kiosk/frame/WayOut.h"
#include "ui/kiosk/keyboard/TouchKeyboard.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"

#include <QCloseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

// On a wide screen of 1366×768 the same sizes would leave room for three lines.
constexpr double Landscape = 0.62;

// They take the height that is left: asked for theirs, all of them, also those below the shown one, would cut the keyboard.
class Pages : public QStackedWidget {
public:
    bool hasHeightForWidth() const override { return false; }
    QSize minimumSizeHint() const override { return {QStackedWidget::minimumSizeHint().width(), 0}; }
};

int screenPercent(const QSize &size)
{
    const bool portrait = size.height() >= size.width();
    const double share = portrait ? std::min(size.width() / 1080.0, size.height() / 1920.0)
                                  : std::min(size.width() / 1366.0, size.height() / 768.0) * Landscape;
    return int(share * 100);
}

}

KioskWindow::KioskWindow(KioskDoor &door, const KioskDevices &devices, QWidget *parent)
    : QWidget(parent)
    , m_door(door)
    , m_kiosk(door.desk(), devices)
    , m_idle(new IdleWatch(this))
    , m_out(new WayOut(this))
    , m_help(new HelpCaller(m_kiosk, this))
    , m_column(new QVBoxLayout(this))
{
    setWindowTitle(tr("一窗自助"));
    setWindowFlag(Qt::FramelessWindowHint);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSizeConstraint(QLayout::SetNoConstraint); // the screen is as large as it is
    resize(1080, 1920);
    connectKiosk();
    connect(m_idle, &IdleWatch::idle, this, &KioskWindow::askWhetherHere);
    connect(m_idle, &IdleWatch::touched, &m_kiosk, &Kiosk::touched);
    connect(&m_kiosk, &Kiosk::heardFrom, m_idle, &IdleWatch::restart);
    connect(&m_kiosk, &Kiosk::patienceWanted, m_idle, &IdleWatch::waitDuring);
    connect(m_out, &WayOut::knocked, this, &KioskWindow::askExitCode);
    connect(&m_door, &KioskDoor::lost, this, [this] {
        m_kiosk.setAway(true);
        sayAway();
    });
    connect(&m_door, &KioskDoor::back, this, [this] {
        m_kiosk.setAway(false);
        sayAway();
    });
    setDress(false, false);
}

KioskWindow::~KioskWindow()
{
    m_keyboard->disconnect(this); // it goes away with the window, and nobody makes room for that
}

void KioskWindow::connectKiosk()
{
    connect(&m_kiosk, &Kiosk::pageOpened, this, &KioskWindow::push);
    connect(&m_kiosk, &Kiosk::pageReplaced, this, [this](KioskPage *page) {
        pop();
        push(page);
    });
    connect(&m_kiosk, &Kiosk::backWanted, this, &KioskWindow::goBack);
    connect(&m_kiosk, &Kiosk::homeWanted, this, &KioskWindow::goHome);
    connect(&m_kiosk, &Kiosk::helpWanted, this, [this] { m_help->call(page()->title(), this); });
    connect(&m_kiosk, &Kiosk::statusChanged, this, &KioskWindow::nameThePage);
    connect(&m_kiosk, &Kiosk::personChanged, this, &KioskWindow::nameThePerson);
    connect(&m_kiosk, &Kiosk::sessionLost, this, &KioskWindow::sessionLost);
    connect(&m_kiosk, &Kiosk::cardLaid, this, &KioskWindow::cardLaid);
    connect(&m_kiosk, &Kiosk::leaveWanted, this, &KioskWindow::wipe);
}

void KioskWindow::setDress(bool elder, bool highContrast)
{
    m_elder = elder;
    m_contrast = highContrast;
    dress();
}

void KioskWindow::redress(bool elder, bool highContrast)
{
    if (page()->isWaiting())
        return;
    m_elder = elder;
    m_contrast = highContrast;
    dress(true);
}

void KioskWindow::dress(bool keepPages)
{
    Appearance wanted;
    wanted.dress = m_elder ? Dress::Elder : Dress::Kiosk;
    wanted.highContrast = m_contrast;
    wanted.screenPercent = screenPercent(size());
    setAppearance(wanted);
    m_kiosk.setWide(width() > height());
    using namespace std::chrono_literals;
    m_idle->setPatience(m_elder ? 120s
                                : std::chrono::seconds(qMax(30, m_kiosk.status().idleSeconds > 0 ? m_kiosk.status().idleSeconds : 60)));
    rebuild(keepPages);
}

void KioskWindow::rebuild(bool keepPages)
{
    QList<KioskPage *> again;
    TypedWords typed;
    if (m_frame) {
        for (int i = 1; keepPages && i < m_stack->count(); ++i) {
            auto *before = static_cast<KioskPage *>(m_stack->widget(i));
            KioskPage *fresh = before->anew();
            if (!fresh)
                break; // nor what was opened from it
            again.append(fresh);
            typed = TypedWords::of(*before);
        }
        clear();
        m_column->removeWidget(m_frame);
        m_frame->hide();
        m_frame->deleteLater(); // what was touched to get here may be a part of it
    }
    build();
    sayAway();
    nameThePerson();
    push(new HomePage(m_kiosk));
    for (KioskPage *one : std::as_const(again))
        push(one);
    if (!again.isEmpty())
        typed.writeInto(*again.last());
}

void KioskWindow::build()
{
    m_frame = new QWidget;
    m_head = new KioskHead;
    m_foot = new KioskFoot;
    m_banner = new Banner;
    m_stack = new Pages;
    auto *keyboard = new TouchKeyboard;
    if (m_pinyin)
        keyboard->setEngine(m_pinyin);
    else
        keyboard->loadEngine();
    connect(keyboard, &TouchKeyboard::engineLoaded, this, [this, keyboard] { m_pinyin = keyboard->engine(); });
    connect(keyboard, &TouchKeyboard::changed, this, &KioskWindow::makeRoom);
    m_keyboard = keyboard;
    auto *column = new QVBoxLayout(m_frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addWidget(m_keyboard);
    column->addWidget(m_foot);
    m_column->addWidget(m_frame);
    connect(m_head, &KioskHead::signTouched, m_out, &WayOut::knock);
    connect(m_head, &KioskHead::helpTouched, &m_kiosk, &Kiosk::askForHelp);
    connect(m_head, &KioskHead::languageTouched, this, &KioskWindow::languageWanted);
    connect(
        m_head, &KioskHead::contrastTouched, this, [this] { redress(m_elder, !m_contrast); }, Qt::QueuedConnection);
    connect(m_foot, &KioskFoot::backTouched, this, &KioskWindow::goBack);
    connect(m_foot, &KioskFoot::homeTouched, this, &KioskWindow::goHome);
    connect(m_foot, &KioskFoot::helpTouched, &m_kiosk, &Kiosk::askForHelp);
    connect(m_foot, &KioskFoot::leaveTouched, this, &KioskWindow::wipe);
    connect(
        m_foot, &KioskFoot::dressTouched, this, [this] { redress(!m_elder, m_contrast); }, Qt::QueuedConnection);
    connect(
        m_head, &KioskHead::dressTouched, this, [this] { redress(!m_elder, m_contrast); }, Qt::QueuedConnection);
}

KioskPage *KioskWindow::page() const
{
    return static_cast<KioskPage *>(m_stack->currentWidget());
}

void KioskWindow::push(KioskPage *page)
{
    m_stack->addWidget(page);
    connect(page, &KioskPage::titleChanged, this, [this, page] {
        if (this->page() == page)
            m_head->setTitle(page->title());
    });
    connect(page, &KioskPage::wayBackChanged, this, [this, page] {
        if (this->page() == page)
            m_foot->setBack(!page->hasOwnBack());
    });
    bring(page);
}

void KioskWindow::bring(KioskPage *page)
{
    m_stack->setCurrentWidget(page);
    const bool first = m_stack->count() == 1;
    nameThePage();
    m_head->setChoices(first, !page->isFarewell());
    m_foot->setFirstPage(first);
    m_foot->setBack(!page->hasOwnBack());
    makeRoom();
    page->shown();
}

// In the larger dress, and on a screen that lies, the keyboard and the bars together would leave nothing of the field that is typed into.
void KioskWindow::makeRoom()
{
    if (m_stack->count() == 0)
        return;
    const bool lying = width() > height();
    const bool typing = !m_keyboard->isHidden() && (m_elder || lying);
    m_foot->setVisible(!typing && !page()->isFarewell());
    m_head->setTyping(typing);
    page()->setTyping(typing, !(m_elder && lying));
}

void KioskWindow::nameThePage()
{
    m_head->setTitle(page()->title(), m_stack->count() == 1 ? m_kiosk.status().branch : QString());
}

void KioskWindow::pop()
{
    KioskPage *gone = page();
    m_stack->removeWidget(gone);
    gone->hide();
    gone->deleteLater();
}

void KioskWindow::clear()
{
    for (QuestionSheet *sheet : findChildren<QuestionSheet *>())
        sheet->close();
    while (m_stack->count() > 0) {
        m_stack->setCurrentIndex(m_stack->count() - 1);
        pop();
    }
}

void KioskWindow::goBack()
{
    if (page()->goBack() || m_stack->count() < 2)
        return;
    page()->saveNow();
    pop();
    m_stack->setCurrentIndex(m_stack->count() - 1);
    bring(page());
}

void KioskWindow::goHome()
{
    page()->saveNow();
    while (m_stack->count() > 1) {
        m_stack->setCurrentIndex(m_stack->count() - 1);
        pop();
    }
    bring(page());
}

void KioskWindow::nameThePerson()
{
    const auto &session = m_kiosk.session();
    m_head->setPerson(session ? mask::name(session->who().name) : QString());
    m_foot->setSignedIn(bool(session));
    sayAway();
}

// Nobody logs in without the hall; whoever is in already can fill in.
void KioskWindow::sayAway()
{
    if (!m_kiosk.isAway())
        return m_banner->hide();
    m_banner->show(Tone::Amber, Icon::Offline, tr("网络断了，正在重连"),
                   m_kiosk.session() ? tr("可先看指南、填表，联网后再提交") : tr("可先找事项、看指南，联网后再登录"));
}

// A card lifted is a person who leaves; one laid down where nobody is logged in is a wish to.
void KioskWindow::cardLaid(const CardData &)
{
    if (!m_kiosk.session() && m_stack->count() == 1)
        m_kiosk.open(new KioskSignInPage(m_kiosk, {}));
}

void KioskWindow::askWhetherHere()
{
    if (m_question || m_standby)
        return;
    if (!m_kiosk.session() && m_stack->count() == 1) {
        m_standby = new StandbyPage(m_kiosk.status().branch, this);
        return;
    }
    page()->saveNow();
    auto *question = new IdleQuestion(bool(m_kiosk.session()), this);
    m_question = question;
    connect(question, &IdleQuestion::over, this, &KioskWindow::wipe);
}

void KioskWindow::askExitCode()
{
    if (m_question || m_exitCode.isEmpty())
        return;
    auto *sheet = new ExitSheet(m_exitCode, this);
    m_question = sheet;
    connect(sheet, &ExitSheet::opened, this, [this] {
        m_mayClose = true;
        Q_EMIT leaveWanted();
    });
}

void KioskWindow::sessionLost()
{
    if (m_question)
        return;
    m_question = new QuestionSheet(tr("登录已过期"), tr("填的内容都在草稿里。请重新登录后接着办"), this);
    m_question->addAct(new Button(tr("知道了"), Button::Kind::Primary, Button::Size::Large), [this] { wipe(); });
}

void KioskWindow::wipe()
{
    page()->saveNow();
    m_keyboard->wipe();
    if (m_question)
        m_question->close();
    m_kiosk.leave();
    m_door.forget();
    m_elder = false;
    m_contrast = false;
    dress();
    Q_EMIT wiped();
}

void KioskWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_standby)
        m_standby->setGeometry(rect());
    if (m_frame && screenPercent(size()) != appearance().screenPercent)
        QMetaObject::invokeMethod(
            this, [this] { dress(); }, Qt::QueuedConnection);
}

void KioskWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_mayClose);
}

}
