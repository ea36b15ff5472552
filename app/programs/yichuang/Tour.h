// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace yichuang {

class StaffWindow;

// The main job done by itself in the real window of a private hall: a case is taken, the card read, the papers checked, accepted; another
// is sent back with reasons; messages leave, notices are printed into a folder. Leaves pictures, papers and messages, and says where they
// are.
class Tour : public QObject {
    Q_OBJECT

public:
    // Papers and messages are taken from the hall's own folder.
    Tour(StaffWindow &window, QString hallFolder, QString folder, QObject *parent = nullptr);

    void begin();

Q_SIGNALS:
    // 0: everything happened; 1: something did not, said on the standard error.
    void ended(int exitCode);

private:
    struct Step {
        QString name;
        std::function<void()> act;
        std::function<bool()> done;
        bool picture;
    };
    void plan();
    void add(const QString &name, std::function<void()> act, std::function<bool()> done, bool picture = true);
    void next();
    void look();
    void finish();
    int filesIn(const QString &name) const;
    QStringList collect(const QString &name) const;

    StaffWindow &m_window;
    QString m_hallFolder;
    QString m_folder;
    QList<Step> m_steps;
    qsizetype m_at = -1;
    int m_papersBefore = 0;
    int m_messagesBefore = 0;
    QElapsedTimer m_since;
    QElapsedTimer m_settling;
    QTimer m_tick;
    QStringList m_pictures;
};

}
