// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QJsonObject>
#include <QList>

#include <chrono>
#include <vector>

namespace yichuang::ctl {

// What one bench measured, and whether the goal is reached: a ratio or a time against its bound.
struct Figure {
    QString name;
    QString what;
    double value = 0;
    QString unit;        // empty: a ratio
    bool atLeast = true; // else at most
    double goal = 0;
    QJsonObject measured; // what the value was made of

    bool isMet() const { return atLeast ? value >= goal : value <= goal; }
    QJsonObject toJson() const;
};

using Figures = QList<Figure>;

// Times in milliseconds.
class Times {
public:
    void add(std::chrono::nanoseconds time) { m_all.push_back(std::chrono::duration<double, std::milli>(time).count()); }
    void add(const Times &others) { m_all.insert(m_all.end(), others.m_all.begin(), others.m_all.end()); }
    std::size_t count() const { return m_all.size(); }
    // The value below which this share lies, 0 to 1.
    double quantile(double share) const;
    QJsonObject toJson() const;

private:
    std::vector<double> m_all;
};

double medianOf(std::vector<double> values);

// One bench a function. A quick one takes a fraction of the time and says so in what it measured.
Result<Figures> benchDecisions(bool quick);
Result<Figures> benchListeners(bool quick);
Result<Figures> benchClaim(bool quick);
Result<Figures> benchSnapshot(bool quick);
Result<Figures> benchFeed(bool quick);
Result<Figures> benchDashboard(bool quick);
Result<Figures> benchStart(bool quick);
Result<Figures> benchStall(bool quick);
Result<Figures> benchDay(bool quick);
Result<Figures> benchOpen(bool quick);
Result<Figures> benchAudit(bool quick);
Result<Figures> benchTap(bool quick);
Result<Figures> benchSearch(bool quick);
Result<Figures> benchFile(bool quick);

}
