// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditSearch.h"

#include "ui/audit/AuditWords.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/SectionHeader.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int MostDays = 31; // the hall answers for no more at once
}

AuditSearch::AuditSearch(const QDate &today, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_case(new LineField(tr("流水号")))
    , m_person(new LineField(tr("工号")))
    , m_first(new LineField(tr("从哪天")))
    , m_last(new LineField(tr("到哪天")))
    , m_kind(new ComboField(tr("哪一类")))
    , m_ask(new Button(tr("查询"), Button::Kind::Primary, Button::Size::Decision))
{
    setObjectName(QStringLiteral("AuditSearch"));
    setLines(Qt::RightEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(new SectionHeader(tr("查痕迹")));
    auto *form = new QVBoxLayout;
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(16);
    m_case->setPlaceholder(tr("查一件，不限日期"));
    m_case->setKeys(QStringLiteral("F3"));
    m_case->edit()->setObjectName(QStringLiteral("case"));
    m_person->setPlaceholder(tr("不填：所有人"));
    m_person->edit()->setObjectName(QStringLiteral("person"));
    m_first->edit()->setObjectName(QStringLiteral("first"));
    m_last->edit()->setObjectName(QStringLiteral("last"));
    m_first->setText(today.toString(Qt::ISODate));
    m_last->setText(today.toString(Qt::ISODate));
    m_kind->add(tr("全部"));
    for (const AuditKind kind : {AuditKind::Deed, AuditKind::Sight, AuditKind::Number, AuditKind::Paper, AuditKind::House})
        m_kind->add(AuditWords::mark(kind).text, wordFor(kind));
    auto *days = new QHBoxLayout;
    days->setSpacing(8);
    days->addWidget(m_first);
    days->addWidget(m_last);
    form->addWidget(m_case);
    form->addWidget(m_person);
    form->addLayout(days);
    form->addWidget(m_kind);
    m_ask->setKeys(QStringLiteral("F5"));
    form->addWidget(m_ask);
    auto *remark = new Label(tr("这里只读。您查了什么，先记下再回答，也能被查到。"), TextStyle::Secondary, Ink::Second);
    remark->setWordWrap(true);
    form->addWidget(remark);
    form->addStretch(1);
    column->addLayout(form, 1);
    for (LineField *field : {m_case, m_person, m_first, m_last})
        connect(field, &LineField::entered, this, &AuditSearch::asked);
    connect(m_ask, &Button::activated, this, &AuditSearch::asked);
}

std::optional<QDate> AuditSearch::day(LineField *field)
{
    field->clearNote();
    const QDate given = QDate::fromString(field->text().trimmed(), Qt::ISODate);
    if (given.isValid())
        return given;
    field->setFault(tr("写成 2026-11-23 这样"));
    return std::nullopt;
}

std::optional<AuditFilter> AuditSearch::filter()
{
    AuditFilter filter{.caseNo = m_case->text().trimmed(), .workNo = m_person->text().trimmed(), .first = {}, .last = {}, .kind = {}};
    filter.kind = fromWord<AuditKind>(m_kind->value().toString());
    m_first->clearNote();
    m_last->clearNote();
    if (!filter.caseNo.isEmpty())
        return filter;
    const std::optional<QDate> first = day(m_first);
    const std::optional<QDate> last = day(m_last);
    if (!first || !last)
        return std::nullopt;
    if (*last < *first || first->daysTo(*last) >= MostDays) {
        m_last->setFault(tr("从第一天起 %n 天以内", nullptr, MostDays));
        return std::nullopt;
    }
    filter.first = *first;
    filter.last = *last;
    return filter;
}

void AuditSearch::setCase(const QString &caseNo)
{
    m_case->setText(caseNo);
}

void AuditSearch::focusCase()
{
    m_case->edit()->setFocus(Qt::ShortcutFocusReason);
    m_case->edit()->selectAll();
}

}
