/* edit/random-steps.h - commands at random, as hands might give them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/commands.h"

typedef struct
{
  PwDocument *document;
  GRand      *random;
  PwModel    *clip;   /* what was copied or cut last */
  GString    *log;    /* the step that was taken last, in words */
  gboolean    copies; /* whether that step may show what was wrong before under another id */
} RandomSteps;

/** random_steps_init: the same @seed takes the same steps */
void random_steps_init (RandomSteps *self,
                        PwDocument  *document,
                        guint32      seed);

void random_steps_clear (RandomSteps *self);

/** random_steps_take: one command, which the rules may refuse. Returns: whether it was done */
gboolean random_steps_take (RandomSteps *self);
