// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QWidget>

namespace yichuang {

// A key as it is printed on the keyboard, shown wherever that key works. Several keys are one text: "Ctrl Enter".
class KeyCap : public QWidget {
    Q_OBJECT

public:
    // What lies below: the page, a solid button, or a dark bar or card.
    enum class Ground { Page, Solid, Dark };

    explicit KeyCap(const QString &keys, QWidget *parent = nullptr);

    QString keys() const { return m_keys; }
    void setKeys(const QString &keys);
    void setGround(Ground ground);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static int widthOf(const QString &keys);
    static int height();
    // Paints a cap of its own height in the middle of `rect`, left aligned; `solidInk` colours it on solid ground.
    static void paint(QPainter &painter, const QRectF &rect, const QString &keys, Ground ground = Ground::Page,
                      const QColor &solidInk = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
    Ground m_ground = Ground::Page;
};

}
