// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CreditCode.h"
#include "core/MobileNumber.h"
#include "core/ResidentId.h"
#include "ui/kiosk/form/FieldEditor.h"

#include <optional>

namespace yichuang {

class LineField;
class TextBox;

// Fields that are one line to type in.
class LineEditor : public FieldEditor {
    Q_OBJECT

public:
    QJsonValue answer() const override;
    void setAnswer(const QJsonValue &answer) override;
    void setLocked(bool locked) override;
    void say(const QString &sentence, Tone tone) override;
    void saySilent() override;
    QString said() const override;
    QWidget *entry() const override;

protected:
    // The keyboard's board by name, and how wide the box is; 0: the whole width.
    LineEditor(const FormField &field, const char *keyboard, int width = 0);
    QString typed() const;
    LineField *line() const { return m_line; }
    // What is typed while it is typed.
    virtual void takeTyped() {}
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void veil();
    void unveil();

    LineField *m_line;
    std::optional<QString> m_veiled; // what stands here, while it is masked
};

class TextEditor : public LineEditor {
    Q_OBJECT

public:
    explicit TextEditor(const FormField &field);
    QString problem() const override;
};

class NumberEditor : public LineEditor {
    Q_OBJECT

public:
    explicit NumberEditor(const FormField &field);
    QJsonValue answer() const override;
    void setAnswer(const QJsonValue &answer) override;
    QString problem() const override;
    std::optional<double> number() const;
};

// A day, typed as eight digits and shown as 2029 年 10 月 31 日.
class DateEditor : public LineEditor {
    Q_OBJECT

public:
    explicit DateEditor(const FormField &field);
    QJsonValue answer() const override;
    void setAnswer(const QJsonValue &answer) override;
    QString problem() const override;
    QString doubt() const override;
    QDate date() const;

protected:
    void takeTyped() override;

private:
    QString digits() const;
    void show(const QString &digits);

    QString m_shown;
};

class ResidentIdEditor : public LineEditor {
    Q_OBJECT

public:
    explicit ResidentIdEditor(const FormField &field);
    QJsonValue answer() const override;
    QString problem() const override;
    QString doubt() const override;
    std::optional<ResidentId> id(ResidentId::Fault *fault = nullptr) const;
};

class CreditCodeEditor : public LineEditor {
    Q_OBJECT

public:
    explicit CreditCodeEditor(const FormField &field);
    QJsonValue answer() const override;
    QString problem() const override;
    std::optional<CreditCode> code(CreditCode::Fault *fault = nullptr) const;
};

class PhoneEditor : public LineEditor {
    Q_OBJECT

public:
    explicit PhoneEditor(const FormField &field);
    QJsonValue answer() const override;
    QString problem() const override;
    std::optional<MobileNumber> phone() const;
};

// A field of several lines.
class LinesEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit LinesEditor(const FormField &field);
    QJsonValue answer() const override;
    void setAnswer(const QJsonValue &answer) override;
    void setLocked(bool locked) override;
    QString problem() const override;
    void say(const QString &sentence, Tone tone) override;
    void saySilent() override;
    QString said() const override;
    QWidget *entry() const override;

private:
    TextBox *m_box;
    bool m_said = false; // the box has sentences of its own, as of a paste that was too long
};

}
