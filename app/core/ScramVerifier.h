// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace yichuang {

// What the hall stores in place of a password (SCRAM-SHA-256, RFC 5802 and RFC 7677), in PostgreSQL's form. The password itself never
// leaves the PC. The salt is sixteen bytes of chance unless one is given.
QByteArray scramVerifier(const QString &password, QByteArray salt = {}, int iterations = 4096);

}
