// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/SupervisionPage.h"

#include "core/CaseNumber.h"
#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/DeadlineCard.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/KeySheet.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Toast.h"
#include "ui/parts/Words.h"
#include "ui/supervision/ActForm.h"
#include "ui/supervision/CasePanel.h"
#include "ui/supervision/CasesView.h"
#include "ui/supervision/DashboardView.h"
#include "ui/supervision/Exporter.h"
#include "ui/supervision/LooksView.h"
#include "ui/supervision/MessagesView.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QRegularExpression>

// The acts of supervision, what floats over the page, and what becomes of it when the line does.
namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto GreenBanner = 8s;
constexpr int LongestNumber = 30;

bool endsInSixDigits(const QString &number)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]{6}$"));
    return digits.match(number).hasMatch();
}

}

void SupervisionPage::urge()
{
    if (place() == Place::Board)
        return urgeAll();
    openForm(SupervisionAct::Urge, m_panel->whyNoUrge());
}

void SupervisionPage::reassign()
{
    openForm(SupervisionAct::Reassign, m_panel->whyNoReassign());
}

void SupervisionPage::takeOver()
{
    openForm(SupervisionAct::TakeOver, m_panel->whyNoTakeOver());
}

void SupervisionPage::allowNotice()
{
    const bool second = m_panel->file() && m_panel->file()->round > 1;
    openForm(SupervisionAct::AllowNotice, second ? m_panel->whyNoUrge() : tr("只有补正以后重新申报的件才用得上"));
}

void SupervisionPage::openForm(SupervisionAct act, const QString &whyNot)
{
    if (place() != Place::Cases || m_acts->isSending())
        return;
    if (!whyNot.isEmpty())
        return m_toast->say(whyNot, Tone::Amber);
    const SupervisedCase *row = m_cases->current();
    if (!row)
        return;
    m_formCase = row->caseId;
    m_panel->showForm(true);
    m_panel->form()->open(act, row->shortNo, m_acts->words(row->caseId, act), row->nextUrge(m_cases->now()));
    if (act != SupervisionAct::Reassign)
        return;
    whenAnswered(m_desk.handlers(row->caseId), this, [this, id = row->caseId](const Result<QList<CaseHandler>> &people) {
        if (m_formCase != id)
            return;
        if (people)
            m_panel->form()->setHandlers(*people);
        else
            m_panel->form()->setFault(Words::say(people.error()).whole());
    });
}

// All that is late, not only what has room on the board.
void SupervisionPage::urgeAll()
{
    if (place() == Place::Board && m_shown && !m_acts->isSending())
        gatherLate({}, {});
}

// Page after page, the most overdue first. What is more than can be urged together is said, and left for the next time.
void SupervisionPage::gatherLate(const QList<CaseId> &late, const QJsonObject &after)
{
    constexpr int PageLength = 200; // as the hall gives
    const FigureFilter filter = m_board->filter();
    whenAnswered(m_desk.cases(QStringLiteral("due"), filter, after, PageLength), this,
                 [this, late, filter](const Result<SupervisedPage> &page) {
                     if (!page)
                         return m_toast->fail(Words::say(page.error()).whole());
                     if (place() != Place::Board || filter != m_board->filter())
                         return;
                     QList<CaseId> found = late;
                     for (const SupervisedCase &one : page->rows) {
                         if (one.canBeUrged(page->now))
                             found.append(one.caseId);
                     }
                     if (found.size() <= m_mostUrged && !page->next.isEmpty())
                         return gatherLate(found, page->next);
                     if (found.isEmpty())
                         return m_toast->say(tr("没有需要督办的件"), Tone::Amber);
                     writeForAll(found.mid(0, m_mostUrged), found.size() > m_mostUrged);
                 });
}

void SupervisionPage::writeForAll(const QList<CaseId> &late, bool more)
{
    m_cases->open(QStringLiteral("due"), tr("超期与今日到期"), m_board->filter());
    turnTo(Place::Cases);
    m_formCase = {};
    m_all = late;
    m_panel->showForm(true);
    m_panel->showAlone();
    m_panel->form()->openForAll(int(late.size()), more, m_acts->words({}, SupervisionAct::Urge));
}

void SupervisionPage::sendForm()
{
    const ActForm *form = m_panel->form();
    if (!m_all.isEmpty())
        m_acts->urgeAll(m_all, form->reason());
    else if (m_formCase.isValid())
        m_acts->send(m_formCase, form->act(), form->reason(), form->heir());
}

void SupervisionPage::keepWords()
{
    if (!m_panel->isWriting())
        return;
    m_acts->keep(m_all.isEmpty() ? m_formCase : CaseId(), m_panel->form()->act(), m_panel->form()->reason());
}

void SupervisionPage::closeForm()
{
    const bool all = !m_all.isEmpty();
    m_all.clear();
    m_formCase = {};
    m_panel->showForm(false);
    if (all)
        lookAtCurrent();
    if (place() == Place::Cases)
        m_cases->list()->setFocus(Qt::OtherFocusReason);
}

void SupervisionPage::actDone(SupervisionAct act)
{
    closeForm();
    switch (act) {
    case SupervisionAct::Urge: m_toast->tell(m_panel->form()->urgeKind() == UrgeKind::Remind ? tr("已催办") : tr("已督办")); break;
    case SupervisionAct::Reassign: m_toast->tell(tr("已改派")); break;
    case SupervisionAct::TakeOver: m_toast->tell(tr("已收回，退回本部门待办")); break;
    case SupervisionAct::AllowNotice: m_toast->tell(tr("已准许再次告知")); break;
    }
    refresh();
}

void SupervisionPage::refuse(const Error &error)
{
    m_panel->form()->setFault(Words::say(error).whole());
}

void SupervisionPage::openExports()
{
    if (place() == Place::Looks)
        return;
    if (m_exporter->isBusy())
        return m_toast->say(tr("正在导出"), Tone::Amber);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Place from = place();
    const bool cases = from == Place::Cases;
    const bool messages = from == Place::Messages;
    const QString csv = cases ? tr("这些办件，CSV") : messages ? tr("这些短信，CSV") : tr("统计表，CSV");
    const QString ods = cases ? tr("这些办件，ODS") : messages ? tr("这些短信，ODS") : tr("统计表，ODS");
    for (const auto &[words, format] : {std::pair(csv, ExportFormat::Csv), std::pair(ods, ExportFormat::Ods)}) {
        menu->addAction(words, this, [this, from, format = format] {
            if (from == Place::Cases)
                m_exporter->cases(format, m_cases->figure(), m_cases->title(), m_cases->filter());
            else if (from == Place::Messages)
                m_exporter->messages(format, m_messages->figure(), m_messages->title(), m_messages->filter());
            else
                m_exporter->figures(format, m_board->filter());
        });
    }
    if (!cases && !messages) {
        menu->addAction(tr("本月月报，PDF"), this, [this] { m_exporter->report(m_board->filter()); });
        menu->addAction(tr("上月月报，PDF"), this, [this] {
            FigureFilter before = m_board->filter();
            before.day = halltime::today().addMonths(-1);
            m_exporter->report(before);
        });
    }
    const Button *button = cases ? m_cases->exportButton() : messages ? m_messages->exportButton() : m_board->exportButton();
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    menu->setActiveAction(menu->actions().constFirst());
}

void SupervisionPage::openLooks()
{
    if (place() == Place::Looks)
        return;
    if (std::exchange(m_cameFrom, std::nullopt) != Place::Looks)
        m_beforeLooks = place();
    m_looks->open(m_board->filter());
    turnTo(Place::Looks);
}

// The case that is to be judged, or whose message did not arrive, as the supervisor sees any other; Esc leads back to the list and to what
// was written there.
void SupervisionPage::openNamed(const QString &shortNo, CaseId id)
{
    const Place from = place();
    FigureFilter filter;
    filter.number = shortNo;
    openCases(QStringLiteral("number"), tr("查找 %1").arg(shortNo), filter, id);
    m_cameFrom = from;
}

// Who was promised another day before the year's calendar was loaded or corrected, the latest first, whatever the period.
void SupervisionPage::openRecalculated()
{
    openCases(QStringLiteral("recalculated"), tr("年历变动改了日期的件"), {.department = m_board->filter().department}, {});
}

// Beside the list, so that the rows stay to be compared.
void SupervisionPage::openDeadline()
{
    if (place() != Place::Cases || !m_panel->file())
        return;
    auto *card = new DeadlineCard([this](CaseId id) { return m_desk.explain(id); });
    card->setNote([this](CaseId id) { return m_desk.explanationPrinted(id); });
    card->setCase(m_panel->file()->caseId);
    openCard(card);
}

void SupervisionPage::printDeadline()
{
    if (auto *card = qobject_cast<DeadlineCard *>(floating()))
        card->print(m_printer, m_printQueue, [page = QPointer(this)](const QString &trouble) {
            if (page)
                trouble.isEmpty() ? page->m_toast->tell(tr("期限计算说明已送打印")) : page->m_toast->fail(trouble);
        });
    else if (place() == Place::Cases && m_panel->file())
        m_toast->say(tr("先按 Ctrl+D 打开期限说明，再按 Ctrl+P 打印"), Tone::Amber);
}

QRect SupervisionPage::cardRoom() const
{
    return {16, scaled(16), width() - m_panel->width() - 32, height() - scaled(96)};
}

void SupervisionPage::fillMenu(QMenu &menu)
{
    menu.addAction(tr("年历变动改了日期的件") + QStringLiteral("\tF10"), this, &SupervisionPage::openRecalculated);
}

KeySheet *SupervisionPage::keySheet() const
{
    return new KeySheet(tr("监督"), {{tr("大厅"),
                                      {{QStringLiteral("Alt 1…7"), tr("到数字、灯态、时段、窗口、超期、特别程序、短信")},
                                       {QStringLiteral("← → ↑ ↓"), tr("在一张卡里移动；↓ 到数字下面的小字")},
                                       {QStringLiteral("Enter"), tr("看数字背后的办件")},
                                       {QStringLiteral("Ctrl Tab"), tr("今日 → 本周 → 本月")},
                                       {QStringLiteral("F5"), tr("现在就刷新")}}},
                                     {tr("办件"),
                                      {{QStringLiteral("F8"), tr("超期的督办，没超期的催办；在大厅页办全部")},
                                       {QStringLiteral("F6"), tr("改派给别人")},
                                       {QStringLiteral("F9"), tr("收回，退回本部门")},
                                       {QStringLiteral("F7"), tr("准许再次告知")},
                                       {QStringLiteral("Ctrl D"), tr("期限怎么算的；再按 Ctrl P 打印")},
                                       {QStringLiteral("Ctrl Enter"), tr("发出正在写的")},
                                       {QStringLiteral("Esc"), tr("返回，写的内容保留")}}},
                                     {tr("其他"),
                                      {{QStringLiteral("F3"), tr("按流水号找件")},
                                       {QStringLiteral("F4"), tr("每周抽查不予受理")},
                                       {QStringLiteral("Ctrl O 1 2"), tr("抽查：看这件、正确、有误")},
                                       {QStringLiteral("F10"), tr("年历变动改了日期的件")},
                                       {QStringLiteral("Ctrl E"), tr("导出 CSV、ODS、月报")},
                                       {retryKeys(), tr("没读到、断网时立即重试")},
                                       {QStringLiteral("F12"), tr("离席")}}}});
}

void SupervisionPage::find()
{
    auto *field = new LineField(tr("流水号，或末 6 位"));
    field->setObjectName(QStringLiteral("caseNumber"));
    field->edit()->setMaxLength(LongestNumber);
    field->setMinimumWidth(scaled(440));
    field->setContentsMargins(16, 12, 16, 12);
    connect(field, &LineField::entered, this, [this, field] {
        const QString number = halfWidth(field->text()).remove(u' ');
        if (!endsInSixDigits(number))
            return field->setFault(tr("流水号以 6 位数字结尾"));
        closePopover();
        openNumber(number);
    });
    openFinder(field);
    field->edit()->setFocus(Qt::ShortcutFocusReason);
}

void SupervisionPage::openScanned(const QString &code)
{
    const auto number = CaseNumber::findIn(code);
    const QString said = number ? number->text() : code.trimmed().left(LongestNumber);
    if (endsInSixDigits(said))
        openNumber(said);
}

// Whole as it was said: which cases it means, only the hall knows, as at the counter.
void SupervisionPage::openNumber(const QString &number)
{
    FigureFilter filter;
    filter.number = number;
    openCases(QStringLiteral("number"), tr("查找 %1").arg(visible(number)), filter, {});
}

void SupervisionPage::hallChanged()
{
    askBoard();
}

void SupervisionPage::lineLost(const QDateTime &since)
{
    m_lostSince = since;
    m_cameBack = false;
    m_board->setLost(true);
    dressBanner();
}

void SupervisionPage::lineBack()
{
    m_lostSince.reset();
    m_cameBack = true;
    m_bannerTime.start(GreenBanner);
    dressBanner();
    refresh();
}

void SupervisionPage::dressBanner()
{
    if (m_lostSince) {
        showLost(m_banner, *m_lostSince, tr("数字停在 %1。写的内容都还在，恢复后再发").arg(halltime::timeOfDay(*m_lostSince)));
    } else if (m_cameBack) {
        m_banner->show(Tone::Green, Icon::Tick, tr("已恢复连接"), tr("数字已更新"));
        m_banner->setVisible(true);
    } else {
        m_banner->setVisible(false);
    }
}

void SupervisionPage::lock()
{
    keepWords();
    m_locked = true;
    closePopover();
}

void SupervisionPage::unlock()
{
    m_locked = false;
    refresh();
}

QString SupervisionPage::said() const
{
    return m_toast->isVisible() ? m_toast->fact() : QString();
}

void SupervisionPage::saveNow()
{
    keepWords();
}

}
