// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/HallFixture.h"
#include "ui/casefile/SmallPages.h"
#include "ui/LineWords.h"
#include "ui/shell/TroubledPrinter.h"

#include "desk/Door.h"
#include "devices/serial/DemoReader.h"
#include "documents/PageService.h"
#include "keeper/Keeper.h"
#include "messaging/FolderGateway.h"
#include "sample/SampledHall.h"
#include "ui/casefile/FormPanel.h"
#include "ui/casefile/PrintPage.h"
#include "ui/casefile/PrintRun.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/CounterPage.h"
#include "ui/counter/DecisionBar.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/Appearances.h"
#include "ui/parts/FieldBox.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Sign.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/UndoCard.h"
#include "ui/parts/Words.h"
#include "ui/shell/DeviceLine.h"
#include "ui/shell/LockPage.h"
#include "ui/shell/ScanListener.h"
#include "ui/shell/SignInPage.h"
#include "ui/shell/StaffWindow.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/WindowGrid.h"
#include "ui/TooWide.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace yichuang;
using namespace yichuang::test;

// The staff window as a person sees it through a day: the way in, a case, an undoable decision, its paper, the locked screen. Every page
// keeps to 1440 by 900 in both languages and both dresses. With YICHUANG_PICTURES=DIR the pictures are kept there.
class StaffPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setApplicationVersion(QStringLiteral("1.0.0"));
        const Result<Done> started = startSampled(m_hall, 60, true);
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        const PsqlAnswer made = m_hall.asOwner(QStringLiteral(
            "create role pc01 login; grant desk_lobby to pc01; create role keeper login; grant desk_keeper to keeper;"
            "insert into hall.seat (staff_id, login, window_no) select id, login, 5 from hall.staff where work_no = 'P0805';"
            "insert into hall.assignment (staff_id, window_no) select id, 5 from hall.staff where work_no = 'P0817' on conflict do nothing;"
            "insert into hall.assignment (staff_id, window_no) select id, 8 from hall.staff where work_no = 'P0805' on conflict do "
            "nothing; insert into hall.keeper (worker, beat_at, gateway_state) values ('k', now() + interval '1 day', 'ok');"
            // An undo is looked at for as long as its pictures take.
            "update hall.setting set value = value || '{\"undo_seconds\": 60}' where key = 'rules'"));
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        setDocuments();
    }

    void cleanup()
    {
        m_window.reset();
        m_door.reset();
        setAppearance({});
        qApp->removeTranslator(&m_english);
        m_size = {1440, 900};
        m_hall.asOwner(QStringLiteral("delete from hall.lease; update hall.queue set state = 0 where state = 1; delete from hall.draft;"
                                      "delete from hall.seat where window_no = 8; update hall.sign_in_try set cleared = true"));
    }

    void a_day_data() { Appearances::addRows(); }

    void a_day()
    {
        QFETCH(QString, language);
        QFETCH(bool, contrast);
        QFETCH(int, textPercent);
        open(language, {contrast, textPercent});
        comeIn();
        if (QTest::currentTestFailed())
            return;
        workOnOne();
        if (QTest::currentTestFailed())
            return;
        lookAtPapers();
        leaveTheSeat();
    }

    // The largest text in the smallest window: whoever is turned away reads why, beside all the windows there are.
    void the_way_in_where_there_is_least_room_data() { Appearances::addLargest(); }
    void the_way_in_where_there_is_least_room()
    {
        QFETCH(QString, language);
        for (const QSize &screen : {QSize(1280, 720), QSize(1280, 749), QSize(1366, 749)}) {
            m_size = screen;
            open(language, {false, 150});
            m_window->resize(screen);
            QTRY_VERIFY(m_window->findChild<QAbstractButton *>(QStringLiteral("window16")));
            const QByteArray name = "01-small-" + QByteArray::number(screen.width()) + 'x' + QByteArray::number(screen.height());
            m_window->findChild<LineField *>(QStringLiteral("workNo"))->setText(QStringLiteral("P0817"));
            auto *password = m_window->findChild<LineField *>(QStringLiteral("password"));
            QTest::keyClicks(password->edit(), QStringLiteral("wrong"));
            QTest::keyClick(password->edit(), Qt::Key_Return);
            auto *fault = m_window->findChild<Label *>(QStringLiteral("fault"));
            QTRY_VERIFY(!fault->text().isEmpty());
            keep(name.constData());
            const auto *grid = m_window->findChild<WindowGrid *>();
            const QWidget *page = m_window->signInPage();
            const auto place = [page](const QWidget *part) { return QRect(part->mapTo(page, QPoint()), part->size()); };
            for (const QWidget *part : std::initializer_list<const QWidget *>{
                     m_window->findChild<LineField *>(QStringLiteral("workNo"))->edit()->parentWidget(), password->edit()->parentWidget(),
                     grid, fault, m_window->findChild<QWidget *>(QStringLiteral("enter"))}) {
                QVERIFY2(part->visibleRegion().boundingRect() == part->rect(), qPrintable(part->objectName()));
                QVERIFY(part->height() >= part->minimumSizeHint().height());
            }
            const auto *workNo = m_window->findChild<LineField *>(QStringLiteral("workNo"));
            QCOMPARE(place(page->findChild<DeviceLine *>()).left(), place(workNo).left());
            for (const QAbstractButton *window : grid->findChildren<QAbstractButton *>())
                QVERIFY2(grid->rect().contains(window->geometry()), qPrintable(window->objectName()));
            QVERIFY(place(fault).top() > place(grid).bottom());
            QVERIFY(place(fault).bottom() < place(m_window->findChild<QWidget *>(QStringLiteral("enter"))).top());
            m_hall.asOwner(QStringLiteral("update hall.sign_in_try set cleared = true"));
            m_window.reset();
            m_door.reset();
            qApp->removeTranslator(&m_english);
        }
    }

    // The search is as wide as it is painted: what stands at its right is pressed for itself.
    void a_press_on_the_person_opens_the_menu_data() { Appearances::addLargest(); }
    void a_press_on_the_person_opens_the_menu()
    {
        QFETCH(QString, language);
        m_size = {1280, 720};
        open(language, {false, 150});
        m_window->resize(m_size);
        m_window->signInPage()->signInAs(QStringLiteral("P0817"), SampleHall::demoPassword(), 8);
        QTRY_VERIFY(m_window->counterPage() && part<QueueModel>()->isLoaded());
        keep("02-small-queue");
        auto *bar = m_window->findChild<TopBar *>();
        QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->personBox().left() + 4, bar->height() / 2));
        QVERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        QApplication::activePopupWidget()->close();
    }

private:
    // The papers of what the sample decided are set and archived, as in any hall that has a keeper.
    void setDocuments()
    {
        KeeperSettings settings;
        settings.hall = m_hall.signInAs(QStringLiteral("keeper"));
        settings.gateway = FolderSettings{m_phone.path()};
        Result<std::unique_ptr<Keeper>> keeper = Keeper::make(settings);
        QVERIFY2(keeper, keeper ? "" : qPrintable(keeper.error().log));
        QSignalSpy stopped(keeper->get(), &Keeper::stopped);
        (*keeper)->once();
        QVERIFY(stopped.wait(120'000));
    }

    void open(const QString &language, Appearance appearance)
    {
        const QString preferences = m_folder.filePath(QStringLiteral("prefs.json"));
        Preferences kept;
        kept.language = language;
        kept.appearance = appearance;
        QVERIFY(kept.save(preferences));
        if (language == QLatin1String("en")) {
            QVERIFY(m_english.load(QStringLiteral(":/i18n/yichuang_en.qm")));
            qApp->installTranslator(&m_english);
        }
        QTRY_VERIFY(m_reader.reader().isReady());
        m_door = std::make_unique<Door>(m_hall.signInAs(QStringLiteral("pc01")));
        m_window =
            std::make_unique<StaffWindow>(*m_door, Equipment{m_pages, m_printer, m_reader.reader(), {}, m_phone.path()}, preferences);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), 60'000));
    }

    void comeIn()
    {
        QTRY_VERIFY(m_window->findChild<QAbstractButton *>(QStringLiteral("window01")));
        keep("01-sign-in");
        auto *password = m_window->findChild<LineField *>(QStringLiteral("password"))->edit();
        QTest::keyClicks(password, QStringLiteral("WRONG"));
        keep("01-caps-lock");
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<Label *>(QStringLiteral("fault"))->text().isEmpty());
        // The field's edge, a sign and a sentence.
        QVERIFY(m_window->findChild<Sign *>(QStringLiteral("faultSign"))->isVisible());
        QVERIFY(password->parentWidget() && qobject_cast<FieldBox *>(password->parentWidget()));
        QCOMPARE(qobject_cast<FieldBox *>(password->parentWidget())->state(), FieldBox::State::Faulty);
        keep("01-wrong-password");
        m_window->signInPage()->signInAs(QStringLiteral("P0817"), SampleHall::demoPassword(), 8);
        QTRY_VERIFY(m_window->counterPage() && part<QueueModel>()->isLoaded());
        keep("02-queue");
    }

    void workOnOne()
    {
        CounterWork *work = m_window->counterPage()->work();
        QSignalSpy painted(part<ViewerPanel>(), &ViewerPanel::painted);
        m_window->counterPage()->act(CounterVerb::Next);
        QTRY_VERIFY(work->file() && !work->isBusy());
        QTRY_VERIFY(!painted.isEmpty());
        keep("02-case");
        look(CounterVerb::Deadline, "02e-deadline");
        look(CounterVerb::History, "02-history");
        m_window->counterPage()->find();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("gong"), Qt::NoModifier, int(KeyboardWedge::longestGap.count()) + 5);
        QTest::qWait(700); // the answer to what was typed
        keep("02-find");
        escape();
        look(CounterVerb::SetAside, "02-set-aside");
        look(CounterVerb::Correct, "02-correct");
        QTest::keyClick(m_window->counterPage(), Qt::Key_F1);
        keep("02f-keys");
        escape();
        loseLine(QDateTime::currentDateTimeUtc().addSecs(-200));
        keep("02c-offline");
        bringLineBack();
        noKeeperBeats();
        if (work->file()->nextStep == NextStep::Accept) {
            QSignalSpy read(&m_reader.reader(), &CardReader::cardRead); // what was compared before lies there already
            m_reader.lay(cardFor(*work->file()));
            QTRY_COMPARE(read.size(), 1);
            QTRY_VERIFY(part<IdentityPanel>()->comparison());
        }
        if (!part<IdentityPanel>()->faceMatches())
            m_window->counterPage()->act(CounterVerb::FaceMatch);
        auto *materials = part<MaterialsPanel>();
        while (const auto unmarked = materials->firstOpen()) {
            materials->setCurrent(*unmarked);
            materials->mark(OriginalMark::Seen);
        }
        while (!part<FormPanel>()->allChangesSeen())
            part<FormPanel>()->focusFirstUnseen();
        m_window->counterPage()->act(CounterVerb::Supplement);
        QTest::qWait(900); // previews come after a moment in which nobody typed
        keep("03-notice");
        QTest::keyClick(m_window->counterPage(), Qt::Key_Escape);
        const CaseId decided = work->file()->caseId;
        m_window->counterPage()->act(CounterVerb::Forward);
        QTRY_VERIFY2(work->undoable(), qPrintable(part<DecisionBar>()->verdict() + part<DecisionBar>()->reason()));
        // The row has left the queue, and the next case is there with its paper.
        QTRY_VERIFY(work->file() && !work->isBusy() && work->file()->caseId != decided);
        QTRY_VERIFY(part<QueueModel>()->indexOf(decided) < 0);
        QVERIFY(work->undoable() && part<UndoCard>()->isVisible());
        keep("02c-undo");
        QVERIFY(part<UndoCard>()->isRunning());
        loseLine(QDateTime::currentDateTimeUtc());
        m_window->counterPage()->act(CounterVerb::Undo);
        keep("02c-undo-missed");
        bringLineBack();
        keep("02c-undo-again");
    }

    // To the window, not to the hall: bar and page hear of it as from a session whose line is lost.
    void loseLine(const QDateTime &since)
    {
        m_window->counterPage()->lineLost(since);
        m_window->findChild<TopBar *>()->setLine(since);
        m_lineLost = true;
    }

    void bringLineBack()
    {
        m_window->findChild<TopBar *>()->setLine(std::nullopt);
        m_lineLost = false;
        m_window->counterPage()->lineBack();
    }

    void noKeeperBeats()
    {
        const auto beat = [this](const char *at) {
            m_hall.asOwner(QStringLiteral("update hall.keeper set beat_at = now() + interval '%1'").arg(QLatin1String(at)));
            m_window->counterPage()->work()->setLocked(false);
        };
        // The bar itself says it, and no more: an answer may still be on its way from before.
        const auto *bar = m_window->findChild<TopBar *>();
        const QString silent = TopBar::tr("短信、文书停了 %n 分钟", nullptr, 12);
        beat("-725 seconds"); // twelve minutes for most of a minute more
        QTRY_VERIFY2(bar->accessibleName().contains(silent), qPrintable(bar->accessibleName()));
        keep("02-no-keeper");
        QVERIFY2(bar->accessibleName().contains(silent), qPrintable(bar->accessibleName()));
        beat("1 day");
        QTRY_VERIFY(!bar->accessibleName().contains(silent));
    }

    // A case of which nobody has printed a paper: looked at while they are being made, printed, in the next looks printed again with a
    // reason.
    void lookAtPapers()
    {
        CounterWork *work = m_window->counterPage()->work();
        if (!m_decided.isValid()) {
            const PsqlAnswer decided = m_hall.asOwner(QStringLiteral(
                "select d.case_id from hall.document d join hall.case_file c on c.id = d.case_id, hall.seat s where s.window_no = 8"
                " and d.state = 'ready' and d.kind <> 'receipt' and hall.serves(s, c.department_id) and not exists (select from"
                " hall.print_job p join hall.document o on o.id = p.document_id where o.case_id = c.id) order by 1 limit 1"));
            QVERIFY2(decided.exitCode == 0 && !decided.out.trimmed().isEmpty(), qPrintable(decided.err));
            m_decided = CaseId(decided.out.trimmed().toLongLong());
        }
        QTRY_VERIFY(!work->isBusy());
        setPapers("making", "ready");
        work->look(m_decided);
        QTRY_VERIFY(work->file() && work->file()->caseId == m_decided);
        QVERIFY(!work->holds());
        keep("02-only-looking");
        m_window->counterPage()->act(CounterVerb::Print);
        const auto *paper = part<PrintPage>()->findChild<StatePage *>();
        QTRY_COMPARE(paper->state(), StatePage::State::Failed);
        keep("04-making");
        setPapers("ready", "making");
        QTRY_COMPARE(paper->state(), StatePage::State::Content);
        QTest::qWait(900); // the archived paper is drawn
        keep("04-print");
        const qsizetype before = QDir(m_paper.path()).entryList(QDir::Files).size();
        if (before > 0) // printed in the look before
            printAgain();
        else
            m_window->counterPage()->act(CounterVerb::Print);
        QTRY_COMPARE(QDir(m_paper.path()).entryList(QDir::Files).size(), before + 1);
        QTest::qWait(200);
        keep("04-printed");
        lookAtTroubles();
        QTest::keyClick(m_window->counterPage(), Qt::Key_Escape);
        QVERIFY(!part<PrintPage>()->isVisible());
    }

    // The first press goes to the reason.
    void printAgain()
    {
        m_window->counterPage()->act(CounterVerb::Print);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        m_window->counterPage()->act(CounterVerb::Print);
    }

    // The printer refuses, and then it has no paper.
    void lookAtTroubles()
    {
        m_printer.refuse(true);
        printAgain();
        QTRY_VERIFY(printerSays(Words::say(Error{error::PrinterRefused, {}, {}}).fact));
        keep("04-refused");
        m_printer.refuse(false);
        m_printer.complain(PrintTrouble::MediaEmpty);
        printAgain();
        QTRY_VERIFY(printerSays(troubleWords(PrintTrouble::MediaEmpty)));
        keep("04-no-paper");
        QCOMPARE(troubleWords(PrintTrouble::MediaEmpty) == QStringLiteral("打印机缺纸"),
                 QByteArrayView(QTest::currentDataTag()).startsWith("zh"));
        m_printer.mend();
        QTRY_VERIFY(printerSays(PrintPage::tr("已打出")));
    }

    void setPapers(const char *state, const char *from)
    {
        const PsqlAnswer set = m_hall.asOwner(QStringLiteral("update hall.document set state = '%1' where case_id = %2 and state = '%3'")
                                                  .arg(QLatin1String(state))
                                                  .arg(m_decided.value())
                                                  .arg(QLatin1String(from)));
        QVERIFY2(set.exitCode == 0, qPrintable(set.err));
    }

    bool printerSays(const QString &words)
    {
        const QList<Label *> labels = part<PrintPage>()->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const Label *label) { return label->isVisible() && label->text() == words; });
    }

    // What floats over the case or takes its place for a while; Esc brings the case back.
    void look(CounterVerb verb, const char *name)
    {
        m_window->counterPage()->act(verb);
        QTest::qWait(400); // its own question to the hall
        keep(name);
        escape();
    }

    // By its place from the end.
    void chooseInMenu(int fromEnd)
    {
        QTest::keyClick(m_window->counterPage(), Qt::Key_M, Qt::ControlModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        keep("menu");
        QAction *action = menu->actions()[menu->actions().size() - fromEnd];
        menu->close();
        action->trigger();
    }

    void leaveTheSeat()
    {
        FolderGateway gateway(m_phone.path(), [](const DeliveryReport &) { return QtFuture::makeReadyFuture(ReportVerdict::Taken); });
        for (const char *text :
             {"【蓬江政务】陈先生，您申请的小餐饮登记（尾号000015）已受理，承诺12月9日前办结。电话0750-0880117",
              "【蓬江政务】谭女士，食品经营许可（新办）（尾号000017）需补正2项，请12月18日前补交，详见告知书。电话0750-0880117",
              "【蓬江政务】验证码123456，5 分钟内有效，请勿告诉他人。"}) {
            OutgoingMessage message;
            message.mobile = QStringLiteral("13800138000");
            message.text = QString::fromUtf8(text);
            gateway.send({message}).waitForFinished();
        }
        chooseInMenu(3);
        QTest::qWait(500); // its folder is read
        keep("phone");
        escape();
        chooseInMenu(2);
        keep("password");
        escape();
        m_window->lock();
        QTRY_VERIFY(m_window->findChild<LockPage *>()->isVisible());
        keep("lock");
        auto *password = m_window->findChild<LineField *>(QStringLiteral("unlockPassword"))->edit();
        QTest::keyClicks(password, QStringLiteral("wrong"));
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<Label *>(QStringLiteral("lockRule"))->text().isEmpty());
        QVERIFY(m_window->findChild<LockPage *>()->findChild<Sign *>()->isVisible());
        keep("lock-wrong-password");
    }

    void escape() { QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window->counterPage(), Qt::Key_Escape); }

    template<typename Part> Part *part() { return m_window->findChild<Part *>(); }

    CardData cardFor(const CaseFile &file)
    {
        const QJsonObject party =
            QJsonDocument::fromJson(
                m_hall
                    .asOwner(QStringLiteral("select case when agent is not null then agent when applicant ? 'legal_representative' then "
                                            "applicant -> 'legal_representative' else applicant end "
                                            "from hall.case_file where id = %1")
                                 .arg(file.caseId.value()))
                    .out.toUtf8())
                .object();
        CardData card;
        card.source = CardData::Source::Chip;
        card.name = party[u"name"].toString();
        card.number = party[u"id_number"].toString();
        card.nation = party[u"nation"].toString(QStringLiteral("汉"));
        card.address = party[u"address"].toString();
        card.birth = QDate::fromString(card.number.mid(6, 8), QStringLiteral("yyyyMMdd"));
        card.sex = card.number.mid(16, 1).toInt() % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
        card.validTo = QDate::currentDate().addYears(9);
        return card;
    }

    void keep(const char *name)
    {
        // While it came to rest, something may have been asked for.
        QTRY_VERIFY2(comesToRest(m_window.get()) && !isLoading(m_window.get()) && hasItsSmallPages(m_window.get()), name);
        QPixmap picture = m_window->grab();
        QCOMPARE(picture.size(), m_size);
        const QString cut = cutAcross(m_window.get());
        QVERIFY2(cut.isEmpty(), qPrintable(QLatin1String(name) + QStringLiteral(": ") + cut));
        const QString lost = m_lineLost ? QString() : saysLineIsLost(m_window.get());
        QVERIFY2(lost.isEmpty(), qPrintable(QLatin1String(name) + QStringLiteral(": ") + lost));
        const QString through = cutThrough(m_window.get());
        QVERIFY2(through.isEmpty(), qPrintable(QLatin1String(name) + QStringLiteral(": ") + through));
        // A menu is a window of its own.
        if (QWidget *menu = QApplication::activePopupWidget())
            QPainter(&picture).drawPixmap(m_window->mapFromGlobal(menu->pos()), menu->grab());
        const QString folder = qEnvironmentVariable("YICHUANG_PICTURES");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(
            QDir(folder).filePath(QStringLiteral("staff-%1-%2.png").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag())))));
    }

    HallFixture m_hall;
    QSize m_size{1440, 900};
    bool m_lineLost = false;
    QTemporaryDir m_folder;
    CaseId m_decided; // whose paper is printed in the first look, and again in the others
    QTemporaryDir m_paper;
    QTemporaryDir m_phone;
    PageService m_pages{qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-page")};
    TroubledPrinter m_printer{m_paper.path()};
    DemoReader m_reader{std::chrono::milliseconds(10)};
    std::unique_ptr<Door> m_door;
    std::unique_ptr<StaffWindow> m_window;
    QTranslator m_english;
};

YICHUANG_TEST(StaffPicturesTest)
#include "tst_Pictures.moc"
