// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/helper/FileReader.h"

#include "documents/helper/ArchiveReader.h"
#include "documents/helper/FileKind.h"
#include "documents/helper/OleReader.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPdfDocument>
#include <QtEndian>

#include <cstring>
#include <memory>

namespace yichuang {
namespace {

constexpr int allocationMegabytes = 160; // a colour page of A4 at 600 dpi
constexpr qint64 pixelLimit = allocationMegabytes * 1024LL * 1024 / 4;
constexpr qint64 jpegPixelLimit = 200'000'000; // decoded smaller, so that the whole is never held
constexpr qint64 answerPixelLimit = 6'000'000; // 24 MB for a window to receive; A4 at 240 dpi is 5.6 million

Error broken(const QString &why)
{
    return {error::FileBroken, why, {}};
}

// A picture reader that takes the format found, and no other.
class Picture {
public:
    Picture(const QByteArray &bytes, const QString &mediaType)
        : m_jpeg(mediaType == QLatin1String("image/jpeg"))
    {
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_reader.setAutoDetectImageFormat(false);
        m_reader.setFormat(m_jpeg ? "jpeg" : "png");
        m_reader.setDevice(&m_buffer);
        m_reader.setAutoTransform(true);
    }

    bool turned() const { return m_reader.transformation() & QImageIOHandler::TransformationRotate90; }
    QSize size() const { return turned() ? m_reader.size().transposed() : m_reader.size(); }

    std::optional<Error> fault() const
    {
        const QSize size = m_reader.size();
        if (!size.isValid() || size.isEmpty())
            return broken(QStringLiteral("picture without a size"));
        if (qint64(size.width()) * size.height() > (m_jpeg ? jpegPixelLimit : pixelLimit))
            return Error{error::FileTooBig,
                         QStringLiteral("picture of %1 x %2").arg(size.width()).arg(size.height()),
                         {{"width", size.width()}, {"height", size.height()}}};
        return std::nullopt;
    }

    QImage read(const QSize &wanted)
    {
        if (m_jpeg && wanted.width() < size().width())
            m_reader.setScaledSize(turned() ? wanted.transposed() : wanted);
        return m_reader.read();
    }

private:
    bool m_jpeg;
    QBuffer m_buffer;
    QImageReader m_reader;
};

// The size of an answer: the width asked for, less where a page is so tall that its picture would be huge.
QSize fitted(const QSizeF &size, int width)
{
    double height = size.height() * width / size.width();
    double wide = width;
    if (wide * height > double(answerPixelLimit)) {
        const double factor = std::sqrt(double(answerPixelLimit) / (wide * height));
        wide *= factor;
        height *= factor;
    }
    return {qMax(1, int(wide)), qMax(1, int(height))};
}

QImage onWhite(const QImage &picture)
{
    QImage sheet(picture.size(), QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter(&sheet).drawImage(0, 0, picture);
    return sheet;
}

Result<PageImage> drawPicture(const QByteArray &bytes, const QString &mediaType, int page, int width, int rotation)
{
    if (page != 0)
        return Error{error::FilePage, QStringLiteral("a picture has one page"), {{"pages", 1}}};
    Picture picture(bytes, mediaType);
    if (const auto fault = picture.fault())
        return *fault;
    const bool lying = rotation % 180 != 0;
    const QSize turnedSize = lying ? picture.size().transposed() : picture.size();
    const QSize size = fitted(turnedSize, qMin(width, turnedSize.width()));
    const QSize wanted = lying ? size.transposed() : size;
    QImage image = picture.read(wanted);
    if (image.isNull())
        return broken(QStringLiteral("picture cannot be read"));
    if (image.size() != wanted)
        image = image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    image = onWhite(image);
    return PageImage{rotation == 0 ? image : image.transformed(QTransform().rotate(rotation)), 0, 1};
}

template<typename Found> void eachPlaceOf(char sign, const QByteArray &bytes, Found found)
{
    const char *const end = bytes.constData() + bytes.size();
    const char *at = bytes.constData();
    while ((at = static_cast<const char *>(std::memchr(at, sign, size_t(end - at))))) {
        found(QByteArrayView(at, end - at));
        ++at;
    }
}

// The end of a zip, wherever it is.
bool holdsArchive(const QByteArray &bytes)
{
    bool found = false;
    eachPlaceOf('P', bytes, [&found](QByteArrayView rest) { found |= rest.startsWith("PK\x05\x06"); });
    return found;
}

// In one walk from slash to slash: a search for each name alone would read a scan of 80 MB as often as there are names.
struct PdfNames {
    explicit PdfNames(const QByteArray &bytes)
    {
        eachPlaceOf('/', bytes, [this](QByteArrayView rest) {
            script |= rest.startsWith("/JavaScript") || rest.startsWith("/JS ") || rest.startsWith("/JS(");
            embedded |= rest.startsWith("/EmbeddedFile");
            signature |= rest.startsWith("/ByteRange");
            lock |= rest.startsWith("/Encrypt");
        });
    }
    bool script = false;
    bool embedded = false;
    bool signature = false;
    bool lock = false;
};

Result<FileFacts> probePicture(const QByteArray &bytes, FileFacts facts)
{
    Picture picture(bytes, facts.mediaType);
    if (const auto fault = picture.fault())
        return *fault;
    if (holdsArchive(bytes))
        facts.flags << QStringLiteral("also_archive");
    facts.preview = true;
    facts.pages = 1;
    facts.sizes << picture.size();
    return facts;
}

// [MS-DOC] 2.5.2: whether the text is locked stands in the document's head.
bool isLockedText(const QByteArray &begin)
{
    return begin.size() > 11 && (begin[11] & 1);
}

// [MS-XLS] 2.1.7.20.3: the record of the password follows the first one, or that of a password for writing only.
bool isLockedSheet(const QByteArray &begin)
{
    const auto number = [&begin](qsizetype place) {
        return place + 2 <= begin.size() ? qFromLittleEndian<quint16>(begin.constData() + place) : quint16(0);
    };
    constexpr quint16 forWriting = 0x86, password = 0x2F;
    const auto next = [&number](qsizetype place) { return place + 4 + number(place + 2); };
    const qsizetype second = next(0);
    return number(number(second) == forWriting ? next(second) : second) == password;
}

// Word and Excel before 2007. Macros and what a later version locked may lie deeper; the names are in UTF-16.
Result<FileFacts> probeOffice(const QByteArray &bytes, FileFacts facts)
{
    const auto names = [&bytes](const char16_t *stream) {
        const QString name = QString::fromUtf16(stream);
        return bytes.contains(QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2));
    };
    const QString text = QStringLiteral("WordDocument"), sheet = QStringLiteral("Workbook");
    const OleReader document(bytes);
    if (document.has(text))
        facts.mediaType = QStringLiteral("application/msword");
    else if (document.has(sheet))
        facts.mediaType = QStringLiteral("application/vnd.ms-excel");
    if (names(u"_VBA_PROJECT"))
        facts.flags << QStringLiteral("macros");
    if (names(u"EncryptedPackage") || isLockedText(document.beginningOf(text)) || isLockedSheet(document.beginningOf(sheet)))
        facts.flags << QStringLiteral("encrypted");
    return facts;
}

bool isPicture(const QString &mediaType)
{
    return mediaType == QLatin1String("image/png") || mediaType == QLatin1String("image/jpeg");
}

}

// A document and the buffer that it reads from.
struct FileReader::Pdf {
    explicit Pdf(const QByteArray &bytes)
    {
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        document.load(&buffer);
    }
    std::optional<Error> fault() const
    {
        if (document.error() == QPdfDocument::Error::IncorrectPassword ||
            document.error() == QPdfDocument::Error::UnsupportedSecurityScheme)
            return Error{error::FileEncrypted, QStringLiteral("PDF wants a password"), {}};
        if (document.error() != QPdfDocument::Error::None || document.pageCount() < 1)
            return broken(QStringLiteral("PDF cannot be read"));
        return std::nullopt;
    }
    QBuffer buffer;
    QPdfDocument document;
};

FileReader::FileReader(const QByteArray &bytes)
    : m_bytes(bytes)
    , m_mediaType(bytes.isEmpty() ? QString() : mediaTypeOf(bytes))
{
    QImageReader::setAllocationLimit(allocationMegabytes);
}

FileReader::~FileReader() = default;

FileReader::Pdf &FileReader::pdf()
{
    if (!m_pdf)
        m_pdf = std::make_unique<Pdf>(m_bytes);
    return *m_pdf;
}

Result<PageImage> FileReader::drawPdf(int page, int width, int rotation)
{
    if (const auto fault = pdf().fault())
        return *fault;
    QPdfDocument &document = pdf().document;
    if (page < 0 || page >= document.pageCount())
        return Error{error::FilePage, QStringLiteral("no page %1").arg(page), {{"pages", document.pageCount()}}};
    const QSizeF points = document.pagePointSize(page);
    if (points.width() < 1 || points.height() < 1)
        return broken(QStringLiteral("page without a size"));
    const bool lying = rotation % 180 != 0;
    const QSize size = fitted(lying ? points.transposed() : points, width);
    const QImage upright = onWhite(document.render(page, lying ? size.transposed() : size));
    return PageImage{rotation == 0 ? upright : upright.transformed(QTransform().rotate(rotation)), page, document.pageCount()};
}

Result<FileFacts> FileReader::probePdf(FileFacts facts)
{
    const PdfNames names(m_bytes);
    if (names.script)
        facts.flags << QStringLiteral("javascript");
    if (names.embedded)
        facts.flags << QStringLiteral("embedded_files");
    if (names.signature)
        facts.flags << QStringLiteral("signed");
    if (holdsArchive(m_bytes))
        facts.flags << QStringLiteral("also_archive");
    const auto fault = pdf().fault();
    if (fault && fault->code != error::FileEncrypted)
        return *fault;
    if (fault || names.lock)
        facts.flags << QStringLiteral("encrypted");
    facts.preview = !fault;
    facts.pages = fault ? 0 : pdf().document.pageCount();
    for (int page = 0; page < qMin(facts.pages, 500); ++page)
        facts.sizes << pdf().document.pagePointSize(page);
    return facts;
}

Result<FileFacts> FileReader::probeKind(const FileFacts &facts)
{
    if (m_mediaType == QLatin1String("application/pdf"))
        return probePdf(facts);
    if (isPicture(m_mediaType))
        return probePicture(m_bytes, facts);
    if (m_mediaType == QLatin1String("application/x-ole-storage"))
        return probeOffice(m_bytes, facts);
    return isArchive(m_mediaType) ? listArchive(m_bytes, facts) : facts;
}

// Why there is no page of it: an office file may have one yet, once it has become a PDF.
Error FileReader::withoutPages()
{
    FileFacts facts;
    facts.mediaType = m_mediaType;
    facts.bytes = m_bytes.size();
    if (const auto found = probeKind(facts))
        facts = *found;
    if (facts.flags.contains(QStringLiteral("encrypted")))
        return {error::FileEncrypted, QStringLiteral("wants a password"), {}};
    return {error::FileType, QStringLiteral("no preview of ") + facts.mediaType, {{"type", facts.mediaType}, {"bytes", facts.bytes}}};
}

Result<FileFacts> FileReader::probe(const QString &name)
{
    if (m_bytes.isEmpty())
        return broken(QStringLiteral("empty file"));
    FileFacts facts;
    facts.mediaType = m_mediaType;
    facts.bytes = m_bytes.size();
    auto result = probeKind(facts);
    if (result && nameLies(name, result->mediaType))
        result.value().flags << QStringLiteral("name_lies");
    if (result && hidesItsEnding(name))
        result.value().flags << QStringLiteral("double_ending");
    return result;
}

Result<PageImage> FileReader::draw(int page, int width, int rotation)
{
    if (m_bytes.isEmpty())
        return broken(QStringLiteral("empty file"));
    if (width < 1 || width > 4096 || rotation < 0 || rotation >= 360 || rotation % 90 != 0)
        return Error{error::BadInput, QStringLiteral("page: width or rotation"), {}};
    if (m_mediaType == QLatin1String("application/pdf"))
        return drawPdf(page, width, rotation);
    if (isPicture(m_mediaType))
        return drawPicture(m_bytes, m_mediaType, page, width, rotation);
    return withoutPages();
}

}
