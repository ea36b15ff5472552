// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What was typed for colleagues and not entered goes with the act that ends the work at a window, in one transaction: with it or not at
// all.
class TestNotesAlong : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aNoteGoesWithTheAct_data();
    void aNoteGoesWithTheAct();
    void whatIsRefusedEntersNoNote();
    void aNoteThatMayNotBeStoredStopsTheAct();
    void undoingBringsBackADraftWithoutTheNote();
    void whatWasEnteredALittleBeforeIsNotEnteredTwice();
    void aNoteThatWasEnteredIsTakenOutOfTheDraft();

private:
    QString notes(qint64 id)
    {
        return hall.value(
            QStringLiteral("select coalesce(string_agg(text, '/' order by id), '') from hall.note where case_id = %1").arg(id));
    }

    RuleHall hall;
};

void TestNotesAlong::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    hall.setRule("undo_seconds", 3600);
    hall.setRule("lease_seconds", 3600);
}

void TestNotesAlong::aNoteGoesWithTheAct_data()
{
    QTest::addColumn<QString>("call"); // with %r for the request, %c for the case, %v for its version
    QTest::newRow("accept") << QStringLiteral("counter.accept(%r, %c, %v, %n)");
    QTest::newRow("pre_review") << QStringLiteral("counter.pre_review(%r, %c, %v, %n)");
    QTest::newRow("supplement") << QStringLiteral("counter.supplement(%r, %c, %v, '[{\"target\": \"material\", \"seq\": 2, \"label\": "
                                                  "\"场所使用证明\", \"text\": \"缺少产权人签章，请补交。\"}]', 15, '{}', %n)");
    QTest::newRow("decline") << QStringLiteral(
        "counter.decline(%r, %c, %v, 2, '不属于本机关职权范围，请另行申请。', '江门市市场监督管理局', '{}', %n)");
    QTest::newRow("hand_over") << QStringLiteral("counter.hand_over(%r, %c, 2, '请你接着办理', %n)");
}

void TestNotesAlong::aNoteGoesWithTheAct()
{
    QFETCH(QString, call);
    const qint64 id = call.contains(QLatin1String("accept")) ? hall.verified() : hall.claimed();
    const QString request = newRequest();
    call.replace(QLatin1String("%r"), request)
        .replace(QLatin1String("%c"), QString::number(id))
        .replace(QLatin1String("%v"), QString::number(hall.version(id)));
    const QString noted = QString(call).replace(QLatin1String("%n"), QStringLiteral("'已电话告知'"));
    DONE(hall.call(RuleHall::clerk, noted));
    QCOMPARE(notes(id), QStringLiteral("已电话告知"));
    // The same request is the same act and the same note, and no other one.
    DONE(hall.call(RuleHall::clerk, noted));
    QCOMPARE(notes(id), QStringLiteral("已电话告知"));
    REFUSED(hall.call(RuleHall::clerk, QString(call).replace(QLatin1String("%n"), QStringLiteral("'别的话'"))), "YC102");
    QCOMPARE(notes(id), QStringLiteral("已电话告知"));
}

void TestNotesAlong::whatIsRefusedEntersNoNote()
{
    const qint64 id = hall.claimed();
    REFUSED(hall.decide(RuleHall::clerk, "accept", id, QStringLiteral(", '已电话告知'")), "YC301");
    REFUSED(hall.call(RuleHall::clerk,
                      QStringLiteral("counter.pre_review(%1, %2, %3, '已电话告知')").arg(newRequest()).arg(id).arg(hall.version(id) + 1)),
            "YC101");
    QCOMPARE(notes(id), QString());
    // Blanks are no note, whichever they are, nor is what nobody sees.
    for (const char *blank : {"  ", "\\000A", "\\3000\\3000", "\\00A0\\2003\\0009", "\\200D\\200D", " \\FE0F "}) {
        REFUSED(
            hall.call(RuleHall::clerk, QStringLiteral("counter.note(%1, %2, U&'%3')").arg(newRequest()).arg(id).arg(QLatin1String(blank))),
            "YC303");
        DONE(hall.decide(RuleHall::clerk, "pre_review", id, QStringLiteral(", U&'%1'").arg(QLatin1String(blank))));
        QCOMPARE(notes(id), QString());
        DONE(hall.undo(RuleHall::clerk, id));
    }
}

void TestNotesAlong::aNoteThatMayNotBeStoredStopsTheAct()
{
    const qint64 id = hall.claimed();
    const Said hidden = hall.decide(RuleHall::clerk, "pre_review", id, QStringLiteral(", U&'\\202E下午再来'"));
    REFUSED(hidden, "YC601");
    QCOMPARE(hidden.facts["field"].toString(), QStringLiteral("note"));
    REFUSED(hall.decide(RuleHall::clerk, "pre_review", id, QStringLiteral(", repeat('字', 501)")), "YC705");
    // What is entered by itself is measured alike.
    const auto byItself = [&](const char *text) {
        return hall.call(RuleHall::clerk,
                         QStringLiteral("counter.note(%1, %2, %3)").arg(newRequest()).arg(id).arg(QString::fromUtf8(text)));
    };
    const Said tooLong = byItself("repeat('字', 501)");
    REFUSED(tooLong, "YC705");
    QCOMPARE(tooLong.facts, (QJsonObject{{"field", "note"}, {"most", 500}}));
    REFUSED(byItself("repeat(E'行\\n', 10)"), "YC705");
    QCOMPARE(notes(id), QString());
    hall.setRule("notes_a_day", 1);
    DONE(hall.decide(RuleHall::clerk, "pre_review", id, QStringLiteral(", '第一条'")));
    DONE(hall.undo(RuleHall::clerk, id));
    REFUSED(hall.decide(RuleHall::clerk, "pre_review", id, QStringLiteral(", '第二条'")), "YC705");
    hall.setRule("notes_a_day", 50);
    QCOMPARE(hall.status(id), hall.status(hall.claimed()));
    QCOMPARE(notes(id), QStringLiteral("第一条"));
}

void TestNotesAlong::undoingBringsBackADraftWithoutTheNote()
{
    const qint64 id = hall.claimed();
    const auto save = [&] {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.save_draft(%1, '{\"marks\": [], \"note\": \"已电话告知\"}', 7)").arg(id));
    };
    const QString kept = QStringLiteral("select data::text from hall.draft where case_id = %1").arg(id);
    DONE(save());
    DONE(hall.decide(RuleHall::clerk, "pre_review", id, QStringLiteral(", '已电话告知'")));
    DONE(hall.undo(RuleHall::clerk, id));
    QCOMPARE(hall.value(kept), QStringLiteral("{\"marks\": [], \"round\": 1}"));
    QCOMPARE(notes(id), QStringLiteral("已电话告知"));
    // Refused, both are as they were.
    hall.value(QStringLiteral("delete from hall.draft where case_id = %1").arg(id));
    DONE(save());
    REFUSED(hall.decide(RuleHall::clerk, "accept", id, QStringLiteral(", '再打一次'")), "YC301");
    QVERIFY(hall.value(kept).contains(QStringLiteral("已电话告知")));
    QCOMPARE(notes(id), QStringLiteral("已电话告知"));
}

void TestNotesAlong::whatWasEnteredALittleBeforeIsNotEnteredTwice()
{
    const qint64 id = hall.claimed();
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.note(%1, %2, '已电话告知')").arg(newRequest()).arg(id)));
    DONE(hall.decide(RuleHall::clerk, "pre_review", id, QStringLiteral(", '已电话告知'")));
    QCOMPARE(notes(id), QStringLiteral("已电话告知"));
    DONE(hall.undo(RuleHall::clerk, id));
    // Its answer may have been lost, and the line may have been away for long.
    hall.value(QStringLiteral("update hall.note set at = at - interval '50 minutes' where case_id = %1").arg(id));
    DONE(hall.decide(RuleHall::clerk, "pre_review", id, QStringLiteral(", '已电话告知'")));
    QCOMPARE(notes(id), QStringLiteral("已电话告知"));
    DONE(hall.undo(RuleHall::clerk, id));
    // The same words of another day are another note.
    hall.value(QStringLiteral("update hall.note set at = at - interval '1 day' where case_id = %1").arg(id));
    DONE(hall.decide(RuleHall::clerk, "pre_review", id, QStringLiteral(", '已电话告知'")));
    QCOMPARE(notes(id), QStringLiteral("已电话告知/已电话告知"));
}

void TestNotesAlong::aNoteThatWasEnteredIsTakenOutOfTheDraft()
{
    const qint64 id = hall.claimed();
    const auto save = [&](const QString &role, int seq) {
        return hall.call(role, QStringLiteral("counter.save_draft(%1, '{\"marks\": [], \"note\": \"已电话告知 \"}', %2)").arg(id).arg(seq));
    };
    const auto note = [&](const QString &text) {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.note(%1, %2, '%3')").arg(newRequest()).arg(id).arg(text));
    };
    const auto kept = [&](const QString &role) {
        return hall.value(
            QStringLiteral("select d.data::text from hall.draft d join hall.staff s on s.id = d.staff_id where d.case_id = %1 "
                           "and s.login = '%2'")
                .arg(id)
                .arg(role));
    };
    DONE(save(RuleHall::clerk, 1));
    DONE(save(RuleHall::deputy, 1));
    DONE(note(QStringLiteral("别的话"))); // other words are still to be entered
    QVERIFY(kept(RuleHall::clerk).contains(QStringLiteral("已电话告知")));
    DONE(note(QStringLiteral("已电话告知")));
    QCOMPARE(kept(RuleHall::clerk), QStringLiteral("{\"marks\": [], \"round\": 1}"));
    QVERIFY(kept(RuleHall::deputy).contains(QStringLiteral("已电话告知"))); // a colleague's own
}

YICHUANG_TEST(TestNotesAlong)
#include "tst_NotesAlong.moc"
