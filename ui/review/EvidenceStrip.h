// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/parts/AsyncWatch.h"

#include <QImage>
#include <QWidget>

namespace yichuang {

class AttachmentFetch;
class CaseDesk;
class PageService;

// The papers that show whether a point is met, each with a picture of its first page; where nothing was uploaded it says how the paper
// came. Left and right choose, a press opens the paper whole.
class EvidenceStrip : public QWidget {
    Q_OBJECT

public:
    EvidenceStrip(CaseDesk &desk, PageService &pages, QWidget *parent = nullptr);

    void setMaterials(const QList<Material> &materials);
    bool isEmpty() const { return m_tiles.isEmpty(); }
    int count() const { return int(m_tiles.size()); }
    int current() const { return m_current; }
    void step(int by);
    void openCurrent();
    QSize sizeHint() const override;

Q_SIGNALS:
    void opened(int seq);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Tile {
        int seq = 0;
        QString label; // ⑥-1
        QString words; // where there is no picture
        QString name;
        QImage picture;
    };

    void ask(const Attachment &attachment, qsizetype tile);
    QRect place(qsizetype index) const;
    int shown() const;
    void name();

    AttachmentFetch *m_fetch;
    PageService &m_pages;
    QList<Tile> m_tiles;
    int m_current = 0;
    PendingAnswers m_asked;
};

}
