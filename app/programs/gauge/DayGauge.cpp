// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DayGauge.h"

#include "ui/casefile/FormPanel.h"
#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/CaseGate.h"
#include "ui/counter/CounterPage.h"
#include "ui/counter/DeclineList.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFile>
#include <QTextStream>

#include <unistd.h>

namespace yichuang {

namespace {

constexpr int TickEvery = 10;            // milliseconds
constexpr qint64 PaperPatience = 3000;   // milliseconds; a paper that does not open is left
constexpr qint64 WritePatience = 10'000; // a notice that cannot be sent is left, and said
constexpr qint64 StepPatience = 30'000;
constexpr qint64 PressEvery = 700; // milliseconds; pressed faster, a key counts as held down (RepeatedKeys)
constexpr int Ground = 1;          // that is declined on, by the number that the hall has for it

// The program's own pages in memory, in MB.
double residentMemory()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

// Of a straight line through the values, per value.
double slope(const std::vector<double> &values)
{
    const double n = double(values.size());
    double sumX = 0, sumY = 0, sumXY = 0, sumXX = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double x = double(i);
        sumX += x;
        sumY += values[i];
        sumXY += x * values[i];
        sumXX += x * x;
    }
    return n < 2 ? 0 : (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX);
}

}

void DayGauge::begin()
{
    connect(part<ViewerPanel>(), &ViewerPanel::painted, this, [this] { m_painted = true; });
    connect(&m_tick, &QTimer::timeout, this, &DayGauge::tick);
    m_tick.start(TickEvery);
    m_since.start();
    page()->act(CounterVerb::Next);
}

void DayGauge::tick()
{
    CounterWork *work = page()->work();
    if (m_since.elapsed() > StepPatience)
        return fail(QStringLiteral("stuck at case %1, step %2").arg(m_done).arg(int(m_step)));
    if (work->isBusy() || work->isDeaf())
        return;
    switch (m_step) {
    case Step::Take:
        if (!work->holds() || work->file()->caseId == m_case)
            return;
        m_case = work->file()->caseId;
        m_paper = 0;
        m_painted = true;
        m_step = Step::Look;
        m_since.start();
        break;
    case Step::Look: look(); break;
    case Step::Decide: decide(); break;
    case Step::Write: write(); break;
    case Step::Wait:
        if (work->holds() && work->file()->caseId == m_case)
            return m_since.elapsed() > 2000 ? decide() : void();
        noteMemory();
        break;
    }
}

void DayGauge::look()
{
    const QList<Material> &materials = page()->work()->file()->materials;
    if (!m_painted && m_since.elapsed() < PaperPatience)
        return;
    while (m_paper < materials.size() && materials[m_paper].attachments.isEmpty())
        ++m_paper;
    m_since.start();
    if (m_paper >= materials.size()) {
        m_step = Step::Decide;
        return;
    }
    m_painted = false;
    part<MaterialsPanel>()->setCurrent(materials[m_paper++].seq);
    part<ViewerPanel>()->showMaterial(part<MaterialsPanel>()->current());
}

void DayGauge::decide()
{
    const CaseFile &file = *page()->work()->file();
    const LawfulAnswers &lawful = file.lawful;
    m_since.start();
    m_step = Step::Write;
    if (part<NoticePage>()->isVisible())
        return; // what was sent did not go
    // A further notice names what is new since the one before (Art. 32: at once and all of it), and the first reason may be about what is
    // not.
    if (m_done % 3 == 1 && lawful.supplement && file.round == 1)
        return press(Qt::Key_F9);
    if (m_done % 3 == 2 && lawful.grounds.contains(Ground))
        return press(Qt::Key_F10);
    m_step = Step::Wait;
    accept();
}

// The first reason or ground, and nothing is sent before its paper was seen.
void DayGauge::write()
{
    const auto *notice = part<NoticePage>();
    if (m_since.elapsed() > WritePatience) {
        ++m_left;
        QTextStream(stderr) << "a notice of case " << m_case.value() << " is left: " << notice->whyNot() << Qt::endl;
        if (notice->isVisible())
            press(Qt::Key_Escape);
        m_since.start();
        m_step = Step::Wait;
        return accept();
    }
    if (!notice->isVisible())
        return;
    const bool isChosen =
        notice->kind() == NoticePage::Kind::Supplement ? !notice->supplement().defects.isEmpty() : notice->declining().ground > 0;
    if (!isChosen)
        return m_chosen.isValid() && m_chosen.elapsed() < PressEvery ? void() : choose(*notice);
    if (!notice->whyNot().isEmpty() || !notice->findChild<NoticePreviewPanel *>()->isPaperShown())
        return;
    m_previews.push_back(double(m_chosen.elapsed()));
    m_since.start();
    m_step = Step::Wait;
    m_wrote = true;
    press(Qt::CTRL | Qt::Key_Return);
}

// A reason by its key, a ground by the digit of its place, once its row stands there: before that it chooses nothing.
void DayGauge::choose(const NoticePage &notice)
{
    const auto *grounds = notice.findChild<DeclineList *>()->findChild<QButtonGroup *>();
    QAbstractButton *row = grounds->button(Ground);
    const bool isSupplement = notice.kind() == NoticePage::Kind::Supplement;
    if (!isSupplement && !(row && row->isVisible()))
        return;
    m_chosen.start();
    press(isSupplement ? Qt::CTRL | Qt::Key_1 : QKeyCombination(Qt::Key(Qt::Key_1 + grounds->buttons().indexOf(row))));
}

void DayGauge::accept()
{
    auto *identity = part<IdentityPanel>();
    auto *materials = part<MaterialsPanel>();
    const QJsonObject person = order()[u"people"][QString::number(m_case.value())].toObject();
    if (!identity->agrees() && !CaseGate::needsNobody(*page()->work()->file())) {
        CardData card;
        card.source = CardData::Source::Chip;
        card.name = person[u"name"].toString();
        card.number = person[u"number"].toString();
        card.validTo = QDate::currentDate().addYears(9);
        reader().lay(card);
    }
    if (!identity->faceMatches())
        identity->toggleFaceMatch();
    while (const auto open = materials->firstOpen()) {
        materials->setCurrent(*open);
        materials->mark(OriginalMark::Seen);
    }
    auto *form = part<FormPanel>();
    while (!form->allChangesSeen())
        form->focusFirstUnseen();
    QTimer::singleShot(60, this, [this] { page()->act(CounterVerb::Forward); });
    m_wrote = false;
}

void DayGauge::noteMemory()
{
    m_memory.push_back(residentMemory());
    ++(m_wrote ? m_noticed : m_accepted);
    m_since.start();
    m_step = Step::Take;
    if (++m_done >= order()[u"count"].toInt())
        return end();
    if (!page()->work()->file())
        page()->act(CounterVerb::Next);
}

void DayGauge::end()
{
    m_tick.stop();
    const std::size_t begin = m_memory.size() * 2 / 5;
    const std::vector<double> later(m_memory.begin() + qsizetype(begin), m_memory.end());
    finish({{QStringLiteral("largest_mb"), quantile(m_memory, 1)},
            {QStringLiteral("first_mb"), m_memory.front()},
            {QStringLiteral("last_mb"), m_memory.back()},
            {QStringLiteral("slope_kb_a_case"), slope(later) * 1000},
            {QStringLiteral("cases"), m_done},
            {QStringLiteral("accepted"), m_accepted},
            {QStringLiteral("notices"), m_noticed},
            {QStringLiteral("left"), m_left},
            {QStringLiteral("preview_ms"), quantile(m_previews, 0.5)},
            {QStringLiteral("preview_p95_ms"), quantile(m_previews, 0.95)}});
}

}
