// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/FormChanges.h"

#include <vector>

namespace yichuang {
namespace {

// Above this many comparisons the middle counts as rewritten: nobody reads such a difference character by character.
constexpr qsizetype mostComparisons = 1'000'000;

using CodePoints = QList<uint>;

// Turns marks on code points into ranges of the UTF-16 text, joining neighbours.
QList<TextRange> ranges(const CodePoints &text, const std::vector<bool> &kept)
{
    QList<TextRange> found;
    qsizetype at = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype width = QChar::requiresSurrogates(text.at(i)) ? 2 : 1;
        if (!kept[size_t(i)]) {
            if (!found.isEmpty() && found.last().from + found.last().length == at) {
                found.last().length += width;
            } else {
                found.append({at, width});
            }
        }
        at += width;
    }
    return found;
}

// Marks a longest common subsequence of the two middles, which start at `from` and end before the given ends.
void keepCommon(const CodePoints &before, const CodePoints &after, qsizetype from, qsizetype beforeEnd, qsizetype afterEnd,
                std::vector<bool> &keptBefore, std::vector<bool> &keptAfter)
{
    const auto rows = beforeEnd - from;
    const auto columns = afterEnd - from;
    if (rows * columns > mostComparisons) {
        return;
    }
    std::vector<int> longest(size_t((rows + 1) * (columns + 1)), 0);
    const auto cell = [&](qsizetype row, qsizetype column) -> int & { return longest[size_t(row * (columns + 1) + column)]; };
    for (auto row = rows - 1; row >= 0; --row) {
        for (auto column = columns - 1; column >= 0; --column) {
            cell(row, column) = before.at(from + row) == after.at(from + column) ? cell(row + 1, column + 1) + 1
                                                                                 : std::max(cell(row + 1, column), cell(row, column + 1));
        }
    }
    for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
        if (before.at(from + row) == after.at(from + column)) {
            keptBefore[size_t(from + row++)] = true;
            keptAfter[size_t(from + column++)] = true;
        } else if (cell(row + 1, column) >= cell(row, column + 1)) {
            ++row;
        } else {
            ++column;
        }
    }
}

}

TextDifference difference(const QString &before, const QString &after)
{
    const auto old = before.toUcs4();
    const auto now = after.toUcs4();
    std::vector<bool> keptOld(size_t(old.size()), false);
    std::vector<bool> keptNow(size_t(now.size()), false);
    qsizetype start = 0;
    while (start < std::min(old.size(), now.size()) && old.at(start) == now.at(start)) {
        keptOld[size_t(start)] = keptNow[size_t(start)] = true;
        ++start;
    }
    auto oldEnd = old.size();
    auto nowEnd = now.size();
    while (oldEnd > start && nowEnd > start && old.at(oldEnd - 1) == now.at(nowEnd - 1)) {
        keptOld[size_t(--oldEnd)] = keptNow[size_t(--nowEnd)] = true;
    }
    keepCommon(old, now, start, oldEnd, nowEnd, keptOld, keptNow);
    return {ranges(old, keptOld), ranges(now, keptNow)};
}

}
