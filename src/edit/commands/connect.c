/* edit/commands/connect.c - flows: new ones, other ends, other ways
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>

#include "edit/creating.h"
#include "edit/drawing.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "model/diagram.h"

static gboolean
is_connected (const PwElement *source,
              const PwElement *target,
              PwElementType    type)
{
  g_autoptr (GPtrArray) flows = pw_scope_list_flows (source, TRUE, type);

  for (guint i = 0; i < flows->len; i++)
    if (pw_scope_get_target (g_ptr_array_index (flows, i)) == target)
      return TRUE;

  return FALSE;
}

gboolean
pw_command_connect (PwDocument   *document,
                    const char   *source_id,
                    const char   *target_id,
                    PwElementType type,
                    char        **new_id,
                    GError      **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Connect"), NULL);
  PwElement *source = pw_creating_find (edit, source_id);
  PwElement *target = pw_creating_find (edit, target_id);
  PwElement *flow = NULL;
  PwVerdict  verdict;

  if (source != NULL && target != NULL)
    {
      verdict = type != PW_ELEMENT_UNKNOWN ? pw_rules_can_connect_as (source, target, type) : pw_rules_can_connect (source, target);
      if (!verdict.allowed)
        pw_edit_fail (edit, verdict.reason);
      else if (verdict.type != PW_ELEMENT_MESSAGE_FLOW && is_connected (source, target, verdict.type))
        pw_edit_fail (edit, _ ("The two are connected already."));
      else
        flow = pw_edit_new_flow (edit, source, target, verdict.type, NULL);
    }
  if (flow != NULL && new_id != NULL)
    *new_id = g_strdup (pw_element_get_id (flow));
  if (pw_edit_end (edit, error))
    return TRUE;
  if (new_id != NULL)
    g_clear_pointer (new_id, g_free);

  return FALSE;
}

gboolean
pw_command_reconnect (PwDocument *document,
                      const char *flow_id,
                      const char *source_id,
                      const char *target_id,
                      GError    **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Reconnect"), NULL);
  PwElement *flow = pw_creating_find (edit, flow_id);
  PwElement *source = pw_creating_find (edit, source_id);
  PwElement *target = pw_creating_find (edit, target_id);
  PwVerdict  verdict;

  if (!pw_edit_has_failed (edit))
    {
      verdict = pw_rules_can_reconnect (flow, source, target);
      if (!verdict.allowed)
        pw_edit_fail (edit, verdict.reason);
      else if (verdict.type == pw_element_get_bpmn_type (flow))
        pw_edit_set_ends (edit, flow, source, target);
      else
        {
          g_autofree char *name = g_strdup (pw_element_get_name (flow));
          g_autofree char *id = g_strdup (pw_element_get_id (flow));

          pw_edit_delete (edit, flow);
          flow = pw_edit_new_flow (edit, source, target, verdict.type, id);
          if (flow != NULL && name != NULL && pw_element_get_bpmn_type (flow) != PW_ELEMENT_ASSOCIATION)
            pw_creating_set_name (edit, flow, name);
        }
    }

  return pw_edit_end (edit, error);
}

gboolean
pw_command_set_waypoints (PwDocument    *document,
                          const char    *flow_id,
                          const PwPoint *points,
                          guint          n_points,
                          GError       **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Change way of flow"), NULL);
  PwElement *flow = pw_creating_find (edit, flow_id);
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (PwPoint));

  g_array_append_vals (way, points, n_points);
  if (flow != NULL && (!pw_element_has (flow, PW_TRAIT_CONNECTION) || n_points < 2))
    pw_edit_fail (edit, _ ("Only flows have a way."));
  else if (flow != NULL)
    {
      pw_edit_touch (edit, flow, PW_TOUCH_ROUTED);
      pw_edit_set_points (edit, flow, way);
    }

  return pw_edit_end (edit, error);
}

gboolean
pw_command_move_label (PwDocument *document,
                       const char *id,
                       double      dx,
                       double      dy,
                       GError    **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Move label"), NULL);
  PwElement *element = pw_creating_find (edit, id);
  PwElement *label = element != NULL ? pw_drawing_get_label (element) : NULL;
  PwRect     place;

  if (element != NULL && (label == NULL || !pw_diagram_read_bounds (label, &place)))
    pw_edit_fail (edit, _ ("The element has no label beside it."));
  else if (element != NULL)
    pw_edit_set_label_bounds (edit, element, pw_rect_translate (place, dx, dy));

  return pw_edit_end (edit, error);
}

gboolean
pw_command_place_label (PwDocument *document,
                        const char *id,
                        PwRect      bounds,
                        GError    **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Move label"), NULL);
  PwElement *element = pw_creating_find (edit, id);

  if (element != NULL && (!pw_drawing_has_outer_label (pw_element_get_bpmn_type (element)) || pw_drawing_get_plane (element) == NULL))
    pw_edit_fail (edit, _ ("The element has no label beside it."));
  else if (element != NULL)
    pw_edit_set_label_bounds (edit, element, bounds);

  return pw_edit_end (edit, error);
}
