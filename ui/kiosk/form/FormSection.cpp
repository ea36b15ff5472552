// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/form/FormSection.h"

#include "ui/kiosk/form/FieldBlock.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yichuang {

FormSection::FormSection(const FormPage &page, QWidget *parent)
    : Panel(Ground::Surface, Shape::Card, parent)
    , m_page(page)
    , m_column(new QVBoxLayout)
    , m_head(new Button(page.title, Button::Kind::Text, Button::Size::Large))
    , m_state(new Label({}, TextStyle::Meta, Ink::Third))
    , m_headRow(new QWidget)
    , m_body(new QWidget)
{
    if (auto check = SchemaCheck::of(page.schema))
        m_check = std::move(check).value();
    build();
    showAsked(answers());
    judge(false);
}

void FormSection::build()
{
    const int side = dressed(16, 36, 40);
    auto *head = new QHBoxLayout(m_headRow);
    head->setContentsMargins(0, 0, side, 0);
    head->addWidget(m_head);
    head->addStretch(1);
    head->addWidget(m_state);
    m_headRow->hide();
    m_body->setLayout(m_column);
    m_column->setContentsMargins(side, side, side, side);
    m_column->setSpacing(dressed(12, 32, 40));
    if (!m_page.description.isEmpty()) {
        auto *description = new Label(m_page.description, TextStyle::Meta, Ink::Second);
        description->setWordWrap(true);
        m_column->addWidget(description);
    }
    for (const FormField &field : m_page.fields) {
        auto *block = new FieldBlock(field);
        const qsizetype number = m_blocks.size();
        m_blocks.append(block);
        m_column->addWidget(block);
        connect(block, &FieldBlock::changed, this, &FormSection::take);
        connect(block, &FieldBlock::left, this, [this] { judge(false); });
        connect(block, &FieldBlock::entered, this, [this, number] { goOn(number); });
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_headRow);
    column->addWidget(m_body);
    connect(m_head, &Button::activated, this, [this] { setExpanded(!isExpanded()); });
}

QJsonObject FormSection::answers() const
{
    QJsonObject all;
    for (const FieldBlock *block : m_blocks) {
        if (const QJsonValue answer = block->editor()->answer(); !answer.isUndefined())
            all.insert(block->field().key, answer);
    }
    // What is no longer asked is no answer, though it stays in its field until the person leaves the page.
    const QJsonObject given = all;
    for (const FieldBlock *block : m_blocks) {
        if (block->field().condition && !block->field().condition->holds(given))
            all.remove(block->field().key);
    }
    return all;
}

void FormSection::setAnswers(const QJsonObject &answers)
{
    for (const FieldBlock *block : std::as_const(m_blocks))
        block->editor()->setAnswer(answers.value(block->field().key));
    showAsked(answers);
    judge(false);
}

void FormSection::setOrigin(const QString &key, const QString &words, bool locked)
{
    if (FieldBlock *block = this->block(key))
        block->setOrigin(words, locked);
}

void FormSection::setFoldable(bool foldable)
{
    m_headRow->setVisible(foldable);
    refreshHead();
}

void FormSection::setExpanded(bool expanded)
{
    m_body->setVisible(expanded);
    refreshHead();
}

bool FormSection::isExpanded() const
{
    return !m_body->isHidden();
}

int FormSection::faultCount() const
{
    return int(
        std::count_if(m_blocks.begin(), m_blocks.end(), [](const FieldBlock *block) { return !block->isHidden() && block->isFaulty(); }));
}

bool FormSection::accept()
{
    judge(true);
    for (const FieldBlock *block : std::as_const(m_blocks)) {
        if (block->isHidden() || !block->isFaulty())
            continue;
        setExpanded(true);
        block->editor()->entry()->setFocus();
        return false;
    }
    return true;
}

FieldBlock *FormSection::block(const QString &key) const
{
    for (FieldBlock *block : m_blocks) {
        if (block->field().key == key)
            return block;
    }
    return nullptr;
}

void FormSection::take()
{
    showAsked(answers());
    judge(false);
    Q_EMIT changed();
}

void FormSection::showAsked(const QJsonObject &answers)
{
    for (FieldBlock *block : std::as_const(m_blocks))
        block->setVisible(!block->field().condition || block->field().condition->holds(answers));
}

void FormSection::judge(bool all)
{
    const QList<SchemaFault> faults = m_check ? m_check->faults(answers()) : QList<SchemaFault>();
    for (FieldBlock *block : std::as_const(m_blocks)) {
        const QString step = u'/' + block->field().key;
        QList<SchemaFault> own;
        for (const SchemaFault &fault : faults) {
            if (fault.pointer == step || fault.pointer.startsWith(step + u'/'))
                own.append({fault.pointer.mid(step.size()), fault.keyword});
        }
        if (!block->isHidden())
            block->judge(own, all);
    }
    refreshHead();
}

// The keyboard's last key leads to the next question that is typed into.
void FormSection::goOn(qsizetype from)
{
    for (qsizetype next = from + 1; next < m_blocks.size(); ++next) {
        QWidget *entry = m_blocks[next]->editor()->entry();
        if (!m_blocks[next]->isHidden() && entry && entry->testAttribute(Qt::WA_InputMethodEnabled) &&
            !entry->property("readOnly").toBool())
            return entry->setFocus();
    }
    Q_EMIT finished();
}

void FormSection::refreshHead()
{
    const int faults = faultCount();
    m_head->setSign(isExpanded() ? Icon::ChevronUp : Icon::ChevronDown);
    m_state->setText(faults == 0 ? tr("已填好") : tr("还有 %n 处要填", nullptr, faults));
    m_state->setInk(faults == 0 ? Ink::Green : Ink::Third);
}

}
