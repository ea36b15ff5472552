// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PrintPage.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "desk/CaseDesk.h"
#include "ui/casefile/PaperView.h"
#include "ui/casefile/PrintRows.h"
#include "ui/casefile/PrintRun.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/NumberField.h"
#include "ui/parts/Panel.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Sign.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Words.h"
#include "ui/parts/YieldingRow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int SideWidth = PrintRows::Width;

}

PrintPage::PrintPage(CaseDesk &desk, PrintService &printer, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_printer(printer)
{
    setObjectName(QStringLiteral("PrintPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildList());
    row->addWidget(buildPaper(), 1);
    row->addWidget(buildPrinter());
    column->addLayout(row, 1);
    column->addWidget(buildFoot());
    setFocusProxy(m_list);
    m_soon.setSingleShot(true);
    m_soon.setInterval(1000);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (isVisible())
            loadPaper();
    });
}

QWidget *PrintPage::buildList()
{
    auto *side = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this);
    side->setLines(Qt::RightEdge);
    side->setFixedWidth(SideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 16, 16, 12);
    head->setSpacing(4);
    m_title = Label::bold({}, TextStyle::Verdict);
    m_title->setWordWrap(true);
    m_applicant = new Label({}, TextStyle::Secondary, Ink::Second);
    m_applicant->setElide(Qt::ElideRight);
    m_number = new Label({}, TextStyle::Secondary, Ink::Second);
    head->addWidget(m_title);
    head->addWidget(m_applicant);
    head->addWidget(m_number);
    column->addLayout(head);
    column->addWidget(new SectionHeader(tr("本件文书"), side));
    m_list = new QListWidget(side);
    m_list->setObjectName(QStringLiteral("documents"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAccessibleName(tr("本件文书"));
    column->addWidget(m_list, 1);
    auto *remark = new Label(tr("文书按决定当时的模板和内容保存，之后改模板不影响本件"), TextStyle::Meta, Ink::Third);
    remark->setWordWrap(true);
    remark->setContentsMargins(16, 8, 16, 16);
    column->addWidget(remark);
    connect(m_list, &QListWidget::currentRowChanged, this, &PrintPage::choose);
    return side;
}

QWidget *PrintPage::buildPaper()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new YieldingRow(40, middle); // as high as the head of the printer beside it: their lines meet
    QHBoxLayout *row = m_header->row();
    row->setContentsMargins(16, 0, 16, 0);
    m_paperTitle = Label::bold({}, TextStyle::Body);
    m_paperTitle->setElide(Qt::ElideRight);
    m_position = new Label({}, TextStyle::Secondary, Ink::Second);
    m_position->setObjectName(QStringLiteral("paperPosition"));
    m_turning = new KeyCap(QStringLiteral("PgUp PgDn"), m_header);
    m_paperFormat = new Label({}, TextStyle::Meta, Ink::Second);
    row->addWidget(m_paperTitle);
    row->addWidget(m_paperFormat);
    row->addStretch(1);
    row->addWidget(m_position);
    row->addWidget(m_turning);
    m_header->keepWhole(m_paperTitle);
    m_header->yield({m_paperFormat});
    m_header->yield({m_turning});
    m_paper = new PaperView(middle);
    m_paper->listenIn(this);
    const auto tool = [&](Icon sign, const QString &name, void (DocumentPage::*zoom)()) {
        auto *button = new SignButton(sign, name, m_header);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QAbstractButton::clicked, m_paper, zoom);
        row->addWidget(button);
    };
    tool(Icon::ZoomOut, tr("缩小"), &DocumentPage::zoomOut);
    tool(Icon::ZoomIn, tr("放大"), &DocumentPage::zoomIn);
    column->addWidget(m_header);
    m_state = new StatePage(m_paper, middle);
    m_state->awaitPaper();
    column->addWidget(m_state, 1);
    connect(m_paper, &PaperView::drawn, this, [this] {
        dressPosition();
        m_state->showContent();
    });
    connect(m_paper, &PaperView::failed, this, [this] { m_state->showFailed({Icon::Document, Tone::Red, tr("文书打不开"), {}}); });
    connect(m_state, &StatePage::retry, this, &PrintPage::loadPaper);
    return middle;
}

QWidget *PrintPage::buildPrinter()
{
    auto *place = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this);
    place->setLines(Qt::LeftEdge);
    place->setFixedWidth(SideWidth);
    auto *whole = new QVBoxLayout(place);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPane(place);
    whole->addWidget(scroll);
    auto *side = new QWidget(scroll);
    scroll->setContent(side);
    scroll->followFocus();
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new SectionHeader(tr("打印机"), side));
    auto *printer = new QVBoxLayout;
    printer->setContentsMargins(16, 16, 16, 16);
    printer->setSpacing(4);
    m_printerName = new Label({}, TextStyle::Secondary, Ink::Second);
    m_printerName->setObjectName(QStringLiteral("printerName"));
    m_printerState = Label::bold({}, TextStyle::Body);
    m_printerState->setObjectName(QStringLiteral("printerState"));
    m_printerState->setWordWrap(true);
    m_printerSign = new Sign(Icon::Printer, 24, Ink::Second);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_printerState);
    words->addWidget(m_printerName);
    auto *shown = new QHBoxLayout;
    shown->setSpacing(12);
    shown->addWidget(m_printerSign, 0, Qt::AlignTop);
    shown->addLayout(words, 1);
    printer->addLayout(shown);
    m_reason = new ComboField(tr("补打原因"), {}, side);
    // The hall keeps the reason in its own language, whatever that of the window.
    for (const char *reason : {QT_TR_NOOP("首次打印污损"), QT_TR_NOOP("卡纸，没有打出"), QT_TR_NOOP("申请人遗失"), QT_TR_NOOP("存档需要")})
        m_reason->add(tr(reason), QString::fromUtf8(reason));
    m_reason->setObjectName(QStringLiteral("reprintReason"));
    m_reason->combo()->setPlaceholderText(tr("请选"));
    m_copies = new NumberField(tr("份数"), 1, 9, side);
    m_copies->setValue(ServedCopies);
    m_copies->setObjectName(QStringLiteral("copies"));
    connect(m_copies, &NumberField::changed, this, &PrintPage::dress);
    connect(m_reason->combo(), &QComboBox::currentIndexChanged, this, &PrintPage::dress);
    printer->addSpacing(12);
    printer->addWidget(m_reason);
    printer->addSpacing(8);
    printer->addWidget(m_copies);
    printer->addSpacing(8);
    m_reprintRemark = new Label(tr("补打件右上角印“补打”和次数，文号与二维码不变；每次补打都留记录。"), TextStyle::Meta, Ink::Third);
    m_reprintRemark->setWordWrap(true);
    printer->addWidget(m_reprintRemark);
    m_reissue = new ReissueForm(side);
    printer->addWidget(m_reissue);
    connect(m_reissue, &ReissueForm::reissued, this, [this](DocumentId paper) {
        setState(paper, DocumentState::Making);
        loadPaper();
    });
    column->addLayout(printer);
    column->addWidget(new SectionHeader(tr("打印记录"), side));
    m_log = new QVBoxLayout;
    m_log->setSpacing(0);
    column->addLayout(m_log);
    column->addStretch();
    return place;
}

QWidget *PrintPage::buildFoot()
{
    auto *foot = new FootBar(this);
    QHBoxLayout *row = foot->row();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_summary = Label::bold({}, TextStyle::Verdict);
    words->addStretch();
    words->addWidget(m_summary);
    words->addWidget(new Label(tr("打印不影响办件状态"), TextStyle::Meta, Ink::Second));
    words->addStretch();
    row->addLayout(words, 1);
    auto *leave = new Button(tr("返回"), Button::Kind::Quiet, Button::Size::Decision, foot);
    leave->setKeys(QStringLiteral("Esc"));
    auto *next = new Button(tr("下一件"), Button::Kind::Secondary, Button::Size::Decision, foot);
    next->setKeys(QStringLiteral("F5"));
    m_print = new Button(tr("打印"), Button::Kind::Primary, Button::Size::Decision, foot);
    m_print->setObjectName(QStringLiteral("printNow"));
    m_print->setKeys(QStringLiteral("Ctrl P"));
    row->addWidget(leave);
    row->addWidget(next);
    row->addWidget(m_print);
    connect(leave, &Button::activated, this, &PrintPage::left);
    connect(next, &Button::activated, this, &PrintPage::nextAsked);
    connect(m_print, &Button::activated, this, &PrintPage::printNow);
    connect(m_print, &Button::refused, this, &PrintPage::printNow);
    return foot;
}

void PrintPage::open(const CaseFile &file, std::optional<DocumentId> document, const QString &queue)
{
    if (m_case.caseId != file.caseId)
        m_copies->setValue(ServedCopies); // as many as were wanted of another case's paper are wanted of that one only
    m_case = file;
    m_queue = queue;
    m_printing = false;
    forgetReason();
    m_title->setText(file.item.name);
    m_title->setMinimumHeight(m_title->heightForWidth(SideWidth - 33)); // its margins and the line at the edge
    m_applicant->setText(visible(file.applicant.name));
    m_number->setText(file.caseNo);
    m_printerName->setText(queue.isEmpty() ? tr("本机打印") : queue);
    askPrinter();
    m_summary->setText(Words::status(wordFor(file.status), file.item.licence));
    m_list->clear();
    int row = 0;
    for (qsizetype i = 0; i < file.documents.size(); ++i) {
        const Document &paper = file.documents[i];
        auto *item = new QListWidgetItem(paper.title, m_list);
        item->setData(RowDelegate::Remark, paper.number);
        item->setData(RowDelegate::RowSign, int(Icon::Document));
        PrintRows::badge(*item, paper);
        if (document && paper.id == *document)
            row = int(i);
    }
    m_list->setCurrentRow(row);
    m_header->setWanted(m_turning, m_paper->pages() > 1);
    if (file.documents.isEmpty())
        m_state->showEmpty({Icon::Document, Tone::Grey, tr("本件还没有文书"), {}});
    loadLog();
}

void PrintPage::forgetReason()
{
    m_reason->setCurrent(-1);
    m_reason->clearNote();
}

void PrintPage::sayPrinter(const QString &words, Ink ink)
{
    m_printerState->setText(words);
    m_printerState->setInk(ink);
    m_printerSign->set(ink == Ink::Red ? Icon::Warning : Icon::Printer, ink);
}

// A queue without a name is the place where a hall of one's own puts its papers: it takes every job.
void PrintPage::askPrinter()
{
    sayPrinter(tr("正在看打印机"), Ink::Second);
    whenAnswered(m_printer.queues(), this, [this, wanted = m_queue](const Result<QList<PrintQueue>> &queues) {
        if (wanted != m_queue || m_printing)
            return;
        if (!queues)
            return sayPrinter(Words::say(queues.error()).fact, Ink::Red);
        const auto mine = std::find_if(queues->begin(), queues->end(),
                                       [&wanted](const PrintQueue &queue) { return queue.name == wanted || queue.name.isEmpty(); });
        if (mine == queues->end())
            return sayPrinter(tr("没有找到这台打印机"), Ink::Red);
        const QString words = troubleWords(mine->trouble != PrintTrouble::None || mine->accepts ? mine->trouble : PrintTrouble::Paused);
        sayPrinter(words.isEmpty() ? tr("就绪") : words, words.isEmpty() ? Ink::Green : Ink::Red);
    });
}

// The case may have been read before the last print began.
void PrintPage::countPrints(DocumentId paper, int least)
{
    for (qsizetype i = 0; i < m_case.documents.size() && i < m_list->count(); ++i) {
        Document &known = m_case.documents[i];
        if (known.id != paper || known.prints >= least)
            continue;
        known.prints = least;
        known.lastPrint = PrintState::Printing;
        PrintRows::badge(*m_list->item(int(i)), known);
    }
    dress();
}

void PrintPage::recountPrints(const QList<PrintJob> &jobs)
{
    for (qsizetype i = 0; i < m_case.documents.size() && i < m_list->count(); ++i) {
        Document &known = m_case.documents[i];
        PrintRows::count(known, jobs);
        PrintRows::badge(*m_list->item(int(i)), known);
    }
    dress();
}

void PrintPage::noteBegun(DocumentId paper, int copyNo)
{
    countPrints(paper, copyNo + 1);
    noteChanged();
}

void PrintPage::noteChanged()
{
    if (isVisible())
        loadLog();
}

void PrintPage::dressPosition()
{
    m_position->setText(m_paper->position());
    m_position->setVisible(m_paper->pages() > 1);
    m_header->setWanted(m_turning, m_paper->pages() > 1);
}

const Document *PrintPage::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_case.documents.size() ? &m_case.documents[row] : nullptr;
}

// A reason is given for one print of one paper.
void PrintPage::choose(int)
{
    forgetReason();
    dress();
    loadPaper();
}

void PrintPage::dress()
{
    const Document *paper = chosen();
    m_paperTitle->setText(paper ? paper->title : QString());
    m_paperFormat->setText(paper ? tr("A4 · 共 %n 页", nullptr, qMax(1, paper->pages)) : QString());
    const bool again = paper && paper->prints > 0;
    const bool failed = paper && paper->state == DocumentState::Failed;
    m_reissue->setPaper(failed ? paper->id : DocumentId());
    m_reissue->setVisible(failed);
    m_copies->setVisible(!failed);
    for (QWidget *part : std::initializer_list<QWidget *>{m_reason, m_reprintRemark})
        part->setVisible(again && !failed);
    m_print->setVisible(!failed || !m_reissue->mayReissue());
    m_print->setText(again ? tr("补打 %n 份", nullptr, m_copies->value()) : tr("打印 %n 份", nullptr, m_copies->value()));
    const QString shut = whyShut();
    m_print->setNotReady(!shut.isEmpty() ? shut : lacksReason() ? tr("请选补打原因") : QString());
}

// Why nothing is printed now, whatever is chosen.
QString PrintPage::whyShut() const
{
    const Document *paper = chosen();
    return !paper                                  ? tr("没有文书")
           : m_printing                            ? tr("正在打印")
           : paper->state == DocumentState::Void   ? tr("这份文书已作废")
           : paper->state == DocumentState::Failed ? tr("这份文书没有排出来")
                                                   : QString();
}

// Whoever presses twice would give a reason that is not his.
bool PrintPage::lacksReason() const
{
    const Document *paper = chosen();
    return paper && paper->prints > 0 && m_reason->current() < 0;
}

void PrintPage::loadPaper()
{
    const Document *paper = chosen();
    if (!paper)
        return;
    const int round = ++m_round;
    m_paper->clear();
    dressPosition();
    m_state->showLoading();
    whenAnswered(m_desk.documentPdf(paper->id), this, [this, round](const Result<QByteArray> &pdf) {
        if (round == m_round)
            receivePaper(pdf);
    });
}

// What is being made comes by itself once it is there, or says that it could not be made.
void PrintPage::receivePaper(const Result<QByteArray> &pdf)
{
    const Document *paper = chosen();
    const bool awaited = paper && paper->state == DocumentState::Making;
    if (pdf) {
        if (awaited)
            setState(paper->id, DocumentState::Ready);
        return m_paper->setPaper(*pdf);
    }
    if (paper && paper->state == DocumentState::Void)
        return m_state->showEmpty({Icon::Document, Tone::Grey, tr("这份文书已作废"), tr("不再打印，也不送达")});
    const Said said = Words::say(pdf.error());
    m_state->showFailed({Icon::Document, Tone::Amber, said.fact, said.meaning});
    if (awaited && pdf.error().facts.contains(QLatin1String("failed")))
        setState(paper->id, DocumentState::Failed);
    else if (awaited)
        m_soon.start();
}

void PrintPage::setState(DocumentId paper, DocumentState state)
{
    for (qsizetype i = 0; i < m_case.documents.size() && i < m_list->count(); ++i) {
        if (m_case.documents[i].id != paper)
            continue;
        m_case.documents[i].state = state;
        PrintRows::badge(*m_list->item(int(i)), m_case.documents[i]);
    }
    dress();
}

void PrintPage::reissue()
{
    const Document *paper = chosen();
    if (paper && paper->state == DocumentState::Failed)
        m_reissue->send();
}

void PrintPage::loadLog()
{
    whenAnswered(m_desk.printLog(m_case.caseId), this, [this, wanted = m_case.caseId](const Result<QList<PrintJob>> &jobs) {
        if (wanted != m_case.caseId || !jobs)
            return;
        clearLayout(m_log, Leaving::Now);
        const QDate today = halltime::today();
        for (const PrintJob &job : *jobs)
            m_log->addWidget(PrintRows::logLine(job, today));
        if (jobs->isEmpty()) {
            auto *none = new Label(tr("还没有打印过"), TextStyle::Secondary, Ink::Third);
            none->setContentsMargins(16, 10, 16, 10);
            m_log->addWidget(none);
        }
        recountPrints(*jobs);
    });
}

void PrintPage::printNow()
{
    const Document *paper = chosen();
    if (!whyShut().isEmpty())
        return;
    if (lacksReason()) {
        m_reason->setFault(tr("请选补打原因，再按一次"));
        return m_reason->combo()->setFocus(Qt::ShortcutFocusReason);
    }
    m_printing = true;
    dress();
    const std::optional<QString> reason = paper->prints > 0 ? std::optional(m_reason->value().toString()) : std::nullopt;
    auto *run = new PrintRun(m_desk, m_printer, paper->id, m_queue, m_copies->value(), reason, this);
    connect(run, &PrintRun::waiting, this, [this] { sayPrinter(tr("文书生成中"), Ink::Second); });
    // What the hall has written down as a print counts until the printer is known to have made nothing of it.
    connect(run, &PrintRun::begun, this, [this, wanted = paper->id](int copyNo) {
        countPrints(wanted, copyNo + 1);
        if (const Document *now = chosen(); now && now->id == wanted)
            forgetReason(); // of the next print it is another
        Q_EMIT begun(wanted);
    });
    connect(run, &PrintRun::printedBefore, this, [this, wanted = paper->id] {
        m_printing = false;
        sayPrinter(tr("这份已经打过，请选补打原因，再按一次"), Ink::Amber);
        countPrints(wanted, 1);
        loadLog();
    });
    connect(run, &PrintRun::changed, this, [this](const PrintJobState &state) {
        const QString words = troubleWords(state.trouble);
        sayPrinter(words.isEmpty() ? tr("正在打印") : words, words.isEmpty() ? Ink::Green : Ink::Red);
        loadLog();
        Q_EMIT trouble(words);
    });
    connect(run, &PrintRun::noted, this, &PrintPage::loadLog);
    connect(run, &PrintRun::ended, this, [this](const QString &words) {
        m_printing = false;
        sayPrinter(words.isEmpty() ? tr("已打出") : words, words.isEmpty() ? Ink::Green : Ink::Red);
        dress();
        loadLog();
        Q_EMIT trouble(words);
    });
    run->begin();
}

void PrintPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

}
