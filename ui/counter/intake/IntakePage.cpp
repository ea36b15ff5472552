// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake/IntakePage.h"

#include "core/MobileNumber.h"
#include "core/PinyinFilter.h"
#include "core/Text.h"
#include "desk/CounterDesk.h"
#include "records/HallCode.h"
#include "ui/counter/FaultWords.h"
#include "ui/counter/intake/IntakeForm.h"
#include "ui/counter/intake/PartyForm.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/KeyPress.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Panel.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/TabOrder.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int SaveAfter = 1000; // milliseconds
constexpr int ListWidth = 368;
constexpr QLatin1String NotShown{"YC001"};

// What was sent is received: the request took other words along before, or the case of its answer is not shown to who only asks again.
bool isReceived(const Error &error)
{
    const QString what = error.facts[u"what"].toString();
    return error.is(error::RequestReused) || (error.is(NotShown) && (what == QLatin1String("case") || what == QLatin1String("attempt")));
}

}

IntakePage::IntakePage(CounterDesk &desk, const SignedIn &who, const QString &draftFolder, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_begun(draftFolder, who)
    , m_search(new LineField({}, LineField::Variant::Search, LineField::Size::Normal, this))
    , m_list(new QListWidget(this))
    , m_party(new PartyForm(this))
    , m_form(new IntakeForm(this))
{
    setObjectName(QStringLiteral("IntakePage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new SectionHeader(tr("当场收件"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildItems());
    row->addWidget(buildApplication(), 1);
    column->addLayout(row, 1);
    column->addWidget(buildFoot());
    m_saving.setSingleShot(true);
    m_saving.setInterval(SaveAfter);
    connect(&m_saving, &QTimer::timeout, this, &IntakePage::store);
    connect(m_party, &PartyForm::edited, this, [this] {
        adoptParty();
        noteEdit();
    });
    connect(m_form, &IntakeForm::edited, this, &IntakePage::noteEdit);
    connect(this, &IntakePage::left, this, &IntakePage::store);
    dress();
}

QWidget *IntakePage::header() const
{
    return m_header;
}

QWidget *IntakePage::buildItems()
{
    auto *panel = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this);
    panel->setLines(Qt::RightEdge);
    panel->setFixedWidth(scaled(ListWidth));
    m_itemPanel = panel;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 12, 16, 0);
    column->setSpacing(8);
    m_search->setObjectName(QStringLiteral("itemSearch"));
    m_search->setPlaceholder(tr("事项名称、拼音或首字母"));
    m_search->edit()->setMaxLength(60);
    m_search->edit()->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("itemList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_itemState = new StatePage(m_list, panel);
    column->addWidget(m_search);
    column->addWidget(m_itemState, 1);
    connect(m_search, &LineField::edited, this, &IntakePage::search);
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    connect(m_itemState, &StatePage::retry, this, &IntakePage::askItems);
    return panel;
}

QWidget *IntakePage::buildApplication()
{
    m_scroll = new ScrollPane(this);
    auto *body = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, m_scroll);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(16);
    m_title = Label::bold({}, TextStyle::Title);
    m_title->setElide(Qt::ElideRight);
    m_all = new CheckBox(tr("也填可不填的项"), body);
    m_all->setObjectName(QStringLiteral("allFields"));
    column->addWidget(m_title);
    column->addWidget(m_party);
    column->addWidget(m_form);
    column->addWidget(m_all);
    column->addStretch();
    body->installEventFilter(this); // before the pane, which knows the new height when it is asked here
    m_scroll->setContent(body);
    m_state = new StatePage(m_scroll, this);
    m_state->showEmpty({Icon::Document, Tone::Blue, tr("先选事项"), tr("输入拼音，↑ ↓ 选，回车")});
    connect(m_all, &CheckBox::toggled, m_form, &IntakeForm::setAllAsked);
    connect(m_state, &StatePage::retry, this, [this] { askGuide(m_wanted); });
    // Above what scrolls, for the reader is tried again with the eye on the card.
    auto *place = new QWidget(this);
    m_aside = new Banner(place);
    m_aside->setObjectName(QStringLiteral("intakeAside"));
    m_aside->hide();
    m_fault = new Banner(place);
    m_fault->setObjectName(QStringLiteral("intakeReader"));
    auto *whole = new QVBoxLayout(place);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_aside);
    whole->addWidget(m_fault);
    whole->addWidget(m_state, 1);
    connect(m_fault, &Banner::acted, this, &IntakePage::readAsked);
    connect(m_aside, &Banner::acted, this, &IntakePage::takeBeside);
    auto *beside = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_O), this);
    beside->setContext(Qt::WidgetWithChildrenShortcut);
    connect(beside, &QShortcut::activated, this, &IntakePage::takeBeside);
    return place;
}

QWidget *IntakePage::buildFoot()
{
    auto *foot = new FootBar(this);
    QHBoxLayout *row = foot->row();
    m_meaning = new Label({}, TextStyle::Secondary, Ink::Amber);
    m_meaning->setObjectName(QStringLiteral("intakeMeaning"));
    m_meaning->setMostLines(3); // faults without a field of their own stand here alone
    auto *leave = new Button(tr("返回"), Button::Kind::Quiet, Button::Size::Decision, foot);
    leave->setObjectName(QStringLiteral("leaveIntake"));
    leave->setKeys(QStringLiteral("Esc"));
    m_send = new Button(tr("收件"), Button::Kind::Primary, Button::Size::Decision, foot);
    m_send->setObjectName(QStringLiteral("receive"));
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    row->addWidget(m_meaning, 1);
    row->addWidget(leave);
    row->addWidget(m_send);
    connect(leave, &Button::activated, this, &IntakePage::left);
    connect(m_send, &Button::activated, this, &IntakePage::send);
    connect(m_send, &Button::refused, this, &IntakePage::send);
    return foot;
}

void IntakePage::open()
{
    if (m_isReceiving)
        return;
    if (m_items.isEmpty())
        askItems();
    const auto next = std::exchange(m_beside, {}); // it is the next one's after all, and a reader tells of it once
    beginAnew();
    if (next)
        presentCard(*next);
}

void IntakePage::askItems()
{
    m_itemState->showLoading();
    whenAnswered(m_desk.receivableItems(), this, [this](const Result<QList<ReceivableItem>> &items) {
        if (!items) {
            const Said said = Words::say(items.error());
            return m_itemState->showFailed({Icon::Document, Tone::Red, said.fact, said.meaning});
        }
        m_items = *items;
        m_itemState->showContent();
        search();
    });
}

void IntakePage::search()
{
    const QString typed = m_search->text().trimmed();
    m_found.clear();
    m_list->clear();
    m_striking = -1;
    const QList<BegunIntake> begun = typed.isEmpty() ? m_begun.list() : QList<BegunIntake>();
    m_rowsBegun = int(begun.size());
    for (const BegunIntake &one : begun) {
        auto *row = new QListWidgetItem(one.name().isEmpty() ? tr("没写姓名") : one.name(), m_list);
        row->setData(RowDelegate::Remark, tr("%1 · 没收完").arg(one.title));
    }
    for (const ReceivableItem &item : std::as_const(m_items)) {
        if (!typed.isEmpty() && !matchesPinyin({item.name, item.pinyin, item.initials}, typed))
            continue;
        m_found.append(item);
        auto *row = new QListWidgetItem(item.name, m_list);
        row->setData(RowDelegate::Remark, item.department);
    }
    // Enter opens none of theirs to whoever has laid a card down or has one open already.
    m_list->setCurrentRow(typed.isEmpty() && !m_wanted.isEmpty() ? -1 : !m_card ? 0 : m_found.isEmpty() ? -1 : m_rowsBegun);
    if (m_itemState->state() == StatePage::State::Loading || m_itemState->state() == StatePage::State::Failed)
        return; // which says why no item stands there
    if (m_list->count() == 0)
        m_itemState->showEmpty({Icon::Search, Tone::Grey,
                                typed.isEmpty() ? tr("本窗口不收件") : tr("没有符合“%1”的事项").arg(visible(typed)),
                                tr("只列本窗口能收的事项")});
    else
        m_itemState->showContent();
}

void IntakePage::choose(int row)
{
    if (row < 0 || row >= m_list->count())
        return;
    if (row < m_rowsBegun)
        return takeUp(row);
    keep();
    askGuide(m_found[row - m_rowsBegun].code);
}

void IntakePage::askGuide(const QString &code)
{
    m_wanted = code;
    m_state->showLoading();
    whenAnswered(m_desk.itemGuide(m_wanted), this, [this, code = m_wanted](const Result<ServiceGuide> &guide) {
        if (code != m_wanted)
            return;
        if (!guide) {
            const Said said = Words::say(guide.error());
            return m_state->showFailed({Icon::Document, Tone::Red, said.fact, said.meaning});
        }
        adopt(*guide);
    });
}

void IntakePage::adopt(const ServiceGuide &guide)
{
    m_guide = guide;
    m_earlier = 0;
    m_title->setText(guide.name);
    m_party->setKinds(guide.kinds);
    m_form->setGuide(guide);
    tabLast(m_all);
    tabLast(m_send->parentWidget());
    m_untouched = m_form->kept();
    m_form->bringBack(m_kept.value(guide.code));
    adoptParty();
    m_party->clearFaults();
    m_aside->hide();
    m_state->showContent();
    dress();
    focusOpen();
}

void IntakePage::readFailed(const QString &fact, const QString &remedy)
{
    m_fault->show(Tone::Amber, Icon::CardReader, fact, remedy, tr("重读"), QStringLiteral("F2"));
}

void IntakePage::presentCard(const IdentityCard &card)
{
    m_fault->hide();
    m_missed.reset();
    if (m_isReceiving && m_party->isOf(card)) {
        m_card = card;
        return;
    }
    if (m_isReceiving) { // what is under way is the one before's
        m_missed = {tr("%1的证还没有读进来").arg(visible(card.name)), tr("放上时正在收上一位的件，请拿起来再放")};
        return readFailed(m_missed->fact, m_missed->meaning);
    }
    forgetBeside();
    if (!m_party->isOf(card) && offerBeside(card))
        return;
    if (!m_party->isOf(card))
        beginAnew();
    if (const int hers = m_begun.placeOf(card.number); hers >= 0 && !begun())
        takeUp(hers, m_guide ? m_guide->code : QString());
    m_card = card;
    m_party->presentCard(card);
    if (const int row = m_list->currentRow(); row >= 0 && row < m_rowsBegun)
        m_list->setCurrentRow(m_found.isEmpty() ? -1 : m_rowsBegun); // Enter takes nobody else's
    if (m_wanted.isEmpty())
        sayAside();
    if (m_guide)
        focusOpen();
}

void IntakePage::setBlocked(const QString &why)
{
    m_blocked = why;
    dress();
}

// On which page of the form the applicant stands says, too, whether that page asks for the telephone.
void IntakePage::adoptParty()
{
    m_form->setParty(m_party->applicant());
    m_party->setPhoneAskedBelow(m_form->demands(QStringLiteral("phone")));
}

QJsonObject IntakePage::application() const
{
    if (!m_guide)
        return {};
    // The number is typed once, in whichever of the two places: it is the one that messages go to.
    QJsonObject applicant = m_party->applicant();
    const auto mobile = MobileNumber::parse(m_form->said(QStringLiteral("phone")));
    if (mobile && applicant[u"phone"].toString().isEmpty())
        applicant.insert(QStringLiteral("phone"), mobile->text());
    return {{QStringLiteral("item"), m_guide->code},
            {QStringLiteral("item_version"), m_guide->version},
            {QStringLiteral("applicant"), applicant},
            {QStringLiteral("answers"), m_form->answers()},
            {QStringLiteral("materials"), m_form->materials()}};
}

QString IntakePage::whyNot() const
{
    if (!m_blocked.isEmpty())
        return m_blocked;
    if (!m_guide)
        return tr("先选事项");
    if (const QString party = m_party->whyNot(); !party.isEmpty())
        return party;
    const QStringList open = m_form->open();
    if (open.isEmpty())
        return {};
    const int left = int(open.size());
    // All of them stand in the form; the key goes from one to the next.
    return qobject_cast<CheckBox *>(m_form->firstOpen()) ? tr("必交的材料还有 %n 份没有勾，先勾：%1", nullptr, left).arg(open.first())
                                                         : tr("还有 %n 处要填或勾，先填：%1", nullptr, left).arg(open.first());
}

void IntakePage::dress()
{
    // Once an item is chosen, the application needs the room that larger text took.
    m_itemPanel->setFixedWidth(m_guide ? ListWidth : scaled(ListWidth));
    m_header->setRemark(m_guide ? tr("换下一位按 Ctrl N，写的留着") : tr("选事项，刷证，填必填项，勾交来的材料"));
    const QString why = whyNot();
    m_send->setNotReady(why);
    m_meaning->setText(why.isEmpty() ? m_refused : why);
}

void IntakePage::noteEdit()
{
    m_earlier = 0;
    m_refused.clear();
    if (!m_party->firstEmpty())
        m_fault->hide(); // typed instead
    m_saving.start();
    dress();
}

void IntakePage::focusOpen()
{
    if (LineField *empty = m_party->firstEmpty())
        return goTo(empty->edit());
    QWidget *missing = m_form->firstOpen();
    goTo(missing ? missing : static_cast<QWidget *>(m_send));
}

void IntakePage::takeFocus()
{
    m_guide ? focusOpen() : m_search->edit()->setFocus();
}

void IntakePage::goTo(QWidget *place)
{
    m_sought = place;
    place->setFocus(Qt::TabFocusReason);
    keepInSight();
}

// Sentences that come to stand below the fields move it once more.
void IntakePage::keepInSight()
{
    QWidget *focus = window()->focusWidget();
    if (m_sought && focus && (m_sought == focus || m_sought->isAncestorOf(focus)) && m_scroll->widget()->isAncestorOf(focus))
        m_scroll->ensureWidgetVisible(focus, 0, scaled(48));
}

void IntakePage::send()
{
    m_refused.clear();
    dress();
    if (!m_blocked.isEmpty())
        return;
    if (!whyNot().isEmpty()) {
        m_form->showOpen();
        return takeFocus();
    }
    m_party->clearFaults();
    m_form->clearFaults();
    sendKept();
}

void IntakePage::showFaults(const Error &error)
{
    if (isReceived(error))
        return sayReceived();
    const Said said = Words::say(error);
    QStringList elsewhere;
    QWidget *first = nullptr;
    const QJsonArray faults = error.facts[u"faults"].toArray();
    for (const QJsonValue &fault : faults) {
        const QString pointer = fault[u"pointer"].toString();
        const QString words = FaultWords::say(fault[u"keyword"].toString(), fault[u"detail"].toObject());
        QWidget *place = m_party->showFault(pointer, words);
        if (!place)
            place = m_form->showFault(pointer, words);
        first = first ? first : place;
        if (!place)
            elsewhere.append(fault[u"keyword"] == QLatin1String("material_missing")
                                 ? tr("缺必交材料：%1").arg(fault[u"detail"][u"name"].toString())
                             : fault[u"keyword"] == QLatin1String("audience") ? words
                                                                              : tr("%1：%2").arg(pointer, words));
    }
    elsewhere.prepend(said.fact);
    if (elsewhere.size() == 1)
        elsewhere.append(said.meaning);
    m_refused = elsewhere.join(tr("；"));
    dress();
    if (first)
        goTo(first);
}

bool IntakePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->widget()) {
        if (event->type() == QEvent::Resize)
            keepInSight();
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const int key = press->key();
        const int row = m_list->isVisible() ? m_list->currentRow() : -1; // while the items are on their way it may be covered
        if (key == Qt::Key_Delete && m_search->text().isEmpty() && row >= 0 && row < m_rowsBegun) {
            if (!press->isAutoRepeat())
                strike(row);
            return true;
        }
        if (m_striking >= 0)
            sayAside();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), m_list->count() - 1));
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && heldWith(*press) == Qt::NoModifier) {
            if (!press->isAutoRepeat())
                choose(row);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// Whoever comes back to the page has another person before him.
void IntakePage::hideEvent(QHideEvent *event)
{
    forgetBeside();
    QWidget::hideEvent(event);
}

void IntakePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

}
