// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "records/Decision.h"
#include "records/Reasons.h"

#include <QJsonArray>
#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class Button;
class CheckBox;
class ComboField;
class KeyCap;
class NoticeView;
class Panel;
class ReasonSearch;
class ScrollPane;
class TextBox;

// What has to be supplied: reasons by paper and field, ticked ones with their sentence to edit; a search by words, pinyin or initials;
// reasons of one's own for whichever paper or field is meant.
class SupplementList : public QWidget {
    Q_OBJECT

public:
    explicit SupplementList(QWidget *parent = nullptr);

    // Until it is opened for the next case, nothing of the one before is seen; the search is there already.
    void setLoading(bool loading);
    // current: the paper that was looked at last, by its seq.
    void open(const CaseFile &file, const ReasonCatalogue &reasons, const QList<OriginalSeen> &marks, bool personDiffers = false,
              int current = 0);
    // From top to bottom.
    QList<Defect> defects() const;
    // The same to be kept, each with the reason of the catalogue that it was ticked by, and what may not be named any more.
    QJsonArray draft() const;
    void bringBack(const QJsonArray &draft);
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
    // A reason of one's own, for the paper or field where the cursor stands, else the paper that was looked at last; it can be given to
    // another one. False when nothing may be named.
    bool addOther();
    // All papers and fields to choose from, or those in question; what is searched for filters whatever is unfolded, and goes.
    void toggleAll();
    // Ticks the n-th reason that is shown, from 1, or takes its tick away.
    void chooseReason(int n);

Q_SIGNALS:
    void changed();

private:
    // A paper or field that may be named, with what is said of it below its head.
    struct Group {
        QString key;            // material:3, field:form/pointer
        SupplementReason place; // as a reason of one's own begins there
        QString shown;
        QWidget *head = nullptr;
    };
    struct Entry {
        QString group;
        QString title;
        SupplementReason reason;
        QWidget *row = nullptr;
        CheckBox *tick = nullptr;
        KeyCap *keys = nullptr;
        TextBox *text = nullptr;
        ComboField *place = nullptr; // of a reason of one's own
    };
    void addBarred(const QString &shown, const QString &badge, const QString &sentence, const QString &written = {});
    Panel *addHead(const QString &shown, const QString &badge);
    void addGroup(const QString &key, const SupplementReason &place, const QString &shown, const QString &badge);
    void addEntry(const Group &group, const SupplementReason &reason, bool ticked);
    ComboField *addPlaces(const Group &group, QWidget *row);
    void putInto(const Group &group, QWidget *row);
    void move(QWidget *row, const Group &group);
    void orderTabs();
    void keepUnnamed(const QJsonValue &kept, const SupplementReason &reason);
    const Group *groupAt(const QString &key) const;
    const Group *groupForOwn() const;
    QList<const Entry *> inOrder(bool (*wanted)(const Entry &)) const;
    void filter();
    bool isOpen(const Entry &entry) const;
    bool isFound(const Entry &entry) const;
    void sayNothing(bool isEmpty);
    static QString faultOf(const Entry &entry);
    // From top to bottom.
    QList<const Entry *> shown() const;

    CaseFile m_case;
    ReasonSearch *m_search;
    QVBoxLayout *m_rows;
    QList<Entry> m_entries;
    QList<Group> m_groups; // from top to bottom
    QSet<QString> m_openGroups;
    QList<int> m_barred;
    QJsonArray m_unnamed; // written once, of what may not be named now
    int m_current = 0;
    QWidget *m_foot;
    Button *m_more;
    Button *m_other;
    NoticeView *m_nothing;
    ScrollPane *m_scroll;
    bool m_all = false;
};

}
