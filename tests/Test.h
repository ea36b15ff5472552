// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

// A test waits for what must come as long as a machine may need that is ten times slower than ours; only what never comes costs this time.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, 60'000)
#define QTRY_VERIFY2(expr, words) QTRY_VERIFY2_WITH_TIMEOUT(expr, words, 60'000)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, 60'000)

// The tests of a folder are one program, which runs the one that its first argument names; without a name it lists them. This header is
// compiled before all of them.
namespace yichuang::test {

using RunTest = int (*)(int argc, char **argv);

// A test of the program, known by its file: tst_Queue.cpp is Queue.
struct Registered {
    Registered(const char *file, RunTest run);
};

}

// Stands once in each tst_*.cpp, as QTEST_MAIN does elsewhere.
#define YICHUANG_TEST(Class)                                                                                                               \
    static const yichuang::test::Registered registered##Class(__FILE__, [](int argc, char **argv) {                                        \
        Class test;                                                                                                                        \
        return QTest::qExec(&test, argc, argv);                                                                                            \
    });
