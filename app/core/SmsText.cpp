// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/SmsText.h"

namespace yichuang {

SmsText::SmsText(QString text)
    : m_text(std::move(text))
{
    if (m_text.size() <= 70) {
        m_parts.append(m_text);
        return;
    }
    for (qsizetype from = 0; from < m_text.size();) {
        qsizetype length = qMin<qsizetype>(67, m_text.size() - from);
        if (from + length < m_text.size() && m_text[from + length - 1].isHighSurrogate())
            --length;
        m_parts.append(m_text.mid(from, length));
        from += length;
    }
}

}
