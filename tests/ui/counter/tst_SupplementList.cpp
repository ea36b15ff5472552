// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/SupplementList.h"

#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"
#include "ui/parts/TextBox.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>

using namespace yichuang;

class SupplementListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_first_notice_offers_what_is_not_known_to_be_in_order()
    {
        CaseFile file = threePapers();
        QCOMPARE(offered(file, {}), (QStringList{"模糊1", "模糊2", "模糊3"}));
        QCOMPARE(offered(file, {}, true).last(), QStringLiteral("不明"));
        QCOMPARE(offered(file, {{1, OriginalMark::Seen, {}}}), (QStringList{"模糊2", "模糊3"}));
        QCOMPARE(offered(file, {{3, OriginalMark::Mismatch, {}}}), QStringList{"模糊3"});
    }

    void a_paper_that_nobody_has_to_hand_in_is_not_offered_first()
    {
        CaseFile file = threePapers();
        file.materials[0].required = Requirement::No;
        file.materials[0].state = MaterialState::Missing;
        QCOMPARE(offered(file, {{2, OriginalMark::Seen, {}}}), QStringList{"模糊3"});
        QCOMPARE(offered(file, {{2, OriginalMark::Seen, {}}, {3, OriginalMark::Seen, {}}}), (QStringList{"模糊2", "模糊3"}));
    }

    void of_a_service_without_papers_the_answers_of_its_form_are_offered_at_once()
    {
        CaseFile file;
        QCOMPARE(offered(file, {}), QStringList{"不明"});
        file.lawful.notices = 1; // and nothing changed since
        QCOMPARE(offered(file, {}), QStringList());
    }

    void a_card_that_differs_puts_the_papers_of_identity_in_question()
    {
        CaseFile file = threePapers();
        file.materials[1].kind = QStringLiteral("identity");
        SupplementList list;
        list.open(file, reasons(), {}, true);
        QStringList labels;
        for (const CheckBox *tick : list.findChildren<CheckBox *>())
            if (tick->isVisibleTo(&list))
                labels.append(tick->text());
        QCOMPARE(labels, QStringList{"模糊2"});
    }

    void a_further_notice_offers_newly_supplied_papers_only()
    {
        CaseFile file = threePapers();
        file.lawful.notices = 1;
        QCOMPARE(offered(file, {}, true), QStringList{"模糊2"});
        // At once, whatever has been seen of them and of the others.
        QCOMPARE(offered(file, {{2, OriginalMark::Seen, {}}}), QStringList{"模糊2"});
        QCOMPARE(offered(file, {{1, OriginalMark::Seen, {}}, {2, OriginalMark::Seen, {}}, {3, OriginalMark::Seen, {}}}),
                 QStringList{"模糊2"});
    }

    void a_marked_paper_that_must_not_be_named_stands_there_with_its_reason()
    {
        CaseFile file = threePapers();
        file.lawful.notices = 1;
        SupplementList list;
        list.open(file, reasons(), {{3, OriginalMark::Mismatch, {}}});
        QCOMPARE(list.barred(), QList<int>{3});
        const auto *why = list.findChild<Label *>(QStringLiteral("barredPaper"));
        QVERIFY(why && why->isVisibleTo(&list));
        QVERIFY2(why->text().contains(QStringLiteral("主管")), qPrintable(why->text()));
        file.materials[2].kind = QStringLiteral("identity");
        list.open(file, reasons(), {}, true);
        QCOMPARE(list.barred(), QList<int>{3});
        file.lawful.secondNotice = true;
        list.open(file, reasons(), {{3, OriginalMark::Mismatch, {}}});
        QVERIFY(list.barred().isEmpty());
        QVERIFY(!list.findChild<Label *>(QStringLiteral("barredPaper")));
    }

    void a_further_notice_may_name_an_answer_that_was_changed()
    {
        CaseFile file = threePapers();
        file.lawful.notices = 1;
        CaseForm form;
        form.code = QStringLiteral("T1");
        const auto answers = [](const QString &street) {
            return QJsonObject{{QStringLiteral("shop"), QJsonObject{{QStringLiteral("street"), street}}}};
        };
        form.answers = answers(QStringLiteral("港口一路"));
        form.previous = form.answers;
        file.forms = {form};
        QCOMPARE(offered(file, {}, true), QStringList{"模糊2"});
        // What a window corrected since stands there otherwise than before, and is nothing that the applicant changed.
        file.forms.first().previous = answers(QStringLiteral("堤东路"));
        QCOMPARE(offered(file, {}, true), QStringList{"模糊2"});
        file.forms.first().changed = {QStringLiteral("/shop/street")};
        QCOMPARE(offered(file, {}, true), (QStringList{"模糊2", "不明"}));
    }

    // Beside a paper each of whose reasons is ticked there is no other place for it.
    void what_was_written_comes_back_as_it_was_written()
    {
        SupplementList list;
        sitBefore(list, threePapers());
        QTest::keyClick(ticks(list)[1], Qt::Key_Space); // the only reason of ②
        list.chooseReason(3);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" and the seal"));
        QVERIFY(list.addOther()); // where the cursor is: for ③
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("the second page is missing"));
        QVERIFY(list.addOther()); // nothing written yet
        const QStringList written = said(list);
        QCOMPARE(written, (QStringList{"2 模糊2 照片看不清楚，请重新拍摄后上传。", "3 模糊3 照片看不清楚，请重新拍摄后上传。 and the seal",
                                       "3 其他原因 the second page is missing", "3 其他原因 "}));
        const QJsonArray draft = list.draft();
        list.open(threePapers(), reasons(), {});
        QCOMPARE(said(list), QStringList());
        list.bringBack(draft);
        QCOMPARE(said(list), written);
        QCOMPARE(list.draft(), draft);
    }

    // As drafts were kept before they named the reasons.
    void a_sentence_that_no_reason_has_comes_back_under_none_of_them()
    {
        SupplementList list;
        list.open(threePapers(), reasons(), {});
        Defect own;
        own.seq = 2;
        own.text = QStringLiteral("第三页的日期与第一页不同，请更正。");
        Defect known = own;
        known.text = QStringLiteral("照片看不清楚，请重新拍摄后上传。");
        list.bringBack({own.toJson(), known.toJson()});
        QCOMPARE(said(list), (QStringList{"2 模糊2 照片看不清楚，请重新拍摄后上传。", "2 其他原因 第三页的日期与第一页不同，请更正。"}));
    }

    void what_may_not_be_named_any_more_is_kept_and_said_until_it_may_again()
    {
        SupplementList list;
        list.open(threePapers(), reasons(), {}, false, 3);
        QVERIFY(list.addOther());
        list.findChildren<TextBox *>().last()->edit()->insertPlainText(QStringLiteral("第三页的日期与第一页不同，请更正。"));
        const QJsonArray draft = list.draft();
        CaseFile further = threePapers();
        further.lawful.notices = 1;
        list.open(further, reasons(), {});
        list.bringBack(draft);
        QVERIFY(list.defects().isEmpty());
        QCOMPARE(list.barred(), QList<int>{3});
        const auto *why = list.findChild<Label *>(QStringLiteral("barredPaper"));
        QVERIFY(why && why->isVisibleTo(&list));
        QVERIFY2(why->text().contains(QStringLiteral("第三页的日期")) && why->text().contains(QStringLiteral("主管")),
                 qPrintable(why->text()));
        QCOMPARE(list.draft(), draft);
        further.lawful.secondNotice = true;
        list.open(further, reasons(), {});
        list.bringBack(draft);
        QCOMPARE(said(list), QStringList{"3 其他原因 第三页的日期与第一页不同，请更正。"});
    }

    // Of a number that the hall never lets be corrected there is no reason, whoever gives leave.
    void a_number_that_no_notice_asks_for_is_kept_and_no_leave_is_promised_for_it()
    {
        Defect number;
        number.target = DefectTarget::Field;
        number.form = QStringLiteral("T1");
        number.pointer = QStringLiteral("/shop/owner_id");
        number.label = QStringLiteral("经营者 证件号码");
        number.text = QStringLiteral("号码与身份证不一致，请核对后更正。");
        const QJsonArray draft{number.toJson()};
        CaseFile file = threePapers();
        SupplementList list;
        for (const bool further : {false, true}) {
            file.lawful.notices = further ? 1 : 0;
            file.lawful.secondNotice = further;
            list.open(file, reasons(), {});
            list.bringBack(draft);
            QVERIFY(list.defects().isEmpty());
            QCOMPARE(list.draft(), draft);
            const auto *why = list.findChild<Label *>(QStringLiteral("barredPaper"));
            QVERIFY(why && why->isVisibleTo(&list));
            QVERIFY2(why->text().contains(number.text) && why->text().contains(QStringLiteral("撤回后重新申请")), qPrintable(why->text()));
            QVERIFY2(!why->text().contains(QStringLiteral("主管")), qPrintable(why->text()));
        }
    }

    void a_reason_of_ones_own_is_for_the_paper_that_is_meant()
    {
        SupplementList list;
        const QList<OriginalSeen> marks{{2, OriginalMark::Mismatch, {}}, {3, OriginalMark::Mismatch, {}}};
        sitBefore(list, threePapers(), marks, 3);
        QVERIFY(list.addOther());
        QCOMPARE(list.defects().first().seq, 3); // that was looked at
        sitBefore(list, threePapers(), marks, 3);
        list.chooseReason(1);
        QVERIFY(list.addOther());
        QCOMPARE(list.defects().last().seq, 2); // where the cursor stands
        sitBefore(list, threePapers(), marks);
        QVERIFY(list.addOther());
        QCOMPARE(list.defects().first().seq, 2); // that is in question
        // By keys to any other, and to a field.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        auto *places = list.findChild<ComboField *>()->combo();
        QCOMPARE(QApplication::focusWidget(), places);
        QTest::keyClick(places, Qt::Key_Down);
        QCOMPARE(list.defects().first().seq, 3);
        QCOMPARE(list.defects().first().label, QStringLiteral("材料3"));
        QTest::keyClick(places, Qt::Key_Down);
        const Defect field = list.defects().first();
        QCOMPARE(field.target, DefectTarget::Field);
        QCOMPARE(field.form + field.pointer, QStringLiteral("T1/shop/street"));
        QTest::keyClick(places, Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("street"));
        QCOMPARE(list.defects().first().text, QStringLiteral("street"));
        // Where no paper may be named a field still may.
        CaseFile nothing = threePapers();
        nothing.materials.clear();
        sitBefore(list, nothing);
        QVERIFY(list.addOther());
        QCOMPARE(list.defects().first().target, DefectTarget::Field);
    }

    void a_supervisors_leave_opens_everything_again()
    {
        CaseFile file = threePapers();
        file.lawful.notices = 1;
        file.lawful.secondNotice = true;
        QCOMPARE(offered(file, {}, true), (QStringList{"模糊1", "模糊2", "模糊3", "不明"}));
    }

private:
    // The cursor in the search, as whoever comes finds it.
    static void sitBefore(SupplementList &list, const CaseFile &file, const QList<OriginalSeen> &marks = {}, int current = 0)
    {
        list.open(file, reasons(), marks, false, current);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list, 60'000));
        list.focusSearch();
    }

    static QList<CheckBox *> ticks(const SupplementList &list) { return list.findChildren<CheckBox *>(); }

    // What would be asked for, each under which words, from top to bottom.
    static QStringList said(const SupplementList &list)
    {
        QStringList words;
        for (const Defect &defect : list.defects())
            for (const CheckBox *tick : ticks(list))
                if (tick->isChecked() && tick->parentWidget()->findChild<TextBox *>()->text().trimmed() == defect.text)
                    words.append(QStringLiteral("%1 %2 %3").arg(defect.seq).arg(tick->text(), defect.text));
        return words;
    }

    static CaseFile threePapers()
    {
        CaseFile file;
        for (int seq = 1; seq <= 3; ++seq) {
            Material material;
            material.seq = seq;
            material.name = QStringLiteral("材料%1").arg(seq);
            material.state = MaterialState::Supplied;
            material.newInRound = seq == 2;
            file.materials.append(material);
        }
        return file;
    }

    static ReasonCatalogue reasons()
    {
        ReasonCatalogue catalogue;
        for (int seq = 1; seq <= 3; ++seq) {
            SupplementReason reason;
            reason.id = 7; // one reason, of each paper of its kind
            reason.seq = seq;
            reason.label = QStringLiteral("模糊%1").arg(seq);
            reason.text = QStringLiteral("照片看不清楚，请重新拍摄后上传。");
            catalogue.supplement.append(reason);
        }
        SupplementReason field;
        field.id = 8;
        field.target = DefectTarget::Field;
        field.form = QStringLiteral("T1");
        field.pointer = QStringLiteral("/shop/street");
        field.title = QStringLiteral("街道");
        field.label = QStringLiteral("不明");
        field.text = QStringLiteral("地址没有写到门牌号，请补充完整。");
        catalogue.supplement.append(field);
        return catalogue;
    }

    // The reasons that can be ticked: those that are open, or with everything unfolded all that there are.
    static QStringList offered(const CaseFile &file, const QList<OriginalSeen> &marks, bool all = false)
    {
        SupplementList list;
        list.open(file, reasons(), marks);
        QStringList labels;
        const QList<CheckBox *> ticks = list.findChildren<CheckBox *>();
        for (const CheckBox *tick : ticks) {
            if (all || tick->isVisibleTo(&list))
                labels.append(tick->text());
        }
        return labels;
    }
};

YICHUANG_TEST(SupplementListTest)
#include "tst_SupplementList.moc"
