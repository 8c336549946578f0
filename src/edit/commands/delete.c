/* edit/commands/delete.c - taking elements out, and closing the gap they leave
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>

#include "base/error.h"
#include "edit/clipboard.h"
#include "edit/creating.h"
#include "edit/drawing.h"
#include "edit/lanes.h"
#include "edit/rules.h"
#include "edit/scope.h"

static gboolean
is_named (const PwElement   *element,
          const char *const *ids)
{
  g_autofree char *name = pw_scope_dup_name_of (element);

  return g_strv_contains (ids, name);
}

/* What led to the element now leads to what followed it. */
static void
heal (PwEdit            *edit,
      PwElement         *element,
      const char *const *ids)
{
  g_autoptr (GPtrArray) incoming = pw_scope_list_flows (element, FALSE, PW_ELEMENT_SEQUENCE_FLOW);
  g_autoptr (GPtrArray) outgoing = pw_scope_list_flows (element, TRUE, PW_ELEMENT_SEQUENCE_FLOW);
  PwElement *source, *target;

  if (!pw_element_has (element, PW_TRAIT_FLOW_NODE) || incoming->len != 1 || outgoing->len != 1 ||
      is_named (g_ptr_array_index (incoming, 0), ids) || is_named (g_ptr_array_index (outgoing, 0), ids))
    return;
  source = pw_scope_get_source (g_ptr_array_index (incoming, 0));
  target = pw_scope_get_target (g_ptr_array_index (outgoing, 0));
  if (source == NULL || target == NULL || source == element || target == element || source == target ||
      !pw_rules_can_connect_as (source, target, PW_ELEMENT_SEQUENCE_FLOW).allowed)
    return;
  pw_edit_set_ends (edit, g_ptr_array_index (incoming, 0), source, target);
}

/* A process that no pool and no other drawing shows; a new one where there is none. */
static PwElement *
find_loose_process (PwEdit *edit)
{
  PwElement *definitions = pw_model_get_definitions (pw_edit_get_model (edit));
  PwElement *process;

  for (process = pw_element_get_first_child (definitions); process != NULL; process = pw_element_get_next_sibling (process))
    if (pw_element_get_bpmn_type (process) == PW_ELEMENT_PROCESS && pw_scope_get_pool (process) == NULL && pw_drawing_get_own_plane (process) == NULL)
      return process;
  process = pw_edit_insert (edit, definitions, NULL, PW_ELEMENT_PROCESS, NULL);
  if (process != NULL)
    pw_edit_set (edit, process, "isExecutable", "false");

  return process;
}

/* Without pools the drawing shows a process again. */
static void
unwrap (PwEdit    *edit,
        PwElement *collaboration)
{
  PwElement *process, *child, *plane;

  if (collaboration == NULL || pw_element_find_child (collaboration, PW_ELEMENT_PARTICIPANT) != NULL ||
      pw_element_find_child_with (collaboration, PW_TRAIT_CONVERSATION) != NULL)
    return;
  process = find_loose_process (edit);
  while (!pw_edit_has_failed (edit) && (child = pw_element_find_child_with (collaboration, PW_TRAIT_ARTIFACT)) != NULL)
    pw_edit_move (edit, child, process, NULL);
  plane = pw_drawing_get_own_plane (collaboration);
  if (plane != NULL)
    pw_edit_set (edit, plane, "bpmnElement", pw_edit_ensure_id (edit, process));
  pw_edit_delete (edit, collaboration);
}

static gboolean
delete_all (PwDocument        *document,
            const char        *label,
            const char *const *ids,
            GError           **error)
{
  PwEdit *edit = pw_edit_begin (document, label, NULL);
  g_autoptr (GPtrArray) emptied = g_ptr_array_new_with_free_func (g_free); /* collaborations that a pool goes from */

  for (guint i = 0; ids[i] != NULL && !pw_edit_has_failed (edit); i++)
    {
      PwElement *element = pw_scope_find (pw_edit_get_model (edit), ids[i]);
      PwVerdict  verdict;

      /* What went with an element before it is gone already. */
      if (element == NULL && i > 0)
        continue;
      element = pw_creating_find (edit, ids[i]);
      if (element == NULL)
        break;
      verdict = pw_rules_can_delete (element);
      if (!verdict.allowed)
        {
          pw_edit_fail (edit, verdict.reason);
          break;
        }
      if (pw_element_get_bpmn_type (element) == PW_ELEMENT_PARTICIPANT)
        g_ptr_array_add (emptied, pw_scope_dup_name_of (pw_element_get_parent (element)));
      heal (edit, element, ids);
      if (pw_element_get_bpmn_type (element) == PW_ELEMENT_LANE)
        pw_lanes_delete (edit, element);
      else
        pw_edit_delete (edit, element);
    }
  for (guint i = 0; i < emptied->len && !pw_edit_has_failed (edit); i++)
    unwrap (edit, pw_scope_find (pw_edit_get_model (edit), g_ptr_array_index (emptied, i)));

  return pw_edit_end (edit, error);
}

gboolean
pw_command_delete (PwDocument        *document,
                   const char *const *ids,
                   GError           **error)
{
  return delete_all (document, _ ("Delete"), ids, error);
}

gboolean
pw_command_cut (PwDocument        *document,
                const char *const *ids,
                PwModel          **clip,
                GError           **error)
{
  g_autoptr (PwModel) copied = pw_clipboard_copy (pw_document_get_model (document), ids);

  if (copied == NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_USAGE, _ ("This cannot be copied."));
      return FALSE;
    }
  if (!delete_all (document, _ ("Cut"), ids, error))
    return FALSE;
  *clip = g_steal_pointer (&copied);

  return TRUE;
}
