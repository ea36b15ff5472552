// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"
#include "ui/counter/IntakeHand.h"

using namespace yichuang;
using namespace yichuang::test;

// Whoever has no card types all of it: Tab goes where the eye goes.
class IntakeTabsTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        sitDown();
    }

    void cleanup() { shutHall(); }

    void Tab_goes_from_the_party_through_the_form_and_the_papers_to_the_keys_and_back()
    {
        IntakeHand(*m_clerk).chooseItem();
        QTRY_VERIFY(named("party/name")->isAncestorOf(QApplication::focusWidget()));
        expectWay();
        // Another item's form, made later, stands in the same place.
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        IntakeHand::type(QStringLiteral("xcy"));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(named("party/name")->isAncestorOf(QApplication::focusWidget()));
        expectWay();
    }

private:
    IntakePage *page() { return m_clerk->part<IntakePage>(); }
    QWidget *named(const char *name) { return page()->findChild<QWidget *>(QLatin1String(name)); }

    // The first of these that has the focus or is around it.
    QString place()
    {
        for (const QWidget *at = QApplication::focusWidget(); at && at != page(); at = at->parentWidget()) {
            if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_")))
                return at->objectName();
        }
        return {};
    }

    void expectWay()
    {
        const QStringList way{QStringLiteral("party/name"),    QStringLiteral("party/id_number"),  QStringLiteral("party/phone"),
                              QStringLiteral("party/address"), QStringLiteral("answer/shop/shop"), QStringLiteral("answer/shop/street"),
                              QStringLiteral("paper2"),        QStringLiteral("allFields"),        QStringLiteral("leaveIntake"),
                              QStringLiteral("receive")};
        QStringList gone{place()};
        while (gone.size() < way.size()) {
            m_clerk->press(Qt::Key_Tab);
            gone.append(place());
        }
        QCOMPARE(gone, way);
        QStringList back{place()};
        while (back.size() < way.size()) {
            m_clerk->press(Qt::Key_Tab, Qt::ShiftModifier);
            back.prepend(place());
        }
        QCOMPARE(back, way);
    }
};

YICHUANG_TEST(IntakeTabsTest)
#include "tst_IntakeTabs.moc"
