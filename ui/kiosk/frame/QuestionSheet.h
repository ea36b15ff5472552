// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;
class QHBoxLayout;

namespace yichuang {

class Button;
class Label;

// A question over the whole page: the page is veiled, nothing behind can be touched. It deletes itself when it is closed.
class QuestionSheet : public QWidget {
    Q_OBJECT

public:
    QuestionSheet(const QString &title, const QString &words, QWidget *window);

    void setWords(const QString &words);
    QString words() const;
    void addContent(QWidget *content);
    // Every act closes the sheet after it was done.
    Button *addAct(Button *act, std::function<void()> then);
    void close();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Label *m_words;
    QVBoxLayout *m_column;
    QHBoxLayout *m_acts;
};

}
