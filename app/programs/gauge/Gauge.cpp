// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gauge.h"

#include "devices/CupsPrinter.h"
#include "ui/casefile/QueueModel.h"
#include "ui/counter/CounterPage.h"
#include "ui/shell/SignInPage.h"

#include <QApplication>
#include <QJsonDocument>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <cmath>

namespace yichuang {

Gauge::Gauge(const QJsonObject &order)
    : m_order(order)
    , m_door(device(order))
    , m_pages(PageService::installedHelper())
    , m_printer(printerFor(order))
    , m_reader(std::chrono::milliseconds(10))
{
    m_window = std::make_unique<StaffWindow>(m_door, Equipment{m_pages, *m_printer, m_reader.reader(), fileIn(QStringLiteral("drafts"))},
                                             fileIn(QStringLiteral("preferences.json")));
}

QString Gauge::fileIn(const QString &name) const
{
    const QString own = m_order[u"folder"].toString();
    return own.isEmpty() ? m_folder.filePath(name) : own + u'/' + name;
}

std::unique_ptr<PrintService> Gauge::printerFor(const QJsonObject &order) const
{
    if (order.contains(u"cups"))
        return std::make_unique<CupsPrinter>(order[u"cups"].toString());
    return std::make_unique<FolderPrinter>(QString(), fileIn(QStringLiteral("paper")));
}

SignIn Gauge::device(const QJsonObject &order)
{
    SignIn signIn;
    signIn.hosts = {order[u"host"].toString()};
    signIn.ports = {order[u"port"].toInt()};
    signIn.database = order[u"database"].toString();
    signIn.user = order[u"device"].toString();
    signIn.password = order[u"password"].toString();
    signIn.sslMode = QStringLiteral("disable");
    return signIn;
}

void Gauge::run()
{
    m_window->show();
    connect(m_window.get(), &StaffWindow::workplaceShown, this,
            [this] { connect(part<QueueModel>(), &QueueModel::loaded, this, &Gauge::begin, Qt::SingleShotConnection); });
    connect(
        m_window->signInPage(), &SignInPage::statusShown, this,
        [this] {
            m_window->signInPage()->signInAs(m_order[u"work_no"].toString(), m_order[u"password"].toString(), m_order[u"window"].toInt());
        },
        Qt::SingleShotConnection);
    QTimer::singleShot(60'000, this, [this] {
        if (!page() && !reviewPage())
            fail(QStringLiteral("nobody came in"));
    });
}

void Gauge::finish(const QJsonObject &measured)
{
    sayLine(measured);
    Q_EMIT ended(0);
}

void Gauge::sayLine(const QJsonObject &said)
{
    QTextStream(stdout) << QJsonDocument(said).toJson(QJsonDocument::Compact) << Qt::endl;
}

void Gauge::fail(const QString &why)
{
    QTextStream(stderr) << why << Qt::endl;
    Q_EMIT ended(1);
}

void Gauge::press(QKeyCombination key)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key.key(), key.keyboardModifiers());
}

double Gauge::quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(std::ceil(share * double(values.size()))))];
}

}
