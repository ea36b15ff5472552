// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fault.h"

#include "Commands.h"

#include <algorithm>

namespace yichuang::ctl {
namespace {

struct FaultSentence {
    QLatin1String keyword;
    const char *english;
    const char *chinese;
};

// A name in braces stands for that member of the detail.
const FaultSentence FaultSentences[] = {
    {QLatin1String("not_json"), "This is not JSON: {why} at {at}.", "不是 JSON：{why}（{at}）。"},
    {QLatin1String("encoding"), "The text is not UTF-8.", "文本不是 UTF-8 编码。"},
    {QLatin1String("character"), "Line {line}, column {column} has {code_point}, which cannot be stored.",
     "第 {line} 行第 {column} 列有不能保存的字符 {code_point}。"},
    {QLatin1String("characters"), "{count} more characters cannot be stored.", "另有 {count} 个不能保存的字符。"},
    {QLatin1String("repeated"), "This stands here twice; only one of them can be meant.", "这一项写了不止一次，无法判断以哪个为准。"},
    {QLatin1String("required"), "Something compulsory is missing.", "缺少必填项。"},
    {QLatin1String("type"), "This is of the wrong kind.", "数据类型不对。"},
    {QLatin1String("additionalProperties"), "Nobody asked for this.", "没有这一项。"},
    {QLatin1String("maxLength"), "This is longer than {limit} characters.", "超过 {limit} 个字。"},
    {QLatin1String("enum"), "This is none of the values that are allowed.", "不在允许的取值之内。"},
    {QLatin1String("external_id"),
     "The hall has another application with the external id {id}; a changed application needs an id of its own.",
     "大厅已有另一件申请使用外部编号 {id}；内容不同的申请须使用新的编号。"},
    {QLatin1String("item_unknown"), "There is no such service item.", "没有这个事项。"},
    {QLatin1String("item_closed"), "The service item takes no applications today.", "该事项目前不受理申请。"},
    {QLatin1String("version_closed"), "This version of the service item is closed; version {open} is open.",
     "该事项版本已停用，现行版本为 {open}。"},
    {QLatin1String("hidden_character"), "The text holds {code_point}, which cannot be seen or printed; delete it and type the place again.",
     "文字里夹有看不见、印不出的字符 {code_point}，请删去后重新输入。"},
    {QLatin1String("resident_id"), "This is no valid resident identity number; check its last digit.",
     "公民身份号码不正确，请核对校验位。"},
    {QLatin1String("credit_code"), "This is no valid unified social credit code; check its last character.",
     "统一社会信用代码不正确，请核对校验位。"},
    {QLatin1String("foreign_permanent"), "This is no valid number of a foreigner's permanent residence card; check its last character.",
     "外国人永久居留身份证号码不正确，请核对校验位。"},
    {QLatin1String("travel_permit"), "This is no number of a travel permit.", "通行证号码不正确。"},
    {QLatin1String("passport"), "This is no number of a passport.", "护照号码不正确。"},
    {QLatin1String("party_differs"),
     "This is not the number with which the applicant, or whoever signs for the enterprise, is declared; a case that was filed with a "
     "wrong one is withdrawn and filed anew.",
     "与申请人（企业为法定代表人）申报的号码不同；申报时写错的，请撤回后重新申请。"},
    {QLatin1String("number_differs"), "The identity number beside it says otherwise.", "与旁边的证件号码不一致。"},
    {QLatin1String("same_person"), "Two people on the form have the same number.", "表里两个人填了同一个证件号码。"},
    {QLatin1String("audience"), "The service item is not for applicants of this kind; it is for: {for}.",
     "该事项不接受这类申请人，申请人应为：{for}。"},
    {QLatin1String("number"), "This number cannot be one.", "证件号码不正确。"},
    {QLatin1String("name"), "The name is too long or has characters that cannot be stored.", "名称过长或含有不能保存的字符。"},
    {QLatin1String("phone"), "This is no telephone number.", "电话号码不正确。"},
    {QLatin1String("form_unknown"), "The service item has no such form.", "该事项没有这张表。"},
    {QLatin1String("material"), "The service item has no such material.", "该事项没有这份材料。"},
    {QLatin1String("material_missing"), "Compulsory material {seq} ({name}) is missing.", "缺少必交材料 {seq}（{name}）。"},
    {QLatin1String("file_name"), "This is no name for a file.", "文件名不可用。"},
    {QLatin1String("file_empty"), "The file is empty.", "文件是空的。"},
    {QLatin1String("file_too_big"), "The file is larger than {most} bytes.", "文件大于 {most} 字节。"},
    {QLatin1String("file_missing"), "The bundle has no such file.", "申请包里没有这个文件。"},
    {QLatin1String("file_repeated"), "The zip file has more than one file of the name {name}.", "压缩包里有不止一个名为 {name} 的文件。"},
    {QLatin1String("files_too_many"), "The application names {actual} files; at most {limit} are taken.",
     "申请共列出 {actual} 个文件，最多收 {limit} 个。"},
    {QLatin1String("files_too_big"), "The files are {actual} bytes together; at most {limit} are taken.",
     "文件合计 {actual} 字节，最多收 {limit} 字节。"},
    {QLatin1String("file_unreadable"), "The file cannot be read: {why}", "文件无法读取：{why}"},
    {QLatin1String("file_blocked"),
     "Somebody began to send this file with another length and has not finished; hand the bundle in again in an hour.",
     "这个文件另有人按别的长度开始上传，还没有传完；请过一小时再提交这个申请包。"},
    {QLatin1String("file_kind"), "The file is not what its name says; it is: {is}.", "文件内容与文件名不符，实际为：{is}。"},
    {QLatin1String("file_type"), "The material does not take files of this kind; it takes: {allowed}.",
     "该材料不收这类文件，可收：{allowed}。"},
    {QLatin1String("path_climbs"), "The path leads out of the bundle.", "路径超出了申请包。"},
};

QString said(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList words;
    for (const QJsonValue &word : value.toArray())
        words.append(word.toString());
    return words.join(QLatin1String(", "));
}

}

QString pointerStep(QString name)
{
    return QLatin1Char('/') + name.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
}

QJsonObject Fault::toJson() const
{
    return {{QStringLiteral("pointer"), pointer}, {QStringLiteral("keyword"), keyword}, {QStringLiteral("detail"), detail}};
}

QString Fault::sentence() const
{
    const auto known = std::find_if(std::begin(FaultSentences), std::end(FaultSentences),
                                    [this](const FaultSentence &one) { return one.keyword == keyword; });
    // Whatever a form's schema demands besides is said by its keyword and bound.
    QString text = known == std::end(FaultSentences) ? keyword : QString::fromUtf8(speaksChinese() ? known->chinese : known->english);
    for (auto fact = detail.begin(); fact != detail.end(); ++fact) {
        const QString place = QLatin1Char('{') + fact.key() + QLatin1Char('}');
        if (text.contains(place))
            text.replace(place, said(*fact));
        else
            text += QStringLiteral(" %1: %2").arg(fact.key(), said(*fact));
    }
    return text;
}

void Faults::add(const QString &pointer, const char *keyword, const QJsonObject &detail)
{
    m_list.append({pointer, QString::fromLatin1(keyword), detail});
}

void Faults::addFromHall(const QJsonArray &faults)
{
    QList<Fault> fresh;
    for (const QJsonValue &fault : faults) {
        const QString pointer = fault[u"pointer"].toString();
        // Files that the hall has not got yet are still to be sent.
        if (fault[u"keyword"] != QLatin1String("file_missing") && !covers(pointer))
            fresh.append({pointer, fault[u"keyword"].toString(), fault[u"detail"].toObject()});
    }
    m_list += fresh;
}

QJsonArray Faults::toJson() const
{
    QJsonArray list;
    for (const Fault &fault : m_list)
        list.append(fault.toJson());
    return list;
}

bool Faults::covers(const QString &pointer) const
{
    return std::any_of(m_list.begin(), m_list.end(), [&pointer](const Fault &fault) {
        return !fault.pointer.isEmpty() && (pointer == fault.pointer || pointer.startsWith(fault.pointer + QLatin1Char('/')));
    });
}

}
