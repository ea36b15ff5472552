// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/scan/Scanner.h"
#include "documents/CaptureCheck.h"

#include <QThreadPool>

namespace yichuang {

// A scanned page, set upright, and what is wrong with it.
struct ScannedPage {
    QImage image;
    QList<CaptureFault> faults;
};

// What a window asks of its scanner: which there are, pages in their order, set upright and looked at, empty backs left out. Scanning and
// looking happen in threads of their own; what is told is told in the window's.
class ScanRun : public QObject {
    Q_OBJECT

public:
    explicit ScanRun(QObject *parent = nullptr);
    ~ScanRun() override;

    bool isBusy() const { return m_busy; }
    void findScanners();
    void askTalents(const QString &device);
    void scan(const ScanOrder &order);
    // Ends it after the page that is being drawn.
    void cancel() { m_scanner.cancel(); }
    // Ends it, and nothing more of it is told but that it is over: whoever ordered it wants its pages no more.
    void drop();

    // A feeder's sheets come one after the other; a flatbed has one.
    static bool isFeeder(const QString &source);

Q_SIGNALS:
    void scannersFound(const QList<yichuang::ScannerPlace> &places);
    void talentsKnown(const QString &device, const yichuang::ScannerTalents &talents);
    void pageReady(const yichuang::ScannedPage &page);
    void ended(int pages, int blank);
    // What was dropped is over: the scanner is free.
    void dropped();
    void failed(const yichuang::Error &error);

private:
    struct Count {
        int pages = 0;
        int blank = 0;
    };
    void look(const QImage &page);
    void finish(const Result<int> &scanned);

    Scanner m_scanner;
    QThreadPool m_looking; // one page after the other
    Count m_count;
    bool m_busy = false;
    bool m_scanning = false;
    bool m_dropped = false;
};

}
