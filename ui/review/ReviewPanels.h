// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/parts/Panel.h"
#include "ui/review/ReviewDraft.h"

class QHBoxLayout;
class QListWidget;
class QStackedWidget;

namespace yichuang {

class CaseDesk;
class EvidenceStrip;
class FormPanel;
class Label;
class NoticePreviewPanel;
class PageService;
class PointList;
class ViewerPanel;

// The middle of review below the head: the points to examine, the application form, the papers. The chosen point shows its papers in place.
class ReviewPanels : public Panel {
    Q_OBJECT

public:
    enum class Tab { Points, Form, Papers, Notice };

    ReviewPanels(CaseDesk &desk, PageService &pages, QWidget *parent = nullptr);

    PointList *points() const { return m_points; }
    FormPanel *form() const { return m_form; }
    ViewerPanel *viewer() const { return m_viewer; }
    void open(const CaseFile &file, const ReviewDraft &draft);
    bool isFullSize() const { return m_full; }
    void turnTo(Tab tab);
    bool isOn(Tab tab) const;
    NoticePreviewPanel *notice() const { return m_notice; }
    // Whether what is being written makes a notice that can be looked at.
    void offerNotice(bool offered);
    bool offersNotice() const { return m_offered; }
    void showPaper(int seq);

Q_SIGNALS:
    void changed();
    void turned();

private:
    void dressTabs();
    void showEvidence(int no);
    QWidget *buildPapers(CaseDesk &desk, PageService &pages);

    CaseFile m_file;
    QHBoxLayout *m_tabs;
    QStackedWidget *m_stack;
    PointList *m_points;
    QWidget *m_evidence;
    Label *m_demand;
    EvidenceStrip *m_strip;
    FormPanel *m_form;
    QListWidget *m_papers;
    ViewerPanel *m_viewer;
    NoticePreviewPanel *m_notice;
    bool m_offered = false;
    bool m_full = false;
};

}
