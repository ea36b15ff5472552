// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ViewerPanel.h"

#include "documents/PageService.h"
#include "ui/casefile/ArchivePanel.h"
#include "ui/casefile/AttachmentFetch.h"
#include "ui/casefile/FileWords.h"
#include "ui/casefile/PaperNumber.h"
#include "ui/casefile/PinnedValues.h"
#include "ui/casefile/ThumbStrip.h"
#include "ui/parts/Button.h"
#include "ui/parts/DocumentPage.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/Label.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int PagePixels = 1240; // A4 at 150 dpi
constexpr int ThumbPixels = 80;
constexpr qint64 WorthCounting = 4'000'000; // bytes; less is there before anybody has read how much

}

ViewerPanel::ViewerPanel(CaseDesk &desk, PageService &pages, QWidget *parent)
    : QWidget(parent)
    , m_fetch(new AttachmentFetch(desk, this))
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
    m_besideState = new StatePage(m_besideView, this);
    m_besideState->setObjectName(QStringLiteral("beside"));
    m_besideState->awaitPaper();
    // In a grid the two pages begin at one height, however long what is said above them.
    m_papers = new QGridLayout;
    m_papers->setSpacing(0);
    m_papers->setRowStretch(1, 1);
    m_papers->setColumnStretch(0, 1);
    row->addLayout(m_papers, 1);
    for (Label *caption : {m_caption, m_besideCaption}) {
        caption->setContentsMargins(16, 4, 8, 4);
        caption->setMostLines(3);
        caption->setAlignment(Qt::AlignTop);
    }
    m_caption->setObjectName(QStringLiteral("fileCaption"));
    m_papers->addWidget(m_caption, 0, 0);
    m_papers->addWidget(m_besideCaption, 0, 1);
    m_papers->addWidget(m_view, 1, 0);
    m_papers->addWidget(m_besideState, 1, 1);
    showBeside(false);
    m_view->moveWith(m_besideView);
    m_state = new StatePage(content, this);
    // The keys are the same while a sentence stands where the page would be.
    FocusRing::attach(m_view, m_state, 0, FocusRing::When::Hidden);
    FocusRing::attach(m_besideView, m_besideState, 0, FocusRing::When::Hidden);
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
    connect(m_fetch, &AttachmentFetch::came, this, &ViewerPanel::sayComing);
    connect(m_archive, &ArchivePanel::opened, this, [this] {
        showPages();
        look();
    });
}

// The pages' service outlives it, and would go on.
ViewerPanel::~ViewerPanel()
{
    leave();
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

// Where it stands among the files that came at one time: whoever looks at one of two has seen half.
QString ViewerPanel::filePlace(const QString &words) const
{
    const Attachment *now = attachment();
    if (!now)
        return {};
    const QList<Attachment> &all = material()->attachments;
    const auto together = [now](const Attachment &one) { return one.round == now->round; };
    const auto count = std::count_if(all.begin(), all.end(), together);
    const auto before = std::count_if(all.begin(), all.begin() + m_file, together);
    return count > 1 ? words.arg(before + 1).arg(count) : QString();
}

// What was handed in before never passes for this time's.
QString ViewerPanel::earlier() const
{
    const Attachment *file = attachment();
    return file ? FileWords::earlier(*file, *material(), m_case.round) : QString();
}

void ViewerPanel::standAlone()
{
    m_beside = -1;
    m_askedBeside.cancel();
    showBeside(false);
}

void ViewerPanel::showBeside(bool shown)
{
    m_papers->setColumnStretch(1, shown ? 1 : 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_besideCaption, m_besideState})
        part->setVisible(shown);
    dressCaption();
}

Ink ViewerPanel::captionInk() const
{
    const Attachment *file = attachment();
    return file && FileWords::isReplaced(*file, *material(), m_case.round) ? Ink::Amber : Ink::Second;
}

void ViewerPanel::dressCaption()
{
    const Attachment *file = attachment();
    const QString words = isComparing() && file ? FileWords::origin(*file, m_case.round) : earlier();
    m_caption->setText(words);
    m_caption->setInk(captionInk());
    m_caption->setVisible(!words.isEmpty());
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
    m_archive->start(attachment() ? attachment()->name : QString(), earlier(), captionInk());
    look();
}

// What was asked for is not wanted any more, nor any answer to it.
void ViewerPanel::leave()
{
    ++m_round;
    m_looked.cancel();
    m_asked.cancel();
    m_askedBeside.cancel();
    m_askedThumbs.cancel();
    m_pageCount = 0;
    m_page = 0;
}

// At what was handed in, or at the file of an archive that is open.
void ViewerPanel::look()
{
    leave();
    m_flags->setText({});
    m_thumbs->setPages(0);
    beginFitted();
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
    const auto looked = m_service.probe(wanted.sha256(), m_fetch->provider(wanted.file), wanted.file.name, wanted.entry);
    m_looked = whenAnswered(looked, this, [this, wanted](const Result<FileFacts> &facts) {
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

// It is LibreOffice that takes its time, and not the line. A page whose PDF is not kept any more is made again: the page before does not
// stand under its number meanwhile.
void ViewerPanel::sayConverting(const QByteArray &sha256, const QList<int> &entry)
{
    const Notice notice{Icon::Clock, Tone::Grey, tr("正在转换成页面"), tr("Word 和 Excel 文件要几秒，可以先看别的材料")};
    const Place here = place();
    const bool turning = m_state->state() == StatePage::State::Content && m_asked.isAwaited();
    if ((turning || m_state->state() == StatePage::State::Loading) && here.sha256() == sha256 && here.entry == entry)
        m_state->showEmpty(notice);
    const Place beside{others().value(m_beside), {}, m_round};
    if (m_besideState->state() == StatePage::State::Loading && beside.sha256() == sha256 && beside.entry == entry)
        m_besideState->showEmpty(notice);
}

// A large file takes its time on the line; where that is lost, what came is kept, and goes on there.
void ViewerPanel::sayComing(const QString &sha256, qint64 bytes, qint64 of)
{
    if (of < WorthCounting)
        return;
    const QString words = tr("已取 %1 / %2 MB").arg(bytes / 1'000'000).arg(of / 1'000'000);
    if (attachment() && attachment()->sha256 == sha256)
        m_state->tellProgress(words);
    if (others().value(m_beside).sha256 == sha256)
        m_besideState->tellProgress(words);
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
        m_state->showEmpty({Icon::Document, Tone::Grey, said.fact, said.meaning}, isOfTheFile(facts) ? waysOn() : QList<Button *>());
        Q_EMIT painted();
        return;
    }
    m_pageCount = facts.pages;
    m_thumbs->setPages(facts.pages);
    ask(0);
    const Place wanted = place();
    for (int page = 0; page < qMin(facts.pages, ThumbStrip::mostPages()) && facts.pages > 1; ++page) {
        const auto thumb = m_service.page(wanted.sha256(), m_fetch->provider(wanted.file), page, ThumbPixels, 0, wanted.entry);
        m_askedThumbs.add(whenAnswered(thumb, this, [this, page, wanted](const Result<PageImage> &picture) {
            if (picture && isAt(wanted))
                m_thumbs->setPicture(page, picture->image);
        }));
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
    if (m_state->state() != StatePage::State::Content)
        m_state->showLoading(); // what was wrong with the page before is not what is wrong with this one
    const Place wanted = place();
    const auto asked = m_service.page(wanted.sha256(), m_fetch->provider(wanted.file), page, PagePixels, 0, wanted.entry);
    m_asked = whenAnswered(asked, this, [this, wanted, page](const Result<PageImage> &picture) {
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
    m_besideCaption->setText(tr("第 %2 页 · %1").arg(FileWords::origin(wanted, m_case.round)).arg(page + 1));
    m_besideView->setPage({});
    m_besideState->showLoading();
    m_askedBeside.cancel();
    const auto asked = m_service.page(QByteArray::fromHex(wanted.sha256.toLatin1()), m_fetch->provider(wanted), page, PagePixels);
    m_askedBeside = whenAnswered(asked, this, [this, wanted, page](const Result<PageImage> &picture) {
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
    const QStringList flags = FileFacts::fromJson(error.facts).flags;
    if (!flags.isEmpty())
        m_flags->setText(FileWords::warnings(flags));
    const Said said = Words::say(error);
    m_state->showFailed({Icon::Document, Tone::Red, m_pageCount > 1 ? tr("第 %1 页读不出来").arg(m_page + 1) : said.fact,
                         file              ? tr("%1：%2").arg(m_archive->name(), m_pageCount > 1 ? said.fact : said.meaning)
                         : m_pageCount > 1 ? said.fact
                                           : said.meaning},
                        isOfTheFile(error) ? waysOn() : QList<Button *>());
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
    m_number->setText(paper ? paperNumber(paper->seq) : QString());
    m_title->setText(paper ? paper->name : QString());
    // Large text has no room for what goes without saying.
    const bool brief = scaled(100) >= 125;
    const bool tight = brief && (m_pageCount > 9 || !m_flags->text().isEmpty());
    const QString file = filePlace(tight ? QStringLiteral("%1/%2") : brief ? tr("件 %1/%2") : tr("文件 %1/%2"));
    const QString page = m_pageCount < 1 || (!file.isEmpty() && brief && m_pageCount == 1) ? QString()
                         : !file.isEmpty() && brief ? QStringLiteral("%1/%2").arg(m_page + 1).arg(m_pageCount)
                                                    : tr("%1 / %2 页").arg(m_page + 1).arg(m_pageCount);
    QStringList place{file, page};
    place.removeAll({});
    m_position->setText(place.join(QStringLiteral(" · ")));
    dressCaption();
}

void ViewerPanel::setMark(std::optional<OriginalMark> mark)
{
    const bool scanned = mark == OriginalMark::Scanned;
    m_found->setText(0, scanned ? tr("已扫描") : tr("原件已核"));
    m_found->setBrief(0, scanned ? tr("扫描", "brief") : tr("已核", "brief: the original was seen"));
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

// A paper starts as it was handed in and whole in its width, however the one before was turned and zoomed.
void ViewerPanel::beginFitted()
{
    m_view->fitWidth(); // and with it the one beside
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
    showBeside(true);
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
