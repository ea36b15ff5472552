// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PasswordPage.h"

#include "core/Text.h"
#include "desk/Door.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"
#include "ui/shell/DoorWords.h"
#include "ui/shell/TryRule.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int Least = 8;
constexpr int Most = 128;

int kindsIn(const QString &text)
{
    const auto has = [&text](auto what) { return std::any_of(text.begin(), text.end(), what) ? 1 : 0; };
    return has([](QChar c) { return c.isLetter(); }) + has([](QChar c) { return c.isDigit(); }) +
           has([](QChar c) { return !c.isLetterOrNumber(); });
}

}

PasswordPage::PasswordPage(Door &door, QWidget *parent)
    : QWidget(parent)
    , m_door(door)
    , m_title(Label::bold({}, TextStyle::Number))
    , m_meaning(new Label({}, TextStyle::Body, Ink::Second))
{
    setObjectName(QStringLiteral("PasswordPage"));
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(buildForm(), 0, Qt::AlignHCenter);
    column->addStretch(3);
}

QWidget *PasswordPage::buildForm()
{
    auto *card = new Panel(Panel::Ground::Surface, Panel::Shape::Card, this);
    card->setFixedWidth(scaled(520));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(8);
    m_meaning->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_meaning);
    column->addSpacing(12);
    const auto field = [&](const QString &title, const char *name) {
        auto *made = new LineField(title, LineField::Variant::Password, LineField::Size::Large, card);
        made->setObjectName(QLatin1String(name));
        made->setSign(Icon::Lock);
        made->edit()->setMaxLength(Most);
        made->reserveNote();
        column->addWidget(made);
        connect(made, &LineField::entered, this, &PasswordPage::submit);
        connect(made, &LineField::edited, made, &LineField::clearNote);
        return made;
    };
    m_present = field(tr("现在的密码"), "presentPassword");
    m_fresh = field(tr("新密码：8 位以上，字母、数字、符号至少两样"), "freshPassword");
    m_again = field(tr("新密码再输一次"), "freshAgain");
    m_fault = new Label({}, TextStyle::Body, Ink::Red);
    m_fault->setObjectName(QStringLiteral("passwordFault"));
    m_fault->setWordWrap(true);
    m_fault->setMinimumHeight(scaled(24));
    column->addWidget(m_fault);
    auto *foot = new QHBoxLayout;
    auto *leave = new Button(tr("返回"), Button::Kind::Quiet, Button::Size::Decision, card);
    leave->setKeys(QStringLiteral("Esc"));
    m_done = new Button(tr("改好并登录"), Button::Kind::Primary, Button::Size::Decision, card);
    m_done->setObjectName(QStringLiteral("passwordDone"));
    m_done->setKeys(QStringLiteral("Enter"), Button::CapSide::After);
    foot->addWidget(leave);
    foot->addStretch();
    foot->addWidget(m_done);
    column->addLayout(foot);
    connect(leave, &Button::activated, this, &PasswordPage::left);
    connect(m_done, &Button::activated, this, &PasswordPage::submit);
    return card;
}

void PasswordPage::begin(const QString &workNo, const QString &present)
{
    m_workNo = workNo;
    const bool forced = !present.isEmpty();
    m_title->setText(forced ? tr("先改密码") : tr("改密码"));
    m_meaning->setText(forced ? tr("%1 现在的密码是别人给的，改成只有自己知道的才能上岗").arg(workNo)
                              : tr("改好后用新密码重新上岗；手里的件连同写好的内容回到队列"));
    m_present->setText(present);
    m_present->setVisible(!forced);
    m_fresh->setText({});
    m_again->setText({});
    m_fault->setText({});
    setBusy(false);
    (forced ? m_fresh : m_present)->edit()->setFocus();
}

QString PasswordPage::whyNot(const QString &fresh, const QString &present, const QString &workNo)
{
    if (fresh.size() < Least)
        return tr("至少 %n 位", nullptr, Least);
    if (findBlemish(fresh, Lines::One))
        return tr("里面有看不见的字符，请重输");
    if (kindsIn(fresh) < 2)
        return tr("字母、数字、符号至少用两样");
    if (fresh.contains(workNo, Qt::CaseInsensitive))
        return tr("不能含工号");
    return fresh == present ? tr("要和现在的不同") : QString();
}

void PasswordPage::submit()
{
    if (m_busy)
        return;
    m_fault->setText({});
    if (m_present->text().isEmpty()) {
        m_present->setFault(tr("请输入密码"));
        m_present->edit()->setFocus();
    } else if (const QString why = whyNot(m_fresh->text(), m_present->text(), m_workNo); !why.isEmpty()) {
        m_fresh->setFault(why);
        m_fresh->edit()->setFocus();
    } else if (m_again->text() != m_fresh->text()) {
        m_again->setFault(m_again->text().isEmpty() ? tr("请再输一次") : tr("两次不一样"));
        m_again->edit()->setFocus();
    } else {
        setBusy(true);
        whenAnswered(m_door.changePassword(m_workNo, m_present->text(), m_fresh->text()), this, [this](const Result<Done> &result) {
            setBusy(false);
            if (result)
                Q_EMIT changed(m_workNo, m_fresh->text());
            else if (mayBeWrongPassword(result.error()))
                m_fault->setText(tr("现在的密码不对，没有改；%1").arg(tryRule(result.error())));
            else
                m_fault->setText(saidAtTheDoor(result.error()).whole());
        });
    }
}

void PasswordPage::setBusy(bool busy)
{
    m_busy = busy;
    m_done->setNotReady(busy ? tr("正在改") : QString());
}

void PasswordPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_busy)
        Q_EMIT left();
    else
        event->accept();
}

void PasswordPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().canvas);
}

}
