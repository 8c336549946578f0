/* base/locale.c - the language the program speaks
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "base/locale.h"

#include "base/places.h"

#include <libintl.h>
#include <locale.h>

/* Without the asked locale everything would fall back to "C", which speaks
 * English and knows no umlauts. C.UTF-8 is always there, and gettext follows
 * LANGUAGE under it. GTK sets the locale once more, so it has to find the same
 * in the environment.
 */
static void
use_language_without_locale (void)
{
  g_autofree char *languages = g_strjoinv (":", (char **) g_get_language_names ());

  g_setenv ("LANGUAGE", languages, FALSE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
}

void
pw_locale_init (void)
{
  if (setlocale (LC_ALL, "") == NULL)
    use_language_without_locale ();

  bindtextdomain (GETTEXT_PACKAGE, pw_places_get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
