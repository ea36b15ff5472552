// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartPage.h"

#include "core/Error.h"
#include "core/LineError.h"
#include "ui/parts/NoticeView.h"
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
    m_words = new NoticeView(this);
    m_page = new StatePage(m_words, this);
    connecting();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    m_page->setRetryKeys(QStringLiteral("F5"));
    connect(m_page, &StatePage::retry, this, &StartPage::tryAgain);
}

void StartPage::connecting()
{
    m_words->set({Icon::Online, Tone::Blue, tr("正在连接大厅"), {}}, {});
}

void StartPage::tryAgain()
{
    connecting();
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
    if (step == QLatin1String("making"))
        m_words->set({Icon::Home, Tone::Blue, tr("第一次使用，正在本机建一个大厅"), tr("只做这一次，做好就登录")}, {});
    else
        m_words->set({Icon::Document, Tone::Blue, tr("正在放入示例数据，约半分钟"), tr("大厅已经建好；示例里的人和办件都是编的")}, {});
}

void StartPage::fail(const Error &error, const QString &folder)
{
    const Said said = Words::say(error);
    const bool upgrading = error::isUpgrade(error);
    const bool line = isOfTheLine(error) && !upgrading;
    // Nobody has written anything here yet that could be kept.
    QStringList reason{upgrading                ? tr("升级好后按 F5 再连")
                       : line                   ? tr("请检查网线和网络；好了按 F5 再连")
                       : said.meaning.isEmpty() ? error.log
                                                : said.meaning};
    if (!folder.isEmpty())
        reason.append(tr("文件夹：%1").arg(QDir::toNativeSeparators(folder)));
    m_page->showFailed(
        {line ? Icon::Offline : Icon::Warning, line ? Tone::Amber : Tone::Red, line ? tr("连不上大厅") : said.fact, reason.join(u'\n')});
    setFocus(Qt::OtherFocusReason);
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().canvas);
}

}
