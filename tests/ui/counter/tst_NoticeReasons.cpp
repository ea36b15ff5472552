// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/counter/SupplementList.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/TextBox.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLayout>

#include <algorithm>

using namespace yichuang;
using namespace yichuang::test;

// What a clerk writes into a supplement notice himself: whose paper it is about, what of it is shown, and that it is there again.
class NoticeReasonsTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHallAndCase();
        m_clerk->press(Qt::Key_Down);
        QCOMPARE(m_clerk->part<MaterialsPanel>()->current(), 2);
    }

    void cleanup() { shutHall(); }

    void a_reason_of_ones_own_is_there_again_however_the_page_was_left_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"left by Esc", "sent and taken back", "the program ended"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void a_reason_of_ones_own_is_there_again_however_the_page_was_left()
    {
        QFETCH(QString, how);
        openNotice();
        m_clerk->press(Qt::Key_T, Qt::AltModifier);
        type(QStringLiteral("第三页的日期与第一页不同，请更正后重交。"));
        // Every reason that the catalogue has for this paper: no place is left beside them.
        const int offered = reasonsOf(2);
        for (int n = 1; n <= offered; ++n)
            m_clerk->press(Qt::Key(Qt::Key_0 + n), Qt::ControlModifier);
        m_clerk->press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("这一条改写过，请补齐后重交。"));
        const QStringList written = said();
        QCOMPARE(written.size(), offered + 1);
        QCOMPARE(written.last(), QStringLiteral("2 其他原因 第三页的日期与第一页不同，请更正后重交。"));
        if (how == QLatin1String("left by Esc")) {
            m_clerk->press(Qt::Key_Escape);
            QVERIFY(!notice()->isVisible());
        } else if (how == QLatin1String("sent and taken back")) {
            QTRY_VERIFY(send()->isReady());
            m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(!m_clerk->work()->file() && m_clerk->work()->undoable() && !m_clerk->work()->isBusy());
            m_clerk->press(Qt::Key_Z, Qt::AltModifier);
            QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy() && !m_clerk->work()->isDeaf());
        } else {
            m_clerk->page()->saveNow();
            QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.draft")), QStringLiteral("1"));
            m_clerk->openHolding(m_clerk->work()->file()->caseId);
            QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy() && !m_clerk->work()->isDeaf());
        }
        openNotice();
        QCOMPARE(said(), written);
        QVERIFY(send()->isReady());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(distinct text) from hall.supplement_point where seq = 2")),
                     QString::number(written.size()));
    }

    void it_is_for_the_paper_that_the_list_stands_on_and_can_be_given_to_any_other_or_to_a_field()
    {
        m_hall->value(QStringLiteral("insert into hall.reason (kind, target, label, text) values ('supplement', 'field', '写错了', "
                                     "'“{title}”写错了，请核实后更正。')"));
        m_clerk->press(Qt::Key_Home);
        QCOMPARE(m_clerk->part<MaterialsPanel>()->current(), 1);
        openNotice();
        m_clerk->press(Qt::Key_T, Qt::AltModifier);
        type(QStringLiteral("第三页的日期与第一页不同，请更正后重交。"));
        QCOMPARE(notice()->supplement().defects.first().seq, 1);
        m_clerk->press(Qt::Key_Backtab);
        QVERIFY(m_clerk->part<SupplementList>()->findChild<ComboField *>()->isAncestorOf(QApplication::focusWidget()));
        m_clerk->press(Qt::Key_Down);
        QCOMPARE(notice()->supplement().defects.first().seq, 2);
        for (int n = 0; n < 9 && notice()->supplement().defects.first().target != DefectTarget::Field; ++n)
            m_clerk->press(Qt::Key_Down);
        const Defect field = notice()->supplement().defects.first();
        QCOMPARE(field.target, DefectTarget::Field);
        // Its place is kept with it.
        m_clerk->press(Qt::Key_Escape);
        openNotice();
        QTRY_COMPARE(notice()->supplement().defects.size(), 1);
        QCOMPARE(notice()->supplement().defects.first().toJson(), field.toJson());
        QTRY_VERIFY(send()->isReady());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select target || ' ' || pointer || ' ' || text from hall.supplement_point")),
                     QStringLiteral("field %1 %2").arg(field.pointer, field.text));
    }

    void a_reason_without_a_word_yet_is_left_out_of_what_is_shown()
    {
        openNotice();
        m_clerk->press(Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY(shows(QStringLiteral("写好原因后即可预览")));
        m_clerk->press(Qt::Key_1, Qt::ControlModifier); // what the catalogue says is shown without it
        QTRY_VERIFY(m_clerk->part<NoticePreviewPanel>()->isPaperShown());
        QVERIFY2(!notice()->whyNot().isEmpty() && !send()->isReady(), qPrintable(notice()->whyNot()));
    }

    // The long list is where one searches.
    void what_is_typed_filters_what_Alt_M_unfolded_and_the_numbers_are_of_the_rows_shown()
    {
        m_hall->value(QStringLiteral("insert into hall.reason (kind, target, label, text) values ('supplement', 'field', '门牌写错', "
                                     "'“{title}”写错了，请核实后更正。')"));
        openNotice();
        const QStringList before = rows();
        m_clerk->press(Qt::Key_M, Qt::AltModifier);
        const QStringList all = rows();
        QVERIFY(all.size() > before.size());
        type(QStringLiteral("门牌"));
        QCOMPARE(rows(), (QStringList{"1 门牌写错", "2 门牌写错"}));
        m_clerk->press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(notice()->supplement().defects.size(), 1);
        QCOMPARE(notice()->supplement().defects.first().target, DefectTarget::Field);
        m_clerk->press(Qt::Key_2, Qt::ControlModifier); // and back to the search
        QVERIFY(notice()->supplement().defects.isEmpty());
        m_clerk->press(Qt::Key_Escape);
        QCOMPARE(rows(), all);
        m_clerk->press(Qt::Key_M, Qt::AltModifier);
        QCOMPARE(rows(), before);
        // From a search it leads to all of them, too.
        type(QStringLiteral("门牌"));
        m_clerk->press(Qt::Key_M, Qt::AltModifier);
        QCOMPARE(rows(), all);
    }

    // What is typed after Alt M looks for a reason, also where a sentence was just being written.
    void Alt_M_leads_from_a_sentence_to_the_search()
    {
        openNotice();
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        const QStringList written = said();
        m_clerk->press(Qt::Key_M, Qt::AltModifier);
        type(QStringLiteral("zzzz"));
        QCOMPARE(said(), written);
        const auto *nothing = m_clerk->part<SupplementList>()->findChild<NoticeView *>();
        QVERIFY(nothing->isVisible());
        QCOMPARE(nothing->title(), QStringLiteral("没有查到“zzzz”"));
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_Tab);
        // And so does the key of the page.
        m_clerk->press(Qt::Key_F9);
        type(QStringLiteral("yyyy"));
        QCOMPARE(said(), written);
        QCOMPARE(nothing->title(), QStringLiteral("没有查到“yyyy”"));
    }

    void a_search_that_finds_nothing_says_so_and_which_ways_there_are()
    {
        openNotice();
        const auto *nothing = m_clerk->part<SupplementList>()->findChild<NoticeView *>();
        QVERIFY(!nothing->isVisible());
        type(QStringLiteral("zzzz"));
        QVERIFY(rows().isEmpty() && nothing->isVisible());
        QCOMPARE(nothing->title(), QStringLiteral("没有查到“zzzz”"));
        const QList<Label *> said = nothing->findChildren<Label *>();
        for (const char *key : {"Alt M", "Alt T"})
            QVERIFY2(
                std::any_of(said.begin(), said.end(), [key](const Label *label) { return label->text().contains(QLatin1String(key)); }),
                key);
        m_clerk->press(Qt::Key_M, Qt::AltModifier);
        QVERIFY(!rows().isEmpty() && !nothing->isVisible());
        // What is ticked stays, and is nothing that was found.
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        m_clerk->press(Qt::Key_Escape);
        openNotice();
        type(QStringLiteral("zzzz"));
        QCOMPARE(rows().size(), 1);
        QVERIFY(nothing->isVisible());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!nothing->isVisible());
    }

    void a_sentence_of_the_catalogue_is_gone_on_with_at_its_end()
    {
        openNotice();
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        const QString before = notice()->supplement().defects.first().text;
        type(QStringLiteral("请附复印件。"));
        QCOMPARE(notice()->supplement().defects.first().text, before + QStringLiteral("请附复印件。"));
    }

private:
    void openNotice()
    {
        m_clerk->press(Qt::Key_F9);
        QTRY_VERIFY(notice()->isVisible());
        // Its reasons may be fetched first; those of before are none of them.
        QTRY_VERIFY(!notice()->missing().startsWith(QStringLiteral("原因还没有取来")));
    }

    // As an input method hands in what was composed, where the focus is.
    void type(const QString &words)
    {
        QInputMethodEvent composed;
        composed.setCommitString(words);
        QApplication::sendEvent(m_clerk->host()->focusWidget(), &composed);
    }

    int reasonsOf(int seq)
    {
        const auto reasons = m_clerk->desk().reasons(m_clerk->work()->file()->caseId).result();
        return int(std::count_if(reasons->supplement.begin(), reasons->supplement.end(), [seq](const SupplementReason &reason) {
            return reason.target == DefectTarget::Material && reason.seq == seq;
        }));
    }

    // The reasons that can be ticked, each with the number of its key, from top to bottom.
    QStringList rows()
    {
        QList<const CheckBox *> ticks;
        for (const CheckBox *tick : m_clerk->part<SupplementList>()->findChildren<CheckBox *>())
            if (tick->isVisible())
                ticks.append(tick);
        const auto place = [](const CheckBox *tick) {
            QWidget *row = tick->parentWidget();
            return row->parentWidget()->layout()->indexOf(row);
        };
        std::sort(ticks.begin(), ticks.end(), [&place](const CheckBox *a, const CheckBox *b) { return place(a) < place(b); });
        QStringList words;
        for (const CheckBox *tick : std::as_const(ticks)) {
            const auto *cap = tick->parentWidget()->findChild<KeyCap *>();
            words.append(cap->isVisible() ? cap->keys().section(u' ', -1) + u' ' + tick->text() : tick->text());
        }
        return words;
    }

    // What would be asked for, each under which words, from top to bottom.
    QStringList said()
    {
        QStringList words;
        for (const Defect &defect : notice()->supplement().defects) {
            QString under;
            for (const CheckBox *tick : m_clerk->part<SupplementList>()->findChildren<CheckBox *>())
                if (tick->isChecked() && tick->parentWidget()->findChild<TextBox *>()->text() == defect.text)
                    under = tick->text();
            words.append(QStringLiteral("%1 %2 %3").arg(QString::number(defect.seq), under, defect.text));
        }
        return words;
    }

    bool shows(const QString &words)
    {
        const auto labels = m_clerk->part<NoticePreviewPanel>()->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const Label *label) { return label->isVisible() && label->text() == words; });
    }

    NoticePage *notice() { return m_clerk->part<NoticePage>(); }
    Button *send() { return notice()->findChild<Button *>(QStringLiteral("sendNotice")); }
};

YICHUANG_TEST(NoticeReasonsTest)
#include "tst_NoticeReasons.moc"
