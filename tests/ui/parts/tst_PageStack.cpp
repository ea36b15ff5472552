// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/PageStack.h"

#include <QTest>
#include <QVBoxLayout>

using namespace yichuang;

namespace {

// Counts how often it is asked for its size.
class Page : public QWidget {
public:
    explicit Page(const QSize &size)
        : m_size(size)
    {
    }

    QSize sizeHint() const override
    {
        ++asked;
        return m_size;
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

    mutable int asked = 0;

private:
    QSize m_size;
};

}

// Pages of which one is seen: the others cost nothing until it is their turn.
class PageStackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void only_the_page_that_is_shown_is_measured()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *stack = new PageStack;
        auto *first = new Page({200, 100});
        auto *second = new Page({300, 400});
        stack->addWidget(first);
        stack->addWidget(second);
        column->addWidget(stack);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window, 60'000));
        QVERIFY(first->asked > 0);
        QCOMPARE(second->asked, 0);
    }

    void the_place_grows_with_a_page_that_needs_more_of_it()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *stack = new PageStack;
        auto *second = new Page({300, 400});
        stack->addWidget(new Page({200, 100}));
        stack->addWidget(second);
        column->addWidget(stack);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window, 60'000));
        QCOMPARE(stack->minimumSizeHint(), QSize(200, 100));
        stack->setCurrentWidget(second);
        QCOMPARE(stack->minimumSizeHint(), QSize(300, 400));
        QTRY_VERIFY(second->width() >= 300 && second->height() >= 400);
        QVERIFY(second->isVisible());
    }

    void a_stack_without_a_page_wants_no_room()
    {
        const PageStack stack;
        QVERIFY(stack.sizeHint().isEmpty());
        QVERIFY(stack.minimumSizeHint().isEmpty());
    }
};

YICHUANG_TEST(PageStackTest)
#include "tst_PageStack.moc"
