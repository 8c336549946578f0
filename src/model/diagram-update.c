/* model/diagram-update.c - brings a diagram in step with its document
 *
 * Mostly a transaction moves and renames: then the items of what it touched are read
 * anew, in their places. Where shapes come or go, or something is held by another, the
 * whole plane is read, and what was there before is recognised by its shape.
 *
 * What changed includes what is drawn differently because of others: a flow, since it
 * shows the default of its source, an activity, since it shows what it calls.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/diagram-private.h"

#include <stdlib.h>
#include <string.h>

#include "model/trace.h"

void
pw_diagram_update_free (PwDiagramUpdate *self)
{
  if (self == NULL)
    return;

  g_free (self->map);
  g_array_unref (self->changed);
  g_free (self);
}

guint
pw_diagram_update_map (const PwDiagramUpdate *self,
                       guint                  before)
{
  return self->map != NULL && before < self->n_before ? self->map[before] : before;
}

/* --- what may look different --------------------------------------------------------- */

typedef struct
{
  PwDiagram  *diagram;
  GHashTable *items; /* index + 1 of each that may */
} Affected;

static void
add_shape (Affected        *self,
           const PwElement *shape)
{
  gpointer place = g_hash_table_lookup (self->diagram->places, shape);

  if (place != NULL)
    g_hash_table_add (self->items, place);
}

static void
add_drawn (Affected        *self,
           const PwElement *element)
{
  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (element, i);

      if (pw_element_has (reference->from, PW_TRAIT_DIAGRAM) && g_str_equal (reference->role, "bpmnElement"))
        add_shape (self, reference->from);
    }
}

/* Its shapes, all that names it, and the data that flows into it and out of it. */
static void
add_with_neighbours (Affected        *self,
                     const PwElement *element)
{
  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    {
      const PwElement *from = pw_element_get_nth_referrer (element, i)->from;

      add_drawn (self, from);
      if (pw_element_get_bpmn_type (from) == PW_ELEMENT_DATA_INPUT_ASSOCIATION ||
          pw_element_get_bpmn_type (from) == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION)
        add_drawn (self, pw_element_get_parent (from));
      if (pw_element_has (from, PW_TRAIT_DIAGRAM))
        add_shape (self, from);
    }
  if (!pw_element_has (element, PW_TRAIT_ACTIVITY))
    return;
  for (PwElement *child = pw_element_get_first_child (element); child != NULL; child = pw_element_get_next_sibling (child))
    if (pw_element_has (child, PW_TRAIT_CONNECTION | PW_TRAIT_EVENT))
      add_drawn (self, child);
}

static void
add_around_shape (Affected        *self,
                  const PwElement *shape)
{
  PwElement *element = pw_element_get_reference (shape, "bpmnElement");
  PwElement *activity = pw_element_get_reference (shape, "choreographyActivityShape");

  add_shape (self, shape);
  if (activity != NULL)
    add_shape (self, activity);
  if (element != NULL)
    add_with_neighbours (self, element);
  for (guint i = 0; i < pw_element_get_n_referrers (shape); i++)
    add_shape (self, pw_element_get_nth_referrer (shape, i)->from);
}

static void
add_around (Affected        *self,
            const PwElement *element)
{
  PwElementType type = pw_element_get_bpmn_type (element);

  if (type == PW_ELEMENT_BPMN_PLANE || type == PW_ELEMENT_BPMN_DIAGRAM)
    return;
  if (type == PW_ELEMENT_BPMN_LABEL)
    element = pw_element_get_parent (element);
  if (pw_element_has (element, PW_TRAIT_DIAGRAM))
    {
      add_around_shape (self, element);
      return;
    }

  for (; element != NULL; element = pw_element_get_parent (element))
    {
      type = pw_element_get_bpmn_type (element);
      if (type == PW_ELEMENT_DEFINITIONS || type == PW_ELEMENT_COLLABORATION)
        break;
      add_with_neighbours (self, element);
    }
}

static GHashTable *
find_affected (PwDiagram       *self,
               const GPtrArray *touched)
{
  Affected affected = { self, g_hash_table_new (NULL, NULL) };

  for (guint i = 0; i < touched->len; i++)
    add_around (&affected, g_ptr_array_index (touched, i));

  return affected.items;
}

/* --- comparing ------------------------------------------------------------------------- */

static gboolean
is_same_color (const PwColor *a,
               const PwColor *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

static gboolean
is_same_rect (const PwRect *a,
              const PwRect *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

/* Names of fonts are only compared as pointers: that of @a may be of a style that went. */
static gboolean
is_same_font (const PwDiagramFont *a,
              const PwDiagramFont *b)
{
  return a->family == b->family && memcmp (&a->size, &b->size, sizeof a->size) == 0 && a->is_bold == b->is_bold &&
         a->is_italic == b->is_italic && a->is_underlined == b->is_underlined && a->is_struck_through == b->is_struck_through;
}

static gboolean
is_same_way (const PwDiagramItem *a,
             const PwDiagramItem *b)
{
  return a->n_points == b->n_points &&
         (a->n_points == 0 || memcmp (a->points, b->points, a->n_points * sizeof (PwPoint)) == 0);
}

/* All but the parent. */
static gboolean
is_same (const PwDiagramItem *a,
         const PwDiagramItem *b)
{
  return a->element == b->element && a->type == b->type && a->message == b->message && is_same_rect (&a->bounds, &b->bounds) &&
         is_same_way (a, b) && is_same_rect (&a->label_bounds, &b->label_bounds) && is_same_color (&a->fill, &b->fill) &&
         is_same_color (&a->stroke, &b->stroke) && is_same_color (&a->label_color, &b->label_color) &&
         is_same_font (&a->font, &b->font) && a->is_edge == b->is_edge && a->is_expanded == b->is_expanded &&
         a->is_horizontal == b->is_horizontal && a->is_marker_visible == b->is_marker_visible &&
         a->has_label_bounds == b->has_label_bounds && a->has_children == b->has_children && a->has_plane == b->has_plane;
}

static int
compare_indices (gconstpointer a,
                 gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

/* --- in place --------------------------------------------------------------------------- */

static gboolean
is_drawn (PwDiagram       *self,
          const PwElement *element)
{
  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    if (g_hash_table_contains (self->places, pw_element_get_nth_referrer (element, i)->from))
      return TRUE;

  return FALSE;
}

/* Whether shapes came or went, or something alters much more than it is. */
static gboolean
needs_reading (PwDiagram       *self,
               const PwModel   *model,
               const PwElement *plane,
               const GPtrArray *touched)
{
  g_autoptr (GPtrArray) gone = pw_model_list_gone (model);

  if (pw_model_has_moved_pools (model))
    return TRUE;
  for (guint i = 0; i < touched->len; i++)
    {
      PwElement    *element = g_ptr_array_index (touched, i);
      PwElementType type = pw_element_get_bpmn_type (element);

      if (type == PW_ELEMENT_BPMN_LABEL_STYLE || type == PW_ELEMENT_BPMN_DIAGRAM || type == PW_ELEMENT_BPMN_PLANE)
        return TRUE;
      if ((type == PW_ELEMENT_BPMN_SHAPE || type == PW_ELEMENT_BPMN_EDGE) && pw_element_get_parent (element) == plane &&
          !g_hash_table_contains (self->places, element))
        return TRUE;
      /* What lies in it may be drawn without it, and be in its lane. */
      if (pw_element_type_has (type, PW_TRAIT_SUB_PROCESS) && !is_drawn (self, element))
        return TRUE;
    }
  for (guint i = 0; i < gone->len; i++)
    if (g_hash_table_contains (self->places, g_ptr_array_index (gone, i)))
      return TRUE;

  return FALSE;
}

/* Reads one item anew; %FALSE where its place among the others is another. */
static gboolean
reread (PwDiagram *self,
        guint      n,
        gboolean  *moves_container)
{
  PwDiagramItem *item = pw_diagram_get_item (self, n);
  PwDiagramItem  before = *item;
  gboolean       was_container = pw_diagram_item_is_large_container (&before);

  pw_diagram_item_read (item, before.shape);
  item->has_children = before.has_children;
  pw_diagram_item_expand (item);
  pw_diagram_find_holder (self, n);
  g_free (before.points);

  *moves_container |= (was_container || pw_diagram_item_is_large_container (item)) && !is_same_rect (&item->bounds, &before.bounds);

  return item->parent == before.parent && item->is_edge == before.is_edge && item->type == before.type &&
         pw_diagram_item_get_level (item) == pw_diagram_item_get_level (&before);
}

/* What is held by place may have come into another container, or out of it. */
static gboolean
keeps_holders (PwDiagram *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      int before = pw_diagram_get_item (self, i)->parent;

      if (!pw_diagram_get_item (self, i)->is_held_by_place)
        continue;
      pw_diagram_find_holder (self, i);
      if (pw_diagram_get_item (self, i)->parent != before)
        return FALSE;
    }

  return TRUE;
}

static gboolean
update_in_place (PwDiagram *self,
                 GArray    *changed)
{
  gboolean moves_container = FALSE;

  for (guint i = 0; i < changed->len; i++)
    if (!reread (self, g_array_index (changed, guint, i), &moves_container))
      return FALSE;

  return !moves_container || keeps_holders (self);
}

/* --- anew -------------------------------------------------------------------------------- */

static gboolean
has_touched_style (const GPtrArray *touched)
{
  for (guint i = 0; i < touched->len; i++)
    if (pw_element_get_bpmn_type (g_ptr_array_index (touched, i)) == PW_ELEMENT_BPMN_LABEL_STYLE)
      return TRUE;

  return FALSE;
}

/* Puts the items that were read into @self; @fresh gets those from before. */
static void
exchange (PwDiagram *self,
          PwDiagram *fresh)
{
  PwDiagram before = *self;

  *self = *fresh;
  *fresh = before;
}

static void
map_items (PwDiagramUpdate *update,
           const PwDiagram *before,
           const PwDiagram *now,
           const PwModel   *model,
           guint           *origins)
{
  update->map = g_new (guint, MAX (before->items->len, 1));
  for (guint i = 0; i < now->items->len; i++)
    origins[i] = PW_DIAGRAM_GONE;
  for (guint i = 0; i < before->items->len; i++)
    {
      const PwElement *shape = pw_diagram_get_item (before, i)->shape;
      guint            place = 0;

      if (shape != NULL && !pw_model_is_gone (model, shape))
        place = GPOINTER_TO_UINT (g_hash_table_lookup (now->places, shape));
      update->map[i] = place > 0 ? place - 1 : PW_DIAGRAM_GONE;
      if (place > 0)
        origins[place - 1] = i;
    }
}

static gboolean
is_same_parent (const PwDiagramUpdate *update,
                const PwDiagramItem   *before,
                const PwDiagramItem   *now)
{
  int parent = before->parent >= 0 ? (int) pw_diagram_update_map (update, (guint) before->parent) : -1;

  return parent == now->parent;
}

/* What was drawn in another order than now counts as changed. */
static void
collect_changed (PwDiagramUpdate *update,
                 const PwDiagram *before,
                 const PwDiagram *now,
                 const guint     *origins,
                 const GPtrArray *touched,
                 GHashTable      *affected)
{
  gboolean has_other_styles = has_touched_style (touched);
  guint    last = 0;

  for (guint i = 0; i < now->items->len; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (now, i);
      gboolean             is_changed = origins[i] == PW_DIAGRAM_GONE || origins[i] < last ||
                            g_hash_table_contains (affected, GUINT_TO_POINTER (i + 1)) ||
                            !is_same (pw_diagram_get_item (before, origins[i]), item) ||
                            !is_same_parent (update, pw_diagram_get_item (before, origins[i]), item) ||
                            (has_other_styles && item->font.family != NULL);

      if (origins[i] != PW_DIAGRAM_GONE)
        last = MAX (last, origins[i]);
      if (is_changed)
        g_array_append_val (update->changed, i);
    }
}

static void
update_anew (PwDiagramUpdate *update,
             PwDiagram       *self,
             PwElement       *diagram,
             const GPtrArray *touched)
{
  PwModel          *model = pw_element_get_model (diagram);
  PwDiagram        *other = pw_diagram_read (diagram);
  g_autofree guint *origins = g_new (guint, MAX (other->items->len, 1));
  g_autoptr (GHashTable) affected = NULL;

  exchange (self, other);
  pw_diagram_ensure_places (self);
  map_items (update, other, self, model, origins);
  affected = find_affected (self, touched);
  g_array_set_size (update->changed, 0);
  collect_changed (update, other, self, origins, touched, affected);
  pw_diagram_free (other);
}

/* Nothing is known of what happened: all may be other things at the same addresses. */
static void
replace_all (PwDiagramUpdate *update,
             PwDiagram       *self,
             PwElement       *diagram)
{
  PwDiagram *other = pw_diagram_read (diagram);

  exchange (self, other);
  pw_diagram_free (other);
  update->map = g_new (guint, MAX (update->n_before, 1));
  for (guint i = 0; i < update->n_before; i++)
    update->map[i] = PW_DIAGRAM_GONE;
  for (guint i = 0; i < self->items->len; i++)
    g_array_append_val (update->changed, i);
}

PwDiagramUpdate *
pw_diagram_update (PwDiagram *self,
                   PwElement *diagram)
{
  PwModel         *model = pw_element_get_model (diagram);
  PwElement       *plane = pw_element_find_child (diagram, PW_ELEMENT_BPMN_PLANE);
  PwDiagramUpdate *update = g_new0 (PwDiagramUpdate, 1);
  g_autoptr (GPtrArray) touched = NULL;
  g_autoptr (GHashTable) affected = NULL;
  GHashTableIter iter;
  gpointer       place;

  update->n_before = self->items->len;
  update->changed = g_array_new (FALSE, FALSE, sizeof (guint));
  if (self->is_generated || pw_model_get_serial (model) != self->serial + 1)
    {
      replace_all (update, self, diagram);
      return update;
    }

  touched = pw_model_list_touched (model);
  pw_diagram_ensure_places (self);
  if (needs_reading (self, model, plane, touched))
    {
      update_anew (update, self, diagram, touched);
      return update;
    }

  affected = find_affected (self, touched);
  g_hash_table_iter_init (&iter, affected);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    {
      guint n = GPOINTER_TO_UINT (place) - 1;

      g_array_append_val (update->changed, n);
    }
  g_array_sort (update->changed, compare_indices);
  if (update_in_place (self, update->changed))
    self->serial = pw_model_get_serial (model);
  else
    update_anew (update, self, diagram, touched);

  return update;
}
