// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/SimulatedReader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace yichuang {

SimulatedReader::SimulatedReader(std::chrono::milliseconds readingTime, QObject *parent)
    : CardReader(parent)
    , m_reading(this)
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(readingTime);
    connect(&m_reading, &QTimer::timeout, this, &SimulatedReader::told);
}

Result<QList<CardData>> SimulatedReader::specimens(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::BadInput, QStringLiteral("%1: %2").arg(path, file.errorString()), {}};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!document.isArray())
        return Error{error::BadInput, QStringLiteral("%1 is no JSON list: %2").arg(path, fault.errorString()), {}};
    QList<CardData> cards;
    const QJsonArray list = document.array();
    for (const QJsonValue &entry : list) {
        Result<CardData> card = cardFrom(entry.toObject());
        if (!card)
            return card.error();
        cards.append(*card);
    }
    return cards;
}

void SimulatedReader::present(const CardData &card)
{
    if (m_state != State::Ready)
        return;
    m_card = card;
    m_card.source = CardData::Source::Chip;
    enter(State::Reading);
    m_reading.start();
}

void SimulatedReader::lift()
{
    if (m_reading.isActive())
        fail(Fault::CardRemoved);
}

void SimulatedReader::fail(Fault fault)
{
    m_reading.stop();
    if (m_state == State::Reading)
        enter(State::Ready);
    Q_EMIT failed(fault);
}

void SimulatedReader::setPlugged(bool plugged)
{
    m_reading.stop();
    enter(plugged ? State::Ready : State::Absent);
}

void SimulatedReader::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void SimulatedReader::told()
{
    enter(State::Ready);
    Q_EMIT cardRead(m_card);
}

}
