// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/Start.h"

#include "core/Beside.h"
#include "sample/SampleHall.h"
#include "start/PrivateDevice.h"

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

Result<std::shared_ptr<Started>> joinPrivate(const QString &folder, Device kind, const std::function<void(const QString &)> &progress)
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
    if (Result<Done> furnished = furnishOnce(*owner, progress); !furnished)
        return furnished.error();
    auto device = privateDevice(*started->privateHall, kind);
    if (!device)
        return device.error();
    started->device = std::move(device).value();
    const KeeperLauncher keeper(folder);
    if (Result<bool> awake = keeper.wake(); !awake)
        return awake.error();
    started->keeper.emplace(keeper);
    return started;
}

}

Result<Done> furnishOnce(const SignIn &owner, const std::function<void(const QString &)> &progress)
{
    Result<OwnerSession> session = OwnerSession::open(owner);
    if (!session)
        return session.error();
    const auto settings = session.value().value("select count(*) from hall.setting");
    if (!settings)
        return settings.error();
    if ((*settings).value_or(QString()) != QLatin1String("0"))
        return Done{};
    progress(QStringLiteral("sample"));
    SampleOptions options;
    options.password = QLatin1String(SamplePassword);
    options.showPassword = true;
    const Result<Done> filled = SampleHall::fill(session.value(), options);
    // Who waited for the program that was there first finds its sample, which is as good as an own one.
    if (!filled && filled.error().is(error::HallNotEmpty))
        return Done{};
    return filled;
}

QFuture<Result<std::shared_ptr<Started>>> startHall(const QString &serverSpec, const QString &folder, Device kind,
                                                    std::function<void(const QString &)> progress)
{
    if (!serverSpec.isEmpty())
        return QtFuture::makeReadyFuture(joinServer(serverSpec)); // it only reads the line: nothing to wait for
    return beside([=] { return joinPrivate(folder, kind, progress); });
}

}
