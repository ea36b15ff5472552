// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/OpinionPanel.h"

#include "core/HallTime.h"
#include "records/Lengths.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Sign.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Unbroken.h"
#include "ui/parts/Words.h"
#include "ui/review/CertificateFields.h"
#include "ui/review/FactLine.h"
#include "ui/review/PhraseChips.h"
#include "ui/review/ReviewWords.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int LeastEarlier = 96;

// The earlier opinions: as high as they are, and the first to give way where the column is too low for all.
class EarlierPane : public ScrollPane {
public:
    using ScrollPane::ScrollPane;
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override { return {scaled(LeastEarlier), qMin(scaled(LeastEarlier), maximumHeight())}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            fit();
        return ScrollPane::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        ScrollPane::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        const int high = widget()->heightForWidth(viewport()->width());
        setMaximumHeight(high < 0 ? QWIDGETSIZE_MAX : high);
        updateGeometry();
    }
};

QVBoxLayout *inset(QVBoxLayout *column)
{
    auto *made = new QVBoxLayout;
    made->setContentsMargins(16, 12, 16, 12);
    made->setSpacing(8);
    column->addLayout(made);
    return made;
}

}

OpinionPanel::OpinionPanel(QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_text(new TextBox({}, longest(QLatin1String("opinion"))))
    , m_certificate(new CertificateFields)
    , m_phrases(new PhraseChips)
    , m_next(new FactLine(tr("下一步")))
    , m_valid(new FactLine(tr("有效期")))
    , m_open(new Panel(Ground::Amber, Shape::Card))
    , m_openWords(new Label({}, TextStyle::Secondary, Ink::Amber))
    , m_go(new Button({}, Button::Kind::Text, Button::Size::Small))
{
    setObjectName(QStringLiteral("OpinionPanel"));
    setLines(Qt::LeftEdge);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new SectionHeader(tr("前序意见")));
    auto *pane = new ScrollPane;
    pane->followFocus();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *earlier = new EarlierPane;
    earlier->setObjectName(QStringLiteral("earlierOpinions"));
    earlier->readByKeys(tr("前序意见"));
    auto *opinions = new QWidget;
    m_earlier = new QVBoxLayout(opinions);
    m_earlier->setContentsMargins(16, 12, 16, 12);
    m_earlier->setSpacing(8);
    earlier->setContent(opinions);
    column->addWidget(earlier, 100); // all but nothing for the stretch at the end
    column->addWidget(new HairLine);

    QVBoxLayout *mine = inset(column);
    auto *head = new QHBoxLayout;
    head->addWidget(Label::bold(tr("我的意见")), 1);
    head->addWidget(new KeyCap(QStringLiteral("Alt O")));
    mine->addLayout(head);
    m_text->setLeastLines(appearance().textPercent > 125 ? 4 : 5); // it grows with what is written
    m_text->setObjectName(QStringLiteral("Opinion"));
    m_text->edit()->setAccessibleName(tr("我的意见"));
    mine->addWidget(m_text);
    mine->addWidget(m_phrases);
    mine->addWidget(m_certificate);
    column->addWidget(new HairLine);
    QVBoxLayout *facts = inset(column);
    m_valid->setObjectName(QStringLiteral("valid"));
    facts->addWidget(m_next);
    facts->addWidget(m_valid);
    column->addStretch(1);
    pane->setContent(content);
    whole->addWidget(pane, 1);

    auto *foot = inset(whole);
    m_openWords->setWordWrap(true);
    auto *words = new QHBoxLayout(m_open);
    words->setContentsMargins(12, 4, 4, 4);
    words->addWidget(new Sign(Icon::Warning, 16, Ink::Amber));
    words->addWidget(m_openWords, 1);
    words->addWidget(m_go);
    foot->addWidget(m_open);
    connect(m_text, &TextBox::edited, this, &OpinionPanel::edited);
    connect(m_phrases, &PhraseChips::chosen, m_text, &TextBox::insert);
    connect(m_certificate, &CertificateFields::edited, this, &OpinionPanel::edited);
    connect(m_go, &Button::activated, this, [this] { Q_EMIT pointWanted(m_first); });
}

void OpinionPanel::setFile(const CaseFile &file, const QDateTime &now)
{
    m_file = file;
    showEarlier(now);
    m_phrases->setPhrases(file.review->phrases);
    const QString next = file.review->decides ? tr("由我决定") : ReviewWords::nextStep(file.review->nextStep);
    m_next->setText(file.review->standsInFor.isEmpty() ? next : tr("%1；您代 %2 办").arg(next, file.review->standsInFor));
    m_valid->setText(file.review->expected ? ReviewWords::validity(*file.review->expected, false) : QString());
    m_text->setLocked(!file.review->barred.isEmpty());
    m_certificate->setItem(file.review->certificate.value_or(ItemCertificate()), file.item.licence);
    m_certificate->setVisible(file.review->certificate.has_value());
    m_certificate->setLocked(!file.review->barred.isEmpty());
}

void OpinionPanel::showEarlier(const QDateTime &now)
{
    clearLayout(m_earlier, Leaving::Now);
    if (m_file.review->opinions.isEmpty())
        m_earlier->addWidget(new Label(tr("还没有意见"), TextStyle::Secondary, Ink::Third));
    const QDate today = halltime::dayOf(now);
    addEarlier(tr("窗口核验"), verifiedBy(today), ReviewWords::verification(m_file))->setObjectName(QStringLiteral("verification"));
    for (const Opinion &opinion : std::as_const(m_file.review->opinions))
        addEarlier(ReviewWords::step(opinion), ReviewWords::by(opinion) + u' ' + halltime::moment(opinion.at, today),
                   ReviewWords::text(opinion, today));
}

QString OpinionPanel::verifiedBy(const QDate &today) const
{
    const auto &seen = m_file.identity;
    if (!seen)
        return {};
    return (seen->window > 0 ? Words::window(seen->window) + u' ' : QString()) + unbroken(seen->by) + u' ' +
           halltime::moment(seen->at, today);
}

// What was said, under who said it.
Label *OpinionPanel::addEarlier(const QString &title, const QString &by, const QString &words)
{
    auto *one = new QWidget;
    auto *column = new QVBoxLayout(one);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *name = Label::bold(title, TextStyle::Secondary);
    name->setWordWrap(true); // beside a scroll bar the largest text has no room for both in one line
    head->addWidget(name, 0, Qt::AlignTop);
    auto *who = new Label(by, TextStyle::Secondary, Ink::Second);
    who->setWordWrap(true); // the time stands at its end
    head->addWidget(who, 1);
    column->addLayout(head);
    auto *text = new Label(words, TextStyle::Secondary, Ink::Second);
    text->setWordWrap(true);
    column->addWidget(text);
    m_earlier->addWidget(one);
    return text;
}

QString OpinionPanel::opinion() const
{
    return m_text->text();
}

void OpinionPanel::setOpinion(const QString &text)
{
    m_text->setText(text);
}

void OpinionPanel::insertPhrase(int n)
{
    m_phrases->choose(n);
}

void OpinionPanel::focusOpinion()
{
    m_text->edit()->setFocus(Qt::ShortcutFocusReason);
}

void OpinionPanel::setOpen(int count, int first)
{
    m_first = first;
    m_open->setVisible(count > 0);
    m_openWords->setText(tr("还有 %n 条审查要点没有结论", nullptr, count));
    m_go->setText(tr("去第 %1 条").arg(first));
}

}
