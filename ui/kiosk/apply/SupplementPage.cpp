// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/SupplementPage.h"

#include "forms/FormAnswers.h"
#include "ui/kiosk/apply/DonePage.h"
#include "ui/kiosk/apply/KeptPage.h"
#include "ui/kiosk/apply/MaterialCard.h"
#include "ui/kiosk/cases/CaseWords.h"
#include "ui/kiosk/cases/PaperPage.h"
#include "ui/kiosk/consult/ConsultPage.h"
#include "ui/kiosk/form/FieldBlock.h"
#include "ui/kiosk/form/FieldEditor.h"
#include "ui/kiosk/form/FieldWords.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/kiosk/parts/WholeField.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Sign.h"

#include <QVBoxLayout>

namespace yichuang {

namespace {

bool isNotice(const Document &paper)
{
    return paper.kind == QLatin1String("supplement") && paper.state == DocumentState::Ready;
}

// What stood there, and what stands there now, as soon as that is another thing.
class ChangeLine : public QWidget {
public:
    ChangeLine(const FormField &field, const QJsonValue &before)
        : m_field(field)
        , m_before(before)
        , m_old(new Badge({}))
        , m_new(new Badge({}, Tone::Green))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(dressed(4, 12, 16));
        row->addWidget(m_old);
        row->addWidget(new Sign(Icon::ArrowRight, 14, Ink::Second));
        row->addWidget(m_new);
        row->addStretch();
        m_old->setElided();
        m_new->setElided();
        setObjectName(QStringLiteral("change-") + field.key);
    }

    void show(const QJsonValue &now)
    {
        const QString old = words(m_before), fresh = words(now);
        setVisible(parentWidget() && !old.isEmpty() && !fresh.isEmpty() && old != fresh);
        m_old->set(old, Tone::Grey);
        m_new->set(fresh, Tone::Green);
    }

private:
    QString words(const QJsonValue &value) const
    {
        return value.isString() || value.isDouble() ? FieldWords::masked(m_field, value.toVariant().toString()) : QString();
    }

    FormField m_field;
    QJsonValue m_before;
    Badge *m_old;
    Badge *m_new;
};

}

SupplementPage::SupplementPage(Kiosk &kiosk, ApplyWork *work)
    : KioskPage(kiosk, QStringLiteral("SupplementPage"), tr("补材料"))
    , m_work(work ? work : new ApplyWork(kiosk))
    , m_count(new Label({}, TextStyle::Body, Ink::Second))
    , m_notice(new Button(tr("看告知书"), Button::Kind::Secondary, Button::Size::Large))
    , m_submit(new Button(tr("提交补好的内容"), Button::Kind::Primary, Button::Size::Large))
{
    m_work->disconnect();
    m_work->setParent(this);
    m_notice->setObjectName(QStringLiteral("readNotice"));
    addAct(m_notice);
    m_notice->hide();
    connect(m_notice, &Button::activated, this, &SupplementPage::readNotice);
    m_submit->setObjectName(QStringLiteral("submitSupplement"));
    m_submit->setNotReady(tr("正在打开，请稍等"));
    addAct(m_submit, true);
    connect(m_submit, &Button::activated, this, &SupplementPage::submit);
    connect(m_work, &ApplyWork::ready, this, &SupplementPage::ready);
    connect(m_work, &ApplyWork::changed, this, &SupplementPage::refresh);
    connect(m_work, &ApplyWork::failed, this, [this](const Error &error) { say(error, [this] { m_work->readAgain(); }); });
    connect(m_work, &ApplyWork::parted, this, qOverload<const QString &>(&SupplementPage::say));
    connect(m_work, &ApplyWork::kept, this,
            [this](const QUuid &name) { this->kiosk().replace(new KeptPage(this->kiosk(), m_work->guide(), name)); });
    connect(m_work, &ApplyWork::submitted, this,
            [this](const ApplicationReceipt &receipt) { this->kiosk().replace(new DonePage(*m_work, this->kiosk(), receipt, true)); });
}

KioskPage *SupplementPage::anew()
{
    auto *page = new SupplementPage(kiosk(), m_work);
    if (m_ready)
        page->ready();
    return page;
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
    m_ready = true;
    const MyCase &mine = *m_work->earlier();
    auto *head = new Panel(Panel::Ground::Amber);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(dressed(16, 48, 48), dressed(8, 24, 28), dressed(16, 48, 48), dressed(8, 24, 28));
    auto *what = new QHBoxLayout;
    auto *name = Label::bold(mine.row.itemName, TextStyle::Title);
    name->setElide(Qt::ElideRight);
    what->addWidget(name, 1);
    what->addWidget(new Label(mine.row.caseNo, TextStyle::Secondary, Ink::Second));
    rows->addLayout(what);
    const QString left = mine.row.workdaysLeft ? tr("，还有 %n 个工作日", nullptr, *mine.row.workdaysLeft) : QString();
    rows->addWidget(blocks::text(CaseWords::next(mine.row) + left, TextStyle::Body, Ink::Amber));
    addHead(head);
    m_notice->setVisible(std::any_of(mine.documents.begin(), mine.documents.end(), isNotice));
    auto *title = new QHBoxLayout;
    title->addWidget(Label::bold(tr("窗口一次告知 %n 处", nullptr, int(mine.points.size())), TextStyle::Title), 1);
    title->addWidget(m_count);
    column()->addLayout(title);
    for (const AskedPoint &point : mine.points)
        addPoint(point);
    column()->addWidget(asking());
    column()->addStretch();
    refresh();
}

void SupplementPage::addPoint(const AskedPoint &point)
{
    const auto [card, rows] = blocks::card();
    auto *head = new QHBoxLayout;
    auto *what = Label::bold(QStringLiteral("%1. %2").arg(point.no).arg(point.label), TextStyle::Verdict);
    what->setWordWrap(true);
    head->addWidget(what, 1);
    auto *mark = new Badge({});
    m_marks.insert(point.no, mark);
    head->addWidget(mark, 0, Qt::AlignTop);
    rows->addLayout(head);
    card->setProperty(whole_field::Property, true); // it says what its one field is called
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
            return new MaterialCard(*m_work, kiosk(), material, true);
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
        block->setUntitled();
        const QJsonObject given = m_work->answers(form.code(), page);
        block->editor()->setAnswer(given.contains(key) ? given[key] : before);
        auto *changed = new ChangeLine(*field, before);
        connect(block, &FieldBlock::changed, this, [this, code = form.code(), page, key, block, changed] {
            changed->show(block->editor()->answer());
            QJsonObject answers = m_work->answers(code, page);
            answers.insert(key, block->editor()->answer());
            m_work->setAnswers(code, page, answers);
        });
        auto *both = new QWidget;
        auto *rows = new QVBoxLayout(both);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(dressed(4, 12, 16));
        rows->addWidget(changed);
        rows->addWidget(block);
        changed->show(block->editor()->answer());
        return both;
    }
    return nullptr;
}

QWidget *SupplementPage::asking()
{
    const auto [card, rows] = blocks::card();
    auto *row = new QHBoxLayout;
    row->setSpacing(dressed(8, 24, 28));
    row->addWidget(new Sign(Icon::Info, 18, Ink::Blue));
    row->addWidget(blocks::text(tr("只需要改这 %n 处，其他内容已保留。不明白可以问窗口", nullptr, int(m_work->earlier()->points.size())),
                                TextStyle::Secondary, Ink::Second),
                   1);
    auto *ask = new Button(tr("问一问"), Button::Kind::Secondary);
    ask->setSign(Icon::Headset);
    ask->setObjectName(QStringLiteral("ask"));
    row->addWidget(ask);
    rows->addLayout(row);
    connect(ask, &Button::activated, this, [this] {
        saveNow();
        kiosk().open(new ConsultPage(kiosk(), {}, m_work->earlier()->row.caseNo));
    });
    return card;
}

// The newest one is what is answered here.
void SupplementPage::readNotice()
{
    const QList<Document> &papers = m_work->earlier()->documents;
    const Document *newest = nullptr;
    for (const Document &paper : papers) {
        if (isNotice(paper) && (!newest || paper.createdAt > newest->createdAt))
            newest = &paper;
    }
    if (!newest)
        return;
    saveNow();
    kiosk().open(new PaperPage(kiosk(), newest->id, newest->title));
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
    for (const AskedPoint &point : points) {
        const bool isSo = isDone(point);
        m_marks[point.no]->set(isSo ? tr("已改") : tr("要改"), isSo ? Tone::Green : Tone::Amber, isSo ? Icon::Tick : Icon::Warning);
    }
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
