// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/GuideScene.h"

#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/parts/CheckBox.h"

using namespace yichuang;
using namespace yichuang::test;

// The applicant's guide, part three (一) and its answers 2, 8 and 9: an account for a person and for an enterprise, by touches alone, and
// what one may do with one's own.
class GuideAccountTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.startGuide();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }
    void init()
    {
        m_scene.open();
        m_scene.forgetCodes();
    }
    void cleanup() { m_scene.leave(); }

    void nobodyRegistersWithoutTheAgreement()
    {
        toAgreement();
        const QString title = m_scene.value(QStringLiteral("select title from hall.agreement order by version desc limit 1"));
        QTRY_VERIFY(m_scene.shows(title));
        QVERIFY(m_scene.touch(QStringLiteral("refuse")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
        QVERIFY(!m_scene.window().kiosk().session());
    }

    void aPersonRegistersByTyping()
    {
        toRegister();
        for (const char *wanted : {"name", "id_number", "phone", "code", "password", "again"})
            QVERIFY2(isMarked(wanted) || QByteArray(wanted) == "code", wanted);
        for (const char *free : {"address", "email"})
            QVERIFY2(!isMarked(free), free);
        QVERIFY(m_scene.spell(QStringLiteral("name"), QStringLiteral("chenxiaoming")));
        const QString name = m_scene.textOf(QStringLiteral("name"));
        QVERIFY2(name.size() >= 2 && name[0].unicode() > 0x4E00, qPrintable(name));
        QVERIFY(m_scene.fill(QStringLiteral("id_number"), SmallHall::residentId(31)));
        QVERIFY(m_scene.fill(QStringLiteral("phone"), SmallHall::mobile(31)));
        m_scene.typeCode(SmallHall::mobile(31));
        QVERIFY(m_scene.fill(QStringLiteral("password"), QStringLiteral("jiangmen-2026")));
        QVERIFY(m_scene.fill(QStringLiteral("again"), QStringLiteral("jiangmen-2026")));
        QVERIFY(m_scene.fill(QStringLiteral("email"), QStringLiteral("chen@163.com")));
        QVERIFY(m_scene.touch(QStringLiteral("submit")));
        QTRY_VERIFY2(m_scene.window().kiosk().session(), qPrintable(m_scene.said()));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasesPage"));
        QCOMPARE(stored(31, "kind || ' ' || name || ' ' || email || ' ' || real_name"),
                 QStringLiteral("person %1 chen@163.com false").arg(name));
    }

    void anEnterpriseRegistersAndLogsIn()
    {
        const QString credit = QStringLiteral("91440703MA4UH2KM79");
        toRegister();
        QVERIFY(m_scene.choose(QStringLiteral("kinds"), 1));
        for (const char *wanted : {"name", "id_number", "legal_representative/name", "legal_representative/id_number", "agent/name",
                                   "agent/id_number", "agent/authority"})
            QVERIFY2(isMarked(wanted), wanted);
        QVERIFY(m_scene.spell(QStringLiteral("name"), QStringLiteral("jiangmenshijianshenyouxiangongsi")));
        QVERIFY(m_scene.fill(QStringLiteral("id_number"), credit));
        QVERIFY(m_scene.spell(QStringLiteral("legal_representative/name"), QStringLiteral("liming")));
        QVERIFY(m_scene.fill(QStringLiteral("legal_representative/id_number"), SmallHall::residentId(32)));
        QVERIFY(m_scene.spell(QStringLiteral("agent/name"), QStringLiteral("chenming")));
        QVERIFY(m_scene.fill(QStringLiteral("agent/id_number"), SmallHall::residentId(33)));
        QVERIFY(m_scene.spell(QStringLiteral("agent/authority"), QStringLiteral("banli")));
        QVERIFY(m_scene.fill(QStringLiteral("phone"), SmallHall::mobile(32)));
        m_scene.typeCode(SmallHall::mobile(32));
        QVERIFY(m_scene.fill(QStringLiteral("password"), QStringLiteral("jiangmen-2026")));
        QVERIFY(m_scene.fill(QStringLiteral("again"), QStringLiteral("jiangmen-2026")));
        QVERIFY(m_scene.touch(QStringLiteral("submit")));
        QTRY_VERIFY2(m_scene.window().kiosk().session(), qPrintable(m_scene.said()));
        QVERIFY(m_scene.window().kiosk().session()->who().isEnterprise());
        QVERIFY(m_scene.touch(QStringLiteral("leave")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));

        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        QVERIFY(m_scene.choose(QStringLiteral("ways"), 2));
        QVERIFY(m_scene.fill(QStringLiteral("credit"), credit));
        QVERIFY(m_scene.fill(QStringLiteral("firmPassword"), QStringLiteral("jiangmen-2026")));
        QVERIFY(m_scene.touch(QStringLiteral("signIn")));
        QTRY_VERIFY2(m_scene.window().kiosk().session(), qPrintable(m_scene.said()));
    }

    // Answers 8 and 9: nobody takes a number that belongs to somebody else.
    void aNumberThatHasAnAccountIsRefusedKindly()
    {
        toRegister();
        QVERIFY(m_scene.spell(QStringLiteral("name"), QStringLiteral("chenxiaoming")));
        QVERIFY(m_scene.fill(QStringLiteral("id_number"), SmallHall::residentId(1)));
        QVERIFY(m_scene.fill(QStringLiteral("phone"), SmallHall::mobile(34)));
        m_scene.typeCode(SmallHall::mobile(34));
        QVERIFY(m_scene.fill(QStringLiteral("password"), QStringLiteral("jiangmen-2026")));
        QVERIFY(m_scene.fill(QStringLiteral("again"), QStringLiteral("jiangmen-2026")));
        QVERIFY(m_scene.touch(QStringLiteral("submit")));
        auto *number = m_scene.find<LineField>(QStringLiteral("id_number"));
        QTRY_VERIFY(number->note().contains(QStringLiteral("已经注册过")));
        QCOMPARE(m_scene.textOf(QStringLiteral("phone")), SmallHall::mobile(34));
        QVERIFY(!m_scene.window().kiosk().session());
    }

    void aForgottenPasswordIsReplaced()
    {
        m_scene.enrol(35);
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        QVERIFY(m_scene.touch(QStringLiteral("forgotten")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ForgottenPage"));
        QVERIFY(m_scene.fill(QStringLiteral("id_number"), SmallHall::residentId(35)));
        QVERIFY(m_scene.fill(QStringLiteral("phone"), SmallHall::mobile(35)));
        m_scene.typeCode(SmallHall::mobile(35));
        QVERIFY(m_scene.fill(QStringLiteral("password"), QStringLiteral("another-2027")));
        QVERIFY(m_scene.fill(QStringLiteral("again"), QStringLiteral("another-2027")));
        QVERIFY(m_scene.touch(QStringLiteral("submit")));
        QTRY_VERIFY2(m_scene.find(QStringLiteral("seen")), qPrintable(m_scene.said()));
        QVERIFY(m_scene.touch(QStringLiteral("seen")));
        m_scene.giveName(SmallHall::mobile(35), QStringLiteral("another-2027"));
        QVERIFY(m_scene.window().kiosk().session());
    }

    void onesOwnDataAreCorrected()
    {
        m_scene.enrol(36);
        toAccount(36);
        QVERIFY(m_scene.fill(QStringLiteral("email"), QStringLiteral("chen@163.com")));
        const bool before = stored(36, "notify_sms") == QLatin1String("t");
        CheckBox *sms = smsBox();
        QVERIFY(sms && m_scene.touch(sms));
        QCOMPARE(sms->isChecked(), !before);
        QVERIFY(m_scene.touch(QStringLiteral("save")));
        QTRY_COMPARE(stored(36, "email"), QStringLiteral("chen@163.com"));
        QCOMPARE(stored(36, "notify_sms") == QLatin1String("t"), !before);
        QTRY_VERIFY(m_scene.find(QStringLiteral("seen")));
        QVERIFY(m_scene.touch(QStringLiteral("seen")));
        // Another wish is another request.
        QVERIFY(m_scene.fill(QStringLiteral("email"), QStringLiteral("n")));
        QVERIFY(m_scene.touch(QStringLiteral("save")));
        QTRY_COMPARE(stored(36, "email"), QStringLiteral("chen@163.comn"));
    }

    void theTelephoneIsChanged()
    {
        m_scene.enrol(37);
        toAccount(37);
        QVERIFY(m_scene.touch(QStringLiteral("changePhone")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ChangePhonePage"));
        QVERIFY(m_scene.fill(QStringLiteral("old_password"), KioskScene::password()));
        QVERIFY(m_scene.fill(QStringLiteral("phone"), SmallHall::mobile(137)));
        m_scene.typeCode(SmallHall::mobile(137));
        QVERIFY(m_scene.touch(QStringLiteral("submit")));
        QTRY_VERIFY2(m_scene.find(QStringLiteral("seen")), qPrintable(m_scene.said()));
        QCOMPARE(stored(37, "phone"), SmallHall::mobile(137));
        QVERIFY(m_scene.touch(QStringLiteral("seen")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("AccountPage"));
    }

    void thePasswordIsChangedAndTheOldOneIsOver()
    {
        m_scene.enrol(38);
        toAccount(38);
        QVERIFY(m_scene.touch(QStringLiteral("changePassword")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ChangePasswordPage"));
        QVERIFY(m_scene.fill(QStringLiteral("old_password"), KioskScene::password()));
        QVERIFY(m_scene.fill(QStringLiteral("password"), QStringLiteral("another-2027")));
        QVERIFY(m_scene.fill(QStringLiteral("again"), QStringLiteral("another-2027")));
        QVERIFY(m_scene.touch(QStringLiteral("submit")));
        QTRY_VERIFY2(m_scene.find(QStringLiteral("seen")), qPrintable(m_scene.said()));
        QVERIFY(m_scene.touch(QStringLiteral("seen")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
        m_scene.enter(38, QStringLiteral("another-2027"));
    }

    void anAccountIsDeletedOnceNoCaseIsOpen()
    {
        m_scene.enrol(39);
        const QString open = m_scene.filed(39);
        toDeletion();
        QTRY_VERIFY(!m_scene.said().isEmpty());
        QVERIFY2(m_scene.said().contains(open.right(6)) || m_scene.said().contains(QStringLiteral("没办完")), qPrintable(m_scene.said()));
        QCOMPARE(stored(39, "closed_at is null"), QStringLiteral("t"));
        m_scene.value(QStringLiteral("update hall.case_file set status = 'concluded' where case_no = '%1'").arg(open));
        QVERIFY(m_scene.touch(QStringLiteral("submit")));
        QTRY_VERIFY2(m_scene.find(QStringLiteral("seen")), qPrintable(m_scene.said()));
        QVERIFY(m_scene.touch(QStringLiteral("seen")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
        QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.account where id_number = '%1'").arg(SmallHall::residentId(39))),
                 QStringLiteral("0"));
        QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.case_file where case_no = '%1'").arg(open)), QStringLiteral("1"));
    }

private:
    QString stored(int n, const char *what)
    {
        return m_scene.value(
            QStringLiteral("select %1 from hall.account where id_number = '%2'").arg(QLatin1String(what), SmallHall::residentId(n)));
    }

    // A compulsory field has a star before its words.
    bool isMarked(const char *name)
    {
        QWidget *field = m_scene.find(QLatin1String(name));
        const auto labels = field ? field->findChildren<Label *>() : QList<Label *>();
        return std::any_of(labels.begin(), labels.end(), [](Label *label) { return label->text().startsWith(u'*'); });
    }
    CheckBox *smsBox()
    {
        for (CheckBox *box : m_scene.page()->findChildren<CheckBox *>()) {
            if (box->isVisible() && box->text().contains(QStringLiteral("短信")))
                return box;
        }
        return nullptr;
    }

    void toAgreement()
    {
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        QVERIFY(m_scene.touch(QStringLiteral("register")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("AgreementPage"));
        QTRY_VERIFY(m_scene.find<Button>(QStringLiteral("agree"))->isReady());
    }
    void toRegister()
    {
        toAgreement();
        QVERIFY(m_scene.touch(QStringLiteral("agree")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("RegisterPage"));
    }
    void toAccount(int n)
    {
        m_scene.enter(n);
        QVERIFY(m_scene.touch(QStringLiteral("account")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("AccountPage"));
        QTRY_VERIFY(m_scene.find(QStringLiteral("email")));
    }
    void toDeletion()
    {
        toAccount(39);
        QVERIFY(m_scene.touch(QStringLiteral("deleteAccount")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DeleteAccountPage"));
        QVERIFY(m_scene.fill(QStringLiteral("old_password"), KioskScene::password()));
        QVERIFY(m_scene.touch(QStringLiteral("submit")));
    }

    GuideScene m_scene;
};

YICHUANG_TEST(GuideAccountTest)
#include "tst_GuideAccount.moc"
