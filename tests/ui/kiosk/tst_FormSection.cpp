// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/TouchScene.h"

#include "core/HallTime.h"
#include "sample/SampleAnswers.h"
#include "sample/SampleData.h"
#include "sample/SamplePeople.h"
#include "ui/kiosk/form/FieldBlock.h"
#include "ui/kiosk/form/FormSection.h"
#include "ui/kiosk/form/LineEditors.h"
#include "ui/kiosk/form/OptionEditors.h"
#include "ui/kiosk/form/TableEditor.h"
#include "ui/parts/Button.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRandomGenerator>

using namespace yichuang;
using namespace yichuang::test;

namespace {

FormDefinition formOf(const QString &item)
{
    for (const QJsonValue one : SampleData::catalogue()[u"items"].toArray()) {
        if (one[u"code"] == item)
            return FormDefinition::fromJson(one[u"forms"][0].toObject()).value();
    }
    return FormDefinition::fromJson({}).value();
}

const QString food = QStringLiteral("440117020001");

}

class TestFormSection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setAppearance({.dress = Dress::Kiosk});
        const auto loaded = PinyinEngine::load();
        QVERIFY(loaded.ok());
        m_engine = *loaded;
    }

    void everyFormOfTheCatalogueGivesBackWhatItIsGiven()
    {
        SamplePeople people(QDate(2026, 11, 28));
        SampleAnswers sample(people, QDate(2026, 11, 28));
        QRandomGenerator chance(7);
        int pages = 0;
        for (const QJsonValue item : SampleData::catalogue()[u"items"].toArray()) {
            for (const QJsonValue json : item[u"forms"].toArray()) {
                const auto form = FormDefinition::fromJson(json.toObject());
                QVERIFY(form.ok());
                const QJsonObject answers = sample.answersTo(json.toObject(), people.person(chance), {}, chance);
                for (const FormPage &page : form->pages()) {
                    FormSection section(page);
                    const QJsonObject given = answers[page.key].toObject();
                    section.setAnswers(given);
                    QCOMPARE(section.answers(), given);
                    QVERIFY2(section.accept(), qPrintable(item[u"name"].toString() + u' ' + page.title));
                    ++pages;
                }
            }
        }
        QVERIFY(pages >= 90);
    }

    void aPageIsFilledInByTouchesAlone()
    {
        show(formOf(food).pages().at(1));
        write("shop_name", "qingji ", false);
        touchOption("street", 0, true);
        m_scene->touch(entry("address"));
        m_scene->type("didonglu ");
        m_scene->press(KeyAct::ToSymbols);
        m_scene->type("88");
        write("area", "46.5", true);
        touchOption("tenure", 1, false);
        write("lease_until", "20291031", true);
        write("lessor", "liangguohua ", false);
        touchOption("business_form", 2, true);
        write("seats", "24", true);
        write("phone", "13500002268", true);
        const QJsonObject answers = m_section->answers();
        QCOMPARE(answers["street"], "白沙街道");
        QCOMPARE(answers["area"], 46.5);
        QCOMPARE(answers["tenure"], "租赁");
        QCOMPARE(answers["lease_until"], "2029-10-31");
        QCOMPARE(answers["seats"], 24);
        QCOMPARE(answers["phone"], "13500002268");
        QVERIFY(answers["address"].toString().endsWith("88"));
        QVERIFY2(m_section->accept(), qPrintable(said()));
    }

    void theKeyboardsLastKeyLeadsToTheNextField()
    {
        show(formOf(food).pages().at(1));
        m_scene->touch(entry("area"));
        m_scene->type("20");
        m_scene->press(KeyAct::Enter);
        QCOMPARE(QApplication::focusWidget(), entry("seats"));
        QCOMPARE(m_scene->keyboard().board(), Board::Digits);
    }

    void saysNothingBeforeThePersonWasThere()
    {
        show(formOf(food).pages().at(1));
        QCOMPARE(said(), "");
        QVERIFY(m_section->faultCount() > 5);
        m_scene->touch(entry("area"));
        QCOMPARE(said(), "");
        m_scene->touch(entry("seats"));
        QCOMPARE(said(), "请填写使用面积");
    }

    void aWholeNumberStandsThereWithoutPoint()
    {
        show(formOf(food).pages().at(1));
        m_section->setAnswers({{"area", 4650}});
        QCOMPARE(static_cast<QLineEdit *>(entry("area"))->text(), "4650");
        m_section->setAnswers({{"area", 46.5}});
        QCOMPARE(static_cast<QLineEdit *>(entry("area"))->text(), "46.50");
    }

    void asksKindlyWhetherThePointWasForgotten()
    {
        show(formOf(food).pages().at(1));
        write("area", "4650", true);
        m_scene->touch(entry("seats"));
        QCOMPARE(saidAt("area"), "4650 ㎡ 偏大，是不是 46.50？");
        m_scene->touch(entry("area"));
        static_cast<QLineEdit *>(entry("area"))->clear();
        m_scene->type("46.5");
        QCOMPARE(saidAt("area"), "");
    }

    void asksOnlyWhatTheAnswersCallFor()
    {
        show(formOf(food).pages().at(1));
        QVERIFY(m_section->block("lessor")->isHidden());
        touchOption("tenure", 1, false);
        QVERIFY(!m_section->block("lessor")->isHidden());
        write("lessor", "abc", false);
        m_scene->press(KeyAct::Enter);
        touchOption("tenure", 0, false);
        QVERIFY(m_section->block("lessor")->isHidden());
        QVERIFY(!m_section->answers().contains("lessor"));
    }

    void goesToTheFirstFaultWhenThePageIsFinishedTooSoon()
    {
        show(formOf(food).pages().at(1));
        QVERIFY(!m_section->accept());
        QCOMPARE(QApplication::focusWidget(), entry("shop_name"));
        QVERIFY(said().contains("请填写店名") && said().contains("请选一项"));
    }

    void saysInWordsWhatIsWrongWithANumber_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *page, const char *key, const char *typed, const char *sentence) {
            QTest::newRow(name) << page << key << typed << sentence;
        };
        row("too short", "operator", "id_number", "4407031978", "身份证号是 18 位，请数一数");
        row("check digit", "operator", "id_number", "440703197803041231", "有一位和证件不同，请从头对一遍");
        row("no day", "operator", "id_number", "440703197813041235", "第 7 至 14 位不是一个日期，请对照证件");
        row("credit code", "operator", "credit_code", "91440703MA4UQ8T31A", "有一位和执照不同，请从头对一遍");
        row("phone", "premises", "phone", "12345678901", "手机号是 1 开头的 11 位数字");
        row("range", "premises", "area", "3", "应在 5 ㎡ 至 2000 ㎡");
        row("decimals", "premises", "area", "46.123", "请填数字，最多 2 位小数");
        row("whole", "premises", "seats", "2.5", "请填整数");
        row("letters", "premises", "seats", "abc", "请填整数");
        row("no date", "operator", "safety_exam_date", "20260230", "没有这一天，请再看一下月和日");
        row("half a date", "operator", "safety_exam_date", "2026", "请把年月日填全，如 20291031");
        row("too short a text", "operator", "address", "堤东路", "至少 5 个字，现在 3 个");
    }
    void saysInWordsWhatIsWrongWithANumber()
    {
        QFETCH(QString, page);
        QFETCH(QString, key);
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        showFood(page);
        m_scene->touch(entry(key));
        QInputMethodEvent typing;
        typing.setCommitString(typed);
        QCoreApplication::sendEvent(entry(key), &typing);
        Q_EMIT m_section->block(key)->editor()->left();
        QCOMPARE(saidAt(key), sentence);
        QVERIFY(m_section->answers().contains(key));
    }

    void whatIsPastedSurvivesAndIsExplained_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("part");
        QTest::newRow("ten thousand lines") << QStringLiteral("堤东路 88 号\n").repeated(10'000) << "最多 120 个字";
        QTest::newRow("bidi override") << QStringLiteral("堤东路\u202e88 号首层") << "U+202E";
        QTest::newRow("NUL") << (QStringLiteral("堤东路") + QChar() + QStringLiteral("88 号首层")) << "U+0000";
        QTest::newRow("Ext B") << QStringLiteral("堤东路𠮷88 号首层") << "";
        QTest::newRow("Ext H, without a picture") << QStringLiteral("堤东路\U000323AF88 号首层") << "“\U000323AF”";
        QTest::newRow("zero width") << QStringLiteral("堤东路\u200b88 号首层") << "U+200B";
    }
    void whatIsPastedSurvivesAndIsExplained()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, part);
        showFood("operator");
        auto *edit = static_cast<QLineEdit *>(entry("address"));
        edit->setFocus();
        QInputMethodEvent paste;
        paste.setCommitString(pasted);
        QCoreApplication::sendEvent(edit, &paste);
        Q_EMIT m_section->block("address")->editor()->left();
        QVERIFY2(saidAt("address").contains(part) && saidAt("address").isEmpty() == part.isEmpty(), qPrintable(saidAt("address")));
        QVERIFY(edit->text().startsWith("堤东路"));
    }

    void lockedAnswersSayWhereTheyCameFromAndStay()
    {
        showFood("premises");
        m_section->setAnswers({{"shop_name", "蓬江区晴记糖水铺"}});
        m_section->setOrigin("shop_name", "来自营业执照", true);
        m_scene->touch(entry("shop_name"));
        QVERIFY(m_scene->keyboard().isHidden());
        QCOMPARE(m_section->answers()["shop_name"], "蓬江区晴记糖水铺");
    }

    void aPromiseThatCameFromSomewhereStaysInsideOfThePage()
    {
        showFood("business");
        for (const FormField &field : m_section->page().fields)
            m_section->setOrigin(field.key, "来自 2026-11-12 的申报", false);
        QCoreApplication::sendPostedEvents();
        for (const QWidget *window : QApplication::topLevelWidgets())
            QVERIFY2(!window->isVisible() || window == &m_scene->window(), window->metaObject()->className());
        QVERIFY2(m_section->width() <= m_scene->window().width(), qPrintable(QString::number(m_section->width())));
        QVERIFY2(m_section->minimumSizeHint().width() < 960, qPrintable(QString::number(m_section->minimumSizeHint().width())));
        // Its sentence takes a second line instead.
        const QWidget *promise = m_section->block("promise")->editor()->entry();
        QVERIFY(promise->height() >= promise->heightForWidth(promise->width()));
    }

    void whoStandsBehindReadsNoNumberNameOrHome()
    {
        showFood("operator");
        m_section->setAnswers({{"name", "谭嘉慧"}, {"id_number", "440703197803041234"}, {"address", "江门市蓬江区堤东路128号"}});
        const auto shown = [this](const char *key) { return static_cast<QLineEdit *>(entry(key))->text(); };
        QCOMPARE(shown("name"), "谭*慧");
        QCOMPARE(shown("id_number"), "440703********1234");
        QVERIFY(!shown("address").contains("128"));
        m_scene->touch(entry("address"));
        QCOMPARE(shown("address"), "江门市蓬江区堤东路128号");
        m_scene->type("\b");
        m_scene->touch(entry("name"));
        QCOMPARE(shown("name"), "谭嘉慧");
        QVERIFY(!shown("address").contains("128"));
        const QJsonObject answers = m_section->answers();
        QCOMPARE(answers["address"], "江门市蓬江区堤东路128");
        QCOMPARE(answers["id_number"], "440703197803041234");
        QCOMPARE(answers["name"], "谭嘉慧");
    }

    void aDayIsPastByTheHallsClock()
    {
        halltime::heard(QDateTime::currentDateTimeUtc().addYears(2));
        showFood("premises");
        touchOption("tenure", 1, false);
        write("lease_until", QDate::currentDate().addYears(1).toString("yyyyMMdd"), true);
        Q_EMIT m_section->block("lease_until")->editor()->left();
        const QString doubt = saidAt("lease_until");
        halltime::heard(QDateTime::currentDateTimeUtc());
        QVERIFY2(doubt.startsWith("这一天已经过去"), qPrintable(doubt));
    }

    void tablesGrowShrinkAndNameTheirFaults()
    {
        showFood("business");
        auto *table = static_cast<TableEditor *>(m_section->block("staff")->editor());
        QCOMPARE(table->rows(), 1);
        fill(table->cell(0, "name"), "chen ");
        m_scene->touch(table->more());
        QCOMPARE(table->rows(), 2);
        fill(table->cell(1, "name"), "liyi ");
        fill(table->cell(1, "health_until"), "20200101");
        Q_EMIT table->cell(1, "duty")->editor()->left();
        QCOMPARE(table->cell(1, "duty")->editor()->said(), "请填写岗位");
        Q_EMIT table->cell(1, "health_until")->editor()->left();
        QVERIFY(table->cell(1, "health_until")->editor()->said().startsWith("这一天已经过去"));
        QCOMPARE(table->answer().toArray().size(), 2);
        m_scene->touch(table->findChild<Button *>(QStringLiteral("remove")));
        QTRY_COMPARE(table->answer().toArray().size(), 1);
    }

private:
    void show(const FormPage &page)
    {
        m_scene.reset();
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        m_section = new FormSection(page);
        column->addWidget(m_section);
        column->addStretch();
        m_scene = std::make_unique<TouchScene>(content);
        m_scene->keyboard().setEngine(m_engine);
        QVERIFY(m_scene->isReady());
        if (QWidget *focused = QApplication::focusWidget())
            focused->clearFocus();
        QCoreApplication::sendPostedEvents();
    }
    void showFood(const QString &key)
    {
        const auto form = formOf(food);
        for (const FormPage &page : form.pages()) {
            if (page.key == key)
                show(page);
        }
    }
    QWidget *entry(const QString &key) { return m_section->block(key)->editor()->entry(); }
    void write(const QString &key, const QString &text, bool digits)
    {
        m_scene->touch(entry(key));
        QCOMPARE(m_scene->keyboard().board() == Board::Pinyin, !digits);
        m_scene->type(text);
    }
    void fill(FieldBlock *cell, const QString &text)
    {
        m_scene->touch(cell->editor()->entry());
        m_scene->type(text);
    }
    void touchOption(const QString &key, int option, bool folded)
    {
        auto *choice = static_cast<ChoiceEditor *>(m_section->block(key)->editor());
        if (folded)
            m_scene->touch(choice->entry());
        m_scene->touch(choice->grid()->button(option));
    }
    QString saidAt(const QString &key) { return m_section->block(key)->editor()->said(); }
    QString said()
    {
        QStringList all;
        for (const FormField &field : m_section->page().fields)
            all.append(saidAt(field.key));
        all.removeAll(QString());
        return all.join(u'|');
    }

    std::shared_ptr<PinyinEngine> m_engine;
    std::unique_ptr<TouchScene> m_scene;
    FormSection *m_section = nullptr;
};

YICHUANG_TEST(TestFormSection)
#include "tst_FormSection.moc"
