// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/helpdesk/HelpDeskPage.h"

#include "core/HallTime.h"
#include "ui/helpdesk/AnswerPanel.h"
#include "ui/helpdesk/InquiryList.h"
#include "ui/helpdesk/KioskPanel.h"
#include "ui/parts/Banner.h"
#include "ui/parts/KeySheet.h"
#include "ui/parts/ListenFor.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Toast.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto Often = 5s;
constexpr int ListWidth = 408;
constexpr int SideWidth = 336;

QList<KeySheet::Group> keys()
{
    return {{HelpDeskPage::tr("答复"),
             {{QStringLiteral("Enter"), HelpDeskPage::tr("写答复")},
              {QStringLiteral("Ctrl Enter"), HelpDeskPage::tr("发出，短信告知申请人")},
              {QStringLiteral("Esc"), HelpDeskPage::tr("回到列表，写的内容保留")},
              {QStringLiteral("Ctrl Tab"), HelpDeskPage::tr("待答复、已答复")}}},
            {HelpDeskPage::tr("自助机"), {{QStringLiteral("F8"), HelpDeskPage::tr("我去帮忙；别人看得到是谁")}}},
            {HelpDeskPage::tr("移动"),
             {{QStringLiteral("Alt 1"), HelpDeskPage::tr("咨询和投诉")},
              {QStringLiteral("Alt 2"), HelpDeskPage::tr("求助")},
              {QStringLiteral("Alt 3"), HelpDeskPage::tr("自助机")}}},
            {HelpDeskPage::tr("其他"),
             {{QStringLiteral("F5"), HelpDeskPage::tr("现在就刷新")},
              {HelpDeskPage::retryKeys(), HelpDeskPage::tr("没读到、断网时立即重试")},
              {QStringLiteral("F12"), HelpDeskPage::tr("离席")},
              {QStringLiteral("Ctrl M"), HelpDeskPage::tr("菜单：语言、配色、字号、下岗")}}}};
}

}

HelpDeskPage::HelpDeskPage(InquiryDesk &desk, QWidget *parent)
    : Workplace(parent)
    , m_inquiries(new InquiryList(desk))
    , m_answer(new AnswerPanel(desk))
    , m_kiosks(new KioskPanel(desk))
    , m_banner(new Banner(this))
    , m_toast(new Toast(this))
{
    setObjectName(QStringLiteral("HelpDeskPage"));
    setFocusPolicy(Qt::StrongFocus);
    m_banner->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_inquiries);
    row->addWidget(m_answer, 1);
    row->addWidget(m_kiosks);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(row, 1);
    connect(m_inquiries, &InquiryList::currentChanged, this, [this] { m_answer->show(m_inquiries->current()); });
    connect(m_inquiries->list(), &QListWidget::itemActivated, m_answer, &AnswerPanel::write);
    connect(m_answer, &AnswerPanel::answered, this, [this](const QString &no) {
        m_toast->tell(tr("%1 已答复").arg(no));
        m_inquiries->ask();
        m_inquiries->list()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_answer, &AnswerPanel::outdated, this, [this](const QString &words) {
        m_toast->say(words, Tone::Amber);
        m_inquiries->ask();
    });
    connect(m_kiosks, &KioskPanel::told, m_toast, &Toast::tell);
    connect(m_kiosks, &KioskPanel::failed, m_toast, &Toast::fail);
    connect(m_kiosks, &KioskPanel::called, this, [this] { QApplication::alert(window()); });
    connect(m_banner, &Banner::acted, this, &HelpDeskPage::retryWanted);
    connect(&m_often, &QTimer::timeout, this, &HelpDeskPage::hallChanged);
    addKeys();
    m_often.start(Often);
    refresh();
}

void HelpDeskPage::addKeys()
{
    addRetryKey();
    listenFor(Qt::Key_F5, this, &HelpDeskPage::refresh);
    listenFor(Qt::Key_F8, this, [this] { m_kiosks->take(); });
    listenFor(Qt::Key_F12, this, [this] { Q_EMIT lockAsked(); });
    listenFor(Qt::Key_Escape, this, [this] { m_inquiries->list()->setFocus(Qt::ShortcutFocusReason); });
    listenFor(Qt::CTRL | Qt::Key_Return, this, [this] { m_answer->send(); });
    listenFor(Qt::CTRL | Qt::Key_Enter, this, [this] { m_answer->send(); });
    listenFor(Qt::CTRL | Qt::Key_Tab, this, [this] { m_inquiries->turnOver(); });
    listenFor(Qt::ALT | Qt::Key_1, this, [this] { m_inquiries->list()->setFocus(Qt::ShortcutFocusReason); });
    listenFor(Qt::ALT | Qt::Key_2, this, [this] { m_kiosks->calls()->setFocus(Qt::ShortcutFocusReason); });
    listenFor(Qt::ALT | Qt::Key_3, this, [this] { m_kiosks->kiosks()->setFocus(Qt::ShortcutFocusReason); });
}

// The page itself holds no focus.
void HelpDeskPage::focusInEvent(QFocusEvent *)
{
    find();
}

void HelpDeskPage::find()
{
    m_inquiries->list()->setFocus(Qt::OtherFocusReason);
}

void HelpDeskPage::resizeEvent(QResizeEvent *event)
{
    Workplace::resizeEvent(event);
    m_inquiries->setFixedWidth(scaledColumn(ListWidth, width()));
    m_kiosks->setFixedWidth(scaledColumn(SideWidth, width()));
}

void HelpDeskPage::refresh()
{
    m_inquiries->ask();
    m_kiosks->ask();
}

void HelpDeskPage::hallChanged()
{
    if (!m_locked && isVisible())
        refresh();
}

void HelpDeskPage::lineLost(const QDateTime &since)
{
    showLost(m_banner, since, tr("%1 起。写的答复都还在，连上后再发").arg(halltime::timeOfDay(since)));
}

void HelpDeskPage::lineBack()
{
    m_banner->hide();
    refresh();
}

void HelpDeskPage::lock()
{
    m_locked = true;
    closePopover();
}

void HelpDeskPage::unlock()
{
    m_locked = false;
    refresh();
}

KeySheet *HelpDeskPage::keySheet() const
{
    return new KeySheet(tr("答复工作台"), keys());
}

}
