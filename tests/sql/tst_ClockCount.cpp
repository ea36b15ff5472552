// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

struct Pause {
    QDate first;
    QDate last;
};

struct Period {
    QDateTime from; // in the hall's own time
    int n = 0;
    QString unit;
    int adds = 0;
    QList<Pause> pauses; // by their first days
};

// The second opinion: walks day by day, and for hours minute by minute, with nothing but the list of days off and made up.
class NaiveCalendar {
public:
    bool read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QList<QByteArray> lines = file.readAll().split('\n').mid(1);
        for (const QByteArray &line : lines)
            if (!line.trimmed().isEmpty())
                m_days.insert(QDate::fromString(QString::fromUtf8(line.split(',')[0]), Qt::ISODate),
                              line.split(',')[1].trimmed() == "work");
        return true;
    }

    bool works(const QDate &day) const { return m_days.value(day, day.dayOfWeek() < 6); }

    static bool stands(const Period &period, const QDate &day)
    {
        return day > period.from.date() && std::any_of(period.pauses.begin(), period.pauses.end(),
                                                       [&day](const Pause &pause) { return day >= pause.first && day <= pause.last; });
    }

    QDateTime end(const Period &period) const
    {
        if (period.unit == QLatin1String("hour"))
            return endOfHours(period);
        const QDate last = period.unit == QLatin1String("workday") ? endOfWork(period) : endOfDays(period);
        return {last, QTime(17, 30), Qt::UTC};
    }

private:
    QDate endOfWork(const Period &period) const
    {
        QDate day = period.from.date();
        for (int counted = 0; counted < period.n + period.adds;) {
            day = day.addDays(1);
            counted += works(day) && !stands(period, day) ? 1 : 0;
        }
        return day;
    }

    QDate endOfDays(const Period &period) const
    {
        const QDate from = period.from.date();
        const QDate nominal = period.unit == QLatin1String("day")     ? from.addDays(period.n)
                              : period.unit == QLatin1String("month") ? from.addMonths(period.n)
                                                                      : from.addYears(period.n);
        const qint64 length = from.daysTo(nominal) + period.adds;
        QDate day = from;
        for (qint64 counted = 0; counted < length;) {
            day = day.addDays(1);
            counted += stands(period, day) ? 0 : 1;
        }
        while (length > 0 && (!works(day) || stands(period, day)))
            day = day.addDays(1);
        return day;
    }

    static QDateTime endOfHours(const Period &period)
    {
        QDateTime moment = period.from;
        for (int left = period.n * 60 + period.adds * 1440; left > 0;) {
            if (stands(period, moment.date())) {
                moment = QDateTime(moment.date().addDays(1), QTime(0, 0), Qt::UTC);
                continue;
            }
            moment = moment.addSecs(60);
            --left;
        }
        return moment;
    }

    QHash<QDate, bool> m_days;
};

QString minute(const QDateTime &moment)
{
    return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QJsonObject jsonOf(const Period &period)
{
    QJsonArray firsts;
    QJsonArray lasts;
    for (const Pause &pause : period.pauses) {
        firsts.append(pause.first.toString(Qt::ISODate));
        lasts.append(pause.last.toString(Qt::ISODate));
    }
    return {{"from", minute(period.from)}, {"n", period.n},    {"unit", period.unit},
            {"adds", period.adds},         {"firsts", firsts}, {"lasts", lasts}};
}

Period randomPeriod(QRandomGenerator &chance)
{
    static const QStringList units{"workday", "workday", "workday", "day", "month", "year", "hour"};
    Period period;
    period.from = QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC).addSecs(60LL * chance.bounded(4 * 365 * 24 * 60));
    period.unit = units[chance.bounded(int(units.size()))];
    period.n = period.unit == QLatin1String("month")  ? chance.bounded(25)
               : period.unit == QLatin1String("year") ? chance.bounded(4)
                                                      : chance.bounded(76);
    period.adds = chance.bounded(4) ? 0 : 1 + chance.bounded(15);
    QDate day = period.from.date();
    for (int i = chance.bounded(5); i > 0; --i) {
        const QDate first = day.addDays(1 + chance.bounded(12));
        day = first.addDays(chance.bounded(20) - 1); // the day before: one that ended before it began
        period.pauses.append({first, day});
        day = std::max(day, first);
    }
    return period;
}

}

// How the hall counts: against worked examples that a lawyer can check, and against a second implementation.
class TestClockCount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWorkedExamplesAreCountedAsByHand_data();
    void theWorkedExamplesAreCountedAsByHand();
    void tenThousandRandomPeriodsEndWhereANaiveCountEnds();
    void everyDayOfRandomPeriodsIsCountedAsANaiveCountDoes();

private:
    QString asked(const QByteArray &sql, const QList<QByteArray> &parameters = {})
    {
        const auto answer = m_session->value().value(sql, parameters);
        return answer ? answer.value().value_or(QString()) : answer.error().log;
    }
    QJsonObject counted(const Period &period);

    RuleHall m_hall;
    NaiveCalendar m_calendar;
    std::unique_ptr<Result<OwnerSession>> m_session;
    qint64 m_case = 0;
};

void TestClockCount::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    for (const char *name : {"calendar", "calendar_provisional"})
        QVERIFY(m_calendar.read(qEnvironmentVariable("YICHUANG_SOURCE") +
                                QStringLiteral("/resources/catalogue/%1.csv").arg(QLatin1String(name))));
    m_case = m_hall.fresh();
    m_session = std::make_unique<Result<OwnerSession>>(OwnerSession::open(m_hall.fixture().ownerSignIn()));
    QVERIFY(bool(*m_session));
    // One clock at a time on one case, with its pauses and its extension as the hall itself stores them.
    QVERIFY(m_session->value().run(QStringLiteral(R"(
        create function pg_temp.counted(p jsonb) returns jsonb language plpgsql as $$
        declare
            c hall.case_file;
            k hall.clock;
            paper hall.document;
            answer jsonb;
        begin
            select * into c from hall.case_file where id = %1;
            select * into paper from hall.document where case_id = c.id limit 1;
            perform hall.start_clock(c.id, 'statutory', ((p ->> 'from')::timestamp at time zone 'Asia/Shanghai'), (p ->> 'n')::int, p ->> 'unit', 17::smallint);
            select * into k from hall.clock where case_id = c.id and kind = 'statutory';
            insert into hall.clock_interval (clock_id, case_id, effect, cause, most, first_day, last_day, planned, resumed_at, event_id, document_id)
            select k.id, c.id, 'pause', 'testing', 0, f::date, l::date, 5, now(), paper.event_id, paper.id
            from rows from (jsonb_array_elements_text(p -> 'firsts'), jsonb_array_elements_text(p -> 'lasts')) x(f, l);
            insert into hall.clock_interval (clock_id, case_id, effect, cause, most, adds, event_id, document_id)
            select k.id, c.id, 'extend', 'joint_extension', 15, (p ->> 'adds')::int, paper.event_id, paper.id where (p ->> 'adds')::int > 0;
            k := hall.recounted(k, 17::smallint);
            answer := hall.explain_clock(c, k) || jsonb_build_object('due', to_char(k.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'));
            delete from hall.clock_interval where case_id = c.id;
            delete from hall.clock where id = k.id;
            return answer;
        end $$)")
                                       .arg(m_case)
                                       .toUtf8()));
}

QJsonObject TestClockCount::counted(const Period &period)
{
    const QString answer = asked("select pg_temp.counted($1)", {QJsonDocument(jsonOf(period)).toJson(QJsonDocument::Compact)});
    const QJsonObject read = QJsonDocument::fromJson(answer.toUtf8()).object();
    return read.isEmpty() ? QJsonObject{{"due", answer}} : read;
}

void TestClockCount::theWorkedExamplesAreCountedAsByHand_data()
{
    QTest::addColumn<QJsonObject>("period");
    QTest::addColumn<QString>("due");
    QTest::addColumn<bool>("provisional");
    static const QHash<QString, QString> units{{"个工作日", "workday"}, {"日", "day"}, {"个月", "month"}, {"年", "year"}, {"小时", "hour"}};
    static const QRegularExpression term(QStringLiteral("^(\\d+)(\\D+)$"));
    QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/tests/sql/clock-examples.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int rows = 0;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        QStringList cells = line.split(QLatin1Char('|'));
        std::for_each(cells.begin(), cells.end(), [](QString &cell) { cell = cell.trimmed(); });
        if (cells.size() != 11 || cells[1].toInt() == 0)
            continue;
        const QRegularExpressionMatch words = term.match(cells[3]);
        Period period{QDateTime::fromString(cells[2], QStringLiteral("yyyy-MM-dd HH:mm")),
                      words.captured(1).toInt(),
                      units.value(words.captured(2)),
                      cells[5].toInt(),
                      {}};
        const QStringList pauses = cells[4].split(QStringLiteral("、"), Qt::SkipEmptyParts);
        for (const QString &pause : pauses)
            period.pauses.append({QDate::fromString(pause.section(QLatin1Char('~'), 0, 0), Qt::ISODate),
                                  QDate::fromString(pause.section(QLatin1Char('~'), 1), Qt::ISODate)});
        QTest::addRow("%s %s", qPrintable(cells[1]), qPrintable(cells[8])) << jsonOf(period) << cells[6] << !cells[7].isEmpty();
        ++rows;
    }
    QVERIFY(rows >= 60);
}

void TestClockCount::theWorkedExamplesAreCountedAsByHand()
{
    QFETCH(QJsonObject, period);
    const QString answer = asked("select pg_temp.counted($1)", {QJsonDocument(period).toJson(QJsonDocument::Compact)});
    const QJsonObject clock = QJsonDocument::fromJson(answer.toUtf8()).object();
    QTEST(clock["due"].toString(answer), "due");
    QTEST(clock["provisional"].toBool(), "provisional");
    const QJsonArray days = clock["days"].toArray();
    QCOMPARE(days.first()["date"], clock["from"]);
    QCOMPARE(days.last()["date"].toString(), clock["due"].toString().left(10));
}

void TestClockCount::tenThousandRandomPeriodsEndWhereANaiveCountEnds()
{
    constexpr int Count = 10'000;
    QRandomGenerator chance(20261124);
    QList<Period> periods;
    QJsonArray asJson;
    for (int i = 0; i < Count; ++i) {
        periods.append(randomPeriod(chance));
        asJson.append(jsonOf(periods.last()));
    }
    const QString answer = asked(
        "select jsonb_agg(to_char(hall.count_due((p ->> 'from')::date, (p ->> 'from')::timestamp at time zone 'Asia/Shanghai', (p ->> "
        "'n')::int, p ->> 'unit', (p ->> 'adds')::int,"
        " array(select jsonb_array_elements_text(p -> 'firsts')::date), array(select jsonb_array_elements_text(p -> 'lasts')::date), "
        "17::smallint)"
        " at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') order by o) from jsonb_array_elements($1::jsonb) with ordinality x(p, o)",
        {QJsonDocument(asJson).toJson(QJsonDocument::Compact)});
    const QJsonArray ends = QJsonDocument::fromJson(answer.toUtf8()).array();
    QVERIFY2(ends.size() == Count, qPrintable(answer.left(500)));
    for (int i = 0; i < Count; ++i) {
        const QString wanted = minute(m_calendar.end(periods[i]));
        const QByteArray why =
            QJsonDocument(asJson[i].toObject()).toJson() + ends[i].toString().toUtf8() + " instead of " + wanted.toUtf8();
        QVERIFY2(ends[i].toString() == wanted, why.constData());
    }
}

void TestClockCount::everyDayOfRandomPeriodsIsCountedAsANaiveCountDoes()
{
    QRandomGenerator chance(4);
    for (int i = 0; i < 150; ++i) {
        Period period = randomPeriod(chance);
        if (period.unit == QLatin1String("year") || period.unit == QLatin1String("hour"))
            period.unit = QStringLiteral("workday");
        const QJsonObject clock = counted(period);
        QCOMPARE(clock["due"].toString(), minute(m_calendar.end(period)));
        int number = 0;
        const QJsonArray days = clock["days"].toArray();
        for (const QJsonValue &day : days) {
            const QDate date = QDate::fromString(day["date"].toString(), Qt::ISODate);
            QCOMPARE(day["work"].toBool(), m_calendar.works(date));
            const bool stands = NaiveCalendar::stands(period, date);
            if (day["counted"].isDouble()) {
                QVERIFY(!stands && date > period.from.date());
                QCOMPARE(day["counted"].toInt(), ++number);
            } else {
                // Each day that is not counted says why, and by which article.
                QVERIFY2(!day["cause"].toString().isEmpty() && !day["article"].toString().isEmpty(), qPrintable(day["date"].toString()));
                QCOMPARE(day["cause"].toString() == QLatin1String("testing"), stands);
            }
        }
        if (period.unit != QLatin1String("month"))
            QCOMPARE(number, period.n + period.adds);
    }
}

YICHUANG_TEST(TestClockCount)
#include "tst_ClockCount.moc"
