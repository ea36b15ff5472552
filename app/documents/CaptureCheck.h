// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>

namespace yichuang {

// What makes a picture of a paper unfit to be examined: nobody could read it, a part of the paper is not on it, or it stands on its head.
enum class CaptureFault { Blurred, Dark, CutOff, UpsideDown };

// Looks at a picture of one page as soon as it was taken, so that the person can take it again while the paper is still in hand. It advises
// and never refuses: what it finds is measured in docs/devices.md, and a clerk sees the picture anyway. Takes some ten milliseconds a
// page, so it belongs beside the window's thread.
class CaptureCheck {
public:
    static QList<CaptureFault> faults(const QImage &page);

private:
    explicit CaptureCheck(const QImage &page);

    bool isDark() const;
    bool isBlurred() const;
    bool isCutOff() const;
    bool isUpsideDown() const;
    double paperAlong(Qt::Edge edge) const;
    double inkAlong(Qt::Edge edge) const;
    int at(int x, int y) const { return m_gray.constScanLine(y)[x]; }

    QImage m_gray;
    int m_paper = 0; // the grey of the paper: brighter than nine tenths of the picture
    int m_ink = 0;
};

}
