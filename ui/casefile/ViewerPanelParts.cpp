// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ViewerPanel.h"

#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/Sign.h"
#include "ui/parts/WhenStyled.h"
#include "ui/parts/YieldingRow.h"

#include <QHBoxLayout>

namespace yichuang {

// The bars above and below the pages; ViewerPanel.cpp says what lies between them.

QWidget *ViewerPanel::buildHeader()
{
    m_header = new YieldingRow(40, this);
    QHBoxLayout *row = m_header->row();
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(2);
    m_number = Label::bold({}, TextStyle::Body);
    m_number->setObjectName(QStringLiteral("viewerNumber"));
    m_title = Label::bold({}, TextStyle::Body);
    m_title->setElide(Qt::ElideRight);
    m_title->setMinimumWidth(1); // it gives way before a number does
    m_flags = new Label({}, TextStyle::Meta, Ink::Red);
    m_flags->setElide(Qt::ElideRight);
    m_position = new Label({}, TextStyle::Secondary, Ink::Second);
    m_position->setObjectName(QStringLiteral("position"));
    row->addWidget(m_number);
    row->addSpacing(3);
    row->addWidget(m_title, 1);
    row->addWidget(m_flags);
    row->addSpacing(8);
    row->addWidget(m_position);
    row->addSpacing(6);
    const auto tool = [&](Icon icon, const QString &name, auto verb) {
        auto *button = new SignButton(icon, name, m_header);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QAbstractButton::clicked, this, verb);
        row->addWidget(button);
        return button;
    };
    // Keys do the same, and the wheel turns the page larger: the numbers of paper and page stay.
    m_header->yield({tool(Icon::ZoomOut, tr("缩小"), [this] { zoomOut(); }), tool(Icon::ZoomIn, tr("放大"), [this] { zoomIn(); })});
    m_header->yield({tool(Icon::RotateLeft, tr("左转"), [this] { rotate(-90); })});
    tool(Icon::RotateRight, tr("右转"), [this] { rotate(90); });
    tool(Icon::SideBySide, tr("与扫描件或上次对比"), [this] { compare(); });
    tool(Icon::FullScreen, tr("预览放大"), [this] { toggleFullSize(); });
    return m_header;
}

QWidget *ViewerPanel::buildFoot()
{
    auto *foot = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this);
    foot->setLines(Qt::TopEdge);
    whenStyled(foot, [foot] { foot->setFixedHeight(scaled(48)); });
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(15, 0, 15, 0); // three words in English, in the smallest window
    row->setSpacing(12);
    m_foundName = new Label(tr("核对结果"), TextStyle::Secondary, Ink::Second);
    row->addWidget(m_foundName);
    m_found = new Segmented({}, foot);
    m_found->setObjectName(QStringLiteral("found"));
    m_found->add(tr("原件已核"), QStringLiteral("1"));
    m_found->add(tr("收复印件"), QStringLiteral("2"));
    m_found->add(tr("不符"), QStringLiteral("3"), Tone::Red);
    m_found->setBrief(0, tr("已核", "brief: the original was seen"));
    m_found->setBrief(1, tr("复印件", "brief: a copy is kept"));
    m_found->setBrief(2, tr("不符", "brief"));
    row->addWidget(m_found, 1);
    connect(m_found, &Segmented::chosen, this, [this](int index) {
        static constexpr OriginalMark marks[] = {OriginalMark::Seen, OriginalMark::Copy, OriginalMark::Mismatch};
        Q_EMIT markChosen(marks[index]);
    });
    return foot;
}

// Without the heading of the choices, which only shows where there is room left: two widths would each bring the other about.
int ViewerPanel::leastWidth() const
{
    return qMax(m_header->wantedWidth(), 2 * 16 + m_found->minimumSizeHint().width());
}

void ViewerPanel::setMarkable(bool markable)
{
    m_found->setEnabled(markable);
    m_foundName->setEnabled(markable);
}

void ViewerPanel::setMarking(bool marking)
{
    m_found->parentWidget()->setVisible(marking);
}

// Where larger text leaves no room for the heading and the choices, the choices are read whole.
void ViewerPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int Around = 2 * 16 + 12;
    m_foundName->setVisible(m_foundName->sizeHint().width() + Around + m_found->sizeHint().width() <= width());
}

}
