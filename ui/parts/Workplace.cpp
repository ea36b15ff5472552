// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Workplace.h"

#include "ui/parts/Banner.h"
#include "ui/parts/KeyPress.h"
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

void Workplace::lineRefused(const Error &why)
{
    m_lineRefusal = why.is(error::VersionMismatch)
                        ? Words::say(why)
                        : Said{tr("大厅不再接受您的登录"), tr("密码改了，或工号停用了。写的都留着，请按 Ctrl M 下岗，再登录")};
    lineLost(QDateTime::currentDateTimeUtc());
}

void Workplace::showLost(Banner *banner, const QDateTime &since, const QString &meaning)
{
    const qint64 minutes = since.secsTo(QDateTime::currentDateTimeUtc()) / 60;
    if (m_lineRefusal)
        banner->show(Tone::Red, Icon::Offline, m_lineRefusal->fact, m_lineRefusal->meaning);
    else
        banner->show(Tone::Amber, Icon::Offline, minutes < 1 ? tr("网络断开") : tr("网络断开 %1 分钟").arg(minutes), meaning,
                     tr("立即重试"), retryKeys());
    banner->setVisible(true);
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
    qApp->installEventFilter(this);
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
    Popover *floating = popover(content);
    m_finder = content;
    floating->openAt(QRect(QPoint((width() - size.width()) / 2, Below), size.boundedTo(this->size() - QSize(2 * Below, 2 * Below))));
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

// The time to take something back runs on while one looks for a case.
bool Workplace::worksOverFinder(QKeyCombination key) const
{
    static const QList<QKeyCombination> everywhere{Qt::Key_F1,          Qt::Key_F3,          Qt::Key_F12,
                                                   Qt::ALT | Qt::Key_L, Qt::ALT | Qt::Key_Z, Qt::CTRL | Qt::Key_M};
    return everywhere.contains(key);
}

// What is behind cannot be seen, or is not what the person looks at: it has no key as long as something floats over it. The keys of the
// whole page are no exception, for they decide there.
bool Workplace::keepsFromPage(const QKeyEvent &key)
{
    m_usedUp = 0;
    if (!m_popover || !isVisible() || isModifier(key.key()))
        return false;
    const QKeyCombination keys(heldWith(key), Qt::Key(key.key()));
    if (isSheetOpen() && key.key() != Qt::Key_Escape) {
        if (keys == QKeyCombination(Qt::Key_F1) || keys == QKeyCombination(Qt::Key_F12))
            return false;
        m_usedUp = key.key();
        closePopover();
        return true;
    }
    if (key.key() != Qt::Key_Escape && (floating() != m_finder || worksOverFinder(keys)))
        return false;
    if (key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab)
        m_usedUp = key.key(); // the next field would be one behind
    takeKeys();
    return true;
}

// The focus may have gone behind meanwhile: a card was laid down, or an answer came.
void Workplace::takeKeys()
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && (focus == m_popover || m_popover->isAncestorOf(focus)))
        return;
    QWidget *inside = m_popover->focusWidget();
    (inside ? inside : m_popover)->setFocus(Qt::PopupFocusReason);
}

bool Workplace::isOfWindow(const QObject *watched) const
{
    if (QApplication::activePopupWidget() || QApplication::activeModalWidget())
        return false;
    if (watched->isWidgetType())
        return static_cast<const QWidget *>(watched)->window() == window();
    return watched == window()->windowHandle();
}

// A key is heard more than once on its way from the window to the focus: kept from the page, it goes no further than here.
bool Workplace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOfWindow(watched) && keepsFromPage(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && isOfWindow(watched)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == m_usedUp) {
            m_usedUp = 0;
            return true;
        }
        // What the finder has no use for ends here.
        if (m_popover && watched == m_popover && floating() == m_finder && key != Qt::Key_Escape && key != Qt::Key_F1)
            return true;
    }
    if (event->type() == QEvent::LayoutRequest && m_popover && watched == floating())
        QMetaObject::invokeMethod(this, &Workplace::fitCard, Qt::QueuedConnection);
    if (event->type() == QEvent::KeyRelease && !m_popover && m_usedUp == 0)
        qApp->removeEventFilter(this);
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
