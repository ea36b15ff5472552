// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/KioskDoor.h"
#include "ui/kiosk/frame/Kiosk.h"
#include "ui/parts/Theme.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace yichuang {

class Banner;
class HelpCaller;
class IdleWatch;
class KioskFoot;
class KioskHead;
class KioskPage;
class PinyinEngine;
class QuestionSheet;
class StandbyPage;
class TouchKeyboard;
class WayOut;

// The kiosk's one window: the page that is shown between a head and a foot that are the same everywhere. Whoever walks away is asked, then
// forgotten.
class KioskWindow : public QWidget {
    Q_OBJECT

public:
    KioskWindow(KioskDoor &door, const KioskDevices &devices, QWidget *parent = nullptr);
    ~KioskWindow() override;

    Kiosk &kiosk() { return m_kiosk; }
    // Never none.
    KioskPage *page() const;
    IdleWatch *idleWatch() const { return m_idle; }
    TouchKeyboard *keyboard() const { return m_keyboard; }
    // What staff type to get out; without one there is no way out.
    void setExitCode(const QString &code) { m_exitCode = code; }
    // In a hall to try out whoever started it closes it like any window.
    void letClose() { m_mayClose = true; }

    void setDress(bool elder, bool highContrast);
    // Draws every page anew, as after a change of language.
    void rebuild() { rebuild(false); }

Q_SIGNALS:
    void languageWanted();
    // The person is gone and everything of theirs.
    void wiped();
    void leaveWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    // The same pages in another dress, with what was typed on the one that is shown.
    void redress(bool elder, bool highContrast);
    void dress(bool keepPages = false);
    void rebuild(bool keepPages);
    void connectKiosk();
    void push(KioskPage *page);
    void pop();
    void clear();
    void bring(KioskPage *page);
    void makeRoom();
    void goBack();
    void goHome();
    void askWhetherHere();
    void askExitCode();
    void wipe();
    void sessionLost();
    void cardLaid(const CardData &card);
    void nameThePage();
    void nameThePerson();
    void sayAway();

    KioskDoor &m_door;
    Kiosk m_kiosk;
    IdleWatch *m_idle;
    WayOut *m_out;
    HelpCaller *m_help;
    QVBoxLayout *m_column;
    QWidget *m_frame = nullptr;
    KioskHead *m_head = nullptr;
    KioskFoot *m_foot = nullptr;
    TouchKeyboard *m_keyboard = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::shared_ptr<PinyinEngine> m_pinyin; // loaded once, whatever the dress
    QPointer<QuestionSheet> m_question;
    QPointer<StandbyPage> m_standby;
    QString m_exitCode;
    bool m_elder = false;
    bool m_contrast = false;
    bool m_mayClose = false;
};

}
