// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ViewerPanel.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "documents/PageService.h"
#include "ui/casefile/ArchivePanel.h"
#include "ui/casefile/AttachmentFetch.h"
#include "ui/casefile/FileWords.h"
#include "ui/casefile/PaperNumber.h"
#include "ui/casefile/PinnedValues.h"
#include "ui/casefile/ThumbStrip.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/DocumentPage.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/Sign.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int PagePixels = 1240; // A4 at 150 dpi
constexpr int ThumbPixels = 80;

}

ViewerPanel::ViewerPanel(CaseDesk &desk, PageService &pages, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_service(pages)
    , m_pinned(new PinnedValues(this))
    , m_archive(new ArchivePanel(this))
    , m_thumbs(new ThumbStrip(this))
    , m_view(new DocumentPage(this))
    , m_besideView(new DocumentPage(this))
    , m_caption(new Label({}, TextStyle::Meta, Ink::Second, this))
    , m_besideCaption(new Label({}, TextStyle::Meta, Ink::Second, this))
{
    setObjectName(QStringLiteral("ViewerPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_pinned);
    column->addWidget(m_archive, 1);
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_thumbs);
    row->addWidget(captioned(m_caption, m_view), 1);
    m_besideState = new StatePage(m_besideView, this);
    m_besideState->setObjectName(QStringLiteral("beside"));
    m_besideState->awaitPaper();
    m_besidePart = captioned(m_besideCaption, m_besideState);
    row->addWidget(m_besidePart, 1);
    m_besidePart->hide();
    m_caption->hide();
    m_view->moveWith(m_besideView);
    m_state = new StatePage(content, this);
    m_state->awaitPaper();
    column->addWidget(m_state, 1);
    column->addWidget(buildFoot());
    setFocusProxy(m_view);
    m_view->installEventFilter(this);
    m_besideView->installEventFilter(this);
    connect(m_thumbs, &ThumbStrip::chosen, this, &ViewerPanel::ask);
    connect(m_state, &StatePage::retry, this, &ViewerPanel::look);
    connect(m_besideState, &StatePage::retry, this, [this] { askBeside(m_page); });
    connect(m_archive, &ArchivePanel::listed, this, &ViewerPanel::showList);
    connect(&m_service, &PageService::converting, this, &ViewerPanel::sayConverting);
    connect(m_archive, &ArchivePanel::opened, this, [this] {
        showPages();
        look();
    });
}

QWidget *ViewerPanel::captioned(Label *caption, QWidget *view)
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    caption->setContentsMargins(16, 4, 16, 4);
    caption->setElide(Qt::ElideRight);
    column->addWidget(caption);
    column->addWidget(view, 1);
    return part;
}

QWidget *ViewerPanel::buildHeader()
{
    auto *header = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this);
    header->setLines(Qt::BottomEdge);
    header->setFixedHeight(scaled(40));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(2);
    m_title = Label::bold({}, TextStyle::Body);
    m_title->setElide(Qt::ElideRight);
    m_flags = new Label({}, TextStyle::Meta, Ink::Red);
    m_flags->setElide(Qt::ElideRight);
    m_position = new Label({}, TextStyle::Secondary, Ink::Second);
    row->addWidget(m_title, 1);
    row->addWidget(m_flags);
    row->addSpacing(8);
    row->addWidget(m_position);
    row->addSpacing(6);
    const auto tool = [&](Icon icon, const QString &name, auto verb) {
        auto *button = new SignButton(icon, name, header);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QAbstractButton::clicked, this, verb);
        row->addWidget(button);
    };
    tool(Icon::ZoomOut, tr("缩小"), [this] { zoomOut(); });
    tool(Icon::ZoomIn, tr("放大"), [this] { zoomIn(); });
    tool(Icon::RotateLeft, tr("左转"), [this] { rotate(-90); });
    tool(Icon::RotateRight, tr("右转"), [this] { rotate(90); });
    tool(Icon::SideBySide, tr("与扫描件或上次对比"), [this] { compare(); });
    tool(Icon::FullScreen, tr("预览放大"), [this] { toggleFullSize(); });
    return header;
}

QWidget *ViewerPanel::buildFoot()
{
    auto *foot = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this);
    foot->setLines(Qt::TopEdge);
    foot->setFixedHeight(scaled(48));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    m_foundName = new Label(tr("核对结果"), TextStyle::Secondary, Ink::Second);
    row->addWidget(m_foundName);
    m_found = new Segmented({}, foot);
    m_found->setObjectName(QStringLiteral("found"));
    m_found->add(tr("原件已核"), QStringLiteral("1"));
    m_found->add(tr("收复印件"), QStringLiteral("2"));
    m_found->add(tr("不符"), QStringLiteral("3"), Tone::Red);
    row->addWidget(m_found, 1);
    connect(m_found, &Segmented::chosen, this, [this](int index) {
        static constexpr OriginalMark marks[] = {OriginalMark::Seen, OriginalMark::Copy, OriginalMark::Mismatch};
        Q_EMIT markChosen(marks[index]);
    });
    return foot;
}

void ViewerPanel::setCase(const CaseFile &file)
{
    m_case = file;
    m_seq = 0;
    leave();
    showPages();
    m_archive->start({});
    standAlone();
    m_view->setPage({});
}

const Material *ViewerPanel::material() const
{
    const auto found = std::find_if(m_case.materials.begin(), m_case.materials.end(), [this](const Material &m) { return m.seq == m_seq; });
    return found == m_case.materials.end() ? nullptr : &*found;
}

const Attachment *ViewerPanel::attachment() const
{
    const Material *paper = material();
    return paper && m_file < paper->attachments.size() ? &paper->attachments[m_file] : nullptr;
}

// What the current file may be compared with: the other of what was uploaded and what the window scanned, and the file of the round before.
QList<Attachment> ViewerPanel::others() const
{
    const Attachment *now = attachment();
    QList<Attachment> list;
    if (!now)
        return list;
    const Attachment *twin = nullptr;
    const Attachment *earlier = nullptr;
    for (const Attachment &other : material()->attachments) {
        if (other.scan.has_value() != now->scan.has_value() &&
            (!twin || other.round > twin->round || (other.round == twin->round && other.scan)))
            twin = &other;
        else if (other.scan.has_value() == now->scan.has_value() && other.round < now->round && !earlier)
            earlier = &other;
    }
    for (const Attachment *one : {twin, earlier})
        if (one)
            list.append(*one);
    return list;
}

QString ViewerPanel::captionOf(const Attachment &file) const
{
    if (file.scan)
        return tr("%1扫描 %2 · %3")
            .arg(Words::window(file.scan->window), halltime::moment(file.scan->at, halltime::dayOf(halltime::now())), file.scan->by);
    return file.round < m_case.round ? tr("上次提交") : tr("申请人提交");
}

void ViewerPanel::standAlone()
{
    m_beside = -1;
    m_besidePart->hide();
    m_caption->hide();
}

void ViewerPanel::showMaterial(int seq)
{
    if (seq == m_seq)
        return;
    m_seq = seq;
    m_file = 0;
    standAlone();
    open();
}

void ViewerPanel::open()
{
    showPages();
    m_archive->start(attachment() ? attachment()->name : QString());
    look();
}

// What was asked for is not wanted any more, nor any answer to it.
void ViewerPanel::leave()
{
    ++m_round;
    m_looked.cancel();
    m_asked.cancel();
    m_pageCount = 0;
    m_page = 0;
}

// At what was handed in, or at the file of an archive that is open.
void ViewerPanel::look()
{
    leave();
    m_flags->setText({});
    m_thumbs->setPages(0);
    straighten();
    // Another paper's picture under this one's name would be worse than none.
    m_view->setPage({});
    m_besideView->setPage({});
    m_pinned->show(m_case, m_seq);
    dress();
    const Material *paper = material();
    const Attachment *file = attachment();
    if (!paper) {
        m_state->showEmpty({Icon::Document, Tone::Grey, tr("没有选中的材料"), {}});
        return;
    }
    if (!file) {
        const QString why = paper->exempt                           ? tr("这份材料免提交：%1").arg(paper->source)
                            : paper->state == MaterialState::Window ? tr("申请人选择把原件交到窗口")
                                                                    : tr("申请人没有上传");
        m_state->showEmpty({Icon::Document, Tone::Grey, tr("没有上传的文件"), why});
        Q_EMIT painted();
        return;
    }
    m_state->showLoading();
    const Place wanted = place();
    m_looked = m_service.probe(wanted.sha256(), fetchFor(this, m_desk, wanted.file), wanted.file.name, wanted.entry);
    whenAnswered(m_looked, this, [this, wanted](const Result<FileFacts> &facts) {
        if (!isAt(wanted))
            return;
        if (facts)
            showFacts(*facts);
        else
            fail(facts.error());
    });
}

ViewerPanel::Place ViewerPanel::place() const
{
    return {attachment() ? *attachment() : Attachment(), m_archive->entry(), m_round};
}

bool ViewerPanel::hasFocusInside() const
{
    return window()->focusWidget() && isAncestorOf(window()->focusWidget());
}

// It is LibreOffice that takes its time, and not the line.
void ViewerPanel::sayConverting(const QByteArray &sha256, const QList<int> &entry)
{
    const Place here = place();
    if (m_state->state() == StatePage::State::Loading && here.sha256() == sha256 && here.entry == entry)
        m_state->showEmpty({Icon::Clock, Tone::Grey, tr("正在转换成页面"), tr("Word 和 Excel 文件要几秒，可以先看别的材料")});
}

// The cursor stays in the preview, on whatever that shows.
void ViewerPanel::showPages()
{
    setFocusProxy(m_view);
    if (!m_state->isHidden())
        return;
    const bool focused = hasFocusInside();
    m_state->showContent();
    m_state->show();
    if (focused)
        m_view->setFocus(Qt::OtherFocusReason);
}

void ViewerPanel::showList(const FileFacts &archive)
{
    leave();
    m_flags->setText(FileWords::warnings(archive.flags));
    dress();
    setFocusProxy(m_archive);
    if (hasFocusInside())
        m_archive->setFocus(Qt::OtherFocusReason);
    m_state->showContent();
    m_state->hide();
    Q_EMIT painted();
}

void ViewerPanel::showFacts(const FileFacts &facts)
{
    if (isArchive(facts.mediaType) && !facts.entries.isEmpty())
        return m_archive->list(facts);
    m_flags->setText(FileWords::warnings(facts.flags));
    if (!facts.preview) {
        const Said said = FileWords::withoutPages(facts);
        m_state->showEmpty({Icon::Document, Tone::Grey, said.fact, said.meaning}, waysOn());
        Q_EMIT painted();
        return;
    }
    m_pageCount = facts.pages;
    m_thumbs->setPages(facts.pages);
    ask(0);
    const Place wanted = place();
    for (int page = 0; page < qMin(facts.pages, ThumbStrip::mostPages()) && facts.pages > 1; ++page) {
        whenAnswered(m_service.page(wanted.sha256(), fetchFor(this, m_desk, wanted.file), page, ThumbPixels, 0, wanted.entry), this,
                     [this, page, wanted](const Result<PageImage> &picture) {
                         if (picture && isAt(wanted))
                             m_thumbs->setPicture(page, picture->image);
                     });
    }
}

void ViewerPanel::ask(int page)
{
    if (!attachment() || page < 0 || page >= m_pageCount)
        return;
    m_page = page;
    m_thumbs->setCurrent(page);
    dress();
    m_asked.cancel();
    const Place wanted = place();
    m_asked = m_service.page(wanted.sha256(), fetchFor(this, m_desk, wanted.file), page, PagePixels, 0, wanted.entry);
    whenAnswered(m_asked, this, [this, wanted, page](const Result<PageImage> &picture) {
        if (!isAt(wanted) || m_page != page)
            return;
        if (!picture)
            return fail(picture.error());
        m_view->setPage(picture->image);
        m_state->showContent();
        Q_EMIT painted();
    });
    if (isComparing())
        askBeside(page);
}

// The same page of the other paper: until it is there nothing lies beside this one, for any other page would be compared with it.
void ViewerPanel::askBeside(int page)
{
    const Attachment wanted = others().value(m_beside);
    m_besideCaption->setText(tr("%1 · 第 %2 页").arg(captionOf(wanted)).arg(page + 1));
    m_besideView->setPage({});
    m_besideState->showLoading();
    whenAnswered(m_service.page(QByteArray::fromHex(wanted.sha256.toLatin1()), fetchFor(this, m_desk, wanted), page, PagePixels), this,
                 [this, wanted, page](const Result<PageImage> &picture) {
                     if (others().value(m_beside).id != wanted.id || m_page != page)
                         return;
                     if (!picture)
                         return failBeside(picture.error());
                     m_besideView->setPage(picture->image);
                     m_besideState->showContent();
                 });
}

void ViewerPanel::failBeside(const Error &error)
{
    if (error.is(error::FilePage))
        return m_besideState->showEmpty({Icon::Document, Tone::Grey, tr("这一份没有第 %1 页").arg(m_page + 1),
                                         tr("一共 %n 页", nullptr, error.facts[u"pages"].toInt())});
    const Said said = Words::say(error);
    m_besideState->showFailed({Icon::Document, Tone::Red, tr("第 %1 页读不出来").arg(m_page + 1), said.fact});
}

void ViewerPanel::fail(const Error &error)
{
    if (error.is(error::FileCancelled))
        return;
    const Attachment *file = attachment();
    m_flags->setText(FileWords::warnings(error.facts[QLatin1String("flags")].toVariant().toStringList()));
    const Said said = Words::say(error);
    m_state->showFailed({Icon::Document, Tone::Red, m_pageCount > 1 ? tr("第 %1 页读不出来").arg(m_page + 1) : said.fact,
                         file              ? tr("%1：%2").arg(m_archive->name(), m_pageCount > 1 ? said.fact : said.meaning)
                         : m_pageCount > 1 ? said.fact
                                           : said.meaning},
                        waysOn());
    Q_EMIT painted();
}

// Whoever does not check originals writes no supplement notice either.
QList<Button *> ViewerPanel::waysOn()
{
    if (m_found->parentWidget()->isHidden())
        return {};
    auto *write = new Button(tr("写入补正"), Button::Kind::Amber);
    write->setKeys(QStringLiteral("F9"));
    connect(write, &Button::activated, this, &ViewerPanel::supplementAsked);
    return {write};
}

void ViewerPanel::dress()
{
    const Material *paper = material();
    m_title->setText(paper ? paperNumber(paper->seq) + u' ' + paper->name : QString());
    m_position->setText(m_pageCount > 0 ? tr("%1 / %2 页").arg(m_page + 1).arg(m_pageCount) : QString());
}

// Without the heading of the choices, which only shows where there is room left: two widths would each bring the other about.
int ViewerPanel::leastWidth() const
{
    return qMax(m_title->parentWidget()->minimumSizeHint().width(), 2 * 16 + m_found->minimumSizeHint().width());
}

void ViewerPanel::setMarkable(bool markable)
{
    m_found->setEnabled(markable);
    m_foundName->setEnabled(markable);
}

void ViewerPanel::setMarking(bool marking)
{
    m_found->parentWidget()->setVisible(marking);
}

// Where larger text leaves no room for the heading and the choices, the choices are read whole.
void ViewerPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int Around = 2 * 16 + 12;
    m_foundName->setVisible(m_foundName->sizeHint().width() + Around + m_found->sizeHint().width() <= width());
}

void ViewerPanel::setMark(std::optional<OriginalMark> mark)
{
    const bool scanned = mark == OriginalMark::Scanned;
    m_found->setText(0, scanned ? tr("已扫描") : tr("原件已核"));
    m_found->setCurrent(!mark                                    ? -1
                        : *mark == OriginalMark::Seen || scanned ? 0
                        : *mark == OriginalMark::Copy            ? 1
                        : *mark == OriginalMark::Mismatch        ? 2
                                                                 : -1);
}

void ViewerPanel::zoomIn()
{
    m_view->zoomIn();
}

void ViewerPanel::zoomOut()
{
    m_view->zoomOut();
}

void ViewerPanel::fit()
{
    m_view->fitWidth();
}

void ViewerPanel::rotate(int degrees)
{
    // Papers side by side turn together. The one beside turns alone for who went into it: a scan may lie otherwise than what was sent.
    if (isComparing()) {
        m_besideView->turn(degrees);
        m_besideTurn += degrees;
    }
    if (!isComparing() || !m_besideView->hasFocus()) {
        m_view->turn(degrees);
        m_turn += degrees;
    }
}

// A paper starts as it was handed in, however the one before was turned.
void ViewerPanel::straighten()
{
    m_view->turn(-std::exchange(m_turn, 0));
    m_besideView->turn(-std::exchange(m_besideTurn, 0));
}

void ViewerPanel::compare()
{
    if (m_archive->isListing())
        return;
    const QList<Attachment> files = others();
    if (m_beside + 1 >= files.size())
        return standAlone();
    ++m_beside;
    m_caption->setText(captionOf(*attachment()));
    m_caption->show();
    m_besidePart->show();
    askBeside(m_page);
}

void ViewerPanel::nextPage()
{
    const Material *paper = material();
    if (m_page + 1 < m_pageCount) {
        ask(m_page + 1);
    } else if (m_archive->isInside()) {
        return; // the next file handed in is not that of the archive
    } else if (paper && m_file + 1 < paper->attachments.size()) {
        ++m_file;
        standAlone();
        open();
    }
}

void ViewerPanel::previousPage()
{
    if (m_page > 0) {
        ask(m_page - 1);
    } else if (!m_archive->isInside() && m_file > 0) {
        --m_file;
        standAlone();
        open();
    }
}

void ViewerPanel::toggleFullSize()
{
    m_full = !m_full;
    Q_EMIT fullSizeChanged(m_full);
}

// A page by itself would turn alone, though another lies beside it, and scroll where the paper goes on to its next page.
bool ViewerPanel::eventFilter(QObject *watched, QEvent *event)
{
    auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    const bool ours = key && (key->key() == Qt::Key_R || key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown);
    if (!ours || key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QWidget::eventFilter(watched, event);
    keyPressEvent(key);
    return true;
}

void ViewerPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomIn();
    case Qt::Key_Minus: return zoomOut();
    case Qt::Key_0: return fit();
    case Qt::Key_R: return rotate(event->modifiers() & Qt::ShiftModifier ? -90 : 90);
    case Qt::Key_C: return compare();
    case Qt::Key_PageDown: return nextPage();
    case Qt::Key_PageUp: return previousPage();
    default: break;
    }
    if (event->isAutoRepeat())
        return;
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_1: Q_EMIT markChosen(OriginalMark::Seen); break;
    case Qt::Key_2: Q_EMIT markChosen(OriginalMark::Copy); break;
    case Qt::Key_3: Q_EMIT markChosen(OriginalMark::Mismatch); break;
    case Qt::Key_4: Q_EMIT markChosen(OriginalMark::NotNeeded); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_archive->isListing())
            return hasFocusInside() ? m_archive->openCurrent() : m_archive->setFocus(Qt::OtherFocusReason);
        return QWidget::keyPressEvent(event);
    case Qt::Key_Escape:
    case Qt::Key_Backspace:
        if (m_archive->back())
            return;
        [[fallthrough]];
    default: QWidget::keyPressEvent(event);
    }
}

}
