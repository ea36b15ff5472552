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
        list.append({ItemWords::tr("到厅 %n 次", nullptr, item.visits), Tone::Blue});
    if (item.immediate)
        list.append({ItemWords::tr("当天办结"), Tone::Blue});
    else if (!item.promised.isEmpty())
        list.append({period(item.promised), Tone::Grey});
    return list;
}

// A number and a unit, as hall.zh_period spells them; anything else is shown as it came.
QString period(const QString &hallsWords)
{
    if (hallsWords == u"即办")
        return ItemWords::tr("即办");
    static const QRegularExpression form(QStringLiteral("^([0-9]+) ?([^0-9 ]+)$"));
    const QRegularExpressionMatch match = form.match(hallsWords);
    const int count = match.captured(1).toInt();
    const QString unit = match.captured(2);
    if (unit == u"个工作日")
        return ItemWords::tr("%n 个工作日", nullptr, count);
    if (unit == u"日")
        return ItemWords::tr("%n 日", nullptr, count);
    if (unit == u"个月")
        return ItemWords::tr("%n 个月", nullptr, count);
    if (unit == u"年")
        return ItemWords::tr("%n 年", nullptr, count);
    return unit == u"小时" ? ItemWords::tr("%n 小时", nullptr, count) : hallsWords;
}

// By its short name: lupdate takes a qualified type for the class of what follows, whose words would then have no translation.
using Tag = ItemRow::Tag;

Tag handing(const GuideMaterial &material)
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
