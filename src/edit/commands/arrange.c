/* edit/commands/arrange.c - drawings that layout made become the file's own
 *
 * Everything has been thought of by layout: no behaviour follows, places and ways are
 * written as they are.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/editing-private.h"

typedef struct
{
  PwEdit     *edit;
  PwElement  *plane;
  GHashTable *drawn; /* element → its first shape or edge on the plane */
  gboolean    is_anew;
} Writing;

/* A plane that is there is used, else one is made. */
static PwElement *
take_plane (PwEdit    *edit,
            PwElement *diagram,
            PwElement *shown)
{
  PwElement *plane = diagram != NULL ? pw_element_find_child (diagram, PW_ELEMENT_BPMN_PLANE) : pw_drawing_get_own_plane (shown);

  if (plane != NULL)
    return plane;
  if (diagram == NULL)
    diagram = pw_edit_insert (edit, pw_model_get_definitions (pw_edit_get_model (edit)), NULL, PW_ELEMENT_BPMN_DIAGRAM, NULL);
  plane = diagram != NULL ? pw_edit_insert (edit, diagram, NULL, PW_ELEMENT_BPMN_PLANE, NULL) : NULL;
  if (plane != NULL)
    pw_edit_set (edit, plane, "bpmnElement", pw_edit_ensure_id (edit, shown));

  return plane;
}

static gboolean
is_near (double a,
         double b)
{
  return fabs (a - b) < 0.001;
}

static gboolean
is_same_place (PwRect a,
               PwRect b)
{
  return is_near (a.x, b.x) && is_near (a.y, b.y) && is_near (a.width, b.width) && is_near (a.height, b.height);
}

static gboolean
is_same_way (const GArray        *points,
             const PwDiagramItem *item)
{
  if (points->len != item->n_points)
    return FALSE;
  for (guint i = 0; i < points->len; i++)
    if (!is_near (g_array_index (points, PwPoint, i).x, item->points[i].x) || !is_near (g_array_index (points, PwPoint, i).y, item->points[i].y))
      return FALSE;

  return TRUE;
}

static void
set_bounds (PwEdit    *edit,
            PwElement *shape,
            PwRect     bounds)
{
  PwRect old;

  if (shape != NULL && (!pw_diagram_read_bounds (shape, &old) || !is_same_place (old, bounds)))
    pw_edit_apply (edit, pw_change_new_bounds (shape, bounds));
}

/* Of a name inside its shape the place is of no use any more; a style stays. */
static void
write_label (const Writing       *self,
             PwElement           *drawn,
             const PwDiagramItem *item)
{
  PwElement *label = pw_element_find_child (drawn, PW_ELEMENT_BPMN_LABEL);
  PwRect     old;

  if (item->has_label_bounds)
    {
      if (label == NULL)
        label = pw_edit_insert_with (self->edit, drawn, NULL, PW_ELEMENT_BPMN_LABEL, NULL);
      set_bounds (self->edit, label, item->label_bounds);
    }
  else if (label != NULL && self->is_anew && pw_diagram_read_bounds (label, &old))
    {
      if (pw_element_get_node (label)->properties == NULL)
        pw_edit_remove (self->edit, label);
      else
        set_bounds (self->edit, label, item->bounds);
    }
}

static PwElement *
take_drawn (const Writing       *self,
            const PwDiagramItem *item)
{
  PwElement *drawn = item->shape != NULL ? item->shape : g_hash_table_lookup (self->drawn, item->element);

  if (drawn != NULL || item->element == NULL)
    return drawn;

  return pw_edit_add_drawing (self->edit, item->element, self->plane, item->is_edge ? PW_ELEMENT_BPMN_EDGE : PW_ELEMENT_BPMN_SHAPE);
}

static void
set_flag (const Writing *self,
          PwElement     *shape,
          const char    *name,
          gboolean       value)
{
  if (!pw_element_has_attribute (shape, name) || pw_element_get_boolean (shape, name) != value)
    pw_edit_set (self->edit, shape, name, value ? "true" : "false");
}

static void
write_shape (const Writing       *self,
             const PwDiagramItem *item)
{
  gboolean   is_new = item->shape == NULL && (item->element == NULL || !g_hash_table_contains (self->drawn, item->element));
  PwElement *shape = take_drawn (self, item);

  if (shape == NULL)
    return;
  set_bounds (self->edit, shape, item->bounds);
  if (item->shape == NULL && pw_element_has (item->element, PW_TRAIT_SWIMLANE))
    set_flag (self, shape, "isHorizontal", item->is_horizontal);
  if (item->shape == NULL && pw_element_has (item->element, PW_TRAIT_SUB_PROCESS))
    set_flag (self, shape, "isExpanded", item->is_expanded);
  if (is_new && item->type == PW_ELEMENT_EXCLUSIVE_GATEWAY)
    set_flag (self, shape, "isMarkerVisible", TRUE);
  write_label (self, shape, item);
}

static void
write_edge (const Writing       *self,
            const PwDiagramItem *item)
{
  PwElement *edge = item->n_points > 1 ? take_drawn (self, item) : NULL;
  g_autoptr (GArray) old = NULL;

  if (edge == NULL)
    return;
  old = pw_diagram_read_points (edge);
  if (!is_same_way (old, item))
    pw_edit_apply (self->edit, pw_change_new_waypoints (edge, item->points, item->n_points));
  write_label (self, edge, item);
}

/* What is drawn here; of flows that have lost an end nobody can say where they would go. */
static void
read_drawn (Writing         *self,
            const PwDiagram *drawing)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  PwElement *next;

  for (guint i = 0; i < pw_diagram_get_n_items (drawing); i++)
    g_hash_table_add (wanted, pw_diagram_get_item (drawing, i)->element);
  for (PwElement *drawn = pw_element_get_first_child (self->plane); drawn != NULL; drawn = next)
    {
      PwElement *element = pw_element_get_reference (drawn, "bpmnElement");

      next = pw_element_get_next_sibling (drawn);
      if (element != NULL && g_hash_table_contains (wanted, element))
        {
          if (!g_hash_table_contains (self->drawn, element))
            g_hash_table_insert (self->drawn, element, drawn);
        }
      else if (self->is_anew && pw_element_get_bpmn_type (drawn) == PW_ELEMENT_BPMN_EDGE)
        pw_edit_remove (self->edit, drawn);
    }
}

static void
write_sheet (PwEdit                *edit,
             const PwArrangedSheet *sheet,
             gboolean               is_anew)
{
  Writing self = { .edit = edit, .is_anew = is_anew };

  if (sheet->drawing->plane == NULL && sheet->diagram == NULL)
    return;
  self.plane = take_plane (edit, sheet->diagram, sheet->drawing->plane);
  if (self.plane == NULL)
    return;

  self.drawn = g_hash_table_new (NULL, NULL);
  read_drawn (&self, sheet->drawing);
  for (guint is_edge = 0; is_edge < 2; is_edge++)
    for (guint i = 0; i < pw_diagram_get_n_items (sheet->drawing) && !pw_edit_has_failed (edit); i++)
      {
        const PwDiagramItem *item = pw_diagram_get_item (sheet->drawing, i);

        if (item->is_edge && is_edge == 1)
          write_edge (&self, item);
        else if (!item->is_edge && is_edge == 0)
          write_shape (&self, item);
      }
  g_hash_table_unref (self.drawn);
}

gboolean
pw_command_arrange (PwDocument          *document,
                    const PwArrangement *arrangement,
                    const char          *label,
                    GError             **error)
{
  PwEdit *edit = pw_edit_begin (document, label, NULL);

  for (guint i = 0; i < arrangement->sheets->len; i++)
    write_sheet (edit, &g_array_index (arrangement->sheets, PwArrangedSheet, i), arrangement->mode != PW_ARRANGE_KEEP);

  return pw_edit_end (edit, error);
}
