// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/DeliveryReport.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace yichuang;

class TestDeliveryReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOrderOfFourReportsEndsInTheSameState()
    {
        constexpr std::array states{DeliveryState::Queued,     DeliveryState::Sending, DeliveryState::Unknown, DeliveryState::Accepted,
                                    DeliveryState::Suppressed, DeliveryState::Expired, DeliveryState::Failed,  DeliveryState::Delivered};
        int orders = 0;
        for (size_t choice = 0; choice < 8 * 8 * 8 * 8; ++choice) {
            std::array news{states[choice % 8], states[choice / 8 % 8], states[choice / 64 % 8], states[choice / 512]};
            std::sort(news.begin(), news.end());
            const DeliveryState expected = std::max(DeliveryState::Sending, news.back());
            do {
                DeliveryState state = DeliveryState::Sending;
                for (const DeliveryState report : news)
                    state = mergeState(mergeState(state, report), report);
                QCOMPARE(state, expected);
                ++orders;
            } while (std::next_permutation(news.begin(), news.end()));
        }
        QVERIFY(orders > 8 * 8 * 8 * 8);
    }

    void aShownTextOutranksAFailureAndNothingTakesItBack()
    {
        QCOMPARE(mergeState(DeliveryState::Failed, DeliveryState::Delivered), DeliveryState::Delivered);
        QCOMPARE(mergeState(DeliveryState::Delivered, DeliveryState::Failed), DeliveryState::Delivered);
        QCOMPARE(mergeState(DeliveryState::Delivered, DeliveryState::Accepted), DeliveryState::Delivered);
        QCOMPARE(mergeState(DeliveryState::Unknown, DeliveryState::Accepted), DeliveryState::Accepted);
        QCOMPARE(mergeState(DeliveryState::Accepted, DeliveryState::Unknown), DeliveryState::Accepted);
    }

    void aStateSurvivesItsWord()
    {
        for (int i = 0; i <= int(DeliveryState::Delivered); ++i)
            QCOMPARE(deliveryStateFrom(toWord(DeliveryState(i))), DeliveryState(i));
        QVERIFY(!deliveryStateFrom(u"sent"));
    }

    void kannelsNumbersHaveTheirMeaning()
    {
        QCOMPARE(stateOfKannelReport(1), DeliveryState::Delivered);
        QCOMPARE(stateOfKannelReport(2), DeliveryState::Failed);
        QCOMPARE(stateOfKannelReport(4), DeliveryState::Accepted);
        QCOMPARE(stateOfKannelReport(8), DeliveryState::Accepted);
        QCOMPARE(stateOfKannelReport(16), DeliveryState::Failed);
        for (const int other : {-1, 0, 3, 5, 31, 32, 1000})
            QVERIFY(!stateOfKannelReport(other));
    }

    void onlyTheWholeTokenIsTheToken()
    {
        const QString token = QStringLiteral("0123456789abcdef0123456789abcdef");
        QVERIFY(sameToken(token, token));
        for (qsizetype i = 0; i < token.size(); ++i) {
            QString forged = token;
            forged[i] = u'x';
            QVERIFY(!sameToken(token, forged));
            QVERIFY(!sameToken(token, token.first(i)));
        }
        QVERIFY(!sameToken(QString(), QString()));
    }
};

YICHUANG_TEST(TestDeliveryReport)
#include "tst_DeliveryReport.moc"
