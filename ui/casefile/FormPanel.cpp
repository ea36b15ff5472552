// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/FormPanel.h"

#include "ui/casefile/FieldRow.h"
#include "ui/casefile/PageTab.h"
#include "ui/casefile/PointWords.h"
#include "ui/parts/Clear.h"
#include "ui/parts/FocusRing.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Panel.h"
#include "ui/parts/SectionHeader.h"
#include "ui/parts/Switch.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int TabsSide = 8;

}

FormPanel::FormPanel(QWidget *parent)
    : QWidget(parent)
    , m_header(new SectionHeader(tr("申请表"), this))
    , m_only(new Switch(tr("只看变更"), this))
    , m_tabRow(new Panel(Panel::Ground::Surface, Panel::Shape::Flat, this))
    , m_tabs(new QHBoxLayout(m_tabRow))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("FormPanel"));
    m_only->setObjectName(QStringLiteral("changedOnly"));
    m_header->remark()->setInk(Ink::Violet);
    m_header->addControl(m_only);
    m_tabRow->setLines(Qt::BottomEdge);
    m_tabs->setContentsMargins(TabsSide, 0, TabsSide, 0);
    m_tabs->setSpacing(0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    FocusRing::attach(m_scroll, m_scroll, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tabRow);
    column->addWidget(m_scroll, 1);
    setFocusProxy(m_scroll);
    connect(m_only, &Switch::toggled, this, [this] { fill(); });
}

void FormPanel::setCase(const CaseFile &file)
{
    m_seen.clear();
    m_points = file.pointsSince();
    m_points.removeIf([](const AskedPoint &point) { return point.target != DefectTarget::Field; });
    m_wantsPoints = file.wantsPoints();
    m_mine = file.isMine();
    readPages(file);
    m_only->setVisible(m_changes > 0);
    m_only->setChecked(false);
    sayChanges();
    clearLayout(m_tabs, Leaving::Now);
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        auto *tab = new PageTab(tr("%1 %2").arg(i + 1).arg(m_pages[i].title), int(m_pages[i].changed.size()), m_tabRow);
        connect(tab, &PageTab::clicked, this, [this, i] { showPage(int(i)); });
        m_tabs->addWidget(tab);
    }
    m_tabs->addStretch();
    const auto changed = std::find_if(m_pages.begin(), m_pages.end(), [](const Page &page) { return !page.changed.isEmpty(); });
    showPage(changed == m_pages.end() ? 0 : int(changed - m_pages.begin()));
}

void FormPanel::sayChanges()
{
    if (m_changes == 0)
        return m_header->setRemark({});
    const QString whole = tr("%n 处与上次不同", nullptr, int(m_changes));
    const int title = paint::width(tr("申请表"), fonts::text(TextStyle::Body, Weight::Bold));
    const int room = width() - 2 * 16 - title - m_only->sizeHint().width() - 3 * 8;
    m_header->setRemark(paint::width(whole, fonts::text(TextStyle::Secondary)) <= room ? whole : tr("%n 处", nullptr, int(m_changes)));
}

void FormPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    sayChanges();
    dressTabs();
}

void FormPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dressTabs();
}

void FormPanel::readPages(const CaseFile &file)
{
    m_pages.clear();
    m_changes = 0;
    for (const CaseForm &form : file.forms) {
        const Result<FormDefinition> definition = FormDefinition::fromJson(form.definition);
        if (!definition)
            continue;
        const QList<ChangedField> changes =
            form.previous ? changedFields(*definition, *form.previous, form.answers) : QList<ChangedField>();
        m_changes += changes.size();
        for (qsizetype i = 0; i < definition->pages().size(); ++i) {
            const FormPage &page = definition->pages()[i];
            Page entry{form.code + u'/' + page.key, form.code, page.title, page, form.answers, {}};
            std::copy_if(changes.begin(), changes.end(), std::back_inserter(entry.changed),
                         [i](const ChangedField &change) { return change.page == i; });
            m_pages.append(entry);
        }
    }
}

void FormPanel::showPage(int index)
{
    if (index < 0 || index >= m_pages.size()) {
        m_scroll->setWidget(new Panel(Panel::Ground::Surface));
        return;
    }
    m_current = index;
    dressTabs();
    fill();
    const bool news = !m_seen.contains(m_pages[index].key);
    m_seen.insert(m_pages[index].key);
    if (news)
        Q_EMIT seenChanged();
}

void FormPanel::dressTabs()
{
    const auto tabs = m_tabRow->findChildren<PageTab *>(QString(), Qt::FindDirectChildrenOnly);
    for (qsizetype i = 0; i < tabs.size(); ++i)
        tabs[i]->setChecked(i == m_current);
    PageTab::share(tabs, width() - 2 * TabsSide);
}

void FormPanel::fill()
{
    auto *body = new Panel(Panel::Ground::Surface);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(0);
    if (m_current < m_pages.size()) {
        const Page &page = m_pages[m_current];
        QList<AskedPoint> shown;
        bool isOpenShown = false;
        m_pointKey.clear();
        const auto add = [&](FieldRow *row, const QList<AskedPoint> &points) {
            column->addWidget(withPoints(row, points));
            for (const AskedPoint &point : points) {
                if (isOpenShown || !isInVain(point))
                    continue;
                m_pointRow = row;
                m_pointKey = point.key();
                isOpenShown = isOpen(point);
            }
        };
        for (const AnswerRow &row : answerRows(page.definition, page.answers)) {
            const auto change = std::find_if(page.changed.begin(), page.changed.end(), [&row](const ChangedField &c) {
                return c.pointer == row.pointer || c.pointer.startsWith(row.pointer + u'/');
            });
            const bool changed = change != page.changed.end();
            const QList<AskedPoint> points = pointsOn(page, row.pointer);
            shown += points;
            if (m_only->isChecked() && !changed && points.isEmpty())
                continue;
            add(rowFor(row, changed ? &*change : nullptr), points);
            if (!row.table.isEmpty())
                column->addWidget(tableFor(row));
        }
        // What was asked for and was never answered has no row of its own.
        for (const AskedPoint &point : pointsOn(page)) {
            if (std::none_of(shown.begin(), shown.end(), [&point](const AskedPoint &other) { return other.key() == point.key(); }))
                add(new FieldRow(titleOf(point), {}, nullptr), {point});
        }
    }
    column->addStretch();
    m_scroll->setWidget(body);
}

FieldRow *FormPanel::withPoints(FieldRow *row, const QList<AskedPoint> &points) const
{
    if (points.isEmpty())
        return row;
    FieldPoint shown{PointWords::asked(points), FieldPoint::State::Answered};
    if (std::any_of(points.begin(), points.end(), [this](const AskedPoint &point) { return isOpen(point); }))
        shown.state = FieldPoint::State::Open;
    else if (std::any_of(points.begin(), points.end(), [this](const AskedPoint &point) { return isInVain(point); }))
        shown.state = FieldPoint::State::Looked;
    row->setPoint(shown);
    return row;
}

// The form's own word: a notice may have said it otherwise.
QString FormPanel::titleOf(const AskedPoint &point) const
{
    for (const Page &page : m_pages) {
        for (const FormField &field : page.definition.fields) {
            if (page.form == point.form && field.pointer == point.pointer)
                return field.said();
        }
    }
    return point.label;
}

bool FormPanel::isInVain(const AskedPoint &point) const
{
    return m_wantsPoints && !point.isAnswered();
}

bool FormPanel::isOpen(const AskedPoint &point) const
{
    return isInVain(point) && !point.looked && !m_seen.contains(point.key());
}

QList<AskedPoint> FormPanel::pointsOn(const Page &page, const QString &pointer) const
{
    QList<AskedPoint> list;
    for (const AskedPoint &point : m_points) {
        if (point.form == page.form &&
            (pointer.isEmpty() ? point.pointer.section(u'/', 1, 1) == page.definition.key : point.pointer == pointer))
            list.append(point);
    }
    return list;
}

QStringList FormPanel::openPoints() const
{
    QStringList titles;
    for (const AskedPoint &point : m_points) {
        if (const QString title = titleOf(point); isOpen(point) && !titles.contains(title))
            titles.append(title);
    }
    return titles;
}

void FormPanel::lookAtPoint()
{
    if (!m_mine || m_current >= m_pages.size())
        return;
    const QList<AskedPoint> here = pointsOn(m_pages[m_current]);
    const auto meant = std::find_if(here.begin(), here.end(), [this](const AskedPoint &point) { return point.key() == m_pointKey; });
    if (meant == here.end())
        return;
    if (isOpen(*meant) && !isPointSeen())
        return showPoint(); // nobody looks at what is not in sight
    if (isOpen(*meant))
        m_seen.insert(m_pointKey);
    else if (!m_seen.remove(m_pointKey))
        return;
    fill();
    showPoint();
    Q_EMIT seenChanged();
}

// Once it is laid out.
void FormPanel::showPoint()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_pointRow)
                m_scroll->ensureWidgetVisible(m_pointRow, 0, scaled(8));
        },
        Qt::QueuedConnection);
}

bool FormPanel::isPointSeen() const
{
    if (!m_pointRow)
        return true;
    const QWidget *viewport = m_scroll->viewport();
    return viewport->rect().contains(m_pointRow->mapTo(viewport, m_pointRow->rect().center()));
}

void FormPanel::focusFirstOpenPoint()
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const QList<AskedPoint> here = pointsOn(m_pages[i]);
        if (std::any_of(here.begin(), here.end(), [this](const AskedPoint &point) { return isOpen(point); })) {
            showPage(int(i));
            showPoint();
            break;
        }
    }
    setFocus();
}

FieldRow *FormPanel::rowFor(const AnswerRow &row, const ChangedField *change)
{
    return new FieldRow(row.title, row.table.isEmpty() ? row.text : tr("%n 行", nullptr, int(row.table.size()) - 1), change);
}

QWidget *FormPanel::tableFor(const AnswerRow &row)
{
    auto *table = new Panel(Panel::Ground::Surface);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(16, 0, 16, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    for (qsizetype y = 0; y < row.table.size(); ++y) {
        for (qsizetype x = 0; x < row.table[y].size(); ++x) {
            auto *cell = new Label(row.table[y][x], TextStyle::Secondary, y == 0 ? Ink::Third : Ink::First);
            cell->setElide(Qt::ElideRight);
            grid->addWidget(cell, int(y), int(x));
        }
    }
    return table;
}

void FormPanel::setChangedOnly(bool only)
{
    if (m_only->isVisibleTo(this))
        m_only->setChecked(only);
}

bool FormPanel::isChangedOnly() const
{
    return m_only->isChecked();
}

bool FormPanel::allChangesSeen() const
{
    return std::all_of(m_pages.begin(), m_pages.end(),
                       [this](const Page &page) { return page.changed.isEmpty() || m_seen.contains(page.key); });
}

void FormPanel::setSeen(const QStringList &pages)
{
    m_seen.unite(QSet<QString>(pages.begin(), pages.end()));
    fill();
    Q_EMIT seenChanged();
}

void FormPanel::focusFirstUnseen()
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        if (!m_pages[i].changed.isEmpty() && !m_seen.contains(m_pages[i].key)) {
            showPage(int(i));
            break;
        }
    }
    setFocus();
}

void FormPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left && m_current > 0)
        showPage(m_current - 1);
    else if (event->key() == Qt::Key_Right && m_current + 1 < m_pages.size())
        showPage(m_current + 1);
    else if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        lookAtPoint();
    else
        QWidget::keyPressEvent(event);
}

}
