// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icon.h"

#include <QAbstractButton>

namespace yichuang {

// A push button. One solid primary per screen; amber and red are outlined unless that very act is being sent.
// Connect to activated(): clicked() also comes from a button that is not ready.
class Button : public QAbstractButton {
    Q_OBJECT

public:
    // Quiet is text in the second ink (hold, print); Dark lies on the undo card.
    enum class Kind { Primary, Secondary, Amber, Red, AmberSolid, RedSolid, Text, Quiet, Dark };
    // 28, 32, 40 and 56 px high; at a kiosk 72, 72, 96 and 104, in its larger dress 112 to 168.
    enum class Size { Small, Normal, Decision, Large };
    enum class CapSide { Before, After };

    explicit Button(const QString &text, Kind kind = Kind::Secondary, Size size = Size::Normal, QWidget *parent = nullptr);

    // The keys that do the same, shown as a cap; it does not install the shortcut.
    void setKeys(const QString &keys, CapSide side = CapSide::Before);
    void setSign(Icon sign);
    // A sign behind the words, as an arrow to where the button leads.
    void setSignAfter(Icon sign);
    // Begins where its column begins, as a link among words does.
    void setFlush();
    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    // Aligns the contents left with `aside` as small words at the right edge, as in 下一件 · 容俊熙.
    void setAside(const QString &aside);

    // A button that is not ready looks grey but can be pressed: it then emits refused(why). An empty reason makes it ready.
    void setNotReady(const QString &why);
    bool isReady() const { return m_whyNot.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated();
    void refused(const QString &why);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Look;
    Look look() const;
    QFont words(bool ready) const;
    Icon shownSign() const;
    int contentWidth(const QFont &font) const;
    bool isSolid() const;
    int edgeToText() const;

    Kind m_kind;
    Size m_size;
    QString m_keys;
    QString m_aside;
    QString m_whyNot;
    CapSide m_capSide = CapSide::Before;
    bool m_flush = false;
    Icon m_sign = Icon::None;
    Icon m_signAfter = Icon::None;
};

}
