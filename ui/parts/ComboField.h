// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QWidget>

namespace yichuang {

class FieldNote;
class Label;

// One choice from a list that is too long to lie open. The list itself is an ordinary one in the theme's palette.
class ComboField : public QWidget {
    Q_OBJECT

public:
    explicit ComboField(const QString &label = {}, const QStringList &choices = {}, QWidget *parent = nullptr);

    void add(const QString &text, const QVariant &value = {});
    void clear();
    void setLabel(const QString &label);
    // Red until something else is chosen or typed.
    void setFault(const QString &sentence);
    // Below what is chosen, as long as it is.
    void setHint(const QString &sentence, Tone tone);
    void clearNote();
    QString text() const { return m_combo->currentText(); }
    QVariant value() const { return m_combo->currentData(); }
    int current() const { return m_combo->currentIndex(); }
    void setCurrent(int index) { m_combo->setCurrentIndex(index); }
    QComboBox *combo() const { return m_combo; }

Q_SIGNALS:
    void chosen(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    Label *m_label;
    QComboBox *m_combo;
    FieldNote *m_note;
};

}
