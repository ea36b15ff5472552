// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PaperThread.h"

#include <QCoreApplication>

namespace yichuang {

namespace {

class OneThread : public QThreadPool {
public:
    OneThread()
    {
        setMaxThreadCount(1);
        // Fonts are the application's: nothing is drawn with them after it.
        qAddPostRoutine([] { paperThread().waitForDone(); });
    }
};

}

QThreadPool &paperThread()
{
    static OneThread pool;
    return pool;
}

}
