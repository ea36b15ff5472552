// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FirstPainting.h"
#include "SpecimenCards.h"
#include "Tour.h"

#include "core/Forgetting.h"
#include "desk/Door.h"
#include "devices/CupsPrinter.h"
#include "devices/FolderPrinter.h"
#include "devices/ReaderChoice.h"
#include "devices/serial/DemoReader.h"
#include "documents/PageService.h"
#include "keeper/PrivateKeeper.h"
#include "records/SamplePeople.h"
#include "start/DisplayGuard.h"
#include "start/Start.h"
#include "ui/casefile/DraftStore.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Words.h"
#include "ui/shell/SignInPage.h"
#include "ui/shell/StaffWindow.h"
#include "ui/shell/StartPage.h"
#include "ui/shell/WholeWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QLibraryInfo>
#include <QTextStream>
#include <QTranslator>

using namespace yichuang;

namespace {

struct Options {
    QString server;
    QString folder;
    QString workNo;
    int window = 0;
    QString password;
    QString preferences;
    QString printer;
};

// The password comes from a file: a command line can be read by everyone on the PC.
bool readSignIn(const QCommandLineParser &parser, Options &options)
{
    const QStringList parts = parser.value(QStringLiteral("sign-in")).split(u'@');
    QFile file(parser.value(QStringLiteral("password-file")));
    if (parts.size() > 2 || !file.open(QIODevice::ReadOnly))
        return false;
    options.workNo = parts[0];
    options.window = parts.value(1).toInt(); // officers sit at none
    options.password = QString::fromUtf8(file.readAll()).trimmed();
    return parts.size() == 1 || options.window > 0;
}

// None where a hall of one's own brings its demo reader along. A library in the preferences that does not fit any more costs the library,
// not the program.
bool readReader(const QCommandLineParser &parser, const Options &options, std::unique_ptr<CardReader> &reader)
{
    const bool named = parser.isSet(QStringLiteral("reader"));
    const QString words = named ? parser.value(QStringLiteral("reader")) : Preferences::load(options.preferences).reader;
    if (words == QLatin1String("auto") && options.server.isEmpty())
        return true;
    auto opened = openReader(words);
    if (!opened)
        qCritical("card reader: %s", qPrintable(opened.error().log));
    if (!opened && named)
        return false;
    if (!opened)
        opened = openReader(QStringLiteral("auto"));
    reader = std::move(opened).value();
    return true;
}

// Nobody looks at an off-screen window: what stands in a tour's way is said where it was started.
void failTour(const QString &why, const QString &log)
{
    QTextStream(stderr) << why << (log.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(log)) << "\n";
    QCoreApplication::exit(1);
}

class Languages {
public:
    void use(const QString &language)
    {
        qApp->removeTranslator(&m_own);
        qApp->removeTranslator(&m_qt);
        if (language == QLatin1String("en")) {
            if (m_own.load(QStringLiteral(":/i18n/yichuang_en.qm")))
                qApp->installTranslator(&m_own);
        } else {
            if (m_own.load(QStringLiteral(":/i18n/yichuang_zh_CN.qm")))
                qApp->installTranslator(&m_own);
            if (m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
                qApp->installTranslator(&m_qt);
        }
    }

private:
    QTranslator m_own;
    QTranslator m_qt;
};

// What lives as long as the program once the hall is there.
struct Program {
    Program(std::shared_ptr<Started> with, const Options &options, std::unique_ptr<CardReader> metal)
        : started(std::move(with))
        , door(doorFor(*started, options))
        , pages(PageService::installedHelper())
        , printer(printerOf(*started, options))
        , reader(std::move(metal))
        , demo(reader ? nullptr : std::make_unique<DemoReader>())
        , window(*door, {pages, *printer, demo ? demo->reader() : *reader, draftFolder(), phoneFolder(), options.printer},
                 options.preferences)
    {
        if (demo)
            QObject::connect(&window, &StaffWindow::cardWanted, &window, [this](CaseId id) { layDownSpecimen(id); });
    }

    // Who is named on the command line is on the way in while the window is made.
    static std::unique_ptr<Door> doorFor(const Started &started, const Options &options)
    {
        auto door = std::make_unique<Door>(started.device);
        const Preferences last = Preferences::load(options.preferences);
        if (last.hall == door->hall())
            door->remember(last.workNo, last.login);
        if (!options.workNo.isEmpty())
            door->signInAhead(SignInPage::credentials(options.workNo, options.password, options.window));
        return door;
    }

    // A hall of one's own needs no printer: its papers become files, unless one is named.
    static std::unique_ptr<PrintService> printerOf(const Started &started, const Options &options)
    {
        if (started.privateHall && options.printer.isEmpty())
            return std::make_unique<FolderPrinter>(QString(), started.privateHall->folder() + QStringLiteral("/paper"));
        return std::make_unique<CupsPrinter>(QString(), options.printer);
    }

    QString draftFolder() const
    {
        return started->privateHall ? started->privateHall->folder() + QStringLiteral("/drafts") : DraftStore::standardFolder();
    }

    QString phoneFolder() const { return started->privateHall ? PrivateKeeper::phoneFolder(started->privateHall->folder()) : QString(); }

    // In a private hall F2 lays down the applicant's specimen card.
    void layDownSpecimen(CaseId id)
    {
        const Result<SignIn> owner = started->privateHall->ownerSignIn();
        if (!owner)
            return;
        whenAnswered(specimenCard(*owner, id), &window, [this](const Result<CardData> &card) {
            if (card)
                demo->lay(*card);
        });
    }

    std::shared_ptr<Started> started;
    std::unique_ptr<Door> door;
    PageService pages;
    std::unique_ptr<PrintService> printer;
    std::unique_ptr<CardReader> reader;
    std::unique_ptr<DemoReader> demo; // where there is a hall of one's own and no other reader was named
    StaffWindow window;
};

}

int main(int argc, char **argv)
{
    forgetting::closeMemory();
    forgetting::returnPictures();
    QApplication::setApplicationName(QStringLiteral("yichuang"));
    QApplication::setApplicationVersion(QStringLiteral(YICHUANG_VERSION));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{QStringLiteral("server"), QStringLiteral("A city's hall: \"host=a,b dbname=hall user=device_x\"."), QStringLiteral("line")},
         {QStringLiteral("dir"), QStringLiteral("Folder of a private hall."), QStringLiteral("folder")},
         {QStringLiteral("sign-in"), QStringLiteral("Sign in at once as WORKNO@WINDOW, an officer as WORKNO."), QStringLiteral("who")},
         {QStringLiteral("password-file"), QStringLiteral("File with that person's password."), QStringLiteral("file")},
         {QStringLiteral("tour"),
          QStringLiteral("Do the main job by itself in a private hall and leave pictures, papers and messages here."),
          QStringLiteral("folder")},
         {QStringLiteral("until-painted"), QStringLiteral("With --sign-in: say when the queue was first painted, and end.")},
         {QStringLiteral("preferences"), QStringLiteral("File with this PC's preferences."), QStringLiteral("file")},
         {QStringLiteral("printer"), QStringLiteral("The print queue of this PC; without it the window's, in a private hall a folder."),
          QStringLiteral("name")},
         {QStringLiteral("reader"), QStringLiteral("The card reader: auto, a serial port, or a maker's library (docs/devices.md)."),
          QStringLiteral("which")}});
    DisplayGuard::answerWithoutDisplay(parser, argc, argv);
    DisplayGuard display(argc, argv);
    QApplication app(argc, argv);
    display.passed();
    parser.process(app);
    Options options;
    options.server = parser.value(QStringLiteral("server"));
    options.folder = parser.isSet(QStringLiteral("dir")) ? parser.value(QStringLiteral("dir")) : PrivateHall::standardFolder();
    options.preferences =
        parser.isSet(QStringLiteral("preferences")) ? parser.value(QStringLiteral("preferences")) : Preferences::standardFile();
    options.printer =
        parser.isSet(QStringLiteral("printer")) ? parser.value(QStringLiteral("printer")) : Preferences::load(options.preferences).printer;
    std::unique_ptr<CardReader> reader;
    if (!readReader(parser, options, reader))
        return 2;
    if (parser.isSet(QStringLiteral("sign-in")) && !readSignIn(parser, options)) {
        qCritical("--sign-in wants WORKNO@WINDOW or WORKNO, and --password-file a readable file");
        return 2;
    }

    if (parser.isSet(QStringLiteral("tour")) && !options.server.isEmpty()) {
        qCritical("--tour does its work in a private hall, not on a city's server");
        return 2;
    }
    if (parser.isSet(QStringLiteral("tour"))) {
        options.workNo = samplepeople::Clerk;
        options.window = 8;
        options.password = QLatin1String(SamplePassword);
        options.printer.clear(); // its papers are looked for in the folder
    }

    Languages languages;
    languages.use(Preferences::load(options.preferences).language);
    setAppearance(Preferences::load(options.preferences).appearance);
    // A tour's pictures have the size of the design, whatever the screen is.
    const auto appear = [&parser](QWidget &window) { parser.isSet(QStringLiteral("tour")) ? window.show() : showWhole(window); };
    StartPage start;
    std::unique_ptr<Program> program;
    const auto begin = [&] {
        const auto progress = [&start](const QString &step) { QMetaObject::invokeMethod(&start, [&start, step] { start.tell(step); }); };
        whenAnswered(startHall(options.server, options.folder, Device::Pc, progress), &start,
                     [&](const Result<std::shared_ptr<Started>> &started) {
                         if (!started && parser.isSet(QStringLiteral("tour")))
                             return failTour(Words::say(started.error()).whole(), started.error().log);
                         if (!started) {
                             start.fail(started.error(), options.server.isEmpty() ? options.folder : QString());
                             return;
                         }
                         program = std::make_unique<Program>(*started, options, std::move(reader));
                         QObject::connect(&program->window, &StaffWindow::languageWanted, &start,
                                          [&](const QString &language) { languages.use(language); });
                         const auto reveal = [&] {
                             if (!start.isVisible())
                                 return appear(program->window);
                             if (!start.isMaximized())
                                 program->window.setGeometry(start.geometry());
                             start.isMaximized() ? showLargest(program->window) : program->window.show();
                             start.hide();
                         };
                         if (parser.isSet(QStringLiteral("tour"))) {
                             auto *tour = new Tour(program->window, program->started->privateHall->folder(),
                                                   parser.value(QStringLiteral("tour")), &program->window);
                             QObject::connect(&program->window, &StaffWindow::workplaceShown, tour, &Tour::begin);
                             QObject::connect(tour, &Tour::ended, &app, [](int exitCode) { QCoreApplication::exit(exitCode); });
                             QObject::connect(program->window.signInPage(), &SignInPage::refused, tour,
                                              [](const QString &why) { failTour(why, {}); });
                         }
                         if (parser.isSet(QStringLiteral("until-painted")))
                             new FirstPainting(program->window);
                         if (options.workNo.isEmpty())
                             return reveal();
                         QObject::connect(&program->window, &StaffWindow::workplaceShown, &start, reveal, Qt::SingleShotConnection);
                         QObject::connect(program->window.signInPage(), &SignInPage::refused, &start, reveal, Qt::SingleShotConnection);
                         program->window.signInPage()->signInAs(options.workNo, options.password, options.window);
                     });
    };
    QObject::connect(&start, &StartPage::retry, &start, begin);
    begin();
    // After that, for the PC proves its password to the hall while this thread reads the fonts.
    QMetaObject::invokeMethod(
        &start,
        [&] {
            if (!program || !program->window.isVisible())
                appear(start);
        },
        Qt::QueuedConnection);
    return app.exec();
}
