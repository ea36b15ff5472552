// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PaperThread.h"

#include <QCoreApplication>

namespace yichuang {

QThreadPool &paperThread()
{
    static QThreadPool pool;
    static const bool isOne = [] {
        pool.setMaxThreadCount(1);
        // Fonts are the application's: nothing is drawn with them after it.
        qAddPostRoutine([] { pool.waitForDone(); });
        return true;
    }();
    Q_UNUSED(isOne)
    return pool;
}

}
