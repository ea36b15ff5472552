// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QFuture>
#include <QImage>
#include <QObject>
#include <QThread>

#include <atomic>

namespace yichuang {

// A scanner as SANE knows it.
struct ScannerPlace {
    QString name; // what an order names
    QString maker;
    QString model;
};

// What one of them can do.
struct ScannerTalents {
    QStringList sources; // in the device's words: Flatbed, Automatic Document Feeder; empty: there is one
    QList<int> resolutions;
    QStringList modes; // Color, Gray, …
};

struct ScanOrder {
    QString device;
    QString source; // empty: the device's first
    int resolution = 300;
    bool colour = true;
    bool batch = false; // all sheets of the feeder, else one page
};

// Scans through SANE, whose calls block: they are made in a thread of the scanner's own, one after the other. One scanner a program.
class Scanner : public QObject {
    Q_OBJECT

public:
    explicit Scanner(QObject *parent = nullptr);
    ~Scanner() override;

    // Errors: scanner.unreachable, scanner.refused.
    QFuture<Result<QList<ScannerPlace>>> places();
    QFuture<Result<ScannerTalents>> talents(const QString &device);
    // Every page is told by pageScanned as it comes, in order; the future gives how many there were. What came before a fault stays told.
    // Errors also: scanner.empty, scanner.jammed, scanner.open, scanner.cancelled.
    QFuture<Result<int>> scan(const ScanOrder &order);
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void pageScanned(const QImage &page);

private:
    template<typename Value, typename Work> QFuture<Result<Value>> work(Work work);

    QThread m_thread;
    QObject *m_worker; // lives in the thread
    std::atomic_bool m_cancelled = false;
};

namespace error {
inline constexpr QLatin1String ScannerUnreachable{"scanner.unreachable"};
inline constexpr QLatin1String ScannerRefused{"scanner.refused"};
inline constexpr QLatin1String ScannerEmpty{"scanner.empty"};
inline constexpr QLatin1String ScannerJammed{"scanner.jammed"};
inline constexpr QLatin1String ScannerOpen{"scanner.open"};
inline constexpr QLatin1String ScannerCancelled{"scanner.cancelled"};
}

}
