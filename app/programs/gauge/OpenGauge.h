// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Gauge.h"

namespace yichuang {

// From the Enter key on a row of the queue to the case file on the screen, and to its first paper: {count}.
class OpenGauge : public Gauge {
    Q_OBJECT

public:
    using Gauge::Gauge;

protected:
    void begin() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void press();
    void noteFile();
    void notePaper();
    void proceed();

    QElapsedTimer m_clock;
    int m_row = 0;
    bool m_opened = false; // the answer came; its painting is awaited
    bool m_filePainted = false;
    bool m_paperPainted = false;
    std::vector<double> m_files;  // milliseconds
    std::vector<double> m_papers; // milliseconds
    int m_attachments = 0;
};

}
