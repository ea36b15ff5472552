// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/casefile/PaperView.h"
#include "ui/counter/NoticePage.h"
#include "ui/counter/SupplementList.h"
#include "ui/parts/Badge.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Label.h"

using namespace yichuang;
using namespace yichuang::test;

// What stands beside a notice that is being written: whether its message reaches anybody, and its paper as it is printed.
class NoticePreviewTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }
    void cleanup() { shutHall(); }

    void a_number_of_which_nobody_knows_is_not_promised_to_be_reached_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("said");
        QTest::newRow("came") << QStringLiteral("delivered") << QString();
        QTest::newRow("failed") << QStringLiteral("failed") << QStringLiteral("上次没有送达，请电话告知");
        QTest::newRow("nobody knows") << QStringLiteral("unknown") << QStringLiteral("上次结果不明，请电话确认");
    }
    void a_number_of_which_nobody_knows_is_not_promised_to_be_reached()
    {
        QFETCH(QString, state);
        QFETCH(QString, said);
        m_hall->apply(1);
        m_hall->value(QStringLiteral("update hall.message set state = '%1'").arg(state));
        sitDown();
        openFirst();
        openNotice();
        const auto *to = panel()->findChild<Label *>(QStringLiteral("smsTo"));
        if (said.isEmpty())
            QCOMPARE(to->text(), m_clerk->work()->file()->applicant.phoneMasked);
        else
            QCOMPARE(to->text(), said);
        QCOMPARE(panel()->findChild<Badge *>(QStringLiteral("smsReached"))->isVisible(), said.isEmpty());
    }

    void a_paper_that_was_turned_stands_upright_in_the_next_notice()
    {
        sitDown(2);
        openFirst();
        openNotice();
        QVERIFY(isUpright());
        panel()->setFocus();
        m_clerk->press(Qt::Key_R);
        QVERIFY(!isUpright());
        m_clerk->press(Qt::Key_Escape);
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        openNotice();
        QVERIFY(isUpright());
    }

private:
    NoticePreviewPanel *panel() { return m_clerk->part<NoticePage>()->findChild<NoticePreviewPanel *>(); }

    // Up to its paper, with the first reason.
    void openNotice()
    {
        m_clerk->press(Qt::Key_F9);
        auto *notice = m_clerk->part<NoticePage>();
        QTRY_VERIFY(notice->isVisible() && !notice->missing().startsWith(QStringLiteral("原因还没有取来"))); // not those of before
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !m_clerk->part<NoticePage>()->supplement().defects.isEmpty()));
        QTRY_VERIFY(panel()->isPaperShown() && !paper().isEmpty());
    }

    // Paper is white, and the ground that it lies on is not.
    QRect paper()
    {
        const QImage seen = panel()->findChild<PaperView *>()->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        QRect white;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                if (seen.pixel(x, y) == 0xFFFFFFFF)
                    white |= QRect(x, y, 1, 1);
        return white;
    }

    bool isUpright() { return paper().height() > paper().width(); }
};

YICHUANG_TEST(NoticePreviewTest)
#include "tst_NoticePreview.moc"
