// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/IdentityRows.h"

#include "Test.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Theme.h"

using namespace yichuang;

// The exact character that differs is seen, wherever it stands.
class IdentityRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    void the_last_figure_of_a_long_address_is_marked_data() { sizes(); }
    void the_last_figure_of_a_long_address_is_marked()
    {
        const QString street = QStringLiteral("广东省江门市蓬江区环市街道丰盛里一巷东侧新村第三小区九号楼二单元三十层");
        const QImage picture =
            drawn({{CardField::Address, street + QStringLiteral("320 房"), street + QStringLiteral("302 房"), false, {}}});
        QVERIFY(topRuns(picture, Theme::current().amber.text) > 0);
        QCOMPARE(topRuns(picture), 0); // which bars nobody
    }

    // 0 stands in both numbers, but not at the same place.
    void numbers_are_compared_place_by_place_data() { sizes(); }
    void numbers_are_compared_place_by_place()
    {
        const QImage picture =
            drawn({{CardField::Number, QStringLiteral("440703********0040"), QStringLiteral("450422********3025"), false, {}}});
        QCOMPARE(topRuns(picture), 4); // 4[4]0[703]********[0]0[40]
    }

    void every_figure_of_a_number_stands_on_one_line_data() { sizes(); }
    void every_figure_of_a_number_stands_on_one_line()
    {
        const IdentityField name{CardField::Name, QStringLiteral("谭"), QStringLiteral("谭"), true, {}};
        IdentityField number{CardField::Number, QStringLiteral("440785********236X"), QStringLiteral("440785********236X"), true, {}};
        const int beside = 2 * drawn({name}).height();
        const int below = beside + fonts::lineHeight(TextStyle::Body);
        const int high = drawn({name, number}).height();
        QVERIFY2(high <= below, qPrintable(QStringLiteral("%1 > %2").arg(high).arg(below)));
    }

    // Typed by hand, a card has no address: the declared one is no word of the card's.
    void what_no_card_says_is_shown_as_declared_data() { sizes(); }
    void what_no_card_says_is_shown_as_declared()
    {
        const QString street = QStringLiteral("江门市蓬江区港口一路1号");
        const IdentityField declared{CardField::Address, {}, street, {}, {}};
        const IdentityField read{CardField::Address, street, {}, {}, CompareNote::NotDeclared};
        QVERIFY(drawn({declared}) != drawn({read}));
        IdentityRows rows;
        rows.setFields({declared});
        QVERIFY2(rows.accessibleName().contains(QStringLiteral("申报 ") + street), qPrintable(rows.accessibleName()));
        rows.setFields({read});
        QVERIFY2(!rows.accessibleName().contains(QStringLiteral("申报")), qPrintable(rows.accessibleName()));
    }

private:
    static void sizes()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 125, 150})
            QTest::addRow("%d", percent) << percent;
    }

    static QImage drawn(const QList<IdentityField> &fields)
    {
        QFETCH(int, percent);
        setAppearance({false, percent});
        IdentityRows rows;
        rows.setFields(fields);
        rows.resize(320, 100);
        rows.resize(320, rows.sizeHint().height());
        return rows.grab().toImage();
    }

    // Stretches of solid colour along the first line of pixels that has any, left of the sign: above it no character begins.
    static int topRuns(const QImage &picture, const QColor &colour = Theme::current().red.solid)
    {
        const QRgb solid = colour.rgb();
        for (int y = 0; y < picture.height(); ++y) {
            int runs = 0;
            for (int x = 1; x < picture.width() - scaled(16) - 20; ++x)
                runs += picture.pixel(x, y) == solid && picture.pixel(x - 1, y) != solid;
            if (runs > 0)
                return runs;
        }
        return 0;
    }
};

YICHUANG_TEST(IdentityRowsTest)
#include "tst_IdentityRows.moc"
