// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/MendForm.h"

#include "core/Text.h"
#include "records/Lengths.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int LeastWords = 4; // as the hall wants
constexpr int MobileLength = 11;
}

MendForm::MendForm(Mend mend, const SentMessage &message, QWidget *parent)
    : QWidget(parent)
    , m_mend(mend)
    , m_message(message.id)
    , m_number(Label::bold(tr("正在取号码"), TextStyle::Verdict))
    , m_mobile(new LineField(tr("新的手机号码")))
    , m_note(new TextBox(mend == Mend::Call ? tr("打给谁，说了什么") : tr("谁说的，怎么核实的"), longest(QLatin1String("note"))))
    , m_fault(new Label({}, TextStyle::Secondary, Ink::Red))
    , m_send(new Button(mend == Mend::Call ? tr("记下这次电话") : tr("改号码并重发一次")))
{
    setObjectName(QStringLiteral("MendForm"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 8, 0, 12);
    column->setSpacing(8);
    m_number->setObjectName(QStringLiteral("mendNumber"));
    m_number->setVisible(mend == Mend::Call);
    column->addWidget(m_number);
    m_mobile->setVisible(mend == Mend::Correct);
    m_mobile->setObjectName(QStringLiteral("mendMobile"));
    m_mobile->edit()->setMaxLength(MobileLength + 8); // as people space it
    m_mobile->setMaximumWidth(scaled(320));
    column->addWidget(m_mobile);
    m_note->setMaximumWidth(scaled(640));
    column->addWidget(m_note);
    m_fault->setObjectName(QStringLiteral("mendFault"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    column->addWidget(m_fault);
    auto *row = new QHBoxLayout;
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    row->addWidget(m_send);
    auto *leave = new Button(tr("先不办"), Button::Kind::Text);
    leave->setKeys(QStringLiteral("Esc"));
    row->addWidget(leave);
    row->addStretch();
    column->addLayout(row);
    connect(m_send, &Button::activated, this, &MendForm::send);
    connect(leave, &Button::activated, this, &MendForm::leaveWanted);
    const auto edit = [this] {
        setFault({});
        Q_EMIT edited();
    };
    connect(m_mobile, &LineField::edited, this, edit);
    connect(m_note, &TextBox::edited, this, edit);
}

QString MendForm::note() const
{
    return m_note->text();
}

QString MendForm::mobile() const
{
    static const QRegularExpression between(QStringLiteral("[\\s-]"));
    return halfWidth(m_mobile->text()).remove(between);
}

void MendForm::setMobile(const QString &mobile)
{
    m_mobile->setText(mobile);
}

void MendForm::setNote(const QString &note)
{
    m_note->setText(note);
}

void MendForm::setNumber(const QString &number)
{
    m_number->setText(number);
}

void MendForm::setFault(const QString &fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void MendForm::setSending(bool sending)
{
    m_sending = sending;
    m_send->setNotReady(sending ? tr("正在发出") : QString());
    m_mobile->setLocked(sending);
    m_note->setLocked(sending);
}

void MendForm::takeFocus()
{
    if (m_mend == Mend::Correct)
        m_mobile->edit()->setFocus(Qt::OtherFocusReason);
    else
        m_note->edit()->setFocus(Qt::OtherFocusReason);
}

QString MendForm::missing()
{
    static const QRegularExpression mobileNumber(QStringLiteral("^1[3-9][0-9]{9}$"));
    if (m_mend == Mend::Correct && !mobileNumber.match(mobile()).hasMatch()) {
        m_mobile->edit()->setFocus(Qt::OtherFocusReason);
        return tr("手机号码是 1 开头的 11 位数字");
    }
    if (codePointCount(note().trimmed()) < LeastWords) {
        m_note->edit()->setFocus(Qt::OtherFocusReason);
        return tr("请写明白，至少 %n 个字", nullptr, LeastWords);
    }
    return {};
}

void MendForm::send()
{
    if (m_sending)
        return;
    const QString lacking = missing();
    setFault(lacking);
    if (lacking.isEmpty())
        Q_EMIT sendWanted();
}

}
