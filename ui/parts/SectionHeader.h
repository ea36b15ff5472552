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
    // In brief where large text leaves no room for the whole beside the title, which is never cut for it.
    void setRemark(const QString &remark, const QString &brief = {});
    Label *remark() const { return m_remark; }
    // Appends a control at the right edge.
    void addControl(QWidget *control);
    // Words that say what a key beside them does, after the controls that are there by then: the first to be left out where room is short,
    // since F1 says it too.
    void setKeyWords(const QString &words);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthLeft() const;
    void fit();

    Label *m_title;
    Label *m_remark;
    Label *m_keyWords = nullptr;
    QHBoxLayout *m_row;
    QString m_whole;
    QString m_brief;
};

}
