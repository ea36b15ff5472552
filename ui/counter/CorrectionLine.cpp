// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CorrectionLine.h"

#include "core/Text.h"
#include "ui/counter/CorrectedValue.h"
#include "ui/counter/FaultWords.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/LineField.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int LineWidth = 480;
constexpr int MostOfName = 16; // a button is as wide as its words

}

CorrectionLine::CorrectionLine(const QString &form, const FormField &field, const QJsonValue &before, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_field(field)
    , m_before(before)
{
    setObjectName(QStringLiteral("correct") + form + field.pointer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    setFixedWidth(LineWidth);
    const QString title = field.unit.isEmpty() ? field.said() : tr("%1（%2）").arg(field.said(), field.unit);
    if (field.widget == FieldWidget::Select || field.widget == FieldWidget::Choice)
        buildChoice(title);
    else
        buildLine(title);
}

bool CorrectionLine::asks(const FormField &field)
{
    switch (field.widget) {
    case FieldWidget::Text:
    case FieldWidget::Multiline:
    case FieldWidget::Number:
    case FieldWidget::Address:
    case FieldWidget::Date:
    case FieldWidget::Digits:
    case FieldWidget::Phone:
    case FieldWidget::Select:
    case FieldWidget::Choice: return true;
    default: return false;
    }
}

void CorrectionLine::buildLine(const QString &title)
{
    m_line = new LineField(title, LineField::Variant::Plain, LineField::Size::Normal, this);
    m_line->setText(shownFirst());
    if (isMasked(m_field, m_before))
        m_line->setPlaceholder(tr("%1，不改就空着").arg(editable(m_before)));
    m_line->edit()->setCursorPosition(0); // a long value is read from its beginning
    layout()->addWidget(m_line);
    setFocusProxy(m_line->edit());
    connect(m_line, &LineField::edited, this, [this] {
        m_typed = true;
        dress();
        Q_EMIT edited();
    });
    connect(m_line->edit(), &QLineEdit::editingFinished, &m_whole, [this] { judge(); });
}

// On leaving it, before the applicant is asked to agree.
void CorrectionLine::judge()
{
    if (!std::exchange(m_typed, false))
        return;
    if (m_field.widget == FieldWidget::Date) {
        write(value().toString());
        Q_EMIT edited();
    }
    showFault();
}

QString CorrectionLine::fault() const
{
    const auto changed = correction();
    return changed ? FaultWords::ofAnswer(m_field, changed->after) : QString();
}

void CorrectionLine::showFault()
{
    if (const QString words = fault(); !words.isEmpty())
        setFault(words);
}

void CorrectionLine::buildChoice(const QString &title)
{
    m_choice = new ComboField(title, {}, this);
    if (m_choice->combo()->findData(shownFirst()) < 0 && shownFirst().isEmpty())
        m_choice->add(tr("请选择"), QString());
    for (const FieldOption &option : m_field.options)
        m_choice->add(option.label, option.value);
    if (m_choice->combo()->findData(shownFirst()) < 0) // which its form does not know any more
        m_choice->add(visible(shownFirst()), shownFirst());
    write(shownFirst());
    layout()->addWidget(m_choice);
    setFocusProxy(m_choice->combo());
    connect(m_choice, &ComboField::chosen, this, [this] {
        dress();
        Q_EMIT edited();
    });
}

QString CorrectionLine::shownFirst() const
{
    return isMasked(m_field, m_before) ? QString() : editable(m_before);
}

QString CorrectionLine::written() const
{
    return m_line ? m_line->text() : m_choice->value().toString();
}

void CorrectionLine::write(const QString &text)
{
    if (m_line)
        m_line->setText(text);
    else
        m_choice->setCurrent(qMax(0, m_choice->combo()->findData(text)));
    dress();
}

bool CorrectionLine::isTouched() const
{
    return isCorrected(m_field, m_before, written());
}

std::optional<Correction> CorrectionLine::correction() const
{
    if (!isTouched())
        return std::nullopt;
    return Correction{m_form, m_field.pointer, m_before, value()};
}

QJsonValue CorrectionLine::value() const
{
    return correctedValue(m_field, written());
}

void CorrectionLine::setFault(const QString &sentence)
{
    if (m_line)
        m_line->setFault(sentence);
    else
        m_choice->setFault(sentence);
}

void CorrectionLine::take()
{
    setFocus();
}

void CorrectionLine::offer(const QString &text)
{
    if (!m_line || m_offer || text.isEmpty() || text == written())
        return;
    m_offered = text;
    m_offer = new Button(codePointCount(text) > MostOfName ? tr("填上证件上的姓名") : tr("填上证件上的 %1").arg(visible(text)),
                         Button::Kind::Text, Button::Size::Small, this);
    m_offer->setObjectName(QStringLiteral("nameOnCard"));
    m_offer->setKeys(QStringLiteral("Ctrl 1"), Button::CapSide::After);
    m_offer->setFlush();
    m_offer->setFocusPolicy(Qt::NoFocus); // its key is at hand in the line
    static_cast<QVBoxLayout *>(layout())->addWidget(m_offer, 0, Qt::AlignLeft);
    connect(m_offer, &Button::activated, this, &CorrectionLine::takeOffered);
}

void CorrectionLine::takeOffered()
{
    if (!m_offer || written() == m_offered)
        return;
    write(m_offered);
    take();
    Q_EMIT edited();
}

void CorrectionLine::dress()
{
    if (m_offer)
        m_offer->setVisible(written() != m_offered);
    const QString old = editable(m_before);
    const QString words = tr("原为：%1").arg(old.isEmpty() ? tr("空") : visible(old));
    if (m_choice) {
        m_choice->clearNote();
        if (isTouched())
            m_choice->setHint(words, Tone::Violet);
        return;
    }
    m_line->setChanged(isTouched());
    m_line->clearNote();
    if (isTouched())
        m_line->setHint(words, Tone::Violet);
}

}
