// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/DeclineList.h"

#include "Test.h"
#include "ui/counter/BodyField.h"
#include "ui/counter/FoundPhrases.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/FieldNote.h"
#include "ui/parts/LineField.h"
#include "ui/parts/RadioRow.h"
#include "ui/parts/TextBox.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace yichuang;

// What a ground asks for is the hall's: a city's own, or one that asks for something else, needs nothing new here. Keys go by places.
class DeclineListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_digit_chooses_a_ground_and_with_Ctrl_one_of_its_phrases()
    {
        DeclineList list;
        list.open(licence({1, 2, 100}), reasons());
        auto *search = list.findChild<LineField *>(QStringLiteral("phraseSearch"))->edit();
        QTest::keyClick(search, Qt::Key_3);
        QCOMPARE(list.declining().ground, 100);
        QCOMPARE(list.declining().facts, QStringLiteral("第五条的话。"));
        list.takeWording(2);
        QCOMPARE(list.declining().facts, QStringLiteral("第五条的另一句话。"));
        list.takeWording(1);
        QCOMPARE(list.declining().ground, 100);
        QCOMPARE(list.declining().facts, QStringLiteral("第五条的话。"));
        pressDigit(list, 1);
        search->insert(QStringLiteral("另一句"));
        QCOMPARE(list.declining().ground, 1);
        list.takeWording(1); // the first that was found
        QCOMPARE(list.declining().ground, 100);
        QCOMPARE(list.declining().facts, QStringLiteral("第五条的另一句话。"));
        // No ground has this digit: it is looked for.
        QTest::keyClick(search, Qt::Key_6);
        QCOMPARE(search->text(), QStringLiteral("6"));
        QCOMPARE(list.declining().ground, 100);
    }

    // Else the notice would be ready for another reason than the one that the clerk chose.
    void of_a_ground_without_other_words_Ctrl_and_a_digit_change_nothing_and_it_is_said()
    {
        DeclineList list;
        list.open(licence({1, 2, 100}), reasons());
        list.takeWording(1);
        QCOMPARE(list.chosen(), nullptr);
        pressDigit(list, 2);
        const QString words = list.declining().facts;
        for (int n = 1; n <= 9; ++n)
            list.takeWording(n);
        QCOMPARE(list.declining().ground, 2);
        QCOMPARE(list.declining().facts, words);
        const auto *hint = list.findChild<FieldNote *>(QStringLiteral("groundHint"));
        QVERIFY2(hint->sentence().contains(QStringLiteral("没有别的表述")), qPrintable(hint->sentence()));
    }

    // Until somebody writes, a digit means the ground that it stands beside.
    void a_ground_is_changed_while_its_words_are_untouched()
    {
        DeclineList list;
        list.open(licence({1, 2, 100}), reasons());
        auto *facts = list.findChild<TextBox *>(QStringLiteral("declineFacts"));
        pressDigit(list, 1);
        QTest::keyClick(facts->edit(), Qt::Key_3, Qt::NoModifier);
        QCOMPARE(list.declining().ground, 100);
        QCOMPARE(facts->text(), QStringLiteral("第五条的话。"));
        QTest::keyClick(facts->edit(), Qt::Key_End);
        QTest::keyClick(facts->edit(), Qt::Key_1, Qt::NoModifier);
        QCOMPARE(list.declining().ground, 100);
        QCOMPARE(facts->text(), QStringLiteral("第五条的话。1"));
        facts->edit()->moveCursor(QTextCursor::Start);
        QTest::keyClick(facts->edit(), Qt::Key_2, Qt::NoModifier);
        QCOMPARE(facts->text(), QStringLiteral("2第五条的话。1"));
    }

    void a_sentence_that_a_ground_begins_is_gone_on_with_at_its_end()
    {
        ReasonCatalogue catalogue = reasons();
        catalogue.decline[0].text = QStringLiteral("经核实，所提交的材料内容与事实不符：");
        DeclineList list;
        list.open(licence({1, 2, 100}), catalogue);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list, 60'000));
        list.focusSearch();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("seal is forged"));
        QCOMPARE(list.declining().facts, QStringLiteral("经核实，所提交的材料内容与事实不符：seal is forged"));
        // So is one that was kept.
        const Declining kept = list.declining();
        list.open(licence({1, 2, 100}), catalogue);
        list.setDeclining(kept);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("!"));
        QCOMPARE(list.declining().facts, kept.facts + u'!');
    }

    void of_what_is_written_nothing_is_scrolled_away_while_there_is_room()
    {
        ReasonCatalogue catalogue = reasons();
        catalogue.decline[0].text = QStringLiteral("经核实，所提交的材料内容与事实不符，申请人隐瞒有关情况：");
        DeclineList list;
        list.resize(460, 900);
        list.open(licence({1, 2, 100}), catalogue);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list, 60'000));
        list.focusSearch();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        const auto *edit = list.findChild<TextBox *>(QStringLiteral("declineFacts"))->edit();
        const auto isWhole = [edit] {
            QTextCursor first(edit->document());
            QTextCursor last = first;
            last.movePosition(QTextCursor::End);
            return edit->cursorRect(first).top() >= 0 && edit->cursorRect(last).bottom() <= edit->viewport()->height();
        };
        for (int i = 0; i < 5; ++i) {
            QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("mz"));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            QTRY_VERIFY2(isWhole(), qPrintable(QString::number(i)));
        }
    }

    void a_digit_that_chose_another_ground_says_how_digits_are_written()
    {
        DeclineList list;
        list.open(licence({1, 2, 100}), reasons());
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list, 60'000));
        list.focusSearch();
        auto *facts = list.findChild<TextBox *>(QStringLiteral("declineFacts"))->edit();
        const auto *hint = list.findChild<FieldNote *>(QStringLiteral("groundHint"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QVERIFY(facts->hasFocus());
        QTest::keyClick(facts, Qt::Key_3);
        QCOMPARE(list.declining().ground, 100);
        QVERIFY2(hint->sentence().contains(QStringLiteral("方向键")), qPrintable(hint->sentence()));
        QTest::keyClick(facts, Qt::Key_Home);
        QTest::keyClick(facts, Qt::Key_2);
        QCOMPARE(list.declining().ground, 100);
        QCOMPARE(facts->toPlainText(), QStringLiteral("2第五条的话。"));
        QCOMPARE(hint->sentence(), QString());
        // What somebody wrote stays under another ground, which is said.
        pressDigit(list, 1);
        QCOMPARE(facts->toPlainText(), QStringLiteral("2第五条的话。"));
        QVERIFY2(hint->sentence().contains(QStringLiteral("依据 3")), qPrintable(hint->sentence()));
        QVERIFY2(list.whyNot().contains(QStringLiteral("依据 3")), qPrintable(list.whyNot()));
        // A phrase beside it mends nothing.
        list.takeWording(1);
        QVERIFY(facts->toPlainText().contains(QStringLiteral("第五条的话。")));
        if (facts->toPlainText() != QStringLiteral("2第五条的话。"))
            QVERIFY2(hint->sentence().contains(QStringLiteral("依据 3")), qPrintable(hint->sentence()));
        QTest::keyClick(facts, Qt::Key_X, Qt::NoModifier);
        QCOMPARE(hint->sentence(), QString());
        // The sentence of the other ground is still there, and nothing is sent with it.
        QVERIFY2(list.whyNot().contains(QStringLiteral("依据 3")), qPrintable(list.whyNot()));
        facts->selectAll();
        QTest::keyClicks(facts, QStringLiteral("2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"));
        QVERIFY2(!list.whyNot().contains(QStringLiteral("依据 3")), qPrintable(list.whyNot()));
    }

    void who_comes_to_the_facts_by_mouse_or_tab_or_writes_there_means_digits_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"mouse", "tab", "writing"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void who_comes_to_the_facts_by_mouse_or_tab_or_writes_there_means_digits()
    {
        QFETCH(QString, how);
        DeclineList list;
        list.open(licence({1, 2, 100}), reasons());
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list, 60'000));
        pressDigit(list, 1);
        auto *facts = list.findChild<TextBox *>(QStringLiteral("declineFacts"))->edit();
        QVERIFY(facts->hasFocus());
        if (how == QLatin1String("mouse")) {
            QTest::mouseClick(facts->viewport(), Qt::LeftButton, {}, QPoint(1, 1));
        } else if (how == QLatin1String("tab")) {
            QTest::keyClick(facts, Qt::Key_Tab);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
        } else {
            QTest::keyClick(facts, Qt::Key_X);
        }
        QVERIFY(facts->hasFocus());
        QTest::keyClick(facts, Qt::Key_2);
        QCOMPARE(list.declining().ground, 1);
        QVERIFY2(facts->toPlainText().contains(u'2'), qPrintable(facts->toPlainText()));
    }

    void only_what_a_ground_asks_for_is_shown_and_sent()
    {
        DeclineList list;
        list.open(licence({1, 2, 100}), reasons());
        const auto *body = list.findChild<BodyField *>();
        const auto *again = list.findChild<CheckBox *>();
        pressDigit(list, 3);
        QVERIFY(body->isHidden() && !again->isHidden() && list.canPreview());
        QVERIFY(list.declining().allowResubmit);
        QCOMPARE(list.whyNot(), QStringLiteral("事实和理由：不少于 30 个字：谁说的"));
        pressDigit(list, 2);
        QVERIFY(!body->isHidden() && again->isHidden() && !list.canPreview());
        QVERIFY(!list.declining().allowResubmit);
    }

    // The paper prints what stands in the box.
    void letters_that_look_for_an_authority_are_neither_shown_on_the_paper_nor_called_an_unlisted_name()
    {
        DeclineList list;
        ReasonCatalogue catalogue = reasons();
        catalogue.bodies = {{QStringLiteral("江门市公安局"), QStringLiteral("jiangmenshigonganju"), QStringLiteral("jmsgaj")}};
        list.open(licence({1, 2, 100}), catalogue);
        pressDigit(list, 2);
        auto *box = list.findChild<ComboField *>(QStringLiteral("competentBody"))->combo()->lineEdit();
        box->insert(QStringLiteral("gaj"));
        QVERIFY(!list.canPreview());
        QCOMPARE(list.unlistedBody(), QString());
        QVERIFY2(list.whyNot().contains(QStringLiteral("回车选用")), qPrintable(list.whyNot()));
        box->setText(QStringLiteral("江门海关"));
        QVERIFY(list.canPreview());
        QCOMPARE(list.unlistedBody(), QStringLiteral("江门海关"));
        box->setText(QStringLiteral("江门市公安局"));
        QCOMPARE(list.unlistedBody(), QString());
        QCOMPARE(list.whyNot(), QString());
    }

    void a_ground_that_is_not_lawful_says_why_and_is_not_chosen()
    {
        CaseFile card = licence({1});
        card.lawful.shut = {{2, GroundObstacle::NotBarred}, {100, GroundObstacle::NoLicence}};
        DeclineList list;
        list.open(card, reasons());
        pressDigit(list, 2);
        QCOMPARE(list.chosen(), nullptr);
        const QList<RadioRow *> rows = rowsOf(list);
        QCOMPARE(rows.size(), 3);
        QVERIFY(rows[0]->isEnabled() && !rows[1]->isEnabled() && !rows[2]->isEnabled());
        QCOMPARE(rows[1]->accessibleDescription(), QStringLiteral("本件没有禁止期，不可选"));
        QCOMPARE(rows[2]->accessibleDescription(), QStringLiteral("本事项不是行政许可，不可选"));
    }

    // Its words are the hall's to mend, and nothing about the applicant.
    void a_ground_whose_words_name_no_article_speaks_of_no_bar()
    {
        CaseFile file = licence({1});
        file.lawful.shut = {{2, GroundObstacle::NoArticle}, {100, std::nullopt}};
        DeclineList list;
        list.open(file, reasons());
        const QList<RadioRow *> rows = rowsOf(list);
        QCOMPARE(rows.size(), 3);
        QVERIFY(!rows[1]->isEnabled() && !rows[2]->isEnabled());
        QCOMPARE(rows[1]->accessibleDescription(), QStringLiteral("没有写明法律条文，许可事项不可选"));
        // For a reason that a newer hall has.
        QCOMPARE(rows[2]->accessibleDescription(), QStringLiteral("本件不适用，不可选"));
    }

    void of_a_case_that_is_past_declining_no_ground_speaks_of_a_bar()
    {
        DeclineList list;
        CaseFile past = licence({});
        for (const int ground : {1, 2, 100})
            past.lawful.shut.insert(ground, GroundObstacle::Status);
        list.open(past, reasons());
        const QList<RadioRow *> rows = rowsOf(list);
        QCOMPARE(rows.size(), 3);
        for (const RadioRow *row : rows) {
            QVERIFY(!row->isEnabled());
            QCOMPARE(row->accessibleDescription(), QStringLiteral("这件现在不能不予受理"));
        }
    }

private:
    static void pressDigit(DeclineList &list, int digit) { QTest::keyClick(&list, Qt::Key(Qt::Key_0 + digit)); }

    static QList<RadioRow *> rowsOf(const DeclineList &list)
    {
        QList<RadioRow *> rows = list.findChildren<RadioRow *>();
        rows.removeIf([&list](const RadioRow *row) { return list.findChild<FoundPhrases *>()->isAncestorOf(row); });
        return rows;
    }

    static CaseFile licence(const QList<int> &grounds)
    {
        CaseFile file;
        file.item.licence = true;
        file.lawful.grounds = grounds;
        return file;
    }

    static ReasonCatalogue reasons()
    {
        const auto says = [](int ground, const QString &text) {
            DeclineReason reason;
            reason.ground = ground;
            reason.title = QStringLiteral("依据%1").arg(ground);
            reason.text = text;
            return reason;
        };
        ReasonCatalogue catalogue;
        catalogue.decline = {says(1, QStringLiteral("依法不需要取得许可。")), says(2, QStringLiteral("不属于本机关职权范围。"))};
        catalogue.decline[1].needsBody = true;
        for (const char *text : {"第五条的话。", "第五条的另一句话。"}) {
            DeclineReason fifth = says(100, QString::fromUtf8(text));
            fifth.mayResubmit = true;
            fifth.least = 30;
            fifth.asks = QStringLiteral("谁说的");
            catalogue.decline.append(fifth);
        }
        return catalogue;
    }
};

YICHUANG_TEST(DeclineListTest)
#include "tst_DeclineList.moc"
