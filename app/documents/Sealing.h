// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace yichuang {

// Text that only the holder of a key can read or change: AES-256-GCM by OpenSSL. The bytes are a nonce of 12, the text, a tag of 16.
// The purpose is not in the bytes but bound to them: what was sealed for one purpose does not open for another.
QByteArray seal(const QByteArray &key, const QByteArray &purpose, const QByteArray &text);
// Nothing when the key or the purpose is another, or the bytes were touched.
std::optional<QByteArray> unseal(const QByteArray &key, const QByteArray &purpose, const QByteArray &sealedBytes);

}
