// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterScene.h"

#include "ui/counter/HandoutPage.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>

using namespace yichuang;
using namespace yichuang::test;

// Whoever found nothing is told what to type instead, and the hall finds by just that.
class FindAdviceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_number = m_hall.apply(2).first();
        m_clerk = std::make_unique<CounterScene>(m_hall.fixture(), QStringLiteral("p0801"), 1);
        QTRY_COMPARE(m_clerk->part<QueueModel>()->rowCount(), 2);
    }

    void cleanupTestCase() { m_clerk.reset(); }

    void what_F3_advises_after_finding_nothing_finds_a_case()
    {
        m_clerk->press(Qt::Key_F3);
        auto *list = m_clerk->page()->findChild<QListWidget *>(QStringLiteral("findList"));
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(list && edit);
        QTest::keyClicks(edit, QStringLiteral("zzzz"));
        QTRY_VERIFY(!advice().isEmpty());
        QVERIFY2(advice().contains(QStringLiteral("拼音")), qPrintable(advice())); // for a character that is written in another way
        const QRegularExpressionMatch digits = m_advice.match(advice());
        empty(edit);
        QTest::keyClicks(edit, m_number.right(digits.captured(1).toInt()));
        QTRY_VERIFY(list->isVisible());
        QCOMPARE(list->count(), 1);
        empty(edit);
        QTRY_VERIFY(!list->isVisible());
        QTest::keyClicks(edit, SmallHall::mobile(2).right(digits.captured(2).toInt()));
        QTRY_VERIFY(list->isVisible());
        QCOMPARE(list->count(), 1);
        empty(edit);
        QTRY_VERIFY(!list->isVisible());
        QTest::keyClicks(edit, QStringLiteral("chenxiaoming"));
        QTRY_VERIFY(list->isVisible());
        QCOMPARE(list->count(), 2);
        m_clerk->press(Qt::Key_Escape);
    }

    void handing_out_gives_the_same_advice()
    {
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        auto *page = m_clerk->part<HandoutPage>();
        QTRY_VERIFY(page && page->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("zzzz"));
        QTRY_VERIFY(!advice().isEmpty());
    }

private:
    static void empty(QLineEdit *edit)
    {
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
    }

    // What is to be seen that says how many digits to type.
    QString advice()
    {
        for (const Label *label : m_clerk->page()->findChildren<Label *>())
            if (label->isVisible() && m_advice.match(label->text()).hasMatch())
                return label->text();
        return {};
    }

    const QRegularExpression m_advice{QStringLiteral("流水号[后末] (\\d+) 位或手机[后末] (\\d+) 位")};
    SmallHall m_hall;
    QString m_number;
    std::unique_ptr<CounterScene> m_clerk;
};

YICHUANG_TEST(FindAdviceTest)
#include "tst_FindAdvice.moc"
