// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace yichuang::ctl {

// A text in JSON that may hold what no hall can store: NUL and unpaired surrogates, written out or escaped. QJsonDocument takes them
// without a word, says of no value where in the text it stood, and of two members of one name keeps the last.
class JsonText {
public:
    struct Blemish {
        QString pointer; // of the value, or of the object whose key it is in
        int line = 0;    // from 1
        int column = 0;  // from 1, in bytes
        uint codePoint = 0;
    };

    // Of more the number is enough; of members that come again those after them are not told.
    static constexpr qsizetype MostBlemishes = 100;

    explicit JsonText(QByteArray text);

    const QList<Blemish> &blemishes() const { return m_blemishes; }
    // How many there are beyond those.
    int further() const { return m_further; }
    // The pointers of members whose object has one of that name already.
    const QStringList &repeated() const { return m_repeated; }
    // The text with U+FFFD in the place of each blemish.
    const QByteArray &cleaned() const { return m_text; }
    // The line and column of a byte.
    static QString place(const QByteArray &text, qsizetype offset);

private:
    struct Frame {
        bool isArray = false;
        int index = 0;
        QString key;
        bool awaitsKey = false;
        QSet<QString> keys = {};
    };

    qsizetype readString(qsizetype begin);
    qsizetype readEscape(qsizetype at);
    std::optional<uint> unitAt(qsizetype at) const;
    void noteKey();
    void punctuate(char c);
    void note(qsizetype at, uint codePoint);
    QString pointer() const;

    QByteArray m_text;
    QList<Frame> m_frames;
    QList<Blemish> m_blemishes;
    QStringList m_repeated;
    int m_further = 0;
    // Of the last blemish: its line, and where that begins.
    int m_line = 1;
    qsizetype m_lineBegin = 0;
    qsizetype m_reached = 0;
};

}
