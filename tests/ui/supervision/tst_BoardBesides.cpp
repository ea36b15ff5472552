// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/SupervisionScene.h"

#include "sample/SampledHall.h"
#include "ui/parts/Appearances.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"
#include "ui/supervision/ActForm.h"
#include "ui/supervision/CasePanel.h"
#include "ui/supervision/CasesView.h"
#include "ui/supervision/DashboardView.h"
#include "ui/supervision/Exporter.h"
#include "ui/supervision/FigureStrip.h"
#include "ui/supervision/LateRows.h"
#include "ui/supervision/MessagesView.h"
#include "ui/supervision/WindowTiles.h"

#include <QDir>
#include <QFile>
#include <QMenu>

using namespace yichuang;
using namespace yichuang::test;

// What the board tells besides its figures, by keys, against a real hall: what failed on another day, what is urged as what, and why a
// window is shut.
class BoardBesidesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Done> started = startSampled(m_hall, 120);
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        const PsqlAnswer made = m_hall.asOwner(QString::fromUtf8(R"sql(
update hall.message set state = 'delivered' where state in ('failed', 'expired', 'unknown');
update hall.message set state = 'failed', detail = '=HYPERLINK(A1)', queued_at = hall.day_begin(hall.today() - 1) - make_interval(secs => id)
where id in (select id from hall.message where case_id is not null and recipient <> 'supervisor' order by id limit 60);
update hall.clock set due_at = hall.day_begin(hall.today() + 9) where ended_at is null and kind in ('tell', 'promised', 'deliver') and due_at < hall.day_begin(hall.today() + 1);
update hall.clock set due_at = hall.day_begin(hall.today() - 20) where id in (select id from hall.clock where ended_at is null and kind = 'promised' and case_id not in (select case_id from hall.review_queue where paused) order by id limit 1);
update hall.clock set due_at = hall.day_begin(hall.today() + 1) - interval '1 second' where id in (select id from hall.clock where ended_at is null and kind = 'tell' order by id limit 3);
)sql"));
        QCOMPARE(made.err, QString());
    }

    void cleanup() { m_scene.reset(); }

    void what_did_not_arrive_on_another_day_has_a_door()
    {
        sit();
        openLeft();
        QTRY_COMPARE(page()->messages()->rowCount(), 50);
        auto *further = m_scene->part<Button>(QStringLiteral("furtherMessages"));
        for (int i = 0; i <= 50 && !further->hasFocus(); ++i)
            press(Qt::Key_Down);
        press(Qt::Key_Space);
        QTRY_COMPARE(page()->messages()->rowCount(), 60);
        press(Qt::Key_Escape);
        QVERIFY(page()->board()->isVisible());
    }

    void messages_leave_as_a_table_in_which_nothing_is_calculated()
    {
        sit();
        openLeft();
        QTRY_VERIFY(page()->messages()->rowCount() > 0);
        QTemporaryDir folder;
        page()->exporter()->setFolder(folder.path());
        const QString traces =
            QStringLiteral("select count(*) from hall.trace where what = 'supervision.export' and data ->> 'what' = 'messages'");
        const int before = m_hall.value(traces).toInt();
        for (const int choice : {0, 1}) {
            press(Qt::Key_E, Qt::ControlModifier);
            auto *menu = m_scene->part<QMenu>();
            QTRY_VERIFY(menu && menu->isVisible());
            QVERIFY(menu->actions().constFirst()->text().contains(QStringLiteral("短信")));
            for (int i = 0; i < choice; ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
            QTRY_VERIFY(!page()->exporter()->isBusy() && !m_scene->part<QMenu>());
        }
        QCOMPARE(m_hall.value(traces).toInt(), before + 2);
        const QDir files(folder.path());
        QCOMPARE(files.entryList({QStringLiteral("*.ods")}, QDir::Files).size(), 1);
        const QStringList tables = files.entryList({QStringLiteral("*.csv")}, QDir::Files);
        QCOMPARE(tables.size(), 1);
        QFile csv(files.filePath(tables.first()));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QString table = QString::fromUtf8(csv.readAll());
        QCOMPARE(table.trimmed().split(QStringLiteral("\r\n")).size(), 61); // the heads, and all of them, not the page that was seen
        QVERIFY2(table.contains(QStringLiteral("'=HYPERLINK")), qPrintable(table.left(400)));
        QVERIFY(!table.contains(QStringLiteral(",=HYPERLINK")) && !table.contains(QStringLiteral("\"=HYPERLINK")));
        QVERIFY(table.contains(QStringLiteral("****")));
    }

    void a_table_of_messages_that_is_cut_says_so()
    {
        sit();
        openLeft();
        QTRY_VERIFY(page()->messages()->rowCount() > 0);
        QTemporaryDir folder;
        page()->exporter()->setFolder(folder.path());
        page()->exporter()->setMostRows(7);
        press(Qt::Key_E, Qt::ControlModifier);
        auto *menu = m_scene->part<QMenu>();
        QTRY_VERIFY(menu && menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(page()->said().contains(QStringLiteral("前 7 条，后面还有")));
    }

    void what_is_over_is_urged_and_what_is_due_today_is_reminded()
    {
        sit();
        const auto verbs = [this] {
            QStringList said;
            const QList<Button *> buttons =
                m_scene->part<LateRows>()->findChildren<Button *>(QRegularExpression(QStringLiteral("^urge\\d+$")));
            for (const Button *button : buttons)
                said.append(button->text());
            return said;
        };
        QTRY_VERIFY(verbs().contains(QStringLiteral("督办")) && verbs().contains(QStringLiteral("催办")));
        const QList<Button *> buttons = m_scene->part<LateRows>()->findChildren<Button *>(QRegularExpression(QStringLiteral("^urge\\d+$")));
        const auto remind =
            std::find_if(buttons.begin(), buttons.end(), [](const Button *one) { return one->text() == QStringLiteral("催办"); });
        const QString id = (*remind)->objectName().mid(4);
        (*remind)->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(page()->panel()->isWriting());
        QCOMPARE(page()->panel()->form()->urgeKind(), UrgeKind::Remind);
        m_scene->type(QStringLiteral("due today"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page()->said(), QStringLiteral("已催办"));
        QCOMPARE(m_hall.value(QStringLiteral("select action from hall.event where case_id = %1 order by seq desc limit 1").arg(id)),
                 QStringLiteral("remind"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(m_scene->part<LateRows>()->isVisible() && says(m_scene->part<LateRows>(), QStringLiteral("已催办")));
        // Once its time is over it is urged all the same.
        m_hall.asOwner(
            QStringLiteral("update hall.clock set due_at = now() - interval '1 second' where case_id = %1 and ended_at is null").arg(id));
        press(Qt::Key_F5);
        const QString button = QStringLiteral("urge") + id;
        QTRY_VERIFY(m_scene->part<Button>(button) && m_scene->part<Button>(button)->text() == QStringLiteral("督办"));
    }

    void why_a_window_is_shut_stands_below_the_windows()
    {
        sit();
        auto *tiles = m_scene->part<WindowTiles>();
        const int tall = tiles->sizeHint().height();
        m_hall.asOwner(
            QStringLiteral("update hall.counter_window set paused = true, pause_reason = '设备检修', paused_by = 'p0890' where number "
                           "= (select max(number) from hall.counter_window)"));
        press(Qt::Key_F5);
        QTRY_VERIFY2(tiles->accessibleName().contains(QStringLiteral("停用：设备检修 · 区婉仪 · ")), qPrintable(tiles->accessibleName()));
        QVERIFY(tiles->sizeHint().height() > tall);
        QTRY_VERIFY(says(page()->board(), QStringLiteral("1 停用")));
        shot("shut");
        m_hall.asOwner(QStringLiteral("update hall.counter_window set paused = false"));
        press(Qt::Key_F5);
        QTRY_VERIFY(!tiles->accessibleName().contains(QStringLiteral("停用")));
    }

private:
    void sit()
    {
        m_scene = std::make_unique<SupervisionScene>(m_hall);
        QTRY_VERIFY(page()->boardState()->state() == StatePage::State::Content &&
                    !m_scene->part<FigureStrip>()->accessibleName().isEmpty());
    }
    void openLeft()
    {
        press(Qt::Key_7, Qt::AltModifier);
        for (int i = 0; i < 10 && m_scene->host()->focusWidget()->objectName() != QLatin1String("sms_left"); ++i)
            press(Qt::Key_Tab);
        QCOMPARE(m_scene->host()->focusWidget()->objectName(), QStringLiteral("sms_left"));
        QVERIFY(m_scene->part<Button>(QStringLiteral("sms_left"))->text().contains(QStringLiteral("60")));
        shot("left");
        press(Qt::Key_Space);
        QTRY_VERIFY(page()->messages()->isVisible() && page()->messages()->state()->state() == StatePage::State::Content);
        QCOMPARE(page()->messages()->figure(), QStringLiteral("sms_left"));
    }
    static bool says(const QWidget *where, const QString &words)
    {
        const QList<Label *> labels = where->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text().contains(words); });
    }
    SupervisionPage *page() { return m_scene->page(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_scene->press(key, modifiers); }
    void shot(const char *state) { Appearances::keep(*m_scene->host(), QStringLiteral("supervision-") + QLatin1String(state)); }

    HallFixture m_hall;
    std::unique_ptr<SupervisionScene> m_scene;
};

YICHUANG_TEST(BoardBesidesTest)
#include "tst_BoardBesides.moc"
