// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial/ReaderSimulator.h"

#include "devices/CardText.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

namespace yichuang {

namespace {

constexpr qsizetype PhotoSize = 1024;
const QByteArray noise = QByteArray::fromHex("00AAAA9669AAAAAA966900FFAA"); // looks like frames here and there

constexpr std::array faults{
    std::pair{ReaderSimulator::Fault::None, "none"},
    std::pair{ReaderSimulator::Fault::RemovedMidway, "removed"},
    std::pair{ReaderSimulator::Fault::Unreadable, "unreadable"},
    std::pair{ReaderSimulator::Fault::SelectFails, "select"},
    std::pair{ReaderSimulator::Fault::Refused, "refused"},
    std::pair{ReaderSimulator::Fault::WrongCard, "wrong-card"},
    std::pair{ReaderSimulator::Fault::Broken, "broken"},
    std::pair{ReaderSimulator::Fault::Unlicensed, "unlicensed"},
    std::pair{ReaderSimulator::Fault::Mute, "mute"},
    std::pair{ReaderSimulator::Fault::Noisy, "noisy"},
};

speed_t speedOf(int baud)
{
    switch (baud) {
    case 57600: return B57600;
    case 38400: return B38400;
    case 19200: return B19200;
    case 9600: return B9600;
    default: return B115200;
    }
}

// A link that a simulator left, of this run or of one that was killed. Anything else of that name is somebody's, a reader of metal perhaps.
void removeOwn(const QString &link)
{
    if (QFile::symLinkTarget(link).startsWith(QLatin1String("/dev/pts/")))
        QFile::remove(link);
}

}

ReaderSimulator::ReaderSimulator(QString link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
{
}

ReaderSimulator::~ReaderSimulator()
{
    unplug();
}

Result<Done> ReaderSimulator::plug()
{
    unplug();
    m_master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
        return Error{error::BadInput, QStringLiteral("no pseudo-terminal: %1").arg(qt_error_string()), {}};
    const QString port = QString::fromLocal8Bit(::ptsname(m_master));
    m_slave = ::open(QFile::encodeName(port).constData(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    termios line{};
    ::tcgetattr(m_slave, &line);
    ::cfmakeraw(&line);
    ::tcsetattr(m_slave, TCSANOW, &line);
    removeOwn(m_link);
    if (m_slave < 0 || !QFile::link(port, m_link))
        return Error{error::BadInput, QStringLiteral("cannot link %1 to %2").arg(m_link, port), {}};
    m_notifier = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ReaderSimulator::hear);
    return Done{};
}

void ReaderSimulator::unplug()
{
    m_notifier.reset();
    if (m_master < 0)
        return;
    removeOwn(m_link);
    ::close(m_slave);
    ::close(std::exchange(m_master, -1));
    m_parser.clear();
    m_selected = false;
}

void ReaderSimulator::lay(const CardData &card)
{
    layBlock(cardtext::encode(card));
}

void ReaderSimulator::layBlock(const QByteArray &text)
{
    m_card = text;
    m_bare = !m_card.isEmpty();
    m_read = false;
    m_selected = false;
}

void ReaderSimulator::lift()
{
    layBlock({});
}

std::optional<ReaderSimulator::Fault> ReaderSimulator::faultFrom(const QString &word)
{
    const auto found =
        std::find_if(faults.begin(), faults.end(), [&word](const auto &entry) { return word == QLatin1String(entry.second); });
    return found == faults.end() ? std::nullopt : std::optional(found->first);
}

QStringList ReaderSimulator::faultWords()
{
    QStringList words;
    for (const auto &[fault, word] : faults)
        words.append(QString::fromLatin1(word));
    return words;
}

Result<QList<std::pair<QString, CardData>>> ReaderSimulator::specimens(const QString &folder)
{
    QList<std::pair<QString, CardData>> cards;
    const QDir dir(folder);
    const QFileInfoList files = dir.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QJsonParseError fault;
        const QJsonDocument document = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll(), &fault) : QJsonDocument();
        if (!document.isObject())
            return Error{error::BadInput, QStringLiteral("%1 is no specimen card: %2").arg(info.filePath(), fault.errorString()), {}};
        Result<CardData> card = cardFrom(document.object());
        if (!card)
            return Error{error::BadInput, QStringLiteral("%1: %2").arg(info.filePath(), card.error().log), card.error().facts};
        cards.append({info.completeBaseName(), *card});
    }
    if (cards.isEmpty())
        return Error{error::BadInput, QStringLiteral("there are no specimen cards in %1").arg(folder), {}};
    return cards;
}

void ReaderSimulator::hear()
{
    char bytes[256];
    const ssize_t count = ::read(m_master, bytes, sizeof bytes);
    termios line{};
    // At another rate than its own a reader sees no frame, and what it says is none either.
    if (count <= 0 || ::tcgetattr(m_master, &line) != 0)
        return;
    if (::cfgetospeed(&line) != speedOf(m_baud))
        return write(noise);
    const QList<QByteArray> bodies = m_parser.feed(QByteArrayView(bytes, count));
    for (const QByteArray &body : bodies)
        if (const auto command = sam::commandIn(body); command && m_fault != Fault::Mute)
            answer(*command);
}

void ReaderSimulator::answer(sam::Command command)
{
    if (m_fault == Fault::Noisy) {
        QByteArray bent = sam::reply(sam::Status::NoCard);
        bent.back() = char(~bent.back());
        write(noise + bent);
    }
    if (m_fault == Fault::Broken || m_fault == Fault::Unlicensed)
        return write(sam::reply(m_fault == Fault::Broken ? sam::Status::SelfTestFailed : sam::Status::NotAuthorised));
    switch (command) {
    case sam::Command::Status: return write(sam::reply(sam::Status::Success));
    case sam::Command::Find:
        if (std::exchange(m_bare, false))
            return write(sam::reply(sam::Status::NoCard));
        return write(sam::reply(find(), QByteArray(find() == sam::Status::CardFound ? 4 : 0, '\0')));
    case sam::Command::Select: return write(sam::reply(select(), QByteArray(m_selected ? 8 : 0, '\0')));
    case sam::Command::ReadTextAndPhoto: return readOut();
    }
    write(sam::reply(sam::Status::CommandWrong));
}

void ReaderSimulator::write(const QByteArray &bytes)
{
    // A pseudo-terminal takes four thousand bytes at once; nothing here is longer.
    if (::write(m_master, bytes.constData(), size_t(bytes.size())) != bytes.size())
        qWarning("the simulated reader's line is full");
}

sam::Status ReaderSimulator::find()
{
    return m_card.isEmpty() || m_read ? sam::Status::NoCard : sam::Status::CardFound;
}

sam::Status ReaderSimulator::select()
{
    m_selected = find() == sam::Status::CardFound && m_fault != Fault::SelectFails && m_fault != Fault::WrongCard;
    return m_selected ? sam::Status::Success : m_fault == Fault::WrongCard ? sam::Status::WrongCardType : sam::Status::SelectFailed;
}

void ReaderSimulator::readOut()
{
    if (m_fault == Fault::Unreadable || !m_selected)
        return write(sam::reply(sam::Status::ReadFailed));
    if (m_fault == Fault::Refused)
        return write(sam::reply(sam::Status::VerifyFailed));
    const QByteArray whole = sam::reply(sam::Status::Success, sam::dataOf({m_card, QByteArray(PhotoSize, '\x5A')}));
    if (m_fault == Fault::RemovedMidway) {
        write(whole.first(whole.size() / 2));
        return lift();
    }
    m_read = true;
    write(whole);
    Q_EMIT told();
}

}
