// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/BarVerdict.h"

#include "ui/parts/Paint.h"
#include "ui/parts/PlainTip.h"
#include "ui/parts/Sign.h"

#include <QHBoxLayout>

namespace yichuang {

namespace {

constexpr int Enough = 240;
constexpr int MostLines = 2;
constexpr int SignGap = 4;

}

BarVerdict::BarVerdict(QWidget *parent)
    : QWidget(parent)
    , m_sign(new Sign(Icon::Tick, 18, Ink::Green))
    , m_fact(Label::bold({}, TextStyle::Verdict))
    , m_meaning(new Label({}, TextStyle::Meta, Ink::Second))
{
    m_fact->setElide(Qt::ElideRight);
    m_meaning->setMostLines(MostLines);
    m_sign->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(SignGap);
    head->addWidget(m_sign);
    head->addWidget(m_fact, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch();
    column->addLayout(head);
    column->addWidget(m_meaning);
    column->addStretch();
}

void BarVerdict::say(const QString &fact, const QString &meaning)
{
    m_fact->setText(fact);
    m_meaning->setText(meaning);
    setPlainTip(m_fact, fact);
    setPlainTip(m_meaning, meaning);
}

void BarVerdict::setSign(Icon icon, Ink ink)
{
    m_sign->set(icon, ink);
    m_sign->show();
    m_fact->setInk(ink);
}

QString BarVerdict::fact() const
{
    return m_fact->text();
}

QString BarVerdict::meaning() const
{
    return m_meaning->text();
}

int BarVerdict::factWidth() const
{
    const int sign = m_sign->isHidden() ? 0 : m_sign->sizeHint().width() + SignGap;
    return sign + paint::width(m_fact->text(), fonts::text(TextStyle::Verdict, Weight::Bold));
}

bool BarVerdict::isEnough(int room) const
{
    const bool told = paint::lines(m_meaning->text(), fonts::text(TextStyle::Meta), room).size() <= MostLines;
    return room >= factWidth() && (room >= scaled(Enough) || told);
}

void BarVerdict::fit(int room)
{
    m_fact->setStyleOf(room >= factWidth() ? TextStyle::Verdict : TextStyle::Body, Weight::Bold);
}

}
