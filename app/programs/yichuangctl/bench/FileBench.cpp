// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"
#include "GaugeRun.h"
#include "ScanPdf.h"

#include "desk/DeskStores.h"
#include "Seats.h"
#include "store/FileSend.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <libpq-fe.h>
#include <unistd.h>

// Large files: looked at, and handed in.
namespace yichuang::ctl {
namespace {

constexpr qsizetype PieceBytes = 512 * 1024;
constexpr int Pages = 200;

// The file, and with it a paper of every case that waits.
Result<Done> lay(OwnerSession &owner, const QByteArray &file)
{
    const QByteArray hash = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex();
    const QByteArray size = QByteArray::number(file.size());
    if (auto begun = owner.run("insert into hall.blob (sha256, size, complete) values ('" + hash + "', " + size + ", true)"); !begun)
        return begun;
    for (qsizetype no = 0; no * PieceBytes < file.size(); ++no) {
        const QByteArray piece = file.mid(no * PieceBytes, PieceBytes).toHex();
        if (auto put = owner.run("insert into hall.blob_chunk (sha256, no, data) values ('" + hash + "', " + QByteArray::number(no) +
                                 ", '\\x" + piece + "')");
            !put)
            return put;
    }
    return owner.run(
        "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)"
        " select c.id, coalesce((select min(m.seq) from hall.case_material m where m.case_id = c.id), 1), c.round, '档案.pdf', "
        "'application/pdf', " +
        size + ", '" + hash +
        "' from hall.queue q join hall.case_file c on c.id = q.case_id where q.state = 0;"
        "delete from hall.attachment a using hall.attachment b where a.case_id = b.case_id and a.seq = b.seq and b.sha256 = '" +
        hash + "' and a.sha256 <> b.sha256; analyze hall.attachment; analyze hall.blob_chunk; checkpoint");
}

Figure figure(const QString &name, const QString &what, double value, const QString &unit, double goal, const QJsonObject &measured = {})
{
    return {.name = name, .what = what, .value = value, .unit = unit, .atLeast = false, .goal = goal, .measured = measured};
}

Result<Figures> looked(const BenchHall &hall, OwnerSession &owner, bool quick)
{
    const QByteArray file = scanPdf(Pages);
    if (const auto laid = lay(owner, file); !laid)
        return laid.error();
    QJsonObject order = orderFor(hall);
    order[u"size"] = file.size();
    order[u"rounds"] = quick ? 6 : 20;
    order[u"turns"] = quick ? 15 : 40;
    const auto measured = gauge(QStringLiteral("file"), order, 600);
    if (!measured)
        return measured.error();
    const QJsonObject &m = *measured;
    const QString ms = QStringLiteral("ms");
    QJsonObject all = m;
    all[u"file_mb"] = double(file.size()) / 1e6;
    return Figures{figure(QStringLiteral("first page"),
                          QStringLiteral("a scan of 200 pages from the hall to its first page on the screen, p95"),
                          m[u"first_p95_ms"].toDouble(), ms, 400, all),
                   figure(QStringLiteral("page turn"), QStringLiteral("the key for the next page to that page, half a second on each, p95"),
                          m[u"turn_p95_ms"].toDouble(), ms, 80),
                   figure(QStringLiteral("page jump"), QStringLiteral("the same to a page that nobody could foresee, p95"),
                          m[u"jump_p95_ms"].toDouble(), ms, 80),
                   figure(QStringLiteral("thumbnails"), QStringLiteral("12 small pictures after the first page, p95"),
                          m[u"thumbs_p95_ms"].toDouble(), ms, 300),
                   figure(QStringLiteral("file memory"), QStringLiteral("what all that adds to the window's memory at most"),
                          m[u"growth_mb"].toDouble(), QStringLiteral("MB"), 60)};
}

constexpr int Sent = 200; // pieces

double residentMegabytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

// What no hall has seen yet, gathered outside of this program's memory.
Result<SealedFile> newFile()
{
    FileSink sink;
    QByteArray piece(PieceBytes, Qt::Uninitialized);
    for (int no = 0; no < Sent; ++no) {
        auto *words = reinterpret_cast<quint32 *>(piece.data());
        QRandomGenerator::global()->fillRange(words, piece.size() / qsizetype(sizeof *words));
        if (const auto added = sink.add(piece); !added)
            return added.error();
    }
    return sink.seal();
}

// The same bytes as large values of a plain table, each in a transaction of its own, sent as they are.
Result<double> sendBare(PGconn *hall, const SealedFile &file)
{
    QElapsedTimer clock;
    clock.start();
    for (int no = 0; no < Sent; ++no) {
        const QByteArray number = QByteArray::number(no), piece = file.read(no * PieceBytes, PieceBytes);
        const char *values[] = {number.constData(), piece.constData()};
        const int lengths[] = {0, int(piece.size())}, formats[] = {0, 1};
        PGresult *result =
            PQexecParams(hall, "insert into hall.bench_piece (no, data) values ($1, $2)", 2, nullptr, values, lengths, formats, 1);
        const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
        PQclear(result);
        if (!done)
            return Error{error::Internal, QString::fromUtf8(PQerrorMessage(hall)), {}};
    }
    return double(clock.nsecsElapsed()) / 1e6;
}

Result<Figures> sent(const BenchHall &hall, OwnerSession &owner, bool quick)
{
    if (auto made =
            owner.run("create table hall.bench_piece (no int, data bytea not null); alter table hall.bench_piece alter column data set "
                      "storage external; update hall.setting set value = value || '{\"file_bytes\": 134217728, \"loose_megabytes\": "
                      "1048576}' where key = 'rules'");
        !made)
        return made.error();
    DeskSeat seat(hall, 0);
    if (const auto seated = seat.signIn(); !seated)
        return seated.error();
    const auto ownerSignIn = PrivateHall::ownerSignIn(hall.folder());
    if (!ownerSignIn)
        return ownerSignIn.error();
    const std::unique_ptr<PGconn, decltype(&PQfinish)> bare(connectBare(*ownerSignIn), &PQfinish);
    if (!bare)
        return Error{error::Internal, QStringLiteral("no bare line"), {}};
    CounterStore store(seat.desk());
    std::vector<double> times, bareTimes;
    double growth = 0;
    for (int round = 0; round < (quick ? 3 : 7); ++round) {
        const auto file = newFile();
        if (!file)
            return file.error();
        const double before = residentMegabytes();
        FileSend sending = FileSend::of(*file);
        sending.progress = [&growth, before](qint64) { growth = std::max(growth, residentMegabytes() - before); };
        QElapsedTimer clock;
        clock.start();
        if (const auto done = sending.now(store); !done)
            return done.error();
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
        const auto took = sendBare(bare.get(), *file);
        if (!took)
            return took.error();
        bareTimes.push_back(*took);
    }
    return Figures{{.name = QStringLiteral("upload"),
                    .what = QStringLiteral("100 MiB handed in piece by piece, hash looked at: large values by bare libpq ÷ desk classes"),
                    .value = medianOf(bareTimes) / medianOf(times),
                    .unit = {},
                    .atLeast = true,
                    .goal = 0.5,
                    .measured = {{QStringLiteral("desk_ms"), medianOf(times)}, {QStringLiteral("bare_ms"), medianOf(bareTimes)}}},
                   figure(QStringLiteral("upload memory"), QStringLiteral("what that adds to the sender's memory at most"), growth,
                          QStringLiteral("MB"), 32)};
}

}

Result<Figures> benchFile(bool quick)
{
    const auto hall = BenchHall::make({.cases = 420, .seats = 1});
    if (!hall)
        return hall.error();
    auto owner = (*hall)->owner();
    if (!owner)
        return owner.error();
    auto figures = looked(**hall, owner.value(), quick);
    if (!figures)
        return figures;
    const auto upload = sent(**hall, owner.value(), quick);
    if (!upload)
        return upload.error();
    return figures.value() + *upload;
}

}
