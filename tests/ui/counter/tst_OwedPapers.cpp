// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/MaterialList.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/Theme.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace yichuang;

// What the list of papers makes of a paper that is owed under a condition.
class OwedPapersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_missing_paper_says_whether_it_is_owed_and_why()
    {
        Material paper;
        QCOMPARE(MaterialList::missingWords(paper), QStringLiteral("未提交"));
        paper.required = Requirement::No;
        QCOMPARE(MaterialList::missingWords(paper), QStringLiteral("未提交，选交"));
        paper.required = Requirement::Conditional;
        paper.condition = QStringLiteral("已结婚的");
        QCOMPARE(MaterialList::missingWords(paper), QStringLiteral("未提交，已结婚的才交"));
        paper.required = Requirement::Yes;
        QCOMPARE(MaterialList::missingWords(paper), QStringLiteral("未提交，已结婚的必交"));
    }

    void what_was_not_sent_is_open_for_a_case_that_is_handled_wholly_online_too()
    {
        CaseFile file = twoPapers();
        file.item.onlineWhole = true;
        file.applicant.realName = true;
        MaterialsPanel panel;
        panel.setCase(file);
        QVERIFY(!panel.firstOpen());
        file.materials[0].state = MaterialState::Missing;
        panel.setCase(file);
        QCOMPARE(panel.firstOpen().value_or(0), 1);
    }

    void the_power_of_attorney_is_owed_by_whoever_comes()
    {
        MaterialsPanel panel;
        panel.setCase(twoPapers());
        panel.setMarks({{1, OriginalMark::Seen, {}}});
        QVERIFY(panel.isComplete());
        QSignalSpy changed(&panel, &MaterialsPanel::marksChanged);
        panel.setByAgent(true);
        QCOMPARE(panel.firstOpen().value_or(0), 2);
        QCOMPARE(changed.size(), 1);
        panel.setByAgent(true);
        QCOMPARE(changed.size(), 1);
        panel.setMarks({{2, OriginalMark::NotNeeded, {}}}); // nobody waves it through
        QCOMPARE(panel.firstOpen().value_or(0), 2);
        panel.setByAgent(false);
        QVERIFY(panel.isComplete());
    }

    // The notice would say of it that an original was seen.
    void what_nobody_hands_in_has_no_original_to_be_seen()
    {
        CaseFile file = twoPapers();
        file.materials[0].exempt = true;
        file.holder = Holder{{}, 1, true, {}};
        MaterialsPanel panel;
        panel.setCase(file);
        panel.setCurrent(1);
        for (const OriginalMark mark : {OriginalMark::Seen, OriginalMark::Copy, OriginalMark::Mismatch})
            panel.mark(mark);
        QVERIFY(!panel.markOf(1));
        panel.mark(OriginalMark::NotNeeded);
        QCOMPARE(panel.markOf(1), OriginalMark::NotNeeded);
        // What was sent all the same is looked at.
        file.materials[0].attachments.append(Attachment());
        panel.setCase(file);
        panel.setCurrent(1);
        panel.mark(OriginalMark::Seen);
        QCOMPARE(panel.markOf(1), OriginalMark::Seen);
    }

    // Whatever becomes of the window: what is marked next is in sight, whole, and so is the row that the list begins with.
    void the_current_paper_stays_in_sight_when_the_list_gets_lower()
    {
        CaseFile file = twoPapers();
        for (int seq = 3; seq <= 9; ++seq) {
            file.materials.append(file.materials.first());
            file.materials.last().seq = seq;
        }
        MaterialsPanel panel;
        panel.resize(360, 600);
        panel.show();
        panel.setCase(file);
        panel.setCurrent(5);
        panel.resize(360, 450); // a list that is a little lower than its rows
        QTRY_VERIFY(panel.findChild<MaterialList *>()->viewport()->height() < 432);
        panel.resize(360, 220);
        const auto *list = panel.findChild<MaterialList *>();
        QTRY_VERIFY(list->viewport()->height() < 200);
        const int from = list->verticalScrollBar()->value();
        const int row = scaled(48);
        QVERIFY2(from <= 4 * row && 5 * row <= from + list->viewport()->height(), qPrintable(QString::number(from)));
        QCOMPARE(from % row, 0);
    }

private:
    // A compulsory one that was sent, and one for agents that was not.
    static CaseFile twoPapers()
    {
        CaseFile file;
        for (const int seq : {1, 2}) {
            Material paper;
            paper.seq = seq;
            paper.verifyOriginal = true;
            paper.state = seq == 1 ? MaterialState::Supplied : MaterialState::Missing;
            paper.required = seq == 1 ? Requirement::Yes : Requirement::Conditional;
            paper.ofAgent = seq == 2;
            file.materials.append(paper);
        }
        return file;
    }
};

YICHUANG_TEST(OwedPapersTest)
#include "tst_OwedPapers.moc"
