// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/BatchOpinion.h"

#include "records/Lengths.h"
#include "ui/parts/Label.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/TextBox.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {
}

BatchOpinion::BatchOpinion(QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_text(new TextBox({}, longest(QLatin1String("opinion"))))
{
    setObjectName(QStringLiteral("BatchOpinion"));
    setLines(Qt::LeftEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new SectionHeader(tr("共同意见"));
    head->setRemark(tr("写入每一件"), tr("每一件"));
    column->addWidget(head);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(16, 16, 16, 16);
    m_text->setLeastLines(5);
    m_text->edit()->setAccessibleName(tr("共同意见"));
    m_text->edit()->setTabChangesFocus(true);
    body->addWidget(m_text);
    body->addStretch(1);
    auto *rule = new Label(tr("不予的须逐件写理由，不提供“全部不予”。"), TextStyle::Meta, Ink::Third);
    rule->setWordWrap(true);
    body->addWidget(rule);
    column->addLayout(body, 1);
    connect(m_text, &TextBox::edited, this, &BatchOpinion::edited);
}

QString BatchOpinion::text() const
{
    return m_text->text().trimmed();
}

void BatchOpinion::clear()
{
    m_text->setText({});
}

void BatchOpinion::focusText()
{
    m_text->edit()->setFocus(Qt::ShortcutFocusReason);
}

}
