// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPictures.h"
#include "ui/counter/HandIn.h"

#include "documents/HostileCorpus.h"
#include "documents/sample/SamplePapers.h"
#include "documents/sample/ScannedPdf.h"
#include "ui/counter/MaterialsPanel.h"

using namespace yichuang;
using namespace yichuang::test;

// The counter's preview of an archive, in every look.
class CounterArchivePicturesTest : public CounterPictures {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openHall(); }

    void cleanup() { rise(); }

    // An archive that was handed in: its list, a file of it, and one that does not open.
    void archives_data() { Appearances::addRows(); }
    void archives()
    {
        comeIn();
        const SampleNames names{QStringLiteral("谭嘉慧"), QStringLiteral("江门市蓬江区堤东物业管理有限公司"),
                                QStringLiteral("江门市蓬江区堤东路 126 号首层"), QStringLiteral("440703199003071234"),
                                QStringLiteral("91440703MA4UNXQ13X")};
        const QByteArray lease = scannedPdf(drawLease(7, names), 70);
        const QByteArray plan = jpegOf(drawFloorPlan(7, names), 80);
        handIn(m_hall, caseOfTan(), 5, QStringLiteral("租赁资料.zip"),
               HostileCorpus::zipOf({{"租赁合同.pdf", lease},
                                     {"图/平面布局图.jpg", plan},
                                     {"产权人身份证.jpg", plan, -1, true},
                                     {"往年/2024 年合同.zip", HostileCorpus::zipOf({{"合同.pdf", lease}})},
                                     {"租赁合同.pdf.exe", "MZ"}}));
        openTan();
        m_painted = false;
        m_clerk->part<MaterialsPanel>()->setCurrent(5);
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        QTRY_VERIFY(m_painted);
        keep("archive-list");
        m_painted = false;
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_painted);
        keep("archive-file");
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_Down);
        m_painted = false;
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_painted);
        keep("archive-locked");
    }
};

YICHUANG_TEST(CounterArchivePicturesTest)
#include "tst_ArchivePictures.moc"
