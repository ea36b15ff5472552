// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Start.h"

#include "PrivateDevice.h"
#include "keeper/KeeperLauncher.h"
#include "sample/SampleHall.h"

#include <QPromise>
#include <QThreadPool>

namespace yichuang {

namespace {

Result<std::shared_ptr<Started>> joinServer(const QString &spec)
{
    auto started = std::make_shared<Started>();
    auto device = SignIn::fromSpec(spec);
    if (!device)
        return device.error();
    started->device = std::move(device).value();
    return started;
}

Result<std::shared_ptr<Started>> joinPrivate(const QString &folder, const std::function<void(const QString &)> &progress)
{
    const Result<HallSource> source = HallSource::built();
    if (!source)
        return source.error();
    if (!PrivateHall::status(folder).exists)
        progress(QStringLiteral("making"));
    auto hall = PrivateHall::open(folder, *source);
    if (!hall)
        return hall.error();
    auto started = std::make_shared<Started>();
    started->privateHall = std::move(hall).value();
    const Result<SignIn> owner = started->privateHall->ownerSignIn();
    if (!owner)
        return owner.error();
    if (Result<bool> empty = SampleHall::isEmpty(*owner); !empty)
        return empty.error();
    else if (*empty) {
        progress(QStringLiteral("sample"));
        if (Result<Done> filled = SampleHall::fill(*owner, folder); !filled)
            return filled.error();
    }
    auto device = privateDevice(*started->privateHall);
    if (!device)
        return device.error();
    started->device = std::move(device).value();
    if (Result<bool> awake = KeeperLauncher(folder).wake(); !awake)
        return awake.error();
    return started;
}

}

QFuture<Result<std::shared_ptr<Started>>> startHall(const QString &serverSpec, const QString &folder, std::function<void(const QString &)> progress)
{
    auto promise = std::make_shared<QPromise<Result<std::shared_ptr<Started>>>>();
    promise->start();
    QThreadPool::globalInstance()->start([=] {
        promise->addResult(serverSpec.isEmpty() ? joinPrivate(folder, progress) : joinServer(serverSpec));
        promise->finish();
    });
    return promise->future();
}

}
