// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/BatchOpinion.h"

#include "records/Lengths.h"
#include "records/Review.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Label.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/TextBox.h"
#include "ui/review/FactLine.h"
#include "ui/review/PhraseChips.h"
#include "ui/review/ReviewWords.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

BatchOpinion::BatchOpinion(QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_text(new TextBox({}, longest(QLatin1String("opinion"))))
    , m_phrases(new PhraseChips)
    , m_next(new FactLine(tr("下一步")))
    , m_valid(new FactLine(tr("有效期")))
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
    body->setSpacing(8);
    body->addWidget(m_text);
    body->addWidget(m_phrases);
    body->addSpacing(4);
    body->addWidget(new HairLine);
    body->addSpacing(4);
    m_next->setObjectName(QStringLiteral("next"));
    m_valid->setObjectName(QStringLiteral("valid"));
    for (FactLine *line : {m_next, m_valid}) {
        body->addWidget(line);
        line->hide();
    }
    body->addStretch(1);
    auto *rule = new Label(tr("不予的须逐件写理由，不提供“全部不予”。"), TextStyle::Meta, Ink::Third);
    rule->setWordWrap(true);
    body->addWidget(rule);
    column->addLayout(body, 1);
    connect(m_text, &TextBox::edited, this, &BatchOpinion::edited);
    connect(m_phrases, &PhraseChips::chosen, m_text, &TextBox::insert);
}

QString BatchOpinion::text() const
{
    return m_text->text().trimmed();
}

void BatchOpinion::setText(const QString &words)
{
    m_text->setText(words);
}

void BatchOpinion::clear()
{
    m_text->setText({});
}

void BatchOpinion::setFacts(const BatchFacts &facts)
{
    m_phrases->setPhrases(facts.phrases);
    m_next->setText(facts.decides ? tr("由我决定") : ReviewWords::nextStep(facts.nextStep));
    m_valid->setText(facts.certificate ? ReviewWords::validity(*facts.certificate, true) : QString());
}

void BatchOpinion::insertPhrase(int n)
{
    m_phrases->choose(n);
}

void BatchOpinion::focusText()
{
    m_text->edit()->setFocus(Qt::ShortcutFocusReason);
}

}
