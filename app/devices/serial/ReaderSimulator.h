// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardData.h"
#include "devices/serial/FrameParser.h"
#include "devices/serial/ReaderProtocol.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <optional>

namespace yichuang {

// A reader without metal, behind a pseudo-terminal that a program opens like a serial port: it speaks the protocol of GA 450 byte by byte,
// as the demo and the tests need it. It lives in a thread with an event loop.
class ReaderSimulator : public QObject {
    Q_OBJECT

public:
    enum class Fault {
        None,
        RemovedMidway, // half of the card's data comes, then it is gone
        Unreadable,
        SelectFails,
        Refused,
        WrongCard,
        Broken, // the module's self-test
        Unlicensed,
        Mute,  // nothing is answered
        Noisy, // bytes that mean nothing before every answer, and one in between with a wrong check
    };

    // The port is found under this name, a link that moves along when the reader is plugged in again.
    explicit ReaderSimulator(QString link, QObject *parent = nullptr);
    ~ReaderSimulator() override;

    // Errors: input.bad, when the link cannot be made.
    Result<Done> plug();
    void unplug();
    const QString &link() const { return m_link; }

    // Lays a card down, in place of one that lies there.
    void lay(const CardData &card);
    void layBlock(const QByteArray &text);
    void lift();
    void setFault(Fault fault) { m_fault = fault; }
    void setBaud(int baud) { m_baud = baud; }

    // The words of the faults, for a command line.
    static std::optional<Fault> faultFrom(const QString &word);
    static QStringList faultWords();

    // Specimen cards of a folder: one a file, as cardFrom reads them, by name. A file that holds none is refused with its name.
    static Result<QList<std::pair<QString, CardData>>> specimens(const QString &folder);

Q_SIGNALS:
    // The last byte of a card has been written.
    void told();

private:
    void hear();
    void answer(sam::Command command);
    void write(const QByteArray &bytes);
    sam::Status find();
    sam::Status select();
    void readOut();

    const QString m_link;
    int m_master = -1;
    int m_slave = -1; // kept open, so that nobody's leaving looks like a hang-up
    std::unique_ptr<QSocketNotifier> m_notifier;
    FrameParser m_parser;
    QByteArray m_card;
    bool m_read = false; // the card that lies there was read: it is not found again
    bool m_bare = false; // a hand was between two cards: nothing is found once
    bool m_selected = false;
    Fault m_fault = Fault::None;
    int m_baud = sam::BaudRates.front();
};

}
