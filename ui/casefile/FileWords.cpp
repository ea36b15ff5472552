// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/FileWords.h"

#include "core/HallTime.h"
#include "records/Material.h"
#include "ui/parts/Unbroken.h"
#include "ui/parts/Words.h"

#include <QHash>

#include <algorithm>

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
        return {tr("本机不能预览 Word 和 Excel 文件"), tr("请看纸质原件；要在本机看，请管理员装 LibreOffice 和 bubblewrap")};
    if (isArchive(facts.mediaType))
        return {tr("压缩包是空的"), tr("请申请人重新上传")};
    return {tr("这种文件不能预览"), tr("%1，%2 KB").arg(facts.mediaType).arg(facts.bytes / 1024)};
}

QString FileWords::origin(const Attachment &file, int round)
{
    if (file.scan)
        return tr("%1 扫描 · %2 · %3")
            .arg(halltime::moment(file.scan->at, halltime::dayOf(halltime::now())), unbroken(file.scan->by),
                 Words::window(file.scan->window))
            .replace(QStringLiteral(" ·"), QStringLiteral("\u00A0·")); // no line begins with the point
    const int back = round - file.round;
    return back <= 0 ? tr("申请人提交") : back == 1 ? tr("上次提交") : tr("第 %1 次提交").arg(file.round);
}

bool FileWords::isReplaced(const Attachment &file, const Material &paper, int round)
{
    const bool overCounter = paper.newInRound && paper.state == MaterialState::Window;
    return file.round < round && (overCounter || std::any_of(paper.attachments.begin(), paper.attachments.end(),
                                                             [&file](const Attachment &one) { return one.round > file.round; }));
}

QString FileWords::earlier(const Attachment &file, const Material &paper, int round)
{
    if (file.round >= round)
        return {};
    const QString words = origin(file, round);
    if (!isReplaced(file, paper, round))
        return tr("%1，这次没有重交").arg(words);
    return paper.state == MaterialState::Window ? tr("%1，不是这次的：这次交到窗口，没有上传").arg(words) : tr("%1，不是这次的").arg(words);
}

}
