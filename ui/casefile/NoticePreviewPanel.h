// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Paper.h"

#include <QWidget>

namespace yichuang {

class Badge;
class Label;
class Panel;
class PaperView;
class SectionHeader;
class Sign;
class SmsMeter;
class StatePage;

// What would leave: the short message with its parts, and the notice drawn exactly as it would be printed. Drawing happens beside the
// window; a late picture of older words is dropped.
class NoticePreviewPanel : public QWidget {
    Q_OBJECT

public:
    explicit NoticePreviewPanel(QWidget *parent = nullptr);

    // What became of the last message; nullptr: nothing yet. A number that it did not reach, or nobody knows whether, is not promised to be
    // reached now.
    void setLast(const Message *last);
    // `sentence`: the one of it that is being written.
    void show(const NoticePreview &preview, const QString &sentence = {});
    void clear(const QString &why);
    bool isPaperShown() const;
    // The message gives way to the paper.
    void setMessageShown(bool shown);
    // The page that it stands in enlarges it with F11, and says so under the paper.
    void offerFullSize();
    // PgUp and PgDn anywhere in `place` turn the paper's pages.
    void turnPagesIn(QWidget *place);

Q_SIGNALS:
    // The notice cannot be set: a character that no font can draw, named by its code point.
    void unprintable(const QString &character);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw(const NoticePreview &preview, const QString &sentence);
    void showPaper();
    void fitHead();

    QWidget *m_messageSide;
    QWidget *m_bubble;
    Label *m_to;
    Sign *m_tick; // stands for m_reached where that has no room
    Badge *m_reached;
    Label *m_text;
    SmsMeter *m_meter;
    SectionHeader *m_paperHeader;
    PaperView *m_paper;
    StatePage *m_state;
    Panel *m_sizeHint;
    Label *m_sizeWords;
    bool m_isReached = false;
    bool m_isDoubted = false; // the number that is shown
    bool m_enlarges = false;
    QString m_doubted;     // the number of the last message that failed, or of which nobody knows
    bool m_isLost = false; // it failed
    int m_round = 0;
};

}
