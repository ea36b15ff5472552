// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Forgetting.h"
#include "desk/KioskDoor.h"
#include "devices/CupsPrinter.h"
#include "devices/FolderPrinter.h"
#include "devices/ReaderChoice.h"
#include "devices/serial/DemoReader.h"
#include "documents/PageService.h"
#include "start/DisplayGuard.h"
#include "start/Start.h"
#include "ui/kiosk/frame/Heartbeat.h"
#include "ui/kiosk/frame/KioskWindow.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Words.h"
#include "upload/UploadServer.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QTextStream>
#include <QTranslator>

using namespace yichuang;

namespace {

struct Options {
    QString server;
    QString folder;
    QString printer;
    QString exitCode;
    QString uploadAddress;
    QString scanner;
    QString reader; // empty: the simulated one in a hall of one's own, elsewhere whatever stands at a port
    QSize size;
};

// English or Chinese, turned over by whoever stands at the kiosk.
class Languages {
public:
    void turn()
    {
        m_english = !m_english;
        qApp->removeTranslator(&m_own);
        if (m_own.load(m_english ? QStringLiteral(":/i18n/yichuang_en.qm") : QStringLiteral(":/i18n/yichuang_zh_CN.qm")))
            qApp->installTranslator(&m_own);
    }
    void toChinese()
    {
        if (m_english)
            turn();
    }

private:
    QTranslator m_own;
    bool m_english = false;
};

// What lives as long as the program once the hall is there.
struct Program {
    Program(std::shared_ptr<Started> with, const Options &options, std::unique_ptr<CardReader> metal)
        : started(std::move(with))
        , uploads(openUploads(started->device, options.uploadAddress))
        , door(started->device)
        , pages(PageService::installedHelper())
        , printer(printerOf(*started, options.printer))
        , reader(std::move(metal))
        , demo(reader ? nullptr : std::make_unique<DemoReader>())
        , window(door, {demo ? demo->reader() : *reader, *printer, pages, uploads ? uploads->url().toString() : QString(), waitingFolder(),
                        options.scanner})
        , heartbeat(window.kiosk(), QCoreApplication::applicationVersion())
    {
        window.setExitCode(options.exitCode);
        if (started->privateHall)
            window.letClose();
        if (options.size.isValid()) {
            window.resize(options.size);
            window.show();
        } else {
            window.showFullScreen();
        }
        QObject::connect(
            &window, &KioskWindow::wiped, &window,
            [this] {
                if (uploads)
                    uploads->forget();
                forgetting::giveBack();
            },
            Qt::QueuedConnection);
    }

    // A hall of one's own needs no printer: its papers become files, unless one is named.
    static std::unique_ptr<PrintService> printerOf(const Started &started, const QString &queue)
    {
        if (started.privateHall && queue.isEmpty())
            return std::make_unique<FolderPrinter>(QString(), started.privateHall->folder() + QStringLiteral("/paper"));
        return std::make_unique<CupsPrinter>(QString(), queue);
    }

    // Telephones reach the kiosk at an address of the hall's own network; without one they cannot be used.
    // systemd names the folder of the unit.
    static QString waitingFolder()
    {
        const QString given = qEnvironmentVariable("STATE_DIRECTORY");
        return (given.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : given) + QStringLiteral("/waiting");
    }

    static std::unique_ptr<UploadServer> openUploads(const SignIn &device, const QString &address)
    {
        if (address.isEmpty())
            return nullptr;
        const QUrl url(QStringLiteral("http://") + address);
        Result<std::unique_ptr<UploadServer>> server = UploadServer::listen(device, QHostAddress(url.host()), quint16(url.port(0)));
        if (server)
            return std::move(server).value();
        qWarning("%s", qPrintable(server.error().log));
        return nullptr;
    }

    std::shared_ptr<Started> started;
    std::unique_ptr<UploadServer> uploads;
    KioskDoor door;
    PageService pages;
    std::unique_ptr<PrintService> printer;
    std::unique_ptr<CardReader> reader;
    std::unique_ptr<DemoReader> demo; // where there is a hall of one's own and no other reader was named
    KioskWindow window;
    Heartbeat heartbeat;
};

QString readCode(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

}

int main(int argc, char **argv)
{
    forgetting::begin(argv);
    forgetting::closeMemory();
    QApplication::setApplicationName(QStringLiteral("yichuang"));
    QApplication::setApplicationVersion(QStringLiteral(YICHUANG_VERSION));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{QStringLiteral("server"), QStringLiteral("A city's hall: \"host=a,b dbname=hall user=kiosk01\"."), QStringLiteral("line")},
         {QStringLiteral("dir"), QStringLiteral("Folder of a private hall."), QStringLiteral("folder")},
         {QStringLiteral("printer"), QStringLiteral("The print queue of this machine."), QStringLiteral("name")},
         {QStringLiteral("upload-address"), QStringLiteral("Where telephones of the hall's network reach this kiosk, as 10.0.0.21:8080."),
          QStringLiteral("address")},
         {QStringLiteral("scanner"),
          QStringLiteral("The scanner for papers: auto, or what SANE calls it; without it none are scanned here."),
          QStringLiteral("which")},
         {QStringLiteral("exit-code-file"), QStringLiteral("File with the digits that end the program."), QStringLiteral("file")},
         {QStringLiteral("reader"), QStringLiteral("The card reader: auto, a serial port, or a maker's library (docs/devices.md)."),
          QStringLiteral("which")},
         {QStringLiteral("size"), QStringLiteral("A window of this size instead of the full screen, as 1080x1920."),
          QStringLiteral("size")}});
    DisplayGuard::answerWithoutDisplay(parser, argc, argv);
    DisplayGuard display(argc, argv);
    QApplication app(argc, argv);
    display.passed();
    QApplication::setQuitOnLastWindowClosed(true);
    parser.process(app);
    Options options;
    options.server = parser.value(QStringLiteral("server"));
    options.folder = parser.isSet(QStringLiteral("dir")) ? parser.value(QStringLiteral("dir")) : PrivateHall::standardFolder();
    options.printer = parser.value(QStringLiteral("printer"));
    options.exitCode = readCode(parser.value(QStringLiteral("exit-code-file")));
    options.scanner = parser.value(QStringLiteral("scanner"));
    options.uploadAddress = parser.value(QStringLiteral("upload-address"));
    if (options.uploadAddress.isEmpty() && options.server.isEmpty())
        options.uploadAddress = QStringLiteral("127.0.0.1:0"); // a hall to try out
    const QStringList sides = parser.value(QStringLiteral("size")).split(u'x');
    if (sides.size() == 2)
        options.size = QSize(sides[0].toInt(), sides[1].toInt());

    options.reader = parser.value(QStringLiteral("reader"));
    if (options.reader.isEmpty() && !options.server.isEmpty())
        options.reader = QStringLiteral("auto");
    std::unique_ptr<CardReader> reader;
    if (!options.reader.isEmpty()) {
        Result<std::unique_ptr<CardReader>> opened = openReader(options.reader);
        if (!opened) {
            QTextStream(stderr) << opened.error().log << Qt::endl;
            return 2;
        }
        reader = std::move(opened).value();
    }

    Languages languages;
    std::unique_ptr<Program> program;
    QObject waiting;
    whenAnswered(startHall(options.server, options.folder, Device::Kiosk, [](const QString &) {}), &waiting,
                 [&](const Result<std::shared_ptr<Started>> &started) {
                     if (!started) {
                         QTextStream(stderr) << Words::say(started.error()).whole() << "\n" << started.error().log << Qt::endl;
                         QCoreApplication::exit(1);
                         return;
                     }
                     program = std::make_unique<Program>(*started, options, std::move(reader));
                     KioskWindow *window = &program->window;
                     QObject::connect(
                         window, &KioskWindow::languageWanted, window,
                         [&languages, window] {
                             languages.turn();
                             window->rebuild();
                         },
                         Qt::QueuedConnection);
                     QObject::connect(window, &KioskWindow::leaveWanted, &app, &QCoreApplication::quit);
                     QObject::connect(window, &KioskWindow::wiped, window, [&languages] { languages.toChinese(); });
                 });
    return app.exec();
}
