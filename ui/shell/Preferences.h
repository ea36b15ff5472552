// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Theme.h"

#include <QHash>
#include <QString>

namespace yichuang {

// What this PC remembers between two days: its window, whose it is, its language, its looks. A bent file is as good as none and is written
// anew.
struct Preferences {
    int window = 0;              // 0: not chosen yet
    QHash<QString, int> windows; // where each person sat last, by staff number
    QString workNo;              // who signed in last; the password is asked every time
    QString login;               // which that number had,
    QString hall;                // in which hall (Door::hall)
    QString language = QStringLiteral("zh");
    Appearance appearance;
    QString reader = QStringLiteral("auto"); // devices/ReaderChoice.h
    QString printer;                         // a print queue of this PC; empty: the window's, in a private hall the folder "paper"

    static QString standardFile();
    static Preferences load(const QString &file);
    bool save(const QString &file) const;
};

}
