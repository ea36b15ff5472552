// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/VendorLibrary.h"

#include <cstring>

namespace yichuang {

namespace {

using Fault = CardReader::Fault;

Error unfit(const QString &file, const QString &why)
{
    return Error{error::BadInput, QStringLiteral("%1: %2").arg(file, why), {{QStringLiteral("field"), QStringLiteral("library")}}};
}

// A library that forgot the zero at the end must not be read past its field.
template<size_t Size> QString text(const char (&field)[Size])
{
    return QString::fromUtf8(field, qsizetype(strnlen(field, Size)));
}

template<size_t Size> QDate day(const char (&field)[Size])
{
    return QDate::fromString(text(field), QStringLiteral("yyyyMMdd"));
}

CardPhoto photoOf(const uint8_t *rgb)
{
    return {YICHUANG_PHOTO_WIDTH, YICHUANG_PHOTO_HEIGHT, QByteArray(reinterpret_cast<const char *>(rgb), YICHUANG_PHOTO_BYTES)};
}

CardData cardOf(const yichuang_card &card)
{
    CardData data;
    data.source = CardData::Source::Chip;
    data.kind = card.kind >= YICHUANG_CARD_RESIDENT && card.kind <= YICHUANG_CARD_FOREIGN_2023 ? CardData::Kind(card.kind)
                                                                                               : CardData::Kind::Resident;
    data.englishName = text(card.english_name);
    data.name = text(card.name);
    if (data.name.isEmpty())
        data.name = data.englishName;
    data.sex = card.sex == 1 ? QStringLiteral("男") : card.sex == 2 ? QStringLiteral("女") : QString();
    data.nation = text(card.nation);
    data.country = text(card.country);
    data.birth = day(card.birth);
    data.address = text(card.address);
    data.number = text(card.number);
    data.authority = text(card.authority);
    data.validFrom = day(card.valid_from);
    data.validTo = day(card.valid_to);
    data.longTerm = card.long_term != 0;
    data.passNumber = text(card.pass_number);
    if (card.has_photo)
        data.photo = photoOf(card.photo);
    return data;
}

Fault faultOf(int result)
{
    switch (result) {
    case YICHUANG_CARD_REMOVED: return Fault::CardRemoved;
    case YICHUANG_CARD_REFUSED: return Fault::CardRefused;
    case YICHUANG_WRONG_CARD: return Fault::WrongCard;
    case YICHUANG_DEVICE_BROKEN: return Fault::DeviceBroken;
    default: return Fault::CardUnreadable;
    }
}

}

Result<std::shared_ptr<VendorLibrary>> VendorLibrary::load(const QString &file)
{
    std::shared_ptr<VendorLibrary> vendor(new VendorLibrary(file));
    QLibrary &library = vendor->m_library;
    if (!library.load())
        return unfit(file, library.errorString());
    const auto abi = reinterpret_cast<yichuang_reader_abi_function>(library.resolve("yichuang_reader_abi"));
    if (!abi || abi() != YICHUANG_READER_ABI)
        return unfit(file, QStringLiteral("it is not made for version %1 of yichuang_reader.h").arg(YICHUANG_READER_ABI));
    vendor->m_open = reinterpret_cast<yichuang_reader_open_function>(library.resolve("yichuang_reader_open"));
    vendor->m_close = reinterpret_cast<yichuang_reader_close_function>(library.resolve("yichuang_reader_close"));
    vendor->m_read = reinterpret_cast<yichuang_reader_read_function>(library.resolve("yichuang_reader_read"));
    vendor->m_decode = reinterpret_cast<yichuang_photo_decode_function>(library.resolve("yichuang_photo_decode"));
    if (!vendor->m_open || !vendor->m_close)
        vendor->m_read = nullptr;
    if (!vendor->m_read && !vendor->m_decode)
        return unfit(file, QStringLiteral("it neither reads cards nor decodes portraits"));
    return vendor;
}

VendorLibrary::~VendorLibrary()
{
    close();
}

bool VendorLibrary::open()
{
    if (!m_device && m_read)
        m_device = m_open();
    return m_device;
}

void VendorLibrary::close()
{
    if (m_device)
        m_close(std::exchange(m_device, nullptr));
}

std::variant<VendorLibrary::Nothing, VendorLibrary::Gone, Fault, CardData> VendorLibrary::read()
{
    const auto card = std::make_unique<yichuang_card>();
    const int result = m_device ? m_read(m_device, card.get()) : YICHUANG_DEVICE_GONE;
    if (result == YICHUANG_NO_CARD || result == YICHUANG_CARD_LIES_STILL)
        return Nothing{};
    if (result == YICHUANG_DEVICE_GONE)
        return Gone{};
    if (result != YICHUANG_CARD_READ)
        return faultOf(result);
    CardData data = cardOf(*card);
    explicit_bzero(card.get(), sizeof *card);
    return data;
}

CardPhoto VendorLibrary::decode(const QByteArray &photo) const
{
    if (!m_decode || photo.isEmpty())
        return {};
    QByteArray rgb(YICHUANG_PHOTO_BYTES, '\0');
    const bool could =
        m_decode(reinterpret_cast<const uint8_t *>(photo.constData()), size_t(photo.size()), reinterpret_cast<uint8_t *>(rgb.data())) == 1;
    return could ? CardPhoto{YICHUANG_PHOTO_WIDTH, YICHUANG_PHOTO_HEIGHT, rgb} : CardPhoto();
}

}
