// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

struct FileFacts;

// What a file is marked with, in words for the clerk; empty where it is a plain one.
QString flagWords(const FileFacts &facts);

}
