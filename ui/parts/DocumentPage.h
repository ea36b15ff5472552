// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QImage>

namespace yichuang {

class Button;

// One page exactly as it is, on sunken ground. Fits the width until the person zooms, around the middle of the view; + − 0 zoom and R,
// Shift+R turn while it has focus.
class DocumentPage : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit DocumentPage(QWidget *parent = nullptr);

    // A new page keeps zoom and turn; both are for the eye only and change nothing of the document. For another paper, begin with fitWidth.
    void setPage(const QImage &page);

    int percent() const; // of the page's own pixels
    void fitWidth();
    void zoomIn();
    void zoomOut();
    void turn(int degrees);
    void straighten();
    // Two pages that are compared: zoomed and moved together from now on.
    void moveWith(DocumentPage *other);

Q_SIGNALS:
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QSizeF turnedSize() const;
    qreal scale() const;
    qreal fittingScale() const;
    void setZoom(qreal zoom);
    void arrange();
    void offerFit();
    QSize sizeShown() const;
    QRectF placeShown() const;
    const QImage &drawing();
    void lead(DocumentPage *other);
    void moveAlong(DocumentPage *other);

    Button *m_fit = nullptr; // made when it is wanted first
    QImage m_page;
    QImage m_reduced; // as large as it is shown now
    qreal m_zoom = 0; // 0: as wide as the view
    int m_turn = 0;
    bool m_led = false; // by the page that it moves with
};

}
