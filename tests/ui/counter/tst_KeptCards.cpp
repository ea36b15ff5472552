// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ApplicantDesk.h"
#include "ui/counter/AskedForMore.h"
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/DraftStore.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/StatePage.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QSignalSpy>

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

        beginNextRound();
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

    // The page stands open with it while the case goes on without this window.
    void a_page_that_is_still_open_does_not_bring_it_back_as_this_rounds_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("F9") << Qt::Key_F9;
        QTest::newRow("F7") << Qt::Key_F7;
    }
    void a_page_that_is_still_open_does_not_bring_it_back_as_this_rounds()
    {
        QFETCH(Qt::Key, key);
        m_clerk->press(key);
        if (key == Qt::Key_F9) {
            auto *notice = m_clerk->part<NoticePage>();
            QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !notice->supplement().defects.isEmpty()));
        } else {
            QTRY_VERIFY(m_clerk->part<CorrectionPage>()->isVisible());
            QTest::keyClicks(m_clerk->host()->focusWidget(), QStringLiteral("2"));
        }
        CaseDraft typed;
        typed.notice = m_clerk->work()->draft().notice;
        typed.correction = m_clerk->work()->draft().correction;
        QVERIFY(!typed.words().isEmpty());
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
        m_clerk->page()->saveNow();
        QTRY_COMPARE(QDir(m_clerk->draftFolder()).entryList(QDir::Files).size(), 1);
        beginNextRound();
        m_clerk->page()->lineBack();
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->round == 2 && !m_clerk->work()->isBusy());

        m_clerk->page()->saveNow();
        QVERIFY(m_clerk->work()->draft().notice.isEmpty());
        QVERIFY(m_clerk->work()->draft().correction.isEmpty());
        QCOMPARE(m_clerk->work()->draft().earlierWords(), typed.words());
        QTRY_COMPARE(drafts(QStringLiteral("data -> 'round' = '2' and data -> 'notice' = '{}' and data -> 'correction' = '{}' and "
                                           "jsonb_array_length(data -> 'earlier') = 1")),
                     QStringLiteral("1"));
    }

    // A page that fails every time bars nobody from what was written.
    void what_was_written_is_copied_beside_a_preview_that_failed_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("by its key") << true;
        QTest::newRow("by the banner's button") << false;
    }
    void what_was_written_is_copied_beside_a_preview_that_failed()
    {
        QFETCH(bool, byKey);
        const CaseId id = m_clerk->work()->file()->caseId;
        const QString words = QStringLiteral("门牌与招牌不一致");
        CaseDraft draft = m_clerk->work()->draft();
        draft.earlier.append(QJsonObject{{QStringLiteral("note"), words}});
        m_clerk->work()->keep(draft);
        m_clerk->page()->saveNow();
        QTRY_COMPARE(drafts(QStringLiteral("data::text like '%%1%'").arg(words)), QStringLiteral("1"));
        m_clerk->open();
        m_clerk->work()->open(id);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        auto *banner = m_clerk->part<Banner>();
        QCOMPARE(banner->fact(), QStringLiteral("上一轮写的没有发出"));
        auto *preview = m_clerk->part<ViewerPanel>()->findChild<StatePage *>({}, Qt::FindDirectChildrenOnly);
        preview->showFailed({Icon::Document, Tone::Red, QStringLiteral("文件坏了"), {}});
        QVERIFY(preview->isVisible());
        QSignalSpy retried(preview, &StatePage::retry);
        QGuiApplication::clipboard()->clear();
        if (byKey)
            m_clerk->press(Qt::Key_L, Qt::AltModifier);
        else
            QTest::keyClick(banner->findChild<Button *>(), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), words);
        QCOMPARE(retried.count(), byKey ? 1 : 0);
    }

    // Written by a version that did not say the round yet; the hall takes it so, too.
    void a_draft_that_names_no_round_is_of_this_one_in_the_hands_that_hold_the_case()
    {
        const CaseId id = m_clerk->work()->file()->caseId;
        CaseDraft draft;
        draft.notice =
            QJsonObject{{QStringLiteral("kind"), QStringLiteral("supplement")}, {QStringLiteral("facts"), QStringLiteral("缺签章")}};
        DraftStore(m_clerk->draftFolder(), m_clerk->who()).keep(id, {QDateTime::currentMSecsSinceEpoch(), draft.toJson()});
        m_clerk->openHolding(id);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QCOMPARE(m_clerk->work()->draft().notice, draft.notice);
        QVERIFY(m_clerk->work()->draft().earlierWords().isEmpty());
    }

private:
    // The lease is over; another window asks for more, and the applicant answers.
    void beginNextRound()
    {
        m_hall->value(QStringLiteral("with over as (delete from hall.lease) update hall.queue set state = 0 where state = 1"));
        QCOMPARE(askForMore(*m_hall, 1), m_clerk->work()->file()->caseId);
        Line line(m_hall->signInAs(QStringLiteral("portal")));
        ApplicantDesk portal(line);
        const auto again = portal.resubmit(QStringLiteral("again"), m_clerk->work()->file()->caseNo, {}).result();
        QVERIFY2(again, again ? "" : qPrintable(again.error().log));
    }

    MaterialsPanel *materials() { return m_clerk->part<MaterialsPanel>(); }
    IdentityPanel *panel() { return m_clerk->part<IdentityPanel>(); }
    QString drafts(const QString &which) { return m_hall->value(QStringLiteral("select count(*) from hall.draft where ") + which); }
};

YICHUANG_TEST(KeptCardsTest)
#include "tst_KeptCards.moc"
