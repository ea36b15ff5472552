// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LockPage.h"

#include "core/HallTime.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Sign.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"
#include "ui/shell/TryRule.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

LockPage::LockPage(Door &door, QWidget *parent)
    : QWidget(parent)
    , m_door(door)
    , m_title(Label::bold(tr("暂停服务"), TextStyle::Number, Ink::Bar, this))
    , m_who(new Label({}, TextStyle::Body, Ink::BarSecond, this))
    , m_password(new LineField({}, LineField::Variant::Password, LineField::Size::Large, this))
    , m_fault(new Label({}, TextStyle::Body, Ink::BarRed, this))
    , m_faultSign(new Sign(Icon::Warning, 16, Ink::BarRed, this))
    , m_rule(new Label({}, TextStyle::Secondary, Ink::BarSecond, this))
    , m_kept(new Label({}, TextStyle::Secondary, Ink::BarSecond, this))
{
    setObjectName(QStringLiteral("LockPage"));
    FocusRing::lieOnDark(this);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(16);
    m_password->setObjectName(QStringLiteral("unlockPassword"));
    m_password->setPlaceholder(tr("密码"));
    m_password->setSign(Icon::Lock);
    m_password->setFixedWidth(scaled(288));
    // The field's own note is of a red that nobody can read on the bar's blue.
    m_fault->setObjectName(QStringLiteral("lockFault"));
    m_fault->setWordWrap(true);
    auto *fault = new QHBoxLayout;
    fault->setSpacing(6);
    fault->addStretch();
    fault->addWidget(m_faultSign, 0, Qt::AlignVCenter);
    fault->addWidget(m_fault);
    fault->addStretch();
    auto *leave = new Button(tr("下岗退出"), Button::Kind::Dark, Button::Size::Normal, this);
    leave->setObjectName(QStringLiteral("leave"));
    column->addStretch();
    m_rule->setObjectName(QStringLiteral("lockRule"));
    m_rule->setMinimumHeight(scaled(20));
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_who, m_password})
        column->addWidget(part, 0, Qt::AlignHCenter);
    column->addLayout(fault);
    for (QWidget *part : std::initializer_list<QWidget *>{m_rule, m_kept, leave})
        column->addWidget(part, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_password, &LineField::entered, this, &LockPage::tryPassword);
    connect(m_password, &LineField::edited, m_password, &LineField::clearNote);
    connect(leave, &Button::activated, this, &LockPage::leaveWanted);
}

void LockPage::lock(const SignedIn &who, const QDateTime &since)
{
    m_workNo = who.workNo;
    const QString place = who.window > 0 ? Words::window(who.window) : who.departmentName;
    m_who->setText(tr("%1 %2 %3 起").arg(place, who.name, halltime::timeOfDay(since)));
    m_kept->setText(tr("办件与草稿保留；超过 %1 分钟自动释放占用").arg(who.idleMinutes));
    m_rule->setText({});
    m_password->setText({});
    sayFault({});
    m_password->edit()->setFocus();
}

void LockPage::sayFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setFixedWidth(qMin(scaled(480), m_fault->sizeHint().width()));
    // What is only aligned is as high as it would be in the whole width.
    m_fault->setMinimumHeight(qMax(fonts::lineHeight(TextStyle::Body), m_fault->heightForWidth(m_fault->width())));
    m_faultSign->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        m_password->clearNote();
    else
        m_password->setFault({});
    m_password->edit()->setAccessibleDescription(sentence);
}

void LockPage::tryPassword()
{
    if (m_busy || m_password->text().isEmpty())
        return;
    m_busy = true;
    whenAnswered(m_door.check(m_workNo, m_password->text()), this, [this](const Result<Done> &result) {
        m_busy = false;
        m_password->setText({});
        if (result)
            Q_EMIT unlocked();
        else if (mayBeWrongPassword(result.error())) {
            sayFault(tr("密码不对，请再输一次"));
            m_rule->setText(tryRule(result.error()));
        } else
            sayFault(saidAtTheDoor(result.error()).whole());
    });
}

void LockPage::keyPressEvent(QKeyEvent *event)
{
    // Nothing pressed here reaches the work below.
    event->accept();
}

void LockPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().bar);
}

}
