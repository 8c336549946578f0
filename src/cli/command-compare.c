/* cli/command-compare.c - compares all cities' variants of one service
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/arguments.h"
#include "cli/comparison.h"
#include "cli/output.h"
#include "report/comparison-data.h"
#include "report/comparison-table.h"

static PwCliStatus
run (const PwCliCommand *self,
     GStrv               words)
{
  g_auto (GStrv) names = NULL;
  g_autofree char   *format_name = NULL;
  const GOptionEntry entries[] = { PW_CLI_FORMAT_OPTION (format_name), G_OPTION_ENTRY_NULL };
  g_autoptr (PwComparison) comparison = NULL;
  g_autofree char *text = NULL;
  PwCliFormat      format;
  PwCliStatus      status;

  if (!pw_cli_parse (self, entries, words, 2, 2, &names, &status))
    return status;
  if (!pw_cli_parse_format (format_name, &format))
    return PW_CLI_FAILURE;

  comparison = pw_cli_load_comparison (names[0], names[1]);
  if (comparison == NULL)
    return PW_CLI_FAILURE;
  if (format == PW_CLI_FORMAT_TSV)
    text = pw_comparison_data_to_tsv (comparison);
  else if (format == PW_CLI_FORMAT_JSON)
    text = pw_comparison_data_to_json (comparison);
  else
    text = pw_comparison_table_to_text (comparison, pw_cli_get_width ());
  pw_cli_print (text);

  return pw_cli_report_problems (comparison) ? PW_CLI_SUCCESS : PW_CLI_FAILURE;
}

const PwCliCommand pw_cli_compare = {
  .name = "compare",
  .arguments = N_ ("WORKSPACE SERVICE"),
  .summary = N_ ("Compares all cities’ variants of a service, step by step"),
  .description = N_ ("WORKSPACE is a folder with a file called werkstatt.xml, SERVICE the id of a service in it."),
  .run = run,
};
