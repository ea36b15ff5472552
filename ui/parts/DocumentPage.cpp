// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/DocumentPage.h"

#include "ui/parts/Button.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace yichuang {

namespace {

constexpr int Margin = 16;
constexpr qreal Step = 1.25;
constexpr qreal Least = 0.1;
constexpr qreal Most = 6;

}

DocumentPage::DocumentPage(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    FocusRing::attach(this, this, 0);
    setAccessibleName(tr("文件预览"));
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
}

void DocumentPage::setPage(const QImage &page)
{
    m_page = page;
    m_reduced = {};
    verticalScrollBar()->setValue(0);
    arrange();
}

QSizeF DocumentPage::turnedSize() const
{
    const QSizeF size = m_page.size();
    return m_turn % 180 ? size.transposed() : size;
}

qreal DocumentPage::scale() const
{
    if (m_page.isNull()) {
        return 1;
    }
    return m_zoom > 0 ? m_zoom : fittingScale();
}

// From the room without bars, whether one is shown or not: a page that is too high only when it is as wide as the whole view would call
// the bar, fit beside it, send it away and grow again, for ever.
qreal DocumentPage::fittingScale() const
{
    const QSize room = maximumViewportSize();
    const QSizeF page = turnedSize();
    const qreal whole = (room.width() - 2 * Margin) / page.width();
    const bool fits = page.height() * whole + 2 * Margin <= room.height();
    const int bar = fits ? 0 : verticalScrollBar()->sizeHint().width();
    return qMax(Least, (room.width() - bar - 2 * Margin) / page.width());
}

int DocumentPage::percent() const
{
    return qRound(scale() * 100);
}

// In whole pixels, before it is turned.
QSize DocumentPage::sizeShown() const
{
    return (QSizeF(m_page.size()) * scale()).toSize().expandedTo({1, 1});
}

// Of the turned page in the view, which may show a part of it.
QRectF DocumentPage::placeShown() const
{
    const QSize size = m_turn % 180 ? sizeShown().transposed() : sizeShown();
    const qreal x = qMax<qreal>(Margin, (viewport()->width() - size.width()) / 2.0) - horizontalScrollBar()->value();
    return {QPointF(qRound(x), Margin - verticalScrollBar()->value()), size};
}

// A page that is shown smaller than it is keeps its thin strokes only where every pixel of it counts.
const QImage &DocumentPage::drawing()
{
    const QSize wanted = (QSizeF(sizeShown()) * devicePixelRatioF()).toSize();
    if (wanted.width() >= m_page.width())
        return m_page;
    if (m_reduced.size() != wanted)
        m_reduced = m_page.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return m_reduced;
}

void DocumentPage::fitWidth()
{
    setZoom(0);
}

// Where nothing lies, nobody would see what the key did, and the next paper would have it.
void DocumentPage::zoomIn()
{
    if (!m_page.isNull())
        setZoom(qMin(Most, scale() * Step));
}

void DocumentPage::zoomOut()
{
    if (!m_page.isNull())
        setZoom(qMax(Least, scale() / Step));
}

// What lies in the middle of the view is what is looked at, and stays there.
void DocumentPage::setZoom(qreal zoom)
{
    const QPointF middle = QRectF(viewport()->rect()).center();
    const QRectF before = placeShown();
    m_zoom = zoom;
    arrange();
    const QRectF after = placeShown();
    const auto moved = [](qreal at, qreal from, qreal length, qreal to, qreal becomes) {
        return qRound(to + (at - from) / length * becomes - at);
    };
    QScrollBar *across = horizontalScrollBar(), *down = verticalScrollBar();
    across->setValue(across->value() + moved(middle.x(), before.x(), before.width(), after.x(), after.width()));
    down->setValue(down->value() + moved(middle.y(), before.y(), before.height(), after.y(), after.height()));
    Q_EMIT zoomChanged();
}

void DocumentPage::turn(int degrees)
{
    m_turn = ((m_turn + degrees) % 360 + 360) % 360;
    arrange();
}

void DocumentPage::straighten()
{
    turn(-m_turn);
}

void DocumentPage::moveWith(DocumentPage *other)
{
    lead(other);
    other->lead(this);
}

// By shares of what can be moved: the two need not be equally large.
void DocumentPage::lead(DocumentPage *other)
{
    connect(this, &DocumentPage::zoomChanged, other, [this, other] {
        if (other->m_zoom == m_zoom)
            return;
        other->m_led = true;
        other->setZoom(m_zoom);
        other->m_led = false;
        moveAlong(other);
    });
    for (const QScrollBar *mine : {horizontalScrollBar(), verticalScrollBar()})
        connect(mine, &QScrollBar::valueChanged, other, [this, other] { moveAlong(other); });
}

void DocumentPage::moveAlong(DocumentPage *other)
{
    if (m_led)
        return;
    other->m_led = true;
    for (const auto &[mine, theirs] :
         {std::pair(horizontalScrollBar(), other->horizontalScrollBar()), std::pair(verticalScrollBar(), other->verticalScrollBar())}) {
        if (mine->maximum() > 0)
            theirs->setValue(qRound(double(mine->value()) * theirs->maximum() / mine->maximum()));
    }
    other->m_led = false;
}

void DocumentPage::arrange()
{
    const QSize size = (turnedSize() * scale()).toSize() + QSize(2 * Margin, 2 * Margin);
    const QSize view = viewport()->size();
    horizontalScrollBar()->setRange(0, m_zoom > 0 ? qMax(0, size.width() - view.width()) : 0);
    verticalScrollBar()->setRange(0, m_page.isNull() ? 0 : qMax(0, size.height() - view.height()));
    horizontalScrollBar()->setPageStep(view.width());
    verticalScrollBar()->setPageStep(view.height());
    offerFit();
    viewport()->update();
}

// Part of the paper is off the view, or it is smaller than it need be: which key brings it back is said where it is missed.
void DocumentPage::offerFit()
{
    const bool isZoomed = m_zoom > 0 && !m_page.isNull();
    if (!m_fit && !isZoomed)
        return;
    if (!m_fit) {
        m_fit = new Button(tr("适合宽度"), Button::Kind::Secondary, Button::Size::Small, viewport());
        m_fit->setObjectName(QStringLiteral("fitWidth"));
        m_fit->setKeys(QStringLiteral("0"), Button::CapSide::After);
        m_fit->setFocusPolicy(Qt::NoFocus); // the key does the same
        connect(m_fit, &Button::activated, this, &DocumentPage::fitWidth);
    }
    m_fit->setVisible(isZoomed);
    m_fit->resize(m_fit->sizeHint());
    m_fit->move(Margin / 2, viewport()->height() - m_fit->height() - Margin / 2);
}

void DocumentPage::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.sunken);
    if (m_page.isNull()) {
        return;
    }
    const QSize whole = sizeShown();
    const QRectF place = placeShown();
    painter.fillRect(place.adjusted(-1, -1, 1, 1), theme.line2);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(place.center());
    painter.rotate(m_turn);
    const QRectF page(QPointF(-whole.width() / 2.0, -whole.height() / 2.0), QSizeF(whole));
    painter.drawImage(page, drawing());
}

void DocumentPage::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void DocumentPage::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); break;
    case Qt::Key_Minus: zoomOut(); break;
    case Qt::Key_0: fitWidth(); break;
    case Qt::Key_R: turn(event->modifiers() & Qt::ShiftModifier ? -90 : 90); break;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void DocumentPage::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
        event->accept();
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

}
