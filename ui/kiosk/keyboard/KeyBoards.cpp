// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/keyboard/KeyBoards.h"

#include <QCoreApplication>

namespace yichuang {

namespace {

// Words on keys.
struct KeyWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::KeyWords)
};

constexpr double WideKey = 1.5;
constexpr double PadKey = 2.5; // of a number pad: four in a row

QList<BoardKey> keysOf(const char16_t *letters)
{
    QList<BoardKey> keys;
    for (const QChar letter : QStringView(letters))
        keys.append({QString(letter)});
    return keys;
}

BoardKey eraseKey(double width)
{
    return {{}, KeyAct::Erase, width, Icon::Backspace};
}

BoardRows letterRows(const QList<BoardKey> &lastRow, const BoardKey &beforeZ)
{
    QList<BoardKey> third{beforeZ};
    third += keysOf(u"zxcvbnm");
    third.append(eraseKey(WideKey));
    return {keysOf(u"qwertyuiop"), keysOf(u"asdfghjkl"), third, lastRow};
}

BoardRows pinyinRows(const BoardKey &enter)
{
    return letterRows({{KeyWords::tr("123"), KeyAct::ToSymbols, WideKey},
                       {KeyWords::tr("英文"), KeyAct::ToLatin, WideKey},
                       {KeyWords::tr("空格选字"), KeyAct::Space, 4},
                       {KeyWords::tr("分词"), KeyAct::Part, WideKey},
                       enter},
                      {KeyWords::tr("符号"), KeyAct::ToSymbols, WideKey});
}

BoardRows latinRows(const BoardKey &enter)
{
    return letterRows({{KeyWords::tr("123"), KeyAct::ToSymbols, WideKey},
                       {KeyWords::tr("拼音"), KeyAct::ToPinyin, WideKey},
                       {KeyWords::tr("空格"), KeyAct::Space, 4},
                       {"-", KeyAct::Text, WideKey},
                       enter},
                      {KeyWords::tr("大写"), KeyAct::Shift, WideKey});
}

BoardRows symbolRows(const BoardKey &enter)
{
    QList<BoardKey> third = keysOf(u"@._-/#+");
    third.append({QStringLiteral("·"), KeyAct::Text, 1.5});
    third.append(eraseKey(WideKey));
    return {keysOf(u"1234567890"),
            keysOf(u"，。、；：？（）《》"),
            third,
            {{KeyWords::tr("拼音"), KeyAct::ToPinyin, WideKey},
             {KeyWords::tr("英文"), KeyAct::ToLatin, WideKey},
             {KeyWords::tr("空格"), KeyAct::Space, 4},
             {QStringLiteral("—"), KeyAct::Text, WideKey},
             enter}};
}

BoardRows digitRows(const BoardKey &extra, const BoardKey &enter)
{
    const auto row = [](const char16_t *digits, const BoardKey &last) {
        QList<BoardKey> keys = keysOf(digits);
        for (BoardKey &key : keys)
            key.width = PadKey;
        return keys << last;
    };
    return {row(u"123", eraseKey(PadKey)),
            row(u"456", extra),
            row(u"789", {{}, KeyAct::Hide, PadKey, Icon::ChevronDown}),
            {{QStringLiteral("0"), KeyAct::Text, 2 * PadKey}, {enter.text, enter.act, 2 * PadKey}}};
}

// Digits and capitals side by side, for numbers that have both.
BoardRows codeRows(const BoardKey &enter)
{
    QList<BoardKey> last = keysOf(u"ZXCVBNM");
    last << eraseKey(WideKey) << enter;
    return {keysOf(u"1234567890"), keysOf(u"QWERTYUIOP"), keysOf(u"ASDFGHJKL-"), last};
}

}

BoardRows rowsOf(Board board, const QString &enterWords)
{
    const BoardKey enter{enterWords, KeyAct::Enter, WideKey};
    switch (board) {
    case Board::Pinyin: return pinyinRows(enter);
    case Board::Latin: return latinRows(enter);
    case Board::Symbols: return symbolRows(enter);
    case Board::Digits: return digitRows({{}, KeyAct::None, PadKey}, enter);
    case Board::Decimal: return digitRows({QStringLiteral("."), KeyAct::Text, PadKey}, enter);
    case Board::Identity: return digitRows({QStringLiteral("X"), KeyAct::Text, PadKey}, enter);
    case Board::Code: return codeRows(enter);
    }
    return {};
}

}
