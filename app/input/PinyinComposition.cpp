// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input/PinyinComposition.h"

#include <algorithm>

#include <libime/core/lattice.h>
#include <libime/pinyin/pinyincontext.h>
#include <libime/pinyin/pinyinime.h>

namespace yichuang {

namespace {

constexpr std::size_t Longest = 60; // letters; a sentence

// A text of another owner keeps its letters; only the last one fills them with nothing.
void erase(QString &text)
{
    text.fill(QChar());
    text.clear();
}

}

PinyinComposition::PinyinComposition(std::shared_ptr<PinyinEngine> engine)
    : m_engine(std::move(engine))
    , m_context(std::make_unique<libime::PinyinContext>(m_engine->m_ime.get()))
{
}

PinyinComposition::~PinyinComposition()
{
    wipe();
}

bool PinyinComposition::type(QChar letter)
{
    const char small = letter.toLower().toLatin1();
    const bool usable = (small >= 'a' && small <= 'z') || (small == '\'' && !isEmpty());
    if (!usable || m_context->size() >= Longest)
        return false;
    m_context->type(std::string_view(&small, 1));
    refresh();
    return true;
}

bool PinyinComposition::eraseLast()
{
    if (isEmpty())
        return false;
    m_context->backspace();
    refresh();
    return true;
}

bool PinyinComposition::isEmpty() const
{
    return m_context->empty();
}

QString PinyinComposition::shown() const
{
    QString text = QString::fromStdString(m_context->preedit(libime::PinyinPreeditMode::Pinyin));
    return text.replace(u' ', u'\'');
}

QString PinyinComposition::letters() const
{
    const std::string typed = m_context->userInput();
    return QString::fromStdString(m_context->selectedSentence() + typed.substr(m_context->selectedLength()));
}

std::optional<QString> PinyinComposition::choose(int candidate)
{
    if (candidate < 0 || candidate >= m_candidates.size())
        return {};
    m_context->select(m_places[std::size_t(candidate)]);
    if (!m_context->selected()) {
        refresh();
        return {};
    }
    const QString text = QString::fromStdString(m_context->sentence());
    wipe();
    return text;
}

void PinyinComposition::wipe()
{
    for (QString &candidate : m_candidates)
        erase(candidate);
    m_candidates.clear();
    m_places.clear();
    m_context = std::make_unique<libime::PinyinContext>(m_engine->m_ime.get());
}

void PinyinComposition::refresh()
{
    m_candidates.clear();
    m_places.clear();
    if (isEmpty())
        return;
    const auto &found = m_context->candidates();
    std::vector<std::pair<QString, std::size_t>> words;
    for (std::size_t i = 0; i < found.size(); ++i)
        words.emplace_back(QString::fromStdString(found[i].toString()), i);
    // Words that are equally likely come in an order that depends on where they lie in memory; here each has one place, for the finger that
    // learned it.
    for (std::size_t first = 0, last = 0; first < words.size(); first = last) {
        ++last;
        while (last < words.size() && found[last].score() == found[first].score())
            ++last;
        std::sort(words.begin() + std::ptrdiff_t(first), words.begin() + std::ptrdiff_t(last));
    }
    for (auto &[word, place] : words) {
        if (m_candidates.size() < MostCandidates) {
            m_candidates.append(std::move(word));
            m_places.push_back(place);
        } else {
            erase(word);
        }
    }
}

}
