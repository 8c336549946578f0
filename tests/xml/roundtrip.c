/* tests/xml/roundtrip.c - reads a BPMN file and writes it again: roundtrip IN OUT
 *
 * Exit status 0 where that went well, 2 with a message where not.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/reader.h"
#include "xml/writer.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) in = NULL;
  g_autoptr (GFile) out = NULL;
  g_autoptr (PwModel) model = NULL;

  if (argc != 3)
    {
      g_printerr ("Usage: roundtrip IN OUT\n");
      return 2;
    }

  in = g_file_new_for_commandline_arg (argv[1]);
  out = g_file_new_for_commandline_arg (argv[2]);
  model = pw_xml_read_file (in, NULL, &error);
  if (model == NULL || !pw_xml_write_file (model, out, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  return 0;
}
