// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/parts/Label.h"

#include <QLineEdit>

using namespace yichuang;
using namespace yichuang::test;

// Numbers that stand masked and are shown whole by a key, each with its trace.
class WholeNumbersTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHallAndCase(); }

    void cleanup() { shutHall(); }

    void the_full_number_is_shown_while_the_key_is_held_and_leaves_a_trace()
    {
        const int whose = person();
        auto *number = m_clerk->page()->findChild<Label *>(QStringLiteral("revealed"));
        QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
        QTRY_COMPARE(number->text(), SmallHall::residentId(whose));
        QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
        QTRY_VERIFY(number->text() != SmallHall::residentId(whose));
        QVERIFY(m_hall->value(QStringLiteral("select count(*) from hall.reveal")).toInt() >= 1);
    }

    // A field keeps the release of a key for itself.
    void the_full_number_is_hidden_when_the_key_is_let_go_in_a_field()
    {
        const QString whole = SmallHall::residentId(person());
        const auto *number = m_clerk->page()->findChild<Label *>(QStringLiteral("revealed"));
        m_clerk->press(Qt::Key_N, Qt::AltModifier);
        QVERIFY(qobject_cast<QLineEdit *>(m_clerk->host()->focusWidget()));
        QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
        QTRY_COMPARE(number->text(), whole);
        QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
        QTRY_VERIFY2(!number->text().contains(whole), qPrintable(number->text()));
    }

    void a_number_that_lies_below_the_fold_is_brought_into_sight()
    {
        m_clerk->host()->resize(1280, 480);
        auto *number = m_clerk->page()->findChild<Label *>(QStringLiteral("revealed"));
        QTRY_VERIFY(number->visibleRegion().isEmpty());
        QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
        QTRY_COMPARE(number->text(), SmallHall::residentId(person()));
        QCOMPARE(number->visibleRegion().boundingRect(), number->rect());
        QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
    }

    // Both hands are at the telephone: it stays without a key held, until the key is pressed again.
    void Alt_P_shows_whom_to_call_and_hides_it_again_and_leaves_a_trace()
    {
        const QString whole = SmallHall::mobile(person());
        const auto *phone = m_clerk->page()->findChild<Label *>(QStringLiteral("phone"));
        QVERIFY2(phone->text().contains(whole.right(4)) && phone->text().contains(QStringLiteral("Alt P")), qPrintable(phone->text()));
        QVERIFY(!phone->text().contains(whole));
        m_clerk->press(Qt::Key_P, Qt::AltModifier);
        QTRY_COMPARE(phone->text(), whole);
        QCOMPARE(
            m_hall->value(QStringLiteral("select string_agg(what || ' ' || reason, ', ') from hall.reveal where answered_at is not null")),
            QStringLiteral("applicant.phone 电话联系"));
        m_clerk->press(Qt::Key_P, Qt::AltModifier);
        QVERIFY2(!phone->text().contains(whole), qPrintable(phone->text()));
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.reveal")), QStringLiteral("1"));
    }

private:
    int person() { return m_clerk->personOf(*m_clerk->work()->file()); }
};

YICHUANG_TEST(WholeNumbersTest)
#include "tst_WholeNumbers.moc"
