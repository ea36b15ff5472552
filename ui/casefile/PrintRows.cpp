// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PrintRows.h"

#include "core/HallTime.h"
#include "ui/casefile/PrintPage.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/Sign.h"
#include "ui/parts/Unbroken.h"

#include <QHBoxLayout>
#include <QListWidgetItem>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QString jobWords(const PrintJob &job)
{
    switch (job.state) {
    case PrintState::Waiting: return PrintPage::tr("排队中");
    case PrintState::Printing: return PrintPage::tr("正在打印");
    case PrintState::Done: return job.copyNo == 0 ? PrintPage::tr("首次") : PrintPage::tr("补打第 %1 次").arg(job.copyNo);
    case PrintState::Held: return PrintPage::tr("停在打印机");
    case PrintState::Failed: return PrintPage::tr("未出纸");
    case PrintState::Vanished: return PrintPage::tr("不知是否出纸");
    }
    return {};
}

bool isBad(PrintState state)
{
    return state == PrintState::Failed || state == PrintState::Held || state == PrintState::Vanished;
}

Sign *jobSign(PrintState state)
{
    if (isBad(state))
        return new Sign(Icon::Warning, 16, Ink::Red);
    return state == PrintState::Done ? new Sign(Icon::Tick, 16, Ink::Green) : new Sign(Icon::Clock, 16, Ink::Second);
}

}

void PrintRows::badge(QListWidgetItem &item, const Document &paper)
{
    const auto set = [&item](const QString &words, Tone tone, Icon sign = Icon::None) {
        item.setData(RowDelegate::BadgeText, words);
        item.setData(RowDelegate::BadgeTone, int(tone));
        item.setData(RowDelegate::BadgeSign, int(sign));
        item.setData(Qt::AccessibleTextRole, item.text() + u' ' + words);
    };
    switch (paper.state) {
    case DocumentState::Making: return set(PrintPage::tr("生成中"), Tone::Blue, Icon::Clock);
    case DocumentState::Void: return set(PrintPage::tr("已作废"), Tone::Grey);
    case DocumentState::Failed: return set(PrintPage::tr("未能生成"), Tone::Red, Icon::Warning);
    case DocumentState::Ready: break;
    }
    switch (paper.lastPrint.value_or(PrintState::Failed)) {
    case PrintState::Waiting: return set(PrintPage::tr("排队中"), Tone::Blue, Icon::Clock);
    case PrintState::Printing: return set(PrintPage::tr("正在打印"), Tone::Blue, Icon::Clock);
    case PrintState::Held: return set(PrintPage::tr("停在打印机"), Tone::Red, Icon::Warning);
    case PrintState::Vanished: return set(PrintPage::tr("不知是否出纸"), Tone::Red, Icon::Warning);
    case PrintState::Done: return set(PrintPage::tr("已打 %n 次", nullptr, paper.printed), Tone::Green, Icon::Tick);
    case PrintState::Failed: return set(PrintPage::tr("未打"), Tone::Grey);
    }
}

void PrintRows::count(Document &paper, const QList<PrintJob> &jobs)
{
    paper.prints = 0;
    paper.printed = 0;
    paper.lastPrint.reset();
    for (const PrintJob &job : jobs) {
        if (job.document != paper.id || job.state == PrintState::Failed)
            continue;
        ++paper.prints;
        paper.printed += job.state == PrintState::Done ? 1 : 0;
        if (!paper.lastPrint)
            paper.lastPrint = job.state;
    }
}

// What came out, then how it went, when and by whom.
QWidget *PrintRows::logLine(const PrintJob &job, const QDate &today)
{
    auto *line = new Panel(Panel::Ground::Surface);
    line->setLines(Qt::BottomEdge);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(jobSign(job.state), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(PrintPage::tr("%1 × %2").arg(job.title).arg(job.copies), TextStyle::Secondary));
    auto *how = new Label(PrintPage::tr("%1 · %2 · %3").arg(jobWords(job), halltime::moment(job.at, today), unbroken(job.by)),
                          TextStyle::Meta, isBad(job.state) ? Ink::Red : Ink::Second);
    how->setObjectName(QStringLiteral("printHow"));
    how->setWordWrap(true);
    how->setMinimumHeight(how->heightForWidth(Width - 1 - 2 * 16 - scaled(16) - 8));
    words->addWidget(how);
    row->addLayout(words, 1);
    return line;
}

}
