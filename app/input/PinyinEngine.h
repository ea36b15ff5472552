// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace libime {
class PinyinIME;
}

namespace yichuang {

// The words of a language and how often they follow each other: libime with the data of its package. It learns nothing and writes nothing,
// so that nobody finds what another person typed.
class PinyinEngine {
public:
    // Takes a moment. Fails with input.bad where the data is not installed.
    static Result<std::shared_ptr<PinyinEngine>> load();
    // The same on a thread of the pool.
    static QFuture<Result<std::shared_ptr<PinyinEngine>>> loadBeside();
    ~PinyinEngine();
    Q_DISABLE_COPY_MOVE(PinyinEngine)

private:
    friend class PinyinComposition;
    PinyinEngine();

    std::unique_ptr<libime::PinyinIME> m_ime;
};

}
