// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/NoticePreviewPanel.h"

#include "ui/parts/Label.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/Resting.h"
#include "ui/TooWide.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace yichuang;
using namespace yichuang::test;

// The message beside a notice, wherever there is less room for it than it takes.
class NoticePreviewPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    void a_long_message_is_read_to_its_end_by_keys_where_it_does_not_fit()
    {
        setAppearance({false, 150});
        QWidget page;
        auto *before = new QLineEdit;
        auto *panel = new NoticePreviewPanel;
        auto *column = new QVBoxLayout(&page);
        column->addWidget(before);
        column->addWidget(panel, 1);
        page.resize(1100, 320);
        panel->show(longOne());
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page, 60'000));
        before->setFocus();
        const auto *text = panel->findChild<Label *>(QStringLiteral("smsText"));
        auto *pane = panel->findChild<ScrollPane *>(QStringLiteral("smsPane"));
        // Of nothing no paper is made, and Tab passes over what is not there.
        QTRY_COMPARE(panel->findChild<StatePage *>()->state(), StatePage::State::Failed);
        QVERIFY(comesToRest(&page));
        QCOMPARE(cutAnywhere(panel), QString());
        const auto seen = [&](int y) { return pane->viewport()->rect().contains(text->mapTo(pane->viewport(), QPoint(1, y))); };
        QVERIFY(seen(0) && !seen(text->height() - 1));
        QTest::keyClick(before, Qt::Key_Tab);
        QVERIFY(pane->hasFocus());
        for (int i = 0; i < 40 && !seen(text->height() - 1); ++i)
            QTest::keyClick(pane, Qt::Key_Down);
        QVERIFY(seen(text->height() - 1));
        for (int i = 0; i < 40 && !seen(0); ++i)
            QTest::keyClick(pane, Qt::Key_Up);
        QVERIFY(seen(0));
    }

    void one_that_is_seen_whole_is_not_in_the_way_of_Tab()
    {
        NoticePreviewPanel panel;
        panel.resize(1100, 700);
        panel.show(longOne());
        panel.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&panel, 60'000));
        QVERIFY(comesToRest(&panel));
        QCOMPARE(panel.findChild<ScrollPane *>(QStringLiteral("smsPane"))->focusPolicy(), Qt::NoFocus);
    }

private:
    static NoticePreview longOne()
    {
        NoticePreview preview;
        preview.smsState = SmsState::Deliverable;
        preview.smsToMasked = QStringLiteral("138****0000");
        preview.smsText =
            QStringLiteral("江门市蓬江区棠下镇金桐南方机械装备制造与再制造工程技术研究开发服务有限责任公司：您申请的食品经营许可（新办）"
                           "（尾号000017）需要补正 3 项材料，请于 12 月 7 日前凭回执码登录网站或到窗口提交。咨询电话 0750-3886188。");
        return preview;
    }
};

YICHUANG_TEST(NoticePreviewPanelTest)
#include "tst_NoticePreviewPanel.moc"
