// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Test.h"

#include <vector>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
#include <QGuiApplication>
using Application = QGuiApplication;
#endif

using namespace yichuang::test;

namespace {

struct Entry {
    QString name;
    RunTest run;
};

std::vector<Entry> &entries()
{
    static std::vector<Entry> all;
    return all;
}

}

Registered::Registered(const char *file, RunTest run)
{
    entries().push_back({QFileInfo(QString::fromUtf8(file)).completeBaseName().remove(QStringLiteral("tst_")), run});
}

int main(int argc, char **argv)
{
    const QString wanted = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    for (const Entry &entry : entries()) {
        if (entry.name != wanted)
            continue;
        const Application application(argc, argv);
        // What a test keeps for itself lies apart from what the others keep, which may run at the same time.
        QCoreApplication::setApplicationName(QFileInfo(QString::fromLocal8Bit(argv[0])).fileName() + u'_' + wanted);
        argv[1] = argv[0];
        return entry.run(argc - 1, argv + 1);
    }
    for (const Entry &entry : entries())
        fprintf(stderr, "%s\n", qPrintable(entry.name));
    return 2;
}
