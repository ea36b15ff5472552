// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/QueueWords.h"

#include "Test.h"
#include "ui/parts/Paint.h"

using namespace yichuang;

class QueueWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_name_in_little_room_begins_with_what_tells_it_apart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("apart");
        QTest::newRow("city") << QStringLiteral("江门市恒信人力资源有限公司") << QStringLiteral("恒信人力资源有限公司");
        QTest::newRow("city and district") << QStringLiteral("江门市蓬江区嘉慧云吞店") << QStringLiteral("嘉慧云吞店");
        QTest::newRow("province and city") << QStringLiteral("广东省江门市华昌环保工程有限公司") << QStringLiteral("华昌环保工程有限公司");
        QTest::newRow("no place") << QStringLiteral("恒信人力资源有限公司") << QStringLiteral("恒信人力资源有限公司");
        QTest::newRow("a trade, no city") << QStringLiteral("新会市政工程有限公司") << QStringLiteral("新会市政工程有限公司");
        QTest::newRow("nothing would be left") << QStringLiteral("江门市蓬江区") << QStringLiteral("江门市蓬江区");
        QTest::newRow("a person") << QStringLiteral("谭嘉慧") << QStringLiteral("谭嘉慧");
    }
    void a_name_in_little_room_begins_with_what_tells_it_apart()
    {
        QFETCH(QString, name);
        QFETCH(QString, apart);
        QCOMPARE(QueueWords::withoutPlace(name), apart);
        QueueRow row;
        row.applicant = name;
        const QFont font = fonts::text(TextStyle::Secondary);
        QCOMPARE(QueueWords::applicant(row, font, paint::width(name, font)), name);
        QCOMPARE(QueueWords::applicant(row, font, paint::width(name, font) - 1), apart);
    }
};

YICHUANG_TEST(QueueWordsTest)
#include "tst_QueueWords.moc"
