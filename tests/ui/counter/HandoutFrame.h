// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/CounterFrame.h"

#include "ui/counter/HandoutPage.h"
#include "ui/counter/HandoutSheet.h"
#include "ui/parts/Banner.h"
#include "ui/parts/LineField.h"
#include "ui/parts/StatePage.h"

#include <QListWidget>

namespace yichuang::test {

// A clerk who hands out what was decided, and the parts of that page.
class HandoutFrame : public CounterFrame {
protected:
    // Cases of so many persons, decided, with their papers.
    void sitDown(int granted, CuttingProxy *through = nullptr)
    {
        m_hall->apply(granted);
        const QString seat = QStringLiteral("jsonb_populate_record(null::hall.seat, jsonb_build_object('staff_id', (select id from "
                                            "hall.staff where work_no = 'P0801'), 'window_no', 1, 'desk', 'counter'))");
        m_hall->value(QStringLiteral("set role hall_owner; select hall.move(c, %1, 'counter', 'accept') from hall.case_file c").arg(seat));
        m_hall->value(
            QStringLiteral("set role hall_owner; select hall.move(c, %1, 'review', 'grant', '{}', hall.review_facts(c, v, 'grant', '{}'))"
                           " from hall.case_file c join hall.item_version v on v.id = c.item_version_id")
                .arg(seat));
        m_hall->value("update hall.document set state = 'ready', pages = 1, pdf = '%PDF-1.4', sha256 = 'x'; delete from hall.undo; delete "
                      "from hall.paper_due");
        QCOMPARE(m_hall->value("select count(*) from hall.case_file where status = 'granted'"), QString::number(granted));
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, through, CounterScene::patient());
    }

    void openTheFirstOf(int waiting)
    {
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), waiting);
        m_clerk->press(Qt::Key_Return);
        QTRY_COMPARE(sheet()->handout().status, CaseStatus::Granted);
    }

    QString statusOf(int person)
    {
        return m_hall->value(
            QStringLiteral("select status from hall.case_file where applicant ->> 'id_number' = '%1'").arg(SmallHall::residentId(person)));
    }

    QListWidget *list() { return m_clerk->page()->findChild<QListWidget *>(QStringLiteral("handoutList")); }
    LineField *field(const char *name) { return m_clerk->page()->findChild<LineField *>(QLatin1String(name)); }
    // Nor is anything on its way.
    bool nothingIsOpen()
    {
        const auto *around = qobject_cast<StatePage *>(sheet()->parentWidget());
        return around && around->state() == StatePage::State::Empty;
    }
    HandoutSheet *sheet() { return m_clerk->part<HandoutSheet>(); }
    Banner *banner() { return m_clerk->part<HandoutPage>()->findChild<Banner *>(); }
};

}
