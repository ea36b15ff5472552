// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

class QWidget;

namespace yichuang {

// What was typed and chosen on a page, by the names of its fields, for the same page in another dress.
class TypedWords {
public:
    static TypedWords of(const QWidget &page);
    void writeInto(QWidget &page) const;

private:
    template<typename Value> void keep(QHash<QString, Value> &all, const QString &name, const Value &value);

    QSet<QString> m_twice; // as in the rows of a table: no name says which is meant
    QHash<QString, int> m_choices;
    QHash<QString, bool> m_ticks;
    QHash<QString, QString> m_lines;
    QHash<QString, QString> m_boxes;
};

}
