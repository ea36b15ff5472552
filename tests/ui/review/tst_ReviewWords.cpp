// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewWords.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace yichuang;

// The hall tells facts; the window has their words, in its language.
class ReviewWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_act_says_its_name_and_its_facts()
    {
        Opinion opinion = of("accept");
        opinion.originals = 5;
        QCOMPARE(said(opinion), QStringLiteral("受理|何佩珊|原件已核 5 项"));
        opinion.deemed = opinion.owed = true;
        QCOMPARE(said(opinion), QStringLiteral("受理|何佩珊|逾期未告知，视为受理；核验待补"));
        opinion = of("inform_party");
        opinion.named = QStringLiteral("堤东路 126 号业主");
        opinion.text = QStringLiteral("开设餐饮店");
        opinion.until = QDate(2026, 12, 7);
        QCOMPARE(said(opinion), QStringLiteral("告知利害关系人|何佩珊|堤东路 126 号业主：开设餐饮店（可在 12-07 前要求听证）"));
        opinion = of("answer_hearing");
        opinion.outcome = QStringLiteral("waived");
        opinion.text = QStringLiteral("三人都书面放弃");
        opinion.day = QDate(2026, 11, 23);
        QCOMPARE(said(opinion), QStringLiteral("听证|何佩珊|放弃听证：三人都书面放弃（11-23）"));
        opinion = {};
        opinion.step = QStringLiteral("审查");
        opinion.by = QStringLiteral("陈国梁");
        opinion.standsInFor = QStringLiteral("潘晓岚");
        opinion.text = QStringLiteral("拟同意");
        QCOMPARE(said(opinion), QStringLiteral("审查|陈国梁（代 潘晓岚）|拟同意"));
    }

    void what_comes_back_says_why_and_what_was_typed_stays()
    {
        QCOMPARE(ReviewWords::remark(QStringLiteral("opinion_agrees")), QStringLiteral("意见：同意"));
        QCOMPARE(ReviewWords::remark(QStringLiteral("ask_extension 5")), QStringLiteral("申请延期 5 日"));
        QCOMPARE(ReviewWords::remark(QStringLiteral("合格，报告编号 J")), QStringLiteral("合格，报告编号 J"));
    }

    void a_stop_of_the_usual_way_and_what_is_told_of_it_have_words()
    {
        QCOMPARE(ReviewWords::stop(QStringLiteral("审核")), QStringLiteral("审核"));
        QCOMPARE(ReviewWords::stop(QStringLiteral("合议")), QStringLiteral("合议"));
        QCOMPARE(ReviewWords::stopRemark(QStringLiteral("workdays 10")), QStringLiteral("10 个工作日内"));
        QCOMPARE(ReviewWords::stopRemark(QStringLiteral("days 11-24 11-26")), QStringLiteral("11-24 至 11-26"));
        QCOMPARE(ReviewWords::stopRemark(QStringLiteral("11-24 郑婉儿")), QStringLiteral("11-24 郑婉儿"));
        QCOMPARE(ReviewWords::nextStep(QStringLiteral("审核，高志文")), QStringLiteral("审核，高志文"));
    }

    void in_English_no_Chinese_is_left()
    {
        QTranslator english;
        QVERIFY(english.load(QStringLiteral(":/i18n/yichuang_en.qm")));
        QVERIFY(QCoreApplication::installTranslator(&english));
        const auto back = qScopeGuard([&english] { QCoreApplication::removeTranslator(&english); });
        QStringList all;
        for (const char *stop : {"申报", "受理", "审查", "审核", "决定", "送达", "征求意见"}) {
            all.append(ReviewWords::stop(QString::fromUtf8(stop)));
            all.append(ReviewWords::nextStep(QString::fromUtf8(stop) + QStringLiteral("，x")));
        }
        all.append(ReviewWords::stopRemark(QStringLiteral("workdays 10")));
        all.append(ReviewWords::stopRemark(QStringLiteral("days 11-24 11-26")));
        for (const char *remark :
             {"ask_extension 1", "answer_extension 5", "refuse_extension", "opinion_agrees", "opinion_disagrees", "verified_again"})
            all.append(ReviewWords::remark(QLatin1String(remark)));
        for (const char *act : {"accept", "give_opinion", "site_visit", "offer_hearing", "inform_party", "answer_hearing"}) {
            for (const char *outcome : {"waived", "asked", "held"}) {
                Opinion opinion = of(act);
                opinion.by = opinion.standsInFor = opinion.text = QStringLiteral("x");
                opinion.outcome = QLatin1String(outcome);
                opinion.provisional = true;
                opinion.day = QDate(2026, 11, 23);
                if (opinion.act.endsWith(QLatin1String("_party")) || opinion.act.startsWith(QLatin1String("offer")))
                    opinion.until = QDate(2026, 12, 7);
                all.append(said(opinion));
                opinion.deemed = opinion.owed = true;
                all.append(said(opinion));
            }
        }
        for (const QString &words : all)
            for (const QChar c : words)
                QVERIFY2(c.script() != QChar::Script_Han, qPrintable(words));
    }

private:
    static Opinion of(const char *act)
    {
        Opinion opinion;
        opinion.act = QLatin1String(act);
        opinion.by = QStringLiteral("何佩珊");
        return opinion;
    }

    static QString said(const Opinion &opinion)
    {
        return QStringList{ReviewWords::step(opinion), ReviewWords::by(opinion), ReviewWords::text(opinion, QDate(2026, 11, 23))}.join(
            u'|');
    }
};

YICHUANG_TEST(ReviewWordsTest)
#include "tst_ReviewWords.moc"
