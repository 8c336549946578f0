/* edit/commands/lane.c - lanes: adding, dividing, resizing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>

#include "edit/creating.h"
#include "edit/lanes.h"
#include "edit/scope.h"

static gboolean
is_swimlane (PwEdit          *edit,
             const PwElement *element)
{
  if (element != NULL && pw_element_has (element, PW_TRAIT_SWIMLANE))
    return TRUE;
  pw_edit_fail (edit, _ ("Only pools and lanes have lanes."));

  return FALSE;
}

gboolean
pw_command_add_lane (PwDocument *document,
                     const char *id,
                     gboolean    is_below,
                     const char *name,
                     char      **new_id,
                     GError    **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Add lane"), NULL);
  PwElement *lane = pw_creating_find (edit, id);
  PwElement *added = NULL;

  if (is_swimlane (edit, lane) && pw_element_get_bpmn_type (lane) == PW_ELEMENT_PARTICIPANT)
    {
      g_autoptr (GPtrArray) lanes = pw_scope_list_lanes (lane);

      /* What stands in a pool without lanes gets one first. */
      if (lanes->len == 0)
        pw_lanes_divide (edit, lane, 1);
      g_ptr_array_unref (lanes);
      lanes = pw_scope_list_lanes (lane);
      lane = lanes->len > 0 ? g_ptr_array_index (lanes, is_below ? lanes->len - 1 : 0) : NULL;
    }
  if (!pw_edit_has_failed (edit) && lane != NULL)
    added = pw_lanes_add (edit, lane, is_below);
  if (added != NULL && name != NULL)
    pw_edit_set (edit, added, "name", name);
  if (added != NULL && new_id != NULL)
    *new_id = g_strdup (pw_element_get_id (added));
  if (pw_edit_end (edit, error))
    return TRUE;
  if (new_id != NULL)
    g_clear_pointer (new_id, g_free);

  return FALSE;
}

gboolean
pw_command_divide_lane (PwDocument *document,
                        const char *id,
                        guint       n,
                        GError    **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Divide lane"), NULL);
  PwElement *lane = pw_creating_find (edit, id);

  if (is_swimlane (edit, lane))
    {
      g_autoptr (GPtrArray) lanes = pw_scope_list_lanes (lane);

      if (lanes->len > 0)
        pw_edit_fail (edit, _ ("It is divided into lanes already."));
      else if (n < 2 || n > 20)
        pw_edit_fail (edit, _ ("A lane is divided into 2 to 20."));
      else
        pw_lanes_divide (edit, lane, n);
    }

  return pw_edit_end (edit, error);
}

gboolean
pw_command_resize_lane (PwDocument *document,
                        const char *id,
                        PwRect      bounds,
                        gboolean    pool_grows,
                        GError    **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Resize lane"), NULL);
  PwElement *lane = pw_creating_find (edit, id);

  if (lane != NULL && pw_element_get_bpmn_type (lane) != PW_ELEMENT_LANE)
    pw_edit_fail (edit, _ ("This is no lane."));
  else if (lane != NULL)
    pw_lanes_resize (edit, lane, bounds, pool_grows);

  return pw_edit_end (edit, error);
}
