/* edit/commands/attach.c - events come onto borders and off them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>

#include "edit/border.h"
#include "edit/creating.h"
#include "edit/drawing.h"
#include "edit/rules.h"
#include "edit/scope.h"

static void
put_on_border (PwEdit    *edit,
               PwElement *event,
               PwElement *host,
               PwPoint    center)
{
  PwRect border, bounds;

  if (!pw_drawing_get_bounds (host, &border) || !pw_drawing_get_bounds (event, &bounds))
    return;
  center = pw_border_project (border, center);
  pw_edit_set_bounds (edit, event, (PwRect){ center.x - bounds.width / 2, center.y - bounds.height / 2, bounds.width, bounds.height });
}

gboolean
pw_command_attach (PwDocument *document,
                   const char *event_id,
                   const char *host_id,
                   PwPoint     center,
                   GError    **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Attach"), NULL);
  PwElement *event = pw_creating_find (edit, event_id);
  PwElement *host = pw_creating_find (edit, host_id);
  PwVerdict  verdict;

  if (event == NULL || host == NULL)
    return pw_edit_end (edit, error);
  verdict = pw_rules_can_attach (event, NULL, host);
  if (!verdict.allowed)
    {
      pw_edit_fail (edit, verdict.reason);
      return pw_edit_end (edit, error);
    }

  if (pw_scope_get (event) != pw_scope_get (host))
    event = pw_edit_move (edit, event, pw_scope_get (host), NULL);
  if (pw_element_get_bpmn_type (event) != PW_ELEMENT_BOUNDARY_EVENT)
    event = pw_creating_set_type (edit, event, PW_ELEMENT_BOUNDARY_EVENT);
  if (event != NULL)
    {
      pw_edit_set (edit, event, "attachedToRef", pw_edit_ensure_id (edit, host));
      put_on_border (edit, event, host, center);
    }

  return pw_edit_end (edit, error);
}

gboolean
pw_command_attach_new (PwDocument         *document,
                       const PwNewElement *wanted,
                       const char         *host_id,
                       PwPoint             center,
                       char              **new_id,
                       GError            **error)
{
  PwEdit      *edit = pw_edit_begin (document, _ ("Attach"), NULL);
  PwElement   *host = pw_creating_find (edit, host_id);
  PwElement   *event = NULL;
  PwNewElement made = *wanted;
  PwVerdict    verdict;

  if (made.variant->type != PW_ELEMENT_BOUNDARY_EVENT && pw_element_type_has (made.variant->type, PW_TRAIT_EVENT))
    {
      const PwVariant *variant = pw_variant_find_of (PW_ELEMENT_BOUNDARY_EVENT, made.variant->trigger, PW_VARIANT_NONE);

      if (variant != NULL)
        made.variant = variant;
    }
  if (host != NULL)
    {
      verdict = pw_rules_can_attach (NULL, made.variant, host);
      if (!verdict.allowed)
        pw_edit_fail (edit, verdict.reason);
      else
        event = pw_creating_make (edit, &made, pw_scope_get (host), center);
    }
  /* A plain intermediate event becomes a plain boundary event. */
  if (event != NULL && pw_element_get_bpmn_type (event) != PW_ELEMENT_BOUNDARY_EVENT)
    event = pw_creating_set_type (edit, event, PW_ELEMENT_BOUNDARY_EVENT);
  if (event != NULL)
    {
      pw_edit_set (edit, event, "attachedToRef", pw_edit_ensure_id (edit, host));
      put_on_border (edit, event, host, center);
      if (new_id != NULL)
        *new_id = g_strdup (pw_element_get_id (event));
    }
  if (pw_edit_end (edit, error))
    return TRUE;
  if (new_id != NULL)
    g_clear_pointer (new_id, g_free);

  return FALSE;
}

gboolean
pw_command_detach (PwDocument *document,
                   const char *event_id,
                   const char *container_id,
                   PwPoint     center,
                   GError    **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Detach"), NULL);
  PwElement *event = pw_creating_find (edit, event_id);
  PwElement *container = container_id != NULL ? pw_creating_find (edit, container_id) : NULL;
  PwElement *holder;
  PwRect     bounds;
  PwVerdict  verdict = { TRUE, PW_ELEMENT_UNKNOWN, NULL };

  if (!pw_edit_has_failed (edit) && pw_element_get_bpmn_type (event) != PW_ELEMENT_BOUNDARY_EVENT)
    pw_edit_fail (edit, _ ("This is no boundary event."));
  if (!pw_edit_has_failed (edit) && container != NULL)
    verdict = pw_rules_can_drop_one (event, container);
  if (!verdict.allowed)
    pw_edit_fail (edit, verdict.reason);
  if (pw_edit_has_failed (edit))
    return pw_edit_end (edit, error);

  event = pw_creating_set_free (edit, event);
  holder = event != NULL && container != NULL ? pw_creating_get_holder (edit, PW_ELEMENT_INTERMEDIATE_CATCH_EVENT, container) : NULL;
  if (holder != NULL && holder != pw_scope_get (event))
    event = pw_edit_move (edit, event, holder, NULL);
  if (event != NULL && pw_drawing_get_bounds (event, &bounds))
    pw_edit_set_bounds (edit, event, (PwRect){ center.x - bounds.width / 2, center.y - bounds.height / 2, bounds.width, bounds.height });

  return pw_edit_end (edit, error);
}
