// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// A QR code on white with its quiet zone, for a telephone held before the screen.
class QrView : public QWidget {
    Q_OBJECT

public:
    explicit QrView(const QString &text, QWidget *parent = nullptr);
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

}
