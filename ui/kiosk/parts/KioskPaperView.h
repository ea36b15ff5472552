// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SealedFile.h"

#include <QWidget>

#include <optional>

namespace yichuang {

class Button;
class Label;
class PageService;

// A paper on the screen, page by page, as wide as its place. The file is read by a helper process, never here.
class KioskPaperView : public QWidget {
    Q_OBJECT

public:
    explicit KioskPaperView(PageService &pages, QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    void setFile(const SealedFile &file);
    // Words in place of a paper: still being fetched, or why there is none.
    void setWords(const QString &words);
    int pageCount() const { return m_count; }

Q_SIGNALS:
    void painted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Sheet;
    void ask();
    void turn(int by);

    PageService &m_pages;
    std::optional<SealedFile> m_file;
    Sheet *m_sheet;
    QWidget *m_turner;
    Button *m_back;
    Button *m_on;
    Label *m_where;
    int m_page = 0;
    int m_count = 0;
    int m_asked = 0;
};

}
