// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace yichuang {

// One of several ways out. Plain it is a circle and words; as a card it has an edge, a second line and the key that chooses it.
class RadioRow : public QRadioButton {
    Q_OBJECT

public:
    enum class Shape { Plain, Card };

    explicit RadioRow(const QString &text, Shape shape = Shape::Plain, QWidget *parent = nullptr);
    void setMeaning(const QString &meaning);
    void setKeys(const QString &keys);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }

private:
    int inset() const { return m_shape == Shape::Card ? 9 : 0; }

    Shape m_shape;
    QString m_meaning;
    QString m_keys;
};

}
