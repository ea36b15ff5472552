// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/form/OptionEditors.h"

#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QPainter>

namespace yichuang {

namespace {

constexpr qsizetype LongList = 4; // more options than these lie folded
constexpr int MostColumns = 3;

QStringList labelsOf(const FormField &field)
{
    QStringList labels;
    for (const FieldOption &option : field.options)
        labels.append(option.label);
    return labels;
}

}

OptionGrid::OptionGrid(const QStringList &labels, Chooses chooses, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_chooses(chooses)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(dressed(8, 16, 24));
    for (int i = 0; i < labels.size(); ++i) {
        auto *button = new Button(labels[i], Button::Kind::Secondary, Button::Size::Decision);
        button->setCheckable(true);
        button->setAccessibleName(labels[i]);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_buttons.append(button);
        connect(button, &Button::activated, this, [this, i] {
            if (m_chooses == Chooses::One)
                setChosen({i});
            Q_EMIT touched(i);
        });
    }
    arrange();
}

QList<int> OptionGrid::chosen() const
{
    QList<int> chosen;
    for (int i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked())
            chosen.append(i);
    }
    return chosen;
}

void OptionGrid::setChosen(const QList<int> &chosen)
{
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(chosen.contains(i));
}

void OptionGrid::setLocked(bool locked)
{
    for (Button *button : std::as_const(m_buttons))
        button->setEnabled(!locked || button->isChecked());
    setAttribute(Qt::WA_TransparentForMouseEvents, locked);
}

QAbstractButton *OptionGrid::button(int option) const
{
    return m_buttons.value(option);
}

void OptionGrid::resizeEvent(QResizeEvent *)
{
    arrange();
}

// What is chosen carries a tick, so its width counts with one.
void OptionGrid::arrange()
{
    int widest = 1;
    for (const Button *button : std::as_const(m_buttons))
        widest = qMax(widest, button->sizeHint().width() + dressed(24, 56, 88));
    const int room = qMax(width(), widest);
    const int columns =
        qBound(1, (room + m_grid->spacing()) / (widest + m_grid->spacing()), qMin<int>(MostColumns, qMax<int>(1, int(m_buttons.size()))));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_buttons.size(); ++i)
        m_grid->addWidget(m_buttons[i], i / columns, i % columns);
    for (int i = 0; i < MostColumns; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

GridEditor::GridEditor(const FormField &field, const QStringList &labels, OptionGrid::Chooses chooses)
    : FieldEditor(field)
    , m_grid(new OptionGrid(labels, chooses))
{
    setBody(m_grid);
    connect(m_grid, &OptionGrid::touched, this, [this] {
        Q_EMIT changed();
        Q_EMIT left();
    });
}

QWidget *GridEditor::entry() const
{
    return m_grid->button(0);
}

template<typename Fits> void GridEditor::chooseWhere(const Fits &fits)
{
    QList<int> chosen;
    for (int i = 0; i < field().options.size(); ++i) {
        if (fits(field().options[i].value))
            chosen.append(i);
    }
    m_grid->setChosen(chosen);
}

ChoiceEditor::ChoiceEditor(const FormField &field)
    : GridEditor(field, labelsOf(field), OptionGrid::Chooses::One)
{
    if (field.options.size() <= LongList)
        return;
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(dressed(8, 16, 24));
    m_head = new Button({}, Button::Kind::Secondary, Button::Size::Decision);
    m_head->setSignAfter(Icon::ChevronDown);
    column->addWidget(m_head, 0, Qt::AlignLeft);
    column->addWidget(grid());
    setBody(body);
    grid()->hide();
    refreshHead();
    connect(m_head, &Button::activated, this, [this] { open(grid()->isHidden()); });
    connect(this, &FieldEditor::changed, this, [this] { open(false); });
}

void ChoiceEditor::open(bool open)
{
    grid()->setVisible(open);
    m_head->setSignAfter(open ? Icon::ChevronUp : Icon::ChevronDown);
    refreshHead();
}

void ChoiceEditor::refreshHead()
{
    const QList<int> chosen = grid()->chosen();
    m_head->setText(chosen.isEmpty() ? tr("请选择") : field().options[chosen.first()].label);
    m_head->setAccessibleName(field().title + u' ' + m_head->text());
    m_head->updateGeometry();
}

QJsonValue ChoiceEditor::answer() const
{
    const QList<int> chosen = grid()->chosen();
    return chosen.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(field().options[chosen.first()].value);
}

void ChoiceEditor::setAnswer(const QJsonValue &answer)
{
    chooseWhere([&](const QString &value) { return value == answer.toString(); });
    if (m_head)
        refreshHead();
}

void ChoiceEditor::setLocked(bool locked)
{
    GridEditor::setLocked(locked);
    if (m_head)
        m_head->setEnabled(!locked);
}

QWidget *ChoiceEditor::entry() const
{
    return m_head ? m_head : GridEditor::entry();
}

ChecksEditor::ChecksEditor(const FormField &field)
    : GridEditor(field, labelsOf(field), OptionGrid::Chooses::Several)
{
}

QJsonValue ChecksEditor::answer() const
{
    QJsonArray values;
    for (const int option : grid()->chosen())
        values.append(field().options[option].value);
    return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(values);
}

void ChecksEditor::setAnswer(const QJsonValue &answer)
{
    chooseWhere([&](const QString &value) { return answer.toArray().contains(value); });
}

SwitchEditor::SwitchEditor(const FormField &field)
    : GridEditor(field, {tr("是"), tr("否")}, OptionGrid::Chooses::One)
{
}

QJsonValue SwitchEditor::answer() const
{
    const QList<int> chosen = grid()->chosen();
    return chosen.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(chosen.first() == 0);
}

void SwitchEditor::setAnswer(const QJsonValue &answer)
{
    grid()->setChosen(answer.isBool() ? QList<int>{answer.toBool() ? 0 : 1} : QList<int>());
}

class PromiseEditor::Row : public QAbstractButton {
public:
    explicit Row(const QString &sentence)
        : m_words(new Label(sentence))
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setText(sentence);
        setAccessibleName(sentence);
        m_words->setWordWrap(true);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // a button's own would be as wide as the sentence in one line
        m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(scaled(16) + dressed(16, 40, 56), dressed(6, 12, 16), dressed(8, 24, 28), dressed(6, 12, 16));
        row->addWidget(m_words);
    }

    void setWrong(bool wrong)
    {
        m_wrong = wrong;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        paint::box(painter, rect(), paint::ControlRadius, isChecked() ? theme.selected : theme.surface,
                   isChecked() ? theme.primary
                   : m_wrong   ? theme.red.solid
                               : theme.control,
                   2);
        CheckBox::paint(painter, QRectF(dressed(8, 20, 28), 0, scaled(16), height()), isChecked() ? Qt::Checked : Qt::Unchecked,
                        isEnabled());
    }

private:
    Label *m_words;
    bool m_wrong = false;
};

PromiseEditor::PromiseEditor(const FormField &field)
    : FieldEditor(field)
    , m_row(new Row(field.title))
{
    setBody(m_row);
    connect(m_row, &QAbstractButton::clicked, this, [this] {
        Q_EMIT changed();
        Q_EMIT left();
    });
}

QJsonValue PromiseEditor::answer() const
{
    return m_row->isChecked() ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined);
}

void PromiseEditor::setAnswer(const QJsonValue &answer)
{
    m_row->setChecked(answer.toBool());
}

void PromiseEditor::setLocked(bool locked)
{
    m_row->setEnabled(!locked);
}

void PromiseEditor::say(const QString &sentence, Tone tone)
{
    m_row->setWrong(tone == Tone::Red);
    FieldEditor::say(sentence, tone);
}

void PromiseEditor::saySilent()
{
    m_row->setWrong(false);
    FieldEditor::saySilent();
}

QWidget *PromiseEditor::entry() const
{
    return m_row;
}

}
