// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace yichuang {

// The phrases of an opinion, each with its key: Ctrl 1 to Ctrl 9.
class PhraseChips : public QWidget {
    Q_OBJECT

public:
    explicit PhraseChips(QWidget *parent = nullptr);

    void setPhrases(const QStringList &phrases);
    // The phrase of that key; there may be none.
    void choose(int n);

Q_SIGNALS:
    void chosen(const QString &phrase);

private:
    QVBoxLayout *m_column;
    QStringList m_phrases;
};

}
