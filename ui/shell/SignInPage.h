// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/Door.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QSpacerItem;
class QVBoxLayout;

namespace yichuang {

class Button;
class DeviceLine;
class HallBoard;
class Label;
class Sign;
class LineField;
class ScrollPane;
class WindowGrid;

// Where a day begins: staff number, password, window. A wrong password never says whether the number exists.
class SignInPage : public QWidget {
    Q_OBJECT

public:
    SignInPage(Door &door, int window, QWidget *parent = nullptr);

    DeviceLine *devices() const { return m_devices; }
    // Comes back for the next day: the number stays, the password is asked again.
    void reset();
    // Where each person sat last at this PC: proposed to whoever types that number, if the window is free; else the PC's own.
    void setLastWindows(const QHash<QString, int> &windows) { m_lastWindows = windows; }
    // Whoever sat here last; only the password is missing then.
    void remember(const QString &workNo);
    // What was typed and chosen on the page that this one takes the place of; the password is no page's to hand on.
    void continueFrom(const SignInPage &before);
    // Asks the hall anew which windows are free.
    void refresh() { askStatus(); }
    // At the window that is chosen already.
    void comeBackAs(const QString &workNo, const QString &password);
    // What is sent of whoever signs in at this PC.
    static Credentials credentials(const QString &workNo, const QString &password, int window);
    // Fills in and presses the button, for starts from the command line.
    void signInAs(const QString &workNo, const QString &password, int window);

Q_SIGNALS:
    void signedIn(std::shared_ptr<yichuang::StaffSession> session);
    void contrastWanted();
    void languageWanted();
    void refused(const QString &why);
    // The password is a first one and has to be changed before anything else.
    void passwordWanted(const QString &workNo, const QString &present);
    void statusShown();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void openSheet();
    QWidget *buildForm();
    QWidget *buildDemo();
    void askStatus();
    void showStatus(const HallStatus &status);
    void showDemo(const HallStatus &status);
    void showRule(const QString &rule);
    void sayFault(const QString &sentence);
    void clearNotes();
    void focusFirst();
    void propose();
    void submit();
    void send(bool takeOver);
    void receive(const Result<std::shared_ptr<StaffSession>> &result);
    void refuse(const Error &error);
    void setBusy(bool busy);
    void countDown();
    void sayWait();

    Door &m_door;
    int m_here;
    QHash<QString, int> m_lastWindows;
    bool m_picked = false; // a window, by whoever is signing in
    HallBoard *m_board;
    ScrollPane *m_scroll;
    QVBoxLayout *m_middle;
    QWidget *m_form;
    Label *m_howTo;
    QList<std::pair<QSpacerItem *, int>> m_gaps; // of the form, and how high they are where there is room
    LineField *m_workNo;
    LineField *m_password;
    WindowGrid *m_windows;
    DeviceLine *m_devices;
    Label *m_hereWords;
    Label *m_fault;
    Sign *m_faultSign;
    Label *m_rule;
    Button *m_enter;
    QWidget *m_below;
    QWidget *m_demo;
    Label *m_demoWords;
    Button *m_takeOver;
    QTimer m_refresh;
    QTimer m_wait;
    int m_waitSeconds = 0;
    QString m_waiting; // the number that was sent last, which has to wait
    bool m_busy = false;
};

}
