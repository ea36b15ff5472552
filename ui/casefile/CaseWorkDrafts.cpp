// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/CaseWork.h"

// What was typed of the case that is open: in the hall, and on this PC until the hall has it.
namespace yichuang {

namespace {

const QLatin1String RoundKey("round"); // of the case, in which a draft was typed

}

// The hall's, or this PC's where the line or the program ended before the hall had it. Each draft carries its seq, so that a PC whose clock
// is wrong still counts on from where the one before left off.
void CaseWork::adoptDraft(const CaseFile &file)
{
    const qint64 seq = file.draft[u"seq"].toInteger();
    setDraft(file.draft);
    m_savedDraft = draftWords();
    m_keptDraft = {};
    m_draftSeq = qMax(m_draftSeq, seq);
    if (const auto kept = m_store.find(file.caseId))
        adoptKept(file, *kept);
}

// What was typed in this round goes by its seq; what is older has nothing but words, and those stand beside whatever the hall has.
void CaseWork::adoptKept(const CaseFile &file, const KeptDraft &kept)
{
    // One that does not say it is of this round in the hands that hold the case only, as for the hall.
    const QJsonValue round = kept.words[RoundKey];
    const bool earlier = round.isUndefined() ? !m_who.held.contains(file.caseId) : round.toInt() != file.round;
    if (!earlier && kept.seq <= file.draft[u"seq"].toInteger()) {
        m_store.forget(file.caseId, kept.seq);
        return;
    }
    QJsonObject words = kept.words;
    // As the hall forgets a card that is in no hands: whoever came back to a case that was free meanwhile does not see that person any
    // more.
    if (!earlier && !m_who.held.contains(file.caseId))
        words.remove(QStringLiteral("proof"));
    setDraft(earlier ? withWords(file.draft, words) : words);
    m_draftSeq = qMax(m_draftSeq, kept.seq);
    if (draftWords() == m_savedDraft)
        m_store.forget(file.caseId, kept.seq); // nothing of it is left to be saved
    else
        m_saving.start();
}

void CaseWork::draftChanged()
{
    if (m_file && draftWords() != m_savedDraft && !m_saving.isActive())
        m_saving.start();
}

void CaseWork::saveDraftNow()
{
    m_saving.stop();
    if (!keepsDraft())
        return;
    const QJsonObject words = draftWords();
    if (words == m_savedDraft)
        return;
    const CaseId id = m_file->caseId;
    auto [seq, said] = asKept(words);
    if (words != std::exchange(m_keptDraft, words))
        m_store.keep(id, {seq, said});
    if (m_lostSince)
        return;
    // Behind an act that is under way it would be a new draft of a case that was decided, with the note that went with the act.
    if (sent()) {
        m_saving.start();
        return;
    }
    said.insert(QStringLiteral("seq"), seq);
    whenAnswered(m_desk.saveDraft(id, said, seq), this, [this, id, words, seq = seq](const Result<QDateTime> &saved) {
        if (saved)
            m_store.forget(id, seq);
        if (!m_file || m_file->caseId != id)
            return;
        if (saved) {
            m_savedDraft = words;
            Q_EMIT draftSaved(*saved);
        }
        if (draftWords() != m_savedDraft && !m_saving.isActive())
            m_saving.start();
    });
}

// Later than any before, whatever the clock says.
KeptDraft CaseWork::asKept(const QJsonObject &words)
{
    m_draftSeq = qMax(m_draftSeq + 1, QDateTime::currentMSecsSinceEpoch());
    QJsonObject said = words;
    said.insert(RoundKey, m_file->round);
    return {m_draftSeq, said};
}

void CaseWork::partFrom(CaseId id)
{
    if (std::exchange(m_sentAside, {}).isEmpty())
        return;
    dropReason(); // its page may have been kept once more meanwhile
    if (draftWords() == m_savedDraft)
        m_store.forget(id, m_draftSeq);
    else
        m_store.keep(id, asKept(draftWords()));
}

}
