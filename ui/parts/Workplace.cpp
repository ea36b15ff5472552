// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Workplace.h"

#include "ui/parts/KeySheet.h"
#include "ui/parts/ListenFor.h"
#include "ui/parts/Popover.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"

#include <QApplication>
#include <QKeyEvent>

namespace yichuang {

namespace {

constexpr qint64 TapTime = 400; // milliseconds; F1 held longer closes the sheet when it is let go
constexpr int RepeatTime = 60;  // in which a press that follows its release is a repeat: over X11 it comes as two events
constexpr int Bar = 72;

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta || key == Qt::Key_AltGr;
}

}

Workplace::Workplace(QWidget *parent)
    : QWidget(parent)
{
    m_letGo.setObjectName(QStringLiteral("sheetLetGo"));
    m_letGo.setSingleShot(true);
    m_letGo.setInterval(RepeatTime);
    connect(&m_letGo, &QTimer::timeout, this, [this] {
        m_sheetHeld.invalidate();
        if (isSheetOpen())
            closePopover();
    });
}

QString Workplace::retryKeys()
{
    return StatePage::usualRetryKeys();
}

void Workplace::addRetryKey()
{
    listenFor(Qt::ALT | Qt::Key_L, this, [this] {
        Q_EMIT retryWanted();
        retryFailed();
    });
}

// Also in what the window itself floats over the workplace.
bool Workplace::retryFailed()
{
    bool failed = false;
    const QList<StatePage *> pages = window()->findChildren<StatePage *>();
    for (StatePage *page : pages) {
        if (page->state() != StatePage::State::Failed || !page->isVisible())
            continue;
        failed = true;
        Q_EMIT page->retry();
    }
    return failed;
}

Popover *Workplace::popover(QWidget *content)
{
    closePopover();
    auto *floating = new Popover(content, this);
    m_popover = floating;
    connect(floating, &Popover::closed, this, [this, floating] {
        if (m_popover == floating)
            m_popover = nullptr;
        floating->deleteLater();
    });
    return floating;
}

void Workplace::closePopover()
{
    if (m_popover)
        std::exchange(m_popover, nullptr)->close();
}

QWidget *Workplace::floating() const
{
    return m_popover ? m_popover->content() : nullptr;
}

void Workplace::openCard(QWidget *content)
{
    popover(content);
    m_card = content;
    content->installEventFilter(this);
    fitCard();
    // Keys that it takes itself.
    if (content->focusPolicy() != Qt::NoFocus)
        content->setFocus(Qt::PopupFocusReason);
}

void Workplace::openFinder(QWidget *content)
{
    constexpr int Below = 8;
    const QSize size = content->sizeHint().expandedTo(content->minimumSize()).boundedTo(content->maximumSize()) + QSize(2, 2);
    popover(content)->openAt(
        QRect(QPoint((width() - size.width()) / 2, Below), size.boundedTo(this->size() - QSize(2 * Below, 2 * Below))));
}

void Workplace::fitCard()
{
    const QWidget *content = floating();
    // Asked for by a card that is gone meanwhile: what floats now has its own place.
    if (!content || content != m_card)
        return;
    const QRect room = cardRoom();
    const QSize wanted = content->sizeHint().expandedTo(content->minimumSize()).boundedTo(content->maximumSize()) + QSize(2, 2);
    const QSize size = wanted.boundedTo(room.size());
    m_popover->openAt(QRect(QPoint(room.right() + 1 - size.width(), room.top()), size));
}

// What is behind the sheet cannot be seen: it goes before any other key does something there, and with it the keys come back to whatever
// had them. One that the sheet does not name as a key of the whole page does nothing more than that.
void Workplace::yieldTo(const QKeyEvent &key)
{
    m_closesSheet = 0;
    if (!isSheetOpen())
        return qApp->removeEventFilter(this);
    if (key.key() == Qt::Key_F1 || key.key() == Qt::Key_Escape || isModifier(key.key()))
        return;
    const bool isChord = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!isChord && (key.key() < Qt::Key_F1 || key.key() > Qt::Key_F35))
        m_closesSheet = key.key();
    closePopover();
}

bool Workplace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride)
        yieldTo(*static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::KeyPress && watched->isWidgetType() && static_cast<QKeyEvent *>(event)->key() == m_closesSheet) {
        m_closesSheet = 0;
        return true;
    }
    if (event->type() == QEvent::LayoutRequest && m_popover && watched == floating())
        QMetaObject::invokeMethod(this, &Workplace::fitCard, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void Workplace::openSheet()
{
    KeySheet *sheet = keySheet();
    const int left = sheetLeft();
    QRect place(16, 16, width() - 32, height() - 32);
    if (left > 0) {
        // Beside the queue and above what decides; over the queue too where it could not be read there.
        QRect room(left, 16, width() - left - 16, height() - 32 - scaled(Bar));
        if (!sheet->isLegibleIn(room.size())) {
            room.setLeft(16);
            sheet->divideFor(room.size());
        }
        const int high = qMin(sheet->heightForWidth(room.width()), room.height());
        place = QRect(room.left(), qMax(16, height() - high - scaled(Bar) - 56), room.width(), high);
    } else {
        sheet->divideFor(place.size());
        const QSize size = sheet->sizeHint().boundedTo(place.size());
        place = QRect(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    }
    popover(sheet)->openAt(place);
    qApp->installEventFilter(this);
}

void Workplace::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_F1)
        return QWidget::keyPressEvent(event);
    const bool repeats = event->isAutoRepeat() || m_letGo.isActive();
    m_letGo.stop();
    if (repeats)
        return;
    if (auto *sheet = qobject_cast<KeySheet *>(floating()); sheet && sheet->turn())
        return;
    if (m_popover)
        return closePopover();
    openSheet();
    m_sheetHeld.start(); // however long it took to draw it, a tap is a tap
}

void Workplace::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_F1 || event->isAutoRepeat() || !m_sheetHeld.isValid())
        return QWidget::keyReleaseEvent(event);
    if (m_sheetHeld.elapsed() > TapTime)
        m_letGo.start();
    else
        m_sheetHeld.invalidate();
}

bool Workplace::isSheetOpen() const
{
    return qobject_cast<KeySheet *>(floating());
}

}
