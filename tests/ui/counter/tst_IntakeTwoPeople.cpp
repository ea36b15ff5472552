// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/IntakeHand.h"

#include "ui/counter/CounterFrame.h"
#include "ui/parts/Banner.h"

using namespace yichuang;
using namespace yichuang::test;

// An item that two people come for, as a marriage: the second card fills the other one's page by one key, or begins the next person's case
// by another.
class IntakeTwoPeopleTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->value(
            QStringLiteral(
                "update hall.form set definition = jsonb_set(definition, '{pages}', (definition -> 'pages') || $d$[%1, %2]$d$::jsonb)")
                .arg(person("man", "男"), person("woman", "女")));
        sitDown();
        IntakeHand(*m_clerk).chooseItem();
        m_clerk->layCard(77); // his
        QTRY_COMPARE(line("party/name")->text(), QStringLiteral("陈小明"));
        QTRY_VERIFY(answer("woman", "name")->isVisible());
    }

    void cleanup() { shutHall(); }

    void the_second_card_fills_the_other_ones_page_by_one_key()
    {
        m_clerk->lay(hers());
        QTRY_VERIFY(aside()->isVisible());
        QVERIFY2(aside()->fact().contains(QStringLiteral("王路人")), qPrintable(aside()->fact()));
        for (const char *words : {"女方", "Alt O", "Ctrl N"})
            QVERIFY2(aside()->meaning().contains(QString::fromUtf8(words)), qPrintable(aside()->meaning()));
        // His is where it was, and nothing of hers is written before somebody says so.
        QCOMPARE(line("party/name")->text(), QStringLiteral("陈小明"));
        QCOMPARE(said("woman", "name"), QString());
        m_clerk->press(Qt::Key_O, Qt::AltModifier);
        QVERIFY(!aside()->isVisible());
        QCOMPARE(said("woman", "name"), QStringLiteral("王路人"));
        QCOMPARE(said("woman", "id_number"), hers().number);
        QCOMPARE(said("woman", "birth"), QStringLiteral("1990-03-07"));
        QCOMPARE(said("woman", "nation"), QStringLiteral("壮"));
        QCOMPARE(said("woman", "address"), hers().address);
        QCOMPARE(line("party/id_number")->text(), SmallHall::residentId(77));
        // What no card says is asked next.
        QVERIFY(answer("shop", "shop")->isAncestorOf(QApplication::focusWidget()));
        IntakeHand::type(QStringLiteral("小明食店"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier); // not yet: it goes to the paper
        QTRY_VERIFY(page()->findChild<CheckBox *>(QStringLiteral("paper2"))->hasFocus());
        m_clerk->press(Qt::Key_Space);
        QVERIFY2(page()->whyNot().isEmpty(), qPrintable(page()->whyNot()));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds() && !page()->isVisible());
        const QString answers = m_hall->value(QStringLiteral("select concat_ws(' ', data #>> '{man,name}', data #>> '{woman,name}', "
                                                             "data #>> '{woman,birth}', data #>> '{man,birth}') from hall.answer"));
        QCOMPARE(answers, QStringLiteral("陈小明 王路人 1990-03-07 1990-03-07"));
        QCOMPARE(m_hall->value(QStringLiteral("select applicant ->> 'name' from hall.case_file")), QStringLiteral("陈小明"));
    }

    void the_same_card_again_asks_nothing_and_an_address_that_was_written_stays()
    {
        answer("woman", "address")->findChild<QLineEdit *>()->setFocus();
        IntakeHand::type(QStringLiteral("江门市江海区礼乐路9号"));
        m_clerk->lay(hers());
        QTRY_VERIFY(aside()->isVisible());
        m_clerk->press(Qt::Key_O, Qt::AltModifier);
        QCOMPARE(said("woman", "id_number"), hers().number);
        QCOMPARE(said("woman", "address"), QStringLiteral("江门市江海区礼乐路9号"));
        m_clerk->lay(hers());
        QTRY_VERIFY(answer("shop", "shop")->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!aside()->isVisible());
        QCOMPARE(line("party/name")->text(), QStringLiteral("陈小明"));
    }

    void the_next_persons_case_begins_by_its_own_key_with_the_card_that_lies_there()
    {
        m_clerk->lay(hers());
        QTRY_VERIFY(aside()->isVisible());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY2(aside()->fact().contains(QStringLiteral("陈小明")), qPrintable(aside()->fact())); // who waits
        m_clerk->press(Qt::Key_Return);                                                                // the only item
        QTRY_COMPARE(line("party/name")->text(), QStringLiteral("王路人"));
        QCOMPARE(line("party/id_number")->text(), hers().number);
        QTRY_VERIFY(answer("man", "name") && answer("man", "name")->isVisible());
        QCOMPARE(said("man", "name"), QString());
    }

    // Nobody of that sex stands on the other page.
    void a_card_that_fits_no_page_begins_anew_at_once()
    {
        m_clerk->layCard(79, QStringLiteral("李建国"));
        QTRY_COMPARE(line("party/id_number")->text(), SmallHall::residentId(79));
        QVERIFY2(aside()->fact().contains(QStringLiteral("陈小明")), qPrintable(aside()->fact()));
    }

    void whoever_comes_back_to_the_page_is_offered_nobodys_card_any_more()
    {
        m_clerk->lay(hers());
        QTRY_VERIFY(aside()->isVisible());
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!page()->isVisible());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page()->isVisible());
        QVERIFY2(!aside()->fact().contains(QStringLiteral("王路人")), qPrintable(aside()->fact()));
        QCOMPARE(line("party/name")->text(), QString());
    }

    void the_day_of_birth_is_written_from_the_number_and_follows_it()
    {
        type("woman", "id_number", SmallHall::residentId(78));
        QCOMPARE(said("woman", "birth"), QStringLiteral("1990-03-07"));
        type("woman", "id_number", QStringLiteral("11010519491231002X"));
        QCOMPARE(said("woman", "birth"), QStringLiteral("1949-12-31"));
        // Until somebody writes another.
        type("woman", "birth", QStringLiteral("19900101"));
        type("woman", "id_number", SmallHall::residentId(78));
        QCOMPARE(said("woman", "birth"), QStringLiteral("1990-01-01"));
    }

private:
    static CardData hers()
    {
        CardData card = IntakeHand::passerBy();
        card.nation = QStringLiteral("壮");
        return card;
    }

    static QString person(const char *key, const char *sex)
    {
        return QStringLiteral(R"({"key": "%1", "title": "%2方", "x-sex": "%2", "schema": {"type": "object", "additionalProperties": false,
            "x-order": ["name", "id_number", "birth", "nation", "address"], "required": ["name", "id_number", "birth", "nation", "address"],
            "properties": {
                "name": {"title": "姓名", "type": "string", "x-widget": "text", "x-binds": "name"},
                "id_number": {"title": "公民身份号码", "type": "string", "x-widget": "id", "x-binds": "id_number"},
                "birth": {"title": "出生日期", "type": "string", "format": "date", "x-widget": "date", "x-binds": "birth"},
                "nation": {"title": "民族", "type": "string", "x-widget": "text", "x-binds": "nation"},
                "address": {"title": "住址", "type": "string", "x-widget": "address", "x-binds": "address"}}}})")
            .arg(QLatin1String(key), QString::fromUtf8(sex));
    }

    IntakePage *page() { return m_clerk->part<IntakePage>(); }
    LineField *line(const char *name) { return page()->findChild<LineField *>(QLatin1String(name)); }
    Banner *aside() { return page()->findChild<Banner *>(QStringLiteral("intakeAside")); }
    QWidget *answer(const char *at, const char *key)
    {
        return page()->findChild<QWidget *>(QStringLiteral("answer/%1/%2").arg(QLatin1String(at), QLatin1String(key)));
    }
    QString said(const char *at, const char *key) { return answer(at, key)->findChild<QLineEdit *>()->text(); }

    // And leaves it.
    void type(const char *at, const char *key, const QString &words)
    {
        auto *edit = answer(at, key)->findChild<QLineEdit *>();
        edit->setFocus();
        edit->selectAll();
        IntakeHand::type(words);
        m_clerk->press(Qt::Key_Tab);
    }
};

YICHUANG_TEST(IntakeTwoPeopleTest)
#include "tst_IntakeTwoPeople.moc"
