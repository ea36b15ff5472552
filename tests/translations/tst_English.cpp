// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

// Every sentence of the windows has its English, and every counted one its Chinese form.
class EnglishTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_sentence_of_the_windows_lacks_its_translation_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("en") << QStringLiteral("yichuang_en.ts") << QStringList();
        QTest::newRow("zh_CN") << QStringLiteral("yichuang_zh_CN.ts") << QStringList{QStringLiteral("-pluralonly")};
    }

    void no_sentence_of_the_windows_lacks_its_translation()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        const QString source = qEnvironmentVariable("YICHUANG_SOURCE");
        QTemporaryDir folder;
        const QString copy = folder.filePath(file);
        QVERIFY(QFile::copy(source + QStringLiteral("/translations/") + file, copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(source);
        lupdate.start(
            QStringLiteral("/usr/lib/qt6/bin/lupdate"),
            QStringList{QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("ui"), QStringLiteral("app")} +
                options +
                QStringList{QStringLiteral("-ts"), copy, QStringLiteral("-locations"), QStringLiteral("none"),
                            QStringLiteral("-no-obsolete")});
        QVERIFY2(lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
        QFile collected(copy);
        QVERIFY(collected.open(QIODevice::ReadOnly));
        const QString all = QString::fromUtf8(collected.readAll());
        static const QRegularExpression unfinished(QStringLiteral("<source>([^<]*)</source>\\s*<translation type=\"unfinished\""));
        QStringList missing;
        for (auto match = unfinished.globalMatch(all); match.hasNext();)
            missing.append(match.next().captured(1));
        QVERIFY2(missing.isEmpty(),
                 qPrintable(QStringLiteral("translations/update, then say in the other language: ") + missing.join(QStringLiteral(" | "))));
        QVERIFY(all.count(QStringLiteral("<message")) > 10);
    }
};

YICHUANG_TEST(EnglishTest)
#include "tst_English.moc"
