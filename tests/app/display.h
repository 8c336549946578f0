/* app/display.h - what every test of the application needs first
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/application.h"
#include "base/places.h"

/**
 * test_init_with_display:
 *
 * Returns: %FALSE where there is no display; the test program then says so and
 *   ends successfully
 */
static inline gboolean
test_init_with_display (int    *argc,
                        char ***argv)
{
  pw_places_init ();
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return FALSE;
    }

  g_test_init (argc, argv, NULL);
  adw_init ();
  pw_application_load_resources ();
  return TRUE;
}

/** test_iterate: lets the main loop do what waits */
static inline void
test_iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
