// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial/ReaderSimulator.h"

#include "Commands.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSocketNotifier>
#include <QTextStream>

#include <unistd.h>

namespace yichuang::ctl {
namespace {

constexpr auto ReaderSimulatorHelp = R"(yichuangctl reader-simulator [options]

Speaks the protocol of a second-generation identity card reader at a pseudo-terminal, whose name it prints. A program finds the reader there:
yichuang --reader NAME. Cards and faults come from the standard input, a word a line.

  --cards FOLDER   specimen cards, one JSON file each
  --link FILE      the name under which the port is found (yichuang-reader in the temporary folder)
  --baud N         the rate of the line: 115200, 57600, 38400, 19200 or 9600
  --lay CARD       a card to lie there from the beginning

  cards            which cards there are
  lay CARD         lays one down
  lift             takes it away
  fault WORD       none, removed, unreadable, select, refused, wrong-card, broken, unlicensed, mute, noisy
  unplug, plug     pulls the reader out, and back in
  quit
)";

// Obeys the lines of the standard input.
class Hand : public QObject {
public:
    Hand(ReaderSimulator &reader, QList<std::pair<QString, CardData>> cards)
        : m_reader(reader)
        , m_cards(std::move(cards))
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, &Hand::listen);
    }

    bool lay(const QString &name)
    {
        const auto card = std::find_if(m_cards.begin(), m_cards.end(), [&name](const auto &one) { return one.first == name; });
        if (card == m_cards.end())
            return false;
        m_reader.lay(card->second);
        return true;
    }

private:
    void listen()
    {
        char bytes[4096];
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0) // nobody will say anything any more: the card lies on
            return m_input.setEnabled(false);
        m_line += QByteArrayView(bytes, count);
        for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n')) {
            const QString line = QString::fromUtf8(m_line.first(end)).trimmed();
            m_line.remove(0, end + 1);
            if (!line.isEmpty() && !obey(line.section(u' ', 0, 0), line.section(u' ', 1)))
                QTextStream(stdout) << "not understood: " << line << Qt::endl;
        }
    }

    bool obey(const QString &word, const QString &rest)
    {
        if (word == QLatin1String("lay"))
            return lay(rest);
        if (word == QLatin1String("cards")) {
            for (const auto &[name, card] : std::as_const(m_cards))
                QTextStream(stdout) << name.leftJustified(24) << card.name << " " << card.number << Qt::endl;
        } else if (word == QLatin1String("lift")) {
            m_reader.lift();
        } else if (word == QLatin1String("unplug")) {
            m_reader.unplug();
        } else if (word == QLatin1String("plug")) {
            return m_reader.plug().ok();
        } else if (word == QLatin1String("quit")) {
            QCoreApplication::quit();
        } else if (word == QLatin1String("fault")) {
            const auto fault = ReaderSimulator::faultFrom(rest);
            if (fault)
                m_reader.setFault(*fault);
            return fault.has_value();
        } else {
            return false;
        }
        return true;
    }

    ReaderSimulator &m_reader;
    const QList<std::pair<QString, CardData>> m_cards;
    QSocketNotifier m_input;
    QByteArray m_line;
};

}

int readerSimulator(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption cards(QStringLiteral("cards"), {}, QStringLiteral("folder"));
    const QCommandLineOption link(QStringLiteral("link"), {}, QStringLiteral("file"),
                                  QDir::tempPath() + QStringLiteral("/yichuang-reader"));
    const QCommandLineOption baud(QStringLiteral("baud"), {}, QStringLiteral("rate"), QStringLiteral("115200"));
    const QCommandLineOption lay(QStringLiteral("lay"), {}, QStringLiteral("card"));
    parser.addOptions({cards, link, baud, lay});
    if (arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << ReaderSimulatorHelp;
        return 0;
    }
    if (!parser.parse(QStringList{QStringLiteral("reader-simulator")} + arguments) || !parser.positionalArguments().isEmpty())
        return usage(parser.errorText());
    const int rate = parser.value(baud).toInt();
    if (std::find(sam::BaudRates.begin(), sam::BaudRates.end(), rate) == sam::BaudRates.end())
        return usage(QStringLiteral("--baud takes 115200, 57600, 38400, 19200 or 9600"));
    QList<std::pair<QString, CardData>> known;
    if (parser.isSet(cards)) {
        auto read = ReaderSimulator::specimens(parser.value(cards));
        if (!read)
            return usage(read.error().log);
        known = std::move(read).value();
    }
    ReaderSimulator reader(parser.value(link));
    reader.setBaud(rate);
    if (const auto plugged = reader.plug(); !plugged)
        return report(plugged.error());
    Hand hand(reader, known);
    if (parser.isSet(lay) && !hand.lay(parser.value(lay)))
        return usage(QStringLiteral("there is no card \"%1\"").arg(parser.value(lay)));
    QTextStream(stdout) << reader.link() << Qt::endl;
    return QCoreApplication::exec();
}

}
