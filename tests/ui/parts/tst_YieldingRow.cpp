// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/YieldingRow.h"

#include "ui/parts/Label.h"
#include "ui/Resting.h"

#include <QHBoxLayout>

using namespace yichuang;
using namespace yichuang::test;

// A head that has more to say than there is room for.
class YieldingRowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_head = std::make_unique<YieldingRow>(40);
        m_number = new Label(QStringLiteral("④"));
        m_name = new Label(QStringLiteral("经营场所使用证明"));
        m_name->setElide(Qt::ElideRight);
        m_format = new Label(QStringLiteral("A4 · 共 2 页"));
        m_place = new Label(QStringLiteral("1/2"));
        m_keys = new Label(QStringLiteral("PgUp PgDn"));
        for (Label *part : {m_number, m_name, m_format, m_place, m_keys})
            m_head->row()->addWidget(part);
        m_head->yield({m_format});
        m_head->yield({m_keys});
        m_head->resize(1000, 40);
        m_head->show();
        QVERIFY(comesToRest(m_head.get()));
    }

    void parts_leave_in_their_order_and_come_back()
    {
        QVERIFY(m_format->isVisible() && m_keys->isVisible());
        const int whole = m_head->wantedWidth();
        narrow(whole);
        QVERIFY(m_format->isVisible() && m_keys->isVisible());
        narrow(whole - 1);
        QVERIFY(!m_format->isVisible() && m_keys->isVisible());
        QCOMPARE(m_head->wantedWidth(), whole);
        narrow(whole - m_format->sizeHint().width() - m_keys->sizeHint().width());
        QVERIFY(!m_format->isVisible() && !m_keys->isVisible());
        QVERIFY(m_number->width() >= m_number->sizeHint().width() && m_place->width() >= m_place->sizeHint().width());
        narrow(whole);
        QVERIFY(m_format->isVisible() && m_keys->isVisible());
    }

    void they_leave_before_what_is_kept_whole_is_cut()
    {
        narrow(m_head->wantedWidth());
        QVERIFY(m_name->width() < m_name->sizeHint().width());
        m_head->keepWhole(m_name);
        narrow(m_head->width() + 1);
        QVERIFY(m_name->width() >= m_name->sizeHint().width());
        QVERIFY(!m_format->isVisible());
    }

    void what_is_not_wanted_stays_away_and_takes_no_room()
    {
        const int whole = m_head->wantedWidth();
        m_head->setWanted(m_keys, false);
        QVERIFY(!m_keys->isVisible() && m_head->wantedWidth() < whole);
        narrow(m_head->wantedWidth());
        QVERIFY(m_format->isVisible() && !m_keys->isVisible());
        // What is said at greater length sends the next one away at once.
        m_place->setText(QStringLiteral("1/2 in all of the files of this paper"));
        QVERIFY(comesToRest(m_head.get()));
        QVERIFY(!m_format->isVisible() && !m_keys->isVisible());
    }

private:
    void narrow(int width)
    {
        m_head->resize(width, 40);
        QVERIFY(comesToRest(m_head.get()));
    }

    std::unique_ptr<YieldingRow> m_head;
    Label *m_number = nullptr;
    Label *m_name = nullptr;
    Label *m_format = nullptr;
    Label *m_place = nullptr;
    Label *m_keys = nullptr;
};

YICHUANG_TEST(YieldingRowTest)
#include "tst_YieldingRow.moc"
