/* layout/keep-place.c - where something new goes
 *
 * A block between two steps goes on the way between them where that is long enough, else
 * to the first of these that costs least: beside the bends of the way, or right behind
 * the first step while what is behind makes room. All others look for the nearest free
 * place to what they are connected with.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "layout/keep-private.h"

#include <math.h>

#define STEP 20.0
#define REACH 25 /* steps up and down */
#define STEPS_ASIDE 8

/* What is bad about a place, in diagram units of distance. */
#define COST_WAY 60.0 /* on a flow of others */
#define COST_UPRIGHT 40.0
#define COST_BEND 50.0
#define COST_PUSH 200.0
#define COST_OUTSIDE 150.0
#define COST_BACK 2.0 /* for each unit that a flow runs back */

#define EVENT_STEP 46.0
#define EVENT_END 30.0
#define POOL_GAP 50.0

#define NONE (-1)

typedef struct
{
  PwPoint  at;
  double   cost;
  gboolean pushes;
  gboolean splits; /* the way, at segment @segment */
  guint    segment;
} Spot;

/* A block and what it is connected with. */
typedef struct
{
  PwKeeping   *keeping;
  int          n;
  PwKeepBlock *block;
  GArray      *before; /* (element-type guint): flows that lead into it from what is placed */
  GArray      *behind;
  GArray      *beside; /* that are no sequence flows */
} Placing;

static PwKeepBox *
box_of (const Placing *self,
        int            n)
{
  return pw_keeping_get_box (self->keeping, n);
}

static PwKeepFlow *
flow_of (const Placing *self,
         const GArray  *flows,
         guint          n)
{
  return pw_keeping_get_flow (self->keeping, g_array_index (flows, guint, n));
}

static PwRect
rect_at (const Placing *self,
         PwPoint        at)
{
  return pw_rect_translate (self->block->bounds, at.x, at.y);
}

static void
placing_init (Placing   *self,
              PwKeeping *keeping,
              int        n)
{
  *self = (Placing){ keeping, n, &g_array_index (keeping->blocks, PwKeepBlock, n),
                     g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (guint)) };
  for (guint i = 0; i < self->block->boxes->len; i++)
    {
      int           box = g_array_index (self->block->boxes, int, i);
      const GArray *flows = keeping->flows_of[box];

      for (guint k = 0; k < flows->len; k++)
        {
          const PwKeepFlow *flow = flow_of (self, flows, k);
          gboolean          is_in = flow->target == box;
          int               other = is_in ? flow->source : flow->target;
          GArray           *list = is_in ? self->before : self->behind;

          if (other < 0 || !box_of (self, other)->is_placed)
            continue;
          if (keeping->graph->edges[flow->edge].type != PW_ELEMENT_SEQUENCE_FLOW)
            list = self->beside;
          g_array_append_val (list, g_array_index (flows, guint, k));
        }
    }
}

static void
placing_clear (Placing *self)
{
  g_array_unref (self->before);
  g_array_unref (self->behind);
  g_array_unref (self->beside);
}

/* --- whether a place is free ---------------------------------------------------------------------- */

/* What lies beyond the container moves on with it. */
static gboolean
is_taken (const Placing *self,
          PwRect         area)
{
  const PwKeeping *keeping = self->keeping;
  int              around = self->block->around;

  for (int i = 0; i < (int) keeping->boxes->len; i++)
    {
      const PwKeepBox *box = box_of (self, i);

      if (!box->is_placed || box->type == PW_ELEMENT_GROUP || !pw_rect_intersects (box->bounds, area))
        continue;
      if (box->is_container && (pw_keeping_is_around (keeping, i, around) || box->type == PW_ELEMENT_LANE))
        continue;
      if (around >= 0 && !pw_rect_intersects (box_of (self, around)->bounds, box->bounds))
        continue;
      return TRUE;
    }

  return FALSE;
}

/* Containers grow to the right and downwards only. */
static gboolean
is_before_container (const Placing *self,
                     PwRect         area)
{
  const PwKeepBox *around = self->block->around >= 0 ? box_of (self, self->block->around) : NULL;
  double           title = around != NULL && pw_element_type_has (around->type, PW_TRAIT_SWIMLANE) ? 30 : 0;

  return around != NULL && (area.x < around->bounds.x + title + PW_KEEP_CLEARANCE / 2 || area.y < around->bounds.y + PW_KEEP_CLEARANCE / 2);
}

static double
get_overhang (const Placing *self,
              PwRect         area)
{
  PwRect around;

  if (self->block->around < 0)
    return 0;
  around = box_of (self, self->block->around)->bounds;

  return MAX (area.x + area.width + PW_KEEP_CLEARANCE / 2 - around.x - around.width, 0) +
         MAX (area.y + area.height + PW_KEEP_CLEARANCE / 2 - around.y - around.height, 0);
}

static PwRect
grow (PwRect area,
      double x,
      double y)
{
  return (PwRect){ area.x - x, area.y - y, area.width + 2 * x, area.height + 2 * y };
}

/* What is bad about the place itself; G_MAXDOUBLE where it cannot be. */
static double
get_place_cost (const Placing *self,
                PwRect         area)
{
  double overhang = get_overhang (self, area);

  if (is_before_container (self, area) || is_taken (self, grow (area, PW_KEEP_CLEARANCE, PW_KEEP_CLEARANCE)))
    return G_MAXDOUBLE;

  return (overhang > 0 ? COST_OUTSIDE + overhang : 0) + COST_WAY * pw_keep_count_ways (self->keeping, grow (area, 2, 2), self->n);
}

static void
consider (Spot *best,
          Spot  spot)
{
  if (spot.cost < best->cost)
    *best = spot;
}

/* --- on a way ----------------------------------------------------------------------------------------- */

/* The one flow into the block and the one out of it, and the way that they share: as it
 * is drawn, or as it would be.
 */
static GArray *
find_way (const Placing *self,
          PwKeepFlow   **into,
          PwKeepFlow   **out,
          gboolean      *is_drawn)
{
  GArray *points = NULL;

  if (self->before->len != 1 || self->behind->len != 1)
    return NULL;
  *into = flow_of (self, self->before, 0);
  *out = flow_of (self, self->behind, 0);
  if ((*into)->points != NULL && (*into)->points->len > 1 && (*into)->was_target == (*out)->target)
    points = (*into)->points;
  else if ((*out)->points != NULL && (*out)->points->len > 1 && (*out)->was_source == (*into)->source)
    points = (*out)->points;
  *is_drawn = points != NULL;
  if (points != NULL)
    return pw_route_simplify ((const PwPoint *) points->data, points->len);

  return pw_keep_compute (self->keeping, *into, (*into)->source, (*out)->target);
}

/* The middle of the block's first step: flows run through its height. */
static double
get_entry (const Placing    *self,
           const PwKeepFlow *into)
{
  return pw_rect_center (box_of (self, into->target)->bounds).y;
}

/* From the middle of the segment to both sides until it is free. */
static void
try_segment (const Placing *self,
             PwPoint        a,
             PwPoint        b,
             guint          segment,
             double         entry,
             Spot          *best)
{
  gboolean is_level = fabs (a.y - b.y) < 1;
  double   width = self->block->bounds.width;
  double   height = self->block->bounds.height;
  double   length = is_level ? b.x - a.x : fabs (b.y - a.y);
  double   need = (is_level ? width : height) + 2 * PW_KEEP_LEAST_GAP;
  double   room = fabs (length) - need;

  if (room < 0 || (length < 0 && self->block->boxes->len > 1) || (!is_level && (fabs (a.x - b.x) > 1 || self->block->boxes->len > 1)))
    return;
  for (double aside = 0; aside <= room / 2 + 0.01; aside += STEP / 2)
    for (int side = -1; side <= 1; side += 2)
      {
        double  along = (is_level ? (a.x + b.x) / 2 - width / 2 : (a.y + b.y) / 2 - height / 2) + side * aside;
        PwPoint at = is_level ? (PwPoint){ along, a.y - entry } : (PwPoint){ a.x - width / 2, along };
        double  cost = get_place_cost (self, rect_at (self, at));

        if (cost < G_MAXDOUBLE)
          consider (best, (Spot){ at, cost + aside / 10 + (is_level ? 0 : COST_UPRIGHT), FALSE, TRUE, segment });
      }
}

/* In the row of one of the two steps, where the way has bends between them. */
static void
try_rows (const Placing    *self,
          const PwKeepFlow *into,
          const PwKeepFlow *out,
          Spot             *best)
{
  const PwRect before = box_of (self, into->source)->bounds;
  const PwRect behind = box_of (self, out->target)->bounds;
  double       exit = pw_rect_center (box_of (self, out->source)->bounds).y;
  PwPoint      spots[] = {
         { before.x + before.width + PW_KEEP_GAP, pw_rect_center (before).y - get_entry (self, into) },
         { behind.x - PW_KEEP_GAP - self->block->bounds.width, pw_rect_center (behind).y - exit },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      PwRect area = rect_at (self, spots[i]);
      double cost = get_place_cost (self, area);

      if (area.x >= before.x + before.width + PW_KEEP_LEAST_GAP && behind.x >= area.x + area.width + PW_KEEP_LEAST_GAP && cost < G_MAXDOUBLE)
        consider (best, (Spot){ spots[i], cost + COST_BEND, FALSE, FALSE, 0 });
    }
}

/* Right behind the first step on the level stretch that is the longest. */
static void
try_push (const Placing    *self,
          const PwKeepFlow *into,
          const PwKeepFlow *out,
          const GArray     *way,
          Spot             *best)
{
  const PwPoint *points = (const PwPoint *) (const void *) way->data;
  const PwRect   before = box_of (self, into->source)->bounds;
  const PwRect   behind = box_of (self, out->target)->bounds;
  guint          longest = way->len;
  PwRect         area;
  Spot           spot = { { 0, 0 }, COST_PUSH, TRUE, FALSE, 0 };

  if (behind.x < before.x + before.width)
    return;
  for (guint i = 0; i + 1 < way->len; i++)
    if (fabs (points[i].y - points[i + 1].y) < 1 && points[i + 1].x > points[i].x &&
        (longest == way->len || points[i + 1].x - points[i].x > points[longest + 1].x - points[longest].x))
      longest = i;
  spot.at = longest < way->len ? (PwPoint){ points[longest].x, points[longest].y } :
                                 (PwPoint){ before.x + before.width, pw_rect_center (behind).y };
  spot.splits = longest < way->len;
  spot.segment = longest;
  spot.at.x += PW_KEEP_LEAST_GAP;
  spot.at.y -= get_entry (self, into);
  area = rect_at (self, spot.at);
  spot.cost += MAX (area.x + area.width + PW_KEEP_LEAST_GAP - behind.x, 0) + get_overhang (self, area);
  if (!is_before_container (self, area))
    consider (best, spot);
}

/* The way so far is for two flows now. */
static void
split_way (const Placing *self,
           PwKeepFlow    *into,
           PwKeepFlow    *out,
           const GArray  *way,
           guint          segment)
{
  PwRect         first = box_of (self, into->target)->bounds;
  PwRect         last = box_of (self, out->source)->bounds;
  const PwPoint *points = (const PwPoint *) (const void *) way->data;
  PwPoint        a = points[segment];
  PwPoint        b = points[segment + 1];
  gboolean       is_level = fabs (a.y - b.y) < 1;
  gboolean       is_ahead = is_level ? b.x > a.x : b.y > a.y;
  PwPoint        end = is_level ? (PwPoint){ is_ahead ? first.x : first.x + first.width, a.y } : (PwPoint){ a.x, is_ahead ? first.y : first.y + first.height };
  PwPoint        start = is_level ? (PwPoint){ is_ahead ? last.x + last.width : last.x, a.y } : (PwPoint){ a.x, is_ahead ? last.y + last.height : last.y };
  GArray        *to = g_array_new (FALSE, FALSE, sizeof (PwPoint));
  GArray        *from = g_array_new (FALSE, FALSE, sizeof (PwPoint));

  g_array_append_vals (to, points, segment + 1);
  g_array_append_val (to, end);
  g_array_append_val (from, start);
  g_array_append_vals (from, points + segment + 1, way->len - segment - 1);

  g_clear_pointer (&into->points, g_array_unref);
  g_clear_pointer (&out->points, g_array_unref);
  into->points = to;
  into->old_source = box_of (self, into->source)->bounds;
  into->old_target = first;
  into->was_source = into->was_target = NONE;
  into->is_settled = TRUE;
  into->is_new_way = TRUE;
  if (fabs (pw_rect_center (last).y - a.y) > 1 && is_level)
    {
      g_array_unref (from);
      return;
    }
  out->points = from;
  out->old_source = last;
  out->old_target = box_of (self, out->target)->bounds;
  out->was_source = out->was_target = NONE;
  out->is_settled = TRUE;
  out->is_new_way = TRUE;
}

static void
push_behind (const Placing *self,
             PwRect         area)
{
  for (guint i = 0; i < self->behind->len; i++)
    {
      const PwKeepFlow *flow = flow_of (self, self->behind, i);
      double            shift = area.x + area.width + PW_KEEP_LEAST_GAP - box_of (self, flow->target)->bounds.x;

      if (shift > 0)
        pw_keep_push (self->keeping, flow->target, shift);
    }
}

static gboolean
place_on_way (const Placing *self)
{
  PwKeepFlow *into, *out;
  gboolean    is_drawn;
  g_autoptr (GArray) way = find_way (self, &into, &out, &is_drawn);
  Spot   best = { { 0, 0 }, G_MAXDOUBLE, FALSE, FALSE, 0 };
  PwRect area;
  double cut;

  if (way == NULL || way->len < 2)
    return FALSE;
  for (guint i = 0; i + 1 < way->len; i++)
    try_segment (self, g_array_index (way, PwPoint, i), g_array_index (way, PwPoint, i + 1), i, get_entry (self, into), &best);
  try_rows (self, into, out, &best);
  if (is_drawn || way->len == 2) /* else something else lies between the two */
    try_push (self, into, out, way, &best);
  if (best.cost >= G_MAXDOUBLE)
    return FALSE;

  area = rect_at (self, best.at);
  cut = best.at.x - PW_KEEP_LEAST_GAP + 1;
  pw_keep_put_block (self->keeping, self->n, best.at);
  if (best.splits)
    split_way (self, into, out, way, best.segment);
  if (best.pushes)
    {
      for (guint i = 0; i < self->block->boxes->len; i++)
        box_of (self, g_array_index (self->block->boxes, int, i))->is_placed = FALSE;
      pw_keep_make_room (self->keeping, area, FALSE, cut, self->block->around, PW_KEEP_LEAST_GAP);
      push_behind (self, area);
      for (guint i = 0; i < self->block->boxes->len; i++)
        box_of (self, g_array_index (self->block->boxes, int, i))->is_placed = TRUE;
    }
  pw_keep_hold (self->keeping, area, self->block->around);

  return TRUE;
}

/* --- near what it is connected with --------------------------------------------------------------------- */

static double
get_distance_cost (const Placing *self,
                   PwPoint        at)
{
  double cost = 0;

  for (guint i = 0; i < self->before->len; i++)
    {
      const PwKeepFlow *flow = flow_of (self, self->before, i);
      PwRect            from = box_of (self, flow->source)->bounds;
      PwRect            to = pw_rect_translate (box_of (self, flow->target)->bounds, at.x, at.y);
      double            gap = to.x - from.x - from.width - PW_KEEP_GAP;

      cost += gap < 0 ? -gap * COST_BACK : gap * 0.4;
      cost += fabs (pw_rect_center (to).y - pw_rect_center (from).y) * 0.6;
    }
  for (guint i = 0; i < self->behind->len; i++)
    {
      const PwKeepFlow *flow = flow_of (self, self->behind, i);
      PwRect            from = pw_rect_translate (box_of (self, flow->source)->bounds, at.x, at.y);
      PwRect            to = box_of (self, flow->target)->bounds;
      double            gap = to.x - from.x - from.width - PW_KEEP_GAP;

      cost += gap < 0 ? -gap * COST_BACK / 2 : gap * 0.3;
      cost += fabs (pw_rect_center (to).y - pw_rect_center (from).y) * 0.4;
    }
  for (guint i = 0; i < self->beside->len; i++)
    {
      const PwKeepFlow *flow = flow_of (self, self->beside, i);
      int               own = box_of (self, flow->source)->block == self->n ? flow->source : flow->target;
      PwPoint           a = pw_rect_center (pw_rect_translate (box_of (self, own)->bounds, at.x, at.y));
      PwPoint           b = box_of (self, own == flow->source ? flow->target : flow->source)->is_placed ?
                                pw_rect_center (box_of (self, own == flow->source ? flow->target : flow->source)->bounds) :
                                a;

      cost += (fabs (a.x - b.x) + fabs (a.y - b.y)) * 0.3;
    }

  return cost;
}

static void
try_around (const Placing *self,
            PwPoint        anchor,
            Spot          *best)
{
  for (int aside = -STEPS_ASIDE; aside <= STEPS_ASIDE; aside++)
    for (int k = -REACH; k <= REACH; k++)
      {
        PwPoint at = { anchor.x + aside * STEP, anchor.y + k * STEP };
        double  cost = get_distance_cost (self, at) + (abs (aside) + abs (k)) * 0.5;
        double  place = cost < best->cost ? get_place_cost (self, rect_at (self, at)) : G_MAXDOUBLE;

        if (place < G_MAXDOUBLE)
          consider (best, (Spot){ at, cost + place, FALSE, FALSE, 0 });
      }
}

static PwRect
get_content_bounds (const Placing *self)
{
  const PwKeeping *keeping = self->keeping;
  PwRect           bounds = { 0, 0, 0, 0 };

  for (int i = 0; i < (int) keeping->boxes->len; i++)
    {
      const PwKeepBox *box = box_of (self, i);

      if (box->is_placed && i != self->block->around &&
          (self->block->around < 0 || (!pw_element_type_has (box->type, PW_TRAIT_SWIMLANE) && pw_keeping_is_around (keeping, self->block->around, i))))
        bounds = pw_rect_union (bounds, box->bounds);
    }

  return bounds;
}

/* Where nothing else says where: below all there is in the container. */
static PwPoint
get_last_place (const Placing *self)
{
  PwRect content = get_content_bounds (self);

  if (!pw_rect_is_empty (content))
    return (PwPoint){ content.x, content.y + content.height + PW_KEEP_GAP };
  if (self->block->around < 0)
    return (PwPoint){ 0, 0 };
  content = box_of (self, self->block->around)->bounds;

  return (PwPoint){ content.x + 30 + PW_KEEP_MARGIN, content.y + PW_KEEP_MARGIN };
}

static void
try_anchors (const Placing *self,
             Spot          *best)
{
  for (guint i = 0; i < self->before->len; i++)
    {
      const PwKeepFlow *flow = flow_of (self, self->before, i);
      PwRect            from = box_of (self, flow->source)->bounds;
      PwRect            to = box_of (self, flow->target)->bounds;

      try_around (self, (PwPoint){ from.x + from.width + PW_KEEP_GAP - to.x, pw_rect_center (from).y - pw_rect_center (to).y }, best);
    }
  for (guint i = 0; i < self->behind->len; i++)
    {
      const PwKeepFlow *flow = flow_of (self, self->behind, i);
      PwRect            from = box_of (self, flow->source)->bounds;
      PwRect            to = box_of (self, flow->target)->bounds;

      try_around (self, (PwPoint){ to.x - PW_KEEP_GAP - from.x - from.width, pw_rect_center (to).y - pw_rect_center (from).y }, best);
    }
  for (guint i = 0; i < self->beside->len; i++)
    {
      const PwKeepFlow *flow = flow_of (self, self->beside, i);
      int               own = box_of (self, flow->source)->block == self->n ? flow->source : flow->target;
      PwPoint           to = pw_rect_center (box_of (self, own == flow->source ? flow->target : flow->source)->bounds);
      PwPoint           from = pw_rect_center (box_of (self, own)->bounds);

      try_around (self, (PwPoint){ to.x - from.x, to.y - from.y }, best);
    }
}

static void
place_near (const Placing *self)
{
  Spot   best = { { 0, 0 }, G_MAXDOUBLE, FALSE, FALSE, 0 };
  PwRect area;

  try_anchors (self, &best);
  if (best.cost >= G_MAXDOUBLE)
    {
      best.at = get_last_place (self);
      if (self->before->len > 0)
        {
          PwRect from = box_of (self, flow_of (self, self->before, 0)->source)->bounds;

          best.at.x = MAX (best.at.x, from.x + from.width + PW_KEEP_GAP);
        }
    }
  best.at = (PwPoint){ round (best.at.x), round (best.at.y) };
  area = rect_at (self, best.at);
  pw_keep_put_block (self->keeping, self->n, best.at);
  pw_keep_hold (self->keeping, area, self->block->around);
  for (guint i = 0; i < self->behind->len && self->before->len > 0; i++)
    {
      const PwKeepFlow *from = flow_of (self, self->before, 0);
      const PwKeepFlow *to = flow_of (self, self->behind, i);
      PwRect            source = box_of (self, to->source)->bounds;
      double            shift = source.x + source.width + PW_KEEP_LEAST_GAP - box_of (self, to->target)->bounds.x;

      /* What the flow came to before it still comes to. */
      if (shift > 0 && box_of (self, to->target)->bounds.x > box_of (self, from->source)->bounds.x)
        pw_keep_push (self->keeping, to->target, shift);
    }
}

/* --- what is placed by rule ----------------------------------------------------------------------------------- */

static gboolean
is_event_free (const PwKeeping *keeping,
               int              host,
               PwRect           area)
{
  for (guint i = 0; i < keeping->content_of[host]->len; i++)
    {
      const PwKeepBox *event = pw_keeping_get_box (keeping, g_array_index (keeping->content_of[host], int, i));

      if (event->host == host && event->is_placed && pw_rect_intersects (event->bounds, area))
        return FALSE;
    }

  return TRUE;
}

/* On the lower border from the right, then on the upper one. */
static void
place_on_border (const Placing *self,
                 int            host)
{
  PwRect  bounds = box_of (self, host)->bounds;
  PwRect  own = self->block->bounds;
  PwPoint at = { bounds.x + bounds.width - EVENT_END - own.width / 2, bounds.y + bounds.height - own.height / 2 };

  for (guint is_top = 0; is_top < 2; is_top++)
    for (double aside = EVENT_END; aside <= MAX (bounds.width - own.width / 2, EVENT_END); aside += EVENT_STEP)
      {
        PwPoint spot = { bounds.x + bounds.width - aside - own.width / 2, bounds.y + (is_top == 1 ? 0 : bounds.height) - own.height / 2 };

        if (!is_event_free (self->keeping, host, rect_at (self, spot)))
          continue;
        pw_keep_put_block (self->keeping, self->n, spot);
        return;
      }
  pw_keep_put_block (self->keeping, self->n, at);
}

/* Below all pools, as long as the lowest of them. */
static void
place_pool (const Placing *self,
            int            pool)
{
  PwRect  all = get_content_bounds (self);
  PwPoint at = { all.x, pw_rect_is_empty (all) ? 0 : all.y + all.height + POOL_GAP };
  double  most = 0;

  for (guint i = 0; i < self->keeping->boxes->len; i++)
    {
      const PwKeepBox *other = box_of (self, (int) i);

      if (other->type == PW_ELEMENT_PARTICIPANT && other->is_placed && other->bounds.y + other->bounds.height > most)
        {
          most = other->bounds.y + other->bounds.height;
          at.x = other->bounds.x;
          all.width = other->bounds.width;
        }
    }
  pw_keep_put_block (self->keeping, self->n, at);
  for (guint i = 0; i < self->block->boxes->len; i++)
    {
      PwKeepBox *box = box_of (self, g_array_index (self->block->boxes, int, i));
      double     end = box_of (self, pool)->bounds.x + MAX (self->block->bounds.width, all.width);

      if (pw_element_type_has (box->type, PW_TRAIT_SWIMLANE) && box != box_of (self, pool))
        box->bounds.width = box->old.width = end - box->bounds.x;
    }
  box_of (self, pool)->bounds.width = box_of (self, pool)->old.width = MAX (self->block->bounds.width, all.width);
}

void
pw_keep_place_block (PwKeeping *self,
                     int        block)
{
  Placing          placing;
  int              pool = NONE;
  const PwKeepBox *first = pw_keeping_get_box (self, g_array_index (g_array_index (self->blocks, PwKeepBlock, block).boxes, int, 0));

  placing_init (&placing, self, block);
  for (guint i = 0; i < placing.block->boxes->len; i++)
    if (box_of (&placing, g_array_index (placing.block->boxes, int, i))->type == PW_ELEMENT_PARTICIPANT)
      pool = g_array_index (placing.block->boxes, int, i);
  if (placing.block->boxes->len == 1 && first->host >= 0 && pw_keeping_get_box (self, first->host)->is_placed)
    place_on_border (&placing, first->host);
  else if (pool >= 0)
    place_pool (&placing, pool);
  else if (!place_on_way (&placing))
    place_near (&placing);
  placing_clear (&placing);
}
