/* app/panels/element-name.c - what to call an element in lists and panels
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/element-name.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

/* The first row that fits decides. */
/* clang-format off */
static const struct
{
  PwElementType   type; /* UNKNOWN for any */
  PwElementTraits traits;
  const char     *family;
  const char     *icon;
} families[] = {
  { PW_ELEMENT_START_EVENT,           PW_TRAIT_NONE,         N_ ("Event"),       "pw-start-event-symbolic" },
  { PW_ELEMENT_END_EVENT,             PW_TRAIT_NONE,         N_ ("Event"),       "pw-end-event-symbolic" },
  { PW_ELEMENT_UNKNOWN,               PW_TRAIT_EVENT,        N_ ("Event"),       "pw-event-symbolic" },
  { PW_ELEMENT_UNKNOWN,               PW_TRAIT_TASK,         N_ ("Task"),        "pw-task-symbolic" },
  { PW_ELEMENT_UNKNOWN,               PW_TRAIT_SUB_PROCESS,  N_ ("Sub-process"), "pw-sub-process-symbolic" },
  { PW_ELEMENT_UNKNOWN,               PW_TRAIT_ACTIVITY,     N_ ("Activity"),    "pw-sub-process-symbolic" },
  { PW_ELEMENT_UNKNOWN,               PW_TRAIT_GATEWAY,      N_ ("Gateway"),     "pw-gateway-symbolic" },
  { PW_ELEMENT_PARTICIPANT,           PW_TRAIT_NONE,         N_ ("Pool"),        "pw-pool-symbolic" },
  { PW_ELEMENT_LANE,                  PW_TRAIT_NONE,         N_ ("Lane"),        "pw-lane-symbolic" },
  { PW_ELEMENT_UNKNOWN,               PW_TRAIT_CONNECTION,   N_ ("Connection"),  "pw-flow-symbolic" },
  { PW_ELEMENT_UNKNOWN,               PW_TRAIT_DATA,         N_ ("Data"),        "pw-data-symbolic" },
  { PW_ELEMENT_UNKNOWN,               PW_TRAIT_ARTIFACT,     N_ ("Annotation"),  "pw-annotation-symbolic" },
  { PW_ELEMENT_PROCESS,               PW_TRAIT_NONE,         N_ ("Process"),     "pw-pool-symbolic" },
};
/* clang-format on */

static int
find_family (PwElementType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (families[i].type != PW_ELEMENT_UNKNOWN ? families[i].type == type : pw_element_type_has (type, families[i].traits))
      return (int) i;

  return -1;
}

char *
pw_element_dup_display_name (const PwElement *element)
{
  g_autofree char *name = pw_text_clean (pw_element_get_name (element));

  if (*name == '\0' && pw_element_get_bpmn_type (element) == PW_ELEMENT_TEXT_ANNOTATION)
    {
      PwElement       *text = pw_element_find_child (element, PW_ELEMENT_TEXT);
      g_autofree char *content = text != NULL ? pw_element_dup_text (text) : NULL;

      g_free (name);
      name = pw_text_clean (content);
    }
  if (*name == '\0')
    return g_strdup (pw_element_type_get_label (pw_element_get_bpmn_type (element)));

  return g_steal_pointer (&name);
}

char *
pw_element_dup_type_label (const PwElement *element)
{
  const char   *label = pw_element_type_get_label (pw_element_get_bpmn_type (element));
  PwElementType trigger = PW_ELEMENT_UNKNOWN;

  if (pw_element_has (element, PW_TRAIT_EVENT))
    trigger = pw_element_get_trigger (element);
  if (trigger == PW_ELEMENT_UNKNOWN)
    return g_strdup (label);

  return g_strdup_printf ("%s, %s", label, pw_element_type_get_label (trigger));
}

const char *
pw_element_type_get_family (PwElementType type)
{
  int row = find_family (type);

  return row >= 0 ? _ (families[row].family) : pw_element_type_get_label (type);
}

const char *
pw_element_type_get_icon_name (PwElementType type)
{
  int row = find_family (type);

  return row >= 0 ? families[row].icon : "pw-annotation-symbolic";
}
