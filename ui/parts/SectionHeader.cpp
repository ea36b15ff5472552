// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/SectionHeader.h"

#include "ui/parts/Label.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace yichuang {

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_title(Label::bold(title))
    , m_remark(new Label({}, TextStyle::Secondary, Ink::Third))
    , m_row(new QHBoxLayout(this))
{
    setLines(Qt::BottomEdge);
    setFixedHeight(scaled(40));
    m_row->setContentsMargins(16, 0, 16, 0);
    m_row->setSpacing(8);
    m_title->setElide(Qt::ElideRight);
    m_remark->setElide(Qt::ElideRight);
    m_row->addWidget(m_title);
    m_row->addWidget(m_remark);
    m_row->addStretch();
    m_remark->hide();
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void SectionHeader::addControl(QWidget *control)
{
    m_row->addWidget(control);
}

void SectionHeader::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFixedHeight(scaled(40));
    }
}

}
