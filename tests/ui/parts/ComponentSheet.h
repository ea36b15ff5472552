// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Avatar.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Chip.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/DayRuler.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/NumberField.h"
#include "ui/parts/Panel.h"
#include "ui/parts/RadioRow.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/Sign.h"
#include "ui/parts/SmsMeter.h"
#include "ui/parts/StepTracker.h"
#include "ui/parts/Switch.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Toast.h"
#include "ui/parts/UndoCard.h"

#include <QApplication>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>

// Every part on one page of 1440×1640 px, each at the place that the design's own sheet gives it, so that both can be laid side by side.
class ComponentSheet : public yichuang::Panel {
public:
    ComponentSheet()
    {
        resize(1440, 1640);
        buildHead();
        buildColours();
        buildText();
        buildButtons();
        buildDecisions();
        buildFields();
        buildChoices();
        buildLights();
        buildWay();
        buildNotes();
        buildFrames();
    }

    // Shows the ring as if the keyboard had brought the focus here; only one widget can truly have it.
    static void ring(QWidget *widget)
    {
        QFocusEvent focus(QEvent::FocusIn, Qt::TabFocusReason);
        QApplication::sendEvent(widget, &focus);
    }

    void showRings()
    {
        for (QWidget *widget : std::as_const(m_ringed)) {
            ring(widget);
        }
    }

    yichuang::Toast *toast = nullptr;

private:
    template<typename Part> Part *put(Part *part, int x, int y, int width = -1, int height = -1)
    {
        part->setParent(this);
        const QSize hint = part->sizeHint();
        part->setGeometry(x, y, width < 0 ? hint.width() : width, height < 0 ? hint.height() : height);
        return part;
    }

    yichuang::Label *text(const QString &words, int x, int y, yichuang::TextStyle style = yichuang::TextStyle::Meta,
                          yichuang::Ink ink = yichuang::Ink::Third)
    {
        return put(new yichuang::Label(words, style, ink), x, y);
    }

    void head(const QString &words, int x, int y, int width)
    {
        put(yichuang::Label::bold(words, yichuang::TextStyle::Verdict), x, y);
        put(new yichuang::HairLine, x, y + 32, width, 1);
    }

    void buildHead()
    {
        put(new yichuang::Sign(yichuang::Icon::Logo, 32, yichuang::Ink::Blue), 30, 18);
        put(yichuang::Label::bold(QStringLiteral("一窗组件表 · 桌面"), yichuang::TextStyle::Title), 72, 20);
        text(QStringLiteral("14 px 基准，8 px 网格"), 253, 25, yichuang::TextStyle::Body);
    }

    void buildColours()
    {
        using namespace yichuang;
        head(QStringLiteral("颜色"), 32, 72, 1376);
        const Theme &t = Theme::current();
        const std::pair<QString, QColor> plain[] = {
            {QStringLiteral("底"), t.canvas},    {QStringLiteral("面"), t.surface},      {QStringLiteral("次面"), t.subtle},
            {QStringLiteral("线"), t.line},      {QStringLiteral("控件框"), t.control},  {QStringLiteral("正文"), t.ink1},
            {QStringLiteral("次文"), t.ink2},    {QStringLiteral("弱文"), t.ink3},       {QStringLiteral("顶栏"), t.bar},
            {QStringLiteral("主色"), t.primary}, {QStringLiteral("主色浅"), t.selected}, {QStringLiteral("焦点"), t.focus}};
        int x = 32;
        for (const auto &[name, colour] : plain) {
            swatch(colour, x, 117, 104);
            text(name, x, 160, TextStyle::Meta, Ink::First);
            text(colour.name().toUpper(), x, 179);
            x += 115;
        }
        x = 32;
        for (const Tone tone : {Tone::Green, Tone::Amber, Tone::Red, Tone::Violet, Tone::Grey}) {
            swatch(t.tint(tone).solid, x, 209, 73);
            swatch(t.tint(tone).ground, x + 73, 209, 73);
            swatch(t.tint(tone).text, x + 146, 209, 73);
            x += 231;
        }
    }

    void swatch(const QColor &colour, int x, int y, int width)
    {
        auto *patch = put(new QWidget, x, y, width, 40);
        patch->setAutoFillBackground(true);
        QPalette filled;
        filled.setColor(QPalette::Window, colour);
        patch->setPalette(filled);
    }

    void buildText()
    {
        using namespace yichuang;
        head(QStringLiteral("字号"), 32, 304, 320);
        put(Label::bold(QStringLiteral("28 数字与页名 0750"), TextStyle::Number), 32, 350);
        put(Label::bold(QStringLiteral("20 办件标题 0750"), TextStyle::Title), 32, 391);
        put(Label::bold(QStringLiteral("16 结论与面板 0750"), TextStyle::Verdict), 32, 426);
        text(QStringLiteral("14 正文与控件 0750"), 32, 456, TextStyle::Body, Ink::First);
        put(Label::bold(QStringLiteral("14 粗 字段强调 0750")), 32, 482);
        text(QStringLiteral("13 次要信息 0750"), 32, 507, TextStyle::Secondary, Ink::First);
        text(QStringLiteral("12 说明、徽标、时间 0750"), 32, 533, TextStyle::Meta, Ink::First);
    }

    void buildButtons()
    {
        using namespace yichuang;
        head(QStringLiteral("按钮"), 384, 304, 656);
        const std::tuple<QString, QString, Button::Kind> rows[] = {
            {QStringLiteral("主要"), QStringLiteral("受理"), Button::Kind::Primary},
            {QStringLiteral("次要"), QStringLiteral("打印"), Button::Kind::Secondary},
            {QStringLiteral("补正"), QStringLiteral("补正告知"), Button::Kind::Amber},
            {QStringLiteral("否定"), QStringLiteral("不予受理"), Button::Kind::Red},
            {QStringLiteral("文字"), QStringLiteral("看样例"), Button::Kind::Text}};
        const QStringList states{QStringLiteral("常态"), QStringLiteral("悬停"), QStringLiteral("按下"), QStringLiteral("焦点"),
                                 QStringLiteral("不可用")};
        for (int i = 0; i < 5; ++i) {
            text(states.at(i), 460 + i * 118, 349);
        }
        int y = 381;
        for (const auto &[name, words, kind] : rows) {
            text(name, 384, y + 7);
            for (int i = 0; i < 5; ++i) {
                auto *button = put(new Button(words, kind), 460 + i * 118, y);
                button->setAttribute(Qt::WA_UnderMouse, i == 1);
                button->setDown(i == 2);
                button->setEnabled(i != 4);
                if (i == 3) {
                    m_ringed.append(button);
                }
            }
            y += 46;
        }
    }

    void buildDecisions()
    {
        using namespace yichuang;
        using Kind = Button::Kind;
        head(QStringLiteral("决定按钮与键帽"), 1072, 304, 336);
        const auto decision = [this](const QString &words, const QString &keys, Kind kind, int x, int y, int width = -1) {
            auto *button = new Button(words, kind, Button::Size::Decision);
            button->setKeys(keys);
            return put(button, x, y, width);
        };
        decision(QStringLiteral("受理"), QStringLiteral("F8"), Kind::Primary, 1072, 349, 136);
        decision(QStringLiteral("补正告知"), QStringLiteral("F9"), Kind::Amber, 1216, 349);
        decision(QStringLiteral("不予受理"), QStringLiteral("F10"), Kind::Red, 1072, 401);
        decision(QStringLiteral("挂起"), QStringLiteral("F6"), Kind::Quiet, 1212, 401);
        decision(QStringLiteral("发出补正告知"), QStringLiteral("Ctrl Enter"), Kind::AmberSolid, 1072, 453);
        decision(QStringLiteral("发出不予受理"), QStringLiteral("Ctrl Enter"), Kind::RedSolid, 1072, 505);
        decision(QStringLiteral("受理"), QStringLiteral("F8"), Kind::Primary, 1072, 557, 136)->setNotReady(QStringLiteral("姓名不一致"));
    }

    void buildFields()
    {
        using namespace yichuang;
        head(QStringLiteral("输入"), 32, 640, 656);
        const auto line = [this](const QString &label, const QString &words, int x, int y) {
            auto *field = new LineField(label);
            field->setText(words);
            return put(field, x, y, 210);
        };
        line(QStringLiteral("常态"), QStringLiteral("堤东路 126 号"), 32, 685);
        m_ringed.append(line(QStringLiteral("焦点"), QStringLiteral("堤东路 126 号"), 255, 685)->edit());
        line(QStringLiteral("空，有提示"), {}, 478, 685)->setPlaceholder(QStringLiteral("门牌号"));
        auto *faulty = line(QStringLiteral("错误"), QStringLiteral("4650"), 32, 749);
        faulty->setFault(QStringLiteral("面积应在 5 至 2000 ㎡"));
        put(faulty, 32, 749, 210);
        line(QStringLiteral("只读"), QStringLiteral("嘉慧云吞店"), 255, 749)->setLocked(true);
        line(QStringLiteral("变更"), QStringLiteral("46.50 ㎡"), 478, 749)->setChanged(true);
        put(new ComboField(QStringLiteral("下拉"), {QStringLiteral("区市场监督管理局")}), 32, 833, 210);
        put(new NumberField(QStringLiteral("数字"), 1, 9), 255, 833)->setValue(2);
        auto *search = put(new LineField(QStringLiteral("搜索"), LineField::Variant::Search), 478, 833, 210);
        search->setPlaceholder(QStringLiteral("姓名拼音"));
        search->setKeys(QStringLiteral("F3"));
    }

    void buildChoices()
    {
        using namespace yichuang;
        put(new CheckBox(QStringLiteral("未选")), 32, 899);
        put(new CheckBox(QStringLiteral("已选")), 108, 899)->setChecked(true);
        put(new CheckBox(QStringLiteral("部分")), 184, 899)->setCheckState(Qt::PartiallyChecked);
        put(new RadioRow(QStringLiteral("单选")), 260, 899)->setAutoExclusive(false);
        auto *chosen = put(new RadioRow(QStringLiteral("选中")), 336, 899);
        chosen->setAutoExclusive(false);
        chosen->setChecked(true);
        put(new Switch(QStringLiteral("关")), 412, 899);
        put(new Switch(QStringLiteral("开")), 490, 899)->setChecked(true);
        put(new Segmented({QStringLiteral("本窗口 12"), QStringLiteral("本部门 38"), QStringLiteral("挂起 2")}), 32, 935);
        put(new Chip(QStringLiteral("全部")), 274, 939)->setChecked(true);
        put(new Chip(Light::State::Amber, QStringLiteral("2")), 332, 939);
        put(new Chip(QStringLiteral("重报 4")), 388, 939);
        auto *verdict = new Segmented;
        verdict->add(QStringLiteral("原件已核"), QStringLiteral("1"));
        verdict->add(QStringLiteral("收复印件"), QStringLiteral("2"));
        verdict->add(QStringLiteral("不符"), QStringLiteral("3"));
        verdict->setCurrent(0);
        put(verdict, 32, 983, 366);
        auto *box = put(new TextBox(QStringLiteral("原因"), 500), 32, 1030, 320);
        box->setText(QStringLiteral("“招牌高度”填写 1.20 米，与效果图标注 1.50 米不一致。请核实后更正。"));
        put(box, 32, 1030, 320);
        auto *card = new RadioRow(QStringLiteral("录入笔误，当场更正"), RadioRow::Shape::Card);
        card->setMeaning(QStringLiteral("改为“谭嘉惠”，申请人签字确认"));
        card->setKeys(QStringLiteral("F7"));
        card->setChecked(true);
        put(card, 32, 1130, 288);
        auto *other = new RadioRow(QStringLiteral("写入补正告知"), RadioRow::Shape::Card);
        other->setKeys(QStringLiteral("F9"));
        put(other, 32, 1188, 288);
        put(new SmsMeter, 400, 1040, 240)->setCount(120, 2);
    }

    void buildLights()
    {
        using namespace yichuang;
        head(QStringLiteral("灯与徽标"), 720, 640, 320);
        const std::tuple<Light::State, QString, Ink> lights[] = {{Light::State::Green, QStringLiteral("剩 3 工作日以上"), Ink::First},
                                                                 {Light::State::Amber, QStringLiteral("剩 1–2 工作日"), Ink::Amber},
                                                                 {Light::State::Red, QStringLiteral("今日到期 / 超 1 工作日"), Ink::Red},
                                                                 {Light::State::Paused, QStringLiteral("暂停 3 工作日"), Ink::Second}};
        int y = 685;
        for (const auto &[state, words, ink] : lights) {
            put(new Light(state), 720, y + 3);
            auto *label = text(words, 742, y, TextStyle::Body, ink);
            if (ink == Ink::Amber || ink == Ink::Red) {
                label->setStyleOf(TextStyle::Body, Weight::Bold);
                put(label, 742, y);
            }
            y += 30;
        }
        badges({{"重报 2", Tone::Violet},
                {"变更", Tone::Violet},
                {"到厅", Tone::Blue},
                {"代办", Tone::Grey},
                {"草稿", Tone::Amber},
                {"承诺件", Tone::Grey}},
               811);
        badges({{"原件已核", Tone::Green, Icon::Tick},
                {"收复印件", Tone::Green, Icon::Copy},
                {"免提交", Tone::Grey, Icon::Tick},
                {"待核", Tone::Amber, Icon::Clock}},
               839);
        badges({{"不符", Tone::Red, Icon::Cross}, {"可送达", Tone::Green}, {"空号", Tone::Red, Icon::Warning}, {"补打 第 1 次", Tone::Red}},
               867);
    }

    struct Fact {
        const char *words;
        yichuang::Tone tone;
        yichuang::Icon sign = yichuang::Icon::None;
    };

    void badges(const QList<Fact> &facts, int y)
    {
        int x = 720;
        for (const Fact &fact : facts) {
            x += put(new yichuang::Badge(QString::fromUtf8(fact.words), fact.tone, fact.sign), x, y)->width() + 8;
        }
    }

    void buildWay()
    {
        using namespace yichuang;
        using Step = StepTracker::State;
        using Kind = DayRuler::Kind;
        head(QStringLiteral("步骤与工作日尺"), 672, 996, 736);
        auto *tracker = new StepTracker;
        tracker->setSteps({{QStringLiteral("申报"), QStringLiteral("完成"), Step::Done},
                           {QStringLiteral("受理"), QStringLiteral("完成"), Step::Done},
                           {QStringLiteral("检测"), QStringLiteral("暂停计时"), Step::Paused},
                           {QStringLiteral("审查"), QStringLiteral("当前"), Step::Current},
                           {QStringLiteral("决定"), QStringLiteral("未到"), Step::Future},
                           {QStringLiteral("送达"), QStringLiteral("失败"), Step::Failed}});
        put(tracker, 672, 1041, 736);
        const std::pair<Kind, const char *> kinds[] = {
            {Kind::Used, "1"},    {Kind::Paused, "停"},    {Kind::Paused, "停"},    {Kind::Rest, "六"}, {Kind::Rest, "日"},
            {Kind::Today, "2"},   {Kind::WillPause, "停"}, {Kind::WillPause, "停"}, {Kind::Open, "3"},  {Kind::Open, "4"},
            {Kind::Open, "班 5"}, {Kind::Rest, "日"},      {Kind::Rest, "休"},      {Kind::Open, "6"},  {Kind::Open, "7"}};
        QList<DayRuler::Day> days;
        for (const auto &[kind, mark] : kinds) {
            days.append({QDate(2026, 11, 18).addDays(days.size()), kind, QString::fromUtf8(mark), days.size() == 14});
        }
        auto *ruler = new DayRuler;
        ruler->setDays(days);
        put(ruler, 672, 1108, 736);
        auto *months = new DayRuler;
        months->setDays(days);
        put(months, 672, 1180, 360);
        auto *scrolled = new DayRuler;
        scrolled->setDays(days);
        put(scrolled, 1048, 1180, 200);
    }

    void buildNotes()
    {
        using namespace yichuang;
        head(QStringLiteral("提示"), 32, 1320, 608);
        put(new UndoCard, 32, 1365)->start(QStringLiteral("已受理 谭嘉慧"), 8);
        toast = new Toast(this);
        toast->tell(QStringLiteral("流水号已复制"));
        toast->setGeometry(336, 1365, 304, 40);
        put(new Banner, 336, 1417, 304)
            ->show(Tone::Red, Icon::Warning, QStringLiteral("打印机卡纸"), QStringLiteral("办件不受影响"), QStringLiteral("重打"));
        put(new Banner, 32, 1489, 608)
            ->show(Tone::Amber, Icon::Offline, QStringLiteral("网络断开 3 分钟"), QStringLiteral("可查看和核对，决定等联网后发"),
                   QStringLiteral("立即重试"));
        put(new Banner, 32, 1541, 608)
            ->show(Tone::Green, Icon::Tick, QStringLiteral("已恢复联网"), QStringLiteral("2 件待您发出，1 件与 05 窗口冲突"),
                   QStringLiteral("去处理"));
    }

    // What frames the rest and has no place of its own in the design's sheet.
    void buildFrames()
    {
        using namespace yichuang;
        head(QStringLiteral("节头、行、键帽、照片、底栏"), 672, 1320, 736);
        auto *section = new SectionHeader(QStringLiteral("材料"));
        section->setRemark(QStringLiteral("5/8 已核"));
        section->addControl(new KeyCap(QStringLiteral("F4")));
        put(section, 672, 1365, 360, 40);
        auto *rows = new QListWidget;
        rows->setItemDelegate(new RowDelegate(rows));
        for (const auto &[name, remark, badge, tone] : {std::tuple("经营场所使用证明", "2 份文件", "原件已核", Tone::Green),
                                                        {"从业人员健康证明", "从业人员健康证明.jpg", "待核", Tone::Amber}}) {
            auto *row = new QListWidgetItem(QString::fromUtf8(name), rows);
            row->setData(RowDelegate::Remark, QString::fromUtf8(remark));
            row->setData(RowDelegate::BadgeText, QString::fromUtf8(badge));
            row->setData(RowDelegate::BadgeTone, int(tone));
        }
        rows->setCurrentRow(0);
        put(rows, 672, 1405, 360, 116);
        put(new Avatar, 1056, 1365);
        auto *silent = new Avatar;
        silent->setPortrait({}, QStringLiteral("照片未解码"));
        put(silent, 1160, 1365);
        int x = 1256;
        for (const char *keys : {"F5", "Alt N", "Ctrl Enter"})
            x += put(new KeyCap(QString::fromUtf8(keys)), x, 1365)->width() + 8;
        auto *foot = new FootBar;
        foot->row()->addStretch();
        foot->row()->addWidget(foot->act(QStringLiteral("返回"), "Esc", Button::Kind::Quiet, "sheetLeave"));
        foot->row()->addWidget(foot->act(QStringLiteral("保存"), "Ctrl Enter", Button::Kind::Primary, "sheetSave"));
        put(foot, 672, 1529, 736, 72);
    }

    QList<QWidget *> m_ringed;
};
