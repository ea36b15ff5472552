// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

// The plan of the house, held against the include lines: a folder sees what stands here behind it, and nothing else of ours.
namespace {

const QHash<QString, QStringList> &sight()
{
    static const QHash<QString, QStringList> plan{
        {"app/core", {}},
        {"app/store", {"core"}},
        {"app/pinyin", {"core"}},
        {"app/input", {"core"}},
        {"app/records", {"core"}},
        {"app/forms", {"core", "records"}},
        {"app/search", {"core", "pinyin", "records"}},
        {"app/hall", {"core", "pinyin"}},
        {"app/desk", {"core", "store", "records", "forms", "hall"}},
        {"app/documents", {"core", "store", "records"}},
        {"app/messaging", {"core"}},
        {"app/devices", {"core", "records"}},
        {"app/sample", {"core", "records", "forms", "hall", "documents"}},
        {"app/keeper", {"core", "records", "hall", "desk", "documents", "messaging"}},
        {"app/upload", {"core", "store", "records", "hall", "desk"}},
        {"app/start", {"core", "hall", "keeper", "sample"}},
        {"ui/parts", {"core", "records"}},
        {"ui/casefile", {"core", "store", "records", "forms", "desk", "documents", "devices", "ui/parts"}},
        {"ui/scan", {"core", "documents", "devices", "ui/parts"}},
        {"ui/counter", {"core", "store", "records", "forms", "desk", "documents", "devices", "ui/parts", "ui/scan", "ui/casefile"}},
        {"ui/review", {"core", "store", "records", "desk", "documents", "devices", "ui/parts", "ui/casefile"}},
        {"ui/kiosk", {"core", "store", "records", "forms", "search", "input", "desk", "documents", "devices", "ui/parts", "ui/scan"}},
        {"ui/supervision", {"core", "records", "desk", "documents", "ui/parts", "ui/casefile"}},
        {"ui/audit", {"core", "records", "desk", "ui/parts"}},
        {"ui/helpdesk", {"core", "records", "desk", "ui/parts"}},
        {"ui/office", {"core", "records", "desk", "documents", "ui/parts", "ui/casefile"}},
        {"ui/shell",
         {"core", "records", "forms", "desk", "documents", "devices", "messaging", "ui/parts", "ui/casefile", "ui/counter", "ui/review",
          "ui/supervision", "ui/audit", "ui/helpdesk", "ui/office"}},
    };
    return plan;
}

struct Line {
    QString file;
    int number;
    QString text;
};

QString root()
{
    return qEnvironmentVariable("YICHUANG_SOURCE");
}

QList<Line> linesUnder(const QString &folder)
{
    QList<Line> lines;
    QDirIterator files(root() + u'/' + folder, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        int number = 0;
        for (const QByteArray &line : file.readAll().split('\n'))
            lines.append({file.fileName().mid(root().size() + 1), ++number, QString::fromUtf8(line)});
    }
    return lines;
}

QString place(const Line &line)
{
    return QStringLiteral("%1:%2: %3").arg(line.file).arg(line.number).arg(line.text.trimmed());
}

QStringList placesOf(const QStringList &folders, const QRegularExpression &what, const QStringList &allowedIn)
{
    QStringList places;
    for (const QString &folder : folders) {
        for (const Line &line : linesUnder(folder)) {
            const bool allowed =
                std::any_of(allowedIn.begin(), allowedIn.end(), [&](const QString &where) { return line.file.startsWith(where); });
            if (!allowed && what.match(line.text).hasMatch())
                places.append(place(line));
        }
    }
    return places;
}

}

namespace {

// An include of anything that these modules of Qt hold, by the names that stand in their folders.
QRegularExpression includeOf(const QStringList &modules)
{
    QStringList names;
    for (const QString &module : modules) {
        names.append(module + QStringLiteral("(?:/.*)?"));
        for (const QString &header : QDir(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module).entryList(QDir::Files))
            names.append(QRegularExpression::escape(header));
    }
    return QRegularExpression(QStringLiteral("^\\s*#\\s*include\\s*[<\"](?:%1)[>\"]").arg(names.join(u'|')));
}

}

class TestIncludes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFolderOfTheHouseIsInThePlan()
    {
        for (const QString &floor : {QStringLiteral("app"), QStringLiteral("ui")}) {
            for (const QString &room : QDir(root() + u'/' + floor).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                if (room != QLatin1String("programs"))
                    QVERIFY2(sight().contains(floor + u'/' + room), qPrintable(floor + u'/' + room));
            }
        }
    }

    // What closing is worth is shown by tests/core/tst_ClosedMemory.
    void programsThatAreToldPasswordsCloseTheirMemory()
    {
        for (const char *program : {"yichuang", "yichuang-kiosk", "yichuangctl"}) {
            QFile file(root() + QStringLiteral("/app/programs/%1/main.cpp").arg(QLatin1String(program)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll(), begin = text.mid(text.indexOf("int main("), 200);
            QVERIFY2(begin.contains("forgetting::closeMemory();"), program);
        }
    }

    // Two classes of one name in one program: the linker keeps one destructor for both, and says nothing.
    void noTypeOfAHeaderHasTheNameOfAnother()
    {
        static const QRegularExpression declared(QStringLiteral("^(?:class|struct|enum class) (\\w+)(?: final)?(?: :.*)?(?: \\{.*)?$"));
        static const QRegularExpression opened(QStringLiteral("^namespace (\\S+) \\{"));
        QHash<QString, QStringList> places;
        for (const QString &floor : {QStringLiteral("app"), QStringLiteral("ui")}) {
            QString space;
            for (const Line &line : linesUnder(floor)) {
                if (!line.file.endsWith(QLatin1String(".h")))
                    continue;
                if (const auto found = opened.match(line.text); found.hasMatch())
                    space = found.captured(1);
                if (const auto found = declared.match(line.text); found.hasMatch())
                    places[space + found.captured(1)].append(place(line));
            }
        }
        QVERIFY(places.size() > 300);
        QStringList twice;
        for (const QStringList &at : std::as_const(places)) {
            if (at.size() > 1)
                twice += at;
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void aFolderIncludesOnlyWhatItMaySee_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder : sight().keys())
            QTest::newRow(qPrintable(folder)) << folder;
    }
    void aFolderIncludesOnlyWhatItMaySee()
    {
        QFETCH(QString, folder);
        static const QRegularExpression include(QStringLiteral("^#include \"((?:ui/)?[a-z]+)/"));
        const QString own = folder.startsWith(QLatin1String("app/")) ? folder.mid(4) : folder;
        QStringList trespasses;
        const QList<Line> lines = linesUnder(folder);
        QVERIFY(!lines.isEmpty());
        for (const Line &line : lines) {
            const auto match = include.match(line.text);
            if (match.hasMatch() && match.captured(1) != own && !sight()[folder].contains(match.captured(1)))
                trespasses.append(place(line));
        }
        QVERIFY2(trespasses.isEmpty(), qPrintable(trespasses.join(u'\n')));
    }

    void onlyTheHallSpeaksSql()
    {
        QStringList places = placesOf({"app", "ui"}, includeOf({QStringLiteral("QtSql")}), {"app/hall/"});
        // The bench sends the same calls bare, to know what the desks cost.
        places += placesOf({"app", "ui"}, QRegularExpression(QStringLiteral("#include [<\"]libpq")),
                           {"app/hall/", "app/programs/yichuangctl/bench/"});
        QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
    }

    void widgetsStayInTheWindows()
    {
        const QStringList places =
            placesOf({"app"}, includeOf({QStringLiteral("QtWidgets"), QStringLiteral("QtPrintSupport")}), {"app/programs/"});
        QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
    }

    // What strangers hand in is read by the helper alone, shut in; a window is handed its pictures. The hall's own papers are drawn by one
    // view, and only by those that show one: what is about to leave, and what is printed.
    void noWindowReadsWhatStrangersHandIn()
    {
        const QRegularExpression pdf = includeOf({QStringLiteral("QtPdf"), QStringLiteral("QtPdfWidgets")});
        QVERIFY(pdf.match(QStringLiteral("#include <QPdfDocument>")).hasMatch());
        const QString view = QStringLiteral("ui/casefile/PaperView");
        QStringList places = placesOf({"ui", "app/programs"}, pdf, {view, "app/programs/page/"});
        places += placesOf({"ui"}, QRegularExpression(QStringLiteral("#\\s*include \"%1\\.h\"").arg(view)),
                           {view, "ui/casefile/NoticePreviewPanel", "ui/casefile/PrintPage"});
        QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
    }

    void theHeadersOfAModuleAreKnownByName()
    {
        const QRegularExpression widgets = includeOf({QStringLiteral("QtWidgets"), QStringLiteral("QtPrintSupport")});
        for (const char *line : {"#include <QMessageBox>", "#include <QtWidgets>", "#include <QtWidgets/QLabel>", "#include <QPrinter>",
                                 "#include <qlabel.h>"})
            QVERIFY2(widgets.match(QString::fromLatin1(line)).hasMatch(), line);
        QVERIFY(!widgets.match(QStringLiteral("#include <QPdfWriter>")).hasMatch());
        QVERIFY(includeOf({QStringLiteral("QtSql")}).match(QStringLiteral("#include <QSqlQuery>")).hasMatch());
    }

    void nothingWaitsInsideOfTheEventLoop()
    {
        const QStringList places = placesOf(
            {"app", "ui"},
            QRegularExpression(QStringLiteral("processEvents\\(|\\bQEventLoop\\b|waitForFinished\\(|(?<!query)(\\.|->)exec\\(")),
            {"app/programs/", "app/hall/PostgresServer", "app/documents/PageHelper", "app/documents/OfficeConverter",
             "app/documents/CommandSigner"}); // a server is started before there is a window; a killed helper or
                                              // converter ends at once; the keeper signs where it sets papers, on a thread of its own
        QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
    }

    void noFutureIsContinuedOnAReceiverThatMayDie()
    {
        const QStringList places = placesOf({"app", "ui"}, QRegularExpression(QStringLiteral("\\.then\\(")), {});
        QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
    }

    void signalsAreNeverConnectedByName()
    {
        const QStringList places = placesOf({"app", "ui"}, QRegularExpression(QStringLiteral("\\b(SIGNAL|SLOT)\\(")), {});
        QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
    }
};

YICHUANG_TEST(TestIncludes)
#include "tst_Includes.moc"
