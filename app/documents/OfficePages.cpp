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

const OfficePdf *OfficePages::find(const FileKey &file)
{
    const auto found = std::find_if(m_made.begin(), m_made.end(), [&](const auto &made) { return made.first == file; });
    if (found == m_made.end())
        return nullptr;
    std::rotate(found, found + 1, m_made.end());
    return &m_made.constLast().second;
}

void OfficePages::want(const FileKey &file, const SealedFile &paper, const QString &mediaType)
{
    if (m_working)
        return;
    m_file = file;
    m_working = new OfficeConverter(
        m_setup, paper, mediaType, [this](const Result<OfficePdf> &pdf) { answered(pdf); }, this);
}

void OfficePages::drop(const FileKey &file)
{
    if (m_file == file)
        stop();
}

void OfficePages::clear()
{
    m_made.clear();
    stop();
}

void OfficePages::stop()
{
    if (OfficeConverter *working = std::exchange(m_working, nullptr))
        working->abandon();
}

void OfficePages::answered(const Result<OfficePdf> &pdf)
{
    stop();
    const FileKey file = m_file;
    if (pdf) {
        m_made.append({file, *pdf});
        if (m_made.size() > keptPdfs)
            m_made.removeFirst();
    }
    Q_EMIT made(file, pdf);
}

}
