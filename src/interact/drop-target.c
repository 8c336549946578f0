/* interact/drop-target.c - into what something would be dropped
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/drop-target.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "edit/border.h"
#include "edit/drawing.h"

static PwRect
around (PwPoint at,
        double  within)
{
  return pw_rect_grow ((PwRect){ at.x, at.y, 0, 0 }, within);
}

/* Groups and annotations lie over things without holding them. */
static gboolean
is_target (const PwDiagramItem *item)
{
  return item->element != NULL && !item->is_edge && !pw_element_type_has (item->type, PW_TRAIT_ARTIFACT);
}

/* A sub-process that shows nothing of its content where it is drawn. */
static gboolean
is_closed (const PwElement *element)
{
  return pw_element_has (element, PW_TRAIT_SUB_PROCESS) && !pw_drawing_is_expanded (element);
}

int
pw_drop_target_find (PwEditor      *editor,
                     PwPoint        at,
                     const PwDraft *without)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  g_autoptr (GArray) near = pw_editor_list_near (editor, around (at, 0));

  /* Drawn last is innermost. */
  for (guint i = near->len; i > 0; i--)
    {
      guint                n = g_array_index (near, guint, i - 1);
      const PwDiagramItem *item = pw_diagram_get_item (diagram, n);

      if (is_target (item) && pw_rect_contains (item->bounds, at) && (without == NULL || !pw_draft_is_moving (without, (int) n)))
        return (int) n;
    }

  return -1;
}

PwElement *
pw_drop_target_get_element (PwEditor *editor,
                            int       n)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);

  return n >= 0 ? pw_diagram_get_item (diagram, (guint) n)->element : diagram->plane;
}

int
pw_drop_target_find_for (PwEditor        *editor,
                         PwPoint          at,
                         const PwVariant *variant)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  int              n = pw_drop_target_find (editor, at, NULL);

  if (!pw_element_type_has (variant->type, PW_TRAIT_ARTIFACT))
    return n;
  while (n >= 0 && (!pw_rules_is_container (pw_diagram_get_item (diagram, (guint) n)->element) ||
                    is_closed (pw_diagram_get_item (diagram, (guint) n)->element)))
    n = pw_diagram_get_item (diagram, (guint) n)->parent;

  return n;
}

static PwVerdict
refuse_closed (void)
{
  return (PwVerdict){ FALSE, PW_ELEMENT_UNKNOWN, _ ("Open the sub-process to put something into it.") };
}

PwVerdict
pw_drop_target_can_create (PwEditor        *editor,
                           const PwVariant *variant,
                           const PwElement *source,
                           int              n)
{
  PwElement *container = pw_drop_target_get_element (editor, n);

  if (n >= 0 && container != NULL && is_closed (container))
    return refuse_closed ();
  if (source != NULL && container != NULL)
    return pw_rules_can_append_into (source, variant, container);

  return pw_rules_can_create (variant, container);
}

PwVerdict
pw_drop_target_can_drop (PwEditor        *editor,
                         const GPtrArray *elements,
                         int              n)
{
  PwElement *container = pw_drop_target_get_element (editor, n);

  if (n >= 0 && container != NULL && is_closed (container))
    return refuse_closed ();

  return pw_rules_can_drop (elements, container);
}

int
pw_drop_target_find_host (PwEditor        *editor,
                          PwPoint          at,
                          double           within,
                          const PwElement *event,
                          const PwVariant *variant,
                          const PwDraft   *without)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  g_autoptr (GArray) near = pw_editor_list_near (editor, around (at, within));
  double least = within;
  int    found = -1;

  for (guint i = 0; i < near->len; i++)
    {
      guint                n = g_array_index (near, guint, i);
      const PwDiagramItem *item = pw_diagram_get_item (diagram, n);
      PwPoint              border;
      double               distance;

      if (!is_target (item) || !pw_element_type_has (item->type, PW_TRAIT_ACTIVITY) ||
          (without != NULL && pw_draft_is_moving (without, (int) n)))
        continue;
      border = pw_border_project (item->bounds, at);
      distance = hypot (border.x - at.x, border.y - at.y);
      if (distance <= least && pw_rules_can_attach (event, variant, item->element).allowed)
        {
          least = distance;
          found = (int) n;
        }
    }

  return found;
}

int
pw_drop_target_find_flow (PwEditor        *editor,
                          PwPoint          at,
                          double           within,
                          const PwElement *element,
                          const PwVariant *variant)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  g_autoptr (GArray) near = pw_editor_list_near (editor, around (at, within));
  double least = within;
  int    found = -1;

  for (guint i = 0; i < near->len; i++)
    {
      guint                n = g_array_index (near, guint, i);
      const PwDiagramItem *item = pw_diagram_get_item (diagram, n);
      double               distance;

      if (!item->is_edge || item->type != PW_ELEMENT_SEQUENCE_FLOW || item->element == NULL)
        continue;
      distance = pw_points_distance (item->points, item->n_points, at);
      if (distance <= least && pw_rules_can_insert_into_flow (element, variant, item->element).allowed)
        {
          least = distance;
          found = (int) n;
        }
    }

  return found;
}

PwPoint
pw_drop_target_get_on_flow (PwEditor *editor,
                            guint     flow,
                            PwPoint   at)
{
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (editor), flow);
  double               least = G_MAXDOUBLE;
  PwPoint              on = at;

  for (guint i = 0; i + 1 < item->n_points; i++)
    {
      double distance = pw_points_distance (item->points + i, 2, at);

      if (distance >= least)
        continue;
      least = distance;
      on = at;
      if (fabs (item->points[i].y - item->points[i + 1].y) < 0.01)
        on.y = item->points[i].y;
      else if (fabs (item->points[i].x - item->points[i + 1].x) < 0.01)
        on.x = item->points[i].x;
    }

  return on;
}
