// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PageTab.h"

#include "ui/parts/Badge.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QPainter>

namespace yichuang {

PageTab::PageTab(const QString &text, int changes, QWidget *parent)
    : QAbstractButton(parent)
    , m_changes(changes)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(changes > 0 ? tr("%1，%n 处变更", nullptr, changes).arg(text) : text);
}

QSize PageTab::sizeHint() const
{
    const int badge = m_changes > 0 ? Badge::widthOf(QString::number(m_changes)) + 6 : 0;
    return {paint::width(text(), fonts::text(TextStyle::Body, Weight::Bold)) + badge + 18, scaled(36)};
}

void PageTab::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = fonts::text(TextStyle::Body, isChecked() ? Weight::Bold : Weight::Normal);
    paint::line(painter, QRectF(9, 0, width() - 9, height() - 2), text(), font, isChecked() ? theme.primary : theme.ink2);
    if (m_changes > 0) {
        const QString count = QString::number(m_changes);
        Badge::paint(painter, QPointF(9 + paint::width(text(), font) + 6, (height() - 2 - Badge::height()) / 2.0), count, Tone::Violet);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    if (isChecked())
        painter.fillRect(QRect(4, height() - 2, width() - 8, 2), theme.primary);
}

}
