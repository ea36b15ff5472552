// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

// A hall keeps the checksum of every schema change that it was made with, and refuses a program in which one reads otherwise, be it by a
// comment. So what landed once is held here to the bytes it landed with (landed.sha256, as sha256sum writes and reads it).
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMap<QString, QByteArray> landed()
{
    QMap<QString, QByteArray> checksums;
    for (const QByteArray &line : contentOf(QStringLiteral("tests/layers/landed.sha256")).split('\n')) {
        if (!line.isEmpty())
            checksums.insert(QString::fromUtf8(line.mid(66)), line.left(64));
    }
    return checksums;
}

}

class TestLandedChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noLandedSchemaChangeReadsOtherwiseThanItLanded()
    {
        const QMap<QString, QByteArray> checksums = landed();
        QVERIFY(checksums.size() >= 45);
        QStringList changed;
        for (auto one = checksums.cbegin(); one != checksums.cend(); ++one) {
            const QByteArray now = QCryptographicHash::hash(contentOf(QStringLiteral("sql/hall/") + one.key()), QCryptographicHash::Sha256);
            if (now.toHex() != one.value())
                changed.append(one.key());
        }
        QVERIFY2(changed.isEmpty(),
                 qPrintable(changed.join(u' ') + QStringLiteral(": landed, and changed or gone since. Every hall that has it would refuse "
                                                                "this program. Bring back the file as it was, and make the "
                                                                "change in a new file with the next number.")));
    }

    void everySchemaChangeIsInTheListOfThoseThatLanded()
    {
        const QMap<QString, QByteArray> checksums = landed();
        QStringList files = QDir(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/sql/hall")).entryList({"*.sql"}, QDir::Files);
        files.removeIf([&checksums](const QString &file) { return checksums.contains(file); });
        QVERIFY2(files.isEmpty(),
                 qPrintable(files.join(u' ') + QStringLiteral(": not in the list yet. With the commit that lands it, and not before it is "
                                                              "finished: (cd sql/hall && sha256sum FILE) >> tests/layers/landed.sha256")));
    }
};

YICHUANG_TEST(TestLandedChanges)
#include "tst_LandedChanges.moc"
