// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "documents/HostileFiles.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/DocumentPage.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/StatePage.h"

#include <QCryptographicHash>

using namespace yichuang;
using namespace yichuang::test;

// C lays the file of last time beside this one: who compares originals must never see another page than the one that is named.
class SideBySideTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->apply(1);
        m_hall->value(QStringLiteral("delete from hall.attachment; update hall.case_file set round = 2"));
    }

    void cleanup() { shutHall(); }

    void a_page_that_the_other_does_not_have_is_said_and_nothing_lies_there()
    {
        handIn(1, plainPdf(1));
        handIn(2, plainPdf(3));
        compare();
        QTRY_COMPARE(beside()->state(), StatePage::State::Content);
        m_clerk->press(Qt::Key_PageDown);
        QTRY_COMPARE(beside()->state(), StatePage::State::Empty);
        const QString said = beside()->findChild<NoticeView *>()->title();
        QVERIFY2(said.contains(QStringLiteral("没有第 2 页")), qPrintable(said));
        m_clerk->press(Qt::Key_PageUp);
        QTRY_COMPARE(beside()->state(), StatePage::State::Content);
    }

    void a_file_that_cannot_be_read_is_said_beside_the_one_that_can()
    {
        handIn(1, plainPng(100).left(60));
        handIn(2, plainPdf(1));
        compare();
        QTRY_COMPARE(beside()->state(), StatePage::State::Failed);
        const QString said = beside()->findChild<NoticeView *>()->title();
        QVERIFY2(said.contains(QStringLiteral("读不出来")), qPrintable(said));
    }

private:
    void handIn(int round, const QByteArray &bytes)
    {
        const QString sum = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        m_hall->value(QStringLiteral("insert into hall.blob (sha256, size, complete) values ('%1', %2, true);"
                                     "insert into hall.blob_chunk values ('%1', 0, decode('%3', 'hex'));"
                                     "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)"
                                     " select id, 2, %4, 'a.pdf', 'application/pdf', %2, '%1' from hall.case_file")
                          .arg(sum)
                          .arg(bytes.size())
                          .arg(QString::fromLatin1(bytes.toHex()))
                          .arg(round));
    }

    void compare()
    {
        sitDown();
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        m_clerk->part<MaterialsPanel>()->setCurrent(2);
        viewer()->setFocus();
        QTRY_VERIFY(viewer()->pageCount() > 0);
        m_clerk->press(Qt::Key_C);
        QVERIFY(viewer()->isComparing());
    }

    ViewerPanel *viewer() { return m_clerk->part<ViewerPanel>(); }
    StatePage *beside() { return viewer()->findChild<StatePage *>(QStringLiteral("beside")); }
};

YICHUANG_TEST(SideBySideTest)
#include "tst_SideBySide.moc"
