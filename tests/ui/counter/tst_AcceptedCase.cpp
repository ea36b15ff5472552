// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/PrintPage.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/Button.h"

using namespace yichuang;
using namespace yichuang::test;

// A case that the law has accepted already and that owes its verification: what Art. 32 has no room for any more is neither offered nor
// advised.
class AcceptedCaseTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        sitDown(1);
    }

    void cleanup() { shutHall(); }

    void no_key_and_no_button_sends_back_declines_or_corrects_it()
    {
        deem();
        open();
        const struct {
            Qt::Key key;
            const char *button;
            const char *said;
        } acts[] = {{Qt::Key_F9, "Supplement", "这件现在不能发补正告知"},
                    {Qt::Key_F10, "Decline", "这件现在不能不予受理"},
                    {Qt::Key_F7, "Correct", "这件现在不能当场更正"}};
        for (const auto &act : acts) {
            auto *button = bar()->findChild<Button *>(QLatin1String(act.button));
            QVERIFY(!button->isReady());
            m_clerk->press(act.key);
            seen(act.said);
            m_clerk->press(Qt::Key_F8); // says something else
            QTRY_VERIFY(bar()->verdict() != QString::fromUtf8(act.said));
            QTest::mouseClick(button, Qt::LeftButton);
            seen(act.said);
            // From another page too: the case is shown, where the bar says why.
            m_clerk->press(Qt::Key_P, Qt::ControlModifier);
            QVERIFY(m_clerk->part<PrintPage>()->isVisible());
            m_clerk->press(act.key);
            seen(act.said);
        }
        QCOMPARE(
            m_hall->value(QStringLiteral("select count(*) from hall.event where desk = 'counter' and action in ('supplement', 'decline', "
                                         "'not_require', 'correct')")),
            QStringLiteral("0"));
    }

    void a_wrong_paper_of_it_goes_to_review_and_not_into_a_notice()
    {
        deem();
        open();
        auto *materials = m_clerk->part<MaterialsPanel>();
        materials->setCurrent(2);
        materials->setFocus();
        m_clerk->press(Qt::Key_3);
        QVERIFY2(bar()->reason().contains(QStringLiteral("材料 ② 不符")), qPrintable(bar()->reason()));
        QVERIFY2(!bar()->reason().contains(QStringLiteral("F9")) && bar()->reason().contains(QStringLiteral("Alt N")),
                 qPrintable(bar()->reason()));
    }

    void a_card_that_differs_offers_the_ways_that_the_law_has_data()
    {
        QTest::addColumn<bool>("accepted");
        QTest::newRow("before acceptance") << false;
        QTest::newRow("after it") << true;
    }
    void a_card_that_differs_offers_the_ways_that_the_law_has()
    {
        QFETCH(bool, accepted);
        m_hall->value(QStringLiteral("update hall.material set data = data || '{\"kind\": \"identity\"}' where seq = 1"));
        m_clerk.reset(); // which may have the case with its form already
        m_hall->value(QStringLiteral("update hall.form set definition = jsonb_set(definition, '{pages,0,schema,properties,owner}', "
                                     "'{\"title\": \"经营者\", \"type\": \"string\", \"x-binds\": \"name\"}')"));
        sitDown();
        if (accepted)
            deem();
        open();
        CardData card;
        card.name = QStringLiteral("陈晓明");
        card.number = SmallHall::residentId(1);
        card.sex = card.number[16].digitValue() % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
        card.birth = QDate(1990, 3, 7);
        m_clerk->lay(card);
        auto *panel = m_clerk->part<IdentityPanel>();
        QTRY_VERIFY(panel->comparison() && !panel->agrees());
        QCOMPARE(panel->findChild<QWidget *>(QStringLiteral("wayByCorrection"))->isVisible(), !accepted);
        QCOMPARE(panel->findChild<QWidget *>(QStringLiteral("wayBySupplement"))->isEnabled(), !accepted);
    }

private:
    DecisionBar *bar() { return m_clerk->part<DecisionBar>(); }

    void deem()
    {
        m_hall->value(QStringLiteral("update hall.clock set due_at = now() - interval '1 second'"));
        QCOMPARE(m_hall->value(QStringLiteral("select hall.lapse_deadlines()")), QStringLiteral("1"));
    }

    void open()
    {
        m_clerk->work()->open(CaseId(m_hall->value(QStringLiteral("select id from hall.case_file")).toLongLong()));
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
    }

    void seen(const char *words)
    {
        QCOMPARE(bar()->verdict(), QString::fromUtf8(words));
        QVERIFY2(bar()->reason().contains(QStringLiteral("Alt N")), qPrintable(bar()->reason()));
        QVERIFY(bar()->isVisible() && !m_clerk->part<NoticePage>()->isVisible() && !m_clerk->part<CorrectionPage>()->isVisible());
        QVERIFY(!m_clerk->work()->isBusy() && !m_clerk->work()->conflict());
    }
};

YICHUANG_TEST(AcceptedCaseTest)
#include "tst_AcceptedCase.moc"
