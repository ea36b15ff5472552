// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Label.h"
#include "ui/parts/Words.h"

#include <QWidget>

namespace yichuang::test {

// What is to be seen that says a line is lost; where it is up, that is never true. Empty where nothing says so.
inline QString saysLineIsLost(const QWidget *page)
{
    const QString sentences[] = {
        Words::say(Error{QString(error::LineLost), {}, {}}).fact, Words::say(Error{QString(error::LineLost), {}, {}}).meaning,
        Words::say(Error{QString(error::Unread), {}, {}}).meaning, Words::say(Error{QString(error::OutcomeUnknown), {}, {}}).fact};
    for (const Label *label : page->findChildren<Label *>())
        for (const QString &sentence : sentences)
            if (label->isVisible() && label->text().contains(sentence))
                return label->text();
    return {};
}

}
