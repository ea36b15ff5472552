// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/Answer.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace yichuang;

// One thread answers while another says what is to be done with the answer.
class AnswerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoWaitsIsToldOnceWhoeverIsFirst()
    {
        constexpr int Rounds = 20'000;
        std::atomic<const Answer *> given{nullptr};
        std::atomic<int> told = 0;
        std::atomic<bool> wrong = false, done = false;
        std::thread line([&] {
            while (!done) {
                if (const Answer *answer = given.exchange(nullptr)) {
                    const Answer mine = *answer;
                    mine.settle(QJsonValue(7));
                }
            }
        });
        for (int i = 0; i < Rounds; ++i) {
            const Answer answer;
            const int before = told;
            given = &answer;
            // Now a little before, now a little after.
            for (std::atomic<int> wait = i % 400; wait > 0; --wait) {
            }
            answer.whenThere([&](const Result<QJsonValue> &result) {
                wrong = wrong || !result || result->toInt() != 7;
                ++told;
            });
            while (told == before)
                std::this_thread::yield();
        }
        done = true;
        line.join();
        QVERIFY(!wrong);
        QCOMPARE(told.load(), Rounds);
    }

    void whoComesLaterIsToldAtOnce()
    {
        const Answer answer;
        answer.settle(Error{error::Internal, QStringLiteral("so it was"), {}});
        QString why;
        answer.whenThere([&why](const Result<QJsonValue> &result) { why = result.error().log; });
        QCOMPARE(why, QStringLiteral("so it was"));
    }

    void aFutureOfItEndsWithIt()
    {
        const Answer answer;
        QFuture<Result<QJsonValue>> future = answer;
        QVERIFY(!future.isFinished());
        answer.settle(QJsonValue(QStringLiteral("there")));
        QVERIFY(future.isFinished());
        QCOMPARE(future.result()->toString(), QStringLiteral("there"));
    }
};

YICHUANG_TEST(AnswerTest)

#include "tst_Answer.moc"
