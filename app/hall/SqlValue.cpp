// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/SqlValue.h"

#include <QJsonDocument>

namespace yichuang {
namespace {

Error refused(qsizetype position, int codePoint)
{
    return {error::BadInput, QStringLiteral("A text holds a character that cannot be stored, at position %1.").arg(position),
            QJsonObject{{QStringLiteral("position"), position}, {QStringLiteral("code_point"), codePoint}}};
}

Result<Done> checkText(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isNull())
            return refused(i, 0);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            return refused(i, c.unicode());
    }
    return Done{};
}

// Written as JSON such a character would hide behind its escape, and the hall could only say that something was wrong.
std::optional<Error> faultIn(const QJsonValue &value, const QString &pointer)
{
    if (value.isString()) {
        Result<Done> good = checkText(value.toString());
        if (good)
            return std::nullopt;
        Error fault = good.error();
        fault.facts.insert(QStringLiteral("pointer"), pointer);
        return fault;
    }
    const QJsonObject object = value.toObject();
    for (auto part = object.begin(); part != object.end(); ++part)
        if (auto fault = !checkText(part.key()) ? faultIn(part.key(), pointer) : faultIn(part.value(), pointer + u'/' + part.key()))
            return fault;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        if (auto fault = faultIn(array.at(i), pointer + u'/' + QString::number(i)))
            return fault;
    return std::nullopt;
}

Error noDate()
{
    return {error::BadInput, QStringLiteral("A date that does not exist was to be sent."), {}};
}

}

SqlValue::SqlValue(const QJsonObject &value)
    : m_value(QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)))
    , m_fault(faultIn(value, {}))
{
}

SqlValue::SqlValue(const QJsonArray &value)
    : m_value(QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)))
    , m_fault(faultIn(value, {}))
{
}

Result<Done> SqlValue::check() const
{
    if (m_fault)
        return *m_fault;
    if (const auto *text = std::get_if<QString>(&m_value))
        return checkText(*text);
    if (const auto *date = std::get_if<QDate>(&m_value); date && !date->isValid())
        return noDate();
    if (const auto *time = std::get_if<QDateTime>(&m_value); time && !time->isValid())
        return noDate();
    return Done{};
}

SqlValue::Plain SqlValue::plain() const
{
    struct Writer {
        Plain operator()(std::monostate) const { return {}; }
        Plain operator()(bool value) const { return {value ? QByteArray("true") : QByteArray("false")}; }
        Plain operator()(qint64 value) const { return {QByteArray::number(value)}; }
        Plain operator()(double value) const { return {QByteArray::number(value, 'g', 17)}; }
        Plain operator()(const QString &value) const { return {value.toUtf8()}; }
        Plain operator()(const QByteArray &value) const { return {value, true}; }
        Plain operator()(QDate value) const { return {value.toString(Qt::ISODate).toLatin1()}; }
        Plain operator()(const QDateTime &value) const { return {value.toUTC().toString(Qt::ISODateWithMs).toLatin1()}; }
        Plain operator()(QUuid value) const { return {value.toByteArray(QUuid::WithoutBraces)}; }
    };
    return std::visit(Writer(), m_value);
}

QVariant SqlValue::bound() const
{
    return std::visit(
        [](const auto &value) -> QVariant {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                return {};
            else
                return QVariant::fromValue(value);
        },
        m_value);
}

}
