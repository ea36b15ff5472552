// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/SearchPage.h"

#include "ui/kiosk/find/GuidePage.h"
#include "ui/kiosk/find/ItemWords.h"
#include "ui/kiosk/parts/ItemRow.h"
#include "ui/kiosk/parts/TurnPane.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int Most = 20;

}

SearchPage::SearchPage(Kiosk &kiosk, Choose choose)
    : KioskPage(kiosk, QStringLiteral("SearchPage"), tr("搜索"))
    , m_choose(std::move(choose))
    , m_field(new LineField({}, LineField::Variant::Search))
    , m_found(new Label({}, TextStyle::Body, Ink::Second))
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(dressed(16, 48, 48), dressed(8, 24, 28), dressed(16, 48, 48), 0);
    column->setSpacing(dressed(8, 16, 20));
    auto *row = new QHBoxLayout;
    row->setSpacing(dressed(8, 16, 24));
    row->addWidget(m_field, 1);
    auto *clear = new Button(tr("清空"), Button::Kind::Secondary, Button::Size::Decision);
    clear->setSign(Icon::Cross);
    row->addWidget(clear);
    column->addLayout(row);
    auto *line = new QHBoxLayout;
    line->addWidget(m_found, 1);
    line->addWidget(new Label(tr("也可输首字母，如 spjy"), TextStyle::Secondary, Ink::Third));
    column->addLayout(line);
    addHead(head);
    m_field->setPlaceholder(tr("开饭店、生小孩、社保卡"));
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->edit()->setMaxLength(100);
    m_field->edit()->setProperty("enterWords", tr("搜索"));
    connect(m_field->edit(), &QLineEdit::textChanged, this, &SearchPage::search);
    connect(clear, &Button::activated, this, [this] {
        m_field->setText({});
        m_field->setFocus();
    });
    connect(&kiosk.offer(), &Offer::loaded, this, &SearchPage::search);
    search();
}

void SearchPage::shown()
{
    m_field->setFocus();
}

void SearchPage::search()
{
    clearLayout(column());
    const QString typed = m_field->text().trimmed();
    const Offer::Found found = kiosk().offer().find(typed, Most);
    m_found->setText(typed.isEmpty()         ? tr("大家常办")
                     : found.meant.isEmpty() ? tr("找到 %1 项").arg(found.all)
                                             : tr("没有“%1”，按“%2”找到 %3 项").arg(typed.left(10), found.meant).arg(found.all));
    for (const Offer::Hit &hit : found.hits) {
        const QString department = kiosk().offer().departmentLabel(hit.item->department);
        const QString aside = hit.through.isEmpty() ? department : tr("%1 · 也叫“%2”").arg(department, hit.through);
        auto *row = new ItemRow(hit.item->name, aside, item_words::tags(*hit.item));
        row->setMarks(hit.marks);
        row->setObjectName(QStringLiteral("item-") + hit.item->code);
        column()->addWidget(row);
        connect(row, &ItemRow::activated, this, [this, code = hit.item->code] {
            if (!m_choose)
                return kiosk().open(new GuidePage(kiosk(), code));
            const Choose choose = m_choose; // the page is gone once it was left
            kiosk().back();
            choose(code);
        });
    }
    if (found.hits.isEmpty())
        showNothing(typed);
    column()->addStretch();
    pane()->toTop();
}

void SearchPage::showNothing(const QString &typed)
{
    auto *title = Label::bold(tr("没找到“%1”").arg(typed.left(20)), TextStyle::Title);
    title->setAlignment(Qt::AlignHCenter);
    auto *advice = new Label(tr("换个说法试试，或点“叫人帮忙”"), TextStyle::Body, Ink::Second);
    advice->setAlignment(Qt::AlignHCenter);
    column()->addSpacing(dressed(16, 48, 60));
    column()->addWidget(title);
    column()->addWidget(advice);
}

}
