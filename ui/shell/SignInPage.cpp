// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SignInPage.h"

#include "records/HallCode.h"
#include "records/SamplePeople.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/KeySheet.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Popover.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/Sign.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Unbroken.h"
#include "ui/parts/WhenStyled.h"
#include "ui/parts/Words.h"
#include "ui/shell/DeviceLine.h"
#include "ui/shell/DoorWords.h"
#include "ui/shell/HallBoard.h"
#include "ui/shell/TryRule.h"
#include "ui/shell/WindowGrid.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QSysInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int BoardWidth = 584;
constexpr int LeastBoard = 320;
constexpr int FormWidth = 520;
constexpr int Left = 24; // of the form, and of what stands above and below it
constexpr int Right = 32;
constexpr int AboveForm = 2;     // of five parts of what the form leaves
constexpr int RoomyHeight = 600; // at the usual text size: form, sample's words and devices one below the other

void makeAsWideAsTheForm(QWidget *part)
{
    whenStyled(part, [part] { part->setFixedWidth(scaled(FormWidth)); });
}

bool lacksWindow(const Error &error)
{
    return error.is(error::WindowWanted) || error.is(error::WindowTaken) || error.is(error::WindowBarred);
}

bool isAboutTheSeat(const Error &error)
{
    return lacksWindow(error) || error.is(error::SitsElsewhere);
}

QString howToChoose(const QString &why)
{
    return SignInPage::tr("%1：按方向键或窗口号选，再按 Enter").arg(why);
}

// The first of the desks whose windows one can see in turn.
QLatin1String deskOf(const DemoPerson &person)
{
    for (const QLatin1String desk : {QLatin1String("counter"), QLatin1String("review"), QLatin1String("supervision")})
        if (person.desks.contains(desk))
            return desk;
    return QLatin1String("audit");
}

QString asOffered(const DemoPerson &person)
{
    if (person.desks.contains(QStringLiteral("counter")) && person.window)
        return unbroken(SignInPage::tr("%1 %2（%3）").arg(person.workNo, person.name, Words::window(*person.window)));
    return unbroken((person.desks.contains(QStringLiteral("review"))        ? SignInPage::tr("%1 %2（审批）")
                     : person.desks.contains(QStringLiteral("supervision")) ? SignInPage::tr("%1 %2（监督）")
                                                                            : SignInPage::tr("%1 %2（审计）"))
                        .arg(person.workNo, person.name));
}

}

SignInPage::SignInPage(Door &door, int window, QWidget *parent)
    : QWidget(parent)
    , m_door(door)
    , m_here(window)
    , m_board(new HallBoard(this))
{
    setObjectName(QStringLiteral("SignInPage"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_board->setFixedWidth(BoardWidth);
    row->addWidget(m_board);

    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 16, 0, 0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(Left, 0, Right, 0);
    auto *language = new Button(tr("English"), Button::Kind::Quiet, Button::Size::Small, this);
    language->setObjectName(QStringLiteral("language"));
    auto *contrast = new Button(tr("高对比"), Button::Kind::Quiet, Button::Size::Small, this);
    contrast->setObjectName(QStringLiteral("contrast"));
    contrast->setSign(Icon::Contrast);
    top->addStretch();
    top->addWidget(new Label(tr("帮助"), TextStyle::Secondary, Ink::Second));
    top->addSpacing(6);
    top->addWidget(new KeyCap(QStringLiteral("F1"), this));
    top->addSpacing(12);
    top->addWidget(language);
    top->addWidget(contrast);
    right->addLayout(top);
    // What is higher than its place is scrolled, never laid over what stands below.
    m_scroll = new ScrollPane(this);
    auto *content = new QWidget(m_scroll);
    m_middle = new QVBoxLayout(content);
    m_middle->setContentsMargins(Left, 0, Right, 0);
    m_middle->addStretch(AboveForm);
    // Between stretches: what is only aligned is as high as it would be in the whole width.
    const auto centred = [](QWidget *part) {
        auto *middle = new QHBoxLayout;
        middle->addStretch();
        middle->addWidget(part);
        middle->addStretch();
        return middle;
    };
    m_middle->addLayout(centred(buildForm()));
    // The form stands by itself: what the hall has to tell below it comes with the first answer and must not move it.
    m_below = new QWidget(this);
    auto *below = new QVBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->addLayout(centred(buildDemo()));
    below->addStretch();
    m_middle->addWidget(m_below, 3);
    m_scroll->setContent(content);
    m_scroll->followFocus();
    right->addWidget(m_scroll, 1);
    m_devices = new DeviceLine(this);
    makeAsWideAsTheForm(m_devices);
    auto *line = new HairLine(Qt::Horizontal, this);
    makeAsWideAsTheForm(line);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(Left, 0, Right, 0);
    foot->addWidget(line, 0, Qt::AlignHCenter);
    foot->addWidget(m_devices, 0, Qt::AlignHCenter);
    right->addLayout(foot);
    // In line with the column above it, which is the narrower for its scroll bar.
    QScrollBar *bar = m_scroll->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [foot, bar](int least, int most) {
        foot->setContentsMargins(Left, 0, Right + (most > least ? bar->sizeHint().width() : 0), 0);
    });
    row->addLayout(right, 1);

    connect(contrast, &Button::activated, this, &SignInPage::contrastWanted);
    connect(language, &Button::activated, this, &SignInPage::languageWanted);
    connect(&m_door, &Door::lost, this, [this] { m_board->showLost(); });
    connect(&m_door, &Door::back, this, &SignInPage::askStatus);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (isVisible())
            askStatus();
    });
    connect(&m_wait, &QTimer::timeout, this, &SignInPage::countDown);
    m_refresh.start(10'000);
    // The day begins with the number, not with the buttons above it.
    setTabOrder(m_takeOver, language);
    setTabOrder(language, contrast);
    m_workNo->edit()->setFocus();
    // Who is signed in at once needs no board: the question waits for the first idle moment.
    QMetaObject::invokeMethod(this, &SignInPage::askStatus, Qt::QueuedConnection);
}

QWidget *SignInPage::buildForm()
{
    auto *form = new QWidget(this);
    makeAsWideAsTheForm(form);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(Label::bold(tr("上岗登录"), TextStyle::Number));
    column->addSpacing(4);
    m_howTo = new Label(tr("输入工号和密码；窗口人员选好窗口"), TextStyle::Body, Ink::Second);
    column->addWidget(m_howTo);
    column->addSpacing(16);

    auto *fields = new QHBoxLayout;
    fields->setSpacing(16);
    m_workNo = new LineField(tr("工号"), LineField::Variant::Plain, LineField::Size::Large, form);
    m_workNo->setObjectName(QStringLiteral("workNo"));
    m_workNo->setSign(Icon::User);
    m_workNo->edit()->setMaxLength(40);
    m_password = new LineField(tr("密码"), LineField::Variant::Password, LineField::Size::Large, form);
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setSign(Icon::Lock);
    m_password->reserveNote();
    m_workNo->reserveNote();
    fields->addWidget(m_workNo);
    fields->addWidget(m_password);
    column->addLayout(fields);
    column->addSpacing(8);

    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("今天在哪个窗口")));
    head->addStretch();
    m_hereWords = new Label({}, TextStyle::Body, Ink::Second);
    head->addWidget(m_hereWords);
    column->addLayout(head);
    column->addSpacing(8);
    m_windows = new WindowGrid(form);
    whenStyled(m_windows, [this] { m_windows->setMinimumHeight(scaled(120)); });
    column->addWidget(m_windows);
    column->addSpacing(20);

    m_fault = new Label({}, TextStyle::Body, Ink::Red);
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->setWordWrap(true);
    whenStyled(m_fault, [this] { m_fault->setMinimumHeight(scaled(24)); });
    m_faultSign = new Sign(Icon::Warning, 16, Ink::Red, form);
    m_faultSign->setObjectName(QStringLiteral("faultSign"));
    m_faultSign->hide();
    auto *fault = new QHBoxLayout;
    fault->setSpacing(6);
    fault->addWidget(m_faultSign, 0, Qt::AlignVCenter);
    fault->addWidget(m_fault, 1);
    column->addLayout(fault);
    column->addSpacing(4);
    m_enter = new Button(tr("登录并开始受理"), Button::Kind::Primary, Button::Size::Large, form);
    m_enter->setObjectName(QStringLiteral("enter"));
    m_enter->setKeys(QStringLiteral("Enter"), Button::CapSide::After);
    column->addWidget(m_enter);
    m_takeOver = new Button(tr("离开原来的窗口，坐到这里"), Button::Kind::Secondary, Button::Size::Decision, form);
    m_takeOver->setObjectName(QStringLiteral("takeOver"));
    m_takeOver->hide();
    column->addSpacing(8);
    column->addWidget(m_takeOver);
    column->addSpacing(8);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new Label(tr("忘记密码请找安全管理员重设"), TextStyle::Secondary, Ink::Third));
    foot->addStretch();
    m_rule = new Label(tr("连续输错会暂时锁定"), TextStyle::Secondary, Ink::Third);
    m_rule->setObjectName(QStringLiteral("tryRule"));
    foot->addWidget(m_rule);
    column->addLayout(foot);
    column->addSpacing(8);

    for (LineField *field : {m_workNo, m_password})
        field->edit()->installEventFilter(this);
    connect(m_workNo, &LineField::edited, this, &SignInPage::propose);
    connect(m_windows, &WindowGrid::picked, this, [this] { m_picked = true; });
    connect(m_workNo, &LineField::entered, this, &SignInPage::submit);
    connect(m_password, &LineField::entered, this, &SignInPage::submit);
    connect(m_enter, &Button::activated, this, &SignInPage::submit);
    connect(m_takeOver, &Button::activated, this, [this] { send(true); });
    m_form = form;
    for (int i = 0; i < column->count(); ++i) {
        if (QSpacerItem *gap = column->itemAt(i)->spacerItem())
            m_gaps.append({gap, gap->sizeHint().height()});
    }
    return form;
}

QWidget *SignInPage::buildDemo()
{
    m_demo = new QWidget(this);
    makeAsWideAsTheForm(m_demo);
    auto *column = new QVBoxLayout(m_demo);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(12);
    column->addWidget(new HairLine(Qt::Horizontal, m_demo));
    m_demoWords = new Label({}, TextStyle::Secondary, Ink::Second);
    m_demoWords->setObjectName(QStringLiteral("demo"));
    m_demoWords->setWordWrap(true);
    column->addWidget(m_demoWords);
    m_demo->hide();
    return m_demo;
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1 && !event->isAutoRepeat())
        openSheet();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat() && m_windows->takeFocused())
        submit();
    else
        QWidget::keyPressEvent(event);
}

void SignInPage::openSheet()
{
    auto *sheet = new KeySheet(
        tr("上岗登录"),
        {{tr("登录"),
          {{QStringLiteral("Enter"), tr("登录并开始受理")},
           {QStringLiteral("Tab"), tr("到下一栏")},
           {QStringLiteral("← → ↑ ↓ 1–9"), tr("选窗口")}}},
         {tr("上岗以后"), {{QStringLiteral("F1"), tr("全部按键")}, {QStringLiteral("Ctrl M"), tr("菜单：语言、配色、字号、下岗")}}}});
    auto *floating = new Popover(sheet, this);
    connect(floating, &Popover::closed, floating, &QObject::deleteLater);
    const QSize size = sheet->sizeHint().boundedTo(this->size() - QSize(64, 64));
    floating->openAt(QRect(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size));
}

// The board gives way to the form; and where that is higher than a low window lets it be, what can be spared of it.
void SignInPage::fit()
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_board->setFixedWidth(qBound(LeastBoard, width() - Left - scaled(FormWidth) - Right - bar, BoardWidth));
    const bool low = height() < scaled(RoomyHeight);
    m_howTo->setVisible(!low);
    for (const auto &[gap, height] : std::as_const(m_gaps))
        gap->changeSize(0, low ? height / 2 : height);
    m_form->layout()->invalidate();
    m_middle->setStretch(0, low ? 0 : AboveForm); // where the form stands is not moved by what comes below it
}

void SignInPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void SignInPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SignInPage::reset()
{
    m_password->setText({});
    clearNotes();
    sayFault({});
    m_takeOver->hide();
    m_picked = false;
    setBusy(false);
    askStatus();
    focusFirst();
}

void SignInPage::focusFirst()
{
    (m_workNo->text().isEmpty() ? m_workNo : m_password)->edit()->setFocus();
}

void SignInPage::remember(const QString &workNo)
{
    m_workNo->setText(workNo);
    propose();
    focusFirst();
}

void SignInPage::propose()
{
    if (m_picked)
        return;
    const int last = m_lastWindows.value(m_workNo->text().trimmed().toUpper());
    if (!m_windows->choose(last))
        m_windows->choose(m_here);
}

void SignInPage::continueFrom(const SignInPage &before)
{
    remember(before.m_workNo->text());
    m_here = before.m_here;
    if (before.m_windows->chosen() > 0)
        m_windows->choose(before.m_windows->chosen());
}

void SignInPage::comeBackAs(const QString &workNo, const QString &password)
{
    signInAs(workNo, password, m_windows->chosen() > 0 ? m_windows->chosen() : m_here);
}

void SignInPage::signInAs(const QString &workNo, const QString &password, int window)
{
    m_workNo->setText(workNo);
    m_password->setText(password);
    m_here = window;
    m_windows->choose(window);
    submit();
}

void SignInPage::askStatus()
{
    if (m_busy)
        return;
    whenAnswered(m_door.lobby().status(), this, [this](const Result<HallStatus> &status) {
        if (status)
            showStatus(*status);
        else
            m_board->showLost();
    });
}

void SignInPage::showStatus(const HallStatus &status)
{
    m_board->show(status);
    m_windows->show(status.windows, m_here);
    if (m_windows->chosen() == 0)
        propose();
    showRule(tryRule(status.tries, status.lockMinutes));
    m_hereWords->setText(m_here > 0 ? tr("本机默认 %1 号").arg(m_here, 2, 10, QChar(u'0')) : QString());
    m_demo->setVisible(status.demo.has_value());
    if (status.demo)
        showDemo(status);
    // At once, from the innermost: else the words are seen for a moment in the room of none.
    for (const QWidget *part : {m_demo, m_below, static_cast<QWidget *>(this)})
        part->layout()->activate();
    Q_EMIT statusShown();
}

void SignInPage::showRule(const QString &rule)
{
    if (!rule.isEmpty())
        m_rule->setText(rule);
}

void SignInPage::showDemo(const HallStatus &status)
{
    QStringList people;
    QList<QLatin1String> desks;
    for (const QLatin1String workNo : samplepeople::offered) {
        const QList<DemoPerson> &all = status.demo->people;
        const auto person = std::find_if(all.begin(), all.end(), [workNo](const DemoPerson &one) { return one.workNo == workNo; });
        if (person == all.end())
            continue;
        if (workNo == samplepeople::Clerk && person->window && m_workNo->text().isEmpty() && m_here == 0) {
            m_workNo->setText(person->workNo);
            m_windows->choose(*person->window);
            focusFirst();
        }
        // Large text has room for one at each desk.
        if (scaled(100) < 125 || !desks.contains(deskOf(*person)))
            people.append(asOffered(*person));
        desks.append(deskOf(*person));
    }
    const QString words = tr("这是本机的示例大厅，数据都是编的。可用工号：%1。密码：%2").arg(people.join(tr("、")), status.demo->password);
    m_demoWords->setText(words);
    m_demoWords->setAccessibleName(QString(words).remove(Joiner).replace(QChar(QChar::Nbsp), u' '));
}

void SignInPage::sayFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_faultSign->setVisible(!sentence.isEmpty());
}

void SignInPage::clearNotes()
{
    m_workNo->clearNote();
    m_password->clearNote();
}

void SignInPage::submit()
{
    clearNotes();
    sayFault({});
    if (m_workNo->text().trimmed().isEmpty()) {
        m_workNo->setFault(tr("请输入工号"));
        m_workNo->edit()->setFocus();
    } else if (m_password->text().isEmpty()) {
        m_password->setFault(tr("请输入密码"));
        m_password->edit()->setFocus();
    } else {
        send(false);
    }
}

Credentials SignInPage::credentials(const QString &workNo, const QString &password, int window)
{
    return {.workNo = workNo.trimmed(), .password = password, .window = window, .device = QSysInfo::machineHostName()};
}

void SignInPage::send(bool takeOver)
{
    if (m_busy)
        return;
    const int window = m_windows->chosen() > 0 ? m_windows->chosen() : m_here;
    Credentials who = credentials(m_workNo->text(), m_password->text(), window);
    who.takeOver = takeOver;
    if (m_waitSeconds > 0 && who.workNo == m_waiting)
        return sayWait();
    m_wait.stop(); // it is that number's, and nobody else's
    m_waitSeconds = 0;
    m_waiting = who.workNo;
    setBusy(true);
    whenAnswered(m_door.signIn(who), this, [this](const Result<std::shared_ptr<StaffSession>> &result) { receive(result); });
}

void SignInPage::receive(const Result<std::shared_ptr<StaffSession>> &result)
{
    setBusy(false);
    const QString password = m_password->text();
    m_password->setText({});
    m_takeOver->hide();
    if (!result && result.error().is(error::PasswordOld)) {
        Q_EMIT passwordWanted(m_workNo->text().trimmed(), password);
        Q_EMIT refused(saidAtTheDoor(result.error()).whole());
        return;
    }
    if (result) {
        if ((*result)->who().window > 0)
            m_here = (*result)->who().window;
        Q_EMIT signedIn(*result);
        return;
    }
    refuse(result.error());
    if (isAboutTheSeat(result.error()))
        m_password->setText(password); // it was right
    if (lacksWindow(result.error()))
        m_windows->askToChoose(result.error().facts[u"window"].toInt());
    else
        m_password->edit()->setFocus();
    Q_EMIT refused(saidAtTheDoor(result.error()).whole());
}

void SignInPage::refuse(const Error &error)
{
    if (error.is(error::SignInLocked)) {
        m_waitSeconds = error.facts[u"wait_seconds"].toInt();
        m_wait.start(1000);
        countDown();
    } else if (mayBeWrongPassword(error)) {
        sayFault(tr("工号或密码不对，请再输一次"));
        m_password->setFault({});
        showRule(tryRule(error));
    } else if (error.is(error::WindowWanted)) {
        sayFault(howToChoose(tr("请选一个空闲的窗口")));
    } else if (lacksWindow(error)) {
        sayFault(howToChoose(Words::say(error).fact));
    } else {
        sayFault(saidAtTheDoor(error).whole());
        m_takeOver->setVisible(error.code == error::SitsElsewhere);
        if (m_takeOver->isVisible())
            QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_takeOver, 0, scaled(8)); }); // once it is laid out
    }
    askStatus();
}

void SignInPage::countDown()
{
    if (--m_waitSeconds > 0)
        return sayWait();
    m_wait.stop();
    sayFault({});
}

void SignInPage::sayWait()
{
    sayFault(tr("%1 输错次数太多，%2 分 %3 秒后再试").arg(m_waiting).arg(m_waitSeconds / 60).arg(m_waitSeconds % 60, 2, 10, QChar(u'0')));
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    m_enter->setNotReady(busy ? tr("正在登录") : QString());
}

bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    // Qt does not tell the state of Caps Lock; a letter that comes in capitals without Shift does.
    if (event->type() == QEvent::KeyPress && watched == m_password->edit()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        if (text.size() == 1 && text.at(0).isLetter()) {
            const bool caps = text.at(0).isUpper() != key->modifiers().testFlag(Qt::ShiftModifier);
            if (caps)
                m_password->setHint(tr("大写锁定已打开"));
            else
                m_password->clearNote();
        } else if (key->key() == Qt::Key_CapsLock) {
            m_password->clearNote();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SignInPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().surface);
}

}
