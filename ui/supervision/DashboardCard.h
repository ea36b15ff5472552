// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Panel.h"

class QHBoxLayout;
class QVBoxLayout;

namespace yichuang {

class Label;

// A card of the dashboard: a bold name and a remark, room for controls or a legend at the right, and a body.
class DashboardCard : public Panel {
    Q_OBJECT

public:
    explicit DashboardCard(const QString &title, QWidget *parent = nullptr);

    void setRemark(const QString &remark);
    void addControl(QWidget *control);
    // The rest of the card; `inset`: with the card's margins around it.
    void setBody(QWidget *body, bool inset = true);

private:
    Label *m_remark;
    QHBoxLayout *m_head;
    QVBoxLayout *m_column;
};

}
