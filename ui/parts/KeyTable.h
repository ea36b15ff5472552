// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/KeySheet.h"
#include "ui/parts/ListenFor.h"

#include <algorithm>
#include <iterator>

namespace yichuang {

// The keys of a workplace in the groups of its F1 sheet: one table from which the shortcuts are made and the sheet is drawn.
template<typename Verb> struct KeyTable {
    struct Key {
        // The first of several that do the same is on the sheet; one without words is on the next one's row.
        Key(Verb what, const QList<QKeySequence> &sequences, const QString &said = {})
            : verb(what)
            , keys(sequences)
            , shown(sequences.first().toString().replace(u'+', u' ').replace(QLatin1String("Return"), QLatin1String("Enter")))
            , words(said)
        {
        }
        // A plain key of a list or the preview, which is no shortcut.
        Key(const QString &written, const QString &said)
            : shown(written)
            , words(said)
        {
        }

        Verb verb = Verb::None;
        QList<QKeySequence> keys;
        QString shown;
        QString words;
    };
    struct Group {
        QString title;
        QList<Key> keys;
    };

    QList<Group> groups;

    QList<Key> shortcuts() const
    {
        QList<Key> all;
        for (const Group &group : groups)
            std::copy_if(group.keys.begin(), group.keys.end(), std::back_inserter(all), [](const Key &key) { return !key.keys.isEmpty(); });
        return all;
    }

    template<typename Deed> void listen(QWidget *page, Deed deed) const
    {
        const QList<Key> all = shortcuts();
        for (const Key &key : all) {
            for (const QKeySequence &sequence : key.keys)
                listenFor(sequence, page, [deed, verb = key.verb] { deed(verb); });
        }
    }

    QList<KeySheet::Group> sheet() const
    {
        QList<KeySheet::Group> all;
        for (const Group &group : groups) {
            KeySheet::Group rows{group.title, {}};
            QString before;
            for (const Key &key : group.keys) {
                if (!key.words.isEmpty())
                    rows.keys.append({before + key.shown, key.words});
                before = key.words.isEmpty() ? before + key.shown + u' ' : QString();
            }
            all.append(rows);
        }
        return all;
    }
};

}
