// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
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

    // What lupdate files under a name that no class has is never found at run time: the words stay Chinese.
    void every_context_belongs_to_a_class_of_the_windows()
    {
        const QString source = qEnvironmentVariable("YICHUANG_SOURCE");
        static const QRegularExpression declared(QStringLiteral("(?:\\bclass |\\bstruct |\"yichuang::)(\\w+)"));
        QSet<QString> classes;
        for (const char *folder : {"/ui", "/app"}) {
            QDirIterator files(source + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString code = read(files.next());
                for (auto match = declared.globalMatch(code); match.hasNext();)
                    classes.insert(QStringLiteral("yichuang::") + match.next().captured(1));
            }
        }
        static const QRegularExpression context(QStringLiteral("<name>([^<]*)</name>"));
        int contexts = 0;
        const QString all = read(source + QStringLiteral("/translations/yichuang_en.ts"));
        for (auto match = context.globalMatch(all); match.hasNext(); ++contexts) {
            const QString name = match.next().captured(1);
            QVERIFY2(classes.contains(name), qPrintable(name));
        }
        QVERIFY(contexts > 10);
    }

    // The typeface has no English shape for them: it sets them a whole ideograph wide.
    void the_english_keeps_to_straight_quotation_marks()
    {
        const QString all = read(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/translations/yichuang_en.ts"));
        static const QRegularExpression said(QStringLiteral("<(translation|numerusform)>([^<]+)<"));
        static const QRegularExpression wide(QStringLiteral("[\\x{2018}-\\x{201d}]"));
        int sentences = 0;
        for (auto match = said.globalMatch(all); match.hasNext(); ++sentences) {
            const QString sentence = match.next().captured(2);
            QVERIFY2(!sentence.contains(wide), qPrintable(sentence));
        }
        QVERIFY(sentences > 10);
    }

    // Half a sentence behind a full stop: the halves are joined by a comma or a semicolon.
    void after_a_full_stop_the_english_begins_with_a_capital()
    {
        const QString all = read(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/translations/yichuang_en.ts"));
        static const QRegularExpression said(QStringLiteral("<(translation|numerusform)>([^<]+)<"));
        static const QRegularExpression half(QStringLiteral("(?<!e\\.g)\\. [a-z]"));
        int sentences = 0;
        for (auto match = said.globalMatch(all); match.hasNext(); ++sentences) {
            const QString sentence = match.next().captured(2);
            QVERIFY2(!sentence.contains(half), qPrintable(sentence));
        }
        QVERIFY(sentences > 10);
    }

private:
    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

YICHUANG_TEST(EnglishTest)
#include "tst_English.moc"
