// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace yichuang {

// What the bytes are by their beginning, as a media type; application/octet-stream when nothing is recognised.
QString mediaTypeOf(const QByteArray &bytes);

// Whether the name's ending promises another type than the one found. A name without an ending promises nothing.
bool nameLies(const QString &name, const QString &mediaType);

// 合同.pdf.exe: where endings are not shown it looks like what it is not.
bool hidesItsEnding(const QString &name);

}
