// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "ui/parts/Workplace.h"

#include <optional>

class QListView;

namespace yichuang {

class AuditDesk;
class AuditDetail;
class AuditModel;
class AuditSearch;
class Banner;
class SealList;
class StatePage;

// The auditor's workplace: what is looked for, what was found, the chosen trace with its chain, the daily seals. It reads and changes
// nothing.
class AuditPage : public Workplace {
    Q_OBJECT

public:
    explicit AuditPage(AuditDesk &desk, QWidget *parent = nullptr);

    AuditModel *model() const { return m_model; }
    QListView *view() const { return m_view; }
    void ask();

    void hallChanged() override {}
    void lineLost(const QDateTime &since) override;
    void lineBack() override;
    void lock() override {}
    void unlock() override {}
    void find() override;
    void openScanned(const QString &code) override;
    void saveNow() override {}

protected:
    KeySheet *keySheet() const override;
    int sheetLeft() const override;

private:
    void build(AuditDesk &desk);
    void addShortcuts();
    void showRows();
    void showFailure(const Error &error);
    void openCaseOfRow();

    AuditModel *m_model;
    AuditSearch *m_search;
    Banner *m_banner;
    StatePage *m_state;
    QListView *m_view;
    AuditDetail *m_detail;
    SealList *m_seals;
};

}
