// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampledHall.h"
#include "support/HallFixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int Width = 540, Height = 960;
constexpr int Batch = 250; // touches before it is looked at what they did

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

// The real program on a real X server, under somebody who touches wherever there is a screen and presses whatever keys there are: it stays
// the one window, and starts nothing. YICHUANG_TOUCHES says how often; the long test touches a hundred thousand times.
class NobodyGetsOutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        startHall();
        startScreen();
        startKiosk();
    }

    void cleanupTestCase()
    {
        for (QProcess *process : {&m_kiosk, &m_screen}) {
            process->kill();
            process->waitForFinished();
        }
    }

    void touchesAndChordsLeaveOneWindowAndTheSameProcesses()
    {
        const int wanted = qEnvironmentVariableIntValue("YICHUANG_TOUCHES") > 0 ? qEnvironmentVariableIntValue("YICHUANG_TOUCHES") : 1000;
        const qint64 before = residentKb();
        QRandomGenerator chance(20261128);
        for (int touches = 0; touches < wanted; touches += Batch) {
            const QByteArray idle = ticks();
            play(chance);
            QVERIFY(ticks() != idle); // it was touched indeed
            QVERIFY2(m_kiosk.state() == QProcess::Running, qPrintable(QStringLiteral("the kiosk ended after %1 touches: %2")
                                                                          .arg(touches)
                                                                          .arg(QString::fromUtf8(m_kiosk.readAllStandardError()))));
            QCOMPARE(windows(), m_window);
            const QStringList others = descendants();
            QVERIFY2(others.isEmpty(), qPrintable(others.join(u' ')));
            if (touches == 2000)
                m_settledKb = residentKb();
        }
        qInfo("%d touches: %lld MB before, %lld MB after two thousand, %lld MB at the end", wanted, before / 1024, m_settledKb / 1024,
              residentKb() / 1024);
    }

private:
    void startHall()
    {
        const Result<Done> started = startSampled(m_hall, 60, true);
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
    }

    void startScreen()
    {
        m_screen.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("%1x%2x24").arg(Width).arg(Height), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        QVERIFY2(m_screen.waitForStarted(60'000) && m_screen.waitForReadyRead(60'000), "no Xvfb");
        m_display = u':' + QString::fromLatin1(m_screen.readLine()).trimmed();
        m_ground = windows().value(0); // the screen itself
    }

    void startKiosk()
    {
        const SignIn door = m_hall.signInAs(QStringLiteral("kiosk01"));
        QFile secret(m_home.filePath(QStringLiteral("pgpass")));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        secret.write(QStringLiteral("*:*:*:kiosk01:%1\n").arg(door.password).toUtf8());
        secret.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("PGPASSFILE"), secret.fileName());
        environment.insert(QStringLiteral("HOME"), m_home.path());
        m_kiosk.setProcessEnvironment(environment);
        m_kiosk.setStandardOutputFile(QProcess::nullDevice());
        m_kiosk.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-kiosk"),
                      {QStringLiteral("--server"), QStringLiteral("host=%1 dbname=%2 user=kiosk01").arg(door.hosts.first(), door.database),
                       QStringLiteral("--reader"), QStringLiteral("auto")});
        QVERIFY(m_kiosk.waitForStarted(60'000));
        QTRY_VERIFY2(windows().size() == 1, m_kiosk.readAllStandardError().constData());
        m_window = windows();
    }

    QByteArray xdotool(const QStringList &arguments, const QByteArray &script = {})
    {
        QProcess tool;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        tool.setProcessEnvironment(environment);
        tool.start(QStringLiteral("xdotool"), arguments);
        tool.write(script);
        tool.closeWriteChannel();
        tool.waitForFinished(120'000);
        return tool.readAllStandardOutput();
    }

    QStringList windows()
    {
        const QByteArray found = xdotool({QStringLiteral("search"), QStringLiteral("--maxdepth"), QStringLiteral("1"),
                                          QStringLiteral("--onlyvisible"), QStringLiteral("--class"), QString()});
        QStringList ids = QString::fromLatin1(found).split(u'\n', Qt::SkipEmptyParts);
        ids.removeAll(m_ground);
        return ids;
    }

    // What the kiosk started besides the helper that opens files.
    QStringList descendants() const
    {
        QHash<qint64, qint64> parents;
        for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            const QByteArray stat = read(QStringLiteral("/proc/%1/stat").arg(entry));
            const QList<QByteArray> rest = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
            if (entry.toLongLong() > 0 && rest.size() > 1)
                parents.insert(entry.toLongLong(), rest[1].toLongLong());
        }
        QStringList names;
        for (auto one = parents.begin(); one != parents.end(); ++one) {
            for (qint64 up = one.value(); up > 1; up = parents.value(up)) {
                const QByteArray name = read(QStringLiteral("/proc/%1/comm").arg(one.key())).trimmed();
                if (up == m_kiosk.processId() && !name.startsWith("yichuang-page") && !name.isEmpty())
                    names.append(QString::fromUtf8(name));
            }
        }
        return names;
    }

    void play(QRandomGenerator &chance)
    {
        static const char *keys[] = {
            "alt+F4", "ctrl+alt+Delete", "ctrl+q", "ctrl+w", "alt+Tab", "super",     "Escape",           "Menu", "F1",
            "F11",    "ctrl+alt+t",      "ctrl+c", "ctrl+v", "ctrl+o",  "ctrl+p",    "shift+F10",        "Tab",  "Return",
            "space",  "Delete",          "a",      "4",      "Print",   "alt+space", "ctrl+shift+Escape"};
        QByteArray script;
        for (int i = 0; i < Batch; ++i) {
            const int button = chance.bounded(12) == 0 ? 3 : chance.bounded(30) == 0 ? 2 : 1;
            script += "mousemove " + QByteArray::number(chance.bounded(Width)) + ' ' + QByteArray::number(chance.bounded(Height));
            if (chance.bounded(10) == 0) // drawn over the screen
                script += " mousedown 1 mousemove " + QByteArray::number(chance.bounded(Width)) + ' ' +
                          QByteArray::number(chance.bounded(Height)) + " mouseup 1\n";
            else
                script += " mousedown " + QByteArray::number(button) + " mouseup " + QByteArray::number(button) + '\n';
            if (i % 5 == 0)
                script += QByteArray("key --delay 0 ") + keys[chance.bounded(int(std::size(keys)))] + '\n';
        }
        xdotool({QStringLiteral("-")}, script);
        waitUntilIdle();
    }

    // Everything that was sent has been dealt with: the program rests.
    void waitUntilIdle()
    {
        QElapsedTimer limit;
        limit.start();
        QByteArray before;
        do {
            before = ticks();
            QTest::qWait(150);
        } while (before != ticks() && limit.elapsed() < 60'000 && m_kiosk.state() == QProcess::Running);
    }
    QByteArray ticks() const
    {
        const QByteArray stat = read(QStringLiteral("/proc/%1/stat").arg(m_kiosk.processId()));
        const QList<QByteArray> rest = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        return rest.size() > 13 ? rest[11] + ' ' + rest[12] : QByteArray();
    }
    qint64 residentKb() const
    {
        for (const QByteArray &line : read(QStringLiteral("/proc/%1/status").arg(m_kiosk.processId())).split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toLongLong();
        }
        return 0;
    }

    HallFixture m_hall;
    QTemporaryDir m_home;
    QProcess m_screen;
    QProcess m_kiosk;
    QString m_display;
    QString m_ground;
    QStringList m_window;
    qint64 m_settledKb = 0;
};

YICHUANG_TEST(NobodyGetsOutTest)
#include "tst_NobodyGetsOut.moc"
