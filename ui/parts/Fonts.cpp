// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Fonts.h"

#include "ui/parts/Theme.h"

#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>

namespace yichuang::fonts {

namespace {

struct Measure {
    int glyph;
    int line;
};

Measure measure(TextStyle style)
{
    switch (style) {
    case TextStyle::Meta:
        return {12, 18};
    case TextStyle::Secondary:
        return {13, 20};
    case TextStyle::Body:
        return {14, 20};
    case TextStyle::Verdict:
        return {16, 24};
    case TextStyle::Title:
        return {20, 28};
    case TextStyle::Number:
        return {28, 36};
    }
    return {14, 20};
}

QFont face(const QString &family, int pixels, Weight weight)
{
    QFont font;
    font.setFamilies({family, QStringLiteral("HanaMinA"), QStringLiteral("HanaMinB")});
    font.setPixelSize(pixels);
    font.setWeight(weight == Weight::Bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

bool drawable(const QString &character)
{
    QTextLayout layout(character, text(TextStyle::Body));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    for (const QGlyphRun &run : runs) {
        if (run.glyphIndexes().contains(0)) {
            return false;
        }
    }
    return !runs.isEmpty();
}

bool needsGlyph(const QString &character)
{
    const char32_t code = character.toUcs4().value(0);
    return !QChar::isSpace(code) && QChar::category(code) != QChar::Other_Control && QChar::category(code) != QChar::Other_Format;
}

}

QFont text(TextStyle style, Weight weight)
{
    return face(QStringLiteral("Noto Sans CJK SC"), scaled(measure(style).glyph), weight);
}

int lineHeight(TextStyle style)
{
    return scaled(measure(style).line);
}

QFont document(int pixels, Weight weight)
{
    return face(QStringLiteral("Noto Serif CJK SC"), pixels, weight);
}

QStringList missingGlyphs(const QString &text)
{
    QStringList missing;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from; from = to, to = finder.toNextBoundary()) {
        const QString character = text.mid(from, to - from);
        if (needsGlyph(character) && !missing.contains(character) && !drawable(character)) {
            missing.append(character);
        }
    }
    return missing;
}

}
