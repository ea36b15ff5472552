// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/parts/Panel.h"

#include <QJsonObject>

class QVBoxLayout;

namespace yichuang {

class ComboField;
class Label;
class NumberField;
class TextBox;

// The right column while an act is written that needs words of its own: refusal, return, an extension, an opinion, a visit, the end of a
// case. One form, whose fields are the act's; what was typed is kept as one object in the draft.
class ActPanel : public Panel {
    Q_OBJECT

public:
    explicit ActPanel(QWidget *parent = nullptr);

    // The staff numbers and names of the officer's colleagues, for visits.
    void setColleagues(const QList<ReviewTeam::Person> &people) { m_colleagues = people; }
    void open(const CaseFile &file, ReviewAct act, const QJsonObject &words);
    ReviewAct act() const { return m_act; }
    QJsonObject words() const;
    // Empty: it can be sent.
    QString whyNot() const;
    // What Ctrl+Enter does.
    QString deed() const;
    QString title() const;
    void focusFirst();

    Refusal refusal() const;
    // Whoever writes it down was there too.
    SiteVisit visit(const QString &workNo) const;
    ThirdParty party() const;
    HearingAnswer hearing() const;
    QString text(const char *key) const;
    int number() const;
    // The chosen entry's value: a department, a ground, yes or no.
    QVariant choice() const;

Q_SIGNALS:
    void changed();

private:
    struct Field {
        QString key;
        QString title;
        int least;
        TextBox *box;
    };

    int leastOf(const Field &field) const;

    void clear();
    void build();
    void addText(const char *key, const QString &title, int least, int lines, const QString &hint = {});
    void addNumber(const QString &title, int most, int value);
    ComboField *addChoice(const QString &title);
    void addWords(const QString &words);
    void buildVisit();
    void buildHearing();
    // Today first, back to a day.
    void addDays(ComboField *field, const QDate &first);
    void restore(const QJsonObject &words);

    CaseFile m_file;
    ReviewAct m_act = ReviewAct::Return;
    QList<ReviewTeam::Person> m_colleagues;
    Label *m_title;
    QWidget *m_body;
    QVBoxLayout *m_column;
    QList<Field> m_fields;
    NumberField *m_number = nullptr;
    ComboField *m_choice = nullptr;
    ComboField *m_second = nullptr;
};

}
