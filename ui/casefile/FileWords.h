// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/FileFacts.h"

#include <QCoreApplication>

namespace yichuang {

struct Attachment;
struct Material;
struct Said;

// What is said of a file that somebody handed in.
class FileWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::FileWords)

public:
    static QString warning(const QString &flag);
    static QString warnings(const QStringList &flags);
    // The same of one file in an archive, short enough for its row.
    static QString badge(const QString &flag);
    // Why there are no pages to look at, and what to do.
    static Said withoutPages(const FileFacts &facts);

    // Who brought it and when, for a case that is in its `round`.
    static QString origin(const Attachment &file, int round);
    // The paper came anew since, as a file or over the counter.
    static bool isReplaced(const Attachment &file, const Material &paper, int round);
    // That it was handed in before, and lies on the counter or in another file by now; empty where it is of this time.
    static QString earlier(const Attachment &file, const Material &paper, int round);
};

}
