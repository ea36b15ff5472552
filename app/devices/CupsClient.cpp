// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CupsClient.h"

#include "devices/CupsFacts.h"

#include <cups/cups.h>

#include <QUrl>

#include <array>

namespace yichuang {

namespace {

constexpr int connectLimitMs = 3000;
constexpr double answerLimitSeconds = 5.0;
constexpr qsizetype blockSize = 64 * 1024;

QString text(ipp_t *answer, const char *name)
{
    ipp_attribute_t *attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
    return attribute ? QString::fromUtf8(ippGetString(attribute, 0, nullptr)) : QString();
}

QStringList texts(ipp_t *answer, const char *name)
{
    QStringList values;
    ipp_attribute_t *attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
    for (int i = 0; attribute && i < ippGetCount(attribute); ++i)
        values.append(QString::fromUtf8(ippGetString(attribute, i, nullptr)));
    return values;
}

int number(ipp_t *answer, const char *name)
{
    ipp_attribute_t *attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO); // an enum or an integer; anything else counts as 0
    return attribute ? ippGetInteger(attribute, 0) : 0;
}

QByteArray queueUri(const QString &queue)
{
    return "ipp://localhost/printers/" + QUrl::toPercentEncoding(queue);
}

// Which characters of a name it escapes is the server's choice, and it takes WIN08 for win08.
QString queueIn(const QString &uri)
{
    return QUrl::fromPercentEncoding(uri.section(u'/', -1).toUtf8());
}

// A server may keep titles to itself.
bool bears(const QString &title, const SpooledJob &job)
{
    return title.isEmpty() || job.mark.isEmpty() || title.endsWith(u' ' + job.mark);
}

QByteArray titleOf(const PrintRequest &request)
{
    return (request.mark.isEmpty() ? request.title : request.title + u' ' + request.mark).toUtf8();
}

void speakAs(const QString &user)
{
    cupsSetUser(user.isEmpty() ? nullptr : user.toUtf8().constData());
}

Error refused(const QString &why)
{
    return Error{error::PrinterRefused, why, {{QStringLiteral("server"), QString::fromUtf8(cupsServer())}}};
}

Error unreachable(const QString &why)
{
    return Error{error::PrinterUnreachable, why, {{QStringLiteral("server"), QString::fromUtf8(cupsServer())}}};
}

// Whether the last failure was on the way and not the server's decision.
bool lostOnTheWay()
{
    return cupsLastError() == IPP_STATUS_ERROR_INTERNAL || cupsLastError() == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE ||
           cupsLastError() == IPP_STATUS_ERROR_TIMEOUT;
}

Error lastFailure()
{
    const QString why = QString::fromUtf8(cupsLastErrorString());
    return lostOnTheWay() ? unreachable(why) : refused(why);
}

// One printer of an answer that lists many: its attributes stand together, empty attributes part the printers.
PrintQueue queueAt(ipp_t *answer, ipp_attribute_t *&attribute)
{
    PrintQueue queue;
    QStringList reasons;
    int state = 0;
    for (; attribute && ippGetGroupTag(attribute) == IPP_TAG_PRINTER; attribute = ippNextAttribute(answer)) {
        const QByteArray name = ippGetName(attribute);
        if (name == "printer-name")
            queue.name = QString::fromUtf8(ippGetString(attribute, 0, nullptr));
        else if (name == "printer-info")
            queue.description = QString::fromUtf8(ippGetString(attribute, 0, nullptr));
        else if (name == "printer-location")
            queue.location = QString::fromUtf8(ippGetString(attribute, 0, nullptr));
        else if (name == "printer-is-accepting-jobs")
            queue.accepts = ippGetBoolean(attribute, 0);
        else if (name == "printer-state")
            state = ippGetInteger(attribute, 0);
        for (int i = 0; name == "printer-state-reasons" && i < ippGetCount(attribute); ++i)
            reasons.append(QString::fromUtf8(ippGetString(attribute, i, nullptr)));
    }
    queue.trouble = troubleFrom(reasons);
    if (state == IPP_PSTATE_STOPPED && queue.trouble == PrintTrouble::None)
        queue.trouble = PrintTrouble::Paused;
    return queue;
}

}

void CupsClient::Close::operator()(http_t *http) const
{
    httpClose(http);
}

void CupsClient::Delete::operator()(ipp_t *ipp) const
{
    ippDelete(ipp);
}

CupsClient::CupsClient(QString server)
    : m_server(std::move(server))
{
}

CupsClient::Line CupsClient::connect() const
{
    cupsSetServer(m_server.isEmpty() ? nullptr : m_server.toUtf8().constData());
    Line line(httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, connectLimitMs, nullptr));
    if (line)
        httpSetTimeout(
            line.get(), answerLimitSeconds, [](http_t *, void *) { return 0; }, nullptr);
    return line;
}

CupsClient::Answer CupsClient::ask(http_t *line, int operation, const char *uriName, const QByteArray &uri, const char *const *attributes,
                                   int count)
{
    ipp_t *request = ippNewRequest(ipp_op_t(operation));
    if (uriName)
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, uriName, nullptr, uri.constData());
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_CONST_TAG(IPP_TAG_KEYWORD), "requested-attributes", count, nullptr, attributes);
    return Answer(cupsDoRequest(line, request, "/"));
}

Result<QList<PrintQueue>> CupsClient::queues() const
{
    const Line line = connect();
    if (!line)
        return unreachable(QString::fromUtf8(cupsLastErrorString()));
    static constexpr std::array wanted{"printer-name",  "printer-info",         "printer-location", "printer-is-accepting-jobs",
                                       "printer-state", "printer-state-reasons"};
    const Answer answer = ask(line.get(), IPP_OP_CUPS_GET_PRINTERS, nullptr, {}, wanted.data(), int(wanted.size()));
    QList<PrintQueue> queues;
    if (cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND)
        return queues;
    if (!answer || cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return lastFailure();
    for (ipp_attribute_t *at = ippFirstAttribute(answer.get()); at; at = at ? ippNextAttribute(answer.get()) : nullptr) {
        if (ippGetGroupTag(at) == IPP_TAG_PRINTER)
            queues.append(queueAt(answer.get(), at));
    }
    return queues;
}

Result<SpooledJob> CupsClient::submit(const PrintRequest &request) const
{
    if (request.pdf.isEmpty() || request.copies < 1)
        return Error{error::BadInput, QStringLiteral("nothing to print"), {}};
    const Line line = connect();
    if (!line)
        return unreachable(QString::fromUtf8(cupsLastErrorString()));
    speakAs(request.user);
    const int job = createJob(line.get(), request);
    if (job == 0)
        return lastFailure();
    const Result<Done> sent = sendDocument(line.get(), request, job);
    if (sent)
        return SpooledJob{request.queue, job, request.mark, request.user};
    // When the answer got lost the job may be whole. Either it can be taken back now, or it is followed until it is known what it does.
    const Line second = connect();
    const bool takenBack =
        second && cupsCancelJob2(second.get(), request.queue.toUtf8().constData(), job, 0) < IPP_STATUS_REDIRECTION_OTHER_SITE;
    if (takenBack || sent.error().code == error::PrinterRefused)
        return sent.error();
    return SpooledJob{request.queue, job, request.mark, request.user};
}

// Not libcups' own cupsCreateJob: that asks all about the printer first, and takes a queue that is not there for a fault of its own.
int CupsClient::createJob(http_t *line, const PrintRequest &request)
{
    const QByteArray uri = queueUri(request.queue);
    ipp_t *ask = ippNewRequest(IPP_OP_CREATE_JOB);
    ippAddString(ask, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.constData());
    ippAddString(ask, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    ippAddString(ask, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, titleOf(request).constData());
    ippAddInteger(ask, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", request.copies);
    const Answer answer(cupsDoRequest(line, ask, "/printers/"));
    ipp_attribute_t *number = ippFindAttribute(answer.get(), "job-id", IPP_TAG_INTEGER);
    return number ? ippGetInteger(number, 0) : 0;
}

Result<Done> CupsClient::sendDocument(http_t *line, const PrintRequest &request, int job)
{
    const QByteArray queue = request.queue.toUtf8();
    if (cupsStartDocument(line, queue.constData(), job, titleOf(request).constData(), CUPS_FORMAT_PDF, 1) != HTTP_STATUS_CONTINUE)
        return lastFailure();
    for (qsizetype at = 0; at < request.pdf.size(); at += blockSize) {
        const size_t size = size_t(qMin(blockSize, request.pdf.size() - at));
        if (cupsWriteRequestData(line, request.pdf.constData() + at, size) != HTTP_STATUS_CONTINUE)
            return lastFailure();
    }
    if (cupsFinishDocument(line, queue.constData()) > IPP_STATUS_OK_CONFLICTING)
        return lastFailure();
    return Done{};
}

PrintJobState CupsClient::state(const SpooledJob &job) const
{
    const PrintJobState silent{PrintJobState::Kind::Held, PrintTrouble::ServerUnreachable, {}};
    const Line line = connect();
    if (!line)
        return silent;
    static constexpr std::array ofQueue{"printer-state", "printer-state-reasons", "printer-state-message"};
    static constexpr std::array ofJob{"job-state", "job-state-reasons",          "job-printer-uri",
                                      "job-name",  "job-media-sheets-completed", "job-impressions-completed"};
    speakAs(job.user);
    CupsFacts facts;
    const Answer answer = ask(line.get(), IPP_OP_GET_JOB_ATTRIBUTES, "job-uri", "ipp://localhost/jobs/" + QByteArray::number(job.number),
                              ofJob.data(), int(ofJob.size()));
    if (!answer || (cupsLastError() > IPP_STATUS_OK_CONFLICTING && cupsLastError() != IPP_STATUS_ERROR_NOT_FOUND))
        return silent;
    // A server that lost its spool counts from 1 again: the number may now be another's job.
    if (queueIn(text(answer.get(), "job-printer-uri")).compare(job.queue, Qt::CaseInsensitive) == 0 &&
        bears(text(answer.get(), "job-name"), job)) {
        facts.jobState = number(answer.get(), "job-state");
        facts.jobReasons = texts(answer.get(), "job-state-reasons");
        facts.sheets = qMax(number(answer.get(), "job-media-sheets-completed"), number(answer.get(), "job-impressions-completed"));
    }
    // After the job, which a queue takes with it: in the other order a queue deleted in between would seem to be there without its job.
    const Answer queue =
        ask(line.get(), IPP_OP_GET_PRINTER_ATTRIBUTES, "printer-uri", queueUri(job.queue), ofQueue.data(), int(ofQueue.size()));
    facts.queueThere = cupsLastError() != IPP_STATUS_ERROR_NOT_FOUND;
    if (!queue || (facts.queueThere && cupsLastError() > IPP_STATUS_OK_CONFLICTING))
        return silent;
    facts.printerState = number(queue.get(), "printer-state");
    facts.printerReasons = texts(queue.get(), "printer-state-reasons");
    facts.words = text(queue.get(), "printer-state-message");
    return jobStateFrom(facts);
}

}
