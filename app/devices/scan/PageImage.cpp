// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scan/PageImage.h"

#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace yichuang::pageimage {

namespace {

constexpr int Dark = 128;           // of 255; ink on paper
constexpr double BlankShare = 2e-4; // of a page's dots; dust and the feeder's rollers leave fewer
constexpr double MostSkew = 5;
constexpr double CoarseStep = 0.5;
constexpr double FineStep = 0.05;
constexpr double LeastSkew = 0.1; // less is not seen, and turning costs sharpness
// How much clearer a page must be when it is turned: shapes without lines have a best angle, too, but by a hair. Of each dark dot on the
// average, by which lines of text and the edges of a card or a table gain much, a chequered or a soft shape next to nothing.
constexpr double LeastGain = 1.2;
constexpr double LeastGainADot = 1;
constexpr int Small = 800; // dots of the longer side; lines of text are still lines
constexpr int Margin = 20; // dots around what is on the page

struct Dot {
    double x;
    double y;
};

QImage grey(const QImage &page, int longest)
{
    const QImage shrunk = std::max(page.width(), page.height()) > longest
                              ? page.scaled(longest, longest, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                              : page;
    return shrunk.convertToFormat(QImage::Format_Grayscale8);
}

// The dark dots, away from the edges, where a shadow of the lid may lie.
std::vector<Dot> darkDots(const QImage &image)
{
    std::vector<Dot> dots;
    const int edge = std::max(image.width(), image.height()) / 50;
    for (int y = edge; y < image.height() - edge; ++y) {
        const uchar *line = image.constScanLine(y);
        for (int x = edge; x < image.width() - edge; ++x)
            if (line[x] < Dark)
                dots.push_back({double(x), double(y)});
    }
    return dots;
}

// How uneven the rows are when the page is turned back by so many degrees: lines of text and the white between them.
double evidence(const std::vector<Dot> &dots, double degrees, int rows)
{
    const double slope = std::tan(degrees * std::numbers::pi / 180);
    std::vector<double> counts(size_t(rows) * 2, 0);
    for (const Dot &dot : dots) {
        const auto row = std::lround(dot.y - dot.x * slope) + rows / 2;
        if (row >= 0 && row < long(counts.size()))
            counts[size_t(row)] += 1;
    }
    double sum = 0;
    for (size_t i = 1; i < counts.size(); ++i)
        sum += (counts[i] - counts[i - 1]) * (counts[i] - counts[i - 1]);
    return sum;
}

double best(const std::vector<Dot> &dots, double from, double to, double step, int rows)
{
    double found = 0;
    double most = -1;
    for (double degrees = from; degrees <= to + step / 2; degrees += step) {
        if (const double here = evidence(dots, degrees, rows); here > most) {
            most = here;
            found = degrees;
        }
    }
    return found;
}

}

bool isBlank(const QImage &page)
{
    const QImage image = grey(page, Small);
    const auto dots = darkDots(image);
    return double(dots.size()) < BlankShare * double(image.width()) * double(image.height());
}

double skewOf(const QImage &page)
{
    const QImage image = grey(page, Small);
    const auto dots = darkDots(image);
    if (dots.size() < 200)
        return 0;
    const int rows = image.height() + image.width();
    const double coarse = best(dots, -MostSkew, MostSkew, CoarseStep, rows);
    const double fine = best(dots, coarse - CoarseStep, coarse + CoarseStep, FineStep, rows);
    const double asItLies = evidence(dots, 0, rows);
    const double turned = evidence(dots, fine, rows);
    return turned >= LeastGain * asItLies && turned - asItLies >= LeastGainADot * double(dots.size()) ? fine : 0;
}

QImage straightened(const QImage &page)
{
    const double skew = skewOf(page);
    if (std::abs(skew) < LeastSkew)
        return page;
    QImage upright(page.size(), QImage::Format_RGB32);
    upright.fill(Qt::white);
    upright.setDotsPerMeterX(page.dotsPerMeterX());
    upright.setDotsPerMeterY(page.dotsPerMeterY());
    QPainter painter(&upright);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(upright.rect().center());
    painter.rotate(-skew);
    painter.translate(-upright.rect().center());
    painter.drawImage(0, 0, page);
    return upright;
}

QImage cropped(const QImage &page)
{
    const QImage image = grey(page, 4000);
    QRect content;
    for (int y = 0; y < image.height(); ++y) {
        const uchar *line = image.constScanLine(y);
        for (int x = 0; x < image.width(); ++x)
            if (line[x] < Dark)
                content |= QRect(x, y, 1, 1);
    }
    if (content.isEmpty())
        return page;
    const double scale = double(page.width()) / image.width();
    const QRect wanted(QPoint(int(content.left() * scale), int(content.top() * scale)),
                       QPoint(int((content.right() + 1) * scale) - 1, int((content.bottom() + 1) * scale) - 1));
    return page.copy(wanted.adjusted(-Margin, -Margin, Margin, Margin) & page.rect());
}

}
