// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/DeadlineButton.h"

#include <QTest>
#include <QTimeZone>

using namespace yichuang;

namespace {

QDateTime at(int month, int day)
{
    return {QDate(2026, month, day), QTime(12, 11), QTimeZone("Asia/Shanghai")};
}

}

// What stands at the right of a case's head.
class DeadlineButtonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What was told before acceptance would read as if the decision had been told.
    void of_a_decided_case_it_says_the_decision()
    {
        CaseFile file;
        file.item.licence = true;
        file.tell = TellDeadline();
        file.tell->answeredAt = at(9, 22);
        file.history = {HistoryEntry{at(9, 22), {}, {}, {}, CaseStatus::Submitted, CaseStatus::Accepted, {}, {}},
                        HistoryEntry{at(9, 30), {}, {}, {}, CaseStatus::Accepted, CaseStatus::Refused, {}, {}}};
        DeadlineButton button;
        file.status = CaseStatus::Refused;
        button.setCase(file, at(11, 30));
        QVERIFY2(button.accessibleName().endsWith(QStringLiteral("09-30 不予许可")), qPrintable(button.accessibleName()));
        // While its applicant is awaited, what was told is what counts.
        file.status = CaseStatus::Supplementing;
        button.setCase(file, at(11, 30));
        QVERIFY2(button.accessibleName().contains(QStringLiteral("09-22 12:11 已告知申请人")), qPrintable(button.accessibleName()));
        // Decided by whom nobody wrote down.
        file.status = CaseStatus::Withdrawn;
        button.setCase(file, at(11, 30));
        QVERIFY2(button.accessibleName().endsWith(QStringLiteral("没有在走的时限")), qPrintable(button.accessibleName()));
    }
};

YICHUANG_TEST(DeadlineButtonTest)
#include "tst_DeadlineButton.moc"
