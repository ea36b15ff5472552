/* SPDX-FileCopyrightText: Yichuang contributors
 * SPDX-License-Identifier: MIT
 *
 * What a reader maker's library exports to be used by Yichuang. Plain C: any compiler, any language. All calls come from one thread that is
 * not the window's, and may take as long as the device needs. Texts are UTF-8 and end in zero. See docs/devices.md.
 */
#ifndef YICHUANG_READER_H
#define YICHUANG_READER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define YICHUANG_READER_ABI 1

enum yichuang_card_kind {
    YICHUANG_CARD_RESIDENT = 0,
    YICHUANG_CARD_HK_MO_TW = 1,
    YICHUANG_CARD_FOREIGN_2017 = 2,
    YICHUANG_CARD_FOREIGN_2023 = 3
};

enum yichuang_read_result {
    YICHUANG_NO_CARD = 0,
    YICHUANG_CARD_READ = 1,
    YICHUANG_CARD_LIES_STILL = 2, /* it was told before and not lifted since */
    YICHUANG_CARD_REMOVED = -1,
    YICHUANG_CARD_UNREADABLE = -2,
    YICHUANG_CARD_REFUSED = -3,
    YICHUANG_WRONG_CARD = -4,
    YICHUANG_DEVICE_BROKEN = -5,
    YICHUANG_DEVICE_GONE = -6
};

#define YICHUANG_PHOTO_WIDTH 102
#define YICHUANG_PHOTO_HEIGHT 126
#define YICHUANG_PHOTO_BYTES (YICHUANG_PHOTO_WIDTH * YICHUANG_PHOTO_HEIGHT * 3)

struct yichuang_card {
    int32_t kind;
    int32_t sex; /* 1 male, 2 female, 0 unknown */
    char name[128];
    char english_name[256];
    char nation[64];
    char country[8];
    char birth[16]; /* YYYYMMDD */
    char address[256];
    char number[64];
    char authority[128];
    char valid_from[16];
    char valid_to[16]; /* YYYYMMDD, or empty with long_term set */
    char pass_number[32];
    int32_t long_term;
    int32_t has_photo;
    uint8_t photo[YICHUANG_PHOTO_BYTES]; /* rows from the top: red, green, blue */
};

/* Compulsory: answers YICHUANG_READER_ABI. */
typedef int (*yichuang_reader_abi_function)(void); /* yichuang_reader_abi */

/* A library that reads cards exports these three. `open` answers NULL where no device is there. */
typedef void *(*yichuang_reader_open_function)(void);                                   /* yichuang_reader_open */
typedef void (*yichuang_reader_close_function)(void *device);                           /* yichuang_reader_close */
typedef int (*yichuang_reader_read_function)(void *device, struct yichuang_card *card); /* yichuang_reader_read */

/* A library that decodes portraits exports this: `coded` as the chip holds it, `rgb` of YICHUANG_PHOTO_BYTES. Answers 1 when it could. */
typedef int (*yichuang_photo_decode_function)(const uint8_t *coded, size_t size, uint8_t *rgb); /* yichuang_photo_decode */

#ifdef __cplusplus
}
#endif

#endif
