// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/Spreadsheet.h"
#include "records/Supervision.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace yichuang {

// The hall's report as tables and as the facts of the monthly report's template; both say the same numbers.
class FigureSheets {
    Q_DECLARE_TR_FUNCTIONS(yichuang::FigureSheets)

public:
    static QList<Worksheet> of(const QJsonObject &report);
    static Worksheet ofCases(const QString &title, const QList<SupervisedCase> &rows, bool cut);
    static Worksheet ofMessages(const QString &title, const QList<SentMessage> &rows, bool cut);
    // In Chinese, like every paper of the hall. Errors: those of DocumentWriter.
    static Result<QByteArray> reportPdf(const QJsonObject &report);

private:
    static Worksheet totals(const QJsonObject &report);
    static Worksheet counted(const QString &name, const QStringList &lead, const QStringList &keys, const QJsonValue &rows);
};

}
