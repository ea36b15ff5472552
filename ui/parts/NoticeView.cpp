// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/NoticeView.h"

#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

// The 72 px disc with the sign.
class Disc : public QWidget {
public:
    explicit Disc(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(spaced(72), spaced(72));
    }

    void set(Icon sign, Tone tone)
    {
        m_sign = sign;
        m_tone = tone;
        setVisible(sign != Icon::None);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tint &tint = Theme::current().tint(m_tone);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        // The ground of grey signs is that of the page itself, on which nobody sees them.
        painter.setBrush(m_tone == Tone::Grey ? Theme::current().sunken : tint.ground);
        painter.drawEllipse(rect());
        icons::paint(painter, QRectF(rect()).adjusted(width() / 4.0, height() / 4.0, -width() / 4.0, -height() / 4.0), m_sign, tint.text);
    }

private:
    Icon m_sign = Icon::None;
    Tone m_tone = Tone::Green;
};

NoticeView::NoticeView(QWidget *parent)
    : QWidget(parent)
    , m_disc(new Disc(this))
    , m_title(Label::bold({}, TextStyle::Verdict))
    , m_reason(new Label({}, TextStyle::Body, Ink::Second))
    , m_actions(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaced(16), spaced(16), spaced(16), spaced(16));
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(m_disc, 0, Qt::AlignHCenter);
    column->addSpacing(spaced(16));
    column->addWidget(m_title);
    column->addSpacing(spaced(8));
    column->addWidget(m_reason);
    column->addSpacing(spaced(20));
    column->addLayout(m_actions);
    column->setAlignment(m_actions, Qt::AlignHCenter);
    column->addStretch();
    for (Label *label : {m_title, m_reason}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
        label->setWordWrap(true);
    }
    m_actions->setSpacing(spaced(8));
}

void NoticeView::set(const Notice &notice, const QList<Button *> &actions)
{
    m_disc->set(notice.sign, notice.tone);
    m_title->setText(notice.title);
    m_reason->setText(notice.reason);
    m_reason->setVisible(!notice.reason.isEmpty());
    setAccessibleName(notice.title);
    setAccessibleDescription(notice.reason);
    clearLayout(m_actions);
    for (Button *action : actions)
        m_actions->addWidget(action, 0, Qt::AlignHCenter);
    fit();
}

// Side by side; below each other where large text leaves no room for that.
void NoticeView::fit()
{
    const QMargins around = layout()->contentsMargins();
    int wide = around.left() + around.right();
    for (int i = 0; i < m_actions->count(); ++i)
        wide += m_actions->itemAt(i)->sizeHint().width() + (i > 0 ? m_actions->spacing() : 0);
    const auto direction = wide > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_actions->direction() != direction)
        m_actions->setDirection(direction);
}

// One of them says something else.
bool NoticeView::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void NoticeView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QString NoticeView::title() const
{
    return m_title->text();
}

}
