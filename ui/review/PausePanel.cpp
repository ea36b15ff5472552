// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/PausePanel.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "records/Lengths.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/NumberField.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/Sign.h"
#include "ui/parts/TextBox.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int MostDays = 250; // as the hall takes them
constexpr int LeastCause = 6;
constexpr int CausesWidth = 304; // the column without its margins
constexpr int MostColumns = 4;
constexpr int CauseGap = 8;
}

PausePanel::PausePanel(QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_causes(new QWidget)
    , m_days(new NumberField(tr("计划用时（工作日）"), 1, MostDays))
    , m_resumes(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_body(new ComboField(tr("承担机构")))
    , m_reason(new TextBox(tr("原因"), longest(QLatin1String("reason"))))
    , m_outcome(new Label({}, TextStyle::Secondary, Ink::Second))
{
    setObjectName(QStringLiteral("PausePanel"));
    setLines(Qt::LeftEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new Panel(Ground::Amber);
    head->setLines(Qt::BottomEdge);
    head->setMinimumHeight(scaled(40));
    auto *title = new QHBoxLayout(head);
    title->setContentsMargins(16, 4, 16, 4);
    title->addWidget(new Sign(Icon::Pause, 16, Ink::Amber));
    auto *name = Label::bold(tr("启动特别程序"), TextStyle::Body, Ink::Amber);
    name->setWordWrap(true);
    title->addWidget(name, 1);
    title->addWidget(new KeyCap(QStringLiteral("F6")));
    column->addWidget(head);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(16, 16, 16, 16);
    body->setSpacing(16);
    auto *kinds = new QVBoxLayout;
    kinds->setSpacing(6);
    auto *kind = new Label(tr("程序类型（行政许可法第四十五条）"), TextStyle::Secondary, Ink::Second);
    kind->setWordWrap(true);
    kinds->addWidget(kind);
    kinds->addWidget(m_causes);
    body->addLayout(kinds);
    auto *days = new QVBoxLayout;
    days->setSpacing(6);
    days->addWidget(m_days);
    m_resumes->setObjectName(QStringLiteral("resumes"));
    m_resumes->setWordWrap(true);
    days->addWidget(m_resumes);
    body->addLayout(days);
    body->addWidget(m_body);
    m_body->combo()->setEditable(true);
    m_reason->setLeastLines(4);
    body->addWidget(m_reason);
    auto *notice = new Panel(Ground::Subtle, Shape::Card);
    auto *words = new QVBoxLayout(notice);
    words->setContentsMargins(8, 8, 8, 8);
    auto *line = new QHBoxLayout;
    auto *paper = Label::bold(tr("将生成《特别程序告知书》"), TextStyle::Secondary);
    paper->setWordWrap(true);
    line->addWidget(paper, 1);
    auto *preview = new Button(tr("预览"), Button::Kind::Text, Button::Size::Small);
    preview->setKeys(QStringLiteral("Alt 5"));
    line->addWidget(preview);
    connect(preview, &Button::activated, this, &PausePanel::previewAsked);
    words->addLayout(line);
    m_outcome->setWordWrap(true);
    words->addWidget(m_outcome);
    body->addWidget(notice);
    body->addStretch(1);
    column->addLayout(body, 1);
    connect(m_days, &NumberField::changed, this, &PausePanel::changed);
    connect(m_body->combo(), &QComboBox::editTextChanged, this, &PausePanel::changed);
    connect(m_reason, &TextBox::edited, this, &PausePanel::changed);
}

void PausePanel::open(const CaseFile &file)
{
    m_file = file;
    buildCauses();
    m_days->setValue(3);
    m_reason->setText({});
    chooseCause(-1);
    m_outcome->setText(tr("短信告知申请人所需时间；主管可见本次暂停。") + pausedBefore());
    m_resumes->setText({});
    if (!m_buttons.isEmpty())
        m_buttons.first()->setFocus(Qt::ShortcutFocusReason);
}

QString PausePanel::pausedBefore() const
{
    const QList<WayStop> &way = m_file.review->way;
    const auto times = std::count_if(way.begin(), way.end(), [](const WayStop &stop) { return stop.state == WayState::Paused; });
    if (times == 0)
        return {};
    return tr("本件已暂停过 %n 次，", nullptr, int(times)) + tr("到今天共 %n 个工作日。", nullptr, m_file.review->pausedDays);
}

void PausePanel::setPlan(const std::optional<DeadlineExplanation> &clock, const QDate &today)
{
    m_resumes->setText(
        clock && clock->resumesOn.isValid()
            ? tr("%1 后自动恢复计时").arg(halltime::day(clock->resumesOn.addDays(-1), today) + Provisional::mark(clock->resumesProvisional))
            : QString());
}

void PausePanel::buildCauses()
{
    delete m_causes->layout();
    qDeleteAll(m_buttons);
    m_buttons.clear();
    auto *grid = new QGridLayout(m_causes);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(CauseGap);
    int widest = 1;
    for (qsizetype i = 0; i < m_file.review->causes.size(); ++i) {
        auto *button = new Button(m_file.review->causes[i].name, Button::Kind::Secondary, Button::Size::Small);
        button->setCheckable(true);
        widest = qMax(widest, button->sizeHint().width());
        m_buttons.append(button);
        connect(button, &Button::activated, this, [this, i] { chooseCause(i); });
    }
    const int columns = qBound(1, (CausesWidth + CauseGap) / (widest + CauseGap), MostColumns);
    for (int i = 0; i < int(m_buttons.size()); ++i)
        grid->addWidget(m_buttons[i], i / columns, i % columns);
    // They were made after what stands below them, and Tab goes downwards.
    QWidget *before = nullptr;
    QList<QWidget *> chain(m_buttons.begin(), m_buttons.end());
    chain << m_days->findChild<QLineEdit *>() << m_body->combo() << m_reason->edit();
    for (QWidget *one : std::as_const(chain)) {
        if (before)
            setTabOrder(before, one);
        before = one;
    }
}

void PausePanel::chooseCause(qsizetype index)
{
    m_cause = index;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setChecked(i == index);
        m_buttons[i]->setKind(i == index ? Button::Kind::Amber : Button::Kind::Secondary);
    }
    m_body->clear();
    if (index >= 0) {
        for (const QString &body : std::as_const(m_file.review->causes[index].bodies))
            m_body->add(body, body);
    }
    Q_EMIT changed();
}

WantedPause PausePanel::wanted() const
{
    return {m_cause >= 0 ? m_file.review->causes[m_cause].code : QString(), m_days->value(), m_body->text().trimmed(),
            m_reason->text().trimmed()};
}

// As it was typed before.
void PausePanel::setWanted(const WantedPause &pause)
{
    for (qsizetype i = 0; i < m_file.review->causes.size(); ++i)
        if (m_file.review->causes[i].code == pause.cause)
            chooseCause(i);
    if (pause.workdays > 0)
        m_days->setValue(pause.workdays);
    m_body->combo()->setEditText(pause.body);
    m_reason->setText(pause.reason);
}

QString PausePanel::whyNot() const
{
    const WantedPause now = wanted();
    if (now.cause.isEmpty())
        return tr("先选程序类型");
    if (codePointCount(now.body) < 2)
        return tr("写上由谁承担");
    if (codePointCount(now.reason) < LeastCause)
        return tr("原因至少 %n 个字", nullptr, LeastCause);
    return {};
}

}
