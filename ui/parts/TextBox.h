// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace yichuang {

class FieldBox;
class FieldNote;
class Label;

// Several lines to type in. It grows with what is typed up to eight lines, counts characters against its limit (26/500) and takes plain
// text only; what is pasted beyond the limit is left out and said so.
class TextBox : public QWidget {
    Q_OBJECT

public:
    explicit TextBox(const QString &label = {}, int limit = 500, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    // A text that whoever comes goes on with: the cursor stands at its end.
    void setBeginning(const QString &text);
    // Puts a phrase where the cursor stands.
    void insert(const QString &phrase);
    void setPlaceholder(const QString &words);
    void setLeastLines(int lines);
    // Small boxes inside of rows do without the counter.
    void setCounterShown(bool shown);
    QPlainTextEdit *edit() const { return m_edit; }

    void setFault(const QString &sentence);
    void clearNote();
    QString note() const;
    void setLocked(bool locked);
    QSize sizeHint() const override;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteChange();
    void cutToLimit();
    void fit();
    void showWhole();

    int m_limit;
    qsizetype m_leftOut = 0; // of the paste that is going on
    int m_leastLines = 2;
    bool m_isWhole = true; // nothing has to be scrolled
    Label *m_label;
    FieldBox *m_box;
    QPlainTextEdit *m_edit;
    Label *m_counter;
    FieldNote *m_note;
    bool m_cutting = false;
};

}
