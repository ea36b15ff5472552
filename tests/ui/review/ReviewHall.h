// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Appearances.h"
#include "ui/review/ReviewScene.h"

#include "sample/SampledHall.h"

namespace yichuang::test {

// A sample hall whose officers sit at their real pages one after the other, or two at a time.
class ReviewHall {
public:
    void start(int cases)
    {
        const Result<Done> started = startSampled(m_hall, cases);
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        // Neither runs out while a slow machine works.
        run("update hall.setting set value = value || '{\"undo_seconds\": 600, \"lease_seconds\": 3600}' where key = 'rules'");
    }

    // Nobody sits, holds anything or can take anything back, as before the first test.
    void clear()
    {
        m_other.reset();
        m_officer.reset();
        m_proxy.reset();
        m_look.takeOff();
        run("delete from hall.delegation; delete from hall.lease; update hall.review_queue set claimed = false where claimed; "
            "delete from hall.draft; delete from hall.batch; delete from hall.undo; delete from hall.seat");
    }

    ReviewScene &sit(const char *login)
    {
        m_officer.reset();
        m_officer = std::make_unique<ReviewScene>(m_hall, QLatin1String(login));
        return *m_officer;
    }
    ReviewScene &sitBeside(const char *login)
    {
        m_other.reset();
        m_other = std::make_unique<ReviewScene>(m_hall, QLatin1String(login));
        return *m_other;
    }
    // Behind a line that can be broken.
    ReviewScene &sitThrough(const char *login, LineTiming timing = {})
    {
        m_officer.reset();
        if (!m_proxy)
            m_proxy =
                std::make_unique<CuttingProxy>(m_hall.signInAs(QLatin1String(login)).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_officer = std::make_unique<ReviewScene>(m_hall, QLatin1String(login), m_proxy.get(), timing);
        return *m_officer;
    }
    HallFixture &fixture() { return m_hall; }
    CuttingProxy &proxy() { return *m_proxy; }
    ReviewScene &officer() { return *m_officer; }
    ReviewScene &other() { return *m_other; }

    void run(const QString &statement) { QCOMPARE(m_hall.asOwner(statement).err, QString()); }
    void run(const char *statement) { run(QString::fromUtf8(statement)); }
    QString value(const QString &query) { return m_hall.value(query); }
    QString value(const char *query) { return value(QString::fromUtf8(query)); }
    int count(const QString &of) { return value(QStringLiteral("select count(*) from ") + of).toInt(); }
    QString name(const char *workNo)
    {
        return value(QStringLiteral("select name from hall.staff where work_no = '%1'").arg(QLatin1String(workNo)));
    }

    void dress() { m_look.putOn(); }
    void keep(const char *name) { keepOf(*m_officer, name); }
    void keepOf(ReviewScene &scene, const char *name) { Appearances::keep(*scene.host(), QStringLiteral("review-") + QLatin1String(name)); }

private:
    HallFixture m_hall;
    Appearances m_look;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<ReviewScene> m_officer;
    std::unique_ptr<ReviewScene> m_other;
};

}
