// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/LightBars.h"

#include "ui/parts/Light.h"
#include "ui/parts/Paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <numeric>

namespace yichuang {

namespace {

constexpr int LineHeight = 34;
constexpr int BarHeight = 20;
constexpr int NameWidth = 124;
constexpr int NumberWidth = 40;
constexpr qsizetype RowsShown = 7; // the card's room; the rest comes with the keys

struct Part {
    int count;
    QColor fill;
    Light::State state;
};

QList<Part> partsOf(const DepartmentLights &lights)
{
    const Theme &theme = Theme::current();
    // What is well covers most of the card: it is shown quietly, but for those who need edges.
    return {
        {lights.green, theme.highContrast ? theme.green.solid : theme.green.line, Light::State::Green},
        {lights.amber, theme.amber.solid, Light::State::Amber},
        {lights.red, theme.red.solid, Light::State::Red},
        {lights.paused, theme.grey.solid, Light::State::Paused},
    };
}

}

LightBars::LightBars(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("LightBars"));
    setFocusPolicy(Qt::StrongFocus);
}

QSize LightBars::sizeHint() const
{
    return {scaled(NameWidth + 4 * NumberWidth + 120),
            scaled(20) + int(qBound<qsizetype>(4, m_departments.size(), RowsShown)) * scaled(LineHeight)};
}

void LightBars::show(const QList<DepartmentLights> &departments)
{
    m_departments = departments;
    m_current = qBound<qsizetype>(0, m_current, qMax<qsizetype>(0, departments.size() - 1));
    reveal();
    QStringList words;
    for (const DepartmentLights &one : departments)
        words.append(tr("%1：正常 %2，临期 %3，超期 %4，暂停 %5").arg(one.name).arg(one.green).arg(one.amber).arg(one.red).arg(one.paused));
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void LightBars::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const qsizetype end = qMin(m_departments.size(), m_first + RowsShown);
    paintHead(painter,
              m_departments.size() > RowsShown ? tr("%1–%2，共 %3 个部门").arg(m_first + 1).arg(end).arg(m_departments.size()) : QString());
    int most = 1;
    for (const DepartmentLights &one : std::as_const(m_departments))
        most = qMax(most, one.all());
    for (qsizetype i = m_first; i < end; ++i) {
        const QRectF place(0, scaled(20) + (i - m_first) * scaled(LineHeight), width(), scaled(LineHeight));
        if (hasFocus() && i == m_current) {
            const qreal numbers = place.right() - 4.0 * scaled(NumberWidth);
            const QRectF number(numbers + m_light * scaled(NumberWidth) + 4, place.top() + 3, scaled(NumberWidth) - 8, place.height() - 6);
            paint::box(painter, m_light < 0 ? place.adjusted(-6, 2, 6, -2) : number, paint::ControlRadius, {}, theme.focus,
                       theme.focusWidth);
        }
        paintRow(painter, place, m_departments[i], most);
    }
}

// What the lights mean, in words where there is room for them; else each stands over its numbers.
void LightBars::paintHead(QPainter &painter, const QString &which) const
{
    constexpr int Sign = 16, Gap = 12;
    const QFont face = fonts::text(TextStyle::Meta);
    const QString words[] = {tr("正常"), tr("临期"), tr("超期"), tr("暂停")};
    const int wide = std::accumulate(std::begin(words), std::end(words), 0,
                                     [&](int sum, const QString &word) { return sum + Gap + Sign + 4 + paint::width(word, face); });
    const bool inWords = paint::width(which, face) + wide <= width();
    const QList<Part> legend = partsOf({});
    qreal right = width();
    for (int i = int(legend.size()) - 1; i >= 0; --i) {
        if (inWords) {
            const qreal word = paint::width(words[i], face);
            paint::line(painter, QRectF(right - word, 0, word, scaled(20)), words[i], face, Theme::current().ink2);
            Light::paint(painter, QRectF(right - word - 4 - Sign, 0, Sign, scaled(20)), legend[i].state);
            right -= word + 4 + Sign + Gap;
        } else {
            Light::paint(painter, QRectF(right - scaled(NumberWidth) / 2.0 - 8, 0, Sign, scaled(20)), legend[i].state);
            right -= scaled(NumberWidth);
        }
    }
    paint::line(painter, QRectF(0, 0, right, scaled(20)), which, face, Theme::current().ink2);
}

void LightBars::paintRow(QPainter &painter, const QRectF &place, const DepartmentLights &lights, int most) const
{
    const Theme &theme = Theme::current();
    const QRectF name(place.left(), place.top(), scaled(NameWidth), place.height());
    paint::line(painter, name, lights.name, fonts::text(TextStyle::Body), theme.ink1);
    const qreal numbers = 4.0 * scaled(NumberWidth);
    constexpr qreal Least = 5; // one late case among hundreds is seen
    const qreal room = place.width() - scaled(NameWidth) - numbers - 16 - 4 * Least;
    const qreal top = place.center().y() - scaled(BarHeight) / 2.0;
    const auto widthOf = [&](const Part &part) { return part.count > 0 ? Least + room * part.count / most : 0; };
    const QList<Part> parts = partsOf(lights);
    QPainterPath round;
    round.addRoundedRect(
        QRectF(name.right(), top,
               std::accumulate(parts.begin(), parts.end(), 0.0, [&](qreal sum, const Part &part) { return sum + widthOf(part); }),
               scaled(BarHeight)),
        4, 4);
    qreal x = name.right();
    qreal right = place.right() - numbers;
    for (const Part &part : parts) {
        const qreal wide = widthOf(part);
        painter.save();
        painter.setClipPath(round);
        painter.fillRect(QRectF(x, top, qMax<qreal>(0, wide - 1), scaled(BarHeight)), part.fill);
        painter.restore();
        x += wide;
        const bool calls = part.count > 0 && (part.state == Light::State::Red || part.state == Light::State::Amber);
        const QColor ink = calls ? theme.tint(Light::tone(part.state)).text : part.state == Light::State::Green ? theme.ink1 : theme.ink2;
        const QString text = part.count > 0 ? QString::number(part.count) : QString();
        paint::line(painter, QRectF(right, place.top(), scaled(NumberWidth) - 12, place.height()), text,
                    fonts::text(TextStyle::Body, calls ? Weight::Bold : Weight::Normal), ink, Qt::AlignRight);
        right += scaled(NumberWidth);
    }
}

void LightBars::mousePressEvent(QMouseEvent *event)
{
    const auto row = m_first + qsizetype((event->position().y() - scaled(20)) / scaled(LineHeight));
    if (event->position().y() < scaled(20) || row >= qMin(m_departments.size(), m_first + RowsShown))
        return;
    m_current = row;
    const qreal numbers = width() - 4.0 * scaled(NumberWidth);
    m_light = event->position().x() < numbers ? -1 : qMin(3, int((event->position().x() - numbers) / scaled(NumberWidth)));
    open();
}

void LightBars::open()
{
    update();
    if (m_current >= m_departments.size())
        return;
    const DepartmentLights &one = m_departments[m_current];
    if (m_light < 0)
        Q_EMIT departmentWanted(one.department, one.name);
    else
        Q_EMIT lightWanted(one.department, one.name, LightColour(m_light));
}

void LightBars::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: m_current = qMax<qsizetype>(0, m_current - 1); break;
    case Qt::Key_Down: m_current = qMax<qsizetype>(0, qMin(m_departments.size() - 1, m_current + 1)); break;
    case Qt::Key_Left: m_light = qMax(-1, m_light - 1); break;
    case Qt::Key_Right: m_light = qMin(3, m_light + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: return open();
    default: QWidget::keyPressEvent(event); return;
    }
    reveal();
    update();
}

void LightBars::wheelEvent(QWheelEvent *event)
{
    m_current = qBound<qsizetype>(0, m_current + (event->angleDelta().y() < 0 ? 1 : -1), qMax<qsizetype>(0, m_departments.size() - 1));
    reveal();
    update();
}

void LightBars::reveal()
{
    m_first = qBound(m_current - RowsShown + 1, m_first, m_current);
    m_first = qBound<qsizetype>(0, m_first, qMax<qsizetype>(0, m_departments.size() - RowsShown));
}

}
