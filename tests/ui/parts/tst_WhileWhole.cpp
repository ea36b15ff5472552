// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/WhileWhole.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace yichuang;

namespace {

class Owner : public QWidget {
public:
    explicit Owner(int &told)
        : m_edit(new QLineEdit)
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_edit);
        setFocusProxy(m_edit);
        connect(m_edit, &QLineEdit::editingFinished, &m_whole, [&told] { ++told; });
    }
    QLineEdit *edit() { return m_edit; }

private:
    QLineEdit *m_edit;
    WhileWhole m_whole;
};

}

class WhileWholeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_owner_is_told_that_its_edit_was_left_and_not_while_it_is_destroyed()
    {
        int told = 0;
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *owner = new Owner(told);
        auto *other = new QLineEdit;
        column->addWidget(owner);
        column->addWidget(other);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        owner->setFocus();
        QVERIFY(owner->edit()->hasFocus());
        QTest::keyClicks(owner->edit(), QStringLiteral("a")); // what nobody edited was not left
        other->setFocus();
        QCOMPARE(told, 1);
        owner->setFocus();
        QVERIFY(owner->edit()->hasFocus());
        QTest::keyClicks(owner->edit(), QStringLiteral("b"));
        delete owner;
        QCOMPARE(told, 1);
    }
};

YICHUANG_TEST(WhileWholeTest)
#include "tst_WhileWhole.moc"
