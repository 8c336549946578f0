/* edit/edit-random.h - commands as nobody would give them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/document.h"

/** edit_random_run: tries one command on elements that @random picks; it may be refused */
void edit_random_run (PwDocument *document,
                      GRand      *random);
