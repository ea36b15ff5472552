// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/TypedWords.h"

#include "ui/parts/CheckBox.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/TextBox.h"

#include <QLineEdit>

namespace yichuang {

namespace {

template<typename Field, typename Do> void each(const QWidget &page, Do what, const QSet<QString> &but = {})
{
    for (Field *field : page.findChildren<Field *>()) {
        if (!field->objectName().isEmpty() && !but.contains(field->objectName()))
            what(*field);
    }
}

}

template<typename Value> void TypedWords::keep(QHash<QString, Value> &all, const QString &name, const Value &value)
{
    if (all.contains(name))
        m_twice.insert(name);
    all.insert(name, value);
}

TypedWords TypedWords::of(const QWidget &page)
{
    TypedWords typed;
    each<Segmented>(page, [&](const Segmented &one) { typed.keep(typed.m_choices, one.objectName(), one.current()); });
    each<CheckBox>(page, [&](const CheckBox &one) { typed.keep(typed.m_ticks, one.objectName(), one.isChecked()); });
    each<LineField>(page, [&](const LineField &one) { typed.keep(typed.m_lines, one.objectName(), one.text()); });
    each<TextBox>(page, [&](const TextBox &one) { typed.keep(typed.m_boxes, one.objectName(), one.text()); });
    return typed;
}

// A choice may make other fields: it comes first, and as if the person had made it.
void TypedWords::writeInto(QWidget &page) const
{
    each<Segmented>(
        page,
        [&](Segmented &one) {
            const int chosen = m_choices.value(one.objectName(), one.current());
            if (chosen == one.current())
                return;
            one.setCurrent(chosen);
            Q_EMIT one.chosen(chosen);
        },
        m_twice);
    each<CheckBox>(
        page, [&](CheckBox &one) { one.setChecked(m_ticks.value(one.objectName(), one.isChecked())); }, m_twice);
    each<LineField>(
        page,
        [&](LineField &one) {
            const QString words = m_lines.value(one.objectName(), one.text());
            if (words == one.text())
                return;
            one.edit()->setText(words);
            Q_EMIT one.edited(words);
        },
        m_twice);
    each<TextBox>(
        page,
        [&](TextBox &one) {
            if (const QString words = m_boxes.value(one.objectName(), one.text()); words != one.text())
                one.setText(words);
        },
        m_twice);
}

}
