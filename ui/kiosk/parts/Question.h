// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace yichuang {

// The first page's question over the street, with the field that leads to search. All of it is one button.
class Question : public QAbstractButton {
    Q_OBJECT

public:
    Question(const QString &question, const QString &examples, const QString &verb);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect field() const;
    int street() const;

    QString m_examples;
    QString m_verb;
};

}
