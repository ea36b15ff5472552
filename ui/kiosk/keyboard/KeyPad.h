// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/keyboard/KeyBoards.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

namespace yichuang {

// The keys of one board. They act the moment they are touched, with as many fingers as there are; the key that erases goes on while it is
// held.
class KeyPad : public QWidget {
    Q_OBJECT

public:
    explicit KeyPad(QWidget *parent = nullptr);

    void setRows(const BoardRows &rows);
    // The keys are as high as the design has them, and lower where the window leaves less than that for all of them.
    void setMostHeight(int pixels);
    // Letters are shown and written as capitals.
    void setCapitals(bool capitals);
    bool capitals() const { return m_capitals; }
    // Where a key stands, by its text or, of a key that writes nothing, by what it does. Empty where the board has none.
    QRect placeOf(const QString &text) const;
    QRect placeOf(KeyAct act) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void touched(const yichuang::BoardKey &key);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Placed {
        BoardKey key;
        QRect place;
    };
    static constexpr int Mouse = -1; // as the number of a finger

    int keyHeight() const;
    void place();
    void press(int finger, const QPointF &where);
    void release(int finger);
    void releaseAll();
    void touch(const BoardKey &key);
    void paintKey(QPainter &painter, const Placed &placed, bool down) const;

    BoardRows m_rows;
    QList<Placed> m_keys;
    QHash<int, int> m_down; // finger, number of its key
    QTimer m_repeat;
    int m_mostHeight = QWIDGETSIZE_MAX;
    bool m_capitals = false;
};

}
