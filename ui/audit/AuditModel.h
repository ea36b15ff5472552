// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "desk/AuditDesk.h"

#include <QAbstractListModel>

namespace yichuang {

// The rows of what the auditor asked, a page at a time: the next one is fetched when the end comes into view. An answer to an older
// question is dropped.
class AuditModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit AuditModel(AuditDesk &desk, QObject *parent = nullptr);

    void ask(const AuditFilter &filter);
    const AuditRow &row(int index) const { return m_rows.at(index); }
    bool isWhole() const { return m_next.isEmpty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void asking();
    void answered();
    void failed(const yichuang::Error &error);

private:
    void load();

    AuditDesk &m_desk;
    QList<AuditRow> m_rows;
    AuditQuestionId m_question;
    QJsonObject m_next;
    int m_round = 0;
    bool m_loading = false;
};

}
