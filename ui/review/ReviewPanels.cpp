// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewPanels.h"

#include "ui/casefile/FormPanel.h"
#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/casefile/PageTab.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/parts/Clear.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Label.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/Theme.h"
#include "ui/review/EvidenceStrip.h"
#include "ui/review/PointList.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

namespace yichuang {

namespace {

constexpr int PapersWidth = 224;

QString stateOf(const Material &material)
{
    if (material.exempt)
        return ReviewPanels::tr("免提交");
    if (material.mark)
        return *material.mark == OriginalMark::Mismatch ? ReviewPanels::tr("不符") : ReviewPanels::tr("原件已核");
    return material.attachments.isEmpty() ? ReviewPanels::tr("没有文件")
                                          : ReviewPanels::tr("%n 个文件", nullptr, int(material.attachments.size()));
}

}

ReviewPanels::ReviewPanels(CaseDesk &desk, PageService &pages, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_tabs(new QHBoxLayout)
    , m_stack(new QStackedWidget)
    , m_points(new PointList)
    , m_evidence(new QWidget)
    , m_demand(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_strip(new EvidenceStrip(desk, pages))
    , m_form(new FormPanel)
{
    setObjectName(QStringLiteral("ReviewPanels"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs->setContentsMargins(16, 0, 16, 0);
    m_tabs->setSpacing(16);
    auto *bar = new Panel;
    bar->setLines(Qt::BottomEdge);
    bar->setFixedHeight(scaled(40));
    bar->setLayout(m_tabs);
    column->addWidget(bar);
    auto *scroll = new ScrollPane;
    scroll->setContent(m_points);
    scroll->setFocusProxy(m_points);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_form);
    m_stack->addWidget(buildPapers(desk, pages));
    m_notice = new NoticePreviewPanel;
    m_stack->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    auto *evidence = new QVBoxLayout(m_evidence);
    evidence->setContentsMargins(0, 4, 0, 4);
    evidence->setSpacing(8);
    m_demand->setWordWrap(true);
    evidence->addWidget(m_demand);
    evidence->addWidget(m_strip);
    connect(m_strip, &EvidenceStrip::opened, this, &ReviewPanels::showPaper);
    connect(m_points, &PointList::evidenceMoved, m_strip, &EvidenceStrip::step);
    connect(m_points, &PointList::evidenceOpened, m_strip, &EvidenceStrip::openCurrent);
    connect(m_points, &PointList::currentChanged, this, &ReviewPanels::showEvidence);
    connect(m_points, &PointList::findingsChanged, this, &ReviewPanels::changed);
}

QWidget *ReviewPanels::buildPapers(CaseDesk &desk, PageService &pages)
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_papers = new QListWidget;
    m_papers->setObjectName(QStringLiteral("Papers"));
    m_papers->setAccessibleName(tr("材料"));
    m_papers->setFrameShape(QFrame::NoFrame);
    m_papers->setItemDelegate(new RowDelegate(m_papers));
    m_papers->setFixedWidth(scaled(PapersWidth));
    m_viewer = new ViewerPanel(desk, pages);
    m_viewer->setMarking(false);
    row->addWidget(m_papers);
    row->addWidget(new HairLine(Qt::Vertical));
    row->addWidget(m_viewer, 1);
    connect(m_papers, &QListWidget::currentRowChanged, this, [this](int index) {
        if (index >= 0 && index < m_file.materials.size())
            m_viewer->showMaterial(m_file.materials[index].seq);
    });
    connect(m_viewer, &ViewerPanel::fullSizeChanged, m_papers, [this](bool full) {
        m_full = full;
        m_papers->setVisible(!full);
    });
    return page;
}

void ReviewPanels::open(const CaseFile &file, const ReviewDraft &draft)
{
    m_file = file;
    m_points->setFile(file);
    m_points->setFindings(draft.findings);
    m_form->setCase(file);
    m_viewer->setCase(file);
    m_papers->clear();
    for (const Material &material : file.materials) {
        auto *item = new QListWidgetItem(material.name, m_papers);
        item->setData(RowDelegate::Remark, stateOf(material));
    }
    m_papers->setCurrentRow(0);
    clearLayout(m_tabs, Leaving::Now);
    const QString names[] = {tr("审查要点 %1").arg(file.review->points.size()), tr("申请表"), tr("材料 %1").arg(file.materials.size()),
                             tr("文书预览")};
    m_offered = false;
    for (int i = 0; i < 4; ++i) {
        auto *tab = new PageTab(names[i], 0);
        tab->setCheckable(true);
        tab->setFocusPolicy(Qt::TabFocus);
        m_tabs->addWidget(tab, 0, Qt::AlignBottom); // its line upon that of the bar
        tab->setVisible(Tab(i) != Tab::Notice);
        connect(tab, &PageTab::clicked, this, [this, i] { turnTo(Tab(i)); });
    }
    m_tabs->addStretch(1);
    showEvidence(m_points->current());
    turnTo(Tab::Points);
}

void ReviewPanels::turnTo(Tab tab)
{
    const bool news = m_stack->currentIndex() != int(tab);
    m_stack->setCurrentIndex(int(tab));
    dressTabs();
    if (news)
        Q_EMIT turned();
}

bool ReviewPanels::isOn(Tab tab) const
{
    return m_stack->currentIndex() == int(tab);
}

void ReviewPanels::offerNotice(bool offered)
{
    if (offered == m_offered)
        return;
    m_offered = offered;
    for (int i = 0; i < m_tabs->count(); ++i)
        if (QWidget *tab = m_tabs->itemAt(i)->widget(); tab && i == int(Tab::Notice))
            tab->setVisible(offered);
    if (!offered && isOn(Tab::Notice))
        turnTo(Tab::Points);
}

void ReviewPanels::dressTabs()
{
    for (int i = 0; i < m_tabs->count(); ++i)
        if (auto *tab = qobject_cast<PageTab *>(m_tabs->itemAt(i)->widget()))
            tab->setChecked(i == m_stack->currentIndex());
}

void ReviewPanels::showPaper(int seq)
{
    for (qsizetype i = 0; i < m_file.materials.size(); ++i)
        if (m_file.materials[i].seq == seq)
            m_papers->setCurrentRow(int(i));
    turnTo(Tab::Papers);
    m_viewer->setFocus(Qt::ShortcutFocusReason);
}

// What the rule wants, and the papers that show whether it is so.
void ReviewPanels::showEvidence(int no)
{
    const auto point =
        std::find_if(m_file.review->points.begin(), m_file.review->points.end(), [no](const ReviewPoint &one) { return one.no == no; });
    if (point == m_file.review->points.end())
        return m_points->setEvidence(nullptr);
    QList<Material> papers;
    for (const Material &material : std::as_const(m_file.materials))
        if (point->materials.contains(material.seq))
            papers.append(material);
    m_strip->setMaterials(papers);
    m_strip->setVisible(!papers.isEmpty());
    m_demand->setText(point->demand);
    m_demand->setVisible(!point->demand.isEmpty());
    m_points->setEvidence(papers.isEmpty() && point->demand.isEmpty() ? nullptr : m_evidence);
}

}
