// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ReaderWords.h"

#include <QTest>

using namespace yichuang;

// What is said of a reader that does not read.
class ReaderWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_key_stands_apart_from_chinese_words_and_words_do_not()
    {
        using Instead = ReaderWords::Instead;
        const auto remedy = [](CardReader::Fault fault, Instead instead) { return ReaderWords::say(fault, instead).remedy; };
        QCOMPARE(remedy(CardReader::Fault::CardUnreadable, Instead::TypeHere), QStringLiteral("三次不行就直接录入姓名和号码"));
        QCOMPARE(remedy(CardReader::Fault::CardUnreadable, Instead::TypeByKey), QStringLiteral("三次不行就 Alt I 录入"));
        QCOMPARE(remedy(CardReader::Fault::CardRefused, Instead::TypeHere), QStringLiteral("换一台读卡器，或直接录入姓名和号码"));
        QCOMPARE(remedy(CardReader::Fault::CardRefused, Instead::TypeByKey), QStringLiteral("换一台读卡器，或 Alt I 录入"));
    }
};

YICHUANG_TEST(ReaderWordsTest)
#include "tst_ReaderWords.moc"
