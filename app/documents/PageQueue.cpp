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

PageMessage requestOf(const PageKey &key, const QByteArray &bytes, bool probe, const QString &name)
{
    QJsonArray entry;
    for (const int place : key.file.entry)
        entry << place;
    QJsonObject head{{"command", probe ? "probe" : "render"}, {"sha256", QString::fromLatin1(key.file.sha256.toHex())}, {"entry", entry}};
    if (probe) {
        head["name"] = name;
    } else {
        head["page"] = key.page;
        head["width"] = key.width;
        head["rotation"] = key.rotation;
    }
    return {head, bytes};
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

QFuture<Result<PageImage>> PageQueue::page(const PageKey &key, const PageService::BytesProvider &bytes)
{
    auto promise = std::make_shared<QPromise<Result<PageImage>>>();
    if (const auto drawn = m_cache.find(key)) {
        promise->start();
        fulfil<Result<PageImage>>(*promise, *drawn);
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

QFuture<Result<FileFacts>> PageQueue::probe(const FileKey &file, const PageService::BytesProvider &bytes, const QString &name)
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
    m_held.clear();
    m_heldHash.clear();
    // Else what they bring would be kept after all, or an office file be converted from bytes that are not held any more.
    const QList<JobPointer> jobs = std::exchange(m_waiting, {}) + std::exchange(m_aside, {});
    if (const JobPointer current = m_current) {
        stop();
        end(current, cancelled);
    }
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
}

void PageQueue::stop()
{
    m_current.reset();
    if (PageHelper *helper = std::exchange(m_working, nullptr))
        helper->abandon();
    keepSpare();
}

void PageQueue::next()
{
    const auto wanted = std::find_if(m_waiting.begin(), m_waiting.end(), [](const JobPointer &job) { return !job->foreseen; });
    const bool converts = !m_aside.isEmpty() && !m_office.isWorking();
    if (m_current && m_current->foreseen && (wanted != m_waiting.end() || converts))
        stop();
    if (m_current || (m_waiting.isEmpty() && !converts))
        return;
    if (converts) {
        // Of the many that may wait for LibreOffice no bytes are held: whose turn it is there is fetched and looked at once more.
        const auto first = std::max_element(m_aside.cbegin(), m_aside.cend(),
                                            [](const JobPointer &one, const JobPointer &other) { return urgency(*one) < urgency(*other); });
        m_current = m_aside.takeAt(first - m_aside.cbegin());
    } else {
        m_current = m_waiting.takeAt(wanted == m_waiting.end() ? 0 : wanted - m_waiting.begin());
    }
    fetch();
}

void PageQueue::fetch()
{
    const OfficePdf *pdf = pdfFor(*m_current);
    if (!pdf)
        m_current->office.reset(); // without its PDF, or without it any more, it is looked at anew and steps aside again
    if (m_current->key.file.sha256 == m_heldHash || pdf) {
        send();
        return;
    }
    auto *watcher = new QFutureWatcher<Result<QByteArray>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, job = std::weak_ptr(m_current)] {
        watcher->deleteLater();
        if (m_current && m_current == job.lock())
            useBytes(watcher->future().resultCount() > 0 ? watcher->result() : Result<QByteArray>(cancelled));
    });
    watcher->setFuture(m_current->bytes());
}

void PageQueue::useBytes(const Result<QByteArray> &bytes)
{
    if (!bytes && bytes.error().is(error::FileCancelled) && m_current->elsewhere) {
        m_current->bytes = std::exchange(m_current->elsewhere, nullptr);
        fetch();
    } else if (!bytes) {
        finish(bytes.error());
    } else if (bytes->size() > m_limits.fileBytes) {
        finish(Error{error::FileTooBig, QStringLiteral("file of %1 bytes").arg(bytes->size()), {{"bytes", bytes->size()}}});
    } else {
        m_heldHash = m_current->key.file.sha256;
        m_held = *bytes;
        send();
    }
}

void PageQueue::keepSpare()
{
    if (!m_spare)
        m_spare = new PageHelper(m_program, this);
}

void PageQueue::send()
{
    ++m_current->tries;
    m_working = std::exchange(m_spare, nullptr);
    if (m_working && !m_working->isUsable()) {
        m_working->abandon();
        m_working = nullptr;
    }
    if (!m_working)
        m_working = new PageHelper(m_program, this);
    PageKey key = m_current->key;
    const OfficePdf *pdf = pdfFor(*m_current);
    if (pdf)
        key.file = {pdf->sha256, {}};
    m_working->ask(requestOf(key, pdf ? pdf->bytes : m_held, m_current->facts != nullptr, m_current->name), m_limits.wallClock,
                   [this](const Result<PageMessage> &answer) { answered(answer); });
}

void PageQueue::answered(const Result<PageMessage> &answer)
{
    std::exchange(m_working, nullptr)->abandon();
    // A helper that something outside has killed says nothing about the file: once more, then it was probably memory.
    if (!answer && answer.error().facts["killed"].toBool() && m_current->tries < 2) {
        fetch();
        return;
    }
    finish(answer);
}

void PageQueue::finish(const Result<PageMessage> &answer)
{
    const JobPointer job = std::exchange(m_current, nullptr);
    const auto fault = errorOf(answer);
    if (fault && fault->code == error::FileAltered)
        m_heldHash.clear();
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
        m_office.want(job->key.file, job->key.file.entry.isEmpty() ? m_held : answer->body, facts.mediaType);
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
    m_waiting.removeIf([](const JobPointer &job) { return job->foreseen; });
    if (m_limits.prefetch && !done.pages.isEmpty() && key.page < pages && !m_cache.contains(key))
        m_waiting << std::make_shared<Job>(Job{key, done.bytes, {}, {}, {}, true});
}

}
