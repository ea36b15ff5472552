// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CorrectionLine.h"
#include "ui/counter/FaultWords.h"
#include "ui/counter/intake/AnswerField.h"
#include "ui/counter/intake/PartyForm.h"

#include "Test.h"
#include "ui/parts/LineField.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace yichuang;

// What is wrong with a field is said when it is left, in a sentence of its own with an example, and not when everything else is filled in.
class LeftFieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_column = new QVBoxLayout(m_window.get());
    }

    void cleanup() { m_window.reset(); }

    void what_is_left_is_judged_once_it_was_typed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("fault"); // begins so; empty: none
        QTest::addColumn<QString>("answer");
        const auto row = [](const char *name, const char *key, const char *typed, const char *fault, const char *answer) {
            QTest::newRow(name) << key << QString::fromUtf8(typed) << QString::fromUtf8(fault) << QString::fromUtf8(answer);
        };
        row("eight digits", "lost", "20261020", "", "2026-10-20");
        row("no day", "lost", "20261320", "不是日历上的一天，请按年-月-日填，如 2026-11-28", "20261320");
        row("another year's leap day", "lost", "2026-02-29", "不是日历上的一天", "2026-02-29");
        row("seven digits", "phone", "1381234", "请填 11 位手机号，如 13800138000", "1381234");
        row("eleven digits", "phone", "１３８００１３８０００", "", "13800138000");
        row("a short number", "id", "4407031990", "号码不符合编码规则", "4407031990");
        row("a short code", "credit", "9144", "信用代码校验不对", "9144");
        row("too few", "name", "a", "请填写，或写完整", "a");
        row("nothing", "lost", "", "", "");
    }
    void what_is_left_is_judged_once_it_was_typed()
    {
        QFETCH(QString, key);
        QFETCH(QString, typed);
        QFETCH(QString, fault);
        QFETCH(QString, answer);
        auto *field = new AnswerField(asked(key), m_window.get());
        stand(field);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        auto *line = field->findChild<LineField *>();
        QCOMPARE(line->note(), QString()); // who only passes by is told nothing
        line->edit()->setFocus();
        write(typed);
        QCOMPARE(line->note(), QString());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(fault.isEmpty() ? line->note().isEmpty() : line->note().startsWith(fault), qPrintable(line->note()));
        QCOMPARE(field->value().toString(), answer);
        QCOMPARE(line->text(), key == QLatin1String("lost") ? answer : typed);
    }

    void a_correction_is_judged_before_the_applicant_agrees_to_it()
    {
        auto *line =
            new CorrectionLine(QStringLiteral("T1"), asked(QStringLiteral("phone")), QStringLiteral("139****8960"), m_window.get());
        stand(line);
        auto *field = line->findChild<LineField *>();
        write(QStringLiteral("1381234"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(field->note(), QStringLiteral("请填 11 位手机号，如 13800138000"));
        field->edit()->setFocus();
        QTest::keyClick(field->edit(), Qt::Key_A, Qt::ControlModifier);
        write(QStringLiteral("13811112222"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(!field->note().contains(QStringLiteral("请填")), qPrintable(field->note()));
        QCOMPARE(line->correction()->after.toString(), QStringLiteral("13811112222"));
    }

    void a_day_is_corrected_as_people_type_it()
    {
        auto *line = new CorrectionLine(QStringLiteral("T1"), asked(QStringLiteral("lost")), QStringLiteral("2026-10-21"), m_window.get());
        stand(line);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        write(QStringLiteral("20261020"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(line->written(), QStringLiteral("2026-10-20"));
        QCOMPARE(line->correction()->after.toString(), QStringLiteral("2026-10-20"));
    }

    void what_the_hall_refuses_has_the_same_words()
    {
        QCOMPARE(FaultWords::say(QStringLiteral("pattern"), {{"pattern", "^1[3-9]\\d{9}$"}}),
                 QStringLiteral("请填 11 位手机号，如 13800138000"));
        QVERIFY(FaultWords::say(QStringLiteral("format"), {{"format", "date"}}).contains(QStringLiteral("2026-11-28")));
        QVERIFY(FaultWords::say(QStringLiteral("phone"), {}).contains(QStringLiteral("13800138000")));
        QCOMPARE(FaultWords::say(QStringLiteral("minimum"), {{"limit", 3}, {"actual", 1}}), QStringLiteral("太小了，最少 3"));
        QCOMPARE(FaultWords::say(QStringLiteral("pattern"), {{"pattern", "^[a-z]+$"}}), QStringLiteral("格式不对，请照材料再看一遍"));
    }

    void a_telephone_is_asked_once_and_one_that_no_message_reaches_is_pointed_out()
    {
        auto *form = new PartyForm(m_window.get());
        stand(form);
        auto *phone = form->findChild<LineField *>(QStringLiteral("party/phone"));
        phone->edit()->setFocus();
        write(QStringLiteral("1381234567"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(phone->note().contains(QStringLiteral("短信发不到")), qPrintable(phone->note()));
        form->setPhoneAskedBelow(true);
        QVERIFY(phone->isVisible()); // what stands there is not hidden
        form->setApplicant({});
        QVERIFY(!phone->isVisible());
        form->setPhoneAskedBelow(false);
        QVERIFY(phone->isVisible());
    }

private:
    static FormField asked(const QString &key)
    {
        const QJsonObject json = QJsonDocument::fromJson(R"({"code": "T1", "title": "表", "pages": [
            {"key": "p", "title": "页", "schema": {"type": "object", "required": ["lost"], "properties": {
                "lost": {"title": "失业时间", "type": "string", "format": "date", "x-widget": "date"},
                "phone": {"title": "联系电话", "type": "string", "pattern": "^1[3-9]\\d{9}$", "x-widget": "phone"},
                "id": {"title": "身份证号", "type": "string", "pattern": "^[1-9]\\d{16}[\\dX]$", "x-widget": "id"},
                "credit": {"title": "信用代码", "type": "string", "pattern": "^[0-9A-HJ-NPQRTUWXY]{18}$", "x-widget": "credit"},
                "name": {"title": "名称", "type": "string", "minLength": 2}}}}]})")
                                     .object();
        const Result<FormDefinition> form = FormDefinition::fromJson(json);
        return *form->field(QStringLiteral("/p/") + key);
    }

    // With another field to go on to.
    void stand(QWidget *part)
    {
        m_column->addWidget(part);
        m_column->addWidget(new QLineEdit(m_window.get()));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        part->setFocus();
    }

    static void write(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }

    std::unique_ptr<QWidget> m_window;
    QVBoxLayout *m_column = nullptr;
};

YICHUANG_TEST(LeftFieldsTest)
#include "tst_LeftFields.moc"
