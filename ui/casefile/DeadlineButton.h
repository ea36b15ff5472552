// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/parts/Light.h"

#include <QAbstractButton>

namespace yichuang {

// How long there is to answer, and what happens when nobody does; pressing it explains the counting.
class DeadlineButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit DeadlineButton(QWidget *parent = nullptr);

    void setCase(const CaseFile &file, const QDateTime &now);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Light::State m_light = Light::State::Paused;
    QString m_left;
    QString m_meaning;
};

}
