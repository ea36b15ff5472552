// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/scan/ScanUpload.h"

#include "core/Beside.h"
#include "desk/DeskStores.h"
#include "documents/ScannedPaper.h"
#include "store/FileSend.h"
#include "ui/parts/AsyncWatch.h"

#include <QImage>
#include <QPromise>

namespace yichuang {

namespace {

// Lives until the paper is in the case or something failed.
class Upload : public QObject {
public:
    Upload(CounterDesk &desk, std::function<QFuture<Result<CaseFile>>()> putIn)
        : m_store(desk)
        , m_putIn(std::move(putIn))
    {
        m_promise.start();
    }

    QFuture<Result<CaseFile>> begin(const FileSend &paper)
    {
        whenAnswered(paper.begin(m_store), this, [this](const Result<Done> &sent) {
            if (!sent)
                return finish(sent.error());
            whenAnswered(m_putIn(), this, [this](const Result<CaseFile> &file) { finish(file); });
        });
        return m_promise.future();
    }

private:
    void finish(Result<CaseFile> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    CounterStore m_store;
    const std::function<QFuture<Result<CaseFile>>()> m_putIn;
    QPromise<Result<CaseFile>> m_promise;
};

Result<ScannedPaperFile> set(const QList<QImage> &pages, const QString &name, const QString &watermark, const QString &scanner)
{
    const Result<QByteArray> pdf = ScannedPaper::make(pages, watermark);
    if (!pdf)
        return pdf.error();
    const Result<SealedFile> held = SealedFile::of(*pdf);
    if (!held)
        return held.error();
    return ScannedPaperFile{{name, held->size(), QString::fromLatin1(held->sha256().toHex()), int(pages.size()), scanner}, *held};
}

}

QFuture<Result<ScannedPaperFile>> makeScannedFile(const QList<QImage> &pages, const QString &name, const QString &watermark,
                                                  const QString &scanner)
{
    return beside([pages, name, watermark, scanner] { return set(pages, name, watermark, scanner); });
}

QFuture<Result<CaseFile>> uploadScan(CounterDesk &desk, const RequestId &request, CaseId id, int version, int seq,
                                     const ScannedPaperFile &paper, std::function<void(qint64 bytes)> progress)
{
    auto *upload =
        new Upload(desk, [&desk, request, id, version, seq, file = paper.file] { return desk.scan(request, id, version, seq, file); });
    FileSend sending = FileSend::of(paper.bytes);
    sending.progress = std::move(progress);
    return upload->begin(sending);
}

}
