// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/FileFlags.h"

#include "documents/FileFacts.h"
#include "ui/casefile/ViewerPanel.h"

#include <QHash>

namespace yichuang {

QString flagWords(const FileFacts &facts)
{
    const QHash<QString, QString> words{{QStringLiteral("encrypted"), ViewerPanel::tr("已加密")},
                                        {QStringLiteral("javascript"), ViewerPanel::tr("含脚本")},
                                        {QStringLiteral("embedded_files"), ViewerPanel::tr("内嵌文件")},
                                        {QStringLiteral("macros"), ViewerPanel::tr("含宏")},
                                        {QStringLiteral("name_lies"), ViewerPanel::tr("类型与文件名不符")},
                                        {QStringLiteral("also_archive"), ViewerPanel::tr("同时是压缩包")},
                                        {QStringLiteral("too_many_entries"), ViewerPanel::tr("文件过多")},
                                        {QStringLiteral("signed"), ViewerPanel::tr("有数字签名")},
                                        {QStringLiteral("double_ending"), ViewerPanel::tr("双重扩展名")},
                                        {QStringLiteral("escapes"), ViewerPanel::tr("路径越界")},
                                        {QStringLiteral("nested"), ViewerPanel::tr("套着压缩包")},
                                        {QStringLiteral("programs"), ViewerPanel::tr("含程序")}};
    QStringList said;
    for (const QString &flag : facts.flags)
        said.append(words.value(flag, flag));
    return said.join(ViewerPanel::tr("、"));
}

}
