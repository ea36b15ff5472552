// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/MaterialList.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/PointWords.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/Badge.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace yichuang {

namespace {

constexpr qint64 InOneGo = 1000; // milliseconds between two digits of a number

}

MaterialList::MaterialList(MaterialsPanel &panel)
    : QAbstractScrollArea(&panel)
    , m_panel(panel)
{
    setObjectName(QStringLiteral("MaterialList"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QString MaterialList::pointWords(const Material &material) const
{
    return PointWords::asked(AskedPoint::ofMaterial(m_panel.m_points, material.seq));
}

int MaterialList::heightOf(const Material &material) const
{
    return scaled(pointWords(material).isEmpty() ? 48 : 66);
}

int MaterialList::topOf(int index) const
{
    int top = 0;
    for (int i = 0; i < index && i < m_panel.m_materials.size(); ++i)
        top += heightOf(m_panel.m_materials[i]);
    return top;
}

int MaterialList::indexAt(int y) const
{
    int index = 0;
    while (index < m_panel.m_materials.size() && topOf(index + 1) <= y)
        ++index;
    return index;
}

void MaterialList::setRange()
{
    verticalScrollBar()->setRange(0, qMax(0, topOf(int(m_panel.m_materials.size())) - viewport()->height()));
}

void MaterialList::reset()
{
    m_current = 0;
    setRange();
    verticalScrollBar()->setSingleStep(scaled(48));
    viewport()->update();
}

int MaterialList::indexOf(int seq) const
{
    const auto &list = m_panel.m_materials;
    const auto found = std::find_if(list.begin(), list.end(), [seq](const Material &m) { return m.seq == seq; });
    return found == list.end() ? -1 : int(found - list.begin());
}

void MaterialList::setCurrent(int seq)
{
    const int index = indexOf(seq);
    if (index < 0 || seq == m_current)
        return;
    m_current = seq;
    const Material &material = m_panel.m_materials[index];
    const auto mark = m_panel.markOf(seq);
    setAccessibleName(tr("材料 %1 %2 %3").arg(seq).arg(material.name, mark ? MaterialsPanel::markWords(*mark) : tr("待核")));
    setAccessibleDescription(pointWords(material));
    reveal();
    viewport()->update();
    Q_EMIT m_panel.currentChanged(seq);
}

// The current row whole; what is above it begins with a whole row too.
void MaterialList::reveal()
{
    const int index = indexOf(m_current);
    if (index < 0)
        return;
    const int top = topOf(index);
    QScrollBar *bar = verticalScrollBar();
    const int hidden = topOf(index + 1) - viewport()->height();
    if (top >= bar->value() && hidden <= bar->value())
        return;
    const int above = hidden <= 0 ? 0 : indexAt(hidden - 1) + 1;
    bar->setValue(top < bar->value() ? top : qMin(top, topOf(above)));
}

// The ring is painted on the viewport, which Qt does not paint anew for the focus.
void MaterialList::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void MaterialList::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void MaterialList::resizeEvent(QResizeEvent *)
{
    setRange();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setValue(topOf(indexAt(verticalScrollBar()->value())));
    reveal();
}

QString MaterialList::missingWords(const Material &material)
{
    const bool owed = material.required == Requirement::Yes;
    if (material.condition.isEmpty())
        return owed ? tr("未提交") : tr("未提交，选交");
    return owed ? tr("未提交，%1必交").arg(material.condition) : tr("未提交，%1才交").arg(material.condition);
}

QString MaterialList::underWords(const Material &material) const
{
    if (material.marked && material.marked->reused && m_panel.markOf(material.seq) == OriginalMark::Seen)
        return tr("%1 在 %2核过，不用再看")
            .arg(halltime::day(halltime::dayOf(material.marked->at), halltime::dayOf(halltime::now())),
                 Words::window(material.marked->window));
    if (material.exempt && material.attachments.isEmpty())
        return material.source.isEmpty() ? tr("免提交") : material.source;
    if (material.state == MaterialState::Window)
        return tr("交到窗口");
    if (material.attachments.isEmpty())
        return missingWords(material);
    const QString first = material.attachments.first().name;
    const int files = int(material.attachments.size());
    QString words = visible(first);
    // That a paper came anew is read whole: its file is often called as it is.
    if (material.newInRound && files > 1 && QFileInfo(first).completeBaseName() == material.name)
        words = tr("%n 个文件", nullptr, files);
    else if (files > 1)
        words += tr(" 等 %n 个文件", nullptr, files);
    return material.newInRound ? tr("已重传 · %1").arg(words) : words;
}

void MaterialList::paintRow(QPainter &painter, const QRect &place, const Material &material, bool isCurrent)
{
    const Theme &theme = Theme::current();
    if (isCurrent) {
        painter.fillRect(place, theme.selected);
        painter.fillRect(QRect(place.left(), place.top(), 3, place.height()), theme.primary);
    }
    painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.line);
    paint::line(painter, QRectF(16, place.top(), 16, place.height()), QString::number(material.seq), fonts::text(TextStyle::Secondary),
                theme.ink3);

    const auto mark = m_panel.markOf(material.seq);
    QString words = tr("待核");
    Tone tone = Tone::Amber;
    Icon sign = Icon::Clock;
    if (mark) {
        words = MaterialsPanel::markWords(*mark);
        tone = m_panel.isOpen(material) ? Tone::Red : *mark == OriginalMark::NotNeeded ? Tone::Grey : Tone::Green;
        sign = m_panel.isOpen(material) ? Icon::Cross : *mark == OriginalMark::Copy ? Icon::Copy : Icon::Tick;
        if (*mark == OriginalMark::NotNeeded && m_panel.isOpen(material))
            words = tr("须核原件");
    } else if (!m_panel.needsMark(material)) {
        words = material.exempt ? tr("免提交") : material.state == MaterialState::Supplied ? tr("电子件") : tr("未交");
        tone = Tone::Grey;
        sign = material.exempt || material.state == MaterialState::Supplied ? Icon::Tick : Icon::None;
    }
    const int badge = Badge::widthOf(words, sign);
    Badge::paint(painter, QPointF(place.right() - 12 - badge, place.top() + (place.height() - Badge::height()) / 2.0), words, tone, sign);
    const qreal left = 40;
    const qreal width = place.right() - 20 - badge - left;
    const qreal line = fonts::lineHeight(TextStyle::Body);
    const qreal under = fonts::lineHeight(TextStyle::Meta);
    const QString asked = pointWords(material);
    const qreal top = place.top() + (place.height() - line - under * (asked.isEmpty() ? 1 : 2)) / 2;
    paint::line(painter, QRectF(left, top, width, line), material.name,
                fonts::text(TextStyle::Body, isCurrent ? Weight::Bold : Weight::Normal), theme.ink1);
    paint::line(painter, QRectF(left, top + line, width, under), underWords(material), fonts::text(TextStyle::Meta),
                material.newInRound ? theme.violet.text : theme.ink3);
    if (!asked.isEmpty())
        paint::line(painter, QRectF(left, top + line + under, place.right() - 12 - left, under), asked, fonts::text(TextStyle::Meta),
                    m_panel.isAskedInVain(material) && !mark ? theme.amber.text : theme.ink3);
}

void MaterialList::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), Theme::current().surface);
    int top = -verticalScrollBar()->value();
    for (const Material &material : m_panel.m_materials) {
        const QRect place(0, top, viewport()->width(), heightOf(material));
        if (place.intersects(viewport()->rect()))
            paintRow(painter, place, material, material.seq == m_current);
        top += place.height();
    }
    if (hasFocus()) {
        painter.setPen(QPen(Theme::current().focus, Theme::current().focusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void MaterialList::keyPressEvent(QKeyEvent *event)
{
    const auto &list = m_panel.m_materials;
    const int index = indexOf(m_current);
    const auto go = [&](int to) {
        if (to >= 0 && to < list.size())
            setCurrent(list[to].seq);
    };
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up: return go(index - 1);
    case Qt::Key_Down: return go(index + 1);
    case Qt::Key_Home: return go(0);
    case Qt::Key_End: return go(int(list.size()) - 1);
    default: break;
    }
    if (event->isAutoRepeat())
        return;
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        typeDigit(event->key() - Qt::Key_0);
        // A nought that belongs to no number is the preview's: as wide as it is.
        event->setAccepted(event->key() != Qt::Key_0 || m_numberTyped);
    } else if (event->key() == Qt::Key_Space) {
        m_panel.mark(OriginalMark::Seen);
    } else {
        event->ignore();
    }
}

// 1 to 4 are marks. With any other digit among them, one after the other, it was a number that was meant for the finder or a note.
void MaterialList::typeDigit(int digit)
{
    static constexpr OriginalMark marks[] = {OriginalMark::Seen, OriginalMark::Copy, OriginalMark::Mismatch, OriginalMark::NotNeeded};
    if (!m_sinceDigit.isValid() || m_sinceDigit.elapsed() > InOneGo) {
        m_typed.clear();
        m_numberTyped = false;
    }
    m_sinceDigit.start();
    if (m_numberTyped)
        return;
    if (digit >= 1 && digit <= 4) {
        m_typed.append({m_current, m_panel.markOf(m_current)});
        m_panel.mark(marks[digit - 1]);
    } else if (!m_typed.isEmpty()) {
        takeBackTyped();
    }
}

void MaterialList::takeBackTyped()
{
    m_numberTyped = true;
    while (!m_typed.isEmpty()) {
        const Typed last = m_typed.takeLast();
        m_panel.putBack(last.seq, last.before);
    }
    Q_EMIT m_panel.numberTyped();
}

void MaterialList::mousePressEvent(QMouseEvent *event)
{
    const int index = indexAt(int(event->position().y()) + verticalScrollBar()->value());
    if (index >= 0 && index < m_panel.m_materials.size())
        setCurrent(m_panel.m_materials[index].seq);
}

}
