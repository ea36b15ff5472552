// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"

#include <QWidget>

#include <memory>
#include <vector>

class QVBoxLayout;

namespace yichuang {

class AnswerField;
class Button;
class Label;

// The rows of a question that asks for a table: each with its cells, one more by a button, any of them taken away. There is always a row to
// write in; one in which nothing stands is no answer. What is longer than a person reads at a window keeps its further rows as they are.
class AnswerTable : public QWidget {
    Q_OBJECT

public:
    explicit AnswerTable(const FormField &table, QWidget *parent = nullptr);
    ~AnswerTable() override;

    // Undefined while no row has an answer.
    QJsonValue value() const;
    void setValue(const QJsonValue &rows);
    // The cell of a place within the answer, /row/column; nullptr where none is shown.
    AnswerField *cell(const QString &place) const;
    void clearFaults();

Q_SIGNALS:
    void edited();

private:
    struct Row;
    void add();
    void remove(const Row *row);
    void number();

    const FormField m_table;
    QVBoxLayout *m_column;
    Label *m_more;
    Button *m_add;
    std::vector<std::unique_ptr<Row>> m_rows;
    QJsonArray m_rest;
};

}
