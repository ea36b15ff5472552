// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake/IntakeForm.h"

#include "core/HallTime.h"
#include "core/ResidentId.h"
#include "core/Text.h"
#include "ui/counter/FaultWords.h"
#include "ui/counter/intake/AnswerField.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Label.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

IntakeForm::IntakeForm(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("IntakeForm"));
    m_column->setContentsMargins(0, 0, 0, 0);
}

void IntakeForm::setGuide(const ServiceGuide &guide)
{
    m_forms.clear();
    m_questions.clear();
    m_papers.clear();
    m_followed.clear();
    delete m_body;
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_column->addWidget(m_body);
    m_arranged.clear();
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    addQuestions(guide);
    addPapers(guide);
    column->addStretch();
    standOnPage();
    dress();
}

void IntakeForm::addQuestions(const ServiceGuide &guide)
{
    for (const GuideForm &form : guide.forms) {
        const Result<FormDefinition> definition = FormDefinition::fromJson(form.definition);
        if (!definition)
            continue;
        m_forms.insert(form.code, *definition);
        for (const FormPage &page : definition->pages()) {
            for (const FormField &field : page.fields) {
                auto *answer = new AnswerField(field, m_body);
                m_questions.append({form.code, page.key, answer});
                connect(answer, &AnswerField::edited, this, [this, answer] {
                    answer->setFault({});
                    dress();
                    Q_EMIT edited();
                });
                connect(answer, &AnswerField::judged, this, [this, form = form.code, page = page.key] {
                    followNumber(form, page);
                    compareWithNumber(form, page);
                });
            }
        }
    }
}

void IntakeForm::addPapers(const ServiceGuide &guide)
{
    auto *title = Label::bold(tr("交来的纸质材料"), TextStyle::Body);
    title->setParent(m_body);
    m_body->layout()->addWidget(title);
    for (const GuideMaterial &material : guide.materials) {
        if (material.exempt)
            continue;
        auto *box = new CheckBox({}, m_body);
        box->setObjectName(QStringLiteral("paper%1").arg(material.seq));
        m_papers.append({material, box});
        m_body->layout()->addWidget(box);
        connect(box, &CheckBox::toggled, this, &IntakeForm::edited);
    }
}

// Nobody acts for whoever is received: an agent is named when the card is compared.
bool IntakeForm::isDemanded(const Paper &paper) const
{
    return paper.material.isDemanded(answers(), false);
}

bool IntakeForm::isOpen(const Paper &paper) const
{
    return isDemanded(paper) && !paper.box->isChecked();
}

QString IntakeForm::wordsOf(const Paper &paper) const
{
    const QString name = tr("%1 %2").arg(paper.material.seq).arg(paper.material.name);
    const QString &condition = paper.material.condition;
    if (isDemanded(paper))
        return condition.isEmpty() ? tr("%1 · 必交").arg(name) : tr("%1 · %2必交").arg(name, condition);
    return condition.isEmpty() ? name : tr("%1 · %2").arg(name, condition);
}

void IntakeForm::setParty(const QJsonObject &applicant)
{
    m_party = applicant;
    // A resident's number says more than itself; the hall knows it too, and refuses another answer.
    const auto number = applicant.contains(u"id_type") || applicant[u"kind"] == QLatin1String("enterprise")
                            ? std::nullopt
                            : ResidentId::parse(applicant[u"id_number"].toString(), halltime::today());
    if (number) {
        m_party.insert(QStringLiteral("sex"), number->isMale() ? QStringLiteral("男") : QStringLiteral("女"));
        m_party.insert(QStringLiteral("birth"), number->birth().toString(Qt::ISODate));
    }
    standOnPage();
    dress();
}

void IntakeForm::standOnPage()
{
    for (auto form = m_forms.begin(); form != m_forms.end(); ++form) {
        const QStringList others = form->othersPages(m_party[u"kind"] == QLatin1String("enterprise"), m_party[u"sex"].toString());
        for (Question &question : m_questions)
            if (question.form == form.key())
                question.ofAnother = others.contains(question.page);
    }
}

const FormPage *IntakeForm::pageOf(const Question &question) const
{
    const QList<FormPage> &pages = m_forms.constFind(question.form)->pages();
    const auto page = std::find_if(pages.cbegin(), pages.cend(), [&question](const FormPage &one) { return one.key == question.page; });
    return page == pages.cend() ? nullptr : &*page;
}

const IntakeForm::Question *IntakeForm::on(const Question &page, QLatin1String binds) const
{
    const auto found = std::find_if(m_questions.cbegin(), m_questions.cend(), [&](const Question &one) {
        return one.form == page.form && one.page == page.page && one.field->field().binds == binds;
    });
    return found == m_questions.cend() ? nullptr : &*found;
}

// On a page of the other sex nobody is looked for; whose number was typed wrongly is known by the name.
const IntakeForm::Question *IntakeForm::numberBeside(const IdentityCard &card) const
{
    for (const Question &number : m_questions) {
        if (!number.ofAnother || number.field->field().binds != QLatin1String("id_number"))
            continue;
        if (const FormPage *page = pageOf(number); page && !card.sex.isEmpty() && page->sex != card.sex)
            continue;
        const QString stands = number.field->value().toString();
        const Question *name = on(number, QLatin1String("name"));
        if (stands.isEmpty() || asCode(stands) == card.number || (name && name->field->value().toString() == card.name))
            return &number;
    }
    return nullptr;
}

QString IntakeForm::placeBeside(const IdentityCard &card) const
{
    const Question *number = numberBeside(card);
    const FormPage *page = number ? pageOf(*number) : nullptr;
    return page ? page->title : QString();
}

bool IntakeForm::isBeside(const IdentityCard &card) const
{
    const Question *number = numberBeside(card);
    return number && asCode(number->field->value().toString()) == card.number;
}

void IntakeForm::fillBeside(const IdentityCard &card)
{
    const Question *number = numberBeside(card);
    if (!number)
        return;
    const auto said = ResidentId::parse(card.number, halltime::today());
    const QString birth = (said ? said->birth() : card.birth).toString(Qt::ISODate);
    const std::pair<const char *, QString> facts[] = {{"name", card.name}, {"id_number", card.number}, {"birth", birth},
                                                      {"sex", card.sex},   {"nation", card.nation},    {"address", card.address}};
    for (const auto &[binds, words] : facts) {
        const Question *question = on(*number, QLatin1String(binds));
        const bool isTyped = question && binds == QLatin1String("address") && !question->field->value().isUndefined();
        if (!question || words.isEmpty() || isTyped)
            continue;
        question->field->setValue(words);
        question->field->clearFaults();
    }
    m_followed.insert(number->form + number->page, birth);
    compareWithNumber(number->form, number->page);
    dress();
    Q_EMIT edited();
}

void IntakeForm::setAllAsked(bool all)
{
    m_all = all;
    dress();
}

QString IntakeForm::factOf(const Question &question)
{
    return question.ofAnother ? QString() : question.field->field().binds;
}

// What the applicant's data say to a question that asks for the same fact.
QJsonValue IntakeForm::known(const Question &question) const
{
    const QString binds = factOf(question);
    if (binds.isEmpty() || (question.shown && !question.field->value().isUndefined()))
        return QJsonValue::Undefined;
    // An organisation's own number is its credit code; whose a person's number is that its form asks for, only the form's words say.
    if (binds == QLatin1String("id_number") && question.field->field().widget == FieldWidget::Id &&
        m_party[u"kind"] == QLatin1String("enterprise"))
        return QJsonValue::Undefined;
    const QJsonValue said = binds == QLatin1String("credit_code")  ? m_party[u"id_number"]
                            : binds == QLatin1String("legal_name") ? m_party[u"legal_representative"].toObject().value(u"name")
                                                                   : m_party.value(binds);
    return said.toString().isEmpty() ? QJsonValue(QJsonValue::Undefined) : said;
}

QJsonValue IntakeForm::answerOf(const Question &question) const
{
    const QJsonValue said = known(question);
    return said.isUndefined() ? question.field->value() : said;
}

bool IntakeForm::isAsked(const Question &question) const
{
    const FormField &field = question.field->field();
    if (field.condition) {
        const auto on = std::find_if(m_questions.begin(), m_questions.end(), [&](const Question &other) {
            return other.form == question.form && other.page == question.page && other.field->field().key == field.condition->key;
        });
        if (on == m_questions.end() || !isAsked(*on) || !field.condition->values.contains(answerOf(*on)))
            return false;
    }
    return field.required || m_all;
}

void IntakeForm::dress()
{
    for (const Question &question : std::as_const(m_questions))
        question.field->setVisible(isAsked(question) && (question.shown || known(question).isUndefined()));
    for (const Paper &paper : std::as_const(m_papers))
        paper.box->setText(wordsOf(paper));
    arrange();
}

// Brief answers stand in pairs, as in the applicant's own part; what is not asked leaves no hole. An answer of one person stands in no row
// with one of another.
void IntakeForm::arrange()
{
    QList<AnswerField *> shown;
    for (const Question &question : std::as_const(m_questions)) {
        if (!question.field->isHidden())
            shown.append(question.field);
    }
    if (shown == m_arranged)
        return;
    for (AnswerField *field : std::as_const(m_arranged))
        m_grid->removeWidget(field);
    m_arranged = shown;
    int row = 0;
    bool half = false;
    QString whose;
    for (AnswerField *field : shown) {
        const bool brief = field->isBrief();
        if (half && (!brief || field->field().whose != whose)) {
            ++row;
            half = false;
        }
        whose = field->field().whose;
        m_grid->addWidget(field, row, half && brief ? 1 : 0, 1, brief ? 1 : 2, Qt::AlignTop);
        row += half || !brief ? 1 : 0;
        half = brief && !half;
    }
}

QJsonObject IntakeForm::answers() const
{
    QJsonObject forms;
    for (const Question &question : m_questions) {
        const QJsonValue said = answerOf(question);
        if (!isAsked(question) || said.isUndefined())
            continue;
        QJsonObject form = forms[question.form].toObject();
        QJsonObject page = form[question.page].toObject();
        page.insert(question.field->field().key, said);
        form.insert(question.page, page);
        forms.insert(question.form, form);
    }
    return forms;
}

bool IntakeForm::demands(const QString &binds) const
{
    return std::any_of(m_questions.begin(), m_questions.end(), [&binds](const Question &question) {
        const FormField &field = question.field->field();
        return factOf(question) == binds && field.required && !field.condition;
    });
}

QString IntakeForm::said(const QString &binds) const
{
    for (const Question &question : m_questions)
        if (factOf(question) == binds && isAsked(question))
            return answerOf(question).toString();
    return {};
}

QJsonArray IntakeForm::materials() const
{
    QJsonArray list;
    for (const Paper &paper : m_papers)
        if (paper.box->isChecked())
            list.append(QJsonObject{{QStringLiteral("seq"), paper.material.seq}, {QStringLiteral("window"), true}});
    return list;
}

QJsonObject IntakeForm::kept() const
{
    QJsonObject answers;
    for (const Question &question : m_questions)
        if (const QJsonValue said = question.field->value(); !said.isUndefined())
            answers.insert(question.form + question.field->field().pointer, said);
    return {{QStringLiteral("answers"), answers}, {QStringLiteral("materials"), materials()}};
}

void IntakeForm::bringBack(const QJsonObject &kept)
{
    const QJsonObject answers = kept[u"answers"].toObject();
    for (const Question &question : std::as_const(m_questions))
        if (const auto said = answers.find(question.form + question.field->field().pointer); said != answers.end())
            question.field->setValue(*said);
    const QJsonArray papers = kept[u"materials"].toArray();
    for (const Paper &paper : std::as_const(m_papers))
        paper.box->setChecked(papers.contains(QJsonObject{{QStringLiteral("seq"), paper.material.seq}, {QStringLiteral("window"), true}}));
    dress();
    if (kept.isEmpty())
        return;
    for (const Question &question : std::as_const(m_questions)) {
        if (!question.field->value().isUndefined())
            question.field->sayWrong();
        compareWithNumber(question.form, question.page);
    }
}

// A resident's number says the day of birth: nobody types it again, and it follows a number that is put right, until another day is
// written.
void IntakeForm::followNumber(const QString &form, const QString &page)
{
    const auto first =
        std::find_if(m_questions.cbegin(), m_questions.cend(), [&](const Question &one) { return one.form == form && one.page == page; });
    const Question *number = first == m_questions.cend() ? nullptr : on(*first, QLatin1String("id_number"));
    const Question *birth = number ? on(*number, QLatin1String("birth")) : nullptr;
    const auto said = birth ? ResidentId::parse(answerOf(*number).toString(), halltime::today()) : std::nullopt;
    if (!said || birth->field->isHidden())
        return;
    QString &followed = m_followed[form + page];
    const QJsonValue stands = birth->field->value();
    if (!stands.isUndefined() && stands.toString() != followed)
        return;
    followed = said->birth().toString(Qt::ISODate);
    if (stands.toString() == followed)
        return;
    birth->field->setValue(followed);
    birth->field->setFault({});
    Q_EMIT edited();
}

// A resident's number says the day of birth too: who typed another one sees it while the papers lie there. The hall refuses the same.
void IntakeForm::compareWithNumber(const QString &form, const QString &page)
{
    const auto find = [&](QLatin1String binds) {
        return std::find_if(m_questions.cbegin(), m_questions.cend(),
                            [&](const Question &one) { return one.form == form && one.page == page && one.field->field().binds == binds; });
    };
    const auto number = find(QLatin1String("id_number"));
    const auto birth = find(QLatin1String("birth"));
    if (number == m_questions.cend() || birth == m_questions.cend() || birth->field->isHidden() || birth->field->value().isUndefined())
        return;
    birth->field->sayWrong();
    const auto said = ResidentId::parse(answerOf(*number).toString(), halltime::today());
    if (said && FaultWords::ofAnswer(birth->field->field(), birth->field->value()).isEmpty() &&
        birth->field->value().toString() != said->birth().toString(Qt::ISODate))
        birth->field->setFault(FaultWords::say(QStringLiteral("number_differs"), {}));
}

// A fault may lie deeper than the question, in a cell of a table, or one above it, in the page that lacks it.
QWidget *IntakeForm::showFault(const QString &pointer, const QString &sentence)
{
    for (Question &question : m_questions) {
        const QString mine = QStringLiteral("/answers/") + question.form + question.field->field().pointer;
        if (pointer == mine || pointer.startsWith(mine + u'/')) {
            question.shown = true;
            question.field->show();
            arrange();
            AnswerField *const wrong = question.field->at(pointer.mid(mine.size()));
            wrong->setFault(sentence);
            return wrong;
        }
    }
    return nullptr;
}

void IntakeForm::clearFaults()
{
    for (const Question &question : std::as_const(m_questions))
        question.field->clearFaults();
}

bool IntakeForm::isOpen(const Question &question) const
{
    return question.field->field().required && isAsked(question) && answerOf(question).isUndefined();
}

QWidget *IntakeForm::firstOpen() const
{
    for (const Question &question : m_questions)
        if (isOpen(question))
            return question.field;
    for (const Paper &paper : m_papers)
        if (isOpen(paper))
            return paper.box;
    return nullptr;
}

QStringList IntakeForm::open() const
{
    QStringList names;
    for (const Question &question : m_questions)
        if (isOpen(question))
            names.append(question.field->field().said());
    for (const Paper &paper : m_papers)
        if (isOpen(paper))
            names.append(paper.material.name);
    return names;
}

void IntakeForm::showOpen()
{
    for (const Question &question : std::as_const(m_questions))
        if (isOpen(question))
            question.field->sayOpen();
}

}
