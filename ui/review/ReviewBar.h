// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/Theme.h"

namespace yichuang {

class BarVerdict;
class ReviewBatch;

// The 72 px at the foot of review: how the case stands, then what can be done, the step's positive result at far right. While an act is
// written it has that act's two keys; while a batch is chosen, the batch's.
class ReviewBar : public FootBar {
    Q_OBJECT

public:
    explicit ReviewBar(QWidget *parent = nullptr);

    // whyNot: why F8 cannot be sent now; empty: it can. shut: why nothing can.
    void showCase(const CaseFile &file, int judged, const QString &whyNot, const QString &shut = {});
    void showAct(const QString &fact, const QString &meaning, const QString &deed, const QString &whyNot, Tone tone);
    void showBatch(const QString &fact, const QString &meaning, const QString &deed, const QString &whyNot);
    void say(const QString &fact, const QString &meaning);
    QString verdict() const;
    QString reason() const;

Q_SIGNALS:
    void pauseAsked();
    void moreAsked();
    void printAsked();
    void refuseAsked();
    void sendBackAsked();
    void agreeAsked();
    void leaveAsked();
    void sendAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Look { Case, Act, Batch };
    void fit();
    void turnTo(Look look);

    BarVerdict *m_verdict;
    Look m_look = Look::Case;
    Button *m_pause;
    Button *m_more;
    Button *m_print;
    Button *m_refuse;
    Button *m_back;
    Button *m_agree;
    Button *m_leave;
    Button *m_send;
};

}
