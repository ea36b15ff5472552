// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PaperView.h"

#include "core/Beside.h"
#include "ui/parts/AsyncWatch.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QShortcut>

namespace yichuang {

namespace {

constexpr QSize Sheet(1000, 1414);

struct Drawing {
    QImage picture;
    int page = 0;
    int pages = 0;
};

// QtPdf draws ink only; paper is white in every theme.
Result<Drawing> pageOf(QByteArray pdf, int wanted)
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
    QPainter(&drawing.picture).drawImage(0, 0, ink);
    return drawing;
}

QFuture<Result<Drawing>> drawAside(const QByteArray &pdf, int wanted)
{
    return beside([pdf, wanted] { return pageOf(pdf, wanted); });
}

}

PaperView::PaperView(QWidget *parent)
    : DocumentPage(parent)
{
}

void PaperView::setPaper(const QByteArray &pdf)
{
    m_pdf = pdf;
    draw();
}

void PaperView::clear()
{
    ++m_round;
    m_pdf.clear();
    m_number = 0;
    m_pages = 0;
    straighten();
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
    whenAnswered(drawAside(m_pdf, m_number), this, [this, round](const Result<Drawing> &drawing) {
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
