// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/DocumentTemplate.h"

#include <QJsonObject>

#include <optional>

namespace yichuang {

struct TextSpan {
    QString text;
    bool bold = false;
};
using RichText = QList<TextSpan>;

// Puts facts into wordings. The first fault is kept and everything after it is empty, so that a writer asks once, at the end.
// A fact that is missing, null or empty is a fault: an official document has no blanks that nobody meant.
// {name|date} prints an ISO date as 2026 年 11 月 17 日, {name|minute} a time to the minute. Where the fact name_provisional is true
// the value carries the mark 〔暂定〕; the condition "provisional" holds where that mark was printed above.
// An item whose name ends in 申请 is not followed by that word once more.
class Facts {
public:
    explicit Facts(QJsonObject facts);

    bool isLicence() const { return m_licence; }
    bool holds(const QString &condition) const;
    RichText text(const Wording &wording, const QJsonObject &row = {});
    QString plain(const Wording &wording, const QJsonObject &row = {});
    QList<QJsonObject> rows(const QString &name);

    // Bold may be begun by the words around a fact only: the fact's own asterisks are printed.
    const std::optional<Error> &fault() const { return m_fault; }
    void refuse(const QString &reason, const QString &what);

private:
    QString value(const QString &placeholder, const QJsonObject &row);

    QJsonObject m_facts;
    bool m_licence;
    bool m_marked = false;
    std::optional<Error> m_fault;
};

}
