// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/DecidingHall.h"

#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/review/BatchPanel.h"
#include "ui/review/CertificateFields.h"
#include "ui/review/OpinionPanel.h"
#include "ui/review/PointList.h"
#include "ui/review/ReviewBar.h"
#include "ui/review/ReviewBatch.h"
#include "ui/review/ReviewQueue.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>

using namespace yichuang;
using namespace yichuang::test;

// Whoever decides, at the real page by keyboard: what is granted, for how long, one by one and several together.
class GrantingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hall.start(420);
        m_hall.findItem();
    }
    void cleanup() { m_hall.clear(); }

    void where_the_item_says_how_long_a_grant_takes_no_key_more()
    {
        m_hall.say(R"({"years": 4})");
        const QString id = m_hall.decidable(1).first();
        sitAndTake();
        QCOMPARE(work()->file()->caseId.value(), id.toLongLong());
        QCOMPARE(field("validFrom")->text(), m_hall.value("select hall.today()"));
        QCOMPARE(field("validTo")->text(), m_hall.value("select (hall.today() + interval '4 years')::date - 1"));
        QVERIFY(!field("scope")->text().isEmpty());
        judge();
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(work()->undoable());
        QCOMPARE(validWords(id),
                 m_hall.value("select hall.zh_day(hall.today()) || '起至 ' || hall.zh_day((hall.today() + interval '4 years')::date - 1)"));
    }

    void where_the_item_says_nothing_the_officer_does_and_it_outlives_the_program()
    {
        m_hall.say("null");
        const QString id = m_hall.decidable(1).first();
        sitAndTake();
        QCOMPARE(field("validTo")->text(), QString());
        judge();
        const int before = m_hall.count(QStringLiteral("hall.event"));
        officer().press(Qt::Key_F8);
        QVERIFY(!work()->isBusy());
        QVERIFY2(officer().part<ReviewBar>()->reason().contains(QStringLiteral("有效期")),
                 qPrintable(officer().part<ReviewBar>()->reason()));
        QVERIFY(field("validTo")->edit()->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2031-02-30"));
        officer().press(Qt::Key_F8);
        QVERIFY(!work()->isBusy());
        QCOMPARE(m_hall.count(QStringLiteral("hall.event")), before);
        field("validTo")->edit()->selectAll();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2031-06-30"));
        officer().page()->saveNow();
        QTRY_VERIFY(m_hall.value(QStringLiteral("select data::text from hall.draft where case_id = %1").arg(id))
                        .contains(QStringLiteral("2031-06-30")));
        officer().open();
        QTRY_VERIFY(work()->file() && !work()->isBusy() && !work()->isDeaf());
        QCOMPARE(field("validTo")->text(), QStringLiteral("2031-06-30"));
        officer().press(Qt::Key_F8);
        QTRY_VERIFY(work()->undoable());
        QCOMPARE(validWords(id), m_hall.value("select hall.zh_day(hall.today()) || '起至 2031 年 6 月 30 日'"));
    }

    void the_last_day_goes_with_the_first_until_somebody_writes_another()
    {
        CertificateFields fields;
        fields.setItem({LicenceTerm::Years, QDate(2026, 11, 30), QDate(2031, 11, 29), QStringLiteral("热食")}, true);
        const auto at = [&fields](const char *name) { return fields.findChild<LineField *>(QLatin1String(name)); };
        const auto type = [&at](const char *name, const QString &words) {
            at(name)->edit()->selectAll();
            QTest::keyClicks(at(name)->edit(), words);
        };
        QVERIFY(fields.wanted().isEmpty());
        type("validFrom", QStringLiteral("2027-01-01"));
        QCOMPARE(at("validTo")->text(), QStringLiteral("2031-12-31"));
        QCOMPARE(fields.wanted().toJson(), (QJsonObject{{"valid_from", "2027-01-01"}}));
        type("validTo", QStringLiteral("2026-12-31"));
        QVERIFY(!fields.whyNot().isEmpty());
        type("validTo", QStringLiteral("2029-12-31"));
        type("validFrom", QStringLiteral("2027-02-01"));
        QCOMPARE(at("validTo")->text(), QStringLiteral("2029-12-31"));
        QCOMPARE(fields.whyNot(), QString());
        // 长期 where the item says so, and nowhere else.
        fields.setItem({LicenceTerm::Long, QDate(2026, 11, 30), {}, {}}, true);
        QCOMPARE(fields.whyNot(), QString());
        fields.setItem({LicenceTerm::Officer, QDate(2026, 11, 30), {}, {}}, true);
        QVERIFY(!fields.whyNot().isEmpty());
    }

    // Two are done, one fails since a colleague has it in hand by then, and what stands out stays out; each line says which.
    void in_a_batch_each_has_its_own_line_and_a_failed_one_hides_none()
    {
        m_hall.say(R"({"years": 4})");
        const QStringList ids = m_hall.decidable(4);
        QCOMPARE(ids.size(), 4);
        m_hall.run(QStringLiteral("delete from hall.draft where case_id = %1").arg(ids[3]));
        m_hall.sit("p0836");
        QTRY_COMPARE(officer().part<QueueModel>()->rowCount(), 4);
        auto *view = officer().part<ReviewQueue>()->view();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        officer().press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(officer().part<BatchPanel>()->isVisible());
        QTRY_COMPARE(agree()->text(), QStringLiteral("准予 3 件"));
        // Nothing of a clock is cut, in whichever language.
        auto *clock = officer().part<BatchPanel>()->findChild<Label *>(QStringLiteral("clock"));
        clock->setText(QStringLiteral("Due today 17:30"));
        QTRY_VERIFY(clock->hasHeightForWidth() && clock->heightForWidth(clock->width()) <= clock->height());
        const ReviewBatch *batch = officer().page()->batch();
        QCOMPARE(batch->lines().size(), 4);
        const auto line = [batch](const QString &id) {
            for (qsizetype i = 0; i < batch->lines().size(); ++i)
                if (QString::number(batch->lines()[i].row.caseId.value()) == id)
                    return i;
            return qsizetype(-1);
        };
        const auto said = [this](const char *what, qsizetype at) {
            const auto *label = officer().part<BatchPanel>()->findChild<Label *>(QStringLiteral("%1%2").arg(QLatin1String(what)).arg(at));
            return label ? label->text() : QString();
        };
        const int points = m_hall.count(
            QStringLiteral("hall.review_point p join hall.case_file c on c.item_version_id = p.item_version_id where c.id = ") + ids[0]);
        QCOMPARE(said("Points", line(ids[0])), QStringLiteral("%1/%1").arg(points));
        QVERIFY2(said("Originals", line(ids[0])).contains(u'/') || said("Originals", line(ids[0])) == QStringLiteral("—"),
                 qPrintable(said("Originals", line(ids[0]))));
        m_hall.run(QStringLiteral("insert into hall.lease (case_id, staff_id, expires_at) select %1, id, now() + interval '1 hour' "
                                  "from hall.staff where work_no = 'P0834'")
                       .arg(ids[1]));
        officer().press(Qt::Key_4, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Looked at one by one."));
        officer().press(Qt::Key_F8);
        for (const int done : {0, 2}) {
            QTRY_VERIFY2(said("Result", line(ids[done])).startsWith(QStringLiteral("办好了，")),
                         qPrintable(said("Result", line(ids[done]))));
            QCOMPARE(said("Result", line(ids[done])),
                     QStringLiteral("办好了，") +
                         m_hall.value(QStringLiteral("select number from hall.document where kind = 'grant' and case_id = ") + ids[done]));
        }
        QTRY_VERIFY2(said("Result", line(ids[1])).contains(QStringLiteral("别人正在办")), qPrintable(said("Result", line(ids[1]))));
        QCOMPARE(said("Result", line(ids[3])), QStringLiteral("审查要点没有结论"));
        QCOMPARE(officer().part<BatchPanel>()->verdict(), QStringLiteral("办好 2 件，2 件没有办"));
        for (const int done : {0, 2})
            QCOMPARE(m_hall.value(QStringLiteral("select status from hall.case_file where id = ") + ids[done]), QStringLiteral("granted"));
        for (const int not_ : {1, 3})
            QCOMPARE(m_hall.value(QStringLiteral("select status from hall.case_file where id = ") + ids[not_]), QStringLiteral("accepted"));
    }

    void a_number_is_whole_while_the_key_is_held_and_the_wish_is_written_down()
    {
        sitAndTakeAny();
        const QString number =
            m_hall.value(QStringLiteral("select coalesce(case when applicant ->> 'kind' = 'enterprise' then applicant #>> "
                                        "'{legal_representative,id_number}' else applicant ->> 'id_number' end, '') from "
                                        "hall.case_file where id = %1")
                             .arg(work()->file()->caseId.value()));
        QVERIFY(!number.isEmpty());
        const int before = m_hall.count(QStringLiteral("hall.reveal"));
        const auto *line = officer().page()->findChild<Label *>(QStringLiteral("wholeNumber"));
        QTest::keyPress(officer().host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
        QTRY_VERIFY2(line->text().contains(number), qPrintable(line->text()));
        QVERIFY(m_hall.count(QStringLiteral("hall.reveal")) > before);
        QTest::keyRelease(officer().host()->focusWidget(), Qt::Key_V, Qt::AltModifier);
        QTRY_COMPARE(line->text(), QString());
    }

    void who_came_to_the_window_and_what_was_seen_stands_above_the_opinions()
    {
        sitAndTakeAny();
        const auto *words = officer().part<OpinionPanel>()->findChild<Label *>(QStringLiteral("verification"));
        QVERIFY(words);
        QVERIFY2(words->text().contains(QStringLiteral("到场")) && words->text().contains(QStringLiteral("人证相符")),
                 qPrintable(words->text()));
    }

private:
    ReviewScene &officer() { return m_hall.officer(); }
    ReviewWork *work() { return officer().work(); }
    LineField *field(const char *name) { return officer().part<CertificateFields>()->findChild<LineField *>(QLatin1String(name)); }
    Button *agree() { return officer().part<ReviewBar>()->findChild<Button *>(QStringLiteral("Agree")); }

    void sitAndTake()
    {
        m_hall.sit("p0836");
        officer().press(Qt::Key_F5);
        QTRY_VERIFY(work()->file() && !work()->isBusy() && !work()->isDeaf());
        QVERIFY(work()->file()->review && work()->file()->review->decides);
    }
    // One that was verified at a window.
    void sitAndTakeAny()
    {
        m_hall.giveBack(m_hall.decidable(1).first());
        sitAndTake();
    }
    // What is left to find, and the opinion.
    void judge()
    {
        auto *points = officer().part<PointList>();
        points->setFocus();
        for (int presses = 0; points->firstOpen() && presses < 40; ++presses)
            QTest::keyClick(points, Qt::Key_1);
        officer().press(Qt::Key_O, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("checked"));
    }
    QString validWords(const QString &id)
    {
        return m_hall.value(
            QStringLiteral(
                "select facts ->> 'valid_words' from hall.document where case_id = %1 and kind = 'grant' order by id desc limit 1")
                .arg(id));
    }

    DecidingHall m_hall;
};

YICHUANG_TEST(GrantingTest)
#include "tst_Granting.moc"
