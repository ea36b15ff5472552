// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditDetail.h"

#include "core/HallTime.h"
#include "desk/AuditDesk.h"
#include "ui/audit/AuditWords.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Sign.h"
#include "ui/parts/Words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int TitleWidth = 56;
}

AuditDetail::AuditDetail(AuditDesk &desk, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_desk(desk)
    , m_lines(new QGridLayout)
    , m_chain(new Panel(Ground::Subtle, Shape::Card))
    , m_sign(new Sign(Icon::Tick, 16, Ink::Green))
    , m_verdict(Label::bold({}, TextStyle::Body))
    , m_remark(new Label({}, TextStyle::Secondary, Ink::Second))
{
    setObjectName(QStringLiteral("AuditDetail"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new SectionHeader(tr("这一条")));
    m_lines->setContentsMargins(16, 16, 16, 0);
    m_lines->setHorizontalSpacing(12);
    m_lines->setVerticalSpacing(8);
    m_lines->setColumnStretch(1, 1);
    column->addLayout(m_lines);
    auto *card = new QVBoxLayout(m_chain);
    card->setContentsMargins(12, 10, 12, 10);
    card->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_sign);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    head->addWidget(m_verdict, 1);
    card->addLayout(head);
    m_remark->setWordWrap(true);
    card->addWidget(m_remark);
    auto *place = new QVBoxLayout;
    place->setContentsMargins(16, 16, 16, 16);
    place->addWidget(m_chain);
    column->addLayout(place);
    column->addStretch(1);
    clear();
}

void AuditDetail::clear()
{
    clearLayout(m_lines);
    ++m_round;
    m_case = {};
    m_verdict->setText({});
    m_chain->hide();
}

void AuditDetail::addLine(const QString &title, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = m_lines->count() / 2;
    auto *name = new Label(title, TextStyle::Secondary, Ink::Third);
    name->setFixedWidth(scaled(TitleWidth));
    auto *words = new Label(value, TextStyle::Secondary);
    words->setWordWrap(true);
    m_lines->addWidget(name, row, 0, Qt::AlignTop);
    m_lines->addWidget(words, row, 1);
}

void AuditDetail::show(const AuditRow &row)
{
    clear();
    addLine(tr("何时"), AuditWords::moment(row.at, halltime::today()));
    addLine(tr("谁"), AuditWords::who(row));
    addLine(tr("部门"), row.department);
    addLine(tr("从哪里"), AuditWords::seat(row));
    addLine(tr("做了"), AuditWords::deed(row));
    addLine(tr("说明"), AuditWords::detail(row));
    addLine(tr("办件"), row.caseNo);
    if (row.caseId.isValid())
        askChain(row.caseId);
}

void AuditDetail::askChain(CaseId id)
{
    m_case = id;
    const int round = ++m_round;
    whenAnswered(m_desk.chain(id), this, [this, round](const Result<CaseChain> &chain) {
        if (round != m_round)
            return;
        if (chain)
            return showChain(*chain);
        m_chain->setGround(Ground::Amber);
        m_sign->set(Icon::Warning, Ink::Amber);
        m_verdict->setText(tr("证据链没有查到"));
        m_remark->setText(Words::say(chain.error()).whole());
        m_chain->show();
    });
}

void AuditDetail::showChain(const CaseChain &chain)
{
    if (chain.faults.isEmpty()) {
        m_chain->setGround(Ground::Green);
        m_sign->set(Icon::Tick, Ink::Green);
        m_verdict->setText(tr("证据链完好，%n 条", nullptr, chain.events));
        m_remark->setText(tr("前 %1 条已封存；末尾 %2").arg(chain.sealed).arg(AuditWords::shortHash(chain.head)));
    } else {
        m_chain->setGround(Ground::Red);
        m_sign->set(Icon::Warning, Ink::Red);
        m_verdict->setText(tr("证据链第 %1 条不对").arg(chain.faults.first().seq));
        QStringList faults;
        for (const CaseChain::Fault &fault : chain.faults)
            faults.append(tr("第 %1 条%2").arg(fault.seq).arg(AuditWords::fault(fault.fault)));
        m_remark->setText(faults.join(tr("；")));
    }
    m_chain->show();
}

QString AuditDetail::verdict() const
{
    return m_verdict->text();
}

}
