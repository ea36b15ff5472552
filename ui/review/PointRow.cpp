// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/PointRow.h"

#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/PlainTip.h"
#include "ui/parts/Segmented.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int FindingsWidth = 268;
}

PointRow::PointRow(const ReviewPoint &point, const QString &papers, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(point.title))
    , m_findings(nullptr)
    , m_body(new QVBoxLayout)
    , m_finding(point.finding)
{
    setAccessibleName(point.title);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 9);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as high as its words need in this width
    row->setSpacing(12);
    auto *number = new Label(QString::number(point.no), TextStyle::Secondary, Ink::Third);
    number->setFixedWidth(scaled(16));
    row->addWidget(number, 0, Qt::AlignTop);
    row->addLayout(m_body, 1);
    m_body->setSpacing(0);
    auto *head = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    m_title->setWordWrap(true);
    words->addWidget(m_title);
    auto *under = new Label(papers.isEmpty() ? point.demand : papers, TextStyle::Meta, Ink::Second);
    under->setElide(Qt::ElideRight);
    setPlainTip(under, point.demand);
    words->addWidget(under);
    words->addStretch();
    head->setSpacing(12);
    head->addLayout(words, 1);
    auto *place = new QVBoxLayout;
    head->addLayout(place);
    m_findings = new Segmented({}, this);
    m_findings->add(tr("符合"), {}, Tone::Green);
    m_findings->add(tr("不符合"), {}, Tone::Red);
    m_findings->add(tr("不适用"), {}, Tone::Grey);
    m_findings->setCurrent(-1);
    m_findings->setFocusPolicy(Qt::NoFocus);
    m_findings->setFixedWidth(scaled(FindingsWidth));
    place->addStretch();
    place->addWidget(m_findings);
    place->addStretch();
    m_body->addLayout(head);
    connect(m_findings, &Segmented::chosen, this, [this](int index) {
        Q_EMIT pressed();
        Q_EMIT judged(Finding(index));
    });
    setFinding(point.finding);
}

void PointRow::setFinding(std::optional<Finding> finding)
{
    m_finding = finding;
    m_findings->setCurrent(finding ? int(*finding) : -1);
    setAccessibleDescription(finding ? m_findings->text(int(*finding)) : tr("没有结论"));
}

void PointRow::setChosen(bool chosen, bool focused)
{
    m_chosen = chosen;
    m_focused = focused;
    m_title->setStyleOf(TextStyle::Body, chosen ? Weight::Bold : Weight::Normal);
    for (int i = 0; i < m_findings->count(); ++i)
        m_findings->setKeys(i, chosen ? QString::number(i + 1) : QString());
    update();
}

void PointRow::setEvidence(QWidget *evidence)
{
    if (m_body->count() > 1 && m_body->itemAt(1)->widget() == evidence)
        return;
    // The widget itself belongs to whoever shows it; only its place is given up.
    while (m_body->count() > 1)
        delete m_body->takeAt(1);
    if (evidence) {
        m_body->addWidget(evidence);
        evidence->show();
    }
}

void PointRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    if (m_chosen) {
        painter.fillRect(rect(), theme.selected);
        painter.fillRect(QRect(0, 0, 3, height()), theme.primary);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    if (m_chosen && m_focused)
        paint::box(painter, QRectF(rect()).adjusted(3, 0, 0, -1), 0, {}, theme.focus, theme.focusWidth);
}

void PointRow::mousePressEvent(QMouseEvent *)
{
    Q_EMIT pressed();
}

}
