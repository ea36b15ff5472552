// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormAnswers.h"
#include "forms/FormChanges.h"
#include "records/CaseFile.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace yichuang {

class FieldRow;
class Label;
class Panel;
class SectionHeader;
class Segmented;
class Switch;

// The application form: a tab a page, every answer beside its title, what changed since the last round in violet with the old value below.
class FormPanel : public QWidget {
    Q_OBJECT

public:
    explicit FormPanel(QWidget *parent = nullptr);

    void setCase(const CaseFile &file);
    void setChangedOnly(bool only);
    bool isChangedOnly() const;
    int changes() const { return int(m_changes); }
    // Pages with changes count as seen once they were shown.
    bool allChangesSeen() const;
    // What a notice asked for of the form, that nobody changed and nobody looked at: as the form calls it.
    QStringList openPoints() const;
    void focusFirstOpenPoint();
    QStringList seen() const { return QStringList(m_seen.begin(), m_seen.end()); }
    void setSeen(const QStringList &pages);
    void focusFirstUnseen();

Q_SIGNALS:
    void seenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Page {
        QString key; // form code and page key
        QString form;
        QString title;
        FormPage definition;
        QJsonObject answers;
        QList<ChangedField> changed;
    };
    void readPages(const CaseFile &file);
    void showPage(int index);
    void fill();
    FieldRow *rowFor(const AnswerRow &row, const ChangedField *change);
    FieldRow *withPoints(FieldRow *row, const QList<AskedPoint> &points) const;
    QString titleOf(const AskedPoint &point) const;
    bool isInVain(const AskedPoint &point) const;
    bool isOpen(const AskedPoint &point) const;
    // The points of a page; with a row, those of its answer.
    QList<AskedPoint> pointsOn(const Page &page, const QString &pointer = {}) const;
    // Says of the first open point of the page that it was looked at; where there is none, takes the last such word back.
    void lookAtPoint();
    // The row of the first open point, else of the last one that was looked at, is seen.
    void showPoint();
    bool isPointSeen() const;
    QWidget *tableFor(const AnswerRow &row);
    void dressTabs();

    // How many changes there are, in as many words as there is room for.
    void sayChanges();

    SectionHeader *m_header;
    Switch *m_only;
    Panel *m_tabRow;
    QHBoxLayout *m_tabs;
    QScrollArea *m_scroll;
    QPointer<QWidget> m_pointRow; // of the first open point of the page from above, else of its last one in vain
    QString m_pointKey;           // the point that is meant there
    QList<Page> m_pages;
    QSet<QString> m_seen;       // pages, and points that were looked at
    QList<AskedPoint> m_points; // of a notice that was answered, as far as they are of the form
    bool m_wantsPoints = false;
    bool m_mine = false;
    qsizetype m_changes = 0;
    int m_current = 0;
};

}
