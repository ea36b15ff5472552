// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FieldNote.h"

#include "ui/parts/Icon.h"
#include "ui/parts/Label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace yichuang {

namespace {

constexpr int Sign = 14;

}

FieldNote::FieldNote(QWidget *parent)
    : QWidget(parent)
    , m_words(new Label({}, TextStyle::Meta, Ink::Red, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(Sign) + spaced(4), spaced(2), 0, 0);
    row->addWidget(m_words);
    m_words->setWordWrap(true);
    setVisible(false);
}

void FieldNote::show(const QString &sentence, Tone tone)
{
    m_tone = tone;
    m_words->setInk(tone == Tone::Amber ? Ink::Amber : tone == Tone::Red ? Ink::Red : Ink::Third);
    m_words->setText(sentence);
    setVisible(!sentence.isEmpty() || sizePolicy().retainSizeWhenHidden());
    update();
}

void FieldNote::clear()
{
    m_words->clear();
    setVisible(sizePolicy().retainSizeWhenHidden());
    update();
}

QString FieldNote::sentence() const
{
    return m_words->text();
}

void FieldNote::reserveRoom()
{
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    clear();
}

void FieldNote::paintEvent(QPaintEvent *)
{
    if (m_words->text().isEmpty()) {
        return;
    }
    QPainter painter(this);
    const QRectF place(0, spaced(2), scaled(Sign), fonts::lineHeight(TextStyle::Meta));
    icons::paint(painter, place, m_tone == Tone::Grey ? Icon::Info : Icon::Warning, Theme::current().tint(m_tone).text);
}

}
