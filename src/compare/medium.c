/* compare/medium.c - media of a step in words
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "compare/medium.h"

#include "model/field.h"

#include <glib/gi18n-lib.h>

static const char *
get_label (const char *code)
{
  const PwFieldInfo *field = pw_field_find (PW_FIELD_OWNER_ACTIVITY, "medium-in");

  for (guint i = 0; code != NULL && field != NULL && field->codes[i].code != NULL; i++)
    if (g_str_equal (field->codes[i].code, code))
      return _ (field->codes[i].label);

  return code;
}

char *
pw_medium_dup_way (const char *in,
                   const char *out)
{
  if (in == NULL || out == NULL || g_str_equal (in, out))
    return g_strdup (get_label (in != NULL ? in : out));

  return g_strdup_printf ("%s → %s", get_label (in), get_label (out));
}
