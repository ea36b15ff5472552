// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/HouseRounds.h"

namespace yichuang {

void TidyRound::begin()
{
    await(m_desk.tidy(), [this](const Result<Done> &done) {
        if (done)
            end(false);
        else
            fail(done.error());
    });
}

void AnnounceRound::begin()
{
    await(m_desk.announce(m_since), [this](const Result<Announced> &news) {
        if (!news)
            return fail(news.error());
        m_since = news->until;
        if (!news->departments.isEmpty())
            Q_EMIT announced();
        end(false);
    });
}

void SealRound::begin()
{
    await(m_desk.seal(), [this](const Result<bool> &more) {
        if (more)
            end(*more);
        else
            fail(more.error());
    });
}

void BeatRound::begin()
{
    await(m_desk.beat(m_gateway), [this](const Result<Done> &done) {
        if (done)
            end(false);
        else
            fail(done.error());
    });
}

}
