// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/counter/CorrectionPage.h"
#include "ui/parts/Banner.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/LineField.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>

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

private:
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
