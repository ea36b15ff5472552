// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/form/FieldEditor.h"

class QAbstractButton;
class QGridLayout;

namespace yichuang {

class Button;

// Answers to choose from, each a button as large as a thumb, as many beside each other as there is room for.
class OptionGrid : public QWidget {
    Q_OBJECT

public:
    enum class Chooses { One, Several };

    OptionGrid(const QStringList &labels, Chooses chooses, QWidget *parent = nullptr);

    QList<int> chosen() const;
    void setChosen(const QList<int> &chosen);
    void setLocked(bool locked);
    QAbstractButton *button(int option) const;

Q_SIGNALS:
    void touched(int option);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QList<Button *> m_buttons;
    QGridLayout *m_grid;
    Chooses m_chooses;
    int m_columns = 0;
};

// What a grid of options answers.
class GridEditor : public FieldEditor {
    Q_OBJECT

public:
    void setLocked(bool locked) override { m_grid->setLocked(locked); }
    QWidget *entry() const override;

    OptionGrid *grid() const { return m_grid; }

protected:
    GridEditor(const FormField &field, const QStringList &labels, OptionGrid::Chooses chooses);
    // The options whose value `fits`.
    template<typename Fits> void chooseWhere(const Fits &fits);

private:
    OptionGrid *m_grid;
};

// One of several. Long lists lie folded behind what was chosen and open in place.
class ChoiceEditor : public GridEditor {
    Q_OBJECT

public:
    explicit ChoiceEditor(const FormField &field);
    QJsonValue answer() const override;
    void setAnswer(const QJsonValue &answer) override;
    void setLocked(bool locked) override;
    QWidget *entry() const override;

private:
    void open(bool open);
    void refreshHead();

    Button *m_head = nullptr;
};

class ChecksEditor : public GridEditor {
    Q_OBJECT

public:
    explicit ChecksEditor(const FormField &field);
    QJsonValue answer() const override;
    void setAnswer(const QJsonValue &answer) override;
};

class SwitchEditor : public GridEditor {
    Q_OBJECT

public:
    explicit SwitchEditor(const FormField &field);
    QJsonValue answer() const override;
    void setAnswer(const QJsonValue &answer) override;
};

// A sentence that the person stands by, ticked by touching it anywhere.
class PromiseEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit PromiseEditor(const FormField &field);
    QJsonValue answer() const override;
    void setAnswer(const QJsonValue &answer) override;
    void setLocked(bool locked) override;
    void say(const QString &sentence, Tone tone) override;
    void saySilent() override;
    QWidget *entry() const override;

private:
    class Row;
    Row *m_row;
};

}
