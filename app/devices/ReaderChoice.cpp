// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/ReaderChoice.h"

#include "devices/serial/SerialReader.h"
#include "devices/VendorLibrary.h"
#include "devices/VendorReader.h"

namespace yichuang {

Result<std::unique_ptr<CardReader>> openReader(const QString &words)
{
    QString port = words.section(u'+', 0, 0);
    QString file = words.section(u'+', 1);
    if (file.isEmpty() && port.endsWith(QLatin1String(".so")))
        file = std::exchange(port, {});
    std::shared_ptr<VendorLibrary> library;
    if (!file.isEmpty()) {
        auto loaded = VendorLibrary::load(file);
        if (!loaded)
            return loaded.error();
        library = std::move(loaded).value();
    }
    if (port.isEmpty() && library && library->readsCards())
        return std::unique_ptr<CardReader>(std::make_unique<VendorReader>(std::move(library)));
    return std::unique_ptr<CardReader>(
        std::make_unique<SerialReader>(port == QLatin1String("auto") ? QString() : port, SerialReader::UsualPoll, std::move(library)));
}

}
