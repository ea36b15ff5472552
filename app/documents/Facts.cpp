// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Facts.h"

#include "documents/Typeface.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <utility>

namespace yichuang {
namespace {

QString words(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString();
}

QString dated(const QString &text)
{
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    return date.isValid() ? QStringLiteral("%1 年 %2 月 %3 日").arg(date.year()).arg(date.month()).arg(date.day()) : QString();
}

// The hall speaks UTC; paper shows the time on the hall's wall.
QString toTheMinute(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return {};
    const QDateTime shown = time.timeSpec() == Qt::LocalTime ? time : time.toTimeZone(QTimeZone("Asia/Shanghai"));
    return shown.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString codeOf(char32_t character)
{
    return QStringLiteral("U+%1").arg(uint(character), 4, 16, QLatin1Char('0')).toUpper();
}

// Nobody can reword a name, or what the form said: a character that no font draws is printed there as its code. What a clerk writes is
// refused instead, before it is sent.
bool isApplicants(const QString &fact)
{
    return fact == QLatin1String("applicant") || fact == QLatin1String("old");
}

bool isSet(const QJsonValue &value)
{
    return !(value.isUndefined() || value.isNull() || (value.isBool() && !value.toBool()) ||
             (value.isString() && value.toString().isEmpty()) || (value.isArray() && value.toArray().isEmpty()));
}

}

Facts::Facts(QJsonObject facts)
    : m_facts(std::move(facts))
    , m_licence(m_facts["licence"].toBool(false))
{
}

bool Facts::holds(const QString &condition) const
{
    if (condition.isEmpty())
        return true;
    if (condition.startsWith(u'!'))
        return !holds(condition.mid(1));
    return condition == QLatin1String("provisional") ? m_marked : isSet(m_facts[condition]);
}

void Facts::refuse(const QString &reason, const QString &what)
{
    if (!m_fault)
        m_fault = Error{error::BadInput, QStringLiteral("document: %1: %2").arg(reason, what), {{"reason", reason}, {"field", what}}};
}

QString Facts::value(const QString &placeholder, const QJsonObject &row)
{
    const QString name = placeholder.section(u'|', 0, 0);
    const QString format = placeholder.section(u'|', 1);
    const QJsonObject &from = row.contains(name) ? row : m_facts;
    QString result = words(from[name]);
    if (result.isEmpty()) {
        refuse(QStringLiteral("fact_missing"), name);
        return {};
    }
    if (format == QLatin1String("date"))
        result = dated(result);
    else if (format == QLatin1String("minute"))
        result = toTheMinute(result);
    if (result.isEmpty())
        refuse(QStringLiteral("fact_no_date"), name);
    if (from[name + QStringLiteral("_provisional")].toBool()) {
        result += QStringLiteral("〔暂定〕");
        m_marked = true;
    }
    const QList<char32_t> bad = unprintableCharacters(result);
    if (isApplicants(name)) {
        for (const char32_t character : bad)
            result.replace(QString::fromUcs4(&character, 1), QStringLiteral("〔%1〕").arg(codeOf(character)));
    } else if (!bad.isEmpty() && !m_fault) {
        refuse(QStringLiteral("unprintable"), name);
        m_fault->facts["character"] = codeOf(bad.first());
    }
    return result;
}

RichText Facts::text(const Wording &wording, const QJsonObject &row)
{
    RichText result;
    const QString &source = wording.of(m_licence);
    bool bold = false;
    bool applied = false; // the fact before ends in 申请
    for (qsizetype at = 0; at < source.size();) {
        const QStringView rest = QStringView(source).mid(at);
        if (rest.startsWith(u"**")) {
            bold = !bold;
            at += 2;
            continue;
        }
        if (std::exchange(applied, false) && rest.startsWith(u"申请")) {
            at += 2;
            continue;
        }
        const qsizetype close = source[at] == u'{' ? source.indexOf(u'}', at) : -1;
        const QString part = close < 0 ? source.mid(at, 1) : value(source.mid(at + 1, close - at - 1), row);
        applied = close >= 0 && part.endsWith(u"申请");
        at = close < 0 ? at + 1 : close + 1;
        if (!result.isEmpty() && result.last().bold == bold)
            result.last().text += part;
        else
            result << TextSpan{part, bold};
    }
    return m_fault ? RichText() : result;
}

QString Facts::plain(const Wording &wording, const QJsonObject &row)
{
    QString result;
    for (const TextSpan &span : text(wording, row))
        result += span.text;
    return result;
}

QList<QJsonObject> Facts::rows(const QString &name)
{
    QList<QJsonObject> result;
    for (const QJsonValue &each : m_facts[name].toArray()) {
        QJsonObject row = each.toObject();
        row["#"] = result.size() + 1;
        result << row;
    }
    if (result.isEmpty())
        refuse(QStringLiteral("fact_missing"), name);
    return result;
}

}
