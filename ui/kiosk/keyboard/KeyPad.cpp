// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/keyboard/KeyPad.h"

#include "ui/parts/Paint.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTouchEvent>

namespace yichuang {

namespace {

constexpr int KeysInARow = 10;
constexpr int Rows = 4;
constexpr int FirstErasing = 400;
constexpr int NextErasing = 80;

int keyGap()
{
    return dressed(4, 10, 10);
}

int keyRowGap()
{
    return dressed(5, 12, 12);
}

int padSide()
{
    return dressed(12, 30, 16);
}

int padFoot()
{
    return dressed(8, 24, 24);
}

bool isGreyKey(const BoardKey &key)
{
    return key.act != KeyAct::Text && key.act != KeyAct::Space && key.act != KeyAct::Enter;
}

}

KeyPad::KeyPad(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("屏幕键盘"));
    connect(&m_repeat, &QTimer::timeout, this, [this] {
        m_repeat.start(NextErasing);
        Q_EMIT touched({{}, KeyAct::Erase, 1, Icon::None});
    });
}

void KeyPad::setRows(const BoardRows &rows)
{
    releaseAll();
    m_rows = rows;
    m_capitals = false;
    place();
    update();
}

void KeyPad::setMostHeight(int pixels)
{
    if (pixels == m_mostHeight)
        return;
    m_mostHeight = pixels;
    place();
    updateGeometry();
    update();
}

int KeyPad::keyHeight() const
{
    const int most = (m_mostHeight - (Rows - 1) * keyRowGap() - padFoot()) / Rows;
    return qMax(1, qMin(dressed(48, 112, 136), most));
}

void KeyPad::setCapitals(bool capitals)
{
    m_capitals = capitals;
    update();
}

QRect KeyPad::placeOf(const QString &text) const
{
    for (const Placed &placed : m_keys) {
        if (placed.key.act == KeyAct::Text && placed.key.text == text)
            return placed.place;
    }
    return {};
}

QRect KeyPad::placeOf(KeyAct act) const
{
    for (const Placed &placed : m_keys) {
        if (placed.key.act == act)
            return placed.place;
    }
    return {};
}

QSize KeyPad::sizeHint() const
{
    return {dressed(480, 1080, 1080), Rows * keyHeight() + (Rows - 1) * keyRowGap() + padFoot()};
}

QSize KeyPad::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void KeyPad::place()
{
    m_keys.clear();
    const double unit = (width() - 2.0 * padSide() - (KeysInARow - 1) * keyGap()) / KeysInARow;
    const auto widthOf = [&](double units) { return units * unit + (units - 1) * keyGap(); };
    double y = 0;
    for (const QList<BoardKey> &row : m_rows) {
        double units = 0;
        for (const BoardKey &key : row)
            units += key.width;
        double x = (width() - widthOf(units)) / 2;
        for (const BoardKey &key : row) {
            const double right = x + widthOf(key.width);
            m_keys.append({key, QRect(QPoint(qRound(x), qRound(y)), QPoint(qRound(right) - 1, qRound(y) + keyHeight() - 1))});
            x = right + keyGap();
        }
        y += keyHeight() + keyRowGap();
    }
}

void KeyPad::resizeEvent(QResizeEvent *)
{
    place();
}

void KeyPad::hideEvent(QHideEvent *)
{
    releaseAll();
}

bool KeyPad::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
        for (const QEventPoint &point : static_cast<QTouchEvent *>(event)->points()) {
            if (point.state() == QEventPoint::Pressed)
                press(point.id(), point.position());
            else if (point.state() == QEventPoint::Released)
                release(point.id());
        }
        event->accept();
        return true;
    case QEvent::TouchCancel: releaseAll(); return true;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: press(Mouse, static_cast<QMouseEvent *>(event)->position()); return true;
    case QEvent::MouseButtonRelease: release(Mouse); return true;
    case QEvent::StyleChange:
        place();
        updateGeometry();
        break;
    default: break;
    }
    return QWidget::event(event);
}

// A thumb that comes down in a keyGap means the key beside it.
void KeyPad::press(int finger, const QPointF &where)
{
    for (int i = 0; i < m_keys.size(); ++i) {
        const QRect around = m_keys[i].place.adjusted(-keyGap() / 2, -keyRowGap() / 2, keyGap() / 2, keyRowGap() / 2);
        if (!around.contains(where.toPoint()) || m_keys[i].key.act == KeyAct::None)
            continue;
        m_down.insert(finger, i);
        update(m_keys[i].place);
        const BoardKey key = m_keys[i].key;
        if (key.act == KeyAct::Erase)
            m_repeat.start(FirstErasing);
        return touch(key);
    }
}

void KeyPad::touch(const BoardKey &key)
{
    BoardKey meant = key;
    if (m_capitals && key.isLetter())
        meant.text = key.text.toUpper();
    Q_EMIT touched(meant);
}

void KeyPad::release(int finger)
{
    m_repeat.stop();
    m_down.remove(finger);
    update();
}

void KeyPad::releaseAll()
{
    m_repeat.stop();
    m_down.clear();
    update();
}

void KeyPad::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QList<int> down = m_down.values();
    for (int i = 0; i < m_keys.size(); ++i) {
        if (m_keys[i].key.act != KeyAct::None)
            paintKey(painter, m_keys[i], down.contains(i) || (m_capitals && m_keys[i].key.act == KeyAct::Shift));
    }
}

void KeyPad::paintKey(QPainter &painter, const Placed &placed, bool down) const
{
    const Theme &theme = Theme::current();
    const bool enter = placed.key.act == KeyAct::Enter;
    const QColor fill = enter                   ? (down ? theme.primaryPressed : theme.primary)
                        : down                  ? theme.selectedStrong
                        : isGreyKey(placed.key) ? theme.line2
                                                : theme.surface;
    const QColor ink = enter ? theme.onPrimary : theme.highContrast && isGreyKey(placed.key) && !down ? theme.onSolid : theme.ink1;
    const QRectF place = placed.place;
    const qreal foot = dressed(2, 3, 3);
    paint::box(painter, place, paint::ControlRadius, theme.highContrast ? theme.control : enter ? theme.primaryPressed : theme.control);
    paint::box(painter, place.adjusted(0, 0, 0, -foot), paint::ControlRadius, fill, theme.highContrast ? theme.control : QColor());
    if (placed.key.sign != Icon::None) {
        const qreal sign = dressed(20, 48, 64);
        icons::paint(painter, QRectF(place.center() - QPointF(sign / 2, sign / 2), QSizeF(sign, sign)), placed.key.sign, ink);
        return;
    }
    const bool single = placed.key.act == KeyAct::Text;
    const QString words = m_capitals && placed.key.isLetter() ? placed.key.text.toUpper() : placed.key.text;
    const QFont font = fonts::text(single ? TextStyle::Title : TextStyle::Body, enter ? Weight::Bold : Weight::Normal);
    paint::line(painter, place.adjusted(4, 0, -4, -foot), words, font, placed.key.act == KeyAct::Space ? theme.ink3 : ink,
                Qt::AlignHCenter);
}

}
