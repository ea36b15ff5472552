// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/FileWords.h"

#include "ui/parts/Words.h"

#include <QHash>

namespace yichuang {

QString FileWords::warning(const QString &flag)
{
    const QHash<QString, QString> words{{QStringLiteral("encrypted"), tr("已加密")},
                                        {QStringLiteral("javascript"), tr("含脚本")},
                                        {QStringLiteral("embedded_files"), tr("内嵌文件")},
                                        {QStringLiteral("macros"), tr("含宏")},
                                        {QStringLiteral("name_lies"), tr("类型与文件名不符")},
                                        {QStringLiteral("also_archive"), tr("同时是压缩包")},
                                        {QStringLiteral("too_many_entries"), tr("文件过多")},
                                        {QStringLiteral("too_many_pages"), tr("只显示前面的页")},
                                        {QStringLiteral("signed"), tr("有数字签名")},
                                        {QStringLiteral("double_ending"), tr("双重扩展名")},
                                        {QStringLiteral("escapes"), tr("路径越界")},
                                        {QStringLiteral("nested"), tr("套着压缩包")},
                                        {QStringLiteral("programs"), tr("含程序")}};
    return words.value(flag, flag);
}

QString FileWords::warnings(const QStringList &flags)
{
    QStringList said;
    for (const QString &flag : flags)
        said.append(warning(flag));
    return said.join(tr("、"));
}

QString FileWords::badge(const QString &flag)
{
    const QHash<QString, QString> words{
        {QStringLiteral("nested"), tr("压缩包")}, {QStringLiteral("programs"), tr("程序")}, {QStringLiteral("escapes"), tr("越界")}};
    return words.value(flag, warning(flag));
}

Said FileWords::withoutPages(const FileFacts &facts)
{
    if (facts.flags.contains(QStringLiteral("encrypted")))
        return Words::say(Error{error::FileEncrypted, QStringLiteral("wants a password"), {}});
    if (!officeEnding(facts.mediaType).isEmpty())
        return {tr("本机不能预览 Word 和 Excel 文件"),
                tr("请看纸质原件，或请申请人改交 PDF；要在本机看，请管理员装 LibreOffice 和 bubblewrap")};
    if (isArchive(facts.mediaType))
        return {tr("压缩包是空的"), tr("请申请人重新上传")};
    return {tr("这种文件不能预览"), tr("%1，%2 KB").arg(facts.mediaType).arg(facts.bytes / 1024)};
}

}
