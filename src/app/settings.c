/* app/settings.c - what the application remembers between two starts
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/settings.h"

GSettings *
pw_settings_get_default (void)
{
  static GSettings *settings = NULL;
  static gboolean   has_looked = FALSE;

  /* g_settings_new() ends the program where there is no schema. */
  if (!has_looked)
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema = NULL;

      has_looked = TRUE;
      if (source != NULL)
        schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);
      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
    }

  return settings;
}

gboolean
pw_settings_get_boolean (const char *key,
                         gboolean    fallback)
{
  GSettings *settings = pw_settings_get_default ();

  return settings != NULL ? g_settings_get_boolean (settings, key) : fallback;
}

void
pw_settings_set_boolean (const char *key,
                         gboolean    value)
{
  GSettings *settings = pw_settings_get_default ();

  if (settings != NULL)
    g_settings_set_boolean (settings, key, value);
}

int
pw_settings_get_int (const char *key,
                     int         fallback)
{
  GSettings *settings = pw_settings_get_default ();

  return settings != NULL ? g_settings_get_int (settings, key) : fallback;
}

void
pw_settings_set_int (const char *key,
                     int         value)
{
  GSettings *settings = pw_settings_get_default ();

  if (settings != NULL)
    g_settings_set_int (settings, key, value);
}

char *
pw_settings_dup_string (const char *key)
{
  GSettings *settings = pw_settings_get_default ();

  return settings != NULL ? g_settings_get_string (settings, key) : g_strdup ("");
}

void
pw_settings_set_string (const char *key,
                        const char *value)
{
  GSettings *settings = pw_settings_get_default ();

  if (settings != NULL)
    g_settings_set_string (settings, key, value);
}
