// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PrintRun.h"

#include "desk/CaseDesk.h"
#include "documents/Overlay.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Words.h"

#include <QCoreApplication>

namespace yichuang {

namespace {
constexpr int MostWaits = 60; // half a second each: what the keeper did not make in half a minute is said as trouble
}

QString troubleWords(PrintTrouble trouble)
{
    const auto tr = [](const char *words) { return QCoreApplication::translate("yichuang::PrintRun", words); };
    switch (trouble) {
    case PrintTrouble::None: return {};
    case PrintTrouble::MediaEmpty: return tr(QT_TRANSLATE_NOOP("yichuang::PrintRun", "打印机缺纸"));
    case PrintTrouble::MediaJam: return tr(QT_TRANSLATE_NOOP("yichuang::PrintRun", "打印机卡纸"));
    case PrintTrouble::TonerEmpty: return tr(QT_TRANSLATE_NOOP("yichuang::PrintRun", "打印机没有墨粉"));
    case PrintTrouble::TonerLow: return tr(QT_TRANSLATE_NOOP("yichuang::PrintRun", "墨粉将尽"));
    case PrintTrouble::CoverOpen: return tr(QT_TRANSLATE_NOOP("yichuang::PrintRun", "打印机盖开着"));
    case PrintTrouble::Offline: return tr(QT_TRANSLATE_NOOP("yichuang::PrintRun", "打印机离线"));
    case PrintTrouble::Paused: return tr(QT_TRANSLATE_NOOP("yichuang::PrintRun", "打印队列已暂停"));
    case PrintTrouble::QueueDeleted: return tr(QT_TRANSLATE_NOOP("yichuang::PrintRun", "打印队列被删了"));
    case PrintTrouble::ServerUnreachable: return tr(QT_TRANSLATE_NOOP("yichuang::PrintRun", "打印服务没有应答"));
    case PrintTrouble::Cancelled: return tr(QT_TRANSLATE_NOOP("yichuang::PrintRun", "打印被取消"));
    case PrintTrouble::Other: return tr(QT_TRANSLATE_NOOP("yichuang::PrintRun", "打印机有故障"));
    }
    return {};
}

PrintRun::PrintRun(CaseDesk &desk, PrintService &printer, DocumentId document, QString queue, int copies, std::optional<QString> reprintReason, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_printer(printer)
    , m_document(document)
    , m_queue(std::move(queue))
    , m_copies(copies)
    , m_reason(std::move(reprintReason))
{
    m_again.setSingleShot(true);
    m_again.setInterval(500);
    connect(&m_again, &QTimer::timeout, this, &PrintRun::announce);
    connect(&m_printer, &PrintService::jobChanged, this, [this](const SpooledJob &job, const PrintJobState &state) {
        if (m_spooled && job == *m_spooled)
            follow(state);
    });
}

void PrintRun::begin()
{
    announce();
}

void PrintRun::announce()
{
    whenAnswered(m_desk.printBegin(m_request, m_document, m_queue, m_copies, m_reason), this, [this](const Result<PrintJob> &job) {
        if (!job && job.error().code == QLatin1String("YC501") && ++m_tries < MostWaits) {
            Q_EMIT waiting();
            m_again.start();
            return;
        }
        if (!job)
            return end(Words::say(job.error()).fact);
        m_job = *job;
        Q_EMIT begun(job->copyNo);
        fetch();
    });
}

void PrintRun::fetch()
{
    whenAnswered(m_desk.documentPdf(m_document), this, [this](const Result<QByteArray> &pdf) {
        if (!pdf) {
            tell(QStringLiteral("failed"), pdf.error().log);
            return end(Words::say(pdf.error()).fact);
        }
        if (m_job->copyNo == 0)
            return print(*pdf);
        const Result<QByteArray> marked = Overlay::reprint(*pdf, m_job->copyNo, m_job->at);
        if (!marked) {
            tell(QStringLiteral("failed"), marked.error().log);
            return end(Words::say(marked.error()).fact);
        }
        print(*marked);
    });
}

void PrintRun::print(const QByteArray &pdf)
{
    const PrintRequest request{m_queue, tr("文书 %1").arg(m_document.value()), QStringLiteral("yichuang"), m_copies, pdf};
    whenAnswered(m_printer.print(request), this, [this](const Result<SpooledJob> &job) {
        if (!job) {
            tell(QStringLiteral("failed"), job.error().log);
            return end(Words::say(job.error()).fact);
        }
        m_spooled = *job;
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
    end(state.kind == PrintJobState::Kind::Done ? QString()
            : state.trouble != PrintTrouble::None ? troubleWords(state.trouble)
                                                  : tr("没有打出来，请看打印机"));
}

void PrintRun::tell(const QString &state, const QString &detail)
{
    if (const auto word = fromWord<PrintState>(state); word && m_job)
        whenAnswered(m_desk.printState(m_job->id, *word, detail), this, [](const Result<Done> &) {});
}

void PrintRun::end(const QString &trouble)
{
    if (m_over)
        return;
    m_over = true;
    Q_EMIT ended(trouble);
    // What was told to the hall last is on its way; nothing else is waited for.
    QTimer::singleShot(2000, this, &QObject::deleteLater);
}

}
