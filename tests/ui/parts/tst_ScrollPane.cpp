// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ScrollPane.h"

#include "ui/parts/Label.h"
#include "ui/parts/TextBox.h"
#include "ui/Resting.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace yichuang;
using namespace yichuang::test;

// A form that is taller than its place: what is typed into is seen.
class ScrollPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pane = std::make_unique<ScrollPane>();
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        m_above = new Label;
        m_above->setFixedHeight(150);
        m_box = new TextBox(QStringLiteral("事实和理由"), 500);
        m_box->setLeastLines(3);
        m_below = new TextBox(QStringLiteral("备注"), 500);
        for (QWidget *part : {static_cast<QWidget *>(m_above), static_cast<QWidget *>(m_box), static_cast<QWidget *>(m_below)})
            column->addWidget(part);
        column->addStretch();
        m_pane->setContent(content);
        m_pane->followFocus();
        m_pane->resize(400, 240);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get(), 60'000));
        m_box->edit()->clearFocus();
        m_pane->verticalScrollBar()->setValue(0);
        QVERIFY(comesToRest(m_pane.get()));
        QVERIFY(!isWhole(m_box));
    }

    void cleanup() { m_pane.reset(); }

    void a_field_that_gets_the_focus_is_scrolled_into_sight_whole()
    {
        m_box->edit()->setFocus();
        QTRY_VERIFY(isWhole(m_box));
        QTest::keyClick(m_box->edit(), Qt::Key_Tab);
        QVERIFY(m_below->edit()->hasFocus());
        QTRY_VERIFY(isWhole(m_below));
        QTest::keyClick(m_below->edit(), Qt::Key_Backtab);
        QTRY_VERIFY(isWhole(m_box));
    }

    void so_it_is_where_it_comes_to_be_seen_only_then()
    {
        m_box->hide();
        QVERIFY(comesToRest(m_pane.get()));
        m_box->show();
        m_box->edit()->setFocus();
        QTRY_VERIFY(isWhole(m_box));
    }

    void it_stays_whole_as_it_grows_and_as_something_appears_above()
    {
        m_box->edit()->setFocus();
        QTRY_VERIFY(isWhole(m_box));
        const int height = m_box->height();
        m_box->edit()->insertPlainText(QStringLiteral("a\nb\nc\nd\ne\n"));
        QTRY_VERIFY(m_box->height() > height && isWhole(m_box));
        m_above->setFixedHeight(300);
        QTRY_VERIFY(isWhole(m_box) && m_box->y() > 300);
        m_pane->resize(400, 200);
        QTRY_VERIFY(isWhole(m_box));
    }

    // What only holds words is moved by keys; where all of it is seen, there is nothing to lead to.
    void where_there_is_only_to_read_Tab_leads_to_it_and_arrows_move_it()
    {
        QWidget page;
        auto *before = new QLineEdit;
        auto *pane = new ScrollPane;
        auto *words = new Label;
        words->setFixedHeight(600);
        pane->setContent(words);
        pane->readByKeys(QStringLiteral("words"));
        auto *column = new QVBoxLayout(&page);
        column->addWidget(before);
        column->addWidget(pane, 1);
        page.resize(300, 300);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page, 60'000));
        QVERIFY(comesToRest(&page));
        before->setFocus();
        QTest::keyClick(before, Qt::Key_Tab);
        QVERIFY(pane->hasFocus());
        QTest::keyClick(pane, Qt::Key_Down);
        QVERIFY(pane->verticalScrollBar()->value() > 0);
        QTest::keyClick(pane, Qt::Key_Up);
        QCOMPARE(pane->verticalScrollBar()->value(), 0);
        words->setFixedHeight(60);
        QVERIFY(comesToRest(&page));
        before->setFocus();
        QTest::keyClick(before, Qt::Key_Tab);
        QVERIFY(!pane->hasFocus());
    }

    void of_a_field_that_is_taller_than_the_pane_the_cursor_is_seen()
    {
        m_pane->resize(400, 90);
        m_box->edit()->setFocus();
        m_box->edit()->insertPlainText(QStringLiteral("a\nb\nc\nd\ne\nf"));
        const auto cursorIsSeen = [this] {
            const QRect cursor = m_box->edit()->inputMethodQuery(Qt::ImCursorRectangle).toRect();
            return m_box->edit()->visibleRegion().contains(cursor.center());
        };
        QTRY_VERIFY(cursorIsSeen());
        QTest::keyClick(m_box->edit(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(m_box->edit(), Qt::Key_Return);
        QTRY_VERIFY(cursorIsSeen());
    }

    // It would lie somewhere else when the button is let go.
    void what_the_mouse_is_pressed_on_stays_where_it_is()
    {
        const QPoint where = m_box->edit()->viewport()->mapTo(m_pane.get(), QPoint(5, 5));
        QVERIFY(m_pane->rect().contains(where));
        QTest::mousePress(m_pane->window()->windowHandle(), Qt::LeftButton, Qt::NoModifier, where);
        QVERIFY(m_box->edit()->hasFocus());
        QVERIFY(comesToRest(m_pane.get()));
        QCOMPARE(m_pane->verticalScrollBar()->value(), 0);
        QTest::mouseRelease(m_pane->window()->windowHandle(), Qt::LeftButton, Qt::NoModifier, where);
    }

private:
    static bool isWhole(const QWidget *field) { return field->visibleRegion().boundingRect() == field->rect(); }

    std::unique_ptr<ScrollPane> m_pane;
    Label *m_above = nullptr;
    TextBox *m_box = nullptr;
    TextBox *m_below = nullptr;
};

YICHUANG_TEST(ScrollPaneTest)
#include "tst_ScrollPane.moc"
