// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>
#include <QStringList>

namespace yichuang {

// One of several ways out. Plain it is a circle and words; as a card it has an edge, a second line and the key that chooses it.
class RadioRow : public QRadioButton {
    Q_OBJECT

public:
    // An act is a card that is done at once when it is pressed: it has no circle, since it never stays chosen.
    enum class Shape { Plain, Card, Act };

    explicit RadioRow(const QString &text, Shape shape = Shape::Plain, QWidget *parent = nullptr);
    void setMeaning(const QString &meaning);
    void setKeys(const QString &keys);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    // A card's second line takes as many as it needs.
    bool hasHeightForWidth() const override { return isCard() && !m_meaning.isEmpty(); }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }

private:
    bool isCard() const { return m_shape != Shape::Plain; }
    int circleRoom() const;
    int wordsWidth(int width) const;
    QStringList meaningLines(int width) const;
    int inset() const { return isCard() ? 9 : 0; }

    Shape m_shape;
    QString m_meaning;
    QString m_keys;
};

}
