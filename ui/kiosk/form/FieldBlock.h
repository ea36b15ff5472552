// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/form/FieldEditor.h"

namespace yichuang {

class Badge;

// One question of a form: what is asked, where the answer came from, the editor, and what is wrong with it, said once the person was there.
class FieldBlock : public QWidget {
    Q_OBJECT

public:
    explicit FieldBlock(const FormField &field);

    const FormField &field() const { return m_editor->field(); }
    FieldEditor *editor() const { return m_editor; }
    // What lies around it names it already.
    void setUntitled();
    // 来自营业执照. A locked answer cannot be changed here.
    void setOrigin(const QString &words, bool locked);

    // Takes what the schema says, by pointers from here. `all`: also of what the person has not come to yet.
    void judge(const QList<SchemaFault> &faults, bool all);
    bool isFaulty() const { return m_faulty; }
    // Whether the person was here; until then nothing is said.
    bool wasLeft() const { return m_left; }

Q_SIGNALS:
    void changed();
    void left();
    void entered();

private:
    QString sentenceFor(const QList<SchemaFault> &faults) const;

    FieldEditor *m_editor;
    QList<QWidget *> m_titles;
    Badge *m_origin;
    bool m_left = false;
    bool m_faulty = false;
};

}
