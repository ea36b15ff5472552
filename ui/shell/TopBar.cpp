// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TopBar.h"

#include "core/HallTime.h"
#include "ui/casefile/ReaderWords.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Weekday.h"
#include "ui/parts/Words.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace yichuang {

namespace {
constexpr int Height = 48;
constexpr int LeastFind = 120; // its signs, and the first words of what may be looked for
const QColor amberOnBar(0xff, 0xcf, 0x70);
}

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("TopBar"));
    setFixedHeight(scaled(Height));
    connect(&m_tick, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    m_tick.start(5'000);
}

void TopBar::setPerson(const SignedIn &who)
{
    m_who = who;
    describe();
}

void TopBar::setWorkplaces(const QStringList &names, int current)
{
    m_places = names;
    m_place = current;
    describe();
}

void TopBar::setLine(const std::optional<QDateTime> &lostSince)
{
    m_lostSince = lostSince;
    describe();
}

void TopBar::setPrinterTrouble(const QString &trouble)
{
    m_printerTrouble = trouble;
    describe();
}

void TopBar::setReader(CardReader::State state)
{
    m_reader = state;
    describe();
}

void TopBar::setKeeperSilent(std::optional<int> minutes)
{
    if (std::exchange(m_keeperSilent, minutes) != minutes)
        describe();
}

void TopBar::describe()
{
    QStringList words{m_who.window > 0 ? m_who.windowName : m_who.departmentName, m_who.name};
    if (m_place < m_places.size())
        words.prepend(m_places[m_place]);
    for (const Device &device : devices())
        words.append(device.words);
    setAccessibleName(words.join(QStringLiteral("; ")));
    update();
}

QRect TopBar::findBox() const
{
    const int width = scaled(336);
    const int left = m_placeBoxes.isEmpty() ? scaled(330) : m_placeBoxes.last().right() + 16;
    return {qMax(left, (this->width() - width) / 2 - scaled(78)), scaled(8), width, scaled(32)};
}

QList<TopBar::Device> TopBar::devices() const
{
    QList<Device> list;
    list.append(
        {Icon::CardReader, ReaderWords::state(m_reader), m_reader == CardReader::State::Ready || m_reader == CardReader::State::Reading});
    list.append({Icon::Printer, m_printerTrouble.isEmpty() ? tr("打印机") : m_printerTrouble, m_printerTrouble.isEmpty()});
    if (m_keeperSilent && !m_lostSince)
        list.append({Icon::Warning, *m_keeperSilent > 0 ? tr("短信、文书停了 %n 分钟", nullptr, *m_keeperSilent) : tr("短信、文书没有在办"),
                     false});
    if (m_lostSince) {
        const qint64 minutes = m_lostSince->secsTo(QDateTime::currentDateTimeUtc()) / 60;
        list.append({Icon::Offline, minutes < 1 ? tr("离线") : tr("离线 %n 分钟", nullptr, int(minutes)), false});
    }
    return list;
}

QString TopBar::clockWords() const
{
    const QDateTime now = halltime::now();
    const QDate day = halltime::dayOf(now);
    return day.toString(QStringLiteral("MM-dd")) + u' ' + Weekday::brief(day) + u' ' + halltime::timeOfDay(now);
}

// How wide they stand, the line that is there among them.
qreal TopBar::wordsOf(const QList<Device> &devices) const
{
    const QFont plain = fonts::text(TextStyle::Secondary);
    qreal wide = m_lostSince ? 0 : paint::width(tr("已联网"), plain) + 30;
    for (const Device &device : devices)
        wide += paint::width(device.words, plain) + 36;
    return wide;
}

// Where there is no room for all of it before the find box, what is well is a sign without its words.
qreal TopBar::paintRight(QPainter &painter, qreal left)
{
    const Theme &theme = Theme::current();
    const QFont plain = fonts::text(TextStyle::Secondary);
    const QFont bold = fonts::text(TextStyle::Secondary, Weight::Bold);
    const qreal height = this->height();
    qreal right = width() - 16;
    const auto words = [&](const QString &text, const QFont &font, const QColor &ink) {
        const qreal wide = paint::width(text, font);
        paint::line(painter, QRectF(right - wide, 0, wide + 1, height), text, font, ink);
        right -= wide;
    };
    words(clockWords(), plain, theme.barInk2);
    right -= 24;
    const qreal personRight = right;
    const int chevron = scaled(14);
    icons::paint(painter, QRectF(right - chevron, (height - chevron) / 2, chevron, chevron), Icon::ChevronDown, theme.barInk2);
    right -= chevron + 6;
    words(m_who.name, plain, theme.barInk);
    right -= 8;
    words(m_who.window > 0 ? Words::window(m_who.window) : m_who.departmentName, bold, theme.barInk);
    m_personBox = QRect(int(right), 0, int(personRight - right), int(height));
    right -= 16;
    painter.fillRect(QRectF(right, 12, 1, height - 24), theme.highContrast ? theme.barLine : theme.bar2);
    right -= 16;
    const QList<Device> list = devices();
    const bool tight = right - wordsOf(list) < qMax<qreal>(left, findBox().left()) + scaled(LeastFind);
    if (!m_lostSince) {
        words(tight ? QString() : tr("已联网"), plain, theme.barInk2);
        right -= 14;
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0x3f, 0xb9, 0x73));
        painter.drawEllipse(QRectF(right, height / 2 - 4, 8, 8));
        right -= 16;
    }
    for (auto device = list.crbegin(); device != list.crend(); ++device) {
        const QColor ink = device->well ? theme.barInk2 : amberOnBar;
        words(tight && device->well ? QString() : device->words, plain, ink);
        const int side = scaled(16);
        right -= side + 4;
        icons::paint(painter, QRectF(right, (height - side) / 2, side, side), device->icon, ink);
        right -= 16;
    }
    return right;
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.bar);
    if (theme.highContrast)
        painter.fillRect(QRectF(0, height() - 1, width(), 1), theme.barLine);

    const int logo = scaled(24);
    icons::paint(painter, QRectF(16, (height() - logo) / 2.0, logo, logo), Icon::Logo, theme.barInk, 2);
    qreal left = 16 + logo + 8;
    const QFont name = fonts::text(TextStyle::Verdict, Weight::Bold);
    const auto words = [&](const QString &text, const QFont &font, const QColor &ink) {
        const int wide = paint::width(text, font);
        paint::line(painter, QRectF(left, 0, wide + 1, height()), text, font, ink);
        left += wide;
    };
    words(tr("一窗"), name, theme.barInk);
    left += 16;
    words(m_who.hallBranch, fonts::text(TextStyle::Body), theme.barInk2);
    left += 20;
    m_placeBoxes.clear();
    for (int i = 0; i < m_places.size(); ++i) {
        const bool current = i == m_place;
        const QFont tab = fonts::text(TextStyle::Body, current ? Weight::Bold : Weight::Normal);
        const QRectF box(left, 0, paint::width(m_places[i], tab) + 28, height());
        if (current) {
            painter.fillRect(box, theme.bar2);
            painter.fillRect(QRectF(left, height() - 3, box.width(), 3), theme.barInk);
        }
        paint::line(painter, box, m_places[i], tab, current ? theme.barInk : theme.barInk2, Qt::AlignHCenter);
        m_placeBoxes.append(box.toRect());
        left += box.width();
    }

    const qreal right = paintRight(painter, left);
    QRect box = findBox();
    box.setRight(qMin<int>(box.right(), int(right) - 8));
    m_findBox = box;
    paint::box(painter, box, paint::ControlRadius, theme.bar2, theme.highContrast ? theme.barLine : QColor(0x35, 0x56, 0x82));
    const int glass = scaled(16);
    icons::paint(painter, QRectF(box.left() + 10, box.center().y() + 1 - glass / 2, glass, glass), Icon::Search, theme.barInk2);
    const int cap = KeyCap::widthOf(QStringLiteral("F3"));
    const int wordsLeft = 10 + glass + 8;
    paint::line(painter, QRectF(box.left() + wordsLeft, box.top(), box.width() - wordsLeft - cap - 12, box.height()),
                tr("刷证 / 流水号 / 姓名拼音 / 手机尾号"), fonts::text(TextStyle::Secondary), theme.barInk2);
    KeyCap::paint(painter, QRectF(box.right() - cap - 6, box.top(), cap, box.height()), QStringLiteral("F3"), KeyCap::Ground::Dark);
}

void TopBar::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_placeBoxes.size(); ++i)
        if (m_placeBoxes[i].contains(event->pos()))
            return Q_EMIT workplaceWanted(i);
    if (m_findBox.contains(event->pos()))
        Q_EMIT findWanted();
    else if (m_personBox.contains(event->pos()))
        Q_EMIT menuWanted(menuPoint());
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFixedHeight(scaled(Height));
    if (event->type() == QEvent::LanguageChange)
        describe();
}

}
