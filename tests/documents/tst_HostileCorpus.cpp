// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/HeldBytes.h"
#include "documents/HostileCorpus.h"

#include "documents/PageService.h"
#include "support/Heartbeat.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Every file of the corpus is opened by the helper program as a window does it: each gets an answer that a window has words for, the
// warnings that it deserves, and the thread that asked neither reads them itself nor waits.
class HostileCorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsAnsweredAndTheWindowsThreadStaysAlive()
    {
        const QList<OddFile> files = HostileCorpus::make();
        QVERIFY2(files.size() >= 500, qPrintable(QString::number(files.size())));
        PageService::Limits limits;
        limits.office.walls.clear(); // what LibreOffice makes of hostile files is another test's
        PageService service(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-page"), limits);
        QStringList faults;
        QHash<QString, int> answers;
        // The hall tells a window what a file's hash is: working it out is none of the window's work.
        QList<QByteArray> hashes;
        for (const OddFile &file : files)
            hashes.append(hashOf(file.bytes));
        const Heartbeat heart;
        double longest = 0;
        QString slowest;
        for (qsizetype i = 0; i < files.size(); ++i) {
            const OddFile &file = files[i];
            const auto facts = service.probe(hashes[i], holding(file.bytes), file.name);
            const QString probed = codeOf(facts);
            ++answers[probed];
            if (!known().contains(probed) || (!file.error.isEmpty() && probed != file.error))
                faults.append(file.name + QStringLiteral(" is answered with ") + probed);
            else if (!file.flag.isEmpty() && (probed != QLatin1String("ok") || !facts.result()->flags.contains(file.flag)))
                faults.append(file.name + QStringLiteral(" is not said to be ") + file.flag);
            if (probed == QLatin1String("ok")) {
                if (isArchive(facts.result()->mediaType))
                    faults << faultsInside(service, file, hashes[i], int(facts.result()->entries.size()));
                const QString drawn = facts.result()->preview ? codeOf(service.page(hashes[i], holding(file.bytes), 0, 200)) : probed;
                if (!known().contains(drawn))
                    faults.append(file.name + QStringLiteral(" is drawn with ") + drawn);
            }
            if (heart.longestWork() > longest)
                slowest = file.name;
            longest = heart.longestWork();
        }
        for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer)
            qInfo("%4d %s", answer.value(), qPrintable(answer.key()));
        qInfo("%d files, longest work %.1f ms (%s), longest gap %.1f ms", int(files.size()), longest, qPrintable(slowest),
              heart.longestGap());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        const double slowness = Heartbeat::slowness();
        QVERIFY2(longest <= 50 * slowness, qPrintable(QStringLiteral("%1: %2, %3").arg(slowest).arg(longest).arg(slowness)));
        // Two of them keep the helper busy until it is stopped: who waited for it would have waited as long.
        QVERIFY2(answers.value(error::FileTime) > 0 && heart.longestWait() < PageService::Limits().wallClock * qMin(0.9, slowness / 2),
                 qPrintable(QString::number(heart.longestWait())));
    }

private:
    // The first and the last file inside are opened, and drawn where they have pages.
    static QStringList faultsInside(PageService &service, const OddFile &file, const QByteArray &hash, int entries)
    {
        QStringList faults;
        for (int place = 0; place < entries; place += qMax(1, entries - 1)) {
            const QString probed = codeOf(service.probe(hash, holding(file.bytes), {}, {place}));
            const QString drawn = codeOf(service.page(hash, holding(file.bytes), 0, 100, 0, {place}));
            if (!known().contains(probed) || !known().contains(drawn))
                faults << QStringLiteral("%1: its file %2 is answered with %3 and %4").arg(file.name).arg(place).arg(probed, drawn);
        }
        return faults;
    }

    // What windows have a sentence for.
    static const QStringList &known()
    {
        static const QStringList list{QStringLiteral("ok"), error::FileTooBig, error::FileBroken, error::FileEncrypted,
                                      error::FileTime,      error::FileMemory, error::FileType,   error::FileEscapes};
        return list;
    }
};

YICHUANG_TEST(HostileCorpusTest)
#include "tst_HostileCorpus.moc"
