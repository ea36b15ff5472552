// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundledApplication.h"

#include "JsonText.h"
#include "records/Lengths.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QStringDecoder>

namespace yichuang::ctl {
namespace {

const QString TextFile = QStringLiteral("application.json");

// What a file's first bytes say it is; the same few kinds that the hall takes (hall.content_kind).
QString kindOf(const QByteArray &head)
{
    if (head.left(1024).contains("%PDF-") && !head.startsWith("PK"))
        return QStringLiteral("pdf");
    static const QList<std::pair<QByteArray, const char *>> signs{{"\x89PNG\r\n\x1a\n", "png"},
                                                                  {"\xff\xd8\xff", "jpg"},
                                                                  {"PK\x03\x04", "zip"},
                                                                  {"PK\x05\x06", "zip"},
                                                                  {"Rar!\x1a\x07", "rar"},
                                                                  {"7z\xbc\xaf\x27\x1c", "7z"},
                                                                  {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"}};
    for (const auto &[sign, kind] : signs)
        if (head.startsWith(sign))
            return QString::fromLatin1(kind);
    return QStringLiteral("unknown");
}

// Which content a name promises (hall.promised_kind).
QString promisedKind(const QString &name)
{
    static const QHash<QString, QString> known{
        {QStringLiteral("jpg"), QStringLiteral("jpg")},  {QStringLiteral("jpeg"), QStringLiteral("jpg")},
        {QStringLiteral("png"), QStringLiteral("png")},  {QStringLiteral("pdf"), QStringLiteral("pdf")},
        {QStringLiteral("zip"), QStringLiteral("zip")},  {QStringLiteral("docx"), QStringLiteral("zip")},
        {QStringLiteral("xlsx"), QStringLiteral("zip")}, {QStringLiteral("odt"), QStringLiteral("zip")},
        {QStringLiteral("ods"), QStringLiteral("zip")},  {QStringLiteral("rar"), QStringLiteral("rar")},
        {QStringLiteral("7z"), QStringLiteral("7z")},    {QStringLiteral("doc"), QStringLiteral("doc")},
        {QStringLiteral("xls"), QStringLiteral("doc")}};
    return known.value(name.section(QLatin1Char('.'), -1).toLower());
}

QString mediaTypeOf(const QString &name)
{
    static const QHash<QString, QString> types{
        {QStringLiteral("jpg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("jpeg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("png"), QStringLiteral("image/png")},
        {QStringLiteral("pdf"), QStringLiteral("application/pdf")},
        {QStringLiteral("zip"), QStringLiteral("application/zip")},
        {QStringLiteral("rar"), QStringLiteral("application/vnd.rar")},
        {QStringLiteral("7z"), QStringLiteral("application/x-7z-compressed")},
        {QStringLiteral("doc"), QStringLiteral("application/msword")},
        {QStringLiteral("xls"), QStringLiteral("application/vnd.ms-excel")},
        {QStringLiteral("odt"), QStringLiteral("application/vnd.oasis.opendocument.text")},
        {QStringLiteral("ods"), QStringLiteral("application/vnd.oasis.opendocument.spreadsheet")},
        {QStringLiteral("xlsx"), QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")},
        {QStringLiteral("docx"), QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document")}};
    return types.value(name.section(QLatin1Char('.'), -1).toLower(), QStringLiteral("application/octet-stream"));
}

enum class Shape { Text, Object, Array };

// Reads one bundle. Whatever has not the shape that the schema gives it is named and left out, so that the hall can look at the rest.
// Members that nobody knows stay, for the hall to name them (hall.members_of); only those of a file, which the hall is told in other words,
// are looked at here.
class Reader {
public:
    explicit Reader(const Bundle &bundle)
        : m_bundle(bundle)
    {
    }

    BundledApplication read()
    {
        const std::optional<QJsonObject> json = parse();
        m_read.isObject = json.has_value();
        if (json)
            readApplication(*json);
        return std::move(m_read);
    }

private:
    void fault(const QString &pointer, const char *keyword, const QJsonObject &detail = {}) { m_read.faults.add(pointer, keyword, detail); }

    std::optional<QJsonObject> parse()
    {
        if (!m_bundle.has(TextFile)) {
            fault({}, "required", {{QStringLiteral("missing"), TextFile}});
            return std::nullopt;
        }
        const Result<QByteArray> bytes = m_bundle.read(TextFile, BundledApplication::MostOfTheText);
        if (!bytes) {
            fault({}, "file_unreadable", {{QStringLiteral("why"), bytes.error().log}});
            return std::nullopt;
        }
        if (bytes->size() > BundledApplication::MostOfTheText) {
            fault({}, "file_too_big", {{QStringLiteral("most"), BundledApplication::MostOfTheText}});
            return std::nullopt;
        }
        QStringDecoder decoder(QStringDecoder::Utf8);
        [[maybe_unused]] const QString decoded = decoder(*bytes);
        if (decoder.hasError())
            fault({}, "encoding");
        if (m_bundle.hasTwice(TextFile))
            fault({}, "file_repeated", {{QStringLiteral("name"), TextFile}});
        const JsonText text(*bytes);
        for (const JsonText::Blemish &one : text.blemishes())
            fault(one.pointer, "character",
                  {{QStringLiteral("line"), one.line},
                   {QStringLiteral("column"), one.column},
                   {QStringLiteral("code_point"), QStringLiteral("U+%1").arg(one.codePoint, 4, 16, QLatin1Char('0')).toUpper()}});
        if (text.further() > 0)
            fault({}, "characters", {{QStringLiteral("count"), text.further()}});
        for (const QString &pointer : text.repeated())
            fault(pointer, "repeated");
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(text.cleaned(), &error);
        if (document.isObject())
            return document.object();
        if (error.error == QJsonParseError::NoError)
            fault({}, "type", {{QStringLiteral("wanted"), QStringLiteral("object")}});
        else
            fault({}, "not_json",
                  {{QStringLiteral("why"), error.errorString()}, {QStringLiteral("at"), JsonText::place(text.cleaned(), error.offset)}});
        return std::nullopt;
    }

    bool isShaped(const QJsonValue &value, Shape shape, const QString &pointer)
    {
        static const char *const names[] = {"string", "object", "array"};
        if (shape == Shape::Text ? value.isString() : shape == Shape::Object ? value.isObject() : value.isArray())
            return true;
        fault(pointer, "type", {{QStringLiteral("wanted"), QLatin1String(names[int(shape)])}});
        return false;
    }

    void refuseOthers(const QJsonObject &object, const QStringList &known, const QString &place)
    {
        for (auto member = object.begin(); member != object.end(); ++member)
            if (!known.contains(member.key()))
                fault(place + pointerStep(member.key()), "additionalProperties");
    }

    void readApplication(const QJsonObject &json)
    {
        static const QHash<QString, Shape> members{
            {QStringLiteral("external_id"), Shape::Text}, {QStringLiteral("item"), Shape::Text},
            {QStringLiteral("channel"), Shape::Text},     {QStringLiteral("applicant"), Shape::Object},
            {QStringLiteral("agent"), Shape::Object},     {QStringLiteral("answers"), Shape::Object},
            {QStringLiteral("materials"), Shape::Array}};
        QJsonObject &wanted = m_read.application;
        for (auto member = json.begin(); member != json.end(); ++member) {
            if (!members.contains(member.key()) || isShaped(*member, members.value(member.key()), pointerStep(member.key())))
                wanted.insert(member.key(), *member);
        }
        m_read.externalId = wanted.take(QStringLiteral("external_id")).toString();
        const int most = longest(QLatin1String("external_id"));
        if (m_read.externalId.trimmed().isEmpty())
            fault(QStringLiteral("/external_id"), "required");
        else if (m_read.externalId.toUcs4().size() > most)
            fault(QStringLiteral("/external_id"), "maxLength", {{QStringLiteral("limit"), most}});
        for (const QString &party : {QStringLiteral("applicant"), QStringLiteral("agent")})
            if (wanted.contains(party))
                wanted.insert(party, readParty(wanted.value(party).toObject(), QLatin1Char('/') + party));
        if (wanted.contains(u"materials"))
            wanted.insert(QStringLiteral("materials"), readMaterials(wanted.value(u"materials").toArray()));
    }

    QJsonObject readParty(QJsonObject party, const QString &place)
    {
        const QString legal = QStringLiteral("legal_representative");
        for (auto member = party.begin(); member != party.end();) {
            const QString pointer = place + pointerStep(member.key());
            const bool isFlag = member.key() == QLatin1String("real_name") || member.key() == QLatin1String("notify_sms");
            if (isFlag && !member->isBool())
                fault(pointer, "type", {{QStringLiteral("wanted"), QStringLiteral("boolean")}});
            const bool fits = isFlag ? member->isBool() : isShaped(*member, member.key() == legal ? Shape::Object : Shape::Text, pointer);
            member = fits ? member + 1 : party.erase(member);
        }
        if (party.contains(legal))
            party.insert(legal, readParty(party.value(legal).toObject(), place + QLatin1Char('/') + legal));
        return party;
    }

    QJsonArray readMaterials(const QJsonArray &given)
    {
        if (!areWithinLimits(given))
            return {};
        QJsonArray materials;
        for (qsizetype i = 0; i < given.size(); ++i) {
            const QString place = QStringLiteral("/materials/%1").arg(i);
            if (!isShaped(given.at(i), Shape::Object, place)) {
                materials.append(QJsonObject());
                continue;
            }
            QJsonObject material = given.at(i).toObject();
            if (material.contains(u"window") && !material.value(u"window").isBool()) {
                fault(place + QStringLiteral("/window"), "type", {{QStringLiteral("wanted"), QStringLiteral("boolean")}});
                material.remove(QStringLiteral("window"));
            }
            if (material.contains(u"files")) {
                const QJsonValue files = material.take(QStringLiteral("files"));
                if (isShaped(files, Shape::Array, place + QStringLiteral("/files")))
                    material.insert(QStringLiteral("files"), readFiles(files.toArray(), place + QStringLiteral("/files")));
            }
            materials.append(material);
        }
        return materials;
    }

    QJsonArray readFiles(const QJsonArray &given, const QString &place)
    {
        QJsonArray files;
        for (qsizetype i = 0; i < given.size(); ++i) {
            const QString here = place + QLatin1Char('/') + QString::number(i);
            const QJsonObject file = given.at(i).toObject();
            refuseOthers(file, {QStringLiteral("path"), QStringLiteral("name"), QStringLiteral("media_type")}, here);
            if (isShaped(given.at(i), Shape::Object, here) && isShaped(file.value(u"path"), Shape::Text, here + QStringLiteral("/path")))
                files.append(readFile(file, here));
            else
                files.append(QJsonObject());
        }
        return files;
    }

    QJsonObject readFile(const QJsonObject &file, const QString &here)
    {
        const QString said = file.value(u"path").toString();
        const QString path = Bundle::plain(said);
        const QString name = file.value(u"name").toString(path.section(QLatin1Char('/'), -1));
        // Where the file itself is at fault, the hall is still asked about its name.
        QJsonObject wanted{{QStringLiteral("name"), name},
                           {QStringLiteral("media_type"), file.value(u"media_type").toString(mediaTypeOf(name))},
                           {QStringLiteral("size"), 1},
                           {QStringLiteral("sha256"), QString()}};
        const QString at = here + QStringLiteral("/path");
        if (Bundle::climbsOut(said)) {
            fault(at, "path_climbs");
        } else if (!m_bundle.has(path)) {
            fault(at, "file_missing");
        } else if (m_bundle.hasTwice(path)) {
            fault(at, "file_repeated", {{QStringLiteral("name"), path}});
        } else if (m_bundle.size(path) > BundledApplication::MostOfAFile) {
            fault(at, "file_too_big", {{QStringLiteral("most"), BundledApplication::MostOfAFile}});
        } else if (Content &content = contentOf(path); checkContent(content, name, at)) {
            if (!std::exchange(content.isOffered, true))
                m_read.files.append({path, content.sha256, content.size, at});
            wanted.insert(QStringLiteral("size"), content.size);
            wanted.insert(QStringLiteral("sha256"), content.sha256);
        }
        return wanted;
    }

    // What is known of a file's bytes, however often the application names it.
    struct Content {
        QString unreadable; // why
        qint64 size = 0;
        QString kind;
        QString sha256;
        bool isOffered = false;
    };

    Content &contentOf(const QString &path)
    {
        const auto known = m_contents.find(path);
        if (known != m_contents.end())
            return *known;
        Content content;
        // What an archive says of its files' sizes need not be so.
        const qint64 most = std::min(BundledApplication::MostOfAFile, BundledApplication::MostOfAllFiles - m_bytes);
        const Result<QByteArray> bytes = m_bundle.read(path, most);
        if (bytes)
            m_bytes += bytes->size();
        if (!bytes)
            content.unreadable = bytes.error().log;
        else if (most < BundledApplication::MostOfAFile && bytes->size() > most)
            content.unreadable = QStringLiteral("more than %1 bytes in all files").arg(BundledApplication::MostOfAllFiles);
        else
            content = {{},
                       bytes->size(),
                       kindOf(*bytes),
                       QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex())};
        return *m_contents.insert(path, content);
    }

    bool checkContent(const Content &content, const QString &name, const QString &at)
    {
        if (!content.unreadable.isEmpty())
            fault(at, "file_unreadable", {{QStringLiteral("why"), content.unreadable}});
        else if (content.size > BundledApplication::MostOfAFile)
            fault(at, "file_too_big", {{QStringLiteral("most"), BundledApplication::MostOfAFile}});
        else if (content.size == 0)
            fault(at, "file_empty");
        else if (content.kind != promisedKind(name))
            fault(at, "file_kind", {{QStringLiteral("is"), content.kind}});
        else
            return true;
        return false;
    }

    // How much a bundle says that it wants to have read is known before any of it is.
    bool areWithinLimits(const QJsonArray &materials)
    {
        QSet<QString> paths;
        qsizetype named = 0;
        qint64 bytes = 0;
        for (const QJsonValue &material : materials) {
            const QJsonArray files = material[u"files"].toArray();
            named += files.size();
            for (const QJsonValue &file : files) {
                const QString path = Bundle::plain(file[u"path"].toString());
                if (!paths.contains(path))
                    bytes += m_bundle.size(path);
                paths.insert(path);
            }
        }
        if (named > BundledApplication::MostFiles)
            fault(QStringLiteral("/materials"), "files_too_many",
                  {{QStringLiteral("actual"), named}, {QStringLiteral("limit"), BundledApplication::MostFiles}});
        else if (bytes > BundledApplication::MostOfAllFiles)
            fault(QStringLiteral("/materials"), "files_too_big",
                  {{QStringLiteral("actual"), bytes}, {QStringLiteral("limit"), BundledApplication::MostOfAllFiles}});
        else
            return true;
        return false;
    }

    const Bundle &m_bundle;
    QHash<QString, Content> m_contents;
    qint64 m_bytes = 0; // read so far
    BundledApplication m_read;
};

}

BundledApplication BundledApplication::fromBundle(const Bundle &bundle)
{
    return Reader(bundle).read();
}

}
