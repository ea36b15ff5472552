// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Kiosk.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace yichuang {

class ApplicantDesk;
class QuestionSheet;
class Kiosk;

// 叫人帮忙: one call, however often it is pressed, and a sheet that says whether somebody is on the way.
class HelpCaller : public QObject {
    Q_OBJECT

public:
    HelpCaller(Kiosk &kiosk, QObject *parent);

    void call(const QString &page, QWidget *window);

private:
    void look();
    void tell(const Result<HelpCall> &call);

    Kiosk &m_kiosk;
    QPointer<QuestionSheet> m_sheet;
    HelpCallId m_id;
    QTimer m_timer;
};

}
