// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Forgetting.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <sys/wait.h>
#include <unistd.h>

using namespace yichuang;

// A window shows pictures of pages all day long. What they took is the system's again, not the C library's for later.
class TestReturnedPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPictureThatNobodyHoldsIsNoMemoryOfTheProgram()
    {
        // What watches over a program's memory keeps what was freed itself, whatever the C library was told.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QVERIFY(keptOfPictures(true) >= 0);
#else
        QVERIFY(keptOfPictures(false) >= Pictures / 2);
        QCOMPARE(keptOfPictures(true), 0);
#endif
    }

private:
    static constexpr int Pictures = 6;
    static constexpr size_t Bytes = 1000 * 1414 * 4; // as a notice's page

    // How many pictures' worth of memory a program has more than before, after it gave six back. Small things that stay were made between.
    static int keptOfPictures(bool returned)
    {
        int status = 0;
        const pid_t child = ::fork();
        if (child == 0) {
            if (returned)
                forgetting::returnPictures();
            std::free(picture()); // after the first one the library would keep the next ones
            const long before = residentBytes();
            void *pictures[Pictures];
            for (void *&each : pictures) {
                each = picture();
                std::memset(std::malloc(64 << 10), 1, 64 << 10);
            }
            for (void *each : pictures)
                std::free(each);
            const long grown = residentBytes() - before;
            ::_exit(int(std::max(0L, grown) / long(Bytes)));
        }
        return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    static void *picture()
    {
        return std::memset(std::malloc(Bytes), 1, Bytes);
    }

    static long residentBytes()
    {
        QFile statm(QStringLiteral("/proc/self/statm"));
        return statm.open(QIODevice::ReadOnly) ? statm.readAll().split(' ').value(1).toLong() * ::sysconf(_SC_PAGESIZE) : -1;
    }
};

YICHUANG_TEST(TestReturnedPictures)
#include "tst_ReturnedPictures.moc"
