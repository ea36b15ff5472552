// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan/ScanRun.h"

#include "devices/scan/PageImage.h"
#include "ui/parts/AsyncWatch.h"

namespace yichuang {

ScanRun::ScanRun(QObject *parent)
    : QObject(parent)
{
    m_looking.setMaxThreadCount(1);
    connect(&m_scanner, &Scanner::pageScanned, this, &ScanRun::look);
}

ScanRun::~ScanRun()
{
    m_looking.clear();
    m_looking.waitForDone();
}

bool ScanRun::isFeeder(const QString &source)
{
    return source.contains(QLatin1String("feeder"), Qt::CaseInsensitive) || source.contains(QLatin1String("adf"), Qt::CaseInsensitive) ||
           source.contains(QLatin1String("duplex"), Qt::CaseInsensitive);
}

void ScanRun::findScanners()
{
    if (std::exchange(m_busy, true))
        return;
    whenAnswered(m_scanner.places(), this, [this](const Result<QList<ScannerPlace>> &places) {
        m_busy = false;
        if (places)
            Q_EMIT scannersFound(*places);
        else
            Q_EMIT failed(places.error());
    });
}

void ScanRun::askTalents(const QString &device)
{
    whenAnswered(m_scanner.talents(device), this, [this, device](const Result<ScannerTalents> &talents) {
        if (talents)
            Q_EMIT talentsKnown(device, *talents);
        else
            Q_EMIT failed(talents.error());
    });
}

void ScanRun::scan(const ScanOrder &order)
{
    if (std::exchange(m_busy, true))
        return;
    m_scanning = true;
    m_count = {};
    whenAnswered(m_scanner.scan(order), this, [this](const Result<int> &scanned) { finish(scanned); });
}

void ScanRun::drop()
{
    m_dropped = m_scanning;
    m_scanner.cancel();
}

// In the order in which they came: one thread looks at one after the other.
void ScanRun::look(const QImage &page)
{
    m_looking.start([this, page] {
        const bool blank = pageimage::isBlank(page);
        ScannedPage looked;
        if (!blank) {
            looked.image = pageimage::straightened(page);
            looked.faults = CaptureCheck::faults(looked.image);
        }
        QMetaObject::invokeMethod(this, [this, looked] {
            if (m_dropped)
                return;
            if (looked.image.isNull()) {
                ++m_count.blank;
                return;
            }
            ++m_count.pages;
            Q_EMIT pageReady(looked);
        });
    });
}

// Once the last page was looked at.
void ScanRun::finish(const Result<int> &scanned)
{
    m_looking.start([this, scanned] {
        QMetaObject::invokeMethod(this, [this, scanned] {
            m_busy = m_scanning = false;
            if (std::exchange(m_dropped, false))
                Q_EMIT dropped();
            else if (scanned)
                Q_EMIT ended(m_count.pages, m_count.blank);
            else
                Q_EMIT failed(scanned.error());
        });
    });
}

}
