// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Avatar.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/Chip.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/DayRuler.h"
#include "ui/parts/Dialog.h"
#include "ui/parts/DocumentPage.h"
#include "ui/parts/FieldBox.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/Light.h"
#include "ui/parts/LineField.h"
#include "ui/parts/NumberField.h"
#include "ui/parts/Popover.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/SmsMeter.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Switch.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Toast.h"
#include "ui/parts/UndoCard.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace yichuang;

namespace {

QString words(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

}

class tst_Parts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { setAppearance({}); }
    void cleanup() { setAppearance({}); }

    void controlsHaveTheHeightsOfTheDesign()
    {
        const auto height = [](Button::Size size) { return Button(words("受理"), Button::Kind::Primary, size).sizeHint().height(); };
        QCOMPARE(height(Button::Size::Small), 28);
        QCOMPARE(height(Button::Size::Normal), 32);
        QCOMPARE(height(Button::Size::Decision), 40);
        QCOMPARE(height(Button::Size::Large), 56);
        QCOMPARE(KeyCap(QStringLiteral("F8")).sizeHint().height(), 20);
        QCOMPARE(Badge(words("草稿")).sizeHint().height(), 20);
        QCOMPARE(Chip(words("全部")).sizeHint().height(), 24);
        QCOMPARE(Segmented({words("甲"), words("乙")}).sizeHint().height(), 32);
        QCOMPARE(SectionHeader(words("材料")).height(), 40);
        QCOMPARE(Banner().height(), 40);
        QCOMPARE(UndoCard().size(), QSize(288, 112));
        QCOMPARE(Avatar().size(), QSize(88, 110));
        QCOMPARE(Button(words("受理"), Button::Kind::Primary).sizeHint().width(), 54);
        QCOMPARE(LineField().findChild<FieldBox *>()->height(), 32);
        QCOMPARE(LineField({}, LineField::Variant::Plain, LineField::Size::Large).findChild<FieldBox *>()->height(), 48);
        QCOMPARE(Dialog(words("发布"), words("新申报用新版"), words("发布"), Dialog::Danger::Reversible, nullptr).width(), 400);
    }

    void everyHeightGrowsWithTheTextSizeAndBackAgain()
    {
        Button button(words("受理"));
        LineField field(words("店名"));
        SectionHeader header(words("材料"));
        setAppearance({false, 150});
        QCOMPARE(button.sizeHint().height(), 48);
        QCOMPARE(field.findChild<FieldBox *>()->height(), 48);
        QCOMPARE(header.height(), 60);
        setAppearance({});
        QCOMPARE(button.sizeHint().height(), 32);
        QCOMPARE(field.findChild<FieldBox *>()->height(), 32);
    }

    void undoCardKeepsItsButtonsInsideAtEveryTextSize()
    {
        for (const int percent : {100, 125, 150}) {
            setAppearance({false, percent});
            UndoCard card;
            card.start(words("已受理 谭嘉慧"), 8);
            const QList<Button *> buttons = card.findChildren<Button *>();
            QCOMPARE(buttons.size(), 2);
            for (const Button *button : buttons) {
                QVERIFY(card.rect().contains(button->geometry()));
                QVERIFY(button->width() >= button->sizeHint().width() - 8);
            }
        }
    }

    void aButtonThatIsNotReadySaysWhyInsteadOfActing()
    {
        Button button(words("受理"));
        QSignalSpy activated(&button, &Button::activated);
        QSignalSpy refused(&button, &Button::refused);
        button.setNotReady(words("姓名不一致"));
        button.click();
        QCOMPARE(activated.size(), 0);
        QCOMPARE(refused.value(0).value(0).toString(), words("姓名不一致"));
        QCOMPARE(button.accessibleDescription(), words("姓名不一致"));
        button.setNotReady({});
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(activated.size(), 1);
    }

    void whatApplicantsTypeIsNeverReadAsMarkup()
    {
        Label label(QStringLiteral("<b>店</b>"));
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(label.sizeHint().width() > Label(words("店")).sizeHint().width() * 2);
    }

    void wrappedWordsTakeTheLineHeightOfTheirStyle()
    {
        Label label(QString(40, QChar(0x4E2D)));
        label.setWordWrap(true);
        QCOMPARE(label.sizeHint().height(), 20);
        QCOMPARE(label.heightForWidth(14 * 20), 40);
        label.setStyleOf(TextStyle::Verdict);
        QCOMPARE(label.heightForWidth(16 * 20), 48);
    }

    void aFieldShowsItsFaultBelowAndKeepsWhatWasTyped()
    {
        LineField field(words("面积"));
        QTest::keyClicks(field.edit(), QStringLiteral("4650"));
        field.setFault(words("面积应在 5 至 2000 ㎡"));
        QCOMPARE(field.findChild<FieldBox *>()->state(), FieldBox::State::Faulty);
        QCOMPARE(field.note(), words("面积应在 5 至 2000 ㎡"));
        QCOMPARE(field.text(), QStringLiteral("4650"));
        QCOMPARE(field.edit()->accessibleName(), words("面积"));
        field.clearNote();
        QCOMPARE(field.findChild<FieldBox *>()->state(), FieldBox::State::Normal);
        field.setLocked(true);
        QTest::keyClicks(field.edit(), QStringLiteral("1"));
        QCOMPARE(field.text(), QStringLiteral("4650"));
    }

    void aReservedNoteMovesNothing()
    {
        LineField field(words("密码"), LineField::Variant::Password, LineField::Size::Large);
        field.reserveNote();
        const int before = field.sizeHint().height();
        field.setHint(words("大写锁定已打开"));
        QCOMPARE(field.sizeHint().height(), before);
        field.clearNote();
        QCOMPARE(field.sizeHint().height(), before);
    }

    void aPasswordIsHiddenUntilTheEyeIsPressed()
    {
        LineField field(words("密码"), LineField::Variant::Password);
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
        field.findChild<QAbstractButton *>()->click();
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Normal);
    }

    void aTextBoxTakesNoMoreThanItsLimitAndSaysSo()
    {
        TextBox box(words("原因"), 20);
        box.edit()->insertPlainText(QString(25, QChar(0x4E2D)));
        QCOMPARE(box.text().size(), 20);
        QVERIFY(box.note().contains(QStringLiteral("5")));
        box.setText(words("照片模糊"));
        QCOMPARE(box.note(), QString());
    }

    void aTextBoxNeverCutsARareCharacterInHalf()
    {
        const QString rare = QString::fromUcs4(U"\U00020164");
        TextBox box(words("姓名"), 5);
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

    void aNumberStaysBetweenItsEnds()
    {
        NumberField field(words("份数"), 1, 3);
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

    void arrowsMoveBetweenSegmentsAndSkipThoseThatCannotBeChosen()
    {
        Segmented choices({words("本人到场"), words("代办人"), words("线上实名")});
        QSignalSpy chosen(&choices, &Segmented::chosen);
        choices.setChoiceEnabled(1, false);
        QTest::keyClick(&choices, Qt::Key_Right);
        QCOMPARE(choices.current(), 2);
        QCOMPARE(chosen.size(), 1);
        choices.setCurrent(0);
        QCOMPARE(chosen.size(), 1);
    }

    void aQuickAnswerShowsNoSkeleton()
    {
        StatePage page(new QWidget);
        page.showLoading();
        QCOMPARE(page.state(), StatePage::State::Loading);
        QCOMPARE(page.currentWidget(), page.content());
        page.showContent();
        QTest::qWait(350);
        QCOMPARE(page.currentWidget(), page.content());
        page.showLoading();
        QTRY_VERIFY(page.currentWidget() != page.content());
    }

    void aFailedPageOffersToTryAgain()
    {
        StatePage page(new QWidget);
        QSignalSpy retry(&page, &StatePage::retry);
        page.showFailed({Icon::Offline, Tone::Red, words("连不上大厅"), words("写的内容都还在")});
        page.findChild<Button *>()->click();
        QCOMPARE(retry.size(), 1);
        page.showEmpty({Icon::Tick, Tone::Green, words("没有待受理件"), {}});
        QTRY_COMPARE(page.findChildren<Button *>().size(), 0);
    }

    void theFocusRingLiesOutsideOfItsControlAndComesByKeyboardOnly()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *button = new Button(words("受理"));
        column->addWidget(button);
        window.resize(200, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button->clearFocus();
        button->setFocus(Qt::MouseFocusReason);
        auto *ring = window.findChild<FocusRing *>();
        QVERIFY(ring && !ring->isVisible());
        button->clearFocus();
        button->setFocus(Qt::TabFocusReason);
        QVERIFY(ring->isVisible());
        QCOMPARE(ring->geometry(), button->geometry().adjusted(-4, -4, 4, 4));
        window.resize(300, 140);
        QTRY_COMPARE(ring->geometry(), button->geometry().adjusted(-4, -4, 4, 4));
        button->clearFocus();
        QVERIFY(!ring->isVisible());
    }

    void escClosesAPopoverAndGivesTheFocusBack()
    {
        QWidget window;
        window.resize(800, 600);
        QLineEdit edit(&window);
        Popover popover(new Label(words("时限怎么算")), &window);
        QSignalSpy closed(&popover, &Popover::closed);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit.setFocus();
        popover.openBelow(&edit);
        QVERIFY(popover.hasFocus());
        QTest::keyClick(&popover, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(edit.hasFocus());
        popover.openBelow(&edit);
        QTest::mouseClick(&window, Qt::LeftButton, {}, {700, 500});
        QVERIFY(!popover.isOpen());
    }

    void theUndoTimeRunsOutOnce()
    {
        UndoCard card;
        QSignalSpy ended(&card, &UndoCard::ended);
        card.start(words("已受理 谭嘉慧"), 1);
        QVERIFY(card.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 3000);
        QVERIFY(!card.isRunning() && card.isHidden());
    }

    void theMeterSaysHowMuchToCut()
    {
        SmsMeter meter;
        meter.setCount(70, 1);
        QCOMPARE(meter.advice(), QString());
        meter.setCount(73, 2);
        QVERIFY(meter.advice().contains(QStringLiteral(" 3 ")));
        meter.setCount(140, 3);
        QVERIFY(meter.advice().contains(QStringLiteral(" 6 ")));
    }

    void pagesZoomWithinReasonAndFitAgain()
    {
        DocumentPage page;
        page.resize(500, 400);
        QImage image(420, 594, QImage::Format_RGB32);
        image.fill(Qt::white);
        page.setPage(image);
        const int fitted = page.percent();
        for (int i = 0; i < 50; ++i) {
            QTest::keyClick(&page, Qt::Key_Plus);
        }
        QCOMPARE(page.percent(), 600);
        QTest::keyClick(&page, Qt::Key_0);
        QCOMPARE(page.percent(), fitted);
    }

    void paintedPartsHaveNamesInWords()
    {
        DayRuler ruler;
        ruler.setDays({{QDate(2026, 11, 24), DayRuler::Kind::Open, QStringLiteral("1"), true}});
        QVERIFY(ruler.accessibleDescription().contains(words("到期")));
        QCOMPARE(Light(Light::State::Red).accessibleName(), Light::words(Light::State::Red));
        QCOMPARE(Badge(words("草稿")).accessibleName(), words("草稿"));
        QVERIFY(!Avatar().accessibleName().isEmpty());
    }
};

QTEST_MAIN(tst_Parts)
#include "tst_Parts.moc"
