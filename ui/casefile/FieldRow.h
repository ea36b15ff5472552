// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormChanges.h"
#include "ui/parts/Fonts.h"

#include <QWidget>

namespace yichuang {

// What a notice asked for of an answer.
struct FieldPoint {
    enum class State { Answered, Open, Looked }; // Open: nobody changed it, nor said what is to be thought of that
    QString words;
    State state = State::Answered;
};

// One painted answer of a form: title at left, value at right; a changed one has its violet edge, the changed characters bold, the old
// value struck out.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    FieldRow(QString title, QString value, const ChangedField *change, QWidget *parent = nullptr);
    void setPoint(const FieldPoint &point);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {240, heightForWidth(320)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    // Its value below the title: large text in a narrow column leaves no room beside it.
    bool isStacked(int width) const;
    Weight weight() const;
    // 变更, or what was made of what a notice asked for; empty: none.
    QString badge() const;
    int badgeRoom() const;
    int pointHeight() const;
    int titleWidth(int width) const;
    QRect valueRect(int width) const;

    QString m_title;
    QString m_value;
    std::optional<ChangedField> m_change;
    std::optional<FieldPoint> m_point;
};

}
