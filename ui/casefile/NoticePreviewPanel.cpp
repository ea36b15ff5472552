// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/NoticePreviewPanel.h"

#include "core/SmsText.h"
#include "documents/DocumentTemplate.h"
#include "documents/DocumentWriter.h"
#include "documents/PaperThread.h"
#include "ui/casefile/PaperView.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Badge.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Panel.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Sign.h"
#include "ui/parts/SmsMeter.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int MessageWidth = 272;

Result<QByteArray> written(const NoticePreview &preview)
{
    const auto form = DocumentTemplate::fromJson(QJsonDocument(preview.documentTemplate).toJson());
    if (!form)
        return form.error();
    return DocumentWriter::render(*form, preview.documentFacts);
}

// As the paper itself is headed.
QString titleOf(const NoticePreview &preview)
{
    const QJsonArray blocks = preview.documentTemplate[u"blocks"].toArray();
    const auto title =
        std::find_if(blocks.begin(), blocks.end(), [](const QJsonValue &block) { return block[u"block"] == QLatin1String("title"); });
    if (title == blocks.end())
        return {};
    const QJsonValue text = (*title)[u"text"];
    return text.isString() ? text.toString() : text[preview.documentFacts[u"licence"].toBool() ? u"licence" : u"other"].toString();
}

QFuture<Result<QByteArray>> writeAside(const NoticePreview &preview)
{
    return besideOnPaper([preview] { return written(preview); });
}

}

NoticePreviewPanel::NoticePreviewPanel(QWidget *parent)
    : QWidget(parent)
    , m_messageSide(new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this))
    , m_paper(new PaperView(this))
{
    setObjectName(QStringLiteral("NoticePreviewPanel"));
    setFocusProxy(m_paper);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    static_cast<Panel *>(m_messageSide)->setLines(Qt::LeftEdge | Qt::RightEdge);
    auto *message = new QVBoxLayout(m_messageSide);
    message->setContentsMargins(1, 0, 1, 0);
    message->setSpacing(0);
    auto *header = new SectionHeader(tr("短信"), m_messageSide);
    m_to = new Label({}, TextStyle::Secondary, Ink::Second);
    m_to->setObjectName(QStringLiteral("smsTo"));
    m_tick = new Sign(Icon::Tick, 16, Ink::Green, header);
    m_tick->hide();
    header->addControl(m_tick);
    header->addControl(m_to);
    m_reached = new Badge(tr("可送达"), Tone::Green, Icon::None, header);
    m_reached->setObjectName(QStringLiteral("smsReached"));
    m_reached->hide();
    header->addControl(m_reached);
    message->addWidget(header);
    // A long message in a low place is read to its end.
    auto *pane = new ScrollPane(m_messageSide);
    pane->setObjectName(QStringLiteral("smsPane"));
    pane->readByKeys(tr("短信"));
    auto *said = new QWidget;
    auto *bubble = new Panel(Panel::Ground::Canvas, Panel::Shape::Card, said);
    auto *inside = new QVBoxLayout(bubble);
    inside->setContentsMargins(12, 10, 12, 10);
    m_text = new Label({}, TextStyle::Body);
    m_text->setObjectName(QStringLiteral("smsText"));
    m_text->setWordWrap(true);
    inside->addWidget(m_text);
    auto *inner = new QVBoxLayout(said);
    inner->setContentsMargins(16, 16, 16, 12);
    inner->setSpacing(16);
    inner->addWidget(bubble);
    m_bubble = bubble;
    m_meter = new SmsMeter(said);
    inner->addWidget(m_meter);
    inner->addStretch();
    auto *remark = new Label(tr("不写证件号码、住址和理由"), TextStyle::Meta, Ink::Third);
    remark->setWordWrap(true);
    inner->addWidget(remark);
    pane->setContent(said);
    message->addWidget(pane, 1);
    row->addWidget(m_messageSide);

    auto *paperSide = new QWidget(this);
    auto *paper = new QVBoxLayout(paperSide);
    paper->setContentsMargins(0, 0, 0, 0);
    paper->setSpacing(0);
    m_paperHeader = new SectionHeader(tr("文书"), paperSide);
    m_paperHeader->setRemark(tr("A4，与打印一致"), QStringLiteral("A4"));
    paper->addWidget(m_paperHeader);
    m_state = new StatePage(m_paper, paperSide);
    m_state->awaitPaper();
    paper->addWidget(m_state, 1);
    // Tab would stop for good before what cannot be seen.
    connect(m_state, &StatePage::currentChanged, this,
            [this] { m_paper->setFocusPolicy(m_state->currentWidget() == m_paper ? Qt::StrongFocus : Qt::NoFocus); });
    m_sizeHint = new Panel(Panel::Ground::Sunken, Panel::Shape::Flat, paperSide);
    m_sizeWords = new Label(tr("看大图"), TextStyle::Secondary, Ink::Second);
    auto *hint = new QHBoxLayout(m_sizeHint);
    hint->setContentsMargins(16, 8, 16, 8);
    hint->setSpacing(8);
    hint->addStretch();
    hint->addWidget(new Sign(Icon::ZoomIn, 16, Ink::Second));
    hint->addWidget(new KeyCap(QStringLiteral("F11")));
    hint->addWidget(m_sizeWords);
    hint->addStretch();
    m_sizeHint->hide();
    paper->addWidget(m_sizeHint);
    row->addWidget(paperSide, 1);
    connect(m_paper, &PaperView::drawn, this, &NoticePreviewPanel::showPaper);
    connect(m_paper, &PaperView::failed, this, [this] { m_state->showFailed({Icon::Document, Tone::Red, tr("文书排不出来"), {}}); });
}

void NoticePreviewPanel::offerFullSize()
{
    m_enlarges = true;
}

void NoticePreviewPanel::turnPagesIn(QWidget *place)
{
    m_paper->listenIn(place);
}

void NoticePreviewPanel::setLast(const Message *last)
{
    m_isLost = last && last->state == MessageState::Failed;
    m_doubted = m_isLost || (last && last->state == MessageState::Unknown) ? last->toMasked : QString();
}

void NoticePreviewPanel::show(const NoticePreview &preview, const QString &sentence)
{
    const bool doubted = preview.smsState == SmsState::Deliverable && preview.smsToMasked == m_doubted;
    const bool reached = preview.smsState == SmsState::Deliverable && !doubted;
    m_isReached = reached;
    m_to->setElide(reached ? Qt::ElideNone : Qt::ElideRight); // one knows it by its last figures
    m_to->setText(doubted && m_isLost                      ? tr("上次没有送达，请电话告知")
                  : doubted                                ? tr("上次结果不明，请电话确认")
                  : reached                                ? preview.smsToMasked
                  : preview.smsState == SmsState::OptedOut ? tr("申请人不要短信")
                                                           : tr("没有可收的号码"));
    m_isDoubted = doubted;
    fitHead();
    m_text->setText(preview.smsText);
    m_bubble->show();
    m_meter->show();
    const SmsText text(preview.smsText);
    m_meter->setCount(text.characters(), int(text.parts().size()));
    const QString title = titleOf(preview);
    m_paperHeader->setTitle(title.isEmpty() ? tr("文书") : title);
    draw(preview, sentence);
}

void NoticePreviewPanel::clear(const QString &why)
{
    ++m_round;
    m_paper->clear();
    m_sizeHint->hide();
    m_isReached = false;
    m_isDoubted = false;
    m_paperHeader->setTitle(tr("文书"));
    m_paperHeader->setRemark(tr("A4，与打印一致"), QStringLiteral("A4"));
    m_to->setText({});
    fitHead();
    m_text->setText({});
    m_bubble->hide();
    m_meter->hide();
    m_state->showEmpty({Icon::Document, Tone::Grey, tr("还没有可预览的文书"), why});
}

bool NoticePreviewPanel::isPaperShown() const
{
    return m_state->state() == StatePage::State::Content;
}

void NoticePreviewPanel::draw(const NoticePreview &preview, const QString &sentence)
{
    const int round = ++m_round;
    if (m_state->state() != StatePage::State::Content)
        m_state->showLoading();
    whenAnswered(writeAside(preview), this, [this, round, sentence](const Result<QByteArray> &pdf) {
        if (round != m_round)
            return;
        if (!pdf) {
            const QString character = pdf.error().facts[u"character"].toString();
            Q_EMIT unprintable(character);
            const QString what = character.isEmpty() ? pdf.error().log : tr("没有字体能打印 %1，请换一种写法").arg(character);
            return m_state->showFailed({Icon::Document, Tone::Red, tr("文书排不出来"), what});
        }
        m_paper->setPaper(*pdf, sentence);
    });
}

void NoticePreviewPanel::showPaper()
{
    const QString position = m_paper->position();
    if (position.isEmpty())
        m_paperHeader->setRemark(tr("A4，与打印一致"), QStringLiteral("A4"));
    else
        m_paperHeader->setRemark(tr("A4，与打印一致；第 %1 页，PgUp PgDn 翻页").arg(position), tr("%1 页 PgDn").arg(position));
    m_state->showContent();
    m_sizeHint->setVisible(m_enlarges);
    Q_EMIT unprintable({});
}

void NoticePreviewPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_messageSide->setFixedWidth(scaledColumn(MessageWidth, window()->width()));
    fitHead();
}

// That the number can be reached is said beside it, or by its colour where large text leaves no room to words.
void NoticePreviewPanel::fitHead()
{
    constexpr int Around = 2 * 16 + 3 * 8;
    const int wanted = paint::width(tr("短信"), fonts::text(TextStyle::Body, Weight::Bold)) + m_to->sizeHint().width() +
                       m_reached->sizeHint().width() + Around;
    const bool roomy = wanted <= m_messageSide->width();
    m_reached->setVisible(m_isReached && roomy);
    m_tick->setVisible(m_isReached && !roomy);
    m_to->setInk(m_isDoubted ? m_isLost ? Ink::Red : Ink::Amber : m_isReached && !roomy ? Ink::Green : Ink::Second);
}

void NoticePreviewPanel::setMessageShown(bool shown)
{
    m_messageSide->setVisible(shown);
    m_sizeWords->setText(shown ? tr("看大图") : tr("缩回"));
}

}
