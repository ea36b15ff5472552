// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/CaseFile.h"
#include "sql/RuleHall.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What a window reads in the case file of who did what and whom the hall told, as it takes it from the hall. Each is of two, so that
// neither a word that is always the same nor the other one's passes.
class TestCaseFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aNoteBearsTheNameOfWhoWroteIt();
    void aScanBearsTheNameOfWhoScannedIt();
    void earlierCasesOfTheSameApplicantAreCounted();
    void aMessageSaysToWhoseNumberItGoes();

private:
    CaseFile file(qint64 id);
    QString nameOf(const QString &login)
    {
        return m_hall.value(QStringLiteral("select name from hall.staff where login = '%1'").arg(login));
    }
    Said scan(const QString &role, qint64 id, int seq, const QByteArray &bytes);

    RuleHall m_hall;
};

void TestCaseFile::initTestCase()
{
    const QString why = m_hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    QVERIFY(nameOf(RuleHall::clerk) != nameOf(RuleHall::deputy));
}

CaseFile TestCaseFile::file(qint64 id)
{
    const Said look = m_hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id));
    const Said said = m_hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id));
    if (!look.isDone() || !said.isDone())
        qFatal("a case file was refused: %s", qPrintable(look.log + said.log));
    return CaseFile::fromJson(said.value.toObject());
}

void TestCaseFile::aNoteBearsTheNameOfWhoWroteIt()
{
    const qint64 id = m_hall.claimed();
    const auto note = [&](const QString &role, const char *text) {
        return m_hall.call(role, QStringLiteral("counter.note(%1, %2, '%3')").arg(newRequest()).arg(id).arg(QString::fromUtf8(text)));
    };
    DONE(note(RuleHall::deputy, "已电话告知"));
    DONE(note(RuleHall::clerk, "下午再来"));
    QStringList notes;
    for (const CaseNote &one : file(id).notes)
        notes.append(one.text + QLatin1Char(' ') + one.by);
    QCOMPARE(notes, (QStringList{QStringLiteral("已电话告知 ") + nameOf(RuleHall::deputy),
                                 QStringLiteral("下午再来 ") + nameOf(RuleHall::clerk)}));
}

Said TestCaseFile::scan(const QString &role, qint64 id, int seq, const QByteArray &bytes)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const Said piece = m_hall.call(
        role, QStringLiteral("counter.store_chunk('%1', 0, 1, decode('%2', 'hex'))").arg(hash, QString::fromLatin1(bytes.toHex())));
    if (!piece.isDone())
        return piece;
    const QJsonObject paper{{"name", "证明.pdf"}, {"size", bytes.size()}, {"sha256", hash}, {"pages", 1}, {"scanner", "Noname"}};
    return m_hall.call(
        role,
        QStringLiteral("counter.scan(%1, %2, %3, %4, %5)").arg(newRequest()).arg(id).arg(m_hall.version(id)).arg(seq).arg(literal(paper)));
}

void TestCaseFile::aScanBearsTheNameOfWhoScannedIt()
{
    const qint64 id = m_hall.claimed(RuleHall::clerk);
    DONE(scan(RuleHall::clerk, id, 2, "%PDF-1.7 by the first"));
    DONE(m_hall.claim(RuleHall::deputy, id, QStringLiteral("'窗口一的同事离开了，请转我办理'")));
    DONE(scan(RuleHall::deputy, id, 3, "%PDF-1.7 by the second"));
    QStringList scans;
    for (const Material &material : file(id).materials) {
        for (const Attachment &one : material.attachments)
            scans.append(
                QStringLiteral("%1 %2 %3").arg(material.seq).arg(one.scan ? one.scan->by : QString()).arg(one.scan ? one.scan->window : 0));
    }
    QCOMPARE(scans,
             (QStringList{QStringLiteral("2 %1 1").arg(nameOf(RuleHall::clerk)), QStringLiteral("3 %1 2").arg(nameOf(RuleHall::deputy))}));
}

void TestCaseFile::earlierCasesOfTheSameApplicantAreCounted()
{
    QJsonObject paper = m_hall.application(RuleHall::shop);
    const qint64 first = m_hall.opened(paper);
    DONE(m_hall.claim(RuleHall::clerk, first));
    DONE(m_hall.supplement(RuleHall::clerk, first,
                           {object(R"({"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"})")}));
    DONE(m_hall.resubmit(first, object(R"({"materials": [{"seq": 2, "window": true}]})")));
    m_hall.fresh(); // another person's
    const qint64 second = m_hall.opened(paper);
    paper["item"] = RuleHall::online;
    const qint64 third = m_hall.opened(paper);
    QList<std::pair<int, int>> counted;
    for (const qint64 id : {first, second, third})
        counted.append({file(id).earlierCases, file(id).earlierSupplements});
    QCOMPARE(counted, (QList<std::pair<int, int>>{{0, 0}, {1, 1}, {2, 1}}));
}

void TestCaseFile::aMessageSaysToWhoseNumberItGoes()
{
    QJsonObject paper = m_hall.application(RuleHall::shop);
    QJsonObject applicant = paper["applicant"].toObject();
    applicant["phone"] = QStringLiteral("13800001234");
    paper["applicant"] = applicant;
    paper["agent"] = QJsonObject{{"name", "李伟豪"}, {"id_number", residentId(801)}, {"phone", "13900005678"}, {"notify_sms", true}};
    const qint64 id = m_hall.opened(paper);
    DONE(m_hall.claim(RuleHall::clerk, id));
    DONE(m_hall.supplement(RuleHall::clerk, id,
                           {object(R"({"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"})")},
                           QStringLiteral("15"), {{"copy_agent", true}}));
    QHash<qint64, QString> shown, sent;
    for (const Message &one : file(id).messages)
        shown.insert(one.id.value(), one.toMasked);
    const QStringList rows =
        m_hall.value(QStringLiteral("select string_agg(id || ' ' || recipient, ',') from hall.message where case_id = %1").arg(id))
            .split(u',');
    for (const QString &row : rows)
        sent.insert(row.section(u' ', 0, 0).toLongLong(),
                    row.endsWith(QStringLiteral("agent")) ? QStringLiteral("139****5678") : QStringLiteral("138****1234"));
    QCOMPARE(shown, sent);
    QCOMPARE(shown.values().count(QStringLiteral("139****5678")), 1);
}

YICHUANG_TEST(TestCaseFile)
#include "tst_CaseFile.moc"
