// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace yichuang {

class StatePage;
struct PhoneMessage;

// The demo's phone: what a private hall would have sent, newest at the top, live while it is open.
class PhoneCard : public QWidget {
    Q_OBJECT

public:
    // The folder of the hall's folder gateway.
    explicit PhoneCard(const QString &folder, QWidget *parent = nullptr);
    // Where the window is lower its messages scroll.
    QSize sizeHint() const override;

private:
    void ask();
    void show(const QList<PhoneMessage> &messages);

    QString m_folder;
    QTimer m_again;
    QVBoxLayout *m_messages;
    StatePage *m_state;
    qint64 m_newest = -1;
    qsizetype m_count = -1;
};

}
