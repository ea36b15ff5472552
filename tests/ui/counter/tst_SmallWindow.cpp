// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPictures.h"

#include "ui/casefile/DeadlineCard.h"
#include "ui/counter/CaseHeader.h"
#include "ui/counter/HandoutSheet.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/Badge.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/DayRuler.h"
#include "ui/parts/NumberField.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/Segmented.h"

#include <QLayout>
#include <QListWidget>
#include <QScrollBar>

using namespace yichuang;
using namespace yichuang::test;

// The largest text in the smallest window that is promised, below the top bar: what is decided by is read whole, and pressed.
class SmallWindowTest : public CounterPictures {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openHall(); }

    void cleanup() { rise(); }

    void the_paper_its_page_and_its_marks_are_told_data() { Appearances::addLargest(); }
    void the_paper_its_page_and_its_marks_are_told()
    {
        comeIn();
        shrink();
        openTan();
        m_clerk->part<MaterialsPanel>()->setCurrent(4);
        QTRY_VERIFY(m_painted);
        keep("small-case");
        QVERIFY(!m_clerk->part<ViewerPanel>()->findChild<Segmented *>(QStringLiteral("found"))->isCut());
        // The badges give way to what is applied for.
        const auto *item = m_clerk->part<CaseHeader>()->findChild<Label *>(QStringLiteral("caseItem"));
        QVERIFY2(item->width() >= item->sizeHint().width(), qPrintable(QString::number(item->width())));
    }

    void what_the_applicant_agrees_to_is_read_data() { Appearances::addLargest(); }
    void what_the_applicant_agrees_to_is_read()
    {
        comeIn();
        shrink();
        openTan();
        m_clerk->press(Qt::Key_F7);
        keep("small-correction");
        const auto *consent = m_clerk->page()->findChild<CheckBox *>(QStringLiteral("correctionSigned"));
        QVERIFY2(consent->isVisible() && consent->width() >= consent->sizeHint().width(), qPrintable(consent->text()));
        QCOMPARE(consent->visibleRegion().boundingRect(), consent->rect());
    }

    void what_a_notice_may_list_and_until_when_is_read_and_set_data() { Appearances::addLargest(); }
    void what_a_notice_may_list_and_until_when_is_read_and_set()
    {
        comeIn();
        shrink();
        openTan();
        m_clerk->press(Qt::Key_F9);
        settle();
        keep("small-notice");
        auto *notice = m_clerk->part<NoticePage>();
        QVERIFY(!notice->header()->findChild<Segmented *>(QStringLiteral("kinds"))->isCut());
        const auto *rule = notice->header()->findChild<Badge *>(QStringLiteral("noticeRule"));
        QVERIFY(rule->isVisible() && rule->width() >= rule->sizeHint().width());
        const auto *days = notice->findChild<NumberField *>(QStringLiteral("supplementDays"));
        QVERIFY(days->isVisible() && days->width() >= days->sizeHint().width());
        QCOMPARE(days->visibleRegion().boundingRect(), days->rect());
    }

    // What has no room is scrolled to, and no line of it is cut.
    void how_a_date_is_counted_is_read_to_its_end_by_keys_data() { Appearances::addLargest(); }
    void how_a_date_is_counted_is_read_to_its_end_by_keys()
    {
        comeIn();
        shrink();
        openTan();
        m_clerk->press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->part<DayRuler>() && m_clerk->part<DayRuler>()->isVisible());
        settle();
        keep("small-deadline");
        const auto *card = m_clerk->part<DeadlineCard>();
        for (const Label *label : card->findChildren<Label *>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        const auto *marked = card->findChild<Label *>(QStringLiteral("markedDay"));
        QVERIFY(!marked->isVisible());
        m_clerk->press(Qt::Key_Down);
        QTRY_VERIFY(marked->isVisible());
        settle(); // the card grew by that line, or two
        QTRY_COMPARE(marked->visibleRegion().boundingRect(), marked->rect());
        const QString first = marked->text();
        m_clerk->press(Qt::Key_Down);
        QTRY_VERIFY(marked->text() != first);
        settle();
        QTRY_COMPARE(marked->visibleRegion().boundingRect(), marked->rect());
        keep("small-deadline-day");
        const auto *bar = card->findChild<ScrollPane *>()->verticalScrollBar();
        if (bar->maximum() > 0) {
            m_clerk->press(Qt::Key_Home);
            QCOMPARE(bar->value(), 0);
            m_clerk->press(Qt::Key_PageDown);
            QVERIFY(bar->value() > 0);
        }
    }

    // However long the name is, the numbers are whole: papers are handed to whoever holds them.
    void who_fetches_is_compared_with_whole_numbers_data() { Appearances::addLargest(); }
    void who_fetches_is_compared_with_whole_numbers()
    {
        comeIn();
        shrink();
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        settle();
        m_clerk->press(Qt::Key_Return);
        auto *sheet = m_clerk->part<HandoutSheet>();
        QTRY_VERIFY(sheet->isVisible() && sheet->handout().caseId.isValid());
        const QString id = QString::number(sheet->handout().caseId.value());
        const QString name = sheet->handout().applicant.name;
        const auto rename = [this, &id](const QString &to) {
            return m_hall.asOwner(
                QStringLiteral("update hall.case_file set applicant = jsonb_set(applicant, '{name}', to_jsonb('%1'::text)) "
                               "where id = %2")
                    .arg(to, id));
        };
        const auto back = qScopeGuard([&] { rename(name); });
        QCOMPARE(rename(QStringLiteral("江门市蓬江区棠下镇金桐南方机械装备制造与再制造工程技术研究开发服务有限责任公司")).exitCode, 0);
        m_clerk->press(Qt::Key_Return);
        const auto *person = sheet->findChild<Label *>(QStringLiteral("handoutPerson"));
        QTRY_VERIFY2(person->text().startsWith(QStringLiteral("江门市蓬江区棠下镇金桐")), qPrintable(person->text()));
        keep("small-handout");
        QVERIFY(person->height() >= person->heightForWidth(person->width()));
        const auto *list = m_clerk->page()->findChild<QListWidget *>(QStringLiteral("handoutList"));
        QVERIFY2(list->width() >= scaled(218), qPrintable(QString::number(list->width())));
    }

private:
    void shrink()
    {
        m_size = {1280, 768 - scaled(48)};
        m_clerk->host()->layout()->setSizeConstraint(QLayout::SetNoConstraint); // as in the staff window, which has bounds of its own
        m_clerk->host()->setMinimumSize(0, 0);
        m_clerk->host()->resize(m_size);
    }
};

YICHUANG_TEST(SmallWindowTest)
#include "tst_SmallWindow.moc"
