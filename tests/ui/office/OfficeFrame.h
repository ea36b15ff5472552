// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/CuttingProxy.h"
#include "support/HallFixture.h"

#include "desk/OfficeDesk.h"
#include "hall/Line.h"
#include "sample/SampledHall.h"
#include "ui/office/MovedView.h"
#include "ui/office/NumbersView.h"
#include "ui/office/OfficePage.h"
#include "ui/office/StorePanel.h"
#include "ui/office/YearSheet.h"
#include "ui/office/YearWork.h"
#include "ui/parts/Appearances.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace yichuang::test {

// The office's administrator at the real page, by keyboard, against a real hall in which deadlines run.
class OfficeFrame : public QObject {
protected:
    void startHall()
    {
        const Result<Done> started = startSampled(m_hall, 200);
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        m_year = value("select extract(year from min(day)) from hall.calendar_day where workday and day > hall.today()").toInt();
        run("create table public.arranged as select * from hall.calendar_exception; create table public.years as select * from "
            "hall.calendar_year");
    }

    void restoreCalendar()
    {
        run("delete from hall.calendar_exception; insert into hall.calendar_exception select * from public.arranged; delete from "
            "hall.calendar_year; insert into hall.calendar_year select * from public.years; select hall.rebuild_calendar(); delete from "
            "hall.recalculation; delete from hall.recheck");
        run("select hall.recalculate(2026, '2023-01-01', '2060-12-31')");
        run("delete from hall.recalculation");
    }

    void leave()
    {
        leaveDesk();
        m_drafts.reset();
        m_look.takeOff();
    }

    void run(const char *statement)
    {
        const PsqlAnswer said = m_hall.asOwner(QString::fromUtf8(statement));
        QVERIFY2(said.exitCode == 0, qPrintable(said.err));
    }
    QString value(const char *query) { return m_hall.value(QString::fromUtf8(query)); }
    int loads() { return value("select count(*) from hall.trace where what = 'office.load_year'").toInt() - m_loads; }
    int traces()
    {
        return value("select count(*) from hall.trace where what = 'office.recalculated' and login = 'p0895'").toInt() - m_traces;
    }
    int thisYear() { return value("select extract(year from hall.today())").toInt(); }
    QDate nextWorkday()
    {
        return QDate::fromString(value("select min(day) from hall.calendar_day where workday and day > hall.today()"), Qt::ISODate);
    }

    void leaveDesk()
    {
        m_host.reset();
        m_line.reset();
    }

    void sit(CuttingProxy *proxy = nullptr, bool well = true)
    {
        leaveDesk();
        SignIn signIn = m_hall.signInAs(QStringLiteral("p0895"));
        if (proxy) {
            signIn.hosts = {QStringLiteral("127.0.0.1")};
            signIn.ports = {proxy->port()};
            signIn.sslMode = QStringLiteral("disable");
        }
        m_line = std::make_unique<Line>(signIn);
        m_desk = std::make_unique<OfficeDesk>(*m_line);
        const Result<SignedIn> who = m_desk->signIn(QStringLiteral("office-01")).result();
        QVERIFY(who);
        if (!m_drafts)
            m_drafts = std::make_unique<QTemporaryDir>();
        m_loads = value("select count(*) from hall.trace where what = 'office.load_year'").toInt();
        m_traces = value("select count(*) from hall.trace where what = 'office.recalculated' and login = 'p0895'").toInt();
        m_host = std::make_unique<QWidget>();
        m_host->resize(1440, 852);
        auto *column = new QVBoxLayout(m_host.get());
        column->setContentsMargins(0, 0, 0, 0);
        m_page = new OfficePage(*m_desk, *who, m_drafts->path(), m_host.get());
        column->addWidget(m_page);
        m_host->show();
        m_host->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_host.get(), 60'000));
        m_page->setFocus();
        if (!well)
            return;
        QTRY_VERIFY(m_page->work()->isKnown());
        showYear(m_year);
    }

    void showYear(int year)
    {
        auto *years = m_page->findChild<QListWidget *>(QStringLiteral("years"));
        press(Qt::Key_1, Qt::AltModifier);
        press(Qt::Key_Home);
        for (int row = 0; row < years->count() && years->currentItem()->text() != QString::number(year); ++row)
            press(Qt::Key_Down);
        QTRY_VERIFY(m_page->work()->isKnown() && work().plan.year() == year && sheet()->current().year() == year);
        press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(sheet()->hasFocus());
    }

    void goTo(const QDate &day)
    {
        press(Qt::Key_Home);
        while (sheet()->current().month() < day.month())
            press(Qt::Key_PageDown);
        while (sheet()->current() < day)
            press(Qt::Key_Right);
        QCOMPARE(sheet()->current(), day);
    }

    QDate turnNextWorkday(const QString &words = QStringLiteral("台风停工"))
    {
        const QDate day = nextWorkday();
        goTo(day);
        press(Qt::Key_Space);
        if (!field("dayName")->hasFocus())
            qFatal("the words of a day that was turned are not asked for");
        field("dayName")->clear();
        field("dayName")->insert(words);
        if (!words.isEmpty())
            press(Qt::Key_Return);
        return day;
    }

    bool storesNow()
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return work().stage == YearWork::Stage::Stored; }, 2000);
    }

    void openFiles()
    {
        press(Qt::Key_F2);
        QTRY_VERIFY(m_page->findChild<QFileDialog *>() && m_page->findChild<QFileDialog *>()->isVisible());
    }

    // As one chooses a file by its name.
    void readFile(const QString &path, const QByteArray &content)
    {
        openFiles();
        chooseFile(path, content);
    }

    void chooseFile(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        auto *files = m_page->findChild<QFileDialog *>();
        auto *name = files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!m_page->findChild<QFileDialog *>());
        m_host->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_host.get(), 60'000));
    }

    static QByteArray arrangement(int year, int firstDay)
    {
        QByteArray file("date,kind,name\n");
        const QByteArray begin = QByteArray::number(year);
        file += begin + "-01-0" + QByteArray::number(firstDay) + ",off,元旦\n";
        for (const char *day : {"02-10", "02-11", "02-12", "02-13", "04-05", "05-01", "05-02", "06-19", "10-01", "10-02", "10-03"})
            file += begin + '-' + day + ",off,节日\n";
        return file;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!m_host->isActiveWindow()) {
            m_host->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(m_host.get(), 60'000));
        }
        QTest::keyClick(m_host->focusWidget() ? m_host->focusWidget() : m_host.get(), key, modifiers);
    }

    // The last number of the first series, as if its paper had been spoiled.
    QString voidLast()
    {
        return m_hall.value(QStringLiteral(
            "update hall.document set state = 'void', why = '印错' where id = (select d.id from hall.document d where d.serial is not null "
            "and d.year = extract(year from hall.today()) order by d.department_id, d.kind, coalesce((d.facts ->> 'licence')::boolean, "
            "true) desc, d.serial desc limit 1) returning number"));
    }

    YearSheet *sheet() { return m_page->sheet(); }
    YearWork::Year &work() { return m_page->work()->year(); }
    StorePanel *store() { return m_page->findChild<StorePanel *>(); }
    Banner *banner() { return m_page->findChild<Banner *>(); }
    QListView *numbers() { return m_page->numbers()->list(); }
    QListView *moved() { return m_page->moved()->list(); }
    QLineEdit *field(const char *name) { return m_page->findChild<QLineEdit *>(QLatin1String(name)); }
    QString said(const char *name) { return m_page->findChild<Label *>(QLatin1String(name))->text(); }
    QString note(const char *name)
    {
        const QList<LineField *> fields = m_page->findChildren<LineField *>();
        for (const LineField *one : fields)
            if (one->edit() == field(name))
                return one->note();
        return {};
    }
    void keep(const char *name) { Appearances::keep(*m_host, QStringLiteral("office-") + QLatin1String(name)); }

    HallFixture m_hall;
    std::unique_ptr<QTemporaryDir> m_drafts;
    int m_year = 0;
    int m_loads = 0;
    int m_traces = 0;
    std::unique_ptr<Line> m_line;
    std::unique_ptr<OfficeDesk> m_desk;
    std::unique_ptr<QWidget> m_host;
    OfficePage *m_page = nullptr;
    Appearances m_look;
};

}
