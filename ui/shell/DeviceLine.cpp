// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DeviceLine.h"

#include "ui/casefile/ReaderWords.h"
#include "ui/parts/Label.h"
#include "ui/parts/Sign.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace yichuang {

DeviceLine::DeviceLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("DeviceLine"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 12, 0, 12);
    row->setSpacing(8);
    m_reader = add();
    row->addSpacing(16);
    m_printer = add();
    row->addStretch();
    row->addWidget(new Label(tr("版本 %1").arg(QCoreApplication::applicationVersion()), TextStyle::Secondary, Ink::Third));
    setReader(CardReader::State::Absent);
    show(m_printer, false, tr("正在看打印机"));
}

DeviceLine::Device DeviceLine::add()
{
    const Device device{new Sign(Icon::Tick, 16, Ink::Green, this), new Label({}, TextStyle::Secondary, Ink::Second, this)};
    layout()->addWidget(device.sign);
    layout()->addWidget(device.words);
    device.words->setElide(Qt::ElideRight);
    return device;
}

void DeviceLine::show(const Device &device, bool well, const QString &words)
{
    device.sign->set(well ? Icon::Tick : Icon::Warning, well ? Ink::Green : Ink::Amber);
    device.words->setInk(well ? Ink::Second : Ink::Amber);
    device.words->setText(words);
}

void DeviceLine::setReader(CardReader::State state)
{
    const bool well = state == CardReader::State::Ready || state == CardReader::State::Reading;
    show(m_reader, well, well ? ReaderWords::state(state) : tr("%1，可先登录").arg(ReaderWords::state(state)));
}

void DeviceLine::setPrinter(const QString &trouble)
{
    show(m_printer, trouble.isEmpty(), trouble.isEmpty() ? tr("打印机") : tr("打印机：%1，可先登录").arg(trouble));
}

}
