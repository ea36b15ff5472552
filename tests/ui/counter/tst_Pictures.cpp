// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPictures.h"
#include "support/SaneTestDevices.h"
#include "ui/counter/WaysOut.h"

#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/FormPanel.h"
#include "ui/casefile/ReaderWords.h"
#include "ui/counter/DeclineList.h"
#include "ui/counter/HandoutSheet.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/IdentityRows.h"
#include "ui/counter/intake/IntakeForm.h"
#include "ui/counter/intake/IntakePage.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/counter/scan/ScanPage.h"
#include "ui/counter/ServicePanel.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/LineField.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Theme.h"

#include <QApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// The counter's screens in the sample hall, beside the design's pictures. With YICHUANG_PICTURES=DIR they are kept there.
class CounterPicturesTest : public CounterPictures {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openHall(); }

    void cleanup() { rise(); }

    void screens_data() { Appearances::addRows(); }

    void intake_data() { Appearances::addRows(); }
    // A person without a case: the tap offers to receive one, and what the hall would refuse stands at its field.
    void intake()
    {
        comeIn();
        CardData nobody;
        nobody.name = QStringLiteral("样例嘉慧");
        nobody.number = QStringLiteral("440703198511090040");
        nobody.address = QStringLiteral("广东省江门市蓬江区样例路1号");
        m_clerk->lay(nobody);
        QTRY_VERIFY(nothingWaits());
        keep("tap-nothing");
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        auto *page = m_clerk->part<IntakePage>();
        QTRY_VERIFY(page->findChild<QListWidget *>(QStringLiteral("itemList"))->count() > 10);
        keep("intake-items");
        for (const QChar c : QStringLiteral("ggcswsxk"))
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
        QTRY_VERIFY(page->findChild<QListWidget *>(QStringLiteral("itemList"))->count() < 6);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(!page->findChild<IntakeForm *>()->answers().isEmpty() || page->findChild<IntakeForm *>()->firstOpen());
        m_clerk->page()->findChild<IntakePage *>()->readFailed(
            ReaderWords::say(CardReader::Fault::CardUnreadable, ReaderWords::Instead::TypeHere).fact,
            ReaderWords::say(CardReader::Fault::CardUnreadable, ReaderWords::Instead::TypeHere).remedy);
        keep("intake-form");
        page->showFaults(Error{QStringLiteral("YC401"),
                               {},
                               {{QStringLiteral("faults"),
                                 QJsonArray{QJsonObject{{QStringLiteral("pointer"), QStringLiteral("/applicant/id_number")},
                                                        {QStringLiteral("keyword"), QStringLiteral("resident_id")}},
                                            QJsonObject{{QStringLiteral("pointer"), QStringLiteral("/materials")},
                                                        {QStringLiteral("keyword"), QStringLiteral("material_missing")},
                                                        {QStringLiteral("detail"),
                                                         QJsonObject{{QStringLiteral("name"), QStringLiteral("卫生管理制度")}}}}}}}});
        keep("intake-faults");
        m_clerk->press(Qt::Key_Escape);
        openTan();
        m_clerk->readerSimulator().setFault(ReaderSimulator::Fault::RemovedMidway);
        m_clerk->lay(cardOfTan(QStringLiteral("谭嘉慧")));
        QTRY_COMPARE(m_clerk->part<IdentityPanel>()->findChild<Label *>(QStringLiteral("verdict"))->text(),
                     ReaderWords::say(CardReader::Fault::CardRemoved).fact);
        keep("reader-fault");
        m_clerk->readerSimulator().setFault(ReaderSimulator::Fault::None);
    }

    void screens()
    {
        comeIn();
        keep("start");
        openTan();
        QTRY_VERIFY(m_painted);
        keep("02-opened");

        checkTan();
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        QVERIFY(m_clerk->part<ViewerPanel>()->isAncestorOf(QApplication::focusWidget()));
        const QList<FocusRing *> rings = m_clerk->host()->findChildren<FocusRing *>();
        const auto seen = std::find_if(rings.begin(), rings.end(), [](const FocusRing *ring) { return ring->isVisible(); });
        QVERIFY(seen != rings.end());
        const auto *viewer = m_clerk->part<ViewerPanel>();
        const QRect place(viewer->mapTo(m_clerk->host(), QPoint()), viewer->size());
        QVERIFY(place.adjusted(-8, 0, 8, 0).contains(QRect((*seen)->mapTo(m_clerk->host(), QPoint()), (*seen)->size())));
        keep("02a-preview");

        m_lineIsUp = false;
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc().addSecs(-185));
        keep("02c-offline");
        m_clerk->page()->lineBack();
        m_lineIsUp = true;
        keep("02c-back");
        m_clerk->press(Qt::Key_D, Qt::ControlModifier);
        settle();
        keep("02e-deadline");
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F1);
        keep("02f-keys");
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_H, Qt::ControlModifier);
        keep("history");
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F3);
        keep("find");
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F6);
        keep("hold");
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F7);
        keep("correction");
        m_clerk->press(Qt::Key_Escape);
        showNotices();
        m_clerk->press(Qt::Key_Escape);
        askForMore();
        Q_EMIT m_clerk->work()->conflicted(Error{QStringLiteral("YC101"),
                                                 {},
                                                 {{QStringLiteral("window"), 5},
                                                  {QStringLiteral("by"), QStringLiteral("吴俊贤")},
                                                  {QStringLiteral("action"), QStringLiteral("supplement")},
                                                  {QStringLiteral("at"), QStringLiteral("2026-01-05T02:12:00Z")}}});
        keep("09b-conflict");
    }

    // Whoever needs high contrast and large text at once: what a clerk has before him most of the day.
    void in_contrast_and_large_data() { Appearances::addLargestInContrast(); }
    void in_contrast_and_large()
    {
        comeIn();
        openTan();
        checkTan();
        showNotices();
    }

    // What the queue says when nothing is in it, while it is asked for, and when the hall does not answer.
    void queue_data() { Appearances::addRows(); }
    void queue()
    {
        CuttingProxy proxy(m_hall.signInAs(QStringLiteral("p0817")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        comeIn(&proxy, CounterScene::impatient());
        // What waits and what is held stands aside for a moment.
        m_hall.asOwner(QStringLiteral("update hall.queue set state = state + 10 where resubmitted"));
        m_clerk->press(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(queueState()->state(), StatePage::State::Empty);
        keep("queue-empty-filtered");
        m_hall.asOwner(QStringLiteral("update hall.queue set state = state + 10 where state < 10"));
        m_clerk->press(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(queueState()->state(), StatePage::State::Empty);
        keep("queue-empty");
        m_clerk->press(Qt::Key_Tab, Qt::ControlModifier);
        m_clerk->press(Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE(queueState()->state(), StatePage::State::Empty);
        keep("queue-empty-held");
        m_hall.asOwner(QStringLiteral("update hall.queue set state = state - 10"));
        m_clerk->press(Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE(queueState()->state(), StatePage::State::Content);
        proxy.setFrozen(true);
        m_clerk->press(Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE(queueState()->state(), StatePage::State::Loading);
        settle(); // the skeleton comes after a moment
        keepLoading("queue-loading");
        m_lineIsUp = false;
        proxy.setClosed(true);
        proxy.setFrozen(false);
        QTRY_COMPARE(queueState()->state(), StatePage::State::Failed);
        keep("queue-failed");
        m_lineIsUp = true;
        proxy.setClosed(false);
        QTRY_COMPARE(queueState()->state(), StatePage::State::Content);
        m_clerk.reset();
    }

    // Who was asked for more brings it: the points of the notice, and what is ticked of them.
    void supplement_brought_data() { Appearances::addRows(); }
    void supplement_brought()
    {
        comeIn();
        const QString person =
            m_hall
                .asOwner(QStringLiteral(
                    "select applicant ->> 'id_number' || '|' || (applicant ->> 'name') from hall.case_file c where status = 'supplementing'"
                    " and applicant ->> 'kind' = 'person' and agent is null"
                    " and not exists (select from hall.queue q join hall.case_file o on o.id = q.case_id where o.applicant_id = "
                    "c.applicant_id)"
                    " and not exists (select from hall.case_file o where o.applicant_id = c.applicant_id and o.status = 'supplementing' "
                    "and o.id <> c.id)"
                    " and exists (select from hall.supplement_point p where p.case_id = c.id and "
                    "p.target = 'material') order by id limit 1"))
                .out.trimmed();
        QVERIFY(!person.isEmpty());
        CardData card;
        card.number = person.section(u'|', 0, 0);
        card.name = person.section(u'|', 1);
        m_clerk->lay(card);
        QTRY_VERIFY(m_clerk->work()->takes() && m_clerk->part<IdentityPanel>()->comparison());
        keep("supplement-brought");
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        settle();
        keep("supplement-brought-ready");
    }

    // Nobody has the card with them, or the reader does not read it: the number is typed.
    void typed_card_data() { Appearances::addRows(); }
    void typed_card()
    {
        comeIn();
        openTan();
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        settle();
        keep("typed-card");
        IdentityCard slip;
        slip.name = QStringLiteral("谭嘉惠");
        slip.number = QStringLiteral("440703199001010011");
        slip.source = CardSource::Typed;
        m_clerk->part<IdentityPanel>()->presentCard(slip);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->comparison());
        keep("typed-slip");
        if (scaled(100) == 100)
            QCOMPARE(waysOutOfSight(m_clerk->part<IdentityPanel>(), 4), QString());
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F7);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2"));
        m_clerk->press(Qt::Key_Escape);
        settle();
        keep("correction-begun");
    }

    // Another window has the case, and the person here may take it over, with a reason.
    void take_over_data() { Appearances::addRows(); }
    void take_over()
    {
        comeIn();
        QVERIFY(m_clerk->who().mayTakeOver);
        QTRY_VERIFY(m_clerk->part<QueueModel>()->upNext());
        const CaseId id = m_clerk->part<QueueModel>()->upNext()->caseId;
        CounterScene other(m_hall, QStringLiteral("p0805"), 5);
        other.work()->open(id);
        QTRY_VERIFY(other.work()->holds());
        m_clerk->host()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_clerk->host(), 60'000));
        m_clerk->work()->open(id);
        auto *conflict = m_clerk->part<ConflictPanel>();
        QTRY_VERIFY(conflict->isVisible());
        auto *reason = conflict->findChild<LineField *>(QStringLiteral("takeOverReason"));
        reason->edit()->setFocus();
        keep("take-over");
        QTest::keyClicks(reason->edit(), QStringLiteral("ill"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!reason->note().isEmpty());
        keep("take-over-too-short");
    }

    // The window that hands out: what waits, the person's own card, and somebody who comes for another.
    void handouts_data() { Appearances::addRows(); }
    void handouts()
    {
        comeIn();
        m_hall.asOwner(QStringLiteral("delete from hall.undo"));
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        settle();
        keep("handout-list");
        m_clerk->press(Qt::Key_Return);
        auto *sheet = m_clerk->part<HandoutSheet>();
        QTRY_VERIFY(sheet->handout().caseId.isValid());
        const QString person =
            m_hall
                .asOwner(QStringLiteral(
                             "select applicant #>> '{legal_representative,id_number}' || '|' || (applicant #>> "
                             "'{legal_representative,name}') from hall.case_file where id = %1 and applicant ->> 'kind' = 'enterprise'"
                             " union all select applicant ->> 'id_number' || '|' || (applicant ->> 'name') from hall.case_file where id = "
                             "%1 and applicant ->> 'kind' = 'person'")
                             .arg(sheet->handout().caseId.value()))
                .out.trimmed();
        CardData card;
        card.number = person.section(u'|', 0, 0);
        card.name = person.section(u'|', 1);
        m_clerk->lay(card);
        QTRY_VERIFY(sheet->hasCard());
        keep("handout-self");
        card.name = QStringLiteral("何嘉欣");
        card.number = QStringLiteral("440703198511090040");
        m_clerk->lay(card);
        settle();
        keep("handout-other");
        m_clerk->press(Qt::Key_F8);
        keep("handout-missing");
        m_clerk->press(Qt::Key_F6);
        m_clerk->part<ServicePanel>()->findChild<ComboField *>(QStringLiteral("serviceWay"))->setCurrent(1);
        keep("handout-service");
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_Escape);
    }

    // The original on the window's scanner: a page with advice, and the scan beside what was uploaded.
    void scans_data() { Appearances::addRows(); }
    void scans()
    {
        comeIn();
        openTan();
        m_clerk->part<MaterialsPanel>()->setCurrent(4);
        m_clerk->press(Qt::Key_S, Qt::AltModifier);
        auto *page = m_clerk->part<ScanPage>();
        QTRY_VERIFY(!page->isBusy() && page->pageCount() == 1);
        m_clerk->press(Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(!page->isBusy() && page->pageCount() == 2);
        keep("scan");
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->part<MaterialsPanel>()->markOf(4) == OriginalMark::Scanned);
        settle();
        const auto *paper = m_clerk->part<ViewerPanel>()->findChild<StatePage *>({}, Qt::FindDirectChildrenOnly);
        QTRY_COMPARE(paper->state(), StatePage::State::Content);
        keep("scanned");
        m_clerk->part<ViewerPanel>()->toggleFullSize();
        settle();
        QTRY_COMPARE(paper->state(), StatePage::State::Content);
        keep("scanned-full");
        m_clerk->part<ViewerPanel>()->toggleFullSize();
    }

    // Cards that are not the applicant's, or differ from what was declared in one character.
    void cards_data() { Appearances::addRows(); }
    void cards()
    {
        comeIn();
        m_clerk->press(Qt::Key_F3);
        for (const QChar c : QStringLiteral("jiangmen"))
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
        settle();
        keep("find-some");
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_Escape);
        openTan();
        auto *identity = m_clerk->part<IdentityPanel>();
        CardData other = cardOfTan(QStringLiteral("谭嘉慧"));
        other.address = QStringLiteral("江门市蓬江区环市街道丰盛里 9 号 320 房");
        m_clerk->lay(other);
        QTRY_VERIFY(identity->agrees());
        keep("02b-address");
        // What merely stands otherwise is seen, too.
        const auto *rows = identity->findChild<IdentityRows *>(QStringLiteral("IdentityRows"));
        QVERIFY2(rows->accessibleName().contains(IdentityRows::fieldWords(CardField::Address)), qPrintable(rows->accessibleName()));
        QCOMPARE(rows->visibleRegion().boundingRect(), rows->rect());
        m_clerk->press(Qt::Key_A, Qt::AltModifier);
        settle();
        other.name = QStringLiteral("何嘉欣");
        other.number = QStringLiteral("440703198511090040");
        m_clerk->lay(other);
        settle();
        keep("agent-unnamed");
        m_clerk->press(Qt::Key_A, Qt::AltModifier);
        settle();
        keep("02b-person");
        if (scaled(100) == 100)
            QCOMPARE(waysOutOfSight(m_clerk->part<IdentityPanel>(), 3), QString());
        m_clerk->press(Qt::Key_G, Qt::ControlModifier);
        settle();
        keep("only-changes");
        m_clerk->press(Qt::Key_G, Qt::ControlModifier);
    }

    // What the notice says to a press that comes too early.
    void early_data() { Appearances::addRows(); }
    void early()
    {
        comeIn();
        openTan();
        m_clerk->press(Qt::Key_F9);
        settle();
        m_clerk->press(Qt::Key_M, Qt::AltModifier);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        keep("03a-nothing-ticked");
        m_clerk->press(Qt::Key_F10);
        m_clerk->press(Qt::Key_2);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        keep("03b-no-body");
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("rlzy"));
        keep("03b-letters");
    }

private:
    StatePage *queueState() { return m_clerk->part<QueuePanel>()->findChild<StatePage *>(); }

    // A paper does not match: the notice offers its reasons first, and what is ticked shows in message and paper.
    void askForMore()
    {
        auto *materials = m_clerk->part<MaterialsPanel>();
        materials->setCurrent(4);
        materials->mark(OriginalMark::Mismatch);
        m_clerk->press(Qt::Key_F9);
        auto *page = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !page->supplement().defects.isEmpty()));
        m_clerk->press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(page->supplement().defects.size(), 2);
        settle();
        // What may be listed is the law, and read whole at every text size.
        const auto *rule = page->header()->findChild<Badge *>(QStringLiteral("noticeRule"));
        QVERIFY(rule->isVisible() && !rule->text().isEmpty());
        QVERIFY(rule->width() >= rule->sizeHint().width());
        keep("03a-two-reasons");
        // What was said of the line that came back is over by the time that a press waits for its answer.
        QTRY_VERIFY(!m_clerk->part<Banner>()->isVisible());
        page->setBlocked(CaseWork::tr("已按下，还没收到答复；内容先锁定，连上后自动核对，不会重复办理"));
        page->setLocked(true);
        keep("03a-locked");
        page->setLocked(false);
        page->setBlocked({});
        m_clerk->press(Qt::Key_F10);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("heshi"));
        settle();
        keep("03b-found");
        // How a ground is chosen is not said over what has other keys.
        for (const Label *label : m_clerk->part<DeclineList>()->findChildren<Label *>())
            QVERIFY2(!label->isVisible() || !label->text().contains(QStringLiteral("1–")), qPrintable(label->text()));
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_1);
        settle();
        // What is typed into is seen whole at every text size.
        const auto *facts = m_clerk->page()->findChild<TextBox *>(QStringLiteral("declineFacts"));
        QVERIFY(facts->isAncestorOf(QApplication::focusWidget()));
        QTRY_COMPARE(facts->visibleRegion().boundingRect(), facts->rect());
        keep("03b-one-ground");
        m_clerk->press(Qt::Key_Escape);
    }

    void showNotices()
    {
        m_clerk->press(Qt::Key_F9);
        settle();
        keep("03a-supplement");
        m_clerk->press(Qt::Key_F10);
        settle();
        keep("03b-decline");
    }

    bool nothingWaits()
    {
        const QList<StatePage *> pages = m_clerk->page()->findChildren<StatePage *>();
        return std::any_of(pages.begin(), pages.end(), [](const StatePage *page) {
            return page->isVisible() && page->state() == StatePage::State::Empty && page->findChildren<Button *>().size() == 2;
        });
    }

    // A card with another name, then the right one, and every paper seen: the case is ready.
    void checkTan()
    {
        m_clerk->lay(cardOfTan(QStringLiteral("谭嘉惠")));
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->comparison());
        keep("02b-mismatch");
        QCOMPARE(waysOutOfSight(m_clerk->part<IdentityPanel>(), 4), QString());
        m_clerk->lay(cardOfTan(QStringLiteral("谭嘉慧")));
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        auto *materials = m_clerk->part<MaterialsPanel>();
        for (int i = 0; i < materials->total() && !materials->isComplete(); ++i) {
            materials->focusFirstUnmarked();
            m_clerk->press(Qt::Key_Space);
        }
        m_painted = false;
        materials->setCurrent(4);
        m_clerk->part<CasePanels>()->form()->focusFirstUnseen();
        QTRY_VERIFY(m_painted);
        keep("02a-ready");
    }

    CardData cardOfTan(const QString &name)
    {
        CardData card;
        card.name = name;
        card.sex = QStringLiteral("女");
        card.birth = QDate(1988, 5, 12);
        card.number = m_hall.asOwner(QStringLiteral("select id_number from hall.applicant where name = '谭嘉慧' limit 1")).out.trimmed();
        card.nation = m_clerk->work()->file()->applicant.nation;
        card.address = m_clerk->work()->file()->applicant.address;
        return card;
    }

    SaneTestDevices m_sane;
};

YICHUANG_TEST(CounterPicturesTest)
#include "tst_Pictures.moc"
