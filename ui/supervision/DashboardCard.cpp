// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/DashboardCard.h"

#include "ui/parts/Label.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yichuang {

DashboardCard::DashboardCard(const QString &title, QWidget *parent)
    : Panel(Ground::Surface, Shape::Card, parent)
    , m_remark(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_head(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(1, 0, 1, 1);
    m_column->setSpacing(0);
    m_head->setContentsMargins(16, 0, 16, 0);
    m_head->setSpacing(8);
    Label *name = Label::bold(title);
    name->setFixedHeight(scaled(48));
    m_head->addWidget(name);
    m_head->addWidget(m_remark);
    m_head->addStretch();
    m_remark->hide();
    m_column->addLayout(m_head);
}

void DashboardCard::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void DashboardCard::addControl(QWidget *control)
{
    m_head->addWidget(control);
}

void DashboardCard::setBody(QWidget *body, bool inset)
{
    if (!inset) {
        m_column->addWidget(body, 1);
        return;
    }
    auto *margins = new QVBoxLayout;
    margins->setContentsMargins(16, 0, 16, 16);
    margins->addWidget(body);
    m_column->addLayout(margins, 1);
}

}
