// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/form/FormSection.h"

#include "ui/kiosk/form/FieldBlock.h"
#include "ui/parts/Label.h"

#include <QVBoxLayout>

namespace yichuang {

FormSection::FormSection(const FormPage &page, QWidget *parent)
    : Panel(Ground::Surface, Shape::Card, parent)
    , m_page(page)
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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(side, side, side, side);
    column->setSpacing(dressed(12, 32, 40));
    if (!m_page.description.isEmpty()) {
        auto *description = new Label(m_page.description, TextStyle::Meta, Ink::Second);
        description->setWordWrap(true);
        column->addWidget(description);
    }
    for (const FormField &field : m_page.fields) {
        auto *block = new FieldBlock(field);
        const qsizetype number = m_blocks.size();
        m_blocks.append(block);
        column->addWidget(block);
        connect(block, &FieldBlock::changed, this, &FormSection::take);
        connect(block, &FieldBlock::left, this, [this] { judge(false); });
        connect(block, &FieldBlock::entered, this, [this, number] { goOn(number); });
    }
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

int FormSection::faultCount() const
{
    return int(
        std::count_if(m_blocks.begin(), m_blocks.end(), [](const FieldBlock *block) { return !block->isHidden() && block->isFaulty(); }));
}

bool FormSection::accept()
{
    judge(true);
    const FieldBlock *faulty = firstFaulty();
    if (faulty)
        faulty->editor()->entry()->setFocus();
    return !faulty;
}

FieldBlock *FormSection::firstFaulty() const
{
    const auto found =
        std::find_if(m_blocks.begin(), m_blocks.end(), [](const FieldBlock *block) { return !block->isHidden() && block->isFaulty(); });
    return found == m_blocks.end() ? nullptr : *found;
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

}
