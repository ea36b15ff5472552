// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QList>
#include <QString>

#include <variant>

namespace yichuang {

// Words with {facts} and **bold** parts: as said of an administrative licence, and of everything else, where 行政许可 may not be named.
struct Wording {
    QString licence;
    QString other;

    const QString &of(bool isLicence) const { return isLicence ? licence : other; }
    bool isEmpty() const { return licence.isEmpty() && other.isEmpty(); }
};

struct TextBlock {
    enum class Role { Title, Number, Addressee, Paragraph, Note };
    Role role = Role::Paragraph;
    Wording text;
};

// Label and value pairs, up to two pairs a row.
struct FactTable {
    struct Cell {
        Wording label;
        Wording text;
    };
    struct Row {
        QString when;
        QList<Cell> cells;
    };
    QList<Row> rows;
};

// One row for each entry of the array fact `source`; {#} is the row's number; names are looked up in the entry first.
struct ListTable {
    enum class Align { Left, Centre };
    struct Column {
        Wording title;
        Wording text;
        double share = 1;
        Align align = Align::Left;
    };
    QString source;
    QList<Column> columns;
};

struct SignatureBlock {
    Wording organisation;
    Wording date;
    Wording seal;
    Wording signer; // whose own hand is asked for beside the seal
};

// Stands at the foot of the last page: QR code, Code 128, lines beside them, and lines to sign on.
struct FooterBlock {
    Wording qr;
    Wording barcode;
    QList<Wording> lines;
    QList<Wording> sign;
};

struct Block {
    QString when; // a fact that must be there and not false; with ! in front, one that must not
    std::variant<TextBlock, FactTable, ListTable, SignatureBlock, FooterBlock> body;
};

// An official document as data. Its language is told in resources/templates/README.md.
struct DocumentTemplate {
    QString kind;
    int version = 0;
    Wording title;
    QList<Block> blocks;

    // Refuses unknown blocks and unknown keys, so that a slip in a template shows when it is stored and not when it is printed.
    static Result<DocumentTemplate> fromJson(const QByteArray &json);
};

}
