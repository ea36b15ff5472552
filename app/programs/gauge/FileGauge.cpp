// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileGauge.h"

#include "ui/casefile/ThumbStrip.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/CounterPage.h"
#include "ui/counter/CounterWork.h"

#include <QFile>

#include <algorithm>
#include <unistd.h>

namespace yichuang {

namespace {

constexpr int ReadingTime = 500; // milliseconds; nobody turns a page that he has not looked at
constexpr int Rest = 1500;       // milliseconds

double residentNow()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

}

void FileGauge::begin()
{
    connect(part<ViewerPanel>(), &ViewerPanel::painted, this, &FileGauge::notePage);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        m_largest = std::max(m_largest, residentNow());
        if (m_step == Step::Thumbs)
            noteThumbs();
    });
    connect(page()->work(), &CounterWork::opened, this, [this] {
        m_case = *page()->work()->file();
        for (const Material &material : m_case.materials)
            for (const Attachment &attachment : material.attachments)
                if (attachment.size == order()[u"size"].toInteger())
                    m_seq = material.seq;
        if (m_seq == 0)
            return fail(QStringLiteral("the case has no such file"));
        QTimer::singleShot(2 * Rest, this, [this] {
            m_before = residentNow();
            m_watch.start(5);
            openIt();
        });
    });
    page()->act(CounterVerb::Next);
}

// As by whoever sits down and has not seen it yet.
void FileGauge::openIt()
{
    if (int(m_firsts.size()) == order()[u"rounds"].toInt())
        return turn();
    pages().clearCache();
    auto *viewer = part<ViewerPanel>();
    viewer->setCase(m_case);
    m_step = Step::First;
    m_clock.start();
    viewer->showMaterial(m_seq);
}

void FileGauge::notePage()
{
    const double took = double(m_clock.nsecsElapsed()) / 1e6;
    if (m_step == Step::First) {
        m_firsts.push_back(took);
        m_step = Step::Thumbs;
        m_clock.start();
    } else if (m_step == Step::Turn) {
        (m_jump > 0 ? m_jumps : m_turns).push_back(took);
        m_step = Step::Rest;
        QTimer::singleShot(ReadingTime, this, &FileGauge::turn);
    }
}

void FileGauge::noteThumbs()
{
    if (part<ThumbStrip>()->drawn() < ThumbStrip::mostPages())
        return;
    m_thumbs.push_back(double(m_clock.nsecsElapsed()) / 1e6);
    m_step = Step::Rest;
    QTimer::singleShot(Rest, this, &FileGauge::openIt);
}

void FileGauge::turn()
{
    const int turns = order()[u"turns"].toInt();
    if (int(m_jumps.size()) == turns)
        return end();
    m_step = Step::Turn;
    m_clock.start();
    if (int(m_turns.size()) < turns)
        return part<ViewerPanel>()->nextPage();
    m_jump = m_jump == 0 ? 60 : m_jump + 2;
    Q_EMIT part<ThumbStrip>()->chosen(m_jump);
}

void FileGauge::end()
{
    finish({{QStringLiteral("first_p95_ms"), quantile(m_firsts, 0.95)},
            {QStringLiteral("first_median_ms"), quantile(m_firsts, 0.5)},
            {QStringLiteral("thumbs_p95_ms"), quantile(m_thumbs, 0.95)},
            {QStringLiteral("thumbs_median_ms"), quantile(m_thumbs, 0.5)},
            {QStringLiteral("turn_p95_ms"), quantile(m_turns, 0.95)},
            {QStringLiteral("turn_median_ms"), quantile(m_turns, 0.5)},
            {QStringLiteral("jump_p95_ms"), quantile(m_jumps, 0.95)},
            {QStringLiteral("jump_median_ms"), quantile(m_jumps, 0.5)},
            {QStringLiteral("growth_mb"), m_largest - m_before},
            {QStringLiteral("before_mb"), m_before}});
}

}
