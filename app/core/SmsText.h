// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace yichuang {

// A short message in UCS-2 as the network counts it: up to 70 units are one part, a longer one is cut into parts of 67 (six bytes go to the
// header). A surrogate pair is never cut in two.
class SmsText {
public:
    explicit SmsText(QString text);

    int characters() const { return static_cast<int>(m_text.size()); }
    const QList<QString> &parts() const { return m_parts; }

private:
    QString m_text;
    QList<QString> m_parts;
};

}
