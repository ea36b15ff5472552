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

int SmsText::toSaveOnePart() const
{
    if (m_parts.size() <= 1)
        return 0;
    if (m_parts.size() == 2)
        return characters() - 70;
    return static_cast<int>(m_parts.last().size());
}

}
