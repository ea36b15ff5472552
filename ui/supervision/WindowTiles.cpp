// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/WindowTiles.h"

#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {
constexpr int Columns = 4;
constexpr int TileHeight = 46;
constexpr int Gap = 8;
// A window with fewer waiting is not called the busiest.
constexpr int WorthMarking = 5;
}

WindowTiles::WindowTiles(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("WindowTiles"));
}

QSize WindowTiles::sizeHint() const
{
    const int rows = qMax(1, (int(m_windows.size()) + Columns - 1) / Columns);
    return {scaled(340), rows * (scaled(TileHeight) + Gap) - Gap};
}

QString WindowTiles::remark(const WindowLoad &window)
{
    switch (window.state) {
    case WindowState::Busy: return window.by;
    case WindowState::Paused: return tr("离席");
    case WindowState::Free: return tr("空闲");
    }
    return {};
}

void WindowTiles::show(const QList<WindowLoad> &windows)
{
    m_windows = windows;
    QStringList words;
    for (const WindowLoad &window : windows)
        words.append(tr("%1 号窗口 %2 等候 %3").arg(window.number).arg(remark(window)).arg(window.waiting));
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int WindowTiles::longest() const
{
    int most = WorthMarking - 1;
    int where = -1;
    for (const WindowLoad &window : m_windows) {
        if (window.state == WindowState::Busy && window.waiting > most) {
            most = window.waiting;
            where = window.number;
        }
    }
    return where;
}

void WindowTiles::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const qreal wide = (width() - (Columns - 1) * Gap) / qreal(Columns);
    const int marked = longest();
    for (qsizetype i = 0; i < m_windows.size(); ++i) {
        const WindowLoad &window = m_windows[i];
        const QRectF tile((i % Columns) * (wide + Gap), (i / Columns) * (scaled(TileHeight) + Gap), wide, scaled(TileHeight));
        const bool busy = window.state == WindowState::Busy;
        const bool long_ = window.number == marked;
        paint::box(painter, tile, paint::ControlRadius, long_ ? theme.amber.ground : busy ? theme.surface : theme.sunken, long_ ? theme.amber.line : theme.line);
        const QRectF inner = tile.adjusted(8, 5, -8, -5);
        const QRectF upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
        const QColor ink = long_ ? theme.amber.text : busy ? theme.ink1 : theme.ink2;
        paint::line(painter, upper, QStringLiteral("%1").arg(window.number, 2, 10, QLatin1Char('0')), fonts::text(TextStyle::Secondary, Weight::Bold), ink);
        if (busy)
            paint::line(painter, upper, QString::number(window.waiting), fonts::text(TextStyle::Body, Weight::Bold), ink, Qt::AlignRight);
        paint::line(painter, upper.translated(0, upper.height()), remark(window), fonts::text(TextStyle::Meta), theme.ink2);
    }
}

}
