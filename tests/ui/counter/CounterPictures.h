// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/casefile/SmallPages.h"
#include "ui/counter/CounterScene.h"
#include "ui/LineWords.h"
#include "ui/TooWide.h"

#include "sample/SampledHall.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/parts/Appearances.h"
#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"

#include <QDir>

namespace yichuang::test {

// What tests of the counter's screens begin and end with: the sample hall, a clerk at its window 8, and the look that the row names. A
// screen that is kept is looked through for whatever is cut; with YICHUANG_PICTURES=DIR its picture is kept there.
class CounterPictures : public QObject {
protected:
    // For initTestCase().
    void openHall()
    {
        const Result<Done> started = startSampled(m_hall, 60, true);
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
    }

    // For cleanup().
    void rise()
    {
        m_clerk.reset();
        m_lineIsUp = true;
        m_size = {1440, 852};
        m_look.takeOff();
        m_hall.asOwner(QStringLiteral("delete from hall.lease; update hall.queue set state = 0 where state = 1; delete from hall.draft"));
    }

    void comeIn(CuttingProxy *through = nullptr, LineTiming timing = {})
    {
        m_look.putOn();
        m_clerk = std::make_unique<CounterScene>(m_hall, QStringLiteral("p0817"), 8, through, timing);
        QTRY_VERIFY(m_clerk->part<QueueModel>()->isLoaded());
    }

    CaseId caseOfTan()
    {
        const QList<QueueRow> found = m_clerk->desk().find(QStringLiteral("谭嘉慧")).result().value();
        const auto tan = std::find_if(found.begin(), found.end(), [](const QueueRow &row) { return row.state.has_value(); });
        return tan == found.end() ? CaseId() : tan->caseId;
    }

    void openTan()
    {
        const CaseId tan = caseOfTan();
        QVERIFY(tan.isValid());
        m_painted = false;
        connect(m_clerk->part<ViewerPanel>(), &ViewerPanel::painted, this, [this] { m_painted = true; });
        m_clerk->work()->open(tan);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
    }

    // Previews come after a moment in which nobody typed.
    void settle() { QTest::qWait(900); }

    void keep(const char *name)
    {
        // A file that took too long on a busy machine is asked for again, as anybody would: the picture shows the case with its page.
        auto *viewer = m_clerk->page()->findChild<ViewerPanel *>();
        if (QByteArrayView(name).startsWith("02") && viewer && viewer->isVisible())
            QTRY_VERIFY2(showsItsPage(viewer), name);
        // While it came to rest, something may have been asked for.
        QTRY_VERIFY2(comesToRest(m_clerk->host()) && !isLoading(m_clerk->host()) && hasItsSmallPages(m_clerk->host()), name);
        keepLoading(name);
    }

    // Its page, or that the applicant sent none.
    static bool showsItsPage(ViewerPanel *viewer)
    {
        auto *paper = viewer->findChild<StatePage *>({}, Qt::FindDirectChildrenOnly);
        if (paper->state() == StatePage::State::Failed)
            Q_EMIT paper->retry();
        return paper->state() == StatePage::State::Content || paper->state() == StatePage::State::Empty;
    }

    // Also where something still waits for its answer.
    void keepLoading(const char *name)
    {
        QVERIFY(comesToRest(m_clerk->host()));
        const QPixmap picture = m_clerk->host()->grab();
        QVERIFY2(picture.size() == m_size, qPrintable(tooWide(m_clerk->page())));
        const QString cut = cutAnywhere(m_clerk->page());
        QVERIFY2(cut.isEmpty(), qPrintable(QLatin1String(name) + QStringLiteral(": ") + cut));
        const QString lost = saysLineIsLost(m_clerk->host());
        QVERIFY2(lost.isEmpty() || !m_lineIsUp, qPrintable(QLatin1String(name) + QStringLiteral(": ") + lost));
        for (const char *number : {"position", "cardValid", "viewerNumber", "handoutNumber", "handoutShortNo"}) {
            for (Label *label : m_clerk->page()->findChildren<Label *>(QLatin1String(number)))
                QVERIFY2(!label->isVisible() || isWhole(label), qPrintable(QLatin1String(name) + QStringLiteral(": ") + label->text()));
        }
        const QString folder = qEnvironmentVariable("YICHUANG_PICTURES");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(
            QDir(folder).filePath(QStringLiteral("counter-%1-%2.png").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag())))));
    }

    HallFixture m_hall;
    std::unique_ptr<CounterScene> m_clerk;
    Appearances m_look;
    QSize m_size{1440, 852};
    bool m_painted = false;
    bool m_lineIsUp = true;
};

}
