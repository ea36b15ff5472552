// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/SchemaCheck.h"

#include "forms/SchemaSubset.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringDecoder>

#include <cmath>
#include <functional>

#define VALIJSON_USE_EXCEPTIONS 1
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace yichuang {

namespace {

using valijson::adapters::Adapter;
using valijson::adapters::QtJsonAdapter;

// A keyword that the library reads otherwise than draft 2020-12, or narrower than Qt: our own test stands in its place.
class OwnConstraint : public valijson::constraints::PolyConstraint {
public:
    using Test = std::function<bool(const Adapter &)>;

    // The keyword in the library's words: with "own " before it.
    OwnConstraint(std::string keyword, Test holds)
        : m_keyword(std::move(keyword))
        , m_holds(std::move(holds))
    {
    }

    bool validate(const Adapter &target, const std::vector<std::string> &context, valijson::ValidationResults *results) const override
    {
        const bool valid = m_holds(target);
        if (!valid && results)
            results->pushError(context, m_keyword);
        return valid;
    }

private:
    Constraint *cloneInto(void *memory) const override { return new (memory) OwnConstraint(*this); }
    std::size_t sizeOf() const override { return sizeof *this; }

    std::string m_keyword;
    Test m_holds;
};

QString textOf(const Adapter &value)
{
    // U+FEFF is a character like others here, also at the beginning.
    const std::string bytes = value.asString();
    return QStringDecoder(QStringDecoder::Utf8,
                          QStringDecoder::Flag::ConvertInitialBom)(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

bool isType(const Adapter &value, const std::string &name)
{
    if (name == "integer")
        return value.isNumber() && std::floor(value.asDouble()) == value.asDouble();
    return (name == "null" && value.isNull()) || (name == "boolean" && value.isBool()) || (name == "object" && value.isObject()) ||
           (name == "array" && value.isArray()) || (name == "number" && value.isNumber()) || (name == "string" && value.isString());
}

// Decimal fractions are what a person typed: 0.3 is three times 0.1, though not as a double.
bool isMultiple(double number, double step)
{
    const double times = number / step;
    if (!std::isfinite(times)) // too large to be counted in steps
        return std::isfinite(number) && std::fmod(number, step) == 0;
    return std::abs(times - std::round(times)) <= 1e-9 * std::max(1.0, std::abs(times));
}

OwnConstraint::Test typeTest(const Adapter &wanted)
{
    std::vector<std::string> names;
    if (wanted.isString())
        names.push_back(wanted.asString());
    else
        wanted.applyToArray([&](const Adapter &name) {
            names.push_back(name.asString());
            return true;
        });
    return [names](const Adapter &value) {
        return std::any_of(names.begin(), names.end(), [&](const std::string &name) { return isType(value, name); });
    };
}

OwnConstraint::Test patternTest(const Adapter &wanted)
{
    const auto pattern = SchemaSubset::pattern(textOf(wanted));
    return [pattern](const Adapter &value) { return !value.isString() || (pattern && pattern->match(textOf(value)).hasMatch()); };
}

OwnConstraint::Test dateTest(const Adapter &)
{
    return [](const Adapter &value) { return !value.isString() || SchemaSubset::isDate(textOf(value)); };
}

OwnConstraint::Test multipleTest(const Adapter &wanted)
{
    const double step = wanted.asDouble();
    return [step](const Adapter &value) { return !value.isNumber() || isMultiple(value.asDouble(), step); };
}

class OwnBuilder : public valijson::ConstraintBuilder {
public:
    using Make = OwnConstraint::Test (*)(const Adapter &);

    OwnBuilder(const char *keyword, Make test)
        : m_keyword(keyword)
        , m_make(test)
    {
    }

    valijson::constraints::Constraint *make(const Adapter &value) const override { return new OwnConstraint(m_keyword, m_make(value)); }

private:
    const char *m_keyword;
    Make m_make;
};

constexpr std::pair<const char *, OwnBuilder::Make> Own[] = {
    {"own type", typeTest}, {"own pattern", patternTest}, {"own format", dateTest}, {"own multipleOf", multipleTest}};

// The schema in the library's words: what we test ourselves under another name, what was renamed since draft 7 under its old one.
QJsonValue reworded(const QJsonValue &schema)
{
    static const QSet<QString> single{"items", "if", "then", "else", "not", "additionalProperties"};
    if (!schema.isObject())
        return schema;
    QJsonObject answer;
    const QJsonObject object = schema.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString &key = member.key();
        const auto rewordedAll = [](QJsonObject parts) {
            for (auto part = parts.begin(); part != parts.end(); ++part)
                part.value() = reworded(part.value());
            return parts;
        };
        if (std::any_of(std::begin(Own), std::end(Own), [&](const auto &own) { return key == QLatin1String(own.first).mid(4); })) {
            answer.insert(QLatin1String("own ") + key, member.value());
        } else if (key == QLatin1String("dependentRequired")) {
            answer.insert(QStringLiteral("dependencies"), member.value());
        } else if (key == QLatin1String("properties")) {
            answer.insert(key, rewordedAll(member.value().toObject()));
        } else if (single.contains(key)) {
            answer.insert(key, reworded(member.value()));
        } else if (key == QLatin1String("allOf") || key == QLatin1String("anyOf") || key == QLatin1String("oneOf")) {
            QJsonArray parts;
            for (const QJsonValue part : member.value().toArray())
                parts.append(reworded(part));
            answer.insert(key, parts);
        } else if (!key.startsWith(u'$') && !key.startsWith(QLatin1String("x-"))) {
            answer.insert(key, member.value());
        }
    }
    return answer;
}

// The beginnings of the library's sentences. An empty keyword: a summary of faults that it tells one by one as well.
constexpr std::pair<const char *, const char *> Sentences[] = {
    {"Failed to validate against any schemas allowed by anyOf", "anyOf"},
    {"Failed to match expected value set by 'const'", "const"},
    {"Failed to match against any enum", "enum"},
    {"Expected number less than or equal", "maximum"},
    {"Expected number less than", "exclusiveMaximum"},
    {"Expected number greater than or equal", "minimum"},
    {"Expected number greater than", "exclusiveMinimum"},
    {"Array should contain no more", "maxItems"},
    {"Array should contain no fewer", "minItems"},
    {"String should be no more", "maxLength"},
    {"String should be no fewer", "minLength"},
    {"Target should not validate", "not"},
    {"Failed to validate against exactly one", "oneOf"},
    {"Failed to validate against any child", "oneOf"},
    {"Elements at indexes", "uniqueItems"},
    {"Object contains a property", "additionalProperties"},
    {"Missing required property", "required"},
    {"Missing dependency", "dependentRequired"},
    {"own ", ""},
};

QString keywordOf(const std::string &sentence)
{
    for (const auto &[beginning, keyword] : Sentences) {
        if (sentence.starts_with(beginning))
            return keyword[0] == 0 ? QString::fromStdString(sentence.substr(4)) : QString::fromLatin1(keyword);
    }
    return {};
}

QString between(const std::string &sentence, char mark)
{
    const auto last = sentence.rfind(mark);
    const auto first = last == std::string::npos || last == 0 ? last : sentence.find(mark, sentence.find("constraints: ") + 1);
    return last == std::string::npos || first >= last ? QString() : QString::fromStdString(sentence.substr(first + 1, last - first - 1));
}

QString pointerOf(const std::vector<std::string> &context)
{
    QString pointer;
    for (auto step = context.begin() + 1; step < context.end(); ++step)
        pointer = SchemaSubset::pointerStep(pointer, QString::fromStdString(step->substr(1, step->size() - 2)));
    return pointer;
}

}

struct SchemaCheck::Compiled {
    valijson::Schema schema;
};

Result<SchemaCheck> SchemaCheck::of(const QJsonValue &schema)
{
    if (const QStringList places = SchemaSubset::unsupported(schema); !places.isEmpty())
        return Error{error::BadInput, QStringLiteral("a schema outside of the subset"), {{"places", QJsonArray::fromStringList(places)}}};
    const auto compiled = std::make_shared<Compiled>();
    try {
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        for (const auto &[keyword, make] : Own)
            parser.addConstraintBuilder(keyword, new OwnBuilder(keyword, make));
        parser.populateSchema(QtJsonAdapter(reworded(schema)), compiled->schema);
    } catch (const std::exception &fault) {
        return Error{error::BadInput, QString::fromUtf8(fault.what()), {}};
    }
    SchemaCheck check;
    check.m_compiled = compiled;
    return check;
}

QList<SchemaFault> SchemaCheck::faults(const QJsonValue &value) const
{
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(m_compiled->schema, QtJsonAdapter(value), &results))
        return {};
    QList<SchemaFault> faults;
    const auto tell = [&](const SchemaFault &fault) {
        if (!faults.contains(fault))
            faults.append(fault);
    };
    for (const valijson::ValidationResults::Error &result : results) {
        const QString pointer = pointerOf(result.context);
        const QString keyword = keywordOf(result.description);
        const bool ofMember = keyword == QLatin1String("required") || keyword == QLatin1String("dependentRequired") ||
                              keyword == QLatin1String("additionalProperties");
        if (!keyword.isEmpty())
            tell({ofMember ? SchemaSubset::pointerStep(pointer, between(result.description, '\'')) : pointer, keyword});
        else if (result.description.starts_with("Failed to validate against schema associated with property name")) {
            const QString there = SchemaSubset::pointerStep(pointer, between(result.description, '\''));
            const bool told = std::any_of(faults.begin(), faults.end(), [&](const SchemaFault &fault) {
                return fault.pointer == there || fault.pointer.startsWith(there + u'/');
            });
            if (!told)
                tell({there, QStringLiteral("false")});
        }
    }
    if (faults.isEmpty())
        faults.append({QString(), QStringLiteral("false")});
    return faults;
}

}
