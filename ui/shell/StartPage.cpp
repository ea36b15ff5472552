// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartPage.h"

#include "core/Error.h"
#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QDir>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    setWindowTitle(tr("一窗"));
    resize(1440, 900);
    setFocusPolicy(Qt::StrongFocus);
    auto *content = new QWidget(this);
    auto *middle = new QVBoxLayout(content);
    m_words = new Label(tr("正在连接大厅"), TextStyle::Title, Ink::Second, content);
    middle->addWidget(m_words, 0, Qt::AlignCenter);
    m_page = new StatePage(content, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    m_page->setRetryKeys(QStringLiteral("F5"));
    connect(m_page, &StatePage::retry, this, &StartPage::tryAgain);
}

void StartPage::tryAgain()
{
    m_words->setText(tr("正在连接大厅"));
    m_page->showContent();
    Q_EMIT retry();
}

// There is one thing to do here: Enter does it too.
void StartPage::keyPressEvent(QKeyEvent *event)
{
    const bool again = event->key() == Qt::Key_F5 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (again && !event->isAutoRepeat() && m_page->state() == StatePage::State::Failed)
        tryAgain();
    else
        QWidget::keyPressEvent(event);
}

void StartPage::tell(const QString &step)
{
    m_words->setText(step == QLatin1String("making") ? tr("第一次使用，正在本机建一个大厅") : tr("正在放入示例数据，约半分钟"));
}

void StartPage::fail(const Error &error, const QString &folder)
{
    const Said said = Words::say(error);
    const bool line = error.is(error::LineLost) || error.is(error::OutcomeUnknown);
    QStringList reason{said.meaning.isEmpty() ? error.log : said.meaning};
    if (!folder.isEmpty())
        reason.append(tr("文件夹：%1").arg(QDir::toNativeSeparators(folder)));
    m_page->showFailed({line ? Icon::Offline : Icon::Warning, Tone::Red, said.fact, reason.join(u'\n')});
    setFocus(Qt::OtherFocusReason);
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().canvas);
}

}
