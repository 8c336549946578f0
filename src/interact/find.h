/* interact/find.h - finding elements of a document by what people type
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/document.h"

G_BEGIN_DECLS

/**
 * PwFindHit:
 * @id: of the element, its address where it has no id
 * @title: its name on one line, of a note its text; where it has none what kind it is
 * @subtitle: its kind, lane or pool, and the id where that is what was found
 * @start: the part of @title to show as found, in bytes
 * @length: in bytes, 0 for none
 */
typedef struct
{
  const char *id;
  char       *title;
  char       *subtitle;
  gsize       start;
  gsize       length;
} PwFindHit;

/**
 * PwFind:
 *
 * Searches all that is drawn in a document, on whichever plane, by name, text of notes,
 * kind and id. Typing on narrows what was found, so that each letter costs little however
 * large the document is. Follows its changes: search again after PwDocument::changed.
 */
typedef struct _PwFind PwFind;

/** pw_find_new: cheap; the document is read when it is first searched */
PwFind *pw_find_new (PwDocument *document);

void pw_find_free (PwFind *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwFind, pw_find_free)

/**
 * pw_find_search:
 * @query: as typed; case, umlauts and punctuation do not count; an empty one finds nothing
 *
 * Names go before kinds, and these before ids; what begins with the query before what has
 * it in the middle. Among equals nodes go before flows, in the order of the drawing.
 *
 * Returns: how many were found
 */
guint pw_find_search (PwFind     *self,
                      const char *query);

/** pw_find_get_n_hits: of the last search */
guint pw_find_get_n_hits (const PwFind *self);

/** pw_find_get_hit: (transfer none): the best is 0; valid until the next search */
const PwFindHit *pw_find_get_hit (PwFind *self,
                                  guint   n);

G_END_DECLS
