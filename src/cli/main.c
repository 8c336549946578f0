/* cli/main.c - the command line tool
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/locale.h"
#include "base/places.h"
#include "cli/command.h"

int
main (int    argc,
      char **argv)
{
  pw_places_init ();
  pw_locale_init ();

  return pw_cli_run (argc, argv);
}
