/* edit/behaviors.h - what must follow so that the model stays valid
 *
 * Behaviours run at the end of a step that is done for the first time; undo and redo
 * replay what they changed.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/editing.h"

G_BEGIN_DECLS

/** pw_behaviors_run: sees to the consequences of all that was touched */
void pw_behaviors_run (PwEdit *edit);

G_END_DECLS
