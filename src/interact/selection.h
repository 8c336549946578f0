/* interact/selection.h - what is selected in a document, by id
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PwSelection:
 *
 * A set of element ids in the order of selecting. Emits PwSelection::changed once
 * whenever it becomes another one.
 */
#define PW_TYPE_SELECTION (pw_selection_get_type ())
G_DECLARE_FINAL_TYPE (PwSelection, pw_selection, PW, SELECTION, GObject)

PwSelection *pw_selection_new (void);

guint       pw_selection_get_n_ids (PwSelection *self);
const char *pw_selection_get_nth_id (PwSelection *self,
                                     guint        n);

/** pw_selection_get_only: (nullable): the id if exactly one is selected */
const char *pw_selection_get_only (PwSelection *self);

gboolean pw_selection_contains (PwSelection *self,
                                const char  *id);

/** pw_selection_set: selects @id alone; %NULL selects nothing */
void pw_selection_set (PwSelection *self,
                       const char  *id);

/** pw_selection_toggle: adds @id or takes it out */
void pw_selection_toggle (PwSelection *self,
                          const char  *id);

/**
 * pw_selection_set_all:
 * @ids: (array zero-terminated=1): selects exactly these, in this order; an id named
 *   twice counts once
 */
void pw_selection_set_all (PwSelection       *self,
                           const char *const *ids);

G_END_DECLS
