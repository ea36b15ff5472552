// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/CategoryRail.h"

#include "ui/kiosk/find/ThemeIcon.h"
#include "ui/kiosk/parts/TurnPane.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Paint.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

namespace {

// A category with its sign on a disc. Life is a way: its events hang on one line.
class RailRow : public QAbstractButton {
public:
    enum Way { None = 0, Before = 1, After = 2 };

    RailRow(const CatalogueCategory &category, int way)
        : m_items(category.items)
        , m_sign(categoryIcon(category))
        , m_way(way)
    {
        setText(category.name);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(dressed(48, 120, 168));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        const bool chosen = isChecked();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = dressed(8, 24, 20), bar = dressed(3, 8, 10), disc = dressed(24, 56, 72), gap = dressed(6, 16, 16),
                  count = paint::width(QString::number(m_items), fonts::text(TextStyle::Meta));
        if (chosen || isDown()) {
            painter.fillRect(rect(), theme.selected);
            painter.fillRect(0, 0, bar, height(), theme.primary);
        }
        const QRectF place(side, (height() - disc) / 2.0, disc, disc);
        const qreal wide = dressed(2, 4, 5), middle = place.center().x() - wide / 2, air = dressed(2, 4, 4);
        if (m_way & Before)
            painter.fillRect(QRectF(middle, 0, wide, place.top() - air), theme.line);
        if (m_way & After)
            painter.fillRect(QRectF(middle, place.bottom() + air, wide, height() - place.bottom() - air), theme.line);
        paint::box(painter, place, disc, chosen ? theme.primary : theme.sunken, theme.highContrast ? theme.control : QColor());
        icons::paint(painter, place.adjusted(disc / 4.5, disc / 4.5, -disc / 4.5, -disc / 4.5), m_sign,
                     chosen ? theme.onPrimary : theme.ink2);
        paintName(painter, QRectF(place.right() + gap, 0, width() - place.right() - 2 * gap - count, height()),
                  chosen ? theme.primary : theme.ink1);
        paint::line(painter, QRectF(width() - gap / 2.0 - count, 0, count, height()), QString::number(m_items),
                    fonts::text(TextStyle::Meta), theme.ink3);
    }

private:
    // The longest names take two lines.
    void paintName(QPainter &painter, const QRectF &place, const QColor &ink) const
    {
        const QFont font = fonts::text(TextStyle::Body, isChecked() ? Weight::Bold : Weight::Normal);
        const QStringList lines = paint::lines(text(), font, int(place.width()));
        const int line = fonts::lineHeight(TextStyle::Body);
        const int shown = qMin(2, int(lines.size()));
        qreal top = (height() - shown * line) / 2.0;
        for (int i = 0; i < shown; ++i, top += line)
            paint::line(painter, QRectF(place.left(), top, place.width(), line), i + 1 < shown ? lines[i] : lines.mid(i).join(QString()),
                        font, ink);
    }

    int m_items;
    Icon m_sign;
    int m_way;
};

}

CategoryRail::CategoryRail(QWidget *parent)
    : QWidget(parent)
    , m_pane(new TurnPane)
{
    m_pane->setNarrow();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 2, 0);
    column->addWidget(m_pane);
    setFixedWidth(dressed(184, 352, 424));
}

void CategoryRail::setCategories(const QList<CatalogueCategory> &categories, const QString &wanted)
{
    clearLayout(m_pane->column());
    for (const CatalogueCategory &category : categories) {
        const bool isLife = category.axis == CatalogueAxis::LifeEvent;
        const int way =
            isLife ? (&category == &categories.first() ? 0 : RailRow::Before) | (&category == &categories.last() ? 0 : RailRow::After)
                   : RailRow::None;
        auto *row = new RailRow(category, way);
        row->setObjectName(QStringLiteral("category-") + category.code);
        row->setChecked(category.code == wanted);
        m_pane->column()->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, category] { Q_EMIT chosen(category); });
    }
    m_pane->column()->addStretch();
    m_pane->toTop();
}

void CategoryRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().surface);
    painter.fillRect(width() - 2, 0, 2, height(), Theme::current().line);
}

}
