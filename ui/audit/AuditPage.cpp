// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditPage.h"

#include "core/CaseNumber.h"
#include "core/HallTime.h"
#include "core/Text.h"
#include "desk/AuditDesk.h"
#include "ui/audit/AuditDetail.h"
#include "ui/audit/AuditModel.h"
#include "ui/audit/AuditRowDelegate.h"
#include "ui/audit/AuditSearch.h"
#include "ui/audit/SealList.h"
#include "ui/parts/Banner.h"
#include "ui/parts/KeySheet.h"
#include "ui/parts/ListenFor.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QListView>
#include <QListWidget>

namespace yichuang {

namespace {

constexpr int SearchWidth = 320;
constexpr int SideWidth = 336;

QList<KeySheet::Group> keys()
{
    return {
        {AuditPage::tr("查询"),
         {{QStringLiteral("F3"), AuditPage::tr("写流水号")},
          {QStringLiteral("F5"), AuditPage::tr("查询；在任何一格按 Enter 也是")},
          {QStringLiteral("Enter"), AuditPage::tr("在结果上：只看这一件")}}},
        {AuditPage::tr("核对"), {{QStringLiteral("F6"), AuditPage::tr("核对选中那天的封存")}}},
        {AuditPage::tr("移动"),
         {{QStringLiteral("Alt 1"), AuditPage::tr("查什么")},
          {QStringLiteral("Alt 2"), AuditPage::tr("结果")},
          {QStringLiteral("Alt 3"), AuditPage::tr("每日封存")}}},
        {AuditPage::tr("其他"),
         {{AuditPage::retryKeys(), AuditPage::tr("没读到、断网时立即重试")},
          {QStringLiteral("F12"), AuditPage::tr("离席")},
          {QStringLiteral("Ctrl M"), AuditPage::tr("菜单：语言、配色、字号、下岗")}}},
    };
}

}

AuditPage::AuditPage(AuditDesk &desk, QWidget *parent)
    : Workplace(parent)
    , m_model(new AuditModel(desk, this))
{
    setObjectName(QStringLiteral("AuditPage"));
    build(desk);
    addShortcuts();
    connect(m_search, &AuditSearch::asked, this, &AuditPage::ask);
    connect(m_model, &AuditModel::asking, m_state, &StatePage::showLoading);
    connect(m_model, &AuditModel::answered, this, &AuditPage::showRows);
    connect(m_model, &AuditModel::failed, this, &AuditPage::showFailure);
    connect(m_state, &StatePage::retry, this, &AuditPage::ask);
    connect(m_banner, &Banner::acted, this, &AuditPage::retryWanted);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_detail->show(m_model->row(index.row()));
        else
            m_detail->clear();
    });
    connect(m_view, &QListView::activated, this, &AuditPage::openCaseOfRow);
    m_seals->refresh();
    ask();
}

void AuditPage::build(AuditDesk &desk)
{
    const QDate today = halltime::today();
    m_search = new AuditSearch(today);
    m_search->setFixedWidth(scaled(SearchWidth));
    m_banner = new Banner(this);
    m_banner->hide();
    m_view = new QListView;
    m_view->setObjectName(QStringLiteral("traces"));
    m_view->setAccessibleName(tr("痕迹"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new AuditRowDelegate(*m_model, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_state = new StatePage(m_view);
    m_detail = new AuditDetail(desk);
    m_seals = new SealList(desk, today);
    auto *side = new Panel;
    side->setLines(Qt::LeftEdge);
    side->setFixedWidth(scaled(SideWidth));
    auto *right = new QVBoxLayout(side);
    right->setContentsMargins(1, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_detail);
    right->addWidget(m_seals, 1);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_state, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_search);
    row->addLayout(middle, 1);
    row->addWidget(side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(row, 1);
    setFocusProxy(m_view);
}

void AuditPage::addShortcuts()
{
    addRetryKey();
    listenFor(Qt::Key_F3, this, &AuditPage::find);
    listenFor(Qt::Key_F5, this, &AuditPage::ask);
    listenFor(Qt::Key_F6, this, [this] { m_seals->check(); });
    listenFor(Qt::Key_F12, this, [this] { Q_EMIT lockAsked(); });
    listenFor(Qt::ALT | Qt::Key_1, this, &AuditPage::find);
    listenFor(Qt::ALT | Qt::Key_2, this, [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
    listenFor(Qt::ALT | Qt::Key_3, this, [this] { m_seals->list()->setFocus(Qt::ShortcutFocusReason); });
}

void AuditPage::ask()
{
    if (const std::optional<AuditFilter> filter = m_search->filter())
        m_model->ask(*filter);
}

void AuditPage::showRows()
{
    if (m_model->rowCount() == 0) {
        m_detail->clear();
        return m_state->showEmpty({Icon::Document, Tone::Blue, tr("没有痕迹"), tr("换一天、换个人，或只写流水号再查")});
    }
    m_state->showContent();
    if (!m_view->currentIndex().isValid()) {
        m_view->setCurrentIndex(m_model->index(0));
        m_view->setFocus();
    }
}

// What was found before stays behind it and is no answer to the new question.
void AuditPage::showFailure(const Error &error)
{
    const Said said = Words::say(error);
    m_detail->clear();
    m_state->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
}

void AuditPage::openCaseOfRow()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid() || m_model->row(index.row()).caseNo.isEmpty())
        return;
    m_search->setCase(m_model->row(index.row()).caseNo);
    ask();
}

void AuditPage::find()
{
    m_search->focusCase();
}

void AuditPage::openScanned(const QString &code)
{
    const auto number = CaseNumber::findIn(code);
    m_search->setCase(number ? number->text() : visible(code.trimmed().left(40)));
    ask();
}

void AuditPage::lineLost(const QDateTime &since)
{
    showLost(m_banner, since, tr("看到的还在；连上后再查"));
}

void AuditPage::lineBack()
{
    m_banner->hide();
}

KeySheet *AuditPage::keySheet() const
{
    return new KeySheet(tr("审计工作台"), keys());
}

int AuditPage::sheetLeft() const
{
    return scaled(SearchWidth) + 16;
}

}
