// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "input/PinyinEngine.h"

#include <QStringList>

namespace libime {
class PinyinContext;
}

namespace yichuang {

// What a person is just typing: letters that are not yet words, and the words they may become.
class PinyinComposition {
public:
    static constexpr int MostCandidates = 80;

    explicit PinyinComposition(std::shared_ptr<PinyinEngine> engine);
    ~PinyinComposition();
    Q_DISABLE_COPY_MOVE(PinyinComposition)

    // A letter or an apostrophe between two syllables; false for anything else, and when it has become too long.
    bool type(QChar letter);
    bool eraseLast();
    bool isEmpty() const;

    // Words already chosen and the letters behind them, parted into syllables: 食品jing'ying.
    QString shown() const;
    // The letters as they were typed, and what was chosen before them.
    QString letters() const;
    const QStringList &candidates() const { return m_candidates; }
    // Takes a candidate. The whole text once all letters have become words; until then nothing.
    std::optional<QString> choose(int candidate);
    // Forgets everything, and the memory that held it.
    void wipe();

private:
    void refresh();

    std::shared_ptr<PinyinEngine> m_engine;
    std::unique_ptr<libime::PinyinContext> m_context;
    QStringList m_candidates;
    std::vector<std::size_t> m_places; // of each candidate in the context's own list
};

}
