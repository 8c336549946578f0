/* interact/describe.c - elements in words, for those who do not see the drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/describe.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"

/* clang-format off */
static const struct
{
  PwElementType type;
  const char   *label;
} triggers[] = {
  { PW_ELEMENT_CANCEL_EVENT_DEFINITION,      NC_("event", "cancel") },
  { PW_ELEMENT_COMPENSATE_EVENT_DEFINITION,  NC_("event", "compensation") },
  { PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION, NC_("event", "condition") },
  { PW_ELEMENT_ERROR_EVENT_DEFINITION,       NC_("event", "error") },
  { PW_ELEMENT_ESCALATION_EVENT_DEFINITION,  NC_("event", "escalation") },
  { PW_ELEMENT_LINK_EVENT_DEFINITION,        NC_("event", "link") },
  { PW_ELEMENT_MESSAGE_EVENT_DEFINITION,     NC_("event", "message") },
  { PW_ELEMENT_SIGNAL_EVENT_DEFINITION,      NC_("event", "signal") },
  { PW_ELEMENT_TERMINATE_EVENT_DEFINITION,   NC_("event", "terminate") },
  { PW_ELEMENT_TIMER_EVENT_DEFINITION,       NC_("event", "timer") },
  { PW_ELEMENT_EVENT_DEFINITION,             NC_("event", "several triggers") },
};
/* clang-format on */

static const char *
get_trigger_label (const PwElement *element)
{
  PwElementType trigger;

  if (!pw_element_has (element, PW_TRAIT_EVENT))
    return NULL;
  trigger = pw_element_get_trigger (element);
  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    if (triggers[i].type == trigger)
      return g_dpgettext2 (GETTEXT_PACKAGE, "event", triggers[i].label);
  return NULL;
}

char *
pw_describe_kind (const PwElement *element)
{
  const char *kind = pw_element_type_get_label (pw_element_get_bpmn_type (element));
  const char *trigger = get_trigger_label (element);

  if (trigger == NULL)
    return g_strdup (kind);
  /* Translators: an event and what triggers it, such as "Start event (message)" */
  return g_strdup_printf (C_ ("element", "%s (%s)"), kind, trigger);
}

char *
pw_describe_name (const PwElement *element)
{
  const PwElement *named = element;

  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_TEXT_ANNOTATION)
    {
      PwElement       *text = pw_element_find_child (element, PW_ELEMENT_TEXT);
      g_autofree char *content = text != NULL ? pw_element_dup_text (text) : NULL;

      return pw_text_clean (content);
    }

  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_GROUP)
    {
      named = pw_element_get_reference (element, "categoryValueRef");
      return pw_text_clean (named != NULL ? pw_element_get_attribute (named, "value") : NULL);
    }

  return pw_text_clean (pw_element_get_name (named));
}

/* The innermost lane or pool around an item that has a name. */
static const PwElement *
find_place (const PwDiagram *diagram,
            guint            n)
{
  for (int at = pw_diagram_get_item (diagram, n)->parent; at >= 0;
       at = pw_diagram_get_item (diagram, (guint) at)->parent)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, (guint) at);

      if (pw_element_type_has (item->type, PW_TRAIT_SWIMLANE) && pw_element_get_name (item->element) != NULL)
        return item->element;
    }
  return NULL;
}

char *
pw_describe_item (const PwDiagram *diagram,
                  guint            n)
{
  const PwElement *element;
  const PwElement *place;
  g_autofree char *kind = NULL;
  g_autofree char *name = NULL;
  g_autofree char *what = NULL;
  g_autofree char *where = NULL;

  g_return_val_if_fail (diagram != NULL && n < pw_diagram_get_n_items (diagram), g_strdup (""));

  element = pw_diagram_get_item (diagram, n)->element;
  if (element == NULL)
    return g_strdup (_ ("Unknown element"));

  kind = pw_describe_kind (element);
  name = pw_describe_name (element);
  /* Translators: an element and its name, such as "User task Check the application" */
  what = *name == '\0' ? g_strdup (kind) : g_strdup_printf (C_ ("element", "%s %s"), kind, name);

  place = find_place (diagram, n);
  if (place == NULL)
    return g_steal_pointer (&what);
  where = pw_describe_name (place);
  if (pw_element_get_bpmn_type (place) == PW_ELEMENT_LANE)
    /* Translators: an element and its lane, such as "User task Check, lane Tax office" */
    return g_strdup_printf (_ ("%s, lane %s"), what, where);
  /* Translators: an element and its pool, such as "User task Check, pool Town hall" */
  return g_strdup_printf (_ ("%s, pool %s"), what, where);
}
