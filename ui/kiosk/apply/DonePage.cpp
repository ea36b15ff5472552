// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/DonePage.h"

#include "core/HallTime.h"
#include "ui/kiosk/apply/ApplyWork.h"
#include "ui/kiosk/cases/CaseWords.h"
#include "ui/kiosk/find/ItemWords.h"
#include "ui/kiosk/frame/PaperSlot.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/kiosk/parts/QrView.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/Sign.h"
#include "ui/parts/Words.h"

#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int MostTries = 15; // the keeper sets the receipt within seconds

// The number of a step in its circle, the first one filled.
class Numeral : public QWidget {
public:
    Numeral(int number, bool last)
        : m_number(number)
        , m_last(last)
    {
        setFixedWidth(side());
        setMinimumHeight(side());
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        const bool first = m_number == 1;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF whole(0, 0, side(), side()), circle = whole.adjusted(1, 1, -1, -1);
        if (!m_last)
            painter.fillRect(QRectF(side() / 2.0 - 2, side() + 4, 4, height() - side() - 4), theme.line);
        paint::box(painter, circle, circle.width(), first ? theme.primary : theme.surface, first ? theme.primary : theme.control, 2);
        paint::line(painter, whole, QString::number(m_number), fonts::text(TextStyle::Body, Weight::Bold),
                    first ? theme.onPrimary : theme.ink2, Qt::AlignHCenter);
    }

private:
    static int side() { return dressed(24, 56, 72); }

    int m_number;
    bool m_last;
};

// A tick on a disc of the opposite colour.
class TickDisc : public QWidget {
public:
    TickDisc()
    {
        const int side = dressed(48, 112, 128);
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paint::box(painter, rect(), width(), theme.onSolid);
        const qreal around = width() / 4.5;
        icons::paint(painter, QRectF(rect()).adjusted(around, around, -around, -around), Icon::Tick, theme.green.solid, 2.5);
    }
};

// What was done stands on the full green.
class Verdict : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::current().green.solid); }
};

}

DonePage::DonePage(const ApplyWork &work, Kiosk &kiosk, const ApplicationReceipt &receipt, bool again)
    : KioskPage(kiosk, QStringLiteral("DonePage"), tr("申报完成"))
    , m_guide(work.guide())
    , m_toBring(work.toBring())
    , m_receipt(receipt)
    // For somebody else the messages go elsewhere.
    , m_smsTo(work.notify(QStringLiteral("notify_sms")) && !work.asAgent() && kiosk.session() ? kiosk.session()->who().phoneMasked
                                                                                              : QString())
    , m_paper(new PaperSlot(kiosk, this))
    , m_printCard(new Panel(Panel::Ground::Blue, Panel::Shape::Card))
    , m_printSign(new Sign(Icon::Printer, 22, Ink::Blue))
    , m_printing(blocks::text(tr("申请回执正在准备"), TextStyle::Verdict))
    , m_again(new Button(tr("再打一张"), Button::Kind::Secondary, Button::Size::Large))
    , m_leave(new Button({}, Button::Kind::Primary, Button::Size::Large))
{
    addVerdict(again);
    addNumber();
    addPrinting();
    addNext();
    column()->addStretch();
    auto *more = new Button(tr("再办一件"), Button::Kind::Secondary, Button::Size::Large);
    m_again->setObjectName(QStringLiteral("printAgain"));
    more->setObjectName(QStringLiteral("another"));
    m_leave->setObjectName(QStringLiteral("farewell"));
    m_again->setNotReady(tr("回执还没有准备好，请稍等"));
    addAct(m_again);
    addAct(more);
    addAct(m_leave, true);
    addTakeAway();
    connect(m_again, &Button::activated, this, &DonePage::print);
    connect(more, &Button::activated, &kiosk, &Kiosk::home);
    connect(m_leave, &Button::activated, this, [this] { Q_EMIT this->kiosk().leaveWanted(); });
    connect(m_paper, &PaperSlot::told, this, &DonePage::tellPrinting);
    connect(m_paper, &PaperSlot::printed, this, [this] {
        m_printCard->setGround(Panel::Ground::Green);
        m_printSign->set(Icon::Tick, Ink::Green);
        startCounting();
    });
    connect(&m_timer, &QTimer::timeout, this, &DonePage::count);
    connect(&kiosk, &Kiosk::touched, this, [this] {
        if (m_timer.isActive())
            startCounting();
    });
    nameLeaving({});
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(2000);
    connect(&m_fetch, &QTimer::timeout, this, &DonePage::fetchReceipt);
    fetchReceipt();
}

void DonePage::addVerdict(bool again)
{
    auto *band = new Verdict;
    auto *row = new QHBoxLayout(band);
    row->setContentsMargins(dressed(16, 48, 48), dressed(12, 32, 36), dressed(16, 48, 48), dressed(12, 32, 36));
    row->setSpacing(dressed(12, 32, 28));
    row->addWidget(new TickDisc);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(Label::bold(again ? tr("补好的内容已提交") : tr("申报已提交"), TextStyle::Number, Ink::OnSolid));
    words->addWidget(blocks::text(m_guide.name, TextStyle::Body, Ink::OnSolid));
    row->addLayout(words, 1);
    addHead(band);
}

void DonePage::addNumber()
{
    auto *card = new Panel(Panel::Ground::Surface, Panel::Shape::Card);
    // Large figures take the whole width; the code stands below them.
    auto *row = new QBoxLayout(appearance().dress == Dress::Elder ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, card);
    const int side = dressed(12, 36, 36);
    row->setContentsMargins(side, side, side, side);
    auto *words = new QVBoxLayout;
    words->setSpacing(dressed(2, 4, 4));
    words->addWidget(new Label(tr("业务流水号"), TextStyle::Body, Ink::Second));
    auto *number = Label::bold(m_receipt.caseNo, TextStyle::Title);
    number->setObjectName(QStringLiteral("caseNo"));
    words->addWidget(number);
    if (!m_receipt.queryCode.isEmpty()) {
        auto *code = blocks::text(tr("查询码 %1").arg(m_receipt.queryCode), TextStyle::Verdict);
        code->setObjectName(QStringLiteral("queryCode"));
        words->addWidget(code);
    }
    words->addWidget(blocks::text(tr("%1 提交").arg(halltime::moment(m_receipt.receivedAt, QDate())), TextStyle::Secondary, Ink::Second));
    if (!m_smsTo.isEmpty())
        words->addWidget(blocks::text(tr("每一步的短信发到 %1").arg(m_smsTo), TextStyle::Secondary, Ink::Second));
    row->addLayout(words, 1);
    auto *code = new QVBoxLayout;
    code->setSpacing(0);
    code->addWidget(new QrView(QStringLiteral("PJZW1|%1|%2").arg(m_receipt.caseNo, m_receipt.queryToken)), 0, Qt::AlignCenter);
    code->addWidget(new Label(tr("手机查进度"), TextStyle::Secondary, Ink::Second), 0, Qt::AlignCenter);
    row->addLayout(code);
    column()->addWidget(card);
}

void DonePage::addPrinting()
{
    m_printCard->setObjectName(QStringLiteral("printingCard"));
    auto *row = new QHBoxLayout(m_printCard);
    const int side = dressed(12, 36, 36);
    row->setContentsMargins(side, dressed(8, 24, 28), side, dressed(8, 24, 28));
    row->setSpacing(dressed(8, 24, 28));
    row->addWidget(m_printSign);
    m_printing->setObjectName(QStringLiteral("printing"));
    row->addWidget(m_printing, 1);
    column()->addWidget(m_printCard);
}

void DonePage::addNext()
{
    addHeading(tr("接下来"));
    const auto [card, rows] = blocks::card();
    const int steps = !m_toBring.isEmpty() || m_guide.needsVisit ? 3 : 2;
    int number = 0;
    const auto add = [&, list = rows](const QString &what, const QString &how) {
        auto *step = new QHBoxLayout;
        step->setSpacing(dressed(12, 24, 28));
        ++number;
        step->addWidget(new Numeral(number, number == steps));
        auto *words = new QVBoxLayout;
        words->setSpacing(dressed(2, 4, 4));
        auto *title = blocks::text(what, TextStyle::Verdict);
        title->setStyleOf(TextStyle::Verdict, Weight::Bold);
        words->addWidget(title);
        words->addWidget(blocks::text(how, TextStyle::Body, Ink::Second));
        step->addLayout(words, 1);
        list->addLayout(step);
        return words;
    };
    const QString where = QStringLiteral("%1，%2").arg(m_receipt.place, m_receipt.hours);
    if (!m_toBring.isEmpty()) {
        auto *words = add(m_guide.needsVisit ? tr("带身份证原件和 %n 份材料到窗口", nullptr, int(m_toBring.size()))
                                             : tr("带 %n 份材料到窗口", nullptr, int(m_toBring.size())),
                          where);
        for (const QString &paper : std::as_const(m_toBring)) {
            Label *line = blocks::text(QStringLiteral("· ") + paper, TextStyle::Body);
            line->setObjectName(QStringLiteral("toBring"));
            words->addWidget(line);
        }
    } else if (m_guide.needsVisit) {
        add(tr("带身份证原件到窗口"), where);
    }
    add(tr("窗口 5 个工作日内答复"),
        tr("最晚 %1；要补材料会一次告诉您").arg(CaseWords::day(m_receipt.tellDue) + Provisional::mark(m_receipt.tellDueProvisional)));
    add(m_guide.immediate ? tr("受理后当天办结") : tr("受理后 %1办结").arg(item_words::period(m_guide.promised)),
        tr("每一步都有短信，也可随时来这里查"));
    rows->addWidget(blocks::text(tr("%1，%2，电话 %3").arg(m_receipt.department, m_receipt.address, m_receipt.phone), TextStyle::Secondary,
                                 Ink::Third));
    column()->addWidget(card);
}

// What must not be left behind stands below everything, where the page's other keys are elsewhere.
void DonePage::addTakeAway()
{
    auto *band = new Panel(Panel::Ground::Amber);
    band->setLines(Qt::TopEdge);
    auto *row = new QHBoxLayout(band);
    row->setContentsMargins(dressed(16, 48, 48), dressed(8, 28, 28), dressed(16, 48, 48), dressed(8, 28, 28));
    row->setSpacing(dressed(12, 24, 28));
    row->addWidget(new Sign(Icon::IdCard, 28, Ink::Amber));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(Label::bold(tr("请取走身份证和回执"), TextStyle::Verdict, Ink::Amber));
    words->addWidget(blocks::text(tr("退出后本机不保留您的资料"), TextStyle::Secondary, Ink::Amber));
    row->addLayout(words, 1);
    if (!this->kiosk().isWide())
        addFoot(band);
    else // a lying screen has no height to spare
        column()->addWidget(band);
}

// The case is filed whatever the printer does; that it did nothing is seen from afar.
void DonePage::tellPrinting(const QString &words, PrintTrouble trouble)
{
    const bool well = trouble == PrintTrouble::None;
    m_printing->setText(words);
    m_printCard->setGround(well ? Panel::Ground::Blue : Panel::Ground::Amber);
    m_printSign->set(well ? Icon::Printer : Icon::Warning, well ? Ink::Blue : Ink::Amber);
    if (!well)
        return startCounting();
    m_timer.stop();
    nameLeaving({});
}

void DonePage::fetchReceipt()
{
    if (!kiosk().session())
        return;
    whenAnswered(kiosk().session()->documentPdf(m_receipt.document), this, [this](const Result<QByteArray> &pdf) {
        if (pdf) {
            m_pdf = *pdf;
            m_again->setNotReady({});
            return print();
        }
        if (++m_tries < MostTries)
            return m_fetch.start();
        tellPrinting(tr("回执还没有生成。已经提交成功，可随时在“我的办件”里打印"), PrintTrouble::Other);
    });
}

void DonePage::print()
{
    m_paper->print(tr("申请回执"), m_pdf);
}

// Nobody is sent away while the paper is still to come; a touch says that somebody reads.
void DonePage::startCounting()
{
    m_left = appearance().dress == Dress::Elder ? 120 : 60; // in the larger dress nothing goes by itself before two minutes
    m_timer.start(1000);
    count();
}

void DonePage::count()
{
    nameLeaving(tr("（%1 秒）").arg(m_left));
    if (m_left-- > 0)
        return;
    m_timer.stop();
    Q_EMIT kiosk().leaveWanted();
}

void DonePage::nameLeaving(const QString &when)
{
    m_leave->setText((appearance().dress == Dress::Elder ? tr("退出") : tr("办好了，退出")) + when);
    m_leave->updateGeometry();
}

}
