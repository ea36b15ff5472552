// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Words.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace yichuang;

namespace {

Error made(const char *code, const QJsonObject &facts = {})
{
    return {QString::fromLatin1(code), QStringLiteral("for the log"), facts};
}

QString fallback()
{
    return Words::say(made("no.such.code")).fact;
}

}

class tst_Words : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRefusalOfTheHallHasWordsOfItsOwn()
    {
        QFile calls(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/docs/calls.md"));
        QVERIFY(calls.open(QIODevice::ReadOnly));
        static const QRegularExpression row(QStringLiteral("^\\| (YC\\d{3}) \\|"), QRegularExpression::MultilineOption);
        const QString text = QString::fromUtf8(calls.readAll());
        int codes = 0;
        for (const QRegularExpressionMatch &match : row.globalMatch(text)) {
            const Said said = Words::say({match.captured(1), {}, {}});
            QVERIFY2(said.fact != fallback() && !said.fact.isEmpty(), qPrintable(match.captured(1)));
            ++codes;
        }
        QVERIFY(codes > 20);
    }

    void theLinesOwnTroublesHaveWords()
    {
        for (const QLatin1String code :
             {error::LineLost, error::OutcomeUnknown, error::Unread, error::SignInRefused, error::BadInput, error::VersionMismatch}) {
            QVERIFY(Words::say({code, {}, {}}).fact != fallback());
        }
    }

    // Nobody has to look for a cable then.
    void aHallThatIsBeingUpgradedIsSaidToBe()
    {
        for (const QLatin1String code : {error::LineLost, error::Unread}) {
            const Said lost = Words::say({code, {}, {}}), upgrading = Words::say({code, {}, {{QStringLiteral("upgrade"), true}}});
            QCOMPARE(upgrading.fact, QStringLiteral("大厅正在升级"));
            QVERIFY(lost.fact != upgrading.fact && lost.meaning != upgrading.meaning);
        }
    }

    void tooManyDaysAreToldHowManyTheyMayBe()
    {
        const Said said = Words::say(made("YC303", {{QStringLiteral("field"), QStringLiteral("workdays")}, {QStringLiteral("most"), 120}}));
        QVERIFY(!said.fact.contains(QStringLiteral("还没有写")));
        QVERIFY2(said.whole().contains(QStringLiteral("1 到 120 个工作日")), qPrintable(said.whole()));
    }

    // Of an officer, who has no F9, and whose day has moved.
    void aCaseThatIsNotDueToBeEndedIsNotToldToBeSupplemented()
    {
        const QJsonObject facts{{QStringLiteral("ground"), QStringLiteral("no_supplement")},
                                {QStringLiteral("why"), QStringLiteral("not_due")}};
        const QString said = Words::say(made("YC304", facts)).whole();
        QVERIFY2(said.contains(QStringLiteral("日子")) && !said.contains(QStringLiteral("F9")), qPrintable(said));
        QVERIFY(Words::say(made("YC304", {{QStringLiteral("ground"), 3}, {QStringLiteral("why"), QStringLiteral("not_barred")}})).whole() !=
                said);
    }

    void nobodyReadsTheLogsTextOrAnEmptyPlaceholder()
    {
        for (const char *code : {"YC101", "YC103", "YC201", "YC302", "internal"}) {
            const QString whole = Words::say(made(code)).whole();
            QVERIFY(!whole.contains(QStringLiteral("for the log")));
            QVERIFY(!whole.contains(QLatin1Char('%')));
            QVERIFY(!whole.contains(QChar(0xFF01)));
        }
    }

    void aConflictSaysWhoWhatAndWhere()
    {
        const Said said = Words::say(made("YC101", {{QStringLiteral("by"), QStringLiteral("吴俊贤")},
                                                    {QStringLiteral("window"), 5},
                                                    {QStringLiteral("action"), QStringLiteral("accept")},
                                                    {QStringLiteral("at"), QStringLiteral("2026-01-05T02:12:00Z")}}));
        QCOMPARE(said.fact, QStringLiteral("这件已由 05 号窗口受理"));
        QVERIFY(said.meaning.contains(QStringLiteral("吴俊贤 01-05 10:12")));
        const Said officer = Words::say(
            made("YC101", {{QStringLiteral("by"), QStringLiteral("陈安琪")}, {QStringLiteral("action"), QStringLiteral("grant")}}));
        QCOMPARE(officer.fact, QStringLiteral("这件已由陈安琪准予"));
        QCOMPARE(Words::say(made("YC103", {{QStringLiteral("by"), QStringLiteral("陈安琪")}})).fact, QStringLiteral("陈安琪正在办这件"));
    }

    // As on its paper: only a licence is refused as one.
    void whatIsNoLicenceIsNotRefusedAsOne()
    {
        QCOMPARE(Words::status(QStringLiteral("refused"), true), QStringLiteral("不予许可"));
        QCOMPARE(Words::status(QStringLiteral("refused"), false), QStringLiteral("不予办理"));
        QCOMPARE(Words::status(QStringLiteral("declined"), false), QStringLiteral("不予受理"));
        QCOMPARE(Words::action(QStringLiteral("refuse"), true), QStringLiteral("不予许可"));
        QCOMPARE(Words::action(QStringLiteral("refuse"), false), QStringLiteral("不予办理"));
        QCOMPARE(Words::action(QStringLiteral("propose"), false), QStringLiteral("拟不予办理"));
        const auto refused = [](const char *code, bool licence) {
            return Words::say(made(code, {{QStringLiteral("by"), QStringLiteral("陈安琪")},
                                          {QStringLiteral("status"), QStringLiteral("refused")},
                                          {QStringLiteral("action"), QStringLiteral("refuse")},
                                          {QStringLiteral("licence"), licence}}));
        };
        QCOMPARE(refused("YC101", true).fact, QStringLiteral("这件已由陈安琪不予许可"));
        QCOMPARE(refused("YC101", false).fact, QStringLiteral("这件已由陈安琪不予办理"));
        QCOMPARE(refused("YC105", false).whole().count(QStringLiteral("不予办理")), 2);
    }

    void missingOriginalsAreNamed()
    {
        const QJsonArray materials{QJsonObject{{QStringLiteral("name"), QStringLiteral("营业执照")}},
                                   QJsonObject{{QStringLiteral("name"), QStringLiteral("租赁合同")}}};
        const Said said = Words::say(made("YC302", {{QStringLiteral("materials"), materials}}));
        QVERIFY(said.fact.contains(QStringLiteral("2 份")));
        QCOMPARE(said.meaning, QStringLiteral("营业执照、租赁合同"));
    }
};

YICHUANG_TEST(tst_Words)
#include "tst_Words.moc"
