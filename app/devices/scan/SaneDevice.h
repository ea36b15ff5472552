// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/scan/Scanner.h"

#include <sane/sane.h>

#include <atomic>

namespace yichuang {

// One opened device of SANE's C library. Every call waits for the device; everything of one program happens in one thread.
class SaneDevice {
public:
    static QList<ScannerPlace> list();
    static Result<SaneDevice> open(const QString &name);
    SaneDevice(SaneDevice &&other) noexcept;
    SaneDevice &operator=(SaneDevice &&) = delete;
    ~SaneDevice();

    ScannerTalents talents() const;
    Result<Done> prepare(const ScanOrder &order);
    // The next page. Errors: scanner.empty is the ordinary end of a batch.
    Result<QImage> page(const std::atomic_bool &cancelled);
    // Ends the batch.
    void rest();

private:
    explicit SaneDevice(void *handle)
        : m_handle(handle)
    {
    }

    struct Option {
        int number = -1;
        const SANE_Option_Descriptor *descriptor = nullptr;
    };
    Option find(const char *name) const;
    QStringList words(const char *name) const;
    bool set(const char *name, const QString &word);
    bool set(const char *name, double value);

    void *m_handle;
};

}
