// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Forgetting.h"

#include <QTest>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yichuang;

// Passwords and citizens' papers in a window's memory are nobody's who only has the same user.
class TestClosedMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noOtherProgramOfTheSameUserReadsIt_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (const char *file : {"mem", "environ", "maps"})
            QTest::newRow(file) << QByteArray(file);
    }
    void noOtherProgramOfTheSameUserReadsIt()
    {
        QFETCH(QByteArray, file);
        const int opened = asNobody([&file] {
            const int before = opensHere(file) ? 1 : 0;
            forgetting::closeMemory();
            return before + (opensHere(file) ? 2 : 0);
        });
        QCOMPARE(opened, 1); // before, and not after
    }

private:
    // Root may look into everything, so this is tried without its powers.
    template<typename Work> static int asNobody(const Work &work)
    {
        return inChild([&work] {
            constexpr uid_t nobody = 65534;
            if (::getuid() == 0 && ::setresuid(nobody, nobody, nobody) != 0)
                return 255;
            ::prctl(PR_SET_DUMPABLE, 1); // which changing the user took away
            return work();
        });
    }
    // Whether a child of this process may open a file of /proc that tells of it.
    static bool opensHere(const QByteArray &file)
    {
        const QByteArray path = "/proc/" + QByteArray::number(::getpid()) + '/' + file;
        return inChild([&path] { return ::open(path.constData(), O_RDONLY) >= 0 ? 1 : 0; }) == 1;
    }
    template<typename Work> static int inChild(const Work &work)
    {
        int status = 0;
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(work());
        return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
};

YICHUANG_TEST(TestClosedMemory)
#include "tst_ClosedMemory.moc"
