// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/DeliveryBody.h"

#include "ui/parts/Label.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace yichuang;

// What a supervisor reads of messages that did not arrive.
class DeliveryBodyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_message_of_the_catalogue_has_words_data()
    {
        QTest::addColumn<QString>("event");
        QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/catalogue/sms.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray templates = QJsonDocument::fromJson(file.readAll())[u"templates"].toArray();
        QVERIFY(templates.size() > 10);
        for (const QJsonValue &each : templates) {
            const QString event = each[u"event"].toString();
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(event).arg(each[u"version"].toInt()))) << event;
        }
    }
    void every_message_of_the_catalogue_has_words()
    {
        QFETCH(QString, event);
        static const QRegularExpression latin(QStringLiteral("[A-Za-z_]"));
        const QString chinese = DeliveryBody::eventWords(event);
        QVERIFY2(!chinese.isEmpty() && !chinese.contains(latin), qPrintable(chinese));
        QTranslator english;
        QVERIFY(english.load(QStringLiteral(":/i18n/yichuang_en.qm")));
        QCoreApplication::installTranslator(&english);
        const QString said = DeliveryBody::eventWords(event);
        QCoreApplication::removeTranslator(&english);
        QVERIFY2(said != chinese && said != event && said.front().isUpper(), qPrintable(said));
    }

    void a_failed_message_is_named_with_whom_it_was_for_where_that_is_known()
    {
        Delivery delivery;
        delivery.failed = 2;
        for (const char *applicant : {"谭嘉慧", ""}) {
            SentMessage message;
            message.event = QStringLiteral("decided");
            message.applicant = QString::fromUtf8(applicant);
            message.toMasked = QStringLiteral("138****5521");
            delivery.failures.append(message);
        }
        DeliveryBody body;
        body.show(delivery);
        const QList<Label *> said = body.findChildren<Label *>(QStringLiteral("failedMessage"));
        QCOMPARE(said.size(), 2);
        QCOMPARE(said.first()->text(), QStringLiteral("已作决定 · 谭嘉慧"));
        QCOMPARE(said.last()->text(), QStringLiteral("已作决定"));
    }
};

YICHUANG_TEST(DeliveryBodyTest)
#include "tst_DeliveryBody.moc"
