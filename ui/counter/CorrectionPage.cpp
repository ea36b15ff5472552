// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CorrectionPage.h"

#include "core/Text.h"
#include "forms/FormAnswers.h"
#include "forms/FormDefinition.h"
#include "ui/casefile/Unprintable.h"
#include "ui/counter/CorrectedValue.h"
#include "ui/counter/CorrectionLine.h"
#include "ui/counter/FaultWords.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Clear.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

// As the hall calls the place of an answer, or of what stands in no form.
QString placeOf(const QString &form, const QString &pointer)
{
    return form.isEmpty() ? pointer : QStringLiteral("/answers/") + form + pointer;
}

// Place and words of each fault; where a value is refused for itself, the hall names its place without the form.
QHash<QString, QString> faultsOf(const Error &error)
{
    QHash<QString, QString> faults;
    for (const QJsonValue &fault : error.facts[u"faults"].toArray())
        faults.insert(fault[u"pointer"].toString(), FaultWords::say(fault[u"keyword"].toString(), fault[u"detail"].toObject()));
    for (const char16_t *key : {u"field", u"pointer"}) {
        if (const QString place = error.facts[QStringView(key)].toString(); place.startsWith(u'/'))
            faults.insert(place, Words::say(error).whole());
    }
    return faults;
}

bool isUnsaid(const QJsonValue &answer)
{
    return answer.isUndefined() || answer.isNull() || (answer.isString() && answer.toString().isEmpty());
}

// Where its condition does not hold, the answer that the condition looks at may be corrected first.
bool mayBeAsked(const FormField &field, const FormPage &page, const QJsonObject &answers)
{
    return !field.condition || field.condition->holds(answers[page.key].toObject()) ||
           std::any_of(page.fields.begin(), page.fields.end(),
                       [&field](const FormField &other) { return other.key == field.condition->key && other.correctable; });
}

}

CorrectionPage::CorrectionPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, TextStyle::Body, Ink::Second))
    , m_signed(new CheckBox(tr("申请人看过并同意改动；记录打印后请其签字"), this))
    , m_meaning(new Label({}, TextStyle::Secondary, Ink::Amber))
    , m_leave(new Button(tr("返回"), Button::Kind::Quiet, Button::Size::Decision, this))
    , m_send(new Button(tr("当场更正"), Button::Kind::Primary, Button::Size::Decision, this))
{
    setObjectName(QStringLiteral("CorrectionPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new SectionHeader(tr("当场更正"), this);
    header->setRemark(tr("只有表格标为可更正的项和姓名；更正后立即打印记录，由申请人签字"), tr("可更正的项和姓名"));
    m_header = header;
    auto *scroll = new ScrollPane(this);
    auto *body = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, scroll);
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(16, 16, 16, 16);
    inner->setSpacing(12);
    m_title->setObjectName(QStringLiteral("correctionTitle"));
    m_title->setWordWrap(true); // the longest names are told apart by their ends
    inner->addWidget(m_title);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(12);
    inner->addLayout(m_rows);
    inner->addStretch();
    scroll->setContent(body);
    scroll->followFocus();
    column->addWidget(scroll, 1);
    auto *foot = new FootBar(this);
    QHBoxLayout *row = foot->row();
    m_leave->setKeys(QStringLiteral("Esc"));
    m_meaning->setObjectName(QStringLiteral("correctionMeaning"));
    m_meaning->setMostLines(2);
    m_signed->setObjectName(QStringLiteral("correctionSigned"));
    m_signed->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); // what is confirmed is read whole
    m_send->setObjectName(QStringLiteral("sendCorrection"));
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addStretch();
    words->addWidget(m_signed, 0, Qt::AlignLeft);
    words->addWidget(m_meaning);
    words->addStretch();
    row->addLayout(words, 1);
    row->addWidget(m_leave);
    row->addWidget(m_send);
    column->addWidget(foot);
    connect(m_leave, &Button::activated, this, &CorrectionPage::left);
    connect(m_send, &Button::activated, this, &CorrectionPage::send);
    connect(m_send, &Button::refused, this, &CorrectionPage::send);
    connect(m_signed, &CheckBox::toggled, this, [this] {
        m_held.clear();
        dress();
        Q_EMIT draftChanged();
    });
}

void CorrectionPage::open(const CaseFile &file, const QJsonObject &draft, const Misspelt &misspelt)
{
    clear();
    m_caseId = file.caseId;
    m_caseRound = file.round;
    m_after = correctionsOf(file);
    m_title->setText(tr("%1　%2").arg(file.item.name, visible(file.applicant.name)));
    for (const CaseForm &form : file.forms) {
        const Result<FormDefinition> definition = FormDefinition::fromJson(form.definition);
        if (!definition)
            continue;
        const QStringList others = definition->othersPages(file.applicant.isEnterprise(), file.applicant.sex);
        for (const FormPage &page : definition->pages()) {
            for (const FormField &field : page.fields) {
                m_titles.insert(placeOf(form.code, field.pointer), field.said());
                const QJsonValue said = answerAt(form.answers, field.pointer);
                if (!field.correctable || !CorrectionLine::asks(field) || (isUnsaid(said) && !mayBeAsked(field, page, form.answers)))
                    continue;
                addLine(form.code, field, said);
                if (others.contains(page.key))
                    m_others.append(m_lines.last());
            }
        }
    }
    for (const CorrectableName &name : file.correctableNames) {
        FormField field;
        field.pointer = name.pointer;
        field.title = name.title;
        m_titles.insert(name.pointer, name.title);
        addLine({}, field, name.said);
    }
    const QJsonObject kept = draft[u"values"].toObject();
    for (CorrectionLine *line : std::as_const(m_lines)) {
        const QString key = line->form() + line->field().pointer;
        if (!kept.contains(key))
            continue;
        line->write(kept[key].toString());
        line->showFault();
    }
    if (m_lines.isEmpty())
        m_title->setText(tr("本事项的表格没有可以当场更正的项"));
    else
        goTo(misspelt);
    orderTabs();
    dress();
}

void CorrectionPage::clear()
{
    m_lines.clear();
    m_others.clear();
    m_titles.clear();
    m_refused.clear();
    m_held.clear();
    clearLayout(m_rows, Leaving::Now);
    const QSignalBlocker quiet(m_signed); // which would keep the empty page as a draft
    m_signed->setChecked(false);
}

void CorrectionPage::forget()
{
    clear();
    m_title->setText(tr("更正已办成，正在重读这件"));
    dress();
}

// Lines are made long after the foot, which Tab would leave behind.
void CorrectionPage::orderTabs()
{
    QWidget *last = m_lines.isEmpty() ? nullptr : m_lines.last()->focusProxy();
    for (QWidget *next : {static_cast<QWidget *>(m_signed), static_cast<QWidget *>(m_leave), static_cast<QWidget *>(m_send)}) {
        if (last)
            setTabOrder(last, next);
        last = next;
    }
}

// Without a name, the first.
void CorrectionPage::goTo(const Misspelt &misspelt)
{
    CorrectionLine *line = lineOf(misspelt.place);
    if (line && !line->isTouched())
        line->offer(misspelt.read);
    (line ? line : m_lines.first())->take();
}

// Ctrl 1: as the first wording of a notice.
void CorrectionPage::takeOffered()
{
    if (!isEnabled())
        return; // locked: it was sent
    for (CorrectionLine *line : std::as_const(m_lines))
        line->takeOffered();
}

// In a form it is the field that is bound to it, on the page of whoever applies.
CorrectionLine *CorrectionPage::lineOf(const QString &name) const
{
    const QString binds = name == QLatin1String("/applicant/name") ? QStringLiteral("name")
                          : name == QLatin1String("/agent/name")   ? QString()
                                                                   : QStringLiteral("legal_name");
    for (CorrectionLine *line : m_lines) {
        const bool bound = !binds.isEmpty() && line->field().binds == binds && !m_others.contains(line);
        if (!name.isEmpty() && (line->field().pointer == name || bound))
            return line;
    }
    return nullptr;
}

void CorrectionPage::addLine(const QString &form, const FormField &field, const QJsonValue &before)
{
    auto *line = new CorrectionLine(form, field, before, this);
    m_rows->addWidget(line);
    m_lines.append(line);
    connect(line, &CorrectionLine::edited, this, &CorrectionPage::noteEdit);
}

// Whoever consented saw other words: they are asked again.
void CorrectionPage::noteEdit()
{
    m_refused.clear();
    m_held.clear();
    m_signed->setChecked(false);
    dress();
    Q_EMIT draftChanged();
}

void CorrectionPage::sayHeld(const QString &why)
{
    m_held = why;
    dress();
}

QList<Correction> CorrectionPage::corrections() const
{
    QList<Correction> list;
    for (const CorrectionLine *line : m_lines) {
        if (const auto correction = line->correction())
            list.append(*correction);
    }
    return list;
}

bool CorrectionPage::isSigned() const
{
    return m_signed->isChecked();
}

QString CorrectionPage::whyNot() const
{
    return m_blocked.isEmpty() ? missing() : m_blocked;
}

QString CorrectionPage::missing() const
{
    const QList<Correction> list = corrections();
    if (list.isEmpty())
        return tr("还没有改动");
    for (const CorrectionLine *line : m_lines) {
        if (findBlemish(line->written()))
            return tr("“%1”里有看不见的字符").arg(line->field().said());
        // What stood there before is printed too, but nobody here can write it otherwise.
        if (const QString why = unprintableSentence(line->written()); !why.isEmpty() && line->isTouched())
            return why;
    }
    if (isSigned())
        return {};
    const CorrectionLine *wrong = firstWrong();
    return wrong ? tr("先改好“%1”，再请申请人看").arg(wrong->field().said()) : tr("请申请人看过改动，同意后勾选");
}

// What the page can tell by itself; whoever has consented all the same is told by the hall.
CorrectionLine *CorrectionPage::firstWrong() const
{
    const auto wrong = std::find_if(m_lines.begin(), m_lines.end(), [](const CorrectionLine *line) { return !line->fault().isEmpty(); });
    return wrong == m_lines.end() ? nullptr : *wrong;
}

QJsonObject CorrectionPage::draft() const
{
    QJsonObject values;
    for (const CorrectionLine *line : m_lines) {
        if (line->isTouched())
            values.insert(line->form() + line->field().pointer, line->written());
    }
    return values.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("after"), m_after}, {QStringLiteral("values"), values}};
}

void CorrectionPage::setBlocked(const QString &why)
{
    m_blocked = why;
    dress();
}

void CorrectionPage::dress()
{
    const QString why = whyNot();
    m_send->setNotReady(why);
    say(!m_held.isEmpty() ? m_held : corrections().isEmpty() ? QString() : why.isEmpty() ? m_refused : why);
}

void CorrectionPage::say(const QString &words)
{
    m_meaning->setText(words);
    m_meaning->setVisible(!words.isEmpty());
}

void CorrectionPage::showFaults(const Error &error)
{
    QHash<QString, QString> faults = faultsOf(error);
    CorrectionLine *first = nullptr;
    for (CorrectionLine *line : std::as_const(m_lines)) {
        QString words = faults.take(placeOf(line->form(), line->field().pointer));
        if (words.isEmpty())
            words = faults.take(line->field().pointer);
        if (words.isEmpty())
            continue;
        line->setFault(words);
        first = first ? first : line;
    }
    QStringList elsewhere;
    for (auto fault = faults.cbegin(); fault != faults.cend(); ++fault)
        elsewhere.append(tr("%1：%2").arg(m_titles.value(fault.key(), fault.key()), fault.value()));
    m_refused = elsewhere.join(tr("；"));
    dress();
    if (first)
        first->take();
}

// Pressed without a line too: the page's owner says that it did not go.
void CorrectionPage::send()
{
    m_held.clear();
    say(whyNot());
    if (missing().isEmpty())
        Q_EMIT sendAsked();
    else if (m_blocked.isEmpty() && !corrections().isEmpty() && !isSigned())
        focusMissing();
}

void CorrectionPage::focusMissing()
{
    CorrectionLine *wrong = firstWrong();
    if (!wrong)
        return m_signed->setFocus();
    wrong->showFault();
    wrong->take();
}

void CorrectionPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

}
