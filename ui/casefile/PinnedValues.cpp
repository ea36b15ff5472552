// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PinnedValues.h"

#include "core/Text.h"
#include "forms/FormAnswers.h"
#include "forms/FormChanges.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QPainter>

namespace yichuang {

PinnedValues::PinnedValues(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("PinnedValues"));
    hide();
}

void PinnedValues::show(const CaseFile &file, int material)
{
    m_values.clear();
    for (const CaseForm &form : file.forms) {
        const Result<FormDefinition> definition = FormDefinition::fromJson(form.definition);
        if (!definition)
            continue;
        const QList<ChangedField> changes =
            form.previous ? changedFields(*definition, *form.previous, form.answers) : QList<ChangedField>();
        for (const AnswerRow &row : pinnedRows(*definition, form.answers, material)) {
            const bool changed =
                std::any_of(changes.begin(), changes.end(), [&row](const ChangedField &c) { return c.pointer == row.pointer; });
            m_values.append({row.title, visible(row.text), changed});
        }
    }
    if (m_values.size() > 6)
        m_values.resize(6);
    QStringList words;
    for (const Value &value : m_values)
        words.append(value.title + u' ' + value.text);
    setAccessibleName(words.join(QStringLiteral("; ")));
    setVisible(!m_values.isEmpty());
    setFixedHeight(16 + int(m_values.size() + 1) / 2 * fonts::lineHeight(TextStyle::Secondary));
    update();
}

void PinnedValues::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const int line = fonts::lineHeight(TextStyle::Secondary);
    const qreal column = (width() - 32) / 2.0;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const Value &value = m_values[i];
        const qreal x = 16 + (i % 2) * column;
        const qreal y = 8 + int(i) / 2 * line;
        const QFont plain = fonts::text(TextStyle::Secondary);
        const qreal title = qMin<qreal>(paint::width(value.title, plain), column * 0.4);
        paint::line(painter, QRectF(x, y, title + 1, line), value.title, plain, theme.ink3);
        paint::line(painter, QRectF(x + title + 8, y, column - title - 16, line), value.text,
                    fonts::text(TextStyle::Secondary, value.changed ? Weight::Bold : Weight::Normal),
                    value.changed ? theme.violet.text : theme.ink1);
    }
}

}
