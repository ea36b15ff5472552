// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"
#include "forms/SchemaCheck.h"
#include "ui/parts/Panel.h"

#include <QJsonObject>

#include <optional>

namespace yichuang {

class FieldBlock;

// One page of a form as a card: its questions in order, those that depend on an answer only when they are asked. What is wrong stands
// beside each field as soon as the person has left it; answers are the members of one object, as the hall takes them.
class FormSection : public Panel {
    Q_OBJECT

public:
    // The number stands before the title where there are several.
    explicit FormSection(const FormPage &page, QWidget *parent = nullptr);

    const FormPage &page() const { return m_page; }
    QJsonObject answers() const;
    void setAnswers(const QJsonObject &answers);
    // Where an answer came from, and whether it can be changed here.
    void setOrigin(const QString &key, const QString &words, bool locked);

    // How many questions are not answered well, said or not.
    int faultCount() const;
    // Says all of them and goes to the first. True: there is none.
    bool accept();
    FieldBlock *firstFaulty() const;
    FieldBlock *block(const QString &key) const;

Q_SIGNALS:
    void changed();
    // The last field was finished with the keyboard's last key.
    void finished();

private:
    void build();
    void take();
    void showAsked(const QJsonObject &answers);
    void judge(bool all);
    void goOn(qsizetype from);

    FormPage m_page;
    std::optional<SchemaCheck> m_check;
    QList<FieldBlock *> m_blocks;
};

}
