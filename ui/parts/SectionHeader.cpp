// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/SectionHeader.h"

#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
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
    fit();
}

void SectionHeader::setRemark(const QString &remark, const QString &brief)
{
    m_whole = remark;
    m_brief = brief;
    m_remark->setText(remark);
    m_remark->setAccessibleName(remark);
    m_remark->setVisible(!remark.isEmpty());
    fit();
}

void SectionHeader::addControl(QWidget *control)
{
    m_row->addWidget(control);
}

void SectionHeader::setKeyWords(const QString &words)
{
    if (!m_keyWords) {
        m_keyWords = new Label({}, TextStyle::Secondary, Ink::Second, this);
        m_row->addWidget(m_keyWords);
    }
    m_keyWords->setText(words);
    fit();
}

// What is left for remark and key words beside the title and the controls.
int SectionHeader::widthLeft() const
{
    int left = width() - 2 * 16 - m_title->sizeHint().width();
    for (int i = 0; i < m_row->count(); ++i) {
        const QWidget *part = m_row->itemAt(i)->widget();
        if (part && part != m_title && part != m_remark && part != m_keyWords && !part->isHidden())
            left -= part->sizeHint().width() + m_row->spacing();
    }
    return left;
}

void SectionHeader::fit()
{
    if (m_brief.isEmpty() && !m_keyWords)
        return;
    const auto wide = [this](const QString &words) {
        return words.isEmpty() ? 0 : paint::width(words, fonts::text(TextStyle::Secondary)) + m_row->spacing();
    };
    const int left = widthLeft(), keyWords = m_keyWords ? wide(m_keyWords->text()) : 0;
    const bool whole = m_brief.isEmpty() || wide(m_whole) + keyWords <= left;
    const QString &remark = whole ? m_whole : m_brief;
    m_remark->setText(remark);
    if (m_keyWords)
        m_keyWords->setVisible(wide(remark) + keyWords <= left);
}

// A control beside it came, went or says something else.
bool SectionHeader::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return Panel::event(event);
}

void SectionHeader::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fit();
}

void SectionHeader::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFixedHeight(scaled(40));
        fit();
    }
}

}
