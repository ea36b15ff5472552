// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/PhraseChips.h"

#include "ui/parts/Chip.h"
#include "ui/parts/Clear.h"

#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr qsizetype Keys = 9;

}

PhraseChips::PhraseChips(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void PhraseChips::setPhrases(const QStringList &phrases)
{
    if (phrases == m_phrases)
        return;
    m_phrases = phrases;
    clearLayout(m_column, Leaving::Now);
    for (qsizetype i = 0; i < qMin(Keys, phrases.size()); ++i) {
        auto *chip = new Chip(tr("Ctrl %1　%2").arg(i + 1).arg(phrases[i]));
        chip->setCheckable(false);
        m_column->addWidget(chip, 0, Qt::AlignLeft);
        connect(chip, &Chip::clicked, this, [this, i] { choose(int(i) + 1); });
    }
}

void PhraseChips::choose(int n)
{
    if (n >= 1 && n <= qMin(Keys, m_phrases.size()))
        Q_EMIT chosen(m_phrases[n - 1]);
}

}
