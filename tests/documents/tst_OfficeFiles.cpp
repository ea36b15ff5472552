// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/HeldBytes.h"
#include "documents/OfficeFiles.h"

#include <QDir>
#include <QFutureWatcher>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QtTest>

#include <csignal>
#include <fcntl.h>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int conversion = 120'000; // milliseconds; what is due in seconds may take long where others work too

QByteArray rowsOf(int count)
{
    QByteArray rows;
    for (int row = 1; row <= count; ++row) {
        const QByteArray number = QByteArray::number(row);
        rows += "<row r=\"" + number + "\">" + OfficeFiles::cell("A" + number, "row " + number) + "</row>";
    }
    return rows;
}

// A program that runs as the document is opened, and never ends.
QByteArray endlessMacro()
{
    return OfficeFiles::openDocument(
        "text",
        "<office:scripts><office:event-listeners><script:event-listener script:language=\"ooo:script\" "
        "script:event-name=\"dom:load\" xlink:href=\"vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document\" "
        "xlink:type=\"simple\"/></office:event-listeners></office:scripts>"
        "<office:body><office:text><text:p>calm</text:p></office:text></office:body>",
        {{"Basic/Standard/Module1.xml",
          "<?xml version=\"1.0\"?><script:module xmlns:script=\"http://openoffice.org/2000/script\" script:name=\"Module1\" "
          "script:language=\"StarBasic\">Sub Main\nDo\nLoop\nEnd Sub</script:module>"},
         {"Basic/Standard/script-lb.xml",
          "<?xml version=\"1.0\"?><library:library xmlns:library=\"http://openoffice.org/2000/library\" library:name=\"Standard\" "
          "library:readonly=\"false\" library:passwordprotected=\"false\"><library:element library:name=\"Module1\"/></library:library>"},
         {"Basic/script-lc.xml",
          "<?xml version=\"1.0\"?><library:libraries xmlns:library=\"http://openoffice.org/2000/library\" "
          "xmlns:xlink=\"http://www.w3.org/1999/xlink\"><library:library library:name=\"Standard\" library:link=\"false\"/>"
          "</library:libraries>"}});
}

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What LibreOffice makes of a file without any walls; its profile says that this version was there before, which spares most of its work.
QByteArray convertedBare(const QByteArray &bytes, const QString &from, const QString &to)
{
    const QTemporaryDir folder;
    const auto put = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    const QByteArray product = textOf(QStringLiteral("/usr/lib/libreoffice/program/bootstraprc"));
    const QByteArray version = product.mid(product.indexOf("ProductKey=")).split('\n').first().split(' ').last();
    const QByteArray settings = "<?xml version=\"1.0\"?><oor:items xmlns:oor=\"http://openoffice.org/2001/registry\"><item "
                                "oor:path=\"/org.openoffice.Setup/Product\"><prop oor:name=\"ooSetupLastVersion\" oor:op=\"fuse\"><value>" +
                                version + "</value></prop></item></oor:items>";
    const QByteArray build = textOf(QStringLiteral("/usr/lib/libreoffice/program/versionrc"));
    if (!QDir(folder.path()).mkpath("profile/user/extensions") ||
        !put("profile/user/extensions/buildid", build.mid(build.indexOf("buildid=") + 8).split('\n').first()) ||
        !put("profile/user/registrymodifications.xcu", settings) || !put("a." + from, bytes))
        return {};
    QProcess bare;
    bare.start("soffice", {"-env:UserInstallation=file://" + folder.filePath("profile"), "--headless", "--convert-to", to, "--outdir",
                           folder.path(), folder.filePath("a." + from)});
    return QTest::qWaitFor([&bare] { return bare.state() == QProcess::NotRunning; }, conversion) ? textOf(folder.filePath("a." + to))
                                                                                                 : QByteArray();
}

// Everything that this process has started, and what that has.
QList<pid_t> offspring(pid_t of = getpid())
{
    QList<pid_t> all;
    for (const QByteArray &each : textOf(QStringLiteral("/proc/%1/task/%1/children").arg(of)).split(' ')) {
        if (!each.isEmpty())
            all << each.toInt() << offspring(each.toInt());
    }
    return all;
}

bool runs(pid_t process)
{
    const QByteArray state = textOf(QStringLiteral("/proc/%1/stat").arg(process));
    return !state.isEmpty() && !state.contains(") Z ");
}

// Everything on the machine that was started by this name, whoever has become its parent: what outlives its own is nobody's offspring.
int running(const QString &program)
{
    const QStringList all = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    return int(std::count_if(all.cbegin(), all.cend(), [&](const QString &each) {
        return textOf(QStringLiteral("/proc/%1/cmdline").arg(each)).startsWith(program.toUtf8() + '\0');
    }));
}

}

// Word's, Excel's and LibreOffice's files become pages through the real LibreOffice, behind its walls.
class OfficeFilesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PageService> m_service;

    void begin(int processorSeconds)
    {
        PageService::Limits limits;
        limits.office.processorSeconds = processorSeconds;
        limits.prefetch = false;
        m_service = std::make_unique<PageService>(qEnvironmentVariable("YICHUANG_BIN") + "/yichuang-page", limits);
    }

    QFuture<Result<FileFacts>> probe(const QByteArray &bytes, const QString &name, const QList<int> &entry = {})
    {
        return m_service->probe(hashOf(bytes), holding(bytes), name, entry);
    }

    QFuture<Result<PageImage>> page(const QByteArray &bytes, int number, const QList<int> &entry = {})
    {
        return m_service->page(hashOf(bytes), holding(bytes), number, 400, 0, entry);
    }

    // LibreOffice at work; 0 where it does not come.
    static pid_t converter()
    {
        pid_t found = 0;
        const bool seen = QTest::qWaitFor(
            [&] {
                for (const pid_t each : offspring()) {
                    if (textOf(QStringLiteral("/proc/%1/comm").arg(each)).trimmed() == "soffice.bin")
                        found = each;
                }
                return found != 0;
            },
            conversion);
        return seen ? found : 0;
    }

    static bool isInked(const QImage &image)
    {
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qGray(image.pixel(x, y)) < 200)
                    return true;
        return false;
    }

private Q_SLOTS:
    void init() { begin(30); }
    void cleanup() { m_service.reset(); }

    void officeFilesBecomePages_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("pages");
        QTest::newRow("xls") << "名单.xls" << convertedBare(OfficeFiles::xlsx(rowsOf(3)), "xlsx", "xls") << 1;
        QTest::newRow("docx") << "合同.docx"
                              << OfficeFiles::docx(OfficeFiles::paragraph("你好") + OfficeFiles::newPage() + OfficeFiles::paragraph("再见"))
                              << 2;
        QTest::newRow("xlsx") << "名单.xlsx" << OfficeFiles::xlsx(rowsOf(3)) << 1;
        QTest::newRow("ods") << "名单.ods"
                             << OfficeFiles::openDocument(
                                    "spreadsheet", "<office:body><office:spreadsheet><table:table table:name=\"一\"><table:table-row>"
                                                   "<table:table-cell office:value-type=\"string\"><text:p>你好</text:p>"
                                                   "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>")
                             << 1;
    }

    void officeFilesBecomePages()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(int, pages);
        const auto facts = probe(bytes, name);
        QCOMPARE(codeOf(facts, conversion), "ok");
        QVERIFY(facts.result()->preview);
        QCOMPARE(facts.result()->pages, pages);
        QCOMPARE(officeEnding(facts.result()->mediaType), name.section(u'.', -1));
        QCOMPARE(facts.result()->flags, QStringList());
        QCOMPARE(facts.result()->bytes, bytes.size());
        const auto drawn = page(bytes, pages - 1);
        QCOMPARE(codeOf(drawn, conversion), "ok");
        QCOMPARE(drawn.result()->pages, pages);
        QVERIFY(isInked(drawn.result()->image));
        QCOMPARE(codeOf(page(bytes, pages), conversion), "file.page");
    }

    void anOfficeFileInAnArchiveBecomesPagesToo()
    {
        const QByteArray bytes = HostileCorpus::zipOf(
            {{"说明.txt", "x"}, {"里.zip", HostileCorpus::zipOf({{"合同.docx", OfficeFiles::docx(OfficeFiles::paragraph("hello"))}})}});
        const auto facts = probe(bytes, "资料.zip", {1, 0});
        QCOMPARE(codeOf(facts, conversion), "ok");
        QCOMPARE(facts.result()->pages, 1);
        QCOMPARE(facts.result()->flags, QStringList());
        QCOMPARE(codeOf(page(bytes, 0, {1, 0}), conversion), "ok");
    }

    void aPageAskedForWithoutALookBringsTheConversionAbout()
    {
        const auto drawn = page(OfficeFiles::docx(OfficeFiles::paragraph("hello")), 0);
        QCOMPARE(codeOf(drawn, conversion), "ok");
        QVERIFY(isInked(drawn.result()->image));
    }

    // What is drawn meanwhile does not wait for LibreOffice.
    void otherFilesAreDrawnMeanwhile()
    {
        const auto facts = probe(OfficeFiles::endlessSheet(), "a.xlsx");
        QVERIFY(converter() != 0);
        QCOMPARE(codeOf(page(plainPdf(1), 0)), "ok");
        QVERIFY(!facts.isFinished());
    }

    // Whose turn it is at LibreOffice is fetched once more: many large files that wait for it would fill the memory.
    void whatWaitsForLibreOfficeIsNotHeldMeanwhile()
    {
        const QByteArray bytes = OfficeFiles::docx(OfficeFiles::paragraph("hello"));
        int asked = 0;
        QSignalSpy converting(m_service.get(), &PageService::converting);
        auto running = probe(OfficeFiles::endlessSheet(), "a.xlsx");
        const auto waiting = m_service->page(hashOf(bytes), holding(bytes, &asked), 0, 400);
        QTRY_COMPARE(converting.size(), 2);
        QCOMPARE(codeOf(page(plainPdf(1), 0)), "ok"); // the file in use is another
        QCOMPARE(asked, 1);
        running.cancel();
        QCOMPARE(codeOf(waiting, conversion), "ok");
        QVERIFY(isInked(waiting.result()->image));
        QCOMPARE(asked, 2);
    }

    // Whoever opens a paper does not wait for the small pictures of all others.
    void whatIsLookedAtComesBeforeSmallPictures()
    {
        QSignalSpy converting(m_service.get(), &PageService::converting);
        auto running = probe(OfficeFiles::endlessSheet(), "a.xlsx");
        QTRY_COMPARE(converting.size(), 1);
        const QByteArray other = OfficeFiles::docx(OfficeFiles::paragraph("other"));
        const QByteArray opened = OfficeFiles::docx(OfficeFiles::paragraph("opened"));
        const auto small = page(other, 0);
        const auto looked = probe(opened, "b.docx");
        QTRY_COMPARE(converting.size(), 3);
        bool smallFirst = false;
        QFutureWatcher<Result<FileFacts>> watcher;
        connect(&watcher, &QFutureWatcherBase::finished, this, [&] { smallFirst = small.isFinished(); });
        watcher.setFuture(looked);
        running.cancel();
        QCOMPARE(codeOf(looked, conversion), "ok");
        QCOMPARE(codeOf(small, conversion), "ok");
        QVERIFY(!smallFirst);
    }

    void macrosAreSaidAndNeverRun()
    {
        const auto facts = probe(endlessMacro(), "a.odt");
        QCOMPARE(codeOf(facts, conversion), "ok");
        QCOMPARE(facts.result()->flags, QStringList{"macros"});
        QCOMPARE(facts.result()->pages, 1);
    }

    void whatIsNoDocumentAfterAllIsSaidWithItsWarnings()
    {
        const QByteArray bytes = HostileCorpus::zipOf({{"[Content_Types].xml", "<x/>"}, {"word/vbaProject.bin", "x"}});
        const auto facts = probe(bytes, "a.docx");
        QCOMPARE(codeOf(facts, conversion), "file.broken");
        QCOMPARE(facts.result().error().facts["flags"].toArray(), QJsonArray{"macros"});
    }

    // LibreOffice would make nothing of it, as of one that is broken.
    void aDocumentWithAPasswordIsSaidToHaveOne()
    {
        const QByteArray bytes = OfficeFiles::lockedDocument();
        const auto facts = probe(bytes, "a.odt");
        QCOMPARE(codeOf(facts), "ok");
        QCOMPARE(officeEnding(facts.result()->mediaType), "odt");
        QCOMPARE(facts.result()->flags, QStringList{"encrypted"});
        QVERIFY(!facts.result()->preview);
        QCOMPARE(codeOf(page(bytes, 0)), "file.encrypted");
    }

    // As Word and Excel before 2007 say it, in the head of the text and by a record of the sheet.
    void anOldDocumentWithAPasswordIsSaidToHaveOne()
    {
        QByteArray text = convertedBare(OfficeFiles::docx(OfficeFiles::paragraph("hello")), "docx", "doc");
        const qsizetype head = text.indexOf(QByteArray("\xec\xa5\x01\x01"));
        QVERIFY(head > 0);
        text[head + 11] = char(text[head + 11] | 1);
        QByteArray sheet = convertedBare(OfficeFiles::xlsx(rowsOf(3)), "xlsx", "xls");
        const qsizetype first = sheet.indexOf(QByteArray("\x09\x08\x10\0\0\x06\x05\0", 8));
        QVERIFY(first > 0);
        sheet.replace(first + 20, 2, QByteArray("\x2f\0", 2));
        for (const auto &[bytes, ending] : {std::pair(text, "doc"), std::pair(sheet, "xls")}) {
            const auto facts = probe(bytes, QStringLiteral("a.") + ending);
            QCOMPARE(codeOf(facts, conversion), "ok");
            QCOMPARE(officeEnding(facts.result()->mediaType), ending);
            QCOMPARE(facts.result()->flags, QStringList{"encrypted"});
        }
    }

    // What is embedded in it, and what else may stand in its bytes, is not what it is.
    void anOldSheetThatNamesAWordDocumentIsASheet()
    {
        const QByteArray bytes = convertedBare(OfficeFiles::xlsx(rowsOf(3)), "xlsx", "xls");
        const QString name = QStringLiteral("WordDocument");
        const auto facts = probe(bytes + QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2), "a.xls");
        QCOMPARE(codeOf(facts, conversion), "ok");
        QCOMPARE(officeEnding(facts.result()->mediaType), "xls");
        QCOMPARE(facts.result()->flags, QStringList());
        QCOMPARE(facts.result()->pages, 1);
    }

    void ofAHugeSheetTheFirstPagesAreShown()
    {
        const auto facts = probe(OfficeFiles::xlsx(rowsOf(20'000)), "a.xlsx");
        QCOMPARE(codeOf(facts, conversion), "ok");
        QCOMPARE(facts.result()->pages, OfficeConverter::pageLimit);
        QCOMPARE(facts.result()->flags, QStringList{"too_many_pages"});
    }

    void aDocumentOfAsManyPagesAsAreShownIsWhole()
    {
        QByteArray body = OfficeFiles::paragraph("first");
        for (int page = 1; page < OfficeConverter::pageLimit; ++page)
            body += OfficeFiles::newPage() + OfficeFiles::paragraph("next");
        const auto facts = probe(OfficeFiles::docx(body), "a.docx");
        QCOMPARE(codeOf(facts, conversion), "ok");
        QCOMPARE(facts.result()->pages, OfficeConverter::pageLimit);
        QCOMPARE(facts.result()->flags, QStringList());
    }

    void aSheetThatCalculatesForEverIsStopped()
    {
        begin(3);
        QCOMPARE(codeOf(probe(OfficeFiles::endlessSheet(), "a.xlsx"), conversion), "file.time");
        QTRY_COMPARE(offspring().size(), 1); // the page helper that waits
    }

    // The trap is shown to work first: LibreOffice as it is asks for the picture.
    void nothingIsFetchedFromTheNetwork()
    {
        QTcpServer trap;
        int visits = 0;
        connect(&trap, &QTcpServer::newConnection, this, [&] {
            ++visits;
            trap.nextPendingConnection()->abort();
        });
        QVERIFY(trap.listen(QHostAddress::LocalHost));
        const QByteArray bytes = OfficeFiles::linkedPicture("http://127.0.0.1:" + QByteArray::number(trap.serverPort()) + "/picture.png");

        const QByteArray older = convertedBare(bytes, "docx", "doc");
        QVERIFY(visits > 0);

        visits = 0;
        const auto facts = probe(bytes, "a.docx");
        QCOMPARE(codeOf(facts, conversion), "ok");
        QCOMPARE(facts.result()->pages, 1);
        const auto same = probe(older, "a.doc");
        QCOMPARE(codeOf(same, conversion), "ok");
        QCOMPARE(officeEnding(same.result()->mediaType), "doc");
        QCOMPARE(same.result()->flags, QStringList());
        QCOMPARE(same.result()->pages, 1);
        QCOMPARE(visits, 0);
    }

    void itSeesNeitherTheNetworkNorTheHallNorAnybodysFiles()
    {
        QTemporaryFile open;
        QVERIFY(open.open() && fcntl(open.handle(), F_SETFD, 0) == 0);
        const auto running = probe(OfficeFiles::endlessSheet(), "a.xlsx");
        const pid_t process = converter();
        QVERIFY(process != 0);
        const QString proc = QStringLiteral("/proc/%1/").arg(process);
        const QByteArray devices = textOf(proc + "net/dev");
        QCOMPARE(devices.count(':'), 1);
        QVERIFY2(devices.contains("lo:"), devices.constData());
        const QDir root(proc + "root");
        QCOMPARE(root.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).join(u' '),
                 "bin dev etc lib lib64 proc tmp usr var");
        QCOMPARE(QDir(root.filePath("var")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).contains("run"), false);
        const QString limits = QString::fromLatin1(textOf(proc + "limits"));
        QVERIFY2(limits.contains(QRegularExpression("Max address space +2147483648 ")), qPrintable(limits));
        QVERIFY(limits.contains(QRegularExpression("Max cpu time +30 ")));
        QVERIFY(limits.contains(QRegularExpression("Max core file size +0 ")));
        const QByteArray rights = textOf(proc + "status");
        QVERIFY2(rights.contains("CapEff:\t0000000000000000\n") && rights.contains("NoNewPrivs:\t1\n"), rights.constData());
        // What a library of the window left open stays with the window.
        const QFileInfoList held = QDir(proc + "fd").entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        QVERIFY(!held.isEmpty());
        for (const QFileInfo &each : held)
            QVERIFY2(!each.symLinkTarget().contains(QFileInfo(open.fileName()).fileName()), qPrintable(each.symLinkTarget()));
        const QByteArray surroundings = textOf(proc + "environ");
        QVERIFY2(!surroundings.contains("YICHUANG"), surroundings.constData());
        QVERIFY(!running.isFinished());
    }

    void aKilledConverterIsSaidAndLeavesNothingBehind()
    {
        const auto facts = probe(OfficeFiles::endlessSheet(), "a.xlsx");
        QVERIFY(converter() != 0);
        const QList<pid_t> all = offspring();
        for (const pid_t each : all) {
            if (textOf(QStringLiteral("/proc/%1/comm").arg(each)).trimmed() == "bwrap") {
                QCOMPARE(kill(each, SIGKILL), 0);
                break;
            }
        }
        QCOMPARE(codeOf(facts, conversion), "file.memory");
        QTRY_COMPARE(offspring().size(), 1);
        for (const pid_t each : all)
            QTRY_VERIFY(!runs(each) || offspring().contains(each));
        const auto next = probe(OfficeFiles::docx(OfficeFiles::paragraph("hello")), "a.docx");
        QVERIFY(converter() != 0);
    }

    // As a machine that runs out of memory kills the largest program, long before its time is up.
    void aConverterThatIsKilledBeforeItsTimeWantedTooMuchMemory()
    {
        const auto facts = probe(OfficeFiles::endlessSheet(), "a.xlsx");
        const pid_t process = converter();
        QVERIFY(process != 0 && kill(process, SIGKILL) == 0);
        QCOMPARE(codeOf(facts, conversion), "file.memory");
    }

    void whoDoesNotWantItAnyMoreEndsIt()
    {
        auto facts = probe(OfficeFiles::endlessSheet(), "a.xlsx");
        QVERIFY(converter() != 0);
        const QList<pid_t> all = offspring();
        facts.cancel();
        QTRY_COMPARE(offspring().size(), 1);
        const auto other = probe(OfficeFiles::endlessSheet(), "b.xlsx");
        QVERIFY(converter() != 0);
        const QList<pid_t> more = offspring();
        m_service.reset();
        QCOMPARE(codeOf(other), "file.cancelled");
        for (const pid_t each : all + more)
            QTRY_VERIFY(!runs(each));
    }

    // Bubblewrap ties what it starts to its own life late: a conversion that is ended before leaves nothing behind either.
    void whoEndsItAtItsBeginningEndsAllOfIt()
    {
        const QTemporaryDir folder;
        const QString walls = folder.filePath("walls-of-this-test");
        QVERIFY(QFile::link(OfficeConverter::Setup().walls, walls));
        PageService::Limits limits;
        limits.office.walls = walls;
        m_service = std::make_unique<PageService>(qEnvironmentVariable("YICHUANG_BIN") + "/yichuang-page", limits);
        const QByteArray sheet = OfficeFiles::endlessSheet();
        for (const int after : {0, 1, 2, 5, 10, 15, 20, 30, 40, 50, 0, 1, 2, 5, 10, 15, 20, 30, 40, 50}) {
            QSignalSpy converting(m_service.get(), &PageService::converting);
            auto facts = probe(sheet, "a.xlsx");
            QTRY_COMPARE(converting.size(), 1);
            QTest::qWait(after);
            facts.cancel();
            QTRY_COMPARE(offspring().size(), 1);
            QTRY_VERIFY2(running(walls) == 0, qPrintable(QStringLiteral("ended after %1 ms").arg(after)));
        }
        const auto facts = probe(sheet, "a.xlsx");
        QVERIFY(converter() != 0);
        QVERIFY(running(walls) > 1); // it would have been seen
    }

    // Whoever leaves the seat leaves no paper in the making, which would be kept afterwards.
    void whatIsToBeForgottenIsMadeNoFurther()
    {
        const auto facts = probe(OfficeFiles::endlessSheet(), "a.xlsx");
        QVERIFY(converter() != 0);
        m_service->clearCache();
        QCOMPARE(codeOf(facts), "file.cancelled");
        QTRY_COMPARE(offspring().size(), 1);
        QCOMPARE(codeOf(page(plainPdf(1), 0)), "ok");
    }

    // The bytes go with it: LibreOffice would make one blank page of none, and that would be kept under the file's name.
    void whatIsBeingLookedAtIsForgottenToo()
    {
        const QByteArray bytes = OfficeFiles::docx(OfficeFiles::paragraph("hello"));
        const auto looked = probe(bytes, "a.docx");
        const auto waiting = page(bytes, 0);
        QCoreApplication::processEvents(); // the helper has the bytes, and has not answered
        m_service->clearCache();
        QCOMPARE(codeOf(looked), "file.cancelled");
        QCOMPARE(codeOf(waiting), "file.cancelled");
        const auto again = probe(bytes, "a.docx");
        const auto drawn = page(bytes, 0);
        QCOMPARE(codeOf(again, conversion), "ok");
        QCOMPARE(codeOf(drawn, conversion), "ok");
        QVERIFY(isInked(drawn.result()->image));
    }

    void withoutLibreOfficeTheFileIsKnownAndNotShown()
    {
        PageService::Limits limits;
        limits.office.office = "/nonexistent/soffice.bin";
        m_service = std::make_unique<PageService>(qEnvironmentVariable("YICHUANG_BIN") + "/yichuang-page", limits);
        const QByteArray bytes = OfficeFiles::docx(OfficeFiles::paragraph("hello"));
        const auto facts = probe(bytes, "a.docx");
        QCOMPARE(codeOf(facts), "ok");
        QVERIFY(!facts.result()->preview);
        QCOMPARE(officeEnding(facts.result()->mediaType), "docx");
        QCOMPARE(codeOf(page(bytes, 0)), "file.type");
    }

    // Debian's packages of texts and of sheets come one by one. A LibreOffice that does not start is not the file's fault either.
    void whatALibreOfficeLacksIsNeverTheFilesFault()
    {
        const QTemporaryDir folder; // outside of the walls, so that within there is no such program
        const QString program = folder.filePath("soffice.bin");
        QVERIFY(QFile::copy("/usr/bin/true", program));
        QVERIFY(QFile::link(program, folder.filePath("libswlo.so")));
        PageService::Limits limits;
        limits.office.office = program;
        m_service = std::make_unique<PageService>(qEnvironmentVariable("YICHUANG_BIN") + "/yichuang-page", limits);
        const auto sheet = probe(OfficeFiles::xlsx(rowsOf(3)), "a.xlsx");
        QCOMPARE(codeOf(sheet), "ok");
        QVERIFY(!sheet.result()->preview);
        QCOMPARE(codeOf(probe(OfficeFiles::docx(OfficeFiles::paragraph("hello")), "a.docx"), conversion), "file.helper");
    }
};

YICHUANG_TEST(OfficeFilesTest)
#include "tst_OfficeFiles.moc"
