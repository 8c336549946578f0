/* cli/comparison.c - the service of a workspace that a command is about
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "cli/comparison.h"

#include <glib/gi18n-lib.h>

#include "cli/output.h"

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

PwComparison *
pw_cli_load_comparison (const char *folder,
                        const char *service)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwWorkspace) workspace = pw_workspace_open (file, NULL, &error);
  const PwService *chosen;

  if (workspace == NULL)
    {
      pw_cli_error (error);
      return NULL;
    }
  chosen = choose_service (workspace, service);

  return chosen != NULL ? pw_comparison_load (workspace, chosen, NULL, NULL) : NULL;
}

gboolean
pw_cli_report_problems (const PwComparison *comparison)
{
  gboolean is_well = TRUE;

  for (guint i = 0; i < pw_comparison_get_n_problems (comparison); i++)
    {
      const PwComparisonProblem *problem = pw_comparison_get_problem (comparison, i);

      if (problem->is_expected)
        continue;
      pw_cli_message ("%s", problem->message);
      is_well = FALSE;
    }

  if (pw_comparison_get_decisions_problem (comparison) != NULL)
    {
      pw_cli_message ("%s", pw_comparison_get_decisions_problem (comparison));
      is_well = FALSE;
    }

  return is_well;
}
