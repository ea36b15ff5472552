// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial/ReaderLine.h"

#include "devices/CardText.h"
#include "devices/VendorLibrary.h"

#include <QSerialPortInfo>

#include <utility>

namespace yichuang {

namespace {

using namespace std::chrono_literals;
using State = CardReader::State;
using Fault = CardReader::Fault;

constexpr auto ProbePatience = 200ms;  // for a status at the right rate
constexpr auto AnswerPatience = 800ms; // finding and selecting take the module some 100 ms
constexpr auto ReadPatience = 2s;      // until a card's data begins
constexpr auto BytePatience = 300ms;   // between the bytes of any answer
constexpr auto FirstPause = 300ms;     // looking through the ports would take a processor from the window that is being made
constexpr auto SearchPause = 1s;
constexpr int MostSilences = 3;
constexpr int MostStumbles = 3;

std::optional<Fault> deviceFault(sam::Status status)
{
    switch (status) {
    case sam::Status::SelfTestFailed: return Fault::DeviceBroken;
    case sam::Status::NotAuthorised: return Fault::DeviceUnlicensed;
    default: return std::nullopt;
    }
}

std::optional<Fault> cardFault(sam::Status status)
{
    switch (status) {
    case sam::Status::CardRejectsReader:
    case sam::Status::ReaderRejectsCard:
    case sam::Status::VerifyFailed: return Fault::CardRefused;
    case sam::Status::WrongCardType: return Fault::WrongCard;
    default: return std::nullopt;
    }
}

// After several tries at the same card.
Fault lastWord(sam::Status status)
{
    switch (status) {
    case sam::Status::ChecksumWrong:
    case sam::Status::LengthWrong:
    case sam::Status::CommandWrong: return Fault::LineNoisy;
    default: return Fault::CardUnreadable;
    }
}

}

ReaderLine::ReaderLine(QString port, std::chrono::milliseconds poll, std::shared_ptr<VendorLibrary> library, int patience)
    : m_wanted(std::move(port))
    , m_poll(poll)
    , m_times(patience)
    , m_library(std::move(library))
    , m_port(this)
    , m_patience(this)
    , m_pause(this)
{
    m_patience.setSingleShot(true);
    m_pause.setSingleShot(true);
    connect(&m_port, &QSerialPort::readyRead, this, &ReaderLine::hear);
    connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        if (error == QSerialPort::ResourceError || error == QSerialPort::ReadError || error == QSerialPort::WriteError)
            QMetaObject::invokeMethod(this, &ReaderLine::lose, Qt::QueuedConnection); // not inside of the port's own call
    });
    connect(&m_patience, &QTimer::timeout, this, &ReaderLine::silence);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_step == Step::Search ? search() : find(); });
}

void ReaderLine::begin()
{
    m_pause.start(FirstPause);
}

void ReaderLine::searchAgain()
{
    m_left = std::exchange(m_candidates, {}).value(0);
    close();
    enter(State::Absent);
    search();
}

// Every port once; whom the person left comes last.
void ReaderLine::search()
{
    m_step = Step::Search;
    m_occupied = false;
    if (m_wanted.isEmpty()) {
        const QList<QSerialPortInfo> ports = QSerialPortInfo::availablePorts();
        for (const QSerialPortInfo &port : ports)
            m_candidates.append(port.systemLocation());
        if (m_candidates.removeAll(m_left) > 0)
            m_candidates.append(std::exchange(m_left, {}));
    } else {
        m_candidates = {m_wanted};
    }
    tryPort();
}

void ReaderLine::tryPort()
{
    while (!m_candidates.isEmpty()) {
        m_port.setPortName(m_candidates.first());
        if (m_port.open(QIODevice::ReadWrite)) {
            m_ratesTried = 0;
            return probe();
        }
        m_occupied |= m_port.error() == QSerialPort::PermissionError;
        m_candidates.removeFirst();
    }
    enter(m_occupied ? State::Occupied : State::Absent);
    m_step = Step::Search;
    m_pause.start(SearchPause);
}

// The rate that was right before comes first.
void ReaderLine::probe()
{
    m_port.setBaudRate(sam::BaudRates[size_t(m_rate)]);
    m_port.clear();
    ask(Step::Probe, sam::Command::Status, ProbePatience);
}

void ReaderLine::close()
{
    m_patience.stop();
    m_pause.stop();
    m_parser.clear();
    m_port.close();
    m_lying = false;
    m_stumbles = 0;
    m_silences = 0;
    m_deviceTold = false;
}

// Pulled out, or it stopped answering.
void ReaderLine::lose()
{
    if (m_step == Step::Search)
        return;
    close();
    m_candidates.clear();
    m_step = Step::Search;
    enter(State::Absent);
    m_pause.start(SearchPause);
}

void ReaderLine::ask(Step step, sam::Command command, std::chrono::milliseconds patience)
{
    m_step = step;
    m_parser.clear(); // what belonged to the question before
    m_port.write(sam::request(command));
    m_patience.start(patience * m_times);
}

void ReaderLine::find()
{
    ask(Step::Find, sam::Command::Find, AnswerPatience);
}

void ReaderLine::rest()
{
    m_step = Step::Rest;
    m_pause.start(m_poll);
}

void ReaderLine::hear()
{
    QByteArray bytes = m_port.readAll();
    const QList<QByteArray> bodies = m_parser.feed(bytes);
    bytes.fill('\0');
    for (QByteArray body : bodies) {
        std::optional<sam::Reply> reply = sam::replyIn(body);
        body.fill('\0');
        // Only what was asked for: a reader that answers late must not answer the next question.
        if (reply && m_patience.isActive()) {
            m_patience.stop();
            obey(*reply);
        }
        if (reply)
            reply->data.fill('\0');
    }
    if (m_patience.isActive() && m_parser.isInFrame())
        m_patience.start(BytePatience);
}

void ReaderLine::obey(const sam::Reply &reply)
{
    m_silences = 0;
    if (const auto fault = deviceFault(reply.status)) {
        tellDevice(*fault);
        return rest();
    }
    switch (m_step) {
    case Step::Probe:
        m_candidates = {m_candidates.first()};
        enter(State::Ready);
        return find();
    case Step::Find: return found(reply.status);
    case Step::Select:
        if (reply.status != sam::Status::Success)
            return stumble(reply.status);
        return ask(Step::Read, sam::Command::ReadTextAndPhoto, ReadPatience);
    case Step::Read:
        if (reply.status != sam::Status::Success)
            return stumble(reply.status);
        return read(reply);
    default: return rest();
    }
}

void ReaderLine::found(sam::Status status)
{
    m_deviceTold = false;
    if (status == sam::Status::CardFound && !m_lying) {
        enter(State::Reading);
        return ask(Step::Select, sam::Command::Select, AnswerPatience);
    }
    if (status != sam::Status::CardFound) {
        if (m_stumbles > 0)
            tell(Fault::CardRemoved);
        m_lying = false;
        m_stumbles = 0;
    }
    enter(State::Ready);
    rest();
}

void ReaderLine::read(const sam::Reply &reply)
{
    std::optional<sam::CardBlocks> blocks = sam::blocksIn(reply.data);
    if (!blocks)
        return stumble(sam::Status::ReadFailed);
    Result<CardData> card = cardtext::decode(blocks->text);
    if (card && m_library)
        card.value().photo = m_library->decode(blocks->photo);
    blocks->text.fill('\0');
    blocks->photo.fill('\0');
    m_stumbles = 0;
    m_lying = true;
    enter(State::Ready);
    if (card)
        Q_EMIT cardRead(*card);
    else
        tell(Fault::WrongCard);
    rest();
}

// Some refusals are final. Others may mean that the card is on its way up: the next look tells.
void ReaderLine::stumble(sam::Status status)
{
    const auto fault = cardFault(status);
    if (!fault && ++m_stumbles < MostStumbles)
        return find();
    tell(fault.value_or(lastWord(status)));
    enter(State::Ready);
    rest();
}

void ReaderLine::silence()
{
    // A head that lied about its length may have swallowed the answer.
    const QList<QByteArray> swallowed = m_parser.giveUp();
    for (const QByteArray &body : swallowed)
        if (const auto reply = sam::replyIn(body))
            return obey(*reply);
    if (m_step == Step::Probe) {
        m_rate = (m_rate + 1) % int(sam::BaudRates.size());
        if (++m_ratesTried < int(sam::BaudRates.size()))
            return probe();
        close();
        m_candidates.removeFirst();
        return tryPort();
    }
    if (++m_silences >= MostSilences)
        return lose();
    if (m_step == Step::Find)
        return rest();
    ++m_stumbles;
    find();
}

void ReaderLine::tell(Fault fault)
{
    m_lying = true;
    m_stumbles = 0;
    Q_EMIT failed(fault);
}

// Once, not three times a second.
void ReaderLine::tellDevice(Fault fault)
{
    enter(State::Absent);
    if (!std::exchange(m_deviceTold, true))
        Q_EMIT failed(fault);
}

void ReaderLine::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

}
