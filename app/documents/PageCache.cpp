// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PageCache.h"

namespace yichuang {

std::optional<PageImage> PageCache::find(const PageKey &key)
{
    const auto found = m_pages.constFind(key);
    if (found == m_pages.constEnd())
        return std::nullopt;
    m_order.removeOne(key);
    m_order << key;
    return *found;
}

void PageCache::insert(const PageKey &key, const PageImage &page)
{
    if (page.image.sizeInBytes() > m_budget || m_pages.contains(key))
        return;
    m_pages.insert(key, page);
    m_order << key;
    m_bytes += page.image.sizeInBytes();
    while (m_bytes > m_budget)
        m_bytes -= m_pages.take(m_order.takeFirst()).image.sizeInBytes();
}

void PageCache::clear()
{
    m_pages.clear();
    m_order.clear();
    m_bytes = 0;
}

}
