// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SealedFile.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace yichuang {

struct SealedFile::Held {
    Held(int held, qint64 bytes, QByteArray hash)
        : descriptor(held)
        , size(bytes)
        , sha256(std::move(hash))
    {
    }
    ~Held() { ::close(descriptor); }
    Q_DISABLE_COPY_MOVE(Held)

    const int descriptor;
    const qint64 size;
    const QByteArray sha256;
};

struct FileSink::Hash {
    Hash() { EVP_DigestInit_ex(context, EVP_sha256(), nullptr); }
    ~Hash() { EVP_MD_CTX_free(context); }
    Q_DISABLE_COPY_MOVE(Hash)

    EVP_MD_CTX *const context = EVP_MD_CTX_new();
};

namespace {

Error noRoom(const char *what)
{
    return {
        error::Internal, QStringLiteral("a file in memory: %1: %2").arg(QLatin1String(what), QString::fromLocal8Bit(strerror(errno))), {}};
}

}

FileSink::FileSink()
    : m_hash(std::make_unique<Hash>())
    , m_descriptor(::memfd_create("yichuang-file", MFD_CLOEXEC | MFD_ALLOW_SEALING))
{
}

FileSink::~FileSink()
{
    close();
}

void FileSink::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

Result<Done> FileSink::add(const QByteArray &piece)
{
    if (m_descriptor < 0)
        return noRoom("none to be had");
    for (qsizetype at = 0; at < piece.size();) {
        const ssize_t put = ::write(m_descriptor, piece.constData() + at, size_t(piece.size() - at));
        if (put < 0 && errno != EINTR) {
            const Error full = noRoom("full");
            close(); // part of the piece may have been written
            return full;
        }
        at += std::max<ssize_t>(put, 0);
    }
    EVP_DigestUpdate(m_hash->context, piece.constData(), size_t(piece.size()));
    m_size += piece.size();
    return Done{};
}

Result<SealedFile> FileSink::seal()
{
    if (m_descriptor < 0 || ::fcntl(m_descriptor, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0)
        return noRoom("not sealed");
    struct stat written {};
    if (::fstat(m_descriptor, &written) != 0 || written.st_size != m_size) {
        close();
        return Error{error::Internal, QStringLiteral("a file in memory of %1 bytes, not %2").arg(written.st_size).arg(m_size), {}};
    }
    QByteArray hash(EVP_MD_size(EVP_sha256()), Qt::Uninitialized);
    EVP_DigestFinal_ex(m_hash->context, reinterpret_cast<unsigned char *>(hash.data()), nullptr);
    return SealedFile(std::make_shared<const SealedFile::Held>(std::exchange(m_descriptor, -1), m_size, hash));
}

Result<SealedFile> SealedFile::of(const QByteArray &bytes)
{
    FileSink sink;
    if (const auto added = sink.add(bytes); !added)
        return added.error();
    return sink.seal();
}

int SealedFile::descriptor() const
{
    return m_held->descriptor;
}

qint64 SealedFile::size() const
{
    return m_held->size;
}

QByteArray SealedFile::sha256() const
{
    return m_held->sha256;
}

QByteArray SealedFile::read(qint64 from, qint64 count) const
{
    QByteArray bytes(std::clamp<qint64>(m_held->size - from, 0, count), Qt::Uninitialized);
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t got = ::pread(m_held->descriptor, bytes.data() + at, size_t(bytes.size() - at), from + at);
        if (got == 0 || (got < 0 && errno != EINTR))
            return {};
        at += std::max<ssize_t>(got, 0);
    }
    return bytes;
}

}
