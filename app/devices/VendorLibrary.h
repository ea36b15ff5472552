// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardReader.h"
#include "devices/yichuang_reader.h"

#include <QLibrary>

#include <memory>
#include <variant>

namespace yichuang {

// A library of a reader's maker, loaded while the program runs: devices/yichuang_reader.h says what it exports. It may read cards, decode
// the portraits of readers at a serial port, or both.
class VendorLibrary {
public:
    // Errors: input.bad, when it cannot be loaded, speaks another version, or can do nothing.
    static Result<std::shared_ptr<VendorLibrary>> load(const QString &file);
    ~VendorLibrary();
    Q_DISABLE_COPY_MOVE(VendorLibrary)

    bool readsCards() const { return m_read; }

    // Whether a device is there now.
    bool open();
    void close();

    struct Nothing {};
    struct Gone {};
    // What lies on the reader.
    std::variant<Nothing, Gone, CardReader::Fault, CardData> read();

    // Nothing where the library cannot do it.
    CardPhoto decode(const QByteArray &photo) const;

private:
    explicit VendorLibrary(const QString &file)
        : m_library(file)
    {
    }

    QLibrary m_library;
    yichuang_reader_open_function m_open = nullptr;
    yichuang_reader_close_function m_close = nullptr;
    yichuang_reader_read_function m_read = nullptr;
    yichuang_photo_decode_function m_decode = nullptr;
    void *m_device = nullptr;
};

}
