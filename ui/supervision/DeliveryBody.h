// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"

#include <QWidget>

class QVBoxLayout;

namespace yichuang {

// How many messages arrived today, those that did not with what to do about them, and the last twelve hours as bars.
class DeliveryBody : public QWidget {
    Q_OBJECT

public:
    explicit DeliveryBody(QWidget *parent = nullptr);

    void show(const Delivery &delivery);
    // What a message of that event (of the catalogue's sms.json) tells; the code itself where nobody knows it.
    static QString eventWords(const QString &event);

Q_SIGNALS:
    void caseWanted(yichuang::CaseId id);
    // All that did not arrive.
    void failedWanted();

private:
    QWidget *failure(const FailedMessage &message);

    QVBoxLayout *m_column;
    Delivery m_shown;
};

}
