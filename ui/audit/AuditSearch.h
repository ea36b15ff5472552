// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Audit.h"
#include "ui/parts/Panel.h"

namespace yichuang {

class Button;
class ComboField;
class LineField;

// What is looked for: a case, or days and perhaps a person; of one kind or all. Enter in any field asks.
class AuditSearch : public Panel {
    Q_OBJECT

public:
    explicit AuditSearch(const QDate &today, QWidget *parent = nullptr);

    // None while a day is written so that it is none; the field says so.
    std::optional<AuditFilter> filter();
    void setCase(const QString &caseNo);
    void focusCase();

Q_SIGNALS:
    void asked();

private:
    std::optional<QDate> day(LineField *field);

    LineField *m_case;
    LineField *m_person;
    LineField *m_first;
    LineField *m_last;
    ComboField *m_kind;
    Button *m_ask;
};

}
