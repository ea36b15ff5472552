// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Deadline.h"

namespace yichuang {

// How a case's dates are counted, as words for a person with a calendar or a lawyer: every counted and uncounted day, its cause, its
// article. yichuangctl says it and a window prints it, both in these words.
class DeadlineText {
public:
    enum class Language { Chinese, English };

    explicit DeadlineText(Language language)
        : m_english(language == Language::English)
    {
    }

    // A row of three cells; a heading has its first cell only.
    struct Row {
        QString what;
        QString count;
        QString why;
        bool heading = false;
    };

    QList<Row> rows(const DeadlineExplanation &clock) const;
    QStringList lines(const CaseClocks &clocks) const;

private:
    QString say(const char *english, const char *chinese) const;
    QString kind(const QString &code) const;
    QString period(int n, const QString &unit) const;
    QString outcome(const DeadlineExplanation &clock) const;
    Row beginning(const DeadlineExplanation &clock) const;
    Row end(const DeadlineExplanation &clock) const;
    Row interval(const DeadlineExplanation::Interval &interval, const QString &unit) const;
    Row day(const DeadlineExplanation::Day &day, const QString &clockKind) const;
    QString reason(const DeadlineExplanation::Day &day, const QString &clockKind) const;

    bool m_english;
};

}
