// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/DeclineList.h"

#include "core/Text.h"
#include "records/Lengths.h"
#include "ui/casefile/Unprintable.h"
#include "ui/counter/BodyField.h"
#include "ui/counter/FoundPhrases.h"
#include "ui/counter/ReasonSearch.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/FieldNote.h"
#include "ui/parts/KeyPress.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/RadioRow.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/TabOrder.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Theme.h"

#include <QAbstractItemView>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QString whyShut(std::optional<GroundObstacle> obstacle)
{
    if (!obstacle)
        return DeclineList::tr("本件不适用，不可选");
    switch (*obstacle) {
    case GroundObstacle::Status: return DeclineList::tr("这件现在不能不予受理");
    case GroundObstacle::NoLicence: return DeclineList::tr("本事项不是行政许可，不可选");
    case GroundObstacle::NotBarred: return DeclineList::tr("本件没有禁止期，不可选");
    case GroundObstacle::NoArticle: return DeclineList::tr("没有写明法律条文，许可事项不可选");
    }
    Q_UNREACHABLE();
}

}

DeclineList::DeclineList(QWidget *parent)
    : QWidget(parent)
    , m_header(new SectionHeader(tr("不予受理的依据"), this))
    , m_search(new ReasonSearch(tr("查表述，如 heshi"), this))
    , m_found(new FoundPhrases(this))
    , m_usual(new QWidget(this))
    , m_rows(new QVBoxLayout)
    , m_details(new QWidget(this))
    , m_group(new QButtonGroup(this))
    , m_body(new BodyField(this))
    , m_phrases(new ComboField(tr("常用表述（Ctrl 1 起）"), {}, this))
    , m_facts(new TextBox(tr("事实和理由"), longest(QLatin1String("facts")), this))
    , m_hint(new FieldNote(this))
    , m_resubmit(new CheckBox(tr("允许申请人修改后重新申报，保留已填内容"), this))
    , m_scroll(new ScrollPane(this))
{
    setObjectName(QStringLiteral("DeclineList"));
    m_search->setObjectName(QStringLiteral("phraseSearch"));
    m_search->edit()->installEventFilter(this);
    m_header->addControl(m_search);
    m_facts->setObjectName(QStringLiteral("declineFacts"));
    m_facts->setLeastLines(3);
    m_facts->edit()->installEventFilter(this);
    m_facts->edit()->viewport()->installEventFilter(this);
    m_body->focusProxy()->installEventFilter(this);
    m_phrases->setObjectName(QStringLiteral("declinePhrases"));
    m_phrases->combo()->setPlaceholderText(tr("换一种写法"));
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 8);
    details->setSpacing(8);
    details->addWidget(m_body);
    details->addWidget(m_phrases);
    details->addWidget(m_facts);
    m_hint->setObjectName(QStringLiteral("groundHint"));
    details->addWidget(m_hint);

    auto *hint = new Panel(Panel::Ground::Blue, Panel::Shape::Card, m_usual);
    auto *words = new QVBoxLayout(hint);
    auto *advice = new Label(tr("材料不齐、填写有误，请改用补正告知。"), TextStyle::Secondary);
    advice->setWordWrap(true);
    words->addWidget(advice);
    auto *to = new Button(tr("切到补正告知"), Button::Kind::Text, Button::Size::Small, hint);
    to->setKeys(QStringLiteral("F9"), Button::CapSide::After);
    to->setFlush();
    words->addWidget(to, 0, Qt::AlignLeft);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *body = new Panel(Panel::Ground::Surface, Panel::Shape::Flat, m_scroll);
    m_scroll->setContent(body);
    m_scroll->followFocus();
    QSizePolicy kept = m_scroll->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_scroll->setSizePolicy(kept);
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(16, 12, 16, 16);
    inner->addWidget(m_usual);
    inner->addWidget(m_found);
    inner->addStretch();
    auto *usual = new QVBoxLayout(m_usual);
    usual->setContentsMargins(0, 0, 0, 0);
    usual->setSpacing(8);
    usual->addLayout(m_rows);
    usual->addWidget(m_details);
    usual->addWidget(hint);
    usual->addWidget(m_resubmit);
    column->addWidget(m_scroll, 1);

    connect(m_search, &ReasonSearch::edited, this, &DeclineList::filter);
    connect(m_search, &ReasonSearch::entered, this, [this] {
        if (m_search->isUsed())
            m_found->take(1);
    });
    connect(m_found, &FoundPhrases::taken, this, &DeclineList::takePhrase);
    connect(to, &Button::activated, this, &DeclineList::supplementWanted);
    connect(m_facts, &TextBox::edited, this, [this] {
        m_facts->clearNote();
        m_hint->clear();
        m_wordsOf = 0;
        Q_EMIT changed();
    });
    connect(m_phrases->combo(), &QComboBox::activated, this, &DeclineList::insertPhrase);
    connect(m_body, &BodyField::changed, this, &DeclineList::changed);
    connect(m_resubmit, &CheckBox::toggled, this, &DeclineList::changed);
}

void DeclineList::setLoading(bool loading)
{
    m_scroll->setVisible(!loading);
}

void DeclineList::open(const CaseFile &file, const ReasonCatalogue &reasons)
{
    for (const Ground &ground : std::as_const(m_grounds))
        delete ground.row;
    m_grounds.clear();
    m_chosen = 0;
    for (const DeclineReason &reason : reasons.decline) {
        const auto known =
            std::find_if(m_grounds.begin(), m_grounds.end(), [&](const Ground &g) { return g.reason.ground == reason.ground; });
        if (known != m_grounds.end()) {
            known->phrases.append(reason.text);
            continue;
        }
        const bool lawful = file.lawful.grounds.contains(reason.ground);
        auto *row = new RadioRow(reason.title, RadioRow::Shape::Card, this);
        row->setMeaning(lawful ? shortLaw(reason.article) : whyShut(file.lawful.shut.value(reason.ground)));
        row->setKeys(QString::number(m_grounds.size() + 1)); // by its place: a city's own have numbers from 100
        row->setEnabled(lawful);
        m_group->addButton(row, reason.ground);
        m_rows->addWidget(row);
        connect(row, &RadioRow::clicked, this, [this, number = reason.ground] { chooseGround(number); });
        m_grounds.append({reason, {reason.text}, row});
    }
    tabLast(m_details);
    tabLast(m_resubmit);
    QList<DeclineReason> lawful = reasons.decline;
    lawful.removeIf([&file](const DeclineReason &reason) { return !file.lawful.grounds.contains(reason.ground); });
    m_found->open(lawful);
    m_search->clear();
    filter();
    m_body->setBodies(reasons.bodies);
    m_facts->setText({});
    m_hint->clear();
    m_resubmit->setChecked(true);
    m_resubmit->hide();
    m_details->hide();
}

// Of the ground that is chosen; another ground is chosen by its own digit only.
void DeclineList::takeWording(int n)
{
    if (m_search->isUsed())
        return m_found->take(n);
    const Ground *ground = groundOf(m_chosen);
    if (!ground)
        return focusSearch();
    if (ground->phrases.size() > 1)
        insertPhrase(n - 1);
    else
        m_hint->show(tr("这条依据没有别的表述；换依据先按 F10，再按数字"), Tone::Amber);
}

int DeclineList::countOfGrounds() const
{
    return int(m_grounds.size());
}

void DeclineList::focusSearch()
{
    m_search->edit()->setFocus();
}

bool DeclineList::clearSearch()
{
    const bool closed = m_body->closeList();
    if (!m_search->clear())
        return closed;
    filter();
    return true;
}

void DeclineList::filter()
{
    m_found->filter(*m_search);
    m_found->setVisible(m_search->isUsed());
    m_usual->setVisible(!m_search->isUsed());
    const bool told = scaled(100) >= 125; // each ground has its key, too
    m_header->setRemark(m_search->isUsed() || told ? QString() : tr("单选 1–%1").arg(countOfGrounds()));
}

const DeclineList::Ground *DeclineList::groundOf(int number) const
{
    const auto found = std::find_if(m_grounds.begin(), m_grounds.end(), [number](const Ground &g) { return g.reason.ground == number; });
    return found == m_grounds.end() ? nullptr : &*found;
}

void DeclineList::showPhrases(const QStringList &phrases)
{
    m_phrases->clear();
    for (const QString &phrase : phrases)
        m_phrases->add(phrase);
    m_phrases->setCurrent(-1);
    m_phrases->setVisible(phrases.size() > 1);
    // The box is as narrow as the column; the open list shows whole sentences.
    QAbstractItemView *list = m_phrases->combo()->view();
    list->setMinimumWidth(list->sizeHintForColumn(0) + 24);
}

// A phrase takes the place of another one; to what a person wrote it is added.
void DeclineList::insertPhrase(int index)
{
    const Ground *chosen = groundOf(m_chosen);
    if (!chosen || index < 0 || index >= chosen->phrases.size())
        return;
    if (m_facts->text().isEmpty() || chosen->phrases.contains(m_facts->text()))
        m_facts->setBeginning(chosen->phrases[index]);
    else {
        // Beside a phrase of this ground, words of another one contradict it as before.
        const int wordsOf = m_wordsOf;
        m_facts->insert(chosen->phrases[index]);
        warnOf(wordsOf);
    }
    m_phrases->setCurrent(-1);
    m_facts->edit()->setFocus();
    Q_EMIT changed();
}

// With its ground; another body's is asked for where it is not named yet.
void DeclineList::takePhrase(const DeclineReason &reason)
{
    clearSearch();
    chooseGround(reason.ground);
    const Ground *ground = groundOf(reason.ground);
    insertPhrase(int(ground->phrases.indexOf(reason.text)));
    if (!bodyFault().isEmpty())
        m_body->setFocus();
}

bool DeclineList::isUntouched() const
{
    const Ground *ground = groundOf(m_chosen);
    return m_facts->text().isEmpty() || (ground && ground->phrases.contains(m_facts->text()));
}

// What is written was written for that ground and not for the one that is chosen; 0: for none.
void DeclineList::warnOf(int ground)
{
    m_wordsOf = ground;
    if (ground > 0)
        m_hint->show(sayWordsOf(*groundOf(ground)), Tone::Amber);
}

QString DeclineList::sayWordsOf(const Ground &other) const
{
    return tr("这段是按依据 %1 写的，请改成这条的理由").arg(&other - m_grounds.constData() + 1);
}

// The hall's own sentence for another ground stands in it whole: the notice would contradict itself.
const DeclineList::Ground *DeclineList::contradicted(const QString &facts) const
{
    const Ground *own = groundOf(m_chosen);
    const auto isOwn = [own](const QString &phrase) {
        return std::any_of(own->phrases.begin(), own->phrases.end(), [&phrase](const QString &each) { return each.contains(phrase); });
    };
    const auto stands = [&](const QString &phrase) { return !phrase.isEmpty() && facts.contains(phrase) && !isOwn(phrase); };
    const auto found = std::find_if(m_grounds.begin(), m_grounds.end(), [&](const Ground &other) {
        return &other != own && std::any_of(other.phrases.begin(), other.phrases.end(), stands);
    });
    return found == m_grounds.end() ? nullptr : &*found;
}

void DeclineList::chooseGround(int number)
{
    const Ground *found = groundOf(number);
    if (!found || !found->row->isEnabled())
        return;
    // A phrase that nobody touched goes with its ground; what a person wrote stays.
    const bool untouched = isUntouched();
    const int before = std::exchange(m_chosen, number);
    found->row->setChecked(true);
    m_body->setVisible(found->reason.needsBody);
    m_resubmit->setVisible(found->reason.mayResubmit);
    showPhrases(found->phrases);
    m_details->show();
    m_facts->clearNote();
    if (untouched || before != number)
        m_hint->clear();
    if (untouched)
        m_facts->setBeginning(found->phrases.value(0));
    else if (before != number)
        warnOf(before);
    m_writing = false;
    (found->reason.needsBody ? static_cast<QWidget *>(m_body) : m_facts->edit())->setFocus();
    Q_EMIT changed();
}

Declining DeclineList::declining() const
{
    Declining declining;
    declining.ground = m_chosen;
    declining.facts = m_facts->text().trimmed();
    const DeclineReason *ground = chosen();
    declining.competentBody = ground && ground->needsBody ? m_body->body() : QString();
    declining.allowResubmit = ground && ground->mayResubmit && m_resubmit->isChecked();
    return declining;
}

void DeclineList::setDeclining(const Declining &declining)
{
    if (declining.ground > 0)
        chooseGround(declining.ground);
    m_facts->setBeginning(declining.facts);
    m_body->setBody(declining.competentBody);
    if (chosen() && chosen()->mayResubmit)
        m_resubmit->setChecked(declining.allowResubmit);
}

QString DeclineList::bodyFault() const
{
    if (!chosen() || !chosen()->needsBody)
        return {};
    return m_body->fault();
}

QString DeclineList::factsFault() const
{
    const QString facts = m_facts->text().trimmed();
    if (const Ground *other = contradicted(facts))
        return sayWordsOf(*other);
    if (const DeclineReason &ground = *chosen(); codePointCount(facts) < ground.least)
        return ground.asks.isEmpty() ? tr("不少于 %1 个字；“材料不全”不是理由").arg(ground.least)
                                     : tr("不少于 %1 个字：%2").arg(QString::number(ground.least), ground.asks);
    return unprintableSentence(facts);
}

QString DeclineList::whyNot() const
{
    if (m_chosen == 0)
        return tr("请选一条依据");
    if (const QString body = bodyFault(); !body.isEmpty())
        return body;
    const QString facts = factsFault();
    return facts.isEmpty() ? QString() : tr("事实和理由：%1").arg(facts);
}

void DeclineList::showFault()
{
    clearSearch();
    if (m_chosen == 0)
        return focusSearch();
    if (!bodyFault().isEmpty())
        return m_body->showFault();
    if (const QString facts = factsFault(); !facts.isEmpty()) {
        m_facts->setFault(facts);
        m_facts->edit()->setFocus();
    }
}

const DeclineReason *DeclineList::chosen() const
{
    const Ground *found = groundOf(m_chosen);
    return found ? &found->reason : nullptr;
}

QString DeclineList::unlistedBody() const
{
    return chosen() && chosen()->needsBody && m_body->isUnlisted() ? m_body->body() : QString();
}

bool DeclineList::canPreview() const
{
    return chosen() && !m_facts->text().trimmed().isEmpty() &&
           (!chosen()->needsBody || (!m_body->body().isEmpty() && !m_body->isUnfinished()));
}

// A plain digit that stands beside a ground: it chooses that one.
bool DeclineList::takeDigit(const QKeyEvent &press)
{
    const int number = press.key() - Qt::Key_0;
    if (heldWith(press) || number < 1 || number > countOfGrounds() || m_scroll->isHidden())
        return false;
    if (!press.isAutoRepeat())
        chooseGround(m_grounds[number - 1].reason.ground);
    return true;
}

void DeclineList::keyPressEvent(QKeyEvent *event)
{
    if (!takeDigit(*event))
        QWidget::keyPressEvent(event);
}

// Choosing a ground goes on to its facts, where the next digit still chooses another one. Whoever came there by Tab or the mouse, moved the
// cursor or began to write means a digit that follows.
bool DeclineList::takeDigitOverFacts(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto &press = *static_cast<QKeyEvent *>(event);
        if (!m_writing && isUntouched() && !m_facts->edit()->textCursor().hasSelection() && takeDigit(press)) {
            m_hint->show(tr("数字选依据；要写数字，先按方向键"), Tone::Amber);
            return true;
        }
        static constexpr int silent[] = {Qt::Key_Shift, Qt::Key_Control,  Qt::Key_Alt,    Qt::Key_Meta,
                                         Qt::Key_AltGr, Qt::Key_CapsLock, Qt::Key_NumLock};
        const bool meant = std::none_of(std::begin(silent), std::end(silent), [&press](int key) { return press.key() == key; });
        m_writing = m_writing || (meant && !(press.modifiers() & (Qt::ControlModifier | Qt::AltModifier)));
    } else if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        m_writing = m_writing || reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
    } else if (event->type() == QEvent::MouseButtonPress) {
        m_writing = true;
    }
    return false;
}

// No authority has a digit in its name, its letters have none either, and no wording begins with one.
bool DeclineList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_facts->edit() || watched == m_facts->edit()->viewport())
        return takeDigitOverFacts(event);
    const bool free = watched == m_body->focusProxy() || (watched == m_search->edit() && m_search->text().isEmpty());
    if (free && event->type() == QEvent::KeyPress && takeDigit(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

}
