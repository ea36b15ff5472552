// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"
#include "ui/counter/IntakeHand.h"

#include "core/CreditCode.h"
#include "ui/parts/Segmented.h"

using namespace yichuang;
using namespace yichuang::test;

// A card is laid down before anybody knows for whom its person comes. For an enterprise they sign, and nothing of theirs is the
// enterprise's.
class IntakeEnterpriseTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup() { shutHall(); }

    void whose_card_lay_there_before_an_item_for_enterprises_signs_for_one()
    {
        offerTo(QStringLiteral("enterprise"));
        sitDown();
        openPage();
        lay();
        choose();
        QTRY_VERIFY(line("party/legal_representative/name")->isVisible());
        expectSigner();
        expectEnterprise({}, {}, {});
        QTRY_VERIFY(line("party/name")->edit()->hasFocus());
        QVERIFY2(page()->whyNot().contains(QStringLiteral("单位名称")), qPrintable(page()->whyNot()));
        typeEnterprise();
        for (const auto &[key, words] : {std::pair("shop", QStringLiteral("小明食店")), {"street", QStringLiteral("港口一路1号")}}) {
            m_clerk->press(Qt::Key_Return, Qt::ControlModifier); // not yet: it goes to what is missing
            QTRY_VERIFY(page()
                            ->findChild<QWidget *>(QStringLiteral("answer/shop/") + QLatin1String(key))
                            ->isAncestorOf(QApplication::focusWidget()));
            IntakeHand::type(words);
        }
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(page()->findChild<CheckBox *>(QStringLiteral("paper2"))->hasFocus());
        m_clerk->press(Qt::Key_Space);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds() && !page()->isVisible());
        QCOMPARE(m_hall->value(QStringLiteral("select concat_ws(' ', a ->> 'kind', a ->> 'name', a ->> 'id_number', coalesce(a ->> "
                                              "'address', 'nowhere'), a #>> '{legal_representative,name}', "
                                              "a #>> '{legal_representative,id_number}') from (select applicant a from hall.case_file) c")),
                 QStringList({QStringLiteral("enterprise"), Company, code(), QStringLiteral("nowhere"), QStringLiteral("陈小明"),
                              SmallHall::residentId(77)})
                     .join(u' '));
    }

    void who_signed_applies_where_the_next_item_is_for_people_and_the_enterprise_waits()
    {
        offerTo(QStringLiteral("enterprise"));
        sitDown();
        openPage();
        choose();
        QTRY_VERIFY(line("party/legal_representative/name")->isVisible());
        lay();
        QTRY_VERIFY(line("party/name")->edit()->hasFocus());
        typeEnterprise();
        offerTo(QStringLiteral("person"));
        choose();
        QTRY_VERIFY(!line("party/legal_representative/name")->isVisible());
        expectPerson();
        offerTo(QStringLiteral("enterprise"));
        choose();
        QTRY_VERIFY(line("party/legal_representative/name")->isVisible());
        expectSigner();
        expectEnterprise(Company, code(), {});
    }

    void the_choice_between_the_two_takes_the_person_along_and_back()
    {
        beginForEither();
        turn(Qt::Key_Right);
        expectSigner();
        expectEnterprise({}, {}, {});
        line("party/name")->edit()->setFocus();
        typeEnterprise();
        turn(Qt::Key_Left);
        expectPerson();
        turn(Qt::Key_Right);
        expectSigner();
        expectEnterprise(Company, code(), {});
        // A number that was typed tells whose it is as well.
        turn(Qt::Key_Left);
        write("party/name", QStringLiteral("王路人"));
        write("party/id_number", SmallHall::residentId(78));
        turn(Qt::Key_Right);
        QCOMPARE(line("party/legal_representative/name")->text(), QStringLiteral("王路人"));
        QCOMPARE(line("party/legal_representative/id_number")->text(), SmallHall::residentId(78));
        expectEnterprise(Company, code(), {});
    }

    void a_name_that_may_be_either_s_stays_where_it_was_typed()
    {
        sitDown();
        IntakeHand(*m_clerk).chooseItem();
        write("party/name", Company);
        write("party/address", QStringLiteral("江门市蓬江区港口三路3号"));
        turn(Qt::Key_Right);
        expectEnterprise(Company, {}, QStringLiteral("江门市蓬江区港口三路3号"));
        turn(Qt::Key_Left);
        expectEnterprise(Company, {}, QStringLiteral("江门市蓬江区港口三路3号"));
        turn(Qt::Key_Right);
        // The card tells.
        lay();
        expectEnterprise(Company, {}, QStringLiteral("江门市蓬江区港口三路3号"));
        turn(Qt::Key_Left);
        expectPerson();
    }

    void what_waits_of_the_other_kind_outlives_the_program()
    {
        beginForEither();
        turn(Qt::Key_Right);
        line("party/name")->edit()->setFocus();
        typeEnterprise();
        turn(Qt::Key_Left);
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 2);
        m_clerk->open();
        openPage(2);
        m_clerk->press(Qt::Key_Return);
        QTRY_COMPARE(line("party/name")->text(), QStringLiteral("陈小明"));
        QTRY_VERIFY(line("party/name")->isVisible());
        expectPerson();
        turn(Qt::Key_Right);
        expectSigner();
        expectEnterprise(Company, code(), {});
        // The list calls an enterprise without a name by who signs for it.
        write("party/name", {});
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 2);
        QCOMPARE(list()->item(0)->text(), QStringLiteral("陈小明"));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(line("party/legal_representative/name")->isVisible());
        turn(Qt::Key_Left);
        expectPerson();
    }

    void what_a_card_that_is_read_again_says_otherwise_is_marked_and_a_typed_address_stays()
    {
        beginForEither();
        for (const char *place : {"party/name", "party/id_number", "party/address"})
            QCOMPARE(line(place)->note(), QString());
        write("party/name", QStringLiteral("陈晓明"));
        write("party/address", QStringLiteral("江门市蓬江区港口三路3号"));
        m_clerk->layCard(77);
        QTRY_COMPARE(line("party/name")->text(), QStringLiteral("陈小明"));
        QVERIFY2(line("party/name")->note().contains(QStringLiteral("陈晓明")), qPrintable(line("party/name")->note()));
        QCOMPARE(line("party/id_number")->note(), QString());
        QCOMPARE(line("party/address")->text(), QStringLiteral("江门市蓬江区港口三路3号"));
        QVERIFY2(line("party/address")->note().contains(QStringLiteral("港口一路1号")), qPrintable(line("party/address")->note()));
        // It goes with the name, and is gone when somebody types there.
        turn(Qt::Key_Right);
        QCOMPARE(line("party/name")->note(), QString());
        QVERIFY(line("party/legal_representative/name")->note().contains(QStringLiteral("陈晓明")));
        write("party/legal_representative/name", QStringLiteral("陈小敏"));
        QCOMPARE(line("party/legal_representative/name")->note(), QString());
        m_clerk->layCard(77);
        QTRY_COMPARE(line("party/legal_representative/name")->text(), QStringLiteral("陈小明"));
        QVERIFY(line("party/legal_representative/name")->note().contains(QStringLiteral("陈小敏")));
    }

    void whose_number_stands_where_the_enterprise_should_waits_when_another_s_card_is_laid()
    {
        sitDown();
        IntakeHand(*m_clerk).chooseItem();
        turn(Qt::Key_Right);
        const CardData before = IntakeHand::passerBy();
        write("party/name", before.name);
        write("party/id_number", before.number);
        write("party/address", before.address);
        lay();
        expectPerson(); // nothing of the one before is left
        QTRY_COMPARE(list()->count(), 2);
        QCOMPARE(list()->item(0)->text(), before.name);
    }

    void whose_number_stands_where_the_enterprise_should_signs_with_their_own_card()
    {
        sitDown();
        IntakeHand(*m_clerk).chooseItem();
        turn(Qt::Key_Right);
        write("party/name", QStringLiteral("陈小明"));
        write("party/id_number", SmallHall::residentId(77));
        write("party/address", QStringLiteral("江门市蓬江区港口三路3号"));
        m_clerk->layCard(77);
        QTRY_COMPARE(line("party/legal_representative/id_number")->text(), SmallHall::residentId(77));
        expectSigner();
        expectEnterprise({}, {}, QStringLiteral("江门市蓬江区港口三路3号"));
    }

private:
    static inline const QString Company = QStringLiteral("江门市小明餐饮有限公司");
    static QString code()
    {
        const QString code = QStringLiteral("91440703000123456");
        return code + CreditCode::checkCharacter(code);
    }

    IntakePage *page() { return m_clerk->part<IntakePage>(); }
    LineField *line(const char *name) { return page()->findChild<LineField *>(QLatin1String(name)); }
    QListWidget *list() { return page()->findChild<QListWidget *>(QStringLiteral("itemList")); }

    void offerTo(const QString &kind)
    {
        m_hall->value(QStringLiteral("update hall.item_version set guide = guide || '{\"applicant_kinds\": [\"%1\"]}'").arg(kind));
    }

    void openPage(int rows = 1)
    {
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page()->isVisible() && list()->isVisible() && list()->count() == rows);
    }

    void choose()
    {
        auto *search = page()->findChild<LineField *>(QStringLiteral("itemSearch"))->edit();
        search->setFocus();
        search->selectAll();
        IntakeHand::type(QStringLiteral("xcy"));
        m_clerk->press(Qt::Key_Return);
    }

    // Whoever is here: applies, or signs.
    void lay()
    {
        m_clerk->layCard(77);
        QTRY_VERIFY(line("party/id_number")->text() == SmallHall::residentId(77) ||
                    line("party/legal_representative/id_number")->text() == SmallHall::residentId(77));
    }

    void beginForEither()
    {
        sitDown();
        IntakeHand(*m_clerk).chooseItem();
        lay();
        expectPerson();
    }

    void turn(Qt::Key to)
    {
        page()->findChild<Segmented *>(QStringLiteral("partyKind"))->setFocus();
        m_clerk->press(to);
        QTRY_COMPARE(line("party/legal_representative/name")->isVisible(), to == Qt::Key_Right);
    }

    void write(const char *place, const QString &words)
    {
        line(place)->edit()->setFocus();
        line(place)->edit()->selectAll();
        m_clerk->press(Qt::Key_Delete);
        IntakeHand::type(words);
    }

    // From the name on.
    void typeEnterprise()
    {
        IntakeHand::type(Company);
        m_clerk->press(Qt::Key_Tab);
        IntakeHand::type(code());
        expectEnterprise(Company, code(), {});
    }

    void expectEnterprise(const QString &name, const QString &number, const QString &address)
    {
        QCOMPARE(line("party/name")->text(), name);
        QCOMPARE(line("party/id_number")->text(), number);
        QCOMPARE(line("party/address")->text(), address);
    }

    void expectSigner()
    {
        QCOMPARE(line("party/legal_representative/name")->text(), QStringLiteral("陈小明"));
        QCOMPARE(line("party/legal_representative/id_number")->text(), SmallHall::residentId(77));
    }

    void expectPerson()
    {
        QTRY_COMPARE(line("party/name")->text(), QStringLiteral("陈小明"));
        expectEnterprise(QStringLiteral("陈小明"), SmallHall::residentId(77), QStringLiteral("江门市蓬江区港口一路1号"));
    }
};

YICHUANG_TEST(IntakeEnterpriseTest)
#include "tst_IntakeEnterprise.moc"
