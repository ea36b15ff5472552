// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/SupplementPage.h"

#include "forms/FormAnswers.h"
#include "ui/kiosk/apply/DonePage.h"
#include "ui/kiosk/apply/MaterialCard.h"
#include "ui/kiosk/cases/CaseWords.h"
#include "ui/kiosk/form/FieldBlock.h"
#include "ui/kiosk/form/FieldEditor.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"

#include <QVBoxLayout>

namespace yichuang {

SupplementPage::SupplementPage(Kiosk &kiosk)
    : KioskPage(kiosk, QStringLiteral("SupplementPage"), tr("补材料"))
    , m_work(new ApplyWork(kiosk, this))
    , m_count(new Label({}, TextStyle::Body, Ink::Second))
    , m_submit(new Button(tr("提交补好的内容"), Button::Kind::Primary, Button::Size::Large))
{
    m_submit->setObjectName(QStringLiteral("submitSupplement"));
    m_submit->setNotReady(tr("正在打开，请稍等"));
    addAct(m_submit, true);
    connect(m_submit, &Button::activated, this, &SupplementPage::submit);
    connect(m_work, &ApplyWork::ready, this, &SupplementPage::ready);
    connect(m_work, &ApplyWork::changed, this, &SupplementPage::refresh);
    connect(m_work, &ApplyWork::failed, this, [this](const Error &error) { say(error, [this] { m_work->readAgain(); }); });
    connect(m_work, &ApplyWork::parted, this, qOverload<const QString &>(&SupplementPage::say));
    connect(m_work, &ApplyWork::submitted, this,
            [this](const ApplicationReceipt &receipt) { this->kiosk().replace(new DonePage(*m_work, this->kiosk(), receipt, true)); });
}

SupplementPage *SupplementPage::begin(Kiosk &kiosk, const QString &caseNo)
{
    auto *page = new SupplementPage(kiosk);
    page->m_work->handInAgain(caseNo);
    return page;
}

SupplementPage *SupplementPage::resume(Kiosk &kiosk, const QUuid &draft)
{
    auto *page = new SupplementPage(kiosk);
    page->m_work->resume(draft);
    return page;
}

void SupplementPage::ready()
{
    const MyCase &mine = *m_work->earlier();
    auto *head = new Panel(Panel::Ground::Amber);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(dressed(16, 48, 48), dressed(8, 24, 28), dressed(16, 48, 48), dressed(8, 24, 28));
    rows->addWidget(Label::bold(mine.row.itemName, TextStyle::Title));
    rows->addWidget(blocks::text(CaseWords::next(mine.row), TextStyle::Body, Ink::Amber));
    addHead(head);
    auto *title = new QHBoxLayout;
    title->addWidget(Label::bold(tr("窗口一次告知 %n 处", nullptr, int(mine.points.size())), TextStyle::Title), 1);
    title->addWidget(m_count);
    column()->addLayout(title);
    for (const AskedPoint &point : mine.points)
        addPoint(point);
    column()->addWidget(blocks::text(tr("只需要改这 %1 处，其他内容已保留").arg(mine.points.size()), TextStyle::Secondary, Ink::Second));
    column()->addStretch();
    refresh();
}

void SupplementPage::addPoint(const AskedPoint &point)
{
    const auto [card, rows] = blocks::card();
    rows->addWidget(Label::bold(QStringLiteral("%1. %2").arg(point.no).arg(point.label), TextStyle::Verdict));
    rows->addWidget(blocks::text(point.reason));
    if (QWidget *answer = answerFor(point))
        rows->addWidget(answer);
    column()->addWidget(card);
}

QWidget *SupplementPage::answerFor(const AskedPoint &point)
{
    if (point.target == DefectTarget::Field)
        return fieldFor(point);
    for (const GuideMaterial &material : m_work->guide().materials) {
        if (material.seq == point.seq)
            return new MaterialCard(*m_work, kiosk(), material);
    }
    return nullptr;
}

QWidget *SupplementPage::fieldFor(const AskedPoint &point)
{
    const QString page = point.pointer.section(u'/', 1, 1), key = point.pointer.section(u'/', 2);
    for (const FormDefinition &form : m_work->forms()) {
        const FormField *field = form.code() == point.form ? form.field(point.pointer) : nullptr;
        if (!field)
            continue;
        QJsonValue before;
        for (const CaseForm &given : m_work->earlier()->forms) {
            if (given.code == point.form)
                before = given.answers[page][key];
        }
        auto *block = new FieldBlock(*field);
        block->setObjectName(QStringLiteral("point-%1").arg(point.no));
        const QJsonObject given = m_work->answers(form.code(), page);
        block->editor()->setAnswer(given.contains(key) ? given[key] : before);
        connect(block, &FieldBlock::changed, this, [this, code = form.code(), page, key, block] {
            QJsonObject changed = m_work->answers(code, page);
            changed.insert(key, block->editor()->answer());
            m_work->setAnswers(code, page, changed);
        });
        return block;
    }
    return nullptr;
}

bool SupplementPage::isDone(const AskedPoint &point) const
{
    if (point.target == DefectTarget::Material)
        return m_work->isWindow(point.seq) || !m_work->files(point.seq).isEmpty();
    return m_work->answers(point.form, point.pointer.section(u'/', 1, 1)).contains(point.pointer.section(u'/', 2));
}

void SupplementPage::refresh()
{
    if (!m_work->earlier())
        return;
    const QList<AskedPoint> &points = m_work->earlier()->points;
    const auto done = std::count_if(points.begin(), points.end(), [this](const AskedPoint &point) { return isDone(point); });
    m_count->setText(tr("已改 %1 / %2").arg(done).arg(points.size()));
    const auto open = std::find_if(points.begin(), points.end(), [this](const AskedPoint &point) { return !isDone(point); });
    m_submit->setNotReady(open == points.end() ? QString() : tr("还差第 %1 处：%2").arg(open->no).arg(open->label));
    m_submit->setText(open == points.end() ? tr("提交补好的内容") : tr("还差第 %1 处，改完再提交").arg(open->no));
}

void SupplementPage::saveNow()
{
    m_work->saveNow();
}

void SupplementPage::submit()
{
    say(QString());
    m_work->submit();
}

}
