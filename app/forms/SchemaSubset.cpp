// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/SchemaSubset.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <cmath>

namespace yichuang {
namespace {

constexpr int Deepest = 64;

// What one escape stands for within a class of characters; nothing for one that is none.
std::optional<QString> classEscape(const QString &escape)
{
    static const QHash<QString, QString> classes{
        {"d", "0-9"},
        {"w", "0-9A-Za-z_"},
        {"s", "\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}"},
        {"p{Han}", "\\p{Han}"},
    };
    const auto found = classes.constFind(escape);
    return found == classes.cend() ? std::nullopt : std::optional(*found);
}

std::optional<QString> characterEscape(const QString &escape)
{
    static const QRegularExpression code(
        "^(?:x([0-9A-Fa-f]{2})|u((?!d[89ab])[0-9A-Fa-f]{4})|u\\{0*((?:10|[1-9A-Fa-f])?[0-9A-Fa-f]{1,4})\\})$");
    static const QRegularExpression letter("^[tnrfv]$");
    static const QRegularExpression mark("^[!-/:-@\\[-`{-~]$");
    if (const auto match = code.match(escape); match.hasMatch())
        return QStringLiteral("\\x{%1}").arg(match.captured(1) + match.captured(2) + match.captured(3));
    if (escape == QLatin1String("v"))
        return QStringLiteral("\\x{b}");
    if (letter.match(escape).hasMatch() || mark.match(escape).hasMatch())
        return u'\\' + escape;
    return {};
}

std::optional<QString> translated(const QString &token);

QStringList tokensOf(const QString &text, const QString &further)
{
    static const QString escapes("\\\\u\\{[0-9A-Fa-f]+\\}|\\\\u[0-9A-Fa-f]{4}|\\\\x[0-9A-Fa-f]{2}|\\\\p\\{[A-Za-z=]+\\}|\\\\.");
    const QRegularExpression token(escapes + further + "|[^\\\\]", QRegularExpression::DotMatchesEverythingOption);
    QStringList tokens;
    for (auto match = token.globalMatch(text); match.hasNext();)
        tokens.append(match.next().captured());
    return tokens;
}

std::optional<QString> translatedClass(const QString &token)
{
    const bool negated = token.startsWith(QLatin1String("[^"));
    const QString inside = token.mid(negated ? 2 : 1, token.size() - (negated ? 3 : 2));
    QString answer;
    for (const QString &part : tokensOf(inside, {})) {
        std::optional<QString> one = part;
        if (part.startsWith(u'\\')) {
            one = classEscape(part.mid(1));
            one = one ? one : characterEscape(part.mid(1));
        } else if (part == QLatin1String("[") || part == QLatin1String("^")) {
            one = u'\\' + part;
        }
        if (!one)
            return {};
        answer += *one;
    }
    if (answer.isEmpty())
        return {};
    return (negated ? QStringLiteral("[^") : QStringLiteral("[")) + answer + u']';
}

std::optional<QString> translated(const QString &token)
{
    static const QSet<QString> kept{"^", "|", "(", ")", "*", "+", "?"};
    if (token.size() > 1 && token.startsWith(u'['))
        return translatedClass(token);
    if (token.startsWith(u'\\')) {
        if (const auto class_ = classEscape(token.mid(1)))
            return u'[' + *class_ + u']';
        if (const auto others = classEscape(token.mid(1).toLower()); others && token.size() == 2)
            return QStringLiteral("[^") + *others + u']';
        return characterEscape(token.mid(1));
    }
    if (token == QLatin1String("."))
        return QStringLiteral("[^\\n\\r\\x{2028}\\x{2029}]");
    if (token == QLatin1String("$"))
        return QStringLiteral("\\z");
    if (token.size() == 1 && QStringLiteral("[]{}").contains(token))
        return {};
    return token.size() > 1 || kept.contains(token) ? token : QRegularExpression::escape(token);
}

bool isSchema(const QJsonValue &value)
{
    return value.isObject() || value.isBool();
}

bool areStrings(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return value.isArray() && std::all_of(array.begin(), array.end(), [](const QJsonValue &one) { return one.isString(); });
}

bool areTypes(const QJsonValue &value)
{
    static const QSet<QString> names{"null", "boolean", "object", "array", "number", "string", "integer"};
    const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value};
    return !array.isEmpty() &&
           std::all_of(array.begin(), array.end(), [](const QJsonValue &one) { return names.contains(one.toString()); });
}

bool isCount(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() >= 0 && std::floor(value.toDouble()) == value.toDouble();
}

template<typename Values, typename Test> bool all(const Values &values, Test test)
{
    return std::all_of(values.begin(), values.end(), [&](const QJsonValue &one) { return test(one); });
}

using Test = bool (*)(const QJsonValue &);

// What the value of each keyword of the subset has to be.
const QHash<QString, Test> &tests()
{
    static const Test any = [](const QJsonValue &) { return true; };
    static const Test number = [](const QJsonValue &value) { return value.isDouble(); };
    static const Test schemas = [](const QJsonValue &value) { return !value.toArray().isEmpty() && all(value.toArray(), isSchema); };
    static const QHash<QString, Test> table{
        {"const", any},
        {"default", any},
        {"$comment", any},
        {"title", any},
        {"description", any},
        {"examples", any},
        {"deprecated", any},
        {"readOnly", any},
        {"writeOnly", any},
        {"$schema", [](const QJsonValue &value) { return value == QLatin1String("https://json-schema.org/draft/2020-12/schema"); }},
        {"type", areTypes},
        {"enum", [](const QJsonValue &value) { return value.isArray(); }},
        {"required", areStrings},
        {"minLength", isCount},
        {"maxLength", isCount},
        {"minItems", isCount},
        {"maxItems", isCount},
        {"minimum", number},
        {"maximum", number},
        {"exclusiveMinimum", number},
        {"exclusiveMaximum", number},
        {"multipleOf", [](const QJsonValue &value) { return value.toDouble() > 0; }},
        {"pattern", [](const QJsonValue &value) { return value.isString() && SchemaSubset::pattern(value.toString()).has_value(); }},
        {"format", [](const QJsonValue &value) { return value == QLatin1String("date"); }},
        {"uniqueItems", [](const QJsonValue &value) { return value.isBool(); }},
        {"items", isSchema},
        {"if", isSchema},
        {"then", isSchema},
        {"else", isSchema},
        {"not", isSchema},
        {"additionalProperties", isSchema},
        {"allOf", schemas},
        {"anyOf", schemas},
        {"oneOf", schemas},
        {"properties", [](const QJsonValue &value) { return value.isObject() && all(value.toObject(), isSchema); }},
        {"dependentRequired", [](const QJsonValue &value) { return value.isObject() && all(value.toObject(), areStrings); }},
    };
    return table;
}

void lookInto(const QJsonValue &schema, const QString &pointer, int depth, QStringList &places)
{
    static const QSet<QString> lists{"allOf", "anyOf", "oneOf"};
    static const QSet<QString> single{"items", "if", "then", "else", "not", "additionalProperties"};
    const QJsonObject object = schema.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString here = SchemaSubset::pointerStep(pointer, member.key());
        const Test test = tests().value(member.key());
        if (depth > Deepest || !(member.key().startsWith(QLatin1String("x-")) || (test && test(member.value())))) {
            places.append(here);
        } else if (single.contains(member.key())) {
            lookInto(member.value(), here, depth + 1, places);
        } else if (lists.contains(member.key())) {
            for (qsizetype i = 0; i < member.value().toArray().size(); ++i)
                lookInto(member.value()[i], here + u'/' + QString::number(i), depth + 1, places);
        } else if (member.key() == QLatin1String("properties")) {
            const QJsonObject properties = member.value().toObject();
            for (auto property = properties.begin(); property != properties.end(); ++property)
                lookInto(property.value(), SchemaSubset::pointerStep(here, property.key()), depth + 1, places);
        }
    }
}

}

QStringList SchemaSubset::unsupported(const QJsonValue &schema)
{
    if (!isSchema(schema))
        return {QString()};
    QStringList places;
    lookInto(schema, {}, 0, places);
    return places;
}

std::optional<QRegularExpression> SchemaSubset::pattern(const QString &ecma)
{
    static const QString groups("|\\[(?:\\\\.|[^\\\\\\]])*\\]|\\(\\?[:=!]|\\{[0-9]+,?[0-9]*\\}");
    static const QRegularExpression quantifier("^[*+?{]");
    static const QRegularExpression large(
        "\\{(?:\\d{4,}|2(?:5[6-9]|[6-9]\\d)|[3-9]\\d\\d)|,(?:\\d{4,}|2(?:5[6-9]|[6-9]\\d)|[3-9]\\d\\d)\\}");
    QString answer;
    qsizetype read = 0;
    for (const QString &token : tokensOf(ecma, groups)) {
        read += token.size();
        const auto one = translated(token);
        const bool dangling = answer.isEmpty() && one && quantifier.match(*one).hasMatch();
        if (!one || dangling || (answer.endsWith(u'(') && *one == QLatin1String("?")) ||
            (token.startsWith(u'{') && large.match(token).hasMatch()))
            return {};
        answer += *one;
    }
    const QRegularExpression expression(answer, QRegularExpression::DontCaptureOption);
    return read == ecma.size() && expression.isValid() ? std::optional(expression) : std::nullopt;
}

bool SchemaSubset::isDate(const QString &text)
{
    static const QRegularExpression form("^([0-9]{4})-([0-9]{2})-([0-9]{2})\\z");
    const auto match = form.match(text);
    const int year = match.captured(1).toInt();
    // The calendar repeats itself every 400 years, and QDate has no year 0.
    return match.hasMatch() && QDate::isValid(year + 400, match.captured(2).toInt(), match.captured(3).toInt());
}

QString SchemaSubset::pointerStep(const QString &pointer, const QString &name)
{
    return pointer + u'/' + QString(name).replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
}

}
