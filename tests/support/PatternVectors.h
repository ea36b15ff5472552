// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace yichuang::test {

// Patterns of a form, and what becomes of a text by them: yes, no, or unsupported. The program and the hall each read patterns; both are
// asked these.
struct PatternVector {
    const char *pattern;
    const char *text;
    const char *verdict;
};

inline constexpr PatternVector PatternVectors[] = {
    {"^1[3-9]\\d{9}$", "13800138000", "yes"},
    {"^\\d+$", "১২", "no"},
    {"^\\w+$", "é", "no"},
    {"^\\s$", "　", "yes"},
    {"^.$", "\n", "no"},
    {"^.$", "𠮷", "yes"},
    {"^a$", "a\n", "no"},
    {"^\\p{Han}{2}$", "𠮷田", "yes"},
    {"^[\\u4e00-\\u9fa5]+$", "汉字", "yes"},
    {"^[^\\d]+$", "a1", "no"},
    {"^[a\\-z]$", "b", "no"},
    {"^[[:alpha:]]$", "b", "unsupported"},
    {"^[[:alph]$", "b", "no"},
    {"***:a", "a", "unsupported"},
    {"(?i)a", "A", "unsupported"},
    {"(a)\\1", "aa", "unsupported"},
    {"\\Aa", "a", "unsupported"},
    {"\\ya", "a", "unsupported"},
    {"a\\b", "a", "unsupported"},
    {"a{300}", "a", "unsupported"},
    {"(?<=a)b", "ab", "unsupported"},
    {"[]", "a", "unsupported"},
    {"a{,3}", "a", "unsupported"},
    {"\\", "a", "unsupported"},
};

// They as the rows of a test: pattern, text, verdict.
inline void addPatternRows()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("verdict");
    for (const auto &[pattern, text, verdict] : PatternVectors)
        QTest::addRow("%s on %s", pattern, qPrintable(QString::fromUtf8(text).replace(u'\n', QStringLiteral("a new line"))))
            << QString::fromUtf8(pattern) << QString::fromUtf8(text) << QString::fromUtf8(verdict);
}

}
