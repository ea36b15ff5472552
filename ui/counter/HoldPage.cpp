// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/HoldPage.h"

#include "core/Text.h"
#include "desk/CounterDesk.h"
#include "records/Lengths.h"
#include "ui/casefile/Unprintable.h"
#include "ui/counter/CounterKeys.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/RadioRow.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QString takers()
{
    return HoldPage::tr("只有正在上岗、办得了这个事项的窗口");
}

}

HoldPage::HoldPage(CounterDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(Label::bold(tr("放下这件"), TextStyle::Verdict))
    , m_window(new ComboField(tr("交给"), {}, this))
    , m_reason(new TextBox(tr("原因"), longest(QLatin1String("reason")), this))
    , m_done(new Button(tr("挂起"), Button::Kind::Primary, Button::Size::Decision, this))
{
    setObjectName(QStringLiteral("HoldPage"));
    auto *scroll = new ScrollPane(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    auto *body = new QWidget(scroll);
    scroll->setContent(body);
    scroll->followFocus();
    auto *card = new Panel(Panel::Ground::Surface, Panel::Shape::Card, body);
    card->setFixedWidth(scaled(520));
    auto *page = new QVBoxLayout(body);
    page->setContentsMargins(0, 48, 0, 16);
    page->addWidget(card, 0, Qt::AlignHCenter);
    page->addStretch();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_title);
    const QList<std::pair<QString, QString>> choices{{tr("挂起，留给我"), tr("在“挂起”里，法定时限照走")},
                                                     {tr("退回队列"), tr("谁都可以接着办；草稿留给您自己")},
                                                     {tr("移交给别的窗口"), takers()}};
    for (qsizetype i = 0; i < choices.size(); ++i) {
        auto *row = new RadioRow(choices[i].first, RadioRow::Shape::Card, this);
        row->setMeaning(choices[i].second);
        row->setKeys(QStringLiteral("Alt %1").arg(i + 1));
        m_choices.append(row);
        column->addWidget(row);
        connect(row, &RadioRow::clicked, this, [this, i] { pick(Way(i)); });
    }
    m_window->setObjectName(QStringLiteral("handOverWindow"));
    m_reason->setObjectName(QStringLiteral("holdReason"));
    m_reason->setPlaceholder(tr("至少 4 个字，如：等申请人取原件"));
    column->addWidget(m_window);
    column->addWidget(m_reason);
    auto *foot = new QHBoxLayout;
    auto *leave = new Button(tr("返回"), Button::Kind::Quiet, Button::Size::Decision, this);
    leave->setKeys(QStringLiteral("Esc"));
    m_done->setObjectName(QStringLiteral("holdDone"));
    m_done->setKeys(QStringLiteral("Ctrl Enter"));
    foot->addWidget(leave);
    foot->addStretch();
    foot->addWidget(m_done);
    column->addLayout(foot);
    column->addStretch();
    connect(leave, &Button::activated, this, &HoldPage::left);
    for (const auto edited : {&HoldPage::dress, &HoldPage::draftChanged}) {
        connect(m_reason, &TextBox::edited, this, edited);
        connect(m_window, &ComboField::chosen, this, edited);
    }
    connect(m_done, &Button::activated, this, &HoldPage::submit);
    connect(m_done, &Button::refused, this, &HoldPage::submit);
}

void HoldPage::open(const CaseFile &file, const QJsonObject &draft)
{
    m_title->setText(tr("放下 %1 %2").arg(visible(file.applicant.name), file.shortNo));
    if (std::exchange(m_case, file.caseId) != file.caseId) {
        m_keptWindow = {};
        m_window->setCurrent(-1);
        offer({});
        choiceOf(Way::HandOver)->setMeaning(takers());
        bringBack(draft);
    }
    m_reason->clearNote();
    m_window->clearNote();
    dress();
    m_reason->edit()->setFocus();
    askForWindows();
}

void HoldPage::bringBack(const QJsonObject &draft)
{
    m_reason->setBeginning(draft[u"reason"].toString());
    if (draft.contains(u"window"))
        m_keptWindow = draft[u"window"].toInt();
    choose(Way(qBound(int(Way::Hold), draft[u"way"].toInt(), int(Way::HandOver))));
}

QJsonObject HoldPage::draft() const
{
    if (m_reason->text().trimmed().isEmpty())
        return {};
    QJsonObject kept{{QStringLiteral("reason"), m_reason->text()}, {QStringLiteral("way"), int(m_way)}};
    const QVariant window = m_window->value().isValid() ? m_window->value() : m_keptWindow;
    if (m_way == Way::HandOver && window.isValid())
        kept.insert(QStringLiteral("window"), window.toInt());
    return kept;
}

void HoldPage::askForWindows()
{
    whenAnswered(m_desk.handOverWindows(m_case), this, [this, wanted = m_case](const Result<QList<WindowStatus>> &windows) {
        if (!windows || wanted != m_case)
            return;
        offer(*windows);
        choiceOf(Way::HandOver)->setMeaning(windows->isEmpty() ? tr("现在没有别的窗口在岗且能办这个事项") : takers());
    });
}

void HoldPage::offer(const QList<WindowStatus> &windows)
{
    const QVariant wanted = m_window->value().isValid() ? m_window->value()
                            : windows.isEmpty()         ? QVariant()
                                                        : std::exchange(m_keptWindow, {});
    m_window->clear();
    for (const WindowStatus &window : windows)
        m_window->add(tr("%1 %2").arg(window.name, window.by), window.number);
    if (wanted.isValid()) // never another one in its place
        m_window->setCurrent(m_window->combo()->findData(wanted));
    choiceOf(Way::HandOver)->setEnabled(!windows.isEmpty());
    dress();
}

void HoldPage::choose(Way way)
{
    m_way = way;
    choiceOf(way)->setChecked(true);
    m_window->setVisible(way == Way::HandOver);
    m_done->setText(way == Way::Hold ? tr("挂起") : way == Way::Release ? tr("退回队列") : tr("移交"));
    dress();
    Q_EMIT wayChosen();
}

void HoldPage::pick(Way way)
{
    if (!choiceOf(way)->isEnabled())
        return;
    choose(way);
    Q_EMIT draftChanged();
}

bool HoldPage::act(CounterVerb verb)
{
    switch (verb) {
    case CounterVerb::Queue: pick(Way::Hold); return true;
    case CounterVerb::Papers: pick(Way::Release); return true;
    case CounterVerb::Preview: pick(Way::HandOver); return true;
    case CounterVerb::Identity: return true; // its panel is not to be seen
    case CounterVerb::Send: submit(); return true;
    default: return false;
    }
}

void HoldPage::setBlocked(const QString &why)
{
    m_blocked = why;
    dress();
}

bool HoldPage::lacksReason() const
{
    return codePointCount(m_reason->text().trimmed()) < 4;
}

bool HoldPage::lacksWindow() const
{
    return m_way == Way::HandOver && !m_window->value().isValid();
}

void HoldPage::dress()
{
    m_done->setNotReady(!m_blocked.isEmpty() ? m_blocked
                        : lacksReason()      ? tr("请写明原因，至少 4 个字")
                        : lacksWindow()      ? tr("请选接手的窗口，原来选的现在接不了")
                                             : QString());
}

// Pressed without a line too: the page's owner says that it did not go.
void HoldPage::submit()
{
    const QString reason = m_reason->text().trimmed();
    if (lacksReason()) {
        m_reason->setFault(tr("请写明原因，至少 4 个字"));
        return m_reason->edit()->setFocus();
    }
    if (lacksWindow())
        return m_window->setFault(tr("请选接手的窗口，原来选的现在接不了"));
    if (const QString fault = blemishSentence(reason); !fault.isEmpty())
        return m_reason->setFault(fault);
    if (m_way == Way::Hold)
        Q_EMIT holdAsked(reason);
    else if (m_way == Way::Release)
        Q_EMIT releaseAsked(reason);
    else
        Q_EMIT handOverAsked(m_window->value().toInt(), reason);
}

void HoldPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

}
