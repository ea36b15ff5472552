// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ArchivePanel.h"

#include "core/Text.h"
#include "ui/casefile/FileWords.h"
#include "ui/parts/Button.h"
#include "ui/parts/Panel.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/Theme.h"

#include <QHash>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

qsizetype endOfFolders(const QString &name)
{
    return qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1;
}

QListWidgetItem *rowOf(const FileFacts::Entry &entry, const QString &badge)
{
    const qsizetype folders = endOfFolders(entry.name);
    auto *row = new QListWidgetItem(visible(entry.name.mid(folders)));
    const QString size = entry.bytes < 1024 ? ArchivePanel::tr("%n 字节", nullptr, int(entry.bytes))
                                            : QLocale::c().formattedDataSize(entry.bytes, 1, QLocale::DataSizeTraditionalFormat);
    row->setData(RowDelegate::Remark, folders > 0 ? visible(entry.name.left(folders)) + QStringLiteral(" · ") + size : size);
    row->setData(RowDelegate::RowSign, int(Icon::Document));
    if (!badge.isEmpty()) {
        row->setData(RowDelegate::BadgeText, badge);
        row->setData(RowDelegate::BadgeTone, int(Tone::Red));
    }
    row->setData(Qt::AccessibleTextRole, QStringList{row->text(), size, badge}.join(u' ').trimmed());
    return row;
}

}

ArchivePanel::ArchivePanel(QWidget *parent)
    : QWidget(parent)
    , m_where(new Label({}, TextStyle::Meta, Ink::Second))
    , m_origin(new Label({}, TextStyle::Meta, Ink::Second))
    , m_back(new Button(tr("返回清单"), Button::Kind::Text, Button::Size::Small))
    , m_list(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new Panel(Panel::Ground::Subtle, Panel::Shape::Flat, this);
    line->setLines(Qt::BottomEdge);
    line->setFixedHeight(scaled(36));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(8);
    m_where->setElide(Qt::ElideMiddle);
    row->addWidget(m_where, 1);
    m_back->setObjectName(QStringLiteral("backToList"));
    m_back->setKeys(QStringLiteral("Esc"));
    m_back->setFocusPolicy(Qt::NoFocus);
    row->addWidget(m_back);
    m_line = line;
    column->addWidget(m_line);
    m_origin->setObjectName(QStringLiteral("archiveOrigin"));
    m_origin->setContentsMargins(16, 4, 16, 4);
    m_origin->setMostLines(3);
    column->addWidget(m_origin);
    m_list->setObjectName(QStringLiteral("archiveList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->installEventFilter(this);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_back, &Button::activated, this, &ArchivePanel::back);
    connect(m_list, &QListWidget::itemClicked, this, &ArchivePanel::openCurrent);
    start({});
}

void ArchivePanel::start(const QString &name, const QString &origin, Ink ink)
{
    m_file = name;
    m_origin->setText(origin);
    m_origin->setInk(ink);
    m_way.clear();
    m_shown = {};
    m_listing = false;
    m_list->clear();
    dress();
}

void ArchivePanel::list(const FileFacts &archive)
{
    fill(archive, 0);
}

void ArchivePanel::fill(const FileFacts &archive, int current)
{
    m_shown = archive;
    m_list->clear();
    QHash<QString, QString> badges; // a thousand programs are called so once
    for (const FileFacts::Entry &entry : archive.entries) {
        const QString flag = entry.flags.value(0);
        if (!flag.isEmpty() && !badges.contains(flag))
            badges.insert(flag, FileWords::badge(flag));
        m_list->addItem(rowOf(entry, badges.value(flag)));
    }
    m_list->setAccessibleName(tr("%1 里的文件").arg(name()));
    m_list->setCurrentRow(current);
    m_listing = true;
    dress();
    Q_EMIT listed(archive);
}

QList<int> ArchivePanel::entry() const
{
    QList<int> places;
    for (const Step &step : m_way)
        places << step.place;
    return places;
}

QString ArchivePanel::name() const
{
    if (m_way.isEmpty())
        return visible(m_file);
    const QString whole = m_way.last().archive.entries.value(m_way.last().place).name;
    return visible(whole.mid(endOfFolders(whole)));
}

void ArchivePanel::openCurrent()
{
    if (!m_listing || m_list->currentRow() < 0)
        return;
    m_way.append({m_shown, m_list->currentRow()});
    m_listing = false;
    Q_EMIT opened();
    dress();
}

bool ArchivePanel::back()
{
    if (m_way.isEmpty())
        return false;
    const Step left = m_way.takeLast();
    fill(left.archive, left.place);
    return true;
}

// The line leads from what was handed in to what is open; of a list it says how much it holds.
void ArchivePanel::dress()
{
    m_list->setVisible(m_listing);
    m_origin->setVisible(m_listing && !m_origin->text().isEmpty()); // above a page the viewer says it
    setVisible(m_listing || isInside());
    setSizePolicy(QSizePolicy::Preferred, m_listing ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    m_back->setVisible(isInside());
    QStringList way{visible(m_file)};
    for (const Step &step : std::as_const(m_way)) {
        const QString whole = step.archive.entries.value(step.place).name;
        way << visible(whole.mid(endOfFolders(whole)));
    }
    QString words = way.join(QStringLiteral(" › "));
    if (m_listing)
        words += m_shown.flags.contains(QStringLiteral("too_many_entries")) ? tr("，只列前 %n 个文件", nullptr, int(m_shown.entries.size()))
                                                                            : tr("，内有 %n 个文件", nullptr, int(m_shown.entries.size()));
    m_where->setText(words);
}

bool ArchivePanel::eventFilter(QObject *watched, QEvent *event)
{
    auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    static constexpr int moving[] = {Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End};
    if (!key || std::find(std::begin(moving), std::end(moving), key->key()) != std::end(moving))
        return QWidget::eventFilter(watched, event);
    // Whatever else is pressed means here what it means on a page; a list would search for it.
    key->ignore();
    return true;
}

}
