/* app/main.c - starts the application
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/application.h"
#include "base/locale.h"
#include "base/places.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (PwApplication) application = NULL;

  pw_places_init ();
  pw_locale_init ();

  application = pw_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
