// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/FileFacts.h"

#include <QHash>
#include <QList>

#include <optional>

namespace yichuang {

// A file by its hash, or one inside it: its place in the archive's list, after the places of the archives around it.
struct FileKey {
    QByteArray sha256;
    QList<int> entry;

    bool operator==(const FileKey &) const = default;
    friend size_t qHash(const FileKey &key, size_t seed = 0) { return qHashMulti(seed, key.sha256, key.entry); }
};

// One picture of one page of a file, and how it is wanted.
struct PageKey {
    FileKey file;
    int page = 0;
    int width = 0;
    int rotation = 0;

    bool operator==(const PageKey &) const = default;
    friend size_t qHash(const PageKey &key, size_t seed) { return qHashMulti(seed, key.file, key.page, key.width, key.rotation); }
};

// The pages that were drawn lately, as many as the budget of bytes holds.
class PageCache {
public:
    explicit PageCache(qint64 budget)
        : m_budget(budget)
    {
    }

    std::optional<PageImage> find(const PageKey &key);
    bool contains(const PageKey &key) const { return m_pages.contains(key); }
    void insert(const PageKey &key, const PageImage &page);
    void clear();
    qint64 bytes() const { return m_bytes; }

private:
    qint64 m_budget;
    qint64 m_bytes = 0;
    QHash<PageKey, PageImage> m_pages;
    QList<PageKey> m_order; // longest unused first
};

}
