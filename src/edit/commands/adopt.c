/* edit/commands/adopt.c - a drawing that layout made becomes the file's own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>

#include "edit/drawing.h"
#include "edit/editing.h"

/* A plane that shows nothing yet is used, else one is made. */
static PwElement *
take_plane (PwEdit    *edit,
            PwElement *shown)
{
  PwElement *plane = pw_drawing_get_own_plane (shown);
  PwElement *diagram;

  if (plane != NULL)
    return plane;
  diagram = pw_edit_insert (edit, pw_model_get_definitions (pw_edit_get_model (edit)), NULL, PW_ELEMENT_BPMN_DIAGRAM, NULL);
  plane = diagram != NULL ? pw_edit_insert (edit, diagram, NULL, PW_ELEMENT_BPMN_PLANE, NULL) : NULL;
  if (plane != NULL)
    pw_edit_set (edit, plane, "bpmnElement", pw_edit_ensure_id (edit, shown));
  return plane;
}

static void
add_shape (PwEdit              *edit,
           PwElement           *plane,
           const PwDiagramItem *item)
{
  PwElement *shape = pw_edit_add_shape (edit, item->element, plane, item->bounds);

  if (shape == NULL)
    return;
  if (pw_element_has (item->element, PW_TRAIT_SWIMLANE))
    pw_edit_set (edit, shape, "isHorizontal", item->is_horizontal ? "true" : "false");
  if (pw_element_has (item->element, PW_TRAIT_SUB_PROCESS))
    pw_edit_set (edit, shape, "isExpanded", item->is_expanded ? "true" : "false");
}

/* What has several drawings, or none of its own, is drawn where it comes first. */
static void
add_items (PwEdit          *edit,
           PwElement       *plane,
           const PwDiagram *drawing)
{
  for (guint i = 0; i < pw_diagram_get_n_items (drawing); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (drawing, i);

      if (item->element != NULL && !item->is_edge && pw_drawing_get_shape (item->element) == NULL)
        add_shape (edit, plane, item);
    }
  for (guint i = 0; i < pw_diagram_get_n_items (drawing); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (drawing, i);
      g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (PwPoint));

      if (item->element == NULL || !item->is_edge || item->n_points < 2)
        continue;
      g_array_append_vals (points, item->points, item->n_points);
      pw_edit_set_points (edit, item->element, points);
    }
}

gboolean
pw_command_adopt_drawing (PwDocument      *document,
                          const PwDiagram *drawing,
                          GError         **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Take over drawing"), NULL);
  PwElement *plane = NULL;

  if (drawing->plane == NULL || !drawing->is_generated)
    pw_edit_fail (edit, _ ("There is no drawing to take over."));
  else
    plane = take_plane (edit, drawing->plane);
  if (plane != NULL)
    add_items (edit, plane, drawing);

  return pw_edit_end (edit, error);
}
