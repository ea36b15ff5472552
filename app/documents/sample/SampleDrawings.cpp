// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sample/SampleDrawings.h"

#include "documents/sample/SampleArchives.h"
#include "documents/sample/SamplePapers.h"
#include "documents/sample/ScannedPdf.h"

namespace yichuang {
namespace {

const QString pdfType = QStringLiteral("application/pdf");
const QString jpegType = QStringLiteral("image/jpeg");

SampleFile manyPages(quint32 seed, const SampleNames &names, int pages)
{
    QList<QImage> drawn;
    for (int page = 1; page <= pages; ++page)
        drawn << drawPlainPage(seed, page, pages, names);
    return {QStringLiteral("附件材料.pdf"), pdfType, scannedPdf(drawn, 25)};
}

QList<ArchivedFile> packed(quint32 seed, const SampleNames &names)
{
    return {{QStringLiteral("照片/门面.jpg"), jpegOf(drawPortraitPhoto(seed, names), 70)},
            {QStringLiteral("说明.txt"), QStringLiteral("%1：现场照片一张。\n").arg(names.person).toUtf8()}};
}

}

QList<SampleKind> SampleDrawings::kinds()
{
    return {SampleKind::LeaseContract,
            SampleKind::IdCard,
            SampleKind::BusinessLicence,
            SampleKind::FloorPlan,
            SampleKind::Portrait,
            SampleKind::HealthCertificate,
            SampleKind::ManyPages,
            SampleKind::ApplicationForm,
            SampleKind::Docx,
            SampleKind::Zip,
            SampleKind::Rar};
}

SampleFile SampleDrawings::draw(SampleKind kind, quint32 seed, const SampleNames &names, int pages)
{
    switch (kind) {
    case SampleKind::LeaseContract: return {QStringLiteral("房屋租赁合同.pdf"), pdfType, scannedPdf(drawLease(seed, names), 45)};
    case SampleKind::IdCard: return {QStringLiteral("身份证复印件.jpg"), jpegType, jpegOf(drawIdCard(seed, names), 70)};
    case SampleKind::BusinessLicence: return {QStringLiteral("营业执照.jpg"), jpegType, jpegOf(drawBusinessLicence(seed, names), 65)};
    case SampleKind::FloorPlan: return {QStringLiteral("平面布局图.jpg"), jpegType, jpegOf(drawFloorPlan(seed, names), 65)};
    case SampleKind::Portrait: return {QStringLiteral("证件照.jpg"), jpegType, jpegOf(drawPortraitPhoto(seed, names), 85)};
    case SampleKind::HealthCertificate: return {QStringLiteral("健康证明.jpg"), jpegType, jpegOf(drawHealthCertificate(seed, names), 70)};
    case SampleKind::ManyPages: return manyPages(seed, names, pages);
    case SampleKind::ApplicationForm: return {QStringLiteral("申请表.jpg"), jpegType, jpegOf(drawApplicationForm(seed, names), 60)};
    case SampleKind::Docx:
        return {QStringLiteral("情况说明.docx"), QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                docxOf({QStringLiteral("情况说明"), QStringLiteral("%1，%2。").arg(names.company, names.address)})};
    case SampleKind::Zip: return {QStringLiteral("现场照片.zip"), QStringLiteral("application/zip"), zipOf(packed(seed, names))};
    case SampleKind::Rar: return {QStringLiteral("现场照片.rar"), QStringLiteral("application/vnd.rar"), rarOf(packed(seed, names))};
    }
    Q_UNREACHABLE();
}

}
