// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ApplicantDesk.h"
#include "ui/counter/AskedForMore.h"
#include "ui/counter/CounterFrame.h"

#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/Banner.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>

using namespace yichuang;
using namespace yichuang::test;

// What the window keeps of a card that it read, until F8 stores what was compared (docs/devices.md).
class KeptCardsTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        sitDown(1);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
    }

    void cleanup() { shutHall(); }

    void of_a_strangers_card_nothing_beside_what_was_marked()
    {
        CardData card;
        card.name = QStringLiteral("王路人");
        card.number = SmallHall::residentId(42);
        card.sex = QStringLiteral("男");
        card.birth = QDate(1985, 1, 2);
        card.address = QStringLiteral("广州市天河区");
        m_clerk->lay(card);
        QTRY_VERIFY(panel()->comparison() && panel()->isSomebodyElse());
        m_clerk->part<MaterialsPanel>()->mark(OriginalMark::Seen);
        m_clerk->page()->saveNow();
        QTRY_COMPARE(drafts(QStringLiteral("data -> 'marks' <> '[]'")), QStringLiteral("1"));
        QCOMPARE(drafts(QStringLiteral("data::text like '%%1%' or data::text like '%王路人%'").arg(card.number)), QStringLiteral("0"));
    }

    void the_right_card_until_the_case_is_put_down()
    {
        m_clerk->layCard(1);
        QTRY_VERIFY(panel()->agrees());
        m_clerk->page()->saveNow();
        const QString number = QStringLiteral("data::text like '%%1%'").arg(SmallHall::residentId(1));
        QTRY_COMPARE(drafts(number), QStringLiteral("1"));
        m_clerk->work()->release(QStringLiteral("申请人没有带齐，下午再来"));
        QTRY_VERIFY(!m_clerk->work()->file());
        m_clerk->page()->saveNow();
        m_hall->value(QStringLiteral("select hall.tidied('cards')"));
        QCOMPARE(drafts(number), QStringLiteral("0"));
        QCOMPARE(drafts(QStringLiteral("data ? 'marks'")), QStringLiteral("1"));
    }

    void nothing_that_was_done_in_the_round_before_and_every_word_of_it_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("the line came back") << false;
        QTest::newRow("the program was killed without a line") << true;
    }
    void nothing_that_was_done_in_the_round_before_and_every_word_of_it()
    {
        QFETCH(bool, killed);
        const CaseId id = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F9);
        auto *notice = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !notice->supplement().defects.isEmpty()));
        const QString words = notice->supplement().defects.first().text;
        m_clerk->press(Qt::Key_Escape);
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
        m_clerk->layCard(1);
        QTRY_VERIFY(panel()->agrees());
        m_clerk->press(Qt::Key_F4);
        const int paper = materials()->current();
        m_clerk->part<MaterialsPanel>()->mark(OriginalMark::Seen);
        panel()->setNote(QStringLiteral("断网时写的"));
        m_clerk->page()->saveNow();
        QTRY_COMPARE(QDir(m_clerk->draftFolder()).entryList(QDir::Files).size(), 1);

        // The lease is over; another window asks for more, and the applicant answers.
        m_hall->value(QStringLiteral("with over as (delete from hall.lease) update hall.queue set state = 0 where state = 1"));
        QCOMPARE(askForMore(*m_hall, 1), id);
        Line line(m_hall->signInAs(QStringLiteral("portal")));
        ApplicantDesk portal(line);
        const auto again = portal.resubmit(QStringLiteral("again"), m_clerk->work()->file()->caseNo, {}).result();
        QVERIFY2(again, again ? "" : qPrintable(again.error().log));
        if (killed) {
            m_clerk->readerSimulator().lift();
            m_clerk->open();
            m_clerk->work()->open(id);
        } else {
            m_clerk->page()->lineBack();
        }
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->round == 2 && !m_clerk->work()->isBusy());

        QVERIFY(!materials()->markOf(paper));
        QVERIFY(!panel()->proof() && !panel()->faceMatches());
        QVERIFY(m_clerk->work()->draft().notice.isEmpty());
        QCOMPARE(panel()->note(), QStringLiteral("断网时写的"));
        if (killed) // else the banner tells of the line
            QCOMPARE(m_clerk->part<Banner>()->fact(), QStringLiteral("上一轮写的没有发出"));
        m_clerk->press(Qt::Key_L, Qt::AltModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), words);
        // The hall has them so too, and the PC nothing more.
        QTRY_COMPARE(
            drafts(QStringLiteral("data -> 'round' = '2' and data -> 'marks' = '[]' and data -> 'notice' = '{}' and not data ? 'proof' "
                                  "and data #>> '{earlier,0,notice,defects,0,text}' = '%1'")
                       .arg(words)),
            QStringLiteral("1"));
        QTRY_VERIFY(QDir(m_clerk->draftFolder()).entryList(QDir::Files).isEmpty());
    }

private:
    MaterialsPanel *materials() { return m_clerk->part<MaterialsPanel>(); }
    IdentityPanel *panel() { return m_clerk->part<IdentityPanel>(); }
    QString drafts(const QString &which) { return m_hall->value(QStringLiteral("select count(*) from hall.draft where ") + which); }
};

YICHUANG_TEST(KeptCardsTest)
#include "tst_KeptCards.moc"
