// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yichuang {

// A person's name: up to 100 code points, any character that a register may know (GB 18030-2022 with its extensions, private use,
// unassigned), and none that hides: no controls, unpaired surrogates, bidi controls or zero-width characters.
class PersonName {
public:
    enum class Fault { Empty, TooLong, Control, UnpairedSurrogate, Hidden };
    struct Problem {
        Fault fault;
        qsizetype position; // in UTF-16 units of what was given
    };

    // Blanks around it are taken off; the look-alikes of the separator · (U+00B7) become it.
    static std::optional<PersonName> parse(const QString &text, Problem *problem = nullptr);

    const QString &text() const { return m_text; }

private:
    explicit PersonName(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

}
