// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace yichuang {

// The keyboard focus ring: it lies outside of the control with a gap of 2 px, so it floats above the neighbours instead of being cut by
// them.
class FocusRing : public QWidget {
    Q_OBJECT

public:
    // A kiosk has no keyboard: there only what is typed into has a ring.
    // Hidden: while what has the focus is hidden, around what stands in its place.
    enum class When { KeyboardOnly, Always, Hidden };

    // Shows the ring around `around` whenever `focusable` has the focus; it lives and dies with `around`.
    static void attach(QWidget *focusable, QWidget *around, int radius, When when = When::KeyboardOnly);
    // Rings round what lies in it are light: it is dark in every look.
    static void lieOnDark(QWidget *ground);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FocusRing(QWidget *focusable, QWidget *around, int radius, When when);
    bool isWanted(const QEvent *focus) const;
    void appear();
    void vanish();
    void follow();

    QPointer<QWidget> m_focusable;
    QPointer<QWidget> m_around;
    QList<QPointer<QWidget>> m_watched;
    int m_radius;
    When m_when;
    bool m_awaited = false; // wanted, but there is nothing to lie around yet
};

}
