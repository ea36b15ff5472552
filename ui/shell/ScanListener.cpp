// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ScanListener.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <utility>

namespace yichuang {

ScanListener::ScanListener(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_clock.start();
    m_rest.setSingleShot(true);
    m_rest.setTimerType(Qt::PreciseTimer);
    m_rest.setInterval(KeyboardWedge::longestGap + KeyboardWedge::Moment(1));
    connect(&m_rest, &QTimer::timeout, this, [this] { obey(m_wedge.rest(now())); });
    qApp->installEventFilter(this);
}

ScanListener::~ScanListener() = default;

void ScanListener::setActive(bool active)
{
    m_active = active;
    if (!active)
        obey(m_wedge.rest(KeyboardWedge::Moment::max()));
}

bool ScanListener::eventFilter(QObject *watched, QEvent *event)
{
    if (m_active && !m_givingBack && event->type() == QEvent::KeyRelease && watched == QApplication::focusWidget())
        return holdRelease(*static_cast<QKeyEvent *>(event));
    if (!m_active || m_givingBack || event->type() != QEvent::KeyPress || watched != QApplication::focusWidget())
        return false;
    auto *receiver = static_cast<QWidget *>(watched);
    return receiver->window() == m_window->window() && hear(receiver, static_cast<QKeyEvent *>(event));
}

bool ScanListener::hear(QWidget *receiver, QKeyEvent *key)
{
    // Scanners press it for capitals and for the fillers of a passport's lines.
    if (key->key() == Qt::Key_Shift)
        return false;
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const QString text = enter ? QStringLiteral("\r") : key->text();
    const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    // Only keys that scanners have; Enter alone is never the beginning of a code.
    if (key->isAutoRepeat() || !plain || text.size() != 1 || (!enter && !text[0].isPrint()) || (enter && m_held.empty())) {
        obey(m_wedge.rest(KeyboardWedge::Moment::max()));
        return false;
    }
    m_held.push_back({receiver, std::unique_ptr<QKeyEvent>(key->clone()), {}});
    m_rest.start();
    obey(m_wedge.press(text[0], now()));
    return true;
}

// A release that came before its press would leave a button down.
bool ScanListener::holdRelease(const QKeyEvent &release)
{
    for (Held &held : m_held) {
        if (held.key->key() != release.key() || held.release)
            continue;
        held.release.reset(release.clone());
        return true;
    }
    return false;
}

void ScanListener::obey(const KeyboardWedge::Verdict &verdict)
{
    giveBack(verdict.typed.size());
    if (!verdict.code)
        return;
    m_held.clear();
    Q_EMIT scanned(*verdict.code);
}

void ScanListener::giveBack(qsizetype count)
{
    if (count == 0)
        return;
    std::vector<Held> now(std::make_move_iterator(m_held.begin()), std::make_move_iterator(m_held.begin() + count));
    m_held.erase(m_held.begin(), m_held.begin() + count);
    m_givingBack = true;
    for (const Held &held : now) {
        if (held.receiver)
            QApplication::sendEvent(held.receiver, held.key.get());
        if (held.receiver && held.release)
            QApplication::sendEvent(held.receiver, held.release.get());
    }
    m_givingBack = false;
}

}
