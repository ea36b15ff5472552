// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/yichuang_reader.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

// A maker's library as small as it can be: its card is the line of a file that YICHUANG_TEST_CARD names, its portrait one colour.
namespace {

int device = 0;
bool told = false;

bool nameIn(char *name, size_t size)
{
    std::FILE *file = std::fopen(std::getenv("YICHUANG_TEST_CARD"), "r");
    const bool there = file && std::fgets(name, int(size), file);
    if (file)
        std::fclose(file);
    return there;
}

}

extern "C" {

#ifndef YICHUANG_TEST_ABI
#define YICHUANG_TEST_ABI YICHUANG_READER_ABI
#endif

int yichuang_reader_abi(void)
{
    return YICHUANG_TEST_ABI;
}

void *yichuang_reader_open(void)
{
    return std::getenv("YICHUANG_TEST_CARD") ? &device : nullptr;
}

void yichuang_reader_close(void *)
{
    told = false;
}

int yichuang_reader_read(void *, struct yichuang_card *card)
{
    char name[sizeof card->name] = {};
    if (!nameIn(name, sizeof name)) {
        told = false;
        return YICHUANG_NO_CARD;
    }
    if (std::strcmp(name, "broken") == 0)
        return YICHUANG_DEVICE_BROKEN;
    if (told)
        return YICHUANG_CARD_LIES_STILL;
    told = true;
    std::memset(card->name, 'x', sizeof card->name); // no zero at the end, where it is not the name
    std::memcpy(card->name, name, std::strlen(name) + 1);
    std::memset(card->address, 'a', sizeof card->address);
    std::strcpy(card->number, "440703198511090040");
    std::strcpy(card->birth, "19851109");
    card->sex = 2;
    card->long_term = 1;
    card->has_photo = 1;
    std::memset(card->photo, 0x80, sizeof card->photo);
    return YICHUANG_CARD_READ;
}

int yichuang_photo_decode(const uint8_t *coded, size_t size, uint8_t *rgb)
{
    if (size != 1024)
        return 0;
    std::memset(rgb, coded[0], YICHUANG_PHOTO_BYTES);
    return 1;
}
}
