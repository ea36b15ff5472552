// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/SupervisionActs.h"

#include "core/LineError.h"
#include "ui/parts/AsyncWatch.h"

namespace yichuang {

SupervisionActs::SupervisionActs(SupervisionDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

QString SupervisionActs::words(CaseId id, SupervisionAct act) const
{
    return m_words.value({id.value(), int(act)});
}

void SupervisionActs::keep(CaseId id, SupervisionAct act, const QString &words)
{
    m_words.insert({id.value(), int(act)}, words);
}

QFuture<Result<Done>> SupervisionActs::ask(const Sent &sent)
{
    if (m_last != sent) {
        m_request = RequestId::make();
        m_last = sent;
    }
    switch (sent.act) {
    case SupervisionAct::Urge: return m_desk.urge(m_request, sent.id, sent.reason);
    case SupervisionAct::Reassign: return m_desk.reassign(m_request, sent.id, sent.heir, sent.reason);
    case SupervisionAct::TakeOver: return m_desk.takeOver(m_request, sent.id, sent.reason);
    case SupervisionAct::AllowNotice: break;
    }
    return m_desk.allowSecondNotice(m_request, sent.id, sent.reason);
}

void SupervisionActs::send(CaseId id, SupervisionAct act, const QString &reason, const QString &heir)
{
    if (m_sending)
        return;
    m_sending = true;
    Q_EMIT stateChanged();
    whenAnswered(ask({id, act, reason, heir}), this, [this, id, act](const Result<Done> &answer) {
        end();
        if (!answer) {
            Q_EMIT refused(answer.error());
            return;
        }
        m_last.reset();
        m_words.remove({id.value(), int(act)});
        Q_EMIT done(id, act);
    });
}

void SupervisionActs::urgeAll(const QList<CaseId> &cases, const QString &reason)
{
    if (m_sending || cases.isEmpty())
        return;
    m_sending = true;
    m_all = cases;
    m_allReason = reason;
    m_urged = 0;
    m_failed = 0;
    Q_EMIT stateChanged();
    urgeNext();
}

// Where the line is gone the rest is not tried: it would only fail the same way.
void SupervisionActs::urgeNext()
{
    if (m_all.isEmpty()) {
        end();
        Q_EMIT allUrged(m_urged, m_failed);
        return;
    }
    const CaseId id = m_all.takeFirst();
    whenAnswered(ask({id, SupervisionAct::Urge, m_allReason, {}}), this, [this](const Result<Done> &answer) {
        if (!answer && isOfTheLine(answer.error())) {
            m_all.clear();
            end();
            Q_EMIT refused(answer.error());
            return;
        }
        m_last.reset();
        ++(answer ? m_urged : m_failed);
        urgeNext();
    });
}

void SupervisionActs::end()
{
    m_sending = false;
    Q_EMIT stateChanged();
}

}
