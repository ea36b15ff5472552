// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/PaperScanPage.h"

#include "ui/kiosk/parts/Blocks.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"
#include "ui/scan/CaptureWords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

// What a clerk reads well, and no file of many megabytes.
constexpr int Resolution = 200;

QString adviceOn(const ScannedPage &page)
{
    if (page.faults.isEmpty())
        return PaperScanPage::tr("看得清");
    if (page.faults.first() == CaptureFault::UpsideDown)
        return PaperScanPage::tr("像是上下颠倒，点两次“转一下”");
    return CaptureWords::advice(page.faults.first());
}

int nearest(const QList<int> &resolutions)
{
    const auto fit = std::find_if(resolutions.begin(), resolutions.end(), [](int each) { return each >= Resolution; });
    return resolutions.isEmpty() ? Resolution : fit == resolutions.end() ? resolutions.last() : *fit;
}

// What somebody at a machine can do about it, with the other ways to hand the paper in.
QString scannerWords(const Error &error)
{
    if (error.is(error::ScannerEmpty))
        return PaperScanPage::tr("没有放纸。放好再点“扫描”");
    if (error.is(error::ScannerOpen))
        return PaperScanPage::tr("扫描仪的盖没有合上。合上再点“扫描”");
    if (error.is(error::ScannerJammed))
        return PaperScanPage::tr("卡纸了，请点“叫人帮忙”。扫好的页都还在");
    if (error.is(error::ScannerUnreachable) || error.is(error::ScannerRefused))
        return PaperScanPage::tr("扫描仪现在用不了。可以返回，用手机扫码传，或选“交到窗口”");
    return Words::say(error).whole();
}

}

PaperScanPage::PaperScanPage(Kiosk &kiosk, const GuideMaterial &material, const QUuid &draft, const QString &watermark)
    : KioskPage(kiosk, QStringLiteral("PaperScanPage"), tr("扫描材料"))
    , m_material(material)
    , m_draft(draft)
    , m_watermark(watermark)
    , m_scan(new Button({}, Button::Kind::Secondary, Button::Size::Large))
    , m_done(new Button({}, Button::Kind::Primary, Button::Size::Large))
{
    const auto [card, lines] = blocks::card();
    lines->addWidget(blocks::text(material.name, TextStyle::Verdict));
    lines->addWidget(blocks::text(tr("有字的一面朝下，放正，合上盖；几张纸可以放进纸器里一起扫")));
    if (!watermark.isEmpty())
        lines->addWidget(blocks::text(tr("每一页印上“%1”").arg(watermark), TextStyle::Secondary, Ink::Second));
    column()->addWidget(card);
    auto *pages = new QWidget;
    m_rows = new QVBoxLayout(pages);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(dressed(8, 16, 20));
    column()->addWidget(pages);
    column()->addStretch();
    m_scan->setSign(Icon::Scanner);
    m_scan->setObjectName(QStringLiteral("scan"));
    m_done->setObjectName(QStringLiteral("takeScan"));
    addAct(m_scan);
    addAct(m_done, true);
    connect(m_scan, &Button::activated, this, &PaperScanPage::scan);
    connect(m_done, &Button::activated, this, &PaperScanPage::handIn);
    connect(m_done, &Button::refused, this, [this](const QString &why) { say(why); });
    connect(&m_run, &ScanRun::scannersFound, this, [this](const QList<ScannerPlace> &places) {
        if (places.isEmpty())
            return fail({error::ScannerUnreachable, QStringLiteral("there is no scanner"), {}});
        m_device = places.first().name;
        m_run.askTalents(m_device);
    });
    connect(&m_run, &ScanRun::talentsKnown, this, [this](const QString &, const ScannerTalents &talents) {
        m_finding = false;
        m_talents = talents;
        if (std::exchange(m_wanted, false))
            scan();
    });
    connect(&m_run, &ScanRun::pageReady, this, &PaperScanPage::take);
    connect(&m_run, &ScanRun::failed, this, &PaperScanPage::fail);
    connect(&m_run, &ScanRun::ended, this, [this](int came, int blank) {
        if (came == 0)
            say(blank > 0 ? tr("扫到的是空白。有字的一面朝下，再点“扫描”") : tr("没有扫到。放好再点“扫描”"));
        refresh();
    });
    find();
    refresh();
}

void PaperScanPage::find()
{
    m_finding = true;
    const QString &named = kiosk().devices().scanner;
    if (named == QLatin1String("auto"))
        return m_run.findScanners();
    m_device = named;
    m_run.askTalents(named);
}

QString PaperScanPage::sourceFor(bool feeder) const
{
    const auto found = std::find_if(m_talents->sources.begin(), m_talents->sources.end(),
                                    [feeder](const QString &source) { return ScanRun::isFeeder(source) == feeder; });
    return found == m_talents->sources.end() ? QString() : *found;
}

void PaperScanPage::scan()
{
    if (isScanning() || m_sending)
        return;
    say(QString());
    if (m_talents)
        order(!sourceFor(true).isEmpty());
    else if (m_wanted = true; !m_finding)
        find();
    refresh();
}

void PaperScanPage::order(bool fromFeeder)
{
    m_fromFeeder = fromFeeder;
    m_run.scan({m_device, sourceFor(fromFeeder), nearest(m_talents->resolutions), true, fromFeeder});
}

void PaperScanPage::take(const ScannedPage &page)
{
    m_pages.append(page);
    kiosk().hearFrom(); // whoever feeds paper touches no screen
    drawPages();
    refresh();
}

void PaperScanPage::fail(const Error &error)
{
    m_wanted = m_finding = false;
    // An empty feeder: what is to be scanned lies on the glass.
    if (error.is(error::ScannerEmpty) && m_fromFeeder && !sourceFor(false).isEmpty())
        return order(false);
    say(scannerWords(error));
    refresh();
}

void PaperScanPage::drawPages()
{
    clearLayout(m_rows);
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const ScannedPage &page = m_pages[i];
        const auto [card, rows] = blocks::card();
        card->setObjectName(QStringLiteral("scannedPage"));
        auto *row = new QHBoxLayout;
        row->setSpacing(dressed(8, 24, 28));
        auto *picture = new QLabel;
        picture->setPixmap(QPixmap::fromImage(
            page.image.scaled(dressed(120, 240, 300), dressed(160, 320, 400), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
        row->addWidget(picture);
        auto *beside = new QVBoxLayout;
        beside->addWidget(Label::bold(tr("第 %1 页").arg(i + 1), TextStyle::Verdict));
        beside->addWidget(blocks::text(adviceOn(page), TextStyle::Body, page.faults.isEmpty() ? Ink::Green : Ink::Amber));
        auto *turn = new Button(tr("转一下"), Button::Kind::Secondary);
        turn->setSign(Icon::RotateRight);
        turn->setObjectName(QStringLiteral("turnPage-%1").arg(i + 1));
        auto *away = new Button(tr("删掉"), Button::Kind::Red);
        away->setObjectName(QStringLiteral("removePage-%1").arg(i + 1));
        beside->addWidget(turn);
        beside->addWidget(away);
        beside->addStretch();
        row->addLayout(beside, 1);
        rows->addLayout(row);
        m_rows->addWidget(card);
        connect(turn, &Button::activated, this, [this, i] {
            m_pages[i].image = m_pages[i].image.transformed(QTransform().rotate(90));
            m_pages[i].faults = CaptureCheck::faults(m_pages[i].image);
            drawPages();
        });
        connect(away, &Button::activated, this, [this, i] {
            m_pages.removeAt(i);
            drawPages();
            refresh();
        });
    }
}

void PaperScanPage::handIn()
{
    if (std::exchange(m_sending, true))
        return;
    KioskScan scan{m_draft, m_material.seq, tr("%1（自助机扫描）.pdf").arg(m_material.name.left(80)), m_watermark, {}};
    for (const ScannedPage &page : std::as_const(m_pages))
        scan.pages.append(page.image);
    say(QString());
    refresh();
    whenAnswered(handInScan(kiosk(), scan), this, [this](const Result<UploadedFile> &file) {
        m_sending = false;
        refresh();
        if (!file)
            return say(file.error());
        Q_EMIT taken(*file);
        kiosk().back();
    });
}

void PaperScanPage::refresh()
{
    const bool any = !m_pages.isEmpty();
    m_scan->setText(isScanning() ? tr("正在扫描") : any ? tr("再扫一页") : tr("扫描"));
    m_scan->setKind(any ? Button::Kind::Secondary : Button::Kind::Primary);
    m_done->setText(m_sending ? tr("正在保存") : tr("就用这 %n 页", nullptr, int(m_pages.size())));
    m_done->setVisible(any);
    m_done->setNotReady(isScanning() ? tr("还在扫描，请稍等") : QString());
}

}
