// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/DocumentPage.h"

#include "Test.h"
#include "ui/parts/Theme.h"
#include "ui/Resting.h"

#include <QPainter>
#include <QScrollBar>
#include <QTest>

using namespace yichuang;

namespace {

// How often something happens to a widget.
class Counting : public QObject {
public:
    Counting(QWidget *widget, QEvent::Type type)
        : m_type(type)
    {
        widget->installEventFilter(this);
    }
    int count() const { return m_count; }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == m_type;
        return false;
    }

private:
    QEvent::Type m_type;
    int m_count = 0;
};

}

class DocumentPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { setAppearance({}); }
    void cleanup() { setAppearance({}); }

    void a_page_zooms_within_reason_and_fits_again()
    {
        DocumentPage page;
        page.resize(500, 400);
        QImage image(420, 594, QImage::Format_RGB32);
        image.fill(Qt::white);
        page.setPage(image);
        const int fitted = page.percent();
        for (int i = 0; i < 50; ++i) {
            QTest::keyClick(&page, Qt::Key_Plus);
        }
        QCOMPARE(page.percent(), 600);
        QTest::keyClick(&page, Qt::Key_0);
        QCOMPARE(page.percent(), fitted);
    }

    void what_is_looked_at_stays_in_the_middle_when_it_is_zoomed()
    {
        DocumentPage page;
        page.resize(500, 400);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page, 60'000));
        QImage image(420, 594, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter(&image).fillRect(198, 285, 24, 24, Qt::red); // in its middle
        page.setPage(image);
        const QPoint middle = page.viewport()->rect().center();
        page.verticalScrollBar()->setValue(page.verticalScrollBar()->maximum() / 2);
        const auto looked = [&] { return page.viewport()->grab().toImage().pixelColor(middle); };
        QCOMPARE(looked(), QColor(Qt::red));
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(&page, Qt::Key_Plus);
            QCOMPARE(looked(), QColor(Qt::red));
        }
        page.horizontalScrollBar()->setValue(0); // the left margin
        QVERIFY(looked() != QColor(Qt::red));
        QTest::keyClick(&page, Qt::Key_Plus);
        QVERIFY(looked() != QColor(Qt::red));
    }

    // As wide as the whole view the page is a little too high; beside a scroll bar it is not.
    void a_page_that_nearly_fits_lies_still()
    {
        DocumentPage page;
        page.resize(500, 400);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page, 60'000));
        QImage image(468, 370, QImage::Format_RGB32);
        image.fill(Qt::white);
        Counting resizes(page.viewport(), QEvent::Resize);
        page.setPage(image);
        const int fitted = page.percent();
        QVERIFY(fitted < 100);
        QTest::keyClick(&page, Qt::Key_Plus);
        QTest::keyClick(&page, Qt::Key_0);
        QVERIFY2(test::comesToRest(&page), "it shakes");
        QCOMPARE(page.percent(), fitted);
        QVERIFY2(resizes.count() <= 6, qPrintable(QString::number(resizes.count())));
    }
};

YICHUANG_TEST(DocumentPageTest)
#include "tst_DocumentPage.moc"
