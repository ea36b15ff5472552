// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/OwnerSession.h"
#include "hall/PrivateHall.h"

#include <QHash>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace yichuang::ctl {

// A hall for one bench: a server of its own in a temporary folder with a city's settings, so many cases waiting, and so many windows that
// serve every department, each with a clerk. Its end removes it.
class BenchHall {
public:
    struct Size {
        qint64 cases = 10'000; // up to a thousand have papers of their own
        double waiting = 1;    // the share that waits at the counter
        int seats = 8;
    };
    struct Person {
        QString name;
        QString number;
    };

    static Result<std::unique_ptr<BenchHall>> make(const Size &size);
    ~BenchHall();
    Q_DISABLE_COPY_MOVE(BenchHall)

    SignIn clerk(int seat) const;
    int window(int seat) const { return FirstWindow + seat; }
    SignIn keeper() const;
    // Once somebody made it.
    SignIn supervisor() const;
    SignIn portal() const;
    Result<OwnerSession> owner() const;
    QString folder() const { return m_folder.filePath(QStringLiteral("hall")); }
    // Where programs that are measured keep what they would leave in the machine's own.
    QString temporaryFolder() const { return m_folder.path(); }

    // Whose card opens a waiting case; to be loaded before.
    Result<Done> learnPeople();
    Person person(qint64 caseId) const { return m_people.value(caseId); }
    // All of them: {case: {name, number}}.
    QJsonObject people() const;

private:
    static constexpr int FirstWindow = 200;

    BenchHall();
    Result<Done> furnish(const Size &size);
    SignIn signInAs(const QString &login) const;

    QTemporaryDir m_folder;
    QString m_password;
    std::unique_ptr<PrivateHall> m_hall;
    QHash<qint64, Person> m_people;
};

}
