/* cli/command-compare.c - compares all cities' variants of one service
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/arguments.h"
#include "cli/output.h"
#include "report/comparison-data.h"
#include "report/comparison-table.h"

static const PwService *
choose_service (PwWorkspace *workspace,
                const char  *id)
{
  const PwWorkspaceInfo *info = pw_workspace_get_info (workspace);
  const PwService       *service = pw_workspace_info_find_service (info, id);
  g_autofree char       *display = g_filename_display_name (id);
  g_autoptr (GString) ids = g_string_new (NULL);

  if (service != NULL)
    return service;

  for (guint i = 0; i < info->services->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", ((const PwService *) g_ptr_array_index (info->services, i))->id);
  pw_cli_message (_ ("“%s” has no service “%s”. It has: %s."), info->name, display, ids->str);

  return NULL;
}

/* What is wrong is said; what nobody has recorded yet is only missing. */
static PwCliStatus
report_problems (const PwComparison *comparison)
{
  PwCliStatus status = PW_CLI_SUCCESS;

  for (guint i = 0; i < pw_comparison_get_n_problems (comparison); i++)
    {
      const PwComparisonProblem *problem = pw_comparison_get_problem (comparison, i);

      if (problem->is_expected)
        continue;
      pw_cli_message ("%s", problem->message);
      status = PW_CLI_FAILURE;
    }

  return status;
}

static PwCliStatus
run (const PwCliCommand *self,
     GStrv               words)
{
  g_auto (GStrv) names = NULL;
  g_autofree char   *format_name = NULL;
  const GOptionEntry entries[] = { PW_CLI_FORMAT_OPTION (format_name), G_OPTION_ENTRY_NULL };
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PwWorkspace) workspace = NULL;
  g_autoptr (PwComparison) comparison = NULL;
  g_autofree char *text = NULL;
  const PwService *service;
  PwCliFormat      format;
  PwCliStatus      status;

  if (!pw_cli_parse (self, entries, words, 2, 2, &names, &status))
    return status;
  if (!pw_cli_parse_format (format_name, &format))
    return PW_CLI_FAILURE;

  folder = g_file_new_for_path (names[0]);
  workspace = pw_workspace_open (folder, NULL, &error);
  if (workspace == NULL)
    {
      pw_cli_error (error);
      return PW_CLI_FAILURE;
    }
  service = choose_service (workspace, names[1]);
  if (service == NULL)
    return PW_CLI_FAILURE;

  comparison = pw_comparison_load (workspace, service, NULL, NULL);
  if (format == PW_CLI_FORMAT_TSV)
    text = pw_comparison_data_to_tsv (comparison);
  else if (format == PW_CLI_FORMAT_JSON)
    text = pw_comparison_data_to_json (comparison);
  else
    text = pw_comparison_table_to_text (comparison, pw_cli_get_width ());
  pw_cli_print (text);

  return report_problems (comparison);
}

const PwCliCommand pw_cli_compare = {
  .name = "compare",
  .arguments = N_ ("WORKSPACE SERVICE"),
  .summary = N_ ("Compares all cities’ variants of a service, step by step"),
  .description = N_ ("WORKSPACE is a folder with a file called werkstatt.xml, SERVICE the id of a service in it."),
  .run = run,
};
