// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/SingleField.h"

#include "core/CreditCode.h"
#include "core/Text.h"
#include "ui/kiosk/account/AccountWords.h"
#include "ui/kiosk/parts/Clear.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/FieldNote.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace yichuang {

namespace {

constexpr int ShortWord = 6; // choices up to so many characters stand three in a row

Qt::InputMethodHints hintsFor(FieldWidget widget)
{
    switch (widget) {
    case FieldWidget::Number:
        return Qt::ImhFormattedNumbersOnly;
    case FieldWidget::Phone:
    case FieldWidget::Digits:
        return Qt::ImhDigitsOnly;
    case FieldWidget::Date:
        return Qt::ImhDate;
    case FieldWidget::Id:
        return Qt::ImhPreferNumbers | Qt::ImhPreferUppercase;
    case FieldWidget::Credit:
        return Qt::ImhPreferUppercase | Qt::ImhNoPredictiveText;
    default:
        return Qt::ImhNone;
    }
}

bool isChoice(FieldWidget widget)
{
    return widget == FieldWidget::Choice || widget == FieldWidget::Select || widget == FieldWidget::Checks;
}

QString shownText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : value.toString();
}

}

SingleField::SingleField(const FormField &field, const QJsonValue &value, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_value(value)
    , m_rows(new QVBoxLayout(this))
    , m_note(new FieldNote)
    , m_source(new Label({}, TextStyle::Secondary, Ink::Green))
{
    setObjectName(field.key);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(dressed(4, 12, 16));
    auto *head = new QHBoxLayout;
    const QString unit = field.unit.isEmpty() ? QString() : QStringLiteral("（%1）").arg(field.unit);
    auto *title = new Label((field.required ? QStringLiteral("* ") : QString()) + field.title + unit, TextStyle::Body, Ink::Second);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    head->addWidget(m_source);
    m_rows->addLayout(head);
    if (!field.description.isEmpty()) {
        auto *words = new Label(field.description, TextStyle::Secondary, Ink::Third);
        words->setWordWrap(true);
        m_rows->addWidget(words);
    }
    build();
    m_rows->addWidget(m_note);
}

void SingleField::build()
{
    if (isChoice(m_field.widget))
        addChoices(m_field.widget == FieldWidget::Checks);
    else if (m_field.widget == FieldWidget::Switch || m_field.widget == FieldWidget::Promise)
        addSwitch();
    else if (m_field.widget == FieldWidget::Table)
        addTable();
    else
        addLine();
}

void SingleField::addLine()
{
    m_line = new LineField({}, LineField::Variant::Plain, LineField::Size::Large);
    m_line->edit()->setAccessibleName(m_field.title);
    m_line->edit()->setInputMethodHints(hintsFor(m_field.widget));
    m_line->edit()->setMaxLength(qBound(1, m_field.schema[u"maxLength"].toInt(2000), 2000));
    m_line->setText(shownText(m_value));
    if (m_field.widget == FieldWidget::Date)
        m_line->setPlaceholder(tr("年-月-日，例如 2029-10-31"));
    m_rows->addWidget(m_line);
    connect(m_line, &LineField::edited, this, [this](const QString &text) {
        setFault({});
        const QString meant =
            m_field.widget == FieldWidget::Id || m_field.widget == FieldWidget::Credit || m_field.widget == FieldWidget::Phone
                ? asCode(text)
                : text.trimmed();
        if (meant.isEmpty())
            return set(QJsonValue(QJsonValue::Undefined));
        bool number = false;
        const double amount = halfWidth(meant).toDouble(&number);
        set(m_field.widget == FieldWidget::Number && number ? QJsonValue(amount) : QJsonValue(meant));
    });
    connect(m_line->edit(), &QLineEdit::editingFinished, this, [this] { check(); });
}

void SingleField::addChoices(bool several)
{
    auto *grid = new QGridLayout;
    grid->setSpacing(dressed(8, 16, 24));
    const bool narrow =
        std::all_of(m_field.options.begin(), m_field.options.end(), [](const FieldOption &one) { return one.label.size() <= ShortWord; });
    const int columns = narrow ? 3 : 1;
    QList<Button *> buttons;
    for (const FieldOption &option : m_field.options) {
        auto *button = new Button(option.label, Button::Kind::Secondary, Button::Size::Decision);
        button->setObjectName(m_field.key + u'=' + option.value);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setChecked(several ? m_value.toArray().contains(option.value) : m_value == QJsonValue(option.value));
        grid->addWidget(button, int(buttons.size()) / columns, int(buttons.size()) % columns);
        buttons.append(button);
    }
    m_rows->addLayout(grid);
    for (Button *button : std::as_const(buttons)) {
        connect(button, &Button::clicked, this, [this, buttons, button, several] {
            setFault({});
            QJsonArray chosen;
            for (qsizetype i = 0; i < buttons.size(); ++i) {
                if (!several)
                    buttons[i]->setChecked(buttons[i] == button);
                if (buttons[i]->isChecked())
                    chosen.append(m_field.options[i].value);
            }
            set(several ? (chosen.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(chosen)) : chosen.first());
        });
    }
}

void SingleField::addSwitch()
{
    auto *box = new CheckBox(m_field.widget == FieldWidget::Promise ? tr("我承诺") : tr("是"));
    box->setObjectName(m_field.key + QStringLiteral("=yes"));
    box->setChecked(m_value.toBool());
    m_rows->addWidget(box);
    connect(box, &CheckBox::toggled, this, [this](bool on) {
        setFault({});
        set(on);
    });
}

// A table's rows stand one below the other, each with the questions of its columns.
void SingleField::addTable()
{
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(dressed(8, 16, 24));
    m_rows->addWidget(place);
    const QJsonArray rows = m_value.toArray();
    for (qsizetype at = 0; at < rows.size(); ++at) {
        column->addWidget(Label::bold(tr("第 %1 行").arg(at + 1), TextStyle::Body));
        for (const FormField &cell : m_field.columns) {
            auto *editor = new SingleField(cell, rows[at][cell.key]);
            editor->setObjectName(QStringLiteral("%1-%2-%3").arg(m_field.key).arg(at).arg(cell.key));
            column->addWidget(editor);
            connect(editor, &SingleField::changed, this, [this, at, editor] {
                QJsonArray all = m_value.toArray();
                QJsonObject row = all[at].toObject();
                row.insert(editor->field().key, editor->value());
                all[at] = row;
                set(all);
            });
        }
    }
    auto *acts = new QHBoxLayout;
    auto *more = new Button(tr("加一行"), Button::Kind::Secondary, Button::Size::Decision);
    more->setObjectName(m_field.key + QStringLiteral("+"));
    more->setSign(Icon::Plus);
    auto *less = new Button(tr("删最后一行"), Button::Kind::Secondary, Button::Size::Decision);
    less->setEnabled(!rows.isEmpty());
    acts->addWidget(more, 1);
    acts->addWidget(less, 1);
    column->addLayout(acts);
    const auto again = [this, place](const QJsonArray &all) {
        set(all);
        m_rows->removeWidget(place);
        place->hide();
        place->deleteLater();
        m_rows->removeWidget(m_note);
        addTable();
        m_rows->addWidget(m_note);
    };
    connect(more, &Button::activated, this, [this, again] {
        QJsonArray all = m_value.toArray();
        all.append(QJsonObject());
        again(all);
    });
    connect(less, &Button::activated, this, [this, again] {
        QJsonArray all = m_value.toArray();
        all.removeLast();
        again(all);
    });
}

void SingleField::set(const QJsonValue &value)
{
    m_value = value;
    Q_EMIT changed();
}

void SingleField::setSource(const QString &words)
{
    m_source->setText(words);
}

void SingleField::setFault(const QString &sentence)
{
    if (m_line && sentence.isEmpty())
        m_line->clearNote();
    else if (m_line)
        m_line->setFault(sentence);
    else if (sentence.isEmpty())
        m_note->clear();
    else
        m_note->show(sentence, Tone::Red);
}

QString SingleField::faultOf(const QString &typed) const
{
    switch (m_field.widget) {
    case FieldWidget::Id:
        return AccountWords::number(QStringLiteral("111"), typed);
    case FieldWidget::Credit:
        return AccountWords::creditCode(typed);
    case FieldWidget::Phone:
        return AccountWords::phone(typed);
    case FieldWidget::Date:
        return QDate::fromString(typed, Qt::ISODate).isValid() ? QString() : tr("请写成 年-月-日，例如 2029-10-31");
    case FieldWidget::Number: {
        if (!m_value.isDouble())
            return tr("请填数字");
        const QJsonValue least = m_field.schema[u"minimum"], most = m_field.schema[u"maximum"];
        const bool small = least.isDouble() && m_value.toDouble() < least.toDouble(),
                   large = most.isDouble() && m_value.toDouble() > most.toDouble();
        return small || large ? tr("应在 %1 至 %2 %3").arg(least.toDouble()).arg(most.toDouble()).arg(m_field.unit) : QString();
    }
    default:
        break;
    }
    const int least = m_field.schema[u"minLength"].toInt(0);
    return typed.size() < least ? tr("至少 %1 个字").arg(least) : QString();
}

bool SingleField::check()
{
    const bool empty = m_value.isUndefined() || m_value.isNull() || (m_value.isString() && m_value.toString().isEmpty()) ||
                       (m_value.isArray() && m_value.toArray().isEmpty());
    QString wrong;
    if (empty)
        wrong = m_field.required ? tr("这一项要填") : QString();
    else if (m_field.widget == FieldWidget::Promise && m_field.required && !m_value.toBool())
        wrong = tr("请先看清承诺，再勾选");
    else if (m_line)
        wrong = faultOf(shownText(m_value));
    setFault(wrong);
    return wrong.isEmpty();
}

}
