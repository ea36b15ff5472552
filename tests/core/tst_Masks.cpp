// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Masks.h"

#include <QTest>

using namespace yichuang;

class TestMasks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void personalDataAreShownInPart_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char *name, const QString &shown, const char *masked) {
            QTest::newRow(name) << shown << QString::fromUtf8(masked);
        };
        row("name of none", mask::name(QString()), "");
        row("name of one", mask::name(QStringLiteral("张")), "*");
        row("name of two", mask::name(QStringLiteral("张三")), "张*");
        row("name of three", mask::name(QStringLiteral("张小三")), "张*三");
        row("name of four", mask::name(QStringLiteral("欧阳娜娜")), "欧**娜");
        row("rare name", mask::name(QStringLiteral("𠮷野𠮷")), "𠮷*𠮷");
        row("name with a variant", mask::name(QStringLiteral("辻\U000E0100三")), "辻\U000E0100*");
        row("resident", mask::number(QStringLiteral("440703199003071235")), "440703********1235");
        row("foreign card of 2017", mask::number(QStringLiteral("KAZ110090123105")), "KAZ110*****3105");
        row("passport", mask::number(QStringLiteral("E12345678")), "E*****678");
        row("four", mask::number(QStringLiteral("1234")), "****");
        row("no number", mask::number(QString()), "");
        row("mobile", mask::phone(QStringLiteral("+86 138-0013 8000")), "138****8000");
        row("landline", mask::phone(QStringLiteral("0750-3221234")), "0750-322****");
        row("short number", mask::phone(QStringLiteral("110")), "****");
        row("no phone", mask::phone(QString()), "");
    }
    void personalDataAreShownInPart()
    {
        QFETCH(QString, shown);
        QFETCH(QString, masked);
        QCOMPARE(shown, masked);
    }

    void addressesAreShownDownToTheStreet_data()
    {
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *address, const char *shown) { QTest::newRow(address) << QString::fromUtf8(shown); };
        row("江门市蓬江区建设二路12号3栋401", "江门市蓬江区建设二路****");
        row("广东省江门市蓬江区环市街道建设二路怡景小区3栋", "广东省江门市蓬江区环市街道建设二路****");
        row("江苏省镇江市京口区解放路5号", "江苏省镇江市京口区解放路****");
        row("蓬江区棠下镇桐井村里塘里15号", "蓬江区棠下镇桐井村****");
        row("新疆维吾尔自治区喀什地区疏附县托克扎克镇1号", "新疆维吾尔自治区喀什地区疏附县托克扎克镇****");
        row("蓬江区白石大道", "蓬江区白石大道");
        row("怡景小区3栋", "****");
        row("12号", "****");
        row("", "");
    }
    void addressesAreShownDownToTheStreet()
    {
        QFETCH(QString, shown);
        QCOMPARE(mask::address(QString::fromUtf8(QTest::currentDataTag())), shown);
    }
};

YICHUANG_TEST(TestMasks)
#include "tst_Masks.moc"
