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

// A hall without its settings is a fresh one: it gets the sample, and says its password on the sign-in page.
Result<Done> furnishOnce(const PrivateHall &hall, const std::function<void(const QString &)> &progress)
{
    const Result<SignIn> owner = hall.ownerSignIn();
    if (!owner)
        return owner.error();
    Result<OwnerSession> session = OwnerSession::open(*owner);
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
    return SampleHall::fill(session.value(), options);
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
    if (Result<Done> furnished = furnishOnce(*started->privateHall, progress); !furnished)
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

QFuture<Result<std::shared_ptr<Started>>> startHall(const QString &serverSpec, const QString &folder, Device kind,
                                                    std::function<void(const QString &)> progress)
{
    return beside([=] { return serverSpec.isEmpty() ? joinPrivate(folder, kind, progress) : joinServer(serverSpec); });
}

}
