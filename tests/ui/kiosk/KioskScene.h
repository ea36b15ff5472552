// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SmallHall.h"
#include "support/CuttingProxy.h"
#include "support/HallFixture.h"

#include "devices/FolderPrinter.h"
#include "devices/serial/DemoReader.h"
#include "sample/SampledHall.h"
#include "ui/kiosk/frame/KioskPage.h"
#include "ui/kiosk/frame/KioskWindow.h"
#include "ui/kiosk/keyboard/CandidateStrip.h"
#include "ui/kiosk/keyboard/TouchKeyboard.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"

#include <QDir>
#include <QLineEdit>
#include <QPointer>
#include <QPointingDevice>
#include <QTemporaryDir>
#include <QTest>

namespace yichuang::test {

// Windows that came up besides the kiosk's own, however shortly.
class StrayWindows : public QObject {
public:
    explicit StrayWindows(const QWidget *own)
        : m_own(own)
    {
        qApp->installEventFilter(this);
    }
    const QStringList &names() const { return m_names; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = event->type() == QEvent::Show && watched->isWidgetType() ? static_cast<QWidget *>(watched) : nullptr;
        if (widget && widget->isWindow() && widget != m_own)
            m_names.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
        return false;
    }

private:
    const QWidget *m_own;
    QStringList m_names;
};

// A real kiosk window before a real hall with the sample: what a person can touch, and what came of it in the hall.
class KioskScene {
public:
    // Empty when the hall is ready, else why not.
    QString start()
    {
        if (Result<Done> started = startSampled(m_hall, 60, true); !started)
            return started.error().log;
        const PsqlAnswer made = hall().asOwner(QStringLiteral("create role keeper login; grant desk_keeper to keeper"));
        return made.exitCode == 0 ? QString() : made.err;
    }

    // A hall with one item and a short form, and one account of a person.
    QString startSmall()
    {
        m_small = std::make_unique<SmallHall>();
        if (const QString why = m_small->start(); !why.isEmpty())
            return why;
        value(QStringLiteral(
            "select hall.store_device('kiosk', '{\"login\": \"kiosk01\", \"name\": \"一号自助机\", \"place\": \"一楼大堂\"}', null)"));
        for (int n : {1, 2})
            enrol(n);
        return {};
    }

    static QString password() { return QStringLiteral("jiangmen-2026"); }

    void enrol(int n)
    {
        Line line(hall().signInAs(QStringLiteral("kiosk01")));
        ApplicantDesk desk(line);
        Registration account;
        account.name = QStringLiteral("陈小明");
        account.idNumber = SmallHall::residentId(n);
        account.phone = SmallHall::mobile(n);
        account.password = password();
        account.address = QStringLiteral("江门市蓬江区港口一路1号");
        account.agreement = 1;
        if (const auto sent = desk.requestCode(account.phone, CodePurpose::Register).result(); !sent)
            qFatal("no code was sent: %s", qPrintable(sent.error().log));
        if (const auto in = desk.registerAccount(RequestId::make(), account, lastCode()).result(); !in)
            qFatal("a registration was refused: %s", qPrintable(in.error().log));
    }

    void open(const QSize &size = QSize(1080, 1920), CuttingProxy *through = nullptr)
    {
        SignIn device = hall().signInAs(QStringLiteral("kiosk01"));
        if (through) {
            device.hosts = {QStringLiteral("127.0.0.1")};
            device.ports = {through->port()};
            device.sslMode = QStringLiteral("disable");
        }
        openAt(device, size);
    }

    // Also in a process of its own, which has no hall.
    void openAt(const SignIn &device, const QSize &size)
    {
        m_door = std::make_unique<KioskDoor>(device);
        m_window = std::make_unique<KioskWindow>(*m_door, KioskDevices{m_reader.reader(), m_printer, m_pages, m_uploadPages, m_waiting, m_scanner});
        m_strays = std::make_unique<StrayWindows>(m_window.get());
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), 60'000));
        QTRY_VERIFY(m_window->kiosk().offer().isLoaded() && !m_window->kiosk().status().branch.isEmpty());
    }

    // Where telephones reach the kiosk.
    void setUploadPages(const QString &address) { m_uploadPages = address; }
    QString uploadPages() const { return m_uploadPages; }
    void setScanner(const QString &scanner) { m_scanner = scanner; }
    // Where what is submitted waits while the hall is away; without one nothing does.
    void setWaitingFolder(const QString &folder) { m_waiting = folder; }

    void close()
    {
        if (m_strays && !m_strays->names().isEmpty())
            qFatal("another window came up: %s", qPrintable(m_strays->names().join(QStringLiteral(", "))));
        m_strays.reset();
        m_window.reset();
        m_door.reset();
    }

    KioskWindow &window() { return *m_window; }
    KioskPage *page() { return m_window->page(); }
    QString pageName() { return page()->objectName(); }
    HallFixture &hall() { return m_small ? m_small->fixture() : m_hall; }
    ReaderSimulator &reader() { return m_reader.simulator(); }
    QString paperFolder() const { return m_paper.path(); }
    // A file where the folder of the printer was: nothing that is printed comes out.
    void breakPrinter()
    {
        QDir(m_paper.path()).removeRecursively();
        QVERIFY(QFile(m_paper.path()).open(QIODevice::WriteOnly));
    }
    void mendPrinter()
    {
        QFile::remove(m_paper.path());
        QDir().mkpath(m_paper.path());
    }
    QString value(const QString &query) { return hall().value(query); }

    template<typename Part = QWidget> Part *find(const QString &name)
    {
        Part *found = nullptr;
        for (Part *part : m_window->findChildren<Part *>(name)) {
            if (part->isVisible())
                found = part;
        }
        return found;
    }

    // Everything on the page by names of that form; what the page just took away is still about for a moment, and hidden.
    template<typename Part> QList<Part *> all(const QString &form)
    {
        QList<Part *> shown;
        for (Part *part : page()->findChildren<Part *>(QRegularExpression(form))) {
            if (!part->isHidden() && part->isVisible())
                shown.append(part);
        }
        return shown;
    }

    // A finger on the middle of what has this name. False when it is not there to be touched.
    bool touch(const QString &name)
    {
        QCoreApplication::sendPostedEvents();
        if (!find(name))
            putKeyboardAway();
        while (QPointer<QWidget> target = find(name)) {
            if (touch(target))
                return true;
            if (target)
                return false;
            // It was drawn anew meanwhile.
        }
        return false;
    }

    // The first one of its kind on the page, also when an answer draws them anew meanwhile.
    template<typename Part> bool touchFirst()
    {
        for (;;) {
            const QList<Part *> parts = page()->findChildren<Part *>();
            const QPointer<QWidget> target = parts.isEmpty() ? nullptr : parts.first();
            if (target && touch(target))
                return true;
            if (parts.isEmpty() || target)
                return false;
        }
    }

    void touchAt(const QPoint &where)
    {
        QTest::touchEvent(m_window.get(), m_finger).press(0, where, m_window.get());
        QTest::touchEvent(m_window.get(), m_finger).release(0, where, m_window.get());
    }

    bool touch(QWidget *target)
    {
        QCoreApplication::sendPostedEvents(); // a page that was just made takes its places
        const QPointer<QWidget> kept(target); // an answer may come meanwhile and draw the page anew
        turnTo(target);
        if (kept && !isInSight(target) && putKeyboardAway())
            turnTo(target);
        if (!kept)
            return false;
        // What was just made may not have its place yet: a finger would meet whatever lies there, the way home perhaps.
        for (int looks = 0; kept && looks < 100; ++looks) {
            const QPoint where = target->mapTo(m_window.get(), target->rect().center());
            if (!m_window->rect().contains(where))
                return false;
            const QWidget *there = m_window->childAt(where);
            if (there && (there == target || target->isAncestorOf(there))) {
                touchAt(where);
                return true;
            }
            QTest::qWait(10);
        }
        return false;
    }

    static bool isInSight(const QWidget *target) { return target->visibleRegion().contains(target->rect().center()); }

    // By the arrow of its strip: what made room for it comes back.
    bool putKeyboardAway()
    {
        TouchKeyboard *keyboard = m_window->keyboard();
        if (!keyboard->isVisible())
            return false;
        touchAt(keyboard->strip()->mapTo(m_window.get(), keyboard->strip()->arrow().center()));
        QCoreApplication::sendPostedEvents();
        return keyboard->isHidden();
    }

    // As a person does who does not see it yet: the buttons that turn the page, until it is there.
    void turnTo(QWidget *target)
    {
        const QPointer<QWidget> kept(target);
        for (const char *way : {"screenDown", "screenUp"}) {
            for (int turns = 0; turns < 12 && kept && !isInSight(target); ++turns) {
                auto *turner = find<Button>(QLatin1String(way));
                if (!turner || !turner->isEnabled())
                    break;
                touch(turner);
                QCoreApplication::sendPostedEvents();
            }
        }
    }

    // Into the field of that name, replacing what is in it.
    bool type(const QString &name, const QString &text)
    {
        auto *field = find<LineField>(name);
        if (!field)
            return false;
        field->edit()->setFocus();
        field->edit()->clear();
        enter(field->edit(), text);
        return true;
    }

    // Key by key, as the keyboard on the screen sends them; QTest knows Latin letters only.
    static void enter(QWidget *target, const QString &text)
    {
        for (const QChar letter : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(target, &press);
        }
    }

    // Whatever was asked of the hall for who is logged in is answered, and the page has heard the answer.
    void hearOut()
    {
        const auto last = window().kiosk().session()->cases(); // calls are answered in their order
        QTRY_VERIFY(last.isFinished());
        QTest::qWait(0);
    }

    // The six digits that were last sent by SMS. The bound of one code a minute is taken back first, as time would.
    // One person goes; the next one's tries begin anew.
    void leave()
    {
        close();
        value(QStringLiteral("delete from hall.attempt"));
    }
    void forgetCodes() { value(QStringLiteral("update hall.sms_code set at = at - interval '2 hours'")); }
    QString lastCode()
    {
        return value(QStringLiteral(
            "select substring(text from '\\d{6}') from hall.message where event = 'verification_code' order by id desc limit 1"));
    }

    // The sample's account of that kind: how it logs in.
    QString account(const QString &kind)
    {
        return value(
            QStringLiteral(
                "select case kind when 'person' then phone else id_number end from hall.account where kind = '%1' order by id limit 1")
                .arg(kind));
    }

    // From the page that asks for it.
    void giveName(const QString &who, const QString &secret)
    {
        QTRY_COMPARE(pageName(), QStringLiteral("SignInPage"));
        auto *ways = find(QStringLiteral("ways"));
        QVERIFY(touch(ways->findChildren<QAbstractButton *>().at(1)));
        QVERIFY(type(QStringLiteral("who"), who));
        QVERIFY(type(QStringLiteral("password"), secret));
        QVERIFY(touch(QStringLiteral("signIn")));
        QTRY_VERIFY(window().kiosk().session());
    }

    void signIn(const QString &kind = QStringLiteral("person"))
    {
        QVERIFY(touch(QStringLiteral("myCases")));
        giveName(account(kind), SampleHall::demoPassword());
        QTRY_COMPARE(pageName(), QStringLiteral("CasesPage"));
    }

    static CardData card(const QString &name, const QString &number)
    {
        CardData card;
        card.source = CardData::Source::Chip;
        card.name = name;
        card.number = number;
        card.nation = QStringLiteral("汉");
        card.address = QStringLiteral("江门市蓬江区港口一路1号");
        card.birth = QDate::fromString(number.mid(6, 8), QStringLiteral("yyyyMMdd"));
        card.sex = number.mid(16, 1).toInt() % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
        card.validTo = QDate::currentDate().addYears(9);
        return card;
    }

    // The reason why the last act did not happen, as the page says it.
    QString said()
    {
        for (Label *label : page()->findChildren<Label *>()) {
            if (label->isVisible() && label->parentWidget() && label->parentWidget()->objectName() == QLatin1String("fault"))
                return label->text();
        }
        return {};
    }

private:
    HallFixture m_hall;
    std::unique_ptr<SmallHall> m_small;
    QTemporaryDir m_paper;
    QString m_uploadPages = QStringLiteral("http://127.0.0.1");
    QString m_scanner;
    QString m_waiting;
    PageService m_pages{qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-page")};
    FolderPrinter m_printer{QString(), m_paper.path()};
    DemoReader m_reader{std::chrono::milliseconds(10)};
    QPointingDevice *m_finger = QTest::createTouchDevice();
    std::unique_ptr<KioskDoor> m_door;
    std::unique_ptr<KioskWindow> m_window;
    std::unique_ptr<StrayWindows> m_strays;
};

}
