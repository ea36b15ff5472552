// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/RevealLine.h"

#include "desk/CaseDesk.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Label.h"
#include "ui/parts/Words.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>

namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto HeldTime = 60s;    // where nobody heard of the key's release
constexpr auto RepeatTime = 60ms; // in which a press that follows its release is a repeat: over X11 it comes as two events (RepeatedKeys)

}

RevealLine::RevealLine(CaseDesk &desk, Label *label, const QString &reason)
    : QObject(label)
    , m_desk(desk)
    , m_label(label)
    , m_reason(reason)
{
    m_over.setObjectName(QStringLiteral("over"));
    m_letGo.setObjectName(QStringLiteral("letGo"));
    m_letGo.setInterval(RepeatTime);
    for (QTimer *timer : {&m_over, &m_letGo}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &RevealLine::hide);
    }
}

void RevealLine::setCase(CaseId id, const QString &hidden)
{
    m_case = id;
    m_hidden = hidden;
    hide();
}

void RevealLine::show(const QList<Wanted> &wanted)
{
    m_over.stop();
    ++m_turn;
    m_shown = true;
    m_wanted = wanted;
    m_values = QStringList(wanted.size());
    // On a small screen it lies below the fold, where it would be shown to nobody.
    for (QWidget *above = m_label->parentWidget(); above; above = above->parentWidget()) {
        if (auto *pane = qobject_cast<QScrollArea *>(above))
            pane->ensureWidgetVisible(m_label, 0, m_label->height());
    }
    for (qsizetype i = 0; i < wanted.size(); ++i)
        ask(i, wanted[i].what);
}

void RevealLine::showFor(std::chrono::seconds span, const QList<Wanted> &wanted)
{
    show(wanted);
    m_over.start(span);
}

// Fields to type in keep the release of a key for themselves: it is heard before they have it.
void RevealLine::showHeld(const QList<Wanted> &wanted)
{
    m_letGo.stop();
    showFor(HeldTime, wanted);
    qApp->installEventFilter(this);
}

bool RevealLine::eventFilter(QObject *watched, QEvent *event)
{
    const auto key = [event] { return static_cast<QKeyEvent *>(event); };
    switch (event->type()) {
    case QEvent::KeyRelease:
        if (!key()->isAutoRepeat() && (key()->key() == Qt::Key_V || key()->key() == Qt::Key_Alt))
            m_letGo.start();
        break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (key()->key() == Qt::Key_V && key()->modifiers() & Qt::AltModifier)
            m_letGo.stop();
        break;
    case QEvent::WindowDeactivate:
        if (watched == m_label->window())
            hide();
        break;
    default: break;
    }
    return false;
}

void RevealLine::hide()
{
    qApp->removeEventFilter(this);
    m_letGo.stop();
    m_over.stop();
    m_shown = false;
    m_values.clear();
    m_label->setText(m_hidden);
}

// The wish is written down in one transaction and answered in the next. Meanwhile the key may have been let go, or another case opened.
void RevealLine::ask(qsizetype place, Secret what)
{
    const auto isWanted = [this, turn = m_turn] { return m_shown && m_turn == turn; };
    whenAnswered(m_desk.revealAttempt(m_case, what, m_reason), this, [this, place, isWanted](const Result<RevealId> &attempt) {
        if (!isWanted())
            return;
        if (!attempt)
            return tell(place, Words::say(attempt.error()).fact);
        whenAnswered(m_desk.reveal(*attempt), this, [this, place, isWanted](const Result<QString> &value) {
            if (isWanted())
                tell(place, value ? *value : Words::say(value.error()).fact);
        });
    });
}

void RevealLine::tell(qsizetype place, const QString &value)
{
    m_values[place] = value;
    QStringList said;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        if (!m_values[i].isEmpty())
            said.append(m_wanted[i].whose.isEmpty() ? m_values[i] : tr("%1 %2").arg(m_wanted[i].whose, m_values[i]));
    }
    m_label->setText(said.join(tr("；")));
}

}
