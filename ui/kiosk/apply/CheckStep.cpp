// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/CheckStep.h"

#include "forms/FormAnswers.h"
#include "ui/kiosk/account/AccountWords.h"
#include "ui/kiosk/form/FieldWords.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/parts/Button.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"

#include <QVBoxLayout>

namespace yichuang {

CheckStep::CheckStep(ApplyWork &applied)
    : ApplyStep(applied)
{
    connect(&work(), &ApplyWork::checked, this, [this](const QList<ApplicationFault> &faults) {
        m_faults = faults;
        m_checked = true;
        show();
        Q_EMIT changed();
    });
}

void CheckStep::shown()
{
    m_checked = false;
    m_faults.clear();
    show();
    work().check();
}

void CheckStep::show()
{
    clearLayout(column());
    column()->addWidget(Label::bold(tr("请再看一遍"), TextStyle::Title));
    if (!m_faults.isEmpty())
        addFaults();
    addAnswers();
    addMaterials();
    column()->addStretch();
}

// A fault's pointer is /answers/FORM/page/field, or /materials/N of the list that was handed in.
QString CheckStep::faultWords(const ApplicationFault &fault) const
{
    const QString kind = fault.pointer.section(u'/', 1, 1), first = fault.pointer.section(u'/', 2, 2);
    const QString words = AccountWords::fault(fault.keyword, fault.detail);
    const QString why = words.isEmpty() ? tr("填的格式不对，请改") : words;
    if (fault.keyword == QLatin1String("audience"))
        return tr("这个事项不收您这类申请人，请看指南里的“谁可以办”");
    if (fault.keyword == QLatin1String("item_closed"))
        return tr("这个事项现在不收申请了，填过的都留着。请问%1，电话 %2")
            .arg(fault.detail[u"department"].toString(), fault.detail[u"phone"].toString());
    if (kind == QLatin1String("materials")) {
        const QJsonValue handedIn = first.isEmpty() ? QJsonValue() : work().draft().data[u"materials"][first.toInt()];
        const int seq = fault.detail[u"seq"].toInt(handedIn[u"seq"].toInt());
        for (const GuideMaterial &material : work().guide().materials) {
            if (material.seq == seq)
                return tr("材料“%1”：%2")
                    .arg(material.name, fault.keyword == QLatin1String("material_missing") ? tr("还没交")
                                        : words.isEmpty() ? tr("这份文件收不了，请删掉再交一次")
                                                          : words);
        }
    }
    for (const FormDefinition &form : work().forms()) {
        if (form.code() != first)
            continue;
        if (const FormField *field = form.field(u'/' + fault.pointer.section(u'/', 3)))
            return QStringLiteral("%1：%2").arg(field->title, why);
    }
    return QStringLiteral("%1：%2").arg(fault.pointer, why);
}

void CheckStep::addFaults()
{
    const auto [panel, rows] = blocks::card(Panel::Ground::Red);
    rows->addWidget(blocks::text(tr("还有 %n 处要改", nullptr, int(m_faults.size())), TextStyle::Verdict, Ink::Red));
    bool papers = false, words = false;
    for (const ApplicationFault &fault : std::as_const(m_faults)) {
        rows->addWidget(blocks::text(faultWords(fault)));
        const bool paper = fault.pointer.startsWith(QLatin1String("/materials"));
        papers = papers || paper;
        words = words || (!paper && fault.keyword != QLatin1String("item_closed")); // which nobody can mend
    }
    const auto mend = [&](bool wanted, const char *name, const QString &text, int step) {
        if (!wanted)
            return;
        auto *button = new Button(text, Button::Kind::Secondary, Button::Size::Decision);
        button->setObjectName(QLatin1String(name));
        rows->addWidget(button);
        connect(button, &Button::activated, this, [this, step] { Q_EMIT mendWanted(step); });
    };
    mend(words, "mendForms", tr("去改表格"), 1);
    mend(papers, "mendMaterials", tr("去补材料"), 2);
    column()->addWidget(panel);
}

void CheckStep::addAnswers()
{
    for (const FormDefinition &form : work().forms()) {
        const QJsonObject given = work().draft().data[u"answers"][form.code()].toObject();
        for (const FormPage &page : form.pages()) {
            const auto [panel, rows] = blocks::card();
            rows->addWidget(Label::bold(page.title, TextStyle::Verdict));
            for (const AnswerRow &row : answerRows(page, given)) {
                const FormField *field = form.field(row.pointer);
                const QString shown = field ? FieldWords::masked(*field, row.text) : row.text;
                const QString text = row.table.isEmpty() ? shown : tr("%n 行", nullptr, int(row.table.size()) - 1);
                rows->addWidget(blocks::text(QStringLiteral("%1：%2").arg(row.title, row.missing ? tr("没填") : text), TextStyle::Body,
                                             row.missing ? Ink::Red : Ink::First));
            }
            column()->addWidget(panel);
        }
    }
}

void CheckStep::addMaterials()
{
    const auto [panel, rows] = blocks::card();
    rows->addWidget(Label::bold(tr("材料"), TextStyle::Verdict));
    for (const GuideMaterial &material : work().guide().materials) {
        const qsizetype files = work().files(material.seq).size();
        QString how = files > 0 ? tr("已传 %n 个文件", nullptr, int(files)) : QString();
        if (material.exempt)
            how = tr("免提交");
        else if (work().isWindow(material.seq))
            how = tr("带到窗口");
        else if (files == 0 && work().isKept(material.seq))
            how = tr("用上次交的");
        if (!how.isEmpty())
            rows->addWidget(blocks::text(QStringLiteral("%1：%2").arg(material.name, how)));
    }
    column()->addWidget(panel);
}

QString CheckStep::obstacle()
{
    if (!m_checked)
        return tr("正在核对，请稍等");
    return m_faults.isEmpty() ? QString() : tr("还有 %n 处要改", nullptr, int(m_faults.size()));
}

}
