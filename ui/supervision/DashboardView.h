// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"
#include "ui/parts/Panel.h"

namespace yichuang {

class Button;
class ComboField;
class DashboardCard;
class DeliveryBody;
class FigureStrip;
class HourChart;
class Label;
class LateRows;
class LightBars;
class PauseRows;
class Segmented;
class WindowTiles;

// The hall at a glance: numbers first, then who needs help, then lists that can be acted on. It shows what it is given and says what is wanted.
class DashboardView : public Panel {
    Q_OBJECT

public:
    explicit DashboardView(QWidget *parent = nullptr);

    void show(const Dashboard &board);
    Period period() const { return m_period; }
    // None: all departments.
    std::optional<int> department() const;

Q_SIGNALS:
    // Another period or department was chosen.
    void choiceChanged();
    void casesWanted(const QString &figure, const QString &title);
    void caseWanted(yichuang::CaseId id);
    void urgeWanted(const yichuang::LateCase &late);
    void urgeAllWanted();
    void exportWanted();

private:
    QWidget *buildHead();
    QWidget *buildMiddle();
    QWidget *buildFoot();
    void showDepartments(const QList<DepartmentLights> &departments);
    void showLate(const Dashboard &board);

    Period m_period = Period::Day;
    Label *m_date;
    Label *m_fresh;
    Segmented *m_periods;
    ComboField *m_departments;
    FigureStrip *m_figures;
    LightBars *m_lights;
    HourChart *m_hours;
    DashboardCard *m_windowsCard;
    WindowTiles *m_windows;
    DashboardCard *m_lateCard;
    LateRows *m_late;
    Button *m_urgeAll;
    PauseRows *m_pauses;
    DeliveryBody *m_delivery;
};

}
