// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/Door.h"
#include "devices/FolderPrinter.h"
#include "devices/serial/DemoReader.h"
#include "documents/PageService.h"
#include "hall/SignIn.h"
#include "ui/shell/StaffWindow.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTemporaryDir>

namespace yichuang {

// Measures the real staff window of one seat, and ends with one line of JSON on the standard output. What to measure comes as JSON on the
// standard input: {device, host, port, database, password, work_no, window, …}, perhaps with a folder in which this PC keeps its own and
// the CUPS server that prints.
class Gauge : public QObject {
    Q_OBJECT

public:
    explicit Gauge(const QJsonObject &order);

    // Signs in; begin() is called when the first page of the queue is there.
    void run();

Q_SIGNALS:
    void ended(int exitCode);

protected:
    virtual void begin() = 0;
    void finish(const QJsonObject &measured);
    // One line of JSON on the standard output.
    static void sayLine(const QJsonObject &said);
    void fail(const QString &why);

    StaffWindow &window() { return *m_window; }
    CounterPage *page() const { return m_window->counterPage(); }
    // Instead of it, where an officer signed in.
    ReviewPage *reviewPage() const { return m_window->reviewPage(); }
    DemoReader &reader() { return m_reader; }
    PageService &pages() { return m_pages; }
    // One key where the focus is, as a person presses it.
    void press(QKeyCombination key);
    template<typename Part> Part *part() const { return m_window->findChild<Part *>(); }
    const QJsonObject &order() const { return m_order; }

    // The value below which this share of the values lies, 0 to 1.
    static double quantile(std::vector<double> values, double share);

private:
    static SignIn device(const QJsonObject &order);
    QString fileIn(const QString &name) const;
    std::unique_ptr<PrintService> printerFor(const QJsonObject &order) const;

    const QJsonObject m_order;
    QTemporaryDir m_folder;
    Door m_door;
    PageService m_pages;
    std::unique_ptr<PrintService> m_printer;
    DemoReader m_reader;
    std::unique_ptr<StaffWindow> m_window;
};

}
