// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Words.h"

#include <QTest>

using namespace yichuang;

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_word_and_its_value_belong_together()
    {
        QCOMPARE(wordFor(CaseStatus::NotRequired), QStringLiteral("not_required"));
        QCOMPARE(fromWord<CaseStatus>(u"not_required"), CaseStatus::NotRequired);
        QCOMPARE(wordFor(Secret::ApplicantNumber), QStringLiteral("applicant.id"));
        QCOMPARE(wordFor(PrintState::Vanished), QStringLiteral("vanished"));
        QCOMPARE(fromWord<MessageState>(u"expired"), MessageState::Expired);
    }

    void every_value_of_a_list_comes_back_from_its_word()
    {
        comesBack<CaseStatus>();
        comesBack<QueueState>();
        comesBack<OriginalMark>();
        comesBack<CardField>();
        comesBack<DocumentState>();
        comesBack<MessageState>();
        comesBack<SendResult>();
        comesBack<PrintState>();
    }

    void an_unknown_word_is_no_value()
    {
        QVERIFY(!fromWord<LightColour>(u"purple"));
        QVERIFY(!fromWord<LightColour>(u""));
        QVERIFY(!fromWord<LightColour>(u"Green"));
    }

private:
    template<typename Enum> static void comesBack()
    {
        for (size_t i = 0; i < wordsOf<Enum>.size(); ++i)
            QCOMPARE(fromWord<Enum>(wordFor(Enum(i))), Enum(i));
    }
};

YICHUANG_TEST(WordsTest)
#include "tst_Words.moc"
