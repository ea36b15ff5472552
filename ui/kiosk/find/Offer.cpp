// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/Offer.h"

#include "desk/ApplicantDesk.h"
#include "ui/parts/AsyncWatch.h"

namespace yichuang {

Offer::Offer(ApplicantDesk &desk)
    : m_desk(desk)
{
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
        m_loaded = true;
        Q_EMIT loaded();
    });
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

QList<Offer::Hit> Offer::find(const QString &typed, int most) const
{
    QList<Hit> hits;
    if (typed.isEmpty()) {
        for (const CatalogueItem *item : popular(most))
            hits.append(Hit{item, {}});
        return hits;
    }
    for (const CatalogueItem &item : m_whole.items) {
        const qsizetype at = item.name.indexOf(typed, 0, Qt::CaseInsensitive);
        if (hits.size() < most && (at >= 0 || item.keywords.contains(typed)))
            hits.append(Hit{&item, at < 0 ? QList<QPair<int, int>>() : QList<QPair<int, int>>{{int(at), int(typed.size())}}});
    }
    return hits;
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
