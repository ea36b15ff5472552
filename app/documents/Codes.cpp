// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Codes.h"

#include <BitMatrix.h>
#include <DecodeHints.h>
#include <MultiFormatWriter.h>
#include <QDataStream>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <qrencode.h>
#include <ReadBarcode.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>

namespace yichuang {
namespace {

// Runs of dark modules are drawn as one bar: hairlines between neighbours would make a scanner stumble.
template<typename IsDark> void paintRow(QPainter &painter, const QRectF &row, int modules, IsDark isDark)
{
    const double module = row.width() / modules;
    for (int from = 0; from < modules; ++from) {
        int to = from;
        while (to < modules && isDark(to))
            ++to;
        if (to > from)
            painter.fillRect(QRectF(row.x() + from * module, row.y(), (to - from) * module, row.height()), Qt::black);
        from = to;
    }
}

// In a process that is nothing but this: whoever handles signals in the program that it came from has no part in how it ends, and what a
// library says of a page it falls over is nothing to whoever brought the page.
[[noreturn]] void lookAndTell(const QImage &picture, QStringList (*look)(const QImage &), int seconds, int to)
{
    for (const int fatal : {SIGABRT, SIGALRM, SIGBUS, SIGFPE, SIGILL, SIGSEGV})
        std::signal(fatal, SIG_DFL);
    ::close(STDERR_FILENO);
    ::alarm(unsigned(seconds));
    QByteArray told;
    QDataStream out(&told, QIODevice::WriteOnly);
    out << look(picture);
    ::_exit(::write(to, told.constData(), size_t(told.size())) == told.size() ? 0 : 1);
}

}

bool paintQr(QPainter &painter, const QRectF &square, const QString &text)
{
    using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;
    const Code code(QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return false;
    const double module = square.height() / code->width;
    for (int y = 0; y < code->width; ++y) {
        const QRectF row(square.x(), square.y() + y * module, square.width(), module * 1.001);
        paintRow(painter, row, code->width, [&](int x) { return (code->data[y * code->width + x] & 1) != 0; });
    }
    return true;
}

bool paintCode128(QPainter &painter, const QRectF &box, const QString &text)
{
    const bool ascii = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (!ascii || text.size() > 80)
        return false;
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::Code128);
    const ZXing::BitMatrix bars = writer.setMargin(0).encode(text.toStdString(), 1, 1);
    paintRow(painter, box, bars.width(), [&](int x) { return bars.get(x, 0); });
    return true;
}

QStringList codesIn(const QImage &picture)
{
    const ZXing::ImageView view(picture.constBits(), picture.width(), picture.height(), ZXing::ImageFormat::Lum,
                                int(picture.bytesPerLine()));
    // Those that a paper bears and no others: looking for a Micro QR code in the words of a genuine page, ZXing 1.4 aborts.
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::Code128);
    QStringList texts;
    for (const auto &result : ZXing::ReadBarcodes(view, hints))
        texts << QString::fromStdWString(result.text());
    return texts;
}

std::optional<QStringList> codesApart(const QImage &picture)
{
    return codesApart(picture, codesIn);
}

std::optional<QStringList> codesApart(const QImage &picture, QStringList (*look)(const QImage &), int seconds)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return std::nullopt;
    const pid_t looker = ::fork();
    if (looker == 0)
        lookAndTell(picture, look, seconds, ends[1]);
    ::close(ends[1]);
    QFile from;
    const bool opened = from.open(ends[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    const QByteArray told = opened ? from.readAll() : QByteArray();
    int status = 1;
    while (looker > 0 && ::waitpid(looker, &status, 0) < 0 && errno == EINTR) {
    }
    if (looker < 0 || status != 0)
        return std::nullopt;
    QStringList texts;
    QDataStream in(told);
    in >> texts;
    return texts;
}

}
