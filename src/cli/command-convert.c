/* cli/command-convert.c - reads a file and writes it again
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/arguments.h"
#include "cli/output.h"
#include "xml/reader.h"
#include "xml/writer.h"

static PwCliStatus
run (const PwCliCommand *self,
     GStrv               words)
{
  g_auto (GStrv) names = NULL;
  g_autoptr (GFile) in = NULL;
  g_autoptr (GFile) out = NULL;
  g_autoptr (PwModel) model = NULL;
  g_autoptr (GError) error = NULL;
  PwCliStatus status;

  if (!pw_cli_parse (self, NULL, words, 2, 2, &names, &status))
    return status;

  in = g_file_new_for_path (names[0]);
  out = g_file_new_for_path (names[1]);
  model = pw_xml_read_file (in, NULL, &error);
  if (model != NULL && pw_xml_write_file (model, out, &error))
    return PW_CLI_SUCCESS;

  pw_cli_error (error);
  return PW_CLI_FAILURE;
}

const PwCliCommand pw_cli_convert = {
  .name = "convert",
  .arguments = N_ ("IN OUT"),
  .summary = N_ ("Reads a BPMN file and writes it again, losing nothing"),
  .description = N_ ("OUT may be IN: the file is replaced only when all of it has been written."),
  .run = run,
};
