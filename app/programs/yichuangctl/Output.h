// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yichuang::ctl {

// Who started the program without one of the three standard streams keeps its place: else the line to the hall would be given its number,
// and what is said would be said into that. What is written to a stream that is not there fails. Called before anything is opened.
void keepStandardStreams();

// Whether all that was said on the standard output so far is where it was sent, on a disk too. False stays false.
bool isSaid();

// How the program ends: with the code of its command, or OutputLost where that one would be success and not everything was said. Either way
// the loss is told on the standard error.
int ending(int code);

}
