// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/ExitSheet.h"

#include "ui/parts/Button.h"
#include "ui/parts/Theme.h"

#include <QGridLayout>

namespace yichuang {

namespace {
constexpr int Tries = 3;
}

ExitSheet::ExitSheet(const QString &code, QWidget *window)
    : QuestionSheet(tr("工作人员退出"), tr("请输入退出码"), window)
    , m_code(code)
{
    auto *pad = new QWidget;
    auto *grid = new QGridLayout(pad);
    grid->setSpacing(dressed(8, 16, 24));
    for (int digit = 1; digit <= 10; ++digit) {
        const QString text = QString::number(digit % 10);
        auto *key = new Button(text, Button::Kind::Secondary, Button::Size::Large);
        key->setObjectName(QStringLiteral("exit%1").arg(text));
        key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        grid->addWidget(key, (digit - 1) / 3, digit == 10 ? 1 : (digit - 1) % 3);
        connect(key, &Button::activated, this, [this, text] { type(text); });
    }
    addContent(pad);
    addAct(new Button(tr("返回"), Button::Kind::Secondary, Button::Size::Large), {});
}

void ExitSheet::type(const QString &digit)
{
    m_typed += digit;
    setWords(QString(m_typed.size(), QChar(0x2022)));
    if (m_typed.size() < m_code.size())
        return;
    if (m_typed == m_code) {
        close();
        Q_EMIT opened();
        return;
    }
    m_typed.clear();
    setWords(tr("退出码不对，请再输一次"));
    if (++m_wrong == Tries)
        close();
}

}
