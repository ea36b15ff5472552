// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/EvidenceStrip.h"

#include "documents/PageService.h"
#include "ui/casefile/AttachmentFetch.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"
#include "ui/review/PointList.h"

#include <QMouseEvent>
#include <QPainter>

namespace yichuang {

namespace {

constexpr int TileWidth = 136;
constexpr int TileHeight = 88;
constexpr int BetweenPictures = 8;
constexpr int PicturePixels = 2 * TileWidth;

QString withoutFile(const Material &material)
{
    if (material.exempt)
        return EvidenceStrip::tr("免提交");
    if (material.mark)
        return EvidenceStrip::tr("窗口已核原件");
    return material.state == MaterialState::Window ? EvidenceStrip::tr("原件交窗口") : EvidenceStrip::tr("没有文件");
}

}

EvidenceStrip::EvidenceStrip(CaseDesk &desk, PageService &pages, QWidget *parent)
    : QWidget(parent)
    , m_fetch(new AttachmentFetch(desk, this))
    , m_pages(pages)
{
    setObjectName(QStringLiteral("EvidenceStrip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EvidenceStrip::setMaterials(const QList<Material> &materials)
{
    // The pictures of the case before are not waited for any more: a Word file's would be made first.
    m_asked.cancel();
    m_tiles.clear();
    m_current = 0;
    QList<std::pair<Attachment, qsizetype>> wanted;
    for (const Material &material : materials) {
        const QString number = PointList::circled(material.seq);
        if (material.attachments.isEmpty())
            m_tiles.append({material.seq, number, withoutFile(material), material.name, {}});
        for (qsizetype i = 0; i < material.attachments.size(); ++i) {
            wanted.append({material.attachments[i], m_tiles.size()});
            m_tiles.append({material.seq, QStringLiteral("%1-%2").arg(number).arg(i + 1), {}, material.name, {}});
        }
    }
    for (const auto &[attachment, tile] : std::as_const(wanted))
        ask(attachment, tile);
    name();
    updateGeometry();
    update();
}

void EvidenceStrip::ask(const Attachment &attachment, qsizetype tile)
{
    m_asked.add(
        whenAnswered(m_pages.page(QByteArray::fromHex(attachment.sha256.toLatin1()), m_fetch->provider(attachment), 0, PicturePixels), this,
                     [this, tile](const Result<PageImage> &page) {
                         if (page)
                             m_tiles[tile].picture = page->image;
                         else
                             m_tiles[tile].words = tr("不能预览，按 Enter 看详情");
                         update();
                     }));
}

QSize EvidenceStrip::sizeHint() const
{
    return {scaled(TileWidth), m_tiles.isEmpty() ? 0 : scaled(TileHeight)};
}

int EvidenceStrip::shown() const
{
    return qMax(1, (width() + BetweenPictures) / (scaled(TileWidth) + BetweenPictures));
}

// More than fit slide along, so that the chosen one is always seen.
QRect EvidenceStrip::place(qsizetype index) const
{
    const int first = qMax(0, m_current - shown() + 1);
    return {int(index - first) * (scaled(TileWidth) + BetweenPictures), 0, scaled(TileWidth), scaled(TileHeight)};
}

void EvidenceStrip::step(int by)
{
    m_current = qBound(0, m_current + by, qMax(0, count() - 1));
    name();
    update();
}

void EvidenceStrip::openCurrent()
{
    if (!m_tiles.isEmpty())
        Q_EMIT opened(m_tiles[m_current].seq);
}

void EvidenceStrip::name()
{
    setAccessibleName(m_tiles.isEmpty()
                          ? QString()
                          : tr("材料 %1 %2 %3").arg(m_tiles[m_current].label, m_tiles[m_current].name, m_tiles[m_current].words));
}

void EvidenceStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QFont meta = fonts::text(TextStyle::Meta);
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        const Tile &tile = m_tiles[i];
        const QRectF box = place(i);
        if (!box.intersects(rect()))
            continue;
        const bool chosen = i == m_current;
        paint::box(painter, box, paint::ControlRadius, theme.sunken, theme.line2);
        if (!tile.picture.isNull()) {
            // The upper part of a page says what it is; its margins do not.
            const QRectF inside = box.adjusted(1, 1, -1, -1);
            const qreal scale = qMax(inside.width() / tile.picture.width(), inside.height() / tile.picture.height());
            painter.save();
            painter.setClipRect(inside);
            painter.drawImage(QRectF(inside.topLeft(), QSizeF(tile.picture.width() * scale, tile.picture.height() * scale)), tile.picture);
            painter.restore();
        } else {
            paint::line(painter, box.adjusted(8, 0, -8, -scaled(20)), tile.words, meta, theme.ink2, Qt::AlignHCenter);
        }
        const int width = paint::width(tile.label, meta) + 8;
        const QRectF label(box.left() + 4, box.bottom() - scaled(22), width, scaled(18));
        paint::box(painter, label, paint::BadgeRadius, theme.floatGround);
        paint::line(painter, label, tile.label, meta, theme.floatInk, Qt::AlignHCenter);
        if (chosen)
            paint::box(painter, box, paint::ControlRadius, {}, theme.primary, 2);
    }
}

void EvidenceStrip::mousePressEvent(QMouseEvent *event)
{
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        if (place(i).contains(event->pos())) {
            m_current = int(i);
            update();
            return openCurrent();
        }
    }
    QWidget::mousePressEvent(event);
}

}
