// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/AsyncWatch.h"

#include <QPromise>
#include <QTest>

#include <optional>

using namespace yichuang;

// What a page hears of what it asked.
class AsyncWatchTest : public QObject {
    Q_OBJECT

    using Answer = Result<int>;

    PendingAnswer ask(QPromise<Answer> &promise)
    {
        promise.start();
        m_heard.clear();
        return whenAnswered(promise.future(), this,
                            [this](const Answer &answer) { m_heard.append(answer ? QStringLiteral("answer") : answer.error().code); });
    }

    // Long enough for whatever is on its way.
    static void goRound()
    {
        for (int round = 0; round < 20; ++round)
            QTest::qWait(0);
    }

private Q_SLOTS:
    void an_answer_is_delivered_once()
    {
        QPromise<Answer> promise;
        PendingAnswer question = ask(promise);
        promise.addResult(Answer(7));
        promise.finish();
        QTRY_COMPARE(m_heard, QStringList(QStringLiteral("answer")));
        QTRY_VERIFY(children().isEmpty());
        question.cancel();
        goRound();
        QCOMPARE(m_heard.size(), 1);
    }

    void an_answer_dies_with_its_receiver()
    {
        auto receiver = std::make_unique<QObject>();
        QPromise<Answer> promise;
        bool called = false;
        promise.start();
        whenAnswered(promise.future(), receiver.get(), [&called](const Answer &) { called = true; });
        receiver.reset();
        promise.addResult(Answer(7));
        promise.finish();
        goRound();
        QVERIFY(!called);
    }

    void of_a_question_that_was_cancelled_nothing_is_heard_and_who_works_on_it_knows()
    {
        QPromise<Answer> promise;
        PendingAnswer question = ask(promise);
        question.cancel();
        QVERIFY(promise.isCanceled());
        promise.finish();
        goRound();
        QCOMPARE(m_heard, QStringList());
    }

    void not_even_the_answer_that_was_there_already()
    {
        QPromise<Answer> promise;
        PendingAnswer question = ask(promise);
        promise.addResult(Answer(7));
        promise.finish();
        question.cancel();
        goRound();
        QCOMPARE(m_heard, QStringList());
    }

    void a_question_whose_asker_is_gone_can_still_be_cancelled()
    {
        QPromise<Answer> promise;
        promise.start();
        PendingAnswer question;
        {
            QObject asker;
            question = whenAnswered(promise.future(), &asker, [](const Answer &) {});
        }
        question.cancel();
        QVERIFY(!promise.isCanceled());
    }

    // Nobody knows what became of it; that the line is lost, and nothing was sent, would be a guess.
    void a_promise_that_is_broken_is_no_lost_line()
    {
        {
            QPromise<Answer> promise;
            ask(promise);
        }
        QTRY_COMPARE(m_heard, QStringList(QString(error::Internal)));
    }

private:
    QStringList m_heard;
};

YICHUANG_TEST(AsyncWatchTest)
#include "tst_AsyncWatch.moc"
