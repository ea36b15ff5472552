// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/ListHead.h"

#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>

namespace yichuang {

ListHead::ListHead(QWidget *parent)
    : Panel(Ground::Subtle, Shape::Flat, parent)
    , m_row(new QHBoxLayout(this))
    , m_name(Label::bold({}, TextStyle::Verdict))
    , m_count(new Label({}, TextStyle::Secondary, Ink::Second))
{
    m_name->setElide(Qt::ElideRight);
    setLines(Qt::BottomEdge);
    setFixedHeight(scaled(48));
    m_row->setContentsMargins(16, 0, 16, 0);
    m_row->setSpacing(12);
    auto *back = new Button(tr("返回"), Button::Kind::Secondary, Button::Size::Small);
    back->setKeys(QStringLiteral("Esc"));
    m_row->addWidget(back);
    m_row->addWidget(m_name);
    m_row->addWidget(m_count);
    m_row->addStretch();
    connect(back, &Button::activated, this, &ListHead::leaveWanted);
}

void ListHead::addAct(Button *act)
{
    m_row->addWidget(act);
}

void ListHead::addField(QWidget *field)
{
    m_row->insertWidget(m_row->indexOf(m_count) + 1, field);
}

}
