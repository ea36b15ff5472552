// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/keyboard/CandidateStrip.h"
#include "ui/kiosk/keyboard/KeyPad.h"
#include "ui/kiosk/keyboard/TouchKeyboard.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/Theme.h"

#include <QTest>
#include <QVBoxLayout>

namespace yichuang::test {

// A kiosk's page of 1080×1920 with the keyboard at its foot, and a finger.
class TouchScene {
public:
    explicit TouchScene(QWidget *content)
        : m_pane(new ScrollPane)
        , m_keyboard(new TouchKeyboard)
    {
        auto *column = new QVBoxLayout(&m_window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        m_pane->setContent(content);
        column->addWidget(m_pane, 1);
        column->addWidget(m_keyboard);
        // Else a window that becomes active gives the focus to its first field, before anybody was there.
        m_window.setFocusPolicy(Qt::TabFocus);
        m_window.setFocus();
        m_window.resize(1080, 1920);
        m_window.show();
    }

    bool isReady() { return QTest::qWaitForWindowActive(&m_window, 60'000); }
    QWidget &window() { return m_window; }
    TouchKeyboard &keyboard() { return *m_keyboard; }

    void touch(QWidget *widget, const QPoint &where)
    {
        QTest::touchEvent(&m_window, m_finger).press(0, where, widget);
        QTest::touchEvent(&m_window, m_finger).release(0, where, widget);
    }
    void touch(QWidget *widget)
    {
        reveal(widget);
        touch(widget, widget->rect().center());
    }
    void reveal(QWidget *widget)
    {
        QCoreApplication::sendPostedEvents();
        m_pane->ensureWidgetVisible(widget, 0, 40);
    }

    // Touches the keys of these letters one after the other; X, points and the like as they stand on the keys.
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            const QRect place = letter == u'\b'  ? pad()->placeOf(KeyAct::Erase)
                                : letter == u' ' ? pad()->placeOf(KeyAct::Space)
                                                 : pad()->placeOf(QString(letter));
            QVERIFY2(!place.isEmpty(), qPrintable(QStringLiteral("no key for ") + letter));
            touch(pad(), place.center());
        }
    }
    void press(KeyAct act)
    {
        QVERIFY(!pad()->placeOf(act).isEmpty());
        touch(pad(), pad()->placeOf(act).center());
    }
    void choose(int candidate) { touch(m_keyboard->strip(), m_keyboard->strip()->placeOf(candidate).center()); }

    KeyPad *pad() { return m_keyboard->pad(); }
    QPointingDevice *finger() { return m_finger; }

private:
    QWidget m_window;
    ScrollPane *m_pane;
    TouchKeyboard *m_keyboard;
    QPointingDevice *m_finger = QTest::createTouchDevice();
};

}
