// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StallGauge.h"

#include "ui/counter/CounterPage.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>

namespace yichuang {

namespace {
constexpr int BeatEvery = 1;  // milliseconds
constexpr int KeyEvery = 250; // milliseconds
}

void StallGauge::begin()
{
    m_clock.start();
    connect(&m_beats, &QTimer::timeout, this, &StallGauge::beat);
    m_beats.setTimerType(Qt::PreciseTimer);
    m_beats.start(BeatEvery);
    connect(&m_keys, &QTimer::timeout, this, &StallGauge::press);
    m_keys.start(KeyEvery);
    QTimer::singleShot(order()[u"seconds"].toInt(20) * 1000, this, [this] {
        finish({{QStringLiteral("longest_ms"), quantile(m_gaps, 1)},
                {QStringLiteral("p99_ms"), quantile(m_gaps, 0.99)},
                {QStringLiteral("median_ms"), quantile(m_gaps, 0.5)},
                {QStringLiteral("beats"), qint64(m_gaps.size())},
                {QStringLiteral("keys"), m_pressed},
                {QStringLiteral("rows"), part<QListView>()->model()->rowCount()}});
    });
}

void StallGauge::beat()
{
    const qint64 now = m_clock.nsecsElapsed();
    if (m_last > 0)
        m_gaps.push_back(double(now - m_last) / 1e6);
    m_last = now;
}

// Up and down the queue and back to its head, the next case now and then, and the filter for what came back, on and off.
void StallGauge::press()
{
    static constexpr std::pair<Qt::Key, Qt::KeyboardModifiers> keys[] = {{Qt::Key_Down, Qt::NoModifier},
                                                                         {Qt::Key_Down, Qt::NoModifier},
                                                                         {Qt::Key_Up, Qt::NoModifier},
                                                                         {Qt::Key_PageDown, Qt::NoModifier},
                                                                         {Qt::Key_Home, Qt::NoModifier}};
    const int turn = m_pressed++;
    if (turn % 24 == 5)
        return page()->act(CounterVerb::Next);
    if (turn % 24 == 17)
        return page()->act(CounterVerb::ResubmittedOnly);
    if (turn % 24 == 21)
        return page()->act(CounterVerb::ResubmittedOnly);
    const auto &[key, modifiers] = keys[turn % std::size(keys)];
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QApplication::sendEvent(window().findChild<QListView *>(QStringLiteral("Queue")), &down);
}

}
