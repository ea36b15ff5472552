// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/OfficeConverter.h"
#include "documents/PageCache.h"

namespace yichuang {

// The PDFs of office files, made one after the other while other files are drawn, and the last of them kept.
class OfficePages : public QObject {
    Q_OBJECT

public:
    OfficePages(OfficeConverter::Setup setup, QObject *parent);

    bool takes(const QString &mediaType) const;
    // Null where it is not made yet, or not kept any more.
    const OfficePdf *find(const FileKey &file) const;
    // Answered by made(), later; asking again meanwhile changes nothing.
    void want(const FileKey &file, const QByteArray &bytes, const QString &mediaType);
    // Nobody waits for it any more.
    void drop(const FileKey &file);
    // Nobody waits for any, and none is kept.
    void clear();

Q_SIGNALS:
    void made(const yichuang::FileKey &file, const yichuang::Result<yichuang::OfficePdf> &pdf);

private:
    struct Wish {
        FileKey file;
        QByteArray bytes;
        QString mediaType;
    };

    void next();
    void answered(const Result<OfficePdf> &pdf);

    const OfficeConverter::Setup m_setup;
    QList<Wish> m_wishes; // the first is worked at
    OfficeConverter *m_working = nullptr;
    QList<std::pair<FileKey, OfficePdf>> m_made; // the latest last
};

}
