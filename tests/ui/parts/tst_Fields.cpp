// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ComboField.h"
#include "ui/parts/FieldBox.h"
#include "ui/parts/FieldNote.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/NumberField.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/TextBox.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace yichuang;

// The controls that somebody types into: what is typed stays, and what is wrong with it stands beside it.
class FieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { setAppearance({}); }
    void cleanup() { setAppearance({}); }

    void aFieldShowsItsFaultBelowAndKeepsWhatWasTyped()
    {
        LineField field(QStringLiteral("面积"));
        QTest::keyClicks(field.edit(), QStringLiteral("4650"));
        field.setFault(QStringLiteral("面积应在 5 至 2000 ㎡"));
        QCOMPARE(field.findChild<FieldBox *>()->state(), FieldBox::State::Faulty);
        QCOMPARE(field.note(), QStringLiteral("面积应在 5 至 2000 ㎡"));
        QCOMPARE(field.text(), QStringLiteral("4650"));
        QCOMPARE(field.edit()->accessibleName(), QStringLiteral("面积"));
        field.clearNote();
        QCOMPARE(field.findChild<FieldBox *>()->state(), FieldBox::State::Normal);
        field.setLocked(true);
        QTest::keyClicks(field.edit(), QStringLiteral("1"));
        QCOMPARE(field.text(), QStringLiteral("4650"));
    }

    void aNoteOfTwoLinesMakesItsFieldHigher()
    {
        QWidget form;
        auto *column = new QVBoxLayout(&form);
        auto *field = new LineField(QStringLiteral("原因"));
        column->addWidget(field);
        column->addStretch();
        form.resize(160, 400);
        form.show();
        field->setFault(QStringLiteral("至少写四个字，每件都看得到，交回以后谁都看得到"));
        QTRY_VERIFY(field->findChild<FieldNote *>()->isVisible());
        auto *sentence = field->findChild<FieldNote *>()->findChild<Label *>();
        QTRY_VERIFY(sentence->heightForWidth(sentence->width()) > fonts::lineHeight(TextStyle::Meta));
        QTRY_VERIFY(sentence->height() >= sentence->heightForWidth(sentence->width()));
    }

    void aReservedNoteMovesNothing()
    {
        LineField field(QStringLiteral("密码"), LineField::Variant::Password, LineField::Size::Large);
        field.reserveNote();
        const int before = field.sizeHint().height();
        field.setHint(QStringLiteral("大写锁定已打开"));
        QCOMPARE(field.sizeHint().height(), before);
        field.clearNote();
        QCOMPARE(field.sizeHint().height(), before);
    }

    void aPasswordIsHiddenUntilTheEyeIsPressed()
    {
        LineField field(QStringLiteral("密码"), LineField::Variant::Password);
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
        field.findChild<QAbstractButton *>()->click();
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Normal);
    }

    void aTextBoxTakesNoMoreThanItsLimitAndSaysSo()
    {
        TextBox box(QStringLiteral("原因"), 20);
        box.edit()->insertPlainText(QString(25, QChar(0x4E2D)));
        QCOMPARE(box.text().size(), 20);
        QVERIFY(box.note().contains(QStringLiteral("5")));
        box.setText(QStringLiteral("照片模糊"));
        QCOMPARE(box.note(), QString());
    }

    void whatIsTypedIntoAChoiceKeepsOffItsSignInLargeTextToo()
    {
        for (int percent : {100, 150}) {
            setAppearance({false, percent});
            ComboField field(QStringLiteral("承担机构"), {QStringLiteral("区疾病预防控制中心")});
            field.combo()->setEditable(true);
            field.resize(300, field.sizeHint().height());
            field.show();
            QVERIFY(QTest::qWaitForWindowExposed(&field, 60'000));
            QVERIFY(field.combo()->lineEdit()->geometry().right() < field.combo()->width() - 10 - scaled(16));
        }
        setAppearance({});
    }

    void theWheelOverAClosedChoiceScrollsThePageAndChoosesNothing()
    {
        ScrollPane pane;
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        const QStringList choices{QStringLiteral("公安局"), QStringLiteral("民政局"), QStringLiteral("住建局")};
        auto *closed = new ComboField(QStringLiteral("交给"), choices);
        auto *written = new ComboField(QStringLiteral("应向"), choices);
        written->combo()->setEditable(true);
        column->addWidget(closed);
        column->addWidget(written);
        column->addSpacing(2000);
        pane.setContent(page);
        pane.resize(300, 300);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane, 60'000));
        QTRY_VERIFY(pane.verticalScrollBar()->maximum() > 0);
        closed->setFocus();
        for (ComboField *field : {closed, written})
            field->setCurrent(1);
        QSignalSpy chosen(closed, &ComboField::chosen);
        for (QWidget *under : std::initializer_list<QWidget *>{closed->combo(), written->combo(), written->combo()->lineEdit()}) {
            for (const int turn : {-120, 120}) {
                pane.verticalScrollBar()->setValue(turn > 0 ? 200 : 0);
                const int before = pane.verticalScrollBar()->value();
                const QPointF at = under->rect().center();
                QWheelEvent wheel(at, under->mapToGlobal(at), {}, {0, turn}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
                QSpontaneKeyEvent::setSpontaneous(&wheel); // only a wheel that somebody turned goes on to what lies around
                qApp->notify(under, &wheel);
                QVERIFY(turn > 0 ? pane.verticalScrollBar()->value() < before : pane.verticalScrollBar()->value() > before);
                QCOMPARE(closed->text(), QStringLiteral("民政局"));
                QCOMPARE(written->text(), QStringLiteral("民政局"));
            }
        }
        QVERIFY(chosen.isEmpty());
    }

    void aPasteOfAMillionCharactersIsCutAndTakenBackInOneStep()
    {
        QWidget host;
        auto *box = new TextBox(QStringLiteral("原因"), 500, &host);
        auto *edit = box->findChild<QPlainTextEdit *>();
        box->setText(QStringLiteral("先写的"));
        edit->moveCursor(QTextCursor::End);
        for (const QString &pasted : {QString(1'000'000, u'字'), QStringLiteral("一行\n").repeated(300'000)}) {
            QGuiApplication::clipboard()->setText(pasted);
            edit->paste();
            QCOMPARE(box->text().size(), 500);
            QVERIFY(box->text().startsWith(QStringLiteral("先写的") + pasted.left(100)));
            QVERIFY2(box->note().contains(QString::number(pasted.size() + 3 - 500)), qPrintable(box->note()));
            edit->undo();
            QCOMPARE(box->text(), QStringLiteral("先写的"));
        }
    }

    void anEmptyClipboardPastesNothing()
    {
        QWidget host;
        auto *column = new QVBoxLayout(&host);
        auto *box = new TextBox(QStringLiteral("原因"));
        auto *line = new LineField(QStringLiteral("姓名"));
        column->addWidget(box);
        column->addWidget(line);
        host.show();
        QVERIFY(QTest::qWaitForWindowExposed(&host, 60'000));
        box->setBeginning(QStringLiteral("先写的"));
        line->setText(QStringLiteral("李静"));
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(box->edit(), Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(line->edit(), Qt::Key_V, Qt::ControlModifier);
        // A clipboard that somebody left with nothing in it, as under X11 where the program that one copied from is closed.
        QGuiApplication::clipboard()->setMimeData(new QMimeData);
        QTest::keyClick(box->edit(), Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(line->edit(), Qt::Key_V, Qt::ControlModifier);
        QGuiApplication::clipboard()->setText(QStringLiteral("后贴的"));
        QTest::keyClick(box->edit(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(box->text(), QStringLiteral("先写的后贴的"));
        QCOMPARE(line->text(), QStringLiteral("李静"));
    }

    void aTextBoxNeverCutsARareCharacterInHalf()
    {
        const QString rare = QString::fromUcs4(U"\U00020164");
        TextBox box(QStringLiteral("姓名"), 5);
        box.edit()->insertPlainText(rare.repeated(4));
        QCOMPARE(box.text(), rare.repeated(2));
        box.setText(rare.repeated(3));
        QCOMPARE(box.text(), rare.repeated(2));
    }

    void aTextBoxGrowsWithItsLines()
    {
        TextBox box;
        box.resize(300, box.sizeHint().height());
        box.show();
        const int before = box.findChild<FieldBox *>()->height();
        box.setText(QStringLiteral("1\n2\n3\n4\n5"));
        QVERIFY(box.findChild<FieldBox *>()->height() >= before + 60);
    }

    void fieldsInARowStandInLine()
    {
        QWidget page;
        auto *row = new QHBoxLayout(&page);
        auto *number = new NumberField(QStringLiteral("天数"), 1, 20);
        auto *choice = new ComboField(QStringLiteral("部门"));
        auto *line = new LineField(QStringLiteral("姓名"));
        for (QWidget *field : std::initializer_list<QWidget *>{number, choice, line})
            row->addWidget(field, 0, Qt::AlignTop);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page, 60'000));
        const auto top = [&page](const QWidget *box) { return box->mapTo(&page, QPoint()).y(); };
        const int wanted = top(choice->combo());
        QCOMPARE(top(number->findChild<FieldBox *>()), wanted);
        QCOMPARE(top(line->findChild<FieldBox *>()), wanted);
    }

    void aNumberStaysBetweenItsEnds()
    {
        NumberField field(QStringLiteral("份数"), 1, 3);
        QSignalSpy changed(&field, &NumberField::changed);
        auto *edit = field.findChild<QLineEdit *>();
        QTest::keyClick(edit, Qt::Key_Up);
        QTest::keyClick(edit, Qt::Key_Up);
        QTest::keyClick(edit, Qt::Key_Up);
        QCOMPARE(field.value(), 3);
        QCOMPARE(changed.size(), 2);
        QTest::keyClick(edit, Qt::Key_Down);
        QCOMPARE(field.value(), 2);
    }

    void whatIsTypedIntoANumberCountsBeforeTheBoxIsLeft()
    {
        NumberField field(QStringLiteral("天数"), 1, 120);
        field.setValue(15);
        QSignalSpy changed(&field, &NumberField::changed);
        auto *edit = field.findChild<QLineEdit *>();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("30"));
        QCOMPARE(field.value(), 30);
        QCOMPARE(changed.last().first().toInt(), 30);
        QCOMPARE(edit->text(), QStringLiteral("30"));
        // What can no longer become a number between the ends is put right under the hand.
        QTest::keyClicks(edit, QStringLiteral("9"));
        QCOMPARE(field.value(), 120);
        QCOMPARE(edit->text(), QStringLiteral("120"));
        // An empty box shows the number that holds.
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QCOMPARE(field.value(), 120);
        QCOMPARE(edit->placeholderText(), QStringLiteral("120"));
        // A 0 is seen to be the least at once, for the page may be sent by the next key; no digit after it makes another number of it.
        QTest::keyClicks(edit, QStringLiteral("0"));
        QCOMPARE(field.value(), 1);
        QCOMPARE(edit->text(), QStringLiteral("1"));
        QCOMPARE(changed.last().first().toInt(), 1);
        QTest::keyClicks(edit, QStringLiteral("5"));
        QCOMPARE(field.value(), 5);
        QCOMPARE(edit->text(), QStringLiteral("5"));
        // The same where the number that holds is the least already.
        field.setValue(1);
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("0"));
        QCOMPARE(edit->text(), QStringLiteral("1"));
        QTest::keyClicks(edit, QStringLiteral("08"));
        QCOMPARE(edit->text(), QStringLiteral("8"));
        QCOMPARE(field.value(), 8);
    }
};

YICHUANG_TEST(FieldsTest)
#include "tst_Fields.moc"
