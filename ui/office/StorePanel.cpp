// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/StorePanel.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/ClockWords.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int ChangesNamed = 8;
constexpr int LongestSource = 60;

// What only a year can be refused for: which of its days is wrong, or who stored it meanwhile.
Said refusalWords(const Error &error)
{
    const QJsonObject &facts = error.facts;
    const QString year = QString::number(facts[u"year"].toInt());
    if (error.is(QLatin1String("YC101"))) {
        const QString by = facts[u"by"].toString();
        return {by.isEmpty() ? StorePanel::tr("%1 年刚被改过").arg(year) : StorePanel::tr("%1刚改过 %2 年").arg(by, year),
                StorePanel::tr("%1 存的。您的改动都还在，看过会移动什么再存").arg(Words::moment(facts[u"at"]))};
    }
    const QString day = facts[u"date"].toString();
    const QString why = facts[u"field"] == QLatin1String("days") && !day.isEmpty() ? facts[u"why"].toString() : QString();
    if (why == QLatin1String("day"))
        return {StorePanel::tr("%1 这一天写得不对").arg(day), StorePanel::tr("要在这一年里、有说法；调休上班只能是周六、周日")};
    if (why == QLatin1String("twice"))
        return {StorePanel::tr("%1 写了两次").arg(day), StorePanel::tr("每天只写一次")};
    if (why == QLatin1String("statutory"))
        return {StorePanel::tr("%1 是法定节日，没有放假").arg(day), StorePanel::tr("元旦、五一、国庆的法定假日都要放假")};
    return Words::say(error);
}

QString changeWords(const YearPlan &plan, const QDate &day)
{
    const QString name = visible(plan.name(day));
    const QString to = plan.isWork(day) ? StorePanel::tr("上班") : StorePanel::tr("休息");
    const QString brief = day.toString(QStringLiteral("MM-dd"));
    return name.isEmpty() ? StorePanel::tr("%1 %2").arg(brief, to) : StorePanel::tr("%1 %2，%3").arg(brief, to, name);
}

}

StorePanel::StorePanel(YearWork &work, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_work(work)
    , m_changes(new Label({}, TextStyle::Secondary))
    , m_source(new LineField(tr("依据")))
    , m_card(new Panel(Ground::Subtle, Shape::Card))
    , m_verdict(Label::bold({}, TextStyle::Body))
    , m_remark(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_list(new QListWidget)
{
    setObjectName(QStringLiteral("StorePanel"));
    setLines(Qt::TopEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addWidget(new SectionHeader(tr("改了没存")));
    auto *form = new QVBoxLayout;
    form->setContentsMargins(16, 12, 16, 12);
    form->setSpacing(12);
    m_changes->setObjectName(QStringLiteral("changes"));
    m_changes->setWordWrap(true);
    m_source->setPlaceholder(tr("文号或通知"));
    m_source->edit()->setObjectName(QStringLiteral("source"));
    m_source->edit()->setMaxLength(LongestSource);
    form->addWidget(m_changes);
    form->addWidget(m_source);
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(12, 10, 12, 10);
    card->setSpacing(4);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setWordWrap(true);
    m_remark->setWordWrap(true);
    card->addWidget(m_verdict);
    card->addWidget(m_remark);
    form->addWidget(m_card);
    column->addLayout(form);
    m_list->setObjectName(QStringLiteral("wouldMove"));
    m_list->setAccessibleName(tr("会移动的时限"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(scaled(140));
    column->addWidget(m_list, 1);
    column->addStretch();
    connect(m_source, &LineField::edited, this, [this](const QString &words) {
        m_source->clearNote();
        m_work.setSource(words);
    });
    connect(m_source, &LineField::entered, this, &StorePanel::leaveWanted);
    m_card->hide();
    m_list->hide();
}

void StorePanel::tell(Ground ground, const QString &fact, const QString &meaning)
{
    m_card->setGround(ground);
    m_verdict->setText(fact);
    m_remark->setText(meaning);
    m_remark->setVisible(!meaning.isEmpty());
    m_card->show();
}

QWidget *StorePanel::card() const
{
    return m_card;
}

void StorePanel::say(const QString &fact, const QString &meaning)
{
    m_list->hide();
    m_said = standing();
    tell(Ground::Red, fact, meaning);
}

StorePanel::Standing StorePanel::standing() const
{
    const YearWork::Year &one = m_work.year();
    return {m_work.shown(), one.plan.changes(), one.stage};
}

QString StorePanel::verdict() const
{
    return m_card->isHidden() ? QString() : m_verdict->text();
}

void StorePanel::refresh()
{
    YearWork::Year &one = m_work.year();
    const QList<QDate> changes = one.plan.changes();
    QStringList named;
    for (const QDate &day : changes.first(qMin<qsizetype>(changes.size(), ChangesNamed)))
        named.append(changeWords(one.plan, day));
    if (changes.size() > ChangesNamed)
        named.append(tr("还有 %n 天", nullptr, int(changes.size()) - ChangesNamed));
    m_changes->setText(changes.isEmpty() ? tr("没有改动") : named.join(u'\n'));
    if (m_source->text() != one.source)
        m_source->setText(one.source);
    const bool sending = one.stage == YearWork::Stage::Storing;
    m_source->setLocked(sending);
    if (m_said && *m_said == standing())
        return;
    m_said.reset();
    m_list->hide();
    if (one.refusal) {
        const Said said = refusalWords(*one.refusal);
        tell(Ground::Red, said.fact, said.meaning);
    } else if (one.stage == YearWork::Stage::Asking) {
        tell(Ground::Subtle, tr("正在算会移动哪些时限"), {});
    } else if (sending) {
        tell(Ground::Subtle, tr("正在存入"), {});
    } else if (one.stage == YearWork::Stage::Stored) {
        const QString more = one.stored.more ? tr("其余由大厅自动移完；F10 看移动了谁的") : tr("F10 看移动了谁的，可以导出");
        tell(Ground::Green, one.stored.moved > 0 ? tr("已存入，移动了 %n 个时限", nullptr, one.stored.moved) : tr("已存入，没有时限要移动"),
             one.stored.moved > 0 ? more : QString());
    } else if (one.preview) {
        showPreview(*one.preview);
    } else {
        m_card->hide();
    }
}

void StorePanel::showPreview(const YearPreview &preview)
{
    QStringList further;
    if (preview.earlier > 0)
        further.append(tr("其中 %n 个提前", nullptr, preview.earlier));
    if (preview.settled > 0)
        further.append(tr("另有 %n 个日子不变，不再是暂定", nullptr, preview.settled));
    if (preview.deadlines > preview.dates.size())
        further.append(tr("下面是最早的 %n 个", nullptr, int(preview.dates.size())));
    tell(preview.earlier > 0 ? Ground::Amber : Ground::Subtle,
         preview.deadlines > 0 ? tr("会移动 %1 个时限，%2 件").arg(preview.deadlines).arg(preview.cases) : tr("没有时限会移动"),
         further.join(tr("；")));
    const QDate today = halltime::today();
    m_list->clear();
    for (const YearPreview::Deadline &date : preview.dates) {
        auto *item = new QListWidgetItem(date.caseNo, m_list);
        item->setData(
            RowDelegate::Remark,
            tr("%1：%2 → %3").arg(ClockWords::kind(date.kind), halltime::dayOf(date.was, today), halltime::dayOf(date.becomes, today)));
        item->setToolTip(visible(date.item));
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(!preview.dates.isEmpty());
}

void StorePanel::writeSource(const QString &fault)
{
    if (!fault.isEmpty())
        m_source->setFault(fault);
    m_source->edit()->setFocus(Qt::ShortcutFocusReason);
}

}
