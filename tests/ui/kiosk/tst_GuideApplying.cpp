// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/GuideScene.h"

#include "ui/kiosk/apply/ApplyPage.h"
#include "ui/kiosk/frame/IdleWatch.h"
#include "ui/kiosk/parts/ItemRow.h"
#include "ui/kiosk/parts/QrView.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace yichuang;
using namespace yichuang::test;

// The applicant's guide, part three (二) to (五) and its answers 3 and 10: one application from the item to the receipt, by touches alone,
// with two forms, a paper from a telephone and another for the window. The counter sees what the kiosk filed.
class GuideApplyingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.startGuide();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }
    void cleanup() { m_scene.close(); }

    void fourStepsLeadToAReceiptThatTheCounterSees()
    {
        m_scene.open();
        toTheItem();
        basicInformation();
        if (QTest::currentTestFailed())
            return;
        theForms();
        if (QTest::currentTestFailed())
            return;
        thePapers();
        if (QTest::currentTestFailed())
            return;
        theReceipt();
    }

    // Answer 3: whoever does not say that it is true goes no further.
    void nothingIsFiledWithoutThePromise()
    {
        m_scene.open();
        toTheItem();
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QVERIFY(m_scene.said().contains(QStringLiteral("真实")));
        QCOMPARE(page()->step(), 0);
    }

    // A paper that the hall cannot take is refused on the telephone, and the kiosk goes on without it.
    void aPaperOfAnotherKindIsRefused()
    {
        m_scene.open();
        toTheItem(2);
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        fillAllForms();
        QVERIFY(m_scene.touch(QStringLiteral("phone-2")));
        const QString token = tokenShown();
        const QJsonObject begun = ask(QStringLiteral("/begin"), QJsonDocument(QJsonObject{{QStringLiteral("token"), token}}).toJson(), {});
        const QJsonObject refused =
            send(begun[u"secret"].toString(), QStringLiteral("场所.pdf"), QByteArray("MZ").leftJustified(2000, 'x'));
        QCOMPARE(refused[u"refused"].toString(), QStringLiteral("file_kind"));
        QVERIFY(m_scene.touch(QStringLiteral("phoneDone")));
        m_scene.hearOut();
        QVERIFY(page()->work().files(2).isEmpty());
    }

private:
    ApplyPage *page() { return static_cast<ApplyPage *>(m_scene.page()); }

    void toTheItem(int n = 1)
    {
        QVERIFY(m_scene.touch(QStringLiteral("departments")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
        QTRY_VERIFY(m_scene.find(QStringLiteral("item-") + GuideScene::item));
        QVERIFY(m_scene.touch(QStringLiteral("item-") + GuideScene::item));
        QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
        QVERIFY(m_scene.touch(QStringLiteral("applyNow")));
        m_scene.giveName(SmallHall::mobile(n), KioskScene::password());
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ApplyPage"));
        QTRY_VERIFY(m_scene.find(QStringLiteral("truthful")));
    }

    void basicInformation()
    {
        QVERIFY(m_scene.shows(QStringLiteral("陈")) && !m_scene.shows(QStringLiteral("陈小明")));
        QVERIFY(m_scene.shows(SmallHall::mobile(1).right(4)) && !m_scene.shows(SmallHall::mobile(1)));
        auto *sms = m_scene.find<QAbstractButton>(QStringLiteral("notify_sms"));
        QVERIFY(sms && sms->isChecked());
        QVERIFY(m_scene.touch(QStringLiteral("notify_sms")));
        QVERIFY(!page()->work().notify(QStringLiteral("notify_sms")));
        QVERIFY(m_scene.touch(QStringLiteral("notify_sms")));
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page()->step(), 1);
    }

    QString forwardWords() { return m_scene.find<Button>(QStringLiteral("stepForward"))->text(); }

    void fillAllForms()
    {
        QTRY_VERIFY(m_scene.find(QStringLiteral("shop")));
        QVERIFY(m_scene.spell(QStringLiteral("shop"), QStringLiteral("xiaomingshidian")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QVERIFY(m_scene.fill(QStringLiteral("people"), QStringLiteral("6")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QVERIFY(m_scene.fill(QStringLiteral("signer"), QStringLiteral("13800000001")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page()->step(), 2);
    }

    void theForms()
    {
        QTRY_VERIFY(m_scene.find(QStringLiteral("shop")));
        QVERIFY(m_scene.shows(QStringLiteral("小餐饮设立申请表")) && m_scene.shows(QStringLiteral("第 1 页，共 3 页")));
        QVERIFY(forwardWords().contains(QStringLiteral("下一页")));
        QVERIFY(m_scene.textOf(QStringLiteral("street")).endsWith(QStringLiteral("****"))); // others can read along
        QVERIFY(m_scene.shows(QStringLiteral("来自您的账号")));
        QVERIFY(m_scene.spell(QStringLiteral("shop"), QStringLiteral("xiaomingshidian")));
        const QString shop = m_scene.textOf(QStringLiteral("shop"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_VERIFY(m_scene.find(QStringLiteral("people")));
        QVERIFY(forwardWords().contains(QStringLiteral("下一份表格")));
        // Too many is said beside the field, and the page stays.
        QVERIFY(m_scene.fill(QStringLiteral("people"), QStringLiteral("600")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QVERIFY(m_scene.find(QStringLiteral("people")));
        QVERIFY(m_scene.touch(m_scene.find(QStringLiteral("people"))->findChild<QLineEdit *>()));
        QVERIFY(m_scene.press(KeyAct::Erase) && m_scene.press(KeyAct::Erase));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_VERIFY(m_scene.find(QStringLiteral("signer")));
        QVERIFY(m_scene.shows(QStringLiteral("食品安全承诺书")));
        QVERIFY(forwardWords().contains(QStringLiteral("保存")));
        // Back over the page of before and on again: nothing is lost.
        QVERIFY(m_scene.touch(QStringLiteral("stepBack")));
        QTRY_COMPARE(m_scene.textOf(QStringLiteral("people")), QStringLiteral("6"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QVERIFY(m_scene.fill(QStringLiteral("signer"), QStringLiteral("13800000001")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page()->step(), 2);
        // Back from the papers is the page that was left, not the first one.
        QVERIFY(m_scene.touch(QStringLiteral("stepBack")));
        QTRY_VERIFY(m_scene.find(QStringLiteral("signer")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page()->step(), 2);
        QTRY_COMPARE(m_scene.value(QStringLiteral("select data #>> '{answers,S1,shop,shop}' from hall.application_draft")), shop);
    }

    void thePapers()
    {
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QVERIFY(m_scene.said().contains(QStringLiteral("场所使用证明")));
        QVERIFY(m_scene.touch(QStringLiteral("phone-2")));
        const QString token = tokenShown();
        const QJsonObject begun = ask(QStringLiteral("/begin"), QJsonDocument(QJsonObject{{QStringLiteral("token"), token}}).toJson(), {});
        QCOMPARE(begun[u"material"].toString(), QStringLiteral("场所使用证明"));
        const QByteArray paper = QByteArray("%PDF-1.4\n").leftJustified(700'000, 'x');
        // Whoever photographs touches no screen for minutes, and each file says that somebody is still here.
        IdleWatch *idle = m_scene.window().idleWatch();
        idle->setPatience(std::chrono::seconds(60));
        QCOMPARE(idle->patience(), std::chrono::milliseconds(600'000));
        QTRY_VERIFY(idle->left() < std::chrono::milliseconds(599'500));
        const auto before = idle->left();
        auto after = before;
        connect(&m_scene.window().kiosk(), &Kiosk::heardFrom, idle, [idle, &after] { after = idle->left(); });
        QVERIFY(!send(begun[u"secret"].toString(), QStringLiteral("租赁合同.pdf"), paper).contains(QStringLiteral("refused")));
        QTRY_VERIFY(after > before);
        QVERIFY(m_scene.touch(QStringLiteral("phoneDone")));
        QTRY_COMPARE(idle->patience(), std::chrono::milliseconds(60'000));
        QTRY_COMPARE(page()->work().files(2).size(), 1);
        QTRY_VERIFY(m_scene.shows(QStringLiteral("租赁合同.pdf")));
        QVERIFY(m_scene.touch(QStringLiteral("window-3")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page()->step(), 3);
    }

    void theReceipt()
    {
        QTRY_VERIFY(page()->canSubmit());
        for (const QString &answer :
             {QStringLiteral("从业人数：6"), QStringLiteral("场所使用证明：已传 1 个文件"), QStringLiteral("健康证明：带到窗口")})
            QTRY_VERIFY2(m_scene.shows(answer), qPrintable(answer + QStringLiteral(" | ") + m_scene.everythingShown()));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DonePage"));
        // This hall has no year's days off: the day of the answer may still move.
        QVERIFY2(m_scene.shows(QStringLiteral("（暂定）；要补材料")), qPrintable(m_scene.everythingShown()));
        QVERIFY2(m_scene.shows(QStringLiteral("短信发到 138****")), qPrintable(m_scene.everythingShown()));
        const QString number = m_scene.find<Label>(QStringLiteral("caseNo"))->text();
        const QString code = m_scene.value(QStringLiteral("select hall.query_code('%1')").arg(number));
        QVERIFY(m_scene.find<Label>(QStringLiteral("queryCode"))->text().endsWith(code));
        // The code of the papers: one that a website's scanner reads.
        const QString token =
            m_scene.value(QStringLiteral("select facts ->> 'query_token' from hall.document where facts ->> 'case_no' = '%1'").arg(number));
        QVERIFY(!token.isEmpty());
        QCOMPARE(m_scene.page()->findChild<QrView *>()->text(), QStringLiteral("PJZW1|%1|%2").arg(number, token));
        const QString address = m_scene.value(QStringLiteral("select address from hall.department where code = '17'"));
        QVERIFY(m_scene.shows(address));
        QTRY_VERIFY(m_scene.shows(QStringLiteral("打印好了")));
        // A touch anywhere says that somebody still reads.
        const auto counts = [this](const char *seconds) {
            return m_scene.find<Button>(QStringLiteral("farewell"))->text().contains(QLatin1String(seconds));
        };
        QTRY_VERIFY(counts("58"));
        m_scene.touchAt(QPoint(m_scene.window().width() / 2, 40));
        QVERIFY2(counts("60"), qPrintable(m_scene.find<Button>(QStringLiteral("farewell"))->text()));
        QCOMPARE(QDir(m_scene.paperFolder()).entryList({QStringLiteral("*.pdf")}).size(), 1);
        QTRY_VERIFY(m_scene.wasTold(SmallHall::mobile(1), QStringLiteral("已收件")));

        const auto found = m_scene.clerk().find(number).result();
        QVERIFY(found && found->size() == 1);
        const CaseFile file = m_scene.claimed(number);
        QCOMPARE(m_scene.value(QStringLiteral("select channel from hall.case_file where case_no = '%1'").arg(number)),
                 QStringLiteral("kiosk"));
        QCOMPARE(file.forms.size(), 2);
        QCOMPARE(file.forms.first().answers[u"staff"][u"people"].toInt(), 6);
        const auto premises = std::find_if(file.materials.begin(), file.materials.end(), [](const Material &one) { return one.seq == 2; });
        QVERIFY(premises != file.materials.end() && premises->attachments.size() == 1);
        QCOMPARE(premises->attachments.first().name, QStringLiteral("租赁合同.pdf"));
        QVERIFY(m_scene.clerk().release(RequestId::make(), file.caseId).result());
    }

    // The token that stands in the QR code on the screen.
    QString tokenShown()
    {
        QrView *code = nullptr;
        const auto look = [&] {
            for (QrView *one : m_scene.window().findChildren<QrView *>())
                code = one->isVisible() ? one : code;
            return code != nullptr;
        };
        return QTest::qWaitFor(look, 60'000) ? code->text().section(QStringLiteral("/u/"), 1) : QString();
    }

    QJsonObject ask(const QString &path, const QByteArray &body, const QHash<QByteArray, QByteArray> &head)
    {
        QNetworkRequest request(QUrl(m_scene.uploadPages()).resolved(QUrl(path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/octet-stream"));
        for (auto one = head.begin(); one != head.end(); ++one)
            request.setRawHeader(one.key(), one.value());
        std::unique_ptr<QNetworkReply> reply(m_net.post(request, body));
        if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 60'000))
            qFatal("the page did not answer");
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    QJsonObject send(const QString &secret, const QString &name, const QByteArray &bytes)
    {
        return ask(QStringLiteral("/file"), bytes,
                   {{"X-Secret", secret.toUtf8()}, {"X-Name", QUrl::toPercentEncoding(name)}, {"X-Type", "application%2Fpdf"}});
    }

    GuideScene m_scene;
    QNetworkAccessManager m_net;
};

YICHUANG_TEST(GuideApplyingTest)
#include "tst_GuideApplying.moc"
