/* app/files/starters.c - what a new diagram begins as
 *
 * The files in data/starters are whole BPMN files; a text in {{ }} is replaced by its
 * translation.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/files/starters.h"

#include "app/application.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PwStarter starters[] = {
  { "empty", N_ ("_Empty Diagram"), N_ ("New Diagram") },
  { "pool", N_ ("With _Pool and Lanes"), N_ ("New Diagram") },
  { "fim", N_ ("_FIM Local Process"), N_ ("New Local Process") },
};

/* All texts of data/starters; a test holds them against the files. */
static const char *const texts[] = {
  N_ ("Accept the application"),
  N_ ("Applicant"),
  N_ ("Application"),
  N_ ("Application received"),
  N_ ("Check the application formally"),
  N_ ("Citizens’ office"),
  N_ ("Decide"),
  N_ ("Decision"),
  N_ ("Decision delivered"),
  N_ ("Deliver the decision"),
  N_ ("Examine the facts"),
  N_ ("Specialist office"),
  N_ ("Town hall"),
};

const PwStarter *
pw_starter_get_all (guint *n_starters)
{
  *n_starters = G_N_ELEMENTS (starters);

  return starters;
}

const PwStarter *
pw_starter_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (starters); i++)
    if (g_str_equal (starters[i].id, id))
      return &starters[i];

  return NULL;
}

GBytes *
pw_starter_create (const PwStarter *self)
{
  g_autofree char *path = g_strdup_printf (PW_RESOURCES "starters/%s.bpmn", self->id);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GString *xml;

  g_return_val_if_fail (bytes != NULL, NULL);

  xml = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *mark = g_strdup_printf ("{{%s}}", texts[i]);
      g_autofree char *text = g_markup_escape_text (_ (texts[i]), -1);

      g_string_replace (xml, mark, text, 0);
    }

  return g_string_free_to_bytes (xml);
}
