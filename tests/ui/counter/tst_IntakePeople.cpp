// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/IntakeHand.h"

#include "ui/counter/CounterFrame.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Label.h"

#include <QDir>

using namespace yichuang;
using namespace yichuang::test;

// What was begun for somebody at the window (Ctrl+N) is never the next person's: neither on the screen nor in what is sent.
class IntakePeopleTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        sitDown();
        IntakeHand hand(*m_clerk);
        hand.chooseItem();
        hand.layAndFill();
        line("party/phone")->edit()->setFocus();
        IntakeHand::type(QStringLiteral("13800138000"));
    }

    void cleanup() { shutHall(); }

    void the_next_person_begins_empty_and_sees_nothing_of_the_one_before()
    {
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!page()->isVisible());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page()->isVisible());
        expectOnlyTheName();
        // The same keys as ever, without one more for the person before.
        chooseShop();
        QCOMPARE(line("party/name")->text(), QString());
        QVERIFY(!shows(SmallHall::residentId(77)));
        layOther();
        expectEmptyOf(QStringLiteral("王路人"));
        IntakeHand::type(QStringLiteral("路人小店"));
        receive();
        QCOMPARE(m_hall->value(
                     QStringLiteral("select applicant ->> 'name' || coalesce(applicant ->> 'phone', ' has none') from hall.case_file")),
                 QStringLiteral("王路人 has none"));
        // And the one before goes on where it was left.
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page()->isVisible());
        m_clerk->press(Qt::Key_Return);
        expectBack();
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.case_file where applicant ->> 'phone' = '13800138000'")),
                     QStringLiteral("1"));
    }

    void somebody_elses_card_begins_anew_and_leaves_what_was_begun_to_its_person()
    {
        layOther();
        expectOnlyTheName();
        // Enter takes up nobody else's.
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(page()->findChild<QWidget *>(QStringLiteral("answer/shop/shop")) && line("party/name")->isVisible());
        expectEmptyOf(QStringLiteral("王路人"));
        QVERIFY(!aside()->isVisible());
        m_clerk->layCard(77);
        expectBack();
        QCOMPARE(begun(), 1); // of the other one, whose item was chosen
    }

    void Ctrl_N_on_the_page_begins_anew_and_what_was_begun_outlives_the_program()
    {
        QVERIFY(remark().contains(QStringLiteral("Ctrl N")));
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        expectOnlyTheName();
        m_clerk->press(Qt::Key_N, Qt::ControlModifier); // of nothing there is no second
        QCOMPARE(begun(), 1);
        m_clerk->open();
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 2);
        expectOnlyTheName();
        m_clerk->layCard(77);
        expectBack();
        QCOMPARE(begun(), 0);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds() && !page()->isVisible());
        QTRY_VERIFY(QDir(m_clerk->draftFolder()).entryList({QStringLiteral("*-0.*")}, QDir::Files).isEmpty());
    }

    void what_was_begun_in_vain_is_struck_by_Del_twice_and_kept_by_any_other_key()
    {
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        expectOnlyTheName();
        m_clerk->press(Qt::Key_Delete);
        QVERIFY2(aside()->fact().contains(QStringLiteral("丢掉")), qPrintable(aside()->fact()));
        m_clerk->press(Qt::Key_Up);
        QVERIFY2(!aside()->fact().contains(QStringLiteral("丢掉")), qPrintable(aside()->fact()));
        m_clerk->press(Qt::Key_Delete);
        m_clerk->repeat(Qt::Key_Delete);
        QCOMPARE(begun(), 1);
        m_clerk->press(Qt::Key_Delete);
        QCOMPARE(begun(), 0);
        QVERIFY(!aside()->isVisible());
        QTRY_VERIFY(QDir(m_clerk->draftFolder()).entryList({QStringLiteral("*-0.*")}, QDir::Files).isEmpty());
    }

    void a_card_puts_right_a_number_of_its_person_that_was_typed_wrongly()
    {
        line("party/id_number")->edit()->setFocus();
        line("party/id_number")->edit()->selectAll();
        IntakeHand::type(QStringLiteral("440703199003071"));
        m_clerk->layCard(77);
        QTRY_COMPARE(line("party/id_number")->text(), SmallHall::residentId(77));
        expectBack();
        QCOMPARE(begun(), 0);
    }

private:
    IntakePage *page() { return m_clerk->part<IntakePage>(); }
    LineField *line(const char *name) { return page()->findChild<LineField *>(QLatin1String(name)); }
    QListWidget *list() { return page()->findChild<QListWidget *>(QStringLiteral("itemList")); }
    Banner *aside() { return page()->findChild<Banner *>(QStringLiteral("intakeAside")); }
    QLineEdit *shop() { return page()->findChild<QWidget *>(QStringLiteral("answer/shop/shop"))->findChild<QLineEdit *>(); }
    int begun() { return list()->count() - 1; } // beside the only item

    QString remark()
    {
        const QList<Label *> labels = page()->header()->findChildren<Label *>();
        QStringList texts;
        for (const Label *label : labels)
            texts.append(label->text());
        return texts.join(u' ');
    }

    // In any box of the window, as it is typed into.
    bool shows(const QString &text)
    {
        const QList<QLineEdit *> boxes = m_clerk->host()->findChildren<QLineEdit *>();
        return std::any_of(boxes.begin(), boxes.end(),
                           [&text](const QLineEdit *box) { return box->isVisible() && box->text().contains(text); });
    }

    void layOther()
    {
        m_clerk->lay(IntakeHand::passerBy());
        QTRY_COMPARE(line("party/id_number")->text(), IntakeHand::passerBy().number);
    }

    void chooseShop()
    {
        IntakeHand::type(QStringLiteral("xcy"));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(line("party/name")->isVisible());
    }

    void expectOnlyTheName()
    {
        QTRY_VERIFY(aside()->isVisible());
        QVERIFY2(aside()->fact().contains(QStringLiteral("陈小明")), qPrintable(aside()->fact()));
        QCOMPARE(begun(), 1);
        QCOMPARE(list()->item(0)->text(), QStringLiteral("陈小明"));
        for (const QString &theirs : {SmallHall::residentId(77), QStringLiteral("13800138000"), QStringLiteral("小明食店")})
            QVERIFY2(!shows(theirs), qPrintable(theirs));
    }

    void expectEmptyOf(const QString &name)
    {
        QTRY_COMPARE(line("party/name")->text(), name);
        QCOMPARE(line("party/phone")->text(), QString());
        QCOMPARE(shop()->text(), QString());
        QVERIFY(!page()->findChild<CheckBox *>(QStringLiteral("paper2"))->isChecked());
        QTRY_VERIFY(shop()->hasFocus());
    }

    void expectBack()
    {
        QTRY_VERIFY2(page()->whyNot().isEmpty(), qPrintable(page()->whyNot()));
        QCOMPARE(line("party/name")->text(), QStringLiteral("陈小明"));
        QCOMPARE(line("party/id_number")->text(), SmallHall::residentId(77));
        QCOMPARE(line("party/phone")->text(), QStringLiteral("13800138000"));
        QCOMPARE(shop()->text(), QStringLiteral("小明食店"));
    }

    void receive()
    {
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier); // not yet: it goes to the paper
        QTRY_VERIFY(page()->findChild<CheckBox *>(QStringLiteral("paper2"))->hasFocus());
        m_clerk->press(Qt::Key_Space);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds() && !page()->isVisible() && !m_clerk->work()->isBusy());
    }
};

YICHUANG_TEST(IntakePeopleTest)
#include "tst_IntakePeople.moc"
