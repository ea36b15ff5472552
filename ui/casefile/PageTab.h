// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace yichuang {

// A tab above a form's page: its name, how many of its answers changed, a blue line under the one that is shown.
class PageTab : public QAbstractButton {
    Q_OBJECT

public:
    PageTab(const QString &text, int changes, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    // In that width it shows its name, whole or cut, and not the number alone.
    bool isNamedAt(int width) const;
    // Says how wide each may be at most in a row of that width.
    static void share(QList<PageTab *> tabs, int room);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int badgeWidth() const;
    int m_changes;
};

}
