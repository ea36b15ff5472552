// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/YearWork.h"

#include "core/HallTime.h"
#include "core/LineError.h"
#include "core/Text.h"
#include "ui/parts/AsyncWatch.h"

namespace yichuang {

namespace {

constexpr int LeastSource = 2; // characters, as the hall takes it
constexpr QLatin1String Overtaken{"YC101"};

}

YearWork::YearWork(OfficeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_shown(halltime::today().year())
{
}

void YearWork::turnTo(int year)
{
    if (year == m_shown)
        return;
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

// What the hall would move was counted from what it had then.
void YearWork::receive(const YearCalendar &calendar)
{
    m_known = calendar.years;
    m_missing = calendar.missing;
    Year &one = m_years[calendar.year];
    const QString before = one.plan.edition();
    one.plan.receive(calendar);
    if (one.stage == Stage::Previewed && before != calendar.edition) {
        one.preview.reset();
        one.stage = Stage::Nothing;
    }
    if (!m_read.isEmpty() && m_read.first().date.year() == calendar.year) {
        one.plan.replace(std::exchange(m_read, {}));
        noteChange();
    }
    Q_EMIT changed();
}

void YearWork::read(const QList<ArrangedDay> &days)
{
    m_read = days;
    m_shown = days.first().date.year();
    ask();
}

bool YearWork::mayChange() const
{
    return isKnown() && m_years.at(m_shown).stage != Stage::Storing;
}

void YearWork::noteChange()
{
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
    const QList<ArrangedDay> days = one.plan.days();
    whenAnswered(m_desk.preview(m_shown, days), this, [this, asked = m_shown, days](const Result<YearPreview> &preview) {
        Year &about = m_years[asked];
        // Changed meanwhile, it is another question.
        if (about.stage != Stage::Asking || about.plan.days() != days)
            return;
        about.stage = preview ? Stage::Previewed : Stage::Refused;
        if (preview)
            about.preview = *preview;
        else
            about.refusal = preview.error();
        if (asked == m_shown)
            Q_EMIT changed();
    });
    Q_EMIT changed();
}

// The same days for the same reason are the same wish, of whichever edition they were first made.
void YearWork::store()
{
    if (!whyNotStored().isEmpty())
        return;
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
