// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PaperNumber.h"

namespace yichuang {

QString paperNumber(int seq)
{
    return seq >= 1 && seq <= 20 ? QString(QChar(0x2460 + seq - 1)) : QString::number(seq);
}

QString paperNumbers(const QList<int> &seqs)
{
    QStringList words;
    for (const int seq : seqs)
        words.append(paperNumber(seq));
    return words.join(seqs.isEmpty() || seqs.last() <= 20 ? QString() : QStringLiteral(" "));
}

}
