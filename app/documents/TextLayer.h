// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QString>

#include <memory>

namespace yichuang {

// Draws nothing and keeps what was to be written, in the order of writing.
class WordListener : public QPaintDevice {
public:
    WordListener();
    ~WordListener() override;

    QString words() const;
    QPaintEngine *paintEngine() const override { return m_engine.get(); }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    std::unique_ptr<QPaintEngine> m_engine;
};

namespace textlayer {

// QPdfWriter tells of a glyph only what the font's table of characters says backwards: nothing of the digits that a font has for the
// company of Latin letters, nothing beyond the first plane, and of 月 the radical that shares its shape. With the words that were written,
// in the order of writing, every glyph gets its own character, so that the paper can be searched and copied. The pages look as before.
// Where words and glyphs do not match one by one, the bytes are given back as they are.
QByteArray corrected(const QByteArray &pdf, const QString &words);

}

}
