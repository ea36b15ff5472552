// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Draft.h"
#include "ui/kiosk/frame/Kiosk.h"

#include <QFuture>
#include <QImage>

namespace yichuang {

// What the kiosk scanned for one material of a draft: one PDF of all pages, as large as the paper was, with the words across them that
// make a copy of an identity paper good for nothing else.
struct KioskScan {
    QUuid draft;
    int seq = 0;
    QString name; // of the file: 场所使用证明（自助机扫描）.pdf
    QString watermark;
    QList<QImage> pages;
};

// Brings it into the draft by the way of a telephone's files: an upload of ten minutes that this kiosk opens and goes through itself.
// Errors: input.bad, and those of the calls; again with the same pages it sends only what the hall has not.
QFuture<Result<UploadedFile>> handInScan(Kiosk &kiosk, const KioskScan &scan);

}
