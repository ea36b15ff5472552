// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Button.h"
#include "ui/parts/Label.h"

#include <QImage>
#include <QRegularExpression>
#include <QScrollArea>
#include <QWidget>

namespace yichuang::test {

// Which part wants the most room across, from this one down to the smallest.
inline QString tooWide(const QWidget *part)
{
    const QString parts = QStringLiteral("%1 %2: %3 of %4 x %5\n")
                              .arg(QLatin1String(part->metaObject()->className()), part->objectName())
                              .arg(part->minimumSizeHint().width())
                              .arg(part->width())
                              .arg(part->height());
    const QWidget *widest = nullptr;
    for (const QWidget *child : part->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!child->isWindow() && (!widest || child->minimumSizeHint().width() > widest->minimumSizeHint().width()))
            widest = child;
    }
    return widest ? parts + tooWide(widest) : parts;
}

// What is cut off at the right for good: content that is wider than a scroll area without a bar to reach it. Empty where nothing is.
inline QString cutAcross(const QWidget *page)
{
    const QList<QScrollArea *> areas = page->findChildren<QScrollArea *>();
    for (const QScrollArea *area : areas) {
        const QWidget *content = area->widget();
        if (content && area->isVisible() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            content->width() > area->viewport()->width())
            return QStringLiteral("%1 of %2 px in %3 px:\n")
                       .arg(area->parentWidget()->objectName())
                       .arg(content->width())
                       .arg(area->viewport()->width()) +
                   tooWide(content);
    }
    return {};
}

// A button that is too narrow for its words, or for what they will be once it is ready. Empty where none is.
inline QString squeezed(const QWidget *page)
{
    for (const Button *button : page->findChildren<Button *>()) {
        const int wanted = button->minimumSizeHint().width();
        if (button->isVisible() && button->width() < wanted)
            return QStringLiteral("%1 of %2 px in %3: %4")
                .arg(button->width())
                .arg(wanted)
                .arg(button->parentWidget()->objectName(), button->text());
    }
    return {};
}

// Whether a label of one line, left aligned, paints the same words as it does with room to spare.
inline bool isWhole(Label *label)
{
    const auto painted = [label] {
        QImage seen(label->size(), QImage::Format_RGB32);
        seen.fill(Qt::magenta);
        label->render(&seen, {}, {}, QWidget::DrawChildren);
        return seen;
    };
    const QSize size = label->size();
    const QImage shown = painted();
    label->resize(size.width() + label->sizeHint().width(), size.height());
    const QImage roomy = painted();
    label->resize(size);
    QImage same(roomy.size(), roomy.format());
    same.fill(Qt::magenta);
    for (int y = 0; y < shown.height(); ++y)
        for (int x = 0; x < shown.width(); ++x)
            same.setPixel(x, y, shown.pixel(x, y));
    return roomy == same;
}

// Where a full stop is followed by a small letter, as when two halves of a sentence are put together. Empty where none is.
inline QString halfSentence(const QWidget *page)
{
    static const QRegularExpression half(QStringLiteral("(?<!e\\.g)(?<!No)\\. [a-z]"));
    for (const Label *label : page->findChildren<Label *>()) {
        if (label->isVisible() && label->text().contains(half))
            return label->text();
    }
    return {};
}

// Words that are cut through: a label that is lower than its lines, or reaches beyond what it lies in. Empty where none is.
inline QString cutThrough(const QWidget *page)
{
    for (const Label *label : page->findChildren<Label *>()) {
        const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const int seen = qMin(label->height(), label->parentWidget()->height() - label->y());
        if (label->isVisible() && !label->text().isEmpty() && seen < wanted)
            return QStringLiteral("%1 of %2 px in %3: %4").arg(seen).arg(wanted).arg(label->parentWidget()->objectName(), label->text());
    }
    return {};
}

// Whatever of a page cannot be read or pressed whole. Empty where all can.
inline QString cutAnywhere(const QWidget *page)
{
    for (const auto &finds : {cutAcross, squeezed, cutThrough, halfSentence}) {
        const QString found = finds(page);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

}
