// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenGauge.h"

#include "ui/casefile/FormPanel.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/CounterPage.h"
#include "ui/counter/MaterialList.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>

namespace yichuang {

namespace {
constexpr int BetweenCases = 150; // milliseconds; nobody opens cases faster
constexpr int PaperWait = 3000;   // milliseconds; an archive has no page to paint
}

void OpenGauge::begin()
{
    part<MaterialList>()->viewport()->installEventFilter(this);
    connect(page()->work(), &CounterWork::opened, this, [this] {
        m_opened = true;
        for (const Material &material : page()->work()->file()->materials)
            m_attachments += int(material.attachments.size());
    });
    connect(part<ViewerPanel>(), &ViewerPanel::painted, this, &OpenGauge::notePaper);
    press();
}

void OpenGauge::press()
{
    auto *queue = window().findChild<QListView *>(QStringLiteral("Queue"));
    if (m_row >= order()[u"count"].toInt() || m_row >= queue->model()->rowCount()) {
        return finish({{QStringLiteral("file_p95_ms"), quantile(m_files, 0.95)},
                       {QStringLiteral("file_median_ms"), quantile(m_files, 0.5)},
                       {QStringLiteral("paper_p95_ms"), quantile(m_papers, 0.95)},
                       {QStringLiteral("paper_median_ms"), quantile(m_papers, 0.5)},
                       {QStringLiteral("cases"), qint64(m_files.size())},
                       {QStringLiteral("attachments"), m_files.empty() ? 0.0 : double(m_attachments) / double(m_files.size())}});
    }
    queue->setCurrentIndex(queue->model()->index(m_row++, 0));
    m_opened = m_filePainted = m_paperPainted = false;
    m_clock.start();
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QApplication::sendEvent(queue, &enter);
}

bool OpenGauge::eventFilter(QObject *watched, QEvent *event)
{
    // The list is painted with the rest of the window; the picture is whole when this pass of painting is over.
    if (event->type() == QEvent::Paint && m_opened && !m_filePainted) {
        m_filePainted = true;
        QMetaObject::invokeMethod(this, &OpenGauge::noteFile, Qt::QueuedConnection);
    }
    return Gauge::eventFilter(watched, event);
}

void OpenGauge::noteFile()
{
    m_files.push_back(double(m_clock.nsecsElapsed()) / 1e6);
    proceed();
}

void OpenGauge::notePaper()
{
    if (!m_opened || m_paperPainted)
        return;
    m_paperPainted = true;
    m_papers.push_back(double(m_clock.nsecsElapsed()) / 1e6);
    proceed();
}

void OpenGauge::proceed()
{
    if (m_filePainted && m_paperPainted)
        QTimer::singleShot(BetweenCases, this, &OpenGauge::press);
    else if (m_filePainted)
        QTimer::singleShot(PaperWait, this, [this, row = m_row] {
            if (row == m_row && !m_paperPainted)
                press();
        });
}

}
