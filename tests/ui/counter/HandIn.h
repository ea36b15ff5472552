// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "support/HallFixture.h"

#include <QCryptographicHash>
#include <QTest>

namespace yichuang::test {

// One paper of a case, as the intake stored it, chunk by chunk, in place of what was handed in before.
inline void handIn(HallFixture &hall, CaseId of, int seq, const QString &name, const QByteArray &bytes)
{
    constexpr qsizetype Chunk = 512 << 10;
    const QString sum = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QString sql = QStringLiteral("delete from hall.attachment where case_id = %4 and seq = %5;"
                                 "insert into hall.blob (sha256, size, complete) values ('%1', %2, true) on conflict do nothing;"
                                 "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)"
                                 " select id, %5, round, '%3', 'application/pdf', %2, '%1' from hall.case_file where id = %4;")
                      .arg(sum)
                      .arg(bytes.size())
                      .arg(name)
                      .arg(of.value())
                      .arg(seq);
    for (qsizetype at = 0; at < bytes.size(); at += Chunk)
        sql += QStringLiteral("insert into hall.blob_chunk values ('%1', %2, decode('%3', 'hex')) on conflict do nothing;")
                   .arg(sum)
                   .arg(at / Chunk)
                   .arg(QString::fromLatin1(bytes.mid(at, Chunk).toHex()));
    const PsqlAnswer answer = hall.asOwner(sql);
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err.left(500)));
}

}
