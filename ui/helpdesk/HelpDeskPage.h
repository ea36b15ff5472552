// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workplace.h"

#include <QTimer>

namespace yichuang {

class AnswerPanel;
class Banner;
class InquiryDesk;
class InquiryList;
class KioskPanel;
class Toast;

// Where applicants are answered: questions and complaints with their days, who calls from a kiosk, and how the kiosks are. The help desk
// sees consultations; a supervisor also complaints and bad ratings.
class HelpDeskPage : public Workplace {
    Q_OBJECT

public:
    explicit HelpDeskPage(InquiryDesk &desk, QWidget *parent = nullptr);

    InquiryList *inquiries() const { return m_inquiries; }
    AnswerPanel *answer() const { return m_answer; }
    KioskPanel *kiosks() const { return m_kiosks; }

    void hallChanged() override;
    void lineLost(const QDateTime &since) override;
    void lineBack() override;
    void lock() override;
    void unlock() override;
    void find() override;
    void openScanned(const QString &) override {}
    void saveNow() override {}

protected:
    void focusInEvent(QFocusEvent *event) override;
    KeySheet *keySheet() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addKeys();
    void refresh();

    InquiryList *m_inquiries;
    AnswerPanel *m_answer;
    KioskPanel *m_kiosks;
    Banner *m_banner;
    Toast *m_toast;
    QTimer m_often; // somebody waits at a kiosk: the feed tells of cases only
    bool m_locked = false;
};

}
