// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/TypedCard.h"

#include "core/HallTime.h"
#include "core/ResidentId.h"
#include "core/Text.h"
#include "ui/counter/PassportScan.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

TypedCard::TypedCard(QWidget *parent)
    : QWidget(parent)
    , m_name(new LineField(tr("证件上的姓名"), LineField::Variant::Plain, LineField::Size::Normal, this))
    , m_number(new LineField(tr("证件号码"), LineField::Variant::Plain, LineField::Size::Normal, this))
    , m_done(new Button(tr("与申报对照"), Button::Kind::Primary, Button::Size::Normal, this))
{
    setObjectName(QStringLiteral("TypedCard"));
    m_name->setObjectName(QStringLiteral("typedName"));
    m_number->setObjectName(QStringLiteral("typedNumber"));
    m_number->edit()->setMaxLength(44); // as long as the line of a passport
    m_done->setKeys(QStringLiteral("Enter"), Button::CapSide::After);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_number);
    column->addWidget(m_done);
    auto *remark = new Label(tr("手工录入时，回执上注明“人工核对”"), TextStyle::Meta, Ink::Third, this);
    remark->setWordWrap(true);
    column->addWidget(remark);
    column->addStretch();
    connect(m_name, &LineField::entered, this, &TypedCard::submit);
    connect(m_number, &LineField::entered, this, &TypedCard::submit);
    connect(m_done, &Button::activated, this, &TypedCard::submit);
}

void TypedCard::begin(const IdentityCard &read)
{
    m_read = read;
    m_name->setText(read.name);
    m_number->setText(read.number);
    for (LineField *field : {m_name, m_number})
        field->clearNote();
    m_name->edit()->selectAll();
    m_name->edit()->setFocus();
}

void TypedCard::putRight(const IdentityCard &typed, bool nameIsRight)
{
    begin(typed);
    m_name->edit()->end(false);
    if (nameIsRight)
        m_number->edit()->setFocus();
}

bool TypedCard::isBegun() const
{
    return !m_name->text().isEmpty() || !m_number->text().isEmpty();
}

void TypedCard::goOn()
{
    (m_name->text().isEmpty() ? m_name : m_number)->edit()->setFocus();
}

void TypedCard::submit()
{
    m_name->clearNote();
    m_number->clearNote();
    // The second of a passport's two lines may be typed as it stands there.
    PassportScan lines;
    if (lines.hears(m_number->text()))
        m_read = lines.take().value_or(m_read);
    else if (halfWidth(m_number->text()).trimmed().toUpper() != m_read.number)
        m_read = {};
    IdentityCard card = m_read;
    card.name = m_name->text().trimmed();
    if (card.number.isEmpty())
        card.number = halfWidth(m_number->text()).trimmed().toUpper();
    card.source = CardSource::Typed;
    if (card.name.isEmpty() || findBlemish(card.name)) {
        m_name->setFault(card.name.isEmpty() ? tr("请照证件录入姓名") : tr("姓名里有看不见的字符，请重新录入"));
        return m_name->edit()->setFocus();
    }
    if (card.number.isEmpty())
        return m_number->edit()->setFocus();
    if (card.number.size() == 18) {
        ResidentId::Fault fault{};
        const auto id = ResidentId::parse(card.number, halltime::today(), &fault);
        if (!id) {
            m_number->setFault(fault == ResidentId::Fault::CheckDigit ? tr("最后一位校验不对，请对照证件再看一遍")
                                                                      : tr("号码不符合编码规则，请对照证件再看一遍"));
            return m_number->edit()->setFocus();
        }
        card.birth = id->birth();
        card.sex = id->isMale() ? QStringLiteral("男") : QStringLiteral("女");
    }
    Q_EMIT entered(card);
}

void TypedCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

}
