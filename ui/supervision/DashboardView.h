// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"
#include "ui/parts/Panel.h"
#include "ui/supervision/MendForm.h"

class QVBoxLayout;

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

// The hall at a glance: numbers first, then who needs help, then lists that can be acted on. It shows what it is given and says what is
// wanted.
class DashboardView : public Panel {
    Q_OBJECT

public:
    explicit DashboardView(QWidget *parent = nullptr);

    void show(const Dashboard &board);
    Period period() const { return m_period; }
    FigureFilter filter() const;
    void setPeriod(Period period);
    // The nth card from the left top gets the focus.
    void focusCard(int index);
    Button *exportButton() const { return m_export; }
    // What stands there is of then: the line is gone since.
    void setLost(bool lost);
    // None: all departments.
    std::optional<int> department() const;

Q_SIGNALS:
    // Another period or department was chosen.
    void choiceChanged();
    // The cases behind a figure; `select`: the one that is meant, if it is one.
    void casesWanted(const QString &figure, const QString &title, const yichuang::FigureFilter &filter, yichuang::CaseId select);
    void messagesWanted(const QString &figure, const QString &title, const yichuang::FigureFilter &filter, qint64 message,
                        yichuang::Mend mend);
    void urgeWanted(const yichuang::LateCase &late);
    void urgeAllWanted();
    void exportWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    void buildCards();
    // Larger text has fewer cards beside one another in a window of that width.
    void fitInto(int width);
    void arrange(int across);
    void showDepartments(const QList<DepartmentLights> &departments);
    void showLate(const Dashboard &board);
    void wireDrills();
    void showChannel(GatewayState channel);
    void drill(const QString &figure, const QString &title, const FigureFilter &filter, CaseId select = {});

    Period m_period = Period::Day;
    int m_across = 0;
    QVBoxLayout *m_rows;
    QList<QWidget *> m_rowParts;
    QDateTime m_at;
    Label *m_date;
    Label *m_fresh;
    Segmented *m_periods;
    ComboField *m_departments;
    FigureStrip *m_figures;
    LightBars *m_lights;
    HourChart *m_hours;
    DashboardCard *m_lightsCard;
    DashboardCard *m_hoursCard;
    DashboardCard *m_windowsCard;
    WindowTiles *m_windows;
    DashboardCard *m_lateCard;
    DashboardCard *m_pausesCard;
    DashboardCard *m_deliveryCard;
    LateRows *m_late;
    Button *m_urgeAll;
    Button *m_export;
    PauseRows *m_pauses;
    Button *m_allPauses;
    Button *m_allExtensions;
    DeliveryBody *m_delivery;
    Label *m_channel;
};

}
