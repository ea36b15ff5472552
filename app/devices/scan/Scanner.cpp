// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scan/Scanner.h"

#include "devices/scan/SaneDevice.h"

#include <QPromise>

#include <sane/sane.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <unistd.h>

namespace yichuang {

namespace {

constexpr double InchesPerMetre = 1 / 0.0254;

std::atomic_bool hasScanned = false;

// A driver's thread that was stopped midway may have taken a lock of the C library with it, for which other libraries would wait without
// end when they are unloaded: a program that has scanned ends without unloading any.
[[maybe_unused]] const int endsAtOnce = ::on_exit(
    [](int status, void *) {
        if (hasScanned) {
            std::fflush(nullptr);
            ::_exit(status);
        }
    },
    nullptr);

// The library is one for the whole program: it begins with the first order and ends with the thread.
class Library {
public:
    Library()
    {
        hasScanned = true;
        m_begun = sane_init(nullptr, nullptr) == SANE_STATUS_GOOD;
    }
    ~Library()
    {
        if (m_begun)
            sane_exit();
    }
    Q_DISABLE_COPY_MOVE(Library)

private:
    bool m_begun = false;
};

}

Scanner::Scanner(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("scanner"));
    m_worker->moveToThread(&m_thread);
    auto library = std::make_shared<std::unique_ptr<Library>>();
    connect(&m_thread, &QThread::started, m_worker, [library] { *library = std::make_unique<Library>(); });
    connect(&m_thread, &QThread::finished, m_worker, [this, library] {
        library->reset();
        m_worker->deleteLater();
    });
}

Scanner::~Scanner()
{
    m_cancelled = true;
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

template<typename Value, typename Work> QFuture<Result<Value>> Scanner::work(Work work)
{
    // Who never scans never loads a driver.
    if (!m_thread.isRunning())
        m_thread.start();
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    QMetaObject::invokeMethod(m_worker, [promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QList<ScannerPlace>>> Scanner::places()
{
    return work<QList<ScannerPlace>>([]() -> Result<QList<ScannerPlace>> { return SaneDevice::list(); });
}

QFuture<Result<ScannerTalents>> Scanner::talents(const QString &device)
{
    return work<ScannerTalents>([device]() -> Result<ScannerTalents> {
        const Result<SaneDevice> opened = SaneDevice::open(device);
        return opened ? Result<ScannerTalents>(opened->talents()) : Result<ScannerTalents>(opened.error());
    });
}

QFuture<Result<int>> Scanner::scan(const ScanOrder &order)
{
    m_cancelled = false;
    return work<int>([this, order]() -> Result<int> {
        Result<SaneDevice> opened = SaneDevice::open(order.device);
        if (!opened)
            return opened.error();
        SaneDevice &device = opened.value();
        if (const Result<Done> prepared = device.prepare(order); !prepared)
            return prepared.error();
        int pages = 0;
        std::optional<Error> fault;
        do {
            Result<QImage> page = device.page(m_cancelled);
            if (!page) {
                // An empty feeder ends a batch; before the first page it is a fault.
                if (pages == 0 || !page.error().is(error::ScannerEmpty))
                    fault = page.error();
                break;
            }
            page.value().setDotsPerMeterX(int(order.resolution * InchesPerMetre));
            page.value().setDotsPerMeterY(int(order.resolution * InchesPerMetre));
            ++pages;
            QMetaObject::invokeMethod(
                this, [this, told = *page] { Q_EMIT pageScanned(told); }, Qt::QueuedConnection);
        } while (order.batch && !m_cancelled);
        device.rest();
        return fault ? Result<int>(*fault) : Result<int>(pages);
    });
}

}
