// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StaffWindow.h"

#include "core/HallTime.h"
#include "desk/Door.h"
#include "devices/CardReader.h"
#include "ui/audit/AuditPage.h"
#include "ui/casefile/PrintRun.h"
#include "ui/casefile/QueueModel.h"
#include "ui/counter/CounterPage.h"
#include "ui/counter/CounterWork.h"
#include "ui/helpdesk/HelpDeskPage.h"
#include "ui/office/OfficePage.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/PageStack.h"
#include "ui/parts/Popover.h"
#include "ui/parts/Toast.h"
#include "ui/parts/Words.h"
#include "ui/review/ReviewPage.h"
#include "ui/shell/DeviceLine.h"
#include "ui/shell/LockPage.h"
#include "ui/shell/PasswordPage.h"
#include "ui/shell/PhoneCard.h"
#include "ui/shell/RepeatedKeys.h"
#include "ui/shell/ScanListener.h"
#include "ui/shell/ShortcutsFirst.h"
#include "ui/shell/SignInPage.h"
#include "ui/shell/TopBar.h"
#include "ui/supervision/SupervisionPage.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto BetweenLooks = 30s; // as often as a page of its own asks by itself

}

StaffWindow::StaffWindow(Door &door, Equipment equipment, const QString &preferencesFile, QWidget *parent)
    : QWidget(parent)
    , m_door(door)
    , m_equipment(equipment)
    , m_preferencesFile(preferencesFile)
    , m_preferences(Preferences::load(preferencesFile))
    , m_pages(new PageStack(this))
    , m_shownLanguage(m_preferences.language)
    , m_idle(this)
    , m_keeperLook(this)
{
    setWindowTitle(tr("一窗"));
    setMinimumSize(1280, 720);
    resize(1440, 900);
    setAppearance(m_preferences.appearance);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_signIn = new SignInPage(door, m_preferences.window, m_pages);
    m_signIn->setLastWindows(m_preferences.windows);
    m_signIn->remember(m_preferences.workNo);
    m_pages->addWidget(m_signIn);
    makeLock();

    new ShortcutsFirst(this); // hears last: what it keeps from a field the others have heard
    new RepeatedKeys(this);   // hears after the scanner, whose keys come faster than a finger's
    m_scanner = new ScanListener(this);
    connect(m_scanner, &ScanListener::scanned, this, [this](const QString &code) {
        if (Workplace *page = current())
            page->openScanned(code);
    });
    adopt(m_signIn);
    connect(&m_idle, &QTimer::timeout, this, &StaffWindow::lock);
    m_idle.setObjectName(QStringLiteral("idle"));
    m_idle.setSingleShot(true);
    m_keeperLook.setObjectName(QStringLiteral("keeperLook"));
    connect(&m_keeperLook, &QTimer::timeout, this, &StaffWindow::askKeeper);
    m_toast = new Toast(this);
    qApp->installEventFilter(this);
}

StaffWindow::~StaffWindow() = default;

// Every workplace there is, in the order of Ctrl+F1…: its desk and its name.
static QList<std::pair<QString, QString>> workplaces()
{
    return {{QStringLiteral("counter"), StaffWindow::tr("受理")},     {QStringLiteral("review"), StaffWindow::tr("审批")},
            {QStringLiteral("supervision"), StaffWindow::tr("监督")}, {QStringLiteral("audit"), StaffWindow::tr("审计")},
            {QStringLiteral("helpdesk"), StaffWindow::tr("答复")},    {QStringLiteral("office"), StaffWindow::tr("管理")}};
}

void StaffWindow::begin(std::shared_ptr<StaffSession> session)
{
    m_session = std::move(session);
    const SignedIn &who = m_session->who();
    if (m_session->desk() == QLatin1String("counter"))
        m_session->counter().askAhead(QueueScope::Window, QueueModel::PageSize); // the hall looks for them while everything is made
    m_preferences.workNo = who.workNo;
    m_preferences.login = m_session->login();
    m_preferences.hall = m_door.hall();
    m_door.remember(who.workNo, m_session->login());
    if (who.window > 0) {
        m_preferences.window = who.window;
        m_preferences.windows.insert(who.workNo, who.window);
        m_signIn->setLastWindows(m_preferences.windows);
    }
    keep();
    m_workplace = new QWidget(m_pages);
    auto *column = new QVBoxLayout(m_workplace);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new TopBar(m_workplace);
    m_bar->setPerson(who);
    m_bar->setReader(m_equipment.reader.state());
    m_stack = new PageStack(m_workplace);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    m_pages->addWidget(m_workplace);
    m_pages->setCurrentWidget(m_workplace);

    connect(m_session.get(), &StaffSession::lost, m_bar, [this](const QDateTime &since) { m_bar->setLine(since); });
    connect(m_session.get(), &StaffSession::back, m_bar, [this] { m_bar->setLine(std::nullopt); });
    connect(&m_equipment.reader, &CardReader::stateChanged, m_bar, &TopBar::setReader);
    connect(m_bar, &TopBar::findWanted, this, [this] { current()->find(); });
    connect(m_bar, &TopBar::workplaceWanted, this, [this](int index) { turnTo(m_places[index].desk); });
    connect(m_bar, &TopBar::menuWanted, this, &StaffWindow::openMenu);
    auto *menu = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_M), m_workplace);
    connect(menu, &QShortcut::activated, this, [this] { openMenu(m_bar->menuPoint()); });
    int key = Qt::Key_F1;
    const auto all = workplaces();
    for (const auto &[desk, name] : all) {
        // A supervisor answers too, at the same page.
        if (who.desks.contains(desk) || (desk == QLatin1String("helpdesk") && who.desks.contains(QLatin1String("supervision"))))
            m_places.append({desk});
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key++)), m_workplace);
        connect(shortcut, &QShortcut::activated, this, [this, desk = desk] { turnTo(desk); });
    }
    open(m_session->desk(), who);
    m_idle.start(who.idleMinutes * 60'000);
    m_keeperLook.start(BetweenLooks);
    askKeeper();
    m_scanner->setActive(true);
    Q_EMIT workplaceShown();
}

void StaffWindow::turnTo(const QString &desk)
{
    const auto place = std::find_if(m_places.begin(), m_places.end(), [&desk](const Place &one) { return one.desk == desk; });
    if (place == m_places.end() || !m_session)
        return;
    if (place->page)
        return showPlace(*place);
    // A window is chosen when signing in; an office is where the person's department is.
    const auto sit = [this, desk](const Result<SignedIn> &who) {
        if (!m_session)
            return;
        if (who)
            open(desk, *who);
        else
            m_toast->fail(tr("换不了岗：%1").arg(Words::say(who.error()).fact));
    };
    if (desk == QLatin1String("review"))
        whenAnswered(m_session->review().signIn(QSysInfo::machineHostName()), m_workplace, sit);
    else if (desk == QLatin1String("supervision"))
        whenAnswered(m_session->supervision().signIn(QSysInfo::machineHostName()), m_workplace, sit);
    else if (desk == QLatin1String("helpdesk"))
        whenAnswered(m_session->inquiries().signIn(QSysInfo::machineHostName()), m_workplace, sit);
}

void StaffWindow::open(const QString &desk, const SignedIn &signedIn)
{
    const auto place = std::find_if(m_places.begin(), m_places.end(), [&desk](const Place &one) { return one.desk == desk; });
    if (place == m_places.end() || place->page)
        return;
    SignedIn who = signedIn;
    if (!m_equipment.queue.isEmpty())
        who.printer = m_equipment.queue;
    place->page = make(desk, who);
    m_stack->addWidget(place->page);
    connect(m_session.get(), &StaffSession::changed, place->page, &Workplace::hallChanged);
    connect(m_session.get(), &StaffSession::lost, place->page, &Workplace::lineLost);
    connect(m_session.get(), &StaffSession::back, place->page, &Workplace::lineBack);
    connect(m_session.get(), &StaffSession::refused, place->page, &Workplace::lineRefused);
    connect(place->page, &Workplace::lockAsked, this, &StaffWindow::lock);
    connect(place->page, &Workplace::printerTrouble, m_bar, &TopBar::setPrinterTrouble);
    connect(place->page, &Workplace::keeperHeard, m_bar, &TopBar::setKeeperSilent);
    connect(place->page, &Workplace::retryWanted, m_session.get(), &StaffSession::hurry);
    showPlace(*place);
}

Workplace *StaffWindow::make(const QString &desk, const SignedIn &who)
{
    if (desk == QLatin1String("review"))
        return m_review = new ReviewPage(m_session->review(), m_equipment.pages, m_equipment.printer, who, draftFolder(), m_stack);
    if (desk == QLatin1String("supervision"))
        return m_supervision = new SupervisionPage(m_session->supervision(), m_equipment.printer, who, m_stack);
    if (desk == QLatin1String("audit"))
        return m_audit = new AuditPage(m_session->audit(), m_stack);
    if (desk == QLatin1String("helpdesk"))
        return m_helpDesk = new HelpDeskPage(m_session->inquiries(), m_stack);
    if (desk == QLatin1String("office"))
        return m_office = new OfficePage(m_session->office(), who, draftFolder(), m_stack);
    m_counter =
        new CounterPage(m_session->counter(), m_equipment.pages, m_equipment.printer, m_equipment.reader, who, draftFolder(), m_stack);
    connect(m_counter, &CounterPage::cardWanted, this, &StaffWindow::cardWanted);
    return m_counter;
}

void StaffWindow::showPlace(const Place &place)
{
    m_stack->setCurrentWidget(place.page);
    QStringList names;
    int shown = 0;
    const auto all = workplaces();
    for (const auto &[desk, name] : all) {
        if (desk == place.desk)
            shown = int(names.size());
        if (std::any_of(m_places.begin(), m_places.end(), [desk = desk](const Place &one) { return one.desk == desk; }))
            names.append(name);
    }
    m_bar->setWorkplaces(names, shown);
    place.page->setFocus();
}

// What the auditor, the help desk and the office ask tells nothing of the keeper; the door does, though not for how long.
void StaffWindow::askKeeper()
{
    if (m_counter || m_review || m_supervision)
        return;
    whenAnswered(m_door.lobby().status(), m_bar, [bar = m_bar](const Result<HallStatus> &status) {
        if (status)
            bar->setKeeperSilent(status->keeperAwake ? std::nullopt : std::optional(0));
    });
}

Workplace *StaffWindow::current() const
{
    return m_stack ? qobject_cast<Workplace *>(m_stack->currentWidget()) : nullptr;
}

// Two halls number their cases alike.
QString StaffWindow::draftFolder() const
{
    return m_equipment.draftFolder.isEmpty() ? QString() : m_equipment.draftFolder + u'/' + m_session->who().hallCode;
}

// The hall is told of every desk that is left; the line dies when it has answered, or with its own time-out.
void StaffWindow::signOut()
{
    const std::shared_ptr<StaffSession> leaving = std::move(m_session);
    // Only then is the window free again on the page that shows them.
    const auto left = [this, leaving](const Result<Done> &) { m_signIn->refresh(); };
    if (m_counter)
        whenAnswered(leaving->counter().signOut(), this, left);
    if (m_review)
        whenAnswered(leaving->review().signOut(), this, left);
    if (m_supervision)
        whenAnswered(leaving->supervision().signOut(), this, left);
    if (m_audit)
        whenAnswered(leaving->audit().signOut(), this, left);
    if (m_helpDesk)
        whenAnswered(leaving->inquiries().signOut(), this, left);
    if (m_office)
        whenAnswered(leaving->office().signOut(), this, left);
}

void StaffWindow::end()
{
    if (!m_session)
        return;
    m_idle.stop();
    m_keeperLook.stop();
    m_scanner->setActive(false);
    for (const Place &place : std::as_const(m_places))
        if (place.page)
            place.page->saveNow();
    signOut();
    m_places.clear();
    m_counter = nullptr;
    m_review = nullptr;
    m_supervision = nullptr;
    m_audit = nullptr;
    m_helpDesk = nullptr;
    m_office = nullptr;
    m_stack = nullptr;
    m_bar = nullptr;
    m_pages->removeWidget(m_workplace);
    m_workplace->deleteLater();
    m_workplace = nullptr;
    if (m_password) // who was locked out over it goes without it
        m_password->deleteLater();
    m_pages->setCurrentWidget(m_signIn);
    m_signIn->reset();
    if (m_preferences.language != m_shownLanguage)
        speak();
}

// In the language that is spoken now.
void StaffWindow::makeLock()
{
    if (m_lock)
        m_lock->deleteLater();
    m_lock = new LockPage(m_door, m_pages);
    m_pages->addWidget(m_lock);
    connect(m_lock, &LockPage::unlocked, this, &StaffWindow::unlock);
    connect(m_lock, &LockPage::leaveWanted, this, &StaffWindow::end);
}

void StaffWindow::lock()
{
    if (!m_session || m_pages->currentWidget() == m_lock)
        return;
    for (const Place &place : std::as_const(m_places))
        if (place.page)
            place.page->lock();
    m_scanner->setActive(false);
    m_focusAtLock = focusWidget();
    m_pageAtLock = m_pages->currentWidget();
    m_pages->setCurrentWidget(m_lock);
    m_lock->lock(m_session->who(), halltime::now());
}

void StaffWindow::unlock()
{
    m_pages->setCurrentWidget(m_pageAtLock ? m_pageAtLock.data() : m_workplace);
    for (const Place &place : std::as_const(m_places))
        if (place.page)
            place.page->unlock();
    m_scanner->setActive(m_pages->currentWidget() == m_workplace);
    // Where the cursor was, the next Space or digit is meant.
    const bool isThere = m_focusAtLock && m_focusAtLock->isVisible() && m_focusAtLock->isEnabled();
    (isThere ? m_focusAtLock.data() : current())->setFocus();
    m_idle.start();
}

void StaffWindow::openMenu(const QPoint &below)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("离席") + QStringLiteral("\tF12"), this, &StaffWindow::lock);
    menu->addAction(m_preferences.appearance.highContrast ? tr("普通配色") : tr("高对比"), this, &StaffWindow::switchContrast);
    auto *sizes = new QActionGroup(menu);
    for (const int percent : {100, 125, 150}) {
        QAction *size = menu->addAction(tr("字号 %1%").arg(percent), this, [this, percent] { setTextPercent(percent); });
        size->setCheckable(true);
        size->setChecked(percent == m_preferences.appearance.textPercent);
        sizes->addAction(size);
    }
    QAction *language = menu->addAction(tr("下次上岗用 English"), this, &StaffWindow::chooseLanguage);
    language->setObjectName(QStringLiteral("language"));
    language->setCheckable(true);
    language->setChecked(m_preferences.language != m_shownLanguage);
    menu->addSeparator();
    if (Workplace *page = current())
        page->fillMenu(*menu);
    fillPrinters(menu->addMenu(tr("打印机")));
    if (!m_equipment.phoneFolder.isEmpty())
        menu->addAction(tr("演示手机"), this, &StaffWindow::openPhone);
    menu->addAction(tr("改密码"), this, [this] { openPassword(m_session->who().workNo, {}); });
    menu->addAction(tr("下岗退出"), this, &StaffWindow::end);
    menu->popup(m_bar->mapToGlobal(below));
}

// Lines that are open would come back with the old password: after the change the person signs in anew.
void StaffWindow::openPassword(const QString &workNo, const QString &present)
{
    QWidget *before = m_pages->currentWidget();
    auto *page = new PasswordPage(m_door, m_pages);
    m_password = page;
    m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);
    page->begin(workNo, present);
    m_scanner->setActive(false);
    connect(page, &PasswordPage::left, this, [this, page, before] {
        m_pages->setCurrentWidget(before);
        m_scanner->setActive(m_session != nullptr);
        page->deleteLater();
    });
    connect(page, &PasswordPage::changed, this, [this, page](const QString &number, const QString &password) {
        end();
        m_pages->setCurrentWidget(m_signIn);
        page->deleteLater();
        m_signIn->comeBackAs(number, password);
    });
}

// An office has no printer that the hall knows of, and a window's may be out of order: any queue of this PC will do.
void StaffWindow::fillPrinters(QMenu *menu)
{
    menu->setObjectName(QStringLiteral("printers"));
    menu->setEnabled(false);
    whenAnswered(m_equipment.printer.queues(), menu, [this, menu](const Result<QList<PrintQueue>> &queues) {
        if (!queues || !m_session)
            return;
        const QString used = m_equipment.queue.isEmpty() ? m_session->who().printer : m_equipment.queue;
        for (const PrintQueue &queue : *queues) {
            if (queue.name.isEmpty()) // a private hall's folder takes whatever is printed
                continue;
            QAction *one = menu->addAction(queue.description.isEmpty() ? queue.name : queue.description, this,
                                           [this, name = queue.name] { usePrinter(name); });
            one->setCheckable(true);
            one->setChecked(queue.name == used);
        }
        menu->setEnabled(!menu->isEmpty());
    });
}

void StaffWindow::usePrinter(const QString &queue)
{
    m_equipment.queue = m_preferences.printer = queue;
    for (const Place &place : std::as_const(m_places))
        if (place.page)
            place.page->usePrinter(queue);
    keep();
}

void StaffWindow::openPhone()
{
    auto *floating = new Popover(new PhoneCard(m_equipment.phoneFolder), this);
    connect(floating, &Popover::closed, floating, &QObject::deleteLater);
    const QSize size = floating->content()->sizeHint() + QSize(2, 2);
    floating->openAt(QRect(QPoint(width() - size.width() - 16, scaled(56)), size.boundedTo(this->size() - QSize(32, scaled(72)))));
}

void StaffWindow::switchContrast()
{
    m_preferences.appearance.highContrast = !m_preferences.appearance.highContrast;
    setAppearance(m_preferences.appearance);
    keep();
}

void StaffWindow::switchLanguage()
{
    m_preferences.language = otherLanguage();
    keep();
    speak();
}

QString StaffWindow::otherLanguage() const
{
    return m_preferences.language == QLatin1String("zh") ? QStringLiteral("en") : QStringLiteral("zh");
}

// Words stand in widgets that were made in the other language: the page is made anew.
void StaffWindow::speak()
{
    m_shownLanguage = m_preferences.language;
    Q_EMIT languageWanted(m_preferences.language);
    setWindowTitle(tr("一窗"));
    auto *fresh = new SignInPage(m_door, m_preferences.window, m_pages);
    fresh->setLastWindows(m_preferences.windows);
    fresh->continueFrom(*m_signIn);
    m_pages->insertWidget(0, fresh);
    m_pages->setCurrentWidget(fresh);
    m_signIn->deleteLater();
    m_signIn = fresh;
    adopt(fresh);
    makeLock();
}

// While somebody works, half-written words stand in the windows that would have to be made anew: it waits for the next signing in.
void StaffWindow::chooseLanguage()
{
    m_preferences.language = otherLanguage();
    keep();
    const bool waits = m_preferences.language != m_shownLanguage;
    m_toast->tell(waits ? tr("下次上岗起换成 English") : tr("下次上岗仍是中文"));
}

void StaffWindow::adopt(SignInPage *page)
{
    connect(page, &SignInPage::signedIn, this, &StaffWindow::begin);
    connect(page, &SignInPage::contrastWanted, this, &StaffWindow::switchContrast);
    connect(page, &SignInPage::languageWanted, this, &StaffWindow::switchLanguage);
    connect(page, &SignInPage::passwordWanted, this, &StaffWindow::openPassword);
    DeviceLine *devices = page->devices();
    devices->setReader(m_equipment.reader.state());
    connect(&m_equipment.reader, &CardReader::stateChanged, devices, &DeviceLine::setReader);
    whenAnswered(m_equipment.printer.queues(), devices, [devices](const Result<QList<PrintQueue>> &queues) {
        const bool none = !queues || queues->isEmpty();
        const bool well = !none && std::any_of(queues->begin(), queues->end(),
                                               [](const PrintQueue &queue) { return queue.trouble == PrintTrouble::None; });
        devices->setPrinter(none ? tr("没有找到") : well ? QString() : troubleWords(queues->first().trouble));
    });
}

void StaffWindow::setTextPercent(int percent)
{
    m_preferences.appearance.textPercent = percent;
    setAppearance(m_preferences.appearance);
    keep();
}

void StaffWindow::keep()
{
    m_preferences.save(m_preferencesFile);
}

bool StaffWindow::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (m_session && (type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel) &&
        m_pages->currentWidget() != m_lock)
        m_idle.start();
    return QWidget::eventFilter(watched, event);
}

void StaffWindow::closeEvent(QCloseEvent *event)
{
    end();
    event->accept();
}

}
