// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/MaterialList.h"
#include "ui/counter/MaterialsPanel.h"

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
