// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/DeliveryBody.h"

#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Sign.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QColor well(const Theme &theme)
{
    return theme.highContrast ? theme.green.solid : theme.green.line;
}

// The share delivered as a number and a bar.
class Share : public QWidget {
public:
    explicit Share(const Delivery &delivery)
        : m_delivery(delivery)
    {
        setFixedHeight(scaled(56));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        // What still waits for its report has neither arrived nor failed.
        const int reported = m_delivery.delivered + m_delivery.failed;
        const QString number = reported > 0 ? QString::number(100.0 * m_delivery.delivered / reported, 'f', 1) + u'%' : QStringLiteral("–");
        const QFont big = fonts::text(TextStyle::Number, Weight::Bold);
        paint::line(painter, QRectF(0, 0, width(), scaled(36)), number, big, theme.ink1);
        paint::line(painter, QRectF(paint::width(number, big) + 8, scaled(8), width(), scaled(24)),
                    DeliveryBody::tr("送达率，有回执 %n 条", nullptr, reported), fonts::text(TextStyle::Secondary), theme.ink2);
        paintBar(painter, QRectF(0, scaled(44), width(), scaled(8)));
    }

private:
    void paintBar(QPainter &painter, const QRectF &place) const
    {
        const Theme &theme = Theme::current();
        QPainterPath round;
        round.addRoundedRect(place, 4, 4);
        painter.setClipPath(round);
        painter.fillRect(place, theme.sunken);
        const int all = qMax(1, m_delivery.delivered + m_delivery.waiting + m_delivery.failed);
        qreal x = place.left();
        const auto piece = [&](int count, const QColor &fill) {
            const qreal wide = place.width() * count / all;
            painter.fillRect(QRectF(x, place.top(), qMax<qreal>(0, wide - 1), place.height()), fill);
            x += wide;
        };
        piece(m_delivery.delivered, well(theme));
        piece(m_delivery.waiting, theme.grey.solid);
        piece(m_delivery.failed, theme.red.solid);
        painter.setClipping(false);
    }

    Delivery m_delivery;
};

// The share delivered in each of the last hours; an hour in which nothing was sent stays empty.
class Hours : public QWidget {
public:
    explicit Hours(const QList<std::optional<double>> &shares)
        : m_shares(shares)
    {
        setFixedHeight(scaled(36));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int Gap = 8;
        constexpr double Worrying = 0.9;
        const Theme &theme = Theme::current();
        QPainter painter(this);
        const qreal wide = (width() + Gap) / qreal(qMax<qsizetype>(1, m_shares.size())) - Gap;
        for (qsizetype i = 0; i < m_shares.size(); ++i) {
            const qreal tall = m_shares[i] ? qMax(2.0, *m_shares[i] * height()) : 1;
            const QColor fill = !m_shares[i] ? theme.line2 : *m_shares[i] < Worrying ? theme.amber.solid : well(theme);
            painter.fillRect(QRectF(i * (wide + Gap), height() - tall, wide, tall), fill);
        }
    }

private:
    QList<std::optional<double>> m_shares;
};

}

DeliveryBody::DeliveryBody(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("DeliveryBody"));
    m_column->setContentsMargins(16, 0, 16, 12);
    m_column->setSpacing(6);
}

void DeliveryBody::show(const Delivery &delivery)
{
    // What did not change stays as it is, with the focus in it.
    if (delivery == m_shown && m_column->count() > 0)
        return;
    m_shown = delivery;
    clearLayout(m_column, Leaving::Now);
    auto *share = new Share(delivery);
    share->setAccessibleName(tr("今日短信 %1，已送达 %2，发送中 %3，失败 %4")
                                 .arg(delivery.sent)
                                 .arg(delivery.delivered)
                                 .arg(delivery.waiting)
                                 .arg(delivery.failed));
    m_column->addWidget(share);
    m_column->addWidget(counts(delivery));
    if (delivery.left > 0)
        m_column->addWidget(left(delivery.left), 0, Qt::AlignLeft);
    for (const SentMessage &message : delivery.failures) {
        m_column->addWidget(new HairLine);
        m_column->addWidget(failure(message));
    }
    m_column->addStretch();
    if (!delivery.hours.isEmpty()) {
        m_column->addWidget(new HairLine);
        m_column->addWidget(new Label(tr("近 %n 小时送达率", nullptr, int(delivery.hours.size())), TextStyle::Meta, Ink::Second));
        m_column->addWidget(new Hours(delivery.hours));
    }
}

// Each of them opens its messages.
QWidget *DeliveryBody::counts(const Delivery &delivery)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto count = [&](const QString &words, const QString &figure, Button::Kind kind) {
        auto *button = new Button(words, kind, Button::Size::Small);
        button->setObjectName(figure);
        connect(button, &Button::activated, this, [this, figure] { Q_EMIT messagesWanted(figure, 0, Mend::Call); });
        row->addWidget(button);
    };
    // More on their way than have arrived: something is stuck.
    const bool stuck = delivery.waiting > delivery.delivered + delivery.failed;
    count(tr("已送达 %1").arg(delivery.delivered), QStringLiteral("sms_delivered"), Button::Kind::Text);
    count(tr("发送中 %1").arg(delivery.waiting), QStringLiteral("sms_waiting"), stuck ? Button::Kind::Amber : Button::Kind::Text);
    count(tr("失败 %1").arg(delivery.failed), QStringLiteral("sms_failed"), delivery.failed > 0 ? Button::Kind::Red : Button::Kind::Text);
    row->addStretch();
    return line;
}

// What failed on the days before is in none of today's numbers.
QWidget *DeliveryBody::left(int count)
{
    constexpr int Many = 100; // the hall counts no further
    const QString number = count < Many ? QString::number(count) : QStringLiteral("99+");
    auto *button = new Button(tr("此前没有送达，没人处理 %1").arg(number), Button::Kind::Red, Button::Size::Small);
    button->setObjectName(QStringLiteral("sms_left"));
    connect(button, &Button::activated, this, [this] { Q_EMIT messagesWanted(QStringLiteral("sms_left"), 0, Mend::Call); });
    return button;
}

QString DeliveryBody::stateWords(const QString &state)
{
    const std::pair<const char *, QString> names[] = {
        {"queued", tr("等待发出")}, {"sending", tr("正在发出")},     {"accepted", tr("已发出，等回执")}, {"delivered", tr("已送达")},
        {"failed", tr("没有送达")}, {"unknown", tr("不知是否发出")}, {"expired", tr("过期未发")},
    };
    for (const auto &[known, name] : names)
        if (state == QLatin1String(known))
            return name;
    return state;
}

QString DeliveryBody::eventWords(const QString &event)
{
    const std::pair<const char *, QString> names[] = {
        {"received", tr("收件告知")},
        {"visit_invited", tr("预审通过，约到厅")},
        {"supplement", tr("补正告知")},
        {"accepted", tr("受理告知")},
        {"declined", tr("不予受理")},
        {"not_required", tr("不受理")},
        {"deemed_accepted", tr("视为受理")},
        {"deemed_supervisor", tr("视为受理，报主管")},
        {"extended", tr("期限调整")},
        {"decided", tr("已作决定")},
        {"consult_answered", tr("咨询答复")},
        {"verification_code", tr("验证码")},
        {"account_by_card", tr("持证登录提醒")},
    };
    for (const auto &[known, name] : names)
        if (event == QLatin1String(known))
            return name;
    return event;
}

QWidget *DeliveryBody::failure(const SentMessage &message)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Sign(Icon::Warning, 16, Ink::Red));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    QStringList about{eventWords(message.event), message.applicant};
    about.removeAll({});
    auto *what = new Label(about.join(QStringLiteral(" · ")), TextStyle::Secondary);
    what->setObjectName(QStringLiteral("failedMessage"));
    what->setElide(Qt::ElideRight);
    words->addWidget(what);
    words->addWidget(new Label(message.detail.isEmpty() ? message.toMasked : message.toMasked + QStringLiteral(" · ") + message.detail,
                               TextStyle::Meta, Ink::Second));
    row->addLayout(words, 1);
    // First the number, then the telephone; what was done already is said.
    const bool again = message.corrected.has_value();
    if (message.called || !message.canBeMended()) {
        row->addWidget(new Label(message.called ? tr("%1 打了电话").arg(message.called->by) : QString(), TextStyle::Meta, Ink::Green));
        return line;
    }
    auto *mend = new Button(again ? tr("打电话") : tr("改号码"), Button::Kind::Secondary, Button::Size::Small);
    mend->setObjectName(QStringLiteral("mend%1").arg(message.id));
    mend->setAccessibleName((again ? tr("打电话 %1") : tr("改号码 %1")).arg(about.join(u' ')));
    connect(mend, &Button::activated, this, [this, id = message.id, again] {
        Q_EMIT messagesWanted(QStringLiteral("sms_failed"), id, again ? Mend::Call : Mend::Correct);
    });
    row->addWidget(mend);
    return line;
}

}
