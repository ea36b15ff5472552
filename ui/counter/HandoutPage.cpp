// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/HandoutPage.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/FindKeys.h"
#include "ui/casefile/QueueWords.h"
#include "ui/counter/HandoutSheet.h"
#include "ui/counter/ServicePanel.h"
#include "ui/counter/TypedCard.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Popover.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {

HandoutPage::HandoutPage(CounterDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_field(new LineField({}, LineField::Variant::Search, LineField::Size::Normal, this))
    , m_list(new QListWidget(this))
    , m_sheet(new HandoutSheet(desk, this))
    , m_banner(new Banner(this))
    , m_done(new Button(tr("交付并打印领取单"), Button::Kind::Primary, Button::Size::Decision, this))
{
    setObjectName(QStringLiteral("HandoutPage"));
    m_field->setObjectName(QStringLiteral("handoutText"));
    m_field->setPlaceholder(tr("刷证 / 扫码 / 流水号 / 姓名拼音"));
    m_field->edit()->setMaxLength(60);
    m_field->edit()->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("handoutList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setWordWrap(true); // its rows, of which no number is cut, are measured anew as it becomes narrower
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_rowsState = new StatePage(m_list, this);
    m_sheetState = new StatePage(m_sheet, this);
    m_service = new ServicePanel(this);
    m_right = new QStackedWidget(this);
    m_right->addWidget(m_sheetState);
    m_right->addWidget(m_service);
    m_done->setObjectName(QStringLiteral("handOver"));
    m_done->setKeys(QStringLiteral("F8"));
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &HandoutPage::ask);
    connect(m_field, &LineField::edited, this, [this] {
        m_entered = false;
        m_soon.start();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    connect(m_rowsState, &StatePage::retry, this, &HandoutPage::ask);
    connect(m_sheetState, &StatePage::retry, this, [this] { read(m_open, std::optional(m_laid)); });
    connect(m_sheet, &HandoutSheet::changed, this, &HandoutPage::dress);
    connect(m_done, &Button::activated, this, &HandoutPage::handOver);
    connect(m_done, &Button::refused, this, &HandoutPage::handOver);
    connect(m_service, &ServicePanel::left, this, [this] {
        m_right->setCurrentWidget(m_sheetState);
        dress();
        m_field->edit()->setFocus();
        if (m_laid && !m_pending && !m_isReading && isRead())
            take(*std::exchange(m_laid, {}));
    });
    connect(m_service, &ServicePanel::serveAsked, this, [this](DocumentId paper, const QJsonObject &service) {
        send({m_open,
              [this, id = m_open, version = m_sheet->handout().version, paper, service, request = RequestId::make()] {
                  return m_desk.serve(request, id, version, paper, service);
              },
              {tr("已记入送达"), tr("送达回证或公告在“打印本件文书”里")}});
    });
    connect(m_service, &ServicePanel::resultAsked, this, [this](ServiceId service, const QJsonObject &result) {
        send({m_open,
              [this, service, result, request = RequestId::make()] { return m_desk.serviceResult(request, service, result); },
              {tr("已记入邮寄结果"), {}}});
    });
}

void HandoutPage::build()
{
    auto *queue = new Panel(Panel::Ground::Subtle, Panel::Shape::Flat, this);
    queue->setMinimumWidth(scaled(220));
    queue->setMaximumWidth(scaled(368));
    queue->setLines(Qt::RightEdge);
    auto *left = new QVBoxLayout(queue);
    left->setContentsMargins(0, 0, 1, 0); // its own line at the right
    left->setSpacing(0);
    auto *header = new SectionHeader(tr("出件"), queue);
    header->setRemark(tr("↑ ↓ 选，Enter 打开"), QStringLiteral("↑ ↓ Enter"));
    left->addWidget(header);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(16, 12, 16, 12);
    field->addWidget(m_field);
    left->addLayout(field);
    left->addWidget(m_rowsState, 1);

    auto *foot = new FootBar(this);
    QHBoxLayout *row = foot->row();
    auto *leave = new Button(tr("返回"), Button::Kind::Quiet, Button::Size::Decision, foot);
    leave->setKeys(QStringLiteral("Esc"));
    connect(leave, &Button::activated, this, &HandoutPage::left);
    auto *other = new Button(tr("其他方式送达"), Button::Kind::Secondary, Button::Size::Decision, foot);
    other->setKeys(QStringLiteral("F6"));
    connect(other, &Button::activated, this, &HandoutPage::openService);
    row->addWidget(leave);
    row->addStretch();
    row->addWidget(other);
    row->addWidget(m_done);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_banner);
    right->addWidget(m_right, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(queue, 1);
    columns->addLayout(right, 2);
    // Across both columns, else a window with larger text would not fit its screen.
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(columns, 1);
    whole->addWidget(foot);
    m_banner->hide();
    // The page of the other ways has a foot of its own, which goes on below the list.
    auto *further = new FootBar(queue);
    further->hide();
    left->addWidget(further);
    connect(m_right, &QStackedWidget::currentChanged, this, [this, foot, further] {
        foot->setVisible(!isServing());
        further->setVisible(isServing());
    });
}

void HandoutPage::open()
{
    begin();
    ask();
    dress();
}

bool HandoutPage::openFor(const IdentityCard &card, const QList<HandoutRow> &rows)
{
    if (m_pending || rows.isEmpty()) {
        open();
        return false;
    }
    begin();
    m_asked.clear();
    show(rows);
    read(rows.first().caseId, card);
    dress();
    return true;
}

void HandoutPage::begin()
{
    if (!m_pending) {
        m_open = {};
        m_laid.reset();
        m_sought.clear();
        m_isReading = false;
        m_isStale = false;
        ++m_round;
        m_sheet->forgetCard(); // whoever stood here is gone
        m_right->setCurrentWidget(m_sheetState);
        m_banner->hide();
        m_sheetState->showEmpty({Icon::Document, Tone::Blue, tr("请领取人出示证件"), tr("刷证、扫回执上的码，或从左边选一件")});
    }
    m_entered = false;
    m_field->setText({});
    m_field->edit()->setFocus();
}

void HandoutPage::search(const QString &text)
{
    m_field->setText(text);
    ask();
}

void HandoutPage::ask()
{
    const QString text = m_field->text().trimmed();
    m_soon.stop();
    m_entered = false;
    m_asked = text;
    m_rows.clear(); // of whoever was looked for before
    m_list->clear();
    m_waits = true;
    m_rowsState->showLoading();
    whenAnswered(m_desk.handouts(text), this, [this, text](const Result<QList<HandoutRow>> &rows) {
        if (text != m_asked)
            return;
        const bool entered = std::exchange(m_entered, false);
        if (!rows) {
            m_waits = false;
            const Said said = Words::say(rows.error());
            return m_rowsState->showFailed({Icon::Search, Tone::Red, said.fact, said.meaning});
        }
        show(*rows);
        if (entered && rows->size() == 1)
            choose(0);
    });
}

// As in the finder.
void HandoutPage::enter()
{
    if (m_field->text().trimmed() != m_asked)
        ask();
    m_entered = m_waits && !m_asked.isEmpty();
}

void HandoutPage::show(const QList<HandoutRow> &rows)
{
    m_waits = false;
    m_rows = rows;
    m_list->clear();
    for (const HandoutRow &row : rows) {
        auto *item = new QListWidgetItem(visible(row.applicant), m_list);
        item->setData(RowDelegate::Remark, tr("%1 · %2").arg(row.shortNo, row.item));
        item->setData(RowDelegate::BadgeText, row.deliver       ? QueueWords::remaining(row.deliver->workdaysLeft, row.deliver->dueAt,
                                                                                        halltime::now(), row.deliver->provisional)
                                              : row.waiting > 0 ? tr("待领取")
                                                                : Words::status(wordFor(row.status), row.licence));
        item->setData(RowDelegate::BadgeTone, int(!row.deliver                               ? (row.waiting > 0 ? Tone::Blue : Tone::Grey)
                                                  : row.deliver->light == LightColour::Red   ? Tone::Red
                                                  : row.deliver->light == LightColour::Amber ? Tone::Amber
                                                                                             : Tone::Green));
        if (row.caseId == m_open)
            m_list->setCurrentItem(item);
    }
    if (rows.isEmpty())
        return m_rowsState->showEmpty(m_asked.isEmpty()
                                          ? Notice{Icon::Document, Tone::Green, tr("没有待交付的件"), tr("决定作出后会出现在这里")}
                                          : Notice{Icon::Search, Tone::Grey, tr("没有符合“%1”的办件").arg(visible(m_asked)),
                                                   tr("试试姓名的拼音、流水号末 6 位或手机末 4 位")});
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    m_rowsState->showContent();
}

// Not from under what is being written of another way.
void HandoutPage::choose(int row)
{
    if (row >= 0 && row < m_rows.size() && !m_pending && !isServing())
        read(m_rows[row].caseId);
}

// The case as the hall says it is now; a card that was already laid down is taken then.
void HandoutPage::read(CaseId id, const std::optional<IdentityCard> &card)
{
    const bool another = m_open != id;
    m_open = id;
    m_laid = card;
    m_isReading = true;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].caseId == id)
            m_list->setCurrentRow(row);
    }
    if (another) {
        m_banner->hide();
        m_sheetState->showLoading();
        dress();
    }
    whenAnswered(m_desk.handout(id), this, [this, round = ++m_round](const Result<Handout> &handout) {
        if (round != m_round)
            return;
        m_isReading = false;
        m_isStale = !handout;
        if (!handout) {
            dress();
            const Said said = Words::say(handout.error());
            return m_sheetState->showFailed({Icon::Document, Tone::Red, said.fact, said.meaning});
        }
        m_sheet->show(*handout);
        m_sheetState->showContent();
        if (m_laid && !m_pending)
            take(*std::exchange(m_laid, {}));
    });
}

void HandoutPage::presentCard(const IdentityCard &card)
{
    if (m_typing)
        std::exchange(m_typing, nullptr)->close();
    ++m_turn;
    if (!m_pending)
        m_banner->hide();
    // What waits is not known before the hall has answered: the next person may be here already while the last one's is still handed over.
    // Nor does a card take away what is being written of another way.
    if (m_pending || m_isReading || (m_open.isValid() && !isRead()) || isServing())
        m_laid = card;
    else
        take(card);
}

// Whoever lays a card down fetches what waits in the open case; one of which nothing waits is nobody's, and the card looks for its own.
void HandoutPage::take(const IdentityCard &card)
{
    m_sought.clear();
    ++m_turn;
    if (isRead() && m_sheet->hasWaiting())
        compare(card);
    else
        seek(card);
}

void HandoutPage::seek(const IdentityCard &card)
{
    m_sought = card.number;
    whenAnswered(m_desk.handouts(card.number), this, [this, card, over = m_open](const Result<QList<HandoutRow>> &rows) {
        if (m_open != over || m_sought != card.number)
            return;
        if (!rows) {
            const Said said = Words::say(rows.error());
            return m_banner->show(Tone::Red, Icon::Warning, said.fact, said.meaning);
        }
        const auto waits = [](const HandoutRow &row) { return row.waiting > 0; };
        const auto first = std::find_if(rows->begin(), rows->end(), waits);
        if (first != rows->end() && first->caseId != over) {
            show(*rows);
            return read(first->caseId, card);
        }
        if (first != rows->end())
            read(over); // something waits by now
        else
            m_banner->show(Tone::Amber, Icon::Document, tr("%1 没有待领取的件").arg(visible(card.name)),
                           tr("代人领取请先从左边选出那一件"));
        if (over.isValid())
            compare(card);
    });
}

void HandoutPage::readFailed(const QString &fact, const QString &remedy)
{
    if (!m_open.isValid())
        return m_sheetState->showEmpty({Icon::CardReader, Tone::Amber, fact, remedy});
    if (m_right->currentWidget() == m_sheetState && !m_sheet->hasCard())
        return m_sheet->readFailed(fact, remedy);
    m_banner->show(Tone::Amber, Icon::CardReader, fact, remedy);
}

// Until the hall has answered nobody stands there: neither the one before, nor this one.
void HandoutPage::compare(const IdentityCard &card)
{
    m_sheet->forgetCard(card.number);
    whenAnswered(m_desk.compareIdentity(m_open, card, Presence::InPerson), this,
                 [this, card, id = m_open, turn = m_turn](const Result<IdentityComparison> &compared) {
                     if (id != m_open || turn != m_turn)
                         return;
                     if (compared)
                         return m_sheet->setCard(card, *compared);
                     const Said said = Words::say(compared.error());
                     m_banner->show(Tone::Red, Icon::Warning, said.fact, said.meaning);
                 });
}

bool HandoutPage::act(CounterVerb verb)
{
    switch (verb) {
    case CounterVerb::Forward: handOver(); return true;
    case CounterVerb::SetAside: openService(); return true;
    case CounterVerb::Send:
        if (isServing())
            m_service->submit();
        return true;
    case CounterVerb::ReadCard: Q_EMIT cardWanted(isOver() ? marked() : m_open); return true;
    case CounterVerb::TypeNumber: openTyping(); return true;
    case CounterVerb::Deadline:
        if (isRead())
            Q_EMIT deadlineWanted(m_open);
        return true;
    case CounterVerb::Reveal:
        if (isRead())
            m_sheet->revealNumber();
        return true;
    case CounterVerb::Find:
    case CounterVerb::HandOut:
        m_field->edit()->setFocus();
        m_field->edit()->selectAll();
        return true;
    default:
        // Decisions are about the case that is open below, and not made from here; F5 goes on to the next one.
        return verb != CounterVerb::Next && CounterKeys::isDecision(verb);
    }
}

void HandoutPage::openService()
{
    if (!isRead() || m_pending || m_typing || m_entered)
        return;
    m_banner->hide();
    m_service->open(m_sheet->handout());
    m_right->setCurrentWidget(m_service);
    dress();
}

void HandoutPage::handOver()
{
    if (m_pending) {
        if (m_pending->unknown)
            send();
        return;
    }
    if (isServing() || m_typing)
        return;
    // Somebody else was asked for, and is not here yet.
    if (m_entered)
        return m_banner->show(Tone::Amber, Icon::Warning, tr("还不能交付"), tr("还没有选出一件"));
    // Pressed once more: what became of it, and what is to be done with the slip, stays said.
    if (m_banner->isVisible() && ((isRead() && m_isReading) || ((m_isStale || isOver()) && m_banner->fact() == m_saidDone)))
        return;
    if (const QString why = whyNot(); !why.isEmpty()) {
        if (!isRead() || m_isReading || !m_sheet->showMissing())
            m_banner->show(Tone::Amber, Icon::Warning, tr("还不能交付"), why);
        return;
    }
    // The marked row is what the clerk looks at: nothing else is handed over.
    if (marked().isValid() && marked() != m_open)
        return m_banner->show(Tone::Amber, Icon::Warning,
                              tr("左边选的是 %1，打开的是 %2")
                                  .arg(visible(m_rows[m_list->currentRow()].applicant), visible(m_sheet->handout().applicant.name)),
                              tr("按 Enter 打开左边选的，再按 F8"));
    const Collector who = m_sheet->collector();
    send({m_open,
          [this, id = m_open, version = m_sheet->handout().version, who, request = RequestId::make()] {
              return m_desk.handOut(request, id, version, who);
          },
          {tr("已交付 %1").arg(visible(who.card.name)), tr("领取单在打印，请领取人签名后收回存档")},
          true});
}

void HandoutPage::send(const Asked &asked)
{
    if (m_pending)
        return;
    m_pending = asked;
    send();
}

void HandoutPage::send()
{
    m_pending->unknown = false;
    dress();
    whenAnswered(m_pending->call(), this, [this](const Result<Decided> &done) { settle(done); });
}

void HandoutPage::settle(const Result<Decided> &done)
{
    if (!done && done.error().is(error::OutcomeUnknown)) {
        m_pending->unknown = true;
        m_banner->show(Tone::Amber, Icon::Offline, tr("不知道办成没有"), tr("连上大厅后再按 F8 问一次，不会重复登记"));
        return dress();
    }
    const Asked asked = *std::exchange(m_pending, std::nullopt);
    const Said said = done ? asked.done : Words::say(done.error());
    m_saidDone = done ? said.fact : QString();
    m_banner->show(done ? Tone::Green : Tone::Red, done ? Icon::Tick : Icon::Warning, said.fact, said.meaning);
    if (done && asked.prints && done->document)
        Q_EMIT slipMade(*done->document);
    if (done) {
        m_service->forget(asked.caseId);
        m_right->setCurrentWidget(m_sheetState);
    } else {
        m_service->refuse(done.error());
    }
    read(asked.caseId, std::exchange(m_laid, {}));
    ask();
    dress();
}

void HandoutPage::openTyping()
{
    if (m_typing)
        return;
    auto *typed = new TypedCard;
    m_typing = new Popover(typed, this);
    Popover *floating = m_typing;
    connect(floating, &Popover::closed, this, [this, floating] {
        if (m_typing == floating)
            m_typing = nullptr;
        floating->deleteLater();
    });
    connect(typed, &TypedCard::entered, this, &HandoutPage::presentCard);
    connect(typed, &TypedCard::left, floating, [floating] { floating->close(); });
    const QSize size = typed->sizeHint().expandedTo({scaled(360), 0});
    floating->openAt(QRect(QPoint((width() - size.width()) / 2, scaled(160)), size + QSize(2, 2)));
    typed->begin();
}

void HandoutPage::hideNumber()
{
    m_sheet->hideNumber();
}

void HandoutPage::dress()
{
    m_done->setNotReady(!m_pending ? whyNot() : m_pending->unknown ? QString() : tr("正在交付"));
}

// The sheet still shows the case before until the hall has said the next; and what it was before something was done with it.
bool HandoutPage::isRead() const
{
    return m_open.isValid() && !m_isStale && m_sheet->handout().caseId == m_open;
}

bool HandoutPage::isServing() const
{
    return m_right->currentWidget() == m_service;
}

CaseId HandoutPage::marked() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_rows.size() ? m_rows[row].caseId : CaseId();
}

// Nothing of the case waits for anybody.
bool HandoutPage::isOver() const
{
    return isRead() && !m_isReading && !m_sheet->hasWaiting();
}

QString HandoutPage::whyNot() const
{
    return isRead() && !m_isReading ? m_sheet->whyNot() : m_open.isValid() ? tr("这一件还没有读到") : tr("还没有选出一件");
}

bool HandoutPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool answered = !m_waits && m_field->text().trimmed() == m_asked;
    return takeFindKey(
               event, m_list, answered, [this](int row) { choose(row); }, [this] { enter(); }) ||
           QWidget::eventFilter(watched, event);
}

}
