// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Queue.h"
#include "ui/parts/Icon.h"
#include "ui/parts/Light.h"

#include <QCoreApplication>
#include <QFont>

namespace yichuang {

// How the queue says times, clocks and marks; the same words are painted and read aloud.
class QueueWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::QueueWords)

public:
    struct Mark {
        QString text;
        Tone tone;
        Icon sign = Icon::None;
    };

    // 等 5 天, 等 62 分, 办理中, 05 号窗口
    static QString waiting(const QueueRow &row, const QDateTime &now);
    // 剩 2 工作日, 今日 17:30 到期; why nothing runs, where nothing does.
    static QString clock(const QueueRow &row, const QDateTime &now);
    // At most two: 重报 n, 代办, 到厅, 草稿.
    static QList<Mark> marks(const QueueRow &row);
    // 食品经营许可（新办）　谭嘉慧　1112-000017
    static QString which(const QueueRow &row);
    // Whose it is, in that room. A firm's name begins with its place, which nearly all in a hall have in common: that goes first.
    static QString applicant(const QueueRow &row, const QFont &font, int room);
    // 恒信人力资源有限公司 of 江门市恒信人力资源有限公司
    static QString withoutPlace(const QString &name);
    static QString whole(const QueueRow &row, const QDateTime &now);

    static QString remaining(int workdaysLeft, const QDateTime &dueAt, const QDateTime &now, bool provisional);
    static Light::State light(LightColour colour);
};

}
