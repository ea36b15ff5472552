// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/CaseDraft.h"
#include "ui/counter/CaseGate.h"
#include "ui/parts/Panel.h"

namespace yichuang {

class AskedPanel;
class CounterDesk;
class FormPanel;
class IdentityPanel;
class MaterialsPanel;
class PageService;
class ViewerPanel;

// An open case side by side: form and materials, the preview that they drive, the person. Knows what was checked of it.
class CasePanels : public Panel {
    Q_OBJECT

public:
    CasePanels(CounterDesk &desk, PageService &pages, QWidget *parent = nullptr);

    FormPanel *form() const { return m_form; }
    MaterialsPanel *materials() const { return m_materials; }
    AskedPanel *asked() const { return m_asked; }
    ViewerPanel *viewer() const { return m_viewer; }
    IdentityPanel *identity() const { return m_identity; }

    void open(const CaseFile &file, const CaseDraft &draft);
    Checked checked() const;
    // Puts what the panels hold into the draft.
    void fill(CaseDraft &draft) const;
    void focusFirst();
    void focusOn(CaseGate::Missing missing);
    // What the window just scanned, beside what was uploaded.
    void showScan(int seq);
    // What was sent is looked at, not changed.
    void setLocked(bool locked);
    bool isFullSize() const { return m_full; }
    void leaveFullSize();

Q_SIGNALS:
    // Something was marked, read or looked at.
    void changed();
    // A person went through the papers or marked one.
    void touched();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setFullSize(bool full);
    void follow(int seq);
    void goOnFromFace();

    CaseFile m_case;
    QWidget *m_left;
    FormPanel *m_form;
    MaterialsPanel *m_materials;
    AskedPanel *m_asked; // in the papers' place while a notice waits for its answer
    ViewerPanel *m_viewer;
    IdentityPanel *m_identity;
    bool m_full = false;
    bool m_opening = false;
    bool m_faceFirst = false; // the person was sure before the hall had compared the card
};

}
