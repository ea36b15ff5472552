// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/CommandSigner.h"

#include "documents/SignatureCheck.h"

#include <QProcess>

namespace yichuang {

static Error notSigned(const char *reason, const QString &why)
{
    return Error{error::NotSigned, why, {{"reason", reason}}};
}

Result<DetachedSignature> CommandSigner::sign(const QByteArray &bytes) const
{
    QProcess client;
    client.start(m_program, m_arguments);
    if (!client.waitForStarted(m_timeoutMs))
        return notSigned("program", QStringLiteral("%1: %2").arg(m_program, client.errorString()));
    client.write(bytes);
    client.closeWriteChannel();
    if (!client.waitForFinished(m_timeoutMs)) {
        client.kill();
        client.waitForFinished();
        return notSigned("timeout", QStringLiteral("%1 gave no answer within %2 ms").arg(m_program).arg(m_timeoutMs));
    }
    if (client.exitStatus() != QProcess::NormalExit || client.exitCode() != 0)
        return notSigned("refused", QStringLiteral("%1 ended with %2: %3")
                                        .arg(m_program)
                                        .arg(client.exitCode())
                                        .arg(QString::fromUtf8(client.readAllStandardError().left(300)).trimmed()));
    const QByteArray signature = client.readAllStandardOutput();
    const Result<SignatureCheck> check = SignatureCheck::of(signature, bytes);
    if (!check || !check->intact)
        return notSigned("rubbish", QStringLiteral("%1 gave no signature over the paper").arg(m_program));
    return DetachedSignature{signature, check->signer};
}

}
