// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/NumberField.h"

#include "ui/parts/FieldBox.h"
#include "ui/parts/Label.h"
#include "ui/parts/Sign.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>

namespace yichuang {

NumberField::NumberField(const QString &label, int least, int most, QWidget *parent)
    : QWidget(parent)
    , m_least(least)
    , m_most(most)
    , m_value(least)
    , m_label(new Label(label, TextStyle::Meta, Ink::Third))
    , m_box(new FieldBox)
    , m_less(new SignButton(Icon::Minus, tr("减一")))
    , m_more(new SignButton(Icon::Plus, tr("加一")))
    , m_edit(new QLineEdit)
{
    auto *row = new QHBoxLayout(m_box);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    row->addWidget(m_less);
    row->addWidget(m_edit, 1);
    row->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spaced(4)); // room for the focus ring
    column->addWidget(m_label);
    column->addWidget(m_box);
    m_label->setVisible(!label.isEmpty());
    m_less->setFocusPolicy(Qt::NoFocus);
    m_more->setFocusPolicy(Qt::NoFocus);
    m_edit->setFrame(false);
    m_edit->setAlignment(Qt::AlignCenter);
    m_edit->setAccessibleName(label);
    m_edit->setValidator(new QIntValidator(0, 99999, m_edit));
    m_edit->installEventFilter(this);
    bare(m_edit);
    static_cast<FieldBox *>(m_box)->showFocusOf(m_edit);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_less, &QAbstractButton::clicked, this, [this] { take(m_value - 1); });
    connect(m_more, &QAbstractButton::clicked, this, [this] { take(m_value + 1); });
    connect(m_edit, &QLineEdit::editingFinished, this, &NumberField::settle);
    connect(m_edit, &QLineEdit::textEdited, this, &NumberField::follow);
    setValue(least);
    dress();
}

void NumberField::setValue(int value)
{
    hold(qBound(m_least, value, m_most));
    m_edit->setText(QString::number(m_value));
}

void NumberField::hold(int value)
{
    m_value = value;
    m_edit->setPlaceholderText(QString::number(m_value));
    m_less->setEnabled(m_value > m_least);
    m_more->setEnabled(m_value < m_most);
}

void NumberField::take(int value)
{
    const int before = m_value;
    setValue(value);
    if (m_value != before) {
        Q_EMIT changed(m_value);
    }
}

// What is too small or too large is put right under the hand; the next digit takes the place of the least, as it would follow a 0. An empty
// box shows behind the caret the number that holds.
void NumberField::follow()
{
    bool whole = false;
    const int typed = m_edit->text().toInt(&whole);
    if (!whole)
        return;
    if (typed < m_least || typed > m_most) {
        take(typed);
        if (typed < m_least)
            m_edit->selectAll();
        return;
    }
    const int before = m_value;
    hold(typed);
    if (m_value != before)
        Q_EMIT changed(m_value);
}

void NumberField::settle()
{
    bool whole = false;
    const int typed = m_edit->text().toInt(&whole);
    take(whole ? typed : m_value);
}

bool NumberField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            settle();
            take(m_value + (key == Qt::Key_Up ? 1 : -1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NumberField::dress()
{
    m_box->setFixedSize(scaled(112), scaled(32));
    m_edit->setFont(fonts::text(TextStyle::Body, Weight::Bold));
}

void NumberField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        dress();
    }
}

}
