// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace yichuang {

// What is done to a scanned page before a person looks at it.
namespace pageimage {

// Nothing on it but paper: the back of a sheet that went through the feeder.
bool isBlank(const QImage &page);

// By how many degrees the lines of a page lean clockwise, from -5 to 5; 0 where there are no lines to tell.
double skewOf(const QImage &page);

// Turned upright by that much, on white.
QImage straightened(const QImage &page);

// Without the scanner's bed around what is on it; the page itself where that is everything.
QImage cropped(const QImage &page);

}

}
