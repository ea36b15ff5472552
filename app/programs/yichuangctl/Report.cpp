// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "core/LineError.h"
#include "hall/PrivateHall.h"
#include "sample/SampleHall.h"

#include <QLocale>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

struct Sentence {
    QLatin1String code;
    ExitCode exitCode;
    const char *english;
    const char *chinese;
};

const Sentence Sentences[] = {
    {error::NoPostgres, NoPostgres, "PostgreSQL 15 or newer is not installed on this machine.",
     "本机没有安装 PostgreSQL 15 或更新的版本。"},
    {error::HallMajor, WrongMajor, "The hall's data belong to another major version of PostgreSQL; install that version and try again.",
     "大厅的数据属于 PostgreSQL 的另一个大版本，请安装该版本后再试。"},
    {error::HallInUse, InUse, "Other programs are using the hall; close them first.", "还有程序正在使用大厅，请先关闭它们。"},
    {error::SocketInUse, SocketTaken, "Another program sits on the hall's socket.", "大厅的套接字被其他程序占用。"},
    {error::DiskFull, DiskIsFull, "The disk is full; nothing was changed.", "磁盘已满，没有作任何改动。"},
    {error::HallCrowded, Crowded,
     "The hall's server has no memory or no connection left; nothing was changed. Wait a little and try again.",
     "大厅的服务器内存或连接数用尽，没有作任何改动；请等一会儿再试。"},
    {error::NoPermission, Forbidden, "The hall's folder cannot be used.", "无法使用大厅的文件夹。"},
    {error::NotStarted, ServerDidNotStart, "The database server did not start; its log says why.", "数据库没有启动，原因见其日志。"},
    {error::HallMissing, NoHall, "There is no hall here yet; make one with \"yichuangctl hall create\".",
     "这里还没有大厅，请用 “yichuangctl hall create” 建立。"},
    {error::VersionMismatch, NewerHall,
     "The hall and this program are of different versions: update this program, or bring an older hall up to it with \"yichuangctl hall "
     "upgrade\". Nothing was changed.",
     "大厅与本程序的版本不同：请更新本程序；大厅较旧的，请用 “yichuangctl hall upgrade” 升级。没有作任何改动。"},
    {error::HallChanged, ChangedSchema, "A schema change of this program differs from the one that the hall has; nothing was changed.",
     "本程序的结构变更与大厅中已执行的不一致；没有作任何改动。"},
    {error::HallSchema, SchemaRefused, "A schema change was refused and undone.", "一项结构变更被拒绝，已撤销。"},
    {error::LineLost, LineLost, "The hall cannot be reached.", "无法连接到大厅。"},
    {error::Unread, LineLost, "The hall cannot be reached.", "无法连接到大厅。"},
    {error::SignInRefused, SignInRefused, "The hall does not let this user in.", "大厅拒绝该用户登录。"},
    {error::HallNotEmpty, HasCases, "The hall has cases already; only an empty hall is given a sample. Nothing was changed.",
     "大厅中已有办件，只有空的大厅才能装入样例；没有作任何改动。"},
    {error::BadInput, Usage, "The command line is not right.", "命令行有误。"},
};

const Sentence &sentenceFor(const Error &error)
{
    static const Sentence other{QLatin1String(), Failed, "It failed.", "操作失败。"};
    static const Sentence upgrading{error::LineLost, LineLost, "The hall is being upgraded; try again when that is done.",
                                    "大厅正在升级，升级好后再试。"};
    if (error::isUpgrade(error))
        return upgrading;
    for (const Sentence &sentence : Sentences)
        if (error.is(sentence.code))
            return sentence;
    return other;
}

}

bool speaksChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString words(const char *english, const char *chinese)
{
    return QString::fromUtf8(speaksChinese() ? chinese : english);
}

int report(const Error &error)
{
    const Sentence &sentence = sentenceFor(error);
    QTextStream err(stderr);
    err << QString::fromUtf8(speaksChinese() ? sentence.chinese : sentence.english) << "\n";
    // Each host of a line says a line of its own, and the first may be the one that matters; of anything else the last one says what it
    // was.
    const QString why = error.is(error::LineLost) ? error.log : error.log.section(QLatin1Char('\n'), -1);
    for (const QString &line : why.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        err << "  " << line.trimmed() << "\n";
    return sentence.exitCode;
}

int usage(const QString &text, const QString &command)
{
    const QString help = command.isEmpty() ? QStringLiteral("--help") : command + QStringLiteral(" --help");
    QTextStream(stderr) << (text.isEmpty() ? words("Something is missing, or there is too much.", "缺少内容，或者多写了内容。") : text)
                        << "\n"
                        << words("See", "用法见") << " yichuangctl " << help << "\n";
    return Usage;
}

}
