// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Supervision.h"
#include "ui/supervision/MendForm.h"

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
    static QString stateWords(const QString &state);

Q_SIGNALS:
    // The messages behind a number (sms_delivered, sms_waiting, sms_failed, sms_left); `message`: something is to be done about this one.
    void messagesWanted(const QString &figure, qint64 message, yichuang::Mend mend);

private:
    QWidget *counts(const Delivery &delivery);
    QWidget *left(int count);
    QWidget *failure(const SentMessage &message);

    QVBoxLayout *m_column;
    Delivery m_shown;
};

}
