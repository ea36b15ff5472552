// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/keyboard/CandidateStrip.h"

#include "ui/parts/Icon.h"
#include "ui/parts/Paint.h"

#include <QMouseEvent>
#include <QPainter>

namespace yichuang {

namespace {

QFont candidateFont(bool first)
{
    return fonts::text(TextStyle::Title, first ? Weight::Bold : Weight::Normal);
}

int stripSide()
{
    return dressed(12, 24, 16);
}

}

CandidateStrip::CandidateStrip(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CandidateStrip::setField(const QString &name)
{
    m_field = name;
    update();
}

void CandidateStrip::setCandidates(const QStringList &candidates)
{
    m_candidates = candidates;
    m_page = placedFrom(0);
    update();
}

QRect CandidateStrip::placeOf(int candidate) const
{
    for (const Placed &placed : m_page) {
        if (placed.candidate == candidate)
            return placed.place;
    }
    return {};
}

QRect CandidateStrip::arrow() const
{
    const int wide = dressed(48, 104, 128);
    return {width() - stripSide() - wide, 0, wide, height()};
}

QSize CandidateStrip::sizeHint() const
{
    return {dressed(480, 1080, 1080), dressed(44, 104, 128)};
}

QSize CandidateStrip::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

QList<CandidateStrip::Placed> CandidateStrip::placedFrom(int first) const
{
    QList<Placed> page;
    const int padding = dressed(12, 28, 32);
    const int end = arrow().left();
    int x = stripSide();
    for (int i = first; i < m_candidates.size(); ++i) {
        const int wide = qMax(dressed(44, 104, 128), paint::width(m_candidates[i], candidateFont(true)) + 2 * padding);
        if (x + wide > end && !page.isEmpty())
            break;
        page.append({i, QRect(x, 0, qMin(wide, end - x), height())});
        x += wide;
    }
    return page;
}

void CandidateStrip::turn()
{
    const int next = m_page.isEmpty() ? 0 : m_page.last().candidate + 1;
    m_page = placedFrom(next < m_candidates.size() ? next : 0);
    update();
}

void CandidateStrip::resizeEvent(QResizeEvent *)
{
    m_page = placedFrom(m_page.isEmpty() ? 0 : m_page.first().candidate);
}

int CandidateStrip::at(const QPoint &where) const
{
    for (const Placed &placed : m_page) {
        if (placed.place.contains(where))
            return placed.candidate;
    }
    return -1;
}

void CandidateStrip::mousePressEvent(QMouseEvent *event)
{
    m_down = at(event->pos());
    update();
}

void CandidateStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const int down = std::exchange(m_down, -1);
    update();
    if (arrow().contains(event->pos()))
        m_candidates.isEmpty() ? Q_EMIT putAway() : turn();
    else if (down >= 0 && at(event->pos()) == down)
        Q_EMIT chosen(down);
}

void CandidateStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const QRect all = rect().adjusted(stripSide(), 0, -stripSide(), 0);
    const int sign = dressed(20, 40, 56);
    const auto paintArrow = [&](Icon icon) {
        icons::paint(painter, QRectF(QPointF(arrow().center()) - QPointF(sign / 2.0, sign / 2.0), QSizeF(sign, sign)), icon, theme.ink1);
    };
    if (m_candidates.isEmpty()) {
        paint::line(painter, all.adjusted(spaced(4), 0, -arrow().width(), 0), m_field, fonts::text(TextStyle::Body), theme.ink2);
        return paintArrow(Icon::ChevronDown);
    }
    paint::box(painter, all, paint::ControlRadius, theme.surface, theme.highContrast ? theme.control : QColor());
    for (const Placed &placed : m_page) {
        const bool first = placed.candidate == 0;
        if (first || placed.candidate == m_down)
            paint::box(painter, placed.place, paint::ControlRadius, first ? theme.primary : theme.selectedStrong);
        else
            painter.fillRect(QRect(placed.place.right(), placed.place.top() + 1, 1, placed.place.height() - 2), theme.line);
        paint::line(painter, placed.place, m_candidates[placed.candidate], candidateFont(first), first ? theme.onPrimary : theme.ink1,
                    Qt::AlignHCenter);
    }
    painter.fillRect(QRect(arrow().left(), 1, 1, height() - 2), theme.line);
    paintArrow(Icon::ChevronRight);
}

}
