// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PinnedValues.h"

#include "core/Text.h"
#include "forms/FormAnswers.h"
#include "forms/FormChanges.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QPainter>

namespace yichuang {

namespace {

constexpr int Margin = 16;
constexpr int Gap = 8;

}

PinnedValues::PinnedValues(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("PinnedValues"));
    hide();
}

void PinnedValues::show(const CaseFile &file, int material)
{
    QList<Value> values;
    for (const CaseForm &form : file.forms) {
        const Result<FormDefinition> definition = FormDefinition::fromJson(form.definition);
        if (!definition)
            continue;
        const QList<ChangedField> changes =
            form.previous ? changedFields(*definition, *form.previous, form.answers) : QList<ChangedField>();
        for (const AnswerRow &row : pinnedRows(*definition, form.answers, material)) {
            const bool changed =
                std::any_of(changes.begin(), changes.end(), [&row](const ChangedField &c) { return c.pointer == row.pointer; });
            values.append({row.title, visible(row.text), changed});
        }
    }
    setValues(values.mid(0, 6));
}

void PinnedValues::setValues(const QList<Value> &values)
{
    m_values = values;
    QStringList words;
    for (const Value &value : m_values)
        words.append(value.title + u' ' + value.text);
    setAccessibleName(words.join(QStringLiteral("; ")));
    setVisible(!m_values.isEmpty());
    fit();
}

QFont PinnedValues::fontOf(const Value &value)
{
    return fonts::text(TextStyle::Secondary, value.changed ? Weight::Bold : Weight::Normal);
}

QList<PinnedValues::Place> PinnedValues::places() const
{
    QList<Place> places;
    const QFont plain = fonts::text(TextStyle::Secondary);
    const int whole = qMax(1, width() - 2 * Margin);
    const int column = whole / 2;
    int line = 0;
    bool second = false; // of a row that has one value already
    for (const Value &value : m_values) {
        const int title = qMin(paint::width(value.title, plain), column);
        const bool alone = title + Gap + paint::width(value.text, fontOf(value)) > column - Gap;
        if (second && alone)
            ++line;
        const int left = Margin + (second && !alone ? column : 0);
        const int room = (alone ? whole : column - Gap) - title - Gap;
        places.append({left, line, title, paint::lines(value.text, fontOf(value), room)});
        if (alone || second)
            line += int(places.last().lines.size());
        second = !alone && !second;
    }
    return places;
}

void PinnedValues::fit()
{
    int lines = 0;
    for (const Place &place : places())
        lines = qMax(lines, place.line + int(place.lines.size()));
    setFixedHeight(2 * Gap + lines * fonts::lineHeight(TextStyle::Secondary));
    update();
}

void PinnedValues::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PinnedValues::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void PinnedValues::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const int line = fonts::lineHeight(TextStyle::Secondary);
    const QList<Place> all = places();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Value &value = m_values[i];
        const Place &place = all[i];
        qreal y = Gap + place.line * line;
        paint::line(painter, QRectF(place.left, y, place.title + 1, line), value.title, fonts::text(TextStyle::Secondary), theme.ink3);
        const int left = place.left + place.title + Gap;
        for (const QString &words : place.lines) {
            paint::line(painter, QRectF(left, y, width() - Margin - left, line), words, fontOf(value),
                        value.changed ? theme.violet.text : theme.ink1);
            y += line;
        }
    }
}

}
