// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/CounterScene.h"

namespace yichuang::test {

// A small hall of one case, which a clerk has open through all that is tried on its papers.
class HeldCase : public QObject {
protected:
    // For initTestCase(), one after the other: a line may have to be laid between them.
    void startHall()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_hall.apply(1);
    }

    void holdIt(CuttingProxy *through = nullptr, LineTiming timing = {})
    {
        m_clerk = std::make_unique<CounterScene>(m_hall.fixture(), QStringLiteral("p0801"), 1, through, timing);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
    }

    SmallHall m_hall;
    std::unique_ptr<CounterScene> m_clerk;
};

}
