// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace yichuang::ctl {

// A scan as a copier makes it: so many pages of A4 at 200 dpi in colour, each a JPEG of some 400 KB.
QByteArray scanPdf(int pages);

}
