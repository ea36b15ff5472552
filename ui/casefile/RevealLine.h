// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Words.h"

#include <QObject>
#include <QTimer>

namespace yichuang {

class CaseDesk;
class Label;

// A line on which numbers of people stand whole while somebody wishes to see them: on the case page, where papers are handed out, in
// review. Each is asked of the hall in two calls, so that the wish is written down whatever becomes of the answer; what the hall refuses is
// said in its place.
class RevealLine : public QObject {
    Q_OBJECT

public:
    struct Wanted {
        Secret what;
        QString whose; // empty: that is plain
    };

    // The reason stands in the trace.
    RevealLine(CaseDesk &desk, Label *label, const QString &reason);

    // Another case; until somebody asks, its line says this.
    void setCase(CaseId id, const QString &hidden);
    void show(const QList<Wanted> &wanted);
    // Hidden again by itself after so long, however it is left.
    void showFor(std::chrono::seconds span, const QList<Wanted> &wanted);
    // While Alt V is held: hidden when it is let go, wherever the focus is, when the window is left, and after a minute at the latest.
    void showHeld(const QList<Wanted> &wanted);
    void hide();
    bool isShown() const { return m_shown; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(qsizetype place, Secret what);
    void tell(qsizetype place, const QString &value);

    CaseDesk &m_desk;
    Label *m_label;
    QString m_reason;
    CaseId m_case;
    QString m_hidden;
    bool m_shown = false;
    int m_turn = 0; // answers to an earlier wish are nobody's
    QList<Wanted> m_wanted;
    QStringList m_values;
    QTimer m_over{this};
    QTimer m_letGo{this};
};

}
