// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/FileFacts.h"

#include <QByteArray>

#include <memory>

namespace yichuang {

// A file that may be hostile, open for as many answers as are wanted of it. Only the confined helper program may use it.
class FileReader {
public:
    explicit FileReader(const QByteArray &bytes);
    ~FileReader();
    Q_DISABLE_COPY_MOVE(FileReader)

    Result<FileFacts> probe(const QString &name);
    Result<PageImage> draw(int page, int width, int rotation);
    const QByteArray &bytes() const { return m_bytes; }

private:
    struct Pdf;
    Pdf &pdf();
    Result<FileFacts> probeKind(const FileFacts &facts);
    Result<FileFacts> probePdf(FileFacts facts);
    Result<PageImage> drawPdf(int page, int width, int rotation);
    Error withoutPages();

    const QByteArray m_bytes;
    const QString m_mediaType;
    std::unique_ptr<Pdf> m_pdf; // once it was wanted
};

}
