// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/DeadlineButton.h"

#include "core/HallTime.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/Words.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int TextLeft = 40;
constexpr int AsideWidth = 72;

// What was told before is no news any more.
bool isDecided(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Submitted:
    case CaseStatus::Invited:
    case CaseStatus::Supplementing:
    case CaseStatus::Accepted:
    case CaseStatus::Other: return false;
    default: return true;
    }
}

// Since when the case is as it is now; invalid while nothing is decided.
QDateTime decidedAt(const CaseFile &file)
{
    QDateTime at;
    for (const HistoryEntry &entry : file.history) {
        if (isDecided(file.status) && entry.to == file.status && entry.from != file.status)
            at = at.isValid() ? qMax(at, entry.at) : entry.at;
    }
    return at;
}

}

DeadlineButton::DeadlineButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("Deadline"));
    setFocusPolicy(Qt::TabFocus);
    FocusRing::attach(this, this, paint::PanelRadius);
}

void DeadlineButton::setCase(const CaseFile &file, const QDateTime &now)
{
    const QDate today = halltime::dayOf(now);
    if (file.tell && !file.tell->answeredAt.isValid()) {
        m_light = QueueWords::light(file.tell->light);
        m_left = QueueWords::remaining(file.tell->workdaysLeft, file.tell->dueAt, now, file.tell->provisional);
        m_meaning = tr("%1 前未告知，视为受理").arg(halltime::moment(file.tell->dueAt, today));
    } else if (file.decide && !file.decide->pausedFor.isEmpty()) {
        m_light = Light::State::Paused;
        m_left = tr("暂停计时：%1").arg(file.decide->pausedFor);
        m_meaning =
            Provisional::closed(tr("%1 后恢复，%2 前办结")
                                    .arg(halltime::day(file.decide->pausedUntil, today) + Provisional::mark(file.decide->pauseProvisional),
                                         halltime::moment(file.decide->promisedDue, today) + Provisional::mark(file.decide->provisional)));
    } else if (file.deliver) {
        m_light = QueueWords::light(file.deliver->light);
        m_left = QueueWords::remaining(file.deliver->workdaysLeft, file.deliver->dueAt, now, file.deliver->provisional);
        m_meaning = tr("%1 前送达").arg(halltime::moment(file.deliver->dueAt, today));
    } else if (file.decide) {
        m_light = QueueWords::light(file.decide->light.value_or(LightColour::Paused));
        m_left = QueueWords::remaining(file.decide->workdaysLeft, file.decide->promisedDue, now, file.decide->provisional);
        m_meaning = tr("承诺 %1 前办结").arg(halltime::moment(file.decide->promisedDue, today));
    } else {
        m_light = Light::State::Paused;
        m_left = tr("不计时");
        const QDateTime decided = decidedAt(file);
        m_meaning = decided.isValid()
                        ? tr("%1 %2", "when, and the status since")
                              .arg(halltime::day(halltime::dayOf(decided), today), Words::status(wordFor(file.status), file.item.licence))
                    : isDecided(file.status) ? tr("没有在走的时限")
                    : file.tell && file.tell->answeredAt.isValid()
                        ? tr("%1 已告知申请人").arg(halltime::moment(file.tell->answeredAt, today))
                        : tr("没有在走的时限");
    }
    setAccessibleName(tr("%1，%2，%3").arg(Light::words(m_light), m_left, m_meaning));
    updateGeometry();
    update();
}

QSize DeadlineButton::sizeHint() const
{
    const int words = qMax(paint::width(m_left, fonts::text(TextStyle::Verdict, Weight::Bold)),
                           paint::width(m_meaning, fonts::text(TextStyle::Secondary)));
    return {scaled(TextLeft) + words + 12 + scaled(AsideWidth), scaled(56)};
}

void DeadlineButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const Tint &tint = theme.tint(Light::tone(m_light));
    QPainter painter(this);
    paint::box(painter, rect(), paint::PanelRadius, tint.ground, tint.line);
    Light::paint(painter, QRectF(12, 0, scaled(20), height()), m_light);
    const int aside = width() - scaled(AsideWidth);
    const QRect words(scaled(TextLeft), 0, aside - scaled(TextLeft) - 8, height());
    const int middle = height() / 2;
    paint::line(painter, QRect(words.left(), middle - scaled(24), words.width(), scaled(24)), m_left,
                fonts::text(TextStyle::Verdict, Weight::Bold), tint.text);
    paint::line(painter, QRect(words.left(), middle + scaled(1), words.width(), scaled(20)), m_meaning, fonts::text(TextStyle::Secondary),
                tint.text);
    painter.fillRect(QRect(aside, 10, 1, height() - 20), tint.line);
    const QFont small = fonts::text(TextStyle::Secondary);
    paint::line(painter, QRect(aside, middle - scaled(21), scaled(AsideWidth), scaled(20)), tr("算法"), small, theme.ink2,
                Qt::AlignHCenter);
    paint::line(painter, QRect(aside, middle + scaled(1), scaled(AsideWidth), scaled(20)), QStringLiteral("Ctrl D"), small, theme.ink2,
                Qt::AlignHCenter);
}

}
