// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/Kiosk.h"
#include "ui/parts/Panel.h"

namespace yichuang {

class Button;
class Label;
class LineField;
class StarRow;

// Five levels with reasons and words, said once.
class RatingCard : public Panel {
    Q_OBJECT

public:
    RatingCard(Kiosk &kiosk, const QString &caseNo, std::optional<VisitId> visit, const QString &question);

    // The stars that were touched elsewhere, as in the list of cases.
    void begin(int stars);

Q_SIGNALS:
    void rated();
    void failed(const yichuang::Error &error);

private:
    void choose(int stars);
    void send();

    Kiosk &m_kiosk;
    Rating m_rating;
    RequestId m_request = RequestId::make();
    StarRow *m_stars;
    Label *m_level;
    QWidget *m_reasons;
    LineField *m_words;
    Button *m_send;
    bool m_busy = false;
};

}
