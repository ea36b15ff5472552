// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "documents/PaperCheck.h"
#include "hall/OwnerSession.h"
#include "HallPlace.h"
#include "keeper/PrivateKeeper.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

constexpr auto VerifyHelp = R"(yichuangctl verify FILE.pdf [options]

Says of a paper whether it is what it says: its number, its bytes against the hall's archive, its QR code read back from the page, and its
signature. A reprint is told by its mark, which is cut off again. One sentence a point; docs/documents.md tells them all.

  --signature FILE   the detached signature (CMS, DER); else FILE.pdf.p7s beside it, else the one that the hall archived
  --certificate PEM  whose word is taken for the signer; else, of a private hall, its own certificate
  --offline          ask no hall
  --json             the findings as JSON
  --dir FOLDER       a private hall elsewhere than in the usual place
  --server LINE      a city's server: "host=a,b dbname=hall"
  --user NAME        the auditor's login on that server
  --password-file F  the file that holds its password, mode 0600; else PostgreSQL's own password file
)";

struct FindingSentence {
    const char *what;
    const char *english;
    const char *chinese;
};

// %1 is the fact that the sentence is about.
constexpr FindingSentence FindingSentences[] = {
    {"no_pdf", "The file is no PDF.", "这不是 PDF 文件。"},
    {"truncated", "The file breaks off; it is not whole.", "文件不完整，后面缺了一截。"},
    {"appended", "Something other than the mark of a reprint was added to the file.", "文件后面被加进了补打标记以外的内容。"},
    {"reprint", "The file is reprint %1; what follows is about the original in it.", "这是补打第 %1 次的文件，以下核对的是其中的原件。"},
    {"unread_mark",
     "The file is marked as reprint %1, in other typefaces than this machine's: whether the red box says that and no more, see for "
     "yourself. What follows is about the original in it.",
     "文件标明是补打第 %1 次，但标记所用字体与本机不同，红框里是否只写着这些，请自行查看。以下核对的是其中的原件。"},
    {"unread_pages", "The pages could not be read: what is printed on them was not compared.", "没能读出页面，页面上印的内容没有核对。"},
    {"no_claims", "The file says no number; it was not made by a hall.", "文件里没有文号，不是大厅制作的文书。"},
    {"not_printed", "The number %1 is not printed on the page.", "页面上没有印着文号 %1。"},
    {"unknown_number", "The hall has issued no paper %1.", "大厅没有发出过 %1。"},
    {"void", "The paper %1 was voided.", "%1 已作废。"},
    {"known", "The hall issued %1.", "大厅发出过 %1。"},
    {"same", "The bytes are those that the hall archived.", "内容与大厅存档逐字节一致。"},
    {"altered", "The bytes are not those that the hall archived: the file was altered.", "内容与大厅存档不一致，文件被改动过。"},
    {"no_code", "No QR code of a hall can be read on the page.", "页面上读不出大厅的二维码。"},
    {"unread_code", "The page could not be searched for its QR code.", "没能在页面上查找二维码。"},
    {"large_page", "The page is larger than A3, on which no hall prints; its QR code was not looked for.",
     "页面比 A3 还大，大厅不出这样的文书，没有查找二维码。"},
    {"same_code", "The QR code is that of the paper.", "二维码与文书一致。"},
    {"other_code", "The QR code is that of another paper: %1", "二维码是另一份文书的：%1"},
    {"unsigned", "There is no signature to check.", "没有签名可供核对。"},
    {"no_signature", "The signature cannot be read.", "签名文件读不懂。"},
    {"no_certificate", "The certificate to believe cannot be read.", "用来核对的证书读不懂。"},
    {"not_of_this_file", "The signature of %1 is not one over this file: the file was altered after it was signed.",
     "%1 的签名与文件不符：文件在签名后被改动过。"},
    {"other_time", "%1 signed at another time than the hall archived the paper.", "%1 的签名时间与大厅存档时间不符。"},
    {"signed", "%1 signed the file, and its certificate holds.", "签名有效，签名人 %1。"},
    {"nobody_vouches", "%1 signed the file; whether that is the one it says, nobody was named to vouch for (--certificate).",
     "签名与文件相符，签名人自称 %1；没有给出用来核对的证书（--certificate）。"},
    {"expired", "%1 signed with a certificate that was not good at that time.", "%1 签名时证书不在有效期内。"},
    {"foreign", "%1 signed with a certificate that nobody who is believed vouches for.", "%1 的证书不是可信机构签发的。"},
};

QString sentence(const PaperCheck::Finding &finding)
{
    if (finding.what == QLatin1String("hall_unasked"))
        return finding.point == PaperCheck::Point::Number
                   ? QString::fromUtf8(speaksChinese() ? "文号 %1 印在页面上，没有问大厅。"
                                                       : "The number %1 is printed on the page; no hall was asked.")
                         .arg(finding.facts[u"number"].toString())
                   : QString::fromUtf8(speaksChinese() ? "没有与大厅存档比对。" : "The bytes were not compared with a hall's archive.");
    const auto found = std::find_if(std::begin(FindingSentences), std::end(FindingSentences),
                                    [&finding](const FindingSentence &each) { return finding.what == QLatin1String(each.what); });
    if (found == std::end(FindingSentences))
        return finding.what;
    const QString words = QString::fromUtf8(speaksChinese() ? found->chinese : found->english);
    if (!words.contains(QLatin1String("%1")))
        return words;
    for (const char *fact : {"signer", "number", "code", "copy"}) {
        if (finding.facts.contains(QLatin1String(fact)))
            return words.arg(finding.facts[QLatin1String(fact)].toVariant().toString());
    }
    return words;
}

int say(const PaperCheck &check, bool json)
{
    QTextStream out(stdout);
    static const QHash<PaperCheck::Verdict, QString> verdicts{{PaperCheck::Verdict::Good, QStringLiteral("good")},
                                                              {PaperCheck::Verdict::Bad, QStringLiteral("bad")},
                                                              {PaperCheck::Verdict::Unknown, QStringLiteral("unknown")}};
    QJsonArray findings;
    for (const PaperCheck::Finding &finding : check.findings()) {
        findings.append(QJsonObject{{"what", finding.what}, {"verdict", verdicts[finding.verdict]}, {"facts", finding.facts}});
        if (!json)
            out << (finding.verdict == PaperCheck::Verdict::Good  ? "+ "
                    : finding.verdict == PaperCheck::Verdict::Bad ? "! "
                                                                  : "? ")
                << sentence(finding) << "\n";
    }
    if (json)
        out << QJsonDocument(findings).toJson();
    return check.isFalse() ? FalsePaper : check.isProven() ? 0 : UnprovenPaper;
}

// Whoever brings a file decides how large it is, and a device has no end. A paper of a hall is a hundredth of that.
constexpr qint64 MostBytes = 64LL * 1024 * 1024;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::BadInput, path + QStringLiteral(": ") + file.errorString(), {}};
    QByteArray content = file.read(MostBytes + 1);
    if (content.size() > MostBytes)
        return Error{error::BadInput,
                     words("%1 is larger than 64 MB, which no paper of a hall is; it was not checked.",
                           "%1 超过 64 MB，大厅不出这样大的文书，没有核对。")
                         .arg(path),
                     {}};
    return content;
}

// What the hall archived under the number. An auditor asks through his desk, the owner of a hall directly.
Result<ArchivedPaper> archived(const HallPlace &place, const QString &number)
{
    const auto signIn = place.owner();
    if (!signIn)
        return signIn.error();
    auto session = OwnerSession::open(*signIn);
    if (!session)
        return session.error();
    const auto owner = session.value().value("select has_schema_privilege('hall', 'usage')");
    if (!owner)
        return owner.error();
    const auto answer = session.value().value(*owner == QLatin1String("t") ? "select hall.archived_json($1)" : "select audit.document($1)",
                                              {number.toUtf8()});
    if (!answer)
        return answer.error();
    return ArchivedPaper::fromJson(QJsonDocument::fromJson(answer->value_or(QString()).toUtf8()).object());
}

struct VerifyRequest {
    QString file;
    QString signature;
    QString certificate;
    bool offline = false;
    bool json = false;
};

// A hall that was not named and is not there is not asked.
Result<std::optional<ArchivedPaper>> fromHall(const QCommandLineParser &parser, const VerifyRequest &request, const QByteArray &file)
{
    const bool named = parser.isSet(QStringLiteral("dir")) || parser.isSet(QStringLiteral("server"));
    if (request.offline || (!named && !PrivateHall::status(PrivateHall::standardFolder()).exists))
        return std::optional<ArchivedPaper>();
    const QString number = PaperClaims::in(file).number;
    if (number.isEmpty())
        return std::optional<ArchivedPaper>();
    const auto place = HallPlace::from(parser);
    if (!place)
        return place.error();
    const auto paper = archived(*place, number);
    return paper ? Result<std::optional<ArchivedPaper>>(*paper) : paper.error();
}

QString certificateOf(const QCommandLineParser &parser, const VerifyRequest &request)
{
    if (!request.certificate.isEmpty() || parser.isSet(QStringLiteral("server")))
        return request.certificate;
    const QString own = PrivateKeeper::certificateFile(parser.isSet(QStringLiteral("dir")) ? parser.value(QStringLiteral("dir"))
                                                                                           : PrivateHall::standardFolder());
    return QFile::exists(own) ? own : QString();
}

}

int verify(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption signature(QStringLiteral("signature"), {}, QStringLiteral("file"));
    const QCommandLineOption certificate(QStringLiteral("certificate"), {}, QStringLiteral("file"));
    const QCommandLineOption offline(QStringLiteral("offline"));
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOptions({signature, certificate, offline, json});
    HallPlace::addOptions(parser);
    if (arguments.isEmpty() || arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << VerifyHelp;
        return 0;
    }
    if (!parser.parse(QStringList{QStringLiteral("verify")} + arguments) || parser.positionalArguments().size() != 1)
        return usage(parser.errorText());
    VerifyRequest request{parser.positionalArguments().first(), parser.value(signature), parser.value(certificate), parser.isSet(offline),
                          parser.isSet(json)};
    const QString beside = request.file + QStringLiteral(".p7s");
    if (request.signature.isEmpty() && QFile::exists(beside))
        request.signature = beside;
    const QString vouching = certificateOf(parser, request);
    QByteArray contents[3];
    const QString paths[] = {request.file, request.signature, vouching};
    for (int i = 0; i < 3; ++i) {
        if (paths[i].isEmpty())
            continue;
        const auto read = contentOf(paths[i]);
        if (!read)
            return report(read.error());
        contents[i] = *read;
    }
    const auto hall = fromHall(parser, request, contents[0]);
    if (!hall)
        return report(hall.error());
    return say(PaperCheck(contents[0], *hall, contents[1], contents[2]), request.json);
}

}
