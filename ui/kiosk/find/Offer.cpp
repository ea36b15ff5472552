// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/Offer.h"

#include "desk/ApplicantDesk.h"
#include "ui/parts/AsyncWatch.h"

#include <QPromise>

#include <memory>

namespace yichuang {

namespace {

// Far more than a hall takes at its kiosks, and bounded memory where the catalogue is a whole city's.
constexpr int MostGuides = 2000;

}

Offer::Offer(ApplicantDesk &desk)
    : m_desk(desk)
{
    connect(&m_making, &QFutureWatcherBase::finished, this, [this] {
        m_search = m_making.result();
        m_loaded = true;
        m_toKeep.clear();
        for (const CatalogueItem *one : popular(MostGuides))
            m_toKeep.prepend(one->code);
        keepNext();
        Q_EMIT loaded();
    });
}

void Offer::load()
{
    m_coming = {};
    read({});
}

void Offer::read(const QString &after)
{
    whenAnswered(m_desk.catalogue(after), this, [this, after](const Result<CataloguePage> &page) {
        if (!page) {
            Q_EMIT failed(page.error());
            return;
        }
        if (after.isEmpty())
            m_coming = *page;
        else
            m_coming.items.append(page->items);
        if (!page->next.isEmpty())
            return read(page->next);
        m_whole = std::move(m_coming);
        m_places.clear();
        for (qsizetype i = 0; i < m_whole.items.size(); ++i)
            m_places.insert(m_whole.items[i].code, i);
        m_making.setFuture(ItemSearch::makeBeside({m_whole.items, m_whole.synonyms, m_whole.popular}));
    });
}

// One after the other, so that a person's own call never waits for more than one of them.
void Offer::keepNext()
{
    if (m_keeping || m_toKeep.isEmpty())
        return;
    m_keeping = true;
    const QString code = m_toKeep.takeLast();
    whenAnswered(m_desk.guide(code), this, [this, code](const Result<ServiceGuide> &guide) {
        m_keeping = false;
        if (guide)
            m_guides.insert(code, *guide);
        else if (guide.error().is(error::Unread))
            return m_toKeep.clear(); // the line is away; once it is back all is read anew
        else
            m_guides.remove(code);
        keepNext();
    });
}

QFuture<Result<ServiceGuide>> Offer::guide(const QString &code)
{
    if (m_away && m_guides.contains(code)) // nobody waits for what cannot come
        return QtFuture::makeReadyFuture(Result<ServiceGuide>(m_guides.value(code)));
    const auto promise = std::make_shared<QPromise<Result<ServiceGuide>>>();
    promise->start();
    whenAnswered(m_desk.guide(code), this, [this, code, promise](const Result<ServiceGuide> &guide) {
        const auto kept = m_guides.constFind(code);
        const bool isUnread = !guide && guide.error().is(error::Unread);
        promise->addResult(isUnread && kept != m_guides.constEnd() ? Result<ServiceGuide>(*kept) : guide);
        promise->finish();
    });
    return promise->future();
}

const CatalogueItem *Offer::item(const QString &code) const
{
    const auto found = m_places.constFind(code);
    return found == m_places.constEnd() ? nullptr : &m_whole.items[*found];
}

QList<const CatalogueItem *> Offer::popular(int most) const
{
    QList<const CatalogueItem *> items;
    for (const QString &code : m_whole.popular) {
        if (const CatalogueItem *one = item(code); one && items.size() < most)
            items.append(one);
    }
    for (const CatalogueItem &one : m_whole.items) {
        if (items.size() < most && !items.contains(&one))
            items.append(&one);
    }
    return items;
}

QList<CatalogueCategory> Offer::categories(CatalogueAxis axis, PartyKind kind) const
{
    QList<CatalogueCategory> found;
    for (const CatalogueCategory &category : m_whole.categories) {
        if (category.axis == axis && category.kind == kind)
            found.append(category);
    }
    return found;
}

QList<const CatalogueItem *> Offer::in(const CatalogueCategory &category) const
{
    QList<const CatalogueItem *> found;
    for (const CatalogueItem &item : m_whole.items) {
        if (item.isIn(category))
            found.append(&item);
    }
    return found;
}

Offer::Found Offer::find(const QString &typed, int most) const
{
    Found found;
    if (typed.isEmpty() || !m_search) {
        for (const CatalogueItem *item : popular(most))
            found.hits.append({item, {}, {}});
        found.all = int(found.hits.size());
        return found;
    }
    const SearchAnswer answer = m_search->find(typed, most);
    for (const SearchHit &hit : answer.hits) {
        QList<QPair<int, int>> marks;
        for (const SearchMark &mark : hit.marks)
            marks.append({int(mark.from), int(mark.length)});
        if (const CatalogueItem *one = item(hit.code))
            found.hits.append({one, marks, hit.through});
    }
    found.all = answer.found;
    found.meant = answer.meant;
    return found;
}

QString Offer::departmentLabel(const QString &code) const
{
    for (const CatalogueDepartment &department : m_whole.departments) {
        if (department.code == code)
            return department.label.isEmpty() ? department.name : department.label;
    }
    return code;
}

}
