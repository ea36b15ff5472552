// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/RuleHall.h"

namespace yichuang::test {

// A hall with kiosks, in which people register, log in, and try what is not theirs.
class ApplicantHall : public RuleHall {
public:
    static inline const QString kiosk = QStringLiteral("kiosk1");
    static inline const QString otherKiosk = QStringLiteral("kiosk2");
    static inline const QString website = QStringLiteral("portal");
    static inline const QString password = QStringLiteral("jiangmen-2026");

    QString start()
    {
        const QString why = RuleHall::start();
        setRule("password_cost", 4);
        return why;
    }

    static QString quoted(const QString &text) { return QStringLiteral("$q$%1$q$").arg(text); }
    static QString phone(int n) { return QStringLiteral("139%1").arg(n, 8, 10, QLatin1Char('0')); }

    Said ask(const QString &role, const char *function, const QStringList &arguments)
    {
        return call(role, QStringLiteral("applicant.%1(%2)").arg(QLatin1String(function), arguments.join(QStringLiteral(", "))));
    }

    // The code that the hall has just sent to a number.
    QString codeFor(const QString &to, const QString &purpose, const QString &role = kiosk)
    {
        value(QStringLiteral("update hall.sms_code set at = at - interval '2 hours' where phone = '%1'; select 1").arg(to));
        const Said sent = ask(role, "request_code", {quoted(to), quoted(purpose)});
        return sent.isDone() ? lastCode(to) : sent.state;
    }
    QString lastCode(const QString &to)
    {
        return value(QStringLiteral("select substring(text from '\\d{6}') from hall.message where event = 'verification_code' and mobile = "
                                    "'%1' order by id desc limit 1")
                         .arg(to));
    }

    static QJsonObject personal(int n)
    {
        return {{QStringLiteral("kind"), QStringLiteral("person")},
                {QStringLiteral("name"), QStringLiteral("谭嘉慧")},
                {QStringLiteral("id_number"), residentId(n)},
                {QStringLiteral("phone"), phone(n)},
                {QStringLiteral("password"), password},
                {QStringLiteral("address"), QStringLiteral("江门市蓬江区堤东路128号")},
                {QStringLiteral("agreement"), 1}};
    }

    static QJsonObject enterprise(int n)
    {
        QJsonObject account = personal(n);
        account[QStringLiteral("kind")] = QStringLiteral("enterprise");
        account[QStringLiteral("name")] = QStringLiteral("江门市悦沁健身有限公司");
        account[QStringLiteral("id_number")] = QStringLiteral("91440703MA4UH2KM79");
        account[QStringLiteral("legal_representative")] =
            QJsonObject{{QStringLiteral("name"), QStringLiteral("容俊熙")}, {QStringLiteral("id_number"), residentId(n + 1)}};
        account[QStringLiteral("agent")] = QJsonObject{{QStringLiteral("name"), QStringLiteral("梁志鹏")},
                                                       {QStringLiteral("id_number"), residentId(n + 2)},
                                                       {QStringLiteral("phone"), phone(n)},
                                                       {QStringLiteral("authority"), QStringLiteral("办理许可申请，至2027年底")}};
        return account;
    }

    static QJsonObject chip(const QString &name, const QString &number)
    {
        return {{QStringLiteral("name"), name}, {QStringLiteral("number"), number}, {QStringLiteral("source"), QStringLiteral("chip")}};
    }

    Said registerWith(const QJsonObject &account, const QString &code, const QString &role = kiosk, const QString &request = newRequest())
    {
        const QString attempt = newRequest();
        if (const Said tried = ask(role, "try_code", {attempt, quoted(account[u"phone"].toString()), "'register'", quoted(code)});
            !tried.isDone())
            return tried;
        return ask(role, "register", {request, attempt, literal(account)});
    }
    Said registerNow(const QJsonObject &account, const QString &role = kiosk)
    {
        return registerWith(account, codeFor(account[u"phone"].toString(), QStringLiteral("register"), role), role);
    }

    // A registered person's token.
    QString person(int n, const QString &role = kiosk)
    {
        const Said done = registerNow(personal(n), role);
        if (!done.isDone())
            qFatal("a registration was refused: %s", qPrintable(done.log));
        return quoted(done["token"].toString());
    }

    Said logIn(const QString &who, const QString &with = password, const QString &role = kiosk)
    {
        return tried(role, QStringLiteral("applicant.try_password(%1, %2, %3)").arg(QStringLiteral("%1"), quoted(who), quoted(with)),
                     QStringLiteral("applicant.log_in(%1)"));
    }

    // The first pointer and keyword of a refused application or registration.
    static QString fault(const Said &said)
    {
        const QJsonObject first = said.facts[u"faults"].toArray().first().toObject();
        return said.state + QLatin1Char(' ') + first[u"pointer"].toString() + QLatin1Char(' ') + first[u"keyword"].toString();
    }

    static QString newDraft() { return newRequest(); }
    static QJsonObject shopDraft()
    {
        return object(
            R"({"answers": {"T1": {"shop": {"shop": "小明食店", "street": "江门市蓬江区堤东路128号", "owner": "谭嘉慧", "area": 46.5}}},
            "materials": [{"seq": 2, "window": true}, {"seq": 3, "window": true}]})");
    }
    Said save(const QString &token, const QString &draft, int seq = 1, const QJsonObject &data = shopDraft(), const QString &role = kiosk,
              const QString &item = shop, const QString &caseNo = {})
    {
        return ask(role, "save_draft",
                   {token, draft, quoted(item), caseNo.isEmpty() ? QStringLiteral("null") : quoted(caseNo), QString::number(seq),
                    "'step 2'", literal(data)});
    }
    // The number of a case that this account filed.
    QString filed(const QString &token, const QString &item = shop)
    {
        const QString draft = newDraft();
        save(token, draft, 1, shopDraft(), kiosk, item);
        const Said receipt = ask(kiosk, "submit_draft", {token, draft});
        if (!receipt.isDone())
            qFatal("a draft was refused: %s", qPrintable(receipt.log));
        return receipt["case_no"].toString();
    }
    qint64 idOf(const QString &caseNo)
    {
        return value(QStringLiteral("select id from hall.case_file where case_no = '%1'").arg(caseNo)).toLongLong();
    }
};

}
