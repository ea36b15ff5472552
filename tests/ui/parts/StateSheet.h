// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/DocumentPage.h"
#include "ui/parts/KeySheet.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Popover.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/StatePage.h"

#include <QPainter>
#include <QVBoxLayout>

// Empty, nothing found, loading, failed and taken by another, each as a panel of its own, and a page of a document, on 1440×900 px.
class StateSheet : public yichuang::Panel {
public:
    StateSheet()
        : Panel(Ground::Canvas)
    {
        using namespace yichuang;
        resize(1440, 900);
        auto *next = new Button(QStringLiteral("从本部门调一件"), Button::Kind::Primary, Button::Size::Decision);
        next->setKeys(QStringLiteral("F5"));
        panel(QStringLiteral("空队列"), {}, 16, 64)
            ->showEmpty({Icon::Tick, Tone::Green, QStringLiteral("本窗口没有待受理件"), QStringLiteral("本部门还有 38 件")}, {next});
        auto *card = new Button(QStringLiteral("刷证找"));
        card->setKeys(QStringLiteral("F2"), Button::CapSide::After);
        auto *search = new LineField(QStringLiteral("搜索"), LineField::Variant::Search);
        search->setText(QStringLiteral("tanjh 8821"));
        search->setKeys(QStringLiteral("Esc"));
        panel(QStringLiteral("找不到"), QStringLiteral("F3 找件"), 372, 64, search)
            ->showEmpty(
                {Icon::None, Tone::Grey, QStringLiteral("没有符合“tanjh 8821”的办件"), QStringLiteral("试试流水号后 4 位或手机尾号")},
                {new Button(QStringLiteral("只搜 tanjh")), card});
        m_loading = panel(QStringLiteral("载入中"), QStringLiteral("300 毫秒后才出现"), 728, 64);
        m_loading->showLoading();
        auto *supplement = new Button(QStringLiteral("写入补正"), Button::Kind::Amber);
        supplement->setKeys(QStringLiteral("F9"), Button::CapSide::After);
        panel(QStringLiteral("附件打不开"), {}, 1084, 64)
            ->showFailed(
                {Icon::Document, Tone::Red, QStringLiteral("第 2 页读不出来"), QStringLiteral("平面布局图.pdf 已损坏，其他页正常")},
                {supplement});
        auto *page = new DocumentPage(this);
        page->setGeometry(16, 480, 340, 395);
        page->setPage(drawnPage());
        auto *sheet = new Popover(new KeySheet(QStringLiteral("受理工作台；按住 F1 查看，松开收起"), groups()), this);
        sheet->openAt({390, 490, 1020, 240});
    }

    yichuang::StatePage *loading() const { return m_loading; }

private:
    // With what stands above the page in its panel.
    yichuang::StatePage *panel(const QString &title, const QString &remark, int x, int y, QWidget *above = nullptr)
    {
        using namespace yichuang;
        auto *card = new Panel(Ground::Surface, Shape::Card, this);
        card->setGeometry(x, y, 340, 395);
        auto *column = new QVBoxLayout(card);
        column->setContentsMargins(1, 1, 1, 1);
        column->setSpacing(0);
        auto *head = new SectionHeader(title);
        head->setRemark(remark);
        head->setGround(Ground::Subtle);
        auto *page = new StatePage(new QWidget);
        column->addWidget(head);
        if (above) {
            auto *row = new QHBoxLayout;
            row->setContentsMargins(16, 16, 16, 0);
            row->addWidget(above);
            column->addLayout(row);
        }
        column->addWidget(page, 1);
        return page;
    }

    static QImage drawnPage()
    {
        QImage page(420, 594, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        painter.setFont(yichuang::fonts::document(26, yichuang::Weight::Bold));
        painter.drawText(QRect(0, 40, 420, 40), Qt::AlignCenter, QStringLiteral("补正材料告知书"));
        painter.setFont(yichuang::fonts::document(14));
        painter.drawText(QRect(48, 120, 330, 300), Qt::TextWordWrap,
                         QStringLiteral("容俊熙：您于 2026 年 11 月 18 日提出的户外招牌设置备案申请收悉。"));
        return page;
    }

    static QList<yichuang::KeySheet::Group> groups()
    {
        const auto group = [](const char *title, const QStringList &words) {
            yichuang::KeySheet::Group made{QString::fromUtf8(title), {}};
            for (const QString &word : words) {
                made.keys.append({word.section(QLatin1Char('|'), 0, 0), word.section(QLatin1Char('|'), 1)});
            }
            return made;
        };
        return {
            group("决定", {QStringLiteral("F5|下一件，不丢草稿"), QStringLiteral("F8|受理"), QStringLiteral("Ctrl Enter|发出告知或通知")}),
            group("身份与查找", {QStringLiteral("F2|读身份证"), QStringLiteral("Alt V|按住显示完整证件号")}),
            group("材料与预览",
                  {QStringLiteral("空格|原件已核"), QStringLiteral("PgUp PgDn|翻页"), QStringLiteral("R|右转；Shift R 左转")})};
    }

    yichuang::StatePage *m_loading = nullptr;
};
