// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace yichuang {

// Shows a window so that all of it is on the screen, its frame included: in the middle where there is room, else as large as the screen.
void showWhole(QWidget &window);
// As large as the desktop; without frame over all of the screen where what else is there leaves less than the window must have.
void showLargest(QWidget &window);

}
