// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of a supplement list: heads of papers and answers, and the reasons below them.
#include "ui/counter/SupplementList.h"

#include "core/Text.h"
#include "records/Lengths.h"
#include "ui/counter/ReasonSearch.h"
#include "ui/parts/Badge.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/Panel.h"
#include "ui/parts/TextBox.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

// Marked as wrong or written of once, and not to be named: the clerk looks for it here, and is told where the way on is.
void SupplementList::addBarred(const QString &shown, const QString &badge, const QString &sentence, const QString &written)
{
    addHead(shown, badge);
    auto *why = new Label(sentence, TextStyle::Secondary, Ink::Amber);
    why->setObjectName(QStringLiteral("barredPaper"));
    if (!written.isEmpty())
        why->setText(tr("%1写过的留着：%2").arg(why->text(), visible(written)));
    why->setWordWrap(true);
    why->setContentsMargins(16, 8, 16, 8);
    m_rows->insertWidget(m_rows->indexOf(m_nothing), why);
}

// Above what follows the list: while the list is built, nothing does.
Panel *SupplementList::addHead(const QString &shown, const QString &badge)
{
    auto *head = new Panel(Panel::Ground::Subtle, Panel::Shape::Flat, this);
    head->setLines(Qt::BottomEdge);
    head->setFixedHeight(36);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    auto *name = Label::bold(shown, TextStyle::Secondary);
    name->setElide(Qt::ElideRight);
    row->addWidget(name, badge.isEmpty() ? 1 : 0);
    if (!badge.isEmpty()) {
        row->addWidget(new Badge(badge, Tone::Red));
        row->addStretch(1);
    }
    m_rows->insertWidget(m_rows->indexOf(m_nothing), head);
    return head;
}

void SupplementList::addGroup(const QString &key, const SupplementReason &place, const QString &shown, const QString &badge)
{
    m_groups.append({key, place, shown, addHead(shown, badge)});
}

void SupplementList::addEntry(const Group &group, const SupplementReason &reason, bool ticked)
{
    Entry entry{group.key, group.place.title, reason};
    const bool isOwn = reason.label.isEmpty();
    auto *row = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this);
    row->setLines(Qt::BottomEdge);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(16, 8, 16, 8);
    entry.tick = new CheckBox(isOwn ? tr("其他原因") : reason.label, row);
    entry.tick->setStrong();
    entry.tick->setChecked(ticked);
    entry.place = isOwn ? addPlaces(group, row) : nullptr;
    entry.text = new TextBox({}, longest(QLatin1String("defect")), row);
    entry.text->setCounterShown(false);
    entry.text->setBeginning(reason.text);
    entry.text->setVisible(ticked);
    entry.row = row;
    entry.keys = new KeyCap({}, row);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(entry.tick, isOwn ? 0 : 1);
    if (entry.place)
        head->addWidget(entry.place, 1);
    head->addWidget(entry.keys);
    column->addLayout(head);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(scaled(24), 0, 0, 0); // under the words, not under the tick
    below->addWidget(entry.text);
    column->addLayout(below);
    connect(entry.tick, &CheckBox::toggled, this, [this, row, text = entry.text, place = entry.place](bool on) {
        row->setGround(on ? Panel::Ground::Amber : Panel::Ground::Surface);
        text->setVisible(on);
        if (place)
            place->setVisible(on);
        Q_EMIT changed();
    });
    connect(entry.text, &TextBox::edited, this, [this, text = entry.text] {
        text->clearNote();
        Q_EMIT changed();
    });
    if (ticked)
        row->setGround(Panel::Ground::Amber);
    putInto(group, row);
    m_entries.append(entry);
    if (isOwn)
        orderTabs();
}

// Which paper or field a reason of one's own is about: whoever answers it answers there.
ComboField *SupplementList::addPlaces(const Group &group, QWidget *row)
{
    auto *places = new ComboField({}, {}, row);
    places->setLabel(tr("针对哪份材料、哪一项"));
    for (const Group &one : std::as_const(m_groups))
        places->add(one.shown, one.key);
    places->setCurrent(places->combo()->findData(group.key));
    connect(places, &ComboField::chosen, this, [this, row, places] { move(row, *groupAt(places->value().toString())); });
    return places;
}

// Entries of a group stay together under its head.
void SupplementList::putInto(const Group &group, QWidget *row)
{
    int at = m_rows->indexOf(group.head) + 1;
    while (at < m_rows->count() && std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &e) {
               return e.row == m_rows->itemAt(at)->widget() && e.group == group.key;
           }))
        ++at;
    m_rows->insertWidget(at, row);
}

void SupplementList::move(QWidget *row, const Group &group)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [row](const Entry &e) { return e.row == row; });
    if (entry->group == group.key)
        return;
    m_rows->removeWidget(row);
    putInto(group, row);
    entry->group = group.key;
    entry->title = group.place.title;
    entry->reason = group.place;
    orderTabs();
    filter();
    Q_EMIT changed();
}

// Tab goes down the list as the eye does, also where a row was made or moved later.
void SupplementList::orderTabs()
{
    QWidget *last = m_search->edit();
    const auto then = [&last](QWidget *next) {
        QWidget::setTabOrder(last, next);
        last = next;
    };
    for (const Entry *entry : inOrder([](const Entry &) { return true; })) {
        then(entry->tick);
        if (entry->place)
            then(entry->place->combo());
        then(entry->text->edit());
    }
}

}
