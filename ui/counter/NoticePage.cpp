// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/NoticePage.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "desk/CounterDesk.h"
#include "records/Reading.h"
#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/casefile/PaperNumber.h"
#include "ui/counter/DeclineList.h"
#include "ui/counter/SupplementList.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Badge.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/Label.h"
#include "ui/parts/NumberField.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Provisional.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/TabOrder.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"
#include "ui/parts/YieldingRow.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

// Large text leaves the room to the words without which nothing can be sent.
bool isRoomy()
{
    return scaled(100) < 125;
}

}

NoticePage::NoticePage(CounterDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_header(buildHeader())
    , m_lists(new QStackedWidget(this))
    , m_supplement(new SupplementList(m_lists))
    , m_decline(new DeclineList(m_lists))
    , m_preview(new NoticePreviewPanel(this))
{
    setObjectName(QStringLiteral("NoticePage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_lists->addWidget(m_supplement);
    m_lists->addWidget(m_decline);
    row->addWidget(m_lists, 5);
    row->addWidget(m_preview, 7);
    m_state = new StatePage(content, this);
    column->addWidget(m_state, 1);
    column->addWidget(buildFoot());

    connect(m_state, &StatePage::retry, this, &NoticePage::load);
    m_preview->turnPagesIn(this);
    m_preview->offerFullSize();
    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(&m_soon, &QTimer::timeout, this, &NoticePage::askPreview);
    connect(m_supplement, &SupplementList::changed, this, &NoticePage::noteChange);
    connect(m_decline, &DeclineList::changed, this, &NoticePage::noteChange);
    connect(m_decline, &DeclineList::supplementWanted, this, [this] { setKind(Kind::Supplement); });
    connect(m_preview, &NoticePreviewPanel::unprintable, this, [this](const QString &character) {
        m_unprintable = character;
        dress();
    });
}

QWidget *NoticePage::buildHeader()
{
    auto *header = new YieldingRow(64, this);
    header->setFixedHeight(64);
    QHBoxLayout *row = header->row();
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(16);
    m_kinds = new Segmented({}, header);
    m_kinds->setObjectName(QStringLiteral("kinds"));
    m_kinds->add(tr("一次性补正告知"), QStringLiteral("F9"), Tone::Amber);
    m_kinds->add(tr("不予受理"), QStringLiteral("F10"), Tone::Red);
    m_kinds->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); // the names give way, not what is being written
    m_item = Label::bold({}, TextStyle::Body);
    m_item->setObjectName(QStringLiteral("noticeItem"));
    m_item->setElide(Qt::ElideRight);
    m_name = new Label({}, TextStyle::Secondary);
    m_name->setObjectName(QStringLiteral("noticeName"));
    m_name->setElide(Qt::ElideRight);
    m_number = new Label({}, TextStyle::Secondary, Ink::Second);
    m_number->setObjectName(QStringLiteral("noticeNumber"));
    m_remark = new Badge({}, Tone::Amber, Icon::Warning);
    m_remark->setObjectName(QStringLiteral("noticeRule"));
    row->addWidget(m_kinds);
    // Of a long name its beginning is enough; the item and the number are read whole as long as there is room.
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_item);
    row->addWidget(m_name, 1000);
    row->addWidget(m_number);
    row->addStretch(1);
    row->addWidget(m_remark);
    m_saved = new Label({}, TextStyle::Secondary, Ink::Third);
    m_saved->setObjectName(QStringLiteral("draftSaved"));
    row->addWidget(m_saved);
    // The queue names the case, too, and a character or two of it say nothing.
    header->yield({m_item});
    header->yield({m_name});
    connect(m_kinds, &Segmented::chosen, this, [this](int index) { setKind(index == 0 ? Kind::Supplement : Kind::Decline); });
    return header;
}

QWidget *NoticePage::buildFoot()
{
    auto *foot = new FootBar(this);
    QHBoxLayout *row = foot->row();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_summary = Label::bold({}, TextStyle::Verdict);
    m_summary->setObjectName(QStringLiteral("noticeSummary"));
    m_meaning = new Label({}, TextStyle::Meta, Ink::Second);
    m_meaning->setObjectName(QStringLiteral("noticeMeaning"));
    m_summary->setElide(Qt::ElideRight);
    m_meaning->setMostLines(2);
    words->addStretch();
    words->addWidget(m_summary);
    words->addWidget(m_meaning);
    words->addStretch();
    row->addLayout(words, 1);
    m_daysRow = new QWidget(foot);
    m_daysBox = new QBoxLayout(QBoxLayout::LeftToRight, m_daysRow);
    m_daysBox->setContentsMargins(0, 0, 0, 0);
    m_daysTitle = new Label({}, TextStyle::Secondary);
    m_daysBox->addWidget(m_daysTitle);
    m_days = new NumberField({}, 1, 120, m_daysRow);
    m_days->setObjectName(QStringLiteral("supplementDays"));
    m_daysBox->addWidget(m_days, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_daysUnit = new Label(tr("工作日"), TextStyle::Secondary);
    m_daysBox->addWidget(m_daysUnit);
    m_until = Label::bold({}, TextStyle::Secondary);
    m_until->setObjectName(QStringLiteral("supplementUntil"));
    m_daysBox->addWidget(m_until);
    row->addWidget(m_daysRow, 0, Qt::AlignVCenter);
    m_copyAgent = new CheckBox(tr("抄送代办人"), foot);
    m_copyAgent->setObjectName(QStringLiteral("copyAgent"));
    m_copyAgent->hide(); // until there is an agent
    connect(m_copyAgent, &CheckBox::toggled, this, &NoticePage::noteChange);
    row->addWidget(m_copyAgent);
    row->addStretch();
    auto *leave = new Button(tr("返回"), Button::Kind::Quiet, Button::Size::Decision, foot);
    leave->setKeys(QStringLiteral("Esc"));
    m_send = new Button({}, Button::Kind::AmberSolid, Button::Size::Decision, foot);
    m_send->setObjectName(QStringLiteral("sendNotice"));
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    row->addWidget(leave);
    row->addWidget(m_send);
    connect(leave, &Button::activated, this, &NoticePage::left);
    connect(m_send, &Button::activated, this, &NoticePage::send);
    connect(m_send, &Button::refused, this, &NoticePage::send);
    connect(m_days, &NumberField::changed, this, &NoticePage::noteChange);
    return foot;
}

void NoticePage::open(const CaseFile &file, Kind kind, const QList<OriginalSeen> &marks, const QJsonObject &draft, bool personDiffers,
                      int paper)
{
    m_personDiffers = personDiffers;
    m_paper = paper;
    if (m_case.caseId != file.caseId || draft.isEmpty())
        showSaved({});
    m_case = file;
    m_kept = draft;
    m_marks = marks;
    m_unprintable.clear();
    if (m_lists->isHidden())
        toggleFullSize();
    m_item->setText(file.item.name);
    m_name->setText(visible(file.applicant.name));
    m_number->setText(file.caseNo);
    m_remark->set(file.lawful.notices == 0   ? tr("首次告知，请一次列全")
                  : file.lawful.secondNotice ? tr("主管已准许再次告知")
                                             : tr("再次告知只能列新交的材料"),
                  Tone::Amber, Icon::Warning);
    setLoading(true); // the lists are those of the case before
    m_until->hide();
    setKind(kind);
    m_preview->setLast(file.lastOutcome());
    m_preview->clear(whyNoPreview());
    // What was read once of this case as it stands is there without a line too.
    if (m_reasons && m_reasons->of == file.caseId && m_reasons->version == file.version) {
        ++m_round;
        return fill(m_reasons->catalogue, marks, draft);
    }
    load();
}

void NoticePage::putAway()
{
    if (m_locked)
        return;
    ++m_round;
    m_soon.stop();
    m_preview->clear(whyNoPreview());
}

void NoticePage::setLoading(bool loading)
{
    m_supplement->setLoading(loading);
    m_decline->setLoading(loading);
    loading ? m_state->showLoading() : m_state->showContent();
}

void NoticePage::load()
{
    setLoading(true);
    const int round = ++m_round;
    whenAnswered(m_desk.reasons(m_case.caseId), this, [this, round](const Result<ReasonCatalogue> &reasons) {
        if (round != m_round)
            return;
        if (!reasons) {
            const Said said = reasons.error().is(error::Unread) ? Said{tr("网络断了，暂时看不了"), tr("连上后自动显示，写的内容都还在")}
                                                                : Words::say(reasons.error());
            m_state->showFailed({Icon::Document, Tone::Red, said.fact, said.meaning});
            return;
        }
        m_reasons = Reasons{m_case.caseId, m_case.version, *reasons};
        fill(*reasons, m_marks, m_kept);
    });
}

void NoticePage::lineBack()
{
    if (isVisible() && m_state->state() == StatePage::State::Failed)
        load();
}

void NoticePage::fill(const ReasonCatalogue &reasons, const QList<OriginalSeen> &marks, const QJsonObject &draft)
{
    m_filling = true;
    m_supplement->open(m_case, reasons, marks, m_personDiffers, m_paper);
    m_decline->open(m_case, reasons);
    m_supplement->bringBack(draft[u"defects"].toArray());
    m_days->setValue(draft[u"workdays"].toInt(m_usualDays));
    m_copyAgent->setChecked(draft[u"copy_agent"].toBool());
    if (const QJsonObject decline = draft[u"decline"].toObject(); !decline.isEmpty())
        m_decline->setDeclining({decline[u"ground"].toInt(), decline[u"facts"].toString(), decline[u"competent_body"].toString(),
                                 decline[u"allow_resubmit"].toBool(true)});
    m_filling = false;
    tabLast(m_preview);
    tabLast(m_send->parentWidget());
    setLoading(false);
    setKind(m_kind);
    focusSearch();
}

void NoticePage::setKind(Kind kind)
{
    if (m_locked)
        return;
    m_kind = kind;
    m_kinds->setCurrent(kind == Kind::Supplement ? 0 : 1);
    m_lists->setCurrentWidget(kind == Kind::Supplement ? static_cast<QWidget *>(m_supplement) : m_decline);
    focusSearch();
    m_remark->setVisible(kind == Kind::Supplement);
    m_daysRow->setVisible(kind == Kind::Supplement);
    m_copyAgent->setVisible(kind == Kind::Supplement && m_case.agent.has_value());
    // Large text has room for what the number is above it only.
    m_daysBox->setDirection(isRoomy() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_daysTitle->setText(isRoomy() ? tr("补正期限") : tr("补正期限（工作日）"));
    m_daysUnit->setVisible(isRoomy());
    m_send->setKind(kind == Kind::Supplement ? Button::Kind::AmberSolid : Button::Kind::RedSolid);
    dress();
    ++m_round;
    m_preview->clear(whyNoPreview()); // the other notice's paper is not this one's
    m_soon.start();
    Q_EMIT kindChanged();
}

void NoticePage::focusSearch()
{
    m_kind == Kind::Supplement ? m_supplement->focusSearch() : m_decline->focusSearch();
}

// Until the reasons have come, the lists are still those of the case before.
bool NoticePage::isFilled() const
{
    return m_state->state() == StatePage::State::Content;
}

QJsonObject NoticePage::draft() const
{
    if (!isFilled())
        return m_kept;
    const QJsonArray defects = m_supplement->draft();
    const Declining decline = m_decline->declining();
    if (defects.isEmpty() && decline.ground == 0 && m_days->value() == m_usualDays)
        return {}; // nothing was begun
    QJsonObject json{{QStringLiteral("kind"), m_kind == Kind::Supplement ? QStringLiteral("supplement") : QStringLiteral("decline")},
                     {QStringLiteral("workdays"), m_days->value()}};
    if (m_copyAgent->isChecked() && m_case.agent)
        json.insert(QStringLiteral("copy_agent"), true);
    if (!defects.isEmpty())
        json.insert(QStringLiteral("defects"), defects);
    if (decline.ground > 0)
        json.insert(QStringLiteral("decline"), QJsonObject{{QStringLiteral("ground"), decline.ground},
                                                           {QStringLiteral("facts"), decline.facts},
                                                           {QStringLiteral("competent_body"), decline.competentBody},
                                                           {QStringLiteral("allow_resubmit"), decline.allowResubmit}});
    return json;
}

QString NoticePage::whyNot() const
{
    return m_blocked.isEmpty() ? missing() : m_blocked;
}

QString NoticePage::missing() const
{
    if (!isFilled())
        return tr("原因还没有取来，请稍候");
    if (!m_unprintable.isEmpty())
        return tr("没有字体能打印 %1，请换一种写法").arg(m_unprintable);
    return m_kind == Kind::Supplement ? m_supplement->whyNot() : m_decline->whyNot();
}

SupplementNotice NoticePage::supplement() const
{
    SupplementNotice notice;
    notice.defects = m_supplement->defects();
    notice.workdays = m_days->value();
    notice.copyAgent = m_copyAgent->isChecked() && m_case.agent.has_value();
    return notice;
}

Declining NoticePage::declining() const
{
    return m_decline->declining();
}

void NoticePage::chooseReason(int n)
{
    if (!isFilled() || m_locked)
        return;
    if (m_kind == Kind::Supplement)
        m_supplement->chooseReason(n);
    else
        m_decline->takeWording(n);
}

void NoticePage::addOther()
{
    if (isFilled() && !m_locked && m_kind == Kind::Supplement && !m_supplement->addOther())
        m_meaning->setText(tr("没有可以列入的材料"));
}

void NoticePage::toggleAll()
{
    if (isFilled() && !m_locked && m_kind == Kind::Supplement)
        m_supplement->toggleAll();
}

void NoticePage::toggleFullSize()
{
    const bool back = m_lists->isHidden();
    m_lists->setVisible(back);
    m_preview->setMessageShown(back);
    // The paper where it stands; while it is being drawn the page, for Esc.
    m_preview->setFocus();
    if (!m_preview->isAncestorOf(window()->focusWidget()))
        setFocus();
    if (!back)
        return;
    focusSearch();
}

void NoticePage::showSaved(const QDateTime &at)
{
    m_saved->setText(at.isValid() ? tr("草稿 %1 已存").arg(halltime::timeOfDay(at)) : QString());
    m_saved->setVisible(at.isValid() && isRoomy());
}

void NoticePage::setBlocked(const QString &why)
{
    m_blocked = why;
    dress();
}

void NoticePage::setLocked(bool locked)
{
    m_locked = locked;
    for (QWidget *part : std::initializer_list<QWidget *>{m_lists, m_kinds, m_daysRow, m_copyAgent})
        part->setEnabled(!locked);
    if (!locked && isHidden())
        putAway();
    dress();
}

QString NoticePage::sentWords() const
{
    if (m_kind == Kind::Decline)
        return m_decline->declining().facts;
    QStringList words;
    for (const Defect &defect : m_supplement->defects())
        words.append(defect.text.endsWith(u'。') ? defect.text : defect.text + u'。');
    return words.join(QString());
}

void NoticePage::noteChange()
{
    if (m_filling)
        return;
    dress();
    m_soon.start();
    Q_EMIT draftChanged();
}

void NoticePage::dress()
{
    const int wholeName = m_name->sizeHint().width();
    m_name->setMinimumWidth(qMin(64, wholeName));
    m_name->setMaximumWidth(wholeName);
    m_item->setMinimumWidth(qMin(scaled(64), m_item->sizeHint().width()));
    m_meaning->setInk(Ink::Second);
    dressFoot();
    m_send->setNotReady(whyNot());
    if (m_locked)
        m_meaning->setText(m_blocked);
}

void NoticePage::dressFoot()
{
    const QList<Defect> defects = isFilled() ? m_supplement->defects() : QList<Defect>();
    if (m_kind == Kind::Supplement) {
        QSet<QString> places;
        for (const Defect &defect : defects)
            places.insert(QStringLiteral("%1%2%3").arg(defect.seq).arg(defect.form, defect.pointer));
        m_summary->setText(defects.isEmpty() ? tr("还没有勾选")
                                             : tr("%n 处，", nullptr, int(places.size())) + tr("%n 个问题", nullptr, int(defects.size())));
        const QList<int> barred = isFilled() ? m_supplement->barred() : QList<int>();
        const QString meaning = !m_unprintable.isEmpty() ? tr("没有字体能打印 %1").arg(m_unprintable)
                                : barred.isEmpty()       ? tr("补正期间不计入办理时限")
                                                         : tr("材料 %1 不在这份告知里").arg(paperNumbers(barred));
        m_meaning->setText(m_until->text().isEmpty() || isRoomy() ? meaning : tr("%1；%2").arg(m_until->text(), meaning));
        m_send->setText(tr("发出补正告知"));
    } else {
        const DeclineReason *ground = isFilled() ? m_decline->chosen() : nullptr;
        m_summary->setText(ground ? ground->title : tr("还没有选依据"));
        const QString unlisted = ground ? m_decline->unlistedBody() : QString();
        m_meaning->setText(!unlisted.isEmpty() ? tr("名录里没有“%1”，请核对名称").arg(visible(unlisted))
                           : m_undoSeconds > 0 ? tr("发出后本件结束，%1 秒内可撤回").arg(m_undoSeconds)
                                               : tr("发出后本件结束，不能撤回"));
        m_send->setText(ground && ground->notRequired ? tr("发出不受理") : tr("发出不予受理"));
    }
}

QString NoticePage::whyNoPreview() const
{
    return m_kind == Kind::Supplement ? tr("勾选内容后即可预览") : tr("选好依据、写明理由后即可预览");
}

// The sentence that the cursor stands in, once something was typed into it: on the paper one looks for that.
QString NoticePage::writtenNow() const
{
    const auto *box = qobject_cast<const QPlainTextEdit *>(window()->focusWidget());
    return box && m_lists->isAncestorOf(box) && box->document()->isModified() ? box->toPlainText().trimmed() : QString();
}

void NoticePage::askPreview()
{
    if (m_case.caseId.value() == 0 || m_state->state() != StatePage::State::Content)
        return;
    const int round = ++m_round;
    const auto deliver = [this, round](const Result<NoticePreview> &preview) {
        if (round != m_round)
            return;
        if (!preview)
            return m_preview->clear(Words::say(preview.error()).whole());
        m_preview->show(*preview, writtenNow());
        const QDate until = readDate(preview->documentFacts[u"suggested_on"]);
        m_until->setText(until.isValid() ? tr("至 %1").arg(halltime::day(until, halltime::today())) +
                                               Provisional::mark(preview->documentFacts[u"suggested_on_provisional"].toBool())
                                         : QString());
        m_until->setVisible(until.isValid() && isRoomy());
        if (whyNot().isEmpty())
            dressFoot();
    };
    if (m_kind == Kind::Supplement) {
        // A point without a word yet is none on the paper; what else is asked for is shown meanwhile.
        SupplementNotice notice = supplement();
        const bool ticked = !notice.defects.isEmpty();
        notice.defects.removeIf([](const Defect &defect) { return defect.text.isEmpty(); });
        if (notice.defects.isEmpty()) {
            m_until->setText({});
            m_until->hide();
            return m_preview->clear(ticked ? tr("写好原因后即可预览") : whyNoPreview());
        }
        whenAnswered(m_desk.previewSupplement(m_case.caseId, notice), this, deliver);
    } else {
        if (!m_decline->canPreview())
            return m_preview->clear(whyNoPreview());
        whenAnswered(m_desk.previewDecline(m_case.caseId, m_decline->declining()), this, deliver);
    }
}

// Pressed without a line too: the page's owner says that it did not go.
void NoticePage::send()
{
    if (const QString why = whyNot(); !why.isEmpty()) {
        m_meaning->setInk(Ink::Red); // it answers a press
        m_meaning->setText(why);
    }
    if (missing().isEmpty())
        Q_EMIT sendAsked();
    else if (m_blocked.isEmpty() && isFilled())
        m_kind == Kind::Supplement ? m_supplement->showFault() : m_decline->showFault();
}

void NoticePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_lists->isHidden())
        toggleFullSize();
    else if (!(m_kind == Kind::Supplement ? m_supplement->clearSearch() : m_decline->clearSearch()))
        Q_EMIT left();
}

}
