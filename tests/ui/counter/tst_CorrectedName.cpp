// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/counter/CorrectionPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Toast.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>

using namespace yichuang;
using namespace yichuang::test;

// Whoever was checked before the case was put back and opened again: what the window says of them is what the hall says.
class CorrectedNameTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->apply(1);
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        openFirst();
        m_case = m_clerk->work()->file()->caseId;
        m_person = m_clerk->personOf(*m_clerk->work()->file());
        check(QStringLiteral("陈小明"));
        // What was checked goes into the hall with a correction, whatever of.
        correct(QStringLiteral("correctT1/shop/street"), QStringLiteral("港口二路2号"));
        m_clerk->work()->release(QStringLiteral("先做别的"));
        QTRY_VERIFY(!m_clerk->work()->file() && !m_clerk->work()->isBusy());
        sitDown(); // a colleague, who did not see the card
        m_clerk->work()->open(m_case);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QVERIFY(identity()->agrees() && identity()->faceMatches() && !identity()->proof());
    }

    void cleanup() { shutHall(); }

    void a_name_that_is_corrected_makes_what_was_compared_void()
    {
        correct(QStringLiteral("correct/applicant/name"), QStringLiteral("陈晓明"));
        QTRY_VERIFY(m_clerk->part<CasePanels>()->isVisible());
        QTRY_COMPARE(m_clerk->part<Banner>()->fact(), QStringLiteral("已更正 陈晓明"));
        QVERIFY(!identity()->agrees() && !identity()->comparison());
        const auto *bar = m_clerk->part<DecisionBar>();
        QTRY_COMPARE(bar->verdict(), QStringLiteral("暂不能受理"));
        QVERIFY2(bar->reason().contains(QStringLiteral("还没有读身份证")), qPrintable(bar->reason()));
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy());
        // The card says the new name, and the case is accepted.
        check(QStringLiteral("陈晓明"));
        QTRY_COMPARE(bar->verdict(), QStringLiteral("可以受理"));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'accept'")), QStringLiteral("1"));
    }

    // It was just read, and is nothing to be typed.
    void F7_fills_in_the_name_on_the_card_by_one_key()
    {
        m_clerk->layCard(m_person, QStringLiteral("陈晓明"));
        QTRY_VERIFY(identity()->comparison() && !identity()->agrees());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_F7);
        QTRY_VERIFY(page()->isVisible());
        const auto *offer = page()->findChild<Button *>(QStringLiteral("nameOnCard"));
        QVERIFY(offer && offer->isVisible());
        QVERIFY2(offer->text().contains(QStringLiteral("陈晓明")), qPrintable(offer->text()));
        const QWidget *line = page()->findChild<QWidget *>(QStringLiteral("correct/applicant/name"));
        QVERIFY(line->isAncestorOf(QApplication::focusWidget()));
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(page()->corrections().size(), 1);
        QCOMPARE(page()->corrections().first().after, QJsonValue(QStringLiteral("陈晓明")));
        QVERIFY(!offer->isVisible() && line->isAncestorOf(QApplication::focusWidget()));
        // Typed otherwise, it is offered again.
        retype(QStringLiteral("correct/applicant/name"), QStringLiteral("陈小"));
        QVERIFY(offer->isVisible());
    }

    // What stands there then was not sent.
    void while_a_correction_is_on_its_way_the_key_of_the_name_writes_nothing()
    {
        m_clerk->layCard(m_person, QStringLiteral("陈晓明"));
        QTRY_VERIFY(identity()->comparison() && !identity()->agrees());
        m_clerk->press(Qt::Key_F4);
        write(QStringLiteral("correctT1/shop/street"), QStringLiteral("港口三路3号"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(page()->corrections().size(), 1);
        QCOMPARE(page()->corrections().first().after, QJsonValue(QStringLiteral("港口三路3号")));
        QTRY_VERIFY(!page()->isVisible() && !m_clerk->work()->isBusy());
    }

    void a_card_that_agrees_offers_no_name()
    {
        check(QStringLiteral("陈小明"));
        m_clerk->press(Qt::Key_F7);
        QTRY_VERIFY(page()->isVisible());
        QVERIFY(!page()->findChild<Button *>(QStringLiteral("nameOnCard")));
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(page()->corrections().isEmpty());
    }

    void F2_on_a_page_of_the_case_says_from_where_the_card_is_read()
    {
        auto *toast = m_clerk->part<Toast>();
        for (const Qt::Key key : {Qt::Key_F6, Qt::Key_F7, Qt::Key_F9, Qt::Key_F10}) {
            toast->hide();
            m_clerk->press(key);
            QTRY_VERIFY(!m_clerk->part<CasePanels>()->isVisible());
            m_clerk->press(Qt::Key_F2);
            QVERIFY2(toast->isVisible() && toast->fact().contains(QStringLiteral("Esc")), qPrintable(toast->fact()));
            m_clerk->press(Qt::Key_Escape);
        }
    }

    void what_was_refused_is_no_longer_said_once_the_card_is_read_anew()
    {
        // The hall knows better than the window.
        m_hall->value(QStringLiteral("update hall.verification set equal = false returning 1"));
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
        m_clerk->press(Qt::Key_F8);
        const auto *banner = m_clerk->part<Banner>();
        QTRY_VERIFY(isRefused());
        const QString said = banner->fact();
        m_clerk->layCard(m_person);
        QTRY_VERIFY(identity()->proof() && identity()->agrees());
        QTRY_VERIFY2(!isRefused() || banner->fact() != said, qPrintable(banner->fact()));
    }

    void what_was_refused_of_a_correction_is_no_longer_said_once_it_is_put_right_or_left_data()
    {
        QTest::addColumn<bool>("left");
        QTest::newRow("put right") << false;
        QTest::newRow("left") << true;
    }
    void what_was_refused_of_a_correction_is_no_longer_said_once_it_is_put_right_or_left()
    {
        QFETCH(bool, left);
        write(QStringLiteral("correctT1/shop/street"), QStringLiteral("2"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isRefused() && !m_clerk->work()->isBusy());
        const QString said = m_clerk->part<Banner>()->fact();
        if (left)
            m_clerk->press(Qt::Key_Escape);
        else
            retype(QStringLiteral("correctT1/shop/street"), QStringLiteral("港口三路3号"));
        QVERIFY2(!isRefused() || m_clerk->part<Banner>()->fact() != said, qPrintable(m_clerk->part<Banner>()->fact()));
    }

private:
    IdentityPanel *identity() { return m_clerk->part<IdentityPanel>(); }
    CorrectionPage *page() { return m_clerk->part<CorrectionPage>(); }
    bool isRefused()
    {
        const auto *banner = m_clerk->part<Banner>();
        return banner->isVisible() &&
               (banner->fact().contains(QStringLiteral("不合格")) || banner->fact().contains(QStringLiteral("不一致")));
    }

    void check(const QString &name)
    {
        m_clerk->layCard(m_person, name);
        QTRY_VERIFY(identity()->proof() && identity()->agrees());
        m_clerk->press(Qt::Key_F4);
        QTRY_VERIFY(identity()->faceMatches());
        if (m_clerk->part<DecisionBar>()->verdict() != QStringLiteral("可以受理"))
            m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
    }

    void retype(const QString &place, const QString &words)
    {
        page()->findChild<QWidget *>(place)->findChild<LineField *>()->edit()->setFocus();
        m_clerk->press(Qt::Key_A, Qt::ControlModifier);
        QInputMethodEvent event;
        event.setCommitString(words);
        QApplication::sendEvent(m_clerk->host()->focusWidget(), &event);
    }

    // Up to the last key.
    void write(const QString &place, const QString &words)
    {
        m_clerk->press(Qt::Key_F7);
        QTRY_VERIFY(page()->isVisible() && page()->findChild<QWidget *>(place));
        retype(place, words);
        QTest::keyClick(page()->findChild<CheckBox *>(QStringLiteral("correctionSigned")), Qt::Key_Space);
        QCOMPARE(page()->whyNot(), QString());
    }

    void correct(const QString &place, const QString &words)
    {
        const int version = m_clerk->work()->file()->version;
        write(place, words);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->version > version && !m_clerk->work()->isBusy());
        QTRY_VERIFY(!page()->isVisible());
    }

    CaseId m_case;
    int m_person = 0;
};

YICHUANG_TEST(CorrectedNameTest)
#include "tst_CorrectedName.moc"
