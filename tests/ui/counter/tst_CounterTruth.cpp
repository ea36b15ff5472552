// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/FormPanel.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialList.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/counter/SupplementList.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Toast.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// What the counter shows is so: what looks ready is ready, what has a ring has the keys, and a key that does nothing says why.
class CounterTruthTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup() { shutHall(); }

    void once_the_person_is_sure_space_marks_the_first_paper()
    {
        sitDown(1);
        openArrived();
        QVERIFY(m_clerk->part<IdentityPanel>()->hasFocus());
        QVERIFY(!hasRing(papers()));
        m_clerk->countFromHere();
        m_clerk->press(Qt::Key_F2);
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        QVERIFY(papers()->hasFocus());
        QVERIFY(hasRing(papers()));
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select status from hall.case_file")), QStringLiteral("accepted"));
        QCOMPARE(m_clerk->keys(), 4); // 3 where the card lies there already
    }

    void what_is_missing_is_gone_to_and_confirmed_where_the_ring_is()
    {
        sitDown(1);
        openArrived(); // by the card, which is compared
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->proof() && m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F8);
        const QString reason = m_clerk->part<DecisionBar>()->reason();
        QVERIFY2(reason.contains(QStringLiteral("还没有核对人证，看过按 F4")), qPrintable(reason));
        const auto *face = m_clerk->page()->findChild<CheckBox *>(QStringLiteral("faceMatch"));
        QTRY_VERIFY(face->hasFocus());
        m_clerk->press(Qt::Key_Space);
        QVERIFY(face->isChecked());
        // As after F4: the next key is the papers'.
        QVERIFY(papers()->hasFocus());
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
    }

    void the_ring_leaves_the_papers_with_the_focus()
    {
        sitDown(1);
        openFirst();
        QVERIFY(papers()->hasFocus());
        QTRY_VERIFY(onScreen(papers()));
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        QVERIFY(!papers()->hasFocus());
        QTRY_VERIFY(!onScreen(papers()));
    }

    void what_a_window_saw_is_the_halls_whatever_is_decided()
    {
        sitDown(1);
        openArrived(); // by the card, which is compared
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->proof() && m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_3); // 不符
        m_clerk->press(Qt::Key_F9);
        auto *page = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !page->supplement().defects.isEmpty()));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select status from hall.case_file")), QStringLiteral("supplementing"));
        QCOMPARE(m_hall->value(QStringLiteral(
                     "select string_agg(action, ' ' order by seq) from hall.event where action in ('verify', 'supplement')")),
                 QStringLiteral("verify supplement"));
        QCOMPARE(m_hall->value(QStringLiteral("select equal || ' ' || face_match from hall.verification")), QStringLiteral("true true"));
        QCOMPARE(m_hall->value(QStringLiteral("select mark from hall.case_material where mark is not null")), QStringLiteral("mismatch"));
    }

    void tab_goes_from_the_search_to_the_reasons_that_stand_below_it()
    {
        sitDown(1);
        openFirst();
        for (const auto &[key, list] :
             {std::pair{Qt::Key_F9, QStringLiteral("SupplementList")}, {Qt::Key_F10, QStringLiteral("DeclineList")}}) {
            m_clerk->press(key);
            const auto *reasons = m_clerk->page()->findChild<QWidget *>(list);
            QTRY_VERIFY(reasons->isVisible() && reasons->isAncestorOf(QApplication::focusWidget()));
            QTRY_VERIFY(!m_clerk->part<NoticePage>()->missing().startsWith(QStringLiteral("原因还没有取来")));
            const QWidget *search = QApplication::focusWidget();
            m_clerk->press(Qt::Key_Tab);
            QVERIFY2(QApplication::focusWidget() != search && reasons->isAncestorOf(QApplication::focusWidget()), qPrintable(list));
        }
    }

    void a_paper_that_is_wrong_bars_the_pre_review()
    {
        sitDown(1);
        openFirst();
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_3);
        QCOMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("暂不能预审通过"));
        QVERIFY2(m_clerk->part<DecisionBar>()->reason().contains(QStringLiteral("② 不符")),
                 qPrintable(m_clerk->part<DecisionBar>()->reason()));
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_1);
        QCOMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以预审通过"));
    }

    // Nobody has an original of what the hall made of the answers, and a key that marks nothing says so.
    void what_has_no_original_is_not_marked_as_seen()
    {
        sitDown(1);
        openFirst();
        const auto *materials = m_clerk->part<MaterialsPanel>();
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_1, Qt::Key_2}) {
            m_clerk->press(Qt::Key_Home);
            QCOMPARE(materials->current(), 1);
            m_clerk->press(key);
            QVERIFY(!materials->markOf(1));
            QCOMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("材料 ① 免提交，没有原件"));
        }
    }

    void a_slow_second_press_decides_nothing_and_says_so()
    {
        sitDown(3);
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        QElapsedTimer sinceOpened; // or a little less
        sinceOpened.start();
        QTest::qWait(550); // as slow as a double press may be
        const auto pressTooSoon = [this] {
            m_clerk->work()->setDeafness(std::chrono::hours(1)); // whatever the machine does meanwhile
            m_clerk->press(Qt::Key_F8);
            return !m_clerk->work()->isBusy() && m_clerk->part<DecisionBar>()->verdict() == QStringLiteral("这件刚自己打开");
        };
        QVERIFY(pressTooSoon());
        // The page is deaf from the press on: counted from the opening it would hear again by now.
        bool isDeafAnew = false;
        QTRY_VERIFY(isDeafAnew || (pressTooSoon() && (m_clerk->work()->setDeafness(std::chrono::milliseconds(sinceOpened.elapsed())),
                                                      isDeafAnew = m_clerk->work()->isDeaf())));
        QCOMPARE(decisions(), 1);
        QTRY_VERIFY(!m_clerk->work()->isDeaf());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(decisions(), 2);
    }

    void the_second_of_two_quick_decisions_can_still_be_taken_back()
    {
        sitDown(3);
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        const CaseId second = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_Up); // looked at: the next key is meant for it
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(decisions(), 2);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != second && !m_clerk->work()->isBusy());
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(case_id::text, ',') from hall.undo")), QString::number(second.value()));
        QSignalSpy undone(m_clerk->work(), &CounterWork::undone);
        m_clerk->press(Qt::Key_Z, Qt::AltModifier);
        QTRY_COMPARE(undone.size(), 1);
        QCOMPARE(m_clerk->work()->file()->caseId, second);
        // The other left with the second decision, by the hall itself and without a word of the window.
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.request where call = 'counter.release_now'")),
                 QStringLiteral("0"));
    }

    // A quarter of the hall's own time, whatever that is: with a beat of its own the window would lose the case.
    void a_short_lease_is_renewed_in_time()
    {
        m_hall->value(QStringLiteral("update hall.setting set value = value || '{\"lease_seconds\": 12}' where key = 'rules'"));
        sitDown(1);
        QCOMPARE(m_clerk->who().leaseSeconds, 12);
        openFirst();
        const auto until = [&] { return m_hall->value(QStringLiteral("select expires_at from hall.lease")); };
        const QString before = until();
        QTRY_VERIFY(until() != before);
        // By the hall's own times, however late a slow machine looks: it was renewed before it had run out.
        QCOMPARE(m_hall->value(QStringLiteral("select expires_at - interval '12 seconds' < '%1' from hall.lease").arg(before)),
                 QStringLiteral("t"));
    }

    void a_refused_note_is_reported_as_a_note()
    {
        sitDown(1);
        openFirst();
        QList<CounterWork::Deed> deeds;
        connect(m_clerk->work(), &CounterWork::refused, this, [&](CounterWork::Deed deed) { deeds.append(deed); });
        m_clerk->work()->addNote(QString(QChar(0x202E)) + QStringLiteral("下午再来"));
        QTRY_COMPARE(deeds, QList<CounterWork::Deed>{CounterWork::Deed::Note});
    }

    void whoever_looks_at_the_papers_need_not_wait()
    {
        sitDown(2);
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_Up);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(decisions(), 2);
    }

    void a_notice_that_cannot_be_sent_says_why_and_goes_there()
    {
        sitDown(1);
        openFirst();
        openNotice(Qt::Key_F9);
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !notice()->supplement().defects.isEmpty()));
        QVERIFY(send()->isReady());
        m_clerk->press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(m_clerk->host()->focusWidget(), QStringLiteral("abc"));
        QVERIFY(!send()->isReady());
        QWidget *box = m_clerk->host()->focusWidget();
        m_clerk->part<SupplementList>()->focusSearch();
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(said().contains(QStringLiteral("不少于 10 个字")), qPrintable(said()));
        QCOMPARE(m_clerk->host()->focusWidget(), box);
        // The key that ticked takes the tick away.
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(notice()->supplement().defects.isEmpty());
        QCOMPARE(decisions(), 0);
    }

    void letters_stand_for_an_authority_and_are_never_printed_as_one()
    {
        sitDown(1);
        const QString body = m_hall->value(QStringLiteral("select name from hall.department where id <> 17 order by id limit 1"));
        const QString initials = m_hall->value(QStringLiteral("select (hall.pinyin_words('%1'))[2]").arg(body));
        openFirst();
        openNotice(Qt::Key_F10);
        QTRY_VERIFY((m_clerk->press(Qt::Key_2), notice()->declining().ground == 2));
        QTest::keyClicks(m_clerk->host()->focusWidget(), QStringLiteral("zzzz"));
        QVERIFY(!send()->isReady());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_clerk->work()->isBusy());
        QVERIFY2(said().contains(QStringLiteral("机关全称")), qPrintable(said()));
        auto *combo = m_clerk->page()->findChild<ComboField *>(QStringLiteral("competentBody"))->combo();
        QVERIFY(combo->hasFocus() || combo->lineEdit()->hasFocus());
        combo->lineEdit()->selectAll();
        QTest::keyClicks(m_clerk->host()->focusWidget(), initials);
        m_clerk->press(Qt::Key_Return);
        QCOMPARE(notice()->declining().competentBody, body);
        QCOMPARE(decisions(), 0);
        // The digit beside a ground is that ground's, wherever the ring is: it never becomes part of the name.
        m_clerk->press(Qt::Key_1);
        QCOMPARE(notice()->declining().ground, 1);
        m_clerk->press(Qt::Key_2);
        QCOMPARE(notice()->declining().ground, 2);
        QCOMPARE(notice()->declining().competentBody, body);
    }

    void of_a_long_name_the_end_gives_way_before_the_item_that_a_notice_is_about()
    {
        m_hall->apply(1);
        m_hall->value(
            QStringLiteral("update hall.case_file set applicant = jsonb_set(applicant, '{name}', to_jsonb(repeat('综合管廊', 12)))"));
        sitDown();
        m_clerk->host()->resize(1280, 720);
        openFirst();
        openNotice(Qt::Key_F9);
        const auto label = [this](const char *name) { return m_clerk->page()->findChild<QWidget *>(QLatin1String(name)); };
        for (const char *whole : {"noticeItem", "noticeNumber"})
            QVERIFY2(label(whole)->width() >= label(whole)->sizeHint().width(), whole);
        QVERIFY(label("noticeName")->width() >= 64 && label("noticeName")->width() < label("noticeName")->sizeHint().width());
    }

    void a_number_that_is_typed_over_the_papers_marks_none()
    {
        sitDown(1);
        openFirst();
        auto *panel = m_clerk->part<MaterialsPanel>();
        const auto before = panel->markOf(2);
        for (const Qt::Key digit : {Qt::Key_1, Qt::Key_3, Qt::Key_8, Qt::Key_0, Qt::Key_2})
            m_clerk->press(digit);
        QVERIFY(panel->markOf(2) == before && !panel->markOf(1));
        QVERIFY2(m_clerk->part<DecisionBar>()->verdict().contains(QStringLiteral("没有当作")),
                 qPrintable(m_clerk->part<DecisionBar>()->verdict()));
    }

    void what_was_merely_opened_is_no_draft()
    {
        sitDown(2);
        openFirst();
        openNotice(Qt::Key_F9);
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!m_clerk->part<Banner>()->isVisible());
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.draft")), QStringLiteral("0"));
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_Space);
        m_clerk->page()->saveNow();
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.draft")), QStringLiteral("1"));
    }

    // It shows its first changed page by itself.
    void what_was_handed_in_again_and_merely_opened_is_no_draft_either()
    {
        sitDown(2);
        m_hall->value(QStringLiteral("insert into hall.answer (case_id, round, form_code, data, shown) select case_id, 2, form_code, "
                                     "jsonb_set(data, '{shop,street}', '\"港口三路3号\"'), jsonb_set(shown, '{shop,street}', "
                                     "'\"港口三路3号\"') from hall.answer; update hall.case_file set round = 2"));
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        QCOMPARE(m_clerk->work()->file()->round, 2);
        QCOMPARE(m_clerk->part<FormPanel>()->seen().size(), 1);
        m_clerk->page()->saveNow();
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.draft")), QStringLiteral("0"));
    }

    void a_notice_that_was_begun_before_the_program_ended_is_told()
    {
        sitDown(1);
        openFirst();
        openNotice(Qt::Key_F9);
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !notice()->supplement().defects.isEmpty()));
        const QString words = notice()->supplement().defects.first().text;
        m_clerk->page()->saveNow();
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.draft")), QStringLiteral("1"));
        m_clerk->openHolding(m_clerk->work()->file()->caseId);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        QVERIFY(m_clerk->part<Banner>()->isVisible());
        QVERIFY2(m_clerk->part<Banner>()->fact().contains(QStringLiteral("补正告知写到一半")), qPrintable(m_clerk->part<Banner>()->fact()));
        m_clerk->press(Qt::Key_F9);
        QTRY_VERIFY(!notice()->supplement().defects.isEmpty());
        QCOMPARE(notice()->supplement().defects.first().text, words);
    }

    void undoing_too_late_says_so()
    {
        sitDown(1);
        m_clerk->press(Qt::Key_Z, Qt::AltModifier);
        QVERIFY2(m_clerk->part<Toast>()->fact().contains(QStringLiteral("没有可以撤回的决定")), qPrintable(m_clerk->part<Toast>()->fact()));
    }

    void another_try_of_the_lost_line_has_a_key()
    {
        sitDown(1);
        QSignalSpy wanted(m_clerk->page(), &CounterPage::retryWanted);
        m_clerk->press(Qt::Key_L, Qt::AltModifier);
        QCOMPARE(wanted.size(), 0); // the line is there
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
        m_clerk->press(Qt::Key_L, Qt::AltModifier);
        QCOMPARE(wanted.size(), 1);
    }

    void F5_opens_the_case_that_its_card_names()
    {
        sitDown(4);
        auto *model = m_clerk->part<QueueModel>();
        // What came back to this clerk goes before what is due sooner, but not today.
        m_hall->value(QStringLiteral("update hall.queue set reserved_for = (select id from hall.staff where work_no = 'P0801'), "
                                     "reserved_until = now() + interval '1 hour' where case_id = (select max(case_id) from hall.queue)"));
        const qint64 last = m_hall->value(QStringLiteral("select max(case_id) from hall.queue")).toLongLong();
        m_clerk->page()->hallChanged();
        QTRY_VERIFY(model->upNext() && model->upNext()->caseId.value() == last);
        QSet<qint64> seen;
        for (int round = 0; round < 4; ++round) {
            QTRY_VERIFY(model->upNext() && !seen.contains(model->upNext()->caseId.value()));
            const CaseId named = model->upNext()->caseId;
            m_clerk->press(Qt::Key_F5);
            QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId == named && !m_clerk->work()->isBusy());
            seen.insert(named.value());
        }
    }

    void whoever_only_looks_is_told_that_the_case_is_done()
    {
        sitDown(1);
        openFirst();
        const CaseId id = m_clerk->work()->file()->caseId;
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_other->work()->look(id);
        QTRY_VERIFY(m_other->work()->file() && !m_other->work()->isBusy());
        QVERIFY(m_other->part<DecisionBar>()->reason().contains(QStringLiteral("01 号窗口")));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(decisions(), 1);
        m_other->page()->hallChanged();
        QTRY_VERIFY(m_other->part<Banner>()->fact().contains(QStringLiteral("01 号窗口")));
        QVERIFY2(m_other->part<Banner>()->fact().contains(QStringLiteral("办好了这件")), qPrintable(m_other->part<Banner>()->fact()));
        QVERIFY(!m_other->part<DecisionBar>()->reason().contains(QStringLiteral("正在办")));
    }

    void the_next_notice_does_not_show_the_number_of_the_one_before()
    {
        sitDown(2);
        openFirst();
        openNotice(Qt::Key_F9);
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !notice()->supplement().defects.isEmpty()));
        auto *to = m_clerk->page()->findChild<Label *>(QStringLiteral("smsTo"));
        QTRY_VERIFY(!to->text().isEmpty());
        QVERIFY(m_clerk->page()->findChild<Badge *>(QStringLiteral("smsReached"))->isVisible());
        m_clerk->press(Qt::Key_Escape);
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F9);
        QVERIFY(notice()->isVisible());
        QCOMPARE(to->text(), QString());
        QVERIFY(!m_clerk->page()->findChild<Badge *>(QStringLiteral("smsReached"))->isVisible());
    }

    // What concerns the whole window pushes no header down, on whatever page it is said.
    void the_banner_stands_below_the_header_of_the_page()
    {
        sitDown(1);
        openFirst();
        auto *banner = m_clerk->part<Banner>();
        for (const auto &[key, header] :
             {std::pair(Qt::Key_F9, notice()->header()), std::pair(Qt::Key_F7, m_clerk->part<CorrectionPage>()->header())}) {
            m_clerk->press(key);
            QTRY_VERIFY(header->isVisible());
            m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
            QTRY_VERIFY(banner->isVisible());
            QTRY_COMPARE(banner->geometry().top(), header->geometry().bottom() + 1);
            QCOMPARE(header->geometry().top(), 0);
            m_clerk->page()->lineBack();
            m_clerk->press(Qt::Key_Escape);
            QVERIFY(!header->isVisible());
        }
    }

    void a_long_value_to_be_corrected_is_read_from_its_beginning()
    {
        sitDown(1);
        openFirst();
        m_clerk->press(Qt::Key_F7);
        auto *editor = m_clerk->part<CorrectionPage>()->findChild<LineField *>()->edit();
        QCOMPARE(editor->cursorPosition(), 0);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_clerk->work()->isBusy());
    }

private:
    // A case that passed its pre-review, whose person is here now.
    void openArrived()
    {
        openFirst();
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(decisions() == 1 && !m_clerk->work()->file() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_Return, Qt::AltModifier);
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QCOMPARE(m_clerk->work()->file()->nextStep, NextStep::Accept);
    }

    void openNotice(Qt::Key key)
    {
        m_clerk->press(key);
        QTRY_VERIFY(notice()->isVisible());
        QTRY_VERIFY(m_clerk->part<SupplementList>()->findChild<CheckBox *>());
    }

    MaterialList *papers() { return m_clerk->part<MaterialList>(); }
    NoticePage *notice() { return m_clerk->part<NoticePage>(); }
    Button *send() { return notice()->findChild<Button *>(QStringLiteral("sendNotice")); }
    QString said() { return notice()->findChild<Label *>(QStringLiteral("noticeMeaning"))->text(); }

    static bool hasRing(MaterialList *list)
    {
        const QImage shot = list->viewport()->grab().toImage();
        return shot.pixelColor(1, shot.height() - 8) == Theme::current().focus;
    }

    // What was painted last, not what would be painted now.
    bool onScreen(MaterialList *list)
    {
        const QPixmap screen = m_clerk->host()->screen()->grabWindow(m_clerk->host()->winId());
        const QPoint corner = list->viewport()->mapTo(m_clerk->host(), QPoint(1, list->viewport()->height() - 8));
        return screen.toImage().pixelColor(corner) == Theme::current().focus;
    }

    int decisions()
    {
        return m_hall
            ->value(QStringLiteral("select count(*) from hall.event where action in ('accept', 'pre_review', 'supplement', 'decline')"))
            .toInt();
    }
};

YICHUANG_TEST(CounterTruthTest)
#include "tst_CounterTruth.moc"
