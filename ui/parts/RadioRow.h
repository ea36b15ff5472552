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
    enum class Shape { Plain, Card };

    explicit RadioRow(const QString &text, Shape shape = Shape::Plain, QWidget *parent = nullptr);
    void setMeaning(const QString &meaning);
    void setKeys(const QString &keys);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    // A card's second line takes as many as it needs.
    bool hasHeightForWidth() const override { return m_shape == Shape::Card && !m_meaning.isEmpty(); }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }

private:
    int wordsWidth(int width) const;
    QStringList meaningLines(int width) const;
    int inset() const { return m_shape == Shape::Card ? 9 : 0; }

    Shape m_shape;
    QString m_meaning;
    QString m_keys;
};

}
