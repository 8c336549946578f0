/* workspace/decisions-private.h - what the files about decisions know of each other
 *
 *   decisions.c        the file, its steps back and forth, saving
 *   decisions-steps.c  which steps are the same, verdicts
 *   decisions-news.c   what is new since people last looked
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/decisions.h"

G_BEGIN_DECLS

/* (transfer none): to be changed between begin and end of a step */
PwAlignmentFile *pw_decisions_get_content (PwDecisions *self);

void pw_decisions_begin_step (PwDecisions *self,
                              const char  *label);

/* Announces the step, unless it has changed nothing. */
void pw_decisions_end_step (PwDecisions *self);

G_END_DECLS
