// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QWidget>

#include <optional>

namespace yichuang {

class MaterialList;
class KeyCap;
class SectionHeader;

// The papers of a case, one row each, with what the clerk found: 原件已核, 收复印件, 免提交, 不符. One list drives the preview.
class MaterialsPanel : public QWidget {
    Q_OBJECT

public:
    explicit MaterialsPanel(QWidget *parent = nullptr);

    void setCase(const CaseFile &file);
    // Whether somebody comes for the applicant, as the card says before the hall has heard of it.
    void setByAgent(bool byAgent);
    // What was marked before: from the hall or a draft.
    void setMarks(const QList<OriginalSeen> &marks);
    QList<OriginalSeen> marks() const;
    std::optional<OriginalMark> markOf(int seq) const;

    // Every paper has a mark or needs none.
    bool isComplete() const { return markedCount() == total(); }
    int markedCount() const;
    int total() const { return int(m_materials.size()); }
    // The first that lacks its mark, or stands against acceptance.
    std::optional<int> firstOpen() const;
    QList<int> open() const;
    // Those of them that are open because a notice asked for them in vain.
    QList<int> passedOver() const;
    // The first that was seen to be wrong.
    std::optional<int> firstWrong() const;
    // The paper that lets somebody come for the applicant was seen.
    bool isMandateSeen() const;
    void focusFirstUnmarked();

    int current() const;
    void setCurrent(int seq);
    // Marks the current row and goes to the next that has none.
    void mark(OriginalMark mark);

    static QString markWords(OriginalMark mark);

Q_SIGNALS:
    void currentChanged(int seq);
    void marksChanged();
    // Digits that were no marks; those that they had made are taken back.
    void numberTyped();
    // Somebody would mark an original of what nobody hands in.
    void hasNoOriginal(int seq);

private:
    friend class MaterialList;
    bool needsMark(const Material &material) const;
    // A notice asked for it, nothing came, and somebody has to say what is to be thought of that.
    bool isAskedInVain(const Material &material) const;
    static bool mayMark(const Material &material, OriginalMark mark);
    // Stands against acceptance, as hall.demand_originals sees it.
    bool isOpen(const Material &material) const;
    void putBack(int seq, std::optional<OriginalMark> mark);
    void announce();

    SectionHeader *m_header;
    KeyCap *m_space;
    MaterialList *m_list;
    QList<Material> m_materials;
    QHash<int, OriginalSeen> m_marks;
    QList<AskedPoint> m_points; // of a notice that was answered
    bool m_wantsPoints = false;
    bool m_online = false;
    bool m_markable = false; // not of a case that is only looked at
};

}
