// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icon.h"
#include "ui/parts/Theme.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace yichuang {

class Badge;
class FieldBox;
class FieldNote;
class KeyCap;
class Label;
class Sign;
class SignButton;

// One line to type in, with its label above, its state at the edge, and a sentence below when something is wrong with it.
class LineField : public QWidget {
    Q_OBJECT

public:
    enum class Variant { Plain, Search, Password };
    // 32, 40 and 48 px high.
    enum class Size { Normal, Decision, Large };

    explicit LineField(const QString &label = {}, Variant variant = Variant::Plain, Size size = Size::Normal, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void setLabel(const QString &label);
    void setPlaceholder(const QString &words);
    void setSign(Icon sign);
    void setKeys(const QString &keys);
    // The editor itself, for validators, completers and tab order.
    QLineEdit *edit() const { return m_edit; }

    // Without a sentence where it stands elsewhere.
    void setFault(const QString &sentence);
    void setHint(const QString &sentence, Tone tone = Tone::Amber);
    void clearNote();
    QString note() const;
    // Keeps a line's height free below, so that a note coming and going moves nothing.
    void reserveNote();
    void setLocked(bool locked);
    void setChanged(bool changed);

    QSize sizeHint() const override;

Q_SIGNALS:
    void edited(const QString &text);
    void entered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildBox(Variant variant);
    void refresh();
    void dress();
    void setRevealed(bool revealed);

    Size m_size;
    Label *m_label;
    FieldBox *m_box;
    QHBoxLayout *m_row;
    Sign *m_sign;
    QLineEdit *m_edit;
    Badge *m_changedBadge;
    Sign *m_lock;
    SignButton *m_eye = nullptr;
    KeyCap *m_cap;
    FieldNote *m_note;
    bool m_faulty = false;
    bool m_locked = false;
    bool m_changed = false;
};

}
