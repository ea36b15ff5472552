// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/NotOpened.h"

#include "hall/Shortage.h"

#include <cerrno>
#include <cstring>

namespace yichuang {
namespace {

// A failed connection carries no SQLSTATE in libpq, so the server's words decide, in the two languages it may speak here. Whatever is not
// known to be a refusal is taken for a lost line and tried again.
QString refusalIn(const QString &text)
{
    struct Words {
        const char *why;
        QStringList words;
    };
    static const QList<Words> known{
        {"password",
         {QStringLiteral("password authentication failed"), QStringLiteral("no password supplied"), QStringLiteral("Password 认证失败"),
          QStringLiteral("密码认证失败"), QStringLiteral("没有提供口令"), QStringLiteral("authentication failed for user")}},
        {"locked", {QStringLiteral("is not permitted to log in"), QStringLiteral("不允许登录"), QStringLiteral("不允许登陆")}},
        {"unknown", {QStringLiteral("does not exist"), QStringLiteral("不存在")}},
        {"not_allowed",
         {QStringLiteral("no pg_hba.conf entry"), QStringLiteral("pg_hba.conf rejects"), QStringLiteral("permission denied for database"),
          QStringLiteral("没有用于"), QStringLiteral("certificate verify failed"), QStringLiteral("does not match host name"),
          QStringLiteral("requires a valid client certificate"), QStringLiteral("alert unknown ca")}},
        {"too_many", {QStringLiteral("too many connections for role"), QStringLiteral("角色的连接过多")}},
    };
    for (const Words &entry : known)
        for (const QString &words : entry.words)
            if (text.contains(words))
                return QString::fromLatin1(entry.why);
    return {};
}

}

// As the C library says it, in whatever language this program is in; the server, which has no process left, in English.
bool isQueueFull(const QString &text)
{
    return text.contains(QLatin1String("Resource temporarily unavailable")) || text.contains(QString::fromLocal8Bit(std::strerror(EAGAIN)));
}

Error notOpened(const QString &text)
{
    if (isQueueFull(text))
        return {error::HallCrowded, text, {}};
    if (const QString lacking = shortage::codeIn(text); !lacking.isEmpty())
        return {lacking, text, {}};
    const QString why = refusalIn(text);
    if (why.isEmpty())
        return {error::LineLost, text, {}};
    return {error::SignInRefused, text, QJsonObject{{QStringLiteral("why"), why}}};
}

}
