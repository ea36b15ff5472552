// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Icon.h"

#include <QHash>
#include <QPainter>
#include <QStringList>

namespace yichuang::icons {

namespace {

// Letters as in drawing by hand: M x y moves, L x y draws to, C six numbers curves, O x y r is a circle, R x y w h r a rounded box,
// A x y r from sweep an arc in degrees counter-clockwise from three o'clock, Z closes.
// In small icons the line stays this wide in pixels, so that it does not fade.
constexpr qreal ThinnestLine = 1.3;

struct Shape {
    Icon icon;
    const char *strokes;
};

constexpr Shape shapes[] = {
    {Icon::Logo, "R 5 3.5 14 13.5 2 M 9 10 L 15 10 L 15 10.7 L 9 10.7 Z M 3.8 20.5 L 20.2 20.5"},
    {Icon::Search, "O 11 11 6.5 M 16 16 L 20.5 20.5"},
    {Icon::CardReader, "R 2.5 5 19 14 2 O 8.5 10.5 2 M 5.5 16 C 6 13.5 11 13.5 11.5 16 M 14.5 9.5 L 18.5 9.5 M 14.5 13.5 L 18.5 13.5"},
    {Icon::Scanner, "M 5 4 L 18 10 L 10 10 M 7.5 5.5 L 7.5 16 M 3.5 16 L 20.5 16 L 20.5 20 L 3.5 20 L 3.5 16 M 11 13 L 17 13"},
    {Icon::Printer, "M 7 9 L 7 3.5 L 17 3.5 L 17 9 M 7 17.5 L 4.5 17.5 L 3.5 16.5 L 3.5 10 L 4.5 9 L 19.5 9 L 20.5 10 L 20.5 16.5 L 19.5 "
                    "17.5 L 17 17.5 R 7 14 10 6.5 0.5"},
    {Icon::Tick, "M 4.5 12.5 L 9.5 17.5 L 19.5 7"},
    {Icon::Cross, "M 6.5 6.5 L 17.5 17.5 M 17.5 6.5 L 6.5 17.5"},
    {Icon::Warning, "M 12 4 L 21.5 20 L 2.5 20 Z M 12 10 L 12 14.5 M 12 17 L 12 17.2"},
    {Icon::Clock, "O 12 12 9 M 12 7 L 12 12 L 15.5 14"},
    {Icon::Copy, "R 9 9 11.5 11.5 1.5 M 5.5 15 L 4 15 L 3.5 14.5 L 3.5 4 L 4 3.5 L 14.5 3.5 L 15 4 L 15 5.5"},
    {Icon::Eye, "M 2 12 C 5.5 4.8 18.5 4.8 22 12 C 18.5 19.2 5.5 19.2 2 12 O 12 12 3"},
    {Icon::EyeOff, "M 6 7.2 C 4.3 8.4 2.9 10 2 12 C 4.5 17.4 11.5 19.2 16.6 17 M 9.8 6.8 C 15 6 20 8 22 12 C 21.4 13.2 20.6 14.2 19.7 15 M "
                   "10 10 C 8 12 9.8 15.2 12.7 15 M 3.5 3.5 L 20.5 20.5"},
    {Icon::Lock, "R 5 10.5 14 10 2 M 8 10.5 L 8 7.5 C 8 2.2 16 2.2 16 7.5 L 16 10.5 M 12 15 L 12 16.5"},
    {Icon::User, "O 12 8 4.5 M 4 20.5 C 5 13.5 19 13.5 20 20.5"},
    {Icon::People, "O 9 8 4 M 2 20 C 2.6 13.4 15.4 13.4 16 20 M 15.5 4.2 C 19.6 5 19.6 11 15.5 11.8 M 18 15 C 20.4 15.8 21.7 17.5 22 20"},
    {Icon::ZoomIn, "O 11 11 7 M 16.2 16.2 L 21 21 M 8 11 L 14 11 M 11 8 L 11 14"},
    {Icon::ZoomOut, "O 11 11 7 M 16.2 16.2 L 21 21 M 8 11 L 14 11"},
    {Icon::RotateLeft, "A 12 12.5 8 145 -290 M 5.2 3.5 L 5.2 8 L 9.7 8"},
    {Icon::RotateRight, "A 12 12.5 8 35 290 M 18.8 3.5 L 18.8 8 L 14.3 8"},
    {Icon::SideBySide, "R 3 4 7.5 16 1 R 13.5 4 7.5 16 1"},
    {Icon::FullScreen,
     "M 8.5 3.5 L 3.5 3.5 L 3.5 8.5 M 15.5 3.5 L 20.5 3.5 L 20.5 8.5 M 3.5 15.5 L 3.5 20.5 L 8.5 20.5 M 20.5 15.5 L 20.5 20.5 L 15.5 20.5"},
    {Icon::ChevronDown, "M 6 9 L 12 15 L 18 9"},
    {Icon::ChevronUp, "M 6 15 L 12 9 L 18 15"},
    {Icon::ChevronLeft, "M 15 6 L 9 12 L 15 18"},
    {Icon::ChevronRight, "M 9 6 L 15 12 L 9 18"},
    {Icon::Plus, "M 12 4.5 L 12 19.5 M 4.5 12 L 19.5 12"},
    {Icon::Minus, "M 4.5 12 L 19.5 12"},
    {Icon::Info, "O 12 12 9 M 12 11 L 12 16.5 M 12 7.6 L 12 7.8"},
    {Icon::Phone, "M 5 3.5 L 8.5 3.5 L 10 8 L 7.8 9.8 C 9 12.6 11.4 15 14.2 16.2 L 16 14 L 20.5 15.5 L 20.5 19 C 20.5 20 19.8 20.5 19 20.5 "
                  "C 10.5 20 4 13.5 3.5 5 C 3.5 4.2 4 3.5 5 3.5 Z"},
    {Icon::Document, "M 14 3 L 5.5 3 L 5.5 21 L 18.5 21 L 18.5 7.5 Z M 14 3 L 14 7.5 L 18.5 7.5"},
    {Icon::Offline, "M 3 9 C 5 7.2 7 6.2 9 5.6 M 12.5 5.2 C 16 5.4 19 6.8 21 9 M 6.2 12.6 C 7.4 11.6 8.6 11 10 10.6 M 15 11 C 16.2 11.5 "
                    "17.2 12.2 17.9 12.9 M 9.3 16.2 C 10.8 15 13.2 15 14.7 16.2 M 12 19.6 L 12 19.8 M 3.5 3.5 L 20.5 20.5"},
    {Icon::Online,
     "M 3 9 C 8 4 16 4 21 9 M 6.2 12.6 C 9.5 9.6 14.5 9.6 17.8 12.6 M 9.3 16.2 C 10.8 15 13.2 15 14.7 16.2 M 12 19.6 L 12 19.8"},
    {Icon::Refresh, "A 12 12 8 20 130 M 5 4 L 5 8 L 9 8 A 12 12 8 200 130 M 19 20 L 19 16 L 15 16"},
    {Icon::Download, "M 12 3.5 L 12 15.5 M 7 10.5 L 12 15.5 L 17 10.5 M 4 20.5 L 20 20.5"},
    {Icon::Contrast, "O 12 12 9 M 12 3 L 12 21"},
    {Icon::Help, "O 12 12 9 M 9.5 9.6 C 9.6 6.2 14.8 6.6 14.5 9.8 C 14.3 11.6 12 11.8 12 14 M 12 16.8 L 12 17"},
    {Icon::Keyboard,
     "R 2.5 6 19 12.5 2 M 6.5 10 L 6.5 10.2 M 10.2 10 L 10.2 10.2 M 13.9 10 L 13.9 10.2 M 17.5 10 L 17.5 10.2 M 8 14.5 L 16 14.5"},
    {Icon::Pause, "M 9 6 L 9 18 M 15 6 L 15 18"},
    {Icon::Pencil, "M 4 20 L 5 15.5 L 16.5 4 L 20 7.5 L 8.5 19 Z M 14 6.5 L 17.5 10"},
    {Icon::Message, "M 4.5 4.5 L 19.5 4.5 L 20.5 5.5 L 20.5 16 L 19.5 17 L 10 17 L 5.5 20.5 L 5.5 17 L 4.5 17 L 3.5 16 L 3.5 5.5 Z M 8 9 L "
                    "16 9 M 8 12.6 L 13 12.6"},
    {Icon::Calendar, "R 3.5 5 17 15.5 2 M 3.5 10 L 20.5 10 M 8 3 L 8 7 M 16 3 L 16 7"},
    {Icon::Bin,
     "M 4 6.5 L 20 6.5 M 9 6.5 L 9 3.5 L 15 3.5 L 15 6.5 M 6 6.5 L 7 20.5 L 17 20.5 L 18 6.5 M 10 10.5 L 10 16.5 M 14 10.5 L 14 16.5"},
    {Icon::Undo, "M 8.5 4 L 4 8.5 L 8.5 13 M 4 8.5 L 14.5 8.5 C 22 8.5 22 19.5 14.5 19.5 L 8 19.5"},
    {Icon::Home, "M 3.5 11 L 12 3.5 L 20.5 11 M 5.5 9.5 L 5.5 20.5 L 18.5 20.5 L 18.5 9.5"},
    {Icon::Leave, "M 10 3.5 L 4.5 3.5 L 4.5 20.5 L 10 20.5 M 9.5 12 L 20.5 12 M 16 7.5 L 20.5 12 L 16 16.5"},
    {Icon::Signature,
     "M 3 15 C 6 4 10 3 9 9 C 8 15 5 18 7 18 C 10 18 11 11 13 12 C 14 13 12 17 14 16.5 C 15.5 16 16 14.5 17.5 15 L 21 15 M 3 21 L 21 21"},
    {Icon::Folder, "M 3 6 L 3.5 5 L 9 5 L 11 7.5 L 20.5 7.5 L 21 8.5 L 21 18.5 L 20 19.5 L 4 19.5 L 3 18.5 Z"},
    {Icon::Bell, "M 6 16.5 L 6 10.5 C 6 2.8 18 2.8 18 10.5 L 18 16.5 L 20 18 L 4 18 Z M 10 21 L 14 21"},
    {Icon::Filter, "M 3.5 5 L 20.5 5 L 14 12.5 L 14 19.5 L 10 17.5 L 10 12.5 Z"},
    {Icon::Settings, "M 4 7 L 12 7 M 18 7 L 20 7 O 15 7 2.5 M 4 17 L 6 17 M 12 17 L 20 17 O 9 17 2.5"},
    {Icon::ArrowLeft, "M 20 12 L 4 12 M 10.5 5.5 L 4 12 L 10.5 18.5"},
    {Icon::ArrowRight, "M 4 12 L 20 12 M 13.5 5.5 L 20 12 L 13.5 18.5"},
    {Icon::ArrowDown, "M 12 4 L 12 20 M 5.5 13.5 L 12 20 L 18.5 13.5"},
    {Icon::Backspace, "M 8 5.5 L 21 5.5 L 21 18.5 L 8 18.5 L 2.5 12 Z M 11.5 9.5 L 16.5 14.5 M 16.5 9.5 L 11.5 14.5"},
    {Icon::Hand,
     "M 8 13 L 8 6.5 C 8 4.6 10.6 4.6 10.6 6.5 L 10.6 11 L 10.6 4.8 C 10.6 2.9 13.3 2.9 13.3 4.8 L 13.3 11 L 13.3 6 C 13.3 4.2 16 4.2 "
     "16 6 L 16 11.5 L 16 8.5 C 16 6.8 18.6 6.8 18.6 8.5 L 18.6 14.5 C 18.6 23 9.6 23 8 18.5 L 5 14.6 C 3.8 12.8 6.2 11.4 8 13.6"},
    {Icon::Headset, "M 4 14 L 4 12 C 4 1.4 20 1.4 20 12 L 20 14 R 3 13 4 6 1.5 R 17 13 4 6 1.5 M 19 19 C 19 21 17 21.5 14 21.5"},
    {Icon::Briefcase, "R 3 7.5 18 13 2 M 9 7.5 L 9 4 L 15 4 L 15 7.5 M 3 13 L 21 13 M 12 12 L 12 15"},
    {Icon::Path, "O 5 18.5 2 O 12 12 2 O 19 5.5 2 M 6.5 17 L 10.5 13.4 M 13.5 10.6 L 17.5 7"},
    {Icon::Grid, "R 3.5 3.5 7 7 1.5 R 13.5 3.5 7 7 1.5 R 3.5 13.5 7 7 1.5 R 13.5 13.5 7 7 1.5"},
    {Icon::Building,
     "M 4 20.5 L 4 4 L 13 4 L 13 20.5 M 13 10 L 19.5 10 L 19.5 20.5 M 2.5 20.5 L 21.5 20.5 M 7 8 L 10 8 M 7 12 L 10 12 M 7 16 L 10 16 M "
     "16 14 L 16.6 14 M 16 17 L 16.6 17"},
    {Icon::History, "A 12.5 12 8.5 150 -290 M 3.5 4 L 3.5 8.5 L 8.5 8.5 M 12.5 7 L 12.5 12.5 L 16 14.5"},
    {Icon::IdCard, "R 2.5 4.5 19 15 2 O 8 10 2 M 5 16 C 5.4 12.6 10.6 12.6 11 16 M 14 9 L 18.5 9 M 14 13 L 18.5 13"},
    {Icon::Elder,
     "O 11 4.5 2.2 M 10 9 L 7.5 13.5 L 11 16 L 12 21 M 8 15.5 L 6.5 21 M 10.5 9 L 13 12 L 16 12.8 M 16 12 C 16 10.4 19 10.4 19 12 L 19 21"},
    {Icon::Coins,
     "M 4.5 6.5 C 4.5 3.2 19.5 3.2 19.5 6.5 C 19.5 9.8 4.5 9.8 4.5 6.5 L 4.5 17.5 C 4.5 20.8 19.5 20.8 19.5 17.5 L 19.5 6.5 M 4.5 "
     "12 C 4.5 15.3 19.5 15.3 19.5 12"},
    {Icon::Medical, "R 3.5 3.5 17 17 2 M 12 8 L 12 16 M 8 12 L 16 12"},
    {Icon::List, "M 8.5 6 L 20.5 6 M 8.5 12 L 20.5 12 M 8.5 18 L 20.5 18 M 4 6 L 4.2 6 M 4 12 L 4.2 12 M 4 18 L 4.2 18"},
    {Icon::Pin, "O 12 10 2.5 M 12 21 C 2 11 5 3.5 12 3.5 C 19 3.5 22 11 12 21 Z"},
    {Icon::Speaker,
     "M 4 9.5 L 4 14.5 L 7.5 14.5 L 12 18.5 L 12 5.5 L 7.5 9.5 Z M 15.5 9 C 17 10.6 17 13.4 15.5 15 M 18 6.5 C 21 9.6 21 14.4 18 17.5"},
    {Icon::LargeText, "M 5 7.5 L 5 4.5 L 19 4.5 L 19 7.5 M 12 4.5 L 12 19.5 M 8.5 19.5 L 15.5 19.5"},
    {Icon::Star, "M 12 2.8 L 14.8 9 L 21.5 9.6 L 16.4 14 L 18 20.7 L 12 17.2 L 6 20.7 L 7.6 14 L 2.5 9.6 L 9.2 9 Z"},
    {Icon::Mobile, "R 6.5 2.5 11 19 2 M 10.5 18.5 L 13.5 18.5"},
    {Icon::Drive, "R 7 9 10 12.5 1.5 M 9 9 L 9 3 L 15 3 L 15 9 M 11 5.5 L 11.2 5.5 M 13 5.5 L 13.2 5.5"},
    {Icon::Heart, "M 12 20 C 2 13 3 5 8 5 C 10 5 11.5 6.5 12 8 C 12.5 6.5 14 5 16 5 C 21 5 22 13 12 20 Z"},
    {Icon::Baby, "O 12 13 8 M 12 5 C 9.5 4.5 10 1.8 12.5 2.5 M 9 11.6 L 9 12 M 15 11.6 L 15 12 M 9 15.5 C 10.2 17.5 13.8 17.5 15 15.5"},
    {Icon::Cap,
     "M 1.8 9.5 L 12 4.5 L 22.2 9.5 L 12 14.5 Z M 6.5 12 L 6.5 16.5 C 8.5 19.5 15.5 19.5 17.5 16.5 L 17.5 12 M 22.2 9.5 L 22.2 15"},
    {Icon::Shop, "M 4.5 4 L 19.5 4 L 21.5 9 C 21.5 12.4 16.8 12.4 16.8 9 C 16.8 12.4 12 12.4 12 9 C 12 12.4 7.2 12.4 7.2 9 C 7.2 12.4 2.5 "
                 "12.4 2.5 9 Z M "
                 "4.5 12 L 4.5 20.5 L 19.5 20.5 L 19.5 12 M 10 20.5 L 10 15.5 L 14 15.5 L 14 20.5"},
    {Icon::Medal, "O 12 8.8 5.8 M 8.3 13.4 L 6.8 21.2 L 12 18.2 L 17.2 21.2 L 15.7 13.4"},
    {Icon::Scales, "M 12 3 L 12 20.5 M 8 20.5 L 16 20.5 M 5 6.5 L 19 6.5 M 5 6.5 L 2 13.5 C 2.6 16.6 7.4 16.6 8 13.5 Z M 19 6.5 L 16 13.5 "
                   "C 16.6 16.6 21.4 "
                   "16.6 22 13.5 Z"},
    {Icon::Leaf, "M 20.5 3.5 C 8 3.5 4.2 9.5 6.5 17.5 C 15 19.5 20.5 15.5 20.5 3.5 Z M 3.5 20.5 C 6.5 15.5 10 11.5 14.5 9.5"},
    {Icon::Car, "M 3 17 L 3 12.5 L 5 11.5 L 7 6.5 L 17 6.5 L 19 11.5 L 21 12.5 L 21 17 Z M 5 11.5 L 19 11.5 M 5 17 L 5 19.5 M 19 17 L 19 "
                "19.5 M 7 14.3 L "
                "7.3 14.3 M 16.7 14.3 L 17 14.3"},
    {Icon::Crane, "M 7 20.5 L 7 3.5 M 4 20.5 L 11 20.5 M 3.5 7 L 20.5 7 M 7 3.5 L 17.5 7 M 17.5 7 L 17.5 11.5 R 15.2 11.5 4.6 3.6 0.5"},
};

class Pen {
public:
    explicit Pen(const QStringList &words)
        : m_words(words)
    {
    }

    QPainterPath draw()
    {
        while (m_next < m_words.size()) {
            stroke(m_words.at(m_next++).at(0).toLatin1());
        }
        return m_path;
    }

private:
    qreal number() { return m_words.at(m_next++).toDouble(); }

    QPointF point()
    {
        const qreal x = number();
        return {x, number()};
    }

    void stroke(char letter)
    {
        switch (letter) {
        case 'M': m_path.moveTo(point()); break;
        case 'L': m_path.lineTo(point()); break;
        case 'C': {
            const QPointF first = point(), second = point();
            m_path.cubicTo(first, second, point());
            break;
        }
        case 'O': {
            const QPointF centre = point();
            const qreal radius = number();
            m_path.addEllipse(centre, radius, radius);
            break;
        }
        case 'R': {
            const QPointF corner = point(), size = point();
            const qreal radius = number();
            m_path.addRoundedRect(QRectF(corner, QSizeF(size.x(), size.y())), radius, radius);
            break;
        }
        case 'A': arc(); break;
        default: m_path.closeSubpath();
        }
    }

    void arc()
    {
        const QPointF centre = point();
        const qreal radius = number(), from = number(), sweep = number();
        const QRectF circle(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
        m_path.arcMoveTo(circle, from);
        m_path.arcTo(circle, from, sweep);
    }

    QStringList m_words;
    QPainterPath m_path;
    qsizetype m_next = 0;
};

}

QPainterPath path(Icon icon)
{
    static const QHash<Icon, QPainterPath> drawn = [] {
        QHash<Icon, QPainterPath> paths;
        for (const Shape &shape : shapes) {
            paths.insert(shape.icon, Pen(QString::fromLatin1(shape.strokes).split(QLatin1Char(' '), Qt::SkipEmptyParts)).draw());
        }
        return paths;
    }();
    return drawn.value(icon);
}

void paint(QPainter &painter, const QRectF &rect, Icon icon, const QColor &ink, qreal stroke)
{
    if (icon == Icon::None) {
        return;
    }
    const qreal side = qMin(rect.width(), rect.height());
    const qreal thick = qMax(stroke, ThinnestLine * 24 / side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 24, side / 24);
    painter.setPen(QPen(ink, thick, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path(icon));
    if (icon == Icon::Contrast) {
        painter.setBrush(ink);
        painter.drawChord(QRectF(3, 3, 18, 18), -90 * 16, 180 * 16);
    }
    painter.restore();
}

}
