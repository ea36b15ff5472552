// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

class QProcess;

namespace yichuang {

// Hands a file to a program's standard input in pieces, and closes that behind it: a file of 20 MB in one piece kept a window's thread for
// 0.2 s. Is the program's child, and gone when it has done its work.
class PieceFeed : public QObject {
    Q_OBJECT

public:
    PieceFeed(QProcess &program, const QByteArray &bytes);

private:
    void feed();

    QProcess &m_program;
    const QByteArray m_bytes;
    qsizetype m_fed = 0;
};

}
