// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/StatePage.h"

#include <QPointer>

namespace yichuang {

class Button;

// Where a case would be while none is open, and how one comes to be.
class NoCasePage : public StatePage {
    Q_OBJECT

public:
    explicit NoCasePage(QWidget *parent = nullptr);

    void showNoCase();
    // What else there is to do.
    void offer(const Notice &notice, const QList<Button *> &actions);
    // Empty: there is a line over which the next one can be had.
    void setNextReady(const QString &whyNot);
    void setNothingWaits(bool nothing);

Q_SIGNALS:
    void nextAsked();

private:
    enum class Says { NoCase, Offer };

    Says m_says = Says::NoCase;
    QPointer<Button> m_next;
    QString m_whyNot;
    bool m_nothingWaits = false;
};

}
