// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "documents/HostileFiles.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/Button.h"
#include "ui/parts/DocumentPage.h"
#include "ui/parts/Label.h"

#include <QCryptographicHash>
#include <QListView>
#include <QScrollBar>

using namespace yichuang;
using namespace yichuang::test;

// The keys of the preview, and those that go from one place of the window to another: pressed where a clerk's focus is, seen on the page
// itself. The case was handed in twice: now three pages that say their number, before that one page.
class PreviewKeysTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->apply(2);
        m_hall->value(QStringLiteral("update hall.case_file set round = 2"));
        handIn(1, QStringLiteral("before.pdf"), plainPdf(1));
        handIn(2, QStringLiteral("now.pdf"), plainPdf(3));
        openCase();
    }

    void cleanup() { shutHall(); }

    // The design: one list drives one preview. Whoever ticks papers does not leave the list to turn a page.
    void in_the_preview_and_in_the_list_the_same_keys_work_data()
    {
        QTest::addColumn<int>("zone");
        QTest::newRow("papers") << int(Qt::Key_2);
        QTest::newRow("preview") << int(Qt::Key_3);
    }
    void in_the_preview_and_in_the_list_the_same_keys_work()
    {
        QFETCH(int, zone);
        m_clerk->press(Qt::Key(zone), Qt::AltModifier);

        const QRect fitted = sight(page()).page;
        m_clerk->press(Qt::Key_Plus);
        QVERIFY(page()->horizontalScrollBar()->maximum() > 0);
        m_clerk->press(Qt::Key_Minus);
        m_clerk->press(Qt::Key_Minus);
        QVERIFY(sight(page()).page.width() < fitted.width());
        QCOMPARE(page()->horizontalScrollBar()->maximum(), 0);
        m_clerk->press(Qt::Key_0);
        QCOMPARE(sight(page()).page, fitted);

        // The figure is left of the middle: turned right it is above it, turned left below.
        QVERIFY(isUpright(page()));
        m_clerk->press(Qt::Key_R);
        QVERIFY(!isUpright(page()));
        QVERIFY(sight(page()).ink.y() < sight(page()).page.center().y());
        m_clerk->press(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(isUpright(page()));
        m_clerk->press(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(!isUpright(page()));
        QVERIFY(sight(page()).ink.y() > sight(page()).page.center().y());
        m_clerk->press(Qt::Key_R);

        const QImage first = picture(page());
        QCOMPARE(position(), QStringLiteral("1 / 3 页"));
        m_clerk->press(Qt::Key_PageUp);
        QCOMPARE(position(), QStringLiteral("1 / 3 页"));
        m_clerk->press(Qt::Key_PageDown);
        QCOMPARE(position(), QStringLiteral("2 / 3 页"));
        QTRY_VERIFY(picture(page()) != first);
        m_clerk->press(Qt::Key_PageDown);
        QCOMPARE(position(), QStringLiteral("3 / 3 页"));
        QCOMPARE(caption(), QString());
        m_clerk->press(Qt::Key_PageDown); // on to the file of the round before, which is never taken for this time's
        QTRY_COMPARE(position(), QStringLiteral("1 / 1 页"));
        QTRY_COMPARE(caption(), QStringLiteral("上次提交，不是这次的"));
        m_clerk->press(Qt::Key_PageDown);
        QCOMPARE(position(), QStringLiteral("1 / 1 页"));
        m_clerk->press(Qt::Key_PageUp);
        QTRY_COMPARE(position(), QStringLiteral("1 / 3 页"));
        QTRY_VERIFY(picture(page()) == first);
        QCOMPARE(caption(), QString());
    }

    // Whoever ticks a paper that came in two files knows that there is another.
    void a_second_file_is_announced_and_counted_among_those_that_came_with_it()
    {
        handIn(2, QStringLiteral("also.pdf"), plainPdf(2));
        openAnew();
        QTRY_COMPARE(position(), QStringLiteral("文件 1/2 · 1 / 3 页"));
        for (int page = 0; page < 3; ++page)
            m_clerk->press(Qt::Key_PageDown);
        QTRY_COMPARE(position(), QStringLiteral("文件 2/2 · 1 / 2 页"));
        QCOMPARE(caption(), QString());
        m_clerk->press(Qt::Key_PageDown);
        m_clerk->press(Qt::Key_PageDown); // alone in the round before
        QTRY_COMPARE(position(), QStringLiteral("1 / 1 页"));
        QTRY_COMPARE(caption(), QStringLiteral("上次提交，不是这次的"));
    }

    // The paper that was asked for lies on the counter; what is on the screen is the one that was wanting.
    void the_file_of_last_time_says_so_where_the_paper_came_over_the_counter()
    {
        m_hall->value(QStringLiteral("delete from hall.attachment where round = 2;"
                                     "update hall.case_material set state = 'window', round = 2 where seq = 2"));
        openAnew();
        QTRY_COMPARE(caption(), QStringLiteral("上次提交，不是这次的：这次交到窗口，没有上传"));
        QTRY_COMPARE(position(), QStringLiteral("1 / 1 页"));
    }

    void the_file_of_last_time_that_still_holds_says_that_too()
    {
        m_hall->value(QStringLiteral("delete from hall.attachment where round = 2"));
        openAnew();
        QTRY_COMPARE(caption(), QStringLiteral("上次提交，这次没有重交"));
    }

    void papers_that_are_compared_are_zoomed_and_turned_together()
    {
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(pages().size(), 1);
        m_clerk->press(Qt::Key_C);
        QCOMPARE(pages().size(), 2);
        QVERIFY(says(QStringLiteral("申请人提交")) && says(QStringLiteral("上次提交")));
        DocumentPage *beside = pages().last();
        QTRY_VERIFY(!sight(beside).ink.isNull());
        m_clerk->press(Qt::Key_Plus);
        QCOMPARE(beside->percent(), page()->percent());
        QVERIFY(beside->horizontalScrollBar()->maximum() > 0);
        m_clerk->press(Qt::Key_0);
        QCOMPARE(beside->horizontalScrollBar()->maximum(), 0);
        m_clerk->press(Qt::Key_R);
        QVERIFY(!isUpright(page()));
        QVERIFY(!isUpright(beside));
        // A scan may lie otherwise than what was sent: whoever goes into it turns it alone.
        beside->setFocus();
        m_clerk->press(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(isUpright(beside));
        QVERIFY(!isUpright(page()));
        m_clerk->press(Qt::Key_C);
        QCOMPARE(pages().size(), 1);
        QVERIFY(!says(QStringLiteral("上次提交")));
    }

    void the_next_paper_lies_as_it_was_handed_in()
    {
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        m_clerk->press(Qt::Key_R);
        QVERIFY(!isUpright(page()));
        const CaseId before = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != before);
        QTRY_VERIFY(!sight(page()).ink.isNull());
        QVERIFY(isUpright(page()));
    }

    void every_file_begins_fitted_and_its_pages_keep_what_was_zoomed()
    {
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        const auto isOffered = [this] {
            const auto *fit = page()->findChild<Button *>(QStringLiteral("fitWidth"));
            return fit && fit->isVisible();
        };
        const int fitted = page()->percent();
        QVERIFY(!isOffered());
        m_clerk->press(Qt::Key_Plus);
        const int zoomed = page()->percent();
        QVERIFY(zoomed > fitted && isOffered()); // which key leads back is said where it is missed
        const QImage first = picture(page());
        m_clerk->press(Qt::Key_PageDown);
        QTRY_VERIFY(picture(page()) != first);
        QCOMPARE(page()->percent(), zoomed);
        m_clerk->press(Qt::Key_PageDown);
        m_clerk->press(Qt::Key_PageDown); // on to the file of the round before
        QTRY_COMPARE(caption(), QStringLiteral("上次提交，不是这次的"));
        QTRY_VERIFY(!sight(page()).ink.isNull());
        QVERIFY(isFitted()); // wider than the one before, beside which its pages stand
        QVERIFY(!isOffered());
        // Where nothing lies nothing is zoomed either.
        m_clerk->press(Qt::Key_Up);
        QTRY_COMPARE(position(), QString());
        m_clerk->press(Qt::Key_Plus);
        m_clerk->press(Qt::Key_Down);
        QTRY_COMPARE(position(), QStringLiteral("1 / 3 页"));
        QTRY_VERIFY(!sight(page()).ink.isNull());
        QCOMPARE(page()->percent(), fitted);
        m_clerk->press(Qt::Key_Plus);
        QVERIFY(isOffered());
        m_clerk->press(Qt::Key_0);
        QVERIFY(!isOffered());
        QCOMPARE(page()->percent(), fitted);
        m_clerk->press(Qt::Key_Minus);
        const CaseId before = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != before);
        QTRY_VERIFY(!sight(page()).ink.isNull());
        QCOMPARE(page()->percent(), fitted);
    }

    void the_list_goes_from_paper_to_paper_and_the_preview_with_it()
    {
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(says(QStringLiteral("场所使用证明")));
        m_clerk->press(Qt::Key_Up);
        QVERIFY(says(QStringLiteral("①")) && says(QStringLiteral("申请书")));
        QTRY_COMPARE(position(), QString());
        m_clerk->press(Qt::Key_Up);
        QVERIFY(says(QStringLiteral("①")) && says(QStringLiteral("申请书")));
        m_clerk->press(Qt::Key_Down);
        QTRY_COMPARE(position(), QStringLiteral("1 / 3 页"));
        m_clerk->press(Qt::Key_Home);
        QVERIFY(says(QStringLiteral("①")) && says(QStringLiteral("申请书")));
        m_clerk->press(Qt::Key_End);
        QTRY_COMPARE(position(), QStringLiteral("1 / 3 页"));
    }

    void in_the_preview_a_paper_is_marked_by_its_figure()
    {
        const auto *papers = m_clerk->part<MaterialsPanel>();
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        m_clerk->press(Qt::Key_3);
        QVERIFY(papers->markOf(2) == OriginalMark::Mismatch);
        m_clerk->press(Qt::Key_2);
        QVERIFY(papers->markOf(2) == OriginalMark::Copy);
        m_clerk->press(Qt::Key_Space);
        QVERIFY(papers->markOf(2) == OriginalMark::Seen);
        m_clerk->press(Qt::Key_1); // the same again takes it back
        QVERIFY(!papers->markOf(2));
    }

    void F11_gives_the_preview_the_whole_case_and_back()
    {
        const int narrow = page()->width();
        m_clerk->press(Qt::Key_F11);
        QVERIFY(!identity()->isVisible() && !papers()->isVisible());
        QTRY_VERIFY(page()->width() > narrow + 300);
        m_clerk->press(Qt::Key_F11);
        QVERIFY(identity()->isVisible() && papers()->isVisible());
        QTRY_COMPARE(page()->width(), narrow);
        m_clerk->press(Qt::Key_F11);
        m_clerk->press(Qt::Key_PageDown);
        QCOMPARE(position(), QStringLiteral("2 / 3 页"));
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(identity()->isVisible() && papers()->isVisible());
        QVERIFY(m_clerk->work()->holds());
    }

    // What a key does must be seen: nothing is ticked, read or decided behind a page that hides it.
    void what_is_done_beside_the_preview_brings_the_case_back_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Alt+2") << int(Qt::Key_2);
        QTest::newRow("Alt+4") << int(Qt::Key_4);
        QTest::newRow("Alt+A") << int(Qt::Key_A);
        QTest::newRow("Alt+I") << int(Qt::Key_I);
        QTest::newRow("Alt+N") << int(Qt::Key_N);
    }
    void what_is_done_beside_the_preview_brings_the_case_back()
    {
        QFETCH(int, key);
        m_clerk->press(Qt::Key_F11);
        QVERIFY(!identity()->isVisible());
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        QVERIFY(!identity()->isVisible());
        m_clerk->press(Qt::Key(key), Qt::AltModifier);
        QVERIFY(identity()->isVisible() && papers()->isVisible());
    }

    void F8_behind_the_whole_page_shows_what_is_missing_and_the_next_case_shows_itself()
    {
        m_clerk->layCard(m_clerk->personOf(*m_clerk->work()->file()));
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F11);
        m_clerk->press(Qt::Key_F8);
        QCOMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("暂不能受理"));
        QVERIFY(identity()->isVisible());
        QVERIFY(isIn(identity()));
        m_clerk->press(Qt::Key_F11);
        const CaseId before = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != before);
        QTRY_VERIFY(identity()->isVisible() && papers()->isVisible());
    }

    void Alt_and_a_figure_go_to_the_places_of_the_window_also_while_writing()
    {
        auto *queue = m_clerk->page()->findChild<QListView *>(QStringLiteral("Queue"));
        const std::pair<Qt::Key, QWidget *> zones[] = {
            {Qt::Key_1, queue}, {Qt::Key_2, papers()}, {Qt::Key_3, m_clerk->part<ViewerPanel>()}, {Qt::Key_4, identity()}};
        for (const auto &[key, zone] : zones) {
            m_clerk->press(Qt::Key_N, Qt::AltModifier);
            QVERIFY(!isIn(queue) && !isIn(papers()) && !isIn(m_clerk->part<ViewerPanel>()));
            QCOMPARE(QApplication::focusWidget()->metaObject()->className(), "QLineEdit");
            m_clerk->press(key, Qt::AltModifier);
            QVERIFY2(isIn(zone), qPrintable(QStringLiteral("%1: %2").arg(key - Qt::Key_0).arg(zone->objectName())));
            QVERIFY(!qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        }
        QVERIFY(m_clerk->part<IdentityPanel>()->note().isEmpty());
    }

private:
    // What lies on the page's ground: the paper, and the middle of what is written on it.
    struct Sight {
        QRect page;
        QPointF ink;
    };

    static QImage picture(DocumentPage *page) { return page->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32); }

    static Sight sight(DocumentPage *page)
    {
        const QImage seen = picture(page);
        Sight sight;
        QPointF sum;
        int dark = 0;
        for (int y = 0; y < seen.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(seen.constScanLine(y));
            for (int x = 0; x < seen.width(); ++x) {
                if (line[x] == 0xFFFFFFFF)
                    sight.page |= QRect(x, y, 1, 1);
                if (qGray(line[x]) < 64) {
                    sum += QPointF(x, y);
                    ++dark;
                }
            }
        }
        if (dark > 0)
            sight.ink = sum / dark;
        return sight;
    }

    bool isFitted() const
    {
        constexpr int Around = 2 * 16 + 20; // the margins, and a bar
        return page()->horizontalScrollBar()->maximum() == 0 && sight(page()).page.width() >= page()->viewport()->width() - Around;
    }

    static bool isUpright(DocumentPage *page)
    {
        const QRect paper = sight(page).page;
        return paper.height() > paper.width();
    }

    DocumentPage *page() const { return pages().first(); }

    QList<DocumentPage *> pages() const
    {
        QList<DocumentPage *> shown = m_clerk->part<ViewerPanel>()->findChildren<DocumentPage *>();
        shown.removeIf([](const DocumentPage *page) { return !page->isVisible(); });
        return shown;
    }

    QWidget *papers() const { return m_clerk->part<MaterialsPanel>(); }
    QWidget *identity() const { return m_clerk->part<IdentityPanel>(); }

    static bool isIn(QWidget *zone)
    {
        QWidget *focus = QApplication::focusWidget();
        return focus && (focus == zone || zone->isAncestorOf(focus));
    }

    // As the hall has it now; every case has the same papers.
    void openAnew()
    {
        m_clerk.reset();
        openCase();
        m_clerk->part<MaterialsPanel>()->setCurrent(2);
    }

    void openCase()
    {
        sitDown();
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QTRY_VERIFY(!sight(page()).ink.isNull());
    }

    // What stands above a file that lies alone; empty: nothing.
    QString caption() const
    {
        const auto *label = m_clerk->part<ViewerPanel>()->findChild<Label *>(QStringLiteral("fileCaption"));
        return label->isHidden() ? QString() : label->text();
    }

    QString position() const
    {
        for (const Label *label : m_clerk->part<ViewerPanel>()->findChildren<Label *>())
            if (label->text().endsWith(QStringLiteral(" 页")))
                return label->text();
        return {};
    }

    bool says(const QString &words) const
    {
        const QList<Label *> labels = m_clerk->part<ViewerPanel>()->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const Label *label) { return label->isVisible() && label->text().contains(words); });
    }

    // As the intake stored it, for the paper that has to be seen.
    void handIn(int round, const QString &name, const QByteArray &bytes)
    {
        const QString sum = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        const QString sql = QStringLiteral("insert into hall.blob (sha256, size, complete) values ('%1', %2, true);"
                                           "insert into hall.blob_chunk values ('%1', 0, decode('%3', 'hex'));"
                                           "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)"
                                           " select id, 2, %4, '%5', 'application/pdf', %2, '%1' from hall.case_file;"
                                           "update hall.case_material set state = 'supplied', round = %4 where seq = 2;")
                                .arg(sum)
                                .arg(bytes.size())
                                .arg(QString::fromLatin1(bytes.toHex()))
                                .arg(round)
                                .arg(name);
        const PsqlAnswer answer = m_hall->fixture().asOwner(sql);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err.left(500)));
    }
};

YICHUANG_TEST(PreviewKeysTest)
#include "tst_PreviewKeys.moc"
