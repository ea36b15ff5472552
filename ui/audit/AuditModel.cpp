// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditModel.h"

#include "ui/audit/AuditWords.h"
#include "ui/parts/AsyncWatch.h"

namespace yichuang {

namespace {
constexpr int PageRows = 60;
}

AuditModel::AuditModel(AuditDesk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{
}

void AuditModel::ask(const AuditFilter &filter)
{
    const int round = ++m_round;
    m_loading = true;
    Q_EMIT asking();
    whenAnswered(m_desk.ask(filter), this, [this, round](const Result<AuditQuestionId> &question) {
        if (round != m_round)
            return;
        m_loading = false;
        if (!question)
            return Q_EMIT failed(question.error());
        beginResetModel();
        m_rows.clear();
        m_next = {};
        m_question = *question;
        endResetModel();
        load();
    });
}

void AuditModel::load()
{
    const int round = m_round;
    m_loading = true;
    whenAnswered(m_desk.answer(m_question, m_next, PageRows), this, [this, round](const Result<AuditRows> &page) {
        if (round != m_round)
            return;
        m_loading = false;
        if (!page)
            return Q_EMIT failed(page.error());
        m_next = page->next;
        if (!page->rows.isEmpty()) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page->rows.size()) - 1);
            m_rows.append(page->rows);
            endInsertRows();
        }
        Q_EMIT answered();
    });
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? AuditWords::whole(m_rows.at(index.row())) : QVariant();
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && !m_next.isEmpty();
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        load();
}

}
