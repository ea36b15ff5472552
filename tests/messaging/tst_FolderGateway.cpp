// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/FolderGateway.h"

#include <QDir>
#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

class TestFolderGateway : public QObject {
    Q_OBJECT

    static QList<SendOutcome> send(FolderGateway &gateway, const QList<OutgoingMessage> &batch)
    {
        QFuture<SendOutcome> sent = gateway.send(batch);
        sent.waitForFinished();
        return sent.results();
    }

    static ReportHandler keepIn(QList<DeliveryReport> &reports)
    {
        return [&reports](const DeliveryReport &report) {
            reports.append(report);
            return QtFuture::makeReadyFuture(ReportVerdict::Taken);
        };
    }

private Q_SLOTS:
    void aMessageIsAFileAndReportedDelivered()
    {
        QTemporaryDir folder;
        const QString phone = folder.filePath(QStringLiteral("phone"));
        const QString text = QStringLiteral("【蓬江政务】𠮷先生\n\"A+B\" \\ 第二行");
        QList<DeliveryReport> reports;
        {
            FolderGateway gateway(phone, keepIn(reports));
            const QList<SendOutcome> outcomes = send(gateway, {{7, QStringLiteral("cafe"), QStringLiteral("13800138000"), text}});
            QCOMPARE(outcomes.size(), 1);
            QCOMPARE(outcomes.first().message, 7);
            QCOMPARE(outcomes.first().kind, SendOutcome::Kind::Accepted);
            const QFileInfo file(QDir(phone).filePath(outcomes.first().gatewayId));
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
        }
        QCOMPARE(reports.size(), 1);
        QCOMPARE(reports.first().message, 7);
        QCOMPARE(reports.first().token, QStringLiteral("cafe"));
        QCOMPARE(reports.first().state, DeliveryState::Delivered);
        const auto shown = FolderGateway::newest(phone, 10);
        QCOMPARE(shown.value().size(), 1);
        QCOMPARE(shown.value().first().text, text);
        QCOMPARE(shown.value().first().mobile, QStringLiteral("13800138000"));
        QVERIFY(shown.value().first().at.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }

    void theNewestComeFirstAndOnlySoMany()
    {
        QTemporaryDir folder;
        QList<DeliveryReport> reports;
        FolderGateway gateway(folder.path(), keepIn(reports));
        for (int i = 1; i <= 5; ++i) {
            QCOMPARE(send(gateway, {{i, QStringLiteral("t"), QStringLiteral("13800138000"), QStringLiteral("x")}}).size(), 1);
            QTest::qWait(2);
        }
        const auto shown = FolderGateway::newest(folder.path(), 3);
        QCOMPARE(shown.value().size(), 3);
        QCOMPARE(shown.value()[0].id, 5);
        QCOMPARE(shown.value()[2].id, 3);
    }

    void aFolderThatDoesNotExistIsAnEmptyPhone() { QVERIFY(FolderGateway::newest(QStringLiteral("/nowhere/phone"), 10).value().isEmpty()); }

    void aFolderThatCannotBeWrittenRefusesTemporarily()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("file")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QList<DeliveryReport> reports;
        FolderGateway gateway(inTheWay.fileName() + QStringLiteral("/phone"), keepIn(reports));
        const QList<SendOutcome> outcomes = send(gateway, {{1, QStringLiteral("t"), QStringLiteral("13800138000"), QStringLiteral("x")}});
        QCOMPARE(outcomes.first().kind, SendOutcome::Kind::Temporary);
        QVERIFY(outcomes.first().gatewayAtFault);
        QVERIFY(reports.isEmpty());
    }
};

YICHUANG_TEST(TestFolderGateway)
#include "tst_FolderGateway.moc"
