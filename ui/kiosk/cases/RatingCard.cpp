// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/cases/RatingCard.h"

#include "records/Lengths.h"
#include "ui/kiosk/cases/CaseWords.h"
#include "ui/kiosk/parts/StarRow.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"

#include <QGridLayout>
#include <QLineEdit>

namespace yichuang {

RatingCard::RatingCard(Kiosk &kiosk, const QString &caseNo, std::optional<VisitId> visit, const QString &question)
    : Panel(Ground::Surface, Shape::Card)
    , m_kiosk(kiosk)
    , m_stars(new StarRow)
    , m_level(Label::bold(tr("点星星评价"), TextStyle::Verdict, Ink::Amber))
    , m_reasons(new QWidget)
    , m_words(new LineField)
    , m_send(new Button(tr("提交评价"), Button::Kind::Primary, Button::Size::Large))
{
    m_rating.caseNo = caseNo;
    m_rating.visit = visit;
    auto *column = new QVBoxLayout(this);
    const int side = dressed(12, 32, 36);
    column->setContentsMargins(side, dressed(8, 24, 28), side, dressed(8, 24, 28));
    column->setSpacing(dressed(4, 16, 20));
    column->addWidget(Label::bold(question, TextStyle::Verdict));
    // Large stars fill the card; what they mean stands below them.
    auto *row = new QBoxLayout(appearance().dress == Dress::Elder ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->addWidget(m_stars);
    row->addStretch();
    row->addWidget(m_level);
    column->addLayout(row);
    column->addWidget(m_reasons);
    m_words->setPlaceholder(tr("还想说点什么（可不填）"));
    m_words->edit()->setMaxLength(longest(QLatin1String("words")));
    m_words->setObjectName(QStringLiteral("ratingWords"));
    column->addWidget(m_words);
    m_send->setObjectName(QStringLiteral("sendRating"));
    m_send->setNotReady(tr("请先点星星"));
    column->addWidget(m_send);
    for (QWidget *later : {m_reasons, static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_send)})
        later->hide();
    connect(m_stars, &StarRow::chosen, this, &RatingCard::choose);
    connect(m_send, &Button::activated, this, &RatingCard::send);
}

void RatingCard::begin(int stars)
{
    m_stars->choose(stars);
}

void RatingCard::choose(int stars)
{
    m_rating.level = Satisfaction(5 - stars);
    m_level->setText(CaseWords::satisfaction(m_rating.level));
    m_rating.reasons.clear();
    qDeleteAll(m_reasons->findChildren<Button *>());
    delete m_reasons->layout();
    auto *grid = new QGridLayout(m_reasons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(dressed(4, 16, 24));
    const int columns = dressed(3, 3, 2);
    const QStringList reasons = stars >= 3 ? m_kiosk.status().goodReasons : m_kiosk.status().badReasons;
    for (qsizetype i = 0; i < reasons.size(); ++i) {
        auto *chip = new Button(reasons[i]);
        chip->setCheckable(true);
        chip->setObjectName(QStringLiteral("ratingReason"));
        grid->addWidget(chip, int(i) / columns, int(i) % columns);
        connect(chip, &Button::toggled, this, [this, reason = reasons[i]](bool on) {
            m_rating.reasons.removeAll(reason);
            if (on)
                m_rating.reasons.append(reason);
        });
    }
    m_reasons->show();
    m_words->show();
    m_send->show();
    m_send->setNotReady({});
}

void RatingCard::send()
{
    if (m_busy)
        return;
    m_busy = true;
    m_rating.words = m_words->text().trimmed();
    whenAnswered(m_kiosk.session()->rate(m_request, m_rating.caseNo, m_rating), this, [this](const Result<Done> &done) {
        m_busy = false;
        if (done)
            Q_EMIT rated();
        else
            Q_EMIT failed(done.error());
    });
}

}
