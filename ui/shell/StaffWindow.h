// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "ui/shell/Preferences.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QStackedWidget;

namespace yichuang {

class CardReader;
class CounterPage;
class Door;
class LockPage;
class PageService;
class PrintService;
class SignInPage;
class ScanListener;
class StaffSession;
class TopBar;

// What a window's PC has besides its screen and the hall.
struct Equipment {
    PageService &pages;
    PrintService &printer;
    CardReader &reader;
    // Where drafts wait that the hall does not have yet; empty: nowhere.
    QString draftFolder = {};
    // Where a private hall's messages lie, for the demo's phone; empty: there is none.
    QString phoneFolder = {};
};

// The staff program's one window: sign-in, the workplace, the locked screen.
class StaffWindow : public QWidget {
    Q_OBJECT

public:
    StaffWindow(Door &door, Equipment equipment, const QString &preferencesFile, QWidget *parent = nullptr);
    ~StaffWindow() override;

    SignInPage *signInPage() const { return m_signIn; }
    // None before sign-in.
    CounterPage *counterPage() const { return m_counter; }
    void lock();

Q_SIGNALS:
    // The program loads the other language and says so by QEvent::LanguageChange.
    void languageWanted(const QString &language);
    void workplaceShown();
    // F2: someone should lay a card on the reader.
    void cardWanted(yichuang::CaseId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void begin(std::shared_ptr<StaffSession> session);
    void end();
    void unlock();
    void adopt(SignInPage *page);
    QString draftFolder() const;
    // Who sits where, for handing a case over.
    void askWindows();
    void openMenu(const QPoint &below);
    void openPhone();
    void switchContrast();
    void switchLanguage();
    void setTextPercent(int percent);
    void keep();

    Door &m_door;
    Equipment m_equipment;
    QString m_preferencesFile;
    Preferences m_preferences;
    QStackedWidget *m_pages;
    SignInPage *m_signIn;
    QWidget *m_workplace = nullptr;
    TopBar *m_bar = nullptr;
    CounterPage *m_counter = nullptr;
    LockPage *m_lock;
    ScanListener *m_scanner;
    std::shared_ptr<StaffSession> m_session;
    QTimer m_idle;
    QTimer m_others;
};

}
