// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Button.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/Paint.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/Skeleton.h"
#include "ui/parts/UndoCard.h"

#include <QListWidget>
#include <QTest>

using namespace yichuang;

namespace {

// The columns between the first and the last pixel of a colour, without the frame of what was drawn.
struct Span {
    int from = -1;
    int to = -1;

    int width() const { return from < 0 ? 0 : to - from + 1; }
};

Span spanOf(const QImage &seen, const QColor &colour, const QRect &in)
{
    Span span;
    for (int x = in.left(); x <= in.right(); ++x) {
        for (int y = in.top(); y <= in.bottom(); ++y) {
            if (seen.pixelColor(x, y) == colour) {
                span.from = span.from < 0 ? x : span.from;
                span.to = x;
            }
        }
    }
    return span;
}

}

// What grows with the text, and what gives way to it.
class PartsInLargeTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    // Its key stands beside its tick or gives way to it; neither lies over the other.
    void aGreenChoiceWithAKeyHasItsTickBesideOrInPlaceOfIt_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 125, 150})
            QTest::addRow("%d", percent) << percent;
    }
    void aGreenChoiceWithAKeyHasItsTickBesideOrInPlaceOfIt()
    {
        QFETCH(int, percent);
        setAppearance({false, percent});
        const QString words = QStringLiteral("符合"), key = QStringLiteral("1");
        const int tick = scaled(14), plain = paint::width(words, fonts::text(TextStyle::Secondary, Weight::Bold));
        int withKey = 0, withoutKey = 0;
        for (int wide = plain + KeyCap::widthOf(key) + 2 * spaced(8) + 4; wide < plain + scaled(140); wide += 3) {
            Segmented choices;
            choices.add(words, key, Tone::Green);
            choices.setCurrent(0);
            choices.resize(wide, choices.sizeHint().height());
            const QImage seen = choices.grab().toImage();
            const QRect inside = seen.rect().adjusted(3, 3, -3, -3);
            const Span plate = spanOf(seen, Theme::current().surface, inside);
            const Span ink = spanOf(seen, Theme::current().green.text, inside);
            const QString told =
                QStringLiteral("%1 px: key %2-%3, ink %4-%5").arg(wide).arg(plate.from).arg(plate.to).arg(ink.from).arg(ink.to);
            QVERIFY2(ink.width() > plain + tick / 2, qPrintable(told));
            QVERIFY2(plate.from < 0 || plate.to < ink.from, qPrintable(told));
            QVERIFY2(ink.to < wide - 3 && (plate.from < 0 ? ink.from : plate.from) > 3, qPrintable(told));
            ++(plate.from < 0 ? withoutKey : withKey);
        }
        QVERIFY(withKey > 0 && withoutKey > 0);
    }

    void belowTheLastButtonOfTheUndoCardIsOnlyItsEdge_data() { aGreenChoiceWithAKeyHasItsTickBesideOrInPlaceOfIt_data(); }
    void belowTheLastButtonOfTheUndoCardIsOnlyItsEdge()
    {
        QFETCH(int, percent);
        setAppearance({false, percent});
        UndoCard card;
        card.start(QStringLiteral("已受理 谭嘉慧"), 8);
        card.layout()->activate();
        int bottom = 0;
        for (const Button *button : card.findChildren<Button *>())
            bottom = qMax(bottom, button->geometry().bottom());
        QVERIFY2(card.height() - bottom <= 24, qPrintable(QStringLiteral("%1 of %2").arg(bottom).arg(card.height())));
    }

    void buttonsThatHaveNoRoomBesideEachOtherStandBelowEachOther()
    {
        QWidget host;
        NoticeView view(&host);
        host.resize(600, 500);
        Button *first = new Button(QStringLiteral("Try again")), *second = new Button(QStringLiteral("Open in another way"));
        view.set({Icon::Document, Tone::Red, QStringLiteral("Cannot be opened"), {}}, {first, second});
        host.show();
        view.resize(600, 500);
        QTRY_COMPARE(first->y(), second->y());
        QVERIFY(first->x() > 600 / 5); // in the middle
        const int both = first->sizeHint().width() + second->sizeHint().width();
        view.resize(both, 500);
        QTRY_VERIFY(first->geometry().bottom() < second->y());
        for (const Button *button : {first, second}) {
            QVERIFY(button->width() >= button->sizeHint().width());
            QVERIFY(qAbs(button->geometry().center().x() - both / 2) <= 1);
        }
        view.resize(600, 500);
        QTRY_COMPARE(first->y(), second->y());
    }

    void theSignOfARowGrowsWithItsWords()
    {
        const auto sign = [] {
            QListWidget list;
            list.resize(400, 200);
            list.setFrameShape(QFrame::NoFrame);
            list.setItemDelegate(new RowDelegate(&list));
            auto *item = new QListWidgetItem(QString(), &list); // no words: what is seen is the sign
            item->setData(RowDelegate::RowSign, int(Icon::Document));
            list.show();
            const QImage seen = list.viewport()->grab().toImage();
            int from = seen.width(), to = 0;
            for (int x = 4; x < seen.width() / 2; ++x)
                for (int y = 4; y < scaled(60) - 4; ++y)
                    if (seen.pixelColor(x, y) != seen.pixelColor(4, 4)) {
                        from = qMin(from, x);
                        to = qMax(to, x);
                    }
            return to - from + 1;
        };
        const int usual = sign();
        setAppearance({false, 150});
        QVERIFY2(sign() >= usual * 14 / 10, qPrintable(QStringLiteral("%1 beside %2").arg(sign()).arg(usual)));
    }

    // Where the light and the words of a row of the queue come to stand.
    void aSkeletonStandsWhereTheRowWill_data() { aGreenChoiceWithAKeyHasItsTickBesideOrInPlaceOfIt_data(); }
    void aSkeletonStandsWhereTheRowWill()
    {
        QFETCH(int, percent);
        setAppearance({false, percent});
        Skeleton skeleton;
        skeleton.setShape(Skeleton::Shape::Rows);
        skeleton.resize(400, 600);
        const QImage seen = skeleton.grab().toImage();
        const auto first = [&seen](int y) {
            int x = 0;
            while (x < seen.width() - 1 && seen.pixelColor(x, y) == seen.pixelColor(0, y))
                ++x;
            return x;
        };
        QVERIFY(qAbs(first(scaled(22)) - scaled(16)) <= 1);
        QVERIFY(qAbs(first(scaled(43)) - scaled(36)) <= 1);
    }
};

YICHUANG_TEST(PartsInLargeTextTest)
#include "tst_PartsInLargeText.moc"
