// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/StatePage.h"

class QHBoxLayout;

namespace yichuang {

class Disc;

// The middle of an empty or failed page.
class NoticeView : public QWidget {
    Q_OBJECT

public:
    explicit NoticeView(QWidget *parent = nullptr);

    void set(const Notice &notice, const QList<Button *> &actions);
    QString title() const;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    Disc *m_disc;
    Label *m_title;
    Label *m_reason;
    QHBoxLayout *m_actions;
};

}
