// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"
#include "ui/counter/IntakeHand.h"

#include "ui/counter/AskedPanel.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/NoticePage.h"
#include "ui/counter/SupplementList.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Label.h"

using namespace yichuang;
using namespace yichuang::test;

// A form that asks two people for the same (docs/decisions.md 42): wherever a question leaves its page, the window says whose answer it is,
// and so does what it sends and prints.
class WhoseAnswerTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->value(
            QStringLiteral(
                "update hall.form set definition = jsonb_set(definition, '{pages}', (definition -> 'pages') || $d$[%1, %2]$d$::jsonb)")
                .arg(person("man", "男"), person("woman", "女")));
    }

    void cleanup() { shutHall(); }

    void F7_and_the_record_that_is_signed_say_whose_it_is()
    {
        openCouple();
        m_clerk->press(Qt::Key_F7);
        auto *page = m_clerk->part<CorrectionPage>();
        QTRY_VERIFY(page->isVisible());
        auto *street = page->findChild<QWidget *>(QStringLiteral("correctT1/woman/road"));
        QVERIFY(street);
        QVERIFY(shows(page, QStringLiteral("男方 住所")) && shows(page, QStringLiteral("女方 住所")));
        QVERIFY(shows(page, QStringLiteral("地址"))); // which no other page asks for
        street->findChild<QLineEdit *>()->setFocus();
        QTest::keyClicks(m_clerk->host()->focusWidget(), QStringLiteral("2"));
        QTest::keyClick(page->findChild<CheckBox *>(QStringLiteral("correctionSigned")), Qt::Key_Space);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select string_agg(x ->> 'field', ', ') from hall.document d,"
                                                  " jsonb_array_elements(d.facts -> 'corrections') x where d.kind = 'correction'")),
                     QStringLiteral("女方 住所"));
    }

    void F9_finds_them_by_letters_and_says_whose_they_are_to_the_window_that_takes_them_back_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"nanfxm", "nanfangxingm", "男方姓名"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void F9_finds_them_by_letters_and_says_whose_they_are_to_the_window_that_takes_them_back()
    {
        QFETCH(QString, typed);
        openCouple();
        m_clerk->press(Qt::Key_F9);
        auto *notice = m_clerk->part<NoticePage>();
        auto *list = m_clerk->part<SupplementList>();
        QTRY_VERIFY(notice->isVisible() && list->findChildren<CheckBox *>().size() > 6); // the reasons came
        IntakeHand::type(typed);
        QTRY_COMPARE(found(list), (QStringList{QStringLiteral("填写不完整"), QStringLiteral("与材料不一致")}));
        QVERIFY(shows(list, QStringLiteral("申请表 男方 姓名")));
        m_clerk->press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(notice->supplement().defects.size(), 1);
        QCOMPARE(notice->supplement().defects.first().label, QStringLiteral("男方 姓名"));
        QCOMPARE(notice->supplement().defects.first().text, QStringLiteral("“男方 姓名”填写的内容与提交的材料不一致。请核实后更正。"));
        QTRY_VERIFY2(notice->whyNot().isEmpty(), qPrintable(notice->whyNot()));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select string_agg(x ->> 'material', ', ') from hall.document d,"
                                                  " jsonb_array_elements(d.facts -> 'defects') x where d.kind = 'supplement'")),
                     QStringLiteral("男方 姓名"));
        QTRY_VERIFY(!m_clerk->work()->file() && m_clerk->work()->undoable() && !m_clerk->work()->isBusy());
        const CaseId id(m_hall->value(QStringLiteral("select max(id) from hall.case_file")).toLongLong());
        m_clerk->press(Qt::Key_Return, Qt::AltModifier); // sent at once, so that it may be answered
        QTRY_VERIFY(!m_clerk->work()->undoable() && !m_clerk->work()->isBusy());
        m_clerk->work()->look(id);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        QTRY_VERIFY(shows(m_clerk->part<AskedPanel>(), QStringLiteral("男方 姓名")));
        QCOMPARE(m_clerk->part<AskedPanel>()->answersAsked(), QStringList{QStringLiteral("男方 姓名")});
    }

    void a_papers_reasons_are_found_by_the_papers_name()
    {
        openCouple();
        m_clerk->press(Qt::Key_F9);
        auto *list = m_clerk->part<SupplementList>();
        QTRY_VERIFY(list->isVisible() && list->findChildren<CheckBox *>().size() > 6);
        IntakeHand::type(QStringLiteral("csszm")); // 场所使用证明 is csSYzm: no run of its syllables
        QTRY_VERIFY(found(list).isEmpty());
        for (int n = 0; n < 3; ++n)
            m_clerk->press(Qt::Key_Backspace);
        IntakeHand::type(QStringLiteral("syzm"));
        QTRY_VERIFY(!found(list).isEmpty());
        QVERIFY(shows(list, QStringLiteral("② 场所使用证明")));
    }

    void Ctrl_N_says_whose_answer_is_asked_next_and_puts_no_two_peoples_in_one_row()
    {
        sitDown();
        IntakeHand(*m_clerk).chooseItem();
        m_clerk->layCard(77); // a man's
        auto *page = m_clerk->part<IntakePage>();
        QTRY_COMPARE(page->findChild<LineField *>(QStringLiteral("party/name"))->text(), QStringLiteral("陈小明"));
        const bool isMan = SmallHall::residentId(77)[16].digitValue() % 2 == 1;
        const QString other = isMan ? QStringLiteral("女方 ") : QStringLiteral("男方 ");
        QTRY_VERIFY(shows(page, other + QStringLiteral("姓名")));
        QVERIFY(shows(page, QStringLiteral("男方 电话")) && shows(page, QStringLiteral("女方 电话")));
        // His last question and her first are both brief ones, which else stand in pairs.
        const auto top = [page](const char *field) {
            return page->findChild<QWidget *>(QLatin1String("answer/") + QLatin1String(field))->mapTo(page, QPoint()).y();
        };
        QVERIFY(isMan && shows(page, QStringLiteral("女方 公民身份号码")));
        QTRY_VERIFY(top("man/phone") < top("woman/id_number"));
    }

private:
    static QString person(const char *key, const char *sex)
    {
        return QStringLiteral(R"({"key": "%1", "title": "%2方", "x-sex": "%2", "schema": {"type": "object", "additionalProperties": false,
            "x-order": ["id_number", "name", "road", "phone"], "required": ["name", "id_number", "phone"], "properties": {
                "name": {"title": "姓名", "type": "string", "x-widget": "text", "x-binds": "name"},
                "id_number": {"title": "公民身份号码", "type": "string", "x-widget": "id", "x-binds": "id_number"},
                "road": {"title": "住所", "type": "string", "x-correctable": true},
                "phone": {"title": "电话", "type": "string", "x-widget": "phone"}}}})")
            .arg(QLatin1String(key), QString::fromUtf8(sex));
    }

    // Who applies stands on the page of their sex.
    void openCouple()
    {
        QJsonObject application = SmallHall::application(1);
        const auto said = [](int who) {
            return QJsonObject{{QStringLiteral("name"), QStringLiteral("陈小明")},
                               {QStringLiteral("id_number"), SmallHall::residentId(who)},
                               {QStringLiteral("road"), QStringLiteral("港口一路1号")},
                               {QStringLiteral("phone"), SmallHall::mobile(who)}};
        };
        const bool isMan = SmallHall::residentId(1)[16].digitValue() % 2 == 1;
        int other = 2;
        while ((SmallHall::residentId(other)[16].digitValue() % 2 == 1) == isMan)
            ++other;
        QJsonObject form = application[u"answers"][u"T1"].toObject();
        form.insert(QStringLiteral("man"), said(isMan ? 1 : other));
        form.insert(QStringLiteral("woman"), said(isMan ? other : 1));
        application.insert(QStringLiteral("answers"), QJsonObject{{QStringLiteral("T1"), form}});
        m_hall->handIn({application});
        sitDown();
        openFirst();
        QVERIFY(m_clerk->work()->holds());
    }

    static bool shows(const QWidget *page, const QString &words)
    {
        const QList<Label *> labels = page->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) {
            return label->isVisible() && (label->text() == words || label->text() == words + QStringLiteral(" · 可不填"));
        });
    }

    static QStringList found(const SupplementList *list)
    {
        QStringList labels;
        for (const CheckBox *tick : list->findChildren<CheckBox *>())
            if (tick->isVisible())
                labels.append(tick->text());
        return labels;
    }
};

YICHUANG_TEST(WhoseAnswerTest)
#include "tst_WhoseAnswer.moc"
