// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DayGauge.h"
#include "FeedGauge.h"
#include "FileGauge.h"
#include "HandGauge.h"
#include "OpenGauge.h"
#include "StallGauge.h"
#include "TapGauge.h"

#include "core/Forgetting.h"

#include <QApplication>
#include <QJsonDocument>
#include <QMainWindow>
#include <QTableWidget>
#include <QTextStream>

#include <unistd.h>

using namespace yichuang;

namespace {

// What every start of the staff program is measured against: Qt's own empty window with a table of 200 rows, until it is painted.
class Painted : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                qApp,
                [] {
                    QTextStream(stdout) << "painted" << Qt::endl;
                    QCoreApplication::quit();
                },
                Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }
};

int emptyWindow()
{
    QMainWindow window;
    auto *table = new QTableWidget(200, 6);
    for (int row = 0; row < 200; ++row)
        for (int column = 0; column < 6; ++column)
            table->setItem(row, column, new QTableWidgetItem(QStringLiteral("公共场所卫生许可 %1").arg(row * 6 + column)));
    window.setCentralWidget(table);
    window.resize(1440, 900);
    Painted painted;
    table->viewport()->installEventFilter(&painted);
    window.show();
    return QApplication::exec();
}

template<typename Kind> int measure()
{
    // Byte by byte: what follows the order is the gauge's own.
    QByteArray order;
    for (char byte = 0; ::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n';)
        order.append(byte);
    Kind gauge(QJsonDocument::fromJson(order).object());
    QObject::connect(&gauge, &Gauge::ended, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    gauge.run();
    return QApplication::exec();
}

}

int main(int argc, char **argv)
{
    forgetting::returnPictures(); // as the staff program
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("yichuang"));
    const QString what = app.arguments().value(1);
    if (what == QLatin1String("empty-window"))
        return emptyWindow();
    if (what == QLatin1String("stall"))
        return measure<StallGauge>();
    if (what == QLatin1String("open"))
        return measure<OpenGauge>();
    if (what == QLatin1String("day"))
        return measure<DayGauge>();
    if (what == QLatin1String("tap"))
        return measure<TapGauge>();
    if (what == QLatin1String("feed"))
        return measure<FeedGauge>();
    if (what == QLatin1String("file"))
        return measure<FileGauge>();
    if (what == QLatin1String("hand"))
        return measure<HandGauge>();
    QTextStream(stderr) << "yichuang-gauge empty-window|stall|open|day|tap|feed|file|hand" << Qt::endl;
    return 2;
}
