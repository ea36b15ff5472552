// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/DocumentPage.h"

namespace yichuang {

// One of our own papers, a page at a time, as it is printed. Drawn beside the window; a late picture of an earlier paper is dropped.
class PaperView : public DocumentPage {
    Q_OBJECT

public:
    explicit PaperView(QWidget *parent = nullptr);

    // Stays at its page as far as the new paper has it. The sentence that is being written is tinted, on the screen only.
    void setPaper(const QByteArray &pdf, const QString &tinted = {});
    // The next paper is another one: it begins with its first page, upright.
    void clear();
    // PgUp and PgDn turn the pages wherever the focus is inside `place`.
    void listenIn(QWidget *place);
    void turnPage(int by);

    int page() const { return m_number; }
    int pages() const { return m_pages; }
    // 2/3; empty for a paper of one page.
    QString position() const;

Q_SIGNALS:
    void drawn();
    void failed();

private:
    void draw();

    QByteArray m_pdf;
    QString m_tinted;
    int m_number = 0;
    int m_pages = 0;
    int m_round = 0;
};

}
