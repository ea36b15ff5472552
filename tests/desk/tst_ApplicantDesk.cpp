// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SmallHall.h"

#include <QCryptographicHash>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

class ApplicantDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_line = std::make_unique<Line>(m_hall.signInAs(QStringLiteral("portal")));
        m_portal = std::make_unique<ApplicantDesk>(*m_line);
    }

    void handing_in_twice_under_one_name_opens_one_case()
    {
        const auto first = m_portal->submit(QStringLiteral("once"), SmallHall::application(1)).result();
        const auto second = m_portal->submit(QStringLiteral("once"), SmallHall::application(1)).result();
        QVERIFY(first && second);
        QCOMPARE(second->caseNo, first->caseNo);
        QCOMPARE(second->queryCode, first->queryCode);
        QVERIFY(first->tellDue > first->receivedAt && !first->place.isEmpty());
        const auto other = m_portal->submit(QStringLiteral("once"), SmallHall::application(2)).result();
        QVERIFY(!other);
        QCOMPARE(other.error().code, QStringLiteral("YC102"));
    }

    void every_fault_of_an_application_is_named_and_nothing_is_kept()
    {
        QJsonObject bent = SmallHall::application(3);
        bent[u"answers"] = QJsonObject{
            {QStringLiteral("T1"), QJsonObject{{QStringLiteral("shop"), QJsonObject{{QStringLiteral("shop"), QStringLiteral("x")}}}}}};
        bent[u"materials"] = QJsonArray();
        const auto refused = m_portal->submit(QStringLiteral("bent"), bent).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("YC401"));
        QVERIFY(refused.error().facts[u"faults"].toArray().size() >= 3);
        QVERIFY(m_portal->submit(QStringLiteral("bent"), SmallHall::application(3)).result());
    }

    void progress_needs_number_and_code_together()
    {
        const auto receipt = m_portal->submit(QStringLiteral("asked"), SmallHall::application(4)).result();
        QVERIFY(receipt);
        const auto progress = m_portal->progress(receipt->caseNo, receipt->queryCode).result();
        QVERIFY(progress && progress->has_value());
        QCOMPARE((*progress)->status, CaseStatus::Submitted);
        QCOMPARE((*progress)->steps.size(), 1);
        QVERIFY((*progress)->tell && (*progress)->points.isEmpty());
        const auto guessed = m_portal
                                 ->progress(receipt->caseNo, receipt->queryCode == QLatin1String("000000") ? QStringLiteral("000001")
                                                                                                           : QStringLiteral("000000"))
                                 .result();
        QVERIFY(guessed && !guessed->has_value());
    }

    void a_file_in_pieces_is_whole_after_the_last()
    {
        const QByteArray file = QByteArray("%PDF-1.4\n").leftJustified(700'000, 'x');
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex());
        const auto first = m_portal->storeChunk(hash, 0, 2, file.first(512 * 1024)).result();
        QVERIFY2(first, first ? "" : qPrintable(first.error().log));
        QCOMPARE(first->next, 1);
        QVERIFY(!first->complete);
        // Who lost the line asks where to go on.
        QCOMPARE(m_portal->storeChunk(hash, 0, 2, std::nullopt).result()->next, 1);
        const auto last = m_portal->storeChunk(hash, 1, 2, file.mid(512 * 1024)).result();
        QVERIFY(last && last->complete);
        QCOMPARE(m_hall.value(QStringLiteral("select size from hall.blob where complete and sha256 = '%1'").arg(hash)),
                 QStringLiteral("700000"));
    }

private:
    SmallHall m_hall;
    std::unique_ptr<Line> m_line;
    std::unique_ptr<ApplicantDesk> m_portal;
};

YICHUANG_TEST(ApplicantDeskTest)
#include "tst_ApplicantDesk.moc"
