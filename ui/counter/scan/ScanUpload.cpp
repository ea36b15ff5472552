// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/scan/ScanUpload.h"

#include "core/Beside.h"
#include "documents/ScannedPaper.h"
#include "ui/parts/AsyncWatch.h"

#include <QCryptographicHash>
#include <QImage>
#include <QPromise>

#include <memory>

namespace yichuang {

namespace {

constexpr qsizetype Piece = 512 * 1024;

// Lives until the paper is in the case or something failed.
class Upload : public QObject {
public:
    Upload(CounterDesk &desk, ScannedPaperFile paper, std::function<QFuture<Result<CaseFile>>()> putIn)
        : m_desk(desk)
        , m_paper(std::move(paper))
        , m_putIn(std::move(putIn))
    {
        m_promise.start();
    }

    QFuture<Result<CaseFile>> begin()
    {
        next();
        return m_promise.future();
    }

private:
    void next()
    {
        const int total = int((m_paper.bytes.size() + Piece - 1) / Piece);
        whenAnswered(m_desk.storeChunk(m_paper.file.sha256, m_no, total, m_paper.bytes.mid(m_no * Piece, Piece)), this,
                     [this, total](const Result<bool> &complete) {
                         if (!complete)
                             return finish(complete.error());
                         if (*complete)
                             return putIn();
                         if (++m_no == total)
                             return finish(Error{error::Internal, QStringLiteral("the pieces do not make the whole"), {}});
                         next();
                     });
    }

    void putIn()
    {
        whenAnswered(m_putIn(), this, [this](const Result<CaseFile> &file) { finish(file); });
    }

    void finish(Result<CaseFile> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    CounterDesk &m_desk;
    const ScannedPaperFile m_paper;
    const std::function<QFuture<Result<CaseFile>>()> m_putIn;
    int m_no = 0;
    QPromise<Result<CaseFile>> m_promise;
};

Result<ScannedPaperFile> set(const QList<QImage> &pages, const QString &name, const QString &watermark, const QString &scanner)
{
    const Result<QByteArray> pdf = ScannedPaper::make(pages, watermark);
    if (!pdf)
        return pdf.error();
    const QByteArray hash = QCryptographicHash::hash(*pdf, QCryptographicHash::Sha256).toHex();
    return ScannedPaperFile{{name, pdf->size(), QString::fromLatin1(hash), int(pages.size()), scanner}, *pdf};
}

}

QFuture<Result<ScannedPaperFile>> makeScannedFile(const QList<QImage> &pages, const QString &name, const QString &watermark,
                                                  const QString &scanner)
{
    return beside([pages, name, watermark, scanner] { return set(pages, name, watermark, scanner); });
}

QFuture<Result<CaseFile>> uploadScan(CounterDesk &desk, const RequestId &request, CaseId id, int version, int seq,
                                     const ScannedPaperFile &paper)
{
    auto *upload = new Upload(desk, paper,
                              [&desk, request, id, version, seq, file = paper.file] { return desk.scan(request, id, version, seq, file); });
    return upload->begin();
}

}
