// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BenchHall.h"
#include "Figures.h"

#include "sample/SampleData.h"
#include "search/ItemSearch.h"

#include <QFile>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

using Clock = std::chrono::steady_clock;

// So many items: those of the sample, then others put together of the words that halls call their items by.
ItemSearch::Source catalogueOf(int count)
{
    ItemSearch::Source source;
    const QJsonObject catalogue = SampleData::catalogue();
    for (const QJsonValue item : catalogue[u"items"].toArray())
        source.items.append(CatalogueItem::fromJson(item.toObject()));
    for (const QJsonValue synonym : catalogue[u"synonyms"].toArray())
        source.synonyms.append(CatalogueSynonym::fromJson(synonym.toObject()));
    const QStringList places = QStringLiteral("白沙街道 环市街道 潮连街道 棠下镇 荷塘镇 杜阮镇 滨江新区 高新区 江海区 新会区").split(u' ');
    const QStringList things =
        QStringLiteral(
            "食品经营 食品生产 药品零售 医疗器械经营 公共场所卫生 特种设备使用 危险化学品经营 烟草专卖零售 道路货物运输 出租汽车经营 "
            "校外培训机构 民办学校 幼儿园 旅行社业务 营业性演出 娱乐场所 出版物零售 印刷经营 建筑工程施工 商品房预售 户外广告设施 "
            "城市道路占用 建筑垃圾处置 排水 取水 林木采伐 农药经营 兽药经营 种子生产经营 动物防疫条件 渔业捕捞 劳务派遣经营 人力资源服务 "
            "失业保险待遇 工伤认定 养老保险关系转移 医疗保险异地就医 生育津贴 住房公积金提取 保障性住房 不动产抵押 不动产转移 "
            "最低生活保障 临时救助 高龄津贴 残疾人补贴 社会团体 基金会 宗教活动场所 殡葬服务 居住证 户口迁移 出入境证件 机动车驾驶证")
            .split(u' ');
    const QStringList acts =
        QStringLiteral("许可新办 许可变更 许可延续 许可注销 证书补领 登记 备案 变更登记 注销登记 审批 核准 认定 年度报告 "
                       "信息查询 费用减免 资格确认 申领 延期申请 异议处理 证明开具")
            .split(u' ');
    for (int i = 0; source.items.size() < count; ++i) {
        CatalogueItem item;
        const QString &thing = things[i % things.size()];
        const QString &act = acts[i / things.size() % acts.size()];
        const QString &place = places[i / things.size() / acts.size() % places.size()];
        item.code = QStringLiteral("9%1").arg(i, 11, 10, QLatin1Char('0'));
        item.name = QStringLiteral("%1%2（%3第 %4 类）").arg(thing, act, place).arg(1 + i / things.size() / acts.size() / places.size());
        item.keywords = {thing.right(3) + QStringLiteral("证"), place + thing.left(2), act.left(2) + QStringLiteral("手续")};
        source.items.append(item);
    }
    return source;
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

// Everything that stands in the field while these are typed, key by key.
QStringList keystrokes(const QString &texts)
{
    QStringList typed;
    for (const QString &text : texts.split(u'|')) {
        for (qsizetype length = 1; length <= text.size(); ++length)
            typed.append(text.left(length));
    }
    return typed;
}

Times timesOf(const ItemSearch &search, const QStringList &keystrokes, int rounds)
{
    Times times;
    for (int round = 0; round < rounds; ++round) {
        for (const QString &typed : keystrokes) {
            const auto begin = Clock::now();
            [[maybe_unused]] const SearchAnswer answer = search.find(typed);
            times.add(Clock::now() - begin);
        }
    }
    return times;
}

Result<Done> fill(OwnerSession &session, const ItemSearch::Source &source)
{
    if (const auto made =
            session.run("create table public.bench_item (code text, name text, words text);"
                        "create function public.bench_bigrams(t text) returns text[] language sql immutable as $$"
                        " select coalesce(array_agg(distinct substr(t, i, 2)), '{}') from generate_series(1, length(t) - 1) i $$");
        !made)
        return made;
    QByteArray rows;
    for (const CatalogueItem &item : source.items)
        rows += item.code.toUtf8() + '\t' + item.name.toUtf8() + '\t' + (item.name + u' ' + item.keywords.join(u' ')).toUtf8() + '\n';
    if (const auto copied = session.copy("copy public.bench_item from stdin", rows); !copied)
        return copied;
    return session.run("create index on public.bench_item using gin (public.bench_bigrams(words)); analyze public.bench_item");
}

Result<Times> timesOf(OwnerSession &session, const QByteArray &statement, const QStringList &keystrokes)
{
    Times times;
    for (const QString &typed : keystrokes) {
        const auto begin = Clock::now();
        const auto found = session.rows(statement, {typed.toUtf8()});
        times.add(Clock::now() - begin);
        if (!found)
            return found.error();
    }
    return times;
}

}

Result<Figures> benchSearch(bool quick)
{
    const int count = 100'000;
    const int rounds = quick ? 5 : 50;
    const ItemSearch::Source source = catalogueOf(count);
    const qint64 before = residentBytes();
    const auto begin = Clock::now();
    const ItemSearch::Made search = ItemSearch::make(source);
    const double built = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    const qint64 grown = residentBytes() - before;

    const QStringList written = keystrokes(QStringLiteral("食品经营许可|公积金提取|开饭店|户口迁移变更|建筑工程施工"));
    const QStringList spelled = keystrokes(QStringLiteral("shipinjingyingxuke|spjyxk|gongjijin|gjjtq|kaifandian|shipin jing|hkqy"));
    const QStringList mixed = keystrokes(QStringLiteral("食品jy|jz工程sg|shipingjingyin|gongjijing|养老报险|我想开饭店要办什么"));
    Times all = timesOf(*search, written, rounds);
    const Times bySpelling = timesOf(*search, spelled, rounds);
    const Times byTrying = timesOf(*search, mixed, rounds);
    const Times byWriting = all;
    all.add(bySpelling);
    all.add(byTrying);

    const auto hall = BenchHall::make({.cases = 100, .waiting = 1, .seats = 1});
    if (!hall)
        return hall.error();
    auto session = hall.value()->owner();
    if (!session)
        return session.error();
    if (const auto filled = fill(session.value(), source); !filled)
        return filled.error();
    const auto like =
        timesOf(session.value(), "select code, name from public.bench_item where words like '%' || $1 || '%' limit 50", written);
    const auto bigrams = timesOf(session.value(),
                                 "select code, name from public.bench_item where public.bench_bigrams(words) @> public.bench_bigrams($1)"
                                 " and words like '%' || $1 || '%' limit 50",
                                 written);
    const auto counted = timesOf(session.value(), "select count(*) from public.bench_item where words like '%' || $1 || '%'", written);
    if (!like || !bigrams || !counted)
        return !like ? like.error() : !bigrams ? bigrams.error() : counted.error();
    const auto figure = [](const char *name, const QString &what, double value, const char *unit, double goal,
                           const QJsonObject &measured) {
        return Figure{.name = QString::fromLatin1(name),
                      .what = what,
                      .value = value,
                      .unit = QString::fromLatin1(unit),
                      .atLeast = false,
                      .goal = goal,
                      .measured = measured};
    };
    const auto p95 = [](const Times &times) { return times.quantile(0.95); };
    return Figures{figure("search", QStringLiteral("a keystroke over %1 items, p95").arg(count), p95(all), "ms", 10,
                          {{QStringLiteral("all"), all.toJson()},
                           {QStringLiteral("written_p95"), p95(byWriting)},
                           {QStringLiteral("spelled_p95"), p95(bySpelling)},
                           {QStringLiteral("mixed_misspelt_p95"), p95(byTrying)},
                           {QStringLiteral("like_p95"), p95(*like)},
                           {QStringLiteral("like_counted_p95"), p95(*counted)},
                           {QStringLiteral("bigram_gin_p95"), p95(*bigrams)}}),
                   figure("search_made", QStringLiteral("the index of %1 items made").arg(count), built, "ms", 2000, {}),
                   figure("search_memory", QStringLiteral("what it keeps in memory"), double(search->bytes()) / 1e6, "MB", 100,
                          {{QStringLiteral("resident_grew_MB"), qRound(double(grown) / 1e6)}})};
}

}
