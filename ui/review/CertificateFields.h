// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Review.h"

#include <QWidget>

namespace yichuang {

class LineField;

// What is granted (行政许可法 Art. 39): from when until when, and for what. Filled in from the item, so that nothing need be typed where
// the item says all; what is typed stands above it.
class CertificateFields : public QWidget {
    Q_OBJECT

public:
    explicit CertificateFields(QWidget *parent = nullptr);

    void setItem(const ItemCertificate &item, bool licence);
    void setWanted(const WantedCertificate &wanted);
    // What differs from the item alone.
    WantedCertificate wanted() const;
    // Why nothing can be granted so; empty: it can.
    QString whyNot() const;
    void focusFault();
    void setLocked(bool locked);

Q_SIGNALS:
    void edited();

private:
    QDate usualLast(const QDate &first) const;
    void followFirst();
    void judge();

    ItemCertificate m_item;
    LineField *m_from;
    LineField *m_to;
    LineField *m_scope;
    QString m_usualTo; // what the item makes of the first day
};

}
