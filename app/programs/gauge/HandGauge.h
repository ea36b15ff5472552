// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Gauge.h"

#include <QSocketNotifier>

namespace yichuang {

// A hand at the keyboard of a real staff window, for whoever wants to kill it in the middle: after the order each further line of the
// standard input is something to do, {"press": "Alt+Z"}, {"type": "words"}, {"card": {name, number, address}}, or {"look": true}, answered
// by what is on the screen, as one line of JSON. It ends with its input.
class HandGauge : public Gauge {
    Q_OBJECT

public:
    explicit HandGauge(const QJsonObject &order);

protected:
    void begin() override;

private:
    void read();
    void obey(const QJsonObject &wish);
    void type(const QString &words);
    void lay(const QJsonObject &person);
    QJsonObject seen() const;
    QJsonObject seenOfCase() const;
    QJsonObject seenOfReview() const;

    QSocketNotifier m_input;
    QByteArray m_pending;
};

}
