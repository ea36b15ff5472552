// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PageTab.h"

#include "ui/parts/Badge.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int LeastShown = 5; // the number, a space and three characters

}

PageTab::PageTab(const QString &text, int changes, QWidget *parent)
    : QAbstractButton(parent)
    , m_changes(changes)
{
    setText(text);
    setCheckable(true);
    setToolTip(text);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &PageTab::updateGeometry);
    setAccessibleName(changes > 0 ? tr("%1，%n 处变更", nullptr, changes).arg(text) : text);
}

QSize PageTab::sizeHint() const
{
    return {paint::width(text(), fonts::text(TextStyle::Body, Weight::Bold)) + badgeWidth() + 18, scaled(36)};
}

QSize PageTab::minimumSizeHint() const
{
    return {isChecked() ? sizeHint().width() : scaled(28) + badgeWidth() + 18, scaled(36)};
}

int PageTab::badgeWidth() const
{
    return m_changes > 0 ? Badge::widthOf(QString::number(m_changes)) + 6 : 0;
}

void PageTab::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = fonts::text(TextStyle::Body, isChecked() ? Weight::Bold : Weight::Normal);
    const int room = width() - badgeWidth() - 12;
    // Where not even a few characters of the name fit, the number alone says more than a cut one.
    const QString shown = room < paint::width(text().left(LeastShown), font) ? text().section(u' ', 0, 0) : text();
    const int words = qMin(paint::width(shown, font), room);
    paint::line(painter, QRectF(9, 0, words, height() - 2), shown, font, isChecked() ? theme.primary : theme.ink2);
    if (m_changes > 0) {
        const QString count = QString::number(m_changes);
        Badge::paint(painter, QPointF(9 + words + 6, (height() - 2 - Badge::height()) / 2.0), count, Tone::Violet);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    if (isChecked())
        painter.fillRect(QRect(4, height() - 2, width() - 8, 2), theme.primary);
}

}
