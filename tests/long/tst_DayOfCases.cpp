// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

// The window's memory over the 500 cases of a day, measured by `yichuangctl bench day`. What is held here is the most that it takes. What
// each further case adds misses its goal (docs/performance.md): it is measured and said, and held by nothing.
class TestDayOfCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_window_stays_within_150_megabytes_all_day()
    {
        QProcess bench;
        bench.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        bench.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl"),
                    {QStringLiteral("bench"), QStringLiteral("day"), QStringLiteral("--json")});
        QVERIFY(bench.waitForFinished(3'600'000));
        QCOMPARE(bench.exitStatus(), QProcess::NormalExit);
        QCOMPARE(bench.exitCode(), 0);
        QHash<QString, QJsonObject> figures;
        const QJsonArray said = QJsonDocument::fromJson(bench.readAllStandardOutput())[u"figures"].toArray();
        for (const QJsonValue &figure : said)
            figures.insert(figure[u"name"].toString(), figure.toObject());
        QVERIFY(figures.contains(QStringLiteral("memory")) && figures.contains(QStringLiteral("memory slope")));
        for (const QJsonObject &figure : std::as_const(figures))
            qInfo().noquote() << QJsonDocument(figure).toJson(QJsonDocument::Compact);
        const QJsonObject memory = figures.value(QStringLiteral("memory"));
        QCOMPARE(memory[u"goal"].toInt(), 150);
        QVERIFY2(memory[u"value"].toDouble() > 0 && memory[u"value"].toDouble() <= 150,
                 qPrintable(QString::number(memory[u"value"].toDouble())));
    }
};

YICHUANG_TEST(TestDayOfCases)
#include "tst_DayOfCases.moc"
