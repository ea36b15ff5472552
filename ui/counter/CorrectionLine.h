// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"
#include "records/Decision.h"
#include "ui/parts/WhileWhole.h"

#include <QWidget>

#include <optional>

namespace yichuang {

class Button;
class ComboField;
class LineField;

// One value that may be corrected on the spot (Art. 32 (3)), typed or chosen from what its form knows, with the old one below as soon as it
// is another. Of a number a window has the mask only: it stands where nothing is typed, and nothing typed means the number as it was.
class CorrectionLine : public QWidget {
    Q_OBJECT

public:
    // `form`: the form's code; none for a name that stands in no form.
    CorrectionLine(const QString &form, const FormField &field, const QJsonValue &before, QWidget *parent = nullptr);

    // Whether a window can ask for this kind of value: in one line, or as one of a list.
    static bool asks(const FormField &field);

    const FormField &field() const { return m_field; }
    const QString &form() const { return m_form; }
    QString written() const;
    void write(const QString &text);
    // Something else stands here than did at first: what is marked as changed is what would be sent.
    bool isTouched() const;
    std::optional<Correction> correction() const;
    void setFault(const QString &sentence);
    // What is wrong with the change as it stands, as far as a window can tell.
    QString fault() const;
    void showFault();
    void take();
    // What the card just said, to be filled in by one key.
    void offer(const QString &text);
    void takeOffered();

Q_SIGNALS:
    void edited();

private:
    void buildLine(const QString &title);
    void buildChoice(const QString &title);
    QString shownFirst() const;
    QJsonValue value() const;
    void dress();
    void judge();

    const QString m_form;
    const FormField m_field;
    const QJsonValue m_before;
    LineField *m_line = nullptr;
    ComboField *m_choice = nullptr;
    Button *m_offer = nullptr;
    QString m_offered;
    bool m_typed = false; // since it was last judged
    WhileWhole m_whole;
};

}
