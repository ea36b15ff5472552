// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class AnswerField;
class CheckBox;
class ScrollPane;
class SectionHeader;
struct Error;

// What a supplement notice asked for, point by point, where its applicant brings it to the window: papers are ticked, fields of the form
// are answered.
class AskedPanel : public QWidget {
    Q_OBJECT

public:
    explicit AskedPanel(QWidget *parent = nullptr);

    void setCase(const CaseFile &file);
    // The case waits for what its notice asked for.
    bool isOn() const { return m_on; }
    // As an applicant hands it in again: {answers, materials}, of the fields only those that have another answer now.
    QJsonObject changes() const;
    bool isBrought() const;
    bool asksPapers() const { return !m_papers.isEmpty(); }
    // What the form calls the answers that were asked for.
    QStringList answersAsked() const;
    // What of it was not brought, or not changed, so far.
    QList<int> papersLeft() const;
    QStringList answersLeft() const;
    // What was ticked and typed, to be kept and brought back.
    QJsonObject kept() const;
    void bringBack(const QJsonObject &kept);
    // The first point that nothing was brought for, else the first.
    void focusFirst();
    // Each fault at its field; what is said of anything else stands in the window's banner.
    void showFaults(const Error &error);

Q_SIGNALS:
    void changed();

private:
    struct Paper {
        int seq;
        CheckBox *box;
    };
    struct Question {
        QString form;
        AnswerField *field;
        QJsonValue before; // as its field shows it
    };
    void addPaper(const CaseFile &file, const AskedPoint &point);
    void addQuestion(const CaseFile &file, const AskedPoint &point);
    static QJsonValue answer(const Question &question);
    AnswerField *fieldAt(const QString &pointer);

    CaseFile m_case;
    SectionHeader *m_header;
    QWidget *m_space; // and what it says
    ScrollPane *m_scroll;
    QVBoxLayout *m_rows;
    QList<Paper> m_papers;
    QList<Question> m_questions;
    bool m_on = false;
};

}
