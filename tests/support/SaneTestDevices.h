// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

namespace yichuang::test {

// SANE with its own test devices and no other, which draw what they are told to; set before a program's first scan.
class SaneTestDevices {
public:
    SaneTestDevices()
    {
        qputenv("SANE_CONFIG_DIR", QFile::encodeName(m_folder.path()));
        draw("Grid");
    }

    // Grid, Color pattern, Solid black or Solid white.
    void draw(const QByteArray &picture)
    {
        write(QStringLiteral("dll.conf"), "test\n");
        write(QStringLiteral("test.conf"), "number_of_devices 2\ntest-picture \"" + picture + "\"\n");
    }
    void unplug() { write(QStringLiteral("dll.conf"), "#\n"); }

private:
    void write(const QString &name, const QByteArray &words)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(words) != words.size())
            qFatal("%s cannot be written", qPrintable(name));
    }

    QTemporaryDir m_folder;
};

}
