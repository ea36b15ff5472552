// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PaperView.h"

#include "core/Beside.h"
#include "ui/parts/AsyncWatch.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QShortcut>

namespace yichuang {

namespace {

constexpr QSize Sheet(1000, 1414);
constexpr QColor Tinted(207, 226, 255);

struct Drawing {
    QImage picture;
    int page = 0;
    int pages = 0;
};

// Where the sentence stands, in parts of the page: the paper breaks its lines where it likes.
QList<QRectF> placesOf(const QString &sentence, QPdfDocument &document, int page)
{
    QString written, sought;
    QList<int> places;
    const QString text = document.getAllText(page).text();
    for (int i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            continue;
        written.append(text[i]);
        places.append(i);
    }
    for (const QChar c : sentence)
        if (!c.isSpace())
            sought.append(c);
    const qsizetype at = sought.isEmpty() ? -1 : written.indexOf(sought);
    if (at < 0)
        return {};
    const int first = places[at];
    const QList<QPolygonF> lines = document.getSelectionAtIndex(page, first, places[at + sought.size() - 1] - first + 1).bounds();
    const QSizeF size = document.pagePointSize(page);
    QList<QRectF> parts;
    for (const QPolygonF &line : lines) {
        const QRectF place = line.boundingRect();
        parts.append({place.x() / size.width(), place.y() / size.height(), place.width() / size.width(), place.height() / size.height()});
    }
    return parts;
}

// QtPdf draws ink only; paper is white in every theme, and what is tinted on it, too, has one colour.
Result<Drawing> pageOf(QByteArray pdf, int wanted, const QString &tinted)
{
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    Drawing drawing;
    drawing.pages = document.pageCount();
    drawing.page = qBound(0, wanted, qMax(0, drawing.pages - 1));
    const QImage ink = document.render(drawing.page, Sheet);
    if (ink.isNull())
        return Error{error::Internal, QStringLiteral("the paper does not open"), {}};
    drawing.picture = QImage(ink.size(), QImage::Format_RGB32);
    drawing.picture.fill(Qt::white);
    QPainter painter(&drawing.picture);
    for (const QRectF &part : placesOf(tinted, document, drawing.page))
        painter.fillRect(QRectF(part.x() * ink.width(), part.y() * ink.height(), part.width() * ink.width(), part.height() * ink.height())
                             .adjusted(-4, -4, 4, 4),
                         Tinted);
    painter.drawImage(0, 0, ink);
    return drawing;
}

QFuture<Result<Drawing>> drawAside(const QByteArray &pdf, int wanted, const QString &tinted)
{
    return beside([pdf, wanted, tinted] { return pageOf(pdf, wanted, tinted); });
}

}

PaperView::PaperView(QWidget *parent)
    : DocumentPage(parent)
{
}

void PaperView::setPaper(const QByteArray &pdf, const QString &tinted)
{
    m_pdf = pdf;
    m_tinted = tinted;
    draw();
}

void PaperView::clear()
{
    ++m_round;
    m_pdf.clear();
    m_number = 0;
    m_pages = 0;
    straighten();
    fitWidth();
    setPage({});
}

void PaperView::listenIn(QWidget *place)
{
    for (const auto &[key, by] : {std::pair(Qt::Key_PageUp, -1), std::pair(Qt::Key_PageDown, 1)}) {
        auto *shortcut = new QShortcut(QKeySequence(QKeyCombination(key)), place);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { turnPage(by); });
    }
}

void PaperView::turnPage(int by)
{
    const int wanted = qBound(0, m_number + by, qMax(0, m_pages - 1));
    if (m_pdf.isEmpty() || wanted == m_number)
        return;
    m_number = wanted;
    draw();
}

QString PaperView::position() const
{
    return m_pages > 1 ? tr("%1/%2").arg(m_number + 1).arg(m_pages) : QString();
}

void PaperView::draw()
{
    const int round = ++m_round;
    whenAnswered(drawAside(m_pdf, m_number, m_tinted), this, [this, round](const Result<Drawing> &drawing) {
        if (round != m_round)
            return;
        if (!drawing)
            return Q_EMIT failed();
        m_number = drawing->page;
        m_pages = drawing->pages;
        setPage(drawing->picture);
        Q_EMIT drawn();
    });
}

}
