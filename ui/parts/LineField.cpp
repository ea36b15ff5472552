// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/LineField.h"

#include "ui/parts/Badge.h"
#include "ui/parts/FieldBox.h"
#include "ui/parts/FieldNote.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/Sign.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QResizeEvent>

namespace yichuang {

namespace {

int heightOf(LineField::Size size)
{
    return dressed(size == LineField::Size::Normal ? 32 : size == LineField::Size::Decision ? 40 : 48, 96, 140);
}

}

LineField::LineField(const QString &label, Variant variant, Size size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
    , m_label(new Label(label, size == Size::Large ? TextStyle::Body : TextStyle::Meta, size == Size::Large ? Ink::Second : Ink::Third))
    , m_box(new FieldBox)
    , m_row(new QHBoxLayout(m_box))
    , m_sign(new Sign(Icon::None))
    , m_edit(new QLineEdit)
    , m_changedBadge(new Badge(tr("变更"), Tone::Violet))
    , m_lock(new Sign(Icon::Lock, 14))
    , m_cap(new KeyCap({}))
    , m_note(new FieldNote)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spaced(size == Size::Large ? 6 : 4)); // room for the focus ring
    column->addWidget(m_label);
    column->addWidget(m_box);
    column->addWidget(m_note);
    m_label->setVisible(!label.isEmpty());
    m_edit->setAccessibleName(label);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    buildBox(variant);
    connect(m_edit, &QLineEdit::textEdited, this, &LineField::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &LineField::entered);
    refresh();
}

void LineField::buildBox(Variant variant)
{
    m_row->setContentsMargins(spaced(10), 0, spaced(10), 0);
    m_row->setSpacing(spaced(8));
    m_row->addWidget(m_sign);
    m_row->addWidget(m_edit, 1);
    m_row->addWidget(m_changedBadge);
    m_row->addWidget(m_lock);
    m_row->addWidget(m_cap);
    m_edit->setFrame(false);
    m_edit->setTextMargins(-2, 0, 0, 0);
    bare(m_edit);
    m_box->showFocusOf(m_edit);
    m_sign->hide();
    m_cap->hide();
    if (variant == Variant::Search) {
        setSign(Icon::Search);
    } else if (variant == Variant::Password) {
        setSign(Icon::Lock);
        m_eye = new SignButton(Icon::EyeOff, tr("显示密码"));
        m_eye->setCheckable(true);
        m_eye->setInk(Ink::Third);
        m_row->addWidget(m_eye);
        m_row->setContentsMargins(spaced(10), 0, spaced(6), 0);
        connect(m_eye, &QAbstractButton::toggled, this, &LineField::setRevealed);
        setRevealed(false);
    }
}

void LineField::setRevealed(bool revealed)
{
    m_edit->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIconSign(revealed ? Icon::Eye : Icon::EyeOff);
}

QString LineField::text() const
{
    return m_edit->text();
}

void LineField::setText(const QString &text)
{
    m_edit->setText(text);
}

void LineField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_edit->setAccessibleName(label);
}

void LineField::setPlaceholder(const QString &words)
{
    m_edit->setPlaceholderText(words);
    if (m_edit->accessibleName().isEmpty()) {
        m_edit->setAccessibleName(words);
    }
}

void LineField::setSign(Icon sign)
{
    m_sign->set(sign, Ink::Third);
    m_sign->setVisible(sign != Icon::None);
}

void LineField::setKeys(const QString &keys)
{
    m_cap->setKeys(keys);
    m_cap->setVisible(!keys.isEmpty());
}

void LineField::setFault(const QString &sentence)
{
    m_faulty = true;
    m_note->show(sentence, Tone::Red);
    m_edit->setAccessibleDescription(sentence);
    refresh();
}

void LineField::setHint(const QString &sentence, Tone tone)
{
    m_faulty = false;
    m_note->show(sentence, tone);
    m_edit->setAccessibleDescription(sentence);
    refresh();
}

void LineField::clearNote()
{
    m_faulty = false;
    m_note->clear();
    m_edit->setAccessibleDescription({});
    refresh();
}

QString LineField::note() const
{
    return m_note->sentence();
}

void LineField::reserveNote()
{
    m_note->reserveRoom();
}

void LineField::setLocked(bool locked)
{
    m_locked = locked;
    m_edit->setReadOnly(locked);
    refresh();
}

void LineField::setChanged(bool changed)
{
    m_changed = changed;
    refresh();
}

void LineField::refresh()
{
    m_box->setState(m_locked    ? FieldBox::State::Locked
                    : m_faulty  ? FieldBox::State::Faulty
                    : m_changed ? FieldBox::State::Changed
                                : FieldBox::State::Normal);
    m_lock->setVisible(m_locked);
    m_changedBadge->setVisible(m_changed && !m_locked);
    dress();
}

void LineField::dress()
{
    m_box->setFixedHeight(heightOf(m_size));
    m_edit->setFont(fonts::text(m_size == Size::Large ? TextStyle::Verdict : TextStyle::Body, m_changed ? Weight::Bold : Weight::Normal));
}

// A note that wraps is the higher the narrower the field is.
QSize LineField::sizeHint() const
{
    const QSize hint = QWidget::sizeHint();
    return {hint.width(), hasHeightForWidth() ? heightForWidth(width()) : hint.height()};
}

void LineField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (hasHeightForWidth() && event->oldSize().width() != width()) {
        updateGeometry();
    }
}

void LineField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        dress();
    }
}

}
