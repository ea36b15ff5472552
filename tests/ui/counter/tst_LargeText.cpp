// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"
#include "ui/counter/WaysOut.h"

#include "documents/HostileFiles.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/Appearances.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/RadioRow.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/SectionHeader.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QListWidget>
#include <QRegularExpression>

using namespace yichuang;
using namespace yichuang::test;

// The largest text in the smallest window that is common, 1366 by 768: what a clerk has to see without a turn of the wheel, whole.
class LargeTextTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_look.putOn();
        openHall();
    }

    void cleanup()
    {
        shutHall();
        m_look.takeOff();
    }

    void the_ways_out_of_a_mismatch_are_seen_at_once_data() { addRows(); }
    void the_ways_out_of_a_mismatch_are_seen_at_once()
    {
        sitDownSmall(SmallHall::application(1));
        CardData card;
        card.name = QStringLiteral("陈小朋");
        card.number = SmallHall::residentId(1);
        card.nation = QStringLiteral("汉");
        card.birth = QDate(1990, 3, 7);
        card.address = QStringLiteral("江门市蓬江区港口一路1号");
        m_clerk->lay(card);
        auto *identity = m_clerk->part<IdentityPanel>();
        QTRY_VERIFY(identity->comparison() && !identity->agrees());
        QVERIFY(comesToRest(m_clerk->host()));
        Appearances::keepOther(*m_clerk->host(), QStringLiteral("small-mismatch"));
        QCOMPARE(waysOutOfSight(identity, 3), QString());
    }

    void the_ways_out_of_a_wrong_number_are_seen_at_once_data() { addRows(); }
    void the_ways_out_of_a_wrong_number_are_seen_at_once()
    {
        sitDownSmall(SmallHall::application(1));
        m_clerk->layCard(55);
        auto *identity = m_clerk->part<IdentityPanel>();
        QTRY_VERIFY(identity->comparison() && !identity->agrees());
        QVERIFY(comesToRest(m_clerk->host()));
        Appearances::keepOther(*m_clerk->host(), QStringLiteral("small-number"));
        QCOMPARE(waysOutOfSight(identity, 4), QString());
        // That it stays is read whole.
        const auto *anew = m_clerk->page()->findChild<RadioRow *>(QStringLiteral("wayByApplyingAnew"));
        QVERIFY2(anew->width() >= anew->sizeHint().width(), qPrintable(anew->text()));
    }

    void the_ways_out_of_a_slip_are_seen_at_once_data() { addRows(); }
    void the_ways_out_of_a_slip_are_seen_at_once()
    {
        sitDownSmall(SmallHall::application(1));
        auto *identity = m_clerk->part<IdentityPanel>();
        IdentityCard typed;
        typed.name = QStringLiteral("陈小朋");
        typed.number = SmallHall::residentId(1);
        typed.source = CardSource::Typed;
        identity->presentCard(typed);
        QTRY_VERIFY(identity->comparison() && !identity->agrees());
        QVERIFY(comesToRest(m_clerk->host()));
        Appearances::keepOther(*m_clerk->host(), QStringLiteral("small-slip"));
        QCOMPARE(waysOutOfSight(identity, 4), QString());
    }

    void an_enterprises_code_is_read_whole_data() { addRows(); }
    void an_enterprises_code_is_read_whole()
    {
        QJsonObject application = SmallHall::application(1);
        QJsonObject party = application[u"applicant"].toObject();
        party[u"kind"] = QStringLiteral("enterprise");
        party[u"name"] = QStringLiteral("江门市小明餐饮有限公司");
        party[u"id_number"] = QStringLiteral("91440703MA4UH2KM79");
        party[u"legal_representative"] =
            QJsonObject{{QStringLiteral("name"), QStringLiteral("陈小明")}, {QStringLiteral("id_number"), SmallHall::residentId(1)}};
        application[u"applicant"] = party;
        sitDownSmall(application);
        QVERIFY(comesToRest(m_clerk->host()));
        Appearances::keepOther(*m_clerk->host(), QStringLiteral("small-enterprise"));
        for (const char *name : {"creditCode", "legalRepresentative"}) {
            const auto *fact = m_clerk->page()->findChild<Label *>(QLatin1String(name));
            const QString longest = fact->text().section(QRegularExpression(QStringLiteral("[\\s\u3000]")), -1); // lines break there
            QVERIFY(fact->wordWrap());
            const int wanted = QFontMetrics(fact->font()).horizontalAdvance(longest);
            QVERIFY2(fact->width() >= wanted, qPrintable(QStringLiteral("%1 of %2 px: %3").arg(fact->width()).arg(wanted).arg(longest)));
        }
        QCOMPARE(cutAcross(m_clerk->page()), QString());
        // The name of a part is never cut for what is said beside it.
        const QList<SectionHeader *> headers = m_clerk->part<CasePanels>()->findChildren<SectionHeader *>();
        QVERIFY(headers.size() > 2);
        for (const SectionHeader *header : headers) {
            const auto *title = header->findChild<Label *>();
            QVERIFY2(!title->isVisible() || title->width() >= title->sizeHint().width(), qPrintable(title->text()));
            const Label *remark = header->remark();
            QVERIFY2(!remark->isVisible() || remark->width() >= remark->sizeHint().width(), qPrintable(remark->text()));
        }
    }

    void the_finders_row_cuts_no_number_data() { addRows(); }
    void the_finders_row_cuts_no_number()
    {
        QJsonObject application = SmallHall::application(1);
        QJsonObject party = application[u"applicant"].toObject();
        party[u"name"] = QStringLiteral("阿卜杜热依木·买买提艾力·阿卜杜克里木·吐尔逊");
        application[u"applicant"] = party;
        sitDownSmall(application);
        m_clerk->press(Qt::Key_F3);
        QTest::keyClicks(QApplication::focusWidget(), SmallHall::mobile(1).right(4));
        auto *list = m_clerk->page()->findChild<QListWidget *>(QStringLiteral("findList"));
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(comesToRest(m_clerk->host()));
        Appearances::keepOther(*m_clerk->host(), QStringLiteral("small-finder"));
        // The name is compared with the card's, character by character, and the key that says that it is that person stands there.
        const auto *name = m_clerk->page()->findChild<Label *>(QStringLiteral("cardName"));
        QVERIFY(name->text().size() > 20);
        QVERIFY(paint::lines(name->text(), name->font(), name->width()).size() <= 5);
        QVERIFY(name->height() >= name->heightForWidth(name->width()));
        const auto *face = m_clerk->page()->findChild<CheckBox *>(QStringLiteral("faceMatch"));
        QVERIFY(face->isVisible() && face->width() >= face->sizeHint().width());
        const auto *type = m_clerk->part<IdentityPanel>()->findChild<Label *>(QStringLiteral("verdictAside"));
        QVERIFY2(type->isVisible() && type->width() >= type->sizeHint().width(), qPrintable(type->text()));
        const QString number = m_clerk->work()->file()->shortNo;
        const QString remark = list->item(0)->data(RowDelegate::Remark).toString();
        QVERIFY2(remark.startsWith(number), qPrintable(remark)); // cut at its end
        QVERIFY(QFontMetrics(fonts::text(TextStyle::Meta)).horizontalAdvance(number) < list->viewport()->width() / 2);
    }

    // Which page of which file is looked at: the paper's name, which the list says too, gives way to it.
    void text_that_grows_at_work_leaves_no_bar_as_it_was_data() { addRows(); }
    void text_that_grows_at_work_leaves_no_bar_as_it_was()
    {
        sitDownSmall(SmallHall::application(1));
        Appearance usual = appearance();
        usual.textPercent = 100;
        setAppearance(usual);
        QVERIFY(comesToRest(m_clerk->host()));
        const auto heights = [this] {
            QList<int> all;
            for (const FootBar *bar : m_clerk->page()->findChildren<FootBar *>())
                all.append(bar->height());
            return all;
        };
        const QList<int> before = heights();
        QVERIFY(!before.isEmpty());
        QCOMPARE(before, QList<int>(before.size(), scaled(72)));
        usual.textPercent = 150;
        setAppearance(usual);
        QVERIFY(comesToRest(m_clerk->host()));
        QCOMPARE(scaled(72), 108);
        QCOMPARE(heights(), QList<int>(before.size(), scaled(72)));
    }

    void the_place_among_files_and_pages_is_never_cut_data() { addRows(); }
    void the_place_among_files_and_pages_is_never_cut()
    {
        m_hall->handIn({SmallHall::application(1)});
        for (const int pages : {3, 12})
            addFile(plainPdf(pages));
        sitDown();
        m_clerk->host()->resize(1366, 768 - scaled(48));
        openFirst();
        m_clerk->part<MaterialsPanel>()->setCurrent(2);
        auto *place = m_clerk->part<ViewerPanel>()->findChild<Label *>(QStringLiteral("position"));
        // The first word is that of the language, where there is room for one.
        QTRY_VERIFY2(place->text().endsWith(QStringLiteral("1/2 · 1/3")), qPrintable(place->text()));
        expectWhole(place);
        for (int page = 0; page < 3; ++page)
            m_clerk->press(Qt::Key_PageDown);
        QTRY_COMPARE(place->text(), QStringLiteral("2/2 · 1/12"));
        for (int page = 0; page < 11; ++page)
            m_clerk->press(Qt::Key_PageDown);
        QTRY_COMPARE(place->text(), QStringLiteral("2/2 · 12/12"));
        expectWhole(place);
    }

private:
    void expectWhole(Label *place)
    {
        QVERIFY(comesToRest(m_clerk->host()));
        QVERIFY2(isWhole(place), qPrintable(place->text()));
        QCOMPARE(place->visibleRegion().boundingRect(), place->rect());
        QCOMPARE(m_clerk->host()->width(), 1366);
        QCOMPARE(cutAcross(m_clerk->page()), QString());
    }

    void addFile(const QByteArray &pdf)
    {
        const QString sum = QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex());
        const PsqlAnswer answer =
            m_hall->fixture().asOwner(QStringLiteral("insert into hall.blob (sha256, size, complete) values ('%1', %2, true);"
                                                     "insert into hall.blob_chunk values ('%1', 0, decode('%3', 'hex'));"
                                                     "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)"
                                                     " select id, 2, round, '%2.pdf', 'application/pdf', %2, '%1' from hall.case_file;"
                                                     "update hall.case_material set state = 'supplied' where seq = 2")
                                          .arg(sum)
                                          .arg(pdf.size())
                                          .arg(QString::fromLatin1(pdf.toHex())));
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err.left(500)));
    }

    static void addRows()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("contrast");
        QTest::addColumn<int>("textPercent");
        for (const char *language : {"zh", "en"})
            QTest::newRow(language) << QString::fromLatin1(language) << false << 150;
    }

    void sitDownSmall(const QJsonObject &application)
    {
        m_hall->handIn({application});
        sitDown();
        m_clerk->host()->resize(1366, 768 - scaled(48)); // below the top bar
        openFirst();
    }

    Appearances m_look;
};

YICHUANG_TEST(LargeTextTest)
#include "tst_LargeText.moc"
