// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/form/FieldEditor.h"

#include <QJsonArray>

class QVBoxLayout;

namespace yichuang {

class Button;
class FieldBlock;
class TableRow;

// Rows of the same questions, such as the people who work there. One row lies open, the others are folded to a line that says what they
// hold.
class TableEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit TableEditor(const FormField &field);
    QJsonValue answer() const override;
    void setAnswer(const QJsonValue &answer) override;
    void setLocked(bool locked) override;
    void judgeWithin(const QList<SchemaFault> &faults, bool all) override;
    QWidget *entry() const override;

    int rows() const { return int(m_rows.size()); }
    FieldBlock *cell(int row, const QString &column) const;
    Button *more() const { return m_more; }

private:
    TableRow *append();
    void remove(TableRow *row);
    void open(TableRow *row);
    void refresh();
    int most() const;

    QVBoxLayout *m_column;
    QList<TableRow *> m_rows;
    Button *m_more;
    bool m_locked = false;
};

// One row of it.
class TableRow : public QWidget {
    Q_OBJECT

public:
    explicit TableRow(const FormField &table);

    QJsonObject answer() const;
    void setAnswer(const QJsonObject &answer);
    void setNumber(int number);
    void setOpen(bool open);
    bool isOpen() const;
    void setLocked(bool locked);
    void judge(const QList<SchemaFault> &faults, bool all);
    FieldBlock *cell(const QString &column) const;
    QWidget *entry() const;

Q_SIGNALS:
    void changed();
    void left();
    void opened();
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshHead();

    QList<FieldBlock *> m_cells;
    Button *m_head;
    Button *m_remove;
    QWidget *m_body;
    int m_number = 1;
    bool m_faulty = false;
};

}
