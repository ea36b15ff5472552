// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/CaptureCheck.h"

#include <algorithm>
#include <array>
#include <vector>

namespace yichuang {

namespace {

constexpr int LongerSide = 1200;  // pixels; a page of A4 has 100 to the inch, and its text can just be read
constexpr int DarkPaper = 95;     // of 255
constexpr int LeastContrast = 25; // between the brightest and the darkest of a block that says something
constexpr double Sharp = 0.24;    // steepest step between neighbours, as a share of the block's contrast
constexpr int BlockSide = 12;
constexpr double BorderShare = 0.012; // how wide a border is looked at
constexpr double Background = 0.08;   // less paper than this along a border: the paper ends before it
constexpr double Touching = 0.35;
constexpr double InkAtBorder = 0.04;
constexpr int LeastLine = 5; // pixels that a line of text is high
constexpr int MostLine = 40;
constexpr std::size_t FewLines = 8;
constexpr double LeastRagged = 24; // pixels

int quantile(const std::array<int, 256> &histogram, int pixels, double share)
{
    int below = 0;
    for (int level = 0; level < 256; ++level) {
        below += histogram[level];
        if (below >= pixels * share)
            return level;
    }
    return 255;
}

}

CaptureCheck::CaptureCheck(const QImage &page)
    : m_gray(page.scaled(LongerSide, LongerSide, Qt::KeepAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8))
{
    std::array<int, 256> histogram{};
    for (int y = 0; y < m_gray.height(); ++y) {
        for (int x = 0; x < m_gray.width(); ++x)
            ++histogram[at(x, y)];
    }
    m_paper = quantile(histogram, m_gray.width() * m_gray.height(), 0.9);
    m_ink = quantile(histogram, m_gray.width() * m_gray.height(), 0.01);
}

QList<CaptureFault> CaptureCheck::faults(const QImage &page)
{
    QList<CaptureFault> faults;
    if (page.isNull())
        return faults;
    const CaptureCheck check(page);
    if (check.isDark())
        faults.append(CaptureFault::Dark);
    if (check.isBlurred())
        faults.append(CaptureFault::Blurred);
    if (check.isCutOff())
        faults.append(CaptureFault::CutOff);
    if (check.isUpsideDown())
        faults.append(CaptureFault::UpsideDown);
    return faults;
}

bool CaptureCheck::isDark() const
{
    return m_paper < DarkPaper;
}

// Between the strokes and the paper of a sharp picture lies one step; in a blurred one the same height is climbed in many.
bool CaptureCheck::isBlurred() const
{
    const int leastRange = std::max(LeastContrast, (m_paper - m_ink) / 4);
    std::vector<double> steepness;
    for (int top = 1; top + BlockSide < m_gray.height(); top += BlockSide) {
        for (int left = 1; left + BlockSide < m_gray.width(); left += BlockSide) {
            int darkest = 255, brightest = 0, steepest = 0;
            for (int y = top; y < top + BlockSide; ++y) {
                for (int x = left; x < left + BlockSide; ++x) {
                    darkest = std::min(darkest, at(x, y));
                    brightest = std::max(brightest, at(x, y));
                    const int across = std::abs(at(x + 1, y) - at(x - 1, y));
                    const int down = std::abs(at(x, y + 1) - at(x, y - 1));
                    steepest = std::max({steepest, across, down});
                }
            }
            if (brightest - darkest >= leastRange)
                steepness.push_back(steepest / 2.0 / (brightest - darkest));
        }
    }
    constexpr std::size_t fewBlocks = 20; // an empty page is no blurred one
    if (steepness.size() < fewBlocks)
        return false;
    const auto middle = steepness.begin() + long(steepness.size() / 2);
    std::nth_element(steepness.begin(), middle, steepness.end());
    return *middle < Sharp;
}

// A paper that lies before a background on one side and reaches the border on another has gone over that border. One that fills the picture
// has, where strokes run over the border.
bool CaptureCheck::isCutOff() const
{
    bool someEnd = false, someReachIn = false, someInk = false;
    for (const Qt::Edge edge : {Qt::TopEdge, Qt::LeftEdge, Qt::RightEdge, Qt::BottomEdge}) {
        const double paper = paperAlong(edge);
        someEnd = someEnd || paper < Background;
        someReachIn = someReachIn || paper >= Background;
        someInk = someInk || (paper >= Touching && inkAlong(edge) > InkAtBorder);
    }
    return (someEnd && someReachIn) || (!someEnd && someInk);
}

namespace {

// Where a line of text begins and ends.
struct TextLine {
    int first;
    int last;
};

// By how much the lines, one with another, miss the outermost place that several of them have in common.
template<typename Place> double raggedness(std::vector<TextLine> lines, Place place)
{
    std::sort(lines.begin(), lines.end(), [&](const TextLine &one, const TextLine &other) { return place(one) < place(other); });
    const int edge = place(lines[lines.size() / 8]);
    double missed = 0;
    for (const TextLine &line : lines)
        missed += std::max(0, place(line) - edge);
    return missed / double(lines.size());
}

}

// Text keeps to its left edge and ends anywhere: a page whose lines begin anywhere and keep to the right stands on its head. Where neither
// is so (a form's ruled lines, a card, a drawing) nothing is said.
bool CaptureCheck::isUpsideDown() const
{
    const int edge = LongerSide / 30;
    std::vector<TextLine> lines;
    TextLine line{m_gray.width(), -1};
    int height = 0;
    for (int y = edge; y < m_gray.height() - edge; ++y) {
        int first = m_gray.width(), last = -1;
        for (int x = edge; x < m_gray.width() - edge; ++x) {
            if (at(x, y) < m_paper * 3 / 5) {
                first = std::min(first, x);
                last = x;
            }
        }
        if (last >= 0) {
            line = {std::min(line.first, first), std::max(line.last, last)};
            ++height;
            continue;
        }
        if (height >= LeastLine && height <= MostLine)
            lines.push_back(line);
        line = {m_gray.width(), -1};
        height = 0;
    }
    if (lines.size() < FewLines)
        return false;
    const double left = raggedness(lines, [](const TextLine &one) { return one.first; });
    const double right = raggedness(lines, [](const TextLine &one) { return -one.last; });
    return left >= LeastRagged && left >= 2 * right;
}

namespace {

// Every pixel of a border of so many pixels, in the picture's own places.
template<typename See> void eachAlong(const QSize &size, Qt::Edge edge, int depth, See see)
{
    const bool level = edge == Qt::TopEdge || edge == Qt::BottomEdge;
    for (int along = 0; along < (level ? size.width() : size.height()); ++along) {
        for (int in = 0; in < depth; ++in) {
            const int across = edge == Qt::TopEdge || edge == Qt::LeftEdge ? in : (level ? size.height() : size.width()) - 1 - in;
            level ? see(along, across) : see(across, along);
        }
    }
}

}

double CaptureCheck::paperAlong(Qt::Edge edge) const
{
    const int depth = std::max(2, int(LongerSide * BorderShare));
    int pixels = 0, paper = 0;
    eachAlong(m_gray.size(), edge, depth, [&](int x, int y) {
        ++pixels;
        paper += at(x, y) >= m_paper * 3 / 4 ? 1 : 0;
    });
    return pixels == 0 ? 0 : double(paper) / pixels;
}

double CaptureCheck::inkAlong(Qt::Edge edge) const
{
    int pixels = 0, ink = 0;
    eachAlong(m_gray.size(), edge, 2, [&](int x, int y) {
        ++pixels;
        ink += at(x, y) < m_paper * 3 / 5 ? 1 : 0;
    });
    return pixels == 0 ? 0 : double(ink) / pixels;
}

}
