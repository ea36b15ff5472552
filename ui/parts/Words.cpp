// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Words.h"

#include "core/HallTime.h"
#include "core/LineError.h"
#include "core/Text.h"
#include "ui/parts/Provisional.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSet>
#include <QTimeZone>

namespace yichuang {

namespace {

QString fact(const Error &error, QLatin1String name)
{
    const QJsonValue value = error.facts.value(name);
    return value.isDouble() ? QString::number(value.toInt()) : value.toString();
}

bool is(const Error &error, const char *code)
{
    return error.is(QLatin1String(code));
}

bool isLicence(const Error &error)
{
    return error.facts.value(QLatin1String("licence")).toBool(true);
}

QDateTime atHall(const QDateTime &time)
{
    return time.toTimeZone(QTimeZone("Asia/Shanghai"));
}

// Whoever lost a case reads why it was taken over.
QString withReason(const Error &error, const QString &said)
{
    const QString why = fact(error, QLatin1String("taken_over"));
    return why.isEmpty() ? said : Words::tr("%1。接办理由：%2").arg(said, visible(why));
}

// Who may fetch papers, and how they may be served.
Said notCollector(const QString &why)
{
    if (why == QLatin1String("differs"))
        return {Words::tr("证件与申报的不一致"), Words::tr("请核对是不是本人的证件")};
    if (why == QLatin1String("expired"))
        return {Words::tr("证件已过期"), Words::tr("请出示有效证件")};
    if (why == QLatin1String("number"))
        return {Words::tr("证件号码不对"), Words::tr("请重读证件，或逐位核对录入的号码")};
    if (why == QLatin1String("face"))
        return {Words::tr("还没有核对人证"), Words::tr("看过本人再交付")};
    if (why == QLatin1String("authority"))
        return {Words::tr("不是申请人本人，缺委托手续"), Words::tr("请收下授权委托书，写明它的名称，有日期的写上日期")};
    return {Words::tr("还没有读领取人的证件"), Words::tr("请放证件，或手工录入")};
}

std::optional<Said> aboutService(const Error &error)
{
    const QString why = fact(error, QLatin1String("why"));
    if (is(error, "YC331")) {
        return why == QLatin1String("consent") ? Said{Words::tr("当事人没有同意电子送达"), Words::tr("请先取得书面同意，或换一种送达方式")}
               : why == QLatin1String("not_tried")
                   ? Said{Words::tr("还没有用别的方式送达过"), Words::tr("公告送达之前，先邮寄或上门一次并记下结果")}
                   : Said{Words::tr("没有这种送达方式"), Words::tr("请从列出的方式里选")};
    }
    if (is(error, "YC332")) {
        return Said{Words::tr("%1 已经送达或正在送达").arg(fact(error, QLatin1String("number"))),
                    Words::tr("同一份文书只送达一次，请看领取和送达记录")};
    }
    if (is(error, "YC333")) {
        return notCollector(why);
    }
    return std::nullopt;
}

}

QString Said::whole() const
{
    if (meaning.isEmpty()) {
        return fact;
    }
    return fact.endsWith(QChar(0x3002)) ? fact + meaning : Words::tr("%1，%2").arg(fact, meaning);
}

QString Words::percent(double share)
{
    return QString::number(100 * share, 'f', 1) + u'%';
}

QString Words::window(const QJsonValue &number)
{
    const int window = number.isString() ? number.toString().toInt() : number.toInt();
    return window > 0 ? tr("%1 号窗口").arg(window, 2, 10, QLatin1Char('0')) : tr("其他窗口");
}

QString Words::moment(const QJsonValue &utc)
{
    const QDateTime time = QDateTime::fromString(utc.toString(), Qt::ISODateWithMs);
    if (!time.isValid()) {
        return {};
    }
    const QDateTime there = atHall(time);
    const bool today = there.date() == atHall(halltime::now()).date();
    return there.toString(today ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd HH:mm"));
}

Said Words::say(const Error &error)
{
    for (const auto about : {aboutLine, aboutSeat, aboutHolding, aboutChecks, aboutReview, aboutService, aboutNotices, aboutPaper,
                             aboutApplicant, aboutHall}) {
        if (const std::optional<Said> said = about(error)) {
            return *said;
        }
    }
    return {tr("程序遇到了没料到的情况"), tr("已记入日志，写的内容都还在。请告诉管理员这个代码：%1").arg(error.code)};
}

std::optional<Said> Words::aboutLine(const Error &error)
{
    if (error.is(error::LineLost) && error::isUpgrade(error))
        return Said{tr("大厅正在升级"), tr("没有发出，写的内容都还在。升级好后再发一次")};
    if (error.is(error::Unread) && error::isUpgrade(error))
        return Said{tr("大厅正在升级"), tr("现在看不了，升级好后再看。写的内容都还在")};
    if (error.is(error::LineLost))
        return Said{tr("连不上大厅"), tr("没有发出，写的内容都还在。恢复连接后再发一次")};
    if (error.is(error::Unread))
        return Said{tr("连不上大厅"), tr("现在看不了，连上后再看。写的内容都还在")};
    if (error.is(error::OutcomeUnknown))
        return Said{tr("发出了，还没收到答复"), tr("恢复连接后自动核对，不会重复办理")};
    if (error.is(error::SignInRefused))
        return Said{tr("工号或密码不对"), tr("请核对后再登录")};
    if (error.is(error::VersionMismatch))
        return Said{tr("本机程序与大厅版本不同"), tr("请更新本机程序后再登录；大厅较旧的，请管理员升级大厅")};
    if (error.is(error::BadInput))
        return Said{tr("有一处内容存不进去"), tr("请改掉看不见的控制字符或不存在的日期")};
    return std::nullopt;
}

std::optional<Said> Words::aboutSeat(const Error &error)
{
    const QString where = window(error.facts.value(QLatin1String("window")));
    if (is(error, "YC001"))
        return Said{tr("没有找到"), tr("没有这一件，或不归本窗口办")};
    if (is(error, "YC002"))
        return Said{tr("还没有上岗"), tr("请选窗口登录")};
    if (is(error, "YC003")) {
        return Said{tr("要先改密码"), tr("改好后即可上岗")};
    }
    if (is(error, "YC004")) {
        return Said{tr("您没有这项权限"), tr("需要时请安全管理员分配")};
    }
    if (is(error, "YC201")) {
        return Said{tr("%1已有人").arg(where), tr("%1 在这个窗口上岗，请另选一个").arg(fact(error, QLatin1String("by")))};
    }
    if (is(error, "YC202")) {
        return Said{tr("您已在%1上岗").arg(where), tr("先在那边离岗，或从这里接过来")};
    }
    if (is(error, "YC203")) {
        if (fact(error, QLatin1String("why")) == QLatin1String("taker"))
            return Said{tr("%1现在接不了这件").arg(where), tr("对方已离岗，或不办这个事项；请另选窗口，或先挂起")};
        return Said{tr("%1现在不能用").arg(where), tr("没有分配给您，或已暂停服务")};
    }
    return std::nullopt;
}

std::optional<Said> Words::aboutHolding(const Error &error)
{
    const QString where = window(error.facts.value(QLatin1String("window")));
    const QString by = fact(error, QLatin1String("by"));
    if (is(error, "YC101")) {
        const QString at = moment(error.facts.value(QLatin1String("at")));
        const QString what = action(fact(error, QLatin1String("action")), isLicence(error));
        // An officer sits at no window.
        const bool seated = error.facts.value(QLatin1String("window")).isDouble() || by.isEmpty();
        return Said{seated ? tr("这件已由 %1%2").arg(where, what) : tr("这件已由%1%2").arg(by, what),
                    at.isEmpty() ? tr("%1%2。您写的内容没有发出，都还在").arg(by, what)
                                 : tr("%1 %2 %3。您写的内容没有发出，都还在").arg(by, at, what)};
    }
    if (is(error, "YC102"))
        return Said{tr("这次操作与上次发出的不一致"), tr("请重新打开这件，再办一次")};
    if (is(error, "YC103")) {
        const QString since = moment(error.facts.value(QLatin1String("since")));
        const bool seated = error.facts.value(QLatin1String("window")).isDouble() || by.isEmpty();
        if (const QString why = fact(error, QLatin1String("aside")); !why.isEmpty())
            return Said{tr("%1挂起了这件").arg(seated ? where : by), tr("%1自 %2 挂起：%3").arg(by, since, visible(why))};
        return Said{tr("%1正在办这件").arg(seated ? where : by),
                    withReason(error, since.isEmpty() ? tr("办理人 %1").arg(by) : tr("%1自 %2 起办理").arg(by, since))};
    }
    if (is(error, "YC104") && by.isEmpty())
        return Said{tr("这件已不在您手上"), tr("占用已到时。写的内容都还在，重新打开后继续")};
    if (is(error, "YC104"))
        return Said{tr("这件已不在您手上"), withReason(error, tr("%1 %2 正在办。写的内容都还在").arg(where, by))};
    if (is(error, "YC105")) {
        return Said{tr("这件现在是“%1”").arg(status(fact(error, QLatin1String("status")), isLicence(error))),
                    tr("不能再办“%1”").arg(action(fact(error, QLatin1String("action")), isLicence(error)))};
    }
    if (is(error, "YC106"))
        return tooLateToUndo(fact(error, QLatin1String("why")));
    if (is(error, "YC107") && fact(error, QLatin1String("kind")) == QLatin1String("remind")) {
        return Said{tr("今天已经催办过这件"),
                    tr("%1 %2 催办，经办人看得到。超期后可以督办").arg(by, moment(error.facts.value(QLatin1String("at"))))};
    }
    if (is(error, "YC107")) {
        return Said{tr("今天已经督办过这件"),
                    tr("%1 %2 督办，经办人看得到。明天还没动再督办").arg(by, moment(error.facts.value(QLatin1String("at"))))};
    }
    if (is(error, "YC108")) {
        return Said{tr("这次操作等得太久"), tr("没有算数，您写的内容都还在。请再办一次")};
    }
    if (is(error, "YC109")) {
        const QStringList cases = error.facts.value(QLatin1String("cases")).toVariant().toStringList();
        if (!by.isEmpty()) {
            return Said{tr("%1手上的件太多了").arg(by), tr("没有转交，件还在您这里。请转给别的窗口")};
        }
        return Said{tr("手上的件太多了"), tr("先放回或办完一件再取：%1").arg(cases.join(u'、'))};
    }
    return std::nullopt;
}

Said Words::tooLateToUndo(const QString &why)
{
    if (why == QLatin1String("released")) {
        return {tr("来不及撤回了"), tr("文书或短信已经发出。要更改，请主管办理")};
    }
    if (why == QLatin1String("held")) {
        return {tr("来不及撤回了"), tr("别的窗口已经打开这件")};
    }
    if (why == QLatin1String("not_yours")) {
        return {tr("不能撤回"), tr("这不是您刚办的决定")};
    }
    return {tr("来不及撤回了"), tr("这件之后又有变化")};
}

std::optional<Said> Words::aboutChecks(const Error &error)
{
    if (is(error, "YC301")) {
        return notIdentified(fact(error, QLatin1String("why")));
    }
    if (is(error, "YC302")) {
        return originalsMissing(error);
    }
    if (is(error, "YC307")) {
        return Said{tr("还欠核验"), tr("视为受理的件，要先补核身份和原件")};
    }
    if (is(error, "YC309")) {
        return error.facts.value(QLatin1String("needs_visit")).toBool(true)
                   ? Said{tr("这件要申请人到厅"), tr("先办预审通过，约申请人带原件来")}
                   : Said{tr("这件不用到厅"), tr("直接办受理")};
    }
    if (is(error, "YC310")) {
        return Said{tr("这一栏不能当场更正"), tr("请写入补正告知")};
    }
    if (is(error, "YC322")) {
        const QString phone = fact(error, QLatin1String("phone"));
        return Said{tr("这个事项现在不收申请"),
                    phone.isEmpty() ? tr("填过的都留着，请到窗口问")
                                    : tr("填过的都留着，请问%1，电话 %2").arg(fact(error, QLatin1String("department")), phone)};
    }
    if (is(error, "YC311")) {
        return Said{tr("五日已过，依法视为受理"), tr("视为受理马上生效，之后补核身份和原件")};
    }
    if (is(error, "YC312")) {
        return error.facts.value(QLatin1String("extended")).toBool()
                   ? Said{tr("已经延长过一次"), tr("依法只能延长一次")}
                   : Said{tr("延长的日数超过法定上限"), tr("最多 %1 个工作日").arg(error.facts.value(QLatin1String("most")).toInt())};
    }
    if (is(error, "YC401")) {
        QSet<QString> places; // one place may be wrong in several ways
        const QJsonArray faults = error.facts.value(QLatin1String("faults")).toArray();
        for (const QJsonValue &fault : faults)
            places.insert(fault[u"pointer"].toString());
        return Said{tr("有 %1 处还不合格").arg(qMax(1, int(places.size()))), tr("逐处改好后再交")};
    }
    if (is(error, "YC402")) {
        return Said{tr("有一处内容读不出来"), tr("没有办成，写的都还在。请检查数字和日期；还不行，请告诉管理员")};
    }
    if (is(error, "YC601")) {
        return Said{tr("夹有看不见的字符"), tr("请删去 %1，再重打这几个字").arg(fact(error, QLatin1String("code_point")))};
    }
    return std::nullopt;
}

std::optional<Said> Words::aboutReview(const Error &error)
{
    const QString why = fact(error, QLatin1String("why"));
    if (is(error, "YC313")) {
        return why == QLatin1String("principal") ? Said{tr("您代的人办过前面的环节"), tr("这一步要由另一个人办，请交给同事")}
               : why == QLatin1String("asked")  ? Said{tr("延期要由另一位负责人批"), tr("申请的人不能批自己的申请")}
               : why == QLatin1String("accept") ? Said{tr("这件是您受理的"), tr("受理和决定要由两个人办")}
               : why == QLatin1String("own") ? Said{tr("这是您自己作的决定"), tr("复看要由另一个人做，请交给同事")}
               : why == QLatin1String("window") ? Said{tr("这件在窗口是您办的"), tr("再次告知要由另一位主管准许")}
                                                : Said{tr("前面的环节是您办的"), tr("审查和决定要由不同的人办，请交给同事")};
    }
    if (is(error, "YC314")) {
        const QJsonArray points = error.facts.value(QLatin1String("points")).toArray();
        const QJsonValue first = points.first();
        return first[QLatin1String("why")].toString() == QLatin1String("fails")
                   ? Said{tr("有要点不符合"), tr("第 %1 条不符合，不能同意").arg(first[QLatin1String("no")].toInt())}
                   : Said{tr("还有 %1 条审查要点没有结论").arg(points.size()),
                          tr("从第 %1 条看起").arg(first[QLatin1String("no")].toInt())};
    }
    if (is(error, "YC315")) {
        QStringList names;
        const QJsonArray waiting = error.facts.value(QLatin1String("waiting")).toArray();
        for (const QJsonValue &one : waiting) {
            names.append(one[QLatin1String("department")].toString());
        }
        return Said{tr("还在等 %1 个部门的意见").arg(names.size()), names.join(QChar(0x3001))};
    }
    if (is(error, "YC316")) {
        return Said{tr("日期不对"), tr("应在 %1 至 %2 之间").arg(fact(error, QLatin1String("first")), fact(error, QLatin1String("last")))};
    }
    if (is(error, "YC321")) {
        return why == QLatin1String("asked")
                   ? Said{tr("有人要求听证，还没有举行"), tr("听证后按 F7 记下笔录要点，再作决定")}
                   : Said{tr("听证权利还没到期"),
                          tr("%1 前可以要求听证；都书面放弃的，按 F7 记下")
                              .arg(fact(error, QLatin1String("until")) +
                                   Provisional::mark(error.facts.value(QLatin1String("until_provisional")).toBool()))};
    }
    if (is(error, "YC320")) {
        return Said{tr("这几天已有代理"),
                    tr("%1已由 %2 代办，先结束那一条再设").arg(fact(error, QLatin1String("from")), fact(error, QLatin1String("to")))};
    }
    if (is(error, "YC317")) {
        return Said{tr("不能随批"), obstacle(why)};
    }
    if (is(error, "YC318")) {
        return Said{tr("没有这项法定事由"), tr("只有本事项列明的特别程序才能暂停计时")};
    }
    if (is(error, "YC319")) {
        return Said{tr("现场核查要两人以上"), tr("记录的人要在场")};
    }
    return std::nullopt;
}

Said Words::notIdentified(const QString &why)
{
    if (why == QLatin1String("differs")) {
        return {tr("证件与申报不一致"), tr("可当场更正、改为代办人，或写入补正告知")};
    }
    if (why == QLatin1String("face")) {
        return {tr("还没有核对人证"), tr("看过本人后按 F4")};
    }
    if (why == QLatin1String("stranger")) {
        return {tr("证件不是本件的人"), tr("改动要本人同意，请读本人的证件")};
    }
    if (why == QLatin1String("agent")) {
        return {tr("代办手续不全"), tr("请读代办人证件，并收授权委托书")};
    }
    return {tr("还没有读身份证"), tr("请放证件，或按 Alt I 手工录入")};
}

Said Words::originalsMissing(const Error &error)
{
    QStringList names;
    const QJsonArray materials = error.facts.value(QLatin1String("materials")).toArray();
    for (const QJsonValue &material : materials) {
        names.append(material[QLatin1String("name")].toString());
    }
    QStringList answers;
    const QJsonArray points = error.facts.value(QLatin1String("points")).toArray();
    for (const QJsonValue &point : points)
        answers.append(point[QLatin1String("label")].toString());
    if (names.isEmpty() && !answers.isEmpty())
        return {tr("补正通知要求改的还没有看"), answers.join(QChar(0x3001))};
    return {tr("还有 %1 份材料没核好").arg(qMax<qsizetype>(1, names.size())), (names + answers).join(QChar(0x3001))};
}

std::optional<Said> Words::aboutNotices(const Error &error)
{
    if (is(error, "YC303")) {
        const QString field = fact(error, QLatin1String("field"));
        const std::pair<const char *, Said> lacking[] = {
            {"signed", {tr("还差申请人同意"), tr("请申请人看过改动，同意后勾选；记录打印后签字")}},
            {"defects", {tr("还没有选要补正什么"), tr("至少选一处，并写到能照做")}},
            {"valid_to", {tr("还没有填有效期"), tr("本事项没有规定有效期，由作决定的人写明到哪天")}},
            {"remedies", {tr("没有登记复议机关或法院"), tr("不予的决定要写明救济途径，请找系统管理员补上")}},
        };
        for (const auto &[name, said] : lacking)
            if (field == QLatin1String(name))
                return said;
        if (field == QLatin1String("workdays")) {
            return Said{tr("期限不在规定以内"), tr("可写 1 到 %1 个工作日").arg(fact(error, QLatin1String("most")))};
        }
        if (field == QLatin1String("days")) {
            return Said{tr("年历不全"), tr("每天只写一次，法定节日都要有；放假不少于 %1 天").arg(fact(error, QLatin1String("least")))};
        }
        return Said{tr("理由还不够"), tr("至少写 %1 个字，写到能照做").arg(fact(error, QLatin1String("least")))};
    }
    if (is(error, "YC304") && fact(error, QLatin1String("why")) == QLatin1String("not_due")) {
        return Said{tr("告知的日子还没有过"), tr("年历改过的，日子也会改：请重新打开这件看，过了再终止")};
    }
    if (is(error, "YC304")) {
        return Said{tr("这条理由在这里不合法"), tr("请另选一条；材料不全请按 F9 一次性补正告知")};
    }
    if (is(error, "YC305")) {
        return Said{tr("只能写新交的材料"), tr("上次告知没写的，不能再要求补正。确有需要，请主管办理")};
    }
    if (is(error, "YC306")) {
        return Said{tr("还没有写向哪个机关申请"), tr("不予受理要写明有权办理的行政机关")};
    }
    return std::nullopt;
}

std::optional<Said> Words::aboutPaper(const Error &error)
{
    if (is(error, "YC501") && error.facts.contains(QLatin1String("failed"))) {
        return Said{tr("这份文书排不出来"), tr("决定有效，文号不变。请部门负责人重新出具；要改文字的，请系统管理员改")};
    }
    if (is(error, "YC501")) {
        return Said{tr("文书生成中"), tr("好了会自动显示")};
    }
    if (is(error, "YC502")) {
        return Said{tr("这份文书已作废"), tr("文号 %1 保留备查，不再打印").arg(fact(error, QLatin1String("number")))};
    }
    const std::pair<const char *, Said> known[] = {
        {"file.too_big", {tr("文件太大，打不开"), tr("超出预览的限度，不等于文件有误。请在窗口看原件")}},
        {"file.broken", {tr("文件读不出来"), tr("文件已损坏。可重新下载，或写入补正")}},
        {"file.encrypted", {tr("文件加了密码"), tr("请申请人交没有密码的文件")}},
        {"file.time", {tr("文件太慢，没读完"), tr("可再试一次，或在窗口看原件")}},
        {"file.memory", {tr("文件太大，打不开"), tr("超出预览的限度，不等于文件有误。请在窗口看原件")}},
        {"file.type", {tr("这种文件不能预览"), tr("请申请人改交图片或 PDF，或在窗口看原件")}},
        {"file.altered", {tr("文件与交来时不同"), tr("请不要采用，并告诉管理员")}},
        {"file.page", {tr("没有这一页"), tr("请回到第一页")}},
        {"file.helper", {tr("打不开预览程序"), tr("请告诉管理员检查本机安装")}},
        {"file.escapes", {tr("文件的路径越界，没有打开"), tr("请申请人重新打包，或不打包直接交文件")}},
        {"file.nested", {tr("压缩包套得太深，没有打开"), tr("请申请人不打包直接交文件")}},
        {"scanner.unreachable", {tr("连不上扫描仪"), tr("请看电源和连线，再按 Alt S")}},
        {"scanner.refused", {tr("扫描仪不接受这样扫"), tr("请换来源或分辨率，再按 Alt S")}},
        {"scanner.empty", {tr("进纸器里没有纸"), tr("请放好纸，或来源改用平板，再按 Alt S")}},
        {"scanner.jammed", {tr("扫描仪卡纸了"), tr("请取出卡住的纸，从那一页起再扫。扫好的页都还在")}},
        {"scanner.open", {tr("扫描仪的盖没有合上"), tr("请合上盖，再按 Alt S")}},
        {"scanner.cancelled", {tr("已停止扫描"), tr("扫好的页都还在")}},
        {"printer.refused", {tr("打印机没接这份文书"), tr("请看打印机，或换一台。办件不受影响")}},
        {"printer.unreachable", {tr("连不上打印机"), tr("请看电源和网线，或换一台。办件不受影响")}},
    };
    for (const auto &[code, said] : known)
        if (is(error, code))
            return said;
    return std::nullopt;
}

Said Words::tooMuch(const Error &error)
{
    const int most = error.facts.value(QLatin1String("most")).toInt();
    const int lines = error.facts.value(QLatin1String("most_lines")).toInt();
    if (fact(error, QLatin1String("field")) == QLatin1String("notes"))
        return {tr("今天给这件记的备注太多了"), tr("一人一天最多 %1 条；清空备注框再办，或明天再记").arg(most)};
    return {tr("内容太大或太多"), lines > 0  ? tr("最多 %1 行，请删减").arg(lines)
                                  : most > 0 ? tr("最多 %1，请删减一些，或分开提交").arg(most)
                                             : tr("请删减一些，或分开提交")};
}

// What an applicant is told at the kiosk; wrong and unknown are never told apart.
std::optional<Said> Words::aboutApplicant(const Error &error)
{
    if (!error.code.startsWith(QLatin1String("YC7")))
        return std::nullopt;
    const int seconds = qMax(1, error.facts.value(QLatin1String("wait_seconds")).toInt());
    const int cases = int(error.facts.value(QLatin1String("cases")).toArray().size());
    const std::pair<const char *, Said> known[] = {
        {"YC701", {tr("登录已过期"), tr("请重新登录，已填的内容都在草稿里")}},
        {"YC702", {tr("这次没有算数"), tr("请再试一次")}},
        {"YC703", {tr("太快了"), tr("请等 %1 秒再试").arg(seconds)}},
        {"YC704", {tr("还有没办完的件"), tr("有 %1 件在办，办结或撤回后再来").arg(qMax(1, cases))}},
        {"YC705", tooMuch(error)},
        {"YC706", {tr("号码、密码或验证码不对"), tr("请核对后再输一次")}},
        {"YC707", {tr("试的次数太多"), tr("请等 %1 秒再试，或找工作人员帮忙").arg(seconds)}},
        {"YC708", {tr("已经说过或答过了"), tr("每件只有一次")}},
        {"YC709", {tr("这份申请在别的设备上接着填过"), tr("没有提交，请到“我的办件”里看那一份")}},
    };
    for (const auto &[code, said] : known)
        if (is(error, code))
            return said;
    return std::nullopt;
}

std::optional<Said> Words::aboutHall(const Error &error)
{
    const std::pair<const char *, Said> known[] = {
        {"hall.no_postgres", {tr("本机没有数据库程序"), tr("请安装 PostgreSQL 15 或更新版本")}},
        {"hall.major", {tr("数据是另一版数据库的"), tr("请安装 PostgreSQL %1，数据没有动").arg(fact(error, QLatin1String("data")))}},
        {"hall.in_use", {tr("本机大厅正被别的程序使用"), tr("先关掉那个程序")}},
        {"hall.socket", {tr("数据库的通道被占用"), tr("先关掉占用它的程序")}},
        {"hall.disk_full", {tr("大厅的磁盘满了"), tr("没有办成，原有数据和填写的内容都在。请管理员腾出空间后再试")}},
        {"hall.crowded", {tr("大厅现在太忙"), tr("没有办成，填写的内容都在。请等一会儿再试")}},
        {"hall.permission", {tr("没有权限读写数据文件夹"), tr("请管理员检查文件夹的主人和权限")}},
        {"hall.start", {tr("数据库没有启动"), tr("原因写在它的日志里，请告诉管理员")}},
        {"hall.missing", {tr("这里还没有大厅"), tr("先新建一个，或写明中心数据库的地址")}},
        {"hall.changed", {tr("大厅的表被人改过"), tr("请管理员核对后再升级")}},
        {"hall.schema", {tr("大厅版本与程序不同"), tr("请管理员升级大厅或更新程序")}},
    };
    for (const auto &[code, said] : known) {
        if (is(error, code)) {
            return said;
        }
    }
    return std::nullopt;
}

}
