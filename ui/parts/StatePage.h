// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icon.h"
#include "ui/parts/Theme.h"

#include <QStackedWidget>
#include <QTimer>

namespace yichuang {

class Button;
class Label;
class NoticeView;
class Skeleton;

// What an empty or failed page says: an icon on a disc, one bold sentence, one reason.
struct Notice {
    Icon sign = Icon::None;
    Tone tone = Tone::Green;
    QString title;
    QString reason;
};

// A page is loading, empty, failed with a retry, or content; every page that shows fetched things is one of these.
class StatePage : public QStackedWidget {
    Q_OBJECT

public:
    enum class State { Loading, Empty, Failed, Content };

    // Takes ownership of `content`. Starts as Content.
    explicit StatePage(QWidget *content, QWidget *parent = nullptr);

    State state() const { return m_state; }
    QWidget *content() const { return m_content; }

    // What loads is a paper, not rows.
    void awaitPaper();
    // What is on the page stays for 300 ms, so that quick answers don't flicker; after 3 s a line says that the line is slow.
    void showLoading();
    // While it loads: how much has come.
    void tellProgress(const QString &words);
    void showContent();
    // At most two buttons; they are owned by the page from then on.
    void showEmpty(const Notice &notice, const QList<Button *> &actions = {});
    // Wherever somebody works (Workplace). Where else a page stands, whoever owns it takes another key for 重试, on its button.
    static QString usualRetryKeys() { return QStringLiteral("Alt L"); }
    void setRetryKeys(const QString &keys) { m_retryKeys = keys; }
    const QString &retryKeys() const { return m_retryKeys; }
    // Says what failed, and offers 重试, which emits retry().
    void showFailed(const Notice &notice, const QList<Button *> &actions = {});

Q_SIGNALS:
    void retry();

private:
    void enter(State state, QWidget *page);

    QWidget *m_content;
    Skeleton *m_skeleton;
    NoticeView *m_notice;
    QString m_retryKeys = usualRetryKeys();
    QTimer m_patience;
    QTimer m_slow;
    State m_state = State::Content;
};

}
