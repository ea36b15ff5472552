// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/keyboard/TouchKeyboard.h"

#include "ui/kiosk/keyboard/CandidateStrip.h"
#include "ui/kiosk/keyboard/KeyPad.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Theme.h"

#include <QApplication>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yichuang {

namespace {

bool isField(const QWidget *widget)
{
    return widget && widget->isEnabled() && widget->testAttribute(Qt::WA_InputMethodEnabled) && !widget->property("readOnly").toBool();
}

// The field, and the card it is a part of where the whole card has room: what is touched next lies in it, as the button beside a code.
void revealIn(QScrollArea *area, QWidget *field)
{
    const int margin = dressed(24, 72, 96);
    area->ensureWidgetVisible(field, 0, margin);
    QWidget *card = nullptr;
    for (QWidget *part = field->parentWidget(); part && part != area->widget(); part = part->parentWidget()) {
        if (qobject_cast<Panel *>(part) && part->height() <= area->viewport()->height())
            card = part;
    }
    if (card)
        area->ensureWidgetVisible(card, 0, qMin(margin, (area->viewport()->height() - card->height()) / 2));
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
    show();
    // Once the window has made room: what lies above the keyboard is lower now.
    QMetaObject::invokeMethod(this, &TouchKeyboard::reveal, Qt::QueuedConnection);
}

bool TouchKeyboard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && watched == m_watched && isHidden() && isField(m_watched) && m_watched->hasFocus())
        appearFor(m_watched);
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
        return m_writer.press(Qt::Key_Return, QStringLiteral("\r"));
    case KeyAct::Shift: return m_pad->setCapitals(!m_pad->capitals());
    case KeyAct::Hide: return putAway();
    case KeyAct::ToPinyin: return showBoard(Board::Pinyin);
    case KeyAct::ToLatin: finishLetters(); return showBoard(Board::Latin);
    case KeyAct::ToSymbols: finishLetters(); return showBoard(Board::Symbols);
    case KeyAct::None: return;
    }
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
