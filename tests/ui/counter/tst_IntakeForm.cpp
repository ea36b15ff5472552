// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake/IntakeForm.h"

#include "records/ServiceGuide.h"
#include "Test.h"
#include "ui/parts/LineField.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTest>

using namespace yichuang;

// What the applicant's own data answer is not asked again; nothing that a form asks for beside them is answered by them.
class IntakeFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_organisation_is_asked_for_a_persons_number_and_what_is_typed_counts()
    {
        IntakeForm form;
        open(form);
        form.setParty({{"kind", "enterprise"}, {"name", "江门市明远信息科技有限公司"}, {"id_number", "914407030001234567"}});
        QCOMPARE(answered(form, "credit"), QStringLiteral("914407030001234567"));
        QVERIFY(field(form, "credit")->isHidden());
        QCOMPARE(answered(form, "number"), QString());
        QVERIFY(!field(form, "number")->isHidden());
        QTest::keyClicks(line(form, "number"), QStringLiteral("440703199001011234"));
        QVERIFY(!field(form, "number")->isHidden());
        QCOMPARE(answered(form, "number"), QStringLiteral("440703199001011234"));
    }

    void a_persons_own_number_is_not_asked_again()
    {
        IntakeForm form;
        open(form);
        form.setParty({{"kind", "person"}, {"name", "陈小明"}, {"id_number", "440703199001011234"}});
        QCOMPARE(answered(form, "number"), QStringLiteral("440703199001011234"));
        QVERIFY(field(form, "number")->isHidden());
    }

    // A resident's number says them, and the hall refuses another answer; of any other number it is asked.
    void what_the_number_says_itself_is_not_asked_again()
    {
        IntakeForm form;
        open(form);
        form.setParty({{"kind", "person"}, {"name", "陈小明"}, {"id_number", "11010519491231002X"}});
        QCOMPARE(answered(form, "sex"), QStringLiteral("女"));
        QVERIFY(field(form, "sex")->isHidden());
        form.setParty({{"kind", "person"}, {"name", "Chan"}, {"id_number", "H12345678"}, {"id_type", "other"}});
        QCOMPARE(answered(form, "sex"), QString());
        QVERIFY(!field(form, "sex")->isHidden());
        form.setParty({{"kind", "person"}, {"name", "Chan"}, {"id_number", "H12345678"}, {"id_type", "other"}, {"sex", "男"}});
        QVERIFY(field(form, "sex")->isHidden());
        QVERIFY(form.demands(QStringLiteral("sex")) && !form.demands(QStringLiteral("phone")));
    }

    // What is wanted, not that this is too short: the example helps whoever typed a digit too few or too many.
    void a_telephone_of_too_few_or_too_many_digits_is_answered_with_an_example_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("too few") << QStringLiteral("1382222");
        QTest::newRow("too many") << QStringLiteral("138001380001");
        QTest::newRow("none that begins so") << QStringLiteral("23800138000");
    }
    void a_telephone_of_too_few_or_too_many_digits_is_answered_with_an_example()
    {
        QFETCH(QString, typed);
        IntakeForm form;
        open(form);
        QTest::keyClicks(line(form, "mobile"), typed);
        QTest::keyClick(line(form, "mobile"), Qt::Key_Return);
        const auto *shown = field(form, "mobile")->findChild<LineField *>();
        QCOMPARE(shown->note(), QStringLiteral("请填 11 位手机号，如 13800138000"));
        line(form, "mobile")->clear();
        QTest::keyClicks(line(form, "mobile"), QStringLiteral("13800138000"));
        QTest::keyClick(line(form, "mobile"), Qt::Key_Return);
        QCOMPARE(shown->note(), QString());
    }

    // Of the other one of two, whose number is typed beside it.
    void a_day_of_birth_that_the_number_beside_it_says_otherwise_is_pointed_out_when_it_is_left()
    {
        IntakeForm form;
        openSpouses(form);
        type(form, "woman/number", QStringLiteral("11010519491231002X"));
        type(form, "woman/birth", QStringLiteral("19491230"));
        QCOMPARE(note(form, "woman/birth"), QStringLiteral("和身份证号码说的不一样，请对照证件"));
        const QJsonObject kept = form.kept();
        type(form, "woman/birth", QStringLiteral("19491231"));
        QCOMPARE(note(form, "woman/birth"), QString());
        // The number may be what is wrong.
        type(form, "woman/birth", QStringLiteral("19491230"));
        type(form, "woman/number", QStringLiteral("440703199001011234"));
        QCOMPARE(note(form, "woman/birth"), QString());
        // Whoever goes on with it sees it again.
        IntakeForm again;
        openSpouses(again);
        again.bringBack(kept);
        QCOMPARE(note(again, "woman/birth"), QStringLiteral("和身份证号码说的不一样，请对照证件"));
    }

    void what_was_wrong_is_marked_again_where_it_is_gone_on_with()
    {
        IntakeForm form;
        open(form);
        QTest::keyClicks(line(form, "mobile"), QStringLiteral("1382222"));
        IntakeForm again;
        open(again);
        again.bringBack(form.kept());
        QCOMPARE(line(again, "mobile")->text(), QStringLiteral("1382222"));
        QCOMPARE(field(again, "mobile")->findChild<LineField *>()->note(), QStringLiteral("请填 11 位手机号，如 13800138000"));
        QCOMPARE(field(again, "shop")->findChild<LineField *>()->note(), QString()); // nothing was typed
    }

    void a_text_without_a_known_pattern_is_still_told_what_is_wrong_with_its_length()
    {
        IntakeForm form;
        open(form);
        QTest::keyClicks(line(form, "shop"), QStringLiteral("a"));
        QTest::keyClick(line(form, "shop"), Qt::Key_Return);
        QCOMPARE(field(form, "shop")->findChild<LineField *>()->note(), QStringLiteral("请填写，或写完整"));
    }

    void a_question_that_came_up_for_its_fault_takes_what_is_typed_into_it()
    {
        IntakeForm form;
        open(form);
        form.setParty({{"kind", "person"}, {"name", "陈"}, {"id_number", "440703199001011234"}});
        QVERIFY(field(form, "name")->isHidden());
        QCOMPARE(form.showFault(QStringLiteral("/answers/T1/who/name"), QStringLiteral("太短")), field(form, "name"));
        QTest::keyClicks(line(form, "name"), QStringLiteral("Chen"));
        QVERIFY(!field(form, "name")->isHidden());
        QCOMPARE(answered(form, "name"), QStringLiteral("Chen"));
        line(form, "name")->clear();
        QCOMPARE(answered(form, "name"), QStringLiteral("陈"));
    }

    // Either of two who marry may apply: their own data are nobody's on the other page, which is asked (docs/decisions.md 42).
    void of_two_people_the_party_answers_the_page_of_their_sex_and_no_other()
    {
        IntakeForm form;
        ServiceGuide guide;
        const QByteArray page =
            R"({"key": "%1", "title": "%2方", "x-sex": "%2", "schema": {"type": "object", "required": ["name", "number", "phone"],
            "properties": {"name": {"title": "姓名", "type": "string", "x-binds": "name"},
                "number": {"title": "身份证号", "type": "string", "x-widget": "id", "x-binds": "id_number"},
                "phone": {"title": "联系电话", "type": "string", "x-binds": "phone"}}}})";
        const QString pages = QString::fromUtf8(page).arg(QStringLiteral("man"), QStringLiteral("男")) + u',' +
                              QString::fromUtf8(page).arg(QStringLiteral("woman"), QStringLiteral("女"));
        guide.forms.append(
            {QStringLiteral("T1"), QStringLiteral("表"),
             QJsonDocument::fromJson(QStringLiteral(R"({"code": "T1", "title": "表", "pages": [%1]})").arg(pages).toUtf8()).object()});
        form.setGuide(guide);
        const auto answer = [&form](const char *at, const char *key) {
            return form.findChild<QWidget *>(QStringLiteral("answer/%1/%2").arg(QLatin1String(at), QLatin1String(key)));
        };
        const auto answers = [&form] { return form.answers()[u"T1"].toObject(); };
        const QString woman = QStringLiteral("11010519491231002X"), man = QStringLiteral("440703199001011234");
        form.setParty({{"kind", "person"}, {"name", "李秀兰"}, {"id_number", woman}});
        QCOMPARE(answers()[u"woman"][u"number"].toString(), woman);
        QVERIFY(!answers().contains(u"man"));
        QVERIFY(answer("woman", "name")->isHidden() && !answer("man", "name")->isHidden() && !answer("man", "number")->isHidden());
        QTest::keyClicks(answer("man", "phone")->findChild<QLineEdit *>(), QStringLiteral("13800138000"));
        // Messages go to the applicant, not to the other one.
        QCOMPARE(form.said(QStringLiteral("phone")), QString());
        QTest::keyClicks(answer("woman", "phone")->findChild<QLineEdit *>(), QStringLiteral("13900139000"));
        QCOMPARE(form.said(QStringLiteral("phone")), QStringLiteral("13900139000"));
        // The card of a man, and of nobody whose sex is known: he stands on the first page.
        for (const QJsonObject &party :
             {QJsonObject{{"kind", "person"}, {"name", "关文杰"}, {"id_number", man}},
              QJsonObject{{"kind", "person"}, {"name", "Chan"}, {"id_number", "H12345678"}, {"id_type", "other"}}}) {
            form.setParty(party);
            QCOMPARE(answers()[u"man"][u"number"], party[u"id_number"]);
            QVERIFY(answer("man", "name")->isHidden() && !answer("woman", "name")->isHidden());
            QVERIFY(!answers()[u"woman"].toObject().contains(u"number"));
        }
        form.setParty({{"kind", "person"}, {"name", "Chan"}, {"id_number", "H12345678"}, {"id_type", "other"}, {"sex", "女"}});
        QCOMPARE(answers()[u"woman"][u"number"], QJsonValue("H12345678"));
    }

private:
    static void openSpouses(IntakeForm &form)
    {
        ServiceGuide guide;
        const QString page = QString::fromUtf8(R"({"key": "%1", "title": "%2方", "x-sex": "%2", "schema": {"type": "object", "properties": {
            "name": {"title": "姓名", "type": "string", "x-binds": "name"},
            "number": {"title": "身份证号", "type": "string", "x-widget": "id", "x-binds": "id_number"},
            "birth": {"title": "出生日期", "type": "string", "format": "date", "x-widget": "date", "x-binds": "birth"}}}})");
        const QString pages =
            page.arg(QStringLiteral("man"), QStringLiteral("男")) + u',' + page.arg(QStringLiteral("woman"), QStringLiteral("女"));
        guide.forms.append(
            {QStringLiteral("T1"), QStringLiteral("表"),
             QJsonDocument::fromJson(QStringLiteral(R"({"code": "T1", "title": "表", "pages": [%1]})").arg(pages).toUtf8()).object()});
        form.setGuide(guide);
        form.setAllAsked(true);
        form.setParty({{"kind", "person"}, {"name", "关文杰"}, {"id_number", "440703199001011234"}});
    }
    static LineField *placed(const IntakeForm &form, const char *place)
    {
        return form.findChild<QWidget *>(QStringLiteral("answer/") + QLatin1String(place))->findChild<LineField *>();
    }
    static QString note(const IntakeForm &form, const char *place) { return placed(form, place)->note(); }
    // And leaves it.
    static void type(const IntakeForm &form, const char *place, const QString &text)
    {
        QLineEdit *edit = placed(form, place)->edit();
        edit->clear();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    static void open(IntakeForm &form)
    {
        ServiceGuide guide;
        guide.forms.append({QStringLiteral("T1"), QStringLiteral("表"),
                            QJsonDocument::fromJson(R"({"code": "T1", "title": "表", "pages": [
            {"key": "who", "title": "人", "schema": {"type": "object", "required": ["name", "credit", "number", "sex", "mobile", "shop"], "properties": {
                "name": {"title": "名称", "type": "string", "x-binds": "name"},
                "credit": {"title": "信用代码", "type": "string", "x-widget": "credit", "x-binds": "id_number"},
                "number": {"title": "身份证号", "type": "string", "x-widget": "id", "x-binds": "id_number"},
                "sex": {"title": "性别", "type": "string", "enum": ["男", "女"], "x-widget": "choice", "x-binds": "sex"},
                "mobile": {"title": "联系电话", "type": "string", "minLength": 11, "maxLength": 11, "pattern": "^1[3-9][0-9]{9}$"},
                "shop": {"title": "店名", "type": "string", "minLength": 2, "maxLength": 60, "pattern": "^[a-z]+$"}}}}]})")
                                .object()});
        form.setGuide(guide);
    }
    static QWidget *field(const IntakeForm &form, const char *key)
    {
        return form.findChild<QWidget *>(QStringLiteral("answer/who/") + QLatin1String(key));
    }
    static QLineEdit *line(const IntakeForm &form, const char *key) { return field(form, key)->findChild<QLineEdit *>(); }
    static QString answered(const IntakeForm &form, const char *key)
    {
        return form.answers()[u"T1"][u"who"][QLatin1String(key)].toString();
    }
};

YICHUANG_TEST(IntakeFormTest)
#include "tst_IntakeForm.moc"
