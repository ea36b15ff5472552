// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/Catalogue.h"
#include "forms/FormAnswers.h"

#include <QtTest>

using namespace yichuang;

class TestFormAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsNumbersWithTheirUnit();
    void showsChoicesAndYesOrNo();
    void showsATableWithItsHead();
    void leavesOutWhatWasNotAsked();
    void marksWhatWasAskedButNotAnswered();
    void pinsWhatIsComparedWithAScan();
};

static std::optional<AnswerRow> rowOf(const QList<AnswerRow> &rows, const QString &pointer)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return row.pointer == pointer; });
    return found == rows.end() ? std::nullopt : std::optional(*found);
}

void TestFormAnswers::showsNumbersWithTheirUnit()
{
    const auto rows = answerRows(foodForm().pages().at(1), foodAnswers());
    QCOMPARE(rowOf(rows, "/premises/area")->text, "46.50 ㎡");
    QCOMPARE(rowOf(rows, "/premises/seats")->text, "24 座");
    QCOMPARE(rowOf(rows, "/premises/lease_until")->text, "2029-10-31");
}

void TestFormAnswers::showsChoicesAndYesOrNo()
{
    const auto rows = answerRows(foodForm().pages().at(2), foodAnswers());
    QCOMPARE(rowOf(rows, "/business/projects")->text, "热食类食品制售、自制饮品制售");
    QCOMPARE(rowOf(rows, "/business/online")->text, "否");
}

void TestFormAnswers::showsATableWithItsHead()
{
    const auto row = rowOf(answerRows(foodForm().pages().at(2), foodAnswers()), "/business/staff");
    QCOMPARE(row->table.size(), 3);
    QCOMPARE(row->table.at(0), (QStringList{"姓名", "岗位", "健康证有效期至"}));
    QCOMPARE(row->table.at(2), (QStringList{"𠮷田", "服务员", "2027-05-06"}));
    QVERIFY(row->text.isEmpty());
}

void TestFormAnswers::leavesOutWhatWasNotAsked()
{
    auto answers = foodAnswers();
    auto premises = answers["premises"].toObject();
    premises["tenure"] = "自有";
    premises.remove("lease_until");
    answers["premises"] = premises;
    QVERIFY(!rowOf(answerRows(foodForm().pages().at(1), answers), "/premises/lease_until"));
    QVERIFY(!rowOf(answerRows(foodForm().pages().at(2), answers), "/business/promise"));
}

void TestFormAnswers::marksWhatWasAskedButNotAnswered()
{
    const auto rows = answerRows(foodForm().pages().at(1), foodAnswers());
    QVERIFY(rowOf(rows, "/premises/business_form")->missing);
    QVERIFY(rowOf(rows, "/premises/lessor")->missing);
    QVERIFY(!rowOf(rows, "/premises/area")->missing);
}

void TestFormAnswers::pinsWhatIsComparedWithAScan()
{
    QStringList shown;
    for (const auto &row : pinnedRows(foodForm(), foodAnswers(), 4)) {
        shown.append(row.title + ' ' + row.text);
    }
    QCOMPARE(shown, (QStringList{"承租人 谭嘉慧", "地址 堤东路 126 号首层", "使用面积 46.50 ㎡", "租期至 2029-10-31"}));
    QVERIFY(pinnedRows(foodForm(), foodAnswers(), 1).isEmpty());
}

YICHUANG_TEST(TestFormAnswers)
#include "tst_FormAnswers.moc"
