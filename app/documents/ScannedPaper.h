// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

namespace yichuang {

// A PDF of scanned pages, each as large as the paper was. A watermark is printed across every page, so that a copy of an identity paper is
// good for nothing but what it was taken for.
class ScannedPaper {
public:
    // Error input.bad: no page, or a watermark with characters that cannot be printed.
    static Result<QByteArray> make(const QList<QImage> &pages, const QString &watermark = {});

    // 仅供办理××使用
    static QString watermarkFor(const QString &item);
};

}
