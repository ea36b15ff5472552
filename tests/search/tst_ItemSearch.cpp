// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ItemSearch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yichuang;

namespace {

QJsonDocument read(const QString &path)
{
    QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + "/resources/catalogue/" + path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

// The real catalogue of the sample hall.
ItemSearch::Source catalogue()
{
    ItemSearch::Source source;
    for (const QString &file : QDir(qEnvironmentVariable("YICHUANG_SOURCE") + "/resources/catalogue/items").entryList({"*.json"}))
        source.items.append(CatalogueItem::fromJson(read("items/" + file).object()));
    for (const QJsonValue synonym : read("synonyms.json").array())
        source.synonyms.append(CatalogueSynonym::fromJson(synonym.toObject()));
    return source;
}

QString marked(const SearchHit &hit)
{
    QString text = hit.name;
    for (auto mark = hit.marks.rbegin(); mark != hit.marks.rend(); ++mark) {
        text.insert(mark->from + mark->length, u']');
        text.insert(mark->from, u'[');
    }
    return text;
}

ItemSearch::Made searchOf(const QStringList &names)
{
    ItemSearch::Source source;
    for (const QString &name : names) {
        CatalogueItem item;
        item.code = QString::number(source.items.size());
        item.name = name;
        source.items.append(item);
    }
    return ItemSearch::make(source);
}

}

class TestItemSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_search = ItemSearch::make(catalogue());
        QCOMPARE(m_search->find(QStringLiteral("许可")).found > 5, true);
    }

    void findsFirstWhatIsMeant_data()
    {
        QTest::addColumn<QString>("first");
        const auto row = [](const char *typed, const char *first) { QTest::newRow(typed) << QString(first); };
        row("食品经营许可", "[食品经营许可]（新办）");
        row("食品 经营", "[食品经营]许可（新办）");
        row("经营许可 食品", "[食品经营许可]（新办）");
        row("新办 食品", "[食品]经营许可（[新办]）");
        row("spjyxk", "[食品经营许可]（新办）");
        row("SPJYXK", "[食品经营许可]（新办）");
        row("ｓｐｊｙ", "[食品经营]许可（新办）");
        row("shipin jing", "[食品经]营许可（新办）");
        row("shipinjingying", "[食品经营]许可（新办）");
        row("shipinjingyin", "[食品经营]许可（新办）");
        row("shi'pin'jing", "[食品经]营许可（新办）");
        row("食品jy", "[食品经营]许可（新办）");
        row("食品jingy", "[食品经营]许可（新办）");
        row("sp经营", "[食品经营]许可（新办）");
        row("shangpinfang", "[商品房]预售许可");
        row("jiehun", "内地居民[结婚]登记");
        row("jiehundenji", "内地居民[结婚登记]");
        row("jhdj", "内地居民[结婚登记]");
        row("restaurant", "[食品经营]许可（新办）");
        row("Company", "内资[有限公司设立]登记");
        row("baby", "[生育登记]");
        row("canji", "[残疾]人证办理");
    }
    void findsFirstWhatIsMeant()
    {
        QFETCH(QString, first);
        const SearchAnswer answer = m_search->find(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(answer.hits.isEmpty() ? QString() : marked(answer.hits.first()), first);
        QVERIFY(answer.meant.isEmpty());
    }

    void findsItInSpiteOfTypingErrors_data()
    {
        QTest::addColumn<QString>("name");
        const auto row = [](const char *typed, const char *name) { QTest::newRow(typed) << QString(name); };
        row("shipingjingyin", "食品经营许可（新办）");
        row("shipijnngying", "食品经营许可（新办）");
        row("sipinjinyin", "食品经营许可（新办）");
        row("shuizheng", "教师资格认定（幼儿园、小学、初中）");
        row("jeihun", "内地居民结婚登记");
        row("laowupaiqan", "劳务派遣经营许可");
        row("食频经营", "食品经营许可（新办）");
        row("shiye登己", "失业登记");
    }
    void findsItInSpiteOfTypingErrors()
    {
        QFETCH(QString, name);
        const SearchAnswer answer = m_search->find(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(!answer.hits.isEmpty());
        QCOMPARE(answer.hits.first().name, name);
        QVERIFY(!answer.meant.isEmpty());
    }

    void understandsEverydayWords_data()
    {
        QTest::addColumn<QString>("name");
        const auto row = [](const char *typed, const char *name) { QTest::newRow(typed) << QString(name); };
        row("开饭店", "食品经营许可（新办）");
        row("kaifandian", "食品经营许可（新办）");
        row("kfd", "食品经营许可（新办）");
        row("我想开饭店", "食品经营许可（新办）");
        row("开饭店要什么证", "食品经营许可（新办）");
        row("生孩子", "生育登记");
        row("低保", "最低生活保障认定");
        row("离婚证", "内地居民离婚登记");
        row("护士证怎么办", "护士执业注册（首次）");
        row("给孩子办幼儿园", "民办幼儿园设立");
    }
    void understandsEverydayWords()
    {
        QFETCH(QString, name);
        const SearchAnswer answer = m_search->find(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(!answer.hits.isEmpty());
        QCOMPARE(answer.hits.first().name, name);
    }

    void saysThroughWhichWordAnItemWasFound()
    {
        const SearchAnswer answer = m_search->find(QStringLiteral("开饭店"));
        QCOMPARE(answer.hits.first().through, "开饭店");
        QVERIFY(answer.meant.isEmpty());
        QCOMPARE(m_search->find(QStringLiteral("食品经营")).hits.first().through, "");
    }

    void findsAllItemsOfAPartOfAWord()
    {
        const SearchAnswer answer = m_search->find(QStringLiteral("经营许可"));
        QStringList names;
        for (const SearchHit &hit : answer.hits)
            names.append(marked(hit));
        QVERIFY(names.contains("食品[经营许可]（新办）"));
        QVERIFY(names.contains("劳务派遣[经营许可]"));
        QVERIFY(names.contains("农药[经营许可]"));
        QCOMPARE(answer.found, answer.hits.size());
    }

    void readsPolyphonesInEachOfTheirWays()
    {
        const auto search = searchOf({"银行账户备案", "重庆小面加盟", "长者食堂认定"});
        for (const char *typed : {"yinhang", "yinxing", "yh"})
            QCOMPARE(search->find(typed).hits.value(0).name, "银行账户备案");
        QCOMPARE(search->find("chongqing").hits.value(0).name, "重庆小面加盟");
        QCOMPARE(search->find("zhangzhe").hits.value(0).name, "长者食堂认定");
    }

    void putsTheShorterAndTheMoreUsedFirst()
    {
        ItemSearch::Source source;
        for (const char *name : {"药品零售许可变更", "药品零售许可", "药品批发许可"}) {
            CatalogueItem item;
            item.name = item.code = name;
            source.items.append(item);
        }
        QCOMPARE(ItemSearch::make(source)->find("药品零售").hits.value(0).name, "药品零售许可");
        source.popular = {"药品批发许可"};
        QCOMPARE(ItemSearch::make(source)->find("药品").hits.value(0).name, "药品批发许可");
    }

    void marksTheRightPlaceAfterRareCharactersAndPunctuation()
    {
        const auto search = searchOf({QStringLiteral("𠮷田（𪚥）·Ａ4 证 变更")});
        QCOMPARE(marked(search->find("变更").hits.value(0)), "𠮷田（𪚥）·Ａ4 证 [变更]");
        QCOMPARE(marked(search->find("a4证").hits.value(0)), "𠮷田（𪚥）·[Ａ4 证] 变更");
        QCOMPARE(marked(search->find("𠮷").hits.value(0)), "[𠮷]田（𪚥）·Ａ4 证 变更");
    }

    void answersNothingWhereNothingIsAskedOrNothingFits()
    {
        QCOMPARE(m_search->find({}).found, 0);
        QCOMPARE(m_search->find(" ，。'").found, 0);
        QCOMPARE(m_search->find("qqqq").found, 0);
        QCOMPARE(ItemSearch::make({})->find("食品").found, 0);
    }

    void survivesWhateverIsPasted()
    {
        for (const QString &typed : {QString(10'000, u'食'), QString(10'000, u's'), QString("食\n").repeated(10'000), QString(QChar()),
                                     QString(QChar(0xD800)), QStringLiteral("\u202e品食")})
            QVERIFY(m_search->find(typed).hits.size() <= 50);
    }

    void givesNoMoreThanWasAskedForButCountsAll()
    {
        const SearchAnswer answer = m_search->find("x", 3);
        QVERIFY(answer.hits.size() <= 3);
        QCOMPARE(m_search->find("登记", 2).hits.size(), 2);
        QVERIFY(m_search->find("登记", 2).found > 5);
    }

    void isMadeBesideTheWindow()
    {
        QFuture<ItemSearch::Made> made = ItemSearch::makeBeside(catalogue());
        made.waitForFinished();
        QCOMPARE(made.result()->find("spjyxk").hits.value(0).name, "食品经营许可（新办）");
    }

private:
    ItemSearch::Made m_search;
};

YICHUANG_TEST(TestItemSearch)
#include "tst_ItemSearch.moc"
