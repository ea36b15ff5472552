// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/KeyboardWedge.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

class QKeyEvent;
class QWidget;

namespace yichuang {

// Hears a barcode scanner wherever the focus is. What the scanner types reaches no field; what a person types reaches it at most
// KeyboardWedge::longestGap later, in order.
class ScanListener : public QObject {
    Q_OBJECT

public:
    // Listens to keys of `window` and what is inside of it.
    explicit ScanListener(QWidget *window);
    ~ScanListener() override;

    void setActive(bool active);

Q_SIGNALS:
    void scanned(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Held {
        QPointer<QWidget> receiver;
        std::unique_ptr<QKeyEvent> key;
        std::unique_ptr<QKeyEvent> release; // that came while the key was held back
    };
    bool hear(QWidget *receiver, QKeyEvent *key);
    bool holdRelease(const QKeyEvent &release);
    void obey(const KeyboardWedge::Verdict &verdict);
    // Gives the first `count` held keys to whom they were meant for.
    void giveBack(qsizetype count);
    KeyboardWedge::Moment now() const { return KeyboardWedge::Moment(m_clock.elapsed()); }

    QWidget *m_window;
    KeyboardWedge m_wedge;
    std::vector<Held> m_held;
    QElapsedTimer m_clock;
    QTimer m_rest;
    bool m_active = false;
    bool m_givingBack = false;
};

}
