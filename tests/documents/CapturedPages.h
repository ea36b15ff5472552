// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/sample/SamplePapers.h"

#include <QHash>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace yichuang::test {

// A sample paper as somebody photographs it on a table: a little askew, with a blur, a light and a noise that are known.
struct Capture {
    double sigma = 0;          // of the blur, in pixels of a picture 1200 high
    double light = 1;          // 1: as bright as the paper is drawn
    double overEdge = 0;       // the share of the paper's height that lies outside of the picture
    double askew = 0;          // degrees
    bool wholePicture = false; // no table around it, as on a scanner
    bool upsideDown = false;
    quint32 seed = 1;
};

// One line of so many dots, each the mean of its neighbourhood, with a sum that runs along.
inline void spread(const uchar *from, qsizetype fromStep, uchar *to, qsizetype toStep, int count, int radius)
{
    int sum = from[0] * (radius + 1);
    for (int i = 1; i <= radius; ++i)
        sum += from[std::min(i, count - 1) * fromStep];
    for (int i = 0; i < count; ++i) {
        to[i * toStep] = uchar(sum / (2 * radius + 1));
        sum += from[std::min(i + radius + 1, count - 1) * fromStep] - from[std::max(i - radius, 0) * fromStep];
    }
}

inline QImage blurred(QImage image, double sigma)
{
    // Three boxes one after the other are as good as a bell.
    const int radius = qRound(std::sqrt(4 * sigma * sigma + 1) / 2 - 0.5 + 0.5 * (sigma > 0.7 ? 1 : 0));
    if (sigma < 0.3 || radius < 1)
        return image;
    image = image.convertToFormat(QImage::Format_Grayscale8);
    for (int pass = 0; pass < 6; ++pass) {
        QImage next(image.size(), QImage::Format_Grayscale8);
        const bool across = pass % 2 == 0;
        const uchar *from = image.constBits();
        uchar *to = next.bits();
        for (int line = 0; line < (across ? image.height() : image.width()); ++line) {
            if (across)
                spread(from + line * image.bytesPerLine(), 1, to + line * next.bytesPerLine(), 1, image.width(), radius);
            else
                spread(from + line, image.bytesPerLine(), to + line, next.bytesPerLine(), image.height(), radius);
        }
        image = next;
    }
    return image;
}

inline QImage lit(const QImage &image, double light, double noise, quint32 seed)
{
    QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
    QRandomGenerator chance(seed);
    for (int y = 0; y < gray.height(); ++y) {
        uchar *line = gray.scanLine(y);
        for (int x = 0; x < gray.width(); x += 4) {
            const quint32 dice = chance.generate();
            for (int i = 0; i < 4 && x + i < gray.width(); ++i) {
                const double grain = noise * (int((dice >> (8 * i)) & 255) - 128) / 200;
                line[x + i] = uchar(std::clamp(line[x + i] * light + grain, 0.0, 255.0));
            }
        }
    }
    return gray;
}

// Text from edge to edge, as letters and statements are: what a person sees at once to stand on its head.
inline QImage drawnText(quint32 seed)
{
    QImage page(1240, 1754, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    QRandomGenerator dice(seed);
    for (int y = 220; y < 1560;) {
        const int lines = 2 + int(dice.bounded(4u));
        const int ragged = seed / 10 % 2 ? 60 : 1; // set to both edges, or to the left one only
        for (int line = 0; line < lines && y < 1560; ++line, y += 46) {
            const int last = line + 1 < lines ? 1060 - int(dice.bounded(quint32(ragged))) : 300 + int(dice.bounded(600u));
            for (int x = 170 + (line == 0 ? 52 : 0); x < last; x += 27)
                for (int stroke = 0; stroke < 4; ++stroke)
                    painter.fillRect(x + int(dice.bounded(14u)), y + int(dice.bounded(18u)), 3 + int(dice.bounded(9u)), 3, Qt::black);
        }
        y += 18;
    }
    return page;
}

// Four kinds of paper, each drawn once, and a fifth that is another text every time.
inline QImage paperOf(quint32 seed)
{
    if (seed % 5 == 4)
        return drawnText(seed);
    static QHash<quint32, QImage> drawn;
    if (const auto known = drawn.constFind(seed % 5); known != drawn.constEnd())
        return *known;
    const SampleNames names{"冯晴", "蓬江区晴记糖水铺", "堤东路 88 号首层", "440703********1235", "92440703MA********", 46.5, "承诺书"};
    const auto draw = [&]() -> QImage {
        switch (seed % 5) {
        case 0: return drawLease(seed, names).first();
        case 1: return drawPlainPage(seed, 1, 1, names);
        case 2: return drawApplicationForm(seed, names);
        default: return drawHealthCertificate(seed, names);
        }
    };
    return *drawn.insert(seed % 5, draw());
}

inline QImage captured(const Capture &capture)
{
    constexpr int height = 1200;
    QImage paper = paperOf(capture.seed).convertToFormat(QImage::Format_RGB32);
    if (capture.upsideDown)
        paper = paper.mirrored(true, true);
    if (capture.wholePicture)
        return lit(blurred(paper.scaledToHeight(height, Qt::SmoothTransformation), capture.sigma), capture.light, 6, capture.seed);
    QImage picture(height * 3 / 4, height, QImage::Format_RGB32);
    picture.fill(QColor(74, 60, 48));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const double paperHeight = height * 0.86;
    const double paperWidth = std::min(paperHeight * paper.width() / paper.height(), picture.width() * 0.86);
    painter.translate(picture.width() / 2.0,
                      height / 2.0 + capture.overEdge * paperHeight + (capture.overEdge > 0 ? (height - paperHeight) / 2 : 0));
    painter.rotate(capture.askew);
    painter.drawImage(QRectF(-paperWidth / 2, -paperHeight / 2, paperWidth, paperHeight), paper);
    painter.end();
    return lit(blurred(picture, capture.sigma), capture.light, 6, capture.seed);
}

}
