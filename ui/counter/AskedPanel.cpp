// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/AskedPanel.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "forms/FormAnswers.h"
#include "ui/casefile/PaperNumber.h"
#include "ui/counter/FaultWords.h"
#include "ui/counter/intake/AnswerField.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Clear.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"

#include <QJsonArray>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

QString pageOf(const QString &pointer)
{
    return pointer.section(u'/', 1, 1);
}

QString keyOf(const QString &form, const QString &pointer)
{
    return form + pointer;
}

}

AskedPanel::AskedPanel(QWidget *parent)
    : QWidget(parent)
    , m_header(new SectionHeader(tr("要补的"), this))
    , m_scroll(new ScrollPane(this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("AskedPanel"));
    m_space = new KeyCap(tr("空格"), m_header);
    m_header->addControl(m_space);
    auto *body = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, m_scroll);
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(16, 12, 16, 12);
    m_rows->setSpacing(8);
    inner->addLayout(m_rows);
    inner->addStretch();
    m_scroll->setContent(body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_scroll, 1);
}

void AskedPanel::setCase(const CaseFile &file)
{
    m_papers.clear();
    m_questions.clear();
    clearLayout(m_rows, Leaving::Now);
    m_on = file.mayTake() && file.asked;
    if (!m_on)
        return;
    m_case = file;
    // In the list, where it is read whole at every text size: no other place of the page tells it.
    if (file.asked->dueAt.isValid()) {
        auto *due = new Label(tr("建议 %1 前补交").arg(halltime::dayOf(file.asked->dueAt).toString(Qt::ISODate)) +
                              Provisional::mark(file.asked->provisional));
        due->setObjectName(QStringLiteral("askedBy"));
        due->setWordWrap(true);
        m_rows->addWidget(due);
    }
    for (const AskedPoint &point : file.asked->points) {
        if (point.target == DefectTarget::Material)
            addPaper(file, point);
        else
            addQuestion(file, point);
        auto *reason = new Label(visible(point.reason), TextStyle::Secondary, Ink::Second);
        reason->setWordWrap(true);
        m_rows->addWidget(reason);
    }
    // An answer is no paper that is ticked.
    m_space->setVisible(asksPapers());
    m_header->setKeyWords(asksPapers() ? tr("带来了") : QString());
}

// Several points may name the same paper: it is brought once.
void AskedPanel::addPaper(const CaseFile &file, const AskedPoint &point)
{
    if (std::any_of(m_papers.begin(), m_papers.end(), [&point](const Paper &paper) { return paper.seq == point.seq; }))
        return;
    const auto paper = std::find_if(file.materials.begin(), file.materials.end(),
                                    [&point](const Material &material) { return material.seq == point.seq; });
    const QString name = paper == file.materials.end() ? point.label : paper->name;
    auto *box = new CheckBox(tr("%1 %2").arg(paperNumber(point.seq), name), this);
    box->setObjectName(QStringLiteral("brought%1").arg(point.seq));
    m_rows->addWidget(box);
    m_papers.append({point.seq, box});
    connect(box, &CheckBox::toggled, this, &AskedPanel::changed);
}

void AskedPanel::addQuestion(const CaseFile &file, const AskedPoint &point)
{
    const auto asks = [&point](const Question &question) {
        return question.form == point.form && question.field->field().pointer == point.pointer;
    };
    if (std::any_of(m_questions.begin(), m_questions.end(), asks))
        return;
    for (const CaseForm &form : file.forms) {
        const Result<FormDefinition> definition = FormDefinition::fromJson(form.definition);
        if (form.code != point.form || !definition)
            continue;
        const FormField *field = definition->field(point.pointer);
        if (!field)
            continue;
        auto *asked = new AnswerField(*field, this);
        asked->setValue(answerAt(form.answers, point.pointer));
        m_rows->addWidget(asked);
        m_questions.append({form.code, asked, asked->value()});
        connect(asked, &AnswerField::edited, this, [this, asked] {
            asked->setFault({});
            Q_EMIT changed();
        });
    }
}

// What was taken away is said as null.
QJsonValue AskedPanel::answer(const Question &question)
{
    const QJsonValue said = question.field->value();
    return said.isUndefined() ? QJsonValue(QJsonValue::Null) : said;
}

QJsonObject AskedPanel::changes() const
{
    QJsonArray papers;
    for (const Paper &paper : m_papers) {
        if (paper.box->isChecked())
            papers.append(QJsonObject{{QStringLiteral("seq"), paper.seq}, {QStringLiteral("window"), true}});
    }
    QJsonObject answers;
    for (const Question &question : m_questions) {
        if (question.field->value() == question.before)
            continue;
        const QString page = pageOf(question.field->field().pointer);
        QJsonObject form = answers[question.form].toObject();
        QJsonObject fields = form[page].toObject();
        fields.insert(question.field->field().key, answer(question));
        form.insert(page, fields);
        answers.insert(question.form, form);
    }
    QJsonObject changes;
    if (!papers.isEmpty())
        changes.insert(QStringLiteral("materials"), papers);
    if (!answers.isEmpty())
        changes.insert(QStringLiteral("answers"), answers);
    return changes;
}

bool AskedPanel::isBrought() const
{
    return m_on && !changes().isEmpty();
}

QStringList AskedPanel::answersAsked() const
{
    QStringList titles;
    for (const Question &question : m_questions)
        titles.append(question.field->field().said());
    return titles;
}

QList<int> AskedPanel::papersLeft() const
{
    QList<int> seqs;
    for (const Paper &paper : m_papers) {
        if (!paper.box->isChecked())
            seqs.append(paper.seq);
    }
    return seqs;
}

QStringList AskedPanel::answersLeft() const
{
    QStringList titles;
    for (const Question &question : m_questions) {
        if (question.field->value() == question.before)
            titles.append(question.field->field().said());
    }
    return titles;
}

QJsonObject AskedPanel::kept() const
{
    QJsonArray papers;
    for (const Paper &paper : m_papers) {
        if (paper.box->isChecked())
            papers.append(paper.seq);
    }
    QJsonObject values;
    for (const Question &question : m_questions) {
        if (question.field->value() != question.before)
            values.insert(keyOf(question.form, question.field->field().pointer), answer(question));
    }
    return papers.isEmpty() && values.isEmpty() ? QJsonObject()
                                                : QJsonObject{{QStringLiteral("papers"), papers}, {QStringLiteral("values"), values}};
}

void AskedPanel::bringBack(const QJsonObject &kept)
{
    const QJsonArray papers = kept[u"papers"].toArray();
    for (const Paper &paper : std::as_const(m_papers)) {
        if (papers.contains(paper.seq))
            paper.box->setChecked(true);
    }
    const QJsonObject values = kept[u"values"].toObject();
    for (const Question &question : std::as_const(m_questions)) {
        const QString key = keyOf(question.form, question.field->field().pointer);
        if (values.contains(key))
            question.field->setValue(values[key]);
    }
}

void AskedPanel::focusFirst()
{
    for (const Paper &paper : std::as_const(m_papers)) {
        if (!paper.box->isChecked())
            return paper.box->setFocus(Qt::ShortcutFocusReason);
    }
    for (const Question &question : std::as_const(m_questions)) {
        if (question.field->value() == question.before)
            return question.field->take(Qt::ShortcutFocusReason);
    }
    if (!m_papers.isEmpty())
        m_papers.first().box->setFocus(Qt::ShortcutFocusReason);
    else if (!m_questions.isEmpty())
        m_questions.first().field->take(Qt::ShortcutFocusReason);
}

void AskedPanel::showFaults(const Error &error)
{
    AnswerField *first = nullptr;
    const QJsonArray faults = error.facts[u"faults"].toArray();
    for (const QJsonValue &fault : faults) {
        AnswerField *const wrong = fieldAt(fault[u"pointer"].toString());
        if (!wrong)
            continue;
        wrong->setFault(FaultWords::say(fault[u"keyword"].toString(), fault[u"detail"].toObject()));
        first = first ? first : wrong;
    }
    if (first)
        first->take(Qt::ShortcutFocusReason);
}

// What an answer brings with it no notice asked for: it is asked here as soon as the hall misses it.
AnswerField *AskedPanel::fieldAt(const QString &pointer)
{
    const auto known = [this, &pointer]() -> AnswerField * {
        for (const Question &question : std::as_const(m_questions)) {
            const QString place = QStringLiteral("/answers/") + question.form + question.field->field().pointer;
            if (pointer == place || pointer.startsWith(place + u'/'))
                return question.field->at(pointer.mid(place.size()));
        }
        return nullptr;
    };
    if (AnswerField *const asked = known())
        return asked;
    if (pointer.section(u'/', 1, 1) == QLatin1String("answers")) {
        AskedPoint point;
        point.target = DefectTarget::Field;
        point.form = pointer.section(u'/', 2, 2);
        point.pointer = u'/' + pointer.section(u'/', 3, 4);
        addQuestion(m_case, point);
    }
    return known();
}

}
