// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ComboField.h"

#include "ui/parts/FieldNote.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/Icon.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace yichuang {

namespace {

constexpr int Chevron = 16;

// The closed box in the look of a field.
class Box : public QComboBox {
public:
    QSize sizeHint() const override { return {QComboBox::sizeHint().width() + 24, scaled(32)}; }
    QSize minimumSizeHint() const override { return {scaled(96), scaled(32)}; }
    void setWrong(bool wrong)
    {
        m_wrong = wrong;
        update();
    }

protected:
    // A digit with Ctrl means the page that it stands in; the box would look for it among its choices.
    void keyPressEvent(QKeyEvent *event) override
    {
        if ((event->modifiers() & Qt::ControlModifier) && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9)
            return event->ignore();
        QComboBox::keyPressEvent(event);
    }
    // Whoever turns the wheel over a closed box means the page that it stands in.
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    // What is typed keeps off the sign, which grows with the text.
    void resizeEvent(QResizeEvent *event) override
    {
        QComboBox::resizeEvent(event);
        if (lineEdit())
            lineEdit()->setGeometry(rect().adjusted(8, 2, -scaled(Chevron) - 12, -2));
    }
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        const QColor edge = m_wrong ? theme.red.solid : hasFocus() ? theme.primary : isEnabled() ? theme.control : theme.line2;
        paint::box(painter, rect(), paint::ControlRadius, isEnabled() ? theme.surface : theme.grey.ground, edge);
        const qreal sign = scaled(Chevron);
        const QRectF words = QRectF(rect()).adjusted(11, 0, -sign - 16, 0);
        const bool chosen = currentIndex() >= 0;
        const QString shown = chosen ? currentText() : placeholderText();
        paint::line(painter, words, shown, fonts::text(TextStyle::Body),
                    !isEnabled() ? theme.disabledInk
                    : chosen     ? theme.ink1
                                 : theme.ink3);
        icons::paint(painter, QRectF(width() - sign - 10, 0, sign, height()), Icon::ChevronDown, theme.ink3);
    }

private:
    bool m_wrong = false;
};

}

ComboField::ComboField(const QString &label, const QStringList &choices, QWidget *parent)
    : QWidget(parent)
    , m_label(new Label(label, TextStyle::Meta, Ink::Third))
    , m_combo(new Box)
    , m_note(new FieldNote)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spaced(4)); // room for the focus ring
    column->addWidget(m_label);
    column->addWidget(m_combo);
    column->addWidget(m_note);
    m_note->hide();
    m_label->setVisible(!label.isEmpty());
    m_combo->setAccessibleName(label);
    m_combo->setFixedHeight(scaled(32));
    m_combo->addItems(choices);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_combo);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    FocusRing::attach(m_combo, m_combo, paint::ControlRadius, FocusRing::When::Always);
    connect(m_combo, &QComboBox::activated, this, &ComboField::chosen);
    connect(m_combo, &QComboBox::currentTextChanged, this, &ComboField::clearNote);
}

void ComboField::setFault(const QString &sentence)
{
    static_cast<Box *>(m_combo)->setWrong(true);
    m_note->show(sentence, Tone::Red);
}

void ComboField::setHint(const QString &sentence, Tone tone)
{
    m_note->show(sentence, tone);
}

void ComboField::clearNote()
{
    static_cast<Box *>(m_combo)->setWrong(false);
    m_note->clear();
}

void ComboField::add(const QString &text, const QVariant &value)
{
    m_combo->addItem(text, value);
}

void ComboField::clear()
{
    m_combo->clear();
}

void ComboField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_combo->setAccessibleName(label);
}

void ComboField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_combo->setFixedHeight(scaled(32));
    }
}

}
