// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QWidget>

class QMenu;

namespace yichuang {

// Where a person works once signed in: the counter, review, supervision. The staff window shows one at a time and tells it about the hall,
// the line and the lock.
class Workplace : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    // Worth asking the hall again, at most once a second.
    virtual void hallChanged() = 0;
    virtual void lineLost(const QDateTime &since) = 0;
    virtual void lineBack() = 0;
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
    // The person does not want to wait for the next try of the lost line.
    void retryWanted();
};

}
