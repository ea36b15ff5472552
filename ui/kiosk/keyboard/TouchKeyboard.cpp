// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/keyboard/TouchKeyboard.h"

#include "ui/kiosk/keyboard/CandidateStrip.h"
#include "ui/kiosk/keyboard/KeyPad.h"
#include "ui/kiosk/parts/WholeField.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace yichuang {

namespace {

bool isField(const QWidget *widget)
{
    return widget && widget->isEnabled() && widget->testAttribute(Qt::WA_InputMethodEnabled) && !widget->property("readOnly").toBool();
}

// More of the window than this the keyboard does not take: what is typed, and what is wrong with it, has to be seen beside it.
constexpr double MostOfWindow = 0.5;

// The field with its title and its note, and the card it is a part of where the whole card has room: what is touched next lies in it, as
// the button beside a code. Of what is taller than its place it is the cursor that has to be seen.
void revealIn(QScrollArea *area, QWidget *field)
{
    const int margin = dressed(24, 72, 96), height = area->viewport()->height();
    QScrollBar *bar = area->verticalScrollBar();
    const auto bring = [&](const QRect &place) {
        const int around = qBound(0, (height - place.height()) / 2, margin);
        bar->setValue(qMin(qMax(bar->value(), place.bottom() + 1 + around - height), qMax(0, place.top() - around)));
    };
    const auto placeOf = [&](const QWidget *part) { return QRect(part->mapTo(area->widget(), QPoint()), part->size()); };
    QWidget *whole = whole_field::of(field, area->widget(), height);
    if (whole->height() > height) {
        const QRect cursor = field->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        return bring(QRect(field->mapTo(area->widget(), cursor.topLeft()), cursor.size()));
    }
    QWidget *card = nullptr;
    for (QWidget *part = whole->parentWidget(); part && part != area->widget(); part = part->parentWidget()) {
        if (qobject_cast<Panel *>(part) && part->height() <= height)
            card = part;
    }
    bring(placeOf(card ? card : whole));
}

Board boardFor(const QWidget *field)
{
    static const QHash<QString, Board> names{{"pinyin", Board::Pinyin},   {"latin", Board::Latin},       {"digits", Board::Digits},
                                             {"decimal", Board::Decimal}, {"identity", Board::Identity}, {"code", Board::Code}};
    const Qt::InputMethodHints hints = field->inputMethodHints();
    const Board hinted = hints & (Qt::ImhDigitsOnly | Qt::ImhDialableCharactersOnly)                   ? Board::Digits
                         : hints & Qt::ImhFormattedNumbersOnly                                         ? Board::Decimal
                         : hints & Qt::ImhPreferUppercase                                              ? Board::Code
                         : hints & Qt::ImhPreferNumbers                                                ? Board::Identity
                         : hints & (Qt::ImhHiddenText | Qt::ImhLatinOnly | Qt::ImhEmailCharactersOnly) ? Board::Latin
                                                                                                       : Board::Pinyin;
    return names.value(field->property("keyboard").toString(), hinted);
}

}

TouchKeyboard::TouchKeyboard(QWidget *parent)
    : QWidget(parent)
    , m_strip(new CandidateStrip)
    , m_pad(new KeyPad)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, dressed(6, 16, 16), 0, dressed(6, 24, 24));
    column->setSpacing(dressed(6, 16, 16));
    column->addWidget(m_strip);
    column->addWidget(m_pad);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &TouchKeyboard::reveal);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
    connect(m_pad, &KeyPad::touched, this, &TouchKeyboard::touched);
    connect(m_strip, &CandidateStrip::chosen, this, &TouchKeyboard::choose);
    connect(m_strip, &CandidateStrip::putAway, this, &TouchKeyboard::putAway);
    connect(&m_loading, &QFutureWatcherBase::finished, this, [this] {
        const auto loaded = m_loading.result();
        if (loaded)
            setEngine(*loaded);
        Q_EMIT engineLoaded(loaded.ok());
    });
}

TouchKeyboard::~TouchKeyboard() = default;

void TouchKeyboard::setEngine(std::shared_ptr<PinyinEngine> engine)
{
    m_engine = std::move(engine);
    if (!m_engine)
        return;
    m_composition = std::make_unique<PinyinComposition>(m_engine);
}

void TouchKeyboard::loadEngine()
{
    m_loading.setFuture(PinyinEngine::loadBeside());
}

void TouchKeyboard::wipe()
{
    if (m_composition)
        m_composition->wipe();
    m_writer.compose({});
    m_strip->setField({});
    m_strip->setCandidates({});
}

void TouchKeyboard::followFocus(QWidget *now)
{
    if (now == m_writer.field())
        return;
    finishLetters();
    if (isField(now) && now->window() == window())
        appearFor(now);
    else if (now || !window()->isActiveWindow())
        putAway();
}

void TouchKeyboard::appearFor(QWidget *field)
{
    m_writer.setField(field);
    if (m_watched)
        m_watched->removeEventFilter(this);
    m_watched = field;
    field->installEventFilter(this);
    m_strip->setField(field->accessibleName());
    showBoard(boardFor(field));
    leaveRoom();
    show();
    Q_EMIT changed();
    keepInSight();
}

// Now, once the window has made room, and whenever a note below the field or beside the acts takes some of it.
void TouchKeyboard::keepInSight()
{
    for (const QPointer<QWidget> &part : std::exchange(m_around, {})) {
        if (part)
            part->removeEventFilter(this);
    }
    for (QWidget *around = m_watched->parentWidget(); around && around != window(); around = around->parentWidget()) {
        m_around.append(around);
        around->installEventFilter(this);
    }
    m_soon.start();
}

void TouchKeyboard::leaveRoom()
{
    const QMargins around = layout()->contentsMargins();
    const int beside = around.top() + around.bottom() + layout()->spacing() + m_strip->sizeHint().height();
    m_pad->setMostHeight(int(window()->height() * MostOfWindow) - beside);
}

bool TouchKeyboard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && watched == m_watched && isHidden() && isField(m_watched) && m_watched->hasFocus())
        appearFor(m_watched);
    if (event->type() == QEvent::Resize && !isHidden() && m_around.contains(watched))
        m_soon.start();
    return QWidget::eventFilter(watched, event);
}

void TouchKeyboard::reveal()
{
    QWidget *field = m_writer.field();
    if (!field || isHidden())
        return;
    if (QLayout *layout = window()->layout())
        layout->activate();
    for (QWidget *around = field->parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            revealIn(area, field);
    }
}

void TouchKeyboard::hideEvent(QHideEvent *)
{
    Q_EMIT changed();
}

void TouchKeyboard::putAway()
{
    finishLetters();
    m_writer.setField(nullptr);
    hide();
}

void TouchKeyboard::showBoard(Board board)
{
    const QString words = m_writer.field() ? m_writer.field()->property("enterWords").toString() : QString();
    m_board = board;
    m_pad->setRows(rowsOf(board, words.isEmpty() ? tr("完成") : words));
    refresh();
}

void TouchKeyboard::touched(const BoardKey &key)
{
    switch (key.act) {
    case KeyAct::Text:
        return key.text.size() == 1 && key.text[0].toLower() >= u'a' && key.text[0].toLower() <= u'z' ? typeLetter(key.text)
                                                                                                      : typeText(key.text);
    case KeyAct::Part: return typeLetter(QStringLiteral("'"));
    case KeyAct::Erase:
        if (m_composition && m_composition->eraseLast())
            return refresh();
        return m_writer.press(Qt::Key_Backspace);
    case KeyAct::Space: return m_composition && !m_composition->isEmpty() ? choose(0) : m_writer.write(QStringLiteral(" "));
    case KeyAct::Enter:
        if (m_composition && !m_composition->isEmpty())
            return finishLetters();
        return enter();
    case KeyAct::Shift: return m_pad->setCapitals(!m_pad->capitals());
    case KeyAct::Hide: return putAway();
    case KeyAct::ToPinyin: return showBoard(Board::Pinyin);
    case KeyAct::ToLatin: finishLetters(); return showBoard(Board::Latin);
    case KeyAct::ToSymbols: finishLetters(); return showBoard(Board::Symbols);
    case KeyAct::None: return;
    }
}

// A line is done with it, and what the keyboard took comes back, unless the line itself leads on to another field.
void TouchKeyboard::enter()
{
    const QPointer<QWidget> field = m_writer.field();
    m_writer.press(Qt::Key_Return, QStringLiteral("\r"));
    if (field && field == m_writer.field() && qobject_cast<QLineEdit *>(field))
        putAway();
}

void TouchKeyboard::typeLetter(const QString &letter)
{
    if (m_board != Board::Pinyin || !m_composition)
        return typeText(letter == QLatin1String("'") ? QString() : letter);
    m_composition->type(letter[0]);
    refresh();
}

void TouchKeyboard::typeText(const QString &text)
{
    finishLetters();
    if (!text.isEmpty())
        m_writer.write(text);
    if (m_pad->capitals())
        m_pad->setCapitals(false);
}

void TouchKeyboard::choose(int candidate)
{
    if (!m_composition)
        return;
    if (const auto text = m_composition->choose(candidate)) {
        m_writer.commit(*text);
        m_strip->setCandidates({});
        return;
    }
    refresh();
}

// Letters that nobody made words of stay what they are: nothing typed is lost.
void TouchKeyboard::finishLetters()
{
    if (!m_composition || m_composition->isEmpty())
        return;
    const QString letters = m_composition->letters();
    m_composition->wipe();
    m_writer.commit(letters);
    m_strip->setCandidates({});
}

void TouchKeyboard::refresh()
{
    if (!m_composition)
        return;
    m_writer.compose(m_composition->shown());
    m_strip->setCandidates(m_composition->candidates());
}

void TouchKeyboard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.sunken);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line2);
}

}
