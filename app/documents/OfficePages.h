// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/OfficeConverter.h"
#include "documents/PageCache.h"

namespace yichuang {

// The PDFs of office files, made one at a time while other files are drawn, and the last of them kept.
class OfficePages : public QObject {
    Q_OBJECT

public:
    OfficePages(OfficeConverter::Setup setup, QObject *parent);

    bool takes(const QString &mediaType) const;
    // Null where it is not made yet, or not kept any more.
    const OfficePdf *find(const FileKey &file);
    bool isWorking() const { return m_working; }
    // Answered by made(), later; while it works at one, no other is begun, nor held.
    void want(const FileKey &file, const SealedFile &paper, const QString &mediaType);
    // Nobody waits for it any more.
    void drop(const FileKey &file);
    // Nobody waits for any, and none is kept.
    void clear();

Q_SIGNALS:
    void made(const yichuang::FileKey &file, const yichuang::Result<yichuang::OfficePdf> &pdf);

private:
    void stop();
    void answered(const Result<OfficePdf> &pdf);

    const OfficeConverter::Setup m_setup;
    FileKey m_file; // worked at
    OfficeConverter *m_working = nullptr;
    QList<std::pair<FileKey, OfficePdf>> m_made; // longest unused first
};

}
