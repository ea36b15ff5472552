// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/CategoryRail.h"

#include "ui/kiosk/parts/TurnPane.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Paint.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

namespace {

class RailRow : public QAbstractButton {
public:
    RailRow(const QString &text, int items)
        : m_items(items)
    {
        setText(text);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(dressed(48, 112, 160));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        const int side = dressed(12, 32, 24), bar = dressed(3, 8, 10),
                  count = paint::width(QString::number(m_items), fonts::text(TextStyle::Meta));
        if (isChecked() || isDown()) {
            painter.fillRect(rect(), theme.selected);
            painter.fillRect(0, 0, bar, height(), theme.primary);
        }
        const QFont words = fonts::text(TextStyle::Body, isChecked() ? Weight::Bold : Weight::Normal);
        paint::line(painter, QRectF(side, 0, width() - 2 * side - count, height()), text(), words,
                    isChecked() ? theme.primary : theme.ink1);
        paint::line(painter, QRectF(width() - side / 2.0 - count, 0, count, height()), QString::number(m_items),
                    fonts::text(TextStyle::Meta), theme.ink3);
    }

private:
    int m_items;
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
    setFixedWidth(dressed(160, 288, 360));
}

void CategoryRail::setCategories(const QList<CatalogueCategory> &categories, const QString &wanted)
{
    clearLayout(m_pane->column());
    for (const CatalogueCategory &category : categories) {
        auto *row = new RailRow(category.name, category.items);
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
