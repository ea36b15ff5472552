// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace yichuang {

// The context of connections to an edit that lies in their owner. Qt takes the focus from it while the owner is destroyed, and it then says
// that it was left: as the owner's last member this is gone before the others, and nobody is told.
class WhileWhole : public QObject {};

}
