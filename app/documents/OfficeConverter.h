// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SealedFile.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>

namespace yichuang {

// A PDF that was made here.
using OfficePdf = SealedFile;

// One run of LibreOffice, which makes a PDF of one office file. It runs in namespaces of its own, made by bubblewrap: no network, no
// processes but its own, of the machine's files the programs and fonts alone, to read; a folder in memory that is gone with it holds the
// file, a fresh profile without macros and links, and the PDF. 2 GB and 30 s of processor time are all that each of its processes has.
// Owns itself once abandoned.
class OfficeConverter : public QObject {
    Q_OBJECT

public:
    using Converted = std::function<void(const Result<OfficePdf> &pdf)>;

    struct Setup {
        QString walls = QStringLiteral("/usr/bin/bwrap");
        QString office = QStringLiteral("/usr/lib/libreoffice/program/soffice.bin");

        int processorSeconds = 30;

        // Whether files of this kind (see officeEnding) can be converted here: Debian's packages of texts and of sheets come without each
        // other.
        bool opens(const QString &ending) const;
    };

    // Calls back once, later; never after abandon().
    OfficeConverter(const Setup &setup, const SealedFile &file, const QString &mediaType, Converted converted, QObject *parent);
    ~OfficeConverter() override;

    // Ends it with all that it started, and deletes itself when it is gone.
    void abandon();

    static constexpr int pageLimit = 200; // a sheet may have a million rows

private:
    void endAll();
    void read();
    void ended(QProcess::ExitStatus status, int code);
    void settle(const Result<OfficePdf> &result);

    QProcess m_process;
    QTimer m_clock;
    const SealedFile m_file;
    FileSink m_pdf;
    Converted m_converted;
};

}
