// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace yichuang {

// Everything the keyboard does here, in groups of key and words; the content of a popover that F1 opens.
class KeySheet : public QWidget {
    Q_OBJECT

public:
    struct Key {
        QString keys;
        QString words;
    };
    struct Group {
        QString title;
        QList<Key> keys;
    };

    KeySheet(const QString &remark, const QList<Group> &groups, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    // Narrower than it wants to be, it is drawn smaller.
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static int indentOf(const Group &group);
    static int heightOf(const Group &group);
    static int widthOf(const Group &group);
    QList<QRect> places() const;
    void paintGroup(QPainter &painter, const QRectF &place, const Group &group) const;

    QString m_remark;
    QList<Group> m_groups;
};

}
