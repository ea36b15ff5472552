// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/CounterScene.h"

namespace yichuang::test {

// What most tests of the counter begin and end with: a small hall of their own, a clerk at its window 1, and room for a colleague.
class CounterFrame : public QObject {
protected:
    // For init().
    void openHall()
    {
        m_hall = std::make_unique<SmallHall>();
        const QString why = m_hall->start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        // Neither the time for undoing nor a lease runs out while a slow machine works; who wants it to sets it anew.
        m_hall->value(QStringLiteral(
            "update hall.setting set value = value || '{\"undo_seconds\": 600, \"lease_seconds\": 3600}' where key = 'rules'"));
    }

    // For cleanup().
    void shutHall()
    {
        m_other.reset();
        m_clerk.reset();
        m_hall.reset();
    }

    void sitDown() { m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1); }

    void sitDown(int cases)
    {
        m_hall->apply(cases);
        sitDown();
    }

    void openFirst()
    {
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file());
        QTRY_VERIFY(!m_clerk->work()->isBusy());
    }

    // For init(): one case, open.
    void openHallAndCase()
    {
        openHall();
        sitDown(1);
        openFirst();
    }

    std::unique_ptr<SmallHall> m_hall;
    std::unique_ptr<CounterScene> m_clerk;
    std::unique_ptr<CounterScene> m_other;
};

}
