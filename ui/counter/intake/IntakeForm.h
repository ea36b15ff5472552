// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"
#include "records/Identity.h"
#include "records/ServiceGuide.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace yichuang {

class AnswerField;
class CheckBox;

// What an item asks besides who applies: the questions that must be answered, and the papers that lie on the counter. Questions that the
// applicant's own data answer are not asked again.
class IntakeForm : public QWidget {
    Q_OBJECT

public:
    explicit IntakeForm(QWidget *parent = nullptr);

    void setGuide(const ServiceGuide &guide);
    // What is known of the applicant, as in an application.
    void setParty(const QJsonObject &applicant);
    void setAllAsked(bool all);
    // Where two people are asked for: whose page it is that the card's person may stand on beside the party; empty: none, or somebody else
    // stands there.
    QString placeBeside(const IdentityCard &card) const;
    // The card stands there already, by its number.
    bool isBeside(const IdentityCard &card) const;
    // What the card says of that person; an address that was typed stays, for it is where somebody is reached.
    void fillBeside(const IdentityCard &card);

    QJsonObject answers() const;
    QJsonArray materials() const;
    // Whether every application is asked for this fact of the applicant.
    bool demands(const QString &binds) const;
    // What is answered where the form asks for this fact of the applicant; empty: nothing.
    QString said(const QString &binds) const;
    // What was typed and ticked, to be kept and brought back.
    QJsonObject kept() const;
    void bringBack(const QJsonObject &kept);

    // Where it stands; nullptr where the pointer is none of this form's.
    QWidget *showFault(const QString &pointer, const QString &sentence);
    void clearFaults();
    // The first question without an answer that needs one, else the first paper that these answers demand and that is not ticked; nullptr:
    // none.
    QWidget *firstOpen() const;
    // Their names, all of them, in the same order.
    QStringList open() const;
    // Says it at each question that is open.
    void showOpen();

Q_SIGNALS:
    void edited();

private:
    struct Question {
        QString form;
        QString page;
        AnswerField *field;
        bool ofAnother = false; // on the page of another person than the party: nothing that the form binds is the party's there
        bool shown = false;     // for a fault, though the applicant's data answer it: what is typed there counts
    };
    struct Paper {
        GuideMaterial material;
        CheckBox *box;
    };
    // Which fact of the party the question asks for; empty: none.
    static QString factOf(const Question &question);
    // Where two people are asked for, on whose page the party stands.
    void standOnPage();
    QJsonValue answerOf(const Question &question) const;
    QJsonValue known(const Question &question) const;
    bool isAsked(const Question &question) const;
    bool isOpen(const Question &question) const;
    bool isDemanded(const Paper &paper) const;
    bool isOpen(const Paper &paper) const;
    QString wordsOf(const Paper &paper) const;
    void addQuestions(const ServiceGuide &guide);
    void addPapers(const ServiceGuide &guide);
    void dress();
    void arrange();
    void compareWithNumber(const QString &form, const QString &page);
    void followNumber(const QString &form, const QString &page);
    const FormPage *pageOf(const Question &question) const;
    const Question *on(const Question &page, QLatin1String binds) const;
    const Question *numberBeside(const IdentityCard &card) const;

    QVBoxLayout *m_column;
    QGridLayout *m_grid = nullptr;
    QList<AnswerField *> m_arranged;
    QWidget *m_body = nullptr;
    QHash<QString, FormDefinition> m_forms; // by code
    QList<Question> m_questions;
    QList<Paper> m_papers;
    QJsonObject m_party;
    QHash<QString, QString> m_followed; // by form and page: the day of birth that was written from the number
    bool m_all = false;
};

}
