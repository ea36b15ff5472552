// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/SupplementList.h"

#include "ui/parts/CheckBox.h"
#include "ui/parts/Label.h"

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
        file.forms.first().previous = answers(QStringLiteral("堤东路"));
        QCOMPARE(offered(file, {}, true), (QStringList{"模糊2", "不明"}));
    }

    void a_supervisors_leave_opens_everything_again()
    {
        CaseFile file = threePapers();
        file.lawful.notices = 1;
        file.lawful.secondNotice = true;
        QCOMPARE(offered(file, {}, true), (QStringList{"模糊1", "模糊2", "模糊3", "不明"}));
    }

private:
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
            reason.seq = seq;
            reason.label = QStringLiteral("模糊%1").arg(seq);
            reason.text = QStringLiteral("照片看不清楚，请重新拍摄后上传。");
            catalogue.supplement.append(reason);
        }
        SupplementReason field;
        field.target = DefectTarget::Field;
        field.form = QStringLiteral("T1");
        field.pointer = QStringLiteral("/shop/street");
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
