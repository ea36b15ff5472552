// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterScene.h"

#include "ui/counter/CaseHeader.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/Resting.h"

#include <QAbstractItemDelegate>
#include <QListView>
#include <QScopeGuard>

using namespace yichuang;
using namespace yichuang::test;

namespace {

// Paints and measures rows as another delegate does, and counts how often one is measured.
class MeasuredRows : public QAbstractItemDelegate {
public:
    explicit MeasuredRows(const QAbstractItemDelegate &rows)
        : m_rows(rows)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        m_rows.paint(painter, option, index);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        ++m_measured;
        return m_rows.sizeHint(option, index);
    }
    int measured() const { return m_measured; }

private:
    const QAbstractItemDelegate &m_rows;
    mutable int m_measured = 0;
};

}

// Names at the edge of what the hall takes: as they are up to a hundred characters, refused with their place beyond, and shown so that
// nothing of the window is pushed away or turned around, in a queue of ten thousand.
class ManyNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_portal = std::make_unique<Line>(m_hall.signInAs(QStringLiteral("portal")));
    }

    void cleanup() { m_clerk.reset(); }
    void cleanupTestCase() { m_portal.reset(); }

    void a_name_is_stored_byte_by_byte_or_refused_with_its_place_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("taken");
        QTest::newRow("a hundred ideographs") << QStringLiteral("龘").repeated(100) << true;
        QTest::newRow("a hundred of Ext B, two units each") << of({0x20BB7}).repeated(100) << true;
        QTest::newRow("one of each block to Ext H") << of({U'谭', 0x20BB7, 0x2A700, 0x2B740, 0x2B820, 0x2CEB0, 0x30EDD, 0x323AF}) << true;
        QTest::newRow("a variation selector of an ideograph") << of({U'葛', 0xE0100, U'明'}) << true;
        QTest::newRow("an emoji with its selector") << of({U'谭', 0x1F600, 0xFE0F}) << true;
        QTest::newRow("one too many") << QStringLiteral("龘").repeated(101) << false;
        QTest::newRow("one too many of Ext B") << of({0x20BB7}).repeated(101) << false;
        QTest::newRow("a thousand") << QStringLiteral("龘").repeated(1000) << false;
        QTest::newRow("a family of emoji, joined") << of({U'谭', 0x1F468, 0x200D, 0x1F469}) << false;
        QTest::newRow("turned around") << of({U'谭', 0x202E, U'慧'}) << false;
    }
    void a_name_is_stored_byte_by_byte_or_refused_with_its_place()
    {
        QFETCH(QString, name);
        QFETCH(bool, taken);
        QJsonObject application = SmallHall::application(++m_person);
        QJsonObject applicant = application[u"applicant"].toObject();
        applicant[QStringLiteral("name")] = name;
        application[QStringLiteral("applicant")] = applicant;
        const auto receipt = ApplicantDesk(*m_portal).submit(QStringLiteral("many-%1").arg(m_person), application).result();
        QCOMPARE(bool(receipt), taken);
        if (taken)
            QCOMPARE(m_hall.value(QStringLiteral("select encode(convert_to(applicant ->> 'name', 'UTF8'), 'hex') from hall.case_file"
                                                 " where case_no = '%1'")
                                      .arg(receipt->caseNo)),
                     QString::fromLatin1(name.toUtf8().toHex()));
        else
            QVERIFY2(QJsonDocument(receipt.error().facts).toJson().contains("/applicant/name"), qPrintable(receipt.error().log.left(200)));
    }

    // However a name came in: the window stays as wide as it is, the case can be decided, and whoever reads aloud is told the whole.
    void a_name_as_long_as_it_may_be_pushes_nothing_away_data()
    {
        QTest::addColumn<int>("length");
        QTest::newRow("a hundred") << 100;
        QTest::newRow("a thousand, from before there was a limit") << 1000;
    }
    void a_name_as_long_as_it_may_be_pushes_nothing_away()
    {
        QFETCH(int, length);
        oneCase();
        m_hall.value(QStringLiteral("update hall.case_file set applicant = jsonb_set(applicant, '{name}', to_jsonb(repeat('龘', %1))),"
                                    " agent = jsonb_build_object('name', repeat('靐', %1), 'id_number', '%2')")
                         .arg(length)
                         .arg(SmallHall::residentId(500)));
        sitDown();
        QTRY_COMPARE(m_clerk->part<QueueModel>()->rowCount(), 1);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QTRY_VERIFY(m_clerk->part<CaseHeader>()->isVisible());
        const int least = m_clerk->part<QueuePanel>()->width() + m_clerk->part<CaseHeader>()->minimumSizeHint().width();
        QVERIFY2(least <= 1280, qPrintable(QString::number(least)));
        QCOMPARE(m_clerk->host()->size(), QSize(1440, 852));
        for (const QWidget *part : {static_cast<QWidget *>(m_clerk->part<DecisionBar>()), m_clerk->part<CaseHeader>()->deadline()})
            QVERIFY(m_clerk->host()->rect().contains(QRect(part->mapTo(m_clerk->host(), QPoint()), part->size())));
        QCOMPARE(m_clerk->work()->file()->applicant.name.size(), length);
        // What else can be done stands beside the verdict, where there is room for all of it.
        QVERIFY(comesToRest(m_clerk->host()));
        for (const char *name : {"SetAside", "Correct", "Print"})
            QVERIFY2(m_clerk->part<DecisionBar>()->findChild<Button *>(QLatin1String(name))->isVisible(), name);
        if (const QString folder = qEnvironmentVariable("YICHUANG_PICTURES"); !folder.isEmpty())
            QVERIFY(m_clerk->host()->grab().save(folder + QStringLiteral("/counter-name-of-%1.png").arg(length)));
    }

    void what_turns_a_name_around_is_shown_as_its_code()
    {
        oneCase();
        const QString shown = QStringLiteral("谭⟨U+202E⟩慧");
        const auto rename = [this](const QString &name) {
            m_hall.value(
                QStringLiteral("update hall.case_file set applicant = jsonb_set(applicant, '{name}', to_jsonb('%1'::text))").arg(name));
            m_clerk->page()->hallChanged();
        };
        sitDown();
        const auto *queue = m_clerk->part<QueueModel>();
        QTRY_COMPARE(queue->rowCount(), 1);
        rename(shown); // for comparison, somebody wrote just that
        QTRY_COMPARE(queue->row(0).applicant, shown);
        const QImage written = row();
        rename(of({U'谭', 0x202E, U'慧'}));
        QTRY_COMPARE(queue->row(0).applicant, of({U'谭', 0x202E, U'慧'}));
        QCOMPARE(row(), written);
        QVERIFY2(queue->index(0).data(Qt::AccessibleTextRole).toString().contains(shown), "not as it is read aloud");
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        const QList<Label *> labels = m_clerk->part<CaseHeader>()->findChildren<Label *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&shown](const Label *label) { return label->text() == shown; }));
        for (const Label *label : m_clerk->page()->findChildren<Label *>())
            QVERIFY2(!label->text().contains(QChar(0x202E)), qPrintable(label->objectName() + label->text()));
    }

    void ten_thousand_of_them_are_scrolled_through_as_they_are()
    {
        oneCase();
        const PsqlAnswer made = m_hall.fixture().asOwner(tenThousand());
        QVERIFY2(made.exitCode == 0, qPrintable(made.err.left(500)));
        sitDown();
        const auto *queue = m_clerk->part<QueueModel>();
        auto *view = m_clerk->page()->findChild<QListView *>(QStringLiteral("Queue"));
        QTRY_VERIFY(queue->rowCount() > 0);
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        // Rows are as high as the first: a page more measures none of those that are there, or its work would grow with them.
        QAbstractItemDelegate *own = view->itemDelegate();
        MeasuredRows rows(*own);
        view->setItemDelegate(&rows);
        const auto putBack = qScopeGuard([view, own] { view->setItemDelegate(own); });
        QTRY_VERIFY_WITH_TIMEOUT((m_clerk->press(Qt::Key_End), queue->rowCount() > 10'000), 180'000);
        QVERIFY2(rows.measured() > 0 && rows.measured() < 10'000, qPrintable(QString::number(rows.measured())));
        QCOMPARE(queue->rowCount(), 10'001);
        m_clerk->press(Qt::Key_End);
        QCOMPARE(view->currentIndex().row(), 10'000);
        QVERIFY(view->viewport()->rect().contains(view->visualRect(view->currentIndex())));
        const QStringList stored =
            m_hall
                .value(QStringLiteral("select string_agg(c.applicant ->> 'name', E'\\n' order by q.due_at, q.case_id)"
                                      " from hall.queue q join hall.case_file c on c.id = q.case_id"))
                .split(u'\n');
        QCOMPARE(stored.size(), 10'001);
        for (int i = 0; i < stored.size(); ++i)
            QCOMPARE(queue->row(i).applicant, stored[i]);
    }

private:
    static QString of(std::initializer_list<char32_t> characters)
    {
        return QString::fromUcs4(characters.begin(), qsizetype(characters.size()));
    }

    // The hall has one case, and it waits.
    void oneCase()
    {
        m_clerk.reset();
        m_hall.value(QStringLiteral("delete from hall.queue; delete from hall.lease; delete from hall.seat"));
        QJsonObject application = SmallHall::application(++m_person);
        const auto receipt = ApplicantDesk(*m_portal).submit(QStringLiteral("many-%1").arg(m_person), application).result();
        QVERIFY2(receipt, "an ordinary application was refused");
    }

    void sitDown() { m_clerk = std::make_unique<CounterScene>(m_hall.fixture(), QStringLiteral("p0801"), 1); }

    QImage row() const
    {
        auto *view = m_clerk->page()->findChild<QListView *>(QStringLiteral("Queue"));
        return view->viewport()->grab(view->visualRect(view->model()->index(0, 0))).toImage();
    }

    // Of the case that waits, with other names: each block of ideographs from Ext B to Ext H, the longest, selectors and emoji.
    static QString tenThousand()
    {
        return QStringLiteral(
            "create temp table fresh as select i, case i % 10"
            " when 0 then '谭' || chr(x'20000'::int + i / 10) when 1 then '谭' || chr(x'2A700'::int + i / 10)"
            " when 2 then '谭' || chr(x'2B740'::int + i / 10 % 222) when 3 then '谭' || chr(x'2B820'::int + i / 10)"
            " when 4 then '谭' || chr(x'2CEB0'::int + i / 10) when 5 then '谭' || chr(x'30000'::int + i / 10)"
            " when 6 then '谭' || chr(x'31350'::int + i / 10) when 7 then repeat(chr(x'4E00'::int + i), 100)"
            " when 8 then '谭' || chr(x'1F600'::int + i / 10 % 64) || chr(x'FE0F'::int) else '葛' || chr(x'E0100'::int + i / 10 % 16) end "
            "as name"
            " from generate_series(1, 10000) i;"
            "with base as (select c.* from hall.case_file c join hall.queue q on q.case_id = c.id),"
            " put as (insert into hall.case_file (case_no, external_id, item_id, item_version_id, department_id, status, channel, "
            "applicant_id,"
            " applicant, received_at, round_received_at) select left(b.case_no, 12) || lpad(f.i::text, 7, '0'), 'fresh-' || f.i, item_id,"
            " item_version_id, department_id, status, channel, applicant_id, jsonb_set(applicant, '{name}', to_jsonb(f.name)), received_at,"
            " round_received_at from base b, fresh f returning id),"
            " clocks as (insert into hall.clock (case_id, department_id, kind, from_day, n, unit, due_at, provisional) select p.id, "
            "k.department_id, k.kind, k.from_day, "
            "k.n, k.unit,"
            " k.due_at, k.provisional from put p, hall.clock k where k.case_id = (select id from base))"
            "insert into hall.queue (case_id, department_id, item_id, due_at, received_at) select p.id, q.department_id, q.item_id, "
            "q.due_at,"
            " q.received_at from put p, hall.queue q;");
    }

    SmallHall m_hall;
    std::unique_ptr<Line> m_portal;
    std::unique_ptr<CounterScene> m_clerk;
    int m_person = 0;
};

YICHUANG_TEST(ManyNamesTest)
#include "tst_ManyNames.moc"
