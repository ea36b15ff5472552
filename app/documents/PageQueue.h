// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/OfficePages.h"
#include "documents/PageCache.h"
#include "documents/PageHelper.h"
#include "documents/PageService.h"

#include <QFutureWatcher>
#include <QPromise>

namespace yichuang {

// What PageService does: one wish after the other, the wanted before the foreseen. Those for an office file step aside until it is a PDF.
class PageQueue : public QObject {
    Q_OBJECT

public:
    PageQueue(QString program, PageService::Limits limits, QObject *parent);
    ~PageQueue() override;

    QFuture<Result<PageImage>> page(const PageKey &key, const PageService::FileProvider &bytes);
    QFuture<Result<FileFacts>> probe(const FileKey &file, const PageService::FileProvider &bytes, const QString &name);
    void clearCache();

Q_SIGNALS:
    void converting(const QByteArray &sha256, const QList<int> &entry);

private:
    // A page, or a probe where `facts` is set. A page that nobody asked for yet has no promises.
    struct Job {
        PageKey key;
        PageService::FileProvider bytes;
        QString name;
        QList<std::shared_ptr<QPromise<Result<PageImage>>>> pages;
        std::shared_ptr<QPromise<Result<FileFacts>>> facts;
        bool foreseen = false; // asked for by nobody, and given up for anything that is
        int tries = 0;
        PageService::FileProvider elsewhere = {}; // of who asked for the same last: who asked first may be gone
        std::optional<FileFacts> office = {};     // what was seen of an office file before it became a PDF
    };
    using JobPointer = std::shared_ptr<Job>;

    // A file in use and the helper that has it open, if it lives.
    struct Reader {
        SealedFile file;
        PageHelper *helper = nullptr;
    };

    template<typename T> QFuture<T> watched(QPromise<T> &promise);
    void dropCancelled();
    static bool isWanted(const Job &job);
    static int urgency(const Job &job);
    const OfficePdf *pdfFor(const Job &job);
    bool stepAside(const JobPointer &job, const Result<PageMessage> &answer);
    void goOn(const FileKey &file, const Result<OfficePdf> &pdf);
    void end(const JobPointer &job, const Result<PageMessage> &answer);
    void next();
    void fetch();
    void cancelFetch();
    void useFile();
    Reader *readerOf(const QByteArray &sha256);
    void close(qsizetype reader);
    void endHelper(Reader &reader);
    Reader &open(const SealedFile &file);
    void send(SealedFile file);
    void answered(const Result<PageMessage> &answer);
    void finish(const Result<PageMessage> &answer);
    void foresee(const Job &done, int pages);
    void stop();
    void keepSpare();

    const QString m_program;
    const PageService::Limits m_limits;
    PageCache m_cache;
    OfficePages m_office;
    QList<JobPointer> m_waiting;
    QList<JobPointer> m_aside; // for their PDF
    JobPointer m_current;
    QList<Reader> m_readers; // longest unused first
    PageHelper *m_spare = nullptr;
    PageHelper *m_asked = nullptr; // the one helper that works
    JobPointer m_askedFor;
    QFutureWatcher<Result<SealedFile>> *m_fetch = nullptr; // the one file that is on its way
    QByteArray m_fetched;
    std::weak_ptr<Job> m_fetcher;
};

}
