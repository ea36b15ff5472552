// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Words.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace yichuang {

using SampleId = Id<struct SampleIdKind>;

// A blank form or a filled-in specimen of a material, to look at.
struct MaterialSample {
    SampleId id;
    bool blank = false;
    QString name;
    QString mediaType;
    qint64 size = 0;

    static MaterialSample fromJson(const QJsonObject &json);
};

// One paper that the guide asks for.
struct GuideMaterial {
    int seq = 0;
    QString code;
    QString name;
    QString kind;
    Requirement required = Requirement::Yes;
    QString condition; // when a conditional one is wanted, in words
    QJsonObject when;  // and for programs: {"agent": true}, {"form": …, "pointer": "/page/field", "equals": …}; empty: in words only
    int originals = 0;
    int copies = 0;
    MaterialForm form = MaterialForm::Either;
    bool verifyOriginal = false;
    bool exempt = false; // 免提交
    QString source;
    QString issuer;
    QString fillNotes;
    QStringList allowedTypes; // pdf, jpg, png, …; empty: whatever the hall takes
    QList<MaterialSample> samples;

    // Whether an application with these answers, by form and page, owes it; the hall's own rule (hall.is_demanded).
    bool isDemanded(const QJsonObject &answers, bool byAgent) const;

    static GuideMaterial fromJson(const QJsonObject &json);
};

struct GuideForm {
    QString code;
    QString title;
    QJsonObject definition;

    static GuideForm fromJson(const QJsonObject &json);
};

// 办事指南: all that a person should know about an item before applying, and what applying needs.
struct ServiceGuide {
    struct Basis {
        QString law;
        QString article;

        static Basis fromJson(const QJsonObject &json);
    };
    struct Question {
        QString question;
        QString answer;

        static Question fromJson(const QJsonObject &json);
    };

    QString code;
    QString name;
    int version = 0;
    QString department;
    QString departmentName;
    QStringList audience; // who may apply, in words
    QList<PartyKind> kinds;
    QString type; // 行政许可, 公共服务, …
    bool licence = false;
    bool immediate = false;
    bool needsVisit = false;
    bool onlineWhole = false;
    int visits = 0;
    QString summary;
    QStringList conditions;
    QStringList steps;
    QString statutory; // both limits in words
    QString promised;
    QString limitsNote; // what runs beside them, as the cooling-off of a divorce
    QString fee;
    QList<Basis> legalBasis;
    QString result; // what one gets
    QString place;
    QString hours;
    QString phone;
    QString complaintPhone;
    QList<Question> questions;
    QList<GuideMaterial> materials;
    QList<GuideForm> forms;
    qint64 mostBytes = 0; // of one file

    static ServiceGuide fromJson(const QJsonObject &json);
};

}
