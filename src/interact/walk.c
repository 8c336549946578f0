/* interact/walk.c - going through a diagram by keyboard, along the flow
 *
 * Along the flow the way is remembered in both directions: back leads where one came
 * from, forth where one went. Across it the other branches come first, then what lies
 * nearest. The order of all is made in walk-order.c.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/walk-private.h"

#include <math.h>

/* A neighbour may lie so much further aside than ahead, both from middle to middle. */
#define SIDEWAYS 2.0

static gboolean
is_container (const PwDiagramItem *item)
{
  return pw_element_type_has (item->type, PW_TRAIT_SWIMLANE) ||
         (item->has_children && (item->is_expanded || item->type == PW_ELEMENT_GROUP));
}

PwWalk *
pw_walk_new (const PwDiagram *diagram)
{
  PwWalk *self;

  g_return_val_if_fail (diagram != NULL, NULL);

  self = g_new0 (PwWalk, 1);
  self->diagram = diagram;
  self->n_items = pw_diagram_get_n_items (diagram);
  self->rank = g_new0 (guint, self->n_items + 1);
  self->came_from = g_new (int, self->n_items + 1);
  self->went_to = g_new (int, self->n_items + 1);
  for (guint i = 0; i < self->n_items; i++)
    self->came_from[i] = self->went_to[i] = -1;

  pw_walk_set_links (self);
  pw_walk_set_order (self);

  return self;
}

void
pw_walk_free (PwWalk *self)
{
  if (self == NULL)
    return;

  pw_walk_links_clear (&self->next);
  pw_walk_links_clear (&self->previous);
  pw_walk_links_clear (&self->others);
  g_free (self->order);
  g_free (self->rank);
  g_free (self->came_from);
  g_free (self->went_to);
  g_free (self);
}

/* --- steps ---------------------------------------------------------------------- */

/* Distance of @to from @from ahead and aside, for a direction given as a unit vector. */
static void
measure (const PwWalk *self,
         guint         from,
         guint         to,
         PwPoint       direction,
         double       *ahead,
         double       *aside)
{
  PwPoint a = pw_walk_get_center (self, from);
  PwPoint b = pw_walk_get_center (self, to);
  double  dx = b.x - a.x;
  double  dy = b.y - a.y;

  *ahead = dx * direction.x + dy * direction.y;
  *aside = fabs (dx * direction.y - dy * direction.x);
}

/* The one that leaves most nearly straight on. */
static int
choose_straight (const PwWalk      *self,
                 guint              from,
                 const PwWalkLinks *links,
                 PwPoint            direction)
{
  int    best = -1;
  double least = G_MAXDOUBLE;

  for (guint i = links->start[from]; i < links->start[from + 1]; i++)
    {
      double ahead;
      double aside;

      measure (self, from, links->items[i], direction, &ahead, &aside);
      /* An attached event is a way aside, never the way ahead. */
      if (pw_walk_get_item (self, links->items[i])->type == PW_ELEMENT_BOUNDARY_EVENT && links == &self->next)
        aside += 1e6;
      if (aside < least)
        {
          least = aside;
          best = (int) links->items[i];
        }
    }

  return best;
}

static gboolean
is_linked (const PwWalkLinks *links,
           guint              from,
           int                to)
{
  for (guint i = links->start[from]; i < links->start[from + 1]; i++)
    if ((int) links->items[i] == to)
      return TRUE;
  return FALSE;
}

static int
step_along (PwWalk  *self,
            guint    from,
            gboolean is_forward,
            PwPoint  direction)
{
  const PwWalkLinks *links = is_forward ? &self->next : &self->previous;
  int                remembered = is_forward ? self->went_to[from] : self->came_from[from];
  int                to = is_linked (links, from, remembered) ? remembered : choose_straight (self, from, links, direction);

  if (to >= 0)
    {
      if (is_forward)
        {
          self->went_to[from] = to;
          self->came_from[to] = (int) from;
        }
      else
        {
          self->came_from[from] = to;
          self->went_to[to] = (int) from;
        }
      return to;
    }

  /* Where the flow ends, messages and notes lead on; where it begins, one gets to the
   * lane or pool around.
   */
  return is_forward ? choose_straight (self, from, &self->others, direction) : pw_walk_get_item (self, from)->parent;
}

/* Another branch of where we came from. */
static int
step_to_branch (PwWalk *self,
                guint   from,
                PwPoint direction)
{
  int    origin = self->came_from[from];
  int    best = -1;
  double least = G_MAXDOUBLE;

  if (origin < 0 && self->previous.start[from + 1] - self->previous.start[from] == 1)
    origin = (int) self->previous.items[self->previous.start[from]];
  if (origin < 0)
    return -1;

  for (guint i = self->next.start[origin]; i < self->next.start[origin + 1]; i++)
    {
      guint  to = self->next.items[i];
      double ahead;
      double aside;

      measure (self, from, to, direction, &ahead, &aside);
      if (to != from && ahead > 1 && ahead < least)
        {
          least = ahead;
          best = (int) to;
        }
    }
  if (best >= 0)
    {
      self->came_from[best] = origin;
      self->went_to[origin] = best;
    }

  return best;
}

static int
step_to_neighbor (const PwWalk *self,
                  guint         from,
                  PwPoint       direction)
{
  const PwDiagramItem *item = pw_walk_get_item (self, from);
  gboolean             among_swimlanes = pw_element_type_has (item->type, PW_TRAIT_SWIMLANE);
  int                  best = -1;
  double               least = G_MAXDOUBLE;

  for (guint i = 0; i < self->n_items; i++)
    {
      const PwDiagramItem *other = pw_walk_get_item (self, i);
      double               ahead;
      double               aside;

      if (i == from || !pw_walk_is_node (other) || (among_swimlanes && other->type != item->type) ||
          (!among_swimlanes && pw_element_type_has (other->type, PW_TRAIT_SWIMLANE)))
        continue;
      measure (self, from, i, direction, &ahead, &aside);
      if (ahead <= 1 || aside > ahead * SIDEWAYS || ahead + SIDEWAYS * aside >= least)
        continue;
      least = ahead + SIDEWAYS * aside;
      best = (int) i;
    }

  return best;
}

static int
find_in_order (const PwWalk *self,
               guint         item)
{
  for (guint i = 0; i < self->n_order; i++)
    if (self->order[i] == item)
      return (int) i;
  return -1;
}

static int
step_in_order (const PwWalk *self,
               int           from,
               int           by)
{
  int place;

  if (self->n_order == 0)
    return -1;
  if (from < 0)
    return (int) self->order[by > 0 ? 0 : self->n_order - 1];
  place = find_in_order (self, (guint) from);
  if (place < 0 || place + by < 0 || place + by >= (int) self->n_order)
    return -1;
  return (int) self->order[place + by];
}

/* In a vertical pool the process runs downwards, and so do the keys. */
static gboolean
runs_downwards (const PwWalk *self,
                guint         n)
{
  int pool = -1;

  for (int at = (int) n; at >= 0; at = pw_walk_get_item (self, (guint) at)->parent)
    if (pw_element_type_has (pw_walk_get_item (self, (guint) at)->type, PW_TRAIT_SWIMLANE))
      pool = at;

  return pool >= 0 && !pw_walk_get_item (self, (guint) pool)->is_horizontal;
}

static int
step_from_edge (const PwWalk *self,
                guint         edge,
                PwWalkStep    step)
{
  gboolean   is_forward = step == PW_WALK_RIGHT || step == PW_WALK_DOWN;
  PwElement *element = pw_walk_get_item (self, edge)->element;
  PwElement *end;

  if (element == NULL)
    return -1;
  end = pw_element_get_reference (element, is_forward ? "targetRef" : "sourceRef");
  return end != NULL ? pw_diagram_find (self->diagram, end) : -1;
}

static int
step_in_direction (PwWalk    *self,
                   guint      from,
                   PwWalkStep step)
{
  static const PwPoint directions[] = {
    [PW_WALK_RIGHT] = { 1, 0 },
    [PW_WALK_LEFT] = { -1, 0 },
    [PW_WALK_DOWN] = { 0, 1 },
    [PW_WALK_UP] = { 0, -1 },
  };
  const PwDiagramItem *item = pw_walk_get_item (self, from);
  gboolean             is_downwards = runs_downwards (self, from);
  gboolean             is_along = is_downwards == (step == PW_WALK_DOWN || step == PW_WALK_UP);
  gboolean             is_forward = step == PW_WALK_RIGHT || step == PW_WALK_DOWN;
  int                  to = -1;

  if (item->is_edge)
    return step_from_edge (self, from, step);
  if (pw_element_type_has (item->type, PW_TRAIT_SWIMLANE) && is_along)
    {
      /* Into the pool or lane, or out of it. */
      if (!is_forward)
        return item->parent;
      for (guint i = 0; i < self->n_order && to < 0; i++)
        if (pw_walk_get_item (self, self->order[i])->parent == (int) from)
          to = (int) self->order[i];
      return to;
    }
  if (is_along)
    return step_along (self, from, is_forward, directions[step]);

  to = step_to_branch (self, from, directions[step]);
  return to >= 0 ? to : step_to_neighbor (self, from, directions[step]);
}

int
pw_walk_step (PwWalk    *self,
              int        from,
              PwWalkStep step)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (from < (int) self->n_items, -1);

  switch (step)
    {
    case PW_WALK_FIRST:
      return pw_walk_first (self);
    case PW_WALK_LAST:
      return pw_walk_last (self);
    case PW_WALK_NEXT:
      return step_in_order (self, from, 1);
    case PW_WALK_PREVIOUS:
      return step_in_order (self, from, -1);
    case PW_WALK_RIGHT:
    case PW_WALK_LEFT:
    case PW_WALK_DOWN:
    case PW_WALK_UP:
    default:
      return from < 0 ? pw_walk_first (self) : step_in_direction (self, (guint) from, step);
    }
}

static int
find_event (const PwWalk *self,
            PwElementType type,
            gboolean      is_from_end)
{
  for (guint i = 0; i < self->n_order; i++)
    {
      guint n = self->order[is_from_end ? self->n_order - 1 - i : i];

      if (type == PW_ELEMENT_UNKNOWN ? !is_container (pw_walk_get_item (self, n)) : pw_walk_get_item (self, n)->type == type)
        return (int) n;
    }
  return -1;
}

int
pw_walk_first (const PwWalk *self)
{
  int start;

  g_return_val_if_fail (self != NULL, -1);

  start = find_event (self, PW_ELEMENT_START_EVENT, FALSE);
  if (start < 0)
    start = find_event (self, PW_ELEMENT_UNKNOWN, FALSE);
  return start >= 0 || self->n_order == 0 ? start : (int) self->order[0];
}

int
pw_walk_last (const PwWalk *self)
{
  int end;

  g_return_val_if_fail (self != NULL, -1);

  end = find_event (self, PW_ELEMENT_END_EVENT, TRUE);
  if (end < 0)
    end = find_event (self, PW_ELEMENT_UNKNOWN, TRUE);
  return end >= 0 || self->n_order == 0 ? end : (int) self->order[self->n_order - 1];
}

const guint *
pw_walk_get_order (const PwWalk *self,
                   guint        *n)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n = self->n_order;
  return self->order;
}

const guint *
pw_walk_get_next (const PwWalk *self,
                  guint         item,
                  guint        *n)
{
  g_return_val_if_fail (self != NULL && item < self->n_items, NULL);

  *n = self->next.start[item + 1] - self->next.start[item];
  return self->next.items + self->next.start[item];
}
