// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What programs have in memory and others shall not find: it is closed, and where one person stands after the other, overwritten as soon as
// it is given back.
namespace yichuang::forgetting {

// Nobody of the same user looks into this process from now on, and it leaves no image of its memory behind: passwords, drafts' keys and
// citizens' papers are in it. To be called first in main.
void closeMemory();

// The first thing that main does. The C library learns how to only while a program starts, so this starts it once more.
void begin(char **argv);

// What was overwritten goes back to the system.
void giveBack();

// From now on what is as large as a page's picture goes back to the system in the moment in which nobody holds it any more. Left alone, the
// C library keeps such pieces for later after the first one was given back, as many as each thread ever held: with pictures, tens of
// megabytes.
void returnPictures();

}
