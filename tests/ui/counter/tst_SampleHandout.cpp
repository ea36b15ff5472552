// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterScene.h"

#include "keeper/Keepers.h"
#include "sample/SampledHall.h"
#include "ui/counter/HandoutPage.h"
#include "ui/counter/HandoutSheet.h"

#include <QDir>
#include <QListWidget>

using namespace yichuang;
using namespace yichuang::test;

// Whoever tries the sample hall finds decisions that wait to be fetched, and hands one over with the paper it has.
class SampleHandoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Done> started = startSampled(m_hall, 60, true);
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        const PsqlAnswer keeper = m_hall.asOwner(QStringLiteral("create role keeper login; grant desk_keeper to keeper"));
        QVERIFY2(keeper.exitCode == 0, qPrintable(keeper.err));
    }

    void every_decision_that_waits_has_the_paper_that_is_handed_over()
    {
        QVERIFY(value("select count(*) from hall.case_file where status = 'granted'").toInt() >= 3);
        QCOMPARE(value("select count(*) from hall.case_file c where status = 'granted' and (select count(*) from hall.document d where "
                       "d.case_id = c.id and d.kind = 'grant' and d.state = 'ready' and d.pages > 0 and d.facts ? 'certificate_no') <> 1"),
                 QStringLiteral("0"));
        QCOMPARE(value("select count(*) from hall.case_file c where status in ('refused', 'terminated') and not exists (select from "
                       "hall.document d where d.case_id = c.id and d.kind in ('refusal', 'termination') and d.state = 'ready')"),
                 QStringLiteral("0"));
    }

    void a_newcomer_takes_the_first_of_the_list_reads_the_card_and_hands_over()
    {
        CounterScene clerk(m_hall, QStringLiteral("p0817"), 8);
        KeeperSettings settings;
        settings.hall = m_hall.signInAs(QStringLiteral("keeper"));
        settings.gateway = FolderSettings{m_phone.path()};
        const std::unique_ptr<Keeper> keeper = makeKeeper(settings);
        QTemporaryDir tray;
        FolderPrinter printer({}, tray.path());
        clerk.printOn(printer, clerk.who().printer);
        auto *page = clerk.part<HandoutPage>();
        auto *sheet = clerk.part<HandoutSheet>();
        // As the program does in a hall of one's own: the card of whoever the open case belongs to is laid down.
        connect(page, &HandoutPage::cardWanted, this, [this, &clerk](CaseId id) { layCardOf(clerk, id); });
        clerk.press(Qt::Key_E, Qt::ControlModifier);
        auto *list = clerk.page()->findChild<QListWidget *>(QStringLiteral("handoutList"));
        QTRY_VERIFY(list->count() >= 3);
        clerk.countFromHere();
        clerk.press(Qt::Key_Return);
        QTRY_COMPARE(sheet->handout().status, CaseStatus::Granted);
        clerk.press(Qt::Key_F2);
        QTRY_VERIFY(sheet->hasCard());
        QCOMPARE(sheet->whyNot(), QString());
        const CaseId id = sheet->handout().caseId;
        clerk.press(Qt::Key_F8);
        QTRY_COMPARE(value(QStringLiteral("select status from hall.case_file where id = %1").arg(id.value())), QStringLiteral("concluded"));
        QCOMPARE(clerk.keys(), 3);
        QCOMPARE(value(QStringLiteral("select count(*) from hall.collection where case_id = %1").arg(id.value())), QStringLiteral("1"));
        // The slip to be signed is made and printed; the second press hands over nothing.
        clerk.press(Qt::Key_F8);
        QVERIFY(runOnce(*keeper));
        QTRY_COMPARE(QDir(tray.path()).entryList({QStringLiteral("*.pdf")}).size(), 1);
        QCOMPARE(value("select count(*) from hall.collection"), QStringLiteral("1"));
    }

private:
    QString value(const QString &query) { return m_hall.value(query); }
    QString value(const char *query) { return value(QString::fromUtf8(query)); }

    void layCardOf(CounterScene &clerk, CaseId id)
    {
        const QStringList party =
            value(QStringLiteral(
                      "select concat_ws('|', p ->> 'name', p ->> 'id_number', coalesce(p ->> 'nation', '汉'), p ->> 'address') from "
                      "(select coalesce(applicant -> 'legal_representative', applicant) as p from hall.case_file where id "
                      "= %1) x")
                      .arg(id.value()))
                .split(u'|');
        CardData card;
        card.name = party.value(0);
        card.number = party.value(1);
        card.nation = party.value(2);
        card.address = party.value(3);
        card.birth = QDate::fromString(card.number.mid(6, 8), QStringLiteral("yyyyMMdd"));
        card.sex = card.number[16].digitValue() % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
        clerk.lay(card);
    }

    HallFixture m_hall;
    QTemporaryDir m_phone;
};

YICHUANG_TEST(SampleHandoutTest)
#include "tst_SampleHandout.moc"
