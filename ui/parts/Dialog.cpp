// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Dialog.h"

#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Sign.h"

#include <QHBoxLayout>
#include <QPainter>

namespace yichuang {

namespace {

constexpr int Width = 400;

}

Dialog::Dialog(const QString &title, const QString &text, const QString &verb, Danger danger, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_danger(danger)
    , m_warningRow(new QWidget)
    , m_warning(new Label({}, TextStyle::Secondary, Ink::Amber))
    , m_cancel(new Button(tr("取消")))
    , m_verb(new Button(verb, danger == Danger::Irreversible ? Button::Kind::RedSolid : Button::Kind::Primary))
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setFixedWidth(qMax(Width, scaled(Width)));
    auto *words = new Label(text, TextStyle::Body, Ink::Second);
    words->setWordWrap(true);
    m_warning->setWordWrap(true);
    auto *warning = new QHBoxLayout(m_warningRow);
    warning->setContentsMargins(0, 0, 0, 0);
    warning->addWidget(new Sign(Icon::Warning, 16, Ink::Amber), 0, Qt::AlignTop);
    warning->addWidget(m_warning, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_verb);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 16);
    column->setSpacing(10);
    column->addWidget(Label::bold(title, TextStyle::Verdict));
    column->addWidget(words);
    column->addWidget(m_warningRow);
    column->addSpacing(6);
    column->addLayout(buttons);
    m_warningRow->hide();
    m_cancel->setKeys(QStringLiteral("Esc"), Button::CapSide::After);
    connect(m_cancel, &Button::activated, this, &QDialog::reject);
    connect(m_verb, &Button::activated, this, &QDialog::accept);
}

void Dialog::setWarning(const QString &warning)
{
    m_warning->setText(warning);
    m_warningRow->setVisible(!warning.isEmpty());
}

void Dialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    (m_danger == Danger::Irreversible ? m_cancel : m_verb)->setFocus(Qt::TabFocusReason);
}

void Dialog::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    paint::box(painter, rect(), 0, theme.surface, theme.highContrast ? theme.control : theme.line2);
}

}
