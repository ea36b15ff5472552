// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/PointList.h"

#include "ui/review/PointRow.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace yichuang {

QString PointList::circled(int number)
{
    return number >= 1 && number <= 20 ? QString(QChar(0x2460 + number - 1)) : QStringLiteral("(%1)").arg(number);
}

PointList::PointList(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("PointList"));
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1); // the rows stay as high as their words, whatever is left
}

void PointList::setFile(const CaseFile &file)
{
    m_points = file.review->points;
    m_materials = file.materials;
    m_current = 0;
    rebuild();
    setCurrent(firstOpen().value_or(m_points.isEmpty() ? 0 : m_points.first().no));
}

void PointList::rebuild()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    if (m_evidence)
        m_evidence->setParent(this);
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const ReviewPoint &point : std::as_const(m_points)) {
        QStringList papers;
        for (const int seq : point.materials) {
            const auto found =
                std::find_if(m_materials.begin(), m_materials.end(), [seq](const Material &material) { return material.seq == seq; });
            if (found != m_materials.end())
                papers.append(found->name + circled(seq));
        }
        auto *row = new PointRow(point, papers.join(tr("；")), this);
        column->insertWidget(int(m_rows.size()), row);
        m_rows.append(row);
        connect(row, &PointRow::pressed, this, [this, no = point.no] {
            setFocus(Qt::MouseFocusReason);
            setCurrent(no);
        });
        connect(row, &PointRow::judged, this, &PointList::judge);
    }
}

void PointList::setFindings(const QHash<int, Finding> &findings)
{
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (const auto found = findings.constFind(m_points[i].no); found != findings.constEnd()) {
            m_points[i].finding = *found;
            m_rows[i]->setFinding(*found);
        }
    }
}

QHash<int, Finding> PointList::findings() const
{
    QHash<int, Finding> findings;
    for (const ReviewPoint &point : m_points) {
        if (point.finding)
            findings.insert(point.no, *point.finding);
    }
    return findings;
}

int PointList::judged() const
{
    return int(std::count_if(m_points.begin(), m_points.end(), [](const ReviewPoint &point) { return point.finding.has_value(); }));
}

bool PointList::hasFailed() const
{
    return std::any_of(m_points.begin(), m_points.end(), [](const ReviewPoint &point) { return point.finding == Finding::Fails; });
}

std::optional<int> PointList::firstOpen() const
{
    const auto found = std::find_if(m_points.begin(), m_points.end(), [](const ReviewPoint &point) { return !point.finding; });
    return found == m_points.end() ? std::nullopt : std::optional(found->no);
}

int PointList::indexOf(int no) const
{
    const auto found = std::find_if(m_points.begin(), m_points.end(), [no](const ReviewPoint &point) { return point.no == no; });
    return found == m_points.end() ? -1 : int(found - m_points.begin());
}

void PointList::setCurrent(int no)
{
    const int index = indexOf(no);
    if (index < 0)
        return;
    const bool news = no != m_current;
    m_current = no;
    dress();
    setAccessibleName(tr("审查要点 %1 %2").arg(no).arg(m_points[index].title));
    if (news)
        Q_EMIT currentChanged(no);
}

void PointList::judge(Finding finding)
{
    const int index = indexOf(m_current);
    if (index < 0)
        return;
    m_points[index].finding = finding;
    m_rows[index]->setFinding(finding);
    Q_EMIT findingsChanged();
    // The next point without a finding; judging is one key a point.
    for (qsizetype i = index + 1; i < m_points.size(); ++i) {
        if (!m_points[i].finding)
            return setCurrent(m_points[i].no);
    }
}

void PointList::setEvidence(QWidget *evidence)
{
    if (m_evidence && m_evidence != evidence)
        m_evidence->setParent(this); // hidden, and out of a row that may go
    m_evidence = evidence;
    dress();
}

void PointList::dress()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool chosen = m_points[i].no == m_current;
        m_rows[i]->setChosen(chosen, chosen && hasFocus());
        m_rows[i]->setEvidence(chosen ? m_evidence : nullptr);
    }
}

void PointList::keyPressEvent(QKeyEvent *event)
{
    const int index = indexOf(m_current);
    const auto go = [this](int to) {
        if (to >= 0 && to < m_points.size())
            setCurrent(m_points[to].no);
    };
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier) ||
        (event->isAutoRepeat() && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_3))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up: return go(index - 1);
    case Qt::Key_Down: return go(index + 1);
    case Qt::Key_Left: return Q_EMIT evidenceMoved(-1);
    case Qt::Key_Right: return Q_EMIT evidenceMoved(1);
    case Qt::Key_Return:
    case Qt::Key_Enter: return Q_EMIT evidenceOpened();
    case Qt::Key_Home: return go(0);
    case Qt::Key_End: return go(int(m_points.size()) - 1);
    case Qt::Key_1: return judge(Finding::Meets);
    case Qt::Key_2: return judge(Finding::Fails);
    case Qt::Key_3: return judge(Finding::NotApplicable);
    default: QWidget::keyPressEvent(event);
    }
}

void PointList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    dress();
}

void PointList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    dress();
}

}
