/* model/diagram-update.c - brings a diagram in step with its document
 *
 * Mostly a transaction moves and renames: then the items of what it touched are read
 * anew, in their places; single ones are taken out and put in. Where that is not all,
 * such as with pools and what is in them, the whole plane is read, and what was there
 * before is recognised by its shape.
 *
 * What changed includes what is drawn differently because of others: a flow, since it
 * shows the default of its source, an activity, since it shows what it calls.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/diagram-private.h"

#include <stdlib.h>
#include <string.h>

#include "model/fragment.h"
#include "model/trace.h"

/* More that come and go at once are no gain over reading all. */
#define MOST_SPLICES 32

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

static int
compare_backwards (gconstpointer a,
                   gconstpointer b)
{
  return compare_indices (b, a);
}

static guint
get_file_order (const PwElement *shape)
{
  return pw_node_get_raw_index (pw_element_get_node (shape));
}

static int
compare_in_file (gconstpointer a,
                 gconstpointer b)
{
  guint left = get_file_order (*(PwElement *const *) a);
  guint right = get_file_order (*(PwElement *const *) b);

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

/* Whether something alters much more than it is. */
static gboolean
needs_reading (PwDiagram       *self,
               const PwModel   *model,
               const PwElement *plane,
               const GPtrArray *touched)
{
  if (pw_model_has_moved_pools (model) || plane == NULL || pw_element_get_reference (plane, "bpmnElement") != self->plane)
    return TRUE;
  for (guint i = 0; i < touched->len; i++)
    {
      PwElement    *element = g_ptr_array_index (touched, i);
      PwElementType type = pw_element_get_bpmn_type (element);

      if (type == PW_ELEMENT_BPMN_LABEL_STYLE || type == PW_ELEMENT_BPMN_DIAGRAM || (type == PW_ELEMENT_BPMN_PLANE && element != plane))
        return TRUE;
      /* What lies in it may be drawn without it, and be in its lane. */
      if (pw_element_type_has (type, PW_TRAIT_SUB_PROCESS) && !is_drawn (self, element))
        return TRUE;
    }

  return FALSE;
}

/* Items that come, in the order of the file, and those that go, the last one first. */
static void
list_splices (PwDiagram       *self,
              const PwModel   *model,
              const PwElement *plane,
              const GPtrArray *touched,
              GPtrArray       *coming,
              GArray          *going)
{
  g_autoptr (GPtrArray) gone = pw_model_list_gone (model);

  for (guint i = 0; i < gone->len; i++)
    {
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, g_ptr_array_index (gone, i)));

      if (place > 0)
        g_array_append_val (going, place);
    }
  for (guint i = 0; i < touched->len; i++)
    {
      PwElement    *element = g_ptr_array_index (touched, i);
      PwElementType type = pw_element_get_bpmn_type (element);

      /* One at the address of another that is gone is a new one. */
      if ((type == PW_ELEMENT_BPMN_SHAPE || type == PW_ELEMENT_BPMN_EDGE) && pw_element_get_parent (element) == plane &&
          (!g_hash_table_contains (self->places, element) || pw_model_is_gone (model, element)))
        g_ptr_array_add (coming, element);
    }
  g_array_sort (going, compare_backwards);
  g_ptr_array_sort (coming, compare_in_file);
}

/* Where an item belongs among the others: by level, then as in the file. */
static guint
find_position (PwDiagram           *self,
               const PwDiagramItem *item)
{
  guint order = get_file_order (item->shape);
  guint low = 0, high = self->items->len;

  while (low < high)
    {
      guint                middle = low + (high - low) / 2;
      const PwDiagramItem *other = pw_diagram_get_item (self, middle);

      if (other->level < item->level || (other->level == item->level && get_file_order (other->shape) < order))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* What holds others, or might, has more consequences than its own coming and going. */
static gboolean
is_simple (const PwDiagramItem *item)
{
  return !item->has_children && item->level > 0 && !pw_diagram_item_is_large_container (item);
}

/* %FALSE where an item is held by one that is gone. */
static gboolean
renumber (PwDiagram       *self,
          PwDiagramUpdate *update,
          const GArray    *origins)
{
  gboolean       is_complete = TRUE;
  GHashTableIter iter;
  gpointer       place;

  update->map = g_new (guint, MAX (update->n_before, 1));
  for (guint i = 0; i < update->n_before; i++)
    update->map[i] = PW_DIAGRAM_GONE;
  for (guint i = 0; i < origins->len; i++)
    if (g_array_index (origins, guint, i) != PW_DIAGRAM_GONE)
      update->map[g_array_index (origins, guint, i)] = i;

  for (guint i = 0; i < self->items->len; i++)
    {
      PwDiagramItem *item = pw_diagram_get_item (self, i);

      if (item->parent < 0)
        continue;
      item->parent = (int) update->map[item->parent];
      is_complete &= item->parent >= 0;
    }
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, NULL, &place))
    g_hash_table_iter_replace (&iter, GUINT_TO_POINTER (update->map[GPOINTER_TO_UINT (place) - 1] + 1));
  for (guint i = 0; i < origins->len; i++)
    if (g_array_index (origins, guint, i) == PW_DIAGRAM_GONE)
      g_hash_table_insert (self->places, pw_diagram_get_item (self, i)->shape, GUINT_TO_POINTER (i + 1));

  return is_complete;
}

/* Takes out and puts in single items; %FALSE where the plane must be read all the same. */
static gboolean
splice_items (PwDiagram       *self,
              PwDiagramUpdate *update,
              const GPtrArray *coming,
              const GArray    *going)
{
  g_autoptr (GArray) origins = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->items->len + coming->len);
  gboolean is_possible = going->len + coming->len <= MOST_SPLICES;

  for (guint i = 0; i < going->len && is_possible; i++)
    is_possible = is_simple (pw_diagram_get_item (self, g_array_index (going, guint, i) - 1));
  if (!is_possible)
    return FALSE;

  for (guint i = 0; i < self->items->len; i++)
    g_array_append_val (origins, i);
  for (guint i = 0; i < going->len; i++)
    {
      guint n = g_array_index (going, guint, i) - 1;

      g_hash_table_remove (self->places, pw_diagram_get_item (self, n)->shape);
      g_array_remove_index (self->items, n);
      g_array_remove_index (origins, n);
    }
  for (guint i = 0; i < coming->len; i++)
    {
      guint         none = PW_DIAGRAM_GONE;
      guint         n;
      PwDiagramItem item;

      pw_diagram_item_read (&item, g_ptr_array_index (coming, i));
      pw_diagram_item_expand (&item);
      item.level = pw_diagram_item_get_level (&item) & 7;
      is_possible &= is_simple (&item);
      n = find_position (self, &item);
      g_array_insert_val (self->items, n, item);
      g_array_insert_val (origins, n, none);
    }

  return renumber (self, update, origins) && is_possible;
}

/* Reads one item anew; %FALSE where its place among the others is another. */
static gboolean
reread (PwDiagram *self,
        guint      n,
        gboolean  *moves_container,
        GArray    *parents)
{
  PwDiagramItem *item = pw_diagram_get_item (self, n);
  PwDiagramItem  before = *item;
  gboolean       was_container = pw_diagram_item_is_large_container (&before);

  pw_diagram_item_read (item, before.shape);
  item->has_children = before.has_children;
  pw_diagram_item_expand (item);
  item->level = pw_diagram_item_get_level (item) & 7;
  pw_diagram_find_holder (self, n);
  g_free (before.points);

  *moves_container |= (was_container || pw_diagram_item_is_large_container (item)) && !is_same_rect (&item->bounds, &before.bounds);
  if (item->parent != before.parent)
    {
      g_array_append_val (parents, before.parent);
      g_array_append_val (parents, item->parent);
    }

  return item->is_edge == before.is_edge && item->type == before.type &&
         (item->parent == before.parent || item->level > 0) && item->level == before.level;
}

static gboolean
has_child (const PwDiagram *self,
           int              parent)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self, i);

      if (item->parent == parent && !item->is_edge && item->type != PW_ELEMENT_BOUNDARY_EVENT)
        return TRUE;
    }

  return FALSE;
}

/* A container that got its first child, or lost its last, is drawn in another order. */
static gboolean
are_still_containers (const PwDiagram *self,
                      const GArray    *parents)
{
  for (guint i = 0; i < parents->len; i++)
    {
      int parent = g_array_index (parents, int, i);

      if (parent >= 0 && pw_diagram_get_item (self, (guint) parent)->has_children != has_child (self, parent))
        return FALSE;
    }

  return TRUE;
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
                 GArray    *changed,
                 GArray    *parents)
{
  gboolean moves_container = FALSE;

  for (guint i = 0; i < changed->len; i++)
    if (!reread (self, g_array_index (changed, guint, i), &moves_container, parents))
      return FALSE;

  return are_still_containers (self, parents) && (!moves_container || keeps_holders (self));
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

/* What was spliced in place before has no items that are gone any more. */
static guint *
map_items (const PwDiagramUpdate *update,
           const PwDiagram       *before,
           const PwDiagram       *now,
           const PwModel         *model,
           guint                 *origins)
{
  guint *map = g_new (guint, MAX (before->items->len, 1));

  for (guint i = 0; i < now->items->len; i++)
    origins[i] = PW_DIAGRAM_GONE;
  for (guint i = 0; i < before->items->len; i++)
    {
      const PwElement *shape = pw_diagram_get_item (before, i)->shape;
      guint            place = 0;

      if (shape != NULL && (update->map != NULL || !pw_model_is_gone (model, shape)))
        place = GPOINTER_TO_UINT (g_hash_table_lookup (now->places, shape));
      map[i] = place > 0 ? place - 1 : PW_DIAGRAM_GONE;
      if (place > 0)
        origins[place - 1] = i;
    }

  return map;
}

static gboolean
is_same_parent (const guint         *map,
                const PwDiagramItem *before,
                const PwDiagramItem *now)
{
  return (before->parent >= 0 ? (int) map[before->parent] : -1) == now->parent;
}

static void
add_map (PwDiagramUpdate *update,
         guint           *map)
{
  g_autofree guint *second = map;

  if (update->map == NULL)
    {
      update->map = g_steal_pointer (&second);
      return;
    }
  for (guint i = 0; i < update->n_before; i++)
    if (update->map[i] != PW_DIAGRAM_GONE)
      update->map[i] = second[update->map[i]];
}

/* What was drawn in another order than now counts as changed. */
static void
collect_changed (PwDiagramUpdate *update,
                 const PwDiagram *before,
                 const PwDiagram *now,
                 const guint     *map,
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
                            !is_same_parent (map, pw_diagram_get_item (before, origins[i]), item) ||
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
  guint *map;

  exchange (self, other);
  pw_diagram_ensure_places (self);
  map = map_items (update, other, self, model, origins);
  affected = find_affected (self, touched);
  g_array_set_size (update->changed, 0);
  collect_changed (update, other, self, map, origins, touched, affected);
  add_map (update, map);
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

/* %FALSE where the plane must be read; some of it may have been done then. */
static gboolean
update_items (PwDiagram       *self,
              PwDiagramUpdate *update,
              const PwElement *diagram,
              const GPtrArray *touched)
{
  PwModel   *model = pw_element_get_model (diagram);
  PwElement *plane = pw_element_find_child (diagram, PW_ELEMENT_BPMN_PLANE);
  g_autoptr (GPtrArray) coming = g_ptr_array_new ();
  g_autoptr (GArray) going = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) parents = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) affected = NULL;
  GHashTableIter iter;
  gpointer       place;

  list_splices (self, model, plane, touched, coming, going);
  for (guint i = 0; i < going->len; i++)
    g_array_append_val (parents, pw_diagram_get_item (self, g_array_index (going, guint, i) - 1)->parent);
  if (needs_reading (self, model, plane, touched) ||
      (coming->len + going->len > 0 && !splice_items (self, update, coming, going)))
    return FALSE;
  for (guint i = 0; i < parents->len && update->map != NULL; i++)
    {
      int *parent = &g_array_index (parents, int, i);

      if (*parent >= 0)
        *parent = (int) update->map[*parent];
    }

  affected = find_affected (self, touched);
  g_hash_table_iter_init (&iter, affected);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    {
      guint n = GPOINTER_TO_UINT (place) - 1;

      g_array_append_val (update->changed, n);
    }
  g_array_sort (update->changed, compare_indices);

  return update_in_place (self, update->changed, parents);
}

PwDiagramUpdate *
pw_diagram_update (PwDiagram *self,
                   PwElement *diagram)
{
  PwModel         *model = pw_element_get_model (diagram);
  PwDiagramUpdate *update = g_new0 (PwDiagramUpdate, 1);
  g_autoptr (GPtrArray) touched = NULL;

  update->n_before = self->items->len;
  update->changed = g_array_new (FALSE, FALSE, sizeof (guint));
  if (self->is_generated || pw_model_get_serial (model) != self->serial + 1)
    {
      replace_all (update, self, diagram);
      return update;
    }

  touched = pw_model_list_touched (model);
  pw_diagram_ensure_places (self);
  if (update_items (self, update, diagram, touched))
    self->serial = pw_model_get_serial (model);
  else
    update_anew (update, self, diagram, touched);

  return update;
}
