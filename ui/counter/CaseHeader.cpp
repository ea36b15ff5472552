// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CaseHeader.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/DeadlineButton.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/PlainTip.h"
#include "ui/parts/Sign.h"
#include "ui/parts/Words.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace yichuang {

namespace {

// What went against the applicant is red, what is owed by him amber, what was granted green.
Tone toneOf(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Declined:
    case CaseStatus::Refused: return Tone::Red;
    case CaseStatus::Supplementing: return Tone::Amber;
    case CaseStatus::Granted: return Tone::Green;
    default: return Tone::Grey;
    }
}

constexpr int MostOfAgent = 16; // a badge is as wide as its words: of longer names it has the beginning

}

CaseHeader::CaseHeader(QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_item(Label::bold({}, TextStyle::Title))
    , m_badges(new QHBoxLayout)
    , m_name(Label::bold({}, TextStyle::Secondary))
    , m_number(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_facts(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_deadline(new DeadlineButton(this))
{
    setObjectName(QStringLiteral("CaseHeader"));
    setLines(Qt::BottomEdge);
    setFixedHeight(scaled(80));
    m_item->setObjectName(QStringLiteral("caseItem"));
    m_item->setElide(Qt::ElideRight);
    m_name->setElide(Qt::ElideMiddle); // the end tells a branch from its parent
    m_facts->setElide(Qt::ElideRight);
    m_badges->setSpacing(8);

    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_item);
    first->addLayout(m_badges);
    first->addStretch(1);
    auto *second = new QHBoxLayout;
    second->setSpacing(6);
    auto *copy = new SignButton(Icon::Copy, tr("复制流水号"), this);
    copy->setFixedSize(scaled(20), scaled(20));
    second->addWidget(m_name);
    second->addWidget(m_number);
    second->addWidget(copy);
    m_facts->setContentsMargins(6, 0, 0, 0);                              // as far from the sign as the bars are from words
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // they have what the name leaves
    second->addWidget(m_facts, 1);
    second->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addStretch();
    words->addLayout(first);
    words->addLayout(second);
    words->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(16);
    row->addLayout(words, 1);
    row->addWidget(m_deadline);
    connect(m_deadline, &QAbstractButton::clicked, this, &CaseHeader::deadlineAsked);
    connect(copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_caseNo);
        Q_EMIT numberCopied(m_caseNo);
    });
}

QWidget *CaseHeader::deadline() const
{
    return m_deadline;
}

void CaseHeader::setCase(const CaseFile &file, const QDateTime &now)
{
    m_caseNo = file.caseNo;
    m_item->setText(file.item.name);
    m_name->setText(visible(file.applicant.name));
    setPlainTip(m_name, m_name->text());
    const QString kind = file.applicant.isEnterprise() ? tr("企业") : tr("个人");
    m_number->setText(tr("%1　|　%2").arg(kind, file.caseNo));
    m_facts->setText(facts(file, now));
    setBadges(file);
    m_deadline->setCase(file, now);
    m_deadline->show();
    fitFacts();
    fitBadges();
}

QString CaseHeader::facts(const CaseFile &file, const QDateTime &now)
{
    const QString came = file.channel == QLatin1String("window")  ? tr("窗口申报")
                         : file.channel == QLatin1String("kiosk") ? tr("自助机申报")
                                                                  : tr("网上申报");
    return tr("|　%1　|　%2 %3").arg(file.item.departmentName, came, halltime::moment(file.receivedAt, halltime::dayOf(now)));
}

void CaseHeader::setBadges(const CaseFile &file)
{
    clearLayout(m_badges, Leaving::Now);
    m_round = file.round;
    m_roundBadge = nullptr;
    if (m_round > 1)
        m_badges->addWidget(m_roundBadge = new Badge({}, Tone::Violet, Icon::Refresh, this));
    if (file.agent) {
        const QString name = visible(file.agent->name);
        const QString brief = codePointCount(name) > MostOfAgent ? truncated(name, MostOfAgent) + u'…' : name;
        m_badges->addWidget(new Badge(tr("代办 %1").arg(brief), Tone::Grey, Icon::None, this));
    }
    m_kindBadge = new Badge(file.item.kind == ItemKind::Immediate ? tr("即办件") : tr("承诺件"), Tone::Grey, Icon::None, this);
    m_badges->addWidget(m_kindBadge);
    if (!file.isMine() && !file.mayTake())
        m_badges->addWidget(new Badge(tr("只能看"), Tone::Grey, Icon::Lock, this));
    if (file.status != CaseStatus::Submitted)
        m_badges->addWidget(new Badge(Words::status(wordFor(file.status), file.item.licence), toneOf(file.status), Icon::None, this));
}

// What is applied for is read before what kind of case it is, which the deadline says too.
void CaseHeader::fitBadges()
{
    if (!m_kindBadge)
        return;
    const auto isCrowded = [this] {
        int left = width() - 2 * 16 - 16 - m_deadline->sizeHint().width() - m_item->sizeHint().width();
        for (int i = 0; i < m_badges->count(); ++i) {
            if (const QWidget *badge = m_badges->itemAt(i)->widget(); !badge->isHidden())
                left -= badge->sizeHint().width() + 12;
        }
        return left < 0;
    };
    m_kindBadge->show();
    if (m_roundBadge)
        m_roundBadge->set(tr("第 %1 次申报 · 补正重报").arg(m_round), Tone::Violet, Icon::Refresh);
    if (!isCrowded())
        return;
    m_kindBadge->hide();
    if (m_roundBadge && isCrowded())
        m_roundBadge->set(tr("重报 %1").arg(m_round), Tone::Violet, Icon::Refresh);
}

// A few characters of them say nothing.
void CaseHeader::fitFacts()
{
    constexpr int Around = 2 * 16 + 16 + 3 * 6;
    constexpr int LeastCharacters = 8;
    const QFont font = fonts::text(TextStyle::Secondary);
    const int taken = m_name->sizeHint().width() + m_number->sizeHint().width() + scaled(20) + m_deadline->sizeHint().width() + Around;
    const int wanted = qMin(m_facts->sizeHint().width(), LeastCharacters * paint::width(QStringLiteral("字"), font));
    m_facts->setVisible(width() - taken >= wanted);
}

void CaseHeader::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fitFacts();
    fitBadges();
}

void CaseHeader::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() != QEvent::StyleChange)
        return;
    setFixedHeight(scaled(80));
    fitBadges();
}

}
