// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CorrectionPage.h"

#include "core/Text.h"
#include "forms/FormAnswers.h"
#include "ui/casefile/Unprintable.h"
#include "ui/counter/FaultWords.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Clear.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Panel.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

// As the hall calls the place of an answer.
QString placeOf(const QString &form, const QString &pointer)
{
    return QStringLiteral("/answers/") + form + pointer;
}

// Place and words of each fault; where a value is refused for itself, the hall names its place without the form.
QHash<QString, QString> faultsOf(const Error &error)
{
    QHash<QString, QString> faults;
    for (const QJsonValue &fault : error.facts[u"faults"].toArray())
        faults.insert(fault[u"pointer"].toString(), FaultWords::say(fault[u"keyword"].toString(), fault[u"detail"].toObject()));
    for (const char16_t *key : {u"field", u"pointer"}) {
        if (const QString place = error.facts[QStringView(key)].toString(); place.startsWith(u'/'))
            faults.insert(place, Words::say(error).whole());
    }
    return faults;
}

bool isPlain(const FormField &field)
{
    return field.widget == FieldWidget::Text || field.widget == FieldWidget::Multiline || field.widget == FieldWidget::Number ||
           field.widget == FieldWidget::Address || field.widget == FieldWidget::Date || field.widget == FieldWidget::Digits;
}

QString editable(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

}

CorrectionPage::CorrectionPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, TextStyle::Body, Ink::Second))
    , m_signed(new CheckBox(tr("申请人看过并同意改动；记录打印后请其签字"), this))
    , m_meaning(new Label({}, TextStyle::Secondary, Ink::Amber))
    , m_send(new Button(tr("当场更正"), Button::Kind::Primary, Button::Size::Decision, this))
{
    setObjectName(QStringLiteral("CorrectionPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new SectionHeader(tr("当场更正"), this);
    header->setRemark(tr("只有表格标为可更正的项；更正后立即打印记录，由申请人签字"));
    m_header = header;
    auto *scroll = new ScrollPane(this);
    auto *body = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, scroll);
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(16, 16, 16, 16);
    inner->setSpacing(12);
    inner->addWidget(m_title);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(12);
    inner->addLayout(m_rows);
    inner->addStretch();
    scroll->setContent(body);
    scroll->followFocus();
    column->addWidget(scroll, 1);
    auto *foot = new FootBar(this);
    QHBoxLayout *row = foot->row();
    auto *leave = new Button(tr("返回"), Button::Kind::Quiet, Button::Size::Decision, foot);
    leave->setKeys(QStringLiteral("Esc"));
    m_signed->setObjectName(QStringLiteral("correctionSigned"));
    m_signed->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); // what is confirmed is read whole
    m_send->setObjectName(QStringLiteral("sendCorrection"));
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    row->addWidget(m_signed);
    row->addWidget(m_meaning, 1);
    row->addWidget(leave);
    row->addWidget(m_send);
    column->addWidget(foot);
    connect(leave, &Button::activated, this, &CorrectionPage::left);
    connect(m_send, &Button::activated, this, &CorrectionPage::send);
    connect(m_send, &Button::refused, this, &CorrectionPage::send);
    connect(m_signed, &CheckBox::toggled, this, [this] {
        dress();
        Q_EMIT draftChanged();
    });
}

void CorrectionPage::open(const CaseFile &file, const QJsonObject &draft)
{
    m_lines.clear();
    m_titles.clear();
    m_refused.clear();
    clearLayout(m_rows, Leaving::Now);
    m_title->setText(tr("%1　%2").arg(file.item.name, visible(file.applicant.name)));
    m_signed->setChecked(false);
    for (const CaseForm &form : file.forms) {
        const Result<FormDefinition> definition = FormDefinition::fromJson(form.definition);
        if (!definition)
            continue;
        for (const FormPage &page : definition->pages()) {
            for (const FormField &field : page.fields) {
                m_titles.insert(placeOf(form.code, field.pointer), field.title);
                if (field.correctable && isPlain(field))
                    addLine(form.code, field, answerAt(form.answers, field.pointer));
            }
        }
    }
    const QJsonObject kept = draft[u"values"].toObject();
    for (const Line &line : std::as_const(m_lines)) {
        const QString key = line.form + line.field.pointer;
        if (kept.contains(key))
            line.editor->setText(kept[key].toString());
    }
    if (m_lines.isEmpty())
        m_title->setText(tr("本事项的表格没有可以当场更正的项"));
    else
        m_lines.first().editor->edit()->setFocus();
    dress();
}

void CorrectionPage::addLine(const QString &form, const FormField &field, const QJsonValue &before)
{
    auto *editor = new LineField(field.unit.isEmpty() ? field.title : tr("%1（%2）").arg(field.title, field.unit),
                                 LineField::Variant::Plain, LineField::Size::Normal, this);
    editor->setText(editable(before));
    editor->edit()->setCursorPosition(0); // a long value is read from its beginning
    editor->setFixedWidth(480);
    m_rows->addWidget(editor);
    m_lines.append({form, field, before, editor});
    connect(editor, &LineField::edited, this, [this, editor, before] { noteEdit(editor, before); });
}

// Whoever consented saw other words: they are asked again.
void CorrectionPage::noteEdit(LineField *editor, const QJsonValue &before)
{
    const bool changed = editor->text() != editable(before);
    editor->setChanged(changed);
    editor->clearNote();
    if (changed)
        editor->setHint(tr("原为：%1").arg(editable(before).isEmpty() ? tr("空") : visible(editable(before))), Tone::Violet);
    m_refused.clear();
    m_signed->setChecked(false);
    dress();
    Q_EMIT draftChanged();
}

QJsonValue CorrectionPage::valueOf(const Line &line) const
{
    const QString text = line.editor->text().trimmed();
    if (line.field.widget == FieldWidget::Number) {
        bool ok = false;
        const double number = halfWidth(text).toDouble(&ok);
        return ok ? QJsonValue(number) : QJsonValue(text);
    }
    return text;
}

QList<Correction> CorrectionPage::corrections() const
{
    QList<Correction> list;
    for (const Line &line : m_lines) {
        // A blank that stood there before is not touched by being trimmed.
        const QString text = line.editor->text();
        if (text != editable(line.before) && text.trimmed() != editable(line.before))
            list.append({line.form, line.field.pointer, line.before, valueOf(line)});
    }
    return list;
}

bool CorrectionPage::isSigned() const
{
    return m_signed->isChecked();
}

QString CorrectionPage::whyNot() const
{
    return m_blocked.isEmpty() ? missing() : m_blocked;
}

QString CorrectionPage::missing() const
{
    const QList<Correction> list = corrections();
    if (list.isEmpty())
        return tr("还没有改动");
    for (const Line &line : m_lines) {
        if (findBlemish(line.editor->text()))
            return tr("“%1”里有看不见的字符").arg(line.field.title);
        // What stood there before is printed too, but nobody here can write it otherwise.
        if (const QString why = unprintableSentence(line.editor->text()); !why.isEmpty() && line.editor->text() != editable(line.before))
            return why;
    }
    return isSigned() ? QString() : tr("请申请人看过改动，同意后勾选");
}

QJsonObject CorrectionPage::draft() const
{
    QJsonObject values;
    for (const Line &line : m_lines) {
        if (line.editor->text() != editable(line.before))
            values.insert(line.form + line.field.pointer, line.editor->text());
    }
    return values.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("values"), values}};
}

void CorrectionPage::setBlocked(const QString &why)
{
    m_blocked = why;
    dress();
}

void CorrectionPage::dress()
{
    const QString why = whyNot();
    m_send->setNotReady(why);
    m_meaning->setText(corrections().isEmpty() ? QString() : why.isEmpty() ? m_refused : why);
}

void CorrectionPage::showFaults(const Error &error)
{
    QHash<QString, QString> faults = faultsOf(error);
    LineField *first = nullptr;
    for (const Line &line : std::as_const(m_lines)) {
        QString words = faults.take(placeOf(line.form, line.field.pointer));
        if (words.isEmpty())
            words = faults.take(line.field.pointer);
        if (words.isEmpty())
            continue;
        line.editor->setFault(words);
        first = first ? first : line.editor;
    }
    QStringList elsewhere;
    for (auto fault = faults.cbegin(); fault != faults.cend(); ++fault)
        elsewhere.append(tr("%1：%2").arg(m_titles.value(fault.key(), fault.key()), fault.value()));
    m_refused = elsewhere.join(tr("；"));
    dress();
    if (first)
        first->edit()->setFocus();
}

// Pressed without a line too: the page's owner says that it did not go.
void CorrectionPage::send()
{
    m_meaning->setText(whyNot());
    if (missing().isEmpty())
        Q_EMIT sendAsked();
    else if (m_blocked.isEmpty() && !corrections().isEmpty() && !isSigned())
        m_signed->setFocus();
}

void CorrectionPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

}
