// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace yichuang {

// The portrait that the identity card's chip gave, 88×110 px, or the outline of a person while there is none.
class Avatar : public QWidget {
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent = nullptr);
    // Without a portrait its place may say why there is none.
    void setPortrait(const QImage &portrait, const QString &whyNone = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_portrait;
    QString m_whyNone;
};

}
