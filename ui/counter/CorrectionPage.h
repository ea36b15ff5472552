// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "forms/FormDefinition.h"
#include "records/CaseFile.h"
#include "records/Decision.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class Button;
class CheckBox;
class Label;
class LineField;

// 当场更正 (Art. 32 (3)): the fields that their form marks correctable, old beside new, signed by the applicant.
class CorrectionPage : public QWidget {
    Q_OBJECT

public:
    explicit CorrectionPage(QWidget *parent = nullptr);
    // Stands above the page, with what concerns the whole window between them.
    QWidget *header() const { return m_header; }

    void open(const CaseFile &file, const QJsonObject &draft);
    QList<Correction> corrections() const;
    bool isSigned() const;
    QString whyNot() const;
    QString missing() const;
    QJsonObject draft() const;
    void setBlocked(const QString &why);
    // Says why not and goes there, or asks for sending.
    void send();
    // What the hall refused, said at its field.
    void showFaults(const Error &error);

Q_SIGNALS:
    void draftChanged();
    void sendAsked();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Line {
        QString form;
        FormField field;
        QJsonValue before;
        LineField *editor;
    };
    void addLine(const QString &form, const FormField &field, const QJsonValue &before);
    void noteEdit(LineField *editor, const QJsonValue &before);
    QJsonValue valueOf(const Line &line) const;
    void dress();

    QWidget *m_header;
    Label *m_title;
    QVBoxLayout *m_rows;
    CheckBox *m_signed;
    Label *m_meaning;
    Button *m_send;
    QList<Line> m_lines;
    QHash<QString, QString> m_titles; // of every field of the case, by what the hall calls it
    QString m_blocked;
    QString m_refused; // what has no field here, until something changes
};

}
