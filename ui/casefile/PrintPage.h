// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/casefile/ReissueForm.h"
#include "ui/parts/Label.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QListWidget;
class QVBoxLayout;

namespace yichuang {

class Button;
class ComboField;
class CaseDesk;
class KeyCap;
class NumberField;
class PaperView;
class PrintService;
class Sign;
class StatePage;
class YieldingRow;

// The papers of a case: the archived page as printed, the printer's truth, and what was printed when. Printing never changes the case.
class PrintPage : public QWidget {
    Q_OBJECT

public:
    PrintPage(CaseDesk &desk, PrintService &printer, QWidget *parent = nullptr);

    void open(const CaseFile &file, std::optional<DocumentId> document, const QString &queue);
    // Prints the chosen paper: the first time plainly, after that as a 补打 with its reason.
    void printNow();
    // A print of the paper began, wherever it was asked for.
    void noteBegun(DocumentId paper, int copyNo);
    // What became of a print that was asked for elsewhere is written down.
    void noteChanged();
    // Where somebody sits who may have a paper made again that could not be made; and does so.
    void setReissue(ReissueForm::Call call) { m_reissue->setCall(std::move(call)); }
    void reissue();

Q_SIGNALS:
    void left();
    void nextAsked();
    void trouble(const QString &words);
    // The hall has written it down as a print.
    void begun(yichuang::DocumentId paper);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildList();
    QWidget *buildPaper();
    QWidget *buildPrinter();
    QWidget *buildFoot();
    const Document *chosen() const;
    void choose(int row);
    void loadPaper();
    void receivePaper(const Result<QByteArray> &pdf);
    void setState(DocumentId paper, DocumentState state);
    void loadLog();
    void askPrinter();
    void forgetReason();
    void sayPrinter(const QString &words, Ink ink);
    void countPrints(DocumentId paper, int least);
    void recountPrints(const QList<PrintJob> &jobs);
    void dressPosition();
    void dress();
    QString whyShut() const;
    bool lacksReason() const;

    CaseDesk &m_desk;
    PrintService &m_printer;
    CaseFile m_case;
    QString m_queue;
    Label *m_title;
    Label *m_applicant;
    Label *m_number;
    QListWidget *m_list;
    YieldingRow *m_header;
    Label *m_paperTitle;
    Label *m_paperFormat;
    Label *m_position;
    KeyCap *m_turning;
    PaperView *m_paper;
    StatePage *m_state;
    Sign *m_printerSign;
    Label *m_printerName;
    Label *m_printerState;
    ComboField *m_reason;
    NumberField *m_copies;
    ReissueForm *m_reissue;
    Label *m_reprintRemark;
    QVBoxLayout *m_log;
    Label *m_summary;
    Button *m_print;
    QTimer m_soon; // asks again for a paper that is being made
    int m_round = 0;
    bool m_printing = false;
};

}
