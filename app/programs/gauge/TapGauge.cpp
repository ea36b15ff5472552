// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TapGauge.h"

#include "ui/counter/CounterPage.h"
#include "ui/counter/CounterWork.h"
#include "ui/counter/MaterialList.h"

#include <QEvent>

namespace yichuang {

namespace {
constexpr int BetweenCards = 120; // milliseconds; the lifted card is seen, and the case before is free again
constexpr int Patience = 3000;    // milliseconds
}

void TapGauge::begin()
{
    const QJsonObject people = order()[u"people"].toObject();
    for (const QJsonValue &one : people) {
        CardData card;
        card.name = one[u"name"].toString();
        card.number = one[u"number"].toString();
        card.validTo = QDate::currentDate().addYears(9);
        // An enterprise's own number is on no card.
        if (card.number.size() == 18 && card.number.first(17).toLongLong() > 0)
            m_cards.append(card);
        if (m_cards.size() >= order()[u"count"].toInt())
            break;
    }
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        ++m_lists;
        lay();
    });
    part<MaterialList>()->viewport()->installEventFilter(this);
    connect(&reader().simulator(), &ReaderSimulator::told, this, [this] {
        m_told = true;
        m_clock.start();
    });
    connect(page()->work(), &CounterWork::opened, this, [this] { m_opened = true; });
    connect(page()->work(), &CounterWork::closed, this, [this] { QTimer::singleShot(BetweenCards, this, &TapGauge::lay); });
    lay();
}

void TapGauge::lay()
{
    if (m_cards.isEmpty()) {
        return finish({{QStringLiteral("tap_p95_ms"), quantile(m_times, 0.95)},
                       {QStringLiteral("tap_median_ms"), quantile(m_times, 0.5)},
                       {QStringLiteral("cards"), qint64(m_times.size())},
                       {QStringLiteral("lists"), m_lists}});
    }
    m_told = m_opened = false;
    m_patience.start();
    reader().lay(m_cards.takeFirst());
}

bool TapGauge::eventFilter(QObject *watched, QEvent *event)
{
    // The list is painted with the rest of the window; the picture is whole when this pass of painting is over.
    if (event->type() == QEvent::Paint && m_opened && m_told) {
        m_told = false;
        QMetaObject::invokeMethod(this, &TapGauge::noteFile, Qt::QueuedConnection);
    }
    return Gauge::eventFilter(watched, event);
}

void TapGauge::noteFile()
{
    m_patience.stop();
    m_times.push_back(double(m_clock.nsecsElapsed()) / 1e6);
    page()->work()->release(std::nullopt);
}

}
