/* compare/heap.h - a queue that gives the smallest number first
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** pw_heap_push: @heap: (element-type guint64): adds @key in O(log n) */
void pw_heap_push (GArray *heap,
                   guint64 key);

/** pw_heap_pop: removes and returns the smallest key; @heap may not be empty */
guint64 pw_heap_pop (GArray *heap);

G_END_DECLS
