// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/SupplementList.h"

#include "core/Text.h"
#include "forms/FormAnswers.h"
#include "records/Lengths.h"
#include "ui/casefile/PaperNumber.h"
#include "ui/casefile/Unprintable.h"
#include "ui/counter/ReasonSearch.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Clear.h"
#include "ui/parts/ComboField.h"
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

// A further notice names of the form only an answer that the applicant changed in this round; which these are the hall says, for it knows
// what a window corrected.
bool fieldMayBeNamed(const CaseFile &file, const SupplementReason &field)
{
    if (file.lawful.notices == 0 || file.lawful.secondNotice)
        return true;
    const auto form = std::find_if(file.forms.begin(), file.forms.end(), [&](const CaseForm &one) { return one.code == field.form; });
    return form != file.forms.end() && form->changed.contains(field.pointer);
}

QString groupOf(int paper)
{
    return QStringLiteral("material:%1").arg(paper);
}

QString groupOf(const SupplementReason &reason)
{
    return reason.target == DefectTarget::Material ? groupOf(reason.seq) : QStringLiteral("field:") + reason.form + reason.pointer;
}

SupplementReason placeOf(const Material &material)
{
    SupplementReason place;
    place.seq = material.seq;
    place.title = material.name;
    return place;
}

// What a field is called and where it is, without what may be said of it.
SupplementReason placeOf(const SupplementReason &field)
{
    SupplementReason place;
    place.target = DefectTarget::Field;
    place.form = field.form;
    place.pointer = field.pointer;
    place.title = field.title;
    return place;
}

// As it was kept: a place and a sentence.
SupplementReason reasonFrom(const QJsonObject &kept)
{
    SupplementReason reason = SupplementReason::fromJson(kept);
    reason.title = std::exchange(reason.label, {});
    return reason;
}

QString titleOf(const Material &material)
{
    return SupplementList::tr("%1 %2").arg(paperNumber(material.seq), material.name);
}

QString titleOf(const SupplementReason &field)
{
    return SupplementList::tr("申请表 %1").arg(field.title);
}

// Why a further notice may not name it, and what the way on is.
QString needsLeave(bool wasAsked)
{
    return wasAsked ? SupplementList::tr("上次告知要求的没有补来，不能再列一次。确有需要，请主管在“监督”里准许再次告知，准了再写。")
                    : SupplementList::tr("上次告知没有写，不能再要求补正。确有需要，请主管在“监督”里准许再次告知，准了再写。");
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
    , m_scroll(new ScrollPane(this))
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
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(16, 4, 16, 0);
    foot->setSpacing(4);
    foot->addWidget(m_more, 0, Qt::AlignLeft);
    foot->addWidget(m_other, 0, Qt::AlignLeft);
    auto *body = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, m_scroll);
    m_rows = new QVBoxLayout(body);
    m_rows->setContentsMargins(0, 0, 0, 12);
    m_rows->setSpacing(0);
    m_scroll->setContent(body);
    m_scroll->followFocus();
    QSizePolicy kept = m_scroll->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_scroll->setSizePolicy(kept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_scroll, 1);
    connect(m_search, &ReasonSearch::edited, this, &SupplementList::filter);
    connect(m_other, &Button::activated, this, &SupplementList::addOther);
    connect(m_more, &Button::activated, this, &SupplementList::toggleAll);
}

void SupplementList::setLoading(bool loading)
{
    m_scroll->setVisible(!loading);
}

void SupplementList::open(const CaseFile &file, const ReasonCatalogue &reasons, const QList<OriginalSeen> &marks, bool personDiffers,
                          int current)
{
    m_case = file;
    m_current = current;
    m_entries.clear();
    m_groups.clear();
    m_unnamed = {};
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
            if (mismatch || otherPerson) {
                addBarred(titleOf(material), mismatch ? tr("不符") : tr("证件与申报不同"), needsLeave(file.isAskedInVain(material.seq)));
                m_barred.append(material.seq);
            }
            continue;
        }
        const bool missing = material.required == Requirement::Yes && !material.exempt && material.state == MaterialState::Missing;
        const QString key = groupOf(material.seq);
        if (mismatch || missing || otherPerson)
            m_openGroups.insert(key);
        addGroup(key, placeOf(material), titleOf(material),
                 mismatch      ? tr("不符")
                 : missing     ? tr("未提交")
                 : otherPerson ? tr("证件与申报不同")
                               : QString());
        for (const SupplementReason &reason : reasons.supplement) {
            if (groupOf(reason) == key)
                addEntry(m_groups.last(), reason, false);
        }
    }
    for (const SupplementReason &reason : reasons.supplement) {
        if (reason.target != DefectTarget::Field || !fieldMayBeNamed(file, reason))
            continue;
        const QString key = groupOf(reason);
        if (!groupAt(key))
            addGroup(key, placeOf(reason), titleOf(reason), {});
        addEntry(*groupAt(key), reason, false);
    }
    m_rows->addWidget(m_nothing, 1);
    m_rows->addWidget(m_foot);
    m_rows->addStretch();
    const auto offer = [this](const Material &material) {
        const QString key = groupOf(material.seq);
        if (std::any_of(m_entries.begin(), m_entries.end(), [&key](const Entry &entry) { return entry.group == key; }))
            m_openGroups.insert(key);
    };
    // With nothing marked as wrong, what is not known to be in order is open to choose from.
    if (m_openGroups.isEmpty()) {
        for (const Material &material : file.materials) {
            const bool marked = std::any_of(marks.begin(), marks.end(), [&](const OriginalSeen &m) { return m.seq == material.seq; });
            const bool notWanted = material.required != Requirement::Yes && material.state == MaterialState::Missing;
            if (!marked && !material.exempt && !notWanted)
                offer(material);
        }
    }
    // Everything was seen: then it is one of the papers that are there.
    if (m_openGroups.isEmpty()) {
        for (const Material &material : file.materials) {
            if (material.state != MaterialState::Missing)
                offer(material);
        }
    }
    // There are none, so it is one of the answers of the form.
    if (m_openGroups.isEmpty() && m_barred.isEmpty()) {
        for (const Group &group : std::as_const(m_groups))
            m_openGroups.insert(group.key);
    }
    filter();
}

const SupplementList::Group *SupplementList::groupAt(const QString &key) const
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&key](const Group &group) { return group.key == key; });
    return found == m_groups.end() ? nullptr : &*found;
}

// Where the cursor stands is meant, else what was looked at; else what is in question.
const SupplementList::Group *SupplementList::groupForOwn() const
{
    const QWidget *cursor = window()->focusWidget();
    for (const Entry &entry : m_entries) {
        if (cursor && entry.row->isAncestorOf(cursor))
            return groupAt(entry.group);
    }
    if (const Group *looked = groupAt(groupOf(m_current)))
        return looked;
    const auto open =
        std::find_if(m_groups.begin(), m_groups.end(), [this](const Group &group) { return m_openGroups.contains(group.key); });
    return open != m_groups.end() ? &*open : m_groups.isEmpty() ? nullptr : &m_groups.first();
}

bool SupplementList::isOpen(const Entry &entry) const
{
    if (entry.tick->isChecked())
        return true;
    return m_search->isUsed() ? isFound(entry) : m_all || m_openGroups.contains(entry.group);
}

bool SupplementList::isFound(const Entry &entry) const
{
    return m_search->finds({entry.reason.label + entry.title, entry.reason.pinyin, entry.reason.initials});
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
    for (const Group &group : std::as_const(m_groups))
        group.head->setVisible(groups.contains(group.key));
    sayNothing(groups.isEmpty());
    int number = 0;
    for (const Entry *entry : shown()) {
        entry->keys->setVisible(++number <= 9);
        entry->keys->setKeys(QStringLiteral("Ctrl %1").arg(number));
    }
    const bool folds = m_all && !m_search->isUsed();
    m_more->setText(folds ? tr("收起") : tr("其他材料和表格项，%n 条原因", nullptr, hidden));
    m_more->setVisible(folds || hidden > 0);
}

// What is ticked stays there whatever is looked for, and is nothing that was found.
void SupplementList::sayNothing(bool isEmpty)
{
    if (!m_search->isUsed()) {
        m_nothing->set({Icon::Search, Tone::Grey, tr("没有标为不符的材料"), tr("查原因，或按 Alt M 从全部材料里选")}, {});
        return m_nothing->setVisible(isEmpty);
    }
    m_nothing->set({Icon::Search, Tone::Grey, tr("没有查到“%1”").arg(visible(m_search->text().trimmed())),
                    tr("换个说法再查，按 Alt M 从全部里选，或按 Alt T 另写一条")},
                   {});
    m_nothing->setVisible(
        std::none_of(m_entries.begin(), m_entries.end(), [this](const Entry &entry) { return !entry.place && isFound(entry); }));
}

// Whoever searched wants all of them instead. Of all of them one is looked for, and letters that are meant for that go into no sentence.
void SupplementList::toggleAll()
{
    m_all = m_search->clear() || !m_all;
    filter();
    focusSearch();
}

QList<Defect> SupplementList::defects() const
{
    QList<Defect> list;
    for (const Entry *entry : inOrder([](const Entry &each) { return each.tick->isChecked(); }))
        list.append({entry->reason.target, entry->reason.seq, entry->reason.form, entry->reason.pointer, entry->title,
                     entry->text->text().trimmed()});
    return list;
}

QJsonArray SupplementList::draft() const
{
    QJsonArray kept;
    const QList<Defect> written = defects();
    const QList<const Entry *> ticked = inOrder([](const Entry &each) { return each.tick->isChecked(); });
    for (qsizetype i = 0; i < written.size(); ++i) {
        QJsonObject json = written[i].toJson();
        if (!ticked[i]->place)
            json.insert(QStringLiteral("id"), ticked[i]->reason.id);
        kept.append(json);
    }
    for (const QJsonValue &other : m_unnamed)
        kept.append(other);
    return kept;
}

// A sentence goes back to the reason that it was ticked by, however it was rewritten; every other one is a reason of one's own.
void SupplementList::bringBack(const QJsonArray &draft)
{
    for (const QJsonValue &kept : draft) {
        const SupplementReason reason = reasonFrom(kept.toObject());
        const QString key = groupOf(reason);
        const auto untaken = [&](const Entry &entry) { return !entry.tick->isChecked() && !entry.place && entry.group == key; };
        auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                  [&](const Entry &entry) { return untaken(entry) && reason.id != 0 && entry.reason.id == reason.id; });
        if (found == m_entries.end())
            found = std::find_if(m_entries.begin(), m_entries.end(),
                                 [&](const Entry &entry) { return untaken(entry) && entry.reason.text == reason.text; });
        if (found != m_entries.end()) {
            found->text->setBeginning(reason.text);
            found->tick->setChecked(true);
        } else if (const Group *group = groupAt(key)) {
            SupplementReason own = group->place;
            own.text = reason.text;
            addEntry(*group, own, true);
        } else {
            keepUnnamed(kept, reason);
        }
    }
    filter();
}

// Its place was named by no notice before, and this one may not; or it is a number that the hall never lets be corrected, and has no reason
// for, whoever gives leave. Nothing that was written is lost for that.
void SupplementList::keepUnnamed(const QJsonValue &kept, const SupplementReason &reason)
{
    m_unnamed.append(kept);
    const auto paper = std::find_if(m_case.materials.begin(), m_case.materials.end(), [&reason](const Material &each) {
        return reason.target == DefectTarget::Material && each.seq == reason.seq;
    });
    const bool isFixed = reason.target == DefectTarget::Field && fieldMayBeNamed(m_case, reason);
    addBarred(paper != m_case.materials.end() ? titleOf(*paper) : titleOf(reason), {},
              isFixed ? tr("这里是申请人自己申报的号码，不能补正。申报时写错的，请申请人撤回后重新申请。")
                      : needsLeave(reason.target == DefectTarget::Material && m_case.isAskedInVain(reason.seq)),
              reason.text);
    if (paper != m_case.materials.end() && !m_barred.contains(reason.seq))
        m_barred.append(reason.seq);
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

QList<const SupplementList::Entry *> SupplementList::inOrder(bool (*wanted)(const Entry &)) const
{
    QList<const Entry *> list;
    for (const Entry &entry : m_entries)
        if (wanted(entry))
            list.append(&entry);
    std::sort(list.begin(), list.end(),
              [this](const Entry *a, const Entry *b) { return m_rows->indexOf(a->row) < m_rows->indexOf(b->row); });
    return list;
}

QList<const SupplementList::Entry *> SupplementList::shown() const
{
    return inOrder([](const Entry &entry) { return !entry.row->isHidden(); });
}

bool SupplementList::addOther()
{
    const Group *group = groupForOwn();
    if (!group)
        return false;
    addEntry(*group, group->place, true);
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
