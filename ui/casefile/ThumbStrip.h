// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QWidget>

namespace yichuang {

// Small pictures of a file's first pages; more than it can show are reached by PgDn.
class ThumbStrip : public QWidget {
    Q_OBJECT

public:
    explicit ThumbStrip(QWidget *parent = nullptr);

    void setPages(int count);
    void setPicture(int page, const QImage &picture);
    void setCurrent(int page);
    int drawn() const; // pictures that are there
    static int mostPages() { return 12; }

Q_SIGNALS:
    void chosen(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRect place(int page) const;

    QList<QImage> m_pictures;
    int m_current = 0;
};

}
