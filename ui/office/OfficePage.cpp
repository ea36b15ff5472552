// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/OfficePage.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/office/DayPanel.h"
#include "ui/office/MovedExport.h"
#include "ui/office/MovedView.h"
#include "ui/office/NumbersExport.h"
#include "ui/office/NumbersView.h"
#include "ui/office/StorePanel.h"
#include "ui/office/YearList.h"
#include "ui/office/YearSheet.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/KeySheet.h"
#include "ui/parts/ListenFor.h"
#include "ui/parts/PageStack.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Toast.h"
#include "ui/parts/Words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListView>
#include <QListWidget>
#include <QMenu>

namespace yichuang {

namespace {

constexpr int YearsWidth = 288;
constexpr int SideColumn = 336;
constexpr qint64 MostBytes = 1024 * 1024; // a year has 366 days, and a device has no end

QList<KeySheet::Group> officeKeys()
{
    return {
        {OfficePage::tr("年历"),
         {{QStringLiteral("← ↑ → ↓"), OfficePage::tr("一天、一周")},
          {QStringLiteral("PgUp PgDn"), OfficePage::tr("一个月；Home、End 到年头年尾")},
          {OfficePage::tr("空格"), OfficePage::tr("休息改上班，上班改休息")},
          {QStringLiteral("F2"), OfficePage::tr("读入一年的安排：date,kind,name")},
          {QStringLiteral("F8"), OfficePage::tr("存入前看会移动哪些时限")},
          {QStringLiteral("Ctrl Enter"), OfficePage::tr("存入")},
          {QStringLiteral("Alt Z"), OfficePage::tr("撤掉没存的改动")}}},
        {OfficePage::tr("变动的日期"),
         {{QStringLiteral("F10"), OfficePage::tr("这一年移动了谁的时限；看的人会记下")},
          {QStringLiteral("Ctrl E"), OfficePage::tr("导出；导出的人会记下")},
          {QStringLiteral("Esc"), OfficePage::tr("回到年历")}}},
        {OfficePage::tr("文号登记簿"),
         {{QStringLiteral("F3"), OfficePage::tr("找文号：整个文号，或本册第几号")},
          {QStringLiteral("Ctrl E"), OfficePage::tr("导出这一册；导出的人会记下")}}},
        {OfficePage::tr("移动"),
         {{QStringLiteral("Alt 1"), OfficePage::tr("年份")},
          {QStringLiteral("Alt 2"), OfficePage::tr("年历")},
          {QStringLiteral("Alt 3"), OfficePage::tr("依据")}}},
        {OfficePage::tr("其他"),
         {{QStringLiteral("F5"), OfficePage::tr("现在就刷新")},
          {OfficePage::retryKeys(), OfficePage::tr("没读到、断网时立即重试")},
          {QStringLiteral("F12"), OfficePage::tr("离席")},
          {QStringLiteral("Ctrl M"), OfficePage::tr("菜单：语言、配色、字号、下岗")}}},
    };
}

}

OfficePage::OfficePage(OfficeDesk &desk, QWidget *parent)
    : OfficePage(desk, {}, {}, parent)
{
}

OfficePage::OfficePage(OfficeDesk &desk, const SignedIn &who, const QString &draftFolder, QWidget *parent)
    : Workplace(parent)
    , m_work(new YearWork(desk, this))
    , m_drafts(draftFolder.isEmpty() ? QString() : draftFolder + QStringLiteral("/office"), who)
    , m_movedExport(new MovedExport(desk, this))
    , m_numbersExport(new NumbersExport(desk, this))
    , m_years(new YearList)
    , m_banner(new Banner(this))
    , m_stack(new PageStack)
    , m_moved(new MovedView(desk))
    , m_numbers(new NumbersView(desk))
{
    setObjectName(QStringLiteral("OfficePage"));
    setFocusPolicy(Qt::StrongFocus);
    m_banner->hide();
    m_stack->addWidget(buildCalendar());
    m_stack->addWidget(m_moved);
    m_stack->addWidget(m_numbers);
    m_stack->setMinimumSize(1, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_years);
    row->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(row, 1);
    m_toast = new Toast(this);
    wire();
    addKeys();
    m_state->showLoading();
    if (const auto kept = m_drafts.find(CaseId())) {
        m_kept = kept->words;
        m_work->putBack(m_kept);
    }
    m_work->ask();
}

QWidget *OfficePage::buildCalendar()
{
    auto *calendar = new QWidget;
    m_head = new SectionHeader(QString());
    m_sheet = new YearSheet;
    m_pane = new ScrollPane;
    m_pane->setContent(m_sheet);
    m_state = new StatePage(m_pane);
    m_state->setObjectName(QStringLiteral("calendarState"));
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_head);
    middle->addWidget(m_state, 1);

    m_day = new DayPanel;
    m_store = new StorePanel(*m_work);
    auto *words = new Panel;
    auto *read = new QVBoxLayout(words);
    read->setContentsMargins(0, 0, 0, 0);
    read->setSpacing(0);
    read->addWidget(m_day);
    read->addWidget(m_store, 1);
    m_words = new ScrollPane;
    m_words->setContent(words);
    m_words->followFocus();
    auto *foot = new Panel;
    foot->setLines(Qt::TopEdge);
    auto *buttons = new QVBoxLayout(foot);
    buttons->setContentsMargins(16, 12, 16, 16);
    buttons->setSpacing(8);
    m_preview = new Button(tr("看会移动哪些时限"), Button::Kind::Secondary, Button::Size::Decision);
    m_preview->setKeys(QStringLiteral("F8"));
    m_send = new Button(tr("存入"), Button::Kind::Primary, Button::Size::Decision);
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    buttons->addWidget(m_preview);
    buttons->addWidget(m_send);
    auto *side = new Panel;
    side->setLines(Qt::LeftEdge);
    auto *right = new QVBoxLayout(side);
    right->setContentsMargins(1, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_words, 1);
    right->addWidget(foot);
    m_side = side;

    auto *row = new QHBoxLayout(calendar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(middle, 1);
    row->addWidget(m_side);
    return calendar;
}

void OfficePage::wire()
{
    connect(m_work, &YearWork::changed, this, &OfficePage::showYear);
    connect(m_work, &YearWork::sourceChanged, this, &OfficePage::dressFoot);
    connect(m_work, &YearWork::failed, this, &OfficePage::showFailure);
    connect(m_work, &YearWork::fileTaken, this, [this] {
        if (isCalendarShown())
            m_store->writeSource();
    });
    connect(m_work, &YearWork::fileFailed, this, [this](int year, const Error &error) {
        m_store->say(tr("%1 年的文件没有读入").arg(year), tr("%1；好了再按 F2").arg(Words::say(error).fact));
    });
    connect(m_work, &YearWork::fileOvertaken, this, [this](int year, const QString &why) {
        m_toast->say(tr("%1，%2 年的文件没有读入").arg(why, QString::number(year)), Tone::Amber);
    });
    connect(m_work, &YearWork::changed, this, &OfficePage::saveNow);
    connect(m_work, &YearWork::sourceChanged, this, &OfficePage::saveNow);
    connect(this, &Workplace::retryWanted, m_moved, &MovedView::goOn);
    connect(this, &Workplace::retryWanted, m_numbers, &NumbersView::goOn);
    connect(m_work, &YearWork::stored, this, [this](int year) { m_toast->tell(tr("%1 年的安排已存入").arg(year)); });
    connect(m_state, &StatePage::retry, m_work, &YearWork::ask);
    connect(m_banner, &Banner::acted, this, [this] {
        if (m_lostSince.isValid())
            Q_EMIT retryWanted();
        else
            openFiles();
    });
    connect(m_years, &YearList::chosen, this, [this](int year) {
        m_work->turnTo(year);
        if (m_stack->currentWidget() == m_numbers)
            m_numbers->open(year);
        else
            showPlace(nullptr);
        m_years->list()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_years->list(), &QListWidget::itemActivated, this, &OfficePage::takeFocus);
    connect(m_years, &YearList::fileWanted, this, &OfficePage::openFiles);
    connect(m_years, &YearList::movedWanted, this, &OfficePage::openMoved);
    connect(m_years, &YearList::numbersWanted, this, &OfficePage::openNumbers);
    connect(m_sheet, &YearSheet::currentChanged, this, &OfficePage::showDay);
    connect(m_sheet, &YearSheet::turnWanted, this, &OfficePage::turnDay);
    connect(m_day, &DayPanel::turnWanted, this, &OfficePage::turnDay);
    connect(m_day, &DayPanel::renamed, this, [this](const QString &words) { m_work->rename(m_sheet->current(), words); });
    connect(m_day, &DayPanel::leaveWanted, this, &OfficePage::takeFocus);
    connect(m_store, &StorePanel::leaveWanted, this, &OfficePage::takeFocus);
    connect(m_preview, &Button::activated, this, &OfficePage::preview);
    connect(m_preview, &Button::refused, this, &OfficePage::preview);
    connect(m_send, &Button::activated, this, &OfficePage::store);
    connect(m_send, &Button::refused, this, &OfficePage::store);
    connect(m_moved, &MovedView::leaveWanted, this, &OfficePage::leave);
    connect(m_moved, &MovedView::exportWanted, this, &OfficePage::openExports);
    connect(m_numbers, &NumbersView::leaveWanted, this, &OfficePage::leave);
    connect(m_numbers, &NumbersView::exportWanted, this, &OfficePage::openExports);
    for (const SheetExport *exporter : std::initializer_list<SheetExport *>{m_movedExport, m_numbersExport}) {
        connect(exporter, &SheetExport::saved, this,
                [this](const QString &path) { m_toast->tell(tr("已存到 %1").arg(QDir::toNativeSeparators(path))); });
        connect(exporter, &SheetExport::failed, this, [this](const Error &error) { m_toast->fail(Words::say(error).whole()); });
    }
}

void OfficePage::addKeys()
{
    addRetryKey();
    listenFor(Qt::Key_F2, this, &OfficePage::openFiles);
    listenFor(Qt::Key_F3, this, &OfficePage::openNumbers);
    listenFor(Qt::Key_F5, this, &OfficePage::refresh);
    listenFor(Qt::Key_F8, this, &OfficePage::preview);
    listenFor(Qt::Key_F10, this, &OfficePage::openMoved);
    listenFor(Qt::Key_F12, this, [this] { Q_EMIT lockAsked(); });
    listenFor(Qt::Key_Escape, this, &OfficePage::leave);
    listenFor(Qt::CTRL | Qt::Key_Return, this, &OfficePage::store);
    listenFor(Qt::CTRL | Qt::Key_Enter, this, &OfficePage::store);
    listenFor(Qt::CTRL | Qt::Key_E, this, &OfficePage::openExports);
    listenFor(Qt::ALT | Qt::Key_Z, this, [this] {
        if (isCalendarShown())
            m_work->forget();
    });
    listenFor(Qt::ALT | Qt::Key_1, this, [this] { m_years->list()->setFocus(Qt::ShortcutFocusReason); });
    listenFor(Qt::ALT | Qt::Key_2, this, [this] {
        leave();
        takeFocus();
    });
    listenFor(Qt::ALT | Qt::Key_3, this, [this] {
        leave();
        m_store->writeSource();
    });
}

// The page itself holds no focus.
void OfficePage::focusInEvent(QFocusEvent *)
{
    takeFocus();
}

void OfficePage::resizeEvent(QResizeEvent *event)
{
    Workplace::resizeEvent(event);
    m_years->setFixedWidth(scaledColumn(YearsWidth, width()));
    m_side->setFixedWidth(scaledColumn(SideColumn, width()));
}

bool OfficePage::isCalendarShown() const
{
    return m_stack->currentIndex() == 0;
}

// None: the calendar. Names leave the screen with their list.
void OfficePage::showPlace(QWidget *place)
{
    if (place != m_moved)
        m_moved->clear();
    m_stack->setCurrentWidget(place ? place : m_stack->widget(0));
}

void OfficePage::takeFocus()
{
    if (isCalendarShown())
        m_sheet->setFocus(Qt::ShortcutFocusReason);
    else
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

// A number is all that can be looked for here.
void OfficePage::find()
{
    openNumbers();
}

void OfficePage::refresh()
{
    m_work->ask();
    if (m_stack->currentWidget() == m_moved)
        m_moved->reload();
    else if (m_stack->currentWidget() == m_numbers)
        m_numbers->reload();
}

void OfficePage::showYear()
{
    m_years->show(m_work->years(), m_work->missing(), m_work->shown());
    dressBanner();
    if (!m_work->isKnown())
        return m_state->showLoading();
    const YearPlan &plan = m_work->year().plan;
    m_head->setTitle(tr("%1 年").arg(plan.year()));
    const int days = int(plan.days().size());
    m_head->setRemark(plan.isLoaded() ? tr("已录入，安排了 %n 天", nullptr, days) : tr("暂定：还没有录入，按周末和法定节日算"),
                      plan.isLoaded() ? tr("已录入") : tr("暂定"));
    m_sheet->show(plan);
    m_state->showContent();
    const QString before = m_store->verdict();
    m_store->refresh();
    showDay();
    dressFoot();
    // Where large text leaves no room, what was said last comes into sight.
    if (!m_store->verdict().isEmpty() && m_store->verdict() != before)
        QMetaObject::invokeMethod(
            this, [this] { m_words->ensureWidgetVisible(m_store->card(), 0, 8); }, Qt::QueuedConnection);
}

void OfficePage::showDay()
{
    const QDate day = m_sheet->current();
    m_day->show(m_work->year().plan, day, m_work->mayChange());
    const QRect place = m_sheet->placeOf(day);
    m_pane->ensureVisible(place.center().x(), place.center().y(), place.width(), scaled(90));
}

// What stands there stays readable; only a year that was never read says that it failed.
void OfficePage::showFailure(const Error &error)
{
    if (m_work->isKnown())
        return;
    const Said said = Words::say(error);
    m_state->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
    dressFoot();
}

void OfficePage::dressFoot()
{
    m_preview->setNotReady(m_work->whyNoPreview());
    m_send->setNotReady(m_work->whyNotStored());
}

void OfficePage::dressBanner()
{
    const QList<int> &missing = m_work->missing();
    if (m_lostSince.isValid())
        showLost(m_banner, m_lostSince, tr("%1 起。改动都还在，连上后再存").arg(halltime::timeOfDay(m_lostSince)));
    else if (!missing.isEmpty())
        m_banner->show(Tone::Amber, Icon::Calendar, tr("%1 年的放假安排还没有录入").arg(missing.first()), tr("到那时的日期都是暂定"),
                       tr("读入文件"), QStringLiteral("F2"));
    m_banner->setVisible(m_lostSince.isValid() || !missing.isEmpty());
}

// Of a holiday several days have the same words: those that were written last stand there already.
void OfficePage::turnDay()
{
    const QDate day = m_sheet->current();
    if (!isCalendarShown() || !m_work->mayChange() || !day.isValid())
        return;
    m_work->turn(day, m_day->lastWords());
    if (m_work->year().plan.isArranged(day))
        m_day->write();
}

void OfficePage::preview()
{
    if (!isCalendarShown())
        return;
    if (m_work->isKnown())
        if (const QDate day = m_work->year().plan.unnamed(); day.isValid()) {
            m_sheet->setCurrent(day);
            return m_day->write(tr("写上安排里的说法"));
        }
    if (const QString why = m_work->whyNoPreview(); !why.isEmpty())
        return m_toast->say(why, Tone::Amber);
    m_work->preview();
}

void OfficePage::store()
{
    if (!isCalendarShown())
        return;
    const QString why = m_work->whyNotStored();
    if (why.isEmpty())
        return m_work->store();
    if (m_work->isKnown() && m_work->year().preview)
        return m_store->writeSource(why);
    m_toast->say(why, Tone::Amber);
}

void OfficePage::openFiles()
{
    if (m_work->isStoring(m_work->shown()))
        return m_toast->say(tr("正在存入，存完再读文件"), Tone::Amber);
    auto *files = new QFileDialog(this, tr("读入一年的安排"), QString(), tr("逗号分隔的表 (*.csv);;所有文件 (*)"));
    files->setObjectName(QStringLiteral("files"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, &OfficePage::readFile);
    m_files = files;
    files->open();
}

void OfficePage::readFile(const QString &path)
{
    leave();
    const QString name = visible(QFileInfo(path).fileName());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_store->say(tr("打不开“%1”").arg(name), tr("请看文件还在不在、能不能读"));
    const QByteArray content = file.read(MostBytes + 1);
    if (content.size() > MostBytes)
        return m_store->say(tr("“%1”超过 1 MB").arg(name), tr("一年的放假安排没有这么大，没有读入"));
    const Result<QList<ArrangedDay>> days = readArrangement(content);
    if (!days) {
        const QString line = days.error().facts[u"line"].toString();
        return m_store->say(tr("“%1”不是一年的安排").arg(name),
                            line.isEmpty() ? tr("里面一天也没有") : tr("这一行不是 日期,off 或 work,名称：%1").arg(visible(line)));
    }
    for (const ArrangedDay &day : *days)
        if (day.date.year() != days->first().date.year())
            return m_store->say(tr("“%1”里有两个年份").arg(name), tr("一个文件只写一年，没有读入"));
    if (m_work->isStoring(days->first().date.year()))
        return m_toast->say(tr("正在存入，存完再读文件"), Tone::Amber);
    m_work->read(*days);
}

void OfficePage::openMoved()
{
    if (m_stack->currentWidget() == m_moved)
        return m_moved->reload();
    showPlace(m_moved);
    m_moved->open(m_work->shown());
    takeFocus();
}

void OfficePage::openNumbers()
{
    if (m_stack->currentWidget() != m_numbers) {
        showPlace(m_numbers);
        m_numbers->open(m_work->shown());
    }
    m_numbers->find();
}

void OfficePage::openExports()
{
    const bool moved = m_stack->currentWidget() == m_moved;
    if (isCalendarShown() || (!moved && !m_numbers->current()))
        return;
    if (m_movedExport->isBusy() || m_numbersExport->isBusy())
        return m_toast->say(tr("正在导出"), Tone::Amber);
    auto *menu = new QMenu(this);
    m_formats = menu;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &[words, format] : {std::pair(moved ? tr("这些日期，CSV") : tr("这一册，CSV"), ExportFormat::Csv),
                                        std::pair(moved ? tr("这些日期，ODS") : tr("这一册，ODS"), ExportFormat::Ods)})
        menu->addAction(words, this, [this, moved, format = format] {
            if (moved)
                m_movedExport->begin(m_moved->year(), MovedView::titleOf(m_moved->year()), format);
            else if (const NumberSeries *series = m_numbers->current())
                m_numbersExport->begin(*series, NumbersView::titleOf(*series), format);
        });
    const Button *button = moved ? m_moved->exportButton() : m_numbers->exportButton();
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    menu->setActiveAction(menu->actions().constFirst());
}

void OfficePage::leave()
{
    if (floating())
        return closePopover();
    showPlace(nullptr);
    takeFocus();
}

void OfficePage::lineLost(const QDateTime &since)
{
    m_lostSince = since;
    dressBanner();
}

void OfficePage::lineBack()
{
    m_lostSince = {};
    dressBanner();
    if (m_work->mayChange() || !m_work->isKnown())
        m_work->ask();
    m_moved->goOn();
    m_numbers->goOn();
}

// Nothing stays over a screen that is locked.
void OfficePage::lock()
{
    if (m_files)
        m_files->close();
    if (m_formats)
        m_formats->close();
    closePopover();
}

// Under no case: what is changed belongs to the person alone.
void OfficePage::saveNow()
{
    const QJsonObject words = m_work->unsent();
    if (words == m_kept)
        return;
    m_kept = words;
    const qint64 seq = QDateTime::currentMSecsSinceEpoch();
    if (words.isEmpty())
        m_drafts.forget(CaseId(), std::numeric_limits<qint64>::max());
    else
        m_drafts.keep(CaseId(), {seq, words});
}

void OfficePage::unlock()
{
    if (m_work->mayChange())
        m_work->ask();
}

KeySheet *OfficePage::keySheet() const
{
    return new KeySheet(tr("管理工作台"), officeKeys());
}

int OfficePage::sheetLeft() const
{
    return scaled(YearsWidth) + 16;
}

}
