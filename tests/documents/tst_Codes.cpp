// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Codes.h"

#include <QImage>
#include <QtTest>

using namespace yichuang;

namespace {

// A genuine acceptance's page as a printer would put it, but for most of its words: those that are left have the shape of a Micro QR code's
// corner, and made a reader that looks for every code there is abort.
QImage page()
{
    return QImage(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/tests/documents/taken-for-a-code.png"))
        .convertToFormat(QImage::Format_Grayscale8);
}

const QStringList onThePage{QStringLiteral("PJZW1|PJ-20261124-000229|97157b7b"), QStringLiteral("PJ-20261124-000229")};

}

class CodesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsThatLookLikeACodeDoNotEndWhoeverReadsThePage()
    {
        QVERIFY(!page().isNull());
        QCOMPARE(codesIn(page()), onThePage);
    }

    void aPageWithoutCodesHasNone()
    {
        QImage blank(page().size(), QImage::Format_Grayscale8);
        blank.fill(Qt::white);
        QCOMPARE(codesIn(blank), QStringList());
    }
};

YICHUANG_TEST(CodesTest)
#include "tst_Codes.moc"
