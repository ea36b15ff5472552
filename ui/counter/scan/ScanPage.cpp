// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/scan/ScanPage.h"

#include "core/Text.h"
#include "documents/ScannedPaper.h"
#include "ui/scan/CaptureWords.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/DocumentPage.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/Panel.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QTransform>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int UsualResolution = 200; // text of 9 points is sharp, and a page of colour stays below half a megabyte
constexpr int MostPages = 50;

bool isIdentity(const QString &kind)
{
    return kind == QLatin1String("identity") || kind == QLatin1String("resident");
}

QString sourceWords(const QString &source)
{
    if (source.contains(QLatin1String("duplex"), Qt::CaseInsensitive))
        return ScanPage::tr("进纸器，双面");
    if (ScanRun::isFeeder(source))
        return ScanPage::tr("进纸器");
    return source.contains(QLatin1String("flatbed"), Qt::CaseInsensitive) ? ScanPage::tr("平板") : visible(source);
}

}

ScanPage::ScanPage(QWidget *parent)
    : QWidget(parent)
    , m_header(new SectionHeader(tr("扫描"), this))
    , m_device(new ComboField(tr("扫描仪"), {}, this))
    , m_source(new ComboField(tr("来源"), {}, this))
    , m_resolution(new ComboField(tr("分辨率"), {}, this))
    , m_colour(new CheckBox(tr("彩色"), this))
    , m_watermark(new CheckBox(tr("每页加“仅供办理本事项使用”"), this))
    , m_list(new QListWidget(this))
    , m_view(new DocumentPage(this))
    , m_state(new StatePage(m_view, this))
    , m_banner(new Banner(this))
    , m_more(new Button(tr("再扫一页"), Button::Kind::Secondary, Button::Size::Decision, this))
    , m_send(new Button(tr("存入办件"), Button::Kind::Primary, Button::Size::Decision, this))
{
    setObjectName(QStringLiteral("ScanPage"));
    m_list->setObjectName(QStringLiteral("scannedPages"));
    m_list->setFrameShape(QFrame::NoFrame);
    auto *rows = new RowDelegate(m_list);
    rows->wrapRemarks();
    m_list->setItemDelegate(rows);
    m_list->installEventFilter(this);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_device->setObjectName(QStringLiteral("scanDevice"));
    m_source->setObjectName(QStringLiteral("scanSource"));
    m_resolution->setObjectName(QStringLiteral("scanResolution"));
    m_watermark->setObjectName(QStringLiteral("scanWatermark"));
    m_colour->setChecked(true);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_banner);
    right->addWidget(m_state, 1);
    m_banner->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildLeft());
    row->addLayout(right, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(row, 1);
    whole->addWidget(buildFoot());
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &ScanPage::show);
    connect(m_device, &ComboField::chosen, this, [this] { m_run.askTalents(m_device->value().toString()); });
    wireRun();
}

QWidget *ScanPage::buildLeft()
{
    auto *left = new Panel(Panel::Ground::Subtle, Panel::Shape::Flat, this);
    left->setFixedWidth(scaled(368));
    left->setLines(Qt::RightEdge);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *fields = new QVBoxLayout;
    fields->setContentsMargins(16, 12, 16, 12);
    fields->setSpacing(12);
    fields->addWidget(m_device);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(12);
    pair->addWidget(m_source, 1);
    pair->addWidget(m_resolution, 1);
    fields->addLayout(pair);
    fields->addWidget(m_colour);
    fields->addWidget(m_watermark);
    column->addLayout(fields);
    auto *pages = new SectionHeader(tr("页"), left);
    pages->setRemark(tr("↑ ↓ 选，R 右转，Del 去掉"));
    column->addWidget(pages);
    column->addWidget(m_list, 1);
    return left;
}

QWidget *ScanPage::buildFoot()
{
    auto *foot = new FootBar(this);
    QHBoxLayout *row = foot->row();
    auto *leave = new Button(tr("返回"), Button::Kind::Quiet, Button::Size::Decision, foot);
    leave->setObjectName(QStringLiteral("leaveScan"));
    leave->setKeys(QStringLiteral("Esc"));
    connect(leave, &Button::activated, this, &ScanPage::left);
    m_more->setKeys(QStringLiteral("Alt S"));
    connect(m_more, &Button::activated, this, &ScanPage::scan);
    m_send->setObjectName(QStringLiteral("storeScan"));
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    connect(m_send, &Button::activated, this, &ScanPage::send);
    connect(m_send, &Button::refused, this, &ScanPage::send);
    row->addWidget(leave);
    row->addStretch();
    row->addWidget(m_more);
    row->addWidget(m_send);
    return foot;
}

void ScanPage::wireRun()
{
    connect(&m_run, &ScanRun::scannersFound, this, qOverload<const QList<ScannerPlace> &>(&ScanPage::offer));
    connect(&m_run, &ScanRun::talentsKnown, this, [this](const QString &device, const ScannerTalents &talents) {
        if (device != m_device->value().toString())
            return;
        const bool first = m_told.isEmpty();
        m_told = device;
        offer(talents);
        if (first)
            scanWanted();
    });
    connect(&m_run, &ScanRun::dropped, this, &ScanPage::scanWanted);
    connect(&m_run, &ScanRun::pageReady, this, &ScanPage::append);
    connect(&m_run, &ScanRun::failed, this, &ScanPage::fail);
    connect(&m_run, &ScanRun::ended, this, [this](int pages, int blank) {
        if (pages == 0 && blank > 0)
            m_banner->show(Tone::Amber, Icon::Warning, tr("扫到的都是空白页"), tr("请看纸放反了没有，再按 Alt S"));
        else if (blank > 0)
            m_banner->show(Tone::Blue, Icon::Document, tr("扫到 %n 页", nullptr, pages), tr("另有 %n 页空白，没有留", nullptr, blank));
        if (m_pages.isEmpty())
            m_state->showEmpty({Icon::Document, Tone::Grey, tr("还没有扫到页"), tr("把纸放好，按 Alt S")});
        dress();
    });
}

void ScanPage::open(const CaseFile &file, int seq)
{
    const bool waiting = !m_pages.isEmpty() && m_case == file.caseId;
    if (!waiting) {
        const auto paper =
            std::find_if(file.materials.begin(), file.materials.end(), [seq](const Material &one) { return one.seq == seq; });
        if (paper == file.materials.end())
            return;
        // What is still being drawn was laid down for another paper, or left.
        m_run.drop();
        clear();
        m_state->showLoading();
        m_case = file.caseId;
        m_seq = seq;
        m_material = paper->name;
        m_item = file.item.name;
        m_watermark->setChecked(isIdentity(paper->kind));
    }
    m_header->setRemark(visible(m_material));
    m_list->setFocus();
    if (waiting && m_seq != seq)
        m_banner->show(Tone::Amber, Icon::Warning, tr("“%1”扫的页还没有存入").arg(visible(m_material)),
                       tr("先存入，或按 Del 去掉，再扫下一份"));
    if (!waiting)
        scan();
    dress();
}

void ScanPage::clear()
{
    ++m_stack;
    m_pages.clear();
    m_list->clear();
    m_view->setPage({});
    m_view->fitWidth();
    m_banner->hide();
    m_making = false;
}

bool ScanPage::act(CounterVerb verb)
{
    switch (verb) {
    case CounterVerb::Scan: scan(); return true;
    case CounterVerb::Send: send(); return true;
    default:
        // Decisions are made where the case is seen.
        return CounterKeys::isDecision(verb);
    }
}

// What was asked for when the scanner was not known yet, or not free.
void ScanPage::scanWanted()
{
    if (m_pages.isEmpty() && !isHidden())
        scan();
    dress();
}

// The scanners are looked for once; whoever finds none is asked again.
void ScanPage::scan()
{
    if (m_run.isBusy() || m_making)
        return;
    if (m_pages.size() >= MostPages)
        return m_banner->show(Tone::Amber, Icon::Warning, tr("一份最多 %n 页", nullptr, MostPages), tr("先存入这些页，再扫下一份"));
    m_banner->hide();
    if (m_pages.isEmpty())
        m_state->showLoading();
    if (m_told.isEmpty()) {
        m_run.findScanners();
        return dress();
    }
    const QString source = m_source->value().toString();
    m_run.scan({m_device->value().toString(), source, m_resolution->value().toInt(), m_colour->isChecked(), ScanRun::isFeeder(source)});
    dress();
}

void ScanPage::offer(const QList<ScannerPlace> &places)
{
    m_device->clear();
    for (const ScannerPlace &place : places)
        m_device->add(visible((place.maker + u' ' + place.model).trimmed()), place.name);
    if (places.isEmpty())
        return fail(Error{QLatin1String("scanner.unreachable"), QStringLiteral("there is no scanner"), {}});
    m_run.askTalents(places.first().name);
}

// A flatbed takes whatever lies on it; of the resolutions the first that is fine enough.
void ScanPage::offer(const ScannerTalents &talents)
{
    m_source->clear();
    for (const QString &source : talents.sources)
        m_source->add(sourceWords(source), source);
    m_source->setEnabled(talents.sources.size() > 1);
    m_resolution->clear();
    const QList<int> known = talents.resolutions.isEmpty() ? QList<int>{UsualResolution} : talents.resolutions;
    for (const int dots : known)
        m_resolution->add(tr("%1 点/英寸").arg(dots), dots);
    const auto fine = std::find_if(known.begin(), known.end(), [](int dots) { return dots >= UsualResolution; });
    m_resolution->setCurrent(fine == known.end() ? int(known.size()) - 1 : int(fine - known.begin()));
}

void ScanPage::append(const ScannedPage &page)
{
    if (m_pages.size() >= MostPages)
        return;
    m_pages.append(page);
    m_list->addItem(QString());
    label(int(m_pages.size()) - 1);
    m_list->setCurrentRow(int(m_pages.size()) - 1);
    dress();
}

void ScanPage::label(int row)
{
    const QList<CaptureFault> &faults = m_pages[row].faults;
    QListWidgetItem *item = m_list->item(row);
    item->setText(tr("第 %1 页").arg(row + 1));
    item->setData(RowDelegate::Remark, faults.isEmpty() ? QString() : CaptureWords::advice(faults));
    item->setData(RowDelegate::BadgeText, faults.isEmpty() ? tr("清楚") : CaptureWords::badge(faults.first()));
    item->setData(RowDelegate::BadgeTone, int(faults.isEmpty() ? Tone::Green : Tone::Amber));
}

void ScanPage::show(int row)
{
    if (row < 0 || row >= m_pages.size())
        return;
    m_view->setPage(m_pages[row].image);
    m_state->showContent();
}

void ScanPage::turn(int degrees)
{
    const int row = m_list->currentRow();
    if (row < 0 || m_making)
        return;
    ScannedPage &page = m_pages[row];
    page.image = page.image.transformed(QTransform().rotate(degrees));
    // Whoever turns it has looked at it.
    page.faults.removeAll(CaptureFault::UpsideDown);
    label(row);
    show(row);
}

void ScanPage::remove()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_making || m_run.isBusy())
        return;
    m_pages.removeAt(row);
    delete m_list->takeItem(row);
    for (int i = row; i < m_pages.size(); ++i)
        label(i);
    show(m_list->currentRow());
    if (m_pages.isEmpty())
        m_state->showEmpty({Icon::Document, Tone::Grey, tr("还没有扫到页"), tr("把纸放好，按 Alt S")});
    dress();
}

QString ScanPage::whyNot() const
{
    if (m_making || m_run.isBusy())
        return m_making ? tr("正在存入") : tr("正在扫描，扫完再存");
    return m_pages.isEmpty() ? tr("还没有扫到页") : !m_blocked.isEmpty() && !m_sent.isEmpty() ? m_sent : m_blocked;
}

void ScanPage::send()
{
    if (const QString why = whyNot(); !why.isEmpty()) {
        if (!m_making)
            m_banner->show(Tone::Amber, Icon::Warning, tr("还不能存入"), why);
        return;
    }
    m_making = true;
    m_banner->hide();
    dress();
    QList<QImage> images;
    for (const ScannedPage &page : std::as_const(m_pages))
        images.append(page.image);
    const QString watermark = m_watermark->isChecked() ? ScannedPaper::watermarkFor(m_item) : QString();
    QString name = m_material;
    name.remove(QLatin1Char('/')).remove(QLatin1Char('\\'));
    whenAnswered(makeScannedFile(images, QStringLiteral("%1（窗口扫描）.pdf").arg(name.left(80)), watermark, m_device->text()), this,
                 [this, stack = m_stack](const Result<ScannedPaperFile> &paper) {
                     if (stack != m_stack)
                         return;
                     m_making = false;
                     if (!paper)
                         fail(paper.error());
                     else
                         Q_EMIT sendAsked(m_seq, *paper);
                     dress();
                 });
}

// Pages that were scanned stay, whatever failed.
void ScanPage::fail(const Error &error)
{
    const Said said = Words::say(error);
    m_banner->show(Tone::Red, Icon::Warning, said.fact, said.meaning);
    if (m_pages.isEmpty())
        m_state->showEmpty({Icon::Document, Tone::Grey, tr("还没有扫到页"), tr("把纸放好，按 Alt S")});
    dress();
}

void ScanPage::setBlocked(const QString &why)
{
    m_blocked = why;
    if (why.isEmpty())
        m_sent.clear();
    dress();
}

void ScanPage::tellSent(qint64 bytes, qint64 of)
{
    m_sent = tr("正在存入，已送 %1 / %2 MB").arg(double(bytes) / 1e6, 0, 'f', 1).arg(double(of) / 1e6, 0, 'f', 1);
    dress();
}

void ScanPage::dress()
{
    m_send->setNotReady(whyNot());
    m_more->setNotReady(m_run.isBusy() ? tr("正在扫描") : QString());
}

// For another page, by whatever key. A screen that is locked over a stack of sheets stops nothing.
void ScanPage::hideEvent(QHideEvent *event)
{
    if (isHidden())
        m_run.cancel();
    QWidget::hideEvent(event);
}

bool ScanPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *press = static_cast<QKeyEvent *>(event);
    if (press->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    switch (press->key()) {
    case Qt::Key_R: turn(press->modifiers() & Qt::ShiftModifier ? -90 : 90); return true;
    case Qt::Key_Delete: remove(); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_view->zoomIn(); return true;
    case Qt::Key_Minus: m_view->zoomOut(); return true;
    case Qt::Key_0: m_view->fitWidth(); return true;
    case Qt::Key_Escape:
        // Stops the scanner first, then leaves.
        if (m_run.isBusy()) {
            m_run.cancel();
            return true;
        }
        return false;
    default: return false;
    }
}

}
