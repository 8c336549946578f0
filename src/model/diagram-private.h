/* model/diagram-private.h - what reading a plane and bringing it up to date share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"

G_BEGIN_DECLS

/* Nothing set but element, type and kind. */
void pw_diagram_item_init (PwDiagramItem *item,
                           PwElement     *element);

/* All that the file says about one shape or edge. */
void pw_diagram_item_read (PwDiagramItem *item,
                           PwElement     *shape);

/* Sets @is_expanded and @has_plane, once it is known whether it has children. */
void pw_diagram_item_expand (PwDiagramItem *item);

/* Drawing order goes by this first. */
guint pw_diagram_item_get_level (const PwDiagramItem *item);

/* Whether it can hold what nothing holds by meaning. */
gboolean pw_diagram_item_is_large_container (const PwDiagramItem *item);

/* Makes @places where it is not there yet. */
void pw_diagram_ensure_places (PwDiagram *self);

/* Sets @parent and @is_held_by_place; asks @places. */
void pw_diagram_find_holder (PwDiagram *self,
                             guint      n);

G_END_DECLS
