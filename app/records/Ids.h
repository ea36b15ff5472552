// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QUuid>

#include <compare>

namespace yichuang {

// The number of a row of one kind. Kinds don't mix: a DocumentId is no CaseId. Zero is no row.
template<typename Kind> class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value(value)
    {
    }

    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using CaseId = Id<struct CaseKind>;
using StaffId = Id<struct StaffKind>;
using EventId = Id<struct EventKind>;
using AttachmentId = Id<struct AttachmentKind>;
using DocumentId = Id<struct DocumentKind>;
using MessageId = Id<struct MessageKind>;
using PrintJobId = Id<struct PrintJobKind>;
using RevealId = Id<struct RevealKind>;

// Names one change that a person wants, so that asking twice does it once. Keep it until the answer is there.
class RequestId {
public:
    static RequestId make() { return RequestId(QUuid::createUuid()); }
    explicit RequestId(QUuid uuid)
        : m_uuid(uuid)
    {
    }

    QUuid uuid() const { return m_uuid; }
    friend bool operator==(const RequestId &, const RequestId &) = default;

private:
    QUuid m_uuid;
};

}
