// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

class NoticeView;
class StatePage;
struct Error;

// What is seen while the hall is being joined or, the first time, made: what is being done, or why it could not be.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    // making, sample: the long first steps.
    void tell(const QString &step);
    // The folder of a hall of one's own, whose owner is to be found out; else empty.
    void fail(const Error &error, const QString &folder);

Q_SIGNALS:
    void retry();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connecting();
    void tryAgain();

    NoticeView *m_words;
    StatePage *m_page;
};

}
