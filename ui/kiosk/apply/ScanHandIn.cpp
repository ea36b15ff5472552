// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/ScanHandIn.h"

#include "core/Beside.h"
#include "desk/DeskStores.h"
#include "documents/ScannedPaper.h"
#include "store/FileSend.h"
#include "ui/parts/AsyncWatch.h"

#include <QPromise>

#include <optional>

namespace yichuang {

namespace {

Result<SealedFile> paperOf(const KioskScan &scan)
{
    const Result<QByteArray> pdf = ScannedPaper::make(scan.pages, scan.watermark);
    if (!pdf)
        return pdf.error();
    return SealedFile::of(*pdf);
}

// Lives until the paper is in the draft or something failed, also when nobody waits for it any more: what is being sent has to live as
// long.
class HandIn : public QObject {
public:
    explicit HandIn(Kiosk &kiosk)
        : m_desk(kiosk.desk())
        , m_session(kiosk.session())
    {
        m_promise.start();
    }

    QFuture<Result<UploadedFile>> begin(const KioskScan &scan)
    {
        whenAnswered(
            beside([scan] { return paperOf(scan); }), this,
            [this, name = scan.name, draft = scan.draft, seq = scan.seq](const Result<SealedFile> &paper) {
                if (!paper)
                    return finish(paper.error());
                m_bytes = *paper;
                m_file = {name, QStringLiteral("application/pdf"), m_bytes->size(), QString::fromLatin1(m_bytes->sha256().toHex())};
                open(draft, seq);
            });
        return m_promise.future();
    }

private:
    void open(const QUuid &draft, int seq)
    {
        whenAnswered(m_session->openUpload(draft, seq), this, [this](const Result<PhoneUpload> &upload) {
            if (!upload)
                return finish(upload.error());
            m_upload = upload->id;
            whenAnswered(m_desk.uploadBegin(upload->token), this, [this](const Result<UploadPage> &page) {
                if (!page)
                    return finish(page.error());
                send(page->secret);
            });
        });
    }

    void send(const QString &secret)
    {
        m_store.emplace(m_desk, secret);
        whenAnswered(FileSend::of(*m_bytes).begin(*m_store), this, [this, secret](const Result<Done> &sent) {
            if (!sent)
                return finish(sent.error());
            whenAnswered(m_desk.uploadFile(secret, m_file), this, [this](const Result<UploadPage> &named) {
                if (!named)
                    return finish(named.error());
                // One that is left open ends by itself, and with the next one.
                whenAnswered(m_session->closeUpload(m_upload), this, [this](const Result<Done> &) { finish(m_file); });
            });
        });
    }

    void finish(Result<UploadedFile> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    ApplicantDesk &m_desk;
    const std::shared_ptr<ApplicantSession> m_session;
    std::optional<SealedFile> m_bytes;
    std::optional<TelephoneStore> m_store;
    UploadedFile m_file;
    UploadId m_upload;
    QPromise<Result<UploadedFile>> m_promise;
};

}

QFuture<Result<UploadedFile>> handInScan(Kiosk &kiosk, const KioskScan &scan)
{
    return (new HandIn(kiosk))->begin(scan);
}

}
