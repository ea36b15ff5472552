// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "input/PinyinComposition.h"
#include "ui/kiosk/keyboard/FieldWriter.h"
#include "ui/kiosk/keyboard/KeyBoards.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace yichuang {

class CandidateStrip;
class KeyPad;

// The kiosk's own keyboard. It lies at the foot of its window, comes when a field of that window is touched and goes with it. Which keys it
// has follows from the field's input hints, or from its property "keyboard": pinyin, latin, digits, decimal, identity, code; "enterWords"
// names its last key. It never takes the focus and remembers nothing.
class TouchKeyboard : public QWidget {
    Q_OBJECT

public:
    explicit TouchKeyboard(QWidget *parent = nullptr);
    ~TouchKeyboard() override;

    // Without it there are letters only, until a loaded one comes.
    void setEngine(std::shared_ptr<PinyinEngine> engine);
    void loadEngine();
    std::shared_ptr<PinyinEngine> engine() const { return m_engine; }

    Board board() const { return m_board; }
    QWidget *field() const { return m_writer.field(); }
    KeyPad *pad() const { return m_pad; }
    CandidateStrip *strip() const { return m_strip; }
    // Forgets what is being typed.
    void wipe();

Q_SIGNALS:
    void engineLoaded(bool loaded);
    // It came for a field, or for another one, or went.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void followFocus(QWidget *now);
    void appearFor(QWidget *field);
    void putAway();
    void showBoard(Board board);
    void keepInSight();
    void reveal();
    void leaveRoom();
    void touched(const BoardKey &key);
    void enter();
    void typeLetter(const QString &letter);
    void typeText(const QString &text);
    void choose(int candidate);
    void finishLetters();
    void refresh();

    FieldWriter m_writer;
    QPointer<QWidget> m_watched;       // the field it last wrote for: touched again, it comes again
    QList<QPointer<QWidget>> m_around; // what holds that field: as it changes its size, the field is brought to sight again
    QTimer m_soon;
    std::shared_ptr<PinyinEngine> m_engine;
    std::unique_ptr<PinyinComposition> m_composition;
    QFutureWatcher<Result<std::shared_ptr<PinyinEngine>>> m_loading;
    CandidateStrip *m_strip;
    KeyPad *m_pad;
    Board m_board = Board::Pinyin;
};

}
