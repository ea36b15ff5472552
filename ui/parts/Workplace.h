// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Words.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QMenu;

namespace yichuang {

class Banner;
class KeySheet;
class Popover;

// Where a person works once signed in: the counter, review, supervision. The staff window shows one at a time and tells it about the hall,
// the line and the lock.
class Workplace : public QWidget {
    Q_OBJECT

public:
    explicit Workplace(QWidget *parent = nullptr);

    // What 重试 stands beside wherever somebody works, one key for all of it.
    static QString retryKeys();

    // Worth asking the hall again, at most once a second and less often while it never rests (hall/LiveFeed.h).
    virtual void hallChanged() = 0;
    virtual void lineLost(const QDateTime &since) = 0;
    virtual void lineBack() = 0;
    // The hall lets the person's login in no more, or not this program: the line does not come back by itself.
    void lineRefused(const yichuang::Error &why);
    virtual void lock() = 0;
    virtual void unlock() = 0;
    virtual void find() = 0;
    // A barcode or QR code of a paper was scanned.
    virtual void openScanned(const QString &code) = 0;
    // The person leaves: whatever was typed is saved now.
    virtual void saveNow() = 0;
    // Papers go to another queue of the PC from now on.
    virtual void usePrinter(const QString &) {}
    // What the workplace has in the window's menu (Ctrl+M); none by default.
    virtual void fillMenu(QMenu &) {}

Q_SIGNALS:
    void lockAsked();
    void printerTrouble(const QString &trouble);
    // What the hall says by the way: for how many minutes no keeper has beaten; nothing: one is awake.
    void keeperHeard(std::optional<int> silent);
    // The person does not want to wait for the next try of the lost line.
    void retryWanted();

protected:
    // Everything the keyboard does here. F1 shows it beside a column that ends at `sheetLeft`, 0: in the middle; tapped it stays, held it
    // goes when the key is let go.
    virtual KeySheet *keySheet() const = 0;
    virtual int sheetLeft() const { return 0; }

    // That the line is lost, for how long, and what that means here; or why it does not come back.
    void showLost(Banner *banner, const QDateTime &since, const QString &meaning);
    void addRetryKey();
    // Every page in sight that failed is asked for anew; false: none had failed.
    bool retryFailed();

    // What floats over the page: one at a time, gone when it is closed.
    Popover *popover(QWidget *content);
    void closePopover();
    // Its content; null: nothing floats.
    QWidget *floating() const;
    // A card in the right upper corner of its room, as large as its content, and fitted again once more of it has come.
    void openCard(QWidget *content);
    virtual QRect cardRoom() const { return rect(); }
    // What looks for a case, in the middle under the top bar, as large as it wants to be. As long as it is open the page behind has no key
    // but those that work over it: they find a case, or have nothing to do with the one behind.
    void openFinder(QWidget *content);
    virtual bool worksOverFinder(QKeyCombination key) const;

    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    void openSheet();
    bool isSheetOpen() const;
    bool keepsFromPage(const QKeyEvent &key);
    void takeKeys();
    bool isOfWindow(const QObject *watched) const;
    void fitCard();

    Popover *m_popover = nullptr;
    QPointer<QWidget> m_card; // what floats as a card
    QPointer<QWidget> m_finder;
    std::optional<Said> m_lineRefusal;
    int m_usedUp = 0; // a key that has done what it does here before its press
    QElapsedTimer m_sheetHeld;
    QTimer m_letGo{this}; // F1, unless it is pressed again at once
};

}
