// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/KioskPaperView.h"

#include "documents/PageService.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Words.h"

#include <QFuture>
#include <QHBoxLayout>
#include <QPainter>

namespace yichuang {

// The page in the middle of sunken ground, or words.
class KioskPaperView::Sheet : public QWidget {
public:
    void set(const QImage &page, const QString &words)
    {
        m_page = page;
        m_words = words;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.fillRect(rect(), theme.sunken);
        if (m_page.isNull()) {
            paint::line(painter, rect(), m_words, fonts::text(TextStyle::Body), theme.ink1, Qt::AlignHCenter);
            return;
        }
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSizeF size = QSizeF(m_page.size()).scaled(QSizeF(this->size()) - QSizeF(32, 32), Qt::KeepAspectRatio);
        const QRectF place(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size);
        painter.drawImage(place, m_page);
    }

private:
    QImage m_page;
    QString m_words;
};

KioskPaperView::KioskPaperView(PageService &pages, QWidget *parent)
    : QWidget(parent)
    , m_pages(pages)
    , m_sheet(new Sheet)
    , m_turner(new QWidget)
    , m_back(new Button(tr("上一页")))
    , m_on(new Button(tr("下一页")))
    , m_where(new Label({}, TextStyle::Body, Ink::Second))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sheet, 1);
    column->addWidget(m_turner);
    auto *row = new QHBoxLayout(m_turner);
    row->setSpacing(dressed(8, 24, 28));
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_where);
    row->addWidget(m_on);
    row->addStretch();
    m_turner->hide();
    setMinimumHeight(dressed(200, 480, 480));
    connect(m_back, &Button::activated, this, [this] { turn(-1); });
    connect(m_on, &Button::activated, this, [this] { turn(1); });
}

void KioskPaperView::setWords(const QString &words)
{
    m_sheet->set({}, words);
}

void KioskPaperView::setBytes(const QByteArray &bytes)
{
    if (const auto file = SealedFile::of(bytes))
        setFile(*file);
    else
        setWords(Words::say(file.error()).whole());
}

void KioskPaperView::setFile(const SealedFile &file)
{
    m_file = file;
    m_page = 0;
    setWords(tr("正在打开"));
    ask();
}

void KioskPaperView::ask()
{
    if (!m_file || width() < 64)
        return;
    const auto file = [held = *m_file] { return QtFuture::makeReadyFuture(Result<SealedFile>(held)); };
    const int asked = ++m_asked;
    whenAnswered(m_pages.page(m_file->sha256(), file, m_page, qBound(200, width() - 32, 1600)), this,
                 [this, asked](const Result<PageImage> &page) {
                     if (asked != m_asked)
                         return;
                     if (!page) {
                         setWords(Words::say(page.error()).whole());
                         return;
                     }
                     m_count = page->pages;
                     m_sheet->set(page->image, {});
                     m_turner->setVisible(m_count > 1);
                     m_back->setEnabled(m_page > 0);
                     m_on->setEnabled(m_page + 1 < m_count);
                     m_where->setText(QStringLiteral("%1 / %2").arg(m_page + 1).arg(m_count));
                     Q_EMIT painted();
                 });
}

void KioskPaperView::turn(int by)
{
    m_page = qBound(0, m_page + by, qMax(0, m_count - 1));
    ask();
}

void KioskPaperView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() < 64)
        ask();
}

}
