// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/PinyinFilter.h"
#include "records/Words.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace yichuang {

// A ready wording for one point of a supplement notice.
struct SupplementReason {
    qint64 id = 0;
    DefectTarget target = DefectTarget::Material;
    int seq = 0;  // of the paper
    QString form; // and pointer of the field
    QString pointer;
    QString title; // of the paper or field
    QString label;
    QString text;
    QString initials; // for typing 3 letters instead of 3 words
    QString pinyin;

    static SupplementReason fromJson(const QJsonObject &json);
};

struct DeclineReason {
    int ground = 0;
    QString article;
    QString title;
    bool notRequired = false; // 不受理, not 不予受理
    bool needsBody = false;   // the competent body must be named
    bool mayResubmit = false; // unless the clerk says no
    int least = 10;           // characters that its facts need
    QString asks;             // what they have to tell beside the usual
    QString text;
    QString initials; // of title and text
    QString pinyin;

    static DeclineReason fromJson(const QJsonObject &json);
};

// What may be said to one case.
struct ReasonCatalogue {
    QList<SupplementReason> supplement;
    QList<DeclineReason> decline;
    QList<PinyinEntry> bodies; // competent bodies to choose from

    static ReasonCatalogue fromJson(const QJsonObject &json);
};

}
