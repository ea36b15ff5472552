// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/WindowTiles.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace yichuang {

namespace {
constexpr int TileColumns = 4;
constexpr int TileHeight = 46;
constexpr int ShutHeight = 20;
constexpr int MostShut = 3; // of shut windows; the card stands beside two others
constexpr int Gap = 8;
constexpr int Many = 100; // the hall counts no further
// A window with fewer waiting is not called the busiest.
constexpr int WorthMarking = 5;
}

WindowTiles::WindowTiles(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("WindowTiles"));
    setFocusPolicy(Qt::StrongFocus);
}

QSize WindowTiles::sizeHint() const
{
    return {scaled(340), gridHeight() + (m_shut.isEmpty() ? 0 : Gap + int(m_shut.size()) * scaled(ShutHeight))};
}

int WindowTiles::gridHeight() const
{
    const int rows = qMax(1, (int(m_windows.size()) + TileColumns - 1) / TileColumns);
    return rows * (scaled(TileHeight) + Gap) - Gap;
}

QString WindowTiles::remark(const WindowLoad &window)
{
    switch (window.state) {
    case WindowState::Busy: return window.by;
    case WindowState::Paused:
        if (!window.shut)
            return tr("离席");
        return window.shut->reason.isEmpty() ? tr("停用") : visible(window.shut->reason);
    case WindowState::Free: return tr("空闲");
    }
    return {};
}

// What a tile has no room for.
QString WindowTiles::wholly(const WindowLoad &window) const
{
    const QDate today = halltime::dayOf(m_now);
    if (window.shut) {
        QStringList parts{window.shut->reason.isEmpty() ? tr("没有写原因") : visible(window.shut->reason), visible(window.shut->by),
                          window.shut->at.isValid() ? tr("%1 起").arg(halltime::moment(window.shut->at, today)) : QString()};
        parts.removeAll({});
        return tr("%1 停用：%2").arg(Words::window(window.number), parts.join(QStringLiteral(" · ")));
    }
    if (window.awaySince)
        return tr("%1 %2 离席，%3 起").arg(Words::window(window.number), window.by, halltime::moment(*window.awaySince, today));
    return {};
}

void WindowTiles::show(const QList<WindowLoad> &windows, const QDateTime &now)
{
    m_windows = windows;
    m_now = now;
    m_shut.clear();
    QStringList words;
    for (const WindowLoad &window : windows) {
        const QString whole = wholly(window);
        words.append(!whole.isEmpty() ? whole
                                      : tr("%1 %2 等候 %3")
                                            .arg(Words::window(window.number), remark(window),
                                                 window.waiting < Many ? QString::number(window.waiting) : QStringLiteral("99+")));
        if (window.shut)
            m_shut.append(whole);
    }
    if (m_shut.size() > MostShut) {
        const int more = int(m_shut.size()) - MostShut + 1;
        m_shut.resize(MostShut - 1);
        m_shut.append(tr("还有 %n 个窗口停用", nullptr, more));
    }
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

QRectF WindowTiles::tile(int index) const
{
    const qreal wide = (width() - (TileColumns - 1) * Gap) / qreal(TileColumns);
    return {(index % TileColumns) * (wide + Gap), qreal((index / TileColumns) * (scaled(TileHeight) + Gap)), wide,
            qreal(scaled(TileHeight))};
}

void WindowTiles::open(int index)
{
    if (index < 0 || index >= m_windows.size())
        return;
    m_current = index;
    update();
    if (m_windows[index].state != WindowState::Free)
        Q_EMIT windowWanted(m_windows[index].number, m_windows[index].by);
}

void WindowTiles::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < int(m_windows.size()); ++i) {
        if (tile(i).contains(event->position()))
            open(i);
    }
}

void WindowTiles::keyPressEvent(QKeyEvent *event)
{
    const int last = qMax(0, int(m_windows.size()) - 1);
    switch (event->key()) {
    case Qt::Key_Left: m_current = qMax(0, m_current - 1); break;
    case Qt::Key_Right: m_current = qMin(last, m_current + 1); break;
    case Qt::Key_Up: m_current = m_current >= TileColumns ? m_current - TileColumns : m_current; break;
    case Qt::Key_Down: m_current = m_current + TileColumns <= last ? m_current + TileColumns : m_current; break;
    case Qt::Key_Return:
    case Qt::Key_Enter: return open(m_current);
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

void WindowTiles::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const int marked = longest();
    for (int i = 0; i < int(m_windows.size()); ++i) {
        const WindowLoad &window = m_windows[i];
        const QRectF tile = this->tile(i);
        const bool busy = window.state == WindowState::Busy;
        const bool long_ = window.number == marked;
        paint::box(painter, tile, paint::ControlRadius,
                   long_  ? theme.amber.ground
                   : busy ? theme.surface
                          : theme.sunken,
                   long_ ? theme.amber.line : theme.line);
        const QRectF inner = tile.adjusted(8, 5, -8, -5);
        const QRectF upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
        const QColor ink = long_ ? theme.amber.text : busy ? theme.ink1 : theme.ink2;
        paint::line(painter, upper, QStringLiteral("%1").arg(window.number, 2, 10, QLatin1Char('0')),
                    fonts::text(TextStyle::Secondary, Weight::Bold), ink);
        if (busy)
            paint::line(painter, upper, window.waiting < Many ? QString::number(window.waiting) : QStringLiteral("99+"),
                        fonts::text(TextStyle::Body, Weight::Bold), ink, Qt::AlignRight);
        paint::line(painter, upper.translated(0, upper.height()), remark(window), fonts::text(TextStyle::Meta), theme.ink2);
        if (hasFocus() && i == m_current)
            paint::box(painter, tile, paint::ControlRadius, {}, theme.focus, theme.focusWidth);
    }
    QRectF line(0, gridHeight() + Gap, width(), scaled(ShutHeight));
    for (const QString &words : m_shut) {
        paint::line(painter, line, words, fonts::text(TextStyle::Meta), theme.ink2);
        line.translate(0, line.height());
    }
}

bool WindowTiles::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QPoint at = static_cast<QHelpEvent *>(event)->pos();
        QString words;
        for (int i = 0; i < int(m_windows.size()); ++i) {
            if (tile(i).contains(at))
                words = wholly(m_windows[i]);
        }
        setToolTip(words);
    }
    return QWidget::event(event);
}

}
