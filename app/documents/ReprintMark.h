// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

class QDateTime;

namespace yichuang {

// The red box 补打 第 n 次 · the time, as a content stream of a PDF: drawn, and read back from what somebody brings.
struct ReprintMark {
    int copyNumber = 0;
    // Whether the box says just that and the time, to the last byte as this machine draws it. One that was drawn with other typefaces keeps
    // to its box, but what it says there nobody can know.
    bool isRead = false;

    static QByteArray drawn(int copyNumber, const QDateTime &when);
    // Nothing where the stream draws anything else, or anything outside the box. Needs a QGuiApplication.
    static std::optional<ReprintMark> in(const QByteArray &content);
};

}
