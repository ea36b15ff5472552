// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowGrid.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/KeyPress.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"
#include "ui/parts/WhenStyled.h"

#include <QApplication>
#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

namespace yichuang {

namespace {

constexpr qint64 BetweenDigits = 1000; // milliseconds

class WindowCell : public QAbstractButton {
public:
    WindowCell(const WindowStatus &window, const QString &remark, QWidget *parent)
        : QAbstractButton(parent)
        , m_number(QStringLiteral("%1").arg(window.number, 2, 10, QChar(u'0')))
        , m_remark(remark)
    {
        setCheckable(true);
        setEnabled(window.state == WindowState::Free);
        setAccessibleName(m_number + u' ' + remark);
        setObjectName(QStringLiteral("window%1").arg(m_number));
        whenStyled(this, [this] {
            setMinimumSize(scaled(56), scaled(56));
            setMaximumHeight(scaled(56));
        });
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // a row is as wide as the fields above it
        setFocusPolicy(isEnabled() ? Qt::StrongFocus : Qt::NoFocus);
        FocusRing::attach(this, this, paint::ControlRadius);
    }

protected:
    // Of several that belong together Qt moves the focus, and chooses only where one is chosen already.
    void keyPressEvent(QKeyEvent *event) override
    {
        QAbstractButton::keyPressEvent(event);
        if (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right && event->key() != Qt::Key_Up && event->key() != Qt::Key_Down)
            return;
        if (auto *cell = dynamic_cast<WindowCell *>(QApplication::focusWidget()); cell && cell->group() == group() && !cell->isChecked())
            cell->click();
    }
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ground = isChecked() ? theme.selected : isEnabled() ? theme.surface : theme.grey.ground;
        const QColor edge = isChecked() ? theme.primary : isEnabled() ? theme.line2 : QColor();
        paint::box(painter, rect(), paint::ControlRadius, ground, edge, isChecked() ? 2 : 1);
        const QColor ink = isChecked() ? theme.primary : isEnabled() ? theme.ink1 : theme.disabledInk;
        paint::line(painter, QRectF(0, scaled(8), width(), scaled(24)), m_number,
                    fonts::text(TextStyle::Verdict, isChecked() ? Weight::Bold : Weight::Normal), ink, Qt::AlignHCenter);
        paint::line(painter, QRectF(2, scaled(31), width() - 4, scaled(18)), m_remark, fonts::text(TextStyle::Meta),
                    isChecked()   ? theme.primary
                    : isEnabled() ? theme.ink2
                                  : theme.disabledInk,
                    Qt::AlignHCenter);
    }

private:
    QString m_number;
    QString m_remark;
};

}

WindowGrid::WindowGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("WindowGrid"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
    connect(m_group, &QButtonGroup::idClicked, this, &WindowGrid::picked);
}

void WindowGrid::show(const QList<WindowStatus> &windows, int here)
{
    // It is asked again every few seconds; whoever is choosing by arrow keys keeps the place.
    const auto same = [](const WindowStatus &a, const WindowStatus &b) {
        return a.number == b.number && a.state == b.state && a.by == b.by;
    };
    if (here == m_here && std::equal(windows.begin(), windows.end(), m_windows.begin(), m_windows.end(), same))
        return;
    const int before = chosen();
    int focused = 0;
    for (QAbstractButton *cell : m_group->buttons()) {
        if (cell->hasFocus())
            focused = m_group->id(cell);
        m_group->removeButton(cell);
        delete cell;
    }
    m_windows = windows;
    m_here = here;
    QWidget *last = fieldBefore();
    for (qsizetype i = 0; i < windows.size(); ++i) {
        const WindowStatus &window = windows[i];
        const QString remark = window.state == WindowState::Busy     ? window.by
                               : window.state == WindowState::Paused ? tr("暂停")
                               : window.number == here               ? tr("本机")
                                                                     : tr("空闲");
        auto *cell = new WindowCell(window, remark, this);
        m_group->addButton(cell, window.number);
        m_grid->addWidget(cell, int(i) / 8, int(i) % 8);
        cell->show(); // the layout would show it in a moment, and until then it takes no focus
        if (!cell->isEnabled())
            continue;
        setTabOrder(last, cell);
        last = cell;
    }
    choose(before); // the page proposes one where none was chosen
    if (QAbstractButton *cell = m_group->button(focused); cell && cell->isEnabled())
        cell->setFocus();
    else if (cell)
        askToChoose(focused); // somebody sat down there meanwhile
}

// The grid itself takes no focus, so nothing can be put behind it.
QWidget *WindowGrid::fieldBefore() const
{
    QWidget *place = previousInFocusChain();
    while (place != this && !(place->focusPolicy() & Qt::TabFocus))
        place = place->previousInFocusChain();
    return place;
}

void WindowGrid::askToChoose(int butNot)
{
    const QList<QAbstractButton *> cells = m_group->buttons();
    const auto free = std::find_if(cells.begin(), cells.end(),
                                   [this, butNot](QAbstractButton *cell) { return cell->isEnabled() && m_group->id(cell) != butNot; });
    if (free != cells.end())
        (*free)->setFocus(Qt::TabFocusReason);
}

bool WindowGrid::takeFocused()
{
    const QList<QAbstractButton *> cells = m_group->buttons();
    const auto here = std::find_if(cells.begin(), cells.end(), [](const QAbstractButton *cell) { return cell->hasFocus(); });
    if (here != cells.end())
        (*here)->setChecked(true);
    return here != cells.end();
}

int WindowGrid::chosen() const
{
    return qMax(0, m_group->checkedId());
}

bool WindowGrid::choose(int number)
{
    QAbstractButton *cell = m_group->button(number);
    if (!cell || !cell->isEnabled())
        return false;
    cell->setChecked(true);
    return true;
}

// A number of two digits is typed like one of one: the second digit comes soon after the first. Where they
// are no window together, the second begins anew.
void WindowGrid::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    if (heldWith(*event) || digit < 0 || digit > 9)
        return QWidget::keyPressEvent(event);
    if (event->isAutoRepeat())
        return;
    if (!m_sinceDigit.isValid() || m_sinceDigit.hasExpired(BetweenDigits))
        m_typed.clear();
    m_sinceDigit.start();
    m_typed += QChar(u'0' + digit);
    if (!choose(m_typed.toInt()) && !choose((m_typed = QChar(u'0' + digit)).toInt()))
        return;
    m_group->checkedButton()->setFocus(Qt::TabFocusReason);
    Q_EMIT picked();
}

}
