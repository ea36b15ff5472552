// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/DocumentRound.h"

#include "documents/DocumentWriter.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QPdfDocument>
#include <QPromise>

namespace yichuang {

static constexpr int documentsAtOnce = 10;

DocumentRound::DocumentRound(KeeperDesk &desk, QObject *parent)
    : Round(parent)
    , m_desk(desk)
{
    m_press.setMaxThreadCount(1);
}

DocumentRound::~DocumentRound()
{
    m_press.waitForDone();
}

void DocumentRound::begin()
{
    await(m_desk.pendingDocuments(documentsAtOnce), [this](const Result<QList<PendingDocument>> &pending) {
        if (!pending)
            return fail(pending.error());
        m_pending = *pending;
        if (m_pending.isEmpty())
            end(false);
        else
            setNext();
    });
}

void DocumentRound::setNext()
{
    if (m_pending.isEmpty() || isRetired())
        return end(true);
    const PendingDocument document = m_pending.takeFirst();
    auto promise = std::make_shared<QPromise<Result<Paper>>>();
    promise->start();
    await(promise->future(), [this, id = document.id](const Result<Paper> &paper) { store(id, paper); });
    m_press.start([promise, document, signer = m_signer] {
        promise->addResult(set(document, signer.get()));
        promise->finish();
    });
}

void DocumentRound::store(DocumentId id, const Result<Paper> &paper)
{
    const auto stored = [this](const Result<bool> &done) {
        if (done)
            setNext();
        else
            fail(done.error());
    };
    if (paper)
        return await(m_desk.storeDocument(id, paper->pages, paper->pdf, paper->signature.bytes, paper->signature.signer), stored);
    // Its lease runs out, and it is tried again: whoever signs may only be away.
    if (paper.error().is(error::NotSigned))
        return fail(paper.error());
    const QString why =
        paper.error().log + QLatin1Char(' ') + QString::fromUtf8(QJsonDocument(paper.error().facts).toJson(QJsonDocument::Compact));
    await(m_desk.documentFailed(id, why), stored);
}

Result<DocumentRound::Paper> DocumentRound::set(const PendingDocument &document, const Signer *signer)
{
    const Result<DocumentTemplate> form = DocumentTemplate::fromJson(QJsonDocument(document.form).toJson());
    if (!form)
        return form.error();
    const Result<QByteArray> pdf = DocumentWriter::render(*form, document.facts);
    if (!pdf)
        return pdf.error();
    QBuffer file;
    file.setData(*pdf);
    file.open(QIODevice::ReadOnly);
    QPdfDocument reader(nullptr);
    reader.load(&file);
    if (reader.pageCount() < 1)
        return Error{error::Internal, QStringLiteral("a document without pages was set"), {}};
    if (!signer)
        return Paper{*pdf, reader.pageCount(), {}};
    const Result<DetachedSignature> signature = signer->sign(*pdf);
    if (!signature)
        return signature.error();
    return Paper{*pdf, reader.pageCount(), *signature};
}

}
