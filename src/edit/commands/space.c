/* edit/commands/space.c - room made or taken beyond a cut
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>

#include "edit/creating.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "edit/space.h"

/* What stands on a border that grows is where it should be: nothing drags it on. */
static void
hold_events (PwEdit    *edit,
             PwElement *host)
{
  g_autoptr (GPtrArray) events = pw_scope_list_attached (host);

  for (guint i = 0; i < events->len; i++)
    pw_edit_touch (edit, g_ptr_array_index (events, i), PW_TOUCH_MOVED);
}

gboolean
pw_command_make_space (PwDocument *document,
                       const char *container_id,
                       double      cut,
                       gboolean    is_horizontal,
                       double      delta,
                       gboolean    everywhere,
                       GError    **error)
{
  PwEdit    *edit = pw_edit_begin (document, delta < 0 ? _ ("Remove space") : _ ("Insert space"), NULL);
  PwElement *container = pw_creating_find (edit, container_id);
  g_autoptr (PwSpacePlan) plan = NULL;

  if (container == NULL)
    return pw_edit_end (edit, error);
  if (!pw_rules_is_container (container))
    {
      pw_edit_fail (edit, _ ("Space is made within a pool, a sub-process or the whole drawing."));
      return pw_edit_end (edit, error);
    }

  plan = pw_space_plan (container, cut, is_horizontal, delta, everywhere);
  if (delta < 0 && plan->delta == 0)
    pw_edit_fail (edit, _ ("There is no room left to remove here."));
  for (guint i = 0; i < plan->shapes->len; i++)
    {
      const PwSpaceShape *shape = &g_array_index (plan->shapes, PwSpaceShape, i);

      hold_events (edit, shape->element);
      pw_edit_set_bounds (edit, shape->element, shape->to);
    }
  for (guint i = 0; i < plan->flows->len; i++)
    {
      const PwSpaceFlow *flow = &g_array_index (plan->flows, PwSpaceFlow, i);

      if (flow->is_guess)
        continue;
      pw_edit_touch (edit, flow->flow, PW_TOUCH_ROUTED);
      pw_edit_set_points (edit, flow->flow, flow->points);
    }

  return pw_edit_end (edit, error);
}
