/* edit/space.c - room made or taken beyond a cut: what would move, as data
 *
 * Everything that is drawn on the plane, or in the container, is a member. Along the
 * axis of the drag each one stays, moves, or is stretched:
 *
 *        stays     | moves          what is nothing but a shape goes by its middle,
 *     [ A ]  [ B ] |  [ C ]         what holds others by its borders
 *   [          stretched       ]
 *                  cut
 *
 * Content of what stays or moves goes along with it. Lanes are as long as their pool,
 * so along the pool they do what it does.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/space.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/routing.h"
#include "edit/rules.h"
#include "edit/scope.h"

/* Shapes do not come nearer to each other than this, unless they are. */
#define LEAST_GAP 20
/* Between content and border likewise. */
#define MARGIN 10

typedef enum
{
  STATE_UNKNOWN,
  STATE_STAYS,
  STATE_MOVES,
  STATE_STRETCHED,
} State;

typedef struct
{
  PwElement *element;
  PwElement *host;   /* that it is attached to; NULL for none */
  PwElement *around; /* the pool or sub-process that holds it; NULL for none */
  PwRect     bounds;
  State      state;
} Member;

typedef struct
{
  PwElement *flow;
  PwElement *source;
  PwElement *target;
  GArray    *points;
  PwRect     bounds; /* of these */
} Edge;

/* What could be cut is read once, then planned for as often as the pointer moves. */
struct _PwSpace
{
  const PwElement *plane;
  PwElement       *own;     /* what is cut alone; NULL for all of the plane */
  GArray          *members; /* Member, in drawing order */
  GHashTable      *indices; /* element → index + 1 */
  GArray          *edges;   /* Edge */

  /* Of the plan in hand. */
  double   cut;
  gboolean is_horizontal;
  double   delta;
};

typedef PwSpace Space;

static PwElementType
type_of (const PwElement *element)
{
  return pw_element_get_bpmn_type (element);
}

static double
start_of (const Space *self,
          PwRect       rect)
{
  return self->is_horizontal ? rect.x : rect.y;
}

static double
length_of (const Space *self,
           PwRect       rect)
{
  return self->is_horizontal ? rect.width : rect.height;
}

static double
end_of (const Space *self,
        PwRect       rect)
{
  return start_of (self, rect) + length_of (self, rect);
}

static gboolean
is_beside (const Space *self,
           PwRect       a,
           PwRect       b)
{
  return self->is_horizontal ? a.y < b.y + b.height && b.y < a.y + a.height : a.x < b.x + b.width && b.x < a.x + a.width;
}

/* --- members ------------------------------------------------------------------------------- */

static Member *
find_member (const Space     *self,
             const PwElement *element)
{
  guint index = element != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, element)) : 0;

  return index > 0 ? &g_array_index (self->members, Member, index - 1) : NULL;
}

static gboolean
is_held (const PwElement *element,
         const PwElement *container)
{
  PwElement *scope = pw_scope_of_container (container);

  if (element == container || pw_element_get_reference (element, "attachedToRef") == container)
    return TRUE;
  if (scope != NULL && pw_element_is_inside (element, scope))
    return TRUE;

  return pw_drawing_lies_within (element, container);
}

/* What is drawn around the element: its pool, or the sub-process it stands in. */
static PwElement *
get_surrounding (const PwElement *element)
{
  PwElement *scope = pw_scope_get (element);

  if (scope != NULL && type_of (scope) == PW_ELEMENT_PROCESS)
    return pw_scope_get_pool (scope);

  return scope;
}

/* Adds what is drawn in @container (nullable, then all of the plane). */
static void
add_members (Space           *self,
             const PwElement *container,
             State            state)
{
  for (PwElement *shape = pw_element_get_first_child (self->plane); shape != NULL; shape = pw_element_get_next_sibling (shape))
    {
      PwElement *element = pw_element_get_reference (shape, "bpmnElement");
      Member     member = { .element = element, .state = state };

      if (element == NULL || type_of (shape) != PW_ELEMENT_BPMN_SHAPE || pw_drawing_get_shape (element) != shape ||
          !pw_drawing_get_bounds (element, &member.bounds) || find_member (self, element) != NULL)
        continue;
      if (container != NULL && !is_held (element, container))
        continue;
      member.host = pw_element_get_reference (element, "attachedToRef");
      member.around = type_of (element) != PW_ELEMENT_PARTICIPANT ? get_surrounding (element) : NULL;
      g_array_append_val (self->members, member);
      g_hash_table_insert (self->indices, element, GUINT_TO_POINTER (self->members->len));
    }
}

static gboolean
is_stretchable (const PwElement *element)
{
  return pw_element_has (element, PW_TRAIT_SWIMLANE) || type_of (element) == PW_ELEMENT_GROUP ||
         (pw_element_has (element, PW_TRAIT_SUB_PROCESS) && pw_drawing_is_expanded (element));
}

static State
compare_with_cut (const Space  *self,
                  const Member *member)
{
  double start = start_of (self, member->bounds);
  double end = end_of (self, member->bounds);

  if (!is_stretchable (member->element))
    return (start + end) / 2 >= self->cut ? STATE_MOVES : STATE_STAYS;
  if (start >= self->cut)
    return STATE_MOVES;
  /* Between two lanes the first one grows, so no gap opens. */
  if (end < self->cut || (end <= self->cut && !pw_element_has (member->element, PW_TRAIT_SWIMLANE)))
    return STATE_STAYS;

  return STATE_STRETCHED;
}

static State
get_state (const Space *self,
           Member      *member)
{
  Member *host, *around;

  if (member->state != STATE_UNKNOWN)
    return member->state;

  host = find_member (self, member->host);
  around = find_member (self, member->around);
  if (host != NULL && pw_element_has (host->element, PW_TRAIT_ACTIVITY))
    around = host;
  if (around != NULL)
    member->state = get_state (self, around);
  if (type_of (member->element) == PW_ELEMENT_LANE && around != NULL && pw_drawing_is_horizontal (member->element) == self->is_horizontal)
    return member->state;
  if (member->state == STATE_UNKNOWN || member->state == STATE_STRETCHED)
    member->state = compare_with_cut (self, member);

  return member->state;
}

/* Pools that a pool would grow into go on, with all that lies beyond them. */
static void
push_pools (Space           *self,
            const PwElement *pool)
{
  Member  *own = find_member (self, pool);
  gboolean is_hit = FALSE;
  PwRect   grown, place;
  g_autoptr (GPtrArray) beyond = g_ptr_array_new ();

  if (own == NULL || type_of (pool) != PW_ELEMENT_PARTICIPANT || self->delta <= 0 || own->state != STATE_STRETCHED)
    return;
  grown = own->bounds;
  if (self->is_horizontal)
    grown.width += self->delta;
  else
    grown.height += self->delta;
  for (PwElement *other = pw_element_get_first_child (pw_element_get_parent (pool)); other != NULL; other = pw_element_get_next_sibling (other))
    if (other != pool && type_of (other) == PW_ELEMENT_PARTICIPANT && pw_drawing_get_plane (other) == self->plane &&
        pw_drawing_get_bounds (other, &place) && start_of (self, place) >= end_of (self, own->bounds) && is_beside (self, place, grown))
      {
        is_hit |= pw_rect_intersects (place, grown);
        g_ptr_array_add (beyond, other);
      }
  for (guint i = 0; is_hit && i < beyond->len; i++)
    add_members (self, g_ptr_array_index (beyond, i), STATE_MOVES);
}

/* --- how much may go ------------------------------------------------------------------------ */

/* Where a member ends, for searching. */
typedef struct
{
  double        end;
  const Member *member;
} Ending;

static int
compare_endings (gconstpointer a,
                 gconstpointer b)
{
  double left = ((const Ending *) a)->end;
  double right = ((const Ending *) b)->end;

  return (left > right) - (left < right);
}

/* (element-type Ending): what stays, in the order of where it ends. */
static GArray *
list_endings (const Space *self)
{
  GArray *endings = g_array_new (FALSE, FALSE, sizeof (Ending));

  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *member = &g_array_index (self->members, Member, i);
      const Ending  ending = { end_of (self, member->bounds), member };

      if (member->state == STATE_STAYS)
        g_array_append_val (endings, ending);
    }
  g_array_sort (endings, compare_endings);

  return endings;
}

/* A container that is cut keeps its least size and what stays in it. */
static double
limit_by_container (const Space  *self,
                    const Member *container,
                    const GArray *endings,
                    double        delta)
{
  double end = end_of (self, container->bounds);
  double length = length_of (self, container->bounds);
  double width, height, least;
  guint  low = 0;
  guint  high = endings->len;

  pw_rules_get_least_size (container->element, &width, &height);
  least = MIN (length, self->is_horizontal ? width : height);
  delta = MAX (delta, least - length);

  /* Only what ends near the end of the container can be in the way. */
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (endings, Ending, middle).end <= end - MARGIN + delta)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < endings->len && g_array_index (endings, Ending, i).end <= end; i++)
    {
      const Ending *ending = &g_array_index (endings, Ending, i);
      double        room = end - ending->end;

      if (room < MARGIN - delta && pw_rect_contains_rect (container->bounds, ending->member->bounds))
        delta = MAX (delta, MIN (room, MARGIN) - room);
    }

  return delta;
}

/* What moves does not run into what stays. */
static double
limit_by_neighbours (const Space *self,
                     double       delta)
{
  g_autoptr (GPtrArray) staying = g_ptr_array_new ();
  double reach = LEAST_GAP - delta;

  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = &g_array_index (self->members, Member, i);

      if (member->state == STATE_STAYS && type_of (member->element) != PW_ELEMENT_GROUP && end_of (self, member->bounds) > self->cut - reach)
        g_ptr_array_add (staying, member);
    }
  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *moved = &g_array_index (self->members, Member, i);
      double        start = start_of (self, moved->bounds);

      /* How near a lane comes to what stands in the one before it is a matter of that one. */
      if (moved->state != STATE_MOVES || type_of (moved->element) == PW_ELEMENT_GROUP || type_of (moved->element) == PW_ELEMENT_LANE || start > self->cut + reach)
        continue;
      for (guint k = 0; k < staying->len; k++)
        {
          const Member *other = g_ptr_array_index (staying, k);
          double        gap = start - end_of (self, other->bounds);

          if (gap >= 0 && is_beside (self, moved->bounds, other->bounds))
            delta = MAX (delta, MIN (gap, LEAST_GAP) - gap);
        }
    }

  return delta;
}

static double
limit (const Space *self)
{
  double delta = self->delta;
  g_autoptr (GArray) endings = NULL;

  if (delta >= 0)
    return delta;
  endings = list_endings (self);
  for (guint i = 0; i < self->members->len; i++)
    if (g_array_index (self->members, Member, i).state == STATE_STRETCHED)
      delta = limit_by_container (self, &g_array_index (self->members, Member, i), endings, delta);

  return MIN (0, limit_by_neighbours (self, delta));
}

/* --- flows ------------------------------------------------------------------------------------ */

static double *
along (const Space *self,
       PwPoint     *point)
{
  return self->is_horizontal ? &point->x : &point->y;
}

static gboolean
end_moves (const Space  *self,
           const Member *end,
           PwPoint       docking)
{
  if (end->state == STATE_STRETCHED)
    return *along (self, &docking) > self->cut;

  return end->state == STATE_MOVES;
}

/* The points beyond the cut move; what is in line with an end goes with the end. Returns
 * NULL where that would tear a line that lies across, or lead back over itself.
 */
static GArray *
stretch (const Space  *self,
         const GArray *points,
         const Member *source,
         const Member *target)
{
  g_autofree gboolean *moves = g_new0 (gboolean, points->len);
  g_autoptr (GArray) way = g_array_sized_new (FALSE, FALSE, sizeof (PwPoint), points->len);
  guint last = points->len - 1;
  guint first_run = 0;

  g_array_append_vals (way, points->data, points->len);
  for (guint i = 1; i < last; i++)
    moves[i] = *along (self, &g_array_index (way, PwPoint, i)) > self->cut;
  moves[0] = end_moves (self, source, g_array_index (way, PwPoint, 0));
  moves[last] = end_moves (self, target, g_array_index (way, PwPoint, last));
  while (first_run < last && fabs (*along (self, &g_array_index (way, PwPoint, first_run + 1)) - *along (self, &g_array_index (way, PwPoint, 0))) < 0.01)
    first_run++;
  if (first_run == last && moves[0] != moves[last])
    return NULL;
  for (guint i = 1; i <= first_run; i++)
    moves[i] = moves[0];
  for (guint i = last; i > first_run + 1 && fabs (*along (self, &g_array_index (way, PwPoint, i - 1)) - *along (self, &g_array_index (way, PwPoint, last))) < 0.01; i--)
    moves[i - 1] = moves[last];

  for (guint i = 0; i <= last; i++)
    if (moves[i])
      *along (self, &g_array_index (way, PwPoint, i)) += self->delta;
  for (guint i = 1; i <= last; i++)
    {
      double before = *along (self, &g_array_index (points, PwPoint, i)) - *along (self, &g_array_index (points, PwPoint, i - 1));
      double after = *along (self, &g_array_index (way, PwPoint, i)) - *along (self, &g_array_index (way, PwPoint, i - 1));

      if (before * after < 0)
        return NULL;
    }

  return g_steal_pointer (&way);
}

static PwRect
get_new_bounds (const Space  *self,
                const Member *member)
{
  PwRect bounds = member->bounds;

  if (member->state == STATE_MOVES)
    return pw_rect_translate (bounds, self->is_horizontal ? self->delta : 0, self->is_horizontal ? 0 : self->delta);
  if (member->state == STATE_STRETCHED && self->is_horizontal)
    bounds.width += self->delta;
  else if (member->state == STATE_STRETCHED)
    bounds.height += self->delta;

  return bounds;
}

static gboolean
is_same_way (const GArray *a,
             const GArray *b)
{
  for (guint i = 0; i < a->len && a->len == b->len; i++)
    if (fabs (g_array_index (a, PwPoint, i).x - g_array_index (b, PwPoint, i).x) > 0.001 ||
        fabs (g_array_index (a, PwPoint, i).y - g_array_index (b, PwPoint, i).y) > 0.001)
      return FALSE;

  return a->len == b->len;
}

static void
plan_flow (const Space *self,
           const Edge  *edge,
           PwSpacePlan *plan)
{
  Member     *begin = find_member (self, edge->source);
  Member     *end = find_member (self, edge->target);
  PwSpaceFlow planned = { edge->flow, NULL, FALSE };
  PwRect      from, to;

  if (begin == NULL && end == NULL)
    return;
  if (begin != NULL && end != NULL)
    planned.points = stretch (self, edge->points, begin, end);
  else if ((begin != NULL ? begin : end)->state == STATE_STAYS)
    return;
  if (planned.points == NULL)
    {
      if ((begin == NULL && !pw_drawing_get_bounds (edge->source, &from)) || (end == NULL && !pw_drawing_get_bounds (edge->target, &to)))
        return;
      planned.is_guess = TRUE;
      planned.points = pw_routing_guess (edge->flow, begin != NULL ? get_new_bounds (self, begin) : from, end != NULL ? get_new_bounds (self, end) : to);
    }
  if (planned.points != NULL && is_same_way (planned.points, edge->points))
    g_array_unref (planned.points);
  else if (planned.points != NULL)
    g_array_append_val (plan->flows, planned);
}

/* --- the plan ------------------------------------------------------------------------------------ */

static void
clear_flow (gpointer data)
{
  g_array_unref (((PwSpaceFlow *) data)->points);
}

static void
clear_edge (gpointer data)
{
  g_array_unref (((Edge *) data)->points);
}

static PwRect
get_area (const Space *self,
          PwRect       whole)
{
  double start = MIN (self->cut, self->cut + self->delta);

  return self->is_horizontal ? (PwRect){ start, whole.y, fabs (self->delta), whole.height } : (PwRect){ whole.x, start, whole.width, fabs (self->delta) };
}

static void
fill_plan (const Space  *self,
           const PwRect *within,
           PwSpacePlan  *plan)
{
  PwRect whole = { 0, 0, 0, 0 };

  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *member = &g_array_index (self->members, Member, i);
      PwSpaceShape  planned = { member->element, member->bounds, member->bounds };

      whole = pw_rect_union (whole, member->bounds);
      if (member->state == STATE_STAYS)
        continue;
      planned.to = get_new_bounds (self, member);
      if (within == NULL || pw_rect_intersects (planned.from, *within) || pw_rect_intersects (planned.to, *within))
        g_array_append_val (plan->shapes, planned);
    }
  plan->area = get_area (self, whole);
  for (guint i = 0; i < self->edges->len; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);

      if (within == NULL || pw_rect_intersects (pw_rect_grow (edge->bounds, fabs (self->delta) + 1), *within))
        plan_flow (self, edge, plan);
    }
}

static void
read_edges (Space *self)
{
  for (PwElement *drawn = pw_element_get_first_child (self->plane); drawn != NULL; drawn = pw_element_get_next_sibling (drawn))
    {
      Edge edge = { .flow = type_of (drawn) == PW_ELEMENT_BPMN_EDGE ? pw_element_get_reference (drawn, "bpmnElement") : NULL };

      if (edge.flow == NULL || pw_drawing_get_edge (edge.flow) != drawn)
        continue;
      edge.source = pw_scope_get_source (edge.flow);
      edge.target = pw_scope_get_target (edge.flow);
      edge.points = edge.source != NULL && edge.target != NULL ? pw_drawing_dup_points (edge.flow) : NULL;
      if (edge.points == NULL)
        continue;
      edge.bounds = pw_points_bounds ((const PwPoint *) (const void *) edge.points->data, edge.points->len);
      if (edge.points->len < 2)
        g_array_unref (edge.points);
      else
        g_array_append_val (self->edges, edge);
    }
}

PwSpace *
pw_space_new (const PwElement *container,
              gboolean         everywhere)
{
  PwSpace   *self = g_new0 (PwSpace, 1);
  PwElement *own = (PwElement *) container;

  self->plane = pw_drawing_get_content_plane (container);
  self->members = g_array_new (FALSE, FALSE, sizeof (Member));
  self->indices = g_hash_table_new (NULL, NULL);
  self->edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  g_array_set_clear_func (self->edges, clear_edge);
  if (self->plane == NULL)
    return self;

  /* Lanes are cut together, and what has no border is all of its drawing. */
  if (type_of (own) == PW_ELEMENT_LANE)
    own = get_surrounding (own);
  else if (type_of (own) == PW_ELEMENT_PROCESS)
    own = pw_scope_get_pool (own);
  if (everywhere || (own != NULL && (pw_drawing_get_shape (own) == NULL || pw_drawing_get_plane (own) != self->plane)))
    own = NULL;
  self->own = own;
  add_members (self, own, STATE_UNKNOWN);
  read_edges (self);

  return self;
}

void
pw_space_free (PwSpace *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->members);
  g_hash_table_unref (self->indices);
  g_array_unref (self->edges);
  g_free (self);
}

/* Pools that were pushed belong to one plan alone. */
static void
forget_pushed (PwSpace *self,
               guint    n_members)
{
  for (guint i = n_members; i < self->members->len; i++)
    g_hash_table_remove (self->indices, g_array_index (self->members, Member, i).element);
  g_array_set_size (self->members, n_members);
}

PwSpacePlan *
pw_space_plan_within (PwSpace      *self,
                      double        cut,
                      gboolean      is_horizontal,
                      double        delta,
                      const PwRect *within)
{
  PwSpacePlan *plan = g_new0 (PwSpacePlan, 1);
  guint        n_members = self->members->len;

  plan->shapes = g_array_new (FALSE, FALSE, sizeof (PwSpaceShape));
  plan->flows = g_array_new (FALSE, FALSE, sizeof (PwSpaceFlow));
  g_array_set_clear_func (plan->flows, clear_flow);
  self->cut = cut;
  self->is_horizontal = is_horizontal;
  self->delta = delta;
  for (guint i = 0; i < n_members; i++)
    g_array_index (self->members, Member, i).state = STATE_UNKNOWN;
  for (guint i = 0; i < n_members; i++)
    get_state (self, &g_array_index (self->members, Member, i));
  if (self->own != NULL)
    push_pools (self, self->own);
  self->delta = plan->delta = limit (self);
  if (plan->delta != 0)
    fill_plan (self, within, plan);
  forget_pushed (self, n_members);

  return plan;
}

PwSpacePlan *
pw_space_plan (const PwElement *container,
               double           cut,
               gboolean         is_horizontal,
               double           delta,
               gboolean         everywhere)
{
  g_autoptr (PwSpace) space = pw_space_new (container, everywhere);

  return pw_space_plan_within (space, cut, is_horizontal, delta, NULL);
}

void
pw_space_plan_free (PwSpacePlan *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->shapes);
  g_array_unref (self->flows);
  g_free (self);
}
