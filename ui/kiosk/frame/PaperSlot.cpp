// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/PaperSlot.h"

#include "ui/kiosk/frame/Kiosk.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Words.h"

namespace yichuang {

PaperSlot::PaperSlot(Kiosk &kiosk, QWidget *page)
    : QObject(page)
    , m_kiosk(kiosk)
{
    connect(&kiosk.devices().printer, &PrintService::jobChanged, this, &PaperSlot::follow);
}

void PaperSlot::print(const QString &title, const QByteArray &pdf)
{
    m_job = {};
    Q_EMIT told(tr("正在打印，出口在下方"), PrintTrouble::None);
    whenAnswered(m_kiosk.devices().printer.queues(), this, [this, title, pdf](const Result<QList<PrintQueue>> &queues) {
        if (!queues || queues->isEmpty()) {
            Q_EMIT told(tr("打印机没有接上，请找工作人员"), PrintTrouble::Offline);
            return;
        }
        const PrintRequest request{queues->first().name, title, QStringLiteral("kiosk"), 1, pdf};
        whenAnswered(m_kiosk.devices().printer.print(request), this, [this](const Result<SpooledJob> &job) { sent(job); });
    });
}

void PaperSlot::sent(const Result<SpooledJob> &job)
{
    if (job)
        m_job = *job;
    else
        Q_EMIT told(Words::say(job.error()).whole(), PrintTrouble::Other);
}

void PaperSlot::follow(const SpooledJob &job, const PrintJobState &state)
{
    // Nobody else prints here, and news of the job may come before its number does.
    if (!(job == m_job) && m_job.number != 0)
        return;
    switch (state.kind) {
    case PrintJobState::Kind::Done:
        Q_EMIT told(tr("打印好了，请在下方取走"), PrintTrouble::None);
        Q_EMIT printed();
        break;
    case PrintJobState::Kind::Held:
    case PrintJobState::Kind::Failed:
    case PrintJobState::Kind::Vanished:
        Q_EMIT told(state.trouble == PrintTrouble::MediaEmpty ? tr("打印纸用完了，已告诉工作人员。办理不受影响")
                                                              : tr("没有打出来，请找工作人员。办理不受影响"),
                    state.trouble == PrintTrouble::None ? PrintTrouble::Other : state.trouble);
        break;
    default: break;
    }
}

}
