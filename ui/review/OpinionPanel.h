// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/parts/Panel.h"

class QVBoxLayout;

namespace yichuang {

class Banner;
class Button;
class CertificateFields;
class FactLine;
class Label;
class PhraseChips;
class TextBox;

// What the hall takes as an opinion, in characters.
inline constexpr int LeastOpinion = 2;

// The right column: what was said before, what this officer says, and where the case goes with it.
class OpinionPanel : public Panel {
    Q_OBJECT

public:
    explicit OpinionPanel(QWidget *parent = nullptr);

    void setFile(const CaseFile &file, const QDateTime &now);
    QString opinion() const;
    void setOpinion(const QString &text);
    void insertPhrase(int n);
    void focusOpinion();
    // Where the case is decided: what is granted, and for how long.
    CertificateFields *certificate() const { return m_certificate; }
    // How many points lack a finding, and the first of them; 0: none.
    void setOpen(int count, int first);

Q_SIGNALS:
    void edited();
    void pointWanted(int no);

private:
    void showEarlier(const QDateTime &now);
    Label *addEarlier(const QString &title, const QString &by, const QString &words);
    QString verifiedBy(const QDate &today) const;

    CaseFile m_file;
    QVBoxLayout *m_earlier;
    TextBox *m_text;
    CertificateFields *m_certificate;
    PhraseChips *m_phrases;
    FactLine *m_next;
    FactLine *m_valid;
    Panel *m_open;
    Label *m_openWords;
    Button *m_go;
    int m_first = 0;
};

}
