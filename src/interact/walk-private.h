/* interact/walk-private.h - what a walk knows, for the two files that make it up
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "interact/walk.h"

G_BEGIN_DECLS

/**
 * PwWalkLinks:
 * @start: (array): of all items and one more
 * @items: item n is linked with @items[@start[n]] … @items[@start[n + 1] - 1]
 */
typedef struct
{
  guint *start;
  guint *items;
} PwWalkLinks;

struct _PwWalk
{
  const PwDiagram *diagram;
  guint            n_items;
  PwWalkLinks      next; /* along sequence flows and to attached events */
  PwWalkLinks      previous;
  PwWalkLinks      others; /* along message flows and associations, both ways */
  guint           *order;
  guint            n_order;
  guint           *rank; /* of each item: its place among flow nodes */
  int             *came_from;
  int             *went_to;
};

static inline const PwDiagramItem *
pw_walk_get_item (const PwWalk *self,
                  guint         n)
{
  return pw_diagram_get_item (self->diagram, n);
}

static inline PwPoint
pw_walk_get_center (const PwWalk *self,
                    guint         n)
{
  return pw_rect_center (pw_walk_get_item (self, n)->bounds);
}

static inline gboolean
pw_walk_is_node (const PwDiagramItem *item)
{
  return !item->is_edge && item->element != NULL;
}

/** pw_walk_set_links: reads who is linked with whom off the diagram */
void pw_walk_set_links (PwWalk *self);

/** pw_walk_set_order: ranks the items; needs the links */
void pw_walk_set_order (PwWalk *self);

void pw_walk_links_clear (PwWalkLinks *self);

G_END_DECLS
