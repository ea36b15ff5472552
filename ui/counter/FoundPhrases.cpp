// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/FoundPhrases.h"

#include "ui/counter/ReasonSearch.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/RadioRow.h"

#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int LastKey = 9;
}

FoundPhrases::FoundPhrases(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
    , m_nothing(new NoticeView(this))
{
    setObjectName(QStringLiteral("FoundPhrases"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    m_nothing->set({Icon::Search, Tone::Grey, tr("没有这样的表述"), tr("换个词，或按 Esc 回到依据自己写")}, {});
    m_rows->addWidget(m_nothing);
}

void FoundPhrases::open(const QList<DeclineReason> &lawful)
{
    for (const Entry &entry : std::as_const(m_entries))
        delete entry.row;
    m_entries.clear();
    for (const DeclineReason &reason : lawful) {
        auto *row = new RadioRow(reason.title, RadioRow::Shape::Card, this);
        row->setMeaning(reason.text);
        row->setAutoExclusive(false); // an arrow would take the next one
        m_rows->addWidget(row);
        connect(row, &RadioRow::clicked, this, [this, reason] { Q_EMIT taken(reason); });
        m_entries.append({reason, row});
    }
}

void FoundPhrases::filter(const ReasonSearch &search)
{
    int key = 1;
    for (const Entry &entry : std::as_const(m_entries)) {
        const bool found = search.finds({entry.reason.title + entry.reason.text, entry.reason.pinyin, entry.reason.initials});
        entry.row->setVisible(found);
        entry.row->setChecked(false);
        if (found) {
            entry.row->setKeys(key <= LastKey ? QStringLiteral("Ctrl %1").arg(key) : QString());
            ++key;
        }
    }
    m_nothing->setVisible(key == 1);
}

void FoundPhrases::take(int n)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!entry.row->isHidden() && --n == 0)
            return Q_EMIT taken(entry.reason);
    }
}

}
