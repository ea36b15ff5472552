// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/OfficePages.h"

#include <algorithm>

namespace yichuang {
namespace {

constexpr qsizetype keptPdfs = 3;

}

OfficePages::OfficePages(OfficeConverter::Setup setup, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
{
}

bool OfficePages::takes(const QString &mediaType) const
{
    return m_setup.opens(officeEnding(mediaType));
}

const OfficePdf *OfficePages::find(const FileKey &file) const
{
    const auto found = std::find_if(m_made.cbegin(), m_made.cend(), [&](const auto &made) { return made.first == file; });
    return found == m_made.cend() ? nullptr : &found->second;
}

void OfficePages::want(const FileKey &file, const QByteArray &bytes, const QString &mediaType)
{
    if (std::any_of(m_wishes.cbegin(), m_wishes.cend(), [&](const Wish &wish) { return wish.file == file; }))
        return;
    m_wishes << Wish{file, bytes, mediaType};
    next();
}

void OfficePages::drop(const FileKey &file)
{
    if (m_working && m_wishes.constFirst().file == file)
        std::exchange(m_working, nullptr)->abandon();
    m_wishes.removeIf([&](const Wish &wish) { return wish.file == file; });
    next();
}

void OfficePages::clear()
{
    m_wishes.clear();
    m_made.clear();
    if (OfficeConverter *working = std::exchange(m_working, nullptr))
        working->abandon();
}

void OfficePages::next()
{
    if (m_working || m_wishes.isEmpty())
        return;
    const Wish &wish = m_wishes.constFirst();
    m_working = new OfficeConverter(
        m_setup, wish.bytes, wish.mediaType, [this](const Result<OfficePdf> &pdf) { answered(pdf); }, this);
}

void OfficePages::answered(const Result<OfficePdf> &pdf)
{
    std::exchange(m_working, nullptr)->abandon();
    const FileKey file = m_wishes.takeFirst().file;
    if (pdf) {
        m_made.append({file, *pdf});
        if (m_made.size() > keptPdfs)
            m_made.removeFirst();
    }
    next();
    Q_EMIT made(file, pdf);
}

}
