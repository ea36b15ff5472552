// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CardText.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace yichuang::cardtext {

namespace {

using Kind = CardData::Kind;

// Where a field stands: bytes from the beginning, and how many.
struct Field {
    qsizetype at;
    qsizetype size;
};

constexpr Field flag{248, 2};
constexpr Field validFrom{188, 16};
constexpr Field validTo{204, 16};
constexpr QStringView longTerm = u"长期";

// Resident cards and residence permits; a card of 2023 keeps the same places for what it shares with them.
constexpr Field name{0, 30};
constexpr Field sex{30, 2};
constexpr Field nation{32, 4};
constexpr Field birth{36, 16};
constexpr Field address{52, 70};
constexpr Field number{122, 36};
constexpr Field authority{158, 30};
constexpr Field passNumber{220, 18};

namespace of2017 {
constexpr Field englishName{0, 120};
constexpr Field sex{120, 2};
constexpr Field number{122, 30};
constexpr Field country{152, 6};
constexpr Field chineseName{158, 30};
constexpr Field birth{220, 16};
}

namespace of2023 {
constexpr Field englishFirst{52, 70};
constexpr Field englishRest{220, 22};
constexpr Field country{242, 6};
}

const QStringList &nations()
{
    // GB/T 3304, 01 to 56.
    static const QStringList names =
        QStringLiteral("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 "
                       "柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 "
                       "毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺")
            .split(u' ');
    return names;
}

QString nationOf(const QString &code)
{
    static const QHash<QString, QString> others{{QStringLiteral("97"), QStringLiteral("其他")},
                                                {QStringLiteral("98"), QStringLiteral("外国血统中国籍人士")}};
    const int place = code.toInt();
    return place >= 1 && place <= nations().size() ? nations()[place - 1] : others.value(code);
}

QString codeOf(const QString &nationName)
{
    const qsizetype place = nations().indexOf(nationName);
    return place >= 0              ? QStringLiteral("%1").arg(place + 1, 2, 10, QLatin1Char('0'))
           : nationName == u"其他" ? QStringLiteral("97")
                                   : QString();
}

class Block {
public:
    explicit Block(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    // Without the blanks and zeros that fill a field up.
    QString text(Field field) const
    {
        QString text;
        for (qsizetype i = field.at; i + 1 < field.at + field.size; i += 2)
            text += QChar(quint16(quint8(m_bytes[i]) | (quint8(m_bytes[i + 1]) << 8)));
        while (!text.isEmpty() && (text.back().isSpace() || text.back().isNull()))
            text.chop(1);
        return text;
    }

    // Eight plain digits; anything else is no day.
    QDate date(Field field) const
    {
        const QString digits = text(field);
        const bool plain = digits.size() == 8 && std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        const int days = plain ? digits.toInt() : 0;
        return QDate(days / 10000, days / 100 % 100, days % 100);
    }

    QString sexIn(Field field) const
    {
        const QString code = text(field);
        return code == u"1" ? QStringLiteral("男") : code == u"2" ? QStringLiteral("女") : QString();
    }

private:
    QByteArrayView m_bytes;
};

void readResident(const Block &block, CardData &card)
{
    card.name = block.text(name);
    card.sex = block.sexIn(sex);
    card.nation = nationOf(block.text(nation));
    card.birth = block.date(birth);
    card.address = block.text(address);
    card.number = block.text(number);
    card.authority = block.text(authority);
    if (card.kind == Kind::HkMoTwResidencePermit) {
        card.nation.clear();
        card.passNumber = block.text(passNumber);
    }
}

void readOf2017(const Block &block, CardData &card)
{
    card.englishName = block.text(of2017::englishName);
    card.name = block.text(of2017::chineseName);
    card.sex = block.sexIn(of2017::sex);
    card.number = block.text(of2017::number);
    card.country = block.text(of2017::country);
    card.birth = block.date(of2017::birth);
}

void readOf2023(const Block &block, CardData &card)
{
    card.name = block.text(name);
    card.englishName = block.text(of2023::englishFirst) + block.text(of2023::englishRest);
    card.sex = block.sexIn(sex);
    card.birth = block.date(birth);
    card.number = block.text(number);
    card.country = block.text(of2023::country);
}

void write(QByteArray &block, Field field, const QString &text)
{
    for (qsizetype i = 0; i < field.size / 2; ++i) {
        const char16_t unit = i < text.size() ? text[i].unicode() : u' ';
        block[field.at + 2 * i] = char(unit & 0xFF);
        block[field.at + 2 * i + 1] = char(unit >> 8);
    }
}

void write(QByteArray &block, Field field, QDate day)
{
    write(block, field, day.toString(QStringLiteral("yyyyMMdd")));
}

QString codeOfSex(const QString &word)
{
    return word == u"男" ? QStringLiteral("1") : word == u"女" ? QStringLiteral("2") : QStringLiteral("0");
}

// The place of the words that residents' cards and those of 2023 share.
void writeCommon(QByteArray &block, const CardData &card)
{
    write(block, name, card.name);
    write(block, sex, codeOfSex(card.sex));
    write(block, birth, card.birth);
    write(block, number, card.number);
}

void writeOf2017(QByteArray &block, const CardData &card)
{
    write(block, of2017::englishName, card.englishName);
    write(block, of2017::sex, codeOfSex(card.sex));
    write(block, of2017::number, card.number);
    write(block, of2017::country, card.country);
    write(block, of2017::chineseName, card.name == card.englishName ? QString() : card.name);
    write(block, of2017::birth, card.birth);
}

void writeOf2023(QByteArray &block, const CardData &card)
{
    writeCommon(block, card);
    if (card.name == card.englishName)
        write(block, name, QString());
    write(block, of2023::englishFirst, card.englishName.left(of2023::englishFirst.size / 2));
    write(block, of2023::englishRest, card.englishName.mid(of2023::englishFirst.size / 2));
    write(block, of2023::country, card.country);
}

void writeResident(QByteArray &block, const CardData &card)
{
    writeCommon(block, card);
    write(block, nation, codeOf(card.nation));
    write(block, address, card.address);
    write(block, authority, card.authority);
    if (card.kind == Kind::HkMoTwResidencePermit)
        write(block, passNumber, card.passNumber);
}

struct Layout {
    char16_t letter;
    Kind kind;
    void (*read)(const Block &block, CardData &card);
    void (*write)(QByteArray &block, const CardData &card);
};

constexpr Layout layouts[] = {
    {u' ', Kind::Resident, readResident, writeResident},
    {u'J', Kind::HkMoTwResidencePermit, readResident, writeResident},
    {u'I', Kind::ForeignPermanent2017, readOf2017, writeOf2017},
    {u'Y', Kind::ForeignPermanent2023, readOf2023, writeOf2023},
};

}

Result<CardData> decode(QByteArrayView bytes)
{
    if (bytes.size() != Size)
        return Error{error::BadInput,
                     QStringLiteral("a card's text has %1 bytes").arg(bytes.size()),
                     {{QStringLiteral("field"), QStringLiteral("size")}}};
    const Block block(bytes);
    const QString letter = block.text(flag);
    const char16_t wanted = letter.isEmpty() ? u' ' : letter[0].unicode();
    const auto layout = std::find_if(std::begin(layouts), std::end(layouts), [wanted](const Layout &one) { return one.letter == wanted; });
    if (layout == std::end(layouts))
        return Error{error::BadInput,
                     QStringLiteral("a card of kind U+%1").arg(uint(wanted), 4, 16, QLatin1Char('0')),
                     {{QStringLiteral("field"), QStringLiteral("kind")}}};
    CardData card;
    card.kind = layout->kind;
    card.source = CardData::Source::Chip;
    layout->read(block, card);
    if (card.name.isEmpty())
        card.name = card.englishName;
    card.validFrom = block.date(validFrom);
    card.longTerm = block.text(validTo) == longTerm;
    card.validTo = block.date(validTo);
    return card;
}

QByteArray encode(const CardData &card)
{
    QByteArray block;
    for (qsizetype i = 0; i < Size; i += 2)
        block.append(' ').append('\0');
    const auto layout = std::find_if(std::begin(layouts), std::end(layouts), [&card](const Layout &one) { return one.kind == card.kind; });
    layout->write(block, card);
    write(block, validFrom, card.validFrom);
    if (card.longTerm)
        write(block, validTo, longTerm.toString());
    else
        write(block, validTo, card.validTo);
    write(block, flag, QString(QChar(layout->letter)));
    return block;
}

}
