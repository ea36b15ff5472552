// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/FieldRow.h"
#include "ui/casefile/FormPanel.h"
#include "ui/counter/CaseHeader.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/Label.h"
#include "ui/Resting.h"

#include <QFile>

using namespace yichuang;
using namespace yichuang::test;

// What the window says to the hall for a key, as the hall's own log tells it.
class OneTripTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->fixture().asOwner(QStringLiteral("alter role p0801 set log_statement = 'all'"));
        m_hall->apply(3);
        m_proxy =
            std::make_unique<CuttingProxy>(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, m_proxy.get(), CounterScene::patient());
        QTRY_VERIFY(m_clerk->part<QueueModel>()->isLoaded());
        m_clerk->hearOut();
    }

    void cleanup()
    {
        m_clerk.reset();
        m_proxy.reset();
        shutHall();
    }

    // A session's first call of each kind is prepared, which is a trip of its own; from then on each is one.
    void f5_is_one_call_and_the_case_stands_on_its_answer_alone()
    {
        const QString first = QStringLiteral("PREPARE");
        const QString call = QStringLiteral("EXECUTE");
        QVERIFY(said().size() > 2); // the log tells
        CaseId before;
        for (const QStringList &trips : {QStringList{first, call}, {call}, {call}}) {
            // Whatever the window asked of its own accord has been heard, and it asks nothing while this thread waits.
            QVERIFY(m_clerk->desk().find(QStringLiteral("nobody at all")).result());
            const qsizetype from = said().size();
            m_proxy->freezeAnswerTo("counter.claim_next");
            m_clerk->press(Qt::Key_F5);
            QTRY_VERIFY(m_proxy->isFrozen()); // the answer waits
            QVERIFY(!m_clerk->work()->file() || m_clerk->work()->file()->caseId == before);
            const QStringList heard = said().mid(from);
            QVERIFY2(heard.size() == trips.size(), qPrintable(heard.join(u'\n')));
            for (qsizetype trip = 0; trip < trips.size(); ++trip)
                QVERIFY2(heard.at(trip).startsWith(trips.at(trip)), qPrintable(heard.at(trip)));
            // Whatever the window asks after this answer gets none of its own.
            m_proxy->freezeAnswerTo("EXECUTE");
            m_proxy->setFrozen(false);
            QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != before);
            QTRY_VERIFY(stands());
            before = m_clerk->work()->file()->caseId;
            m_proxy->freezeAnswerTo("said by nobody");
            const auto last = m_clerk->desk().find(QStringLiteral("nobody at all")); // calls are answered in their order
            QTRY_VERIFY((m_proxy->setFrozen(false), last.isFinished()));
            QVERIFY(comesToRest(m_clerk->host()));
        }
    }

private:
    // Everything of the case but the pages of its papers, which come by themselves.
    bool stands()
    {
        const auto &file = m_clerk->work()->file();
        if (!file)
            return false;
        const auto says = [](const QWidget *part, const QString &words) {
            const QList<Label *> labels = part->findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&words](const Label *label) { return label->isVisible() && label->text().contains(words); });
        };
        const auto *header = m_clerk->part<CaseHeader>();
        const auto *form = m_clerk->part<CasePanels>()->form();
        const QList<FieldRow *> rows = form->findChildren<FieldRow *>();
        return header->isVisible() && says(header, file->applicant.name) && says(header, file->caseNo) && form->isVisible() &&
               !rows.isEmpty() && rows.first()->isVisible() && m_clerk->part<MaterialsPanel>()->isVisible() &&
               m_clerk->part<MaterialsPanel>()->total() == file->materials.size() && m_clerk->part<IdentityPanel>()->isVisible();
    }

    // What the clerk's session said so far.
    QStringList said()
    {
        QFile log(m_hall->fixture().server().logFile());
        if (!log.open(QIODevice::ReadOnly))
            qFatal("the hall's log cannot be read");
        QStringList statements;
        const QStringList lines = QString::fromUtf8(log.readAll()).split(u'\n');
        for (const QString &line : lines)
            if (line.contains(QLatin1String(" p0801@hall LOG:  statement: ")))
                statements.append(line.section(QStringLiteral("statement: "), 1));
        return statements;
    }

    std::unique_ptr<CuttingProxy> m_proxy;
};

YICHUANG_TEST(OneTripTest)
#include "tst_OneTrip.moc"
