// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Panel.h"

class QHBoxLayout;

namespace yichuang {

class Label;

// The 40 px head of a panel: a bold name, a quieter remark, and room for controls at the right.
class SectionHeader : public Panel {
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark);
    Label *remark() const { return m_remark; }
    // Appends a control at the right edge.
    void addControl(QWidget *control);

protected:
    void changeEvent(QEvent *event) override;

private:
    Label *m_title;
    Label *m_remark;
    QHBoxLayout *m_row;
};

}
