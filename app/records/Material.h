// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Words.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace yichuang {

// Who at a window did something with a paper, and when.
struct PaperTouch {
    QString by;
    int window = 0;
    QDateTime at;
    bool reused = false; // for another case of the same person

    static PaperTouch fromJson(const QJsonObject &json);
};

struct Attachment {
    AttachmentId id;
    QString name;
    QString mediaType;
    qint64 size = 0; // bytes
    QString sha256;
    int round = 1;                  // in which it was handed in
    std::optional<PaperTouch> scan; // none: the applicant handed it in

    static Attachment fromJson(const QJsonObject &json);
};

// One paper that the item asks for, and what of it is there.
struct Material {
    int seq = 0;
    QString code;
    QString name;
    QString kind;                            // identity, licence, …: what the catalogue calls papers of its sort
    Requirement required = Requirement::Yes; // of this case: yes also where its condition is met
    QString condition;                       // of a conditional one, in words
    bool ofAgent = false;                    // owed where somebody comes for the applicant
    int originals = 0;
    int copies = 0;
    MaterialForm form = MaterialForm::Either;
    bool verifyOriginal = false; // 验: the original must be seen before acceptance
    bool exempt = false;         // 免提交
    QString source;              // where an exempt paper comes from
    bool newInRound = false;     // supplied after the last notice
    MaterialState state = MaterialState::Missing;
    std::optional<OriginalMark> mark; // of this round
    QString markNote;
    std::optional<PaperTouch> marked; // by whom
    QList<Attachment> attachments;

    static Material fromJson(const QJsonObject &json);
};

// What the clerk says of one original; part of CounterDesk::verify.
struct OriginalSeen {
    int seq = 0;
    OriginalMark mark = OriginalMark::Seen;
    QString note;

    QJsonObject toJson() const;
};

// What a window scanned; part of CounterDesk::scan. Its pieces are in the hall already.
struct ScannedFile {
    QString name;
    qint64 size = 0; // bytes
    QString sha256;
    int pages = 0;
    QString scanner; // in the maker's words

    QJsonObject toJson() const;
};

}
