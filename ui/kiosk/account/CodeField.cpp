// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/account/CodeField.h"

#include "ui/kiosk/account/AccountWords.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>

namespace yichuang {

CodeField::CodeField(Kiosk &kiosk, CodePurpose purpose, std::function<QString()> to)
    : m_kiosk(kiosk)
    , m_purpose(purpose)
    , m_to(std::move(to))
    , m_field(new LineField(tr("短信验证码"), LineField::Variant::Plain, LineField::Size::Large))
    , m_send(new Button(tr("发验证码"), Button::Kind::Secondary, Button::Size::Decision))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(dressed(8, 16, 24));
    row->addWidget(m_field, 1, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->addSpacing(fonts::lineHeight(TextStyle::Body) + spaced(6)); // beside the box, under the label
    column->addWidget(m_send);
    column->addStretch();
    row->addLayout(column);
    m_field->edit()->setMaxLength(6);
    m_field->edit()->setInputMethodHints(Qt::ImhDigitsOnly);
    m_field->setObjectName(QStringLiteral("code"));
    m_send->setObjectName(QStringLiteral("sendCode"));
    connect(m_send, &Button::activated, this, &CodeField::send);
    connect(&m_timer, &QTimer::timeout, this, &CodeField::tick);
}

QString CodeField::code() const
{
    return m_field->text().trimmed();
}

void CodeField::send()
{
    const QString to = m_to();
    if (to.isEmpty() || !m_send->isEnabled())
        return;
    m_send->setEnabled(false);
    whenAnswered(m_kiosk.desk().requestCode(to, m_purpose), this, [this](const Result<CodeSent> &sent) { answered(sent); });
}

void CodeField::answered(const Result<CodeSent> &result)
{
    m_send->setEnabled(true);
    if (!result) {
        const QString keyword = result.error().facts[u"faults"][0][u"keyword"].toString();
        const QString words = AccountWords::fault(keyword, {});
        m_field->setFault(words.isEmpty() ? Words::say(result.error()).whole() : words);
        return;
    }
    m_field->setHint(tr("已发送，%1 分钟内有效").arg(result->validSeconds / 60), Tone::Grey);
    m_field->setFocus();
    m_left = result->againAfterSeconds;
    m_timer.start(1000);
    tick();
}

void CodeField::tick()
{
    m_send->setEnabled(m_left <= 0);
    m_send->setText(m_left > 0 ? tr("%1 秒后重发").arg(m_left) : tr("发验证码"));
    m_send->updateGeometry();
    if (m_left-- <= 0)
        m_timer.stop();
}

}
