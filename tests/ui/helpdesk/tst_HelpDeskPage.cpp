// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/HallFixture.h"

#include "desk/InquiryDesk.h"
#include "hall/Line.h"
#include "sample/SampledHall.h"
#include "ui/helpdesk/AnswerPanel.h"
#include "ui/helpdesk/HelpDeskPage.h"
#include "ui/helpdesk/InquiryList.h"
#include "ui/helpdesk/KioskPanel.h"
#include "ui/parts/Appearances.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Label.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Toast.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace yichuang;
using namespace yichuang::test;

// The help desk and a supervisor at the real page, by keyboard, against a real hall where people asked, complained and called.
class HelpDeskPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Done> started = startSampled(m_hall, 200);
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        run("delete from hall.inquiry");
        run("insert into hall.device (login, kind, name, place) values ('kiosk01', 'kiosk', '一号自助机', '一楼大堂') "
            "on conflict do nothing");
        run("insert into hall.account (kind, name, id_type, id_number, phone, password_hash, agreement) values "
            "('person', '陈小明', '111', '440703199001010011', '13800000001', 'x', 1), "
            "('enterprise', '江门市晨光商贸有限公司', '001', '91440703MA00000001', '13800000002', 'x', 1)");
    }

    void init()
    {
        run("delete from hall.inquiry");
        run("delete from hall.help_call");
        run("update hall.device set seen_at = now(), health = '{\"printer\": {\"state\": \"low\", \"detail\": \"paper_low\"}, \"reader\": "
            "{\"state\": \"well\", \"detail\": \"\"}, \"scanner\": {\"state\": \"well\", \"detail\": \"\"}, \"line\": {\"state\": "
            "\"well\", "
            "\"detail\": \"\"}}' where kind = 'kiosk'");
        ask("consultation", "person", "店面换了地址，食品经营许可要重新办还是变更？");
        ask("complaint", "enterprise", "同一份材料补了两次，请说明还缺什么。");
    }

    void cleanup()
    {
        m_host.reset();
        m_line.reset();
        m_look.takeOff();
    }

    void the_help_desk_sees_questions_and_a_supervisor_complaints_too()
    {
        sit("p0892");
        QCOMPARE(list()->count(), 1);
        QVERIFY(list()->hasFocus());
        sit("p0890");
        QCOMPARE(list()->count(), 2);
        QVERIFY2(list()->item(0)->data(RowDelegate::BadgeText) == QStringLiteral("咨询"), "five days are sooner over than fifteen");
        QVERIFY(list()->item(0)->data(RowDelegate::Remark).toString().contains(QStringLiteral("个工作日")));
    }

    void a_day_that_may_still_move_says_so()
    {
        const QString mark = QStringLiteral("（暂定）");
        run("update hall.calendar_year set loaded = true");
        sit("p0892");
        QVERIFY(!list()->item(0)->data(RowDelegate::Remark).toString().contains(mark));
        run("update hall.calendar_year set loaded = false");
        sit("p0892");
        run("update hall.calendar_year y set loaded = exists (select from hall.calendar_day d where not d.provisional and extract(year "
            "from "
            "d.day) = y.year)");
        QVERIFY(list()->item(0)->data(RowDelegate::Remark).toString().contains(mark));
        const QList<Label *> labels = m_page->answer()->findChildren<Label *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&mark](const Label *label) { return label->text().contains(mark + QStringLiteral("前答复")); }));
    }

    void enter_writes_and_ctrl_enter_answers_and_tells_by_sms()
    {
        sit("p0892");
        press(Qt::Key_Return);
        QVERIFY(box()->edit()->hasFocus());
        type("要变更。带");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 0);
        QCOMPARE(value("select answer from hall.inquiry where kind = 'consultation'"), QStringLiteral("要变更。带"));
        QCOMPARE(value("select count(*) from hall.message where event = 'consult_answered'"), QStringLiteral("1"));
        press(Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(list()->item(0)->data(RowDelegate::Remark).toString().contains(QStringLiteral("冼咏欣")));
        QVERIFY2(!box()->isVisible(), "an answer is given once");
    }

    void too_short_an_answer_is_said_and_nothing_is_lost()
    {
        sit("p0892");
        press(Qt::Key_Return);
        type("好");
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(box()->note().contains(QStringLiteral("5")));
        QCOMPARE(box()->text(), QStringLiteral("好"));
        QCOMPARE(value("select count(*) from hall.inquiry where answered_at is not null"), QStringLiteral("0"));
    }

    void the_second_press_sends_nothing_more()
    {
        sit("p0892");
        const int before = value("select count(*) from hall.message").toInt();
        press(Qt::Key_Return);
        type("要变更。带上新址证明");
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 0);
        QCOMPARE(value("select count(*) from hall.message").toInt(), before + 1);
    }

    void who_was_slower_is_told_and_nothing_is_answered_twice()
    {
        sit("p0890");
        press(Qt::Key_Return);
        type("要变更，窗口可以办");
        Line other(m_hall.signInAs(QStringLiteral("p0892")));
        InquiryDesk desk = InquiryDesk::ofHelpDesk(other);
        QVERIFY(desk.answer(RequestId::make(), m_page->inquiries()->current()->id, QStringLiteral("要变更登记")).result());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        QTRY_VERIFY(toast().contains(QStringLiteral("答过")));
        QCOMPARE(value("select answer from hall.inquiry where kind = 'consultation'"), QStringLiteral("要变更登记"));
    }

    void what_is_typed_stays_with_its_inquiry()
    {
        sit("p0890");
        press(Qt::Key_Return);
        type("第一条的答复写了一半");
        press(Qt::Key_Escape);
        QVERIFY(list()->hasFocus());
        press(Qt::Key_Down);
        QCOMPARE(box()->text(), QString());
        press(Qt::Key_Up);
        QCOMPARE(box()->text(), QStringLiteral("第一条的答复写了一半"));
        press(Qt::Key_F5);
        QVERIFY(m_desk->helpCalls().result()); // calls are answered in their order
        QTest::qWait(0);
        QCOMPARE(box()->text(), QStringLiteral("第一条的答复写了一半"));
    }

    void a_lost_line_looks_like_no_answer()
    {
        sit("p0892");
        press(Qt::Key_Return);
        type("要变更，窗口可以办");
        m_hall.kill9Server();
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!box()->note().isEmpty());
        QCOMPARE(box()->text(), QStringLiteral("要变更，窗口可以办"));
        QVERIFY(m_hall.startServer());
        QTRY_VERIFY(value("select count(*) from hall.inquiry") == QStringLiteral("2"));
        QTRY_VERIFY(sendUntilAnswered());
        QCOMPARE(value("select answer from hall.inquiry where kind = 'consultation'"), QStringLiteral("要变更，窗口可以办"));
    }

    void a_line_that_does_not_come_back_says_what_to_do()
    {
        sit("p0892");
        const auto *banner = m_page->findChild<Banner *>();
        m_page->lineLost(QDateTime::currentDateTimeUtc());
        QVERIFY(banner->isVisible() && banner->fact() == QStringLiteral("网络断开"));
        QVERIFY(banner->meaning().contains(QStringLiteral("写的答复都还在")));
        m_page->lineRefused(Error{QStringLiteral("login.refused"), {}, {}});
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->fact(), QStringLiteral("大厅不再接受您的登录"));
        QVERIFY2(banner->meaning().contains(QStringLiteral("Ctrl M")), qPrintable(banner->meaning()));
    }

    void F8_goes_to_who_waits_longest_and_only_one_goes()
    {
        run("insert into hall.help_call (device, page, at) values ('kiosk01', '填写表格', now() - interval '2 minutes')");
        sit("p0892");
        QTRY_COMPARE(m_page->kiosks()->calls()->count(), 1);
        Line other(m_hall.signInAs(QStringLiteral("p0890")));
        InquiryDesk desk = InquiryDesk::ofSupervisor(other);
        press(Qt::Key_F8);
        QTRY_COMPARE(m_page->kiosks()->calls()->count(), 0);
        QTRY_VERIFY(toast().contains(QStringLiteral("冼咏欣")));
        QCOMPARE(value("select s.work_no from hall.help_call h join hall.staff s on s.id = h.taken_by"), QStringLiteral("P0892"));
        QVERIFY(desk.helpCalls().result()->isEmpty());
        press(Qt::Key_F8);
        QTRY_VERIFY(toast().contains(QStringLiteral("没有人求助")));
    }

    void a_kiosk_that_lacks_paper_or_is_silent_is_seen()
    {
        sit("p0892");
        QTRY_COMPARE(m_page->kiosks()->kiosks()->count(), 1);
        const QListWidgetItem *kiosk = m_page->kiosks()->kiosks()->item(0);
        QVERIFY(kiosk->data(RowDelegate::Remark).toString().contains(QStringLiteral("打印纸将尽")));
        run("update hall.device set seen_at = now() - interval '4 minutes' where kind = 'kiosk'");
        press(Qt::Key_F5);
        QTRY_COMPARE(m_page->kiosks()->kiosks()->item(0)->data(RowDelegate::BadgeText).toString(), QStringLiteral("没有回应"));
    }

    void screens_data() { Appearances::addRows(); }

    void screens()
    {
        m_look.putOn();
        run("insert into hall.help_call (device, page, at) values ('kiosk01', '填写表格', now() - interval '2 minutes')");
        sit("p0890");
        QTRY_COMPARE(m_page->kiosks()->calls()->count(), 1);
        press(Qt::Key_Return);
        type("要办变更。");
        Appearances::keep(*m_host, QStringLiteral("helpdesk-answer"));
        press(Qt::Key_Tab, Qt::ControlModifier);
        QTest::qWait(400);
        Appearances::keep(*m_host, QStringLiteral("helpdesk-none"));
        press(Qt::Key_F1);
        Appearances::keep(*m_host, QStringLiteral("helpdesk-keys"));
    }

private:
    void run(const char *statement)
    {
        const PsqlAnswer said = m_hall.asOwner(QString::fromUtf8(statement));
        QVERIFY2(said.exitCode == 0, qPrintable(said.err));
    }
    QString value(const char *query) { return m_hall.value(QString::fromUtf8(query)); }

    void ask(const char *kind, const char *who, const char *text)
    {
        run(qPrintable(QStringLiteral("select hall.open_inquiry('%1', k.id, i.id, null, null, '%3') from hall.account k, hall.item i "
                                      "where k.kind = '%2' and k.password_hash = 'x' and i.code = '440117020001'")
                           .arg(QLatin1String(kind), QLatin1String(who), QString::fromUtf8(text))));
    }

    void sit(const char *login)
    {
        m_host.reset();
        const QString name = QString::fromLatin1(login);
        m_line = std::make_unique<Line>(m_hall.signInAs(name));
        m_desk = std::make_unique<InquiryDesk>(name == QLatin1String("p0890") ? InquiryDesk::ofSupervisor(*m_line)
                                                                              : InquiryDesk::ofHelpDesk(*m_line));
        QVERIFY(m_desk->signIn(QStringLiteral("desk-01")).result());
        m_host = std::make_unique<QWidget>();
        m_host->resize(1440, 852);
        auto *column = new QVBoxLayout(m_host.get());
        column->setContentsMargins(0, 0, 0, 0);
        m_page = new HelpDeskPage(*m_desk, m_host.get());
        column->addWidget(m_page);
        m_host->show();
        m_host->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_host.get(), 60'000));
        m_page->setFocus();
        QTRY_VERIFY(list()->count() > 0);
    }

    bool sendUntilAnswered()
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return list()->count() == 0; }, 2000); // then it is pressed again
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_host->focusWidget() ? m_host->focusWidget() : m_host.get(), key, modifiers);
    }
    // An input method commits whole words.
    void type(const char *text)
    {
        box()->edit()->insertPlainText(QString::fromUtf8(text));
        QCOMPARE(box()->text().right(1), QString::fromUtf8(text).right(1));
    }

    QListWidget *list() { return m_page->inquiries()->list(); }
    TextBox *box() { return m_page->answer()->box(); }
    QString toast() { return m_page->findChild<Toast *>()->fact(); }

    HallFixture m_hall;
    std::unique_ptr<Line> m_line;
    std::unique_ptr<InquiryDesk> m_desk;
    std::unique_ptr<QWidget> m_host;
    HelpDeskPage *m_page = nullptr;
    Appearances m_look;
};

YICHUANG_TEST(HelpDeskPageTest)
#include "tst_HelpDeskPage.moc"
