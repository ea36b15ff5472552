// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/form/LineEditors.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/kiosk/form/FieldWords.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/TextBox.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include <cmath>

namespace yichuang {

namespace {

constexpr int NumberBox = 400;
constexpr int DateBox = 520;
constexpr int PhoneBox = 480;
constexpr int LongestAnswer = 4000; // of one line; more is a paste that went astray, and said so
constexpr qsizetype DateDigits = 8;

int boxWidth(int pixels)
{
    return dressed(pixels / 3, pixels, pixels * 4 / 3);
}

QString digitsOf(const QString &text)
{
    QString digits = halfWidth(text);
    digits.removeIf([](QChar c) { return c < u'0' || c > u'9'; });
    return digits;
}

}

LineEditor::LineEditor(const FormField &field, const char *keyboard, int width)
    : FieldEditor(field)
    , m_line(new LineField({}, LineField::Variant::Plain, LineField::Size::Large))
{
    setBody(m_line);
    QLineEdit *edit = m_line->edit();
    edit->setAccessibleName(field.title);
    edit->setProperty("keyboard", QString::fromLatin1(keyboard));
    edit->setProperty("enterWords", tr("下一项"));
    edit->setMaxLength(LongestAnswer);
    edit->setContextMenuPolicy(Qt::NoContextMenu);
    if (width > 0) {
        edit->parentWidget()->setFixedWidth(boxWidth(width));
        m_line->layout()->setAlignment(edit->parentWidget(), Qt::AlignLeft);
    }
    watchFocusOf(edit);
    connect(m_line, &LineField::edited, this, [this] {
        m_veiled.reset();
        takeTyped();
        Q_EMIT changed();
    });
    connect(m_line, &LineField::entered, this, &FieldEditor::entered);
}

// Behind the person at a kiosk others wait: while nobody types here, what is the applicant's own is shown as receipts show it.
void LineEditor::veil()
{
    if (!m_veiled && !m_line->text().isEmpty() && FieldWords::isPersonal(field())) {
        m_veiled = m_line->text();
        m_line->setText(FieldWords::masked(field(), *m_veiled));
    }
}

void LineEditor::unveil()
{
    if (m_veiled)
        m_line->setText(*std::exchange(m_veiled, std::nullopt));
}

bool LineEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        unveil();
    const bool taken = FieldEditor::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        veil();
    return taken;
}

// Several lines that were pasted into one become one.
QString LineEditor::typed() const
{
    static const QRegularExpression breaks(QStringLiteral("[\\r\\n\\t\\x{2028}\\x{2029}]+"));
    return QString(m_veiled.value_or(m_line->text())).replace(breaks, QStringLiteral(" ")).trimmed();
}

QJsonValue LineEditor::answer() const
{
    return typed().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(typed());
}

void LineEditor::setAnswer(const QJsonValue &answer)
{
    m_veiled.reset();
    m_line->setText(answer.toString());
    if (!m_line->edit()->hasFocus())
        veil();
}

void LineEditor::setLocked(bool locked)
{
    m_line->setLocked(locked);
}

void LineEditor::say(const QString &sentence, Tone tone)
{
    tone == Tone::Red ? m_line->setFault(sentence) : m_line->setHint(sentence, tone);
}

void LineEditor::saySilent()
{
    m_line->clearNote();
}

QString LineEditor::said() const
{
    return m_line->note();
}

QWidget *LineEditor::entry() const
{
    return m_line->edit();
}

TextEditor::TextEditor(const FormField &field)
    : LineEditor(field, field.widget == FieldWidget::Digits ? "digits" : "pinyin")
{
}

QString TextEditor::problem() const
{
    return FieldWords::unfit(typed(), false);
}

NumberEditor::NumberEditor(const FormField &field)
    : LineEditor(field, field.decimals > 0 ? "decimal" : "digits", NumberBox)
{
    if (field.unit.isEmpty())
        return;
    auto *unit = new Label(field.unit, TextStyle::Body, Ink::Third);
    unit->setAttribute(Qt::WA_TransparentForMouseEvents);
    line()->edit()->parentWidget()->layout()->addWidget(unit);
}

std::optional<double> NumberEditor::number() const
{
    bool isNumber = false;
    const double number = halfWidth(typed()).remove(u',').toDouble(&isNumber);
    return isNumber && qIsFinite(number) ? std::optional(number) : std::nullopt;
}

QJsonValue NumberEditor::answer() const
{
    const auto value = number();
    return value ? QJsonValue(*value) : LineEditor::answer();
}

void NumberEditor::setAnswer(const QJsonValue &answer)
{
    // A whole number stands there as people write it.
    const double number = answer.toDouble();
    const int decimals = number == std::floor(number) ? 0 : field().decimals;
    line()->setText(answer.isDouble() ? QString::number(number, 'f', decimals) : answer.toString());
}

QString NumberEditor::problem() const
{
    return typed().isEmpty() || number() ? QString() : FieldWords::number(field());
}

DateEditor::DateEditor(const FormField &field)
    : LineEditor(field, "digits", DateBox)
{
    line()->setSign(Icon::Calendar);
    line()->setPlaceholder(tr("如 20291031"));
}

QString DateEditor::digits() const
{
    return digitsOf(typed()).left(DateDigits);
}

// Erasing takes the last digit, though the last character may be a word.
void DateEditor::takeTyped()
{
    QString now = digits();
    const bool erasedWord = line()->text().size() < m_shown.size() && now == digitsOf(m_shown);
    if (erasedWord)
        now.chop(1);
    show(now);
}

void DateEditor::show(const QString &digits)
{
    const bool whole = digits.size() == DateDigits;
    m_shown = whole ? tr("%1 年 %2 月 %3 日").arg(digits.left(4), digits.mid(4, 2), digits.mid(6)) : digits;
    line()->setText(m_shown);
}

QDate DateEditor::date() const
{
    return QDate::fromString(digits(), QStringLiteral("yyyyMMdd"));
}

QJsonValue DateEditor::answer() const
{
    return date().isValid() ? QJsonValue(date().toString(Qt::ISODate)) : LineEditor::answer();
}

void DateEditor::setAnswer(const QJsonValue &answer)
{
    show(digitsOf(answer.toString()).left(DateDigits));
}

QString DateEditor::problem() const
{
    if (typed().isEmpty() || date().isValid())
        return {};
    return FieldWords::date(digits().size() < DateDigits ? QString() : typed());
}

QString DateEditor::doubt() const
{
    return FieldWords::doubt(field(), date(), halltime::today());
}

ResidentIdEditor::ResidentIdEditor(const FormField &field)
    : LineEditor(field, "identity")
{
}

std::optional<ResidentId> ResidentIdEditor::id(ResidentId::Fault *fault) const
{
    return ResidentId::parse(typed(), halltime::today(), fault);
}

QJsonValue ResidentIdEditor::answer() const
{
    const auto value = id();
    return value ? QJsonValue(value->text()) : LineEditor::answer();
}

QString ResidentIdEditor::problem() const
{
    ResidentId::Fault fault{};
    return typed().isEmpty() || id(&fault) ? QString() : FieldWords::fault(fault);
}

QString ResidentIdEditor::doubt() const
{
    const auto value = id();
    return value ? FieldWords::doubt(value->warnings({}, halltime::today())) : QString();
}

CreditCodeEditor::CreditCodeEditor(const FormField &field)
    : LineEditor(field, "code")
{
}

std::optional<CreditCode> CreditCodeEditor::code(CreditCode::Fault *fault) const
{
    return CreditCode::parse(typed(), fault);
}

QJsonValue CreditCodeEditor::answer() const
{
    const auto value = code();
    return value ? QJsonValue(value->text()) : LineEditor::answer();
}

QString CreditCodeEditor::problem() const
{
    CreditCode::Fault fault{};
    return typed().isEmpty() || code(&fault) ? QString() : FieldWords::fault(fault);
}

PhoneEditor::PhoneEditor(const FormField &field)
    : LineEditor(field, "digits", PhoneBox)
{
}

std::optional<MobileNumber> PhoneEditor::phone() const
{
    return MobileNumber::parse(typed());
}

QJsonValue PhoneEditor::answer() const
{
    const auto value = phone();
    return value ? QJsonValue(value->text()) : LineEditor::answer();
}

QString PhoneEditor::problem() const
{
    return typed().isEmpty() || phone() ? QString() : FieldWords::phone();
}

LinesEditor::LinesEditor(const FormField &field)
    : FieldEditor(field)
    , m_box(new TextBox({}, field.schema.value(u"maxLength").toInt(500)))
{
    setBody(m_box);
    m_box->edit()->setAccessibleName(field.title);
    m_box->edit()->setContextMenuPolicy(Qt::NoContextMenu);
    watchFocusOf(m_box->edit());
    connect(m_box, &TextBox::edited, this, &FieldEditor::changed);
}

QJsonValue LinesEditor::answer() const
{
    const QString text = m_box->text().trimmed();
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

void LinesEditor::setAnswer(const QJsonValue &answer)
{
    m_box->setText(answer.toString());
}

void LinesEditor::setLocked(bool locked)
{
    m_box->setLocked(locked);
}

QString LinesEditor::problem() const
{
    return FieldWords::unfit(m_box->text(), true);
}

void LinesEditor::say(const QString &sentence, Tone)
{
    m_said = true;
    m_box->setFault(sentence);
}

void LinesEditor::saySilent()
{
    if (std::exchange(m_said, false))
        m_box->clearNote();
}

QString LinesEditor::said() const
{
    return m_box->note();
}

QWidget *LinesEditor::entry() const
{
    return m_box->edit();
}

}
