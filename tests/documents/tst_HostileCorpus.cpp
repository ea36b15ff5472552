// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/HostileCorpus.h"

#include "documents/PageService.h"
#include "support/Heartbeat.h"

#include <QCryptographicHash>
#include <QPromise>
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
        PageService service(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-page"));
        QStringList faults;
        QHash<QString, int> answers;
        // The hall tells a window what a file's hash is: working it out is none of the window's work.
        QList<QByteArray> hashes;
        for (const OddFile &file : files)
            hashes.append(QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256));
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
            if (probed == QLatin1String("ok") && facts.result()->preview) {
                const QString drawn = codeOf(service.page(hashes[i], holding(file.bytes), 0, 200));
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
    // What windows have a sentence for.
    static const QStringList &known()
    {
        static const QStringList list{QStringLiteral("ok"), error::FileTooBig, error::FileBroken, error::FileEncrypted,
                                      error::FileTime,      error::FileMemory, error::FileType};
        return list;
    }

    static PageService::BytesProvider holding(const QByteArray &bytes)
    {
        return [bytes] {
            QPromise<Result<QByteArray>> promise;
            promise.start();
            promise.addResult(bytes);
            promise.finish();
            return promise.future();
        };
    }

    template<typename T> static QString codeOf(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
            return QStringLiteral("hangs");
        return future.result() ? QStringLiteral("ok") : future.result().error().code;
    }
};

YICHUANG_TEST(HostileCorpusTest)
#include "tst_HostileCorpus.moc"
