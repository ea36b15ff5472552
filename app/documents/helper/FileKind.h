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

}
