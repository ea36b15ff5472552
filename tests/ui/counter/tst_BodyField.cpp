// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/BodyField.h"

#include "Test.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/FieldNote.h"
#include "ui/parts/Label.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace yichuang;

// A notice that names a wrong authority sends an applicant to a wrong door: only a name that somebody saw and took is ever written.
class BodyFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_field = new BodyField(m_window.get());
        m_after = new QLineEdit(m_window.get());
        column->addWidget(m_field);
        column->addWidget(m_after);
        m_field->setBodies(
            {{QStringLiteral("江门市发展和改革局"), QStringLiteral("jiangmenshifazhanhegaigeju"), QStringLiteral("jmsfzhggj")},
             {QStringLiteral("江门市人力资源和社会保障局"), QStringLiteral("jiangmenshirenliziyuanheshehuibaozhangju"),
              QStringLiteral("jmsrlzyhshbzj")},
             {QStringLiteral("蓬江区人力资源和社会保障局"), QStringLiteral("pengjiangqurenliziyuanheshehuibaozhangju"),
              QStringLiteral("pjqrlzyhshbzj")}});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }

    void cleanup() { m_window.reset(); }

    void what_fits_lies_open_while_one_types_and_Enter_writes_the_marked_one()
    {
        type("rlzy");
        QVERIFY(list()->isVisible());
        QCOMPARE(list()->count(), 2);
        QVERIFY2(taken().startsWith(QStringLiteral("回车选用：江门市人力资源和社会保障局（共 2 个")), qPrintable(taken()));
        QVERIFY(m_field->isUnfinished());
        press(Qt::Key_Down);
        QVERIFY2(taken().startsWith(QStringLiteral("回车选用：蓬江区人力资源和社会保障局")), qPrintable(taken()));
        QCOMPARE(m_field->body(), QStringLiteral("rlzy"));
        press(Qt::Key_Return);
        QCOMPARE(m_field->body(), QStringLiteral("蓬江区人力资源和社会保障局"));
        QVERIFY(!list()->isVisible());
        QVERIFY(m_field->fault().isEmpty() && !m_field->isUnlisted());
    }

    void letters_that_mean_nobody_say_so_and_the_arrows_write_nobody()
    {
        type("xyz");
        QVERIFY(!list()->isVisible());
        QVERIFY2(note().contains(QStringLiteral("没有符合的")), qPrintable(note()));
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Return}) {
            press(key);
            QCOMPARE(m_field->body(), QStringLiteral("xyz"));
        }
        QVERIFY2(m_field->fault().contains(QStringLiteral("没有符合“xyz”的")), qPrintable(m_field->fault()));
        QVERIFY(!m_field->isUnlisted()); // it is no name
    }

    void in_an_empty_box_the_arrows_show_the_directory_and_write_nothing()
    {
        press(Qt::Key_Down);
        QCOMPARE(list()->count(), 3);
        QVERIFY(list()->isVisible());
        press(Qt::Key_Down);
        QCOMPARE(m_field->body(), QString());
        QVERIFY(m_field->closeList());
        QVERIFY(!m_field->closeList());
        QCOMPARE(m_field->body(), QString());
    }

    void a_whole_name_stays_whatever_is_pressed()
    {
        const QString name = QStringLiteral("江门市发展和改革局");
        m_field->setBody(name);
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Return}) {
            press(key);
            QCOMPARE(m_field->body(), name);
        }
        // One that the directory lacks, too, is what was typed.
        m_field->setBody(QStringLiteral("江门海关"));
        press(Qt::Key_Down);
        press(Qt::Key_Tab);
        QCOMPARE(m_field->body(), QStringLiteral("江门海关"));
        QVERIFY(m_field->isUnlisted() && m_field->fault().isEmpty());
    }

    // A department stands in the directory before the authority that it belongs to, with whose whole name its own begins.
    void a_whole_name_that_is_part_of_another_is_the_one_that_Enter_takes()
    {
        const QString whole = QStringLiteral("江门市公安局");
        m_field->setBodies(
            {{whole + QStringLiteral("蓬江分局"), QStringLiteral("jiangmenshigonganjupengjiangfenju"), QStringLiteral("jmsgajpjfj")},
             {whole, QStringLiteral("jiangmenshigonganju"), QStringLiteral("jmsgaj")}});
        compose(whole);
        QVERIFY(list()->isVisible());
        QCOMPARE(list()->count(), 2);
        QVERIFY2(taken().startsWith(QStringLiteral("回车选用：江门市公安局（共 2 个")), qPrintable(taken()));
        press(Qt::Key_Return);
        QCOMPARE(m_field->body(), whole);
        // Looked up once more, it is still the one.
        press(Qt::Key_Down);
        QVERIFY(list()->isVisible());
        press(Qt::Key_Return);
        QCOMPARE(m_field->body(), whole);
        // The other one is a key away.
        press(Qt::Key_Down);
        press(Qt::Key_Up);
        press(Qt::Key_Return);
        QCOMPARE(m_field->body(), whole + QStringLiteral("蓬江分局"));
    }

    void by_going_on_nobody_is_named_and_it_is_said()
    {
        type("fzhgg");
        QVERIFY2(taken() == QStringLiteral("回车选用：江门市发展和改革局"), qPrintable(taken()));
        press(Qt::Key_Tab);
        QVERIFY(m_after->hasFocus());
        QCOMPARE(m_field->body(), QStringLiteral("fzhgg"));
        QVERIFY2(note().contains(QStringLiteral("有 1 个")), qPrintable(note()));
        m_field->setBody({});
        m_field->setFocus();
        type("rlzy");
        press(Qt::Key_Tab);
        QVERIFY(m_after->hasFocus() && !list()->isVisible());
        QCOMPARE(m_field->body(), QStringLiteral("rlzy"));
        QVERIFY2(note().contains(QStringLiteral("有 2 个")), qPrintable(note()));
    }

    void a_click_takes_the_row_and_the_keys_stay_in_the_box()
    {
        type("rlzy");
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(list()->item(1)).center());
        QCOMPARE(m_field->body(), QStringLiteral("蓬江区人力资源和社会保障局"));
        QVERIFY(QApplication::focusWidget() && m_field->isAncestorOf(QApplication::focusWidget()));
    }

private:
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static void type(const char *letters) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(letters)); }
    // As an input method writes it.
    static void compose(const QString &words)
    {
        QInputMethodEvent event;
        event.setCommitString(words);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    QListWidget *list() const { return m_field->findChild<QListWidget *>(QStringLiteral("fittingBodies")); }
    QString taken() const { return m_field->findChild<Label *>(QStringLiteral("bodyTaken"))->text(); }
    QString note() const { return m_field->findChild<FieldNote *>()->sentence(); }

    std::unique_ptr<QWidget> m_window;
    BodyField *m_field = nullptr;
    QLineEdit *m_after = nullptr;
};

YICHUANG_TEST(BodyFieldTest)
#include "tst_BodyField.moc"
