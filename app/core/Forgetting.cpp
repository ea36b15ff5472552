// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Forgetting.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace yichuang::forgetting {

namespace {

// Its quick lists of small pieces overwrite nothing, so there are none.
constexpr const char *Tunables = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0";

}

void begin(char **argv)
{
    const char *now = getenv("GLIBC_TUNABLES");
    if (now && strcmp(now, Tunables) == 0)
        return;
    setenv("GLIBC_TUNABLES", Tunables, 1);
    execv("/proc/self/exe", argv);
    mallopt(M_PERTURB, 165); // where it cannot be started again: most of it
}

void closeMemory()
{
    prctl(PR_SET_DUMPABLE, 0);
}

void giveBack()
{
    malloc_trim(0);
}

void returnPictures()
{
    constexpr int least = 512 << 10; // bytes
    mallopt(M_MMAP_THRESHOLD, least);
}

}
