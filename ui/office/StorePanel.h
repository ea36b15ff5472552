// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "ui/office/YearWork.h"
#include "ui/parts/Panel.h"

class QListWidget;

namespace yichuang {

class Label;
class LineField;

// What was changed of the year and why, what it would move, and what became of it.
class StorePanel : public Panel {
    Q_OBJECT

public:
    explicit StorePanel(YearWork &work, QWidget *parent = nullptr);

    void refresh();
    // A file that could not be taken; until something is changed, or asked of the hall.
    void say(const QString &fact, const QString &meaning);
    void writeSource(const QString &fault = {});
    QListWidget *list() const { return m_list; }
    QWidget *card() const;
    // What is said of the changes as a whole.
    QString verdict() const;

Q_SIGNALS:
    void leaveWanted();

private:
    void tell(Ground ground, const QString &fact, const QString &meaning);
    void showPreview(const YearPreview &preview);

    // What stands there as the person left it.
    struct Standing {
        int year = 0;
        QList<QDate> changes;
        YearWork::Stage stage = YearWork::Stage::Nothing;
        bool operator==(const Standing &) const = default;
    };
    Standing standing() const;

    YearWork &m_work;
    std::optional<Standing> m_said;
    Label *m_changes;
    LineField *m_source;
    Panel *m_card;
    Label *m_verdict;
    Label *m_remark;
    QListWidget *m_list;
};

}
