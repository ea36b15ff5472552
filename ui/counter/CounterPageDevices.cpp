// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPage.h"

#include "core/CaseNumber.h"
#include "core/Text.h"
#include "ui/casefile/FindPopover.h"
#include "ui/casefile/NoCasePage.h"
#include "ui/casefile/PrintPage.h"
#include "ui/casefile/PrintRun.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/QueueWords.h"
#include "ui/casefile/ReaderWords.h"
#include "ui/counter/CasePanels.h"
#include "ui/counter/HandoutPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/intake/IntakePage.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/QueuePanel.h"
#include "ui/counter/scan/ScanPage.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Toast.h"

// What the counter's devices bring and take: cards and passports on the reader, codes and papers under the scanners, what the printer is
// given.
namespace yichuang {

namespace {

QImage portraitOf(const CardPhoto &photo)
{
    if (photo.isNull())
        return {};
    const auto *bytes = reinterpret_cast<const uchar *>(photo.rgb.constData());
    return QImage(bytes, photo.width, photo.height, photo.width * 3, QImage::Format_RGB888).copy();
}

// What the page without a case offers to do by a key.
Button *offered(CounterPage &page, const QString &words, const char *keys, CounterVerb verb, Button::Kind kind = Button::Kind::Secondary)
{
    auto *button = new Button(words, kind);
    button->setKeys(QLatin1String(keys));
    QObject::connect(button, &Button::activated, &page, [&page, verb] { page.act(verb); });
    return button;
}

}

// Over one's own case the next card is compared; without one, or from the finder, it finds the case of its person. A simulator is told
// whose card to lay down: that of the case, or of the row that is marked in the queue.
void CounterPage::readCard()
{
    const bool finder = qobject_cast<FindPopover *>(floating());
    if (isOn(Page::Intake)) {
        askForCard(tr("没有接读卡器；姓名和号码可以录入"));
        return Q_EMIT cardWanted({});
    }
    if (m_work->checks() && !finder && !isOn(Page::Case)) {
        if (m_stack->currentIndex() >= int(Page::Notice))
            m_toast->say(tr("读证先按 Esc 回到这件；写的都留着"), Tone::Amber);
        return;
    }
    m_cardFinds = finder && m_work->checks();
    closePopover();
    if (m_work->checks() && !m_cardFinds) {
        askForCard(tr("没有接读卡器；可按 Alt I 手工录入"));
        return Q_EMIT cardWanted(m_work->file()->caseId);
    }
    askForCard(tr("没有接读卡器；可按 F3 输入证件号"));
    // Over an open case nobody else's card is made up.
    if (const auto row = m_queue->current(); row || !m_work->checks())
        Q_EMIT cardWanted(row.value_or(CaseId()));
}

// A reader tells of a card when it is laid down and never again: one that lies there is lifted first.
void CounterPage::askForCard(const QString &withoutReader)
{
    m_askedForCard = m_reader.state() == CardReader::State::Absent ? withoutReader : tr("请把证件放到读卡器上；放着的拿起来再放");
    m_toast->say(m_askedForCard, Tone::Amber);
}

// With a case of one's own open the card is compared with it; without one it finds the case of its person.
void CounterPage::receiveCard(const CardData &card)
{
    // Behind the locked screen, or while another workplace is shown, nobody asked for a case.
    if (!isVisible())
        return;
    m_soughtElsewhere.clear();
    m_withoutCase.clear();
    if (m_toast->fact() == m_askedForCard)
        m_toast->hide(); // here it is
    m_laid = {identityFrom(card), portraitOf(card.photo), {}};
    meet(m_laid->card.number);
    if (isOn(Page::Intake))
        m_intake->presentCard(m_laid->card);
    else if (isOn(Page::Handout))
        m_handout->presentCard(m_laid->card);
    else if (m_work->checks() && !std::exchange(m_cardFinds, false))
        m_panels->identity()->presentCard(m_laid->card, m_laid->portrait);
    else
        openFor(m_laid->card);
}

// A passport's lines have the name in Latin letters only: the clerk reads it off the face before it is compared.
void CounterPage::receivePassport(const IdentityCard &passport)
{
    meet(passport.number);
    if (isOn(Page::Intake)) {
        m_intake->presentCard(passport);
    } else if (isOn(Page::Handout)) {
        m_handout->presentCard(passport);
    } else if (m_work->checks()) {
        turnTo(Page::Case);
        m_panels->identity()->openTyping(passport);
    } else {
        m_laid = {passport, {}, {}, false};
        openFor(passport);
    }
}

void CounterPage::sayFault(CardReader::Fault fault)
{
    if (!isVisible())
        return;
    meet({}); // whose card that is nobody knows
    const ReaderWords::Said said = ReaderWords::say(fault, isOn(Page::Intake)                         ? ReaderWords::Instead::TypeHere
                                                           : isOn(Page::Start) || isOn(Page::Handout) ? ReaderWords::Instead::Find
                                                                                                      : ReaderWords::Instead::TypeByKey);
    if (m_work->checks() && isOn(Page::Case))
        m_panels->identity()->readFailed(said.fact, said.remedy);
    else if (isOn(Page::Handout))
        m_handout->readFailed(said.fact, said.remedy);
    else if (isOn(Page::Intake))
        m_intake->readFailed(said.fact, said.remedy);
    else if (isOn(Page::Start))
        m_start->offer({Icon::CardReader, Tone::Amber, said.fact, said.remedy},
                       {offered(*this, tr("重读"), "F2", CounterVerb::ReadCard, Button::Kind::Primary),
                        offered(*this, tr("找件"), "F3", CounterVerb::Find)});
    else
        m_toast->fail(tr("%1：%2").arg(said.fact, said.remedy));
}

void CounterPage::openFor(const IdentityCard &card)
{
    const auto held = [this] { return m_work->holds() ? std::optional(m_work->file()->caseId) : std::nullopt; };
    whenAnswered(m_desk.tapped(card.number), this, [this, card, laid = m_laid, held, before = held()](const Result<Tapped> &tapped) {
        if (held() != before) {
            // Another one was opened meanwhile. It may be that person's; else it is said there whose card lies over it, and what they may
            // do: a reader tells of a card once.
            if (tapped && laid && m_work->checks() && !m_laid && !m_panels->identity()->proof()) {
                m_laid = laid;
                bringUp(card, tapped->rows);
                m_laid->cases.append(m_work->file()->caseId);
                compareLaid();
            }
            return;
        }
        if (!tapped)
            return refuse(CounterWork::Deed::Open, tapped.error(), {});
        const QList<QueueRow> &rows = tapped->rows;
        m_tapped.reset();
        bringUp(card, rows);
        noteCollects(card, *tapped, false);
        if (rows.size() > 1)
            return offer(rows);
        if (rows.isEmpty()) {
            m_tapped = card;
            return offerIntake();
        }
        const QueueRow &row = rows.first();
        if (row.status == CaseStatus::Supplementing)
            m_work->look(row.caseId);
        else
            openWanted(row);
    });
}

// The next person may already stand at the window while a case is open: whose card belongs to nobody in it may have one of their own.
void CounterPage::offerElsewhere()
{
    const auto comparison = m_panels->identity()->comparison();
    const auto proof = m_panels->identity()->proof();
    const QString here = proof && proof->card ? proof->card->number : QString();
    // With the card that was put away its person is gone; one that was laid down for its own case stays who opened it.
    if (m_collects && here != m_collects->card.number && (m_collects->isElsewhere || !here.isEmpty()))
        meet(here);
    dressBanner(); // whom it speaks of may have gone, or come for the applicant
    if (!comparison || comparison->person != CardHolder::Other || !proof || proof->card->number == m_soughtElsewhere)
        return;
    m_soughtElsewhere = proof->card->number;
    m_withoutCase.clear();
    whenAnswered(m_desk.tapped(m_soughtElsewhere), this, [this, number = m_soughtElsewhere](const Result<Tapped> &tapped) {
        if (!tapped || number != m_soughtElsewhere || !isOn(Page::Case))
            return;
        const QList<QueueRow> &rows = tapped->rows;
        if (const auto shown = m_panels->identity()->proof(); shown && shown->card->number == number) {
            if (rows.isEmpty())
                m_withoutCase = number;
            else
                bringUp(*shown->card, rows);
            noteCollects(*shown->card, *tapped, true);
        }
        if (!rows.isEmpty())
            offer(rows);
    });
}

void CounterPage::bringUp(const IdentityCard &card, const QList<QueueRow> &rows)
{
    if (!m_laid || m_laid->card.number != card.number)
        m_laid = {card, {}, {}};
    m_laid->cases.clear();
    for (const QueueRow &row : rows)
        m_laid->cases.append(row.caseId);
}

// A reader tells of a card once, and it lies there already.
void CounterPage::compareLaid()
{
    const auto laid = std::exchange(m_laid, {});
    if (!laid || !laid->cases.contains(m_work->file()->caseId) || !m_work->checks())
        return;
    if (laid->isNameRead)
        m_panels->identity()->presentCard(laid->card, laid->portrait);
    else
        m_panels->identity()->openTyping(laid->card);
}

// What somebody else holds is looked at, unless it may be taken over.
void CounterPage::openRow(CaseId id)
{
    const QueueModel &rows = *m_queue->model();
    for (int i = 0; i < rows.rowCount(); ++i) {
        const QueueRow &row = rows.row(i);
        if (row.caseId == id && row.holder && !row.holder->mine && !m_who.mayTakeOver)
            return m_work->look(id);
    }
    m_work->open(id);
}

// Somebody else may have it, which is said in the words that it was chosen by; whoever may not take it over looks at it.
void CounterPage::openWanted(const QueueRow &row)
{
    m_wanted = {row.caseId, QueueWords::which(row)};
    m_work->open(row.caseId);
}

void CounterPage::offer(const QList<QueueRow> &rows)
{
    find();
    static_cast<FindPopover *>(floating())->offer(rows);
}

// Who comes to collect lays a card down like anybody: which of their cases waits is said, and one key opens it with the card that lies
// there.
void CounterPage::noteCollects(const IdentityCard &card, const Tapped &tapped, bool isElsewhere)
{
    QList<CaseId> over;
    for (const QueueRow &row : tapped.rows)
        over.append(row.caseId);
    if (m_work->file())
        over.append(m_work->file()->caseId);
    m_collects = tapped.handouts.isEmpty() ? std::nullopt : std::optional(Collects{card, tapped.handouts, over, isElsewhere});
    dressBanner();
}

// Somebody lays a card down, who may be the next person: what was offered to another one is offered no longer, and nobody's card goes into
// another's case.
void CounterPage::meet(const QString &number)
{
    if (m_tapped && m_tapped->number != number)
        m_tapped.reset();
    if (m_owed.removeIf([](const Owed &owed) { return !owed.of.isValid(); }) > 0)
        dressBanner(); // a card that was missed is laid down again
    if (!m_collects || m_collects->card.number == number)
        return;
    m_collects.reset();
    dressBanner();
}

bool CounterPage::isCollectorHere() const
{
    return m_collects && (m_work->file() ? m_collects->over.contains(m_work->file()->caseId) : m_collects->over.isEmpty());
}

// Whose it is, and which of several is opened first.
Said CounterPage::whatWaits() const
{
    const HandoutRow &first = m_collects->rows.first();
    return {tr("%1有 %n 件待领取", nullptr, int(m_collects->rows.size())).arg(visible(m_collects->card.name)),
            tr("%1 %2，按 Ctrl E 出件").arg(first.shortNo, first.item)};
}

// Over a case that is not theirs: whoever comes next may be received at once, with the card that lies there.
std::optional<IdentityCard> CounterPage::newcomer() const
{
    const auto proof = isOn(Page::Case) && m_panels->identity()->isSomebodyElse() ? m_panels->identity()->proof() : std::nullopt;
    return proof && proof->card && proof->card->number == m_withoutCase ? proof->card : std::nullopt;
}

Said CounterPage::mayApply(const IdentityCard &card)
{
    return {tr("%1在本窗口没有待办的件").arg(visible(card.name)), tr("可以当场收件，姓名和号码照证件填")};
}

void CounterPage::openHandout()
{
    keep();
    closePopover();
    turnTo(Page::Handout);
    if (!isCollectorHere())
        return m_handout->open();
    if (m_handout->openFor(m_collects->card, m_collects->rows)) {
        const bool isElsewhere = std::exchange(m_collects, {})->isElsewhere;
        m_tapped.reset(); // nobody else's case begins with this card
        if (isElsewhere)
            m_panels->identity()->letGo();
    }
}

void CounterPage::offerIntake()
{
    turnTo(Page::Start);
    if (m_collects) {
        const Said said = whatWaits();
        m_start->offer({Icon::Document, Tone::Blue, said.fact, said.meaning},
                       {offered(*this, tr("出件"), "Ctrl E", CounterVerb::HandOut, Button::Kind::Primary),
                        offered(*this, tr("当场收件"), "Ctrl N", CounterVerb::Receive)});
        return;
    }
    const Said said = mayApply(*m_tapped);
    m_start->offer({Icon::CardReader, Tone::Blue, said.fact, said.meaning},
                   {offered(*this, tr("当场收件"), "Ctrl N", CounterVerb::Receive, Button::Kind::Primary),
                    offered(*this, tr("找件"), "F3", CounterVerb::Find)});
}

// The card that found nothing is the applicant's, and stays in nobody else's case; so is that of whoever declared himself with another
// number. A reader tells of a card once.
void CounterPage::openIntake()
{
    keep();
    closePopover();
    const auto next = newcomer();
    const auto here = isOn(Page::Case) ? m_panels->identity()->proof() : std::nullopt;
    if (m_tapped && here && here->card && here->card->number != m_tapped->number)
        m_tapped.reset(); // that person is gone: another one's card is in the case
    const auto anew = isOn(Page::Case) ? m_panels->identity()->cardToApplyAnew() : std::nullopt;
    if (next)
        m_panels->identity()->letGo();
    m_intakesBegun.clear(); // the page says it itself
    turnTo(Page::Intake);
    m_intake->open();
    if (const auto card = next ? next : m_tapped ? std::exchange(m_tapped, {}) : anew)
        m_intake->presentCard(*card);
}

void CounterPage::openScanned(const QString &code)
{
    if (m_passport.hears(code)) {
        if (const auto passport = m_passport.take())
            receivePassport(*passport);
        return;
    }
    const auto number = CaseNumber::findIn(code);
    const QString wanted = number ? number->text() : code.trimmed();
    if (isOn(Page::Handout))
        return m_handout->search(wanted);
    whenAnswered(m_desk.find(wanted), this, [this, wanted](const Result<QList<QueueRow>> &found) {
        if (!found)
            return refuse(CounterWork::Deed::Open, found.error(), {});
        if (found->isEmpty())
            return m_toast->say(tr("没有找到 %1").arg(visible(wanted.left(40))), Tone::Amber);
        keep();
        const QueueRow &row = found->first();
        if (row.state)
            openWanted(row);
        else
            m_work->look(row.caseId);
    });
}

void CounterPage::wireHandout()
{
    connect(m_handout, &HandoutPage::left, this, &CounterPage::backToCase);
    connect(m_handout, &HandoutPage::cardWanted, this, &CounterPage::cardWanted);
    connect(m_handout, &HandoutPage::deadlineWanted, this, &CounterPage::explain);
    connect(m_handout, &HandoutPage::slipMade, this, [this](DocumentId slip) { printPaper(slip, tr("出件"), 1); });
}

void CounterPage::wireScan()
{
    connect(m_scan, &ScanPage::left, this, &CounterPage::backToCase);
    connect(m_scan, &ScanPage::sendAsked, this, [this](int seq, const ScannedPaperFile &paper) {
        if (m_work->file() && m_work->file()->caseId == m_scan->caseId())
            m_work->scan(seq, paper);
    });
    connect(m_work, &CounterWork::sending, m_scan, &ScanPage::tellSent);
    connect(m_work, &CounterWork::scanned, this, [this](int seq) {
        m_toast->tell(tr("已存入 %n 页扫描件", nullptr, m_scan->pageCount()));
        m_scan->clear();
        m_panels->showScan(seq);
    });
}

// Of the paper that is chosen in the list. A case that is only looked at gets none: the bar says why.
void CounterPage::openScan()
{
    const CaseFile &file = *m_work->file();
    if (!m_work->holds())
        return judge();
    if (m_panels->materials()->current() == 0)
        return;
    keep();
    turnTo(Page::Scan);
    m_scan->open(file, m_panels->materials()->current());
}

// The paper of a decision leaves when it cannot be undone any more.
void CounterPage::printDecision(const MadeDecision &decision)
{
    if (decision.kind == NoticeKind::Receive)
        notePaper(decision);
    if (!decision.document)
        return;
    printPaper(*decision.document, decision.words, ServedCopies);
}

// What the keeper makes late is printed all the same, and what the printer refused is named until it is printed again.
void CounterPage::printPaper(DocumentId paper, const QString &of, int copies, const std::optional<QString> &reason)
{
    PrintRun *run = watched(new PrintRun(m_desk, m_printer, paper, m_who.printer, copies, reason, this));
    connect(run, &PrintRun::late, this, [this, of] { Q_EMIT printerTrouble(tr("%1：文书还没生成，好了自动打印").arg(of)); });
    connect(run, &PrintRun::begun, this, [this, paper](int copyNo) {
        m_print->noteBegun(paper, copyNo);
        Q_EMIT printerTrouble({});
    });
    connect(run, &PrintRun::noted, m_print, &PrintPage::noteChanged);
    connect(run, &PrintRun::printedBefore, this, [this] { Q_EMIT printerTrouble({}); });
    connect(run, &PrintRun::ended, this, [this, paper, of, copies](const QString &trouble) {
        noteUnprinted({paper, of, copies, trouble});
    });
    run->begin();
}

void CounterPage::noteUnprinted(const Unprinted &paper)
{
    if (paper.why.isEmpty())
        return; // it is out
    forgetUnprinted(paper.paper);
    breakPromise(paper.paper);
    m_unprinted.append(paper);
    dressBanner();
}

// Where nobody knows whether the print before came out, the hall counts it, and a further one has its reason.
void CounterPage::printAgain()
{
    for (const Unprinted &one : std::exchange(m_unprinted, {}))
        printPaper(one.paper, one.of, one.copies, QStringLiteral("没有打出来"));
    dressBanner();
}

void CounterPage::forgetUnprinted(DocumentId paper)
{
    if (m_unprinted.removeIf([paper](const Unprinted &one) { return one.paper == paper; }) > 0)
        dressBanner();
}

// What this person's program left undone here when it ended: each paper comes out once, and every print gets its end in the hall's log.
void CounterPage::goOnPrinting()
{
    for (const PaperDue &left : m_who.due)
        m_work->goOnAfter(left);
    if (m_who.last)
        tellLast(*m_who.last);
    for (const LeftPrint &left : m_who.printing) {
        PrintRun *run = watched(new PrintRun(m_desk, m_printer, {}, left.printer, 1, std::nullopt, this));
        connect(run, &PrintRun::ended, this, [this, left](const QString &trouble) {
            noteUnprinted({left.document, tr("%1 %2", "a paper, whose").arg(left.title, visible(left.name)), left.copies, trouble});
        });
        run->goOn(left);
    }
}

PrintRun *CounterPage::watched(PrintRun *run)
{
    connect(run, &PrintRun::changed, this, [this](const PrintJobState &state) { Q_EMIT printerTrouble(troubleWords(state.trouble)); });
    connect(run, &PrintRun::ended, this, &CounterPage::printerTrouble);
    return run;
}

}
