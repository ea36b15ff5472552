// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Who gets an SMS, and what none of them says: it lies on a lock screen, where others read it too.
class TestMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aMessageIsItsTemplateWithTheWordsOfItsCase();
    void whoIsInvitedIsToldHowMuchToBringAndWhereItStands();
    void aLongNameOfAnItemGivesWayWhereThatMakesOneMessageOfIt();
    void aNameThatLooksLikeAPlaceOfTheTemplateIsPutInAsItIs();
    void aSensitiveItemIsNamedInNoMessage();
    void whoOptedOutIsSentNothing();
    void aDoubleSurnameIsWhole_data();
    void aDoubleSurnameIsWhole();
    void whoseNameHasADoubleSurnameReadsItWhole();
    void theAgentGetsACopyWhereTheClerkSaysSo();
    void whatWaitsForAnAgentWhoWasReplacedIsNotSent();
    void anAgentWhoOptedOutGetsNoCopy();
    void aMessageCallsNobodyByWhatIsNoName_data();
    void aMessageCallsNobodyByWhatIsNoName();
    void nobodyIsCalledByDigitsOrAnAddress_data();
    void nobodyIsCalledByDigitsOrAnAddress();
    void oneTelephoneIsToldOfSoManyApplicationsADay();

private:
    Said preview(qint64 id, const char *kind)
    {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.preview_notice(%1, '%2', '{}')").arg(id).arg(QLatin1String(kind)));
    }
    QString messages(qint64 id, const char *what)
    {
        return hall.value(
            QStringLiteral("select string_agg(%2, ' ' order by id) from hall.message where case_id = %1").arg(id).arg(QLatin1String(what)));
    }
    // The supplement's messages of a case that an agent handed in.
    QString recipients(const QJsonObject &agent, const char *options)
    {
        QJsonObject paper = hall.application(RuleHall::shop);
        paper["agent"] = agent;
        const qint64 id = hall.opened(paper);
        const Said claimed = hall.claim(RuleHall::clerk, id);
        const Said sent = hall.decide(
            RuleHall::clerk, "supplement", id,
            QStringLiteral(R"(, '[{"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"}]', 15, '%1')")
                .arg(QLatin1String(options)));
        if (!claimed.isDone() || !sent.isDone())
            return claimed.log + sent.log;
        return hall.value(QStringLiteral("select string_agg(recipient || ':' || state, ' ' order by recipient) from hall.message where "
                                         "case_id = %1 and event = 'supplement'")
                              .arg(id));
    }
    static QJsonObject agent(bool wantsMessages = true)
    {
        return {{"name", "李伟豪"}, {"id_number", residentId(801)}, {"phone", "13900001111"}, {"notify_sms", wantsMessages}};
    }

    RuleHall hall;
};

void TestMessages::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::clerk, 1));
    hall.setRule("undo_seconds", 0);
}

// Word for word: the tail of the number, the day of the clock that runs, the telephone of the office and no other.
void TestMessages::aMessageIsItsTemplateWithTheWordsOfItsCase()
{
    const qint64 id = hall.claimed();
    const auto of = [&](const QString &what) {
        return hall.value(QStringLiteral("select %1 from hall.case_file c where c.id = %2").arg(what).arg(id));
    };
    const QString no = of("case_no");
    QCOMPARE(of("(select phone from hall.department d where d.id = c.department_id)"), QStringLiteral("0750-0880117"));
    const QString title = of("applicant ->> 'sex'") == QStringLiteral("女") ? QStringLiteral("谭女士") : QStringLiteral("谭先生");
    const auto day = [&](const char *clock) {
        return of(QStringLiteral(
                      "(select hall.sms_date((k.due_at at time zone 'Asia/Shanghai')::date) from hall.clock k where k.case_id = c.id and "
                      "k.kind = '%1' and k.ended_at is null)")
                      .arg(QLatin1String(clock)));
    };
    const QString received = QStringLiteral("【蓬江政务】%1，您申请的小餐饮登记（尾号%2）已收件，最迟%3前告知是否受理。电话0750-0880117")
                                 .arg(title, no.right(6), day("tell"));
    QCOMPARE(messages(id, "text"), received);
    DONE(hall.decide(RuleHall::clerk, "supplement", id,
                     R"(, '[{"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"},
                     {"target": "material", "seq": 3, "label": "平面图", "text": "平面图没有标明尺寸，请补上。"}]', 21, '{}')"));
    QCOMPARE(messages(id, "text"),
             received + QStringLiteral(" 【蓬江政务】%1，小餐饮登记（尾号%2）需补正2项，请%3前补交，详见告知书。电话0750-0880117")
                            .arg(title, no.right(6), day("supplement")));
}

// The message has no room for the list: how many things it is, and where they stand, and the paper has just as many.
void TestMessages::whoIsInvitedIsToldHowMuchToBringAndWhereItStands()
{
    const qint64 id = hall.claimed();
    const auto of = [&](const QString &what) {
        return hall.value(QStringLiteral("select %1 from hall.case_file c where c.id = %2").arg(what).arg(id));
    };
    const QString promised = preview(id, "pre_review")["sms"]["text"].toString();
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    const QString invited =
        hall.value(QStringLiteral("select text from hall.message where case_id = %1 and event = 'visit_invited'").arg(id));
    const QString listed = hall.value(
        QStringLiteral("select jsonb_array_length(facts -> 'originals') from hall.document where case_id = %1 and kind = 'visit_notice'")
            .arg(id));
    QCOMPARE(listed, QStringLiteral("3")); // the card, and papers 2 and 3
    const QString title = of("applicant ->> 'sex'") == QStringLiteral("女") ? QStringLiteral("谭女士") : QStringLiteral("谭先生");
    const QString day = of("hall.sms_date(hall.add_workdays(hall.today(), hall.rule('supplement_workdays')))");
    QCOMPARE(invited, QStringLiteral("【蓬江政务】%1，小餐饮登记（尾号%2）预审通过，请%3前带材料%4项到厅，登录看清单。电话0750-0880117")
                          .arg(title, of("case_no").right(6), day, listed));
    QCOMPARE(invited, promised);
}

// Of 70 characters a telephone makes one message, and its sender pays for one.
void TestMessages::aLongNameOfAnItemGivesWayWhereThatMakesOneMessageOfIt()
{
    const qint64 id = hall.fresh();
    const auto text = [&](const QString &item, const char *date) {
        return hall.value(QStringLiteral("select hall.message_text(c, jsonb_populate_record(v, '{\"name\": \"%1\"}'), 'visit_invited', "
                                         "'{\"sms_date\": \"%2\", \"count\": 12}') from hall.case_file c join hall.item_version v "
                                         "on v.id = c.item_version_id where c.id = %3")
                              .arg(item, QString::fromUtf8(date))
                              .arg(id));
    };
    for (const char *item : {"食品经营许可（新办）", "教师资格认定（幼儿园、小学、初中）"}) {
        const QString name = QString::fromUtf8(item);
        const QString said = text(name, "12月14日");
        QVERIFY2(said.size() <= 70 && said.contains(name.left(6) + QStringLiteral("…（尾号")), qPrintable(said));
        // Where a name that still says something does not suffice, it is left whole.
        QVERIFY(text(name, "2027年12月14日（暂定）").contains(name + QStringLiteral("（尾号")));
    }
    QVERIFY(text(QStringLiteral("小餐饮登记"), "12月14日").contains(QStringLiteral("小餐饮登记（尾号")));
}

// Nothing stands for what an applicant wrote: one pass puts everything in.
void TestMessages::aNameThatLooksLikeAPlaceOfTheTemplateIsPutInAsItIs()
{
    const QString name = QStringLiteral("{item}{phone}{tail}公司");
    QJsonObject paper = hall.application(RuleHall::shop);
    paper["applicant"] = QJsonObject{{"kind", "enterprise"},
                                     {"name", name},
                                     {"id_number", "91440703MA4UH2KM79"},
                                     {"phone", "13900002222"},
                                     {"legal_representative", QJsonObject{{"name", "容俊希"}, {"id_number", residentId(803)}}}};
    const QString text = messages(hall.opened(paper), "text");
    QVERIFY2(text.startsWith(QStringLiteral("【蓬江政务】") + name + QStringLiteral("，您申请的小餐饮登记（尾号")), qPrintable(text));
    QVERIFY2(text.endsWith(QStringLiteral("电话0750-0880117")), qPrintable(text));
    // A place of which nothing is said stays empty; what is none stays as it is.
    QCOMPARE(hall.value(R"(select hall.filled_in('{a}{b}{ c}{{d}}', '{"a": "{d}", "c": "x", "d": "y"}'))"), QStringLiteral("{d}{ c}{y}"));
}

void TestMessages::aSensitiveItemIsNamedInNoMessage()
{
    const auto course = [this] {
        const qint64 id = hall.claimed();
        return std::pair(id, preview(id, "pre_review")["sms"]["text"].toString());
    };
    const QString name = QStringLiteral("小餐饮登记");
    const auto [open, openly] = course();
    DONE(hall.decide(RuleHall::clerk, "pre_review", open));
    QVERIFY2(openly.contains(name), qPrintable(openly));
    QVERIFY2(messages(open, "text").count(name) == 2, qPrintable(messages(open, "text")));

    hall.value("update hall.item_version set sensitive = true");
    const auto [hidden, discreetly] = course();
    DONE(hall.decide(RuleHall::clerk, "pre_review", hidden));
    hall.value("update hall.item_version set sensitive = false");
    const QString said = messages(hidden, "text");
    QVERIFY2(!discreetly.contains(name) && discreetly.contains(QStringLiteral("业务")), qPrintable(discreetly));
    QVERIFY2(!said.contains(name) && said.count(QStringLiteral("业务")) == 2, qPrintable(said));
}

void TestMessages::whoOptedOutIsSentNothing()
{
    QJsonObject paper = hall.application(RuleHall::shop);
    QJsonObject applicant = paper["applicant"].toObject();
    applicant["notify_sms"] = false;
    paper["applicant"] = applicant;
    const qint64 id = hall.opened(paper);
    const qint64 other = hall.fresh();
    DONE(hall.claim(RuleHall::clerk, id));
    QCOMPARE(preview(id, "pre_review")["sms"]["state"].toString(), QStringLiteral("opted_out"));
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    QCOMPARE(messages(id, "state || ':' || detail"), QStringLiteral("suppressed:opted_out suppressed:opted_out"));
    DONE(hall.call("keeper1", "keeper.lease_messages('k1', 1000)"));
    QCOMPARE(messages(id, "state"), QStringLiteral("suppressed suppressed"));
    QVERIFY2(messages(other, "state") != QStringLiteral("queued"), "the keeper takes what is to be sent");
}

void TestMessages::aDoubleSurnameIsWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("surname");
    for (const char *surname :
         {"欧阳", "司徒", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "夏侯"})
        QTest::newRow(surname) << QString::fromUtf8(surname) + QStringLiteral("嘉慧") << QString::fromUtf8(surname);
    QTest::newRow("a single one that begins alike") << QStringLiteral("欧巧儿") << QStringLiteral("欧");
    QTest::newRow("a single one") << QStringLiteral("谭嘉慧") << QStringLiteral("谭");
    QTest::newRow("a name with a dot") << QStringLiteral("古丽努尔·买买提") << QStringLiteral("古丽努尔");
}

void TestMessages::aDoubleSurnameIsWhole()
{
    QFETCH(QString, name);
    QFETCH(QString, surname);
    QCOMPARE(hall.value(QStringLiteral("select hall.surname('{\"kind\": \"person\", \"name\": \"%1\"}')").arg(name)), surname);
}

void TestMessages::whoseNameHasADoubleSurnameReadsItWhole()
{
    QJsonObject paper = hall.application(RuleHall::shop);
    QJsonObject applicant = paper["applicant"].toObject();
    applicant["name"] = QStringLiteral("欧阳嘉慧");
    paper["applicant"] = applicant;
    const QJsonObject answers = paper["answers"].toObject();
    QJsonObject page = answers["T1"]["shop"].toObject();
    page["owner"] = QStringLiteral("欧阳嘉慧");
    paper["answers"] = QJsonObject{{"T1", QJsonObject{{"shop", page}}}};
    const QString said = messages(hall.opened(paper), "text");
    QVERIFY2(said.contains(QStringLiteral("】欧阳")) && !said.contains(QStringLiteral("嘉慧")), qPrintable(said));
}

void TestMessages::theAgentGetsACopyWhereTheClerkSaysSo()
{
    QCOMPARE(recipients(agent(), "{\"copy_agent\": true}"), QStringLiteral("agent:queued applicant:queued"));
    // Both of that case are sent, each to its own telephone.
    QMap<QString, QString> sent;
    const QString last = hall.value("select max(case_id) from hall.message");
    const QJsonArray leased = hall.call("keeper1", "keeper.lease_messages('k1', 100)")["messages"].toArray();
    for (const QJsonValue &message : leased)
        if (hall.value(QStringLiteral("select case_id = %1 and event = 'supplement' from hall.message where id = %2")
                           .arg(last)
                           .arg(message["id"].toInteger())) == QStringLiteral("t"))
            sent[message["mobile"].toString()] = message["text"].toString();
    const QString applicant = hall.value(QStringLiteral("select applicant ->> 'phone' from hall.case_file where id = %1").arg(last));
    QCOMPARE(sent.keys(), (QStringList{applicant, QStringLiteral("13900001111")}));
    QCOMPARE(sent[applicant], sent[QStringLiteral("13900001111")]);
    QCOMPARE(recipients(agent(), "{\"copy_agent\": false}"), QStringLiteral("applicant:queued"));
    QCOMPARE(recipients(agent(), "{}"), QStringLiteral("applicant:queued"));
}

// Whoever comes with a power of attorney instead has another telephone, which nobody knows.
void TestMessages::whatWaitsForAnAgentWhoWasReplacedIsNotSent()
{
    QJsonObject paper = hall.application(RuleHall::shop);
    paper["agent"] = agent();
    const qint64 id = hall.opened(paper);
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(hall.supplement(RuleHall::clerk, id,
                         {object(R"({"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"})")},
                         QStringLiteral("15"), {{"copy_agent", true}}));
    hall.tell(id);
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id)));
    const QJsonObject another{{"presence", "agent"},
                              {"face_match", true},
                              {"power_of_attorney", true},
                              {"card", QJsonObject{{"name", "王接替"}, {"number", residentId(802)}}}};
    DONE(hall.takeSupplement(RuleHall::clerk, id, another, object(R"({"materials": [{"seq": 2, "window": true}]})")));
    QCOMPARE(hall.value(QStringLiteral("select string_agg(concat_ws(' ', recipient, state, nullif(detail, ''), final_at is null), ', ' "
                                       "order by recipient) from hall.message where case_id = %1 and event = 'supplement'")
                            .arg(id)),
             QStringLiteral("agent suppressed agent_replaced f, applicant queued t"));
}

void TestMessages::anAgentWhoOptedOutGetsNoCopy()
{
    QCOMPARE(recipients(agent(false), "{\"copy_agent\": true}"), QStringLiteral("agent:suppressed applicant:queued"));
}

// Anybody who applies writes the name, and names a telephone that need not be his.
void TestMessages::aMessageCallsNobodyByWhatIsNoName_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("called");
    const auto row = [](const char *kind, const char *name, const char *called) {
        QTest::newRow(name) << QString::fromLatin1(kind) << QString::fromUtf8(name) << QString::fromUtf8(called);
    };
    row("person", "您的社保卡已停用，请登录http://12333.evil.cn激活·a", "您好");
    row("person", "您的社保卡已经停用了·a", "您好");
    row("person", "12333·a", "您好");
    row("person", "①②③·a", "您好");
    row("person", "阿卜杜热合曼·买买提", "阿卜杜热合曼先生");
    row("person", "玛利亚·García", "玛利亚先生");
    row("person", "José·García", "José先生");
    row("person", "〇一", "〇先生");
    row("person", "\U00030EDD某", "\U00030EDD先生");
    row("person", "欧阳修", "欧阳先生");
    row("enterprise", "【中国银行】您的账户异常，请点 http://bank.evil.cn 核实。【", "贵单位");
    // Of these nothing tells but the brackets, or the sign between sentences.
    row("enterprise", "【中国银行】江门健身有限公司", "贵单位");
    row("enterprise", "〔中国银行〕江门健身有限公司", "贵单位");
    row("enterprise", "您的账户异常。江门健身有限公司", "贵单位");
    row("enterprise", "您的账户异常，江门健身有限公司", "贵单位");
    row("enterprise", "登录t.cn激活", "贵单位");
    row("enterprise", "登录银行．中国激活", "贵单位");
    row("enterprise", "请致电９５５８８转人工", "贵单位");
    row("enterprise", "请致电400-800 1234", "贵单位");
    row("enterprise", "江门市悦沁健身有限公司", "江门市悦沁健身有限公司");
    row("enterprise", "中铁二十局集团广东江门市蓬江区地下综合管廊投资建设运营有限责",
        "中铁二十局集团广东江门市蓬江区地下综合管廊投资建设运营有限责");
    row("enterprise", "中铁二十局集团广东江门市蓬江区地下综合管廊投资建设运营有限责任公司",
        "中铁二十局集团广东江门市蓬江区地下综合管廊投资建设运营有限…");
    row("enterprise", "58同城7-11便利店（江门）", "58同城7-11便利店（江门）");
    row("enterprise", "360 Yum Co.,Ltd. 江门分公司", "360 Yum Co.,Ltd. 江门分公司");
}

void TestMessages::aMessageCallsNobodyByWhatIsNoName()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    QFETCH(QString, called);
    const QJsonObject party{{"kind", kind}, {"name", name}, {"sex", "男"}};
    QCOMPARE(hall.value(QStringLiteral("select hall.surname(x) || hall.title_of(x) from (select %1) p(x)").arg(literal(party))), called);
}

void TestMessages::nobodyIsCalledByDigitsOrAnAddress_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("taken");
    for (const char *name : {"您的社保卡已停用，请登录12333点evil点cn", "请看evil.cn/a", "微信：abc", "a@b", "陈小明9"})
        QTest::newRow(name) << QString::fromUtf8(name) << false;
    for (const char *name : {"O'Brien-Smith, J. R.", "阿依古丽·买买提", "\U00030EDD某", "José García", "欧阳〇一"})
        QTest::newRow(name) << QString::fromUtf8(name) << true;
}

void TestMessages::nobodyIsCalledByDigitsOrAnAddress()
{
    QFETCH(QString, name);
    QFETCH(bool, taken);
    QJsonObject paper = hall.application(RuleHall::shop);
    QJsonObject party = paper["applicant"].toObject();
    party["name"] = name;
    paper["applicant"] = party;
    const Said said = hall.submit(paper);
    QCOMPARE(said.state, taken ? QString() : QStringLiteral("YC401"));
    if (!taken)
        QCOMPARE(said.facts["faults"],
                 (QJsonArray{QJsonObject{{"pointer", "/applicant/name"}, {"keyword", "name"}, {"detail", QJsonObject()}}}));
}

void TestMessages::oneTelephoneIsToldOfSoManyApplicationsADay()
{
    hall.setRule("received_a_day", 2);
    const auto told = [&](const QString &phone) {
        QJsonObject paper = hall.application(RuleHall::shop);
        QJsonObject party = paper["applicant"].toObject();
        party["phone"] = phone;
        paper["applicant"] = party;
        return messages(hall.opened(paper), "state || detail");
    };
    QCOMPARE(told("13700000001"), QStringLiteral("queued"));
    QCOMPARE(told("13700000001"), QStringLiteral("queued"));
    QCOMPARE(told("13700000001"), QStringLiteral("suppressedtoo_many"));
    QCOMPARE(told("13700000002"), QStringLiteral("queued")); // another's
    hall.value("update hall.told_number set day = day - 1");
    QCOMPARE(told("13700000001"), QStringLiteral("queued")); // another day
    DONE(hall.tidy());
    QCOMPARE(hall.value("select count(*) from hall.told_number where day < hall.today()"), QStringLiteral("0"));
    hall.setRule("received_a_day", 1000);
}

YICHUANG_TEST(TestMessages)
#include "tst_Messages.moc"
