// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CasePanels.h"

#include "desk/CounterDesk.h"
#include "ui/casefile/FormPanel.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/AskedPanel.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace yichuang {

namespace {

constexpr int IdentityWidth = 320;
constexpr int FormWidth = 368;
constexpr int NarrowFormWidth = 320;
constexpr int LeastPreview = 462; // beside the wide form and the card, two hairlines between them

}

CasePanels::CasePanels(CounterDesk &desk, PageService &pages, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_left(new QWidget(this))
    , m_form(new FormPanel(m_left))
    , m_materials(new MaterialsPanel(m_left))
    , m_asked(new AskedPanel(m_left))
    , m_viewer(new ViewerPanel(desk, pages, this))
    , m_identity(new IdentityPanel(desk, this))
{
    setObjectName(QStringLiteral("CasePanels"));
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_form, 53);
    left->addWidget(new HairLine(Qt::Horizontal, m_left));
    left->addWidget(m_materials, 47);
    left->addWidget(m_asked, 47);
    m_identity->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addWidget(new HairLine(Qt::Vertical, this));
    row->addWidget(m_viewer, 1);
    row->addWidget(new HairLine(Qt::Vertical, this));
    row->addWidget(m_identity);

    connect(m_materials, &MaterialsPanel::currentChanged, this, &CasePanels::follow);
    connect(m_materials, &MaterialsPanel::marksChanged, this, [this] { m_viewer->setMark(m_materials->markOf(m_materials->current())); });
    connect(m_viewer, &ViewerPanel::markChosen, m_materials, [this](OriginalMark mark) {
        if (m_materials->isEnabled())
            m_materials->mark(mark);
    });
    connect(m_viewer, &ViewerPanel::fullSizeChanged, this, &CasePanels::setFullSize);
    const auto tell = [this] {
        if (!m_opening)
            Q_EMIT changed();
    };
    connect(m_materials, &MaterialsPanel::marksChanged, this, [this, tell] {
        m_identity->setMandateSeen(m_materials->isMandateSeen());
        tell();
    });
    const auto touch = [this] {
        if (!m_opening)
            Q_EMIT touched();
    };
    connect(m_materials, &MaterialsPanel::marksChanged, this, touch);
    connect(m_materials, &MaterialsPanel::currentChanged, this, touch);
    connect(m_form, &FormPanel::seenChanged, this, tell);
    connect(m_asked, &AskedPanel::changed, this, tell);
    connect(m_asked, &AskedPanel::changed, this, touch);
    connect(m_identity, &IdentityPanel::proofChanged, this, [this, tell] {
        m_materials->setByAgent(m_identity->isByAgent());
        tell();
        if (m_faceFirst && m_identity->comparison()) {
            m_faceFirst = false;
            const QWidget *focus = window()->focusWidget();
            if (focus == m_identity || m_identity->isAncestorOf(focus)) // else somebody is at something else already
                goOnFromFace();
        }
    });
    connect(m_identity, &IdentityPanel::faceJudged, this, [this] {
        m_faceFirst = m_identity->faceMatches() && !m_identity->comparison();
        goOnFromFace();
    });
}

void CasePanels::follow(int seq)
{
    m_viewer->showMaterial(seq);
    m_viewer->setMark(m_materials->markOf(seq));
}

void CasePanels::open(const CaseFile &file, const CaseDraft &draft)
{
    m_opening = true;
    m_case = file;
    m_faceFirst = false;
    leaveFullSize();
    m_viewer->setCase(file);
    m_viewer->setMarkable(file.isMine());
    m_form->setCase(file);
    m_form->setSeen(draft.seen);
    m_materials->setCase(file);
    m_materials->setMarks(draft.marks);
    m_asked->setCase(file);
    m_asked->bringBack(draft.brought);
    m_materials->setVisible(!m_asked->isOn());
    m_asked->setVisible(m_asked->isOn());
    m_identity->setCase(file);
    if (draft.proof)
        m_identity->setProof(*draft.proof, draft.readAt);
    m_identity->setNote(draft.note);
    if (const auto open = m_materials->firstOpen())
        m_materials->setCurrent(*open);
    follow(m_materials->current());
    m_opening = false;
    Q_EMIT changed();
}

Checked CasePanels::checked() const
{
    Checked checked;
    checked.agrees = m_identity->agrees();
    checked.faceMatch = m_identity->faceMatches();
    checked.authorized = m_identity->isAuthorized();
    checked.cardRead = m_identity->proof().has_value() || m_identity->comparison().has_value();
    checked.compared = m_identity->comparison().has_value();
    checked.marked = m_materials->markedCount();
    checked.papers = m_materials->total();
    checked.papersComplete = m_materials->isComplete();
    checked.openPapers = m_materials->open();
    checked.firstWrongPaper = m_materials->firstWrong();
    checked.changesSeen = m_form->allChangesSeen();
    checked.brought = m_asked->isBrought();
    checked.papersAsked = m_asked->asksPapers();
    checked.answersAsked = m_asked->answersAsked();
    checked.papersLeft = m_asked->papersLeft();
    checked.answersLeft = m_asked->answersLeft();
    checked.passedOver = m_materials->passedOver();
    checked.unchanged = m_form->openPoints();
    return checked;
}

void CasePanels::fill(CaseDraft &draft) const
{
    // What was seen in the round before is not carried into the one that begins.
    draft.marks = m_asked->isOn() ? QList<OriginalSeen>() : m_materials->marks();
    draft.seen = m_asked->isOn() ? QStringList() : m_form->seen();
    draft.proof = m_identity->keptProof();
    draft.readAt = m_identity->readAt();
    draft.brought = m_asked->kept();
    draft.note = m_identity->note();
}

void CasePanels::focusFirst()
{
    const bool expected = m_case.mayTake() || (m_case.nextStep == NextStep::Accept && !CaseGate::needsNobody(m_case));
    if (expected && !checked().agrees)
        m_identity->setFocus(Qt::OtherFocusReason);
    else if (m_asked->isOn())
        m_asked->focusFirst();
    else
        m_materials->focusFirstUnmarked();
}

// Once the person is sure, by F4 or in the box itself, the papers are next.
void CasePanels::goOnFromFace()
{
    const bool writing = qobject_cast<QLineEdit *>(window()->focusWidget());
    if (m_identity->agrees() && m_identity->faceMatches() && !writing)
        focusFirst();
}

void CasePanels::focusOn(CaseGate::Missing missing)
{
    leaveFullSize();
    switch (missing) {
    case CaseGate::Missing::Identity: m_identity->setFocus(Qt::ShortcutFocusReason); break;
    case CaseGate::Missing::Face: m_identity->focusFace(); break;
    case CaseGate::Missing::Authority: m_identity->focusAuthority(); break;
    case CaseGate::Missing::Brought: m_asked->focusFirst(); break;
    case CaseGate::Missing::Papers: m_materials->focusFirstUnmarked(); break;
    case CaseGate::Missing::Points: m_form->focusFirstOpenPoint(); break;
    case CaseGate::Missing::Changes: m_form->focusFirstUnseen(); break;
    case CaseGate::Missing::Nothing:
    case CaseGate::Missing::Step: break;
    }
}

void CasePanels::showScan(int seq)
{
    m_materials->setCurrent(seq);
    m_materials->setFocus(Qt::OtherFocusReason);
    if (!m_viewer->isComparing())
        m_viewer->compare();
}

void CasePanels::setLocked(bool locked)
{
    m_left->setEnabled(!locked);
    m_identity->setEnabled(!locked);
}

void CasePanels::setFullSize(bool full)
{
    m_full = full;
    m_left->setVisible(!full);
    m_identity->setVisible(!full);
    m_viewer->setFocus();
}

void CasePanels::leaveFullSize()
{
    if (m_full)
        m_viewer->toggleFullSize();
}

// The list chooses what the preview shows, and its cursor turns the pages too: what the list has no use for goes to the preview, past the
// application, which would bring it back here.
void CasePanels::keyPressEvent(QKeyEvent *event)
{
    if (m_materials->isAncestorOf(focusWidget()))
        static_cast<QObject *>(m_viewer)->event(event);
    else
        Panel::keyPressEvent(event);
}

void CasePanels::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    const int window = this->window()->width();
    const int preview = qMax(LeastPreview, m_viewer->leastWidth());
    const bool wide = width() >= scaledColumn(FormWidth, window) + preview + scaledColumn(IdentityWidth, window) + 2;
    m_left->setFixedWidth(scaledColumn(wide ? FormWidth : NarrowFormWidth, window));
    m_identity->setFixedWidth(scaledColumn(IdentityWidth, window));
}

}
