// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// A form that asks for two people, who marry or divorce: either may be the one who applies, and what is said of the other is nobody's
// declaration (docs/decisions.md 42).
class TestTwoPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        DONE(hall.sit(RuleHall::clerk, 1));
        hall.setRule("undo_seconds", 600);
        hall.value(
            QStringLiteral("update hall.form set definition = jsonb_set(definition, '{pages}', (definition -> 'pages') || $d$[%1, %2]$d$"
                           "::jsonb) where code = 'T1'")
                .arg(page("man", "男"), page("woman", "女")));
    }

    void eitherOfThemApplies_data()
    {
        QTest::addColumn<int>("applicant");
        QTest::addColumn<QJsonObject>("answers");
        QTest::addColumn<QString>("fault");
        const QString first = QStringLiteral("YC401 /answers/T1/man/id_number party_differs");
        QTest::newRow("the man") << Man << both(Man, Woman) << QString();
        QTest::newRow("the woman") << Woman << both(Man, Woman) << QString();
        QTest::newRow("a friend of theirs") << Friend << both(Man, Woman) << first;
        QTest::newRow("who names the other alone") << Woman << QJsonObject{{QStringLiteral("man"), person(Man)}} << first;
        QTest::newRow("who names only the other, on the second page") << Man << QJsonObject{{QStringLiteral("woman"), person(Woman)}}
                                                                      << QStringLiteral("YC401 /answers/T1/woman/id_number party_differs");
        QTest::newRow("who names nobody yet") << Woman << QJsonObject() << QString();
        QTest::newRow("who marries herself") << Woman << both(Woman, Woman)
                                             << QStringLiteral("YC401 /answers/T1/man/id_number same_person");
        QTest::newRow("who marries himself") << Man << both(Man, Man) << QStringLiteral("YC401 /answers/T1/woman/id_number same_person");
        QTest::newRow("a friend of one who marries himself") << Friend << both(Man, Man) << first + QStringLiteral(" and more");
    }
    void eitherOfThemApplies()
    {
        QFETCH(int, applicant);
        QFETCH(QJsonObject, answers);
        QFETCH(QString, fault);
        const QJsonObject paper = application(applicant, answers);
        const auto judged = [](const Said &said) {
            const qsizetype faults = said.facts[u"faults"].toArray().size();
            return said.isDone() ? QString() : ApplicantHall::fault(said) + (faults > 1 ? QStringLiteral(" and more") : QString());
        };
        QCOMPARE(judged(hall.submit(paper)), fault);
        QCOMPARE(judged(hall.call(RuleHall::clerk, QStringLiteral("counter.receive(%1, %2)").arg(newRequest(), literal(paper)))), fault);
    }

    void onlyOnesOwnNameRenamesTheApplicant()
    {
        const qint64 id = hall.opened(application(Woman, both(Man, Woman)));
        DONE(hall.claim(RuleHall::clerk, id));
        // The window may put her name right as any applicant's; his is an answer like any other.
        const Said file = hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id));
        const auto correctable = [&](int at) {
            return file["forms"][0]["definition"]["pages"][at]["schema"]["properties"]["name"]["x-correctable"].toBool();
        };
        QVERIFY(!correctable(1));
        QVERIFY(correctable(2));
        const QString name = QStringLiteral(R"({"form": "T1", "pointer": "/%1/name", "old": "谭嘉慧", "new": "谭嘉惠"})");
        REFUSED(correct(id, name.arg(QStringLiteral("man"))), "YC310");
        QCOMPARE(named(id), QStringLiteral("谭嘉慧"));
        DONE(correct(id, name.arg(QStringLiteral("woman"))));
        QCOMPARE(named(id), QStringLiteral("谭嘉惠"));
        // So with what a supplement changes, in whichever order it is said.
        DONE(hall.supplement(RuleHall::clerk, id, {object(R"({"target": "field", "form": "T1", "pointer": "/man/name", "label": "姓名",
            "text": "男方的姓名与身份证不一致，请更正。"})")}));
        DONE(hall.resubmit(id, changes(R"({"man": {"name": "关文捷", "id_number": "%1", "phone": "13912345678"}})", Friend)));
        QCOMPARE(named(id), QStringLiteral("谭嘉惠"));
        QCOMPARE(hall.value(QStringLiteral("select applicant ->> 'phone' from hall.case_file where id = %1").arg(id)),
                 RuleHall::person(Woman)[u"phone"].toString());
        DONE(hall.claim(RuleHall::clerk, id));
        DONE(hall.supplement(RuleHall::clerk, id, {object(R"({"target": "field", "form": "T1", "pointer": "/man/name", "label": "姓名",
            "text": "男方的姓名与户口簿不一致，请更正。"})")},
                             QStringLiteral("15")));
        QCOMPARE(ApplicantHall::fault(hall.resubmit(id, changes(R"({"woman": {"id_number": "%1"}})", Man))),
                 QStringLiteral("YC401 /answers/T1/man/id_number party_differs"));
        DONE(hall.resubmit(id, changes(R"({"woman": {"name": "谭嘉慧"}})", Man)));
        QCOMPARE(named(id), QStringLiteral("谭嘉慧"));
        QCOMPARE(hall.faultsOf(id), QString());
    }

    // On the record that they sign, in the reasons of a notice and in what these are found by: the same words as in the windows
    // (FormField::said).
    void whoseAnswerItIsIsSaidWhereverItLeavesItsPage()
    {
        const qint64 id = hall.opened(application(Woman, both(Man, Woman)));
        DONE(hall.claim(RuleHall::clerk, id));
        DONE(correct(id, QStringLiteral(R"({"form": "T1", "pointer": "/woman/name", "old": "谭嘉慧", "new": "谭嘉惠"},
            {"form": "T1", "pointer": "/shop/street", "old": "江门市蓬江区堤东路128号", "new": "江门市蓬江区堤东路129号"})")));
        QCOMPARE(hall.value(QStringLiteral("select string_agg(x ->> 'field', ', ' order by n) from hall.document d,"
                                           " jsonb_array_elements(d.facts -> 'corrections') with ordinality t(x, n)"
                                           " where d.kind = 'correction' and d.case_id = %1")
                                .arg(id)),
                 QStringLiteral("女方 姓名, ") + titleOf("street"));
        hall.value("insert into hall.reason (kind, target, label, text, pinyin, initials) values ('supplement', 'field', '写错',"
                   " '“{title}”写错了，请核实后更正。', 'xiecuo', 'xc')");
        const auto restored = qScopeGuard([&] { hall.value("delete from hall.reason where label = '写错'"); });
        const QJsonArray reasons = hall.call(RuleHall::clerk, QStringLiteral("counter.reasons(%1)").arg(id))["supplement"].toArray();
        const auto reason = [&reasons](const char *pointer) {
            for (const QJsonValue &one : reasons)
                if (one[u"pointer"] == QLatin1String(pointer) && one[u"label"] == QStringLiteral("写错"))
                    return one.toObject();
            return QJsonObject();
        };
        QCOMPARE(reason("/man/name")[u"title"].toString(), QStringLiteral("男方 姓名"));
        QCOMPARE(reason("/man/name")[u"text"].toString(), QStringLiteral("“男方 姓名”写错了，请核实后更正。"));
        QCOMPARE(reason("/woman/name")[u"title"].toString(), QStringLiteral("女方 姓名"));
        QCOMPARE(reason("/shop/street")[u"title"].toString(), titleOf("street"));
        QCOMPARE(reason("/man/name")[u"pinyin"].toString(), QStringLiteral("xiecuonanfangxingming"));
        QCOMPARE(reason("/man/name")[u"initials"].toString(), QStringLiteral("xcnfxm"));
    }

    // Nor does a change of either page make the two one; who they were before is no news where nothing is said of them.
    void nobodyBecomesTheOtherInASupplement()
    {
        const qint64 id = hall.opened(application(Woman, both(Man, Woman)));
        DONE(hall.claim(RuleHall::clerk, id));
        DONE(hall.supplement(RuleHall::clerk, id, {object(R"({"target": "field", "form": "T1", "pointer": "/man/id_number", "label": "号码",
            "text": "男方的号码与身份证不一致，请更正。"})")}));
        QCOMPARE(ApplicantHall::fault(hall.resubmit(id, changes(R"({"man": {"id_number": "%1"}})", Woman))),
                 QStringLiteral("YC401 /answers/T1/man/id_number same_person"));
        hall.value(QStringLiteral("update hall.answer set data = jsonb_set(data, '{man,id_number}', data #> '{woman,id_number}') where"
                                  " case_id = %1 returning 1")
                       .arg(id));
        DONE(hall.resubmit(id, object(R"({"answers": {"T1": {"shop": {"area": 60}}}})")));
    }

    // The party's own number is nothing that anybody could correct; the other's is, and so is one that nobody has said yet
    // (docs/decisions.md 42).
    void onlyTheOthersNumberIsAskedToBeCorrected_data()
    {
        QTest::addColumn<QJsonObject>("answers");
        QTest::addColumn<QStringList>("corrected");
        QTest::newRow("both") << both(Man, Woman) << QStringList{"/shop/owner_id", "/man/id_number"};
        QTest::newRow("her alone") << QJsonObject{{QStringLiteral("woman"), person(Woman)}}
                                   << QStringList{"/shop/owner_id", "/man/id_number"};
        QTest::newRow("nobody yet") << QJsonObject() << QStringList{"/shop/owner_id", "/man/id_number", "/woman/id_number"};
    }
    void onlyTheOthersNumberIsAskedToBeCorrected()
    {
        QFETCH(QJsonObject, answers);
        QFETCH(QStringList, corrected);
        const qint64 id = hall.opened(application(Woman, answers));
        DONE(hall.claim(RuleHall::clerk, id));
        const QJsonArray all = hall.call(RuleHall::clerk, QStringLiteral("counter.reasons(%1)").arg(id))["supplement"].toArray();
        QStringList asked;
        for (const QJsonValue &reason : all)
            if (reason[u"label"] == QStringLiteral("号码与证件不符"))
                asked.append(reason[u"pointer"].toString());
        QCOMPARE(asked, corrected);
        // Nor by a program that knows no reasons: the one notice would be used up for what nobody can answer.
        const auto supplemented = [&](const char *pointer) {
            return hall.supplement(RuleHall::clerk, id,
                                   {QJsonObject{{QStringLiteral("target"), QStringLiteral("field")},
                                                {QStringLiteral("form"), QStringLiteral("T1")},
                                                {QStringLiteral("pointer"), QString::fromLatin1(pointer)},
                                                {QStringLiteral("text"), QStringLiteral("号码与身份证不一致，请核对后更正。")}}});
        };
        if (!corrected.contains(QStringLiteral("/woman/id_number")))
            REFUSED(supplemented("/woman/id_number"), "YC001");
        DONE(supplemented("/man/id_number"));
    }

    // Only a slip says a day of birth otherwise than the number beside it, whoever's they are.
    void whatANumberSaysIsSaidNoOtherwiseBesideIt_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("differs");
        QTest::newRow("her own day of birth") << "woman"
                                              << "birth"
                                              << "1990-01-02" << true;
        QTest::newRow("the other's") << "man"
                                     << "birth"
                                     << "1990-01-02" << true;
        QTest::newRow("a sex") << "man"
                               << "sex"
                               << "女" << true;
        QTest::newRow("what the number says") << "man"
                                              << "birth" << bornOn(Man) << false;
    }
    void whatANumberSaysIsSaidNoOtherwiseBesideIt()
    {
        QFETCH(QString, page);
        QFETCH(QString, field);
        QFETCH(QString, said);
        QFETCH(bool, differs);
        const QString now = hall.value("select definition from hall.form where code = 'T1' limit 1");
        const auto restored =
            qScopeGuard([&] { hall.value(QStringLiteral("update hall.form set definition = $d$%1$d$ where code = 'T1'").arg(now)); });
        for (const char *place : {"{pages,1,schema,properties,%1}", "{pages,2,schema,properties,%1}"})
            hall.value(QStringLiteral("update hall.form set definition = jsonb_set(definition, '%1',"
                                      " '{\"title\": \"说的\", \"type\": \"string\", \"x-binds\": \"%2\"}') where code = 'T1'")
                           .arg(QString::fromLatin1(place).arg(field), field));
        QJsonObject pages = both(Man, Woman);
        QJsonObject person = pages[page].toObject();
        person.insert(field, said);
        pages.insert(page, person);
        const QString fault = differs ? QStringLiteral("YC401 /answers/T1/%1/%2 number_differs").arg(page, field) : QString();
        const Said filed = hall.submit(application(Woman, pages));
        QCOMPARE(filed.isDone() ? QString() : ApplicantHall::fault(filed), fault);
        // As in a change; what stands there from former days hinders no other.
        const qint64 id = hall.opened(application(Woman, both(Man, Woman)));
        DONE(hall.claim(RuleHall::clerk, id));
        DONE(hall.supplement(RuleHall::clerk, id,
                             {QJsonObject{{"target", "field"},
                                          {"form", "T1"},
                                          {"pointer", u'/' + page + u'/' + field},
                                          {"label", "写错"},
                                          {"text", "与身份证不一致，请核对后更正。"}}}));
        const Said changed = hall.resubmit(id, {{"answers", QJsonObject{{"T1", QJsonObject{{page, QJsonObject{{field, said}}}}}}}});
        QCOMPARE(changed.isDone() ? QString() : ApplicantHall::fault(changed), fault);
        if (differs) {
            hall.value(QStringLiteral("update hall.answer set data = jsonb_set(data, '{%1,%2}', '\"%3\"') where case_id = %4 returning 1")
                           .arg(page, field, said)
                           .arg(id));
            DONE(hall.resubmit(id, object(R"({"answers": {"T1": {"shop": {"area": 60}}}})")));
        }
    }

    // An applicant may have to sign on a page of its own.
    void pagesThatSayNoSexAreAllTheApplicants()
    {
        const QString now = hall.value("select definition from hall.form where code = 'T1' limit 1");
        const auto restored =
            qScopeGuard([&] { hall.value(QStringLiteral("update hall.form set definition = $d$%1$d$ where code = 'T1'").arg(now)); });
        hall.value("update hall.form set definition = (definition #- '{pages,1,x-sex}') #- '{pages,2,x-sex}' where code = 'T1'");
        QCOMPARE(ApplicantHall::fault(hall.submit(application(Woman, both(Man, Woman)))),
                 QStringLiteral("YC401 /answers/T1/man/id_number party_differs"));
        QCOMPARE(ApplicantHall::fault(hall.submit(application(Man, both(Man, Woman)))),
                 QStringLiteral("YC401 /answers/T1/woman/id_number party_differs"));
        DONE(hall.submit(application(Woman, both(Woman, Woman))));
    }

    // What is no answer any more was one when it was given.
    void blanksThatStandThereFromFormerDaysHinderNoOtherChange()
    {
        const qint64 id = hall.opened(application(Woman, both(Man, Woman)));
        hall.value(QStringLiteral("update hall.answer set data = jsonb_set(data, '{shop,street}', to_jsonb(repeat(U&'\\3000', 8)))"
                                  " where case_id = %1")
                       .arg(id));
        DONE(hall.claim(RuleHall::clerk, id));
        DONE(correct(id, QStringLiteral(R"({"form": "T1", "pointer": "/woman/name", "old": "谭嘉慧", "new": "谭嘉惠"})")));
        DONE(hall.supplement(RuleHall::clerk, id, {object(R"({"target": "field", "form": "T1", "pointer": "/man/name", "label": "姓名",
            "text": "男方的姓名与身份证不一致，请更正。"})")}));
        DONE(hall.resubmit(id, changes(R"({"man": {"name": "关文捷"}})", Man)));
        QCOMPARE(hall.faultsOf(id), QString());
        // What is not there at all is missed all the same.
        hall.value(QStringLiteral("update hall.answer set data = data #- '{shop,street}' where case_id = %1").arg(id));
        DONE(hall.claim(RuleHall::clerk, id));
        QCOMPARE(ApplicantHall::fault(
                     correct(id, QStringLiteral(R"({"form": "T1", "pointer": "/woman/name", "old": "谭嘉惠", "new": "谭嘉慧"})"))),
                 QStringLiteral("YC401 /answers/T1/shop/street required"));
    }

    // Where the form that a case was filed with took the one page for the applicant's, whoever stands there renames nobody either.
    void whatStandsThereFromFormerDaysIsAnothersToo()
    {
        const qint64 id = hall.opened(application(Woman, both(Man, Woman)));
        DONE(hall.claim(RuleHall::clerk, id));
        const QString now = hall.value("select definition from hall.form where code = 'T1' limit 1");
        const auto restored =
            qScopeGuard([&] { hall.value(QStringLiteral("update hall.form set definition = $d$%1$d$ where code = 'T1'").arg(now)); });
        hall.value("update hall.form set definition = (definition #- '{pages,2,schema,properties,name,x-binds}')"
                   " #- '{pages,2,schema,properties,id_number,x-binds}' where code = 'T1'");
        REFUSED(correct(id, QStringLiteral(R"({"form": "T1", "pointer": "/man/name", "old": "谭嘉慧", "new": "谭嘉惠"})")), "YC310");
        DONE(hall.supplement(RuleHall::clerk, id, {object(R"({"target": "field", "form": "T1", "pointer": "/man/name", "label": "姓名",
            "text": "男方的姓名与身份证不一致，请更正。"})")}));
        DONE(hall.resubmit(id, changes(R"({"man": {"name": "关文捷"}})", Man)));
        QCOMPARE(named(id), QStringLiteral("谭嘉慧"));
    }

    void theHallFillsInThePageOfTheirSex_data()
    {
        QTest::addColumn<int>("who");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("other");
        QTest::newRow("a man's") << 651 << "man"
                                 << "woman";
        QTest::newRow("a woman's") << 652 << "woman"
                                   << "man";
    }
    void theHallFillsInThePageOfTheirSex()
    {
        QFETCH(int, who);
        QFETCH(QString, own);
        QFETCH(QString, other);
        const QString token = hall.person(who);
        const auto filled = [&] {
            QStringList fields;
            for (const QJsonValue &field :
                 hall.ask(ApplicantHall::kiosk, "prefill", {token, ApplicantHall::quoted(RuleHall::shop)})["fields"].toArray())
                if (const QString at = field[u"pointer"].toString(); !at.startsWith(QLatin1String("/shop/")))
                    fields.append(at + u' ' + field[u"source"].toString() + u' ' + field[u"value"].toString());
            fields.sort();
            return fields;
        };
        const auto said = [&](const QString &page, const char *source, int n, const QString &phone) {
            return QStringList{QStringLiteral("/%1/id_number %2 %3").arg(page, QLatin1String(source), residentId(n)),
                               QStringLiteral("/%1/name %2 谭嘉慧").arg(page, QLatin1String(source)),
                               QStringLiteral("/%1/phone %2 %3").arg(page, QLatin1String(source), phone)};
        };
        const QStringList account = said(own, "account", who, ApplicantHall::phone(who));
        QCOMPARE(filled(), account);
        // Whom the earlier case named stands there again, on the same page.
        const int spouse = who == 651 ? 654 : 653;
        QJsonObject draft = ApplicantHall::shopDraft();
        draft.insert(QStringLiteral("answers"), answered({{own, person(who)}, {other, person(spouse)}}));
        const QString id = ApplicantHall::newDraft();
        hall.save(token, id, 1, draft);
        DONE(hall.ask(ApplicantHall::kiosk, "submit_draft", {token, id}));
        QStringList again = account + said(other, "earlier", spouse, person(spouse)[u"phone"].toString());
        again.sort();
        QCOMPARE(filled(), again);
        // Had they changed places then, the other page would be filled with who applies.
        hall.value(QStringLiteral("update hall.answer set data = data || jsonb_build_object('man', data -> 'woman', 'woman', data -> 'man')"
                                  " where case_id = (select max(id) from hall.case_file) returning 1"));
        QCOMPARE(filled(), account);
    }

private:
    static constexpr int Man = 641, Woman = 642, Friend = 643; // the last digit says the sex

    static QString page(const char *key, const char *sex)
    {
        return QStringLiteral(R"({"key": "%1", "title": "%2方", "x-sex": "%2", "schema": {"type": "object", "additionalProperties": false,
            "properties": {"name": {"title": "姓名", "type": "string", "x-binds": "name"},
                "id_number": {"title": "公民身份号码", "type": "string", "x-widget": "id", "x-binds": "id_number"},
                "phone": {"title": "电话", "type": "string", "x-widget": "phone", "x-binds": "phone"}}}})")
            .arg(QLatin1String(key), QString::fromUtf8(sex));
    }
    QString titleOf(const char *key)
    {
        return hall.value(
            QStringLiteral("select definition #>> '{pages,0,schema,properties,%1,title}' from hall.form where code = 'T1' limit 1")
                .arg(QLatin1String(key)));
    }
    static QJsonObject person(int n)
    {
        const QJsonObject party = RuleHall::person(n);
        return {{QStringLiteral("name"), party[u"name"]},
                {QStringLiteral("id_number"), party[u"id_number"]},
                {QStringLiteral("phone"), party[u"phone"]}};
    }
    static QString bornOn(int n) { return QDate::fromString(residentId(n).mid(6, 8), QStringLiteral("yyyyMMdd")).toString(Qt::ISODate); }
    static QJsonObject both(int man, int woman) { return {{QStringLiteral("man"), person(man)}, {QStringLiteral("woman"), person(woman)}}; }
    // The form with these pages beside the shop's.
    static QJsonObject answered(const QJsonObject &pages)
    {
        QJsonObject form =
            object(R"({"shop": {"shop": "小明食店", "street": "江门市蓬江区堤东路128号", "owner": "谭嘉慧", "area": 46.5}})");
        for (auto page = pages.begin(); page != pages.end(); ++page)
            form.insert(page.key(), *page);
        return {{QStringLiteral("T1"), form}};
    }
    QJsonObject application(int applicant, const QJsonObject &pages)
    {
        QJsonObject paper = hall.application(RuleHall::shop);
        paper.insert(QStringLiteral("applicant"), RuleHall::person(applicant));
        paper.insert(QStringLiteral("answers"), answered(pages));
        return paper;
    }
    static QJsonObject changes(const char *pages, int number)
    {
        return object(QStringLiteral(R"({"answers": {"T1": %1}})")
                          .arg(QString::fromUtf8(pages).replace(QLatin1String("%1"), residentId(number)))
                          .toUtf8()
                          .constData());
    }
    Said correct(qint64 id, const QString &correction)
    {
        return hall.decide(RuleHall::clerk, "correct", id, QStringLiteral(", '[%1]', true").arg(correction));
    }
    QString named(qint64 id) { return hall.value(QStringLiteral("select applicant ->> 'name' from hall.case_file where id = %1").arg(id)); }

    ApplicantHall hall;
};

YICHUANG_TEST(TestTwoPeople)
#include "tst_TwoPeople.moc"
