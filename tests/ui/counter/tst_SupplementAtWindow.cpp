// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/AskedForMore.h"
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/FindPopover.h"
#include "ui/counter/AskedPanel.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/KeyCap.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>

using namespace yichuang;
using namespace yichuang::test;

// Who was asked for more brings it to the window: the card brings the case up, the points of the notice are ticked and answered, and one
// key takes them.
class SupplementAtWindowTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->apply(1);
    }

    void cleanup() { shutHall(); }

    void what_was_asked_for_is_taken_and_accepted_with_the_keyboard()
    {
        askForMore(*m_hall, 1, {test::shopName()});
        sitDown();
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->takes());
        QCOMPARE(m_clerk->part<Banner>()->fact(), QStringLiteral("有一件待补正"));
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QVERIFY(m_clerk->part<AskedPanel>()->isVisible());
        QVERIFY(!m_clerk->part<MaterialsPanel>()->isVisible());
        // What is lacking is said, and the key goes there.
        m_clerk->press(Qt::Key_F8);
        QVERIFY2(bar()->reason().contains(QStringLiteral("还没有核对人证")), qPrintable(bar()->reason()));
        m_clerk->press(Qt::Key_F4);
        QTRY_VERIFY(paper()->hasFocus());
        m_clerk->press(Qt::Key_F8);
        QCOMPARE(bar()->reason(), QStringLiteral("还没有勾带来的，也没有改要改的"));
        QVERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_Space);
        QVERIFY(paper()->isChecked());
        QCOMPARE(bar()->verdict(), QStringLiteral("可以收下补正"));
        m_clerk->press(Qt::Key_Tab);
        auto *name = shopName();
        QCOMPARE(QApplication::focusWidget(), name);
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("new shop"));
        m_clerk->press(Qt::Key_F8);
        m_clerk->press(Qt::Key_F8); // means nothing
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F8); // nor does a slow second press
        QVERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(events("take_supplement"), QStringLiteral("1"));
        QCOMPARE(m_hall->value(QStringLiteral("select status || ' ' || round from hall.case_file")), QStringLiteral("submitted 2"));
        QCOMPARE(m_hall->value(QStringLiteral("select data #>> '{shop,shop}' from hall.answer where round = 2")),
                 QStringLiteral("new shop"));
        // The usual way from here: the person is known, the paper is marked, what changed is looked at.
        QVERIFY(m_clerk->part<MaterialsPanel>()->isVisible());
        QVERIFY(!m_clerk->part<AskedPanel>()->isVisible());
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QVERIFY(m_clerk->part<IdentityPanel>()->faceMatches());
        QVERIFY(!m_clerk->part<MaterialsPanel>()->isComplete());
        m_clerk->part<MaterialsPanel>()->focusFirstUnmarked();
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(bar()->verdict(), QStringLiteral("可以受理"));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(events("accept"), QStringLiteral("1"));
        // The person was seen once, and is stored once.
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) || ' ' || max(round) from hall.verification")), QStringLiteral("1 2"));
    }

    void the_finder_opens_it_too()
    {
        askForMore(*m_hall, 1);
        sitDown();
        m_clerk->press(Qt::Key_F3);
        QTest::keyClicks(QApplication::focusWidget(), SmallHall::residentId(1));
        QTRY_COMPARE(m_clerk->part<FindPopover>()->findChild<QListWidget *>()->count(), 1);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_clerk->work()->takes());
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        // Nothing else is done with it before it is taken.
        for (const Qt::Key key : {Qt::Key_F6, Qt::Key_F7, Qt::Key_F9, Qt::Key_F10})
            m_clerk->press(key);
        QVERIFY(m_clerk->part<AskedPanel>()->isVisible());
        QVERIFY(!m_clerk->work()->isBusy());
    }

    void what_the_hall_refuses_stands_at_its_field_and_nothing_typed_is_lost()
    {
        askForMore(*m_hall, 1, {test::shopName()});
        sitDown();
        bringPaper();
        shopName()->setFocus();
        shopName()->selectAll();
        QTest::keyClicks(shopName(), QStringLiteral("a")); // two characters at least
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->part<Banner>()->isVisible() && m_clerk->part<Banner>()->fact() != QStringLiteral("有一件待补正"));
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(events("take_supplement"), QStringLiteral("0"));
        QVERIFY(paper()->isChecked());
        QCOMPARE(shopName()->text(), QStringLiteral("a"));
        QTest::keyClicks(shopName(), QStringLiteral("b"));
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->holds());
        QCOMPARE(m_hall->value(QStringLiteral("select data #>> '{shop,shop}' from hall.answer where round = 2")), QStringLiteral("ab"));
    }

    void three_keys_take_a_paper_that_was_brought()
    {
        askForMore(*m_hall, 1);
        sitDown();
        bringPaper(); // F4 and Space
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QCOMPARE(events("take_supplement"), QStringLiteral("1"));
        // What was taken is said until it was read, and that somebody signs for it.
        const auto *banner = m_clerk->part<Banner>();
        QTRY_VERIFY2(banner->isVisible() && banner->fact() == QStringLiteral("已收下补正 陈小明"), qPrintable(banner->fact()));
        QVERIFY2(banner->meaning().contains(QStringLiteral("两份")) && banner->meaning().contains(QStringLiteral("签收")),
                 qPrintable(banner->meaning()));
    }

    // Nothing is ticked where nothing is brought.
    void an_answer_that_was_asked_for_is_called_by_its_name()
    {
        askForMore(*m_hall, 1, {test::shopName()}, false);
        sitDown();
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->takes() && m_clerk->part<IdentityPanel>()->agrees());
        QVERIFY2(m_clerk->part<Banner>()->meaning().contains(QStringLiteral("改好要改的")), qPrintable(m_clerk->part<Banner>()->meaning()));
        QVERIFY(!m_clerk->part<AskedPanel>()->findChild<KeyCap *>()->isVisible());
        m_clerk->press(Qt::Key_F4);
        QTRY_COMPARE(QApplication::focusWidget(), shopName());
        m_clerk->press(Qt::Key_F8);
        QCOMPARE(bar()->reason(), QStringLiteral("还没有改“店名”"));
        QCOMPARE(QApplication::focusWidget(), shopName());
        write(shopName(), "new shop");
        QTRY_COMPARE(bar()->verdict(), QStringLiteral("可以收下补正"));
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QCOMPARE(events("take_supplement"), QStringLiteral("1"));
    }

    // The card is seen at once, the hall compares it a little later: whoever looked meanwhile need not look again.
    void the_person_is_confirmed_as_soon_as_the_card_is_read_and_not_before()
    {
        askForMore(*m_hall, 1);
        sitDown();
        m_clerk->press(Qt::Key_F3);
        QTest::keyClicks(QApplication::focusWidget(), SmallHall::residentId(1));
        QTRY_COMPARE(m_clerk->part<FindPopover>()->findChild<QListWidget *>()->count(), 1);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_clerk->work()->takes() && m_clerk->part<IdentityPanel>()->hasFocus());
        m_clerk->press(Qt::Key_F4);
        QCOMPARE(bar()->verdict(), QStringLiteral("还没有读身份证"));
        QVERIFY(!m_clerk->part<IdentityPanel>()->faceMatches());
        bool early = false;
        connect(
            &m_clerk->reader(), &CardReader::cardRead, this,
            [this, &early] {
                early = !m_clerk->part<IdentityPanel>()->comparison();
                m_clerk->press(Qt::Key_F4);
            },
            Qt::SingleShotConnection);
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QVERIFY(early);
        QVERIFY(m_clerk->part<IdentityPanel>()->faceMatches());
        QTRY_VERIFY(paper()->hasFocus());
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(bar()->verdict(), QStringLiteral("可以收下补正"));
    }

    void any_row_of_a_table_is_answered_taken_away_or_added_and_the_others_stay()
    {
        m_hall->value(QStringLiteral(R"(update hall.form set definition = jsonb_set(definition, '{pages,0,schema,properties,helpers}',
            '{"title": "从业人员", "type": "array", "x-widget": "table", "items": {"type": "object", "required": ["name"], "properties":
              {"name": {"title": "姓名", "type": "string", "minLength": 2}, "post": {"title": "岗位", "type": "string"}}}}'))"));
        m_hall->value(QStringLiteral(R"(update hall.answer set data = jsonb_set(data, '{shop,helpers}',
            '[{"name": "Anna", "post": "cook"}, {"name": "Bert", "post": "cook"}, {"name": "Carl", "post": "cook"}]'))"));
        m_hall->value(QStringLiteral("update hall.answer set shown = data"));
        askForMore(*m_hall, 1, {test::shopField("helpers", QStringLiteral("从业人员"), QStringLiteral("第 2 人没有健康证明，请更正。"))});
        sitDown();
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->takes() && m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        QTRY_COMPARE(lines().size(), 6);
        write(lines()[2], "B"); // two characters at least
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->part<Banner>()->isVisible() && m_clerk->part<Banner>()->fact() != QStringLiteral("有一件待补正"));
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(QApplication::focusWidget(), lines()[2]); // the cell that is wrong, not the table
        write(lines()[2], "Dora");
        auto *panel = m_clerk->part<AskedPanel>();
        pressWith(panel->findChildren<Button *>(QStringLiteral("removeRow"))[0]);
        QTRY_COMPARE(lines().size(), 4);
        QCOMPARE(QApplication::focusWidget(), lines()[0]);
        pressWith(panel->findChild<Button *>(QStringLiteral("addRow")));
        QTRY_COMPARE(lines().size(), 6);
        QCOMPARE(QApplication::focusWidget(), lines()[4]);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Emil"));
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->holds());
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(h ->> 'name' || ' ' || coalesce(h ->> 'post', '-'), ', ' order by o)"
                                              " from hall.answer, jsonb_array_elements(data #> '{shop,helpers}') with ordinality t(h, o)"
                                              " where round = 2")),
                 QStringLiteral("Dora cook, Carl cook, Emil -"));
    }

    void what_an_answer_brings_with_it_is_asked_as_soon_as_the_hall_misses_it()
    {
        m_hall->value(
            QStringLiteral(R"(update hall.form set definition = jsonb_set(jsonb_set(definition, '{pages,0,schema,properties,helper}',
            '{"title": "帮工姓名", "type": "string", "minLength": 2}'), '{pages,0,schema,if}',
            '{"properties": {"shop": {"const": "with helper"}}, "required": ["shop"]}') || '{}')"));
        m_hall->value(QStringLiteral(
            R"(update hall.form set definition = jsonb_set(definition, '{pages,0,schema,then}', '{"required": ["helper"]}'))"));
        askForMore(*m_hall, 1, {test::shopName()});
        sitDown();
        bringPaper();
        write(shopName(), "with helper");
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(lines().size(), 2);
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(QApplication::focusWidget(), lines()[1]);
        QTest::keyClicks(lines()[1], QStringLiteral("Bert"));
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->holds());
        QCOMPARE(m_hall->value(QStringLiteral("select data #>> '{shop,helper}' from hall.answer where round = 2")), QStringLiteral("Bert"));
    }

    void what_was_ticked_is_there_again_after_the_program_ended()
    {
        askForMore(*m_hall, 1);
        sitDown();
        bringPaper();
        m_clerk->page()->saveNow();
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.draft")), QStringLiteral("1"));
        m_clerk->open();
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->takes() && m_clerk->part<IdentityPanel>()->comparison());
        QVERIFY(paper()->isChecked());
    }

    void another_window_or_the_applicant_may_come_first_data()
    {
        QTest::addColumn<bool>("fromHome");
        QTest::newRow("another window") << false;
        QTest::newRow("the applicant, from home") << true;
    }
    void another_window_or_the_applicant_may_come_first()
    {
        QFETCH(bool, fromHome);
        const CaseId id = askForMore(*m_hall, 1);
        sitDown();
        bringPaper();
        if (fromHome) {
            Line line(m_hall->signInAs(QStringLiteral("portal")));
            ApplicantDesk portal(line);
            const auto again = portal.resubmit(QStringLiteral("again"), m_clerk->work()->file()->caseNo, {}).result();
            QVERIFY2(again, again ? "" : qPrintable(again.error().log));
        } else {
            m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
            m_other->layCard(1);
            QTRY_VERIFY(m_other->work()->takes() && m_other->part<IdentityPanel>()->agrees());
            m_other->press(Qt::Key_F4);
            m_other->press(Qt::Key_Space);
            m_other->press(Qt::Key_F8);
            QTRY_VERIFY(m_other->work()->holds());
        }
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->part<ConflictPanel>()->isVisible());
        QVERIFY(!m_clerk->work()->holds());
        QCOMPARE(m_hall->value(QStringLiteral("select round from hall.case_file where id = %1").arg(id.value())), QStringLiteral("2"));
        QCOMPARE(events("take_supplement"), fromHome ? QStringLiteral("0") : QStringLiteral("1"));
    }

private:
    void sitDown() { m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1); }
    // The person is checked and the paper ticked; F8 is next.
    void bringPaper()
    {
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->takes() && m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(bar()->verdict(), QStringLiteral("可以收下补正"));
    }
    DecisionBar *bar() { return m_clerk->part<DecisionBar>(); }
    CheckBox *paper() { return m_clerk->page()->findChild<CheckBox *>(QStringLiteral("brought2")); }
    QList<QLineEdit *> lines() { return m_clerk->part<AskedPanel>()->findChildren<QLineEdit *>(); }
    static void write(QLineEdit *line, const char *text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QLatin1String(text));
    }
    static void pressWith(Button *button)
    {
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    QLineEdit *shopName() { return m_clerk->part<AskedPanel>()->findChild<QLineEdit *>(); }
    QString events(const char *action)
    {
        return m_hall->value(QStringLiteral("select count(*) from hall.event where action = '%1'").arg(QLatin1String(action)));
    }
};

YICHUANG_TEST(SupplementAtWindowTest)
#include "tst_SupplementAtWindow.moc"
