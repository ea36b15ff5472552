// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/FactLine.h"

#include "ui/parts/Label.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>

namespace yichuang {

namespace {

constexpr int TitleWidth = 64;

}

FactLine::FactLine(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_words(new Label({}, TextStyle::Secondary))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    auto *name = new Label(title, TextStyle::Secondary, Ink::Second);
    name->setFixedWidth(scaled(TitleWidth));
    line->addWidget(name, 0, Qt::AlignTop);
    m_words->setWordWrap(true);
    line->addWidget(m_words, 1);
}

void FactLine::setText(const QString &words)
{
    m_words->setText(words);
    setVisible(!words.isEmpty());
}

QString FactLine::text() const
{
    return m_words->text();
}

}
