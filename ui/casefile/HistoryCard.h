// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class ScrollPane;

// What happened to a case, newest first: who, where, what, with its note; and what became of its messages (Ctrl+H).
class HistoryCard : public QWidget {
    Q_OBJECT

public:
    explicit HistoryCard(QWidget *parent = nullptr);
    void setCase(const CaseFile &file);

protected:
    // ↑ ↓ PgUp PgDn move what is longer than the card.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addEntry(const QString &when, const QString &what, const QString &below);

    ScrollPane *m_scroll;
    QVBoxLayout *m_entries;
};

}
