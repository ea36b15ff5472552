// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardReader.h"
#include "devices/serial/FrameParser.h"
#include "devices/serial/ReaderProtocol.h"

#include <QSerialPort>
#include <QTimer>

#include <chrono>
#include <memory>

namespace yichuang {

class VendorLibrary;

// The serial line to a reader, in the thread that it lives in: finds the port and the rate at which a reader answers, asks it for cards,
// and comes back after whatever was pulled out. Says what happened and nothing of how.
class ReaderLine : public QObject {
    Q_OBJECT

public:
    // An empty port: every serial port of this PC is asked. The library, where there is one, decodes portraits. An answer is waited for so
    // many times as long as a reader of metal ever takes.
    ReaderLine(QString port, std::chrono::milliseconds poll, std::shared_ptr<VendorLibrary> library, int patience = 1);

    void begin();
    void searchAgain();

Q_SIGNALS:
    void stateChanged(yichuang::CardReader::State state);
    void cardRead(const yichuang::CardData &card);
    void failed(yichuang::CardReader::Fault fault);

private:
    enum class Step { Search, Probe, Rest, Find, Select, Read };

    void search();
    void tryPort();
    void probe();
    void close();
    void lose();
    void ask(Step step, sam::Command command, std::chrono::milliseconds patience);
    void find();
    void rest();
    void hear();
    void obey(const sam::Reply &reply);
    void silence();
    void found(sam::Status status);
    void read(const sam::Reply &reply);
    void stumble(sam::Status status);
    void tell(CardReader::Fault fault);
    void tellDevice(CardReader::Fault fault);
    void enter(CardReader::State state);

    const QString m_wanted;
    const std::chrono::milliseconds m_poll;
    const int m_times; // as patient as usual
    const std::shared_ptr<VendorLibrary> m_library;
    QSerialPort m_port;
    FrameParser m_parser;
    QTimer m_patience; // for the answer that is waited for
    QTimer m_pause;    // until the next question
    QStringList m_candidates;
    bool m_occupied = false; // one of the candidates
    QString m_left;          // whom to go past once
    int m_rate = 0;          // place in sam::BaudRates
    int m_ratesTried = 0;
    Step m_step = Step::Search;
    int m_silences = 0;
    int m_stumbles = 0;   // over the card that lies there
    bool m_lying = false; // the card was told; it has to be lifted first
    bool m_deviceTold = false;
    CardReader::State m_state = CardReader::State::Absent;
};

}
