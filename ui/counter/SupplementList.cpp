// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/SupplementList.h"

#include "core/Text.h"
#include "forms/FormAnswers.h"
#include "records/Lengths.h"
#include "ui/casefile/PaperNumber.h"
#include "ui/casefile/Unprintable.h"
#include "ui/counter/ReasonSearch.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Clear.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/Panel.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/TextBox.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

// A further notice names of the form only an answer that the applicant changed in this round.
bool fieldMayBeNamed(const CaseFile &file, const SupplementReason &field)
{
    if (file.lawful.notices == 0 || file.lawful.secondNotice)
        return true;
    const auto form = std::find_if(file.forms.begin(), file.forms.end(), [&](const CaseForm &one) { return one.code == field.form; });
    return form != file.forms.end() &&
           answerAt(form->answers, field.pointer) != answerAt(form->previous.value_or(QJsonObject()), field.pointer);
}

QString groupOf(int paper)
{
    return QStringLiteral("material:%1").arg(paper);
}

QString groupOf(const SupplementReason &reason)
{
    return reason.target == DefectTarget::Material ? groupOf(reason.seq) : QStringLiteral("field:") + reason.form + reason.pointer;
}

}

bool SupplementList::mayBeNamed(const CaseFile &file, const Material &material)
{
    return file.lawful.notices == 0 || file.lawful.secondNotice || material.newInRound;
}

SupplementList::SupplementList(QWidget *parent)
    : QWidget(parent)
    , m_search(new ReasonSearch(tr("查原因，如 mohu"), this))
    , m_foot(new QWidget(this))
    , m_more(new Button({}, Button::Kind::Text, Button::Size::Small, m_foot))
    , m_other(new Button(tr("另写一条原因"), Button::Kind::Text, Button::Size::Small, m_foot))
    , m_nothing(new NoticeView(this))
{
    setObjectName(QStringLiteral("SupplementList"));
    auto *header = new SectionHeader(tr("需要补正什么"), this);
    m_search->setObjectName(QStringLiteral("reasonSearch"));
    header->addControl(m_search);
    m_other->setObjectName(QStringLiteral("otherReason"));
    m_other->setKeys(QStringLiteral("Alt T"), Button::CapSide::After);
    m_other->setFlush();
    m_more->setKeys(QStringLiteral("Alt M"), Button::CapSide::After);
    m_more->setFlush();
    m_nothing->set({Icon::Search, Tone::Grey, tr("没有标为不符的材料"), tr("查原因，或按 Alt M 从全部材料里选")}, {});
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(16, 4, 16, 0);
    foot->setSpacing(4);
    foot->addWidget(m_more, 0, Qt::AlignLeft);
    foot->addWidget(m_other, 0, Qt::AlignLeft);
    auto *scroll = new ScrollPane(this);
    auto *body = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, scroll);
    m_rows = new QVBoxLayout(body);
    m_rows->setContentsMargins(0, 0, 0, 12);
    m_rows->setSpacing(0);
    scroll->setContent(body);
    scroll->followFocus();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(scroll, 1);
    connect(m_search, &ReasonSearch::edited, this, &SupplementList::filter);
    connect(m_other, &Button::activated, this, &SupplementList::addOther);
    connect(m_more, &Button::activated, this, &SupplementList::toggleAll);
}

void SupplementList::open(const CaseFile &file, const ReasonCatalogue &reasons, const QList<OriginalSeen> &marks, bool personDiffers)
{
    m_case = file;
    m_entries.clear();
    m_heads.clear();
    m_openGroups.clear();
    m_all = false;
    m_search->clear();
    for (QWidget *lasting : {m_foot, static_cast<QWidget *>(m_nothing)})
        m_rows->removeWidget(lasting);
    clearLayout(m_rows, Leaving::Now);
    m_barred.clear();
    for (const Material &material : file.materials) {
        const auto mark = std::find_if(marks.begin(), marks.end(), [&](const OriginalSeen &m) { return m.seq == material.seq; });
        const bool mismatch = mark != marks.end() && mark->mark == OriginalMark::Mismatch;
        const bool otherPerson = personDiffers && material.kind == QLatin1String("identity");
        if (!mayBeNamed(file, material)) {
            if (mismatch || otherPerson)
                addBarred(material, mismatch ? tr("不符") : tr("证件与申报不同"));
            continue;
        }
        const bool missing = material.required == Requirement::Yes && !material.exempt && material.state == MaterialState::Missing;
        const QString key = groupOf(material.seq);
        if (mismatch || missing || otherPerson)
            m_openGroups.insert(key);
        addGroup(key, tr("%1 %2").arg(paperNumber(material.seq), material.name),
                 mismatch      ? tr("不符")
                 : missing     ? tr("未提交")
                 : otherPerson ? tr("证件与申报不同")
                               : QString());
        for (const SupplementReason &reason : reasons.supplement) {
            if (groupOf(reason) == key)
                addEntry(key, material.name, reason, false);
        }
    }
    for (const SupplementReason &reason : reasons.supplement) {
        if (reason.target != DefectTarget::Field || !fieldMayBeNamed(file, reason))
            continue;
        const QString key = groupOf(reason);
        if (!m_heads.contains(key))
            addGroup(key, tr("申请表 %1").arg(reason.title), {});
        addEntry(key, reason.title, reason, false);
    }
    m_rows->addWidget(m_nothing, 1);
    m_rows->addWidget(m_foot);
    m_rows->addStretch();
    // With nothing marked as wrong, what is not known to be in order is open to choose from.
    if (m_openGroups.isEmpty()) {
        for (const Material &material : file.materials) {
            const bool marked = std::any_of(marks.begin(), marks.end(), [&](const OriginalSeen &m) { return m.seq == material.seq; });
            const bool notWanted = material.required != Requirement::Yes && material.state == MaterialState::Missing;
            if (!marked && !material.exempt && !notWanted)
                m_openGroups.insert(groupOf(material.seq));
        }
    }
    // Everything was seen: then it is one of the papers that are there.
    if (m_openGroups.isEmpty()) {
        for (const Material &material : file.materials) {
            if (material.state != MaterialState::Missing)
                m_openGroups.insert(groupOf(material.seq));
        }
    }
    filter();
}

// Marked as wrong, and not to be named: the clerk looks for it here, and is told where the way on is.
void SupplementList::addBarred(const Material &material, const QString &badge)
{
    const QString key = QStringLiteral("barred:%1").arg(material.seq);
    addGroup(key, tr("%1 %2").arg(paperNumber(material.seq), material.name), badge);
    m_heads.remove(key);
    m_barred.append(material.seq);
    auto *why = new Label(tr("上次告知没有写，不能再要求补正。确有需要，请主管在“监督”里准许再次告知，准了再写。"), TextStyle::Secondary,
                          Ink::Amber);
    why->setObjectName(QStringLiteral("barredPaper"));
    why->setWordWrap(true);
    why->setContentsMargins(16, 8, 16, 8);
    m_rows->addWidget(why);
}

void SupplementList::addGroup(const QString &key, const QString &title, const QString &badge)
{
    auto *head = new Panel(Panel::Ground::Subtle, Panel::Shape::Flat, this);
    head->setLines(Qt::BottomEdge);
    head->setFixedHeight(36);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    auto *name = Label::bold(title, TextStyle::Secondary);
    name->setElide(Qt::ElideRight);
    row->addWidget(name, badge.isEmpty() ? 1 : 0);
    if (!badge.isEmpty()) {
        row->addWidget(new Badge(badge, Tone::Red));
        row->addStretch(1);
    }
    m_heads.insert(key, head);
    m_rows->addWidget(head);
}

void SupplementList::addEntry(const QString &group, const QString &title, const SupplementReason &reason, bool ticked)
{
    Entry entry{group, title, reason, nullptr, nullptr, nullptr, nullptr};
    auto *row = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this);
    row->setLines(Qt::BottomEdge);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(16, 8, 16, 8);
    entry.tick = new CheckBox(reason.label.isEmpty() ? tr("其他原因") : reason.label, row);
    entry.tick->setStrong();
    entry.tick->setChecked(ticked);
    entry.text = new TextBox({}, longest(QLatin1String("defect")), row);
    entry.text->setCounterShown(false);
    entry.text->setText(reason.text);
    entry.text->setVisible(ticked);
    entry.row = row;
    entry.keys = new KeyCap({}, row);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(entry.tick, 1);
    head->addWidget(entry.keys);
    column->addLayout(head);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(scaled(24), 0, 0, 0); // under the words, not under the tick
    below->addWidget(entry.text);
    column->addLayout(below);
    // Entries of a group stay together under its head.
    int at = m_rows->indexOf(m_heads.value(group)) + 1;
    while (at < m_rows->count() && std::any_of(m_entries.begin(), m_entries.end(),
                                               [&](const Entry &e) { return e.row == m_rows->itemAt(at)->widget() && e.group == group; }))
        ++at;
    m_rows->insertWidget(at, row);
    connect(entry.tick, &CheckBox::toggled, this, [this, row, text = entry.text](bool on) {
        row->setGround(on ? Panel::Ground::Amber : Panel::Ground::Surface);
        text->setVisible(on);
        Q_EMIT changed();
    });
    connect(entry.text, &TextBox::edited, this, [this, text = entry.text] {
        text->clearNote();
        Q_EMIT changed();
    });
    if (ticked)
        row->setGround(Panel::Ground::Amber);
    m_entries.append(entry);
}

bool SupplementList::isOpen(const Entry &entry) const
{
    if (entry.tick->isChecked() || m_all)
        return true;
    if (m_search->isUsed())
        return m_search->finds({entry.reason.label + entry.title, entry.reason.pinyin, entry.reason.initials});
    return m_openGroups.contains(entry.group);
}

void SupplementList::filter()
{
    QSet<QString> groups;
    int hidden = 0;
    for (const Entry &entry : m_entries) {
        const bool open = isOpen(entry);
        entry.row->setVisible(open);
        if (open)
            groups.insert(entry.group);
        hidden += open ? 0 : 1;
    }
    for (auto head = m_heads.begin(); head != m_heads.end(); ++head)
        head.value()->setVisible(groups.contains(head.key()));
    m_nothing->setVisible(groups.isEmpty());
    int number = 0;
    for (const Entry *entry : shown()) {
        entry->keys->setVisible(++number <= 9);
        entry->keys->setKeys(QStringLiteral("Ctrl %1").arg(number));
    }
    m_more->setText(m_all ? tr("收起") : tr("其他材料和表格项，%n 条原因", nullptr, hidden));
    m_more->setVisible(m_all || hidden > 0);
}

void SupplementList::toggleAll()
{
    m_all = !m_all;
    filter();
}

QList<Defect> SupplementList::defects() const
{
    QList<Defect> list;
    for (const Entry &entry : m_entries) {
        if (entry.tick->isChecked())
            list.append({entry.reason.target, entry.reason.seq, entry.reason.form, entry.reason.pointer, entry.title,
                         entry.text->text().trimmed()});
    }
    return list;
}

void SupplementList::setDefects(const QList<Defect> &defects)
{
    for (const Defect &defect : defects) {
        const auto same = [&](const Entry &entry) {
            return !entry.tick->isChecked() && entry.reason.target == defect.target && entry.reason.seq == defect.seq &&
                   entry.reason.form == defect.form && entry.reason.pointer == defect.pointer;
        };
        auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                  [&](const Entry &entry) { return same(entry) && entry.reason.text == defect.text; });
        if (found == m_entries.end())
            found = std::find_if(m_entries.begin(), m_entries.end(), same);
        if (found == m_entries.end())
            continue;
        found->text->setText(defect.text);
        found->tick->setChecked(true);
    }
    filter();
}

QString SupplementList::faultOf(const Entry &entry)
{
    const QString text = entry.text->text().trimmed();
    if (codePointCount(text) < 10)
        return tr("不少于 10 个字：哪里不对、怎样算合格");
    return unprintableSentence(text);
}

QString SupplementList::whyNot() const
{
    bool any = false;
    for (const Entry &entry : m_entries) {
        if (!entry.tick->isChecked())
            continue;
        any = true;
        if (const QString fault = faultOf(entry); !fault.isEmpty())
            return tr("“%1”：%2").arg(entry.title, fault);
    }
    return any ? QString() : tr("请勾选要补正的内容");
}

void SupplementList::showFault()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        const QString fault = entry.tick->isChecked() ? faultOf(entry) : QString();
        if (fault.isEmpty())
            continue;
        entry.text->setFault(fault);
        return entry.text->edit()->setFocus();
    }
    if (defects().isEmpty())
        focusSearch();
}

void SupplementList::focusSearch()
{
    m_search->edit()->setFocus();
}

bool SupplementList::clearSearch()
{
    if (!m_search->clear())
        return false;
    filter();
    return true;
}

QList<const SupplementList::Entry *> SupplementList::shown() const
{
    QList<const Entry *> list;
    for (const Entry &entry : m_entries)
        if (!entry.row->isHidden())
            list.append(&entry);
    std::sort(list.begin(), list.end(),
              [this](const Entry *a, const Entry *b) { return m_rows->indexOf(a->row) < m_rows->indexOf(b->row); });
    return list;
}

bool SupplementList::addOther()
{
    // A reason of one's own belongs to the first paper that is in question.
    const auto nameable = [this](const Material &m) { return mayBeNamed(m_case, m); };
    auto wrong = std::find_if(m_case.materials.begin(), m_case.materials.end(),
                              [&](const Material &m) { return nameable(m) && m_openGroups.contains(groupOf(m.seq)); });
    if (wrong == m_case.materials.end())
        wrong = std::find_if(m_case.materials.begin(), m_case.materials.end(), nameable);
    if (wrong == m_case.materials.end())
        return false;
    const Material &material = *wrong;
    SupplementReason own;
    own.target = DefectTarget::Material;
    own.seq = material.seq;
    addEntry(groupOf(material.seq), material.name, own, true);
    filter();
    m_entries.last().text->edit()->setFocus();
    Q_EMIT changed();
    return true;
}

void SupplementList::chooseReason(int n)
{
    const QList<const Entry *> list = shown();
    if (n < 1 || n > list.size())
        return;
    CheckBox *tick = list[n - 1]->tick;
    tick->setChecked(!tick->isChecked());
    if (tick->isChecked())
        list[n - 1]->text->edit()->setFocus();
    else
        focusSearch();
}

}
