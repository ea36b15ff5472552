// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "ui/shell/Preferences.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QMenu;
class QStackedWidget;

namespace yichuang {

class AuditPage;
class CardReader;
class CounterPage;
class Door;
class HelpDeskPage;
class LockPage;
class OfficePage;
class PageService;
class PrintService;
class ReviewPage;
class SupervisionPage;
class SignInPage;
class ScanListener;
class StaffSession;
class Toast;
class TopBar;
class Workplace;
struct SignedIn;

// What a window's PC has besides its screen and the hall.
struct Equipment {
    PageService &pages;
    PrintService &printer;
    CardReader &reader;
    // Where drafts wait that the hall does not have yet; empty: nowhere.
    QString draftFolder = {};
    // Where a private hall's messages lie, for the demo's phone; empty: there is none.
    QString phoneFolder = {};
    // The print queue of this PC; empty: the one that the hall names for the window.
    QString queue = {};
};

// The staff program's one window: sign-in, the workplaces that are the person's, the locked screen. Ctrl+F1… turns to a workplace; one
// whose desk the person has not sat down at yet is opened then.
class StaffWindow : public QWidget {
    Q_OBJECT

public:
    StaffWindow(Door &door, Equipment equipment, const QString &preferencesFile, QWidget *parent = nullptr);
    ~StaffWindow() override;

    SignInPage *signInPage() const { return m_signIn; }
    // None before sign-in, and where it is not the person's.
    CounterPage *counterPage() const { return m_counter; }
    ReviewPage *reviewPage() const { return m_review; }
    SupervisionPage *supervisionPage() const { return m_supervision; }
    AuditPage *auditPage() const { return m_audit; }
    OfficePage *officePage() const { return m_office; }
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
    struct Place {
        QString desk;
        Workplace *page = nullptr;
    };

    void begin(std::shared_ptr<StaffSession> session);
    void turnTo(const QString &desk);
    void open(const QString &desk, const SignedIn &signedIn);
    Workplace *make(const QString &desk, const SignedIn &who);
    void showPlace(const Place &place);
    Workplace *current() const;
    void askKeeper();
    void signOut();
    void end();
    void makeLock();
    void unlock();
    void adopt(SignInPage *page);
    QString draftFolder() const;
    void openMenu(const QPoint &below);
    void openPhone();
    void fillPrinters(QMenu *menu);
    void usePrinter(const QString &queue);
    void openPassword(const QString &workNo, const QString &present);
    void switchContrast();
    void switchLanguage();
    QString otherLanguage() const;
    void speak();
    void chooseLanguage();
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
    QStackedWidget *m_stack = nullptr;
    QList<Place> m_places;
    CounterPage *m_counter = nullptr;
    ReviewPage *m_review = nullptr;
    SupervisionPage *m_supervision = nullptr;
    AuditPage *m_audit = nullptr;
    OfficePage *m_office = nullptr;
    HelpDeskPage *m_helpDesk = nullptr;
    LockPage *m_lock = nullptr;
    QPointer<QWidget> m_pageAtLock; // where unlocking leads back to
    QPointer<QWidget> m_password;   // while it is open
    QPointer<QWidget> m_focusAtLock;
    ScanListener *m_scanner;
    std::shared_ptr<StaffSession> m_session;
    QString m_shownLanguage; // the one that the windows of now were made in
    Toast *m_toast;
    QTimer m_idle;
    QTimer m_keeperLook;
};

}
