/* interact/draft.h - where everything would be while a gesture lasts
 *
 * Gathered once when a drag begins; then each motion touches what moves and the flows
 * that hang on it, however large the diagram is. Ends with the gesture: it refers to
 * items and elements of the present diagram.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/routing.h"
#include "interact/editor.h"

G_BEGIN_DECLS

typedef struct _PwDraft PwDraft;

PwDraft *pw_draft_new (PwEditor *editor);

void pw_draft_free (PwDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwDraft, pw_draft_free)

/** pw_draft_add: item @n moves by what pw_draft_set_shift() says */
void pw_draft_add (PwDraft *self,
                   guint    n);

/** pw_draft_is_moving: whether item @n (-1 never) was added */
gboolean pw_draft_is_moving (const PwDraft *self,
                             int            n);

/** pw_draft_get_moving: (element-type guint): all that was added */
const GArray *pw_draft_get_moving (const PwDraft *self);

void pw_draft_set_shift (PwDraft *self,
                         PwPoint  by);

/** pw_draft_place: item @n, which was added, goes exactly here, wherever the others go */
void pw_draft_place (PwDraft *self,
                     guint    n,
                     PwRect   bounds);

/** pw_draft_unplace: all move by the shift again */
void pw_draft_unplace (PwDraft *self);

PwRect pw_draft_get_bounds (const PwDraft *self,
                            guint          n);

/**
 * pw_draft_show:
 *
 * Adds to @preview what moves and, as far as they can be seen, the flows that follow:
 * just as a command would leave them.
 */
void pw_draft_show (PwDraft   *self,
                    PwPreview *preview);

/** pw_draft_get_places: for ways of other flows among what moves; valid as long as @self */
const PwRoutingPlaces *pw_draft_get_places (const PwDraft *self);

G_END_DECLS
