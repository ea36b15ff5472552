// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QFont>

namespace yichuang {

// A tick box with plain words; a partial state shows a bar.
class CheckBox : public QCheckBox {
    Q_OBJECT

public:
    explicit CheckBox(const QString &text = {}, QWidget *parent = nullptr);
    // Of several beside each other, what is ticked stands out.
    void setStrong() { m_strong = true; }
    // An act that must be seen from afar: a framed bar with its key in it, green once it is ticked.
    void makeBar(const QString &keys);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // For painted rows: the 16 px box alone, in the middle of `rect`.
    static void paint(QPainter &painter, const QRectF &rect, Qt::CheckState state, bool enabled = true);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }

private:
    QFont face(bool ticked) const;

    void paintBar(QPainter &painter) const;

    bool m_strong = false;
    QString m_keys; // of a bar
};

}
