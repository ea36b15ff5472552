// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentTemplate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace yichuang {
namespace {

// Reads one template and remembers the first fault with its place.
class Reader {
public:
    DocumentTemplate read(const QJsonObject &object)
    {
        DocumentTemplate result;
        allow(object, {"kind", "version", "blocks"}, QStringLiteral("/"));
        result.kind = object["kind"].toString();
        result.version = object["version"].toInt();
        if (result.kind.isEmpty() || result.version < 1)
            fault(QStringLiteral("/"), QStringLiteral("kind or version is missing"));
        const QJsonArray blocks = object["blocks"].toArray();
        for (int i = 0; i < blocks.size(); ++i)
            result.blocks << block(blocks[i].toObject(), QStringLiteral("/blocks/%1").arg(i));
        result.title = titleOf(result.blocks);
        return result;
    }

    const QString &faultText() const { return m_fault; }

private:
    void fault(const QString &where, const QString &what)
    {
        if (m_fault.isEmpty())
            m_fault = where + QStringLiteral(": ") + what;
    }

    void allow(const QJsonObject &object, const QSet<QString> &keys, const QString &where)
    {
        for (const QString &key : object.keys()) {
            if (!keys.contains(key))
                fault(where, QStringLiteral("unknown key ") + key);
        }
    }

    Wording titleOf(const QList<Block> &blocks)
    {
        for (const Block &each : blocks) {
            const auto *text = std::get_if<TextBlock>(&each.body);
            if (text && text->role == TextBlock::Role::Title)
                return text->text;
        }
        fault(QStringLiteral("/blocks"), QStringLiteral("no title"));
        return {};
    }

    Wording wording(const QJsonValue &value, const QString &where)
    {
        if (value.isString())
            return {value.toString(), value.toString()};
        const QJsonObject both = value.toObject();
        allow(both, {"licence", "other"}, where);
        if (!both["licence"].isString() || !both["other"].isString())
            fault(where, QStringLiteral("needs a text, or one for licence and one for other"));
        return {both["licence"].toString(), both["other"].toString()};
    }

    QList<Wording> wordings(const QJsonValue &value, const QString &where)
    {
        QList<Wording> result;
        for (const QJsonValue &each : value.toArray())
            result << wording(each, where);
        return result;
    }

    Block block(const QJsonObject &object, const QString &where)
    {
        const QString name = object["block"].toString();
        Block result{object["when"].toString(), TextBlock{}};
        if (name == QLatin1String("facts"))
            result.body = factTable(object, where);
        else if (name == QLatin1String("list"))
            result.body = listTable(object, where);
        else if (name == QLatin1String("signature"))
            result.body = signature(object, where);
        else if (name == QLatin1String("footer"))
            result.body = footer(object, where);
        else
            result.body = text(object, where);
        return result;
    }

    TextBlock text(const QJsonObject &object, const QString &where)
    {
        static const QHash<QString, TextBlock::Role> roles{{"title", TextBlock::Role::Title},
                                                           {"number", TextBlock::Role::Number},
                                                           {"addressee", TextBlock::Role::Addressee},
                                                           {"paragraph", TextBlock::Role::Paragraph},
                                                           {"note", TextBlock::Role::Note}};
        const QString name = object["block"].toString();
        allow(object, {"block", "when", "text"}, where);
        if (!roles.contains(name))
            fault(where, QStringLiteral("unknown block ") + name);
        return {roles.value(name), wording(object["text"], where + QStringLiteral("/text"))};
    }

    FactTable factTable(const QJsonObject &object, const QString &where)
    {
        allow(object, {"block", "when", "rows"}, where);
        FactTable table;
        for (const QJsonValue &each : object["rows"].toArray()) {
            const QJsonObject row = each.toObject();
            allow(row, {"when", "cells"}, where);
            FactTable::Row made{row["when"].toString(), {}};
            for (const QJsonValue &cell : row["cells"].toArray()) {
                allow(cell.toObject(), {"label", "text"}, where);
                made.cells << FactTable::Cell{wording(cell["label"], where), wording(cell["text"], where)};
            }
            if (made.cells.isEmpty() || made.cells.size() > 2)
                fault(where, QStringLiteral("a row has one or two cells"));
            table.rows << made;
        }
        return table;
    }

    ListTable listTable(const QJsonObject &object, const QString &where)
    {
        allow(object, {"block", "when", "rows", "columns"}, where);
        ListTable table{object["rows"].toString(), {}};
        for (const QJsonValue &each : object["columns"].toArray()) {
            const QJsonObject column = each.toObject();
            allow(column, {"title", "text", "share", "align"}, where);
            const QString align = column["align"].toString(QStringLiteral("left"));
            if (align != QLatin1String("left") && align != QLatin1String("centre"))
                fault(where, QStringLiteral("align is left or centre"));
            table.columns << ListTable::Column{wording(column["title"], where), wording(column["text"], where), column["share"].toDouble(1),
                                               align == QLatin1String("left") ? ListTable::Align::Left : ListTable::Align::Centre};
        }
        if (table.source.isEmpty() || table.columns.isEmpty())
            fault(where, QStringLiteral("a list needs rows and columns"));
        return table;
    }

    SignatureBlock signature(const QJsonObject &object, const QString &where)
    {
        allow(object, {"block", "when", "organisation", "date", "seal", "signer"}, where);
        const Wording signer = object.contains("signer") ? wording(object["signer"], where) : Wording();
        return {wording(object["organisation"], where), wording(object["date"], where), wording(object["seal"], where), signer};
    }

    FooterBlock footer(const QJsonObject &object, const QString &where)
    {
        allow(object, {"block", "when", "qr", "barcode", "lines", "sign"}, where);
        return {wording(object["qr"], where), wording(object["barcode"], where), wordings(object["lines"], where),
                wordings(object["sign"], where)};
    }

    QString m_fault;
};

}

Result<DocumentTemplate> DocumentTemplate::fromJson(const QByteArray &json)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (parse.error != QJsonParseError::NoError)
        return Error{error::BadInput, QStringLiteral("template is no JSON: ") + parse.errorString(), {{"reason", "template"}}};
    Reader reader;
    DocumentTemplate result = reader.read(document.object());
    if (!reader.faultText().isEmpty())
        return Error{error::BadInput, QStringLiteral("template: ") + reader.faultText(), {{"reason", "template"}}};
    return result;
}

}
