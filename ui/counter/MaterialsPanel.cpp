// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/MaterialsPanel.h"

#include "ui/counter/CaseGate.h"
#include "ui/counter/MaterialList.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/SectionHeader.h"

#include <QVBoxLayout>

namespace yichuang {

MaterialsPanel::MaterialsPanel(QWidget *parent)
    : QWidget(parent)
    , m_header(new SectionHeader(tr("材料"), this))
    , m_list(new MaterialList(*this))
{
    setObjectName(QStringLiteral("MaterialsPanel"));
    m_space = new KeyCap(tr("空格"), m_header);
    m_header->addControl(m_space);
    m_header->setKeyWords(tr("原件已核"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
}

void MaterialsPanel::setCase(const CaseFile &file)
{
    m_materials = file.materials;
    m_points = file.pointsSince();
    m_wantsPoints = file.wantsPoints();
    m_markable = file.isMine();
    m_space->setVisible(m_markable); // no key is shown that does nothing
    m_header->setKeyWords(m_markable ? tr("原件已核") : QString());
    m_online = CaseGate::needsNobody(file);
    m_marks.clear();
    for (const Material &material : m_materials) {
        if (material.mark && mayMark(material, *material.mark))
            m_marks.insert(material.seq, {material.seq, *material.mark, material.markNote});
    }
    m_list->reset();
    announce();
    if (m_materials.isEmpty())
        return;
    const auto shown = std::find_if(m_materials.begin(), m_materials.end(), [](const Material &one) { return !one.attachments.isEmpty(); });
    setCurrent(firstOpen().value_or(shown == m_materials.end() ? m_materials.first().seq : shown->seq));
}

void MaterialsPanel::setByAgent(bool byAgent)
{
    const Requirement wanted = byAgent ? Requirement::Yes : Requirement::Conditional;
    bool changed = false;
    for (Material &material : m_materials) {
        if (!material.ofAgent || material.exempt || material.required == wanted)
            continue;
        material.required = wanted;
        changed = true;
    }
    if (changed)
        announce();
}

void MaterialsPanel::setMarks(const QList<OriginalSeen> &marks)
{
    for (const OriginalSeen &mark : marks) {
        const auto of = std::find_if(m_materials.begin(), m_materials.end(), [&mark](const Material &one) { return one.seq == mark.seq; });
        if (of != m_materials.end() && mayMark(*of, mark.mark))
            m_marks.insert(mark.seq, mark);
    }
    announce();
}

QList<OriginalSeen> MaterialsPanel::marks() const
{
    QList<OriginalSeen> list;
    for (const Material &material : m_materials) {
        if (m_marks.contains(material.seq))
            list.append(m_marks[material.seq]);
    }
    return list;
}

std::optional<OriginalMark> MaterialsPanel::markOf(int seq) const
{
    const auto found = m_marks.constFind(seq);
    return found == m_marks.constEnd() ? std::nullopt : std::optional(found->mark);
}

// As hall.lacks sees it.
bool MaterialsPanel::isAskedInVain(const Material &material) const
{
    return m_wantsPoints && AskedPoint::isInVain(m_points, material.seq);
}

bool MaterialsPanel::needsMark(const Material &material) const
{
    if (isAskedInVain(material))
        return true;
    if (material.exempt)
        return false;
    if (material.required != Requirement::Yes)
        return false;
    return (material.verifyOriginal && !m_online) || material.state != MaterialState::Supplied;
}

// The notice would say that somebody saw an original which nobody has (hall.is_nobodys).
bool MaterialsPanel::mayMark(const Material &material, OriginalMark mark)
{
    return mark == OriginalMark::NotNeeded || !material.exempt || !material.attachments.isEmpty();
}

bool MaterialsPanel::isOpen(const Material &material) const
{
    const auto mark = markOf(material.seq);
    if (!mark)
        return needsMark(material);
    // A compulsory original is not waved through.
    if (*mark == OriginalMark::NotNeeded)
        return material.required == Requirement::Yes && !material.exempt && material.verifyOriginal;
    return *mark == OriginalMark::Mismatch;
}

int MaterialsPanel::markedCount() const
{
    return int(std::count_if(m_materials.begin(), m_materials.end(), [this](const Material &material) { return !isOpen(material); }));
}

std::optional<int> MaterialsPanel::firstOpen() const
{
    const QList<int> all = open();
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

QList<int> MaterialsPanel::open() const
{
    QList<int> seqs;
    for (const Material &material : m_materials) {
        if (isOpen(material))
            seqs.append(material.seq);
    }
    return seqs;
}

QList<int> MaterialsPanel::passedOver() const
{
    QList<int> seqs;
    for (const Material &material : m_materials) {
        if (isAskedInVain(material) && !markOf(material.seq))
            seqs.append(material.seq);
    }
    return seqs;
}

std::optional<int> MaterialsPanel::firstWrong() const
{
    for (const Material &material : m_materials) {
        if (markOf(material.seq) == OriginalMark::Mismatch)
            return material.seq;
    }
    return std::nullopt;
}

bool MaterialsPanel::isMandateSeen() const
{
    return std::any_of(m_materials.begin(), m_materials.end(), [this](const Material &material) {
        const auto mark = markOf(material.seq);
        return material.ofAgent && (mark == OriginalMark::Seen || mark == OriginalMark::Copy || mark == OriginalMark::Scanned);
    });
}

void MaterialsPanel::focusFirstUnmarked()
{
    if (const auto seq = firstOpen())
        setCurrent(*seq);
    m_list->setFocus();
}

int MaterialsPanel::current() const
{
    return m_list->current();
}

void MaterialsPanel::setCurrent(int seq)
{
    m_list->setCurrent(seq);
}

void MaterialsPanel::mark(OriginalMark mark)
{
    const int seq = current();
    if (seq == 0 || !m_markable)
        return;
    const auto here = std::find_if(m_materials.begin(), m_materials.end(), [seq](const Material &material) { return material.seq == seq; });
    // Of what nobody hands in there is nothing else to say where a notice asked for it in vain.
    if (mark == OriginalMark::Seen && !mayMark(*here, mark) && isAskedInVain(*here))
        mark = OriginalMark::NotNeeded;
    // The notice would say that somebody saw an original which nobody has.
    if (!mayMark(*here, mark))
        return Q_EMIT hasNoOriginal(seq);
    // The same key again takes the mark back.
    if (markOf(seq) == mark)
        m_marks.remove(seq);
    else
        m_marks.insert(seq, {seq, mark, {}});
    announce();
    if (const auto next = firstOpen(); next && markOf(seq) && !isOpen(*here))
        setCurrent(*next);
}

void MaterialsPanel::putBack(int seq, std::optional<OriginalMark> mark)
{
    if (mark)
        m_marks.insert(seq, {seq, *mark, {}});
    else
        m_marks.remove(seq);
    announce();
    setCurrent(seq);
}

QString MaterialsPanel::markWords(OriginalMark mark)
{
    switch (mark) {
    case OriginalMark::Seen: return tr("原件已核");
    case OriginalMark::Copy: return tr("收复印件");
    case OriginalMark::Scanned: return tr("已扫描");
    case OriginalMark::NotNeeded: return tr("免提交");
    case OriginalMark::Mismatch: return tr("不符");
    }
    return {};
}

void MaterialsPanel::announce()
{
    m_header->setRemark(tr("%1/%2 已核").arg(markedCount()).arg(total()), QStringLiteral("%1/%2").arg(markedCount()).arg(total()));
    m_header->remark()->setInk(isComplete() ? Ink::Green : Ink::Amber);
    m_list->viewport()->update();
    Q_EMIT marksChanged();
}

}
