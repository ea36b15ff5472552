// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/KioskScene.h"

#include "core/Forgetting.h"
#include "ui/kiosk/frame/IdleWatch.h"
#include "ui/kiosk/keyboard/KeyPad.h"
#include "ui/kiosk/parts/ItemRow.h"

#include <QDirIterator>
#include <QProcess>
#include <QSocketNotifier>

#include <unistd.h>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr ushort Disguise = 0x2A5A;

// Who stands at the kiosk, in a process of its own, and does what the test says, line by line. What is typed comes letter by letter and
// disguised, so that whatever is found of it whole was put together by the kiosk.
class Visitor {
public:
    void stand(const SignIn &device)
    {
        m_scene.openAt(device, QSize(1080, 1920));
        QObject::connect(
            &m_scene.window(), &KioskWindow::wiped, &m_scene.window(), [] { forgetting::giveBack(); }, Qt::QueuedConnection);
        say("ready");
        QObject::connect(&m_orders, &QSocketNotifier::activated, &m_orders, [this] { take(); });
    }

private:
    void take()
    {
        char piece[4096];
        const ssize_t got = ::read(0, piece, sizeof piece);
        if (got <= 0)
            return QCoreApplication::quit();
        m_waiting.append(piece, got);
        while (m_waiting.contains('\n')) {
            const QByteArray line = m_waiting.left(m_waiting.indexOf('\n'));
            m_waiting.remove(0, line.size() + 1);
            act(line.split(' ').first(), line.mid(line.indexOf(' ') + 1));
        }
    }

    void act(const QByteArray &verb, const QByteArray &what)
    {
        if (verb == "touch")
            say(m_scene.touch(QString::fromUtf8(what)) ? "yes" : "no");
        else if (verb == "choice") // the third of the ways: "choice ways 2"
            say(choose(what.split(' ')) ? "yes" : "no");
        else if (verb == "item")
            say(m_scene.touchFirst<ItemRow>() ? "yes" : "no");
        else if (verb == "field")
            say(enter(QString::fromUtf8(what)) ? "yes" : "no");
        else if (verb == "letter")
            KioskScene::enter(QApplication::focusWidget(), QString(QChar(ushort(what.toUShort() ^ Disguise))));
        else if (verb == "key") // on the keyboard of the screen
            press(QString(QChar(ushort(what.toUShort() ^ Disguise))));
        else if (verb == "idle") {
            m_scene.window().idleWatch()->setPatience(std::chrono::milliseconds(50));
            say("yes");
        } else if (verb == "there")
            say(m_scene.find(QString::fromUtf8(what)) ? "yes" : "no");
        else
            say(m_scene.pageName().toUtf8());
    }

    bool choose(const QList<QByteArray> &words)
    {
        QWidget *control = m_scene.find(QString::fromUtf8(words[0]));
        return control && m_scene.touch(control->findChildren<QAbstractButton *>().at(words[1].toInt()));
    }
    void press(const QString &letter)
    {
        KeyPad *pad = m_scene.window().keyboard()->pad();
        m_scene.touchAt(pad->mapTo(&m_scene.window(), pad->placeOf(letter).center()));
    }
    bool enter(const QString &name)
    {
        QWidget *field = m_scene.find(name);
        auto *edit = field ? field->findChild<QLineEdit *>() : nullptr;
        if (edit)
            edit->setFocus();
        return edit;
    }
    static void say(const QByteArray &word)
    {
        const QByteArray line = word + '\n';
        if (::write(1, line.constData(), size_t(line.size())) < 0)
            QCoreApplication::exit(1);
    }

    KioskScene m_scene;
    QSocketNotifier m_orders{0, QSocketNotifier::Read};
    QByteArray m_waiting;
};

int visit(int argc, char **argv)
{
    forgetting::begin(argv);
    QApplication app(argc, argv);
    SignIn device;
    device.hosts = {qEnvironmentVariable("VISIT_HOST")};
    device.database = qEnvironmentVariable("VISIT_DATABASE");
    device.user = QStringLiteral("kiosk01");
    device.password = qEnvironmentVariable("VISIT_PASSWORD");
    Visitor visitor;
    visitor.stand(device);
    return app.exec();
}

}

// After the wipe nothing of a visit is left: not in the program's memory, as its own user could read it, and not in a file.
class ForgettingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.startSmall();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_scene.enrol(77);
        m_device = m_scene.hall().signInAs(QStringLiteral("kiosk01"));
    }
    void init()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("VISIT_HOST"), m_device.hosts.first());
        environment.insert(QStringLiteral("VISIT_DATABASE"), m_device.database);
        environment.insert(QStringLiteral("VISIT_PASSWORD"), m_device.password);
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("TMPDIR"), m_home.path());
        m_kiosk.setProcessEnvironment(environment);
        m_kiosk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_kiosk.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--visit")});
        QCOMPARE(answer(60'000), QByteArray("ready"));
    }
    void cleanup()
    {
        m_kiosk.kill();
        m_kiosk.waitForFinished();
    }

    void nothingOfAVisitIsLeft()
    {
        visitHalfway();
        if (QTest::currentTestFailed())
            return;
        const QStringList before = found();
        for (const QString &canary : {QStringLiteral("account"), QStringLiteral("other"), QStringLiteral("shop"), QStringLiteral("pinyin")})
            QVERIFY2(before.join(u' ').contains(canary), qPrintable(QStringLiteral("the test looks in the wrong place for ") + canary));
        QCOMPARE(order("touch leave"), QByteArray("yes"));
        QTRY_COMPARE(order("page"), QByteArray("HomePage"));
        // The hall is told, the line is another one, and what was shown is taken down.
        QTRY_VERIFY2(found().isEmpty(), qPrintable(found().join(QStringLiteral(", "))));
        const QString file = inFiles();
        QVERIFY2(file.isEmpty(), qPrintable(file));
    }

    // Who walks away: nobody touches anything, and after the question and its seconds it is the same.
    void nothingIsLeftOnceTheTimeIsOver()
    {
        visitHalfway();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(order("idle"), QByteArray("yes"));
        QTRY_COMPARE_WITH_TIMEOUT(order("page"), QByteArray("HomePage"), 120'000);
        QTRY_VERIFY2(found().isEmpty(), qPrintable(found().join(QStringLiteral(", "))));
        const QString file = inFiles();
        QVERIFY2(file.isEmpty(), qPrintable(file));
    }

private:
    // In an application for somebody else, logged in with a password, with a form half filled.
    void visitHalfway()
    {
        QCOMPARE(order("touch departments"), QByteArray("yes"));
        QTRY_COMPARE(order("page"), QByteArray("BrowsePage"));
        QTRY_COMPARE(order("there item-440117990001"), QByteArray("yes"));
        QCOMPARE(order("item"), QByteArray("yes"));
        QTRY_COMPARE(order("there itemName"), QByteArray("yes"));
        QCOMPARE(order("touch applyNow"), QByteArray("yes"));
        QTRY_COMPARE(order("page"), QByteArray("SignInPage"));
        QCOMPARE(order("choice ways 1"), QByteArray("yes"));
        type("who", SmallHall::mobile(77));
        type("password", KioskScene::password());
        QCOMPARE(order("touch signIn"), QByteArray("yes"));
        QTRY_COMPARE(order("page"), QByteArray("ApplyPage"));
        QTRY_COMPARE(order("there forWhom"), QByteArray("yes"));
        QCOMPARE(order("choice forWhom 1"), QByteArray("yes"));
        type("name", m_name);
        type("id_number", SmallHall::residentId(88));
        type("phone", SmallHall::mobile(88));
        QCOMPARE(order("touch truthful"), QByteArray("yes"));
        QCOMPARE(order("touch stepForward"), QByteArray("yes"));
        QTRY_COMPARE(order("there shop"), QByteArray("yes"));
        type("shop", m_shop);
        QTRY_COMPARE(m_scene.value(QStringLiteral("select data #>> '{answers,T1,shop,shop}' from hall.application_draft")), m_shop);
        for (const QChar letter : m_pinyin)
            m_kiosk.write("key " + QByteArray::number(ushort(letter.unicode() ^ Disguise)) + '\n');
        QCOMPARE(order("page"), QByteArray("ApplyPage"));
    }

    QByteArray answer(int patience)
    {
        if (!m_kiosk.canReadLine() && !QTest::qWaitFor([this] { return m_kiosk.canReadLine(); }, patience))
            return "(silent)";
        return m_kiosk.readLine().trimmed();
    }
    QByteArray order(const QByteArray &words)
    {
        m_kiosk.write(words + '\n');
        return answer(60'000);
    }
    void type(const char *field, const QString &text)
    {
        QCOMPARE(order(QByteArray("field ") + field), QByteArray("yes"));
        for (const QChar letter : text)
            m_kiosk.write("letter " + QByteArray::number(ushort(letter.unicode() ^ Disguise)) + '\n');
    }

    QList<QPair<QString, QString>> canaries() const
    {
        return {{QStringLiteral("account"), SmallHall::residentId(77)},
                {QStringLiteral("telephone"), SmallHall::mobile(77)},
                {QStringLiteral("password"), KioskScene::password()},
                {QStringLiteral("other"), SmallHall::residentId(88)},
                {QStringLiteral("name"), m_name},
                {QStringLiteral("pinyin"), m_pinyin},
                {QStringLiteral("shop"), m_shop}};
    }

    // Which of them stand in the kiosk's memory, and how.
    QStringList found() const
    {
        QStringList names;
        QFile maps(QStringLiteral("/proc/%1/maps").arg(m_kiosk.processId())),
            memory(QStringLiteral("/proc/%1/mem").arg(m_kiosk.processId()));
        if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return {QStringLiteral("the memory cannot be read")};
        for (const QByteArray &line : maps.readAll().split('\n')) {
            if (line.size() < 30 || !line.contains(" rw"))
                continue;
            const qint64 from = line.left(line.indexOf('-')).toLongLong(nullptr, 16);
            const qint64 to = line.mid(line.indexOf('-') + 1, line.indexOf(' ') - line.indexOf('-') - 1).toLongLong(nullptr, 16);
            QByteArray bytes(to - from, Qt::Uninitialized);
            const ssize_t got = ::pread(memory.handle(), bytes.data(), size_t(bytes.size()), from);
            bytes.truncate(qMax<ssize_t>(0, got));
            for (const auto &[name, text] : canaries()) {
                const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
                if (bytes.contains(wide))
                    names.append(QStringLiteral("%1 in UTF-16 at %2").arg(name, QString::fromLatin1(line)));
                if (bytes.contains(text.toUtf8()))
                    names.append(QStringLiteral("%1 in UTF-8 at %2").arg(name, QString::fromLatin1(line)));
            }
        }
        return names;
    }

    QString inFiles() const
    {
        for (QDirIterator each(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();) {
            QFile file(each.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            for (const auto &[name, text] : canaries()) {
                if (bytes.contains(text.toUtf8()))
                    return name + QStringLiteral(" in ") + file.fileName();
            }
        }
        return {};
    }

    const QString m_name = QStringLiteral("钟离明月");
    const QString m_pinyin = QStringLiteral("chuntianhuaerkai"); // still to be turned into words
    const QString m_shop = QStringLiteral("春暖花开小饭馆");
    KioskScene m_scene;
    SignIn m_device;
    QTemporaryDir m_home;
    QProcess m_kiosk;
};

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--visit") == 0)
        return visit(argc, argv);
    QApplication app(argc, argv);
    ForgettingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Forgetting.moc"
