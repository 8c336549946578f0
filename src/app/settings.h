/* app/settings.h - what the application remembers between two starts
 *
 * Where the schema is not installed, everything works and nothing is remembered.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** pw_settings_get_default: (transfer none) (nullable): %NULL without a schema */
GSettings *pw_settings_get_default (void);

/** pw_settings_get_boolean: the value of @key, @fallback without a schema */
gboolean pw_settings_get_boolean (const char *key,
                                  gboolean    fallback);

void pw_settings_set_boolean (const char *key,
                              gboolean    value);

/** pw_settings_get_int: the value of @key, @fallback without a schema */
int pw_settings_get_int (const char *key,
                         int         fallback);

void pw_settings_set_int (const char *key,
                          int         value);

/** pw_settings_dup_string: the value of @key, "" without a schema */
char *pw_settings_dup_string (const char *key);

void pw_settings_set_string (const char *key,
                             const char *value);

G_END_DECLS
