// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/QuestionSheet.h"

#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace yichuang {

QuestionSheet::QuestionSheet(const QString &title, const QString &words, QWidget *window)
    : QWidget(window)
    , m_words(new Label(words, TextStyle::Body, Ink::Second))
    , m_column(new QVBoxLayout)
    , m_acts(new QHBoxLayout)
{
    setObjectName(QStringLiteral("sheet"));
    auto *card = new Panel(Panel::Ground::Surface, Panel::Shape::Card);
    card->setMinimumWidth(qMin(dressed(400, 792, 944), window->width() - dressed(16, 48, 48)));
    card->setMaximumWidth(dressed(480, 880, 984));
    const int side = dressed(24, 48, 48);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(side, side, side, side);
    inside->setSpacing(dressed(12, 24, 28));
    auto *heading = Label::bold(title, TextStyle::Title);
    heading->setWordWrap(true);
    for (Label *label : {heading, m_words}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
        label->setWordWrap(true);
    }
    inside->addWidget(heading);
    inside->addWidget(m_words);
    inside->addLayout(m_column);
    inside->addLayout(m_acts);
    m_acts->setSpacing(dressed(8, 20, 28));
    auto *across = new QHBoxLayout;
    across->addStretch();
    across->addWidget(card);
    across->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addLayout(across);
    column->addStretch();
    window->installEventFilter(this);
    setGeometry(window->rect());
    show();
    raise();
}

void QuestionSheet::setWords(const QString &words)
{
    m_words->setText(words);
}

QString QuestionSheet::words() const
{
    return m_words->text();
}

void QuestionSheet::addContent(QWidget *content)
{
    m_column->addWidget(content);
}

Button *QuestionSheet::addAct(Button *act, std::function<void()> then)
{
    act->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_acts->addWidget(act);
    connect(act, &Button::activated, this, [this, then = std::move(then)] {
        close();
        if (then)
            then();
    });
    return act;
}

void QuestionSheet::close()
{
    hide();
    deleteLater();
}

bool QuestionSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(static_cast<QWidget *>(watched)->rect());
    return QWidget::eventFilter(watched, event);
}

void QuestionSheet::paintEvent(QPaintEvent *)
{
    QColor veil = Theme::current().highContrast ? QColor(0x40, 0x40, 0x40) : Theme::current().bar;
    veil.setAlphaF(0.68F);
    QPainter(this).fillRect(rect(), veil);
}

}
