// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Codes.h"
#include "documents/DocumentWriter.h"
#include "documents/PaperClaims.h"
#include "documents/TemplateLibrary.h"
#include "documents/Typeface.h"

#include "documents/Golden.h"
#include "documents/NoticeFacts.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

DocumentTemplate original(const QString &kind)
{
    return *TemplateLibrary::originals()->find(kind);
}

QString textOf(const QByteArray &pdf)
{
    ReadPdf document(pdf);
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text();
    return text.remove(QRegularExpression("\\s"));
}

// What is written in the places of a paper where those words begin a line for somebody to write on, so long in millimetres; and how many
// such places there are.
struct SignPlaces {
    int count = 0;
    QStringList covered;
};

SignPlaces signPlacesOn(const QByteArray &pdf, const QString &words, double length)
{
    ReadPdf document(pdf);
    SignPlaces found;
    for (int page = 0; page < document.pageCount(); ++page) {
        const QPdfSelection all = document.getAllText(page);
        for (qsizetype at = all.text().indexOf(words); at >= 0; at = all.text().indexOf(words, at + 1)) {
            ++found.count;
            QRectF place = document.getSelectionAtIndex(page, int(at), int(words.size())).boundingRectangle();
            place.setWidth(length / 25.4 * 72);
            QList<QRectF> own;
            for (qsizetype i = 0; i < words.size(); ++i)
                own << document.getSelectionAtIndex(page, int(at + i), 1).boundingRectangle();
            for (const QPolygonF &written : all.bounds()) {
                const QRectF other = written.boundingRect();
                const QRectF common = other.intersected(place);
                if (!own.contains(other) && common.width() > 1 && common.height() > 2)
                    found.covered << document.getSelection(page, other.topLeft(), other.bottomRight()).text();
            }
        }
    }
    return found;
}

}

class DocumentWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOriginalLooksAsItsPicture_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("facts");
        for (const QString &kind : TemplateLibrary::originalKinds())
            QTest::newRow(qPrintable(kind)) << kind << noticeFacts();

        QJsonObject other = noticeFacts();
        other["licence"] = false;
        other["item"] = "户外招牌设置备案";
        for (const QString &kind : TemplateLibrary::originalKinds())
            QTest::newRow(qPrintable(kind + "-other")) << kind << other;

        QJsonObject longNames = noticeFacts();
        longNames["applicant"] = "江门市蓬江区嘉慧餐饮文化传播有限责任公司堤东路第二分公司（个人独资）";
        longNames["authority"] = "江门市蓬江区住房和城乡建设局（江门市蓬江区人民防空办公室）";
        longNames["item"] = "建设工程消防设计审查及特殊建设工程消防验收（含局部装修改造工程）";
        QTest::newRow("acceptance-long") << "acceptance" << longNames;

        QJsonObject rare = noticeFacts();
        rare["applicant"] = QString::fromUtf8("𠮷㛃䶮·𠀋𡈽𫝆");
        rare["due_on_provisional"] = true;
        rare["due_on"] = "2027-02-24";
        QTest::newRow("acceptance-rare") << "acceptance" << rare;

        QJsonObject many = noticeFacts();
        QJsonArray materials;
        for (int i = 1; i <= 40; ++i)
            materials << QJsonObject{
                {"name", QStringLiteral("第 %1 份申请材料").arg(i)}, {"form", "电子"}, {"copies", i % 3 + 1}, {"files", "1 个"}};
        many["materials"] = materials;
        QTest::newRow("acceptance-forty") << "acceptance" << many;

        // Each way of serving leaves its own lines on the 送达回证; the originals' own picture is that of 留置送达.
        const auto served = [](const QJsonObject &how) {
            QJsonObject facts = noticeFacts();
            for (const char *left : {"refusal", "witness", "witness_unit"})
                facts.remove(left);
            for (auto each = how.begin(); each != how.end(); ++each)
                facts[each.key()] = each.value();
            return facts;
        };
        QTest::newRow("service_return-direct") << "service_return"
                                               << served({{"manner", "直接送达"}, {"receiver", "谭嘉慧"}, {"receiver_relation", "本人"}});
        QTest::newRow("service_return-post") << "service_return"
                                             << served({{"manner", "邮寄送达"}, {"receiver", "谭嘉慧"}, {"tracking", "EMS1082736455CN"}});
        QTest::newRow("service_return-electronic")
            << "service_return"
            << served({{"manner", "电子送达"}, {"place", "我的办件 · tan@example.cn"}, {"consent_words", "受送达人同意电子送达"}});
        QTest::newRow("service_return-notice") << "service_return"
                                               << served({{"manner", "公告送达"},
                                                          {"place", "蓬江区人民政府门户网站"},
                                                          {"announced_on", "2026-11-24"},
                                                          {"announced_why", "邮寄件因原址查无此人退回，电话多次无法接通"}});
        QJsonObject reprint = noticeFacts();
        reprint["print_seal"] = true;
        QTest::newRow("grant-sealed") << "grant" << reprint;
    }

    void everyOriginalLooksAsItsPicture()
    {
        QFETCH(QString, kind);
        QFETCH(QJsonObject, facts);
        const auto pdf = DocumentWriter::render(original(kind), facts);
        QVERIFY2(pdf.ok(), pdf.ok() ? "" : qPrintable(pdf.error().log));
        QCOMPARE(compareWithGolden(*pdf, QString::fromLatin1(QTest::currentDataTag())), QString());
    }

    // Whoever starts the program for the first time reads what it writes there.
    void writingADocumentSaysNothingToTheErrorStream()
    {
        static QStringList said;
        said.clear();
        const QtMessageHandler before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &words) { said.append(words); });
        const auto pdf = DocumentWriter::render(original("acceptance"), noticeFacts());
        qInstallMessageHandler(before);
        QVERIFY(pdf.ok());
        QCOMPARE(said.join(u'\n'), QString());
    }

    // Nobody can sign in a place over which a name is printed: it stays empty, however long the authority's name is.
    void theNameOfAnAuthorityLeavesThePlaceToSign_data()
    {
        QTest::addColumn<QString>("authority");
        const QString longest =
            QString::fromUtf8("江门市蓬江区住房和城乡建设局（江门市蓬江区人民防空办公室）江门市蓬江区城市管理和综合执法局驻政务服务中心");
        for (const int length : {10, 17, 18, 19, 20, 24, 28, 29, 34, 36, 40, 50})
            QTest::addRow("%d characters", length) << longest.left(length);
    }
    void theNameOfAnAuthorityLeavesThePlaceToSign()
    {
        QFETCH(QString, authority);
        QJsonObject facts = noticeFacts();
        facts["authority"] = authority;
        for (const QString &kind : TemplateLibrary::originalKinds()) {
            const DocumentTemplate form = original(kind);
            const auto block = std::find_if(form.blocks.begin(), form.blocks.end(),
                                            [](const Block &each) { return std::holds_alternative<SignatureBlock>(each.body); });
            QVERIFY2(block != form.blocks.end(), qPrintable(kind));
            const auto pdf = DocumentWriter::render(form, facts);
            QVERIFY2(pdf.ok(), qPrintable(kind));
            const SignPlaces places = signPlacesOn(*pdf, std::get<SignatureBlock>(block->body).signer.of(true) + QChar(0xFF1A), 62);
            QVERIFY2(places.covered.isEmpty(), qPrintable(kind + ": " + places.covered.join(" | ")));
            QVERIFY2(places.count == 1, qPrintable(kind + ": " + QString::number(places.count)));
        }
    }

    void whatIsWrittenCanBeCopied()
    {
        QJsonObject facts = noticeFacts();
        facts["applicant"] = QString::fromUtf8("𠮷㛃䶮·𠀋卜月日食齐行");
        const QString text = textOf(*DocumentWriter::render(original("acceptance"), facts));
        for (const char *words : {"𠮷㛃䶮·𠀋卜月日食齐行", "PJ-20261117-000871", "受理通知书", "第1页共1页", "人民共和国行政许可法"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + QLatin1String(" in ") + text));
        for (const QString &kind : TemplateLibrary::originalKinds()) {
            const QString all = textOf(*DocumentWriter::render(original(kind), noticeFacts()));
            QVERIFY2(all.contains("PJ-20261117-000871"), qPrintable(kind + QLatin1String(": ") + all));
            QVERIFY2(!all.contains(QRegularExpression("[\\x{2E80}-\\x{2FDF}]")), qPrintable(kind + QLatin1String(": ") + all));
        }
    }

    void bothCodesAreReadBackFromAThermalPrint()
    {
        for (const QString &kind : TemplateLibrary::originalKinds()) {
            const auto pdf = DocumentWriter::render(original(kind), noticeFacts());
            const QStringList codes = codesIn(pagesOf(*pdf, 203).last().convertToFormat(QImage::Format_Grayscale8));
            QVERIFY2(codes.contains("PJZW1|PJ-20261117-000871|9f3ac21b"), qPrintable(kind));
            QVERIFY2(codes.contains("PJ-20261117-000871"), qPrintable(kind));
        }
    }

    void wordsOfALicenceAppearForLicencesOnly()
    {
        QJsonObject facts = noticeFacts();
        for (const QString &kind : TemplateLibrary::originalKinds()) {
            facts["licence"] = false;
            const QString other = textOf(*DocumentWriter::render(original(kind), facts));
            QVERIFY2(!other.contains("行政许可"), qPrintable(kind));
        }
        facts["licence"] = true;
        QVERIFY(textOf(*DocumentWriter::render(original("acceptance"), facts)).contains("共和国行政许可法"));
    }

    void aMissingOrEmptyFactIsAnErrorThatNamesIt()
    {
        for (const QJsonValue &nothing : {QJsonValue(QJsonValue::Undefined), QJsonValue(QJsonValue::Null), QJsonValue("")}) {
            QJsonObject facts = noticeFacts();
            facts["due_on"] = nothing;
            const auto pdf = DocumentWriter::render(original("acceptance"), facts);
            QVERIFY(!pdf.ok());
            QCOMPARE(pdf.error().code, QString(error::BadInput));
            QCOMPARE(pdf.error().facts["field"].toString(), "due_on");
        }
    }

    void everyDocumentHasAPlaceForASealAndForAHand()
    {
        for (const QString &kind : TemplateLibrary::originalKinds()) {
            const DocumentTemplate form = original(kind);
            const auto block = std::find_if(form.blocks.begin(), form.blocks.end(),
                                            [](const Block &each) { return std::holds_alternative<SignatureBlock>(each.body); });
            QVERIFY2(block != form.blocks.end(), qPrintable(kind));
            for (const bool licence : {true, false}) {
                QVERIFY2(!std::get<SignatureBlock>(block->body).seal.of(licence).isEmpty(), qPrintable(kind));
                QVERIFY2(!std::get<SignatureBlock>(block->body).signer.of(licence).isEmpty(), qPrintable(kind));
            }
            const auto foot = std::find_if(form.blocks.begin(), form.blocks.end(),
                                           [](const Block &each) { return std::holds_alternative<FooterBlock>(each.body); });
            QVERIFY2(foot != form.blocks.end() && std::get<FooterBlock>(foot->body).sign.size() == 2, qPrintable(kind));
        }
    }

    // What all of them have in common, whatever they are for.
    void everyDocumentSaysWhoForWhatAndWhereToAsk()
    {
        for (const QString &kind : TemplateLibrary::originalKinds()) {
            const auto paper = PaperReader::read(*DocumentWriter::render(original(kind), noticeFacts()));
            QVERIFY2(paper, qPrintable(kind));
            QCOMPARE(paper->claims.number, noticeFacts()["number"].toString());
            QCOMPARE(paper->claims.kind, kind);
            for (const char *needed :
                 {"蓬市监许受〔2026〕1187号", "江门市蓬江区市场监督管理局", "食品经营许可证核发（新办）", "2026 年 11 月 23 日"})
                QVERIFY2(paper->prints(needed), qPrintable(kind + ": " + needed));
            QVERIFY(!paper->prints("蓬市监许受〔2026〕1188号"));
            QCOMPARE(paper->printedNumber(), "〔2026〕1187号");
            // Long runs of digits are not read back from a PDF; the codes say them.
            QVERIFY2(paper->codes && paper->codes->contains("PJ-20261117-000871"), qPrintable(kind));
            for (const char *asked : {"{item_code}", "{phone}"})
                QVERIFY2(TemplateLibrary::original(kind).contains(asked), qPrintable(kind + asked));
        }
    }

    void aRefusalWithoutReasonOrRemedyIsNotPrintedEither()
    {
        for (const char *needed : {"refused_facts", "refused_articles", "refused_reasons", "review_body", "court"}) {
            QJsonObject facts = noticeFacts();
            facts[needed] = "";
            QCOMPARE(DocumentWriter::render(original("refusal"), facts).error().facts["field"].toString(), needed);
        }
    }

    void aDeclineWithoutReasonOrRemedyIsNotPrinted()
    {
        for (const char *needed : {"reason", "review_body", "court"}) {
            QJsonObject facts = noticeFacts();
            facts.remove(needed);
            QCOMPARE(DocumentWriter::render(original("decline"), facts).error().facts["field"].toString(), needed);
        }
    }

    void aProvisionalDateIsMarkedAndExplained()
    {
        QJsonObject facts = noticeFacts();
        QVERIFY(!textOf(*DocumentWriter::render(original("acceptance"), facts)).contains("暂定"));
        // Of a date that this paper does not print it says nothing.
        facts["statutory_due_on"] = "2027-01-05";
        facts["statutory_due_on_provisional"] = true;
        QVERIFY(!textOf(*DocumentWriter::render(original("acceptance"), facts)).contains("暂定"));
        facts["due_on_provisional"] = true;
        const QString text = textOf(*DocumentWriter::render(original("acceptance"), facts));
        QVERIFY(text.contains("2026-12-02〔暂定〕"));
        QVERIFY(text.contains("推算"));
    }

    // Every date that the hall may mark so, on whichever paper it stands: the words that explain it come after the last of them.
    void whereverAProvisionalDateIsPrintedItIsExplained()
    {
        QJsonObject facts = noticeFacts();
        for (const char *date : {"answer_due_on", "answer_by", "deliver_by", "due_on", "due_on_was", "hearing_due_on", "resumes_on",
                                 "suggested_on", "statutory_due_on"}) {
            QVERIFY2(facts.contains(date), date);
            facts[QLatin1String(date) + "_provisional"] = true;
        }
        int marked = 0;
        for (const QString &kind : TemplateLibrary::originalKinds()) {
            const QString text = textOf(*DocumentWriter::render(original(kind), facts));
            const qsizetype last = text.lastIndexOf("〔暂定〕");
            marked += last >= 0;
            QVERIFY2(last < 0 || text.mid(last - 2).startsWith("标有〔暂定〕的日期"), qPrintable(kind));
        }
        QVERIFY2(marked >= 10, qPrintable(QString::number(marked)));
    }

    void anItemThatIsCalledAnApplicationIsNotCalledSoTwice()
    {
        QJsonObject facts = noticeFacts();
        facts["item"] = "法律援助申请";
        for (const QString &kind : TemplateLibrary::originalKinds()) {
            const QString text = textOf(*DocumentWriter::render(original(kind), facts));
            QVERIFY2(text.contains("法律援助申请") && !text.contains("申请申请"), qPrintable(kind));
        }
    }

    void aCharacterThatNoFontDrawsIsNamed()
    {
        QJsonObject facts = noticeFacts();
        const char32_t unassigned = 0x3FFFD;
        facts["authority"] = "局" + QString::fromUcs4(&unassigned, 1);
        const auto pdf = DocumentWriter::render(original("acceptance"), facts);
        QCOMPARE(pdf.error().facts["reason"].toString(), "unprintable");
        QCOMPARE(pdf.error().facts["character"].toString(), "U+3FFFD");
        QCOMPARE(pdf.error().facts["field"].toString(), "authority");
    }

    void aNameThatNoFontDrawsIsPrintedWithTheCodeOfItsCharacter()
    {
        QJsonObject facts = noticeFacts();
        const char32_t unassigned[] = {U'谭', 0x3FFFD, U'慧', 0xE000};
        facts["applicant"] = QString::fromUcs4(unassigned, 4);
        const auto pdf = DocumentWriter::render(original("acceptance"), facts);
        QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().log));
        QVERIFY2(textOf(*pdf).contains("FFFD〕慧〔U+") && textOf(*pdf).contains("谭〔U+"), qPrintable(textOf(*pdf)));
    }

    void rareCharactersAreDrawableAndControlsAreNot()
    {
        QVERIFY(unprintableCharacters(QString::fromUtf8("谭嘉慧·𠮷䶮㛃𠀋𡈽𫝆 Anna-2")).isEmpty());
        QCOMPARE(unprintableCharacters(QString("a\u202Eb\u0007")), (QList<char32_t>{0x202E, 0x07}));
    }

    void starsInAFactAreNoMarkup()
    {
        QJsonObject facts = noticeFacts();
        facts["applicant"] = "**{item}**";
        QVERIFY(textOf(*DocumentWriter::render(original("acceptance"), facts)).contains("**{item}**"));
    }

    void aLongTableRepeatsItsHeadAndNumbersItsPages()
    {
        QJsonObject facts = noticeFacts();
        QJsonArray materials;
        for (int i = 1; i <= 90; ++i)
            materials << QJsonObject{{"name", "材料"}, {"form", "电子"}, {"copies", 1}};
        facts["materials"] = materials;
        const QString text = textOf(*DocumentWriter::render(original("acceptance"), facts));
        const int pages = int(text.count("页共"));
        QVERIFY(pages >= 3);
        QCOMPARE(text.count("收到材料"), pages);
        QVERIFY(text.contains(QStringLiteral("第%1页共%1页").arg(pages)));
    }

    void aReasonOf500CharactersFits()
    {
        QJsonObject facts = noticeFacts();
        facts["defects"] = QJsonArray{QJsonObject{{"material", "申请表"}, {"defect", QString("请").repeated(500)}, {"basis", "指南"}}};
        QVERIFY(DocumentWriter::render(original("supplement"), facts).ok());
        facts["defects"] = QJsonArray{QJsonObject{{"material", "申请表"}, {"defect", QString("请").repeated(5000)}, {"basis", "指南"}}};
        QCOMPARE(DocumentWriter::render(original("supplement"), facts).error().facts["reason"].toString(), "row_too_tall");
    }

    void aTemplateWithASlipIsRefused()
    {
        for (const char *json : {"{", "{}", R"({"kind":"x","version":1,"blocks":[{"block":"titel","text":"x"}]})",
                                 R"({"kind":"x","version":1,"blocks":[{"block":"title","text":"x","colour":"red"}]})",
                                 R"({"kind":"x","version":1,"blocks":[{"block":"title","text":{"licence":"x"}}]})",
                                 R"({"kind":"x","version":1,"blocks":[{"block":"title","text":"x"},{"block":"list","rows":"a"}]})"})
            QVERIFY2(!DocumentTemplate::fromJson(json).ok(), json);
    }

    void aLibraryKeepsOldVersions()
    {
        TemplateLibrary library = *TemplateLibrary::originals();
        QVERIFY(library.add(R"({"kind":"receipt","version":3,"blocks":[{"block":"title","text":"新回执"}]})").ok());
        QCOMPARE(library.find("receipt")->title.licence, "新回执");
        QCOMPARE(library.find("receipt", 2)->title.licence, "申请回执");
        QVERIFY(!library.find("receipt", 4).ok());
        QVERIFY(!library.find("certificate").ok());
    }
};

YICHUANG_TEST(DocumentWriterTest)
#include "tst_DocumentWriter.moc"
