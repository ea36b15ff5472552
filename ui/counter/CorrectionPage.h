// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/CaseFile.h"
#include "records/Decision.h"
#include "ui/counter/Correctable.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class Button;
class CheckBox;
class CorrectionLine;
class Label;
struct FormField;

// 当场更正 (Art. 32 (3)): the fields that their form marks correctable, and names that no form has, old beside new, signed by the
// applicant.
class CorrectionPage : public QWidget {
    Q_OBJECT

public:
    explicit CorrectionPage(QWidget *parent = nullptr);
    // Stands above the page, with what concerns the whole window between them.
    QWidget *header() const { return m_header; }

    // `misspelt`: what the focus goes to, and what a key fills in there.
    void open(const CaseFile &file, const QJsonObject &draft, const Misspelt &misspelt = {});
    void takeOffered();
    // What was sent is done: it is no draft any more, though the page still stands here until the case is read again.
    void forget();
    // It was opened for this case in this round.
    bool isOf(const CaseFile &file) const { return m_caseId == file.caseId && m_caseRound == file.round; }
    QList<Correction> corrections() const;
    bool isSigned() const;
    QString whyNot() const;
    QString missing() const;
    QJsonObject draft() const;
    void setBlocked(const QString &why);
    // Says why not and goes there, or asks for sending.
    void send();
    // Why it stands here: something waits for it. Stays until something changes.
    void sayHeld(const QString &why);
    // What the hall refused, said at its field.
    void showFaults(const Error &error);

Q_SIGNALS:
    void draftChanged();
    void sendAsked();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void clear();
    void orderTabs();
    void addLine(const QString &form, const FormField &field, const QJsonValue &before);
    void goTo(const Misspelt &misspelt);
    CorrectionLine *lineOf(const QString &name) const;
    CorrectionLine *firstWrong() const;
    void focusMissing();
    void noteEdit();
    void dress();
    void say(const QString &words);

    QWidget *m_header;
    CaseId m_caseId;
    int m_caseRound = 0;
    int m_after = 0; // so many corrections were done before what is typed here
    Label *m_title;
    QVBoxLayout *m_rows;
    CheckBox *m_signed;
    Label *m_meaning;
    Button *m_leave;
    Button *m_send;
    QList<CorrectionLine *> m_lines;
    QList<CorrectionLine *> m_others; // of these, what a form asks about another person than the applicant
    QHash<QString, QString> m_titles; // of every field of the case, by what the hall calls it
    QString m_blocked;
    QString m_held;
    QString m_refused; // what has no field here, until something changes
};

}
