// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ByAgent.h"
#include "ui/counter/CounterFrame.h"
#include "ui/counter/IntakeHand.h"

#include "ui/counter/IdentityPanel.h"
#include "ui/parts/RadioRow.h"

#include <QLayout>

using namespace yichuang;
using namespace yichuang::test;

// Who declared himself with another number than his card says: nothing puts that right, and the window says so before it offers anything.
class WrongNumberTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup() { shutHall(); }

    void a_wrong_number_is_said_to_stay_and_Ctrl_N_begins_anew_with_the_card_data()
    {
        QTest::addColumn<bool>("pressed");
        QTest::newRow("by its key") << false;
        QTest::newRow("by the row that says it") << true;
    }
    void a_wrong_number_is_said_to_stay_and_Ctrl_N_begins_anew_with_the_card()
    {
        QFETCH(bool, pressed);
        sitDown(1);
        openFirst();
        lay(55);
        auto *anew = way("wayByApplyingAnew");
        QTRY_VERIFY(anew->isVisible());
        QVERIFY2(anew->text().contains(QStringLiteral("号码不能改")), qPrintable(anew->text()));
        QVERIFY2(anew->accessibleDescription().contains(QStringLiteral("申请人撤回这一件")), qPrintable(anew->accessibleDescription()));
        for (const auto *other : m_clerk->part<IdentityPanel>()->findChildren<RadioRow *>())
            QVERIFY2(!other->isVisible() || placeOf(anew) <= placeOf(other), qPrintable(other->text()));
        QVERIFY(!way("wayByCorrection")->isVisible());
        // A paper that was wrongly uploaded is another thing.
        const auto *supplement = way("wayBySupplement");
        QVERIFY(supplement->isVisible() && supplement->isEnabled());
        QVERIFY2(supplement->accessibleDescription().contains(QStringLiteral("号码补正也改不了")),
                 qPrintable(supplement->accessibleDescription()));
        if (pressed)
            QTest::keyClick(anew, Qt::Key_Space);
        else
            m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        takeShop();
        QCOMPARE(line("party/name")->text(), QStringLiteral("陈小明"));
        QCOMPARE(line("party/id_number")->text(), SmallHall::residentId(55));
        // And the case is where it was.
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(m_clerk->work()->holds() && anew->isVisible());
    }

    void what_is_no_wrong_number_of_the_applicant_offers_no_new_application_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("person");
        QTest::addColumn<bool>("agent");
        QTest::newRow("only the name differs") << QStringLiteral("陈小朋") << 1 << false;
        QTest::newRow("the number of an agent") << QStringLiteral("李代办") << 42 << true;
    }
    void what_is_no_wrong_number_of_the_applicant_offers_no_new_application()
    {
        QFETCH(QString, name);
        QFETCH(int, person);
        QFETCH(bool, agent);
        m_hall->handIn({agent ? byAgent() : SmallHall::application(1)});
        CounterFrame::sitDown();
        openFirst();
        lay(person, name);
        QTRY_VERIFY(way("wayWithoutCard")->isVisible());
        QVERIFY(!way("wayByApplyingAnew")->isVisible());
        QCOMPARE(way("wayBySupplement")->accessibleDescription(), QString());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        takeShop();
        QCOMPARE(line("party/id_number")->text(), QString());
    }

    // Most likely the clerk's own slip, which no application begins with.
    void a_number_that_was_typed_is_put_right_first()
    {
        sitDown(1);
        openFirst();
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        IntakeHand::type(QStringLiteral("陈小明"));
        m_clerk->press(Qt::Key_Tab);
        IntakeHand::type(SmallHall::residentId(55));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(way("wayByApplyingAnew")->isVisible());
        QVERIFY(way("wayByRetyping")->isVisible() && placeOf(way("wayByRetyping")) < placeOf(way("wayByApplyingAnew")));
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        takeShop();
        QCOMPARE(line("party/id_number")->text(), QString());
    }

private:
    void lay(int person, const QString &name = QStringLiteral("陈小明")) { m_clerk->layCard(person, name); }

    // Until its fields are there.
    void takeShop()
    {
        QTRY_VERIFY(m_clerk->part<IntakePage>()->isVisible() &&
                    m_clerk->page()->findChild<QListWidget *>(QStringLiteral("itemList"))->count() == 1);
        IntakeHand::type(QStringLiteral("xcy"));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_clerk->page()->findChild<QWidget *>(QStringLiteral("answer/shop/shop")));
    }

    static int placeOf(const RadioRow *way) { return way->parentWidget()->layout()->indexOf(way); }
    RadioRow *way(const char *name) { return m_clerk->page()->findChild<RadioRow *>(QLatin1String(name)); }
    LineField *line(const char *name) { return m_clerk->page()->findChild<LineField *>(QLatin1String(name)); }
};

YICHUANG_TEST(WrongNumberTest)
#include "tst_WrongNumber.moc"
