// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/MaterialCard.h"

#include "documents/ScannedPaper.h"
#include "ui/kiosk/apply/PaperScanPage.h"
#include "ui/kiosk/find/ItemWords.h"
#include "ui/kiosk/find/SamplePage.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/kiosk/parts/QrView.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/Sign.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>

namespace yichuang {

namespace {

// As long as the code on the sheet serves: whoever photographs touches no screen.
constexpr std::chrono::minutes CodeServes(10);

}

MaterialCard::MaterialCard(ApplyWork &work, Kiosk &kiosk, const GuideMaterial &material, bool within)
    : Panel(Ground::Surface, within ? Shape::Flat : Shape::Card)
    , m_work(work)
    , m_kiosk(kiosk)
    , m_material(material)
    , m_rows(new QVBoxLayout(this))
    , m_within(within)
{
    setObjectName(QStringLiteral("material-%1").arg(material.seq));
    const int side = within ? 0 : dressed(12, 32, 36), above = within ? 0 : dressed(8, 20, 24);
    m_rows->setContentsMargins(side, above, side, above);
    m_rows->setSpacing(dressed(4, 12, 16));
    m_timer.setInterval(2000);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        whenAnswered(m_kiosk.session()->upload(m_upload), this, [this](const Result<PhoneUpload> &upload) {
            if (upload)
                watchPhone(*upload);
        });
    });
    refresh();
}

void MaterialCard::refresh()
{
    clearLayout(m_rows);
    const bool supplied = m_material.exempt || m_work.isSupplied(m_material);
    if (!m_within)
        addHead(supplied);
    if (m_material.exempt)
        return;
    if (!m_material.condition.isEmpty()) {
        auto *why = new Label(tr("%1要交").arg(m_material.condition), TextStyle::Secondary, Ink::Second);
        why->setWordWrap(true);
        m_rows->addWidget(why);
    }
    if (!m_material.fillNotes.isEmpty()) {
        auto *notes = new Label(m_material.fillNotes, TextStyle::Secondary, Ink::Second);
        notes->setWordWrap(true);
        m_rows->addWidget(notes);
    }
    if (m_work.isKept(m_material.seq) && !m_work.isWindow(m_material.seq) && m_work.files(m_material.seq).isEmpty())
        m_rows->addWidget(new Label(tr("上次交的还在，不用再交。要换就再传一次"), TextStyle::Secondary, Ink::Green));
    addFiles();
    addWays();
}

void MaterialCard::addHead(bool supplied)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(dressed(8, 20, 20));
    head->addWidget(new Sign(supplied ? Icon::Tick : Icon::Clock, 18, supplied ? Ink::Green : Ink::Amber));
    auto *name = Label::bold(m_material.name, TextStyle::Verdict);
    name->setWordWrap(true);
    head->addWidget(name, 1);
    const ItemRow::Tag tag = m_material.exempt                 ? item_words::handing(m_material)
                             : m_work.isOptional(m_material)   ? ItemRow::Tag{tr("可不交"), Tone::Grey}
                             : m_work.isWindow(m_material.seq) ? ItemRow::Tag{tr("交到窗口"), Tone::Amber}
                             : m_work.isSupplied(m_material)   ? ItemRow::Tag{tr("已交"), Tone::Green}
                                                               : ItemRow::Tag{tr("要交"), Tone::Amber};
    head->addWidget(new Badge(tag.text, tag.tone));
    m_rows->addLayout(head);
}

void MaterialCard::addFiles()
{
    for (const UploadedFile &file : m_work.files(m_material.seq)) {
        auto *row = new QHBoxLayout;
        row->addWidget(new Sign(Icon::Document, 16, Ink::Green));
        auto *name = new Label(tr("%1（%2 KB）").arg(file.name).arg(qMax<qint64>(1, file.size / 1024)), TextStyle::Body);
        name->setElide(Qt::ElideMiddle);
        row->addWidget(name, 1);
        auto *away = new Button(tr("删掉"), Button::Kind::Red);
        away->setObjectName(QStringLiteral("remove-%1").arg(m_material.seq));
        row->addWidget(away);
        m_rows->addLayout(row);
        connect(away, &Button::activated, this, [this, hash = file.sha256] {
            m_work.removeFile(m_material.seq, hash);
            refresh();
        });
    }
}

Button *MaterialCard::way(QLayout *row, const char *name, const QString &text, Icon sign)
{
    auto *button = new Button(text, Button::Kind::Secondary, Button::Size::Decision);
    button->setObjectName(QStringLiteral("%1-%2").arg(QLatin1String(name)).arg(m_material.seq));
    button->setSign(sign);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(button);
    return button;
}

void MaterialCard::addWays()
{
    auto *row = new QBoxLayout(appearance().dress == Dress::Elder ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->setSpacing(dressed(8, 16, 24));
    if (m_material.form != MaterialForm::Paper && !m_kiosk.devices().uploadPages.isEmpty())
        connect(way(row, "phone", tr("手机扫码传"), Icon::Mobile), &Button::activated, this, &MaterialCard::askPhone);
    if (m_material.form != MaterialForm::Paper && !m_kiosk.devices().scanner.isEmpty())
        connect(way(row, "scan", tr("扫描"), Icon::Scanner), &Button::activated, this, &MaterialCard::scan);
    if (m_material.form != MaterialForm::Electronic) {
        auto *window = way(row, "window", tr("交到窗口"), Icon::Hand);
        window->setCheckable(true);
        window->setChecked(m_work.isWindow(m_material.seq));
        connect(window, &Button::toggled, this, [this](bool on) {
            m_work.setWindow(m_material.seq, on);
            refresh();
        });
    }
    if (!m_material.samples.isEmpty()) {
        connect(way(row, "look", tr("看样例"), Icon::Eye), &Button::activated, this,
                [this] { m_kiosk.open(new SamplePage(m_kiosk, m_material)); });
    }
    m_rows->addLayout(row);
}

void MaterialCard::scan()
{
    m_work.saveNow();
    const bool ofIdentity = m_material.kind == QLatin1String("identity");
    auto *page =
        new PaperScanPage(m_kiosk, m_material, m_work.draft().id, ofIdentity ? ScannedPaper::watermarkFor(m_work.guide().name) : QString());
    connect(page, &PaperScanPage::taken, &m_work,
            [&work = m_work, seq = m_material.seq](const UploadedFile &file) { work.addFile(seq, file); });
    m_kiosk.open(page);
}

void MaterialCard::askPhone()
{
    m_work.saveNow();
    whenAnswered(m_kiosk.session()->openUpload(m_work.draft().id, m_material.seq), this, [this](const Result<PhoneUpload> &upload) {
        auto *sheet = new QuestionSheet(m_material.name, {}, window());
        if (!upload) {
            sheet->setWords(Words::say(upload.error()).whole());
        } else {
            m_upload = upload->id;
            sheet->setWords(tr("用手机扫码，拍照或选文件。10 分钟内有效"));
            auto *middle = new QWidget;
            auto *row = new QHBoxLayout(middle);
            row->addStretch();
            row->addWidget(new QrView(m_kiosk.devices().uploadPages + QStringLiteral("/u/") + upload->token));
            row->addStretch();
            sheet->addContent(middle);
            m_timer.start();
            m_kiosk.waitDuring(sheet, CodeServes);
        }
        sheet
            ->addAct(new Button(tr("传好了"), Button::Kind::Primary, Button::Size::Large),
                     [this] {
                         m_timer.stop();
                         whenAnswered(m_kiosk.session()->upload(m_upload), this, [this](const Result<PhoneUpload> &state) {
                             if (state)
                                 watchPhone(*state);
                             whenAnswered(m_kiosk.session()->closeUpload(m_upload), this, [](const Result<Done> &) {});
                         });
                     })
            ->setObjectName(QStringLiteral("phoneDone"));
    });
}

void MaterialCard::watchPhone(const PhoneUpload &upload)
{
    const qsizetype before = m_work.files(m_material.seq).size();
    for (const UploadedFile &file : upload.files)
        m_work.addFile(m_material.seq, file);
    if (m_work.files(m_material.seq).size() != before) {
        m_kiosk.hearFrom();
        refresh();
    }
    if (upload.state == UploadState::Closed || upload.state == UploadState::Expired)
        m_timer.stop();
}

}
