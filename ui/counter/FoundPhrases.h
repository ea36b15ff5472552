// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Reasons.h"

#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class NoticeView;
class RadioRow;
class ReasonSearch;

// The ready wordings of every lawful ground that the search finds, each with its ground and the key that takes it.
class FoundPhrases : public QWidget {
    Q_OBJECT

public:
    explicit FoundPhrases(QWidget *parent = nullptr);

    void open(const QList<DeclineReason> &lawful);
    void filter(const ReasonSearch &search);
    // The n-th that is shown, from 1.
    void take(int n);

Q_SIGNALS:
    void taken(const yichuang::DeclineReason &reason);

private:
    struct Entry {
        DeclineReason reason;
        RadioRow *row;
    };

    QVBoxLayout *m_rows;
    NoticeView *m_nothing;
    QList<Entry> m_entries;
};

}
