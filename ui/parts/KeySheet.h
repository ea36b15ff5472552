// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace yichuang {

// Everything the keyboard does here, in groups of key and words; the content of a popover that F1 opens. Where a window has not the room
// for all of it in letters that the person can read, it has pages.
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
    // Narrower than it wants to be, it is drawn a little smaller.
    int heightForWidth(int width) const override;
    // Whether it can be read there at the person's text size, or nearly.
    bool isLegibleIn(const QSize &room) const;
    // In as many pages as that room asks for.
    void divideFor(const QSize &room);
    // To the next page; false on the last.
    bool turn();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static int indentOf(const Group &group);
    static int heightOf(const Group &group);
    static int widthOf(const Group &group);
    static QList<QRect> placesOf(const QList<Group> &groups);
    static QSize sizeOf(const QList<Group> &groups);
    static bool isLegible(const QSize &whole, const QSize &room);
    void paintGroup(QPainter &painter, const QRectF &place, const Group &group) const;

    QString m_remark;
    QList<QList<Group>> m_pages;
    qsizetype m_page = 0;
};

}
