// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QUuid>
#include <QVariant>

#include <concepts>
#include <optional>
#include <variant>

namespace yichuang {

// A value that may be handed to the hall. The driver pastes values of other types unquoted into the statement, so this closed list is the
// only way to bind one; anything else doesn't compile. A null text is an empty text here: SQL's null is said with nullptr or an empty
// optional.
class SqlValue {
public:
    SqlValue(std::nullptr_t) {}
    SqlValue(bool value)
        : m_value(value)
    {
    }
    template<std::integral Number>
    requires(!std::same_as<Number, bool> && (sizeof(Number) < 8 || std::signed_integral<Number>)) SqlValue(Number value)
        : m_value(qint64(value))
    {
    }
    SqlValue(double value)
        : m_value(value)
    {
    }
    SqlValue(const QString &value)
        : m_value(value.isNull() ? QString(QLatin1String("")) : value)
    {
    }
    SqlValue(QLatin1String value)
        : m_value(QString(value))
    {
    }
    SqlValue(const QByteArray &value)
        : m_value(value.isNull() ? QByteArray("") : value)
    {
    }
    SqlValue(QDate value)
        : m_value(value)
    {
    }
    SqlValue(const QDateTime &value)
        : m_value(value)
    {
    }
    SqlValue(QUuid value)
        : m_value(value)
    {
    }
    // JSON travels as text; the function's parameter is jsonb.
    SqlValue(const QJsonObject &value);
    SqlValue(const QJsonArray &value);
    template<typename T>
    SqlValue(const std::optional<T> &value)
        : SqlValue(value ? SqlValue(*value) : SqlValue(nullptr))
    {
    }
    template<typename T> SqlValue(T *value) = delete;

    // Refuses what PostgreSQL can't store: NUL and unpaired surrogates in a text, and dates that don't exist.
    // Error input.bad with facts {position, code_point}, the position in UTF-16 units; inside of JSON also {pointer}.
    Result<Done> check() const;
    QVariant bound() const;

    // As it goes beside a statement: the bytes of bytes, the text of anything else, none of null.
    struct Plain {
        std::optional<QByteArray> value;
        bool isBytes = false;
    };
    Plain plain() const;
    bool isBytes() const { return std::holds_alternative<QByteArray>(m_value); }

private:
    std::variant<std::monostate, bool, qint64, double, QString, QByteArray, QDate, QDateTime, QUuid> m_value;
    std::optional<Error> m_fault; // of a text inside of JSON
};

}
