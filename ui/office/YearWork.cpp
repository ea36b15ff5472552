// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/YearWork.h"

#include "core/HallTime.h"
#include "core/LineError.h"
#include "core/Text.h"
#include "ui/parts/AsyncWatch.h"

#include <QJsonArray>

namespace yichuang {

namespace {

constexpr int LeastSource = 2; // characters, as the hall takes it
constexpr QLatin1String Overtaken{"YC101"};

// Of what is kept on this PC.
constexpr QLatin1String YearsKey{"years"};
constexpr QLatin1String YearKey{"year"};
constexpr QLatin1String SourceKey{"source"};
constexpr QLatin1String DaysKey{"days"};

}

YearWork::YearWork(OfficeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_shown(halltime::today().year())
{
}

QJsonObject YearWork::unsent() const
{
    QJsonArray years;
    for (const auto &[year, one] : m_years)
        if (const QJsonArray days = one.plan.keptChanges(); !days.isEmpty() || !one.source.isEmpty())
            years.append(QJsonObject{{YearKey, year}, {SourceKey, one.source}, {DaysKey, days}});
    return years.isEmpty() ? QJsonObject() : QJsonObject{{YearsKey, years}};
}

// The year that was being changed is the one to go on with.
void YearWork::putBack(const QJsonObject &words)
{
    const QJsonArray years = words[YearsKey].toArray();
    for (const QJsonValue &kept : years) {
        const int year = kept[YearKey].toInt();
        Year &one = m_years[year];
        one.source = kept[SourceKey].toString();
        one.plan.putBack(kept[DaysKey].toArray());
        if (!one.plan.changes().isEmpty())
            m_shown = year;
    }
}

void YearWork::turnTo(int year)
{
    if (year == m_shown)
        return;
    dropFile(tr("您已换到 %1 年").arg(year));
    m_shown = year;
    if (isKnown())
        Q_EMIT changed();
    ask();
}

void YearWork::ask()
{
    whenAnswered(m_desk.calendar(m_shown), this, [this, question = ++m_question](const Result<YearCalendar> &calendar) {
        if (question != m_question)
            return;
        if (calendar)
            receive(*calendar);
        else
            Q_EMIT failed(calendar.error());
    });
}

// What the hall would move was counted from what it had then, or is just being counted so.
void YearWork::receive(const YearCalendar &calendar)
{
    m_known = calendar.years;
    m_missing = calendar.missing;
    Year &one = m_years[calendar.year];
    const QString before = one.plan.edition();
    one.plan.receive(calendar);
    if ((one.stage == Stage::Previewed || one.stage == Stage::Asking) && before != calendar.edition) {
        one.preview.reset();
        one.stage = Stage::Nothing;
    }
    Q_EMIT changed();
}

void YearWork::read(const QList<ArrangedDay> &days)
{
    dropFile(tr("您又读入了一个文件"));
    m_file = File{days};
    whenAnswered(m_desk.calendar(m_file->year()), this, [this, question = ++m_fileQuestion](const Result<YearCalendar> &calendar) {
        if (m_file && question == m_fileQuestion)
            receiveFor(*std::exchange(m_file, std::nullopt), calendar);
    });
}

void YearWork::receiveFor(const File &file, const Result<YearCalendar> &calendar)
{
    if (!calendar) {
        Q_EMIT fileFailed(file.year(), calendar.error());
        return;
    }
    m_shown = file.year();
    receive(*calendar);
    year().plan.replace(file.days);
    noteChange();
    Q_EMIT changed();
    Q_EMIT fileTaken();
}

// What the person did since is what the person wants.
void YearWork::dropFile(const QString &why)
{
    if (const auto file = std::exchange(m_file, std::nullopt))
        Q_EMIT fileOvertaken(file->year(), why);
}

bool YearWork::isStoring(int year) const
{
    const auto found = m_years.find(year);
    return found != m_years.end() && found->second.stage == Stage::Storing;
}

bool YearWork::mayChange() const
{
    return isKnown() && !isStoring(m_shown);
}

void YearWork::noteChange()
{
    dropFile(tr("您又改了年历"));
    Year &one = year();
    one.stage = Stage::Nothing;
    one.preview.reset();
    one.refusal.reset();
}

void YearWork::turn(const QDate &day, const QString &words)
{
    if (!mayChange())
        return;
    year().plan.turn(day, words);
    noteChange();
    Q_EMIT changed();
}

void YearWork::rename(const QDate &day, const QString &words)
{
    if (!mayChange() || words == year().plan.name(day))
        return;
    year().plan.rename(day, words);
    noteChange();
    Q_EMIT changed();
}

void YearWork::setSource(const QString &words)
{
    year().source = words;
    Q_EMIT sourceChanged();
}

void YearWork::forget()
{
    if (!mayChange())
        return;
    year().plan.forget();
    year().source.clear();
    noteChange();
    Q_EMIT changed();
}

QString YearWork::whyNoPreview()
{
    if (!isKnown())
        return tr("还没有读到这一年");
    Year &one = year();
    if (one.stage == Stage::Asking || one.stage == Stage::Storing)
        return tr("正在等大厅回答");
    if (one.plan.changes().isEmpty() && one.plan.isLoaded() && !one.sent)
        return tr("没有改动；在年历上按空格改一天，或按 F2 读入文件");
    if (const QDate day = one.plan.unnamed(); day.isValid())
        return tr("%1 还没有写安排里的说法").arg(day.toString(Qt::ISODate));
    return {};
}

QString YearWork::whyNotStored()
{
    if (const QString why = whyNoPreview(); !why.isEmpty())
        return why;
    Year &one = year();
    if (!one.preview)
        return tr("先按 F8，看会移动哪些时限");
    if (codePointCount(one.source.trimmed()) < LeastSource)
        return tr("写明依据，如 国办发明电〔2026〕9 号");
    return {};
}

void YearWork::preview()
{
    if (!whyNoPreview().isEmpty())
        return;
    Year &one = year();
    one.stage = Stage::Asking;
    one.preview.reset();
    one.refusal.reset();
    const auto receive = [this, asked = m_shown, question = ++one.question](const Result<YearPreview> &preview) {
        Year &about = m_years[asked];
        // Changed meanwhile, here or in the hall, it is another question.
        if (about.stage != Stage::Asking || about.question != question)
            return;
        about.stage = preview ? Stage::Previewed : Stage::Refused;
        if (preview)
            about.preview = *preview;
        else
            about.refusal = preview.error();
        if (asked == m_shown)
            Q_EMIT changed();
    };
    whenAnswered(m_desk.preview(m_shown, one.plan.days()), this, receive);
    Q_EMIT changed();
}

// The same days for the same reason are the same wish, of whichever edition they were first made.
void YearWork::store()
{
    if (!whyNotStored().isEmpty())
        return;
    dropFile(tr("您在存入 %1 年").arg(m_shown));
    Year &one = year();
    const QList<ArrangedDay> days = one.plan.days();
    const QString source = one.source.trimmed();
    if (!one.sent || one.sent->days != days || one.sent->source != source)
        one.sent = Sent{RequestId::make(), days, source, one.plan.edition()};
    one.stage = Stage::Storing;
    one.refusal.reset();
    whenAnswered(m_desk.store(one.sent->request, m_shown, days, source, one.sent->edition), this,
                 [this, asked = m_shown](const Result<YearStored> &answer) { receiveStored(asked, answer); });
    Q_EMIT changed();
}

void YearWork::receiveStored(int asked, const Result<YearStored> &answer)
{
    Year &one = m_years[asked];
    if (answer) {
        one.stage = Stage::Stored;
        one.stored = *answer;
        one.preview.reset();
        if (asked != m_shown && one.sent && one.sent->days == one.plan.days())
            one.plan.forget(); // the hall has them, and is asked when the year is shown again
        one.sent.reset();
        one.source.clear();
        Q_EMIT stored(asked, *answer);
    } else {
        one.stage = Stage::Refused;
        one.refusal = answer.error();
        if (!isOfTheLine(answer.error()))
            one.sent.reset();
        // What somebody else stored comes beneath one's own changes, and what it all moves is another question.
        if (answer.error().is(Overtaken))
            one.preview.reset();
    }
    if (asked != m_shown)
        return;
    Q_EMIT changed();
    if (answer || answer.error().is(Overtaken))
        ask();
}

}
