// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/HallTime.h"
#include "documents/Sealing.h"
#include "ui/casefile/DraftStore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

class TestDraftStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_who.staff = StaffId(7);
        m_who.draftKey = QByteArray(32, 'k');
    }

    void a_draft_is_there_again_in_another_store()
    {
        keep(CaseId(12), 5, QStringLiteral("差一份租赁合同 𠮷"));
        const auto found = DraftStore(m_folder->path(), m_who).find(CaseId(12));
        QVERIFY(found);
        QCOMPARE(found->seq, 5);
        QCOMPARE(found->words[u"note"].toString(), QStringLiteral("差一份租赁合同 𠮷"));
    }

    void the_later_draft_of_a_case_is_the_one_that_is_kept()
    {
        {
            DraftStore store(m_folder->path(), m_who);
            for (int i = 1; i <= 50; ++i)
                store.keep(CaseId(12), {i, {{QStringLiteral("note"), QString::number(i)}}});
        }
        QCOMPARE(DraftStore(m_folder->path(), m_who).find(CaseId(12))->seq, 50);
        QCOMPARE(files().size(), 1);
    }

    void what_the_hall_has_is_forgotten_and_what_is_newer_is_not()
    {
        keep(CaseId(12), 5, QStringLiteral("旧"));
        {
            DraftStore store(m_folder->path(), m_who);
            store.forget(CaseId(12), 4);
            QVERIFY(store.find(CaseId(12)));
            store.forget(CaseId(12), 5);
            QVERIFY(!store.find(CaseId(12)));
        }
        QVERIFY(files().isEmpty());
    }

    void the_file_says_nothing_without_the_key()
    {
        keep(CaseId(12), 5, QStringLiteral("440703199003071235"));
        QFile file(m_folder->filePath(files().first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("440703199003071235"));
        QVERIFY(!bytes.contains("note"));
        QCOMPARE(QFile::permissions(file.fileName()) & 0x0fff &
                     ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions());
        SignedIn other = m_who;
        other.draftKey = QByteArray(32, 'x');
        QVERIFY(!DraftStore(m_folder->path(), other).find(CaseId(12)));
        QCOMPARE(files().size(), 1);
    }

    // A PC's own clock may be months off, and right on the next day.
    void how_old_a_draft_is_goes_by_the_halls_clock()
    {
        const auto right = qScopeGuard([] { halltime::heard(QDateTime::currentDateTimeUtc()); });
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto there = [this](const QDateTime &hallsNow) {
            halltime::heard(hallsNow);
            return DraftStore(m_folder->path(), m_who).find(CaseId(12)).has_value();
        };
        for (const int off : {40, -40}) {
            halltime::heard(now.addDays(off));
            keep(CaseId(12), 5, QStringLiteral("电脑的钟不准"));
            QVERIFY(there(now.addDays(off + DraftStore::DaysKept - 1)));
            QVERIFY(!there(now.addDays(off + DraftStore::DaysKept + 1)));
            QVERIFY(files().isEmpty());
        }
    }

    void one_persons_file_is_not_anothers_and_not_another_cases()
    {
        keep(CaseId(12), 5, QStringLiteral("问过所里"));
        const QString name = m_folder->filePath(files().first());
        QVERIFY(QFile::copy(name, m_folder->filePath(QStringLiteral("7-13.draft"))));
        QVERIFY(QFile::copy(name, m_folder->filePath(QStringLiteral("8-12.draft"))));
        QVERIFY(!DraftStore(m_folder->path(), m_who).find(CaseId(13)));
        SignedIn other = m_who;
        other.staff = StaffId(8);
        QVERIFY(!DraftStore(m_folder->path(), other).find(CaseId(12)));
    }

    void every_touched_byte_is_noticed()
    {
        const QByteArray sealedBytes = seal(m_who.draftKey, "purpose", "text");
        QCOMPARE(unseal(m_who.draftKey, "purpose", sealedBytes), QByteArray("text"));
        QVERIFY(!unseal(m_who.draftKey, "other purpose", sealedBytes));
        for (qsizetype i = 0; i < sealedBytes.size(); ++i) {
            QByteArray bent = sealedBytes;
            bent[i] = char(bent[i] ^ 1);
            QVERIFY2(!unseal(m_who.draftKey, "purpose", bent), qPrintable(QString::number(i)));
        }
        for (qsizetype size = 0; size < sealedBytes.size(); ++size)
            QVERIFY(!unseal(m_who.draftKey, "purpose", sealedBytes.first(size)));
        QVERIFY(seal(m_who.draftKey, "purpose", "text") != sealedBytes);
    }

    void a_month_old_file_is_cleared_away()
    {
        keep(CaseId(12), 5, QStringLiteral("旧"));
        QFile file(m_folder->filePath(files().first()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-31), QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(!DraftStore(m_folder->path(), m_who).find(CaseId(12)));
        QVERIFY(files().isEmpty());
    }

    void without_a_folder_or_a_key_nothing_is_written()
    {
        DraftStore(QString(), m_who).keep(CaseId(1), {1, {}});
        m_who.draftKey.clear();
        keep(CaseId(12), 5, QStringLiteral("不落盘"));
        QVERIFY(files().isEmpty());
    }

private:
    void keep(CaseId id, qint64 seq, const QString &note)
    {
        DraftStore(m_folder->path(), m_who).keep(id, {seq, {{QStringLiteral("note"), note}}});
    }

    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    SignedIn m_who;
};

YICHUANG_TEST(TestDraftStore)
#include "tst_DraftStore.moc"
