// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/FindPopover.h"
#include "ui/counter/CounterKeys.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/KeySheet.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QListWidget>
#include <QPointer>
#include <QTimer>
#include <QWindow>

using namespace yichuang;
using namespace yichuang::test;

// The sheet of F1 is there for as long as the finger, and nothing is done behind it; nor behind the finder of F3.
class KeySheetKeysTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHallAndCase(); }

    void cleanup() { shutHall(); }

    void every_key_of_the_sheet_stands_in_the_handbook()
    {
        QFile handbook(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/docs/counter.md"));
        QVERIFY(handbook.open(QIODevice::ReadOnly));
        const QString table = QString::fromUtf8(handbook.readAll()).section(QStringLiteral("\n## "), 1, 1);
        const auto keys = CounterKeys::table().shortcuts();
        QVERIFY(keys.size() > 30);
        for (const auto &key : keys)
            QVERIFY2(table.contains(key.shown), qPrintable(key.shown + QStringLiteral(" is not in the handbook's table")));
    }

    // Over X11 a key that is held is let go and pressed again at once, as often as it repeats.
    void a_sheet_that_is_held_stays_under_the_finger_and_goes_with_it()
    {
        QElapsedTimer held;
        held.start();
        QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_F1);
        QTRY_VERIFY(sheet());
        const QPointer<KeySheet> first = sheet();
        QTRY_VERIFY(held.elapsed() > 600);
        for (int i = 0; i < 5; ++i) {
            QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_F1);
            QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_F1);
            QVERIFY(first && first->isVisible());
        }
        // As the window tells it on, where two events are seen to be one key.
        QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_F1);
        m_clerk->repeat(Qt::Key_F1);
        m_clerk->hearOut();
        QVERIFY(first && first->isVisible());
        QVERIFY(!m_clerk->page()->findChild<QTimer *>(QStringLiteral("sheetLetGo"))->isActive());
        QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_F1);
        QTRY_VERIFY(!sheet());
    }

    void the_key_that_puts_the_sheet_away_does_nothing_else_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("held");
        QTest::newRow("marks as not matching") << Qt::Key_3 << Qt::KeyboardModifiers();
        QTest::newRow("marks as seen") << Qt::Key_1 << Qt::KeyboardModifiers();
        QTest::newRow("Space") << Qt::Key_Space << Qt::KeyboardModifiers();
        QTest::newRow("decides") << Qt::Key_F8 << Qt::KeyboardModifiers();
        QTest::newRow("opens a page") << Qt::Key_F7 << Qt::KeyboardModifiers();
        QTest::newRow("moves") << Qt::Key_4 << Qt::KeyboardModifiers(Qt::AltModifier);
        QTest::newRow("Esc") << Qt::Key_Escape << Qt::KeyboardModifiers();
    }
    void the_key_that_puts_the_sheet_away_does_nothing_else()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, held);
        strike(Qt::Key_2, Qt::AltModifier);
        auto *papers = m_clerk->part<MaterialsPanel>();
        QTRY_VERIFY(papers->isAncestorOf(QApplication::focusWidget()));
        const int marked = papers->markedCount();
        strike(Qt::Key_F1);
        QTRY_VERIFY(sheet());
        strike(key, held);
        QTRY_VERIFY(!sheet());
        m_clerk->hearOut();
        QCOMPARE(papers->markedCount(), marked);
        QVERIFY(papers->isVisible() && papers->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(decisions(), 0);
        // The next one is for what is to be seen again.
        strike(Qt::Key_Space);
        QTRY_COMPARE(papers->markedCount(), marked + 1);
    }

    // Whoever typed a number and pressed the next key at once decided of the case of before.
    void what_decides_is_deaf_while_a_case_is_looked_for_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("held");
        QTest::newRow("F8") << Qt::Key_F8 << Qt::KeyboardModifiers();
        QTest::newRow("F7") << Qt::Key_F7 << Qt::KeyboardModifiers();
        QTest::newRow("F9") << Qt::Key_F9 << Qt::KeyboardModifiers();
        QTest::newRow("F6") << Qt::Key_F6 << Qt::KeyboardModifiers();
        QTest::newRow("F5") << Qt::Key_F5 << Qt::KeyboardModifiers();
        QTest::newRow("F4") << Qt::Key_F4 << Qt::KeyboardModifiers();
        QTest::newRow("Alt 2") << Qt::Key_2 << Qt::KeyboardModifiers(Qt::AltModifier);
        QTest::newRow("Ctrl Enter") << Qt::Key_Return << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("Tab") << Qt::Key_Tab << Qt::KeyboardModifiers();
    }
    void what_decides_is_deaf_while_a_case_is_looked_for()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, held);
        const CaseId open = m_clerk->work()->file()->caseId;
        m_hall->apply(1);
        findSecond();
        strike(key, held);
        m_clerk->hearOut();
        QVERIFY(finder() && hasKeys(finder()));
        QVERIFY(m_clerk->part<CasePanels>()->isVisible());
        QVERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId == open && !m_clerk->work()->isBusy());
        QCOMPARE(decisions(), 0);
        // It is still typed into, and opens what is marked.
        strike(Qt::Key_Return);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != open && !finder());
    }

    void a_notice_that_is_written_behind_the_finder_is_not_sent_by_it()
    {
        strike(Qt::Key_F9);
        auto *page = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !page->supplement().defects.isEmpty()));
        QVERIFY2(page->whyNot().isEmpty(), qPrintable(page->whyNot()));
        strike(Qt::Key_F3);
        QTRY_VERIFY(finder());
        for (const Qt::Key key : {Qt::Key_C, Qt::Key_H, Qt::Key_E, Qt::Key_N})
            strike(key);
        strike(Qt::Key_1, Qt::ControlModifier);
        strike(Qt::Key_Return, Qt::ControlModifier);
        m_clerk->hearOut();
        QVERIFY(finder() && hasKeys(finder()));
        QCOMPARE(page->supplement().defects.size(), 1);
        QVERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(decisions(), 0);
        strike(Qt::Key_Escape);
        QTRY_VERIFY(!finder() && page->isVisible());
    }

    // A card that is laid down, or an answer, may have taken the focus behind meanwhile.
    void Esc_puts_the_finder_away_before_anything_behind_it()
    {
        auto *identity = m_clerk->part<IdentityPanel>();
        m_hall->apply(1);
        m_clerk->layCard(m_clerk->personOf(*m_clerk->work()->file()) == 1 ? 2 : 1);
        QTRY_VERIFY(finder()); // whose case is offered over the open one
        m_clerk->part<MaterialsPanel>()->setFocus();
        strike(Qt::Key_F8);
        m_clerk->hearOut();
        QVERIFY(finder() && hasKeys(finder()));
        QCOMPARE(decisions(), 0);
        m_clerk->part<MaterialsPanel>()->setFocus();
        strike(Qt::Key_Escape);
        QTRY_VERIFY(!finder());
        QVERIFY(identity->proof());
        strike(Qt::Key_Escape);
        QTRY_VERIFY(!identity->proof());
    }

private:
    // As a display sends it: to the window, where the shortcuts are, and to whatever has the focus by then.
    void strike(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        const bool typed = held == Qt::NoModifier && key < 0x80;
        const QString text = typed ? QString(QChar(key)).toLower() : QString();
        QWindow *window = m_clerk->host()->windowHandle();
        QTest::sendKeyEvent(QTest::Click, window, key, text, held);
    }

    // With a row that stands there.
    void findSecond()
    {
        const QString number = m_hall->value(QStringLiteral("select right(case_no, 6) from hall.case_file order by id desc limit 1"));
        strike(Qt::Key_F3);
        QTRY_VERIFY(finder());
        for (const QChar digit : number)
            strike(Qt::Key(digit.unicode()));
        const auto *list = m_clerk->page()->findChild<QListWidget *>(QStringLiteral("findList"));
        QTRY_VERIFY(list->isVisible() && list->count() == 1);
    }

    FindPopover *finder()
    {
        auto *finder = m_clerk->part<FindPopover>();
        return finder && finder->isVisible() ? finder : nullptr;
    }
    static bool hasKeys(const QWidget *place) { return place->isAncestorOf(QApplication::focusWidget()); }
    int decisions()
    {
        return m_hall->value(QStringLiteral("select count(*) from hall.event where action in ('accept', 'pre_review', 'supplement')"))
            .toInt();
    }

    KeySheet *sheet()
    {
        auto *sheet = m_clerk->part<KeySheet>();
        return sheet && sheet->isVisible() ? sheet : nullptr;
    }
};

YICHUANG_TEST(KeySheetKeysTest)
#include "tst_KeySheetKeys.moc"
