// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake/AnswerTable.h"

#include "Test.h"
#include "ui/counter/intake/AnswerField.h"
#include "ui/parts/Button.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace yichuang;

class AnswerTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_page.get());
        m_above = new QLineEdit(m_page.get());
        m_table = new AnswerTable(names(), m_page.get());
        m_below = new QLineEdit(m_page.get());
        for (QWidget *part : {static_cast<QWidget *>(m_above), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_below)})
            column->addWidget(part);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_above->setFocus();
    }
    void cleanup() { m_page.reset(); }

    void Tab_goes_through_the_first_row_before_the_button_that_adds_another_and_back()
    {
        walk({cell(0, 0), cell(0, 1), button("addRow"), m_below});
    }

    void Tab_goes_through_a_row_that_was_added_before_what_stands_below_the_table()
    {
        QTest::mouseClick(button("addRow"), Qt::LeftButton);
        QTRY_VERIFY(cell(1, 0)->isVisible());
        QCOMPARE(QApplication::focusWidget(), cell(1, 0));
        m_above->setFocus();
        const QList<Button *> gone = m_table->findChildren<Button *>(QStringLiteral("removeRow"));
        QCOMPARE(gone.size(), 2);
        walk({cell(0, 0), cell(0, 1), gone[0], cell(1, 0), cell(1, 1), gone[1], button("addRow"), m_below});
    }

    void Tab_goes_through_the_row_that_stands_where_the_only_one_was_taken_away()
    {
        QTest::mouseClick(button("addRow"), Qt::LeftButton);
        for (int i = 0; i < 2; ++i) {
            QTest::mouseClick(button("removeRow"), Qt::LeftButton);
            QTRY_COMPARE(m_table->findChildren<QLineEdit *>().size(), 2);
        }
        QTRY_VERIFY(cell(0, 0)->isVisible());
        m_above->setFocus();
        walk({cell(0, 0), cell(0, 1), button("addRow"), m_below});
    }

private:
    static FormField names()
    {
        FormField table;
        table.key = QStringLiteral("names");
        table.widget = FieldWidget::Table;
        for (const char *key : {"who", "name"}) {
            FormField column;
            column.key = QString::fromLatin1(key);
            column.widget = FieldWidget::Text;
            column.title = column.key;
            table.columns.append(column);
        }
        return table;
    }

    // In the order in which they were made: row after row.
    QWidget *cell(int row, int column) const { return m_table->findChildren<AnswerField *>()[2 * row + column]->findChild<QLineEdit *>(); }

    Button *button(const char *name) const { return m_table->findChild<Button *>(QLatin1String(name)); }

    void walk(const QList<QWidget *> &stops)
    {
        for (const QWidget *stop : stops) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), stop);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // and from the last one round to the first
        QCOMPARE(QApplication::focusWidget(), m_above);
        m_below->setFocus();
        for (qsizetype i = stops.size() - 2; i >= 0; --i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
            QCOMPARE(QApplication::focusWidget(), stops[i]);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), m_above);
    }

    std::unique_ptr<QWidget> m_page;
    QLineEdit *m_above = nullptr;
    AnswerTable *m_table = nullptr;
    QLineEdit *m_below = nullptr;
};

YICHUANG_TEST(AnswerTableTest)
#include "tst_AnswerTable.moc"
