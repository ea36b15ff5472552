// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "records/Decision.h"
#include "records/Reasons.h"

#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class Button;
class CheckBox;
class KeyCap;
class NoticeView;
class ReasonSearch;
class TextBox;

// What has to be supplied: reasons by paper and field, ticked ones with their sentence to edit; a search by words, pinyin or initials;
// other reasons.
class SupplementList : public QWidget {
    Q_OBJECT

public:
    explicit SupplementList(QWidget *parent = nullptr);

    void open(const CaseFile &file, const ReasonCatalogue &reasons, const QList<OriginalSeen> &marks, bool personDiffers = false);
    QList<Defect> defects() const;
    void setDefects(const QList<Defect> &defects);
    // A further notice names newly supplied papers only, unless a supervisor allowed more (Art. 32(1)(4): all at once).
    static bool mayBeNamed(const CaseFile &file, const Material &material);
    // Papers that are marked as wrong and must not be named.
    QList<int> barred() const { return m_barred; }
    // What stands against sending.
    QString whyNot() const;
    // Says it at its place, too, and goes there.
    void showFault();
    void focusSearch();
    // Esc: true when there was something to clear.
    bool clearSearch();
    // A reason of one's own; false when no paper may be named.
    bool addOther();
    // All papers and fields to choose from, or those in question.
    void toggleAll();
    // Ticks the n-th reason that is shown, from 1, or takes its tick away.
    void chooseReason(int n);

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        QString group; // material:3, field:form/pointer
        QString title;
        SupplementReason reason;
        QWidget *row = nullptr;
        CheckBox *tick = nullptr;
        KeyCap *keys = nullptr;
        TextBox *text = nullptr;
    };
    void addBarred(const Material &material, const QString &badge);
    void addGroup(const QString &key, const QString &title, const QString &badge);
    void addEntry(const QString &group, const QString &title, const SupplementReason &reason, bool ticked);
    void filter();
    bool isOpen(const Entry &entry) const;
    static QString faultOf(const Entry &entry);
    // From top to bottom.
    QList<const Entry *> shown() const;

    CaseFile m_case;
    ReasonSearch *m_search;
    QVBoxLayout *m_rows;
    QList<Entry> m_entries;
    QHash<QString, QWidget *> m_heads;
    QSet<QString> m_openGroups;
    QList<int> m_barred;
    QWidget *m_foot;
    Button *m_more;
    Button *m_other;
    NoticeView *m_nothing;
    bool m_all = false;
};

}
