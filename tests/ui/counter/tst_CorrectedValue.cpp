// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CorrectedValue.h"

#include <QJsonArray>
#include <QTest>

using namespace yichuang;

// A correction that was kept as begun, and what of it the case already has.
class CorrectedValueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_stands_in_the_case_is_no_more_begun_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("stands");
        const auto row = [](const char *name, const char *place, const char *typed, bool stands) {
            QTest::newRow(name) << QString::fromUtf8(place) << QString::fromUtf8(typed) << stands;
        };
        row("a text", "T1/shop/street", "港口八路8号", true);
        row("a text with a blank", "T1/shop/street", "港口八路8号 ", true);
        row("another text", "T1/shop/street", "港口九路9号", false);
        row("a day", "T1/shop/until", "2029-10-31", true);
        row("a day, its digits alone", "T1/shop/until", "20291031", true);
        row("another day", "T1/shop/until", "20291030", false);
        row("a number", "T1/shop/area", "46.5", true);
        row("a number, spelt otherwise", "T1/shop/area", "４６．５０", true);
        row("another number", "T1/shop/area", "64.5", false);
        row("a choice", "T1/shop/cause", "协商解除", true);
        row("another choice", "T1/shop/cause", "合同期满", false);
        row("a name that no form has", "/agent/name", "李代办", true);
        row("another name", "/agent/name", "李代力", false);
        row("an answer where there is none", "T1/shop/remark", "拐角", false);
        row("what the form does not ask any more", "T1/shop/owner", "陈小明", false);
    }
    void what_stands_in_the_case_is_no_more_begun()
    {
        QFETCH(QString, place);
        QFETCH(QString, typed);
        QFETCH(bool, stands);
        const QJsonObject draft = kept({{place, typed}});
        QCOMPARE(yetToCorrect(opened(0), draft), stands ? QJsonObject() : draft);
        // Beside something that does not stand there it is the only one that goes.
        const QJsonObject other{{QStringLiteral("T1/shop/name"), QStringLiteral("小明食店")}};
        QJsonObject both = other;
        both.insert(place, typed);
        QCOMPARE(yetToCorrect(opened(0), kept(both)), kept(stands ? other : both));
    }

    // Of a number a window has the mask only, which another number may fit as well.
    void what_was_typed_over_a_mask_is_done_with_the_correction_that_it_fits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("street");
        QTest::addColumn<int>("done");
        QTest::addColumn<bool>("stands");
        const QString phone = QStringLiteral("13712349876"), full = QStringLiteral("１３７１２３４９８７６"),
                      other = QStringLiteral("13712349877");
        const QString street = QStringLiteral("港口八路8号"), elsewhere = QStringLiteral("港口九路9号");
        QTest::newRow("before it went") << phone << QString() << 1 << false;
        QTest::newRow("since it went") << phone << QString() << 2 << true;
        QTest::newRow("since it went, in full width") << full << QString() << 2 << true;
        QTest::newRow("since it went with another answer") << phone << street << 2 << true;
        QTest::newRow("since another one went") << other << QString() << 2 << false;
        QTest::newRow("since another answer went without it") << phone << elsewhere << 2 << false;
        QTest::newRow("half a number") << QStringLiteral("1371234") << QString() << 2 << false;
    }
    void what_was_typed_over_a_mask_is_done_with_the_correction_that_it_fits()
    {
        QFETCH(QString, typed);
        QFETCH(QString, street);
        QFETCH(int, done);
        QFETCH(bool, stands);
        QJsonObject values{{QStringLiteral("T1/shop/phone"), typed}};
        if (!street.isEmpty())
            values.insert(QStringLiteral("T1/shop/street"), street);
        QCOMPARE(yetToCorrect(opened(done), kept(values, 1)).isEmpty(), stands);
        // A draft that does not say what was done before it keeps the number.
        const QJsonObject unsaid{{QStringLiteral("values"), QJsonObject{{QStringLiteral("T1/shop/phone"), typed}}}};
        QCOMPARE(yetToCorrect(opened(done), unsaid), unsaid);
    }

private:
    static QJsonObject kept(const QJsonObject &values, int after = 0)
    {
        return {{QStringLiteral("after"), after}, {QStringLiteral("values"), values}};
    }

    static QJsonObject field(const char *type, const char *widget)
    {
        return {{QStringLiteral("title"), QStringLiteral("项")},
                {QStringLiteral("type"), QLatin1String(type)},
                {QStringLiteral("x-widget"), QLatin1String(widget)},
                {QStringLiteral("x-correctable"), true}};
    }

    static CaseFile opened(int corrections)
    {
        QJsonObject cause = field("string", "choice");
        cause.insert(QStringLiteral("enum"), QJsonArray{QStringLiteral("合同期满"), QStringLiteral("协商解除")});
        const QJsonObject fields{
            {QStringLiteral("street"), field("string", "address")}, {QStringLiteral("until"), field("string", "date")},
            {QStringLiteral("area"), field("number", "number")},    {QStringLiteral("cause"), cause},
            {QStringLiteral("phone"), field("string", "phone")},    {QStringLiteral("remark"), field("string", "text")},
            {QStringLiteral("name"), field("string", "text")}};
        CaseForm form;
        form.code = QStringLiteral("T1");
        form.definition = {{QStringLiteral("code"), QStringLiteral("T1")},
                           {QStringLiteral("pages"),
                            QJsonArray{QJsonObject{{QStringLiteral("key"), QStringLiteral("shop")},
                                                   {QStringLiteral("schema"), QJsonObject{{QStringLiteral("properties"), fields}}}}}}};
        form.answers = {{QStringLiteral("shop"), QJsonObject{{QStringLiteral("street"), QStringLiteral("港口八路8号")},
                                                             {QStringLiteral("until"), QStringLiteral("2029-10-31")},
                                                             {QStringLiteral("area"), 46.5},
                                                             {QStringLiteral("cause"), QStringLiteral("协商解除")},
                                                             {QStringLiteral("phone"), QStringLiteral("137****9876")},
                                                             {QStringLiteral("name"), QStringLiteral("小明餐馆")}}}};
        CaseFile file;
        file.forms = {form};
        file.correctableNames = {{QStringLiteral("/agent/name"), QStringLiteral("代办人姓名"), QStringLiteral("李代办")}};
        for (int i = 0; i < corrections; ++i) {
            HistoryEntry entry;
            entry.action = QStringLiteral("correct");
            file.history.append(entry);
        }
        return file;
    }
};

YICHUANG_TEST(CorrectedValueTest)
#include "tst_CorrectedValue.moc"
