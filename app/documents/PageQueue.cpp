// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PageQueue.h"

#include <QFutureWatcher>
#include <QJsonArray>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <limits>

namespace yichuang {
namespace {

// A spare helper is a program that starts: the window that was just begun is to have the processors first.
constexpr std::chrono::seconds FirstSpareAfter(1);

// Two papers lie beside each other, and both are turned.
constexpr qsizetype MostReaders = 2;

// An answer that nobody waits for any more is nearly done, or it is one that never comes.
constexpr int Grace = 150; // milliseconds

QJsonObject requestOf(const PageKey &key, bool probe, const QString &name)
{
    QJsonArray entry;
    for (const int place : key.file.entry)
        entry << place;
    if (probe)
        return {{"command", "probe"}, {"entry", entry}, {"name", name}};
    return {{"command", "render"}, {"entry", entry}, {"page", key.page}, {"width", key.width}, {"rotation", key.rotation}};
}

// What is said of an office file: what is in it, and how many pages its PDF has.
FileFacts withPages(FileFacts office, const FileFacts &pdf)
{
    office.preview = pdf.preview;
    office.pages = std::min(pdf.pages, OfficeConverter::pageLimit);
    office.sizes = pdf.sizes.first(std::min<qsizetype>(pdf.sizes.size(), office.pages));
    if (pdf.pages > OfficeConverter::pageLimit)
        office.flags << QStringLiteral("too_many_pages");
    return office;
}

// What is in it is said all the same.
Error aboutOffice(Error why, const FileFacts &office)
{
    why.facts["flags"] = QJsonArray::fromStringList(office.flags);
    return why;
}

// An answer is believed only as far as its numbers fit its bytes.
Result<PageImage> pageOf(const PageMessage &answer, int page)
{
    const qint64 width = answer.head["width"].toInteger();
    const qint64 height = answer.head["height"].toInteger();
    if (width < 1 || height < 1 || width > 1 << 20 || height > 1 << 20 || width * height * 4 != answer.body.size())
        return Error{error::FileBroken, QStringLiteral("page helper sent no picture"), {}};
    auto *held = new QByteArray(answer.body);
    const QImage image(
        reinterpret_cast<const uchar *>(held->constData()), int(width), int(height), qsizetype(width * 4), QImage::Format_RGB32,
        [](void *bytes) { delete static_cast<QByteArray *>(bytes); }, held);
    return PageImage{image, page, FileFacts::pageCount(answer.head["pages"])};
}

std::optional<Error> errorOf(const Result<PageMessage> &answer)
{
    if (!answer)
        return answer.error();
    const QJsonObject &head = answer->head;
    if (head.contains(QStringLiteral("error")))
        return Error{head["error"].toString(), head["log"].toString(), head["facts"].toObject()};
    return std::nullopt;
}

template<typename T> void fulfil(QPromise<T> &promise, T value)
{
    promise.addResult(std::move(value));
    promise.finish();
}

const Error cancelled{error::FileCancelled, QStringLiteral("page service ended"), {}};

}

PageQueue::PageQueue(QString program, PageService::Limits limits, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_limits(limits)
    , m_cache(limits.cacheBytes)
    , m_office(limits.office, this)
{
    connect(&m_office, &OfficePages::made, this, &PageQueue::goOn);
    QTimer::singleShot(FirstSpareAfter, this, &PageQueue::keepSpare);
}

PageQueue::~PageQueue()
{
    if (m_current)
        m_waiting << m_current;
    for (const JobPointer &job : m_waiting + m_aside)
        end(job, cancelled);
    cancelFetch();
}

// The watcher hears of a cancelled future in this thread.
template<typename T> QFuture<T> PageQueue::watched(QPromise<T> &promise)
{
    promise.start();
    auto *watcher = new QFutureWatcher<T>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, &PageQueue::dropCancelled);
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(promise.future());
    return promise.future();
}

QFuture<Result<PageImage>> PageQueue::page(const PageKey &key, const PageService::FileProvider &bytes)
{
    auto promise = std::make_shared<QPromise<Result<PageImage>>>();
    if (const auto drawn = m_cache.find(key)) {
        promise->start();
        fulfil<Result<PageImage>>(*promise, *drawn);
        foresee({key, bytes, {}, {promise}, {}}, drawn->pages);
        next();
        return promise->future();
    }
    const auto future = watched(*promise);
    QList<JobPointer> known = m_waiting + m_aside;
    if (m_current)
        known << m_current;
    for (const JobPointer &job : known) {
        if (!job->facts && job->key == key) {
            job->pages << promise;
            job->elsewhere = bytes;
            job->foreseen = false;
            return future;
        }
    }
    m_waiting << std::make_shared<Job>(Job{key, bytes, {}, {promise}, {}});
    next();
    return future;
}

QFuture<Result<FileFacts>> PageQueue::probe(const FileKey &file, const PageService::FileProvider &bytes, const QString &name)
{
    auto promise = std::make_shared<QPromise<Result<FileFacts>>>();
    const auto future = watched(*promise);
    m_waiting << std::make_shared<Job>(Job{{file}, bytes, name, {}, promise});
    next();
    return future;
}

void PageQueue::clearCache()
{
    m_cache.clear();
    m_office.clear();
    // Else what they bring would be kept after all, or an office file be converted from bytes that are not held any more.
    QList<JobPointer> jobs = std::exchange(m_waiting, {}) + std::exchange(m_aside, {});
    if (const JobPointer current = std::exchange(m_current, nullptr))
        jobs.prepend(current);
    cancelFetch();
    while (!m_readers.isEmpty())
        close(0);
    keepSpare();
    for (const JobPointer &job : jobs)
        end(job, cancelled);
}

// A paper that is looked at, and then its page, come before the small pictures of all the others.
int PageQueue::urgency(const Job &job)
{
    return job.facts ? std::numeric_limits<int>::max() : job.key.width;
}

bool PageQueue::isWanted(const Job &job)
{
    const bool page = std::any_of(job.pages.cbegin(), job.pages.cend(), [](const auto &promise) { return !promise->isCanceled(); });
    return page || (job.facts && !job.facts->isCanceled()) || job.foreseen;
}

void PageQueue::dropCancelled()
{
    m_waiting.removeIf([](const JobPointer &job) { return !isWanted(*job); });
    const QList<JobPointer> aside = m_aside;
    m_aside.removeIf([](const JobPointer &job) { return !isWanted(*job); });
    for (const JobPointer &job : aside) {
        if (std::none_of(m_aside.cbegin(), m_aside.cend(), [&](const JobPointer &left) { return left->key.file == job->key.file; }))
            m_office.drop(job->key.file);
    }
    if (m_current && !isWanted(*m_current))
        stop();
    next();
    if (!m_current)
        cancelFetch();
}

// A helper that is at work has a moment yet: it may be about to answer, and then it has the file open for the next page.
void PageQueue::stop()
{
    const JobPointer left = std::exchange(m_current, nullptr);
    if (m_asked && m_askedFor == left)
        m_asked->hurry(Grace);
    keepSpare();
}

void PageQueue::next()
{
    const auto wanted = std::max_element(m_waiting.begin(), m_waiting.end(), [](const JobPointer &one, const JobPointer &other) {
        return one->foreseen != other->foreseen ? one->foreseen : urgency(*one) < urgency(*other);
    });
    const bool converts = !m_aside.isEmpty() && !m_office.isWorking();
    if (m_current && m_current->foreseen && (converts || (wanted != m_waiting.end() && !(*wanted)->foreseen)))
        stop();
    if (m_current || (m_waiting.isEmpty() && !converts))
        return;
    if (converts) {
        // Of the many that may wait for LibreOffice no bytes are held: whose turn it is there is fetched and looked at once more.
        const auto first = std::max_element(m_aside.cbegin(), m_aside.cend(),
                                            [](const JobPointer &one, const JobPointer &other) { return urgency(*one) < urgency(*other); });
        m_current = m_aside.takeAt(first - m_aside.cbegin());
    } else {
        m_current = m_waiting.takeAt(wanted - m_waiting.begin());
    }
    fetch();
}

void PageQueue::fetch()
{
    const OfficePdf *pdf = pdfFor(*m_current);
    if (!pdf)
        m_current->office.reset(); // without its PDF, or without it any more, it is looked at anew and steps aside again
    const QByteArray hash = pdf ? pdf->sha256() : m_current->key.file.sha256;
    if (pdf || readerOf(hash)) {
        send(pdf ? *pdf : readerOf(hash)->file);
        return;
    }
    if (m_fetch && m_fetched == hash)
        return; // it is on its way already, for another of its pages
    cancelFetch();
    m_fetched = hash;
    m_fetcher = m_current;
    m_fetch = new QFutureWatcher<Result<SealedFile>>(this);
    connect(m_fetch, &QFutureWatcherBase::finished, this, &PageQueue::useFile);
    m_fetch->setFuture(m_current->bytes());
}

void PageQueue::cancelFetch()
{
    if (auto *unwanted = std::exchange(m_fetch, nullptr)) {
        unwanted->disconnect(this);
        unwanted->cancel();
        unwanted->deleteLater();
    }
}

void PageQueue::useFile()
{
    auto *watcher = std::exchange(m_fetch, nullptr);
    watcher->deleteLater();
    const auto file = watcher->future().resultCount() > 0 ? watcher->result() : Result<SealedFile>(cancelled);
    if (!m_current || m_current->key.file.sha256 != m_fetched) {
        if (m_current && m_askedFor != m_current)
            fetch(); // what was on the line for another file may be all that it waited for
        return;
    }
    if (!file && file.error().is(error::FileCancelled) && m_fetcher.lock() != m_current) {
        fetch();
    } else if (!file && file.error().is(error::FileCancelled) && m_current->elsewhere) {
        m_current->bytes = std::exchange(m_current->elsewhere, nullptr);
        fetch();
    } else if (!file) {
        finish(file.error());
    } else if (file->size() > m_limits.fileBytes) {
        finish(Error{error::FileTooBig, QStringLiteral("file of %1 bytes").arg(file->size()), {{"bytes", file->size()}}});
    } else if (file->sha256() != m_fetched) {
        finish(Error{error::FileAltered, QStringLiteral("bytes do not match their hash"), {}});
    } else {
        send(*file);
    }
}

void PageQueue::keepSpare()
{
    if (!m_spare)
        m_spare = new PageHelper(m_program, this);
}

PageQueue::Reader *PageQueue::readerOf(const QByteArray &sha256)
{
    const auto found = std::find_if(m_readers.begin(), m_readers.end(), [&](const Reader &one) { return one.file.sha256() == sha256; });
    if (found == m_readers.end())
        return nullptr;
    std::rotate(found, found + 1, m_readers.end());
    return &m_readers.last();
}

void PageQueue::close(qsizetype reader)
{
    endHelper(m_readers[reader]);
    m_readers.removeAt(reader);
}

void PageQueue::endHelper(Reader &reader)
{
    if (reader.helper && reader.helper == m_asked) {
        m_asked = nullptr;
        m_askedFor.reset();
    }
    if (PageHelper *helper = std::exchange(reader.helper, nullptr))
        helper->abandon();
}

// Its helper stays with the file: the next page costs no new program, and no new look at what the file holds.
PageQueue::Reader &PageQueue::open(const SealedFile &file)
{
    Reader *reader = readerOf(file.sha256());
    if (!reader) {
        if (m_readers.size() == MostReaders)
            close(0);
        m_readers << Reader{file, nullptr};
        reader = &m_readers.last();
    }
    if (reader->helper && (!reader->helper->isUsable() || reader->helper->isWorn()))
        endHelper(*reader);
    if (!reader->helper)
        reader->helper = std::exchange(m_spare, nullptr);
    if (reader->helper && !reader->helper->isUsable())
        endHelper(*reader);
    if (!reader->helper)
        reader->helper = new PageHelper(m_program, this);
    return *reader;
}

void PageQueue::send(SealedFile file)
{
    if (const auto drawn = m_current->facts ? std::nullopt : m_cache.find(m_current->key)) {
        const JobPointer job = std::exchange(m_current, nullptr);
        for (const auto &promise : job->pages)
            fulfil<Result<PageImage>>(*promise, *drawn);
        next();
        return;
    }
    if (const Reader *reader = readerOf(file.sha256()); m_asked && reader && reader->helper == m_asked)
        return; // what it still works at is answered or ended in a moment
    for (Reader &reader : m_readers)
        if (reader.helper && reader.helper == m_asked)
            endHelper(reader);
    ++m_current->tries;
    m_asked = open(file).helper;
    m_askedFor = m_current;
    PageKey key = m_current->key;
    if (pdfFor(*m_current))
        key.file.entry.clear();
    m_asked->ask(file, requestOf(key, m_current->facts != nullptr, m_current->name), m_limits.wallClock,
                 [this](const Result<PageMessage> &answer) { answered(answer); });
}

void PageQueue::answered(const Result<PageMessage> &answer)
{
    const bool seasoned = m_asked->answers() > 1;
    const auto fault = errorOf(answer);
    const bool outOfMemory = fault && fault->code == error::FileMemory;
    PageHelper *helper = std::exchange(m_asked, nullptr);
    const JobPointer job = std::exchange(m_askedFor, nullptr);
    if (!answer || outOfMemory)
        for (Reader &reader : m_readers)
            if (reader.helper == helper)
                endHelper(reader);
    if (job != m_current) {
        if (!job->facts && !fault && !m_cache.contains(job->key))
            if (const auto page = pageOf(*answer, job->key.page))
                m_cache.insert(job->key, *page);
        if (m_current)
            fetch(); // its bytes may be here, while those of another file are on the line
        else
            next();
        return;
    }
    // A helper that something outside has killed says nothing about the file, nor does the end of one that has drawn other pages of it:
    // once more, by a fresh one. What takes too long takes too long again.
    const bool killed = !answer && answer.error().facts["killed"].toBool();
    const bool worn = seasoned && fault && (!answer || outOfMemory) && fault->code != error::FileTime;
    if ((killed || worn) && job->tries < 2) {
        fetch();
        return;
    }
    finish(answer);
}

void PageQueue::finish(const Result<PageMessage> &answer)
{
    const JobPointer job = std::exchange(m_current, nullptr);
    if (!stepAside(job, answer))
        end(job, answer);
    keepSpare();
    next();
}

// A probe looks at the office file itself first, for what is to be said beside its name.
const OfficePdf *PageQueue::pdfFor(const Job &job)
{
    return job.facts && !job.office ? nullptr : m_office.find(job.key.file);
}

bool PageQueue::stepAside(const JobPointer &job, const Result<PageMessage> &answer)
{
    const FileFacts facts = answer ? FileFacts::fromJson(answer->head["facts"].toObject()) : FileFacts();
    if (job->office || !m_office.takes(facts.mediaType) || facts.flags.contains(QStringLiteral("encrypted")))
        return false;
    if (job->foreseen && !m_office.find(job->key.file))
        return true; // its PDF is not kept any more, and LibreOffice works for nobody
    job->office = facts;
    job->tries = 0; // the PDF is another file
    if (m_office.find(job->key.file)) {
        m_waiting.prepend(job);
    } else {
        m_aside << job;
        Q_EMIT converting(job->key.file.sha256, job->key.file.entry);
        const Reader *reader = readerOf(job->key.file.sha256);
        const bool inside = !job->key.file.entry.isEmpty() || !reader;
        const Result<SealedFile> file = inside ? SealedFile::of(answer->body) : Result<SealedFile>(reader->file);
        if (!file) {
            m_aside.removeOne(job);
            end(job, file.error());
            return true;
        }
        m_office.want(job->key.file, *file, facts.mediaType);
        // What waits for LibreOffice is not held meanwhile, nor has its helper anything more to tell: its pages are another file's.
        if (!inside)
            close(m_readers.size() - 1);
    }
    return true;
}

void PageQueue::goOn(const FileKey &file, const Result<OfficePdf> &pdf)
{
    const QList<JobPointer> aside = std::exchange(m_aside, {});
    for (const JobPointer &job : aside) {
        if (job->key.file != file)
            m_aside << job;
        else if (pdf)
            m_waiting.prepend(job);
        else
            end(job, pdf.error());
    }
    next();
}

void PageQueue::end(const JobPointer &job, const Result<PageMessage> &answer)
{
    auto fault = errorOf(answer);
    if (fault && job->office)
        fault = aboutOffice(*fault, *job->office);
    if (job->facts) {
        const FileFacts facts = fault ? FileFacts() : FileFacts::fromJson(answer->head["facts"].toObject());
        const Result<FileFacts> said = job->office ? withPages(*job->office, facts) : facts;
        fulfil<Result<FileFacts>>(*job->facts, fault ? Result<FileFacts>(*fault) : said);
        return;
    }
    const Result<PageImage> page = fault ? Result<PageImage>(*fault) : pageOf(*answer, job->key.page);
    if (page) {
        m_cache.insert(job->key, *page);
        foresee(*job, page->pages);
    }
    for (const auto &promise : job->pages)
        fulfil<Result<PageImage>>(*promise, page);
}

void PageQueue::foresee(const Job &done, int pages)
{
    PageKey key = done.key;
    ++key.page;
    // The next page of a paper that is read, and not of its small pictures, which come after it.
    const bool wider = std::any_of(m_waiting.cbegin(), m_waiting.cend(),
                                   [&](const JobPointer &job) { return job->foreseen && job->key.width > key.width; });
    if (!m_limits.prefetch || done.pages.isEmpty() || wider)
        return;
    m_waiting.removeIf([](const JobPointer &job) { return job->foreseen; });
    if (key.page < pages && !m_cache.contains(key))
        m_waiting << std::make_shared<Job>(Job{key, done.bytes, {}, {}, {}, true});
}

}
