// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Draft.h"
#include "ui/kiosk/apply/ScanHandIn.h"
#include "ui/kiosk/frame/KioskPage.h"
#include "ui/scan/ScanRun.h"

namespace yichuang {

// The kiosk's scanner: page after page of one material, each looked at while the paper is still in hand, turned or thrown away, and then
// all of them taken as one file. From the feeder where paper lies in it, else from the glass.
class PaperScanPage : public KioskPage {
    Q_OBJECT

public:
    // Into this draft, with these words across the pages; none where it is not a paper of identity.
    PaperScanPage(Kiosk &kiosk, const GuideMaterial &material, const QUuid &draft, const QString &watermark);

    // A scan that runs, or pages on their way, are heard of.
    bool isWaiting() const override { return isScanning() || m_sending; }
    qsizetype pageCount() const { return m_pages.size(); }

Q_SIGNALS:
    void taken(const yichuang::UploadedFile &file);

private:
    bool isScanning() const { return m_wanted || (m_talents && m_run.isBusy()); }
    void find();
    void scan();
    void order(bool fromFeeder);
    void take(const ScannedPage &page);
    void fail(const Error &error);
    void handIn();
    void drawPages();
    void refresh();
    QString sourceFor(bool feeder) const;

    const GuideMaterial m_material;
    const QUuid m_draft;
    const QString m_watermark;
    ScanRun m_run;
    QString m_device; // empty: not known yet
    std::optional<ScannerTalents> m_talents;
    bool m_finding = false;
    bool m_wanted = false; // as soon as the scanner is known
    bool m_fromFeeder = false;
    bool m_sending = false;
    QList<ScannedPage> m_pages;
    QVBoxLayout *m_rows;
    Button *m_scan;
    Button *m_done;
};

}
