/* report/test-json-writer.c - writes JSON for other programs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "report/json-writer.h"

#include <math.h>

static void
test_everything (void)
{
  PwJsonWriter    *json = pw_json_writer_new ();
  g_autofree char *text = NULL;

  pw_json_begin_object (json, NULL);
  pw_json_string (json, "text", "Prüf \"A\" \\ B\n\t\x01");
  pw_json_string (json, "none", NULL);
  pw_json_string (json, "broken", "a\xff"
                                  "b");
  pw_json_number (json, "whole", 1234567);
  pw_json_number (json, "part", 0.25);
  pw_json_number (json, "unknown", NAN);
  pw_json_boolean (json, "yes", TRUE);
  pw_json_begin_array (json, "empty");
  pw_json_end (json);
  pw_json_begin_array (json, "list");
  pw_json_number (json, NULL, -1);
  pw_json_begin_object (json, NULL);
  pw_json_end (json);
  pw_json_end (json);
  pw_json_end (json);
  text = pw_json_writer_free_to_text (json);

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"text\": \"Prüf \\\"A\\\" \\\\ B\\n\\t\\u0001\",\n"
                   "  \"none\": null,\n"
                   "  \"broken\": \"a\xef\xbf\xbd"
                   "b\",\n"
                   "  \"whole\": 1234567,\n"
                   "  \"part\": 0.25,\n"
                   "  \"unknown\": null,\n"
                   "  \"yes\": true,\n"
                   "  \"empty\": [],\n"
                   "  \"list\": [\n"
                   "    -1,\n"
                   "    {}\n"
                   "  ]\n"
                   "}\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/json-writer/everything", test_everything);

  return g_test_run ();
}
