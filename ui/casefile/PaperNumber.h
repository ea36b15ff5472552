// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace yichuang {

// ① to ⑳, as the papers of a case are numbered wherever they are named; beyond that plain figures.
QString paperNumber(int seq);
// ③④⑥
QString paperNumbers(const QList<int> &seqs);

}
