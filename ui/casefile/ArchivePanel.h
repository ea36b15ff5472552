// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/FileFacts.h"
#include "ui/parts/Label.h"

#include <QWidget>

class QListWidget;

namespace yichuang {

class Button;

// The way into an archive that was handed in: a line that says where one is, and below it what the archive holds, to be chosen from. While
// a file of it is open the line stays and leads back.
class ArchivePanel : public QWidget {
    Q_OBJECT

public:
    explicit ArchivePanel(QWidget *parent = nullptr);

    // Another file, which is no archive until it turns out to be one; `origin` is said above its list.
    void start(const QString &name, const QString &origin = {}, Ink ink = Ink::Second);
    void list(const FileFacts &archive);
    // The open file's place in its archive, after those of the archives around it; empty: what was handed in itself.
    QList<int> entry() const;
    // As it is shown: what was handed in, or the entry that is open.
    QString name() const;
    bool isInside() const { return !m_way.isEmpty(); }
    bool isListing() const { return m_listing; }
    void openCurrent();
    // To the list that the open file was chosen from; false where there is none.
    bool back();

Q_SIGNALS:
    void opened(); // the list goes after that
    void listed(const yichuang::FileFacts &archive);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Step {
        FileFacts archive;
        int place = 0;
    };

    void fill(const FileFacts &archive, int current);
    void dress();

    QString m_file;
    FileFacts m_shown; // the archive whose list is shown
    bool m_listing = false;
    QList<Step> m_way;
    QWidget *m_line;
    Label *m_where;
    Label *m_origin;
    Button *m_back;
    QListWidget *m_list;
};

}
