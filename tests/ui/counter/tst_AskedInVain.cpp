// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/AskedForMore.h"
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/FieldRow.h"
#include "ui/casefile/FormPanel.h"
#include "ui/casefile/HistoryCard.h"
#include "ui/counter/AskedPanel.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialList.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/Label.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>

using namespace yichuang;
using namespace yichuang::test;

// What a notice asked for and what did not come: said before it is taken, seen in the round that answers, and looked at before acceptance.
class AskedInVainTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->apply(1);
    }

    void cleanup() { shutHall(); }

    void a_paper_that_was_not_brought_is_named_when_the_rest_is_taken_and_until_it_was_looked_at()
    {
        askForMore(*m_hall, 1, {theForm()});
        sitDown();
        bringPaper();
        QCOMPARE(bar()->verdict(), QStringLiteral("可以收下补正"));
        QVERIFY2(bar()->reason().contains(QStringLiteral("① 没有带来")), qPrintable(bar()->reason()));
        take();
        // It is not counted as checked by itself, and says what was asked for.
        QCOMPARE(bar()->verdict(), QStringLiteral("暂不能受理"));
        QCOMPARE(bar()->reason(), QStringLiteral("材料 ② 待核；① 补正通知要求的还没有核"));
        QCOMPARE(m_clerk->part<MaterialsPanel>()->markedCount(), 0);
        m_clerk->part<MaterialsPanel>()->setCurrent(1);
        QCOMPARE(m_clerk->part<MaterialList>()->accessibleDescription(), QStringLiteral("补正要求：申请表有必填项没有填，请填好。"));
        m_clerk->part<MaterialsPanel>()->setCurrent(2);
        m_clerk->part<MaterialsPanel>()->setFocus();
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(bar()->reason(), QStringLiteral("① 补正通知要求的还没有核"));
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(m_clerk->part<MaterialsPanel>()->current(), 1);
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(bar()->verdict(), QStringLiteral("可以受理"));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(events("accept"), QStringLiteral("1"));
        QCOMPARE(m_hall->value(QStringLiteral("select string_agg(seq || mark || mark_round, ' ' order by seq) from hall.case_material")),
                 QStringLiteral("1not_needed2 2seen2"));
    }

    void an_answer_that_was_not_changed_is_looked_at_with_one_key()
    {
        askForMore(*m_hall, 1, {test::shopName()});
        sitDown();
        bringPaper();
        QVERIFY2(bar()->reason().contains(QStringLiteral("“店名”没有改")), qPrintable(bar()->reason()));
        take();
        QCOMPARE(field()->accessibleDescription(), QStringLiteral("补正要求：店名与招牌不一致，请更正。"));
        m_clerk->part<MaterialsPanel>()->focusFirstUnmarked();
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(bar()->reason(), QStringLiteral("“店名”没有照补正要求改，看过按空格"));
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy());
        QVERIFY(m_clerk->part<FormPanel>()->isAncestorOf(QApplication::focusWidget()));
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(bar()->verdict(), QStringLiteral("可以受理"));
        m_clerk->press(Qt::Key_Space); // it is taken back
        QTRY_COMPARE(bar()->verdict(), QStringLiteral("暂不能受理"));
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(bar()->verdict(), QStringLiteral("可以受理"));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(events("accept"), QStringLiteral("1"));
        QCOMPARE(m_hall->value(QStringLiteral("select data #>> '{points,0,pointer}' from hall.event where action = 'verify'")),
                 QStringLiteral("/shop/shop"));
    }

    // Nobody looks at what the page does not show.
    void a_point_out_of_sight_is_brought_into_sight_before_it_is_looked_at()
    {
        askForMore(*m_hall, 1,
                   {test::shopName(), shopField("street", QStringLiteral("街路"), QStringLiteral("门牌与场所证明不一致，请更正。"))});
        sitDown();
        bringPaper();
        take();
        m_clerk->part<MaterialsPanel>()->focusFirstUnmarked();
        m_clerk->press(Qt::Key_Space);
        auto *panel = m_clerk->part<FormPanel>();
        panel->setFixedHeight(130);
        auto *area = panel->findChild<QScrollArea *>();
        const auto isSeen = [area](const QString &words) {
            for (const FieldRow *row : area->findChildren<FieldRow *>()) {
                if (row->accessibleDescription().contains(words))
                    return area->viewport()->rect().contains(row->mapTo(area->viewport(), row->rect().center()));
            }
            return false;
        };
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(isSeen(QStringLiteral("店名与招牌")));
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(panel->openPoints().size(), 1);
        QTRY_VERIFY(isSeen(QStringLiteral("门牌与场所")));
        area->verticalScrollBar()->setValue(0);
        QVERIFY(!isSeen(QStringLiteral("门牌与场所")));
        m_clerk->press(Qt::Key_Space);
        QCOMPARE(panel->openPoints().size(), 1);
        QTRY_VERIFY(isSeen(QStringLiteral("门牌与场所")));
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(bar()->verdict(), QStringLiteral("可以受理"));
    }

    void what_was_looked_at_is_there_again_after_the_program_ended()
    {
        const CaseId id = askForMore(*m_hall, 1, {test::shopName()});
        sitDown();
        bringPaper();
        take();
        m_clerk->part<MaterialsPanel>()->focusFirstUnmarked();
        m_clerk->press(Qt::Key_Space);
        m_clerk->press(Qt::Key_F8);
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(bar()->verdict(), QStringLiteral("可以受理"));
        m_clerk->page()->saveNow();
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.draft where data -> 'seen' @> '[\"T1#/shop/shop\"]'")),
                     QStringLiteral("1"));
        m_clerk->openHolding(id);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QVERIFY(m_clerk->part<FormPanel>()->openPoints().isEmpty());
    }

    // From home nobody says what was not brought; the clerk who opens the case reads it there.
    void what_did_not_come_from_home_stands_there_and_the_history_lists_the_points()
    {
        const CaseId id = askForMore(*m_hall, 1, {test::shopName()});
        {
            Line line(m_hall->signInAs(QStringLiteral("portal")));
            ApplicantDesk portal(line);
            const QString number = m_hall->value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id.value()));
            const auto again =
                portal
                    .resubmit(
                        QStringLiteral("again"), number,
                        QJsonObject{{QStringLiteral("answers"),
                                     QJsonObject{{QStringLiteral("T1"),
                                                  QJsonObject{{QStringLiteral("shop"),
                                                               QJsonObject{{QStringLiteral("shop"), QStringLiteral("new shop")}}}}}}}})
                    .result();
            QVERIFY2(again, again ? "" : qPrintable(again.error().log));
        }
        sitDown();
        m_clerk->work()->open(id);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        // The person is not here yet: the invitation goes, with what it asks for.
        QCOMPARE(bar()->verdict(), QStringLiteral("可以预审通过"));
        QVERIFY2(bar()->reason().contains(QStringLiteral("补正通知要求的 ② 没有补来")), qPrintable(bar()->reason()));
        QVERIFY(m_clerk->part<FormPanel>()->openPoints().isEmpty());
        m_clerk->press(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->host()->window()->findChild<HistoryCard *>() || m_clerk->part<HistoryCard>());
        const auto *card = m_clerk->part<HistoryCard>();
        QStringList lines;
        for (const Label *label : card->findChildren<Label *>())
            lines.append(label->text());
        const QString all = lines.join(u'\n');
        QVERIFY2(all.contains(QStringLiteral("② 场所使用证明：缺少产权人签章，请补交。（没有补来）")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("店名：店名与招牌不一致，请更正。（补来了）")), qPrintable(all));
    }

private:
    static Defect theForm()
    {
        Defect form;
        form.seq = 1;
        form.label = QStringLiteral("申请书");
        form.text = QStringLiteral("申请表有必填项没有填，请填好。");
        return form;
    }
    // The person is checked and the paper ② ticked; F8 is next.
    void bringPaper()
    {
        m_clerk->layCard(1);
        QTRY_VERIFY(m_clerk->work()->takes() && m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(bar()->verdict(), QStringLiteral("可以收下补正"));
    }
    void take()
    {
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
    }
    DecisionBar *bar() { return m_clerk->part<DecisionBar>(); }
    FieldRow *field()
    {
        for (FieldRow *row : m_clerk->part<FormPanel>()->findChildren<FieldRow *>()) {
            if (row->accessibleName().startsWith(QStringLiteral("店名")))
                return row;
        }
        return nullptr;
    }
    QString events(const char *action)
    {
        return m_hall->value(QStringLiteral("select count(*) from hall.event where action = '%1'").arg(QLatin1String(action)));
    }
};

YICHUANG_TEST(AskedInVainTest)
#include "tst_AskedInVain.moc"
