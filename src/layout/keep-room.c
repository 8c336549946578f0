/* layout/keep-room.c - what makes room for something new
 *
 * Along one axis each shape may have to be shifted, each container may have to grow.
 * What is shifted takes along what it holds, and asks as much of what lies behind it as
 * the least gap between the two does not give, and of its container to hold it. Asking
 * goes on until all is content: shifts only ever get larger, and nobody is shifted by
 * more than somebody asks for, so that the least of all ways to make room is found.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "layout/keep-private.h"

#include <math.h>
#include <stdlib.h>

/* Of shapes below each other. */
#define LEAST_GAP_ACROSS 20.0
/* Shapes that overlap by no more lie beside each other. */
#define TOLERANCE 2.0
#define LEAST_SHIFT 0.01

typedef struct
{
  PwKeeping *keeping;
  gboolean   is_across;
  double    *shifts;
  double    *growths; /* at the end */
  GQueue     asked;   /* boxes + 1 */
  guint8    *is_asked;
} Room;

static double
start_of (const Room *self,
          PwRect      rect)
{
  return self->is_across ? rect.y : rect.x;
}

static double
end_of (const Room *self,
        PwRect      rect)
{
  return self->is_across ? rect.y + rect.height : rect.x + rect.width;
}

static gboolean
is_beside (const Room *self,
           PwRect      a,
           PwRect      b,
           double      clearance)
{
  if (self->is_across)
    return a.x < b.x + b.width + clearance && b.x < a.x + a.width + clearance;

  return a.y < b.y + b.height + clearance && b.y < a.y + a.height + clearance;
}

/* The pool or sub-process that steps are in, whatever their lanes. */
static int
get_level (const PwKeeping *keeping,
           int              around)
{
  while (around >= 0 && pw_keeping_get_box (keeping, around)->type == PW_ELEMENT_LANE)
    around = pw_keeping_get_box (keeping, around)->around;

  return around;
}

/* With the events on its border. */
static PwRect
get_extent (const PwKeeping *keeping,
            int              n)
{
  PwRect extent = pw_keeping_get_box (keeping, n)->bounds;

  for (guint i = 0; i < keeping->content_of[n]->len; i++)
    {
      const PwKeepBox *event = pw_keeping_get_box (keeping, g_array_index (keeping->content_of[n], int, i));

      if (event->host == n && event->is_placed)
        extent = pw_rect_union (extent, event->bounds);
    }

  return extent;
}

/* --- asking ------------------------------------------------------------------------------------ */

static void
ask (Room *self,
     int   n)
{
  if (self->is_asked[n])
    return;
  self->is_asked[n] = 1;
  g_queue_push_tail (&self->asked, GINT_TO_POINTER (n + 1));
}

static void
require (Room  *self,
         int    n,
         double shift)
{
  if (shift <= self->shifts[n] + LEAST_SHIFT)
    return;
  self->shifts[n] = shift;
  ask (self, n);
}

static void
require_growth (Room  *self,
                int    n,
                double growth)
{
  if (growth <= self->growths[n] + LEAST_SHIFT)
    return;
  self->growths[n] = growth;
  ask (self, n);
}

/* @end: where what is in it ends now; @margin: that there was, or none */
static void
require_hold (Room  *self,
              int    around,
              double end,
              double margin)
{
  const PwKeepBox *box = pw_keeping_get_box (self->keeping, around);

  if (box->is_placed)
    require_growth (self, around, end + MIN (margin, PW_KEEP_MARGIN) - end_of (self, box->bounds) - self->shifts[around]);
}

static gboolean
is_obstacle (const PwKeepBox *box,
             const PwKeepBox *other)
{
  if (!other->is_placed || other->type == PW_ELEMENT_GROUP || other->host >= 0)
    return FALSE;
  if (pw_element_type_has (box->type, PW_TRAIT_SWIMLANE) || pw_element_type_has (other->type, PW_TRAIT_SWIMLANE))
    return box->type == other->type;

  return TRUE;
}

static void
push_neighbours (Room *self,
                 int   n)
{
  const PwKeeping *keeping = self->keeping;
  const PwKeepBox *box = pw_keeping_get_box (keeping, n);
  PwRect           extent = get_extent (keeping, n);
  gboolean         is_band = pw_element_type_has (box->type, PW_TRAIT_SWIMLANE);
  int              level = is_band ? box->around : get_level (keeping, box->around);
  double           end = end_of (self, extent);
  double           least = self->is_across ? LEAST_GAP_ACROSS : PW_KEEP_LEAST_GAP;

  for (int i = 0; i < (int) keeping->boxes->len; i++)
    {
      const PwKeepBox *other = pw_keeping_get_box (keeping, i);
      double           gap;

      if (i == n || !is_obstacle (box, other) || (is_band ? other->around : get_level (keeping, other->around)) != level)
        continue;
      gap = start_of (self, other->bounds) - end;
      if (gap >= -TOLERANCE && is_beside (self, extent, other->bounds, is_band ? -1 : PW_KEEP_CLEARANCE))
        require (self, i, self->shifts[n] + self->growths[n] - gap + MIN (gap, least));
    }
}

/* What comes behind in the flow stays behind. */
static void
push_followers (Room *self,
                int   n)
{
  const PwKeeping *keeping = self->keeping;
  const PwKeepBox *box = pw_keeping_get_box (keeping, n);

  if (self->is_across || box->is_container)
    return;
  for (guint i = 0; i < keeping->flows_of[n]->len; i++)
    {
      const PwKeepFlow *flow = pw_keeping_get_flow (keeping, g_array_index (keeping->flows_of[n], guint, i));
      const PwKeepBox  *other;
      double            gap;

      if (flow->source != n || flow->target < 0 || flow->target == n || keeping->graph->edges[flow->edge].type != PW_ELEMENT_SEQUENCE_FLOW)
        continue;
      other = pw_keeping_get_box (keeping, flow->target);
      gap = other->bounds.x - box->bounds.x - box->bounds.width;
      if (other->is_placed && other->host < 0 && gap >= -TOLERANCE)
        require (self, flow->target, self->shifts[n] - gap + MIN (gap, PW_KEEP_LEAST_GAP));
    }
}

static void
answer (Room *self,
        int   n)
{
  const PwKeeping *keeping = self->keeping;
  const PwKeepBox *box = pw_keeping_get_box (keeping, n);

  for (guint i = 0; i < keeping->content_of[n]->len; i++)
    {
      int inner = g_array_index (keeping->content_of[n], int, i);

      if (pw_keeping_get_box (keeping, inner)->is_placed)
        require (self, inner, self->shifts[n]);
    }
  if (box->around >= 0 && box->was_held)
    require_hold (self, box->around, end_of (self, box->bounds) + self->shifts[n] + self->growths[n],
                  end_of (self, pw_keeping_get_box (keeping, box->around)->bounds) - end_of (self, box->bounds));
  if (box->host >= 0)
    return;
  push_neighbours (self, n);
  push_followers (self, n);
}

/* --- doing ---------------------------------------------------------------------------------------- */

/* Lanes are as long as their pool, and pools that were drawn as long as each other stay so. */
static void
level_bands (Room         *self,
             const PwRect *before)
{
  PwKeeping *keeping = self->keeping;

  for (guint i = 0; i < keeping->boxes->len && !self->is_across; i++)
    {
      PwKeepBox *pool = pw_keeping_get_box (keeping, (int) i);

      for (guint k = 0; k < keeping->boxes->len && pool->type == PW_ELEMENT_PARTICIPANT && self->growths[i] > 0; k++)
        {
          PwKeepBox *other = pw_keeping_get_box (keeping, (int) k);

          if (k != i && other->type == PW_ELEMENT_PARTICIPANT && other->is_placed && fabs (before[k].x - before[i].x) < 1 &&
              fabs (before[k].width - before[i].width) < 1)
            other->bounds.width = MAX (other->bounds.width, pool->bounds.width);
        }
    }
  for (guint i = 0; i < keeping->boxes->len && !self->is_across; i++)
    {
      PwKeepBox *lane = pw_keeping_get_box (keeping, (int) i);
      PwKeepBox *pool = lane->around >= 0 ? pw_keeping_get_box (keeping, lane->around) : NULL;

      if (lane->type == PW_ELEMENT_LANE && lane->is_placed && pool != NULL && pool->is_placed &&
          fabs (before[i].x + before[i].width - before[lane->around].x - before[lane->around].width) < 2)
        lane->bounds.width += pool->bounds.x + pool->bounds.width - lane->bounds.x - lane->bounds.width -
                              (before[lane->around].x + before[lane->around].width - before[i].x - before[i].width);
    }
}

static void
carry_out (Room *self)
{
  PwKeeping         *keeping = self->keeping;
  g_autofree PwRect *before = g_new (PwRect, keeping->boxes->len + 1);

  for (guint i = 0; i < keeping->boxes->len; i++)
    {
      PwKeepBox *box = pw_keeping_get_box (keeping, (int) i);

      before[i] = box->bounds;
      if (self->is_across)
        {
          box->bounds.y += self->shifts[i];
          box->bounds.height += self->growths[i];
        }
      else
        {
          box->bounds.x += self->shifts[i];
          box->bounds.width += self->growths[i];
        }
    }
  level_bands (self, before);
}

static void
begin (Room      *self,
       PwKeeping *keeping,
       gboolean   is_across)
{
  self->keeping = keeping;
  self->is_across = is_across;
  self->shifts = g_new0 (double, keeping->boxes->len + 1);
  self->growths = g_new0 (double, keeping->boxes->len + 1);
  self->is_asked = g_new0 (guint8, keeping->boxes->len + 1);
  g_queue_init (&self->asked);
}

/* Rings, which drawings with flows back to themselves may hold, are gone round a few times at most. */
static void
finish (Room *self)
{
  guint most = 40 * (self->keeping->boxes->len + 10);

  for (guint i = 0; i < most && !g_queue_is_empty (&self->asked); i++)
    {
      int n = GPOINTER_TO_INT (g_queue_pop_head (&self->asked)) - 1;

      self->is_asked[n] = 0;
      answer (self, n);
    }
  carry_out (self);
  g_queue_clear (&self->asked);
  g_free (self->shifts);
  g_free (self->growths);
  g_free (self->is_asked);
}

void
pw_keep_make_room (PwKeeping *self,
                   PwRect     area,
                   gboolean   is_across,
                   double     cut,
                   int        around,
                   double     gap)
{
  Room room;
  int  level = get_level (self, around);

  begin (&room, self, is_across);
  for (int i = 0; i < (int) self->boxes->len; i++)
    {
      const PwKeepBox *box = pw_keeping_get_box (self, i);
      double           start = start_of (&room, box->bounds);

      if (!box->is_placed || box->host >= 0 || box->type == PW_ELEMENT_GROUP || pw_element_type_has (box->type, PW_TRAIT_SWIMLANE) ||
          get_level (self, box->around) != level || start < cut || start >= end_of (&room, area) + gap)
        continue;
      if (is_beside (&room, area, box->bounds, PW_KEEP_CLEARANCE))
        require (&room, i, end_of (&room, area) + gap - start);
    }
  if (around >= 0)
    require_hold (&room, around, end_of (&room, area), PW_KEEP_MARGIN);
  finish (&room);
}

void
pw_keep_push (PwKeeping *self,
              int        box,
              double     shift)
{
  Room room;

  begin (&room, self, FALSE);
  require (&room, box, shift);
  finish (&room);
}

void
pw_keep_hold (PwKeeping *self,
              PwRect     area,
              int        around)
{
  for (guint is_across = 0; around >= 0 && is_across < 2; is_across++)
    {
      Room room;

      begin (&room, self, is_across == 1);
      require_hold (&room, around, end_of (&room, area), PW_KEEP_MARGIN);
      finish (&room);
    }
}

/* --- overlaps ----------------------------------------------------------------------------------------- */

typedef struct
{
  double start;
  int    box;
} Beginning;

static int
compare_beginnings (gconstpointer a,
                    gconstpointer b)
{
  const Beginning *left = a;
  const Beginning *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;

  return left->box < right->box ? -1 : left->box > right->box;
}

static void
part_two (PwKeeping *self,
          int        first,
          int        second)
{
  PwRect a = pw_keeping_get_box (self, first)->bounds;
  PwRect b = pw_keeping_get_box (self, second)->bounds;
  PwRect both = pw_rect_intersect (a, b);
  Room   room;

  if (both.width <= TOLERANCE || both.height <= TOLERANCE)
    return;
  begin (&room, self, both.height < both.width);
  if (room.is_across && a.y > b.y)
    {
      PwRect swap = a;

      a = b;
      b = swap;
      second = first;
    }
  require (&room, second, end_of (&room, a) + LEAST_GAP_ACROSS - start_of (&room, b));
  finish (&room);
}

void
pw_keep_part (PwKeeping *self)
{
  g_autoptr (GArray) beginnings = g_array_new (FALSE, FALSE, sizeof (Beginning));

  for (int i = 0; i < (int) self->graph->n_nodes; i++)
    {
      const PwKeepBox *box = pw_keeping_get_box (self, i);
      Beginning        beginning = { box->bounds.x, i };

      if (pw_keeping_is_solid (box) && box->host < 0 && pw_element_type_has (box->type, PW_TRAIT_FLOW_NODE))
        g_array_append_val (beginnings, beginning);
    }
  g_array_sort (beginnings, compare_beginnings);

  for (guint i = 0; i < beginnings->len; i++)
    for (guint k = i + 1; k < beginnings->len; k++)
      {
        int              first = g_array_index (beginnings, Beginning, i).box;
        int              second = g_array_index (beginnings, Beginning, k).box;
        const PwKeepBox *box = pw_keeping_get_box (self, first);
        const PwKeepBox *other = pw_keeping_get_box (self, second);

        if (g_array_index (beginnings, Beginning, k).start > box->old.x + box->old.width && other->bounds.x > box->bounds.x + box->bounds.width)
          break;
        if (get_level (self, box->around) == get_level (self, other->around))
          part_two (self, first, second);
      }
}
