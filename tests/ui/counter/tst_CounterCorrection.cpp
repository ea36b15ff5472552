// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ByAgent.h"
#include "ui/counter/CounterFrame.h"

#include "ui/counter/CorrectionPage.h"
#include "ui/counter/DecisionBar.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Banner.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// F7 from the field to the signature: what is refused is named where it stands, who consented consented to these words, and what went is
// said.
class CounterCorrectionTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->apply(1);
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F7);
        QTRY_VERIFY(page()->isVisible());
    }

    void cleanup() { shutHall(); }

    void a_value_that_the_hall_refuses_is_named_at_its_field_and_has_the_keys()
    {
        retype(QStringLiteral("25"));
        tick();
        send();
        QTRY_VERIFY2(!field()->note().isEmpty() && field()->note() == QStringLiteral("请填写，或写完整"), qPrintable(field()->note()));
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QVERIFY(page()->isVisible());
        QVERIFY(field()->edit()->hasFocus());
        QCOMPARE(corrections(), 0);
        // A second press is refused at the same place.
        send();
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QVERIFY(field()->edit()->hasFocus());
        QCOMPARE(corrections(), 0);
        retype(QStringLiteral("港口二路2号"));
        QVERIFY(field()->note() != QStringLiteral("请填写，或写完整"));
    }

    // A website sends what was typed, with a blank at its end.
    void a_blank_that_nobody_touched_is_no_correction()
    {
        m_clerk->press(Qt::Key_Escape);
        CaseFile file = *m_clerk->work()->file();
        QJsonObject shop = file.forms.first().answers[u"shop"].toObject();
        shop.insert(QStringLiteral("street"), QStringLiteral("港口一路1号 "));
        file.forms.first().answers.insert(QStringLiteral("shop"), shop);
        page()->open(file, {});
        QVERIFY(page()->corrections().isEmpty());
        const auto write = [this](const QString &words) {
            field()->edit()->selectAll();
            QTest::keyClicks(field()->edit(), words);
        };
        write(QStringLiteral("25 "));
        QCOMPARE(page()->corrections().size(), 1);
        QCOMPARE(page()->corrections().first().after.toString(), QStringLiteral("25"));
        field()->setText(QStringLiteral("港口一路1号"));
        QCOMPARE(page()->corrections().size(), 1);
        field()->setText(QStringLiteral("港口一路1号 "));
        QVERIFY(page()->corrections().isEmpty());
    }

    void the_consent_falls_with_the_words_that_were_consented_to()
    {
        retype(QStringLiteral("港口二路2号"));
        tick();
        QVERIFY(consent()->isChecked());
        QVERIFY2(page()->whyNot().isEmpty(), qPrintable(page()->whyNot()));
        retype(QStringLiteral("港口三路3号"));
        QVERIFY(!consent()->isChecked());
        send();
        QVERIFY(!m_clerk->work()->isBusy());
        QVERIFY(consent()->hasFocus());
        QCOMPARE(corrections(), 0);
        m_clerk->press(Qt::Key_Space);
        send();
        QTRY_COMPARE(corrections(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select new_value #>> '{}' from hall.correction")), QStringLiteral("港口三路3号"));
    }

    void a_correction_that_went_is_said_over_its_case_until_another_one_is_open()
    {
        retype(QStringLiteral("港口二路2号"));
        tick();
        send();
        QTRY_COMPARE(corrections(), 1);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy() && !page()->isVisible());
        const auto *banner = m_clerk->part<Banner>();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->fact(), QStringLiteral("已更正 陈小明"));
        QVERIFY2(banner->meaning().contains(QStringLiteral("签字")), qPrintable(banner->meaning()));
        m_hall->apply(1);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QTRY_VERIFY(!banner->isVisible() || !banner->fact().contains(QStringLiteral("已更正")));
    }

    // Of a number a window has the mask only, so nothing typed is the number as it was.
    void a_telephone_is_corrected_over_its_mask()
    {
        openMore();
        QLineEdit *phone = line(QStringLiteral("correctT1/shop/phone"))->edit();
        QCOMPARE(phone->text(), QString());
        const QString mask = SmallHall::mobile(9).left(3) + QStringLiteral("****") + SmallHall::mobile(9).right(4);
        QVERIFY2(phone->placeholderText().startsWith(mask), qPrintable(phone->placeholderText()));
        QVERIFY(page()->corrections().isEmpty());
        phone->setFocus();
        QTest::keyClicks(phone, QStringLiteral("1371234"));
        const QString note = line(QStringLiteral("correctT1/shop/phone"))->note();
        QVERIFY2(note.contains(mask), qPrintable(note));
        tick();
        send();
        QTRY_VERIFY(line(QStringLiteral("correctT1/shop/phone"))->note() != note); // too short: said where it stands
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(corrections(), 0);
        QTest::keyClicks(phone, QStringLiteral("9876"));
        tick();
        send();
        QTRY_COMPARE(corrections(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select applicant ->> 'phone' from hall.case_file order by id desc limit 1")),
                 QStringLiteral("13712349876"));
        QCOMPARE(m_hall->value(QStringLiteral("select concat_ws(' ', x ->> 'field', x ->> 'old', x ->> 'new') from hall.document d,"
                                              " jsonb_array_elements(d.facts -> 'corrections') x where d.kind = 'correction'")),
                 QStringLiteral("联系电话 %1 13712349876").arg(mask));
    }

    // What does not apply is not asked: the hall would refuse it.
    void what_was_left_open_is_answered_on_the_spot()
    {
        openMore();
        QVERIFY(!page()->findChild<QWidget *>(QStringLiteral("correctT1/shop/until")));
        line(QStringLiteral("correctT1/shop/remark"))->edit()->setFocus();
        QTest::keyClicks(m_clerk->host()->focusWidget(), QStringLiteral("corner shop"));
        tick();
        send();
        QTRY_COMPARE(corrections(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select data #>> '{shop,remark}' from hall.answer order by case_id desc limit 1")),
                 QStringLiteral("corner shop"));
    }

    // The hall asks it too, but only when all is written.
    void before_it_is_written_whoever_confirms_it_was_looked_at()
    {
        m_clerk->press(Qt::Key_Escape);
        m_hall->handIn({byAgent()});
        const CaseId before = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != before && !m_clerk->work()->isBusy());
        m_clerk->layCard(41, QStringLiteral("李代办"));
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        const auto *bar = m_clerk->part<DecisionBar>();
        m_clerk->press(Qt::Key_F7);
        QVERIFY(!page()->isVisible());
        QVERIFY2(bar->reason().contains(QStringLiteral("F4")), qPrintable(bar->reason()));
        m_clerk->press(Qt::Key_Space); // the face has the keys
        QVERIFY(m_clerk->part<IdentityPanel>()->faceMatches());
        m_clerk->press(Qt::Key_F7);
        QVERIFY(!page()->isVisible());
        QVERIFY2(bar->reason().contains(QStringLiteral("Alt W")), qPrintable(bar->reason()));
        m_clerk->press(Qt::Key_W, Qt::AltModifier);
        m_clerk->press(Qt::Key_F7);
        QVERIFY(page()->isVisible());
    }

    void what_was_chosen_wrongly_is_chosen_anew()
    {
        openMore();
        auto *cause = page()->findChild<QWidget *>(QStringLiteral("correctT1/shop/cause"))->findChild<ComboField *>();
        QCOMPARE(cause->text(), QStringLiteral("合同期满"));
        cause->combo()->setFocus();
        m_clerk->press(Qt::Key_Down);
        QCOMPARE(cause->text(), QStringLiteral("协商解除"));
        QCOMPARE(page()->corrections().size(), 1);
        m_clerk->press(Qt::Key_Up);
        QVERIFY(page()->corrections().isEmpty());
        m_clerk->press(Qt::Key_Down);
        // Kept like what is typed.
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F7);
        cause = page()->findChild<QWidget *>(QStringLiteral("correctT1/shop/cause"))->findChild<ComboField *>();
        QCOMPARE(cause->text(), QStringLiteral("协商解除"));
        tick();
        send();
        QTRY_COMPARE(corrections(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select (old_value #>> '{}') || '>' || (new_value #>> '{}') from hall.correction")),
                 QStringLiteral("合同期满>协商解除"));
    }

    // The invitation would go to the number that was just said to be wrong.
    void what_was_begun_is_said_at_the_case_and_stands_in_the_way_of_deciding_it()
    {
        retype(QStringLiteral("港口二路2号"));
        m_clerk->press(Qt::Key_Escape);
        const auto *over = m_clerk->part<Banner>();
        QVERIFY(over->isVisible());
        QCOMPARE(over->fact(), QStringLiteral("当场更正写到一半"));
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F8);
        QVERIFY(page()->isVisible());
        QCOMPARE(page()->corrections().size(), 1);
        QVERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'pre_review'")), QStringLiteral("0"));
        const auto *why = page()->findChild<Label *>(QStringLiteral("correctionMeaning"));
        QCOMPARE(why->text(), QStringLiteral("更正还没有发出：Ctrl Enter 发出，或改回原样再按 F8"));
        // Pressed here it says so again.
        m_clerk->press(Qt::Key_F8);
        QVERIFY(page()->isVisible());
        QCOMPARE(why->text(), QStringLiteral("更正还没有发出：Ctrl Enter 发出，或改回原样再按 F8"));
        // Nor does a notice pass it over, and its words stay.
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F9);
        auto *notice = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !notice->supplement().defects.isEmpty()));
        send();
        QVERIFY(page()->isVisible());
        QVERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F10);
        QTRY_VERIFY((m_clerk->press(Qt::Key_1), !notice->declining().facts.isEmpty()));
        send();
        QVERIFY(page()->isVisible());
        QVERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(page()->corrections().size(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action in ('supplement', 'decline', 'not_require')")),
                 QStringLiteral("0"));
        QVERIFY(!m_clerk->work()->draft().notice.isEmpty());
        m_clerk->press(Qt::Key_Escape);
        QCOMPARE(over->fact(), QStringLiteral("当场更正写到一半"));
        // As it was before, it stands in nobody's way.
        m_clerk->press(Qt::Key_F7);
        retype(QStringLiteral("港口一路1号"));
        m_clerk->press(Qt::Key_Escape);
        QCOMPARE(over->fact(), QStringLiteral("不予受理写到一半"));
        // Put back on its page, F8 goes on from there.
        m_clerk->press(Qt::Key_F7);
        retype(QStringLiteral("港口二路2号"));
        m_clerk->press(Qt::Key_F8);
        QVERIFY(page()->isVisible() && !m_clerk->work()->isBusy());
        retype(QStringLiteral("港口一路1号"));
        QCOMPARE(why->text(), QString());
        m_clerk->press(Qt::Key_F8);
        // A notice may be passed over, but not by a key that is pressed twice.
        QVERIFY(!m_clerk->work()->isBusy() && !page()->isVisible());
        const auto *bar = m_clerk->part<DecisionBar>();
        QCOMPARE(bar->verdict(), QStringLiteral("不予受理写到一半"));
        QVERIFY2(bar->reason().contains(QStringLiteral("F10")) && bar->reason().contains(QStringLiteral("F8")), qPrintable(bar->reason()));
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy());
        QTRY_VERIFY((m_clerk->press(Qt::Key_F8), m_clerk->work()->isBusy()));
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'pre_review'")), QStringLiteral("1"));
    }

    void a_place_that_is_wrong_comes_before_the_consent_and_is_marked_again_with_what_was_kept()
    {
        openMore();
        QLineEdit *phone = line(QStringLiteral("correctT1/shop/phone"))->edit();
        phone->setFocus();
        QTest::keyClicks(phone, QStringLiteral("1371234"));
        line(QStringLiteral("correctT1/shop/street"))->edit()->setFocus();
        const QString fault = line(QStringLiteral("correctT1/shop/phone"))->note();
        QVERIFY2(fault.contains(QStringLiteral("11 位")), qPrintable(fault));
        send();
        QVERIFY(phone->hasFocus());
        QVERIFY(!consent()->isChecked() && !m_clerk->work()->isBusy());
        QVERIFY2(page()->whyNot().contains(QStringLiteral("联系电话")), qPrintable(page()->whyNot()));
        QCOMPARE(line(QStringLiteral("correctT1/shop/phone"))->note(), fault);
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F7);
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(line(QStringLiteral("correctT1/shop/phone"))->edit()->text(), QStringLiteral("1371234"));
        QCOMPARE(line(QStringLiteral("correctT1/shop/phone"))->note(), fault);
        QTRY_VERIFY(line(QStringLiteral("correctT1/shop/phone"))->edit()->hasFocus());
        QTest::keyClicks(line(QStringLiteral("correctT1/shop/phone"))->edit(), QStringLiteral("9876"));
        send();
        QVERIFY(consent()->hasFocus());
    }

    void a_case_whose_correction_went_is_called_a_draft_no_more()
    {
        retype(QStringLiteral("港口二路2号"));
        const auto *rows = m_clerk->part<QueueModel>();
        const CaseId id = m_clerk->work()->file()->caseId;
        m_clerk->page()->saveNow();
        m_clerk->hearOut();
        m_clerk->page()->hallChanged();
        QTRY_VERIFY(rows->indexOf(id) >= 0 && rows->row(rows->indexOf(id)).draft);
        tick();
        QSignalSpy loaded(rows, &QueueModel::loaded);
        send();
        QTRY_VERIFY(!loaded.isEmpty());
        QCOMPARE(corrections(), 1);
        QVERIFY(!rows->row(rows->indexOf(id)).draft);
    }

    void what_was_sent_is_no_draft_and_what_was_not_is()
    {
        retype(QStringLiteral("25"));
        tick();
        send();
        QTRY_VERIFY(!field()->note().isEmpty() && !m_clerk->work()->isBusy());
        m_clerk->page()->saveNow();
        QVERIFY(!m_clerk->work()->draft().correction.isEmpty()); // refused
        retype(QStringLiteral("港口二路2号"));
        tick();
        // Whoever decides, locks or leaves before the case is read again keeps what stands there.
        QObject keeper;
        connect(m_clerk->work(), &CounterWork::decided, &keeper, [this] { m_clerk->page()->saveNow(); });
        send();
        QTRY_COMPARE(corrections(), 1);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy() && !page()->isVisible());
        QVERIFY(m_clerk->work()->draft().correction.isEmpty());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'pre_review'")), QStringLiteral("1"));
    }

    void Tab_goes_from_the_last_field_to_the_consent_and_on_to_the_keys()
    {
        openMore();
        QList<QWidget *> seen;
        for (int i = 0; i < 20 && !consent()->hasFocus(); ++i) {
            m_clerk->press(Qt::Key_Tab);
            QVERIFY(page()->isAncestorOf(QApplication::focusWidget()));
            seen.append(QApplication::focusWidget());
        }
        QVERIFY(consent()->hasFocus());
        QVERIFY(seen.size() > 2);
        m_clerk->press(Qt::Key_Tab);
        m_clerk->press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("sendCorrection"));
        for (int i = 0; i < 3; ++i)
            m_clerk->press(Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(page()->isAncestorOf(QApplication::focusWidget()) && !consent()->hasFocus());
    }

    // A place that is wrong in two ways is one place, and a blank in it is nothing.
    void places_are_counted_and_marked_as_they_are()
    {
        openMore();
        LineField *phone = line(QStringLiteral("correctT1/shop/phone"));
        phone->edit()->setFocus();
        QTest::keyClicks(phone->edit(), QStringLiteral("1381234"));
        QVERIFY(isMarked(phone));
        tick();
        send();
        QTRY_VERIFY(m_clerk->part<Banner>()->isVisible() && !m_clerk->work()->isBusy());
        QCOMPARE(m_clerk->part<Banner>()->fact(), QStringLiteral("有 1 处还不合格"));
        phone->edit()->selectAll();
        QTest::keyClicks(phone->edit(), QStringLiteral(" "));
        QVERIFY(!isMarked(phone));
        QCOMPARE(phone->note(), QString());
        QCOMPARE(page()->missing(), QStringLiteral("还没有改动"));
        QVERIFY(m_clerk->work()->draft().correction.isEmpty());
        phone->edit()->selectAll();
        QTest::keyClick(phone->edit(), Qt::Key_Delete);
        QVERIFY(!isMarked(phone));
    }

    // A city's form may let the names of both be corrected; the card was read of one.
    void of_two_people_on_a_form_the_name_of_whoever_applies_has_the_keys_data()
    {
        QTest::addColumn<QString>("sex");
        QTest::addColumn<QString>("place");
        QTest::newRow("a man") << QStringLiteral("男") << QStringLiteral("correctT1/man/name");
        QTest::newRow("a woman") << QStringLiteral("女") << QStringLiteral("correctT1/woman/name");
    }
    void of_two_people_on_a_form_the_name_of_whoever_applies_has_the_keys()
    {
        QFETCH(QString, sex);
        QFETCH(QString, place);
        CaseFile file = *m_clerk->work()->file();
        file.applicant.sex = sex;
        const QJsonObject fields{
            {QStringLiteral("properties"),
             QJsonObject{{QStringLiteral("name"), QJsonObject{{QStringLiteral("title"), QStringLiteral("姓名")},
                                                              {QStringLiteral("type"), QStringLiteral("string")},
                                                              {QStringLiteral("x-binds"), QStringLiteral("name")},
                                                              {QStringLiteral("x-correctable"), true}}},
                         {QStringLiteral("number"), QJsonObject{{QStringLiteral("title"), QStringLiteral("证件号码")},
                                                                {QStringLiteral("type"), QStringLiteral("string")},
                                                                {QStringLiteral("x-binds"), QStringLiteral("id_number")}}}}}};
        QJsonArray pages;
        for (const auto &[key, of] :
             {std::pair(QStringLiteral("man"), QStringLiteral("男")), {QStringLiteral("woman"), QStringLiteral("女")}})
            pages.append(QJsonObject{{QStringLiteral("key"), key}, {QStringLiteral("x-sex"), of}, {QStringLiteral("schema"), fields}});
        file.forms.first().definition = {{QStringLiteral("code"), QStringLiteral("T1")}, {QStringLiteral("pages"), pages}};
        page()->open(file, {}, {QStringLiteral("/applicant/name"), {}});
        QVERIFY(line(QStringLiteral("correctT1/man/name")) && line(QStringLiteral("correctT1/woman/name")));
        QTRY_VERIFY(line(place)->edit()->hasFocus());
    }

private:
    static bool isMarked(LineField *field)
    {
        const QList<Badge *> badges = field->findChildren<Badge *>();
        return std::any_of(badges.begin(), badges.end(), [](const Badge *badge) { return badge->isVisible(); });
    }

    // Another case, whose form has more to be corrected.
    void openMore()
    {
        m_clerk->press(Qt::Key_Escape);
        m_hall->value(QStringLiteral(
            R"(update hall.form set definition = jsonb_set(definition, '{pages,0,schema,properties}', definition #> '{pages,0,schema,properties}' ||
               '{"phone": {"title": "联系电话", "type": "string", "pattern": "^1[3-9][0-9]{9}$", "x-widget": "phone", "x-binds": "phone", "x-correctable": true},
                 "cause": {"title": "失业原因", "type": "string", "enum": ["合同期满", "协商解除"], "x-widget": "select", "x-correctable": true},
                 "remark": {"title": "备注", "type": "string", "x-widget": "text", "x-correctable": true},
                 "tenure": {"title": "场所性质", "type": "string", "enum": ["自有", "租赁"], "x-widget": "choice"},
                 "until": {"title": "租期至", "type": "string", "x-widget": "date", "format": "date", "x-correctable": true}}'))"));
        m_hall->value(QStringLiteral(
            R"(update hall.form set definition = jsonb_set(definition, '{pages,0,schema,allOf}', '[{"if": {"properties": {"tenure": {"const": "租赁"}},
               "required": ["tenure"]}, "then": {"required": ["until"]}, "else": {"properties": {"until": false}}}]'))"));
        QJsonObject application = SmallHall::application(9);
        QJsonObject answers = application[u"answers"].toObject();
        QJsonObject form = answers[u"T1"].toObject();
        QJsonObject shop = form[u"shop"].toObject();
        shop.insert(QStringLiteral("phone"), SmallHall::mobile(9));
        shop.insert(QStringLiteral("cause"), QStringLiteral("合同期满"));
        form.insert(QStringLiteral("shop"), shop);
        answers.insert(QStringLiteral("T1"), form);
        application.insert(QStringLiteral("answers"), answers);
        m_hall->handIn({application});
        const CaseId before = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != before && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F7);
        QTRY_VERIFY(page()->isVisible());
    }

    LineField *line(const QString &name) { return page()->findChild<QWidget *>(name)->findChild<LineField *>(); }
    CorrectionPage *page() { return m_clerk->part<CorrectionPage>(); }
    LineField *field() { return page()->findChild<LineField *>(); }
    CheckBox *consent() { return page()->findChild<CheckBox *>(QStringLiteral("correctionSigned")); }
    int corrections() { return m_hall->value(QStringLiteral("select count(*) from hall.correction")).toInt(); }
    void tick() { QTest::keyClick(consent(), Qt::Key_Space); }
    void send() { m_clerk->press(Qt::Key_Return, Qt::ControlModifier); }

    void retype(const QString &words)
    {
        field()->edit()->setFocus();
        m_clerk->press(Qt::Key_A, Qt::ControlModifier);
        QInputMethodEvent event;
        event.setCommitString(words);
        QApplication::sendEvent(m_clerk->host()->focusWidget(), &event);
    }
};

YICHUANG_TEST(CounterCorrectionTest)
#include "tst_CounterCorrection.moc"
