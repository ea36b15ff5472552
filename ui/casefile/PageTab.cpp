// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PageTab.h"

#include "ui/parts/Badge.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QPainter>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int LeastShown = 5; // the number, a space and three characters
constexpr int WordsAround = 12;

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

// Where not even a few characters of the name fit, the number alone says more than a cut one.
bool PageTab::isNamedAt(int width) const
{
    const QFont font = fonts::text(TextStyle::Body, isChecked() ? Weight::Bold : Weight::Normal);
    return width - badgeWidth() - WordsAround >= paint::width(text().left(LeastShown), font);
}

// The shown tab is whole. The others share what it leaves, the short names first; where a share is too little for a few characters, a short
// name is whole as long as the rest have room for their numbers, and a number without its name takes no more room than it needs.
void PageTab::share(QList<PageTab *> tabs, int room)
{
    std::stable_sort(tabs.begin(), tabs.end(), [](const PageTab *one, const PageTab *other) {
        return one->isChecked() != other->isChecked() ? one->isChecked() : one->sizeHint().width() < other->sizeHint().width();
    });
    int numbers = 0; // what the tabs that come after need at least
    for (const PageTab *tab : std::as_const(tabs))
        numbers += tab->minimumSizeHint().width();
    for (qsizetype i = 0; i < tabs.size(); ++i) {
        PageTab *tab = tabs[i];
        const int wanted = tab->sizeHint().width();
        numbers -= tab->minimumSizeHint().width();
        const int most = room - numbers;
        const int fair = tab->isChecked() ? wanted : qMin(wanted, qMin(most, room / int(tabs.size() - i)));
        const int width = tab->isNamedAt(fair) ? fair : wanted <= most ? wanted : tab->minimumSizeHint().width();
        tab->setMaximumWidth(width);
        room -= width;
    }
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
    const int room = width() - badgeWidth() - WordsAround;
    const QString shown = isNamedAt(width()) ? text() : text().section(u' ', 0, 0);
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
