// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Segmented.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/Icon.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Paint.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int Least = 40; // two or three characters of a word that is cut

int side()
{
    return isKiosk() ? spaced(4) : 13;
}

int gap()
{
    return spaced(8);
}

int segmentHeight()
{
    return dressed(32, 88, 128);
}

}

// One choice. It paints its own stretch of the common rounded box, so neighbours share one hairline.
class Segment : public QAbstractButton {
public:
    Segment(const QString &text, const QString &keys, Tone tone, QWidget *parent)
        : QAbstractButton(parent)
        , m_keys(keys)
        , m_tone(tone)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setKeys(const QString &keys)
    {
        m_keys = keys;
        updateGeometry();
        update();
    }

    void setBrief(const QString &brief)
    {
        m_brief = brief;
        updateGeometry();
        update();
    }

    void shorten(bool shortened)
    {
        if (m_shortened == shortened)
            return;
        m_shortened = shortened;
        setToolTip(shortened && m_brief != text() ? text() : QString());
        update();
    }

    bool isCut() const { return widthOf(shown()) + least() > width(); }
    // The narrowest in which nothing of it is cut.
    int wholeWidth() const { return widthOf(text()) + least(); }

    QSize sizeHint() const override { return {widthOf(text()) + 2 * side(), segmentHeight()}; }
    QSize minimumSizeHint() const override
    {
        const int cut = widthOf({}) + scaled(Least) + 2 * gap();
        return {qMin(cut, widthOf(m_brief.isEmpty() ? text() : m_brief) + least()), segmentHeight()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        const Tint &tint = theme.tint(m_tone);
        QPainter painter(this);
        // What cannot be chosen lies on the grey plate of a button that is not ready.
        paintGround(painter, isChecked()                  ? (isKiosk() ? tint.solid : tint.ground)
                             : !isEnabled()               ? theme.grey.ground
                             : underMouse() && !isKiosk() ? theme.hover
                                                          : theme.surface);
        const QString &said = shown();
        const int content = widthOf(said);
        const int cut = qMax(0, content + least() - width());
        qreal left = (width() - content + cut) / 2;
        const QColor ink = !isEnabled()  ? theme.disabledInk
                           : isKiosk()   ? (isChecked() ? theme.onPrimary : tint.text)
                           : isChecked() ? tint.text
                                         : theme.ink2;
        const int words = paint::width(said, face(true)) - cut;
        // Not by its colour alone. Where there is no room for both, the tick stands in place of the key, which has done its work.
        const int tick = scaled(14), room = (width() - content) / 2;
        const bool ticked = isChecked() && m_tone == Tone::Green && !isKiosk();
        const bool beside = ticked && room >= (tick + gap()) / 2 + least() / 2;
        const auto paintTick = [&](qreal wide) {
            icons::paint(painter, QRectF(left + (wide - tick) / 2, (height() - tick) / 2.0, tick, tick), Icon::Tick, ink);
            left += wide + gap();
        };
        if (beside)
            left -= (tick + gap()) / 2.0;
        if (!m_keys.isEmpty() && ticked && !beside) {
            paintTick(KeyCap::widthOf(m_keys));
        } else if (!m_keys.isEmpty()) {
            KeyCap::paint(painter, QRectF(left, 0, 0, height()), m_keys);
            left += KeyCap::widthOf(m_keys) + gap();
        }
        if (beside)
            paintTick(tick);
        paint::line(painter, QRectF(left, 0, words, height()), said, face(isChecked()), ink, Qt::AlignHCenter);
    }

private:
    static QFont face(bool chosen)
    {
        return fonts::text(isKiosk() ? TextStyle::Body : TextStyle::Secondary, chosen ? Weight::Bold : Weight::Normal);
    }

    QString shown() const { return m_shortened && !m_brief.isEmpty() ? m_brief : text(); }
    static int least() { return isKiosk() ? side() : gap(); }
    int widthOf(const QString &words) const
    {
        return paint::width(words, face(true)) + (m_keys.isEmpty() ? 0 : KeyCap::widthOf(m_keys) + gap());
    }

    static QColor edge() { return isKiosk() ? Theme::current().primary : Theme::current().line2; }

    void paintGround(QPainter &painter, const QColor &fill)
    {
        painter.setClipRect(rect());
        paint::box(painter, QRectF(-x(), 0, parentWidget()->width(), height()), paint::ControlRadius, fill, edge());
        if (x() > 0) {
            painter.fillRect(QRectF(0, 1, 1, height() - 2), edge());
        }
        painter.setClipping(false);
    }

    QString m_keys;
    QString m_brief;
    bool m_shortened = false;
    Tone m_tone;
};

Segmented::Segmented(const QStringList &choices, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    FocusRing::attach(this, this, paint::ControlRadius);
    for (const QString &choice : choices) {
        add(choice);
    }
    setCurrent(0);
}

void Segmented::add(const QString &text, const QString &keys, Tone tone)
{
    auto *segment = new Segment(text, keys, tone, this);
    const int index = count();
    m_segments.append(segment);
    m_row->addWidget(segment);
    connect(segment, &QAbstractButton::clicked, this, [this, index] { choose(index); });
}

void Segmented::setText(int index, const QString &text)
{
    m_segments.at(index)->setText(text);
    m_segments.at(index)->updateGeometry();
}

void Segmented::setBrief(int index, const QString &brief)
{
    m_segments.at(index)->setBrief(brief);
    fit();
}

// All of them or none: beside whole words a shortened one would read as another kind.
void Segmented::fit()
{
    int whole = 0;
    for (const Segment *segment : std::as_const(m_segments))
        whole += segment->wholeWidth();
    for (Segment *segment : std::as_const(m_segments))
        segment->shorten(whole > width());
}

bool Segmented::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void Segmented::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QString Segmented::text(int index) const
{
    return m_segments.at(index)->text();
}

bool Segmented::isCut() const
{
    return std::any_of(m_segments.begin(), m_segments.end(), [](const Segment *segment) { return segment->isCut(); });
}

void Segmented::setKeys(int index, const QString &keys)
{
    m_segments.at(index)->setKeys(keys);
}

void Segmented::setChoiceEnabled(int index, bool enabled)
{
    m_segments.at(index)->setEnabled(enabled);
}

void Segmented::setCurrent(int index)
{
    m_current = index >= 0 && index < count() ? index : -1;
    for (int i = 0; i < count(); ++i) {
        m_segments.at(i)->setChecked(i == m_current);
    }
}

void Segmented::choose(int index)
{
    setCurrent(index);
    Q_EMIT chosen(index);
}

void Segmented::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    int index = m_current + step;
    while (step && index >= 0 && index < count() && !m_segments.at(index)->isEnabled()) {
        index += step;
    }
    if (step && index >= 0 && index < count()) {
        choose(index);
    } else {
        QWidget::keyPressEvent(event);
    }
}

}
