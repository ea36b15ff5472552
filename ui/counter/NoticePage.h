// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "records/Decision.h"
#include "records/Reasons.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QStackedWidget;

namespace yichuang {

class Badge;
class Button;
class CheckBox;
class CounterDesk;
class DeclineList;
class Label;
class NoticePreviewPanel;
class NumberField;
class Segmented;
class StatePage;
class SupplementList;

// Writing a notice: the one-time supplement notice (Art. 32 (4)) or declining (Art. 32 (1), (2), Art. 78). Tick, edit, see message and
// paper change.
class NoticePage : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Supplement, Decline };

    explicit NoticePage(CounterDesk &desk, QWidget *parent = nullptr);
    // Stands above the page, with what concerns the whole window between them.
    QWidget *header() const { return m_header; }

    // personDiffers: the card does not agree with what was declared, so the papers of identity are in question. paper: the one that is
    // looked at.
    void open(const CaseFile &file, Kind kind, const QList<OriginalSeen> &marks, const QJsonObject &draft, bool personDiffers, int paper);
    // It is left: the paper that nobody sees any more is not kept, but for what was sent, which may be read until it is answered. Opened
    // again, it is drawn anew.
    void putAway();
    // F9 and F10 change the page without losing what stands on the other.
    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    QJsonObject draft() const;
    // It was opened for this case in this round.
    bool isOf(const CaseFile &file) const { return m_case.caseId == file.caseId && m_case.round == file.round; }
    // Empty: it can be sent.
    QString whyNot() const;
    QString missing() const;
    SupplementNotice supplement() const;
    Declining declining() const;
    // Says why not and goes there, or asks for sending.
    void send();
    void chooseReason(int n);
    void addOther();
    void toggleAll();
    // F11: the paper over the whole page, and back.
    void toggleFullSize();
    // While the answer is awaited, or without a line, it cannot be sent; why says so on the button.
    void setBlocked(const QString &why);
    // What was sent stays to be read, as it was sent.
    void setLocked(bool locked);
    QString sentWords() const;
    // What could not be had while the line was away is asked for again.
    void lineBack();
    // How long what was sent can be taken back, as the hall has it.
    void setUndoSeconds(int seconds) { m_undoSeconds = seconds; }
    // The days that a notice proposes, as the hall has them.
    void setUsualDays(int days) { m_usualDays = days; }
    // When the hall had the draft last.
    void showSaved(const QDateTime &at);

Q_SIGNALS:
    void kindChanged();
    void draftChanged();
    void sendAsked();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHeader();
    QWidget *buildFoot();
    void setLoading(bool loading);
    void load();
    void fill(const ReasonCatalogue &reasons, const QList<OriginalSeen> &marks, const QJsonObject &draft);
    void focusSearch();
    bool isFilled() const;
    void noteChange();
    QString whyNoPreview() const;
    QString writtenNow() const;
    void askPreview();
    void dress();
    void dressFoot();

    CounterDesk &m_desk;
    CaseFile m_case;
    QJsonObject m_kept; // the draft that the page was opened with
    QList<OriginalSeen> m_marks;
    struct Reasons {
        CaseId of;
        int version = 0;
        ReasonCatalogue catalogue;
    };
    std::optional<Reasons> m_reasons; // that were fetched last
    Kind m_kind = Kind::Supplement;
    Segmented *m_kinds;
    Label *m_item;
    Label *m_name;
    Label *m_number;
    Badge *m_remark; // what the law says of this notice: never cut
    Label *m_saved;
    QWidget *m_header;
    QStackedWidget *m_lists;
    SupplementList *m_supplement;
    DeclineList *m_decline;
    StatePage *m_state;
    NoticePreviewPanel *m_preview;
    Label *m_summary;
    Label *m_meaning;
    QWidget *m_daysRow;
    QBoxLayout *m_daysBox;
    Label *m_daysTitle;
    Label *m_daysUnit; // stands in the title where text is large
    Label *m_until;    // the day that the paper names
    CheckBox *m_copyAgent;
    NumberField *m_days;
    Button *m_send;
    QTimer m_soon;
    QString m_unprintable;
    QString m_blocked;
    int m_round = 0;
    int m_paper = 0;
    int m_undoSeconds = 0;
    int m_usualDays = 0;
    bool m_personDiffers = false;
    bool m_filling = false;
    bool m_locked = false;
};

}
