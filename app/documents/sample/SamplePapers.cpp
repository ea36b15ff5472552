// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sample/SamplePapers.h"

#include "documents/Codes.h"
#include "documents/sample/DrawnSheet.h"
#include "documents/Typeface.h"

namespace yichuang {
namespace {

constexpr int scanDpi = 92;
const QSizeF a4(210, 297);

const Setting title{22, 34, Qt::AlignHCenter, 0, 6, true};
const Setting body{13, 24, Qt::AlignLeft, 2, 0, false};
const Setting heading{13, 26, Qt::AlignLeft, 0, 0, true};
const Setting plain{13, 24, Qt::AlignLeft, 0, 0, false};
const Setting small{9.5, 15, Qt::AlignHCenter, 0, 0, false};
const Setting field{11, 18, Qt::AlignLeft, 0, 0, false};

void leaseFoot(DrawnSheet &sheet, int page)
{
    sheet.text(0, 281, 210, QStringLiteral("第 %1 页 共 3 页").arg(page), small);
}

QImage leaseFirst(quint32 seed, const SampleNames &names)
{
    DrawnSheet sheet(a4, scanDpi, seed);
    const double drawn = 30 + sheet.chance().bounded(900) / 10.0;
    const double area = names.area > 0 ? names.area : drawn;
    sheet.text(0, 24, 210, QStringLiteral("房屋租赁合同"), title);
    sheet.text(25, 40, 160, QStringLiteral("合同编号：PJZL-2026-%1").arg(sheet.chance().bounded(1, 9999), 4, 10, QLatin1Char('0')),
               {9.5, 15, Qt::AlignRight, 0, 0, false});
    sheet.text(25, 52, 160, QStringLiteral("出租方（甲方）：%1").arg(names.company), plain);
    sheet.text(25, 61, 160, QStringLiteral("承租方（乙方）：%1").arg(names.person), plain);
    // A code of the enterprises' registry begins with 9, which no region's number does.
    const bool enterprise = names.idNumber.startsWith(u'9');
    sheet.text(25, 70, 160, (enterprise ? QStringLiteral("统一社会信用代码：%1") : QStringLiteral("公民身份号码：%1")).arg(names.idNumber),
               plain);
    sheet.text(25, 84, 160,
               QStringLiteral("根据《中华人民共和国民法典》及有关规定，甲乙双方在平等自愿的基础上，就房屋租赁事宜达成如下协议："), body);
    sheet.text(25, 106, 160, QStringLiteral("第一条 租赁房屋"), heading);
    sheet.text(
        25, 115, 160,
        QStringLiteral("甲方将坐落于%1的房屋出租给乙方作经营使用，房屋使用面积为 %2 平方米。").arg(names.address).arg(area, 0, 'f', 2),
        body);
    sheet.text(25, 138, 160, QStringLiteral("第二条 租赁期限"), heading);
    sheet.text(25, 147, 160, QStringLiteral("自 2026 年 11 月 1 日起至 2029 年 10 月 31 日止，共三年。"), body);
    sheet.text(25, 162, 160, QStringLiteral("第三条 租金及支付方式"), heading);
    sheet.text(25, 171, 160,
               QStringLiteral("月租金人民币 %1 元，乙方于每月 5 日前支付至甲方指定账户。").arg(1500 + 100 * sheet.chance().bounded(40)),
               body);
    sheet.text(25, 194, 160, QStringLiteral("第四条 双方责任"), heading);
    sheet.text(25, 203, 160, QStringLiteral("乙方应依法取得有关许可后方可开展经营活动，并负责经营场所内的消防、卫生及安全。"), body);
    sheet.text(25, 232, 70, QStringLiteral("甲方（盖章）："), plain);
    sheet.text(110, 232, 70, QStringLiteral("乙方（签名）："), plain);
    sheet.text(25, 250, 70, QStringLiteral("日期：2026 年 10 月 26 日"), plain);
    sheet.text(110, 250, 70, QStringLiteral("日期：2026 年 10 月 26 日"), plain);
    sheet.seal(62, 244, 40, names.company, QStringLiteral("合同专用章"));
    sheet.signature(146, 242, 28);
    leaseFoot(sheet, 1);
    return sheet.finished();
}

QImage leaseSecond(quint32 seed)
{
    DrawnSheet sheet(a4, scanDpi, seed + 1);
    const QStringList clauses{"第五条 房屋修缮", "第六条 转租", "第七条 合同解除", "第八条 违约责任", "第九条 争议解决", "第十条 其他"};
    double y = 26;
    for (const QString &clause : clauses) {
        sheet.text(25, y, 160, clause, heading);
        sheet.text(25, y + 9, 160,
                   QStringLiteral("双方应当按照约定全面履行自己的义务。未尽事宜由双方协商，协商不成的，可以向房屋所在地人民法院起诉。"),
                   body);
        y += 36;
    }
    leaseFoot(sheet, 2);
    return sheet.finished();
}

QImage leaseThird(quint32 seed, const SampleNames &names)
{
    DrawnSheet sheet(a4, scanDpi, seed + 2);
    sheet.text(0, 26, 210, QStringLiteral("附件：房屋交付清单"), {16, 26, Qt::AlignHCenter, 0, 1, true});
    const QStringList items{"门锁钥匙（把）", "水表读数（吨）", "电表读数（度）", "灭火器（具）", "空调（台）"};
    for (qsizetype i = 0; i < items.size(); ++i) {
        const double y = 46 + 11 * double(i);
        sheet.frame(25, y, 110, 11);
        sheet.frame(135, y, 50, 11);
        sheet.text(28, y + 1.5, 100, items[i], plain);
        sheet.handwriting(150, y + 8, QString::number(sheet.chance().bounded(2, 900)));
    }
    sheet.seal(60, 130, 40, names.company, QStringLiteral("合同专用章"));
    sheet.signature(140, 130, 28);
    leaseFoot(sheet, 3);
    return sheet.finished();
}

void idCardFront(DrawnSheet &sheet, double x, double y, quint32 seed, const SampleNames &names)
{
    const QStringList labels{"姓 名", "性 别", "住 址", "公民身份号码"};
    sheet.painter().fillRect(QRectF(x * mm, y * mm, 86 * mm, 54 * mm), QColor(0xe4, 0xee, 0xf2));
    sheet.frame(x, y, 86, 54);
    sheet.text(x + 5, y + 5, 50, labels[0] + QStringLiteral("  ") + names.person, field);
    const bool male = names.idNumber.size() == 18 ? names.idNumber[16].digitValue() % 2 == 1 : seed % 2 == 1;
    sheet.text(x + 5, y + 13, 50, labels[1] + (male ? QStringLiteral("  男    民 族  汉") : QStringLiteral("  女    民 族  汉")), field);
    sheet.text(x + 5, y + 21, 12, labels[2], field);
    sheet.text(x + 18, y + 21, 38, names.address, {10, 15, Qt::AlignLeft, 0, 0, false});
    sheet.text(x + 5, y + 44, 80, labels[3] + QStringLiteral("  ") + names.idNumber, field);
    paintPortrait(sheet.painter(), QRectF((x + 59) * mm, (y + 7) * mm, 24 * mm, 30 * mm), seed);
}

void idCardBack(DrawnSheet &sheet, double x, double y)
{
    sheet.painter().fillRect(QRectF(x * mm, y * mm, 86 * mm, 54 * mm), QColor(0xee, 0xee, 0xe4));
    sheet.frame(x, y, 86, 54);
    sheet.text(x, y + 10, 86, QStringLiteral("居民身份证"), {18, 26, Qt::AlignHCenter, 0, 3, true});
    sheet.text(x + 12, y + 34, 72, QStringLiteral("签发机关  江门市公安局蓬江分局"), field);
    sheet.text(x + 12, y + 42, 72, QStringLiteral("有效期限  2019.03.08-2039.03.08"), field);
}

}

QList<QImage> drawLease(quint32 seed, const SampleNames &names)
{
    return {leaseFirst(seed, names), leaseSecond(seed), leaseThird(seed, names)};
}

QImage drawIdCard(quint32 seed, const SampleNames &names)
{
    DrawnSheet sheet(QSizeF(120, 150), 130, seed);
    idCardFront(sheet, 17, 14, seed, names);
    idCardBack(sheet, 17, 80);
    sheet.text(0, 138, 120, QStringLiteral("复印件与原件一致"), small);
    sheet.watermark();
    return sheet.finished();
}

QImage drawBusinessLicence(quint32 seed, const SampleNames &names)
{
    DrawnSheet sheet(QSizeF(297, 210), 88, seed);
    sheet.frame(10, 10, 277, 190, 1.6);
    sheet.frame(13, 13, 271, 184, 0.4);
    sheet.text(0, 30, 297, QStringLiteral("营业执照"), {40, 60, Qt::AlignHCenter, 0, 14, true});
    sheet.text(28, 62, 120, QStringLiteral("统一社会信用代码 ") + names.creditCode, field);
    const QList<std::pair<QString, QString>> rows{
        {"名    称", names.company},
        {"类    型", QStringLiteral("有限责任公司")},
        {"法定代表人", names.person},
        {"经营范围", QStringLiteral("餐饮服务；食品销售；住房租赁。（依法须经批准的项目，经相关部门批准后方可开展经营活动）")},
        {"注册资本", QStringLiteral("壹佰万元人民币")},
        {"住    所", names.address}};
    double y = 80;
    for (const auto &[label, value] : rows) {
        sheet.text(28, y, 40, label, {13, 22, Qt::AlignLeft, 0, 0, true});
        sheet.text(68, y, 130, value, {13, 22, Qt::AlignLeft, 0, 0, false});
        y += value.size() > 28 ? 22 : 14;
    }
    const bool drawn = paintQr(sheet.painter(), QRectF(232 * mm, 24 * mm, 30 * mm, 30 * mm), QStringLiteral("SAMPLE ") + names.creditCode);
    Q_UNUSED(drawn)
    sheet.text(205, 150, 70, QStringLiteral("登记机关"), {13, 22, Qt::AlignLeft, 0, 0, false});
    sheet.seal(238, 160, 40, QStringLiteral("江门市蓬江区市场监督管理局"), QStringLiteral("样例"));
    sheet.watermark();
    return sheet.finished();
}

QImage drawFloorPlan(quint32 seed, const SampleNames &names)
{
    DrawnSheet sheet(QSizeF(297, 210), 92, seed);
    QRandomGenerator &chance = sheet.chance();
    const double split = 120 + chance.bounded(50);
    const double cross = 90 + chance.bounded(30);
    sheet.text(0, 16, 297, QStringLiteral("经营场所平面布局图"), {18, 28, Qt::AlignHCenter, 0, 2, true});
    sheet.frame(35, 40, 227, 130, 1.4);
    sheet.line(split, 40, split, 170, 0.9);
    sheet.line(split, cross, 262, cross, 0.9);
    sheet.line(35, 140, split, 140, 0.5);
    sheet.text(35, 85, split - 35, QStringLiteral("就餐区"), {14, 22, Qt::AlignHCenter, 0, 0, false});
    sheet.text(35, 150, split - 35, QStringLiteral("备餐、收银"), {12, 20, Qt::AlignHCenter, 0, 0, false});
    sheet.text(split, 60, 262 - split, QStringLiteral("食品处理区"), {14, 22, Qt::AlignHCenter, 0, 0, false});
    sheet.text(split, cross + 25, 262 - split, QStringLiteral("仓库、更衣"), {14, 22, Qt::AlignHCenter, 0, 0, false});
    for (int i = 0; i < 6; ++i)
        sheet.frame(46 + 24 * (i % 3), 54 + 56 * (i / 3), 14, 10);
    sheet.line(35, 178, 262, 178);
    sheet.text(35, 179, 227, QStringLiteral("%1 m").arg(8 + chance.bounded(60) / 10.0, 0, 'f', 2), small);
    sheet.text(35, 190, 227, QStringLiteral("地址：%1    绘图：%2").arg(names.address, names.person), field);
    return sheet.finished();
}

QImage drawHealthCertificate(quint32 seed, const SampleNames &names)
{
    DrawnSheet sheet(QSizeF(110, 74), 170, seed);
    sheet.painter().fillRect(QRectF(8 * mm, 7 * mm, 94 * mm, 60 * mm), QColor(0xe6, 0xf2, 0xe8));
    sheet.frame(8, 7, 94, 60, 0.5);
    sheet.text(8, 10, 94, QStringLiteral("从业人员健康证明"), {14, 22, Qt::AlignHCenter, 0, 2, true});
    paintPortrait(sheet.painter(), QRectF(14 * mm, 22 * mm, 24 * mm, 30 * mm), seed);
    sheet.text(43, 22, 56, QStringLiteral("姓名  ") + names.person, field);
    sheet.text(43, 30, 56, QStringLiteral("类别  食品经营"), field);
    sheet.text(43, 38, 56, QStringLiteral("编号  %1").arg(44070326000000 + sheet.chance().bounded(999999)), field);
    sheet.text(43, 46, 56, QStringLiteral("有效期至  2027 年 6 月 30 日"), field);
    sheet.seal(82, 50, 22, QStringLiteral("蓬江区疾病预防控制中心"), QStringLiteral("体检专用"));
    sheet.watermark();
    return sheet.finished();
}

QImage drawApplicationForm(quint32 seed, const SampleNames &names)
{
    DrawnSheet sheet(a4, 100, seed);
    sheet.text(0, 22, 210, QStringLiteral("业务申请表"), title);
    const QList<std::pair<QString, QString>> rows{{"申请人", names.person},
                                                  {"证件号码", names.idNumber},
                                                  {"单位名称", names.company},
                                                  {"地址", names.address},
                                                  {"使用面积", QStringLiteral("%1 平方米").arg(sheet.chance().bounded(20, 160))},
                                                  {"联系电话", QStringLiteral("138****5521")},
                                                  {"申请事项", QStringLiteral("新办")}};
    double y = 44;
    for (const auto &[label, value] : rows) {
        sheet.frame(22, y, 36, 14);
        sheet.frame(58, y, 130, 14);
        sheet.text(25, y + 3, 32, label, plain);
        sheet.handwriting(62, y + 9.5, value, value.size() > 22 ? 11 : 15);
        y += 14;
    }
    sheet.frame(22, y, 166, 60);
    sheet.text(25, y + 3, 160, QStringLiteral("申请人承诺："), plain);
    sheet.text(25, y + 12, 160, QStringLiteral("以上填写内容真实、准确，所提交的材料与原件一致。"), body);
    sheet.text(100, y + 40, 40, QStringLiteral("申请人签名："), plain);
    sheet.signature(140, y + 48, 28);
    return sheet.finished();
}

QImage drawPortraitPhoto(quint32 seed)
{
    QImage image(358, 441, QImage::Format_RGB32);
    QPainter painter(&image);
    paintPortrait(painter, QRectF(image.rect()), seed);
    return image;
}

QImage drawPlainPage(quint32 seed, int page, int pages, const SampleNames &names)
{
    static const QStringList sentences{
        QStringLiteral("本材料由申请人提供，所述情况与实际相符，如有变更将在五个工作日内书面告知审批部门。"),
        QStringLiteral("经营场所已按要求设置，通道保持畅通，应急照明和疏散指示标志完好有效。"),
        QStringLiteral("相关人员已接受培训并考核合格，培训记录和考核结果由本单位留存备查。"),
        QStringLiteral("设施设备按说明书安装调试，运行正常，日常维护由专人负责并逐日登记。"),
        QStringLiteral("本单位建立了责任制度，明确了岗位职责、检查周期和发现问题后的处理程序。"),
        QStringLiteral("现场抽查三处，结果均符合规定；抽查人和陪同人已在记录上签名确认。"),
    };
    DrawnSheet sheet(a4, 72, seed + quint32(page));
    double y = 24;
    if (page == 1) {
        sheet.text(20, y, 170, names.paper.isEmpty() ? QStringLiteral("附件材料") : names.paper, title);
        sheet.text(25, 46, 160, QStringLiteral("编号：PJ-CL-%1").arg(sheet.chance().bounded(1, 9999), 4, 10, QLatin1Char('0')),
                   {9.5, 15, Qt::AlignRight, 0, 0, false});
        sheet.text(25, 56, 160, QStringLiteral("提供单位（人）：%1").arg(names.company.isEmpty() ? names.person : names.company), plain);
        y = 70;
    }
    for (int paragraph = 1; y < (page == pages ? 200 : 250); ++paragraph, y += 22)
        sheet.text(25, y, 160,
                   QStringLiteral("%1. ").arg(paragraph) + sentences[qsizetype(sheet.chance().bounded(quint32(sentences.size())))], body);
    if (page == pages) {
        sheet.text(110, 226, 80, QStringLiteral("日期：2026 年 9 月 %1 日").arg(1 + sheet.chance().bounded(28)), plain);
        sheet.seal(148, 226, 38, names.company.isEmpty() ? QStringLiteral("样例单位") : names.company, QStringLiteral("业务专用章"));
    }
    sheet.text(0, 281, 210, QStringLiteral("第 %1 页 共 %2 页").arg(page).arg(pages), small);
    return sheet.finished();
}

}
