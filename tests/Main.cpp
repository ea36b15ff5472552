// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Place.h"
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

// The offscreen platform says of each window that it cannot tell anybody its bounds, which buries what a failed test says. Qt Test writes
// down all messages from before its first event on; whoever passes them on to it has to come after.
class Quiet : public QObject {
public:
    Quiet() { QCoreApplication::instance()->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *) override
    {
        QCoreApplication::instance()->removeEventFilter(this);
        s_passOn = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &where, const QString &words) {
            if (words != QLatin1String("This plugin does not support propagateSizeHints()"))
                s_passOn(type, where, words);
        });
        return false;
    }

private:
    static inline QtMessageHandler s_passOn = nullptr;
};

// As ctest does, for whoever starts a test by hand. What is set already stays.
void settle()
{
    if (const QByteArray path = qgetenv("PATH"); !path.contains(PostgresPrograms))
        qputenv("PATH", PostgresPrograms + QByteArrayLiteral(":") + path);
    for (const char *setting : Settings) {
        const QByteArray whole(setting);
        const QByteArray name = whole.left(whole.indexOf('='));
        if (!qEnvironmentVariableIsSet(name.constData()))
            qputenv(name.constData(), whole.mid(name.size() + 1));
    }
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
        settle();
        const Application application(argc, argv);
        // What a test keeps for itself lies apart from what the others keep, which may run at the same time.
        QCoreApplication::setApplicationName(QFileInfo(QString::fromLocal8Bit(argv[0])).fileName() + u'_' + wanted);
        argv[1] = argv[0];
        const Quiet quiet;
        return entry.run(argc - 1, argv + 1);
    }
    for (const Entry &entry : entries())
        fprintf(stderr, "%s\n", qPrintable(entry.name));
    return 2;
}
