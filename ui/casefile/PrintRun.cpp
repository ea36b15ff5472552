// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PrintRun.h"

#include "core/LineError.h"
#include "desk/CaseDesk.h"
#include "documents/Overlay.h"
#include "records/HallCode.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Words.h"

#include <QCoreApplication>

namespace yichuang {

namespace {
using namespace std::chrono_literals;
constexpr auto Soon = 500ms;
constexpr auto Later = 5s;
const QString User = QStringLiteral("yichuang"); // at the print server
constexpr int SoonTries = 60;                    // what the keeper did not make in half a minute is said as late, and asked for more rarely

// The hall's own number of the print, in no language: whoever goes on with it tomorrow may have chosen the other one.
QString markOf(PrintJobId job)
{
    return QStringLiteral("#%1").arg(job.value());
}

}

QString troubleWords(PrintTrouble trouble)
{
    switch (trouble) {
    case PrintTrouble::None: return {};
    case PrintTrouble::MediaEmpty: return PrintRun::tr("打印机缺纸");
    case PrintTrouble::MediaJam: return PrintRun::tr("打印机卡纸");
    case PrintTrouble::TonerEmpty: return PrintRun::tr("打印机没有墨粉");
    case PrintTrouble::TonerLow: return PrintRun::tr("墨粉将尽");
    case PrintTrouble::CoverOpen: return PrintRun::tr("打印机盖开着");
    case PrintTrouble::Offline: return PrintRun::tr("打印机离线");
    case PrintTrouble::Paused: return PrintRun::tr("打印队列已暂停");
    case PrintTrouble::QueueDeleted: return PrintRun::tr("打印队列被删了");
    case PrintTrouble::ServerUnreachable: return PrintRun::tr("打印服务没有应答");
    case PrintTrouble::Cancelled: return PrintRun::tr("打印被取消");
    case PrintTrouble::Other: return PrintRun::tr("打印机有故障");
    }
    return {};
}

PrintRun::PrintRun(CaseDesk &desk, PrintService &printer, DocumentId document, QString queue, int copies,
                   std::optional<QString> reprintReason, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_printer(printer)
    , m_document(document)
    , m_queue(std::move(queue))
    , m_copies(copies)
    , m_reason(std::move(reprintReason))
{
    m_again.setSingleShot(true);
    m_again.setInterval(Soon);
    connect(&m_again, &QTimer::timeout, this, [this] { (this->*m_step)(); });
    connect(&m_printer, &PrintService::jobChanged, this, [this](const SpooledJob &job, const PrintJobState &state) {
        if (m_spooled && job == *m_spooled)
            follow(state);
    });
}

void PrintRun::begin()
{
    announce();
}

// Without the print server's number nobody can say whether the paper came out.
void PrintRun::goOn(const LeftPrint &left)
{
    m_job.emplace();
    m_job->id = left.job;
    if (!left.spooled) {
        tell(toWord(PrintJobState::Kind::Vanished), {});
        return end(tr("程序中断过，上一份文书不知是否打出，请看打印机"));
    }
    m_spooled = SpooledJob{left.printer, *left.spooled, markOf(left.job), User};
    m_printer.follow(*m_spooled);
}

void PrintRun::later(void (PrintRun::*step)())
{
    m_step = step;
    m_again.start();
}

void PrintRun::sayLate()
{
    m_again.setInterval(Later);
    Q_EMIT late();
}

// The request id stays the same, so asking again is the same print.
void PrintRun::announce()
{
    whenAnswered(m_desk.printBegin(m_request, m_document, m_queue, m_copies, m_reason), this, [this](const Result<PrintJob> &job) {
        if (!job && job.error().is(error::PaperNotMade)) {
            if (++m_tries < SoonTries)
                Q_EMIT waiting();
            else if (job.error().facts.contains(QLatin1String("failed")))
                return end(Words::say(job.error()).fact); // nobody makes it any more
            else
                sayLate();
            return later(&PrintRun::announce);
        }
        if (!job && isOfTheLine(job.error()))
            return later(&PrintRun::announce);
        if (!job && !m_reason && job.error().is(error::TooBrief))
            return leaveToOther();
        if (!job)
            return end(Words::say(job.error()).fact);
        m_job = *job;
        m_again.setInterval(Soon);
        Q_EMIT begun(job->copyNo);
        fetch();
    });
}

void PrintRun::fetch()
{
    whenAnswered(m_desk.documentPdf(m_document), this, [this](const Result<QByteArray> &pdf) {
        if (!pdf && isOfTheLine(pdf.error()))
            return later(&PrintRun::fetch);
        if (!pdf)
            return fail(pdf.error());
        if (m_job->copyNo == 0)
            return print(*pdf);
        const Result<QByteArray> marked = Overlay::reprint(*pdf, m_job->copyNo, m_job->at);
        if (!marked)
            return fail(marked.error());
        print(*marked);
    });
}

void PrintRun::print(const QByteArray &pdf)
{
    const PrintRequest request{m_queue, tr("文书 %1").arg(m_document.value()), User, m_copies, pdf, markOf(m_job->id)};
    whenAnswered(m_printer.print(request), this, [this](const Result<SpooledJob> &job) {
        if (!job)
            return fail(job.error());
        m_spooled = *job;
        tell(toWord(PrintJobState::Kind::Waiting), {});
        m_printer.follow(*job);
    });
}

void PrintRun::follow(const PrintJobState &state)
{
    if (m_over)
        return;
    tell(toWord(state.kind), state.detail);
    Q_EMIT changed(state);
    if (!state.isFinal())
        return;
    // A server that keeps no history forgets the job with its end.
    const bool isForgotten = state.kind == PrintJobState::Kind::Vanished && state.trouble == PrintTrouble::Other;
    end(state.kind == PrintJobState::Kind::Done ? QString()
        : isForgotten                           ? tr("打印服务不再知道这份文书，不知是否打出")
        : state.trouble != PrintTrouble::None   ? troubleWords(state.trouble)
                                                : tr("没有打出来，请看打印机"));
}

void PrintRun::fail(const Error &error)
{
    tell(toWord(PrintJobState::Kind::Failed), error.log);
    end(Words::say(error).fact);
}

void PrintRun::tell(const QString &state, const QString &detail)
{
    if (const auto word = fromWord<PrintState>(state); word && m_job)
        m_untold = {*word, detail};
    tellHall();
}

// One after the other, so that an older state never comes last; a newer one replaces one that waits.
void PrintRun::tellHall()
{
    if (m_telling)
        return;
    if (!m_untold) {
        if (m_over)
            deleteLater();
        return;
    }
    m_telling = true;
    const auto told = *std::exchange(m_untold, std::nullopt);
    const std::optional<int> number = m_spooled ? std::optional(m_spooled->number) : std::nullopt;
    whenAnswered(m_desk.printState(m_job->id, told.first, told.second, number), this, [this, told](const Result<Done> &done) {
        m_telling = false;
        const bool again = !done && isOfTheLine(done.error());
        if (again && !m_untold)
            m_untold = told;
        if (again)
            return later(&PrintRun::tellHall);
        Q_EMIT noted();
        tellHall();
    });
}

void PrintRun::leaveToOther()
{
    m_over = true;
    Q_EMIT printedBefore();
    tellHall();
}

void PrintRun::end(const QString &trouble)
{
    if (m_over)
        return;
    m_over = true;
    Q_EMIT ended(trouble);
    tellHall();
}

}
