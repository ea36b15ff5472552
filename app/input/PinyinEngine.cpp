// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input/PinyinEngine.h"

#include "core/Beside.h"

#include <QFile>

#include <libime/core/languagemodel.h>
#include <libime/core/userlanguagemodel.h>
#include <libime/pinyin/pinyindictionary.h>
#include <libime/pinyin/pinyinime.h>

namespace yichuang {

namespace {

constexpr char Words[] = "/usr/share/libime/sc.dict";
constexpr char RareCharacters[] = "/usr/share/libime/extb.dict";
constexpr char Language[] = "zh_CN";

}

PinyinEngine::PinyinEngine() = default;
PinyinEngine::~PinyinEngine() = default;

Result<std::shared_ptr<PinyinEngine>> PinyinEngine::load()
{
    if (!QFile::exists(QString::fromLatin1(Words)))
        return Error{error::BadInput, QStringLiteral("no pinyin dictionary at %1").arg(QLatin1String(Words)), {}};
    try {
        auto words = std::make_unique<libime::PinyinDictionary>();
        words->load(libime::PinyinDictionary::SystemDict, Words, libime::PinyinDictFormat::Binary);
        if (QFile::exists(QString::fromLatin1(RareCharacters))) {
            words->addEmptyDict();
            words->load(words->dictSize() - 1, RareCharacters, libime::PinyinDictFormat::Binary);
        }
        auto model = std::make_unique<libime::UserLanguageModel>(
            libime::DefaultLanguageModelResolver::instance().languageModelFileForLanguage(Language));
        std::shared_ptr<PinyinEngine> engine(new PinyinEngine);
        engine->m_ime = std::make_unique<libime::PinyinIME>(std::move(words), std::move(model));
        engine->m_ime->setNBest(2);
        engine->m_ime->setScoreFilter(1.0f);
        engine->m_ime->setFuzzyFlags(libime::PinyinFuzzyFlag::Inner);
        return engine;
    } catch (const std::exception &fault) {
        return Error{error::BadInput, QStringLiteral("the pinyin dictionary cannot be read: %1").arg(QString::fromUtf8(fault.what())), {}};
    }
}

QFuture<Result<std::shared_ptr<PinyinEngine>>> PinyinEngine::loadBeside()
{
    return beside([] { return load(); });
}

}
