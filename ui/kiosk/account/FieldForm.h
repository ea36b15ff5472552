// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "ui/parts/Panel.h"

#include <QHash>

#include <functional>

class QVBoxLayout;

namespace yichuang {

class LineField;

// Fields one under the other on a card, named by the pointers under which the hall names their faults. Each is checked as it is left, all
// of them before they are sent.
class FieldForm : public Panel {
    Q_OBJECT

public:
    // A sentence of what is wrong, or nothing.
    using Check = std::function<QString(const QString &text)>;

    FieldForm();

    // What is wanted gets a star and may not stay empty.
    LineField *add(const QString &pointer, const QString &label, bool wanted, Check check = {}, Qt::InputMethodHints hints = Qt::ImhNone);
    LineField *addSecret(const QString &pointer, const QString &label, Check check = {});
    void addWidget(QWidget *widget);
    // A field that stands in a part of its own, as a code does.
    void adopt(const QString &pointer, LineField *field);

    LineField *field(const QString &pointer) const { return m_fields.value(pointer); }
    QString text(const QString &pointer) const;
    // The first field that is not right; all of them say why.
    LineField *firstFault();
    // Puts the hall's faults beside their fields; gives the first field, and in `elsewhere` what belongs to none.
    LineField *spread(const Error &error, QString *elsewhere);

private:
    LineField *insert(const QString &pointer, LineField *field, Check check);

    QVBoxLayout *m_rows;
    QStringList m_order;
    QHash<QString, LineField *> m_fields;
    QHash<QString, Check> m_checks;
};

}
