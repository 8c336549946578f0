/* interact/draft.c - where everything would be while a gesture lasts
 *
 * Most of what moves moves by one shift, so what stands near a place is found in the
 * index of the diagram as it is: once there for what stays, and once the shift back for
 * what moves. The few items that have places of their own are looked at one by one.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/draft.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/scope.h"

typedef struct
{
  guint      item;
  PwElement *flow;
  int        source;
  int        target;
  gboolean   is_within; /* both ends move */
  PwRect     reach;     /* around it and its ends, before anything moved */
  GArray    *old;       /* where it began, from outline to outline; NULL until needed */
  GArray    *way;       /* at this motion; NULL where it was not needed */
} Flow;

struct _PwDraft
{
  PwEditor        *editor;
  const PwDiagram *diagram;
  guint8          *is_moving; /* per item */
  GArray          *moving;    /* guint */
  GArray          *from;      /* PwRect: where these are: side by side, since very much may move */
  PwPoint          shift;
  GHashTable      *placed;  /* item → PwRect */
  GArray          *flows;   /* Flow; NULL until they are needed */
  GHashTable      *by_flow; /* element → index in @flows + 1 */
  PwRoutingPlaces  places;
};

static void
clear_flow (gpointer data)
{
  Flow *flow = data;

  g_clear_pointer (&flow->old, g_array_unref);
  g_clear_pointer (&flow->way, g_array_unref);
}

/* --- places for routing -------------------------------------------------------------- */

static gboolean
get_bounds (gconstpointer    user_data,
            const PwElement *element,
            PwRect          *bounds)
{
  const PwDraft *self = user_data;
  int            n = pw_editor_find_element (self->editor, element);

  if (n < 0)
    return FALSE;
  *bounds = pw_draft_get_bounds (self, (guint) n);

  return TRUE;
}

static gboolean
get_old_bounds (gconstpointer    user_data,
                const PwElement *element,
                PwRect          *bounds)
{
  const PwDraft *self = user_data;
  int            n = pw_editor_find_element (self->editor, element);

  if (n < 0)
    return FALSE;
  *bounds = pw_diagram_get_item (self->diagram, (guint) n)->bounds;

  return TRUE;
}

static GArray *
dup_way (gconstpointer    user_data,
         const PwElement *flow)
{
  const PwDraft *self = user_data;
  guint          at = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_flow, flow));
  const Flow    *found = at > 0 ? &g_array_index (self->flows, Flow, at - 1) : NULL;

  return found != NULL && found->way != NULL ? g_array_copy (found->way) : pw_drawing_dup_points (flow);
}

static void
add_near (const PwDraft *self,
          PwRect         area,
          gboolean       are_moving,
          GPtrArray     *near)
{
  g_autoptr (GArray) items = pw_editor_list_near (self->editor, area);

  for (guint i = 0; i < items->len; i++)
    {
      guint      n = g_array_index (items, guint, i);
      PwElement *element = pw_diagram_get_item (self->diagram, n)->element;

      if (element != NULL && (self->is_moving[n] != 0) == are_moving &&
          !g_hash_table_contains (self->placed, GUINT_TO_POINTER (n)))
        g_ptr_array_add (near, element);
    }
}

static GPtrArray *
list_near (gconstpointer    user_data,
           const PwElement *scope,
           PwRect           area)
{
  const PwDraft *self = user_data;
  GPtrArray     *near = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       n;

  add_near (self, area, FALSE, near);
  if (g_hash_table_size (self->placed) < self->moving->len)
    add_near (self, pw_rect_translate (area, -self->shift.x, -self->shift.y), TRUE, near);
  g_hash_table_iter_init (&iter, self->placed);
  while (g_hash_table_iter_next (&iter, &n, NULL))
    {
      PwElement *element = pw_diagram_get_item (self->diagram, GPOINTER_TO_UINT (n))->element;

      if (element != NULL)
        g_ptr_array_add (near, element);
    }

  return near;
}

/* --- what moves ---------------------------------------------------------------------- */

PwDraft *
pw_draft_new (PwEditor *editor)
{
  PwDraft *self = g_new0 (PwDraft, 1);

  self->editor = editor;
  self->diagram = pw_editor_get_diagram (editor);
  self->is_moving = g_new0 (guint8, pw_diagram_get_n_items (self->diagram) + 1);
  self->moving = g_array_new (FALSE, FALSE, sizeof (guint));
  self->from = g_array_new (FALSE, FALSE, sizeof (PwRect));
  self->placed = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->by_flow = g_hash_table_new (NULL, NULL);
  self->places = (PwRoutingPlaces){ get_bounds, get_old_bounds, dup_way, list_near, self };

  return self;
}

void
pw_draft_free (PwDraft *self)
{
  if (self == NULL)
    return;

  g_free (self->is_moving);
  g_array_unref (self->moving);
  g_array_unref (self->from);
  g_hash_table_unref (self->placed);
  g_clear_pointer (&self->flows, g_array_unref);
  g_hash_table_unref (self->by_flow);
  g_free (self);
}

void
pw_draft_add (PwDraft *self,
              guint    n)
{
  if (self->is_moving[n] != 0 || pw_diagram_get_item (self->diagram, n)->is_edge)
    return;

  self->is_moving[n] = 1;
  g_array_append_val (self->moving, n);
  g_array_append_val (self->from, pw_diagram_get_item (self->diagram, n)->bounds);
  g_hash_table_remove_all (self->by_flow);
  g_clear_pointer (&self->flows, g_array_unref);
}

gboolean
pw_draft_is_moving (const PwDraft *self,
                    int            n)
{
  return n >= 0 && self->is_moving[n] != 0;
}

const GArray *
pw_draft_get_moving (const PwDraft *self)
{
  return self->moving;
}

void
pw_draft_set_shift (PwDraft *self,
                    PwPoint  by)
{
  self->shift = by;
}

void
pw_draft_place (PwDraft *self,
                guint    n,
                PwRect   bounds)
{
  g_return_if_fail (self->is_moving[n] != 0);

  g_hash_table_replace (self->placed, GUINT_TO_POINTER (n), g_memdup2 (&bounds, sizeof bounds));
}

void
pw_draft_unplace (PwDraft *self)
{
  g_hash_table_remove_all (self->placed);
}

PwRect
pw_draft_get_bounds (const PwDraft *self,
                     guint          n)
{
  PwRect        bounds = pw_diagram_get_item (self->diagram, n)->bounds;
  const PwRect *placed;

  if (self->is_moving[n] == 0)
    return bounds;
  /* Mostly nothing is placed, and then very much may move. */
  placed = g_hash_table_size (self->placed) > 0 ? g_hash_table_lookup (self->placed, GUINT_TO_POINTER (n)) : NULL;

  return placed != NULL ? *placed : pw_rect_translate (bounds, self->shift.x, self->shift.y);
}

/* --- flows --------------------------------------------------------------------------- */

static PwRect
get_old_reach (const PwDraft *self,
               const Flow    *flow)
{
  PwRect reach = pw_rect_grow (pw_diagram_get_item (self->diagram, flow->item)->bounds, 1);

  if (flow->source >= 0)
    reach = pw_rect_union (reach, pw_diagram_get_item (self->diagram, (guint) flow->source)->bounds);
  if (flow->target >= 0)
    reach = pw_rect_union (reach, pw_diagram_get_item (self->diagram, (guint) flow->target)->bounds);

  return reach;
}

static void
add_flows_of (PwDraft         *self,
              const PwElement *element)
{
  for (guint outgoing = 0; element != NULL && outgoing < 2; outgoing++)
    {
      g_autoptr (GPtrArray) flows = pw_scope_list_flows (element, outgoing == 1, PW_ELEMENT_UNKNOWN);

      for (guint i = 0; i < flows->len; i++)
        {
          PwElement *element_of = g_ptr_array_index (flows, i);
          int        item = g_hash_table_contains (self->by_flow, element_of) ? -1 : pw_editor_find_element (self->editor, element_of);
          Flow       flow = { .item = (guint) item, .flow = element_of };

          if (item < 0)
            continue;
          flow.source = pw_editor_find_element (self->editor, pw_scope_get_source (element_of));
          flow.target = pw_editor_find_element (self->editor, pw_scope_get_target (element_of));
          flow.is_within = pw_draft_is_moving (self, flow.source) && pw_draft_is_moving (self, flow.target);
          flow.reach = get_old_reach (self, &flow);
          g_array_append_val (self->flows, flow);
          g_hash_table_insert (self->by_flow, element_of, GUINT_TO_POINTER (self->flows->len));
        }
    }
}

static void
gather_flows (PwDraft *self)
{
  self->flows = g_array_new (FALSE, FALSE, sizeof (Flow));
  g_array_set_clear_func (self->flows, clear_flow);
  for (guint i = 0; i < self->moving->len; i++)
    add_flows_of (self, pw_diagram_get_item (self->diagram, g_array_index (self->moving, guint, i))->element);
  /* Associations that end at a flow come after it; the list grows while it is gone through. */
  for (guint i = 0; i < self->flows->len; i++)
    add_flows_of (self, g_array_index (self->flows, Flow, i).flow);
}

/* Whether it moves as a whole. */
static gboolean
is_rigid (const PwDraft *self,
          const Flow    *flow)
{
  return flow->is_within &&
         (g_hash_table_size (self->placed) == 0 || (!g_hash_table_contains (self->placed, GINT_TO_POINTER (flow->source)) &&
                                                    !g_hash_table_contains (self->placed, GINT_TO_POINTER (flow->target))));
}

/* Here or where it was. */
static gboolean
is_seen (const PwDraft *self,
         const Flow    *flow,
         PwRect         visible)
{
  PwRect reach = flow->reach;

  if (is_rigid (self, flow))
    return pw_rect_intersects (reach, visible) || pw_rect_intersects (pw_rect_translate (reach, self->shift.x, self->shift.y), visible);
  if (flow->source >= 0)
    reach = pw_rect_union (reach, pw_draft_get_bounds (self, (guint) flow->source));
  if (flow->target >= 0)
    reach = pw_rect_union (reach, pw_draft_get_bounds (self, (guint) flow->target));

  return pw_rect_intersects (reach, visible);
}

static GArray *
translate (const GArray *points,
           PwPoint       by)
{
  GArray *way = g_array_copy ((GArray *) points);

  for (guint i = 0; i < way->len; i++)
    {
      g_array_index (way, PwPoint, i).x += by.x;
      g_array_index (way, PwPoint, i).y += by.y;
    }

  return way;
}

static GArray *
read_old (const PwDiagramItem *item)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (PwPoint));

  g_array_append_vals (points, item->points, item->n_points);

  return pw_routing_dock (item->element, points);
}

static void
show_flow (PwDraft   *self,
           Flow      *flow,
           PwPreview *preview)
{
  const PwDiagramItem *item = pw_diagram_get_item (self->diagram, flow->item);

  if (is_rigid (self, flow))
    {
      if (flow->old == NULL)
        flow->old = read_old (item);
      flow->way = translate (flow->old, self->shift);
    }
  else
    flow->way = pw_routing_repair_among (&self->places, flow->flow);
  if (flow->way != NULL && flow->way->len >= 2)
    pw_preview_add_flow (preview, (int) flow->item, item->type, (const PwPoint *) flow->way->data, flow->way->len);
}

static gboolean
is_same (PwRect a,
         PwRect b)
{
  return fabs (a.x - b.x) < 0.001 && fabs (a.y - b.y) < 0.001 && fabs (a.width - b.width) < 0.001 && fabs (a.height - b.height) < 0.001;
}

void
pw_draft_show (PwDraft   *self,
               PwPreview *preview)
{
  PwRect visible = pw_view_state_get_visible (pw_editor_get_view_state (self->editor));

  if (self->flows == NULL)
    gather_flows (self);
  for (guint i = 0; i < self->moving->len; i++)
    {
      guint  n = g_array_index (self->moving, guint, i);
      PwRect from = g_array_index (self->from, PwRect, i);
      PwRect bounds = pw_rect_translate (from, self->shift.x, self->shift.y);

      if (g_hash_table_size (self->placed) > 0)
        bounds = pw_draft_get_bounds (self, n);
      /* Of lanes and their pool some stay as they are. */
      if (g_hash_table_size (self->placed) == 0 || !is_same (from, bounds))
        pw_preview_add_ghost (preview, (int) n, NULL, bounds);
    }
  for (guint i = 0; i < self->flows->len; i++)
    {
      Flow *flow = &g_array_index (self->flows, Flow, i);

      g_clear_pointer (&flow->way, g_array_unref);
      if (is_seen (self, flow, visible))
        show_flow (self, flow, preview);
    }
}

const PwRoutingPlaces *
pw_draft_get_places (const PwDraft *self)
{
  return &self->places;
}
