// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/ItemWords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace yichuang::item_words {

// A plain function has no tr() of its own.
class ItemWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::ItemWords)
};

QList<ItemRow::Tag> tags(const CatalogueItem &item)
{
    QList<ItemRow::Tag> list;
    if (item.onlineWhole || item.visits == 0)
        list.append({ItemWords::tr("全程网办"), Tone::Green});
    else
        list.append({ItemWords::tr("到厅 %1 次").arg(item.visits), Tone::Blue});
    if (item.immediate)
        list.append({ItemWords::tr("当天办结"), Tone::Blue});
    else if (!item.promised.isEmpty())
        list.append({period(item.promised), Tone::Grey});
    return list;
}

QString period(QString hallsWords)
{
    static const QRegularExpression number(QStringLiteral("(\\d)(?=[^\\d\\s.])"));
    return hallsWords.replace(number, QStringLiteral("\\1 "));
}

ItemRow::Tag handing(const GuideMaterial &material)
{
    if (material.exempt)
        return {ItemWords::tr("免提交"), Tone::Green};
    if (material.verifyOriginal)
        return {ItemWords::tr("带原件"), Tone::Amber};
    if (material.form == MaterialForm::Paper)
        return {ItemWords::tr("交到窗口"), Tone::Amber};
    return {ItemWords::tr("拍照上传"), Tone::Blue};
}

}
