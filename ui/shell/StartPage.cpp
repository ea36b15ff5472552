// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartPage.h"

#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    setWindowTitle(tr("一窗"));
    resize(1440, 900);
    auto *content = new QWidget(this);
    auto *middle = new QVBoxLayout(content);
    m_words = new Label(tr("正在连接大厅"), TextStyle::Title, Ink::Second, content);
    middle->addWidget(m_words, 0, Qt::AlignCenter);
    m_page = new StatePage(content, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    connect(m_page, &StatePage::retry, this, [this] {
        m_words->setText(tr("正在连接大厅"));
        m_page->showContent();
        Q_EMIT retry();
    });
}

void StartPage::tell(const QString &step)
{
    m_words->setText(step == QLatin1String("making") ? tr("第一次使用，正在本机建一个大厅") : tr("正在放入示例数据，约半分钟"));
}

void StartPage::fail(const Said &said, const QString &log)
{
    m_page->showFailed({Icon::Offline, Tone::Red, said.fact, said.meaning.isEmpty() ? log : said.meaning});
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().canvas);
}

}
