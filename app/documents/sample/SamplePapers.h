// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/sample/SampleDrawings.h"

#include <QImage>

namespace yichuang {

// The single papers of SampleDrawings, a picture a page.
QList<QImage> drawLease(quint32 seed, const SampleNames &names);
QImage drawIdCard(quint32 seed, const SampleNames &names);
QImage drawBusinessLicence(quint32 seed, const SampleNames &names);
QImage drawFloorPlan(quint32 seed, const SampleNames &names);
QImage drawHealthCertificate(quint32 seed, const SampleNames &names);
QImage drawApplicationForm(quint32 seed, const SampleNames &names);
QImage drawPortraitPhoto(quint32 seed, const SampleNames &names);
QImage drawPlainPage(quint32 seed, int page, int pages, const SampleNames &names);

}
