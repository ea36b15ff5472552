// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scan/SaneDevice.h"

#include <QElapsedTimer>

#include <sane/saneopts.h>

#include <csignal>
#include <cstring>
#include <utility>

namespace yichuang {

namespace {

// A driver that is stopped midway writes on into a pipe that nobody reads. SANE lets that be ignored and, at a scan's end, puts back what
// ends the program, for every other pipe of it too; what is neither of these it leaves alone.
void outliveBrokenPipes()
{
    ::signal(SIGPIPE, [](int) {});
}

constexpr qint64 LongestRest = 5'000; // milliseconds for what is left of a page that was cancelled
constexpr int MostLines = 40'000;     // a page longer than that is a fault of its device

Error errorOf(SANE_Status status)
{
    const QString log = QString::fromUtf8(sane_strstatus(status));
    switch (status) {
    case SANE_STATUS_NO_DOCS: return {error::ScannerEmpty, log, {}};
    case SANE_STATUS_JAMMED: return {error::ScannerJammed, log, {}};
    case SANE_STATUS_COVER_OPEN: return {error::ScannerOpen, log, {}};
    case SANE_STATUS_CANCELLED: return {error::ScannerCancelled, log, {}};
    case SANE_STATUS_INVAL:
    case SANE_STATUS_IO_ERROR: return {error::ScannerUnreachable, log, {}};
    default: return {error::ScannerRefused, log, {}};
    }
}

// Rows as they come from the device, put into a picture that grows where the device does not know how long the page will be.
class Rows {
public:
    explicit Rows(const SANE_Parameters &parameters)
        : m_parameters(parameters)
    {
    }

    // Whether this picture can be made of such rows at all.
    bool fits() const
    {
        const bool depth = m_parameters.depth == 8 || (m_parameters.depth == 1 && m_parameters.format == SANE_FRAME_GRAY);
        return depth && (m_parameters.format == SANE_FRAME_GRAY || m_parameters.format == SANE_FRAME_RGB) &&
               m_parameters.bytes_per_line > 0 && m_parameters.pixels_per_line > 0 && m_parameters.lines <= MostLines;
    }
    bool take(const QByteArray &bytes)
    {
        m_bytes += bytes;
        return m_bytes.size() / m_parameters.bytes_per_line <= MostLines;
    }

    QImage image() const
    {
        const int lines = int(m_bytes.size() / m_parameters.bytes_per_line);
        const bool colour = m_parameters.format == SANE_FRAME_RGB;
        QImage image(m_parameters.pixels_per_line, lines, colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
        for (int line = 0; line < lines && !image.isNull(); ++line) {
            const char *row = m_bytes.constData() + qsizetype(line) * m_parameters.bytes_per_line;
            uchar *to = image.scanLine(line);
            if (m_parameters.depth == 8)
                std::memcpy(to, row, size_t(m_parameters.pixels_per_line) * (colour ? 3 : 1));
            else
                for (int x = 0; x < m_parameters.pixels_per_line; ++x) // one bit a dot, black is set
                    to[x] = (row[x / 8] >> (7 - x % 8)) & 1 ? 0 : 255;
        }
        return image;
    }

private:
    const SANE_Parameters m_parameters;
    QByteArray m_bytes;
};

}

QList<ScannerPlace> SaneDevice::list()
{
    const SANE_Device **devices = nullptr;
    QList<ScannerPlace> places;
    if (sane_get_devices(&devices, SANE_TRUE) != SANE_STATUS_GOOD)
        return places;
    for (; *devices; ++devices)
        places.append({QString::fromUtf8((*devices)->name), QString::fromUtf8((*devices)->vendor), QString::fromUtf8((*devices)->model)});
    return places;
}

Result<SaneDevice> SaneDevice::open(const QString &name)
{
    SANE_Handle handle = nullptr;
    if (const SANE_Status status = sane_open(name.toUtf8().constData(), &handle); status != SANE_STATUS_GOOD)
        return errorOf(status);
    return SaneDevice(handle);
}

SaneDevice::SaneDevice(SaneDevice &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
{
}

SaneDevice::~SaneDevice()
{
    if (m_handle)
        sane_close(m_handle);
}

SaneDevice::Option SaneDevice::find(const char *name) const
{
    for (int number = 1; const SANE_Option_Descriptor *descriptor = sane_get_option_descriptor(m_handle, number); ++number)
        if (descriptor->name && std::strcmp(descriptor->name, name) == 0)
            return {number, descriptor};
    return {};
}

QStringList SaneDevice::words(const char *name) const
{
    const Option option = find(name);
    QStringList list;
    if (!option.descriptor || option.descriptor->constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return list;
    for (const SANE_String_Const *word = option.descriptor->constraint.string_list; *word; ++word)
        list.append(QString::fromUtf8(*word));
    return list;
}

ScannerTalents SaneDevice::talents() const
{
    ScannerTalents talents{words(SANE_NAME_SCAN_SOURCE), {}, words(SANE_NAME_SCAN_MODE)};
    const Option option = find(SANE_NAME_SCAN_RESOLUTION);
    if (!option.descriptor)
        return talents;
    const bool fixed = option.descriptor->type == SANE_TYPE_FIXED;
    const auto value = [fixed](SANE_Word word) { return fixed ? SANE_UNFIX(word) : double(word); };
    if (option.descriptor->constraint_type == SANE_CONSTRAINT_WORD_LIST) {
        for (SANE_Int i = 1; i <= option.descriptor->constraint.word_list[0]; ++i)
            talents.resolutions.append(int(value(option.descriptor->constraint.word_list[i])));
    } else if (option.descriptor->constraint_type == SANE_CONSTRAINT_RANGE) {
        for (const int usual : {100, 150, 200, 300, 600})
            if (usual >= value(option.descriptor->constraint.range->min) && usual <= value(option.descriptor->constraint.range->max))
                talents.resolutions.append(usual);
    }
    return talents;
}

bool SaneDevice::set(const char *name, const QString &word)
{
    const Option option = find(name);
    if (!option.descriptor || option.descriptor->type != SANE_TYPE_STRING)
        return false;
    QByteArray bytes = word.toUtf8();
    bytes.resize(option.descriptor->size, '\0');
    return sane_control_option(m_handle, option.number, SANE_ACTION_SET_VALUE, bytes.data(), nullptr) == SANE_STATUS_GOOD;
}

bool SaneDevice::set(const char *name, double value)
{
    const Option option = find(name);
    if (!option.descriptor || (option.descriptor->type != SANE_TYPE_FIXED && option.descriptor->type != SANE_TYPE_INT))
        return false;
    SANE_Word word = option.descriptor->type == SANE_TYPE_FIXED ? SANE_FIX(value) : SANE_Word(value);
    return sane_control_option(m_handle, option.number, SANE_ACTION_SET_VALUE, &word, nullptr) == SANE_STATUS_GOOD;
}

// What a device has no option for, it does in its one way.
Result<Done> SaneDevice::prepare(const ScanOrder &order)
{
    const auto unable = [](const QString &what) {
        return Error{error::ScannerRefused, QStringLiteral("the device does not take %1").arg(what), {{QStringLiteral("option"), what}}};
    };
    if (!order.source.isEmpty() && !set(SANE_NAME_SCAN_SOURCE, order.source))
        return unable(order.source);
    const QStringList modes = words(SANE_NAME_SCAN_MODE);
    const QString mode = order.colour ? QStringLiteral(SANE_VALUE_SCAN_MODE_COLOR) : QStringLiteral(SANE_VALUE_SCAN_MODE_GRAY);
    if (modes.contains(mode) && !set(SANE_NAME_SCAN_MODE, mode))
        return unable(mode);
    if (find(SANE_NAME_SCAN_RESOLUTION).descriptor && !set(SANE_NAME_SCAN_RESOLUTION, double(order.resolution)))
        return unable(QString::number(order.resolution));
    return Done{};
}

Result<QImage> SaneDevice::page(const std::atomic_bool &cancelled)
{
    outliveBrokenPipes();
    SANE_Status status = sane_start(m_handle);
    if (status != SANE_STATUS_GOOD)
        return errorOf(status);
    SANE_Parameters parameters{};
    status = sane_get_parameters(m_handle, &parameters);
    Rows rows(parameters);
    if (status != SANE_STATUS_GOOD || !rows.fits())
        return Error{error::ScannerRefused, QStringLiteral("the device gives pages in a form that is not read"), {}};
    QByteArray buffer(64 * 1024, Qt::Uninitialized);
    QElapsedTimer stopping;
    for (SANE_Int got = 0;
         (status = sane_read(m_handle, reinterpret_cast<SANE_Byte *>(buffer.data()), SANE_Int(buffer.size()), &got)) == SANE_STATUS_GOOD;) {
        // What is left of the page is thrown away, for a while: a driver that is stopped midway stops a thread of its own wherever it
        // stands, with the locks that it has.
        if (cancelled && !stopping.isValid())
            stopping.start();
        if (stopping.isValid() && stopping.hasExpired(LongestRest))
            break;
        if (!stopping.isValid() && !rows.take(buffer.first(got)))
            return Error{error::ScannerRefused, QStringLiteral("the page has no end"), {}};
    }
    if (stopping.isValid())
        return errorOf(SANE_STATUS_CANCELLED);
    if (status != SANE_STATUS_EOF)
        return errorOf(status);
    const QImage image = rows.image();
    return image.isNull() ? Result<QImage>(Error{error::ScannerRefused, QStringLiteral("the page is too large"), {}})
                          : Result<QImage>(image);
}

void SaneDevice::rest()
{
    sane_cancel(m_handle);
}

}
