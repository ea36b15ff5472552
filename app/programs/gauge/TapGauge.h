// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Gauge.h"

#include <vector>

namespace yichuang {

// Lays cards on the reader, one after the other, and measures from the last byte that the reader sends until the person's case is painted.
// `count` cards of `people` ({case: {name, number}}); a card that opens no single case is counted as a list and passed over.
class TapGauge : public Gauge {
    Q_OBJECT

public:
    using Gauge::Gauge;

protected:
    void begin() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lay();
    void noteFile();

    QElapsedTimer m_clock;
    QList<CardData> m_cards;
    QTimer m_patience;
    bool m_told = false;
    bool m_opened = false;
    int m_lists = 0;
    std::vector<double> m_times; // milliseconds
};

}
