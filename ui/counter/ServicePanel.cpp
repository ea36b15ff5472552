// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ServicePanel.h"

#include "core/HallTime.h"
#include "core/TypedDay.h"
#include "records/HallCode.h"
#include "records/Lengths.h"
#include "ui/counter/ServiceWords.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Panel.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

// A way as the hall calls it, when it counts, and which facts it asks for.
struct ServicePanel::Way {
    QString manner; // empty: what became of something in the post
    QString name;
    QString meaning;
    QStringList facts;
};

QList<ServicePanel::Way> ServicePanel::ways()
{
    const auto known = [](ServiceManner manner, const QString &meaning, const QStringList &facts) {
        return Way{wordFor(manner), ServiceWords::manner(manner), meaning, facts};
    };
    return {known(ServiceManner::Direct, tr("签收之日为送达之日"), {"place", "receiver", "relation", "on"}),
            known(ServiceManner::Left, tr("留下之日为送达之日；要有见证人，或全程录像"),
                  {"place", "refusal", "witness", "witness_unit", "recorded", "on"}),
            known(ServiceManner::Post, tr("回执上的收件之日为送达之日；先记寄出，回执到了再记结果"), {"place", "tracking"}),
            known(ServiceManner::Entrusted, tr("签收之日为送达之日"), {"body", "receiver", "on"}),
            known(ServiceManner::Electronic, tr("到达受送达人指定系统之时送达；要当事人同意"), {"place", "consent"}),
            known(ServiceManner::Notice, tr("公告满三十日为送达之日，到时自动记入"), {"reason", "medium", "tried", "on"}),
            {{}, tr("邮件已签收"), tr("回执上的收件之日为送达之日"), {"receiver", "on"}},
            {{}, tr("邮件被退回"), tr("可以再寄，或换一种方式"), {"returned"}}};
}

ServicePanel::ServicePanel(QWidget *parent)
    : QWidget(parent)
    , m_way(new ComboField(tr("送达方式"), {}, this))
    , m_paper(new ComboField(tr("文书"), {}, this))
    , m_meaning(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_missing(new Label({}, TextStyle::Secondary, Ink::Amber))
    , m_send(new Button(tr("记入送达"), Button::Kind::Primary, Button::Size::Decision, this))
{
    setObjectName(QStringLiteral("ServicePanel"));
    m_way->setObjectName(QStringLiteral("serviceWay"));
    m_paper->setObjectName(QStringLiteral("servicePaper"));
    m_send->setObjectName(QStringLiteral("serviceSend"));
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    m_meaning->setWordWrap(true);
    m_missing->setObjectName(QStringLiteral("serviceMissing"));
    m_missing->setMostLines(2);
    build();
    connect(m_way->combo(), &QComboBox::currentIndexChanged, this, &ServicePanel::dress);
    connect(m_send, &Button::activated, this, &ServicePanel::submit);
    connect(m_send, &Button::refused, this, &ServicePanel::submit);
}

void ServicePanel::build()
{
    auto *body = new Panel(Panel::Ground::Surface, Panel::Shape::Flat);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_way, m_paper, m_meaning})
        column->addWidget(widget);
    const std::tuple<const char *, QString, QString> fields[] = {{"place", tr("送达地点或地址"), tr("如：堤东路 128 号首层")},
                                                                 {"receiver", tr("签收人"), {}},
                                                                 {"relation", tr("与受送达人的关系"), tr("如：本人、负责收件的人")},
                                                                 {"refusal", tr("拒收事由"), {}},
                                                                 {"witness", tr("见证人"), {}},
                                                                 {"witness_unit", tr("见证人所在单位"), tr("如：常安社区居委会")},
                                                                 {"tracking", tr("邮件号码"), {}},
                                                                 {"body", tr("受托机关"), {}},
                                                                 {"reason", tr("无法以其他方式送达的原因"), {}},
                                                                 {"medium", tr("公告载体"), tr("如：区政府网站")},
                                                                 {"returned", tr("退回原因"), tr("如：原址查无此人")},
                                                                 {"on", tr("日期"), tr("如：2026-11-28")}};
    for (const auto &[key, label, hint] : fields) {
        auto *field = new LineField(label, LineField::Variant::Plain, LineField::Size::Normal, body);
        field->setObjectName(QStringLiteral("service_") + QLatin1String(key));
        field->setPlaceholder(hint);
        field->edit()->setMaxLength(longest(QLatin1String(key)));
        connect(field, &LineField::edited, field, &LineField::clearNote);
        connect(field, &LineField::edited, this, &ServicePanel::dress);
        m_names.insert(QLatin1String(key), label);
        m_fields.insert(QLatin1String(key), field);
        column->addWidget(field);
    }
    const std::pair<const char *, QString> boxes[] = {{"recorded", tr("送达过程已录像，可以没有见证人")},
                                                      {"consent", tr("当事人已书面同意电子送达")},
                                                      {"tried", tr("用别的方式送达过，没有成")}};
    for (const auto &[key, label] : boxes) {
        auto *box = new CheckBox(label, body);
        box->setObjectName(QStringLiteral("service_") + QLatin1String(key));
        connect(box, &CheckBox::toggled, this, &ServicePanel::dress);
        m_boxes.insert(QLatin1String(key), box);
        column->addWidget(box);
    }
    column->addStretch();

    auto *scroll = new ScrollPane(this);
    scroll->setContent(body);
    scroll->followFocus();
    auto *foot = new FootBar(this);
    auto *leave = new Button(tr("返回"), Button::Kind::Quiet, Button::Size::Decision, foot);
    leave->setKeys(QStringLiteral("Esc"));
    connect(leave, &Button::activated, this, &ServicePanel::left);
    foot->row()->addWidget(m_missing, 1);
    foot->row()->addWidget(leave);
    foot->row()->addWidget(m_send);
    auto *header = new SectionHeader(tr("其他方式送达"), this);
    header->setRemark(tr("送达后出送达回证，存入案卷"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(header);
    whole->addWidget(scroll, 1);
    whole->addWidget(foot);
}

void ServicePanel::open(const Handout &handout)
{
    keep();
    begin(handout);
    m_case = handout.caseId;
    m_fresh = written();
    bringBack();
    dress();
    m_way->combo()->setFocus();
}

void ServicePanel::forget(CaseId id)
{
    m_kept.remove(id);
    if (m_case == id)
        m_case = {};
}

// Everything that can be written, chosen or ticked, whichever way it belongs to.
QJsonObject ServicePanel::written() const
{
    QJsonObject all{{QStringLiteral("way"), m_way->value().toInt()}, {QStringLiteral("paper"), m_paper->value().toLongLong()}};
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        all.insert(field.key(), field.value()->text());
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box)
        all.insert(box.key(), box.value()->isChecked());
    return all;
}

// Of the case that stood here; what nobody touched is no word of anybody's, and a day that was proposed is another one tomorrow.
void ServicePanel::keep()
{
    if (!m_case.isValid())
        return;
    QJsonObject touched = written();
    for (auto fresh = m_fresh.begin(); fresh != m_fresh.end(); ++fresh) {
        if (touched[fresh.key()] == fresh.value())
            touched.remove(fresh.key());
    }
    if (touched.isEmpty())
        m_kept.remove(m_case);
    else
        m_kept.insert(m_case, touched);
}

// A way or a paper that is served meanwhile is not offered any more.
void ServicePanel::bringBack()
{
    const QJsonObject kept = m_kept.value(m_case);
    const auto choose = [&kept](ComboField *from, const QString &key) {
        if (const int at = kept.contains(key) ? from->combo()->findData(kept[key].toVariant()) : -1; at >= 0)
            from->setCurrent(at);
    };
    choose(m_way, QStringLiteral("way"));
    choose(m_paper, QStringLiteral("paper"));
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        if (kept.contains(field.key()))
            field.value()->setText(kept[field.key()].toString());
    }
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box)
        box.value()->setChecked(kept[box.key()].toBool());
}

void ServicePanel::begin(const Handout &handout)
{
    m_posted = {};
    m_paper->clear();
    for (const HandoutPaper &each : handout.papers) {
        const bool free = !each.service || each.service->state == ServiceState::Failed;
        if (free && each.paper.state == DocumentState::Ready)
            m_paper->add(tr("%1 %2").arg(each.paper.title, each.paper.number), each.paper.id.value());
        if (each.service && each.service->state == ServiceState::UnderWay && each.service->manner == ServiceManner::Post)
            m_posted = each.service->id;
    }
    m_way->clear();
    const QList<Way> all = ways();
    for (int i = 0; i < all.size(); ++i) {
        if (all[i].manner.isEmpty() ? m_posted.isValid() : m_paper->combo()->count() > 0)
            m_way->add(all[i].name, i);
    }
    for (LineField *field : std::as_const(m_fields)) {
        field->setText({});
        field->clearNote();
    }
    for (CheckBox *box : std::as_const(m_boxes))
        box->setChecked(false);
    m_fields["on"]->setText(halltime::today().toString(Qt::ISODate));
    m_fields["place"]->setText(handout.applicant.address);
    if (m_posted.isValid())
        m_way->setCurrent(m_way->combo()->count() - 2);
}

ServicePanel::Way ServicePanel::way() const
{
    return ways().at(m_way->value().toInt());
}

void ServicePanel::dress()
{
    const bool some = m_way->combo()->count() > 0;
    const Way chosen = some ? way() : Way();
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        field.value()->setVisible(chosen.facts.contains(field.key()));
        field.value()->setLabel(mayBeEmpty(field.key()) ? tr("%1 · 可不填").arg(m_names[field.key()]) : m_names[field.key()]);
        if (mayBeEmpty(field.key()))
            field.value()->clearNote();
    }
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box)
        box.value()->setVisible(chosen.facts.contains(box.key()));
    m_paper->setVisible(!chosen.manner.isEmpty());
    m_meaning->setText(some ? chosen.meaning : tr("这件的文书都送达了，或者还没有做好"));
    const QStringList empty = missing();
    m_missing->setText(empty.isEmpty() ? QString() : tr("还有 %n 处，先填：%1", nullptr, int(empty.size())).arg(m_names[empty.first()]));
    m_send->setNotReady(!some ? m_meaning->text() : m_missing->text());
}

// A recording stands for the witness.
bool ServicePanel::mayBeEmpty(const QString &fact) const
{
    return (fact == QLatin1String("witness") || fact == QLatin1String("witness_unit")) && m_boxes["recorded"]->isChecked();
}

QStringList ServicePanel::missing() const
{
    QStringList empty;
    if (m_way->combo()->count() == 0)
        return empty;
    for (const QString &fact : way().facts) {
        const LineField *field = m_fields.value(fact);
        if (field && !mayBeEmpty(fact) && field->text().trimmed().isEmpty())
            empty.append(fact);
    }
    return empty;
}

QJsonObject ServicePanel::filled() const
{
    QJsonObject facts;
    const Way chosen = way();
    for (const QString &fact : chosen.facts) {
        if (const CheckBox *box = m_boxes.value(fact))
            facts.insert(fact, box->isChecked());
        else if (const QString text = m_fields[fact]->text().trimmed(); fact == QLatin1String("on"))
            facts.insert(fact, writtenDay(text));
        else
            facts.insert(fact, text);
    }
    if (chosen.facts.contains(QLatin1String("tried")))
        facts.insert(QStringLiteral("ground"),
                     facts.take(QStringLiteral("tried")).toBool() ? QStringLiteral("failed") : QStringLiteral("unknown"));
    return facts;
}

void ServicePanel::submit()
{
    if (m_way->combo()->count() == 0)
        return;
    if (const QStringList empty = missing(); !empty.isEmpty()) {
        for (const QString &fact : empty)
            m_fields[fact]->setFault(tr("还没有填"));
        return m_fields[empty.first()]->edit()->setFocus();
    }
    QJsonObject facts = filled();
    if (way().manner.isEmpty()) {
        Q_EMIT resultAsked(m_posted, facts);
        return;
    }
    facts.insert(QStringLiteral("manner"), way().manner);
    Q_EMIT serveAsked(DocumentId(m_paper->value().toLongLong()), facts);
}

void ServicePanel::refuse(const Error &error)
{
    QString name = error.facts[u"field"].toString();
    if (error.is(error::DaysRefused))
        name = QStringLiteral("on");
    LineField *field = m_fields.value(name);
    if (!field || !field->isVisible())
        return;
    const Said said = Words::say(error);
    field->setFault(error.is(error::TooBrief) ? tr("至少 %1 个字").arg(error.facts[u"least"].toInt()) : said.meaning);
    field->edit()->setFocus();
}

void ServicePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

}
