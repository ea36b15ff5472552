// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FootBar.h"

#include "ui/parts/BarVerdict.h"
#include "ui/parts/Theme.h"
#include "ui/parts/WhenStyled.h"

#include <QHBoxLayout>

namespace yichuang {

FootBar::FootBar(QWidget *parent, int side, int spacing)
    : Panel(Ground::Surface, Shape::Flat, parent)
{
    whenStyled(this, [this] { setFixedHeight(scaled(72)); });
    setLines(Qt::TopEdge);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(spacing);
}

QHBoxLayout *FootBar::row() const
{
    return static_cast<QHBoxLayout *>(layout());
}

Button *FootBar::act(const QString &words, const char *keys, Button::Kind kind, const char *name)
{
    auto *button = new Button(words, kind, Button::Size::Decision);
    button->setKeys(QLatin1String(keys));
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void FootBar::seat(BarVerdict &verdict, const QList<Button *> &wanted, const QList<Button *> &yielding)
{
    const auto widthOf = [this](const QWidget *part) { return qMax(part->minimumWidth(), part->sizeHint().width()) + row()->spacing(); };
    const QMargins edges = row()->contentsMargins();
    int room = width() - edges.left() - edges.right();
    for (int i = 0; i < row()->count(); ++i) {
        QWidget *part = row()->itemAt(i)->widget();
        const auto *button = qobject_cast<Button *>(part);
        if (!part)
            room -= row()->itemAt(i)->sizeHint().width();
        else if (button ? wanted.contains(button) : part != &verdict)
            room -= widthOf(part);
    }
    for (Button *button : yielding) {
        const bool shown = verdict.isEnough(room);
        if (!shown)
            room += widthOf(button);
        button->setVisible(shown);
    }
    verdict.fit(room);
}

}
