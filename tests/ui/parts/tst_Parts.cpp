// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Avatar.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/Chip.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/DayRuler.h"
#include "ui/parts/FieldBox.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/KeySheet.h"
#include "ui/parts/Label.h"
#include "ui/parts/Light.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Popover.h"
#include "ui/parts/RadioRow.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Switch.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Toast.h"
#include "ui/parts/UndoCard.h"

#include <QLineEdit>
#include <QMenu>
#include <QPainter>
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

    // A choice that cannot be made looks otherwise than one that can, in both dresses.
    void segmentsThatCannotBeChosenLieOnTheGreyPlate()
    {
        for (const bool contrast : {false, true}) {
            setAppearance({contrast, 100});
            Segmented choices;
            choices.add(words("原件已核"), QStringLiteral("1"));
            choices.add(words("收复印件"), QStringLiteral("2"));
            choices.setCurrent(-1);
            choices.resize(choices.sizeHint());
            const auto ground = [&choices] { return choices.grab().toImage().pixelColor(choices.width() / 4, 4); };
            QCOMPARE(ground(), Theme::current().surface);
            choices.setEnabled(false);
            QCOMPARE(ground(), Theme::current().grey.ground);
            choices.setCurrent(0); // what was chosen before is still seen
            QVERIFY(ground() != Theme::current().grey.ground);
        }
    }

    // What is in order is told by a sign, too.
    void aGreenChoiceHasATick()
    {
        const auto begins = [](Tone tone) {
            Segmented choices;
            choices.add(words("符合"), {}, tone);
            choices.setCurrent(0);
            choices.resize(120, choices.sizeHint().height());
            const QImage seen = choices.grab().toImage();
            const int middle = seen.height() / 2;
            int x = 4;
            while (x < seen.width() - 4 && seen.pixelColor(x, middle) == seen.pixelColor(4, middle))
                ++x;
            return x;
        };
        QVERIFY2(begins(Tone::Green) + 8 < begins(Tone::Red), qPrintable(QString::number(begins(Tone::Green))));
    }

    void aGreyDiscIsSeenOnThePage()
    {
        StatePage page(new QWidget);
        page.resize(400, 400);
        page.showEmpty({Icon::Document, Tone::Grey, words("没有选中的材料"), {}});
        page.show();
        const QImage seen = page.grab().toImage();
        int disc = 0;
        for (int x = 0; x < seen.width(); ++x)
            for (int y = 0; y < seen.height(); ++y)
                disc += seen.pixelColor(x, y) == Theme::current().sunken;
        QVERIFY2(disc > 1500, qPrintable(QString::number(disc)));
        const auto light = [](const QColor &colour) {
            return 0.05 + 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
        };
        for (const QColor &ground : {Theme::current().canvas, Theme::current().surface})
            QVERIFY(light(ground) / light(Theme::current().sunken) > 1.05);
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
        // It would have come by the time that it comes to another page which began to wait later.
        StatePage other(new QWidget);
        other.showLoading();
        QTRY_VERIFY(other.currentWidget() != other.content());
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
        QVERIFY(QTest::qWaitForWindowActive(&window, 60'000));
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
        QVERIFY(QTest::qWaitForWindowActive(&window, 60'000));
        edit.setFocus();
        popover.openAt({100, 50, 200, 100});
        QVERIFY(popover.hasFocus());
        QTest::keyClick(&popover, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(edit.hasFocus());
        popover.openAt({100, 50, 200, 100});
        QTest::mouseClick(&window, Qt::LeftButton, {}, {700, 500});
        QVERIFY(!popover.isOpen());
    }

    void theUndoTimeRunsOutOnce()
    {
        UndoCard card;
        QSignalSpy ended(&card, &UndoCard::ended);
        card.start(words("已受理 谭嘉慧"), 1);
        QVERIFY(card.isRunning());
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!card.isRunning() && card.isHidden());
    }

    void theFocusRingLeavesTheLabelAboveItReadable()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *line = new LineField(words("店名"));
        auto *combo = new ComboField(words("部门"), {words("甲")});
        auto *text = new TextBox(words("理由"), 200);
        const QList<QWidget *> fields{line, combo, text};
        for (QWidget *field : fields)
            column->addWidget(field);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, 60'000));
        for (QWidget *field : fields) {
            field->setFocus();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            FocusRing *shown = nullptr;
            for (FocusRing *ring : window.findChildren<FocusRing *>()) {
                if (ring->isVisible())
                    shown = ring;
            }
            QVERIFY(shown);
            const auto *label = field->findChild<Label *>();
            const int foot = label->mapTo(&window, QPoint(0, label->height())).y();
            const int top = shown->mapTo(&window, QPoint()).y();
            QVERIFY2(top >= foot, qPrintable(QStringLiteral("%1 < %2").arg(top).arg(foot)));
        }
    }

    // A row of it that lies below the window's edge explains nothing.
    void theKeySheetFitsTheWindowAtEveryTextSize()
    {
        QList<KeySheet::Group> groups;
        for (int i = 0; i < 5; ++i)
            groups.append(
                {words("其他"), QList<KeySheet::Key>(7, {QStringLiteral("Ctrl Enter"), QStringLiteral("Export the calendar as CSV")})});
        for (const int percent : {100, 125, 150}) {
            setAppearance({false, percent});
            KeySheet sheet(words("监督"), groups);
            sheet.resize(sheet.sizeHint().boundedTo(QSize(1376, 788)));
            QImage shown(sheet.size(), QImage::Format_RGB32);
            shown.fill(Qt::white);
            sheet.render(&shown, QPoint(), QRegion(), QWidget::DrawChildren);
            int last = 0, farthest = 0;
            for (int y = 0; y < shown.height(); ++y) {
                for (int x = 0; x < shown.width(); ++x) {
                    if (shown.pixel(x, y) != 0xffffffff) {
                        last = y;
                        farthest = qMax(farthest, x);
                    }
                }
            }
            QVERIFY2(last > shown.height() / 2 && last < shown.height() - 10,
                     qPrintable(QStringLiteral("%1 of %2").arg(last).arg(percent)));
            // The lines of the last column go on to the sheet's own margin, also where its height alone made it smaller.
            QVERIFY2(farthest < shown.width() - 10 && farthest >= shown.width() - 32,
                     qPrintable(QStringLiteral("%1 of %2 at %3 %").arg(farthest).arg(shown.width()).arg(percent)));
        }
    }

    // Each page takes as many groups as there is room for, whatever a wider one on another page needs.
    void theKeySheetIsDividedIntoNoMorePagesThanItNeeds()
    {
        const auto group = [](const QString &said) {
            return KeySheet::Group{words("其他"), QList<KeySheet::Key>(6, {QStringLiteral("F1"), said})};
        };
        QList<KeySheet::Group> groups{group(QString(90, u'm'))};
        for (int i = 0; i < 5; ++i)
            groups.append(group(QStringLiteral("a key")));
        KeySheet sheet(words("监督"), groups);
        const QSize room(1300, 330);
        QVERIFY(!sheet.isLegibleIn(room));
        sheet.divideFor(room);
        QVERIFY(sheet.isLegibleIn(room));
        int pages = 1;
        while (sheet.turn())
            ++pages;
        QCOMPARE(pages, 3); // the wide one, three beside each other, and the two that are left
    }

    void theUndoCardPromisesAPaperOnlyWhereThereIsOne()
    {
        UndoCard card;
        const auto says = [&card](const QString &part) {
            const auto labels = card.findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(), [&part](const Label *label) { return label->text().contains(part); });
        };
        card.start(words("已受理 谭嘉慧"), 8);
        QVERIFY(says(words("打印")));
        card.start(words("同意，已送下一步"), 8, UndoCard::Then::GoesOn);
        QVERIFY(!says(words("打印")) && says(words("撤回")));
        card.start(words("已受理 谭嘉慧"), 8, UndoCard::after(true, false));
        QVERIFY(says(words("打印")) && !says(words("短信")));
        card.start(words("预审通过 谭嘉慧"), 8, UndoCard::after(false, true));
        QVERIFY(!says(words("打印")) && says(words("发短信")));
        QCOMPARE(UndoCard::after(false, false), UndoCard::Then::GoesOn);
        QCOMPARE(UndoCard::after(true, true), UndoCard::Then::PrintedAndSent);
    }

    void theRulerOfALateCaseGoesOnToToday()
    {
        using Kind = DayRuler::Kind;
        const QList<DayRuler::Day> promised{{QDate(2026, 11, 24), Kind::Used, QStringLiteral("4")},
                                            {QDate(2026, 11, 25), Kind::Used, QStringLiteral("5"), true}};
        const auto late = DayRuler::lastingTo(QDate(2026, 11, 29), promised);
        QCOMPARE(late.size(), 6);
        QCOMPARE(late[2].kind, Kind::Late);
        QCOMPARE(late.last().date, QDate(2026, 11, 29));
        QCOMPARE(late.last().kind, Kind::Today);
        QCOMPARE(DayRuler::lastingTo(QDate(2026, 11, 25), promised).size(), 2);
    }

    // Where large text leaves room for seven usual days, eight narrower ones are seen.
    void todayAndTheDueDayAreBothSeen()
    {
        Appearance large;
        large.textPercent = 150;
        setAppearance(large);
        const auto back = qScopeGuard([] { setAppearance({}); });
        QList<DayRuler::Day> days;
        for (int day = 20; day <= 30; ++day)
            days.append({QDate(2026, 11, day), day == 23 ? DayRuler::Kind::Today : DayRuler::Kind::Open, QString::number(day), day == 30});
        DayRuler ruler;
        ruler.setDays(days);
        ruler.resize(401, ruler.sizeHint().height());
        const QImage picture = ruler.grab().toImage();
        const int y = picture.height() - 5;
        int today = 0, due = 0;
        for (int x = 1; x < picture.width() - 1; ++x) {
            today += picture.pixelColor(x, y) == Theme::current().primary;
            due += picture.pixelColor(x, y) == Theme::current().red.solid;
        }
        QVERIFY2(today > 30 && due > 0, qPrintable(QStringLiteral("%1 and %2 px").arg(today).arg(due)));
    }

    void onlyWhatWasDoneCarriesATick()
    {
        QWidget host;
        host.resize(600, 400);
        host.show();
        Toast toast(&host);
        const auto shown = [&toast](Tone tone) {
            toast.say(words("流水号"), tone);
            return toast.grab().toImage();
        };
        const QImage done = shown(Tone::Green), notFound = shown(Tone::Amber), failed = shown(Tone::Red);
        QVERIFY(done != notFound);
        QVERIFY(notFound != failed);
        QVERIFY(done != failed);
        toast.tell(words("流水号已复制"));
        QCOMPARE(toast.tone(), Tone::Green);
    }

    // What it reports is elsewhere, and what may be taken back is never under it.
    void aToastStandsInTheCornerAndOverTheCardThatIsThere()
    {
        QWidget host;
        host.resize(1440, 852);
        UndoCard card(&host);
        card.move(0, 852 - 72 - card.height());
        card.hide();
        host.show();
        Toast toast(&host);
        toast.tell(words("已扫描 2 页"));
        QVERIFY(toast.geometry().right() < card.width());
        QVERIFY(toast.geometry().bottom() < 852 - 72);
        card.start(words("已受理 谭嘉慧"), 15);
        toast.tell(words("已扫描 2 页"));
        QVERIFY(!toast.geometry().intersects(card.geometry()));
    }

    // The blank at which a line was broken needs no room.
    void aBrokenLineKeepsItsLastWord()
    {
        const QFont font = fonts::text(TextStyle::Body);
        const QString line = QStringLiteral("all you wrote is kept");
        const auto drawn = [&](const QString &text) {
            QImage picture(paint::width(line, font), 24, QImage::Format_RGB32);
            picture.fill(Qt::white);
            QPainter painter(&picture);
            paint::line(painter, picture.rect(), text, font, Qt::black);
            return picture;
        };
        QCOMPARE(drawn(line + u' '), drawn(line));
    }

    // In high contrast nothing but its edge tells a menu from the words below it.
    void aMenuHasAnEdgeAndMarksWhatIsInUse()
    {
        for (const bool contrast : {false, true}) {
            setAppearance({contrast, 100});
            QMenu menu;
            QAction *size = menu.addAction(words("字号 100%"));
            size->setCheckable(true);
            menu.addAction(words("离席") + QStringLiteral("\tF12"));
            menu.popup(QPoint(0, 0));
            QVERIFY(QTest::qWaitForWindowExposed(&menu, 60'000));
            const QImage without = menu.grab().toImage();
            const Theme &theme = Theme::current();
            QCOMPARE(without.pixelColor(0, without.height() / 2), contrast ? theme.control : theme.line2);
            size->setChecked(true);
            QVERIFY(menu.grab().toImage() != without);
        }
    }

    // The article of the law is why one way out is chosen and not another.
    void aCardIsAsHighAsItsMeaningNeeds()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *card = new RadioRow(words("依法不需要取得行政许可"), RadioRow::Shape::Card);
        card->setMeaning(words("行政许可法第三十二条第一款第（一）项"));
        column->addWidget(card);
        column->addStretch();
        page.resize(600, 400);
        page.show();
        QTRY_COMPARE(card->height(), card->sizeHint().height());
        page.resize(200, 400);
        QTRY_COMPARE(card->height(), card->sizeHint().height() + fonts::lineHeight(TextStyle::Secondary));
    }

    void wordsThatMayHaveTwoLinesTakeNoThird()
    {
        Label label(words("还没有读身份证；材料待核；还有变更没看"));
        label.setMostLines(2);
        const int line = fonts::lineHeight(TextStyle::Body);
        QCOMPARE(label.heightForWidth(label.sizeHint().width()), line);
        QCOMPARE(label.heightForWidth(label.sizeHint().width() * 2 / 3), 2 * line);
        QCOMPARE(label.heightForWidth(label.sizeHint().width() / 4), 2 * line);
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

YICHUANG_TEST(tst_Parts)
#include "tst_Parts.moc"
