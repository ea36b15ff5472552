// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterScene.h"

#include "documents/Typeface.h"
#include "keeper/Keepers.h"
#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/casefile/QueueModel.h"
#include "ui/counter/CaseHeader.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/Label.h"

#include <QProcess>
#include <QRegularExpression>

using namespace yichuang;
using namespace yichuang::test;

// A name goes its whole way as it was given, from the website through queue, case file, card and preview to the printed notice and the
// message; or it is refused where it comes in, with its place.
class NamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_portal = std::make_unique<Line>(m_hall.signInAs(QStringLiteral("portal")));
        KeeperSettings settings;
        settings.hall = m_hall.signInAs(QStringLiteral("keeper"));
        settings.gateway = FolderSettings{m_phone.path()};
        m_keeper = makeKeeper(settings);
    }

    void cleanupTestCase()
    {
        m_clerk.reset();
        m_portal.reset();
    }

    void a_rare_name_arrives_everywhere_as_it_is_data()
    {
        QTest::addColumn<QString>("name");
        const auto rare = [](const char *label, char32_t character) {
            const char32_t text[] = {U'谭', character, U'明'};
            QTest::newRow(label) << QString::fromUcs4(text, 3);
        };
        rare("Ext A", 0x3BC3);
        rare("BMP, rare", 0x9FA5);
        rare("Ext B", 0x20BB7);
        rare("Ext C", 0x2A700);
        rare("Ext D", 0x2B740);
        rare("Ext E", 0x2B820);
        rare("Ext F", 0x2CEB0);
        rare("Ext G", 0x30EDD);
        rare("Ext H", 0x323AF);
        rare("Ext I", 0x2EBF0);
        rare("private use", 0xE000);
        QTest::newRow("a minority's") << QStringLiteral("阿依古丽·买买提");
        QTest::newRow("a long one") << QStringLiteral("阿卜杜热合曼·阿卜杜拉·买买提");
        QTest::newRow("Latin, with an accent that combines") << QStringLiteral("Rene\u0301 d'Arc");
    }
    void a_rare_name_arrives_everywhere_as_it_is()
    {
        QFETCH(QString, name);
        const QString caseNo = apply(name);
        QVERIFY(!caseNo.isEmpty());
        sitDown();
        const auto *queue = m_clerk->part<QueueModel>();
        QTRY_COMPARE(queue->rowCount(), 1);
        QCOMPARE(queue->row(0).applicant, name);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QVERIFY(shows(m_clerk->part<CaseHeader>(), name));
        CardData card;
        card.name = name;
        card.number = SmallHall::residentId(m_person);
        m_clerk->lay(card);
        QTRY_VERIFY2(m_clerk->part<IdentityPanel>()->agrees(), "card and declaration differ");
        m_clerk->press(Qt::Key_F9);
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !m_clerk->part<NoticePage>()->supplement().defects.isEmpty()));
        QSignalSpy drawn(m_clerk->part<NoticePreviewPanel>(), &NoticePreviewPanel::unprintable);
        QTRY_VERIFY(!drawn.isEmpty());
        QCOMPARE(drawn.last().first().toString(), QString());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall.value(QStringLiteral("select status from hall.case_file where case_no = '%1'").arg(caseNo)),
                     QStringLiteral("supplementing"));
        QVERIFY(runOnce(*m_keeper));
        const QString state = m_hall.value(
            QStringLiteral("select d.state || coalesce(' ' || d.why, '') from hall.document d join hall.case_file c on c.id = d.case_id"
                           " where c.case_no = '%1' and d.kind = 'supplement'")
                .arg(caseNo));
        QCOMPARE(state, QStringLiteral("ready"));
        const QString paper = paperOf(caseNo);
        QVERIFY2(paper.contains(QRegularExpression(onPaper(name))), qPrintable(paper.left(600)));
    }

    void a_name_with_something_hidden_in_it_is_refused_with_its_place_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("turned around") << QStringLiteral("谭\u202E慧");
        QTest::newRow("joined by nothing") << QStringLiteral("谭\u200D慧");
        QTest::newRow("zero width") << QStringLiteral("谭\u200B慧");
        QTest::newRow("control") << QStringLiteral("谭\u0007慧");
        QTest::newRow("line end") << QStringLiteral("谭\n慧");
        QTest::newRow("NUL") << QString(QStringLiteral("谭") + QChar(0) + QStringLiteral("慧"));
        QTest::newRow("half a character") << QString(QStringLiteral("谭") + QChar(0xD842));
        QTest::newRow("a million") << QStringLiteral("谭").repeated(1'000'000);
    }
    void a_name_with_something_hidden_in_it_is_refused_with_its_place()
    {
        QFETCH(QString, name);
        const int before = m_hall.value(QStringLiteral("select count(*) from hall.case_file")).toInt();
        QVERIFY(apply(name).isEmpty());
        QVERIFY2(!m_refusal.code.isEmpty() && !m_refusal.is(error::LineLost) && !m_refusal.is(error::Internal),
                 qPrintable(m_refusal.code + m_refusal.log.left(200)));
        QVERIFY2(!m_refusal.facts.isEmpty(), qPrintable(m_refusal.log.left(200)));
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.case_file")).toInt(), before);
        QVERIFY(apply(QStringLiteral("谭嘉慧")).startsWith(QLatin1String("PJ"))); // the line goes on
    }

private:
    // The case number; empty: refused.
    QString apply(const QString &name)
    {
        QJsonObject application = SmallHall::application(++m_person);
        QJsonObject applicant = application[u"applicant"].toObject();
        applicant[QStringLiteral("name")] = name;
        application[QStringLiteral("applicant")] = applicant;
        const auto receipt = ApplicantDesk(*m_portal).submit(QStringLiteral("name-%1").arg(m_person), application).result();
        m_refusal = receipt ? Error() : receipt.error();
        return receipt ? receipt->caseNo : QString();
    }

    // A fresh page whose queue has the newest case only.
    void sitDown()
    {
        m_hall.value(QStringLiteral("delete from hall.queue where case_id < (select max(id) from hall.case_file); delete from hall.lease"));
        m_clerk.reset();
        m_clerk = std::make_unique<CounterScene>(m_hall.fixture(), QStringLiteral("p0801"), 1);
    }

    // A rare character that is drawn is not always told by the reader of the paper; one that no font draws is told as its code.
    static QString onPaper(const QString &name)
    {
        QString words;
        for (const uint character : name.normalized(QString::NormalizationForm_KC).toUcs4()) {
            const char32_t one = character;
            const QString text = QString::fromUcs4(&one, 1);
            if (!unprintableCharacters(text).isEmpty())
                words += QStringLiteral("〔U\\+[^〕]+〕");
            else if (one > 0xFFFF)
                words += QStringLiteral(".{0,2}");
            else if (one != U' ')
                words += QRegularExpression::escape(text);
        }
        return words;
    }

    static bool shows(const QWidget *place, const QString &words)
    {
        const QList<Label *> labels = place->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text().contains(words); });
    }

    QString paperOf(const QString &caseNo)
    {
        const QString hex =
            m_hall.value(QStringLiteral("select encode(d.pdf, 'hex') from hall.document d join hall.case_file c on c.id = d.case_id"
                                        " where c.case_no = '%1' and d.kind = 'supplement'")
                             .arg(caseNo));
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-"), QStringLiteral("-")});
        reader.write(QByteArray::fromHex(hex.toLatin1()));
        reader.closeWriteChannel();
        reader.waitForFinished(120'000);
        // It reads some characters back as the radicals that look like them.
        return QString::fromUtf8(reader.readAllStandardOutput()).normalized(QString::NormalizationForm_KC).remove(u'\n').remove(u' ');
    }

    SmallHall m_hall;
    std::unique_ptr<Line> m_portal;
    std::unique_ptr<Keeper> m_keeper;
    std::unique_ptr<CounterScene> m_clerk;
    QTemporaryDir m_phone;
    Error m_refusal;
    int m_person = 100;
};

YICHUANG_TEST(NamesTest)
#include "tst_Names.moc"
