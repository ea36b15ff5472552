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
    , m_name(Label::bold({}, TextStyle::Verdict))
    , m_count(new Label({}, TextStyle::Secondary, Ink::Second))
{
    setLines(Qt::BottomEdge);
    setFixedHeight(scaled(48));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    auto *back = new Button(tr("返回"), Button::Kind::Secondary, Button::Size::Small);
    back->setKeys(QStringLiteral("Esc"));
    row->addWidget(back);
    row->addWidget(m_name);
    row->addWidget(m_count);
    row->addStretch();
    connect(back, &Button::activated, this, &ListHead::leaveWanted);
}

void ListHead::addAct(Button *act)
{
    layout()->addWidget(act);
}

}
