// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Handout.h"

#include <QCoreApplication>

namespace yichuang {

// What the ways of serving a paper are called.
class ServiceWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::ServiceWords)

public:
    static QString manner(ServiceManner manner);
};

}
