// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QFile>
#include <QScopeGuard>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// A place in a form has one spelling: rules compare places as they are written, so another one of the same place would be another place to
// them.
class TestPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPlaceThatIsSpelledOtherwiseIsNone_data();
    void aPlaceThatIsSpelledOtherwiseIsNone();
    void oneAnswerIsCorrectedOnceInACall();
    void whatWasLeftOpenIsAnsweredAlsoOnAPageOfItsOwn();
    void aPaperIsDemandedForAPlaceOnly();
    void whatWasSpelledOtherwiseBeforeIsThePlaceThatItWasReadAs();

private:
    Said ask(qint64 id, const QString &pointer)
    {
        return hall.supplement(
            RuleHall::clerk, id,
            {QJsonObject{
                {"target", "field"}, {"form", "T1"}, {"pointer", pointer}, {"label", "经营者"}, {"text", "请更正经营者，与证件一致。"}}});
    }
    Said correct(qint64 id, const QJsonArray &corrections)
    {
        return hall.decide(RuleHall::clerk, "correct", id, QStringLiteral(", %1, true").arg(literal(corrections)));
    }
    static QJsonObject area(const QString &pointer, double old, double now)
    {
        return {{"form", "T1"}, {"pointer", pointer}, {"old", old}, {"new", now}};
    }

    RuleHall hall;
};

void TestPlaces::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void TestPlaces::aPlaceThatIsSpelledOtherwiseIsNone_data()
{
    QTest::addColumn<QString>("pointer"); // with %1 for the field
    QTest::newRow("two strokes") << QStringLiteral("//shop/%1");
    QTest::newRow("no stroke") << QStringLiteral("shop/%1");
    QTest::newRow("a stroke between") << QStringLiteral("/shop//%1");
    QTest::newRow("a stroke behind") << QStringLiteral("/shop/%1/");
    QTest::newRow("within an answer") << QStringLiteral("/shop/%1/zzz");
    QTest::newRow("a word that is not seen") << QString::fromUtf8("/shop/%1/x\u202eevil");
    QTest::newRow("a blank") << QStringLiteral("/shop/%1 ");
    QTest::newRow("a page") << QStringLiteral("/shop");
    QTest::newRow("nothing") << QString();
}

void TestPlaces::aPlaceThatIsSpelledOtherwiseIsNone()
{
    QFETCH(QString, pointer);
    const qint64 id = hall.claimed();
    const QString owner = pointer.contains(u'%') ? pointer.arg(QStringLiteral("owner")) : pointer;
    const Said asked = ask(id, owner);
    REFUSED(asked, "YC001");
    QCOMPARE(asked.facts["what"].toString(), QStringLiteral("target"));
    const QString place = pointer.contains(u'%') ? pointer.arg(QStringLiteral("area")) : pointer;
    const Said corrected = correct(id, {area(place, 46.5, 50)});
    REFUSED(corrected, "YC310");
    QCOMPARE(corrected.facts["pointer"].toString(), place);
}

// A numbered record of nothing.
void TestPlaces::oneAnswerIsCorrectedOnceInACall()
{
    const qint64 id = hall.claimed();
    REFUSED(correct(id, {area("/shop/area", 46.5, 50), area("//shop/area", 50, 46.5)}), "YC310");
    REFUSED(correct(id, {area("/shop/area", 46.5, 50), area("/shop/area", 50, 46.5)}), "YC101");
    DONE(correct(id, {area("/shop/area", 46.5, 50)}));
    DONE(ask(id, "/shop/owner"));
}

// One that says no place would be asked of nobody.
void TestPlaces::whatWasLeftOpenIsAnsweredAlsoOnAPageOfItsOwn()
{
    const QString now = hall.value("select definition from hall.form where code = 'T1' limit 1");
    const auto restored =
        qScopeGuard([&] { hall.value(QStringLiteral("update hall.form set definition = $d$%1$d$ where code = 'T1'").arg(now)); });
    hall.value("update hall.form set definition = jsonb_set(definition, '{pages}', (definition -> 'pages') || '{\"key\": \"more\", "
               "\"title\": \"其他\","
               " \"schema\": {\"type\": \"object\", \"properties\": {\"mail\": {\"title\": \"邮寄地址\", \"type\": \"string\","
               " \"x-correctable\": true}}}}') where code = 'T1'");
    const qint64 id = hall.claimed();
    const QJsonObject mail{{"form", "T1"}, {"pointer", "/more/mail"}, {"old", QJsonValue()}, {"new", "港口一路1号"}};
    DONE(correct(id, {mail}));
    QCOMPARE(hall.value(QStringLiteral("select data #>> '{more,mail}' from hall.answer where case_id = %1").arg(id)),
             QStringLiteral("港口一路1号"));
    REFUSED(correct(id, {mail}), "YC101");
}

void TestPlaces::aPaperIsDemandedForAPlaceOnly()
{
    const auto loaded = [this](const char *pointer) {
        return hall.refusal(QStringLiteral("begin; select hall.load_item(v.guide || jsonb_build_object('code', '440117990009', 'version', "
                                           "1, 'limits', jsonb_build_object('statutory', '{\"n\": 20, "
                                           "\"unit\": \"workday\"}'::jsonb, 'promised', '{\"n\": 5, \"unit\": \"workday\"}'::jsonb), "
                                           "'guide', '{\"legal_basis\": [{}]}'::jsonb, 'forms', '[]'::jsonb, 'materials', "
                                           "'[{\"seq\": 1, \"code\": \"T\", \"name\": \"证明\", \"required\": \"conditional\", "
                                           "\"originals\": 1, \"copies\": 0, \"form\": \"either\", "
                                           "\"verify_original\": false, \"exempt\": false, \"when\": {\"form\": \"T1\", \"pointer\": "
                                           "\"%1\", \"equals\": true}}]'::jsonb)) "
                                           "from hall.item_version v join hall.item i on i.id = v.item_id where i.code = '%2'; rollback")
                                .arg(QLatin1String(pointer), RuleHall::shop));
    };
    QCOMPARE(loaded("/shop/promise"), QString());
    for (const char *pointer : {"shop/promise", "//shop/promise", "/shop/promise/", ""})
        QVERIFY2(loaded(pointer).contains(QStringLiteral("what is no place in a form")), pointer);
}

void TestPlaces::whatWasSpelledOtherwiseBeforeIsThePlaceThatItWasReadAs()
{
    QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/sql/hall/045_taken_back_and_places.sql"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString upgrade = QString::fromUtf8(file.readAll());
    const qint64 id = hall.claimed();
    DONE(correct(id, {area("/shop/area", 46.5, 50)}));
    DONE(ask(id, "/shop/owner"));
    hall.value(
        QStringLiteral(
            "update hall.correction set pointer = '//shop/area' where case_id = %1; update hall.supplement_point set pointer = "
            "'shop/owner/zzz' where case_id = %1; update hall.material set data = data || '{\"when\": {\"form\": \"T1\", \"pointer\": "
            "\"shop/promise\"}}' where seq = 4; select 1")
            .arg(id));
    const auto restored = qScopeGuard([this] { hall.value("update hall.material set data = data - 'when' where seq = 4; select 1"); });
    QCOMPARE(hall.refusal(QStringLiteral("begin; %1; commit").arg(upgrade)), QString());
    QCOMPARE(hall.value(QStringLiteral("select concat_ws(' ', k.pointer, p.pointer, (select string_agg(distinct data #>> '{when,pointer}', "
                                       "' ') from hall.material where seq "
                                       "= 4)) from hall.correction k join hall.supplement_point p using (case_id) where case_id = %1")
                            .arg(id)),
             QStringLiteral("/shop/area /shop/owner /shop/promise"));
}

YICHUANG_TEST(TestPlaces)
#include "tst_Places.moc"
