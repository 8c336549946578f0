/* interact/swimlanes.h - a pool and its lanes while one of them is resized
 *
 * Shows in a draft what pw_command_resize() and pw_command_resize_lane() would do.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "interact/draft.h"

G_BEGIN_DECLS

typedef struct _PwSwimlanes PwSwimlanes;

/**
 * pw_swimlanes_new:
 * @n: a pool or lane
 * @grows: a lane that becomes larger takes its pool along and moves what lies beyond
 *
 * Returns: (transfer full)
 */
PwSwimlanes *pw_swimlanes_new (PwEditor *editor,
                               guint     n,
                               gboolean  grows);

void pw_swimlanes_free (PwSwimlanes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSwimlanes, pw_swimlanes_free)

/**
 * pw_swimlanes_resize:
 *
 * Returns: the bounds that the pool or lane would get if @bounds were wanted
 */
PwRect pw_swimlanes_resize (PwSwimlanes *self,
                            PwRect       bounds);

/** pw_swimlanes_get_draft: (transfer none): as of the last resize */
PwDraft *pw_swimlanes_get_draft (PwSwimlanes *self);

G_END_DECLS
