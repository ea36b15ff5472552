// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HallPlace.h"

#include <QCryptographicHash>
#include <QFile>

namespace yichuang::ctl {
namespace {

const QString Portal = QStringLiteral("portal");
// Of a private hall: the website may be signed in as portal and keeps its password.
const QString Importer = QStringLiteral("importer");

QCommandLineOption option(const char *name)
{
    return {QString::fromLatin1(name), {}, QStringLiteral("value")};
}

Result<QString> secretFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::BadInput, path + QStringLiteral(": ") + file.errorString(), {}};
    if (file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther))
        return Error{error::BadInput, path + QStringLiteral(" may be read by others; its mode must be 0600"), {}};
    return QString::fromUtf8(file.readLine()).trimmed();
}

Result<SignIn> serverFrom(const QCommandLineParser &parser)
{
    auto signIn = SignIn::fromSpec(parser.value(QStringLiteral("server")));
    if (!signIn)
        return signIn;
    if (parser.isSet(QStringLiteral("user")))
        signIn.value().user = parser.value(QStringLiteral("user"));
    if (parser.isSet(QStringLiteral("password-file"))) {
        const Result<QString> secret = secretFrom(parser.value(QStringLiteral("password-file")));
        if (!secret)
            return secret.error();
        signIn.value().password = *secret;
    }
    return signIn;
}

}

void HallPlace::addOptions(QCommandLineParser &parser)
{
    parser.addOptions({option("dir"), option("server"), option("user"), option("password-file")});
}

Result<HallPlace> HallPlace::from(const QCommandLineParser &parser)
{
    HallPlace place;
    if (parser.isSet(QStringLiteral("server"))) {
        auto signIn = serverFrom(parser);
        if (!signIn)
            return signIn.error();
        place.m_server = std::move(signIn).value();
        return place;
    }
    const QString dir = QStringLiteral("dir");
    const auto source = HallSource::built();
    if (!source)
        return source.error();
    auto hall = PrivateHall::open(parser.isSet(dir) ? parser.value(dir) : PrivateHall::standardFolder(), *source, false);
    if (!hall)
        return hall.error();
    place.m_hall = std::move(hall).value();
    return place;
}

Result<SignIn> HallPlace::portal() const
{
    if (!m_hall) {
        SignIn signIn = m_server;
        if (signIn.user.isEmpty())
            signIn.user = Portal;
        return signIn;
    }
    const Result<SignIn> owner = m_hall->ownerSignIn();
    if (!owner)
        return owner.error();
    Result<OwnerSession> session = OwnerSession::open(*owner);
    if (!session)
        return session.error();
    const QByteArray secret = QCryptographicHash::hash((Importer + owner->password).toUtf8(), QCryptographicHash::Sha256).toHex();
    const QByteArray script =
        "begin; select pg_advisory_xact_lock(20260103); select hall.make_login('importer', '{applicant}', null); alter "
        "role importer password '" +
        secret + "'; commit";
    if (Result<Done> made = session.value().run(script); !made)
        return made.error();
    return m_hall->signInAs(Importer, QString::fromLatin1(secret));
}

Result<SignIn> HallPlace::owner() const
{
    return m_hall ? m_hall->ownerSignIn() : Result<SignIn>(m_server);
}

Result<OwnedHall> OwnedHall::from(const QCommandLineParser &parser)
{
    auto place = HallPlace::from(parser);
    if (!place)
        return place.error();
    const auto signIn = place->owner();
    if (!signIn)
        return signIn.error();
    auto session = OwnerSession::open(*signIn);
    if (!session)
        return session.error();
    return OwnedHall{std::move(place).value(), std::move(session).value()};
}

}
