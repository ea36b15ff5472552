// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/PrivateHall.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace yichuang;

// The Debian package that cpack makes of what was built: what is in it, what it needs, and that it works from where it was unpacked.
// Nothing is installed.
class TestPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid() && ::chmod(QFile::encodeName(m_folder.path()).constData(), 0711) == 0);
        const Printed made = run(QStringLiteral("cpack"), {QStringLiteral("--config"),
                                                           qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/../CPackConfig.cmake"),
                                                           QStringLiteral("-B"), m_folder.path()});
        QVERIFY2(made.code == 0, qPrintable(made.words));
        const QStringList packages = QDir(m_folder.path()).entryList({QStringLiteral("yichuang_*.deb")});
        QVERIFY2(packages.size() == 1, qPrintable(made.words));
        m_package = m_folder.filePath(packages.first());
        const Printed unpacked = run(QStringLiteral("dpkg-deb"), {QStringLiteral("-x"), m_package, at({})});
        QVERIFY2(unpacked.code == 0, qPrintable(unpacked.words));
    }

    void cleanupTestCase() { [[maybe_unused]] const auto stopped = PrivateHall::stopNow(hall()); }

    void the_programs_and_what_starts_them_are_in_it()
    {
        const QStringList programs{QStringLiteral("yichuang"), QStringLiteral("yichuang-kiosk"), QStringLiteral("yichuang-page"),
                                   QStringLiteral("yichuangctl")};
        QCOMPARE(QDir(at("usr/bin")).entryList(QDir::Files | QDir::Executable, QDir::Name), programs);
        const QStringList starters = QDir(at("usr/share/applications")).entryList(QDir::Files, QDir::Name);
        QCOMPARE(starters, (QStringList{QStringLiteral("yichuang-kiosk.desktop"), QStringLiteral("yichuang.desktop")}));
        for (const QString &starter : starters) {
            const QString entry = textOf(QStringLiteral("usr/share/applications/") + starter);
            const auto value = [&entry](const char *key) {
                return QRegularExpression(QStringLiteral("^%1=(.+)$").arg(QRegularExpression::escape(QLatin1String(key))),
                                          QRegularExpression::MultilineOption)
                    .match(entry)
                    .captured(1);
            };
            QCOMPARE(value("Exec"), starter.section(u'.', 0, 0));
            QVERIFY2(programs.contains(value("Exec")) && value("Name[zh_CN]").contains(QStringLiteral("一窗")), qPrintable(entry));
            QVERIFY2(QFile::exists(at("usr/share/icons/hicolor/scalable/apps/") + value("Icon") + QStringLiteral(".svg")),
                     qPrintable(entry));
        }
        QVERIFY(textOf(QStringLiteral("usr/share/doc/yichuang/copyright")).contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE")));
    }

    // Unit, login and screen of a kiosk, and the page for telephones, which it has once its address is written down.
    void a_kiosk_starts_from_what_is_in_it()
    {
        const QString unit = textOf(QStringLiteral("usr/lib/systemd/system/yichuang-kiosk.service"));
        QVERIFY(unit.contains(QStringLiteral("User=yichuang-kiosk\n")));
        QVERIFY(unit.contains(QStringLiteral("--upload-address \"${YICHUANG_UPLOAD}\"")));
        QVERIFY(textOf(QStringLiteral("usr/share/yichuang/kiosk.env")).contains(QStringLiteral("\nYICHUANG_UPLOAD=")));
        QVERIFY(field("Suggests").contains(QStringLiteral("cage")));
        const QString login = at("usr/lib/sysusers.d/yichuang-kiosk.conf");
        const Printed made = run(QStringLiteral("systemd-sysusers"), {QStringLiteral("--dry-run"), login});
        QVERIFY2(made.code == 0, qPrintable(made.words));
        QVERIFY2(textOf(QStringLiteral("usr/lib/sysusers.d/yichuang-kiosk.conf")).contains(QStringLiteral("u yichuang-kiosk ")),
                 qPrintable(login));
        const Printed control = run(QStringLiteral("dpkg-deb"), {QStringLiteral("--info"), m_package, QStringLiteral("postinst")});
        QVERIFY2(control.code == 0 && control.words.contains(QStringLiteral("systemd-sysusers yichuang-kiosk.conf")),
                 qPrintable(control.words));
    }

    // What is no library that a program names is found while it runs: by name alone.
    void it_needs_what_the_programs_look_for_beside_their_libraries()
    {
        QCOMPARE(field("Package"), QStringLiteral("yichuang"));
        QCOMPARE(field("Version"), QStringLiteral(YICHUANG_VERSION));
        QStringList needed;
        for (const QString &one : field("Depends").split(u','))
            needed.append(one.trimmed().section(u' ', 0, 0));
        for (const char *library : {"libqt6core6", "libqt6widgets6", "libqt6pdf6", "libpq5", "libseccomp2", "libcups2"})
            QVERIFY2(needed.contains(QLatin1String(library)), library);
        // Of what a build installs, all that is neither for building nor such a library.
        static const QRegularExpression running(
            QStringLiteral("^(?:fonts-|libime-data|postgresql|libqt6sql6-psql$|qt6-translations-l10n$|util-linux$)"));
        QFile build(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/.ci/packages-build"));
        QVERIFY(build.open(QIODevice::ReadOnly));
        const QStringList wanted = QString::fromUtf8(build.readAll()).split(u'\n').filter(running);
        QVERIFY(wanted.size() >= 9);
        for (const QString &one : wanted)
            QVERIFY2(needed.contains(one), qPrintable(one));
    }

    void the_rules_of_the_hall_and_both_languages_are_in_its_programs()
    {
        const QStringList status{QStringLiteral("hall"), QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--dir"),
                                 hall()};
        const QString ctl = at("usr/bin/yichuangctl");
        for (const auto &[language, words] :
             {std::pair("C.UTF-8", "There is no hall here yet"), std::pair("zh_CN.UTF-8", "这里还没有大厅")}) {
            const Printed none = run(ctl, status, QLatin1String(language));
            QCOMPARE(none.code, 17);
            QVERIFY2(none.words.contains(QString::fromUtf8(words)), qPrintable(none.words));
        }
        const Printed made = run(ctl, {QStringLiteral("hall"), QStringLiteral("create"), QStringLiteral("--dir"), hall()});
        QVERIFY2(made.code == 0, qPrintable(made.words));
        const auto open = PrivateHall::open(hall(), *HallSource::built(), false); // one that sleeps tells nothing of its schema
        QVERIFY2(open.ok(), open ? "" : qPrintable(open.error().log));
        const QJsonObject shown = QJsonDocument::fromJson(run(ctl, status).words.toUtf8()).object();
        const QStringList files = QDir(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/sql/hall"))
                                      .entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        QCOMPARE(shown.value(QStringLiteral("schema")).toInt(), files.last().left(3).toInt());
        QVERIFY(shown.value(QStringLiteral("current")).toBool());
    }

private:
    struct Printed {
        int code = -1;
        QString words;
    };

    Printed run(const QString &program, const QStringList &arguments, const QString &language = QStringLiteral("C.UTF-8")) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), language);
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        Printed said;
        if (process.waitForFinished(600'000) && process.exitStatus() == QProcess::NormalExit)
            said.code = process.exitCode();
        said.words = QString::fromUtf8(process.readAll());
        return said;
    }

    QString field(const char *name) const
    {
        return run(QStringLiteral("dpkg-deb"), {QStringLiteral("-f"), m_package, QLatin1String(name)}).words.trimmed();
    }

    QString at(const char *path) const { return m_folder.filePath(QStringLiteral("unpacked/")) + QLatin1String(path); }

    QString textOf(const QString &path) const
    {
        QFile file(at({}) + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QString hall() const { return m_folder.filePath(QStringLiteral("hall")); }

    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/yichuang-package-XXXXXX")};
    QString m_package;
};

YICHUANG_TEST(TestPackage)
#include "tst_Package.moc"
