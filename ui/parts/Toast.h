// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace yichuang {

// A harmless fact that goes away by itself after 2 s, near the lower edge of its host. Never for anything a person must act on.
class Toast : public QWidget {
    Q_OBJECT

public:
    // The host is the widget in whose lower middle the toast appears.
    explicit Toast(QWidget *host);

    void tell(const QString &fact);
    QString fact() const { return m_fact; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_fact;
    QTimer m_end;
};

}
